import { formatList } from "../model/format.ts";
import type { Rule } from "../plan/rule.ts";
import type { Config, Indikator, Target } from "../plan/schema.ts";
import type { NilaiTarget } from "../plan/target.ts";
import { calculateCapaian } from "./capaian.ts";
import { calculateJumlah, notAssessable } from "./computed.ts";
import type { PresentRealisasi } from "./realisasi.ts";
import type { Computed, KemajuanRenstra, NilaiRealisasi, PengukuranTahun } from "./result.ts";
import { addTargets, calculateTarget } from "./target.ts";

/** What the progress of one indicator is computed from. */
export interface KemajuanInput {
  readonly config: Config;
  readonly indikator: Indikator;
  readonly rule: Rule;
  readonly realisasi: NilaiRealisasi;
  readonly riwayat: readonly PengukuranTahun[];
}

/**
 * Progress to the end of Renstra by the indicator's own way of adding up, never a sum of percentages:
 * `end`: this year's value against the last target; `rata-rata`: the mean of the years so far against it;
 * `jumlah`: the sum of the years so far against the sum of the targets of all Renstra years (or the one target
 * given for the last year). Null without a target.
 */
export function calculateKemajuan(input: KemajuanInput): KemajuanRenstra | null {
  const { config, indikator, rule } = input;
  const [start, end] = config.renstra.periode;
  const targets = Object.entries(indikator.target_renstra ?? {})
    .map(([tahun, target]) => ({ tahun: Number(tahun), target }))
    .filter(({ tahun }) => tahun >= start && tahun <= end)
    .sort((a, b) => a.tahun - b.tahun);
  const last = targets.at(-1);
  if (last === undefined) return null;
  const realisasi = calculateSoFar(input);
  const endTarget = calculateEndTarget(rule, targets, start, end);
  const dasar = { endTahun: last.tahun, realisasi };
  if (endTarget === null) {
    const present = new Set(targets.map(({ tahun }) => tahun));
    const missing = listTahun(start, end).filter((tahun) => !present.has(tahun));
    const alasan = `target Renstra tahun ${formatList(missing.map(String))} tidak ada`;
    return { ...dasar, endTarget: calculateTarget(last.target, rule), kemajuan: notAssessable(alasan) };
  }
  const kemajuan: Computed = calculateCapaian({ ...rule, batas: null }, endTarget, realisasi).capaian;
  return { ...dasar, endTarget, kemajuan };
}

type TargetTahun = { readonly tahun: number; readonly target: Target };

/** The target that the value so far is held against; null where years are missing from a sum. */
function calculateEndTarget(
  rule: Rule,
  targets: readonly TargetTahun[],
  start: number,
  end: number,
): NilaiTarget | null {
  const last = targets.at(-1);
  if (last === undefined) return null;
  if (rule.periode !== "jumlah") return calculateTarget(last.target, rule);
  if (targets.length === 1 && last.tahun === end) return calculateTarget(last.target, rule);
  const all = targets.map(({ target }) => calculateTarget(target, rule));
  const isSum = all.length === end - start + 1 && all.every(({ jenis }) => jenis === all[0]?.jenis);
  return isSum ? addTargets(all) : null;
}

function calculateSoFar({ config, rule, realisasi, riwayat }: KemajuanInput): NilaiRealisasi {
  const { periode } = rule;
  if (periode === "akhir" || realisasi.status !== "ada") return realisasi;
  const tahunBefore = listTahun(config.renstra.periode[0], config.tahun - 1);
  const last = tahunBefore.map((tahun) => ({ tahun, realisasi: riwayat.find((r) => r.tahun === tahun)?.realisasi }));
  const pending = last.filter((t) => t.realisasi?.status !== "ada").map(({ tahun }) => tahun);
  if (periode === "jumlah" && pending.length > 0) {
    return { status: "kosong", missing: pending.map((tahun) => `realisasi tahun ${tahun}`) };
  }
  const present = last.flatMap(({ realisasi: r }) => (r?.status === "ada" ? [r] : []));
  const tahunPresent = [...tahunBefore.filter((tahun) => !pending.includes(tahun)), config.tahun];
  return combine(periode, [...present, realisasi], tahunPresent);
}

function combine(
  periode: "jumlah" | "rata-rata",
  present: readonly PresentRealisasi[],
  tahun: readonly number[],
): NilaiRealisasi {
  const jumlah = calculateJumlah(present.map(({ nilai }) => nilai));
  return {
    status: "ada",
    nilai: periode === "jumlah" ? jumlah : jumlah.div(present.length),
    cara: tahun.length === 1 ? `realisasi tahun ${tahun[0]}` : `${periode} tahun ${formatList(tahun.map(String))}`,
    asal: present.flatMap(({ asal }) => asal),
  };
}

/** The years from one to another, both included; none where the second is earlier. */
function listTahun(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start + 1) }, (_, i) => start + i);
}
