import { optionRecall } from "../folder/remembered.ts";
import { parseTanggal } from "../form/read/text.ts";
import { findBatasKirim } from "../journal/deadline.ts";
import { calculateTenggat } from "../journal/working-days.ts";
import { Henti } from "../model/henti.ts";
import { DISPOSISI_SIFAT } from "../model/sifat.ts";
import { EMPTY, flagOf, listRemembered } from "../options.ts";
import type { Config } from "../plan/schema.ts";
import { type OptionsOf, PERINTAH, type PerintahName } from "../sop.ts";
import { chooseBelow } from "./choose.ts";
import type { Guide } from "./guide.ts";
import { body, formatDay, heading } from "./screen.ts";

/*
 * What a step may be told: its options as questions.
 */

export interface StepQuestion<K extends string = string> {
  readonly kunci: K;
  /** At most 24 characters. */
  readonly nama: string;
  /** An example to look at, or the words there are. */
  readonly contoh: string | readonly string[];
  /** A day; `limit` is offered beside today. */
  readonly day?: { readonly limit?: (config: Config, today: string) => string };
}

type Questions = { readonly [N in PerintahName]?: readonly StepQuestion<Extract<keyof OptionsOf<N>, string>>[] };

/** Working days that a unit has for its form by the SOP. */
const FORM_DAYS = 5;
const NOMOR = { kunci: "nomor", nama: "Nomor surat", contoh: "125" } as const;
const TANGGAL = { kunci: "tanggal", nama: "Tanggal surat", contoh: "20 Februari 2025", day: {} } as const;

export const QUESTIONS: Questions = {
  disposition: [
    { kunci: "suratDari", nama: "Surat dari", contoh: "Bagian Organisasi Setda Kota Probolinggo" },
    { kunci: "suratNomor", nama: "Nomor surat itu", contoh: "000.8/45/425.011/2025" },
    { kunci: "suratTanggal", nama: "Tanggal surat itu", contoh: "13 Januari 2025", day: {} },
    { kunci: "agenda", nama: "Nomor agenda", contoh: "12" },
    { kunci: "sifat", nama: "Sifat", contoh: DISPOSISI_SIFAT },
    { kunci: "tanggal", nama: "Diterima tanggal", contoh: "13 Januari 2025", day: {} },
    {
      kunci: "batas",
      nama: "Laporan disampaikan",
      contoh: "28 Februari 2025",
      day: { limit: ({ tahun }) => findBatasKirim(tahun) },
    },
    { kunci: "catatan", nama: "Catatan Camat", contoh: "Libatkan semua Kasi dan Lurah" },
  ],
  forms: [
    NOMOR,
    TANGGAL,
    {
      kunci: "batas",
      nama: "Dikembalikan sebelum",
      contoh: "31 Januari 2025",
      day: { limit: ({ kebijakan }, today) => calculateTenggat(today, FORM_DAYS, kebijakan.hari_libur) },
    },
  ],
  individual: [TANGGAL],
  draft: [{ kunci: "utamakan", nama: "Bila angka bentrok", contoh: ["data", "suntingan"] }],
  submit: [NOMOR, TANGGAL],
  sign: [
    { ...TANGGAL, nama: "Tanggal pengesahan" },
    { kunci: "alasan", nama: "Alasan versi baru", contoh: "realisasi anggaran diperbaiki" },
  ],
  letter: [NOMOR, TANGGAL, { kunci: "banyaknya", nama: "Banyaknya berkas", contoh: "2" }],
};

/** The answers of last time, as they were typed then. */
export function recallAnswers({ world }: Guide, nama: PerintahName): ReadonlyMap<string, string> {
  const declared = PERINTAH.find((each) => each.nama === nama)?.options ?? {};
  const { options } = optionRecall(world, nama, listRemembered(declared), {}, false);
  return new Map(
    Object.entries(options).flatMap(([kunci, typed]) => (typeof typed === "string" ? [[kunci, typed]] : [])),
  );
}

/** An answer as a person reads it: a day in full, what is empty said so. */
export function showAnswer({ day }: StepQuestion, answer: string | undefined): string {
  if (answer === undefined || answer === EMPTY) return "(belum diisi)";
  return day === undefined ? answer : formatDay(answer);
}

/** Asks one question; the answer as it is typed after its option, `-` for emptied, null where all stays as it was. */
export async function askQuestion(
  guide: Guide,
  nama: PerintahName,
  question: StepQuestion,
  before: string | undefined,
  config: Config | null,
): Promise<string | null> {
  const offered = listOffered(guide, question, config);
  if (offered.length === 0) return typeAnswer(guide, nama, question, before);
  const isFree = typeof question.contoh === "string";
  const entries = [
    ...offered.map(([, shown]) => shown),
    ...(isFree ? ["Tulis sendiri ..."] : []),
    "Kosongkan",
    "Kembali, tidak diubah",
  ].map((each) => ({ nama: each, keterangan: ["", ""] }));
  const chosen = await chooseBelow(guide.desk, {
    top: heading(question.nama),
    lines: body(`Sekarang: ${showAnswer(question, before)}`),
    pesan: `${question.nama}:`,
    entries,
  });
  if (chosen === null || chosen === entries.length - 1) return null;
  if (chosen === entries.length - 2) return EMPTY;
  return offered[chosen]?.[0] ?? typeAnswer(guide, nama, question, before);
}

/** Answers that need no typing: what is typed for them, and how they are shown. */
function listOffered({ world }: Guide, { contoh, day }: StepQuestion, config: Config | null): [string, string][] {
  if (typeof contoh !== "string") return contoh.map((word) => [word, word]);
  if (day === undefined) return [];
  const today = world.today();
  const limit = config === null ? undefined : day.limit?.(config, today);
  return [
    ...(limit === undefined ? [] : [[limit, formatDay(limit)] as [string, string]]),
    ...(limit === today ? [] : [[today, `Hari ini, ${formatDay(today)}`] as [string, string]]),
  ];
}

async function typeAnswer(
  guide: Guide,
  nama: PerintahName,
  question: StepQuestion,
  before: string | undefined,
): Promise<string | null> {
  const written = before !== undefined && before !== EMPTY ? { before: question.day ? formatDay(before) : before } : {};
  const answer = await guide.desk.type({
    head: [...heading(question.nama), ...body(`Contoh: ${question.contoh}. Tulis - untuk mengosongkan.`)],
    pesan: question.nama,
    ...written,
    periksa: (typed) => objection(guide, nama, question, typed),
  });
  return answer === null ? null : readAnswer(guide, question, answer);
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
