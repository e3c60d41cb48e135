import type { PengukuranIndikator, PengukuranKinerja, PengukuranSasaran } from "../../measure/result.ts";
import { normalize } from "../../model/text.ts";
import type { Config } from "../../plan/schema.ts";
import { type FactIndex, indexFacts } from "./facts.ts";
import { type FigureIndex, indexFigures } from "./figures.ts";
import { findMentions, indexNames, type NameIndex } from "./names.ts";
import type { Sentence } from "./sentence.ts";
import { indexTexts, type TextIndex } from "./texts.ts";
import { unitWords } from "./words.ts";

/** What is known of an office, gathered once for a review. */
export interface OfficeKnowledge {
  readonly config: Config;
  readonly pengukuran: PengukuranKinerja;
  readonly facts: FactIndex;
  readonly names: NameIndex;
  readonly indikatorSasaran: readonly PengukuranIndikator[];
  readonly figures: FigureIndex;
  /** Words of the units that something is counted in. */
  readonly counted: ReadonlySet<string>;
  /** Numbers that the office wrote in lkjip.yaml and the units in their forms, with where. */
  readonly texts: TextIndex;
}

/** Gathers what is known of an office. */
export const gatherKnowledge = (config: Config, pengukuran: PengukuranKinerja): OfficeKnowledge => ({
  config,
  pengukuran,
  facts: indexFacts(config, pengukuran),
  names: indexNames(config, pengukuran),
  figures: indexFigures(config),
  counted: unitWords([
    ...pengukuran.indikator.map(({ indikator }) => indikator.satuan),
    ...config.profil.map(({ satuan = "" }) => satuan),
  ]),
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
  /** Whether they are those of a part that speaks of the office and its year as a whole. */
  readonly whole: boolean;
  /** Whether they name nothing that a figure could be of but the office. */
  readonly plain: boolean;
}

/** Parts of a report in which a figure that names nobody is the office's. */
const WHOLE =
  /^(?:bab [ivx\d]+\W*|[a-z\d]{1,2}\.\s*)?(?:penutup|(?:ke)?simpulan|(?:ikhtisar|ringkasan) eksekutif|kata pengantar)$/;

/** Headings under which a figure of the area, of its survey or its services is the office's. */
const PLAIN =
  /^(?:pendahuluan|latar belakang|gambaran umum|keadaan umum|kondisi umum|profil|profil wilayah|data wilayah|kependudukan|demografi|geografis|akuntabilitas kinerja|capaian kinerja(?: organisasi)?|survei kepuasan masyarakat|kepuasan masyarakat(?: dan banyaknya layanan)?|pelayanan|banyaknya layanan)$/;

/** What the headings above a paragraph speak of; the innermost that names a sasaran or an indicator counts. */
export function readHeadings(
  headings: readonly string[],
  { names, config }: OfficeKnowledge,
): Omit<Surrounding, "before"> {
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
  const whole = headings.length > 0 && headings.every((heading) => WHOLE.test(normalize(heading)));
  const own = normalize(config.instansi.nama);
  const plain = headings.every((heading) => {
    const title = normalize(heading).replace(/^bab [ivx\d]+\W*|^[a-z\d]{1,2}\.\s*/, "");
    return title === "" || PLAIN.test(title.replace(own, "").trim()) || WHOLE.test(title);
  });
  return { sasaran, indikator, elsewhere, whole, plain };
}
