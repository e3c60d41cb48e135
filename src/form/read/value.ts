import { type AngkaReading, cleanText, readAngka } from "../../model/angka.ts";
import { type Desimal, desimal } from "../../model/desimal.ts";
import { isPercentSatuan } from "../../model/format.ts";
import type { Isian } from "../kinerja.ts";
import { noteBrokenCell, noteRemoved, noteStruck } from "./cell.ts";
import { asalOf, type FormContext, noteCell, type SelLembar } from "./context.ts";
import { showCell } from "./text.ts";
import {
  BATAS_ANGKA,
  explainAmbiguous,
  explainDate,
  explainDropped,
  explainEmptyWord,
  explainExternal,
  explainLargePercent,
  explainMarked,
  explainNegative,
  explainPercentSatuan,
  explainRemark,
  explainRupiahPercent,
  explainText,
  explainTooLarge,
  explainWords,
  explainWrongPenegasan,
  explainZeroFormula,
  type MarkedTeks,
  type NilaiRule,
  type TemuanSel,
} from "./value-messages.ts";

/* Cells in which a unit types a value. What cannot be read is a finding; nothing is ever guessed. */

/** Reads one value; null where the cell is empty or was refused with a finding. */
export function readNilai(context: FormContext, tempat: SelLembar, rule: NilaiRule): Isian | null {
  const { nilai, rumus } = tempat.cell;
  context.read.add(tempat.cell);
  if (noteBrokenCell(context, tempat, { judul: rule.judul, content: rule.predikat ? "predikat" : "angka" }))
    return null;
  noteRemoved(context, tempat);
  if (tempat.cell.struck) noteStruck(context, tempat, rule.judul);
  if (rumus?.includes("[")) noteCell(context, tempat, explainExternal(rumus, rule));
  if (nilai.jenis === "teks") {
    const { teks, withoutMark } = nilai;
    if (withoutMark === undefined) return readText(context, tempat, teks, rule);
    return readMarked(context, tempat, { teks, withoutMark }, rule);
  }
  if (nilai.jenis === "angka" && nilai.format !== "tanggal") return readNumber(context, tempat, rule);
  const show = showCell(tempat.cell, context.tahun1904);
  noteCell(context, tempat, nilai.jenis === "logika" ? explainWords(show, rule) : explainDate(show, rule));
  return null;
}

function readNumber(context: FormContext, tempat: SelLembar, rule: NilaiRule): Isian | null {
  const { nilai, rumus } = tempat.cell;
  if (nilai.jenis !== "angka") return null;
  const percent = nilai.format === "persen";
  const stored = desimal(nilai.angka);
  const teks = showCell(tempat.cell, context.tahun1904);
  if (percent && rule.rupiah) {
    noteCell(context, tempat, explainRupiahPercent(teks, rule));
    return null;
  }
  if (rumus !== null && stored.eq(0)) noteCell(context, tempat, explainZeroFormula(rumus, rule));
  if (percent && stored.abs().gt(2)) noteCell(context, tempat, explainLargePercent(teks, stored, rule));
  return makeAngka(context, tempat, percent ? stored.times(100) : stored, teks, percent, rule);
}

function readText(context: FormContext, tempat: SelLembar, teks: string, rule: NilaiRule): Isian | null {
  const reading = readAngka(teks, rule);
  switch (reading.jenis) {
    case "kosong":
      if (reading.kata !== "") noteCell(context, tempat, explainEmptyWord(teks, rule));
      return null;
    case "tidak_tersedia":
      return { jenis: "tidak_tersedia", teks: teks.trim(), asal: asalOf(context, tempat) };
    case "angka":
      // Programs that do not compute keep a text, too, until Excel does.
      if (tempat.cell.rumus !== null && reading.nilai.eq(0))
        noteCell(context, tempat, explainZeroFormula(tempat.cell.rumus, rule));
      if (reading.catatan !== null && !rule.predikat)
        noteCell(context, tempat, explainRemark(teks, reading.nilai, reading.catatan, rule));
      return makeAngka(context, tempat, reading.nilai, teks.trim(), reading.percent, rule);
    case "rancu":
      return settle(context, tempat, teks, reading.reading, rule, explainAmbiguous(teks, reading.reading, rule));
    default:
      return readWords(context, tempat, teks, reading, rule);
  }
}

