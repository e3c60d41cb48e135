import type { Desimal } from "../../model/desimal.ts";
import { formatRupiah } from "../../model/format.ts";
import type { Temuan } from "../../model/temuan.ts";
import type { Config } from "../schema.ts";
import { type BudgetEntry, type BudgetTable, entryKey, type Hal, sumBudget, sumOf } from "./budget.ts";
import { findOffice, nameKey, officeOf } from "./office.ts";
import type { Ignored, ImportSum } from "./result.ts";

/*
 * The budget of our office out of each file: its tables put together, nothing twice, with the sum beside the file's own.
 */

/** What one file says about our money, for one year and phase. */
export interface BudgetSource {
  readonly berkas: string;
  readonly jenis: BudgetTable["jenis"];
  readonly tahun: number | null;
  readonly tahap: BudgetTable["tahap"];
  readonly entries: readonly BudgetEntry[];
}

interface SourceResult {
  readonly sources: readonly BudgetSource[];
  readonly diabaikan: readonly Ignored[];
  readonly perbandingan: readonly ImportSum[];
  readonly temuan: readonly Temuan[];
}

/** Puts the tables of one file together: for each year and phase one source. */
export function compileSources(tables: readonly BudgetTable[], config: Config): SourceResult {
  const diabaikan: Ignored[] = tables.flatMap((table) => table.diabaikan);
  const temuan: Temuan[] = tables.flatMap((table) => table.temuan);
  const perbandingan: ImportSum[] = [];
  const groups = new Map<string, { readonly table: BudgetTable; readonly entries: Map<string, BudgetEntry> }>();
  for (const table of tables) {
    const summed = sumBudget(table);
    temuan.push(...summed.temuan);
    const office = findOffice(summed.entries, config);
    if (office === null) {
      temuan.push(officeTemuan(table, summed.entries, config.instansi.nama));
      continue;
    }
    const ours = summed.entries.filter(({ skpd }) => officeOf(skpd) === office);
    const named = ours.map(({ skpd }) => skpd.nama).filter((nama) => nama !== "");
    if (named.length > 0 && !named.some((nama) => nameKey(nama) === nameKey(config.instansi.nama)))
      temuan.push(otherNameTemuan(table, named[0] ?? "", config.instansi.nama));
    if (ours.length < summed.entries.length) diabaikan.push(ignoredOffices(summed.entries, office));
    const kunci = `${table.tahun}:${table.tahap}`;
    const group = groups.get(kunci) ?? { table, entries: new Map<string, BudgetEntry>() };
    groups.set(kunci, group);
    const fresh = ours.filter((entry) => !group.entries.has(entryKey(entry)));
    if (fresh.length < ours.length) noteRepeated(table, group, ours, diabaikan, temuan);
    for (const entry of fresh) group.entries.set(entryKey(entry), entry);
    if (fresh.length > 0) perbandingan.push(...compareTotals(table, ours, office, temuan));
  }
  const sources = [...groups.values()].map(({ table, entries }) => ({
    berkas: table.berkas,
    jenis: table.jenis,
    tahun: table.tahun,
    tahap: table.tahap,
    entries: [...entries.values()],
  }));
  return { sources, diabaikan, perbandingan, temuan };
}

function ignoredOffices(entries: readonly BudgetEntry[], office: string): Ignored {
  const others = entries.filter(({ skpd }) => officeOf(skpd) !== office);
  const names = new Set(others.map(({ skpd }) => skpd.nama || skpd.kode));
  const first = others[0] as BudgetEntry;
  return { asal: first.asal, alasan: `${others.length} sub kegiatan milik ${names.size} perangkat daerah lain` };
}

/** The same sub kegiatan on a second sheet: people copy sheets. The first counts; another amount is asked about. */
function noteRepeated(
  table: BudgetTable,
  group: { readonly table: BudgetTable; readonly entries: ReadonlyMap<string, BudgetEntry> },
  ours: readonly BudgetEntry[],
  diabaikan: Ignored[],
  temuan: Temuan[],
): void {
  const again = ours.filter((entry) => group.entries.has(entryKey(entry)));
  const asal = (again[0] as BudgetEntry).asal;
  diabaikan.push({
    asal,
    alasan: `${again.length} sub kegiatan di lembar ini sudah dibaca di lembar "${group.table.lembar}"`,
  });
  const other = again.find((entry) => {
    const first = group.entries.get(entryKey(entry));
    return first !== undefined && (!same(first.pagu, entry.pagu) || !same(first.realisasi, entry.realisasi));
  });
  if (other === undefined) return;
  temuan.push({
    tingkat: "periksa",
    nama: "impor-lembar-beda",
    ...other.asal,
    pesan: `Sub kegiatan ${other.sub.kode} di lembar ini berbeda dari lembar "${group.table.lembar}"; yang dipakai lembar "${group.table.lembar}".`,
    perbaikan: `bila lembar "${table.lembar}" yang benar, pindahkan ke urutan pertama di Excel, simpan, lalu ulangi perintah ini.`,
  });
}

