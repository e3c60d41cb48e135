import type { Lokasi } from "../lokasi.ts";
import { MEANT_ZERO, splitComment } from "../read/line-comment.ts";

/*
 * Notes in lkjip.yaml beside and above what is to be done, and beside a pagu of 0, that say nothing any more once it is done.
 */

/** Lists that came along from last year, each with a line above that asks to look at it again. */
export const CARRIED_LISTS = ["profil", "sdm", "lhe_tahun_lalu", "inovasi"] as const;

const REMINDER = /^\s*#\s*((?:dari tahun \d{4}; )?periksa: [^\r]*)/;

/** What the lines right below the key of a list, or above its first item, ask to look at again; null where they do not. */
export function reminderOf(teks: string, lokasi: Lokasi, kunci: string): string | null {
  if (!lokasi.has([kunci])) return null;
  const lines = teks.split("\n");
  return lines[reminderAt(lines, lokasi, kunci)]?.match(REMINDER)?.[1]?.trim() ?? null;
}

function reminderAt(lines: readonly string[], lokasi: Lokasi, kunci: string): number {
  const start = lokasi.findKunci([kunci]).baris;
  let at = start;
  while (at < lines.length && /^\s*#/.test(lines[at] ?? "") && !REMINDER.test(lines[at] ?? "")) at += 1;
  return REMINDER.test(lines[at] ?? "") ? at : -1;
}

/** The text without the reminders above these lists. */
export function withoutReminders(teks: string, lokasi: Lokasi, lists: readonly string[]): string {
  const lines = teks.split("\n");
  const gone = new Set(lists.filter((kunci) => lokasi.has([kunci])).map((kunci) => reminderAt(lines, lokasi, kunci)));
  return lines.filter((_, at) => !gone.has(at)).join("\n");
}

const PAGU_NOTE = /^\s*GANTI pagu \d{4}\b/;

/** The text without the notes that a pagu waits or is meant to be 0, on these lines of it; what the office noted there stays. */
export function withoutPaguNotes(teks: string, rows: readonly number[]): string {
  const lines = teks.split("\n");
  for (const baris of rows) {
    const { value, comment } = splitComment(lines[baris - 1] ?? "");
    const [, note = "", end = ""] = /^#([^\r]*)(\r?)$/.exec(comment) ?? [];
    const parts = note.split(";");
    const kept = parts.filter((part) => !PAGU_NOTE.test(part) && part.trim() !== MEANT_ZERO);
    if (!/\bpagu:/.test(value) || kept.length === parts.length) continue;
    lines[baris - 1] = kept.length === 0 ? value.trimEnd() + end : `${value}# ${kept.join(";").trim()}${end}`;
  }
  return lines.join("\n");
}
