import { recent } from "../model/recent.ts";
import { readXmlEvents, type XmlHandlers, type XmlSink } from "../opc/xml-events.ts";
import { XmlError } from "../opc/xml-parse.ts";
import type { ZipArchive } from "../opc/zip.ts";
import { ASK_TO_SEND_AGAIN, damaged, Refusal } from "./refusal.ts";

/** Takes whole elements out of a sheet's text before it is parsed; gets pieces that end before a "<". */
type Prune = (xml: string) => string;

/** Reads the XML parts of one package, within one limit for all of them. */
export interface XmlReader {
  /** Reads a part; false where there is none (or its name is null). Throws a Refusal. */
  readonly read: (part: string | null, handlers: XmlHandlers, prune?: Prune) => boolean;
}

/**
 * Makes a reader of the XML parts of a package. It refuses a DOCTYPE, deep nesting, anything not well-formed,
 * and more XML than `limit` (in characters).
 */
export function makeXmlReader(zip: ZipArchive, limit: number): XmlReader {
  let left = limit;
  return {
    read: (part, handlers, prune) => {
      const content = part === null ? null : zip.open(part);
      if (part === null || !content) return false;
      const events = readXmlEvents(handlers);
      const write = (xml: string): void => {
        left -= xml.length;
        if (left < 0) throw tooMuch(part);
        events.write(xml);
      };
      const sink = prune ? pruneBefore(prune, { write, end: events.end }) : { write, end: events.end };
      readPart(part, () => feed(content, part, sink));
      return true;
    },
  };
}

const PIECE = 64 * 1024;

/** Says for whoever sent the file what is wrong with a part. */
function readPart(part: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    if (error.reason === "depth") throw damaged(`bagian "${part}" bersarang terlalu dalam.`);
    if (error.reason === "damaged") throw damaged(`bagian "${part}" bukan XML yang utuh.`);
    const message = `Bagian "${part}" memuat DOCTYPE, yang tidak pernah ditulis Excel.`;
    throw new Refusal("xml-doctype", message, ASK_TO_SEND_AGAIN);
  }
}

function tooMuch(part: string): Refusal {
  return new Refusal(
    "berkas-terlalu-besar",
    `Isi berkas terlalu besar: bagian "${part}" memuat jauh lebih banyak daripada sebuah formulir.`,
    "hapus baris dan kolom kosong di bawah dan di kanan tabel serta lembar tambahan di Excel, lalu simpan; atau salin isinya ke formulir baru: lkjip forms",
  );
}

/** Holds back what follows the last "<", so that no element is cut in two. */
function pruneBefore(prune: Prune, { write, end }: XmlSink): XmlSink {
  let held = "";
  return {
    write: (text) => {
      const cut = text.lastIndexOf("<");
      if (cut < 0 && held.length < PIECE) {
        held += text;
        return;
      }
      const whole = held + text.slice(0, Math.max(0, cut));
      held = cut < 0 ? text : text.slice(cut);
      write(prune(whole));
    },
    end: () => {
      write(held);
      end();
    },
  };
}

function feed(content: Uint8Array, part: string, { write, end }: XmlSink): void {
  if (content.length <= PIECE) {
    // Nearly every part: decoded whole, by a decoder that is made once.
    write(attempt(part, () => decoderOf(findEncoding(content)).decode(content)));
    end();
    return;
  }
  const decoder = makeDecoder(content, part);
  for (let at = 0; at < content.length; at += PIECE) write(decoder(content.subarray(at, at + PIECE), true));
  write(decoder(new Uint8Array(0), false));
  end();
}

const decoderOf = recent(4, (encoding: string) => new TextDecoder(encoding, { fatal: true }));

function makeDecoder(content: Uint8Array, part: string): (bytes: Uint8Array, stream: boolean) => string {
  const decoder = attempt(part, () => new TextDecoder(findEncoding(content), { fatal: true }));
  return (bytes, stream) => attempt(part, () => decoder.decode(bytes, { stream }));
}

/** An unknown encoding, or bytes that are none of it. */
function attempt<T>(part: string, decode: () => T): T {
  try {
    return decode();
  } catch {
    throw damaged(`bagian "${part}" memuat huruf yang rusak.`);
  }
}

/** By byte order mark, by the zero bytes of UTF-16, else by the declaration; UTF-8 where it says nothing. */
function findEncoding(content: Uint8Array): string {
  if ((content[0] === 0xff && content[1] === 0xfe) || (content[0] === 0x3c && content[1] === 0)) return "utf-16le";
  if ((content[0] === 0xfe && content[1] === 0xff) || (content[0] === 0 && content[1] === 0x3c)) return "utf-16be";
  const head = String.fromCharCode(...content.subarray(0, 200));
  return /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*encoding\s*=\s*["']([^"']+)["']/.exec(head)?.[1] ?? "utf-8";
}

/** The value of an attribute by its name without prefix: `r:id`, `d3p1:id` and `id` are all "id". */
export function attributeOf(attributes: Readonly<Record<string, string>>, local: string): string | undefined {
  const name = Object.keys(attributes).find((key) => key.endsWith(`:${local}`)) ?? local;
  return attributes[name];
}