/**
 * A text with runs that are raised, lowered or struck through. Where their digits decide the number, nothing is decided
 * here; where the text is a number only with them ("24 m2") or only without ("24" and a note mark), that is the reading.
 */
function readMarked(context: FormContext, tempat: SelLembar, marked: MarkedTeks, rule: NilaiRule): Isian | null {
  const { teks, withoutMark } = marked;
  const sisa = cleanText(withoutMark.teks);
  if (sisa === "") {
    noteStruck(context, tempat, rule.judul);
    return readText(context, tempat, teks, rule);
  }
  const without = readAngka(sisa, rule);
  const withoutAngka = listReadings(without);
  const allAngka = listReadings(readAngka(teks, rule));
  const isNote = withoutAngka.length > 0 ? allAngka.length === 0 : without.jenis === "kosong" || rule.predikat;
  if (isNote) {
    noteCell(context, tempat, explainDropped(marked, rule));
    return readText(context, tempat, sisa, rule);
  }
  const reading = [...withoutAngka, ...allAngka].filter((each, i, all) => all.findIndex((b) => b.eq(each)) === i);
  return withoutAngka.length === 0 || reading.length === 1
    ? readText(context, tempat, teks, rule)
    : settle(context, tempat, teks, reading, rule, explainMarked(marked, reading, rule));
}

/** The numbers that a text can mean. */
function listReadings(reading: AngkaReading): readonly Desimal[] {
  return reading.jenis === "angka" ? [reading.nilai] : reading.jenis === "rancu" ? reading.reading : [];
}

function readWords(
  context: FormContext,
  tempat: SelLembar,
  teks: string,
  reading: AngkaReading,
  rule: NilaiRule,
): Isian | null {
  const isPredikat = rule.predikat && (reading.jenis === "teks" || reading.jenis === "kacau");
  if (isPredikat) return { jenis: "predikat", teks: cleanText(teks), asal: asalOf(context, tempat) };
  noteCell(context, tempat, explainText(teks, reading, rule));
  return null;
}

function makeAngka(
  context: FormContext,
  tempat: SelLembar,
  nilai: Desimal,
  teks: string,
  percent: boolean,
  rule: NilaiRule,
): Isian | null {
  if (nilai.abs().gt(BATAS_ANGKA)) {
    noteCell(context, tempat, explainTooLarge(teks, rule));
    return null;
  }
  if (rule.rupiah && nilai.lt(0)) {
    noteCell(context, tempat, explainNegative(teks, rule));
    return null;
  }
  if (percent && rule.rupiah) {
    noteCell(context, tempat, explainRupiahPercent(teks, rule));
    return null;
  }
  if (percent && !isPercentSatuan(rule.satuan) && !/%|persen|prosent/i.test(rule.satuan) && rule.satuan !== "") {
    noteCell(context, tempat, explainPercentSatuan(teks, nilai, rule));
  }
  return { jenis: "angka", nilai, teks, asal: asalOf(context, tempat) };
}

/** An ambiguous text counts only where lkjip.yaml says which of its readings is meant; else it is explained. */
function settle(
  context: FormContext,
  tempat: SelLembar,
  teks: string,
  reading: readonly Desimal[],
  rule: NilaiRule,
  explanation: TemuanSel,
): Isian | null {
  const { unit, kunci, kolom, judul } = rule;
  const nomor = context.config.penegasan.findIndex(
    (p) =>
      p.unit === unit &&
      (p.kode === kunci || `${unit}/${p.kode}` === kunci) &&
      (p.kolom === kolom || p.kolom === judul) &&
      cleanText(p.teks) === cleanText(teks),
  );
  const penegasan = context.config.penegasan[nomor];
  if (!penegasan) {
    noteCell(context, tempat, explanation);
    return null;
  }
  context.usedPenegasan.add(nomor);
  const nilai = desimal(penegasan.nilai);
  if (reading.some((b) => b.eq(nilai))) return makeAngka(context, tempat, nilai, teks.trim(), false, rule);
  noteCell(context, tempat, explainWrongPenegasan(teks, reading, nilai, rule));
  return null;
}
