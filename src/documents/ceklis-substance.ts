import type { PengukuranIndikator } from "../measure/result.ts";
import { normalize } from "../model/text.ts";
import { findRenstraDifference } from "../plan/renstra.ts";
import { isSameTarget } from "../plan/target.ts";
import { BAB_III } from "../review/lke-facts.ts";
import { type Statement, tells, under } from "../review/seen.ts";
import {
  type Answer,
  about,
  all,
  answerOf,
  type CeklisInput,
  each,
  indikatorSasaran,
  mention,
  REVIEWER,
  uraian,
} from "./ceklis-answer.ts";

/*
 * The third part of the checklist: whether the report is of the same plan as Perjanjian Kinerja, Renstra and IKU.
 */

export const PK = /perjanjian kinerja/;
const IKU = /indikator kinerja utama|\biku\b/;

/** Headings and groups of Bab III that begin with "Sasaran" name a sasaran of the plan; all indicators of the PK are dealt with. */
export const samePk: Answer = (input) => {
  const { seen, pengukuran } = input;
  const known = new Set(pengukuran.sasaran.map((s) => normalize(s.uraian)));
  const named = seen.naskah.content.flatMap((block) =>
    block.jenis === "judul" && BAB_III.test(normalize(block.judul[0] ?? ""))
      ? (/^sasaran(?: \d+)?\s*:\s*(.+)$/i.exec(block.teks.replace(/\s+/g, " "))?.[1] ?? [])
      : [],
  );
  const foreign = named.filter((nama) => !known.has(normalize(nama)));
  if (foreign.length > 0) return [false, `bukan sasaran Perjanjian Kinerja: ${mention(foreign)}`];
  const missing = pengukuran.sasaran.filter(
    (s) => !seen.statement.some((one) => under(one, BAB_III) && isOf(one, s.uraian)),
  );
  if (missing.length > 0)
    return [false, `sasaran yang tidak diuraikan di Bab III: ${mention(missing.map((s) => s.uraian))}`];
  return all(
    indikatorSasaran(input),
    (p) => about(input, p).some((one) => under(one, BAB_III)) && about(input, p).some((one) => under(one, PK)),
    uraian,
    [
      "sasaran dan indikator Bab III sama dengan Perjanjian Kinerja",
      "tidak ada di Bab III atau di tabel Perjanjian Kinerja",
    ],
  );
};

const isOf = (one: Statement, sasaran: string): boolean =>
  one.teks.includes(normalize(sasaran)) || one.judul.some((j) => j.includes(normalize(sasaran)));

/** Against the Renstra targets of the year, where lkjip.yaml has them. */
export const sameRenstra: Answer = (input) => {
  const { tahun } = input.config;
  const renstra = (p: PengukuranIndikator) => p.indikator.target_renstra?.[`${tahun}`];
  const list = indikatorSasaran(input);
  const known = list.filter((p) => renstra(p) !== undefined);
  const other = known.filter((p) => !isSameTarget(renstra(p) ?? "", p.indikator.target));
  if (other.length > 0) return [false, `targetnya berbeda dari Renstra: ${mention(other.map(uraian))}`];
  const without = list.filter((p) => renstra(p) === undefined);
  if (without.length > 0)
    return [null, `target Renstra tahun ${tahun} belum dicantumkan di lkjip.yaml: ${mention(without.map(uraian))}`];
  return all(list, (p) => about(input, p).some((one) => under(one, /renstra|rencana strategis/)), uraian, [
    `target tahun ${tahun} sama dengan Renstra`,
    "tidak ada di bagian Rencana Strategis",
  ]);
};

export const withIndikator = each(
  (p, input) => about(input, p).some((one) => under(one, BAB_III)),
  ["setiap sasaran diuraikan dengan indikatornya", "tidak diuraikan di Bab III"],
);

export const sameIku: Answer = (input) => {
  const list = indikatorSasaran(input);
  const iku = list.filter(({ indikator }) => indikator.iku);
  if (iku.length === 0) return [null, "tidak ada indikator yang bertanda IKU di lkjip.yaml"];
  return all(iku, (p) => about(input, p).some((one) => under(one, IKU)), uraian, [
    "semua IKU tercantum di tabel Indikator Kinerja Utama",
    "tidak tercantum di tabel Indikator Kinerja Utama",
  ]);
};

/** What the draft says of a target that only the PK perubahan changed. */
const CHANGED = "diubah dengan perjanjian kinerja perubahan";

/** What is asked only where one of these is answered with no: whether the draft says why. */
export const explanation =
  (...asked: readonly Answer[]): Answer =>
  (input) => {
    const jawaban = asked.map((answer) => answer(input)[0]);
    if (jawaban.every((each) => each === true)) return ["-", "tidak ada perbedaan"];
    if (!jawaban.includes(false)) return [null, REVIEWER];
    const said = indikatorSasaran(input).filter(({ indikator }) => {
      const { alasan = findRenstraDifference(indikator, input.config)?.reason?.teks } = indikator;
      const words = alasan === "" ? CHANGED : alasan && normalize(alasan.trim().replace(/\.$/, ""));
      return words !== undefined && input.seen.statement.some((one) => one.teks.includes(words));
    });
    return said.length === 0
      ? [null, `alasan perbedaannya tidak ada di lkjip.yaml; ${REVIEWER}`]
      : [null, `alasannya tercantum untuk: ${mention(said.map(uraian))}; memadai atau tidaknya ${REVIEWER}`];
  };

export const comparison: Answer = ({ lke }) => {
  const both = (["previousTahun", "benchmark"] as const).map((kunci) => answerOf(lke, kunci));
  const enough = both.filter(({ jawaban }) => jawaban === "a" || jawaban === "b").length;
  const alasan = `tahun sebelumnya: ${both[0]?.alasan}; standar atau pembanding lain: ${both[1]?.alasan}`;
  return enough === both.length
    ? [true, alasan]
    : both.every(({ jawaban }) => jawaban === "e")
      ? [false, alasan]
      : [null, alasan];
};

/** Whether the draft says how an indicator is measured, where a person wrote that into the table that asks for it. */
const isDefinedThere = (input: CeklisInput, p: PengukuranIndikator): boolean =>
  about(input, p).some((one) => tells(one, /definisi/i));

export const measurable: Answer = (input) => {
  const without = indikatorSasaran(input).filter((p) => {
    const { satuan, rumus_hitung, definisi, dari } = p.indikator;
    const isDefined = [rumus_hitung, definisi, dari].some((each) => each !== undefined);
    return satuan === "" || !(isDefined || isDefinedThere(input, p));
  });
  return without.length === 0
    ? [null, `satuan dan rumus setiap indikator tercantum; selebihnya ${REVIEWER}`]
    : [null, `satuan atau rumusnya belum dicantumkan: ${mention(without.map(uraian))}; selebihnya ${REVIEWER}`];
};
