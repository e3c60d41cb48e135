import { createHash } from "node:crypto";
import { ZERO } from "../model/desimal.ts";
import { formatFirst, formatFull, formatRupiah } from "../model/format.ts";
import type { Bertemuan, Temuan } from "../model/temuan.ts";
import { type BudgetEntry, sumOf } from "../plan/import/budget.ts";
import { readBudget } from "../plan/import/import.ts";
import { findUnit, listPlannedSub, type PlannedSub } from "../plan/import/office.ts";
import { openImport } from "../plan/import/open.ts";
import { type BudgetSource, compileSources } from "../plan/import/sources.ts";
import type { Config } from "../plan/schema.ts";
import type { DataKinerja, Isian } from "./kinerja.ts";
import { IS_REKAPITULASI } from "./read/no-form.ts";
import type { BerkasMasuk } from "./read.ts";

/*
 * SIPD's recapitulation of spending among the returned files: it gives what was spent of every sub kegiatan, and the forms
 * are compared with it.
 */

/** The data with the spending of SIPD, where a file of the folder has it. */
export function applySpending(
  read: Bertemuan<DataKinerja>,
  masuk: readonly BerkasMasuk[],
  config: Config,
): Bertemuan<DataKinerja> {
  const recaps = read.temuan.flatMap(({ nama, berkas }) => (nama === IS_REKAPITULASI && berkas ? [berkas] : []));
  const opened = masuk.flatMap((one) => (recaps.includes(one.berkas) ? readRecap(one, config) : []));
  if (opened.length === 0) return read;
  const isRead = new Set(opened.map(({ source }) => source.berkas));
  const { used, temuan } = chooseSource(opened, config);
  const others = read.temuan.filter(({ nama, berkas }) => !(nama === IS_REKAPITULASI && isRead.has(berkas ?? "")));
  if (used === null) return { nilai: read.nilai, temuan: [...others, ...temuan] };
  const spending = spendingOf(used, config);
  const differences = compareForms(read.nilai, spending.nilai, config);
  const counts = config.kebijakan.sumber_anggaran === "sipd" && spending.nilai.size > 0;
  return {
    nilai: counts ? { ...read.nilai, belanja: spending.nilai } : read.nilai,
    temuan: [...others, ...temuan, ...spending.temuan, ...differences],
  };
}

interface Recap {
  readonly source: BudgetSource;
  readonly sha256: string;
  readonly temuan: readonly Temuan[];
}

/** What a file says was spent; empty where it cannot be read as such a table. */
function readRecap({ berkas, content }: BerkasMasuk, config: Config): Recap[] {
  if (content === null) return [];
  const { nilai } = openImport({ berkas, content });
  const { sources, temuan } = compileSources(
    nilai.grids.flatMap((grid) => readBudget(grid) ?? []),
    config,
  );
  const sha256 = createHash("sha256").update(content).digest("hex");
  const spent = sources.filter(({ entries }) => entries.some(({ realisasi }) => realisasi !== null));
  return spent.map((source) => ({ source, sha256, temuan }));
}

interface SpendingChoice {
  readonly used: Recap | null;
  readonly temuan: readonly Temuan[];
}

/** Of this year the file in which most was spent: spending only grows while the year goes on. */
function chooseSource(all: readonly Recap[], config: Config): SpendingChoice {
  const ofYear = all.filter(({ source }) => source.tahun === null || source.tahun === config.tahun);
  const temuan: Temuan[] = all
    .filter((one) => !ofYear.includes(one))
    .map(({ source: { berkas, tahun } }) => ({
      tingkat: "peringatan",
      nama: "belanja-tahun-lain",
      berkas,
      pesan: `Rekapitulasi belanja ini tahun ${tahun}, sedangkan rencana tahun ${config.tahun}; isinya tidak dipakai.`,
      perbaikan: `unduh rekapitulasi tahun ${config.tahun} dari SIPD; yang lama dapat masuk ke rencana dengan: lkjip plan --dari ${berkas}`,
    }));
  const [first, ...rest] = [...ofYear].sort((a, b) => spentIn(b).cmp(spentIn(a)));
  if (first === undefined) return { used: null, temuan };
  for (const { source } of rest)
    temuan.push({
      tingkat: "periksa",
      nama: "belanja-dua-berkas",
      berkas: source.berkas,
      pesan: `Rekapitulasi belanja ada lebih dari satu; yang dipakai ${first.source.berkas}, karena realisasinya lebih besar (${formatRupiah(spentIn(first))}).`,
      perbaikan: `jika ${source.berkas} yang benar, pindahkan yang lain dari folder ini.`,
    });
  return { used: first, temuan: [...first.temuan, ...temuan] };
}

