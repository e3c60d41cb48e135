import { formatAngka, formatTw, MONTH } from "../../model/format.ts";
import type { Temuan, TemuanContent, Tingkat } from "../../model/temuan.ts";
import { listIndikator, type PlannedIndikator } from "../indikator.ts";
import { type Jalur, type Lokasi, type TempatTeks, temuanAt } from "../lokasi.ts";
import { titleOfPost } from "../officials.ts";
import type { Config, Indikator, Pejabat, Target } from "../schema.ts";

/** What the rules for lkjip.yaml look at. */
export interface ConfigContext {
  readonly config: Config;
  /** Every indicator of the plan with its path in lkjip.yaml. */
  readonly indikator: readonly LetakIndikator[];
  /** Makes a finding that points at a path. */
  readonly temuan: (jalur: Jalur, tingkat: Tingkat, content: TemuanContent) => Temuan;
  /** Place of a path; null where its value is not in the file but filled in by default. */
  readonly tempat: (jalur: Jalur) => TempatTeks | null;
  /** Line of a path, for messages that name a second place. */
  readonly baris: (jalur: Jalur) => number;
}

/** An indicator of the plan and where it stands in lkjip.yaml. */
export interface LetakIndikator extends PlannedIndikator {
  readonly jalur: Jalur;
}

/** A rule for the whole file, and one for each indicator. */
export type ConfigRule = (context: ConfigContext) => readonly Temuan[];
export type IndikatorRule = (letak: LetakIndikator, context: ConfigContext) => readonly Temuan[];

export function makeContext(config: Config, lokasi: Lokasi): ConfigContext {
  const jalur = listJalurIndikator(config);
  return {
    config,
    indikator: listIndikator(config).map((plan, i) => ({ ...plan, jalur: jalur[i] ?? [] })),
    temuan: (tempat, tingkat, content) => temuanAt(lokasi, tempat, { tingkat, ...content }),
    tempat: (jalur) => (lokasi.has(jalur) ? lokasi.find(jalur) : null),
    baris: (tempat) => lokasi.find(tempat).baris,
  };
}

/** A finding about what stands at two places, the first of which its message calls `baris N`. */
export function temuanTwin(
  { temuan, tempat }: ConfigContext,
  jalur: Jalur,
  first: Jalur,
  tingkat: Tingkat,
  content: TemuanContent,
): Temuan {
  const kembar = tempat(first);
  const found = temuan(jalur, tingkat, content);
  return kembar === null ? found : { ...found, kembar: { baris: kembar.baris, kolom: kembar.kolom } };
}

/** Paths of all indicators, in the order of `listIndikator`. */
function listJalurIndikator(config: Config): Jalur[] {
  const below = (start: Jalur, indikator: readonly Indikator[] | undefined): Jalur[] =>
    (indikator ?? []).map((_, i) => [...start, "indikator", i]);
  return [
    ...config.renstra.tujuan.flatMap((t, i) => below(["renstra", "tujuan", i], t.indikator)),
    ...config.sasaran.flatMap((s, i) => below(["sasaran", i], s.indikator)),
    ...config.program.flatMap((p, i) => below(["program", i], p.indikator)),
    ...config.unit.flatMap((u, i) => below(["unit", i], u.indikator)),
  ];
}

/** Every official with the path to him. */
export function listPejabat(config: Config): { readonly pejabat: Pejabat; readonly jalur: Jalur }[] {
  const { camat, sekcam, kasubbag } = config.pejabat;
  return [
    { pejabat: camat, jalur: ["pejabat", "camat"] },
    { pejabat: sekcam, jalur: ["pejabat", "sekcam"] },
    { pejabat: kasubbag, jalur: ["pejabat", "kasubbag"] },
    ...config.pergantian_pejabat.map((each, i) => ({
      pejabat: { ...each, jabatan: titleOfPost(config, each.pejabat) },
      jalur: ["pergantian_pejabat", i],
    })),
    ...config.unit.map(({ pejabat }, i) => ({ pejabat, jalur: ["unit", i, "pejabat"] })),
  ];
}

/** One value that must be of the kind that the indicator's arah demands. */
export interface WrittenTarget {
  readonly target: Target;
  readonly jalur: Jalur;
  /** Such as "Target", "Target murni", "Target TW II", "Target Renstra 2023", "Target tahun 2022". */
  readonly mention: string;
}

/** All targets of an indicator: of the year, the PK murni, its quarters, Renstra and the years before. */
export function listTarget({ indikator, jalur }: LetakIndikator): WrittenTarget[] {
  const {
    target,
    target_murni = null,
    target_tw = [],
    target_bulan = [],
    target_renstra = {},
    riwayat = {},
  } = indikator;
  const content = [
    { target, jalur: [...jalur, "target"], mention: "Target" },
    { target: target_murni, jalur: [...jalur, "target_murni"], mention: "Target murni" },
    ...target_tw.map((t, i) => ({
      target: t,
      jalur: [...jalur, "target_tw", i],
      mention: `Target ${formatTw(i + 1)}`,
    })),
    ...target_bulan.map((t, i) => ({
      target: t,
      jalur: [...jalur, "target_bulan", i],
      mention: `Target ${MONTH[i]}`,
    })),
    ...Object.entries(target_renstra).map(([tahun, t]) => ({
      target: t,
      jalur: [...jalur, "target_renstra", tahun],
      mention: `Target Renstra ${tahun}`,
    })),
    ...Object.entries(riwayat).map(([tahun, r]) => ({
      target: r.target,
      jalur: [...jalur, "riwayat", tahun, "target"],
      mention: `Target tahun ${tahun}`,
    })),
  ];
  return content.flatMap((t) => (t.target === null ? [] : [{ ...t, target: t.target }]));
}

/** A target as it stands in lkjip.yaml: 90.5, "98,5", { min: 80, max: 90 }. */
export function formatWritten(target: Target): string {
  if (typeof target === "string") return `"${target}"`;
  if (typeof target === "number") return formatAngka(target);
  return `{ min: ${target.min}, max: ${target.max} }`;
}