const same = (a: Desimal | null, b: Desimal | null): boolean => (a?.toFixed() ?? "") === (b?.toFixed() ?? "");

function officeTemuan({ berkas, lembar }: BudgetTable, entries: readonly BudgetEntry[], nama: string): Temuan {
  const names = [...new Set(entries.map(({ skpd }) => skpd.nama || skpd.kode))];
  const shown = names.slice(0, 5).join(", ");
  return {
    tingkat: "galat",
    nama: "impor-perangkat-daerah",
    berkas,
    lembar,
    pesan: `Berkas memuat ${names.length} perangkat daerah (${shown}${names.length > 5 ? ", dan lainnya" : ""}); tidak satu pun bernama "${nama}".`,
    perbaikan: `samakan instansi.nama di lkjip.yaml dengan nama di berkas, misalnya nama: ${names[0] ?? "Kecamatan Kanigaran"}; atau isi kode_sipd salah satu unit.`,
  };
}

const otherNameTemuan = ({ berkas, lembar }: BudgetTable, nama: string, ours: string): Temuan => ({
  tingkat: "periksa",
  nama: "impor-nama-kantor",
  berkas,
  lembar,
  pesan: `Apakah "${nama}" di berkas ini benar ${ours}? Hanya kantor itu yang ada di dalamnya, jadi isinya dibaca.`,
  perbaikan: "jika bukan, unduh berkas kantor sendiri; jika ya, tidak ada yang perlu diubah.",
});

const HAL_SUMMED: readonly Hal[] = ["pagu", "pagu_murni", "realisasi"];

/** The sum of what was read beside the file's own total of the same thing. */
function compareTotals(
  { berkas, lembar, totals, rows }: BudgetTable,
  ours: readonly BudgetEntry[],
  office: string,
  temuan: Temuan[],
): ImportSum[] {
  const own = totals.filter(({ skpd }) => skpd !== "" && officeOf({ kode: skpd, nama: "" }) === office);
  const whole = rows.every(({ skpd }) => officeOf(skpd) === office) ? totals.filter(({ skpd }) => skpd === "") : [];
  return HAL_SUMMED.flatMap((hal): ImportSum[] => {
    const jumlah = sumOf(ours, hal);
    if (jumlah === null) return [];
    const parts = sumOf(own, hal);
    const candidates = [
      ...whole.slice(-1).map((total) => ({ nilai: total[hal], asal: total.asal })),
      ...own.map((total) => ({ nilai: total[hal], asal: total.asal })),
      ...(parts === null || own[0] === undefined ? [] : [{ nilai: parts, asal: own[0].asal }]),
    ].filter(({ nilai }) => nilai !== null);
    const found = candidates.find(({ nilai }) => same(nilai, jumlah)) ?? candidates[0];
    const total = found?.nilai ?? null;
    if (total !== null && !total.eq(jumlah)) {
      temuan.push({
        tingkat: "peringatan",
        nama: "impor-jumlah-berkas",
        ...(found?.asal ?? { berkas, lembar }),
        pesan: `Jumlah ${hal.replace("_", " ")} yang dibaca ${formatRupiah(jumlah)}, sedangkan berkas menulis ${formatRupiah(total)}; selisihnya ${formatRupiah(jumlah.minus(total).abs())}.`,
        perbaikan: "periksa baris yang diabaikan di bawah, atau unduh ulang berkasnya dari SIPD.",
      });
    }
    return [
      {
        berkas,
        lembar,
        hal,
        jumlah: jumlah.toFixed(),
        jumlah_berkas: total?.toFixed() ?? null,
        sel: found?.asal.sel ?? null,
      },
    ];
  });
}
