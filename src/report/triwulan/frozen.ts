import type { DataKinerja, Isian, Narrative } from "../../form/kinerja.ts";
import { mapNarrative } from "../../form/layout.ts";
import { calculateAnggaran } from "../../measure/anggaran.ts";
import type { PengukuranIndikator } from "../../measure/result.ts";
import { desimal } from "../../model/desimal.ts";
import { berkasTriwulan } from "../../model/places.ts";
import type { Config } from "../../plan/schema.ts";
import type { KnownData } from "../reason.ts";
import { textRealisasi } from "../value.ts";

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
}

interface FrozenIndikator {
  readonly realisasi: readonly string[];
  readonly narrative: Readonly<Record<string, string>>;
}

/** What is to be kept of a quarter. */
export function composeFrozen({ config, pengukuran }: KnownData, triwulan: number): FrozenTriwulan {
  const sub = pengukuran.anggaran.program.flatMap((p) => p.kegiatan.flatMap((k) => k.subKegiatan));
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
  };
}

function freezeIndikator({ triwulan: all, narrative }: PengukuranIndikator, tw: number): FrozenIndikator {
  const written = Object.entries(narrative).flatMap(([kunci, isian]) => (isian === null ? [] : [[kunci, isian.teks]]));
  return {
    realisasi: all.filter(({ triwulan }) => triwulan <= tw).map(({ realisasi }) => textRealisasi(realisasi)),
    narrative: Object.fromEntries(written),
  };
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

const EMPTY_VALUE = textRealisasi({ status: "kosong", missing: [] });

/** Whether anything was reported when a quarter was kept; a report can be made of no forms at all. */
export const holdsData = ({ indikator, belanja }: FrozenTriwulan): boolean =>
  Object.values(belanja).some((each) => each !== null) ||
  Object.values(indikator).some(
    ({ realisasi, narrative }) => realisasi.some((each) => each !== EMPTY_VALUE) || Object.keys(narrative).length > 0,
  );

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
