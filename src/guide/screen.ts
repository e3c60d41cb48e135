import { formatTanggal, MONTH } from "../model/format.ts";
import { quoteKata } from "../model/suggestion.ts";

/*
 * Lines of a screen of 80 columns and 24 rows.
 */

/** Columns that are used: a full line would break on some consoles. */
export const COLUMNS = 79;

/** Name of the screen, something to its right, and a rule. */
export function heading(left: string, right = ""): string[] {
  const room = COLUMNS - 3 - right.length;
  const name = cut(left, room);
  return [
    ` ${name}${" ".repeat(Math.max(1, room - name.length + 1))}${right}`.trimEnd(),
    ` ${"-".repeat(COLUMNS - 1)}`,
  ];
}

/** At most so many characters; what is missing is marked. */
export function cut(text: string, most: number): string {
  const flat = text.replace(/\s+/g, " ").trim();
  return flat.length <= most ? flat : `${flat.slice(0, most - 3).trimEnd()}...`;
}

/** Text in lines that fit, one column from the edge; what is indented goes on below its own text. */
export function body(...texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.split("\n").flatMap(breakLine)).map((line) => ` ${line}`.trimEnd());
}

function breakLine(line: string): string[] {
  if (line.length < COLUMNS) return [line];
  const indent = /^ {0,20}/.exec(line)?.[0] ?? "";
  const room = COLUMNS - 1 - indent.length;
  const lines = [""];
  for (const word of line
    .trim()
    .split(" ")
    .flatMap((each) => chop(each, room))) {
    const last = lines.at(-1) ?? "";
    if (last === "") lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((each) => indent + each);
}

/** A word longer than the line, such as a path, in pieces. */
const chop = (word: string, room: number): string[] => word.match(new RegExp(`.{1,${room}}`, "g")) ?? [""];

/** Pages of lines, each so long. */
export function pagesOf<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.max(1, Math.ceil(list.length / size)) }, (_, i) =>
    list.slice(i * size, (i + 1) * size),
  );
}

/** A command line as it is typed. */
export const typed = (argv: readonly string[]): string => ["lkjip", ...argv.map(quoteKata)].join(" ");

/** The two lines below a list: what an entry does, and the command that does the same. */
export function explain(what: string, argv: readonly string[] | null): string[] {
  return [cut(what, COLUMNS - 4), ...(argv === null ? [""] : [cut(`Perintah: ${typed(argv)}`, COLUMNS - 4)])];
}

const DAY = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"] as const;

/** "Jumat, 31 Januari 2025". */
export function formatDay(iso: string): string {
  return `${DAY[new Date(`${iso}T00:00:00Z`).getUTCDay()]}, ${formatTanggal(iso)}`;
}

/** "31 Jan". */
export function formatShortDay(iso: string): string {
  return `${Number(iso.slice(8, 10))} ${(MONTH[Number(iso.slice(5, 7)) - 1] ?? "").slice(0, 3)}`;
}
