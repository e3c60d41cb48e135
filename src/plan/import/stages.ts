import { type Desimal, ZERO } from "../../model/desimal.ts";
import type { Temuan } from "../../model/temuan.ts";
import { type BudgetEntry, entryKey } from "./budget.ts";
import type { BudgetSource } from "./sources.ts";

/** The budget of this year: `pagu` is the one in force, `pagu_murni` that of before a change. */
interface StageResult {
  readonly entries: readonly BudgetEntry[];
  readonly temuan: readonly Temuan[];
}

/**
 * Puts files of one year together: the same figures twice are one budget; two that differ are murni and perubahan, by their
 * own words or else in the order given; of more than two only a person knows.
 */
export function mergeStages(sources: readonly BudgetSource[]): StageResult {
  const money = sources.filter(({ entries }) => entries.some(({ pagu }) => pagu !== null));
  const distinct = money.filter((source, i) => !money.slice(0, i).some((earlier) => sameBudget(earlier, source)));
  const [first, second, ...more] = distinct;
  if (first === undefined) return { entries: [], temuan: [] };
  if (second === undefined) return { entries: first.entries, temuan: [] };
  if (more.length > 0) return { entries: [], temuan: [tooManyTemuan(distinct)] };
  const byWords = orderByWords(first, second);
  const [murni, perubahan] = byWords ?? [first, second];
  return { entries: mergeTwo(murni, perubahan), temuan: byWords === null ? [orderTemuan(murni, perubahan)] : [] };
}

function sameBudget(a: BudgetSource, b: BudgetSource): boolean {
  if (a.tahap !== null && b.tahap !== null && a.tahap !== b.tahap) return false;
  const amounts = new Map(a.entries.map((entry) => [entryKey(entry), amountOf(entry)]));
  return (
    a.entries.length === b.entries.length &&
    b.entries.every((entry) => amounts.get(entryKey(entry)) === amountOf(entry))
  );
}

const amountOf = ({ pagu }: BudgetEntry): string => (pagu ?? ZERO).toFixed();

function orderByWords(first: BudgetSource, second: BudgetSource): readonly [BudgetSource, BudgetSource] | null {
  if (first.tahap === second.tahap) return null;
  const isMurniFirst = first.tahap === "murni" || second.tahap === "perubahan";
  return isMurniFirst ? [first, second] : [second, first];
}

/** Every sub kegiatan of either: what the change took away has a budget of 0 now, what it brought had 0 before. */
function mergeTwo(murni: BudgetSource, perubahan: BudgetSource): BudgetEntry[] {
  const before = new Map(murni.entries.map((entry) => [entryKey(entry), entry]));
  const after = new Set(perubahan.entries.map(entryKey));
  const orZero = (nilai: Desimal | null | undefined): Desimal => nilai ?? ZERO;
  return [
    ...perubahan.entries.map((entry) => ({ ...entry, pagu_murni: orZero(before.get(entryKey(entry))?.pagu) })),
    ...murni.entries
      .filter((entry) => !after.has(entryKey(entry)))
      .map((entry) => ({ ...entry, pagu: ZERO, pagu_murni: orZero(entry.pagu) })),
  ];
}

const orderTemuan = (murni: BudgetSource, perubahan: BudgetSource): Temuan => ({
  tingkat: "periksa",
  nama: "impor-urutan-pagu",
  berkas: perubahan.berkas,
  pesan: `Pagu ${murni.berkas} dianggap murni dan ${perubahan.berkas} perubahan, menurut urutan disebutnya; kedua berkas tidak menyebutnya sendiri.`,
  perbaikan: `jika terbalik, sebut dalam urutan yang benar: lkjip plan --dari ${perubahan.berkas} ${murni.berkas}`,
});

const tooManyTemuan = (sources: readonly BudgetSource[]): Temuan => ({
  tingkat: "galat",
  nama: "impor-terlalu-banyak-pagu",
  berkas: sources[2]?.berkas ?? "",
  pesan: `${sources.length} berkas memuat pagu yang berbeda untuk tahun yang sama: ${sources.map(({ berkas }) => berkas).join(", ")}.`,
  perbaikan: "sebut dua saja, murni lalu perubahan, misalnya: lkjip plan --dari murni.xlsx perubahan.xlsx",
});
