import type { Temuan } from "../../model/temuan.ts";
import { ARAH } from "../arah.ts";
import { listIndikator } from "../indikator.ts";
import type { Config } from "../schema.ts";
import type { IndicatorRow, IndicatorTable, IndicatorValue } from "./indicator-table.ts";
import { nameKey } from "./office.ts";
import { type Ignored, type ImportAsal, isTooOld, YEARS_BEFORE } from "./result.ts";
import type { TargetReading } from "./target.ts";

/*
 * The same indicator out of several tables and files as one: by its name. What a value is of is decided here: this year's
 * target, a target of Renstra, history.
 */

/** This year's target of a changed Perjanjian Kinerja, and of any other. */
export const TARGET_CHANGED = "target_perubahan";
export const TARGET_FIRST = "target_awal";

/** A value for one column of the sheet Indikator. */
export interface GatheredValue {
  readonly nilai: string;
  readonly jenis: "angka" | "rentang" | "predikat";
  readonly asal: ImportAsal;
}

export interface GatheredIndicator {
  readonly first: IndicatorRow;
  sasaran: string;
  tujuan: string;
  satuan: string;
  arah: IndicatorRow["arah"];
  iku: boolean;
  /** By column of the sheet. */
  readonly values: Map<string, GatheredValue>;
}

export interface Gathered {
  readonly all: ReadonlyMap<string, GatheredIndicator>;
  readonly diabaikan: Ignored[];
  readonly temuan: Temuan[];
}

/** How indicators are compared: without what stands in parentheses. */
export const indicatorKey = (nama: string): string => nameKey(nama.replace(/\([^()]*\)/g, " "));

/** Gathers the rows of all tables by name. */
export function gatherIndicators(tables: readonly IndicatorTable[], config: Config): Gathered {
  const all = new Map<string, GatheredIndicator>();
  const diabaikan: Ignored[] = [];
  const temuan: Temuan[] = [];
  for (const table of tables) {
    const [first] = table.rows;
    if (table.ofKelurahan && first !== undefined) {
      diabaikan.push({ asal: first.asal, alasan: "tabel ini menurut kelurahan, jadi nilainya bukan nilai kecamatan" });
      continue;
    }
    if (table.tahun === null && table.rows.some(needsYear)) temuan.push(yearTemuan(table, config.tahun));
    const repeated = findRepeated(table);
    for (const row of table.rows) {
      const kunci = indicatorKey(row.uraian);
      if (repeated.has(kunci)) {
        if (repeated.get(kunci) === row) diabaikan.push(repeatedRow(row));
        continue;
      }
      const one = all.get(kunci) ?? makeGathered(row);
      all.set(kunci, one);
      one.sasaran ||= row.sasaran;
      one.tujuan ||= row.tujuan;
      one.arah ??= row.arah;
      one.iku ||= row.iku;
      for (const value of row.values) addValue(one, value, row, table, { config, diabaikan, temuan });
    }
  }
  return { all, diabaikan, temuan };
}

/** Names that a table has several times with other values, as of several units: which one is meant it does not say. */
function findRepeated({ rows }: IndicatorTable): ReadonlyMap<string, IndicatorRow> {
  const first = new Map<string, IndicatorRow>();
  const repeated = new Map<string, IndicatorRow>();
  for (const row of rows) {
    const kunci = indicatorKey(row.uraian);
    const known = first.get(kunci);
    if (known === undefined) first.set(kunci, row);
    else if (sayValues(known) !== sayValues(row)) repeated.set(kunci, known);
  }
  return repeated;
}

const sayValues = ({ values }: IndicatorRow): string => JSON.stringify(values.map(({ reading }) => reading));

const repeatedRow = ({ uraian, asal }: IndicatorRow): Ignored => ({
  asal,
  alasan: `indikator "${uraian}" ada beberapa kali di tabel ini dengan nilai berbeda, mungkin milik beberapa unit`,
});

const makeGathered = (first: IndicatorRow): GatheredIndicator => ({
  first,
  sasaran: first.sasaran,
  tujuan: first.tujuan,
  satuan: "",
  arah: first.arah,
  iku: first.iku,
  values: new Map(),
});

const needsYear = ({ values }: IndicatorRow): boolean =>
  values.some(({ tahun, renstra }) => tahun === null && !renstra);

const yearTemuan = ({ berkas, lembar }: IndicatorTable, tahun: number): Temuan => ({
  tingkat: "periksa",
  nama: "impor-tahun",
  berkas,
  lembar,
  pesan: `Tabel ini tidak menyebut tahunnya, jadi dibaca sebagai tahun ${tahun}.`,
  perbaikan: `jika bukan, tulis tahunnya di judul tabel, misalnya Target ${tahun - 1}, lalu ulangi perintah ini.`,
});

interface GatherContext {
  readonly config: Config;
  readonly diabaikan: Ignored[];
  readonly temuan: Temuan[];
}

