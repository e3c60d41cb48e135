import { SaxesParser } from "saxes";
import { damaged, MINTA_KIRIM_ULANG, Refusal } from "./refusal.ts";

/** What a part's reader wants to hear. Names come without their prefix; attributes keep theirs. */
export interface XmlHandlers {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

const BATAS_KEDALAMAN = 64;
const POTONGAN = 64 * 1024;

/** Reads one XML part. Throws a Refusal on a DOCTYPE, on deep nesting and on anything not well-formed. */
export function readXml(isi: Uint8Array, part: string, { open, text, close }: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  parser.on("doctype", () => {
    throw new Refusal(
      "xml-doctype",
      `Bagian "${part}" memuat DOCTYPE, yang tidak pernah ditulis Excel.`,
      MINTA_KIRIM_ULANG,
    );
  });
  parser.on("error", () => {
    throw damaged(`bagian "${part}" bukan XML yang utuh.`);
  });
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > BATAS_KEDALAMAN) throw damaged(`bagian "${part}" bersarang terlalu dalam.`);
    open(localName(tag.name), tag.attributes);
  });
  parser.on("closetag", (tag) => {
    depth -= 1;
    close?.(localName(tag.name));
  });
  if (text) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  feed(isi, part, (chunk) => parser.write(chunk));
  parser.close();
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

function feed(isi: Uint8Array, part: string, write: (chunk: string) => void): void {
  try {
    const decoder = new TextDecoder(findEncoding(isi), { fatal: true });
    for (let at = 0; at < isi.length; at += POTONGAN) {
      write(decoder.decode(isi.subarray(at, at + POTONGAN), { stream: true }));
    }
    write(decoder.decode());
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError)
      throw damaged(`bagian "${part}" memuat huruf yang rusak.`);
    throw error;
  }
}

/** By byte order mark, by the zero bytes of UTF-16, else by the declaration; UTF-8 where it says nothing. */
function findEncoding(isi: Uint8Array): string {
  if ((isi[0] === 0xff && isi[1] === 0xfe) || (isi[0] === 0x3c && isi[1] === 0)) return "utf-16le";
  if ((isi[0] === 0xfe && isi[1] === 0xff) || (isi[0] === 0 && isi[1] === 0x3c)) return "utf-16be";
  const head = new TextDecoder("latin1").decode(isi.subarray(0, 200));
  return /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*encoding\s*=\s*["']([^"']+)["']/.exec(head)?.[1] ?? "utf-8";
}

/** The value of an attribute by its name without prefix: `r:id`, `d3p1:id` and `id` are all "id". */
export function attributeOf(attributes: Readonly<Record<string, string>>, local: string): string | undefined {
  const name = Object.keys(attributes).find((key) => key.endsWith(`:${local}`)) ?? local;
  return attributes[name];
}
