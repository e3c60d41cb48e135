import { type ErrorCode, Lexer, type YAMLError } from "yaml";
import type { Temuan } from "../../model/temuan.ts";
import { explainJorokan } from "./indent.ts";
import { findPagarDalamKurung } from "./hash-sign.ts";
import type { Penjelasan, Tempat } from "./explanation.ts";

/*
 * What can be wrong with lkjip.yaml as YAML, said to people who never heard of YAML.
 */

const SUSUNAN: Penjelasan = {
  nama: "yaml-susunan",
  pesan: "Susunan baris ini tidak dapat dibaca.",
  perbaikan: "tulis sebagai pasangan kunci dan isi dengan titik dua dan spasi, misalnya tahun: 2024",
};

const TITIK_DUA: Penjelasan = {
  nama: "yaml-titik-dua",
  pesan: "Isi baris ini memuat titik dua dan spasi, sehingga terbaca sebagai kunci lain.",
  perbaikan: 'apit isinya dengan tanda kutip, misalnya uraian: "Program: Pelayanan Publik"',
};

const PENJELASAN: Partial<Record<ErrorCode, Penjelasan>> = {
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
export function explainYaml(galat: readonly YAMLError[], teks: string, at: (awal: number) => Tempat): Temuan[] {
  const kutip = findKutipTerbuka(teks);
  const tab = galat.filter(({ code }) => code === "TAB_AS_INDENT");
  const terselip = galat.some(({ code }) => code === "BLOCK_AS_IMPLICIT_KEY");
  const awalan = galat.filter(
    ({ code, pos }) => (kutip === null || pos[0] < kutip) && !(terselip && code === "MULTILINE_IMPLICIT_KEY"),
  );
  const perBaris = new Map<number, Temuan>();
  const add = (penjelasan: Penjelasan, awal: number): void => {
    const tempat = at(awal);
    if (!perBaris.has(tempat.baris)) perBaris.set(tempat.baris, { tingkat: "galat", ...penjelasan, ...tempat });
  };
  for (const error of (tab.length > 0 ? tab : awalan).slice(0, 200)) add(...explainSatu(error, teks));
  if (kutip !== null) add(explainKutip(teks, kutip), kutip);
  return [...perBaris.values()].slice(0, 20);
}

function explainSatu(error: YAMLError, teks: string): [Penjelasan, number] {
  const awal = error.pos[0];
  if (error.code === "MISSING_CHAR" || /^Flow/.test(error.message)) return explainKurung(teks, awal);
  if (error.code === "BAD_INDENT") return explainJorokan(teks, awal);
  if (error.code === "BAD_SCALAR_START") return [explainAwalan(teks[awal] ?? ""), awal];
  if (error.code === "BLOCK_AS_IMPLICIT_KEY") return explainKunciTerselip(teks, awal);
  if (error.message.includes("at node end")) return [SESUDAH_KUTIP, awal];
  return [PENJELASAN[error.code] ?? SUSUNAN, awal];
}

/** A key inside a value: because of a colon on its own line, or because the next line is indented deeper. */
function explainKunciTerselip(teks: string, awal: number): [Penjelasan, number] {
  const [baris = "", lanjutan = ""] = /^([^\n]*)((?:\s+#[^\n]*)*\s*)/.exec(teks.slice(awal))?.slice(1) ?? [];
  return /:(\s|$)/.test(baris) ? [TITIK_DUA, awal] : explainJorokan(teks, awal + baris.length + lanjutan.length);
}

/** A bracket never closed, perhaps because a `#` made a comment of the rest of its line. */
function explainKurung(teks: string, awal: number): [Penjelasan, number] {
  const pagar = findPagarDalamKurung(teks, awal);
  return pagar < 0 ? [KURUNG_TERBUKA, awal] : [PAGAR_DALAM_KURUNG, pagar];
}

const KUTIP_TERBUKA: Penjelasan = {
  nama: "yaml-kutip-terbuka",
  pesan: "Tanda kutip yang dibuka di sini tidak ditutup.",
  perbaikan: 'tutup dengan tanda kutip yang sama, misalnya kode: "7.01.02"',
};
/** A straight mark that Word closed with one of its own. */
function explainKutip(teks: string, awal: number): Penjelasan {
  const baris = /^[^\r\n]*/.exec(teks.slice(awal))?.[0] ?? "";
  const [isi] = /^["'][^"'“”‘’]*[”’“]/.exec(baris) ?? [];
  if (isi === undefined) return KUTIP_TERBUKA;
  return {
    nama: "kutip-lengkung",
    pesan: `Isi ${isi} dibuka dengan tanda kutip lurus tetapi ditutup dengan tanda kutip lengkung, sehingga tidak tertutup.`,
    perbaikan: `ganti dengan tanda kutip lurus, misalnya ${JSON.stringify(isi.slice(1, -1))}`,
  };
}

const KURUNG_TERBUKA: Penjelasan = {
  nama: "yaml-kurung-terbuka",
  pesan: "Kurung di atas baris ini tidak ditutup, atau isi di dalamnya tidak dipisah koma.",
  perbaikan: "lengkapi kurungnya, misalnya target_tw: [80, 85, 90, 90.5]",
};
const PAGAR_DALAM_KURUNG: Penjelasan = {
  nama: "yaml-pagar-dalam-kurung",
  pesan: "Tanda pagar ini membuat sisa barisnya terbaca sebagai catatan, termasuk kurung tutupnya.",
  perbaikan: 'apit isi yang memuat tanda pagar dengan tanda kutip, misalnya nama: "Posyandu #12"',
};
const SESUDAH_KUTIP: Penjelasan = {
  nama: "yaml-sesudah-kutip",
  pesan: "Ada tulisan sesudah tanda kutip penutup atau sesudah isi yang sudah selesai.",
  perbaikan: 'apit seluruh isinya dengan satu pasang tanda kutip ganda, misalnya uraian: "Jumat Bersih"',
};

const explainAwalan = (huruf: string): Penjelasan => ({
  nama: "yaml-awalan",
  pesan: `Isi yang diawali "${huruf}" harus diapit tanda kutip.`,
  perbaikan: `apit isinya dengan tanda kutip, misalnya satuan: "${huruf === "" ? "%" : huruf}"`,
});

/** Offset of the first quotation mark whose text swallows a line that looks like a key, or runs to the end of the file. */
function findKutipTerbuka(teks: string): number | null {
  let awal = 0;
  for (const bagian of new Lexer().lex(teks)) {
    if (bagian === "\u0002" || bagian === "\u0018" || bagian === "\u001f") continue;
    const terbuka = /^["']/.test(bagian) && (bagian.length === 1 || bagian.at(-1) !== bagian[0]);
    if (terbuka || (/^["']/.test(bagian) && /\n[ \t]*(- )?[\w-]+:(\s|$)/.test(bagian))) return awal;
    awal += bagian.length;
  }
  return null;
}

export const temuanGanda = (kunci: string, barisPertama: number, tempat: Tempat): Temuan => ({
  tingkat: "galat",
  nama: "kunci-ganda",
  ...tempat,
  pesan: `Kunci "${kunci}" sudah ada di baris ${barisPertama}.`,
  perbaikan:
    tempat.cuplikan.slice(0, tempat.kolom - 1).trim() === ""
      ? `pilih yang benar dan beri tanda pagar di depan baris yang lain, atau gabungkan isinya di bawah satu kunci "${kunci}".`
      : `tulis satu kali saja, dengan isi yang benar; yang lain mungkin milik kunci yang berbeda dari "${kunci}".`,
});

export const temuanKunci = (tempat: Tempat): Temuan => ({
  tingkat: "galat",
  nama: "kunci-bukan-teks",
  ...tempat,
  pesan: "Di sini seharusnya ada kunci berupa kata.",
  perbaikan: "tulis kata, titik dua, spasi, lalu isinya, misalnya tahun: 2024",
});

export const temuanRujukan = (rujukan: string, tempat: Tempat): Temuan => ({
  tingkat: "galat",
  nama: "yaml-rujukan",
  ...tempat,
  pesan: `"${rujukan}" terbaca sebagai rujukan ke bagian lain berkas, dan rujukan tidak dipakai di sini.`,
  perbaikan: `tulis isinya lengkap, atau apit dengan tanda kutip jika memang tulisan, misalnya "${rujukan}"`,
});

export const temuanTanda = (tanda: string, tempat: Tempat): Temuan => ({
  tingkat: "galat",
  nama: "yaml-tanda-seru",
  ...tempat,
  pesan: `Isi yang diawali tanda seru terbaca sebagai penanda jenis (${tanda}), dan penanda itu tidak dipakai di sini.`,
  perbaikan: 'apit isinya dengan tanda kutip, misalnya "!penting"',
});
