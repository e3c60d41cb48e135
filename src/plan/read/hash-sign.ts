import type { Scalar } from "yaml";
import type { Temuan } from "../../model/temuan.ts";
import { stripKutip } from "./comma.ts";
import type { Tempat } from "./explanation.ts";

/*
 * Texts that YAML cuts without a word: what follows a blank and `#` is a comment, quotation marks made by Word are letters.
 */

/** What may have been cut off behind a plain text: `#12, Kota` of "Jalan Slamet Riyadi #12, Kota"; null for a comment. */
export function findTerpotong(node: Scalar, teks: string): string | null {
  if (node.type !== "PLAIN" || typeof node.value !== "string" || node.value === "") return null;
  const akhir = node.range?.[1] ?? teks.length;
  const [, jarak = "", sisa = ""] = /^([ \t]+)(#[^\r\n]*)/.exec(teks.slice(akhir, akhir + 500)) ?? [];
  return sisa !== "" && isBagianIsi(jarak, sisa) ? sisa.trimEnd() : null;
}

/** People put a blank behind the `#` of a comment, or set it apart with several before; nothing else is taken for one. */
function isBagianIsi(jarak: string, sisa: string): boolean {
  if (/^#\s*\d+\p{L}?\s*(,|$)/u.test(sisa)) return true;
  if (/^#(\s|$|[#=!*-])|^#(contoh|ganti)\b/i.test(sisa)) return false;
  return jarak.length === 1 || /^#\d/.test(sisa);
}

export function temuanPagar(kunci: string, isi: string, sisa: string, tempat: Tempat): Temuan {
  const utuh = JSON.stringify(stripKutip(`${isi} ${sisa}`));
  return {
    tingkat: "periksa",
    nama: "pagar-memotong-isi",
    ...tempat,
    pesan: `Apakah ${JSON.stringify(sisa)} bagian dari isi "${kunci}"? Tanda pagar sesudah spasi memulai catatan, sehingga yang terbaca hanya ${JSON.stringify(isi)}.`,
    perbaikan: `jika ya, apit seluruh isinya dengan tanda kutip: ${kunci}: ${utuh}; jika hanya catatan, pindahkan ke baris tersendiri di atasnya.`,
  };
}

/** A plain text that begins with a quotation mark made by Word and ends with one, or never closes it. */
export function isKutipLengkung({ type, value }: Scalar): boolean {
  if (type !== "PLAIN" || typeof value !== "string" || !/^[“”„‘’]/.test(value)) return false;
  // An apostrophe may begin a name: ‘Aisyiyah.
  const terbuka = !/^[‘’]/.test(value) && !/[“”‘’"]/.test(value.slice(1));
  return terbuka || /^[^“”‘’"]*[“”‘’"]$/.test(value.slice(1));
}

export function temuanKutip(isi: string, sisa: string | null, tempat: Tempat): Temuan {
  const utuh = sisa === null ? isi : `${isi} ${sisa}`;
  const tertutup = /[“”‘’"]$/.test(isi.slice(1));
  const akibat = tertutup
    ? "diapit tanda kutip lengkung, yang ikut terbaca sebagai isinya"
    : sisa === null
      ? "diawali tanda kutip lengkung, yang ikut terbaca sebagai isinya"
      : "diawali tanda kutip lengkung, yang tidak melindungi tanda pagar, sehingga sisanya terbaca sebagai catatan";
  return {
    tingkat: "galat",
    nama: "kutip-lengkung",
    ...tempat,
    pesan: `Isi ${isi} ${akibat}.`,
    perbaikan: `ganti dengan tanda kutip lurus, misalnya ${JSON.stringify(stripKutip(utuh))}`,
  };
}

/** What stands behind a key and a `#` without a blank: `kode: #12`. */
export const findIsiBerpagar = (cuplikan: string, kunci: string): string | null => {
  const [, sebelum = "", isi = ""] = /^(.*?)\s(#\S.*)$/.exec(cuplikan) ?? [];
  return sebelum.trimEnd().endsWith(`${kunci}:`) ? isi.trimEnd() : null;
};

/** Offset of a `#` that makes a comment of the rest of a bracket that was opened on its line; -1 where there is none. */
export function findPagarDalamKurung(teks: string, awal: number): number {
  const sebelum = teks.slice(Math.max(0, awal - 4000), awal).split("\n");
  let mulai = awal;
  for (const baris of sebelum.reverse().slice(0, 20)) {
    mulai -= baris.length;
    const di = baris.search(/\s#/);
    const depan = baris.slice(0, di).replace(/"[^"]*"|'[^']*'/g, "");
    const terbuka = (depan.match(/[{[]/g)?.length ?? 0) - (depan.match(/[}\]]/g)?.length ?? 0);
    if (di >= 0 && terbuka > 0 && !/^\s*#/.test(baris) && /[}\]]\s*$/.test(baris)) return mulai + di + 1;
    mulai -= 1;
  }
  return -1;
}
