import type { Scalar } from "yaml";
import type { Temuan } from "../../model/temuan.ts";
import type { TempatBerkas } from "../lokasi.ts";
import { quoteStrip } from "./comma.ts";

/*
 * Texts that YAML cuts without a word: what follows a blank and `#` is a comment, quotation marks made by Word are letters.
 */

/** What may have been cut off behind a plain text: `#12, Kota` of "Jalan Slamet Riyadi #12, Kota"; null for a comment. */
export function findTruncated(node: Scalar, teks: string): string | null {
  if (node.type !== "PLAIN" || typeof node.value !== "string" || node.value === "") return null;
  const end = node.range?.[1] ?? teks.length;
  const [, distance = "", sisa = ""] = /^([ \t]+)(#[^\r\n]*)/.exec(teks.slice(end, end + 500)) ?? [];
  return sisa !== "" && isContentPart(distance, sisa) ? sisa.trimEnd() : null;
}

/** People put a blank behind the `#` of a comment, or set it apart with several before; nothing else is taken for one. */
function isContentPart(distance: string, sisa: string): boolean {
  if (/^#\s*\d+\p{L}?\s*(,|$)/u.test(sisa)) return true;
  if (/^#(\s|$|[#=!*-])|^#(contoh|ganti)\b/i.test(sisa)) return false;
  return distance.length === 1 || /^#\d/.test(sisa);
}

/** `isItem`: the text is one of a list, which has no key of its own. */
export function hashTemuan(
  kunci: string,
  content: string,
  sisa: string,
  tempat: TempatBerkas,
  isItem: boolean,
): Temuan {
  const whole = JSON.stringify(quoteStrip(`${content} ${sisa}`));
  return {
    tingkat: "periksa",
    nama: "pagar-memotong-isi",
    ...tempat,
    pesan: `Apakah ${JSON.stringify(sisa)} bagian dari isi "${kunci}"? Tanda pagar sesudah spasi memulai catatan, sehingga yang terbaca hanya ${JSON.stringify(content)}.`,
    perbaikan: `jika ya, apit seluruh isinya dengan tanda kutip: ${isItem ? "-" : `${kunci}:`} ${whole}; jika hanya catatan, pindahkan ke baris tersendiri di atasnya.`,
  };
}

/** A plain text that begins with a quotation mark made by Word and ends with one, or never closes it. */
export function isCurlyQuote({ type, value }: Scalar): boolean {
  if (type !== "PLAIN" || typeof value !== "string" || !/^[“”„‘’]/.test(value)) return false;
  // An apostrophe may begin a name: ‘Aisyiyah.
  const open = !/^[‘’]/.test(value) && !/[“”‘’"]/.test(value.slice(1));
  return open || /^[^“”‘’"]*[“”‘’"]$/.test(value.slice(1));
}

export function quoteTemuan(content: string, sisa: string | null, tempat: TempatBerkas): Temuan {
  const whole = sisa === null ? content : `${content} ${sisa}`;
  const closed = /[“”‘’"]$/.test(content.slice(1));
  const effect = closed
    ? "diapit tanda kutip lengkung, yang ikut terbaca sebagai isinya"
    : sisa === null
      ? "diawali tanda kutip lengkung, yang ikut terbaca sebagai isinya"
      : "diawali tanda kutip lengkung, yang tidak melindungi tanda pagar, sehingga sisanya terbaca sebagai catatan";
  return {
    tingkat: "galat",
    nama: "kutip-lengkung",
    ...tempat,
    pesan: `Isi ${content} ${effect}.`,
    perbaikan: `ganti dengan tanda kutip lurus, misalnya ${JSON.stringify(quoteStrip(whole))}`,
  };
}

/** What stands behind a key and a `#` without a blank: `kode: #12`. */
export const findHashedContent = (cuplikan: string, kunci: string): string | null => {
  const [, before = "", content = ""] = /^(.*?)\s(#\S.*)$/.exec(cuplikan) ?? [];
  return before.trimEnd().endsWith(`${kunci}:`) ? content.trimEnd() : null;
};

/** Offset of a `#` that makes a comment of the rest of a bracket that was opened on its line; -1 where there is none. */
export function findHashInBracket(teks: string, start: number): number {
  const before = teks.slice(Math.max(0, start - 4000), start).split("\n");
  let mulai = start;
  for (const baris of before.reverse().slice(0, 20)) {
    mulai -= baris.length;
    const di = baris.search(/\s#/);
    const next = baris.slice(0, di).replace(/"[^"]*"|'[^']*'/g, "");
    const open = (next.match(/[{[]/g)?.length ?? 0) - (next.match(/[}\]]/g)?.length ?? 0);
    if (di >= 0 && open > 0 && !/^\s*#/.test(baris) && /[}\]]\s*$/.test(baris)) return mulai + di + 1;
    mulai -= 1;
  }
  return -1;
}
