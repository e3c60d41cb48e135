import { findCelahTempat, KETERANGAN_CONTOH, MARK_OFF, sayPlanTempat } from "../../model/content.ts";
import { clip, normalize } from "../../model/text.ts";
import type { ParagrafNaskah, TempatNaskah } from "../../word/text/naskah-draf.ts";
import { defineRule, type Finding, type KoreksiInput } from "./input.ts";

import { REQUIRED_PARTS } from "./required-parts.ts";
import { quote } from "./sentence.ts";

/* What is missing: gaps, chapters, sasaran, indicators, programs. */

const CELAH = /\[([^[\]]{3,80}: tulis [^[\]]+)\]/g;

const celah = defineRule({
  nama: "celah-tersisa",
  family: "Kelengkapan",
  tingkat: "galat",
  meaning: "Bagian yang hanya dapat ditulis orang masih kosong (bertanda kuning).",
  contoh: "[Kepala Subbagian: tulis kata pengantar Camat]",
  check: ({ paragraf }) =>
    paragraf.flatMap((p) => {
      const teks = p.celah.length > 0 ? p.celah : [...p.teks.matchAll(CELAH)].map(([, content = ""]) => content);
      return teks.map((content): Finding => {
        const [siapa, apa] = content.split(/: tulis /);
        if (apa === undefined && !/^(?:tulis|isi)\b/i.test(content)) return { tempat: p.tempat, ...sayMarked(content) };
        return {
          tempat: p.tempat,
          ...(siapa === undefined || apa === undefined ? {} : { siapa }),
          pesan: apa === undefined ? `Bagian ini belum ditulis: ${content}.` : `Bagian ini belum ditulis: ${apa}.`,
          perbaikan: apa === undefined ? `isi bagian ini lalu hapus tandanya` : explainCelah(siapa ?? "", apa),
        };
      });
    }),
});

/** What a person wrote into a gap and left yellow: only the mark has to go. */
const sayMarked = (content: string): Pick<Finding, "pesan" | "perbaikan"> => ({
  pesan: `Tulisan ini masih bertanda kuning: "${clip(content, 90)}"`,
  perbaikan: MARK_OFF,
});

/** Where a gap is filled: in the form or in lkjip.yaml, where it becomes data, else in Word. */
function explainCelah(siapa: string, apa: string): string {
  const tempat = findCelahTempat(apa);
  if (tempat === "formulir")
    return `minta ${siapa} mengisi dan mengembalikan formulirnya, lalu jalankan lkjip collect dan lkjip draft; angkanya jangan diketik di Word`;
  if (tempat !== null)
    return `isi di ${sayPlanTempat(tempat)}; jalankan lkjip plan lalu lkjip draft, dan tandanya hilang sendiri`;
  return `minta ${siapa} menulis ${apa}, lalu hapus tandanya`;
}

const ISIAN: readonly RegExp[] = [
  /(?:…\s*){2,}|\.{5,}|_{4,}/,
  /\bX{2,}\b|\bxx+\b/,
  /lorem ipsum/i,
  /\((?:[\p{L} ]+ )?belum diisi\)/u,
  /\[(?:isi|nama|tanggal|nomor|sebutkan|jelaskan|tulis)[^\]]*\]/i,
  /<(?:isi|nama|tanggal|nomor|sebutkan)[^<>]*>/i,
  /\b(?:TODO|TBD)\b/,
];

const isian = defineRule({
  nama: "isian-sementara",
  family: "Kelengkapan",
  tingkat: "galat",
  meaning: "Teks sementara belum diganti: titik-titik, XX, lorem ipsum, (nama belum diisi).",
  contoh: "sebesar …… orang",
  check: ({ paragraf, config }) =>
    paragraf.flatMap((p): Finding[] => {
      if (p.celah.length > 0 || p.jenis === "daftar" || isTempatTanggal(p.teks)) return [];
      const pattern = config.contoh ? ISIAN : [...ISIAN, /\bCONTOH NAMA\b/];
      const matching = pattern.map((one) => one.exec(p.teks)).find((m) => m !== null);
      if (matching == null) return [];
      return [
        {
          tempat: p.tempat,
          pesan: `Teks sementara "${matching[0].trim()}" belum diganti: "${quote(p.teks, matching.index)}"`,
          perbaikan: "ganti dengan isi yang sebenarnya, misalnya nama, angka, atau tanggalnya",
        },
      ];
    }),
});

