import { damaged } from "./refusal.ts";
import type { XmlReader } from "./xml.ts";

/** A text of the file after decoding. `dibuang`: characters that XML forbids were taken out. */
export interface CellText {
  readonly teks: string;
  readonly dibuang: boolean;
  /** Longer than any cell of Excel can be; `teks` is only its beginning. */
  readonly terpotong?: true;
}

const BATAS_TEKS = 100_000;
/** Characters that a cell of Excel holds. */
const BATAS_PANJANG = 32_767;

/**
 * Decodes `_x000D_` escapes and line ends. Control characters and halves of surrogate pairs are taken out:
 * no XML document could carry them on.
 */
export function decodeText(raw: string): CellText {
  if (raw.length > BATAS_PANJANG * ESCAPE_LENGTH) return { ...decodeText(raw.slice(0, 100)), terpotong: true };
  const decoded = raw.includes("_x")
    ? raw.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : raw;
  const lines = decoded.includes("\r") ? decoded.replace(/\r\n?/g, "\n") : decoded;
  const teks = lines.replace(TERLARANG, "");
  if (teks.length > BATAS_PANJANG) return { teks: teks.slice(0, 100), dibuang: false, terpotong: true };
  return { teks, dibuang: teks.length !== lines.length };
}

/** Characters of one escape such as `_x000D_`. */
const ESCAPE_LENGTH = 7;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML forbids.
const TERLARANG = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Collects the text of one string item: runs are joined, phonetic readings (rPh) left out. */
export interface TextCollector {
  readonly open: (name: string) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
  /** The text so far, and a fresh start. */
  readonly take: () => string;
}

export function collectText(): TextCollector {
  let parts = "";
  let inText = false;
  let phonetic = 0;
  return {
    open: (name) => {
      if (name === "rPh") phonetic += 1;
      else if (name === "t") inText = phonetic === 0;
    },
    text: (text) => {
      if (inText) parts += text;
    },
    close: (name) => {
      if (name === "rPh") phonetic -= 1;
      else if (name === "t") inText = false;
    },
    take: () => {
      const taken = parts;
      parts = "";
      return taken;
    },
  };
}

/** Reads sharedStrings.xml. Throws a Refusal. */
export function readStrings(xml: XmlReader, part: string | null): CellText[] {
  const strings: CellText[] = [];
  const collector = collectText();
  const open = (name: string): void => {
    if (name === "si") collector.take();
    collector.open(name);
  };
  const close = (name: string): void => {
    collector.close(name);
    if (name !== "si") return;
    strings.push(decodeText(collector.take()));
    if (strings.length > BATAS_TEKS) throw damaged(`isinya lebih dari ${BATAS_TEKS / 1000} ribu teks.`);
  };
  xml.read(part, { open, text: collector.text, close });
  return strings;
}
