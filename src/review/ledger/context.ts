import type { PengukuranIndikator, PengukuranKinerja, PengukuranSasaran } from "../../measure/result.ts";
import type { Config } from "../../plan/schema.ts";
import { type FactIndex, indexFacts } from "./facts.ts";
import { findMentions, indexNames, type NameIndex } from "./names.ts";
import type { Sentence } from "./sentence.ts";
import { indexTexts } from "./texts.ts";

/** What is known of an office, gathered once for a review. */
export interface OfficeKnowledge {
  readonly config: Config;
  readonly pengukuran: PengukuranKinerja;
  readonly facts: FactIndex;
  readonly names: NameIndex;
  readonly indikatorSasaran: readonly PengukuranIndikator[];
  /** Numbers that the office wrote in lkjip.yaml and the units in their forms, with where. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Gathers what is known of an office. */
export const gatherKnowledge = (config: Config, pengukuran: PengukuranKinerja): OfficeKnowledge => ({
  config,
  pengukuran,
  facts: indexFacts(config, pengukuran),
  names: indexNames(config, pengukuran),
  indikatorSasaran: pengukuran.sasaran.flatMap(({ indikator }) => indikator),
  texts: indexTexts(config, pengukuran),
});

/** What stands around a sentence: the headings above it, the sentences before it in its paragraph. */
export interface Surrounding {
  readonly sasaran: PengukuranSasaran | null;
  readonly indikator: readonly PengukuranIndikator[];
  /** Nearest first. */
  readonly before: readonly Sentence[];
  /** Whether a heading names another year, a quarter or the Renstra. */
  readonly elsewhere: boolean;
}

/** What the headings above a paragraph speak of; the innermost that names a sasaran or an indicator counts. */
export function readHeadings(
  headings: readonly string[],
  { names, config }: OfficeKnowledge,
): Pick<Surrounding, "sasaran" | "indikator" | "elsewhere"> {
  const named = headings.map((heading) =>
    findMentions(heading.replace(/\s+/g, " "), names).filter(({ named }) => named.exact),
  );
  const sasaran = named.flat().findLast((m) => m.named.sasaran.length > 0)?.named.sasaran[0] ?? null;
  const indikator = named.flat().findLast((m) => m.named.indikator.length > 0)?.named.indikator ?? [];
  const elsewhere = headings.some(
    (heading) =>
      /triwulan|semester|renstra|jangka menengah|tahun (?:lalu|sebelumnya)|murni/i.test(heading) ||
      [...heading.matchAll(/\b20\d\d\b/g)].some(([tahun]) => Number(tahun) !== config.tahun),
  );
  return { sasaran, indikator, elsewhere };
}
