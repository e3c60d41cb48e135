/** The words of a line with the space that follows them; a path may be broken after a slash. */
export const splitKata = (line: string): string[] => line.match(/[^\s/]*\/(?=\S)|[^\s/]+\/?\s*|\/\s*/g) ?? [];

/**
 * A text for a screen of a width: longer lines are broken between words and go on below their own text. A command to copy
 * stays in one piece, JSON and quoted source lines stay as they are.
 */
export function lipat(teks: string, lebar: number): string {
  if (/^[[{]/.test(teks)) return teks;
  return teks
    .split("\n")
    .flatMap((line) => (widthOf(line) <= lebar || line.startsWith("  | ") ? [line] : lipatBaris(line, lebar)))
    .join("\n");
}

/** Where the text of a line begins: after its indent, its bullet, its word of weight, or its padded label. */
const AWAL = /^\s*(?:- |(?:GALAT|PERINGATAN|PERIKSA) {2}|[^:]{18}: )?/;
/** A command after a colon to the end of the line or of the column; a command in quotes; else a word. */
const POTONGAN = /(?<=: )lkjip (?:(?! {2}).)*\s*|"lkjip [^"]*"\S*\s*|\S+\s*/g;

function lipatBaris(line: string, lebar: number): string[] {
  const polos = line.replace(WARNA, "");
  const awal = AWAL.exec(polos)?.[0] ?? "";
  const lanjutan = " ".repeat(/\S/.test(awal) ? awal.length : awal.length + 2);
  const lines: string[] = [/^\s*/.exec(line)?.[0] ?? ""];
  for (const [potongan] of line.matchAll(POTONGAN)) {
    const last = lines.at(-1) ?? "";
    if (last.trim() === "" || widthOf(last + potongan) <= lebar) lines[lines.length - 1] = last + potongan;
    else lines.push(lanjutan + potongan);
  }
  return lines.map((each) => each.trimEnd());
}

/** Colours of a terminal: they take no room. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what is looked for
const WARNA = /\u001b\[[0-9;]*m/g;

const widthOf = (teks: string): number => [...teks.replace(WARNA, "").trimEnd()].length;
