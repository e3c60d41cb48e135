import { type ErrorCode, Lexer, type YAMLError } from "yaml";
import type { Temuan, TemuanContent } from "../../model/temuan.ts";
import type { TempatBerkas } from "../lokasi.ts";
import { findHashInBracket } from "./hash-sign.ts";
import { explainIndent } from "./indent.ts";

/*
 * What can be wrong with lkjip.yaml as YAML, said to people who never heard of YAML.
 */

const STRUCTURE: TemuanContent = {
  nama: "yaml-susunan",
  pesan: "Susunan baris ini tidak dapat dibaca.",
  perbaikan: "tulis sebagai pasangan kunci dan isi dengan titik dua dan spasi, misalnya tahun: 2024",
};

const COLON: TemuanContent = {
  nama: "yaml-titik-dua",
  pesan: "Isi baris ini memuat titik dua dan spasi, sehingga terbaca sebagai kunci lain.",
  perbaikan: 'apit isinya dengan tanda kutip, misalnya uraian: "Program: Pelayanan Publik"',
};

const EXPLANATION: Partial<Record<ErrorCode, TemuanContent>> = {
  TAB_AS_INDENT: {
    nama: "yaml-tab",
    pesan: "Baris ini menjorok dengan tab.",
    perbaikan: "ganti tab dengan spasi, misalnya dua spasi untuk setiap tingkat.",
  },
  MULTIPLE_DOCS: {
    nama: "yaml-dua-dokumen",
    pesan: 'Baris "---" memulai dokumen kedua di berkas yang sama.',
    perbaikan: 'hapus baris "---", misalnya dengan menyatukan isi di atas dan di bawahnya.',
  },
  BAD_DQ_ESCAPE: {
    nama: "yaml-garis-miring",
    pesan: "Garis miring terbalik di dalam tanda kutip ganda tidak dibaca apa adanya.",
    perbaikan: 'pakai garis miring biasa, misalnya logo: "templat/logo.png"',
  },
  MULTILINE_IMPLICIT_KEY: {
    nama: "yaml-bukan-pasangan",
    pesan: "Baris ini bukan pasangan kunci dan isi: sesudah kunci harus ada titik dua dan spasi.",
    perbaikan: "tulis kunci, titik dua, spasi, lalu isinya, misalnya tahun: 2024",
  },
  BLOCK_IN_FLOW: {
    nama: "yaml-koma",
    pesan: "Di dalam kurung, satu isi dengan isi berikutnya harus dipisah koma.",
    perbaikan: "tambahkan koma, misalnya { min: 80, max: 90 }",
  },
};

/**
 * YAML's own errors as findings: the first of each line, since the others only follow from it. After a quotation mark
 * that swallows the next lines nothing can be trusted, and tabs make the lines around them look wrong.
 */
export function explainYaml(galat: readonly YAMLError[], teks: string, at: (start: number) => TempatBerkas): Temuan[] {
  const quote = findOpenQuote(teks);
  const tab = galat.filter(({ code }) => code === "TAB_AS_INDENT");
  const misplaced = galat.some(({ code }) => code === "BLOCK_AS_IMPLICIT_KEY");
  const prefix = galat.filter(
    ({ code, pos }) => (quote === null || pos[0] < quote) && !(misplaced && code === "MULTILINE_IMPLICIT_KEY"),
  );
  const perBaris = new Map<number, Temuan>();
  const add = (explanation: TemuanContent, start: number): void => {
    const tempat = at(start);
    if (!perBaris.has(tempat.baris)) perBaris.set(tempat.baris, { tingkat: "galat", ...explanation, ...tempat });
  };
  for (const error of (tab.length > 0 ? tab : prefix).slice(0, 200)) add(...explainOne(error, teks));
  if (quote !== null) add(explainQuote(teks, quote), quote);
  return [...perBaris.values()].slice(0, 20);
}

function explainOne(error: YAMLError, teks: string): [TemuanContent, number] {
  const start = error.pos[0];
  if (error.code === "MISSING_CHAR" || /^Flow/.test(error.message)) return explainBracket(teks, start);
  if (error.code === "BAD_INDENT") return explainIndent(teks, start);
  if (error.code === "BAD_SCALAR_START") return [explainPrefix(teks[start] ?? ""), start];
  if (error.code === "BLOCK_AS_IMPLICIT_KEY") return explainMisplacedKunci(teks, start);
  if (error.message.includes("at node end")) return [AFTER_QUOTE, start];
  return [EXPLANATION[error.code] ?? STRUCTURE, start];
}

