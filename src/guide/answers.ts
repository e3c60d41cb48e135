import { optionRecall } from "../folder/remembered.ts";
import { parseTanggal } from "../form/read/text.ts";
import { Henti } from "../model/henti.ts";
import { EMPTY, flagOf, listRemembered } from "../options.ts";
import type { Config } from "../plan/schema.ts";
import { PERINTAH, type PerintahName } from "../sop.ts";
import { chooseBelow } from "./choose.ts";
import type { Guide } from "./guide.ts";
import type { StepQuestion } from "./questions.ts";
import { titleOf } from "./run-step.ts";
import { body, COLUMNS, cut, formatDay, heading } from "./screen.ts";

/*
 * Answers to the questions of a step: those of last time, how they read, how they are asked for.
 */

/** As it is typed after its option; true for an option without a word, null for one that is left out. */
export type StepAnswer = string | true | null;

/** The answers of last time, as they were typed then. */
export function recallAnswers({ world }: Guide, nama: PerintahName): ReadonlyMap<string, string> {
  const declared = PERINTAH.find((each) => each.nama === nama)?.options ?? {};
  const { options } = optionRecall(world, nama, listRemembered(declared), {}, false);
  return new Map(
    Object.entries(options).flatMap(([kunci, typed]) => (typeof typed === "string" ? [[kunci, typed]] : [])),
  );
}

/** An answer as a person reads it: a day in full, what is empty said so. */
export function showAnswer(
  guide: Guide,
  question: StepQuestion,
  answer: StepAnswer | undefined,
  config: Config | null,
): string {
  const { day, listed, none, otherwise, yes } = question;
  if (answer === true) return yes ?? "ya";
  if (answer === undefined || answer === null || answer === EMPTY) return none ?? otherwise ?? "(belum diisi)";
  if (day !== undefined) return formatDay(answer);
  return listed?.(guide, config).find(([typed]) => typed === answer)?.[1] ?? answer;
}

/** Asks one question; undefined where all stays as it was. */
export async function askQuestion(
  guide: Guide,
  nama: PerintahName,
  question: StepQuestion,
  before: StepAnswer | undefined,
  config: Config | null,
): Promise<StepAnswer | undefined> {
  const written = typeof before === "string" ? before : undefined;
  const offered = listOffered(guide, question, config);
  if (offered.length === 0 && typeof question.contoh !== "string") return undefined;
  if (offered.length === 0) return typeAnswer(guide, nama, question, written);
  const rest: (readonly [answer: StepAnswer | "type" | undefined, shown: string])[] = [
    ...(typeof question.contoh === "string" ? [["type", "Tulis sendiri ..."] as const] : []),
    question.none === undefined ? ([EMPTY, "Kosongkan"] as const) : ([null, firstUpper(question.none)] as const),
    [undefined, "Kembali, tidak diubah"],
  ];
  const all = [...offered, ...rest];
  const chosen = await chooseBelow(guide.desk, {
    top: heading(titleOf(nama)),
    lines: body(`Sekarang: ${showAnswer(guide, question, before, config)}`),
    pesan: `${question.nama}${offered.length > MANY ? ` (${offered.length})` : ""}:`,
    entries: all.map(([, shown]) => ({ nama: cut(shown, COLUMNS - 4), keterangan: ["", ""] })),
  });
  const answer = chosen === null ? undefined : all[chosen]?.[0];
  return answer === "type" ? typeAnswer(guide, nama, question, written) : answer;
}

/** More than these do not fit on a screen: how many there are is said. */
const MANY = 9;

/** Answers that need no typing: what is typed for them, and how they are shown. */
function listOffered(
  guide: Guide,
  { contoh, day, listed, yes }: StepQuestion,
  config: Config | null,
): readonly (readonly [typed: string | true, shown: string])[] {
  if (yes !== undefined) return [[true, firstUpper(yes)]];
  if (listed !== undefined) return listed(guide, config);
  if (typeof contoh !== "string") return contoh.map((word) => [word, word]);
  if (day === undefined) return [];
  const today = guide.world.today();
  const limit = config === null ? undefined : day.limit?.(config, today);
  return [
    ...(limit === undefined ? [] : [[limit, formatDay(limit)] as const]),
    ...(limit === today ? [] : [[today, `Hari ini, ${formatDay(today)}`] as const]),
  ];
}

const firstUpper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

async function typeAnswer(
  guide: Guide,
  nama: PerintahName,
  question: StepQuestion,
  before: string | undefined,
): Promise<StepAnswer | undefined> {
  const written = before !== undefined && before !== EMPTY ? { before: question.day ? formatDay(before) : before } : {};
  const answer = await guide.desk.type({
    head: [
      ...heading(titleOf(nama)),
      ...body(`${question.nama}. Contoh: ${question.contoh}. Tulis - untuk mengosongkan.`),
    ],
    pesan: question.nama,
    ...written,
    periksa: (typed) => objection(guide, nama, question, typed),
  });
  if (answer === null) return undefined;
  const read = readAnswer(guide, question, answer);
  return read === EMPTY && question.none !== undefined ? null : read;
}

/** A day as people write it becomes one as options take it; an empty line empties. */
function readAnswer({ world }: Guide, { day }: StepQuestion, answer: string): string {
  const text = answer.trim();
  if (text === "") return EMPTY;
  if (day === undefined) return text;
  const year = world.today().slice(0, 4);
  const withYear = /^\d{1,2}[/.-]\d{1,2}$/.test(text) ? `${text}/${year}`.replace(/[.-]/g, "/") : `${text} ${year}`;
  return parseTanggal(text) ?? parseTanggal(withYear) ?? text;
}

/** What the command itself would say against it, or null. */
function objection(guide: Guide, nama: PerintahName, question: StepQuestion, answer: string): string | null {
  const option = PERINTAH.find((each) => each.nama === nama)?.options[question.kunci];
  try {
    option?.read(readAnswer(guide, question, answer), { perintah: nama, flag: flagOf(question.kunci) });
    return null;
  } catch (error) {
    if (error instanceof Henti) {
      const wrong = error.temuan[0]?.pesan ?? error.message;
      return question.day === undefined ? wrong : `${wrong} Tulis seperti 31 Januari 2025.`;
    }
    throw error;
  }
}
