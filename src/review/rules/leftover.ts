import { normalize } from "../../model/text.ts";
import type { ParagrafNaskah } from "../../word/text/naskah-draf.ts";
import { createOffice } from "../generated/office-text.ts";
import { defineRule, type Finding, type KoreksiInput } from "./input.ts";

import { quote } from "./sentence.ts";

/* What editing leaves behind: tracked changes, comments, copies. */

const start = ({ paragraf }: KoreksiInput): Finding["tempat"] => ({
  bagian: "seluruh dokumen",
  letak: "pita Tinjau",
  part: paragraf[0]?.tempat.part ?? "word/document.xml",
  paragraf: 0,
});

const tracking = defineRule({
  nama: "perubahan-terlacak",
  family: "Sisa penyuntingan",
  tingkat: "peringatan",
  meaning: "Perubahan terlacak belum diterima atau ditolak.",
  contoh: "3 sisipan atau hapusan masih berwarna",
  check: (input) =>
    input.naskah.tracking === 0
      ? []
      : [
          {
            tempat: start(input),
            pesan: `${input.naskah.tracking} perubahan terlacak belum diterima atau ditolak.`,
            perbaikan: "di Word pilih Tinjau, Terima Semua Perubahan, sesudah diperiksa",
          },
        ],
});

const comment = defineRule({
  nama: "komentar-tersisa",
  family: "Sisa penyuntingan",
  tingkat: "peringatan",
  meaning: "Dokumen masih memuat komentar Word.",
  contoh: "2 komentar di tepi halaman",
  check: (input) =>
    input.naskah.comment === 0
      ? []
      : [
          {
            tempat: start(input),
            pesan: `${input.naskah.comment} komentar masih ada di dokumen.`,
            perbaikan: "selesaikan lalu hapus komentarnya (Tinjau, Hapus Semua Komentar)",
          },
        ],
});

const duplicate = defineRule({
  nama: "paragraf-ganda",
  family: "Sisa penyuntingan",
  tingkat: "peringatan",
  meaning: "Paragraf yang sama tertempel dua kali di bagian yang sama.",
  contoh: "kesimpulan yang sama dua kali",
  check: ({ naskah: { content }, generated: { own } }) => {
    const visible = new Map<string, boolean>();
    return content.flatMap((block): Finding[] => {
      if (block.jenis !== "isi" || block.teks.length < 60 || block.celah.length > 0) return [];
      const kunci = `${block.judul.join("\n")}\n${normalize(block.teks)}`;
      // Two units may have written the same; lkjip prints both.
      const isOwn = own.get(block.tempat.part)?.has(block.tempat.paragraf) === true;
      const first = visible.get(kunci);
      if (first === undefined) visible.set(kunci, isOwn);
      if (first === undefined || (first && isOwn)) return [];
      return [
        {
          tempat: block.tempat,
          pesan: `Paragraf ini tertempel dua kali: "${quote(block.teks)}"`,
          perbaikan: "hapus salah satunya",
        },
      ];
    });
  },
});

const UMUM = /\b(?:tabel|gambar|disajikan|sebagai berikut|bab i|lampiran)\b/i;

/** Running text about results: where a copy of last year's report is a mistake. */
function listUraian({ content }: KoreksiInput["naskah"]): ParagrafNaskah[] {
  const aboutResult = (judul: readonly string[]): boolean =>
    /^(?:bab (?:iii|iv|3|4)\b|ikhtisar|ringkasan|kata pengantar)/i.test(judul[0] ?? "");
  const sel = content.flatMap((b) =>
    b.jenis === "tabel" && b.header.some((k) => /penghambat|pendukung|solusi|tindak lanjut/i.test(k)) ? b.paragraf : [],
  );
  const prosa = content.flatMap((b) => (b.jenis === "isi" && aboutResult(b.judul) && !UMUM.test(b.teks) ? [b] : []));
  return [...prosa, ...sel].filter((p) => p.teks.length >= 50 && p.celah.length === 0);
}

const last = defineRule({
  nama: "sama-dengan-tahun-lalu",
  family: "Sisa penyuntingan",
  tingkat: "periksa",
  meaning: "Uraian hasil sama kata demi kata dengan laporan tahun lalu.",
  contoh: "faktor penghambat 2024 disalin dari LKjIP 2023",
  check: (input) => {
    if (input.last === null) return [];
    // What lkjip wrote says of each year what is so, and its template the same every year: only people copy.
    const { own, isPrinted } = input.generated;
    const office = createOffice(input);
    const isOwn = ({ teks, tempat: { part, paragraf } }: ParagrafNaskah): boolean => {
      const reach = own.get(part)?.get(paragraf);
      return (reach !== undefined && reach !== "changed") || isPrinted(teks);
    };
    const former = new Set(listUraian(input.last).map(({ teks }) => normalize(teks)));
    const nama = new Set(input.nama.map(({ teks }) => normalize(teks)));
    return listUraian(input.naskah)
      .filter(({ teks }) => former.has(normalize(teks)) && !nama.has(normalize(teks)))
      .filter((p) => !isOwn(p) || office.isPeople(p.teks))
      .map((p) => ({
        tempat: p.tempat,
        pesan: `Uraian ini sama persis dengan laporan tahun ${input.config.tahun - 1}: "${quote(p.teks)}"`,
        perbaikan: isOwn(p)
          ? `tulis keadaan tahun ${input.config.tahun} di formulir unitnya atau di lkjip.yaml, lalu jalankan: lkjip draft`
          : `tulis keadaan tahun ${input.config.tahun}`,
      }));
  },
});

/** Rules about what editing leaves behind. */
export const REST_RULE = [tracking, comment, duplicate, last] as const;
