import { groupBy } from "../model/group.ts";
import { oncePer } from "../model/recent.ts";
import { findRule, type Rule } from "./rule.ts";
import type { Config, Indikator, Kegiatan, Program, SubKegiatan } from "./schema.ts";

/** Where in the plan an indicator stands. */
export type TingkatIndikator = "tujuan" | "sasaran" | "program" | "unit";

/** An indicator with its place in the plan. */
export interface PlannedIndikator {
  /**
   * Unique in the office: the kode, or `unit/kode` for a unit's own indicator
   * (several kelurahan may measure the same kode).
   */
  readonly id: string;
  readonly tingkat: TingkatIndikator;
  /** Kode of the tujuan, sasaran, program or unit it stands under. */
  readonly induk: string;
  readonly uraianInduk: string;
  /** Kode of the unit whose form asks for it; absent where it is computed (`dari`). */
  readonly unit?: string;
  readonly indikator: Indikator;
  /** How it is assessed. */
  readonly rule: Rule;
}

/** A sub kegiatan with its kegiatan and program. */
export interface PlannedSubKegiatan {
  readonly subKegiatan: SubKegiatan;
  readonly kegiatan: Kegiatan;
  readonly program: Program;
}

/** Every indicator of the plan in the order of lkjip.yaml: tujuan, sasaran, program, then units. */
export const listIndikator: (config: Config) => readonly PlannedIndikator[] = oncePer(listNew);

function listNew(config: Config): PlannedIndikator[] {
  const place =
    (tingkat: TingkatIndikator, induk: string, uraianInduk: string, owner?: string) =>
    (indikator: Indikator): PlannedIndikator => {
      const unit = indikator.dari ? undefined : (owner ?? indikator.unit);
      const id = tingkat === "unit" ? `${induk}/${indikator.kode}` : indikator.kode;
      const rule = findRule(indikator, config.kebijakan);
      return { id, tingkat, induk, uraianInduk, indikator, rule, ...(unit === undefined ? {} : { unit }) };
    };
  return [
    ...config.renstra.tujuan.flatMap((t) => (t.indikator ?? []).map(place("tujuan", t.kode, t.uraian))),
    ...config.sasaran.flatMap((s) => s.indikator.map(place("sasaran", s.kode, s.uraian))),
    ...config.program.flatMap((p) => (p.indikator ?? []).map(place("program", p.kode, p.uraian))),
    ...config.unit.flatMap((u) => (u.indikator ?? []).map(place("unit", u.kode, u.nama, u.kode))),
  ];
}

/** The indicators that one unit's form asks for, in the order of its rows. */
export const listIndikatorUnit = (config: Config, kodeUnit: string): readonly PlannedIndikator[] =>
  indikatorPerUnit(config).get(kodeUnit) ?? [];

/** A hundred forms are written and read of one plan. */
const indikatorPerUnit = oncePer((config: Config) => groupBy(listIndikator(config), ({ unit }) => unit));

/** Every sub kegiatan with its kegiatan and program, in the order of lkjip.yaml. */
export const listSubKegiatan: (config: Config) => readonly PlannedSubKegiatan[] = oncePer((config) =>
  config.program.flatMap((program) =>
    program.kegiatan.flatMap((kegiatan) =>
      kegiatan.sub_kegiatan.map((subKegiatan) => ({ subKegiatan, kegiatan, program })),
    ),
  ),
);
