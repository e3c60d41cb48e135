import type { DataKinerja, IsianIndikator } from "../form/kinerja.ts";
import type { Temuan } from "../model/temuan.ts";
import { targetTriwulan } from "../plan/bulan.ts";
import { listAnggota } from "../plan/dari.ts";
import { listIndikator, type PlannedIndikator } from "../plan/indikator.ts";
import type { Config } from "../plan/schema.ts";
import type { NilaiTarget } from "../plan/target.ts";
import { type AggregateResult, calculateAggregate } from "./aggregate.ts";
import { calculateRealisasiTahun } from "./periode.ts";
import { calculateRealisasi, calculateRealisasiTriwulan, type FourTriwulan, TRIWULAN } from "./realisasi.ts";
import type { NilaiRealisasi } from "./result.ts";
import { averageTargets, calculateTarget } from "./target.ts";

/** The values of one indicator: of the year and of its quarters, with what went into an aggregate. */
export interface NilaiIndikator {
  readonly tahun: NilaiRealisasi;
  readonly triwulan: FourTriwulan<NilaiRealisasi>;
  readonly aggregate: AggregateResult | null;
}

/** Values of every indicator by id, aggregates included, and the aggregates that refer to themselves. */
export interface AllNilai {
  readonly nilai: ReadonlyMap<string, NilaiIndikator>;
  readonly temuan: readonly Temuan[];
}

/** The values of all indicators: of the forms first, of the aggregates from them. */
export function calculateAllNilai(config: Config, data: DataKinerja): AllNilai {
  const list = listIndikator(config);
  const isian = mapIsian(data);
  const nilai = new Map<string, NilaiIndikator>();
  const circular = new Map<string, Temuan>();

  const resolve = (plan: PlannedIndikator, jalur: readonly string[]): NilaiIndikator => {
    const already = nilai.get(plan.id);
    if (already) return already;
    if (jalur.includes(plan.id)) {
      circular.set(plan.id, composeCircular([...jalur.slice(jalur.indexOf(plan.id)), plan.id]));
      return composeEmpty(`nilai ${plan.id}`);
    }
    const result = plan.indikator.dari
      ? calculateDari(plan, list, (anggota) => resolve(anggota, [...jalur, plan.id]))
      : calculateIsian(config, data, plan, isian.get(plan.id));
    nilai.set(plan.id, result);
    return result;
  };
  for (const plan of list) resolve(plan, []);
  return { nilai, temuan: [...circular.values()] };
}

/** What the units returned, by id of the indicator; the first form that has it counts (twice is a finding of the reader). */
export function mapIsian(data: DataKinerja): ReadonlyMap<string, IsianIndikator> {
  const isian = new Map<string, IsianIndikator>();
  for (const baris of data.formulir.flatMap(({ kinerja }) => kinerja)) {
    if (!isian.has(baris.id)) isian.set(baris.id, baris);
  }
  return isian;
}

/** The targets of the four quarters; null where there is none. */
export function calculateTargetTriwulan({ indikator, rule }: PlannedIndikator): FourTriwulan<NilaiTarget | null> {
  const quarters = targetTriwulan(indikator);
  const target = (i: number): NilaiTarget | null => {
    const nilai = quarters?.[i] ?? null;
    return nilai === null ? null : calculateTarget(nilai, rule);
  };
  return [target(0), target(1), target(2), target(3)];
}

/** The targets of the twelve months; empty where the rencana aksi has none by month. */
export const calculateTargetBulan = ({ indikator, rule }: PlannedIndikator): (NilaiTarget | null)[] =>
  (indikator.target_bulan ?? []).map((nilai) => (nilai === null ? null : calculateTarget(nilai, rule)));

/**
 * The mean target of several quarters, taken over their months themselves: the target of a quarter is a rounded mean. Null
 * where the quarters are no means of months.
 */
export function calculateMeanOfBulan(plan: PlannedIndikator, quarters: readonly number[]): NilaiTarget | null {
  const { indikator, rule } = plan;
  if (rule.periode !== "rata-rata" || indikator.target_tw !== undefined || quarters.length < 2) return null;
  const bulan = calculateTargetBulan(plan).flatMap((target, i) =>
    target !== null && quarters.includes(Math.floor(i / 3) + 1) ? [target] : [],
  );
  return bulan.length === 0 ? null : averageTargets(bulan);
}

function calculateIsian(
  config: Config,
  data: DataKinerja,
  plan: PlannedIndikator,
  isian: IsianIndikator | undefined,
): NilaiIndikator {
  if (isian === undefined) return composeEmpty(nameMissing(config, data, plan));
  const { rule } = plan;
  const triwulan = calculateRealisasiTriwulan(isian, rule);
  const namaTahun = `realisasi tahun ${config.tahun}`;
  const tahun = calculateRealisasi(isian.realisasi, rule, namaTahun, "realisasi tahun yang diisi");
  const targets = calculateTargetTriwulan(plan);
  return { tahun: calculateRealisasiTahun(rule, targets, triwulan, tahun), triwulan, aggregate: null };
}

/** What is missing where nothing came back: the form of the unit, or the value in it. */
function nameMissing(config: Config, data: DataKinerja, { unit }: PlannedIndikator): string {
  const nama = config.unit.find(({ kode }) => kode === unit)?.nama;
  const masuk = data.formulir.some((f) => f.unit === unit);
  return nama === undefined || masuk ? `realisasi tahun ${config.tahun}` : `formulir ${nama}`;
}

function calculateDari(
  { indikator: { dari }, rule }: PlannedIndikator,
  list: readonly PlannedIndikator[],
  resolve: (plan: PlannedIndikator) => NilaiIndikator,
): NilaiIndikator {
  if (dari === undefined) return composeEmpty("indikator unit yang dihitung");
  const anggota = listAnggota(dari, list).map((a) => ({ ...a, nilai: resolve(a.plan) }));
  const gather = (pick: (nilai: NilaiIndikator) => NilaiRealisasi): AggregateResult =>
    calculateAggregate(
      dari,
      anggota.map(({ plan, role, nilai }) => ({
        id: plan.id,
        unit: plan.tingkat === "unit" ? plan.induk : (plan.unit ?? plan.id),
        role,
        realisasi: pick(nilai),
        final: nilai.aggregate?.coverage.final ?? true,
      })),
      rule,
    );
  const aggregate = gather(({ tahun }) => tahun);
  const [i, ii, iii, iv] = TRIWULAN.map((tw) => gather(({ triwulan }) => triwulan[tw - 1] ?? EMPTY).realisasi);
  return { tahun: aggregate.realisasi, triwulan: [i ?? EMPTY, ii ?? EMPTY, iii ?? EMPTY, iv ?? EMPTY], aggregate };
}

const EMPTY: NilaiRealisasi = { status: "kosong", missing: [] };

function composeEmpty(missing: string): NilaiIndikator {
  const blank: NilaiRealisasi = { status: "kosong", missing: [missing] };
  return { tahun: blank, triwulan: [blank, blank, blank, blank], aggregate: null };
}

function composeCircular(jalur: readonly string[]): Temuan {
  return {
    tingkat: "galat",
    nama: "dari-melingkar",
    berkas: "lkjip.yaml",
    pesan: `Indikator ${jalur.join(" dihitung dari ")}, sehingga nilainya tidak dapat dihitung.`,
    perbaikan: 'ubah "dari" supaya hanya menyebut indikator yang diisi unit, misalnya indikator: [KEL.1].',
  };
}
