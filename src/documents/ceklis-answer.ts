import type { DataKinerja } from "../form/kinerja.ts";
import type { PengukuranIndikator, PengukuranKinerja } from "../measure/result.ts";
import { formatFirst } from "../model/format.ts";
import type { Config } from "../plan/schema.ts";
import type { KunciLke, LkeForecast } from "../review/lke.ts";
import { namaOf, type Seen, type Statement } from "../review/seen.ts";

/*
 * How a statement of the checklist is answered.
 */

/** What the checklist is answered from: the data, what stands in the draft, the forecast, the journal. */
export interface CeklisInput {
  readonly config: Config;
  readonly data: DataKinerja;
  readonly pengukuran: PengukuranKinerja;
  readonly seen: Seen;
  readonly lke: LkeForecast;
  /** Whether the journal knows a disposisi. */
  readonly disposisi: boolean;
}

/** One statement of the checklist; `jawaban` null where only the reviewer can answer, "-" where nothing is asked. */
export interface CeklisItem {
  readonly kelompok: "Format" | "Mekanisme Penyusunan" | "Substansi";
  readonly pernyataan: string;
  readonly jawaban: boolean | null | "-";
  readonly alasan: string;
}

type Answered = readonly [jawaban: CeklisItem["jawaban"], alasan: string];
/** How one statement is answered. */
export type Answer = (input: CeklisInput) => Answered;

/** Answers yes when all of a list have something, else names who has not, with another answer than no where `not` gives it. */
export function all<T>(
  list: readonly T[],
  has: (item: T) => boolean,
  nama: (item: T) => string,
  [yes, no]: readonly [yes: string, no: string],
  not: false | null = false,
): Answered {
  const missing = list.filter((item) => !has(item)).map(nama);
  return missing.length === 0 ? [true, yes] : [not, `${no}: ${mention(missing)}`];
}

/** The first four, and how many more. */
export const mention = (list: readonly string[]): string => formatFirst(list, 4);

/** The indicators that the Perjanjian Kinerja has. */
export const indikatorSasaran = ({ pengukuran }: CeklisInput): PengukuranIndikator[] =>
  pengukuran.sasaran.flatMap((s) => s.indikator);
/** The name of an indicator. */
export const uraian = (p: Pick<PengukuranIndikator, "indikator">): string => p.indikator.uraian;

/** Reason of what lkjip cannot know. */
export const REVIEWER = "dijawab pereviu";
/** Left to the reviewer. */
export const PERSON: Answer = () => [null, REVIEWER];

/** A share of the forecast: a or b counts as enough. */
export const coverage =
  (kunci: KunciLke, apa: string): Answer =>
  ({ lke }) => {
    const { jawaban, alasan } = answerOf(lke, kunci);
    return [jawaban === "a" || jawaban === "b", `${apa}: ${alasan}`];
  };

/** What the forecast answers to one criterion. */
export const answerOf = ({ sub }: LkeForecast, kunci: KunciLke) =>
  sub.flatMap((s) => s.jawaban).find((j) => j.kunci === kunci) ?? { jawaban: null, alasan: "-" };

/** Asks the same of every indicator of the sasaran. */
export const each =
  (has: (p: PengukuranIndikator, input: CeklisInput) => boolean, texts: readonly [yes: string, no: string]): Answer =>
  (input) =>
    all(indikatorSasaran(input), (p) => has(p, input), uraian, texts);

/** What the draft says of an indicator. */
export function about({ seen }: CeklisInput, p: PengukuranIndikator): Statement[] {
  const nama = namaOf(p);
  return seen.statement.filter(({ subject }) => subject.has(nama));
}