const keteranganContoh = defineRule({
  nama: "keterangan-contoh-tersisa",
  family: "Kelengkapan",
  tingkat: "galat",
  meaning: "Dokumen menyebut angkanya contoh, padahal nilai contoh di lkjip.yaml sudah diganti semua.",
  contoh: `sampul berbunyi "${KETERANGAN_CONTOH}"`,
  check: ({ paragraf, config }) =>
    config.contoh
      ? []
      : paragraf
          .filter(({ teks }) => teks.includes(KETERANGAN_CONTOH))
          .map(({ tempat }) => ({
            tempat,
            pesan: `Dokumen masih menyebut "${KETERANGAN_CONTOH}", padahal lkjip.yaml tidak lagi memuat nilai contoh.`,
            perbaikan: "perbarui draf, yang juga menghapus kalimat itu: lkjip draft",
          })),
});

/** The blank for the date of signing: it is filled in by hand. */
const isTempatTanggal = (teks: string): boolean =>
  /^(?:[\p{L} .]+,|pada tanggal)\s*[….]+(?:\s*\p{L}*)?\s*20\d\d$/u.test(teks) ||
  /^(?:NIP|Pangkat)\.?\s*[….]+$/i.test(teks);

const mark = defineRule({
  nama: "tanda-templat-tersisa",
  family: "Kelengkapan",
  tingkat: "galat",
  meaning: "Tanda templat masih tercetak di dokumen.",
  contoh: "{instansi.nama}",
  check: ({ paragraf }) =>
    paragraf.flatMap((p) =>
      [...p.teks.matchAll(/\{\{?\s*[#?^@/]?[a-z_][\w.]*\s*\}?\}/gi)].map(
        ([teks]): Finding => ({
          tempat: p.tempat,
          pesan: `Tanda templat ${teks} tersisa di dokumen.`,
          perbaikan: `hapus ${teks}, atau ganti dengan isinya`,
        }),
      ),
    ),
});

const start = ({ paragraf }: KoreksiInput): TempatNaskah => ({
  bagian: "seluruh dokumen",
  letak: "judul",
  part: paragraf[0]?.tempat.part ?? "word/document.xml",
  paragraf: 0,
});

const judulOf = ({ paragraf }: KoreksiInput): ParagrafNaskah[] => paragraf.filter(({ jenis }) => jenis === "judul");

const bab = defineRule({
  nama: "bagian-wajib-hilang",
  family: "Kelengkapan",
  tingkat: "galat",
  meaning: "Bagian yang diwajibkan PermenPANRB 53/2014 Lampiran II tidak ada judulnya.",
  contoh: "tidak ada Ikhtisar Eksekutif",
  check: (input) =>
    REQUIRED_PARTS.filter(([, pattern]) => !judulOf(input).some(({ teks }) => pattern.test(normalize(teks)))).map(
      ([nama]) => ({
        missing: nama,
        tempat: start(input),
        pesan: `Bagian "${nama}" tidak ditemukan di antara judul dokumen.`,
        perbaikan: `tambahkan judul "${nama}" dengan gaya judul Word, atau jalankan: lkjip draft`,
      }),
    ),
});

const blank = defineRule({
  nama: "bab-kosong",
  family: "Kelengkapan",
  tingkat: "galat",
  meaning: "Sebuah judul langsung diikuti judul lain yang setingkat, tanpa isi.",
  contoh: "H. Isu Strategis tanpa isi",
  check: ({ naskah: { content } }) =>
    content.flatMap((block, i): Finding[] => {
      if (block.jenis !== "judul" || /^lampiran$/i.test(block.teks)) return [];
      const lanjut = content[i + 1];
      const filled = lanjut !== undefined && (lanjut.jenis !== "judul" || lanjut.tingkat > block.tingkat);
      // A heading over sections of the same style, such as "Analisis Sasaran" over "Sasaran 1", is not empty.
      if (filled) return [];
      return [
        {
          tempat: block.tempat,
          pesan: `Bagian "${block.teks}" tidak berisi apa pun.`,
          perbaikan: "tulis isinya, atau hapus judulnya",
        },
      ];
    }),
});

const emptyTabel = defineRule({
  nama: "tabel-kosong",
  family: "Kelengkapan",
  tingkat: "peringatan",
  meaning: "Sebuah tabel bernomor tidak mempunyai baris isi.",
  contoh: "Tabel 9 hanya berisi kepala tabel",
  check: ({ tabel }) =>
    tabel
      .filter(({ nomor, baris }) => nomor !== null && !baris.some(({ sel }) => sel.some(({ teks }) => teks !== "")))
      .map(({ tempat, nomor }) => ({
        tempat,
        pesan: `${nomor} tidak mempunyai baris isi.`,
        perbaikan: "isi tabelnya, atau hapus bersama judulnya",
      })),
});

/** Texts of one chapter, joined and in lower case. */
function babTeks({ naskah }: KoreksiInput, pattern: RegExp): string | null {
  const block = naskah.content.filter(({ judul }) => pattern.test(normalize(judul[0] ?? "")));
  if (block.length === 0) return null;
  return block
    .map((b) =>
      normalize(b.jenis === "tabel" ? b.baris.flatMap(({ sel }) => sel.map(({ teks }) => teks)).join(" | ") : b.teks),
    )
    .join("\n");
}

function hilang(
  input: KoreksiInput,
  list: readonly string[],
  jenis: string,
  bab: readonly (readonly [string, RegExp])[],
): Finding[] {
  return bab.flatMap(([nama, pattern]) => {
    const teks = babTeks(input, pattern);
    if (teks === null) return [];
    return list
      .filter((uraian) => !teks.includes(normalize(uraian)))
      .map((uraian) => ({
        tempat: { ...start(input), bagian: nama },
        pesan: `${jenis} "${uraian}" tidak disebut di ${nama}.`,
        perbaikan: `tambahkan ke ${nama} dengan kata-kata yang sama persis seperti di Perjanjian Kinerja`,
      }));
  });
}

const CHAPTER_II = ["Bab II", /^bab (?:ii|2)\b|^perencanaan/] as const;
const CHAPTER_III = ["Bab III", /^bab (?:iii|3)\b|^akuntabilitas/] as const;

const sasaran = defineRule({
  nama: "sasaran-hilang",
  family: "Kelengkapan",
  tingkat: "galat",
  meaning: "Sasaran dalam rencana tidak disebut di Bab II atau Bab III.",
  contoh: "sasaran kedua terhapus dari Bab III",
  check: (input) =>
    hilang(
      input,
      input.config.sasaran.map(({ uraian }) => uraian),
      "Sasaran",
      [CHAPTER_II, CHAPTER_III],
    ),
});

const indikator = defineRule({
  nama: "indikator-hilang",
  family: "Kelengkapan",
  tingkat: "galat",
  meaning: "Indikator sasaran dalam rencana tidak disebut di Bab II atau Bab III.",
  contoh: "indikator konflik sosial terhapus dari Bab III",
  check: (input) =>
    hilang(
      input,
      input.indikatorSasaran.map((p) => p.indikator.uraian),
      "Indikator",
      [CHAPTER_II, CHAPTER_III],
    ),
});

const program = defineRule({
  nama: "program-hilang",
  family: "Kelengkapan",
  tingkat: "galat",
  meaning: "Program beranggaran tidak disebut di Bab III.",
  contoh: "Program Penyelenggaraan Urusan Pemerintahan Umum tidak ada di Bab III",
  check: (input) =>
    hilang(
      input,
      input.config.program.map(({ uraian }) => uraian),
      "Program",
      [CHAPTER_III],
    ),
});

/** Rules about what is missing. */
export const COMPLETENESS_RULE = [
  celah,
  isian,
  keteranganContoh,
  mark,
  bab,
  blank,
  emptyTabel,
  sasaran,
  indikator,
  program,
] as const;
