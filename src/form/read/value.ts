import { type Desimal, desimal } from "../../model/desimal.ts";
import { isSatuanPersen } from "../../model/format.ts";
import type { Isian } from "../kinerja.ts";
import { type BacaanAngka, cleanText, readAngka } from "../../model/angka.ts";
import { asalOf, type Konteks, noteCell, type SelLembar } from "./context.ts";
import {
  type AturanNilai,
  BATAS_ANGKA,
  explainAmbiguous,
  explainDate,
  explainDropped,
  explainEmptyWord,
  explainExternal,
  explainMarked,
  explainNegative,
  explainPersenBesar,
  explainPersenSatuan,
  explainRemark,
  explainRupiahPersen,
  explainText,
  explainTooLarge,
  explainWords,
  explainWrongPenegasan,
  explainZeroFormula,
  type TeksBertanda,
  type TemuanSel,
} from "./value-messages.ts";
import { noteBrokenCell, noteRemoved, noteStruck } from "./cell.ts";
import { showCell } from "./text.ts";

/* Cells in which a unit types a value. What cannot be read is a finding; nothing is ever guessed. */

/** Reads one value; null where the cell is empty or was refused with a finding. */
export function readNilai(konteks: Konteks, tempat: SelLembar, aturan: AturanNilai): Isian | null {
  const { nilai, rumus } = tempat.cell;
  konteks.terbaca.add(tempat.cell);
  if (noteBrokenCell(konteks, tempat, { judul: aturan.judul, isi: "angka" })) return null;
  noteRemoved(konteks, tempat);
  if (tempat.cell.dicoret) noteStruck(konteks, tempat, aturan.judul);
  if (rumus?.includes("[")) noteCell(konteks, tempat, explainExternal(rumus, aturan));
  if (nilai.jenis === "teks") {
    const { teks, tanpaTanda } = nilai;
    if (tanpaTanda === undefined) return readText(konteks, tempat, teks, aturan);
    return readMarked(konteks, tempat, { teks, tanpaTanda }, aturan);
  }
  if (nilai.jenis === "angka" && nilai.format !== "tanggal") return readNumber(konteks, tempat, aturan);
  const tampil = showCell(tempat.cell, konteks.tahun1904);
  noteCell(konteks, tempat, nilai.jenis === "logika" ? explainWords(tampil, aturan) : explainDate(tampil, aturan));
  return null;
}

function readNumber(konteks: Konteks, tempat: SelLembar, aturan: AturanNilai): Isian | null {
  const { nilai, rumus } = tempat.cell;
  if (nilai.jenis !== "angka") return null;
  const persen = nilai.format === "persen";
  const tersimpan = desimal(nilai.angka);
  const teks = showCell(tempat.cell, konteks.tahun1904);
  if (persen && aturan.rupiah) {
    noteCell(konteks, tempat, explainRupiahPersen(teks, aturan));
    return null;
  }
  if (rumus !== null && tersimpan.eq(0)) noteCell(konteks, tempat, explainZeroFormula(rumus, aturan));
  if (persen && tersimpan.abs().gt(2)) noteCell(konteks, tempat, explainPersenBesar(teks, tersimpan, aturan));
  return makeAngka(konteks, tempat, persen ? tersimpan.times(100) : tersimpan, teks, persen, aturan);
}

function readText(konteks: Konteks, tempat: SelLembar, teks: string, aturan: AturanNilai): Isian | null {
  const bacaan = readAngka(teks, aturan);
  switch (bacaan.jenis) {
    case "kosong":
      if (bacaan.kata !== "") noteCell(konteks, tempat, explainEmptyWord(teks, aturan));
      return null;
    case "tidak_tersedia":
      return { jenis: "tidak_tersedia", teks: teks.trim(), asal: asalOf(konteks, tempat) };
    case "angka":
      if (bacaan.catatan !== null && !aturan.predikat)
        noteCell(konteks, tempat, explainRemark(teks, bacaan.nilai, bacaan.catatan, aturan));
      return makeAngka(konteks, tempat, bacaan.nilai, teks.trim(), bacaan.persen, aturan);
    case "rancu":
      return settle(konteks, tempat, teks, bacaan.bacaan, aturan, explainAmbiguous(teks, bacaan.bacaan, aturan));
    default:
      return readWords(konteks, tempat, teks, bacaan, aturan);
  }
}