function addValue(
  one: GatheredIndicator,
  value: IndicatorValue,
  row: IndicatorRow,
  table: IndicatorTable,
  context: GatherContext,
): void {
  const { asal } = value;
  const reading = settlePredikat(value.reading, row, context.config);
  if (reading.jenis === "tanya") context.temuan.push(askTemuan(row.uraian, reading.alasan, asal));
  if (reading.jenis === "tanya" || reading.jenis === "kosong") return;
  const kolom = columnsOf(value, row, table, context);
  if (typeof kolom === "string") {
    context.diabaikan.push({ asal, alasan: kolom });
    return;
  }
  if (value.jenis === "target") one.satuan ||= row.satuan || reading.satuan || "";
  for (const each of kolom) {
    const known = one.values.get(each);
    if (known === undefined) one.values.set(each, { nilai: reading.nilai, jenis: reading.jenis, asal });
    else if (known.nilai !== reading.nilai)
      context.temuan.push(twoValues(row.uraian, each, known, { nilai: reading.nilai, asal }));
  }
}

/** Of a number with its predikat, what the indicator of the plan holds; one that is not planned is asked about. */
function settlePredikat(reading: TargetReading, { uraian }: IndicatorRow, config: Config): TargetReading {
  if (reading.jenis !== "angka" || reading.beside === undefined) return reading;
  const { nilai, beside } = reading;
  const plan = listIndikator(config).find(
    ({ tingkat, indikator }) => tingkat !== "unit" && indicatorKey(indikator.uraian) === indicatorKey(uraian),
  );
  if (plan === undefined)
    return {
      jenis: "tanya",
      alasan: `selnya memuat angka ${nilai.replace(".", ",")} dan predikat ${beside}, dan hanya satu yang dinilai`,
    };
  return ARAH[plan.indikator.arah].target === "predikat" ? { jenis: "predikat", nilai: beside, satuan: null } : reading;
}

/** The columns of the sheet that a value belongs to, or why none does. */
function columnsOf(
  { jenis, tahun, triwulan, renstra, isBefore }: IndicatorValue,
  row: IndicatorRow,
  table: IndicatorTable,
  { config }: GatherContext,
): readonly string[] | string {
  const [start, end] = config.renstra.periode;
  if (jenis === "capaian")
    return "kolom Capaian dapat berisi realisasi atau persentasenya; beri judul Realisasi bila memang realisasi";
  if (jenis === "tahun") return `kolom ${tahun} tidak menyebut target atau realisasi`;
  if (isBefore) return "kolom tahun lalu tidak menyebut tahunnya, dan tabelnya juga tidak";
  if (renstra && jenis === "target") {
    const said = isWithin(tahun ?? table.tahun ?? end, [start, end]);
    return said ? [`renstra_${tahun ?? end}`] : `target Renstra di luar periode ${start}-${end}`;
  }
  const year = tahun ?? table.tahun ?? config.tahun;
  const now = year === config.tahun;
  if (isTooOld(year, config)) return `tahun ${year} lebih dari ${YEARS_BEFORE} tahun sebelum tahun laporan`;
  if (jenis === "realisasi") {
    if (triwulan !== null) return "realisasi triwulan tidak termasuk rencana";
    return year < config.tahun ? [`realisasi_${year}`] : `realisasi ${year} diisi lewat formulir`;
  }
  if (triwulan !== null) return now ? [`target_tw${triwulan}`] : `target triwulan tahun ${year} tidak termasuk rencana`;
  const inRenstra = isWithin(year, [start, end]);
  const isList = new Set(row.values.filter((each) => each.jenis === "target").map((each) => each.tahun)).size > 1;
  const measured = row.values.some((each) => each.jenis === "realisasi" && (each.tahun ?? table.tahun) === year);
  if (now) {
    const stage = table.tahap === "perubahan" ? TARGET_CHANGED : TARGET_FIRST;
    return isList && inRenstra && !measured ? [stage, `renstra_${year}`] : [stage];
  }
  // The target of one year is that of its Perjanjian Kinerja; those of several are the Renstra's.
  if (year < config.tahun && (measured || !inRenstra || !isList)) return [`target_${year}`];
  if (inRenstra) return [`renstra_${year}`];
  return `target ${year} di luar periode Renstra ${start}-${end}`;
}

const isWithin = (year: number, [start, end]: readonly [number, number]): boolean => year >= start && year <= end;

const askTemuan = (uraian: string, alasan: string, asal: ImportAsal): Temuan => ({
  tingkat: "periksa",
  nama: "impor-nilai",
  ...asal,
  pesan: `Nilai indikator "${uraian}" belum dimasukkan: ${alasan}.`,
  perbaikan: "ketik nilainya di lembar Indikator, misalnya 90,5",
});

const twoValues = (
  uraian: string,
  kolom: string,
  known: GatheredValue,
  other: { readonly nilai: string; readonly asal: ImportAsal },
): Temuan => ({
  tingkat: "periksa",
  nama: "impor-dua-nilai",
  ...other.asal,
  pesan: `${nameOfColumn(kolom)} indikator "${uraian}" di sini ${other.nilai.replace(".", ",")}, sedangkan di ${known.asal.berkas} ${known.asal.lembar} ${known.asal.sel} ${known.nilai.replace(".", ",")}; yang dipakai ${known.nilai.replace(".", ",")}.`,
  perbaikan: `bila yang ini yang benar, ketik di lembar Indikator, misalnya ${other.nilai.replace(".", ",")}`,
});

/** The column in words: "realisasi_2023" -> "Realisasi 2023". */
const nameOfColumn = (kolom: string): string =>
  kolom
    .replace(/^target_(awal|perubahan)$/, "target")
    .replace(/^renstra_/, "target Renstra ")
    .replace("_", " ")
    .replace(/^./, (letter) => letter.toUpperCase());
