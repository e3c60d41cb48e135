import { type Desimal, desimal, ZERO } from "../../model/desimal.ts";
import { formatRupiah } from "../../model/format.ts";
import type { Temuan } from "../../model/temuan.ts";
import type { Config } from "../schema.ts";
import { type ImportedCell, rowKey } from "../workbook/row-key.ts";
import { plainAngka } from "./amount.ts";
import { type BudgetEntry, sumOf } from "./budget.ts";
import { findKodeByName } from "./nomenclature.ts";
import { nameKey } from "./office.ts";
import type { ProgramAmount } from "./program-amounts.ts";
import { type Ignored, type ImportAsal, type ImportSum, isTooOld, YEARS_BEFORE } from "./result.ts";
import type { BudgetSource } from "./sources.ts";

/*
 * The budget of before as rows of the sheet Riwayat, and money by programme beside the sums of the plan.
 */

interface HistoryResult {
  readonly cells: readonly ImportedCell[];
  readonly diabaikan: readonly Ignored[];
  readonly perbandingan: readonly ImportSum[];
  readonly temuan: readonly Temuan[];
}

/** Spending and budget of an earlier year, programme by programme and altogether. */
export function composeHistory(sources: readonly BudgetSource[], config: Config): HistoryResult {
  const cells: ImportedCell[] = [];
  const diabaikan: Ignored[] = [];
  for (const { tahun, entries } of sources) {
    const [first] = entries;
    if (tahun === null || first === undefined) continue;
    if (tahun > config.tahun || isTooOld(tahun, config)) {
      diabaikan.push({ asal: first.asal, alasan: `berkas tahun ${tahun}, sedangkan rencana tahun ${config.tahun}` });
      continue;
    }
    const programs = [...new Set(entries.map(({ program }) => program.kode))];
    addRow(cells, "", tahun, entries, first.asal);
    for (const kode of programs) {
      const own = entries.filter(({ program }) => program.kode === kode);
      addRow(cells, kode, tahun, own, own[0]?.asal ?? first.asal);
    }
  }
  return { cells, diabaikan, perbandingan: [], temuan: [] };
}

function addRow(
  cells: ImportedCell[],
  kode: string,
  tahun: number,
  entries: readonly BudgetEntry[],
  asal: ImportAsal,
): void {
  for (const hal of ["pagu", "realisasi"] as const) {
    const jumlah = sumOf(entries, hal);
    if (jumlah !== null) addAmount(cells, kode, `${hal}_${tahun}`, jumlah, asal);
  }
}

function addAmount(cells: ImportedCell[], kode: string, kolom: string, nilai: Desimal, asal: ImportAsal): void {
  const baris = rowKey.anggaran(kode);
  const isNew = kode !== "" && !cells.some((cell) => cell.baris === baris);
  if (isNew) cells.push({ lembar: "Riwayat", baris, kolom: "kode", nilai: kode, asal });
  const present = cells.some((cell) => cell.baris === baris && cell.kolom === kolom);
  if (!present) cells.push({ lembar: "Riwayat", baris, kolom, nilai: plainAngka(nilai), asal });
}

/** Money by programme: of earlier years into Riwayat, of this year beside the sums of the plan. */
export function composeProgramAmounts(
  amounts: readonly ProgramAmount[],
  thisYear: readonly BudgetEntry[],
  config: Config,
): HistoryResult {
  const cells: ImportedCell[] = [];
  const diabaikan: Ignored[] = [];
  const perbandingan: ImportSum[] = [];
  const temuan: Temuan[] = [];
  const kodeOf = makeKodeOf(thisYear, config);
  for (const { nama, tahun, hal, nilai, asal } of amounts) {
    const year = tahun ?? config.tahun;
    const kode = nama === "" ? "" : kodeOf(nama);
    if (kode === null) diabaikan.push({ asal, alasan: `program "${nama}" tidak ada di rencana maupun nomenklatur` });
    else if (isTooOld(year, config))
      diabaikan.push({ asal, alasan: `tahun ${year} lebih dari ${YEARS_BEFORE} tahun sebelum tahun laporan` });
    else if (year < config.tahun) addAmount(cells, kode, `${hal}_${year}`, nilai, asal);
    else if (year > config.tahun || hal === "realisasi")
      diabaikan.push({ asal, alasan: `${hal} ${year} tidak termasuk rencana tahun ${config.tahun}` });
    else comparePlan(kode, nilai, asal, { thisYear, config, perbandingan, temuan });
  }
  return { cells, diabaikan, perbandingan, temuan };
}

/** Kode of a programme by its name: in the plan, in the files, in the nomenclature; null for one that nobody knows. */
function makeKodeOf(entries: readonly BudgetEntry[], config: Config): (nama: string) => string | null {
  const known = new Map<string, string>();
  for (const { program } of entries) if (program.nama !== "") known.set(nameKey(program.nama), program.kode);
  for (const { kode, uraian } of config.program) known.set(nameKey(uraian), kode);
  return (nama) => {
    const direct = known.get(nameKey(nama)) ?? known.get(`program ${nameKey(nama)}`);
    const listed = [...findKodeByName(nama), ...findKodeByName(`program ${nama}`)].find(
      (kode) => kode.split(".").length === 3,
    );
    return direct ?? listed ?? null;
  };
}

interface Comparison {
  readonly thisYear: readonly BudgetEntry[];
  readonly config: Config;
  readonly perbandingan: ImportSum[];
  readonly temuan: Temuan[];
}

function comparePlan(kode: string, nilai: Desimal, asal: ImportAsal, work: Comparison): void {
  const { thisYear, config, perbandingan, temuan } = work;
  const ours = thisYear.length > 0 ? sumEntries(thisYear, kode) : sumPlan(config, kode);
  if (ours === null) return;
  const hal = kode === "" ? "pagu seluruh program" : `pagu program ${kode}`;
  const { berkas, lembar, sel } = asal;
  perbandingan.push({ berkas, lembar, hal, jumlah: ours.toFixed(), jumlah_berkas: nilai.toFixed(), sel });
  if (ours.eq(nilai)) return;
  temuan.push({
    tingkat: "periksa",
    nama: "impor-anggaran-beda",
    ...asal,
    pesan: `Berkas menulis ${hal} ${formatRupiah(nilai)}, sedangkan ${thisYear.length > 0 ? "berkas SIPD" : "rencana"} ${formatRupiah(ours)}; selisihnya ${formatRupiah(ours.minus(nilai).abs())}.`,
    perbaikan:
      "cocokkan dengan DPA yang berlaku; pagu sub kegiatan di lembar Program yang dipakai laporan, misalnya 27350000.",
  });
}

const sumEntries = (entries: readonly BudgetEntry[], kode: string): Desimal | null =>
  sumOf(
    entries.filter(({ program }) => kode === "" || program.kode === kode),
    "pagu",
  );

function sumPlan(config: Config, kode: string): Desimal | null {
  const all = config.program
    .filter((program) => kode === "" || program.kode === kode)
    .flatMap(({ kegiatan }) => kegiatan.flatMap(({ sub_kegiatan }) => sub_kegiatan.map(({ pagu }) => desimal(pagu))));
  return all.length === 0 ? null : all.reduce((a, b) => a.plus(b), ZERO);
}