/** A key inside a value: because of a colon on its own line, or because the next line is indented deeper. */
function explainMisplacedKunci(teks: string, start: number): [TemuanContent, number] {
  const [baris = "", continuation = ""] = /^([^\n]*)((?:\s+#[^\n]*)*\s*)/.exec(teks.slice(start))?.slice(1) ?? [];
  return /:(\s|$)/.test(baris) ? [COLON, start] : explainIndent(teks, start + baris.length + continuation.length);
}

/** A bracket never closed, perhaps because a `#` made a comment of the rest of its line. */
function explainBracket(teks: string, start: number): [TemuanContent, number] {
  const hash = findHashInBracket(teks, start);
  return hash < 0 ? [OPEN_BRACKET, start] : [HASH_IN_BRACKET, hash];
}

const OPEN_QUOTE: TemuanContent = {
  nama: "yaml-kutip-terbuka",
  pesan: "Tanda kutip yang dibuka di sini tidak ditutup.",
  perbaikan: 'tutup dengan tanda kutip yang sama, misalnya kode: "7.01.02"',
};
/** A straight mark that Word closed with one of its own. */
function explainQuote(teks: string, start: number): TemuanContent {
  const baris = /^[^\r\n]*/.exec(teks.slice(start))?.[0] ?? "";
  const [content] = /^["'][^"'“”‘’]*[”’“]/.exec(baris) ?? [];
  if (content === undefined) return OPEN_QUOTE;
  return {
    nama: "kutip-lengkung",
    pesan: `Isi ${content} dibuka dengan tanda kutip lurus tetapi ditutup dengan tanda kutip lengkung, sehingga tidak tertutup.`,
    perbaikan: `ganti dengan tanda kutip lurus, misalnya ${JSON.stringify(content.slice(1, -1))}`,
  };
}

const OPEN_BRACKET: TemuanContent = {
  nama: "yaml-kurung-terbuka",
  pesan: "Kurung di atas baris ini tidak ditutup, atau isi di dalamnya tidak dipisah koma.",
  perbaikan: "lengkapi kurungnya, misalnya target_tw: [80, 85, 90, 90.5]",
};
const HASH_IN_BRACKET: TemuanContent = {
  nama: "yaml-pagar-dalam-kurung",
  pesan: "Tanda pagar ini membuat sisa barisnya terbaca sebagai catatan, termasuk kurung tutupnya.",
  perbaikan: 'apit isi yang memuat tanda pagar dengan tanda kutip, misalnya nama: "Posyandu #12"',
};
const AFTER_QUOTE: TemuanContent = {
  nama: "yaml-sesudah-kutip",
  pesan: "Ada tulisan sesudah tanda kutip penutup atau sesudah isi yang sudah selesai.",
  perbaikan: 'apit seluruh isinya dengan satu pasang tanda kutip ganda, misalnya uraian: "Jumat Bersih"',
};

const explainPrefix = (letter: string): TemuanContent => ({
  nama: "yaml-awalan",
  pesan: `Isi yang diawali "${letter}" harus diapit tanda kutip.`,
  perbaikan: `apit isinya dengan tanda kutip, misalnya satuan: "${letter === "" ? "%" : letter}"`,
});

/** Offset of the first quotation mark whose text swallows a line that looks like a key, or runs to the end of the file. */
function findOpenQuote(teks: string): number | null {
  let start = 0;
  for (const bagian of new Lexer().lex(teks)) {
    if (bagian === "\u0002" || bagian === "\u0018" || bagian === "\u001f") continue;
    const open = /^["']/.test(bagian) && (bagian.length === 1 || bagian.at(-1) !== bagian[0]);
    if (open || (/^["']/.test(bagian) && /\n[ \t]*(- )?[\w-]+:(\s|$)/.test(bagian))) return start;
    start += bagian.length;
  }
  return null;
}

export const duplicateTemuan = (kunci: string, firstBaris: number, tempat: TempatBerkas): Temuan => ({
  tingkat: "galat",
  nama: "kunci-ganda",
  ...tempat,
  pesan: `Kunci "${kunci}" sudah ada di baris ${firstBaris}.`,
  perbaikan:
    tempat.cuplikan.slice(0, tempat.kolom - 1).trim() === ""
      ? `pilih yang benar dan beri tanda pagar di depan baris yang lain, atau gabungkan isinya di bawah satu kunci "${kunci}".`
      : `tulis satu kali saja, dengan isi yang benar; yang lain mungkin milik kunci yang berbeda dari "${kunci}".`,
});

export const temuanKunci = (tempat: TempatBerkas): Temuan => ({
  tingkat: "galat",
  nama: "kunci-bukan-teks",
  ...tempat,
  pesan: "Di sini seharusnya ada kunci berupa kata.",
  perbaikan: "tulis kata, titik dua, spasi, lalu isinya, misalnya tahun: 2024",
});

export const referenceTemuan = (reference: string, tempat: TempatBerkas): Temuan => ({
  tingkat: "galat",
  nama: "yaml-rujukan",
  ...tempat,
  pesan: `"${reference}" terbaca sebagai rujukan ke bagian lain berkas, dan rujukan tidak dipakai di sini.`,
  perbaikan: `tulis isinya lengkap, atau apit dengan tanda kutip jika memang tulisan, misalnya "${reference}"`,
});

export const markTemuan = (mark: string, tempat: TempatBerkas): Temuan => ({
  tingkat: "galat",
  nama: "yaml-tanda-seru",
  ...tempat,
  pesan: `Isi yang diawali tanda seru terbaca sebagai penanda jenis (${mark}), dan penanda itu tidak dipakai di sini.`,
  perbaikan: 'apit isinya dengan tanda kutip, misalnya "!penting"',
});
