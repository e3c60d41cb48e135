import { formatList } from "../model/format.ts";
import { ARAH } from "../plan/arah.ts";
import type { Rule } from "../plan/rule.ts";
import type { Config, Indikator, Target } from "../plan/schema.ts";
import type { NilaiTarget } from "../plan/target.ts";
import { calculateCapaian } from "./capaian.ts";
import { calculateJumlah, notAssessable } from "./computed.ts";
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
 * Progress to the end of Renstra: this year's value against the last target, which is a value to reach. With
 * `indikator.akumulasi_renstra` the sum of the years so far against the sum of the targets of all Renstra years (or the
 * one target given for the last year); not summed where a target is missing. Null without a target.
 */
export function calculateKemajuan(input: KemajuanInput): KemajuanRenstra | null {
  const { config, indikator, rule, realisasi: thisTahun } = input;
  const [start, end] = config.renstra.periode;
  const targets = Object.entries(indikator.target_renstra ?? {})
    .map(([tahun, target]) => ({ tahun: Number(tahun), target }))
    .filter(({ tahun }) => tahun >= start && tahun <= end)
    .sort((a, b) => a.tahun - b.tahun);
  const last = targets.at(-1);
  if (last === undefined) return null;
  const akumulasi = (indikator.akumulasi_renstra ?? false) && ARAH[rule.arah].target !== "predikat";
  const realisasi = akumulasi ? calculateSoFar(input) : thisTahun;
  const endTarget = akumulasi ? addAllTargets(rule, targets, start, end) : calculateTarget(last.target, rule);
  if (endTarget === null) {
    const present = new Set(targets.map(({ tahun }) => tahun));
    const missing = listTahun(start, end).filter((tahun) => !present.has(tahun));
    const kemajuan = notAssessable(`target Renstra tahun ${formatList(missing.map(String))} tidak ada`);
    const only = { endTahun: last.tahun, endTarget: calculateTarget(last.target, rule) };
    return { ...only, akumulasi: false, realisasi: thisTahun, kemajuan };
  }
  const kemajuan: Computed = calculateCapaian({ ...rule, batas: null }, endTarget, realisasi).capaian;
  return { endTahun: last.tahun, akumulasi, endTarget, realisasi, kemajuan };
}

type TargetTahun = { readonly tahun: number; readonly target: Target };

/** The target that the sum so far is held against; null where years are missing from it. */
function addAllTargets(rule: Rule, targets: readonly TargetTahun[], start: number, end: number): NilaiTarget | null {
  const all = targets.map(({ target }) => calculateTarget(target, rule));
  const [first] = all;
  if (first === undefined) return null;
  if (targets.length === 1 && targets[0]?.tahun === end) return first;
  const isSum = all.length === end - start + 1 && all.every(({ jenis }) => jenis === first.jenis);
  return isSum ? addTargets(all) : null;
}

function calculateSoFar({ config, realisasi, riwayat }: KemajuanInput): NilaiRealisasi {
  if (realisasi.status !== "ada") return realisasi;
  const tahunBefore = listTahun(config.renstra.periode[0], config.tahun - 1);
  const last = tahunBefore.map((tahun) => ({ tahun, realisasi: riwayat.find((r) => r.tahun === tahun)?.realisasi }));
  const pending = last.filter((t) => t.realisasi?.status !== "ada").map(({ tahun }) => tahun);
  if (pending.length > 0) return { status: "kosong", missing: pending.map((tahun) => `realisasi tahun ${tahun}`) };
  const present = [...last.flatMap(({ realisasi: r }) => (r?.status === "ada" ? [r] : [])), realisasi];
  const tahun = [...tahunBefore, config.tahun];
  return {
    status: "ada",
    nilai: calculateJumlah(present.map(({ nilai }) => nilai)),
    cara: tahun.length === 1 ? `realisasi tahun ${tahun[0]}` : `jumlah tahun ${formatList(tahun.map(String))}`,
    asal: present.flatMap(({ asal }) => asal),
  };
}

/** The years from one to another, both included; none where the second is earlier. */
function listTahun(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start + 1) }, (_, i) => start + i);
}
