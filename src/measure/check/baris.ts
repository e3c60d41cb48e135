import type { Asal, DataKinerja, FilledFormulir, Isian, IsianIndikator } from "../../form/kinerja.ts";
import { LEMBAR } from "../../form/layout.ts";
import { formatTw } from "../../model/format.ts";
import type { Temuan } from "../../model/temuan.ts";
import type { Rule } from "../../plan/rule.ts";
import type { Config } from "../../plan/schema.ts";
import type { NilaiTarget } from "../../plan/target.ts";
import { calculateTargetTriwulan } from "../nilai.ts";
import { type FourTriwulan, TRIWULAN } from "../realisasi.ts";
import type { PengukuranIndikator, PengukuranKinerja } from "../result.ts";

/** One row of a returned form with everything that is known about its indicator. */
export interface BarisKinerja {
  readonly config: Config;
  readonly formulir: FilledFormulir;
  readonly isian: IsianIndikator;
  readonly pengukuran: PengukuranIndikator;
  readonly rule: Rule;
  readonly targets: FourTriwulan<NilaiTarget | null>;
  /** How many quarters have ended by the clock. */
  readonly ended: number;
}

/** The year is not over: its values are those so far. */
export const isWithinYear = ({ ended }: BarisKinerja): boolean => ended < TRIWULAN.length;

/** A filled cell of realisasi, with its name in a sentence: "Realisasi S1.1 TW II", "Realisasi S1.1 tahun 2024". */
export interface SelRealisasi {
  readonly nama: string;
  readonly isian: Isian;
  /** Target of its quarter, or of the year. */
  readonly target: NilaiTarget | null;
}

/** The rows of all forms, in their order. */
export function listBarisKinerja(
  config: Config,
  data: DataKinerja,
  all: PengukuranKinerja,
  ended: number,
): BarisKinerja[] {
  const byId = new Map(all.indikator.map((p) => [p.plan.id, p]));
  return data.formulir.flatMap((formulir) =>
    formulir.kinerja.flatMap((isian) => {
      const pengukuran = byId.get(isian.id);
      if (pengukuran === undefined) return [];
      const { plan } = pengukuran;
      return [{ config, formulir, isian, pengukuran, rule: plan.rule, targets: calculateTargetTriwulan(plan), ended }];
    }),
  );
}

/** The filled cells of a row: quarters first, then the year. */
export function listSel({ config, isian, pengukuran, targets }: BarisKinerja): SelRealisasi[] {
  const { id } = pengukuran.plan;
  const triwulan = TRIWULAN.flatMap((tw): SelRealisasi[] => {
    const sel = isian.triwulan[tw - 1] ?? null;
    return sel === null
      ? []
      : [{ nama: `Realisasi ${id} ${formatTw(tw)}`, isian: sel, target: targets[tw - 1] ?? null }];
  });
  const { realisasi } = isian;
  const tahun = { nama: `Realisasi ${id} tahun ${config.tahun}`, target: pengukuran.target };
  return realisasi === null ? triwulan : [...triwulan, { ...tahun, isian: realisasi }];
}

/** What the first rule that a value breaks says of it; the others would say the same again. */
export function findFirst<T>(rules: readonly ((value: T) => Temuan | null)[], value: T): Temuan[] {
  for (const check of rules) {
    const temuan = check(value);
    if (temuan !== null) return [temuan];
  }
  return [];
}

/** Where a finding about a cell belongs. */
export function locate(asal: Asal): Pick<Temuan, "berkas" | "lembar" | "sel"> {
  return { berkas: asal.berkas, lembar: asal.lembar, sel: asal.sel };
}

/** Where a finding about a whole row belongs: its form, the sheet its other cells stand on, and one cell of it if any. */
export function locateBaris({ formulir, isian }: BarisKinerja): Pick<Temuan, "berkas" | "lembar" | "sel"> {
  const { triwulan, realisasi, capaianLembar, narrative } = isian;
  const sel = [realisasi, ...triwulan, capaianLembar, ...Object.values(narrative)].find((s) => s !== null);
  return sel ? locate(sel.asal) : { berkas: formulir.berkas, lembar: LEMBAR.kinerja };
}
