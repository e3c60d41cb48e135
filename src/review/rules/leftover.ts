import type { ParagrafNaskah } from "../../word/text/naskah-draf.ts";
import type { AturanNaskah, BahanKoreksi, Hasil } from "./input.ts";
import { kutip } from "./sentence.ts";
import { normal } from "./mention.ts";

/* What editing leaves behind: tracked changes, comments, copies. */

const awal = ({ paragraf }: BahanKoreksi): Hasil["tempat"] => ({
  bagian: "seluruh dokumen",
  letak: "pita Tinjau",
  part: paragraf[0]?.tempat.part ?? "word/document.xml",
  paragraf: 0,
});

const lacak: AturanNaskah = {
  nama: "perubahan-terlacak",
  rumpun: "Sisa penyuntingan",
  tingkat: "peringatan",
  arti: "Perubahan terlacak belum diterima atau ditolak.",
  contoh: "3 sisipan atau hapusan masih berwarna",
  check: (bahan) =>
    bahan.naskah.lacak === 0
      ? []
      : [
          {
            tempat: awal(bahan),
            pesan: `${bahan.naskah.lacak} perubahan terlacak belum diterima atau ditolak.`,
            perbaikan: "di Word pilih Tinjau, Terima Semua Perubahan, sesudah diperiksa",
          },
        ],
};

const komentar: AturanNaskah = {
  nama: "komentar-tersisa",
  rumpun: "Sisa penyuntingan",
  tingkat: "peringatan",
  arti: "Dokumen masih memuat komentar Word.",
  contoh: "2 komentar di tepi halaman",
  check: (bahan) =>
    bahan.naskah.komentar === 0
      ? []
      : [
          {
            tempat: awal(bahan),
            pesan: `${bahan.naskah.komentar} komentar masih ada di dokumen.`,
            perbaikan: "selesaikan lalu hapus komentarnya (Tinjau, Hapus Semua Komentar)",
          },
        ],
};

const ganda: AturanNaskah = {
  nama: "paragraf-ganda",
  rumpun: "Sisa penyuntingan",
  tingkat: "peringatan",
  arti: "Paragraf yang sama tertempel dua kali di bagian yang sama.",
  contoh: "kesimpulan yang sama dua kali",
  check: ({ naskah: { isi } }) => {
    const terlihat = new Set<string>();
    return isi.flatMap((blok): Hasil[] => {
      if (blok.jenis !== "isi" || blok.teks.length < 60) return [];
      const kunci = `${blok.judul.join("\n")}\n${normal(blok.teks)}`;
      if (!terlihat.has(kunci)) {
        terlihat.add(kunci);
        return [];
      }
      return [
        {
          tempat: blok.tempat,
          pesan: `Paragraf ini tertempel dua kali: "${kutip(blok.teks)}"`,
          perbaikan: "hapus salah satunya",
        },
      ];
    });
  },
};

const UMUM = /\b(?:tabel|gambar|disajikan|sebagai berikut|bab i|lampiran)\b/i;

/** Running text about results: where a copy of last year's report is a mistake. */
function listUraian({ isi }: BahanKoreksi["naskah"]): ParagrafNaskah[] {
  const tentangHasil = (judul: readonly string[]): boolean =>
    /^(?:bab (?:iii|iv|3|4)\b|ikhtisar|ringkasan|kata pengantar)/i.test(judul[0] ?? "");
  const sel = isi.flatMap((b) =>
    b.jenis === "tabel" && b.kepala.some((k) => /penghambat|pendukung|solusi|tindak lanjut/i.test(k)) ? b.paragraf : [],
  );
  const prosa = isi.flatMap((b) => (b.jenis === "isi" && tentangHasil(b.judul) && !UMUM.test(b.teks) ? [b] : []));
  return [...prosa, ...sel].filter((p) => p.teks.length >= 50 && p.celah.length === 0);
}

const lalu: AturanNaskah = {
  nama: "sama-dengan-tahun-lalu",
  rumpun: "Sisa penyuntingan",
  tingkat: "periksa",
  arti: "Uraian hasil sama kata demi kata dengan laporan tahun lalu.",
  contoh: "faktor penghambat 2024 disalin dari LKjIP 2023",
  check: (bahan) => {
    if (bahan.lalu === null) return [];
    const dulu = new Set(listUraian(bahan.lalu).map(({ teks }) => normal(teks)));
    const nama = new Set(bahan.nama.map(({ teks }) => normal(teks)));
    return listUraian(bahan.naskah)
      .filter(({ teks }) => dulu.has(normal(teks)) && !nama.has(normal(teks)))
      .map((p) => ({
        tempat: p.tempat,
        pesan: `Uraian ini sama persis dengan laporan tahun ${bahan.config.tahun - 1}: "${kutip(p.teks)}"`,
        perbaikan: `tulis keadaan tahun ${bahan.config.tahun}`,
      }));
  },
};

/** Rules about what editing leaves behind. */
export const ATURAN_SISA: readonly AturanNaskah[] = [lacak, komentar, ganda, lalu];
