/** The words of a line with the space that follows them; a path may be broken after a slash. */
export const splitKata = (line: string): string[] => line.match(/[^\s/]*\/(?=\S)|[^\s/]+\/?\s*|\/\s*/g) ?? [];

/**
 * A text for a screen of a width: longer lines are broken between words and go on below their own text. A command to copy
 * stays in one piece, JSON and quoted source lines stay as they are.
 */
export function wrap(teks: string, width: number): string {
  if (/^[[{]/.test(teks)) return teks;
  return teks
    .split("\n")
    .flatMap((line) => (widthOf(line) <= width || line.startsWith("  | ") ? [line] : wrapBaris(line, width)))
    .join("\n");
}

/** Where the text of a line begins: after its indent, its bullet, its word of weight, or its padded label. */
const START = /^\s*(?:- |(?:GALAT|PERINGATAN|PERIKSA) {2}|[^:]{18}: )?/;
/** A command after a colon to the end of the line or of the column; a command in quotes; else a word. */
const PIECE = /(?<=: )lkjip (?:(?! {2}).)*\s*|"lkjip [^"]*"\S*\s*|\S+\s*/g;

function wrapBaris(line: string, width: number): string[] {
  const plain = line.replace(COLOUR, "");
  const start = START.exec(plain)?.[0] ?? "";
  const continuation = " ".repeat(/\S/.test(start) ? start.length : start.length + 2);
  const lines: string[] = [/^\s*/.exec(line)?.[0] ?? ""];
  for (const [piece] of line.matchAll(PIECE)) {
    const last = lines.at(-1) ?? "";
    if (last.trim() === "" || widthOf(last + piece) <= width) lines[lines.length - 1] = last + piece;
    else lines.push(continuation + piece);
  }
  return lines.map((each) => each.trimEnd());
}

/** Colours of a terminal: they take no room. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what is looked for
const COLOUR = /\u001b\[[0-9;]*m/g;

const widthOf = (teks: string): number => [...teks.replace(COLOUR, "").trimEnd()].length;