/**
 * A text with runs that are raised, lowered or struck through. Where their digits decide the number, nothing is decided
 * here; where the text is a number only with them ("24 m2") or only without ("24" and a note mark), that is the reading.
 */
function readMarked(konteks: Konteks, tempat: SelLembar, marked: TeksBertanda, aturan: AturanNilai): Isian | null {
  const { teks, tanpaTanda } = marked;
  const sisa = cleanText(tanpaTanda.teks);
  if (sisa === "") {
    noteStruck(konteks, tempat, aturan.judul);
    return readText(konteks, tempat, teks, aturan);
  }
  const tanpa = readAngka(sisa, aturan);
  const tanpaAngka = listReadings(tanpa);
  const semuaAngka = listReadings(readAngka(teks, aturan));
  const isNote = tanpaAngka.length > 0 ? semuaAngka.length === 0 : tanpa.jenis === "kosong" || aturan.predikat;
  if (isNote) {
    noteCell(konteks, tempat, explainDropped(marked, aturan));
    return readText(konteks, tempat, sisa, aturan);
  }
  const bacaan = [...tanpaAngka, ...semuaAngka].filter((each, i, all) => all.findIndex((b) => b.eq(each)) === i);
  return tanpaAngka.length === 0 || bacaan.length === 1
    ? readText(konteks, tempat, teks, aturan)
    : settle(konteks, tempat, teks, bacaan, aturan, explainMarked(marked, bacaan, aturan));
}

/** The numbers that a text can mean. */
function listReadings(bacaan: BacaanAngka): readonly Desimal[] {
  return bacaan.jenis === "angka" ? [bacaan.nilai] : bacaan.jenis === "rancu" ? bacaan.bacaan : [];
}

function readWords(
  konteks: Konteks,
  tempat: SelLembar,
  teks: string,
  bacaan: BacaanAngka,
  aturan: AturanNilai,
): Isian | null {
  const isPredikat = aturan.predikat && (bacaan.jenis === "teks" || bacaan.jenis === "kacau");
  if (isPredikat) return { jenis: "predikat", teks: cleanText(teks), asal: asalOf(konteks, tempat) };
  noteCell(konteks, tempat, explainText(teks, bacaan, aturan));
  return null;
}

function makeAngka(
  konteks: Konteks,
  tempat: SelLembar,
  nilai: Desimal,
  teks: string,
  persen: boolean,
  aturan: AturanNilai,
): Isian | null {
  if (nilai.abs().gt(BATAS_ANGKA)) {
    noteCell(konteks, tempat, explainTooLarge(teks, aturan));
    return null;
  }
  if (aturan.rupiah && nilai.lt(0)) {
    noteCell(konteks, tempat, explainNegative(teks, aturan));
    return null;
  }
  if (persen && aturan.rupiah) {
    noteCell(konteks, tempat, explainRupiahPersen(teks, aturan));
    return null;
  }
  if (persen && !isSatuanPersen(aturan.satuan) && !/%|persen|prosent/i.test(aturan.satuan) && aturan.satuan !== "") {
    noteCell(konteks, tempat, explainPersenSatuan(teks, nilai, aturan));
  }
  return { jenis: "angka", nilai, teks, asal: asalOf(konteks, tempat) };
}

/** An ambiguous text counts only where lkjip.yaml says which of its readings is meant; else it is explained. */
function settle(
  konteks: Konteks,
  tempat: SelLembar,
  teks: string,
  bacaan: readonly Desimal[],
  aturan: AturanNilai,
  penjelasan: TemuanSel,
): Isian | null {
  const { unit, kunci, kolom, judul } = aturan;
  const nomor = konteks.config.penegasan.findIndex(
    (p) =>
      p.unit === unit &&
      (p.kode === kunci || `${unit}/${p.kode}` === kunci) &&
      (p.kolom === kolom || p.kolom === judul) &&
      cleanText(p.teks) === cleanText(teks),
  );
  const penegasan = konteks.config.penegasan[nomor];
  if (!penegasan) {
    noteCell(konteks, tempat, penjelasan);
    return null;
  }
  konteks.penegasanDipakai.add(nomor);
  const nilai = desimal(penegasan.nilai);
  if (bacaan.some((b) => b.eq(nilai))) return makeAngka(konteks, tempat, nilai, teks.trim(), false, aturan);
  noteCell(konteks, tempat, explainWrongPenegasan(teks, bacaan, nilai, aturan));
  return null;
}