const spentIn = ({ source }: Recap) => sumOf(source.entries, "realisasi") ?? ZERO;

/** Spending by kode of the plan: of its unit, or of the only row that a sub kegiatan has there. */
function spendingOf({ source, sha256 }: Recap, config: Config): Bertemuan<ReadonlyMap<string, Isian>> {
  const planned = listPlannedSub(config);
  const spending = new Map<string, Isian>();
  const placed = new Set<BudgetEntry>();
  for (const { sub, dasar } of planned) {
    const own = entriesOf(sub.unit, dasar, planned, source.entries, config);
    const nilai = sumOf(own, "realisasi");
    const spent = own.find((entry) => entry.spent !== null)?.spent ?? own[0]?.asal;
    for (const entry of own) placed.add(entry);
    if (nilai === null || spent === undefined) continue;
    spending.set(sub.kode, { jenis: "angka", nilai, teks: formatFull(nilai), asal: { ...spent, sha256 } });
  }
  const left = source.entries.filter((entry) => !placed.has(entry) && !(entry.realisasi ?? ZERO).eq(0));
  return { nilai: spending, temuan: left.length === 0 ? [] : [leftTemuan(left)] };
}

function entriesOf(
  unit: string,
  dasar: string,
  planned: readonly PlannedSub[],
  entries: readonly BudgetEntry[],
  config: Config,
): readonly BudgetEntry[] {
  const same = entries.filter(({ sub }) => sub.kode === dasar);
  const rows = planned.filter((each) => each.dasar === dasar);
  if (rows.length === 1) return same;
  if (rows.filter((each) => each.sub.unit === unit).length > 1) return [];
  const own = same.filter(({ subUnit }) => findUnit(subUnit, config)?.kode === unit);
  if (own.length > 0) return own;
  // What no unit of the plan is, is the office itself: the one row left for it.
  const open = same.filter(({ subUnit }) => findUnit(subUnit, config) === null);
  const without = rows.filter(({ sub }) => !same.some(({ subUnit }) => findUnit(subUnit, config)?.kode === sub.unit));
  return without.length === 1 && open.length === 1 ? open : [];
}

function leftTemuan(left: readonly BudgetEntry[]): Temuan {
  const first = left[0] as BudgetEntry;
  const kode = [...new Set(left.map(({ sub }) => sub.kode))];
  return {
    tingkat: "peringatan",
    nama: "belanja-tidak-di-rencana",
    ...(first.spent ?? first.asal),
    pesan: `Belanja ${formatRupiah(sumOf(left, "realisasi") ?? ZERO)} dari ${kode.length} sub kegiatan di berkas ini tidak dapat dipasangkan dengan rencana: ${formatFirst(kode, 5)}.`,
    perbaikan: `masukkan dahulu ke rencana dengan: lkjip plan --dari ${first.asal.berkas}; unit dikenali dari kode_sipd`,
  };
}

/** Forms that say otherwise than SIPD. */
function compareForms(
  { formulir }: DataKinerja,
  spending: ReadonlyMap<string, Isian>,
  { kebijakan }: Config,
): Temuan[] {
  return formulir.flatMap(({ anggaran }) =>
    anggaran.flatMap(({ kode, realisasi }): Temuan[] => {
      const sipd = spending.get(kode);
      if (realisasi?.jenis !== "angka" || sipd?.jenis !== "angka" || realisasi.nilai.eq(sipd.nilai)) return [];
      const { berkas, lembar, sel } = realisasi.asal;
      return [
        {
          tingkat: "peringatan",
          nama: "belanja-beda-sipd",
          ...{ berkas, lembar, sel },
          pesan: `Realisasi anggaran ${kode} di formulir ${formatRupiah(realisasi.nilai)}, di SIPD ${formatRupiah(sipd.nilai)} (${sipd.asal.berkas} › ${sipd.asal.sel}); yang dipakai ${kebijakan.sumber_anggaran === "sipd" ? "SIPD" : "formulir"}.`,
          perbaikan: `cocokkan dengan bukti belanja; sumbernya dipilih di kebijakan, misalnya sumber_anggaran: ${kebijakan.sumber_anggaran === "sipd" ? "formulir" : "sipd"}`,
        },
      ];
    }),
  );
}
