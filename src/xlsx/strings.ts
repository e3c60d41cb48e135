import { Refusal } from "./refusal.ts";
import type { XmlReader } from "./xml.ts";

/** A text of the file after decoding. `dropped`: characters that XML forbids were taken out. */
export interface CellText {
  readonly teks: string;
  readonly dropped: boolean;
  /** Longer than any cell of Excel can be; `teks` is only its beginning. */
  readonly truncated?: true;
  /** The same text without its marked runs; absent where no run is marked. */
  readonly withoutMark?: WithoutMark;
}

/** What a run can be marked with that takes it out of the number beside it: a note mark, or a correction by hand. */
export type LetterMark = "superskrip" | "subskrip" | "coret";

/** A text without the runs that are raised, lowered or struck through, and what those runs hold. */
export interface WithoutMark {
  readonly teks: string;
  readonly marked: string;
  readonly mark: LetterMark;
}

const BATAS_TEKS = 100_000;
/** Characters that a cell of Excel holds. */
const LENGTH_LIMIT = 32_767;

/**
 * Decodes `_x000D_` escapes and line ends. Control characters and halves of surrogate pairs are taken out:
 * no XML document could carry them on.
 */
export function decodeText(raw: string): CellText {
  if (raw.length > LENGTH_LIMIT * ESCAPE_LENGTH) return { ...decodeText(raw.slice(0, 100)), truncated: true };
  const decoded = raw.includes("_x")
    ? raw.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : raw;
  const lines = decoded.includes("\r") ? decoded.replace(/\r\n?/g, "\n") : decoded;
  const teks = lines.replace(FORBIDDEN, "");
  if (teks.length > LENGTH_LIMIT) return { teks: teks.slice(0, 100), dropped: false, truncated: true };
  return { teks, dropped: teks.length !== lines.length };
}

/** The same for the text of a string item, with its marked runs. */
export function decodeCollected({ teks, withoutMark }: CollectedText): CellText {
  const decoded = decodeText(teks);
  if (withoutMark === null || decoded.truncated) return decoded;
  const { mark } = withoutMark;
  return {
    ...decoded,
    withoutMark: { teks: decodeText(withoutMark.teks).teks, marked: decodeText(withoutMark.marked).teks, mark },
  };
}

/** Characters of one escape such as `_x000D_`. */
const ESCAPE_LENGTH = 7;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML forbids.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** The text of one string item as its runs give it. */
interface CollectedText {
  readonly teks: string;
  readonly withoutMark: WithoutMark | null;
}

/** Collects the text of one string item: runs are joined, phonetic readings (rPh) left out. */
export interface TextCollector {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
  /** The text so far, and a fresh start. */
  readonly take: () => CollectedText;
}

/** The mark that a property of a run stands for; null for any other property, and where it is turned off. */
export function findMark(name: string, { val }: Readonly<Record<string, string>>): LetterMark | null {
  if (name === "strike") return val === "0" || val === "false" ? null : "coret";
  if (name !== "vertAlign") return null;
  return val === "superscript" ? "superskrip" : val === "subscript" ? "subskrip" : null;
}

export function collectText(): TextCollector {
  let parts = "";
  let plain = "";
  let marked = "";
  let first: LetterMark | null = null;
  let mark: LetterMark | null = null;
  let inText = false;
  let phonetic = 0;
  return {
    open: (name, attributes) => {
      if (name === "rPh") phonetic += 1;
      else if (name === "t") inText = phonetic === 0;
      else if (name === "r") mark = null;
      else mark = findMark(name, attributes) ?? mark;
    },
    text: (text) => {
      if (!inText) return;
      parts += text;
      if (mark === null) plain += text;
      else {
        marked += text;
        first ??= mark;
      }
    },
    close: (name) => {
      if (name === "rPh") phonetic -= 1;
      else if (name === "t") inText = false;
      else if (name === "r") mark = null;
    },
    take: () => {
      const withoutMark = first === null ? null : { teks: plain, marked: marked, mark: first };
      const taken = { teks: parts, withoutMark };
      parts = plain = marked = "";
      first = mark = null;
      return taken;
    },
  };
}

const tooManyTexts = (): Refusal =>
  new Refusal(
    "berkas-terlalu-besar",
    `Berkas memuat lebih dari ${BATAS_TEKS / 1000} ribu teks; sebuah formulir hanya memuat beberapa ratus.`,
    "hapus lembar tambahan yang bukan bagian formulir, lalu simpan; atau salin isinya ke formulir baru: lkjip forms",
  );

/** Reads sharedStrings.xml. Throws a Refusal. */
export function readStrings(xml: XmlReader, part: string | null): CellText[] {
  const strings: CellText[] = [];
  const collector = collectText();
  const open: TextCollector["open"] = (name, attributes) => {
    if (name === "si") collector.take();
    collector.open(name, attributes);
  };
  const close = (name: string): void => {
    collector.close(name);
    if (name !== "si") return;
    strings.push(decodeCollected(collector.take()));
    if (strings.length > BATAS_TEKS) throw tooManyTexts();
  };
  xml.read(part, { open, text: collector.text, close });
  return strings;
}
