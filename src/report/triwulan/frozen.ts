import type { DataKinerja, Isian, Narrative } from "../../form/kinerja.ts";
import { mapNarrative } from "../../form/layout.ts";
import { calculateAnggaran } from "../../measure/anggaran.ts";
import type { PengukuranIndikator } from "../../measure/result.ts";
import { desimal } from "../../model/desimal.ts";
import { berkasTriwulan } from "../../model/places.ts";
import type { Config } from "../../plan/schema.ts";
import type { KnownData } from "../reason.ts";
import { textRealisasi } from "../value.ts";
import { findKnownTriwulan, toldBy } from "./choose.ts";

/*
 * The data of a quarter as they were when its report was made: `.lkjip/triwulan-N.json`. A form goes on being filled in,
 * and its spending is to date: what a quarter's own spending was is known only from here.
 */

/** What a quarter leaves behind. */
export interface FrozenTriwulan {
  readonly versi: 1;
  readonly tahun: number;
  readonly triwulan: number;
  /** By id: the values of the quarters so far as printed, and what the units wrote about them. */
  readonly indikator: Readonly<Record<string, FrozenIndikator>>;
  /** Spending to date in rupiah by kode of the sub kegiatan; null where nothing was reported. */
  readonly belanja: Readonly<Record<string, number | null>>;
  /** The last quarter that the forms held a value of then; the quarter itself where it is absent. */
  readonly isian?: number;
  /** Kept while the quarter was still running. */
  readonly sementara?: true;
}

interface FrozenIndikator {
  readonly realisasi: readonly string[];
  readonly narrative: Readonly<Record<string, string>>;
}

/** What is to be kept of a quarter, as the forms say it on a day (ISO). */
export function composeFrozen({ config, pengukuran }: KnownData, triwulan: number, today: string): FrozenTriwulan {
  const sub = pengukuran.anggaran.program.flatMap((p) => p.kegiatan.flatMap((k) => k.subKegiatan));
  const { ended, told } = findKnownTriwulan(pengukuran, today);
  return {
    versi: 1,
    tahun: config.tahun,
    triwulan,
    indikator: Object.fromEntries(pengukuran.indikator.map((p) => [p.plan.id, freezeIndikator(p, triwulan)])),
    belanja: Object.fromEntries(
      sub.map(({ kode, realisasi, serapan }) => [
        kode,
        serapan.status === "belum_lengkap" ? null : Number(realisasi.toFixed()),
      ]),
    ),
    ...(told > triwulan ? { isian: told } : {}),
    ...(triwulan > ended ? { sementara: true } : {}),
  };
}

function freezeIndikator({ triwulan: all, narrative }: PengukuranIndikator, tw: number): FrozenIndikator {
  const written = Object.entries(narrative).flatMap(([kunci, isian]) => (isian === null ? [] : [[kunci, isian.teks]]));
  return {
    realisasi: all.filter(({ triwulan }) => triwulan <= tw).map(({ realisasi }) => textRealisasi(realisasi)),
    narrative: Object.fromEntries(written),
  };
}

/**
 * What is to be kept of a quarter that is over: spending and texts stay, and of a unit whose form says nothing of a later
 * quarter comes in what was not there yet. The values of the quarters are always those of the forms.
 */
export function completeFrozen({ config, data, pengukuran }: KnownData, kept: FrozenTriwulan, now: FrozenTriwulan) {
  const { triwulan } = kept;
  const last = new Map(config.unit.map(({ kode }) => [kode, toldBy(pengukuran, kode)]));
  // A form without a single quarter may hold what was spent long after.
  const isLate = (unit: string | undefined): boolean => {
    const told = last.get(unit ?? "") ?? 0;
    return told > 0 && told <= triwulan;
  };
  const indikator = pengukuran.indikator.flatMap(({ plan: { id, unit } }): [string, FrozenIndikator][] => {
    const [before, fresh] = [kept.indikator[id], now.indikator[id]];
    if (fresh === undefined) return [];
    const narrative =
      before === undefined || isLate(unit) ? { ...fresh.narrative, ...before?.narrative } : before.narrative;
    return [[id, { realisasi: fresh.realisasi, narrative }]];
  });
  const sub = config.program.flatMap((p) => p.kegiatan.flatMap((k) => k.sub_kegiatan));
  // Spending out of SIPD is that of the day, whoever is late.
  const late = new Set(sub.flatMap(({ kode, unit }) => (isLate(unit) && !data.belanja?.has(kode) ? [kode] : [])));
  const belanja = Object.entries(now.belanja).map(([kode, spent]): [string, number | null] => [
    kode,
    kept.belanja[kode] ?? (late.has(kode) ? spent : null),
  ]);
  return { ...kept, indikator: Object.fromEntries(indikator), belanja: Object.fromEntries(belanja) };
}

/** Reads what was kept; null where it is none of ours, or of another year or quarter. */
export function parseFrozen(teks: string, tahun: number, triwulan: number): FrozenTriwulan | null {
  let content: unknown;
  try {
    content = JSON.parse(teks);
  } catch {
    return null;
  }
  const frozen = content as Partial<FrozenTriwulan> | null;
  const isOurs = frozen?.versi === 1 && frozen.tahun === tahun && frozen.triwulan === triwulan;
  return isOurs && isRecord(frozen.indikator) && isRecord(frozen.belanja) ? (frozen as FrozenTriwulan) : null;
}

/** Whether any spending had been reported when a quarter was kept. */
export const holdsSpending = ({ belanja }: FrozenTriwulan): boolean =>
  Object.values(belanja).some((each) => each !== null);

const isRecord = (value: unknown): boolean => typeof value === "object" && value !== null && !Array.isArray(value);

/** Every level of the budget with what was spent up to a quarter. */
export type BudgetToDate = ReturnType<typeof calculateAnggaran>;

/** The budget with the spending of a quarter that was kept. */
export function budgetOf(config: Config, data: DataKinerja, frozen: FrozenTriwulan): BudgetToDate {
  const asal = { berkas: berkasTriwulan(frozen.triwulan), lembar: "", sel: "", sha256: "" };
  const belanja = new Map(
    Object.entries(frozen.belanja).flatMap(([kode, nilai]): [string, Isian][] =>
      typeof nilai === "number" ? [[kode, { jenis: "angka", nilai: desimal(nilai), teks: String(nilai), asal }]] : [],
    ),
  );
  return calculateAnggaran(config, { unit: data.unit, formulir: [], belanja });
}

/** An indicator with what the units wrote about it then. */
export function withNarrative(p: PengukuranIndikator, frozen: FrozenTriwulan): PengukuranIndikator {
  const written = frozen.indikator[p.plan.id]?.narrative;
  if (written === undefined) return p;
  const asal = { berkas: berkasTriwulan(frozen.triwulan), lembar: "", sel: "", sha256: "" };
  const narrative: Narrative = mapNarrative((kunci) => {
    const teks = written[kunci];
    return typeof teks === "string" ? { teks, asal } : null;
  });
  return { ...p, narrative };
}
