import { KETERANGAN_CONTOH } from "../../model/content.ts";
import type { ParagrafNaskah, TempatNaskah } from "../../word/text/naskah-draf.ts";
import type { AturanNaskah, BahanKoreksi, Hasil } from "./input.ts";
import { kutip } from "./sentence.ts";
import { normal } from "./mention.ts";

/* What is missing: gaps, chapters, sasaran, indicators, programs. */

const CELAH = /\[([^[\]]{3,80}: tulis [^[\]]+)\]/g;

const celah: AturanNaskah = {
  nama: "celah-tersisa",
  rumpun: "Kelengkapan",
  tingkat: "galat",
  arti: "Bagian yang hanya dapat ditulis orang masih kosong (bertanda kuning).",
  contoh: "[Kepala Subbagian: tulis kata pengantar Camat]",
  check: ({ paragraf }) =>
    paragraf.flatMap((p) => {
      const teks = p.celah.length > 0 ? p.celah : [...p.teks.matchAll(CELAH)].map(([, isi = ""]) => isi);
      return teks.map((isi): Hasil => {
        const [siapa, apa] = isi.split(/: tulis /);
        return {
          tempat: p.tempat,
          pesan: apa === undefined ? `Bagian ini belum ditulis: ${isi}.` : `Bagian ini belum ditulis: ${apa}.`,
          perbaikan:
            apa === undefined
              ? `isi bagian ini lalu hapus tandanya`
              : `minta ${siapa} menulis ${apa}, lalu hapus tandanya`,
        };
      });
    }),
};

const ISIAN: readonly RegExp[] = [
  /(?:…\s*){2,}|\.{5,}|_{4,}/,
  /\bX{2,}\b|\bxx+\b/,
  /lorem ipsum/i,
  /\((?:[\p{L} ]+ )?belum diisi\)/u,
  /\[(?:isi|nama|tanggal|nomor|sebutkan|jelaskan|tulis)[^\]]*\]/i,
  /<(?:isi|nama|tanggal|nomor|sebutkan)[^>]*>/i,
  /\b(?:TODO|TBD)\b/,
];

const isian: AturanNaskah = {
  nama: "isian-sementara",
  rumpun: "Kelengkapan",
  tingkat: "galat",
  arti: "Teks sementara belum diganti: titik-titik, XX, lorem ipsum, (nama belum diisi).",
  contoh: "sebesar …… orang",
  check: ({ paragraf, config }) =>
    paragraf.flatMap((p): Hasil[] => {
      if (p.celah.length > 0 || p.jenis === "daftar" || isTempatTanggal(p.teks)) return [];
      const pola = config.contoh ? ISIAN : [...ISIAN, /\bCONTOH NAMA\b/];
      const cocok = pola.map((satu) => satu.exec(p.teks)).find((m) => m !== null);
      if (cocok == null) return [];
      return [
        {
          tempat: p.tempat,
          pesan: `Teks sementara "${cocok[0].trim()}" belum diganti: "${kutip(p.teks, cocok.index)}"`,
          perbaikan: "ganti dengan isi yang sebenarnya, misalnya nama, angka, atau tanggalnya",
        },
      ];
    }),
};

const keteranganContoh: AturanNaskah = {
  nama: "keterangan-contoh-tersisa",
  rumpun: "Kelengkapan",
  tingkat: "galat",
  arti: "Dokumen menyebut angkanya contoh, padahal nilai contoh di lkjip.yaml sudah diganti semua.",
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
};

/** The blank for the date of signing: it is filled in by hand. */
const isTempatTanggal = (teks: string): boolean =>
  /^[\p{L} .]+,\s*[….]+(?:\s*\p{L}*)?\s*20\d\d$/u.test(teks) || /^(?:NIP|Pangkat)\.?\s*[….]+$/i.test(teks);

const tanda: AturanNaskah = {
  nama: "tanda-templat-tersisa",
  rumpun: "Kelengkapan",
  tingkat: "galat",
  arti: "Tanda templat masih tercetak di dokumen.",
  contoh: "{instansi.nama}",
  check: ({ paragraf }) =>
    paragraf.flatMap((p) =>
      [...p.teks.matchAll(/\{\{?\s*[#?^@/]?[a-z_][\w.]*\s*\}?\}/gi)].map(
        ([teks]): Hasil => ({
          tempat: p.tempat,
          pesan: `Tanda templat ${teks} tersisa di dokumen.`,
          perbaikan: `hapus ${teks}, atau ganti dengan isinya`,
        }),
      ),
    ),
};

const WAJIB: readonly (readonly [string, RegExp])[] = [
  ["Kata Pengantar", /^kata pengantar/],
  ["Ikhtisar Eksekutif", /^(?:ikhtisar|ringkasan) eksekutif/],
  ["Bab I Pendahuluan", /^bab (?:i|1)\b|^pendahuluan/],
  ["Bab II Perencanaan Kinerja", /^bab (?:ii|2)\b|^perencanaan/],
  ["Bab III Akuntabilitas Kinerja", /^bab (?:iii|3)\b|^akuntabilitas/],
  ["Capaian Kinerja Organisasi", /capaian kinerja organisasi|^(?:[a-z\d.]+ )?capaian kinerja\b|pengukuran kinerja/],
  ["Realisasi Anggaran", /realisasi anggaran|akuntabilitas keuangan/],
  ["Bab IV Penutup", /^bab (?:iv|4)\b|^penutup/],
  ["Lampiran", /^lampiran/],
  ["Lampiran Perjanjian Kinerja", /^lampiran\b.*perjanjian kinerja|^perjanjian kinerja/],
];

const awal = ({ paragraf }: BahanKoreksi): TempatNaskah => ({
  bagian: "seluruh dokumen",
  letak: "judul",
  part: paragraf[0]?.tempat.part ?? "word/document.xml",
  paragraf: 0,
});

const judulOf = ({ paragraf }: BahanKoreksi): ParagrafNaskah[] => paragraf.filter(({ jenis }) => jenis === "judul");

const bab: AturanNaskah = {
  nama: "bagian-wajib-hilang",
  rumpun: "Kelengkapan",
  tingkat: "galat",
  arti: "Bagian yang diwajibkan PermenPANRB 53/2014 Lampiran II tidak ada judulnya.",
  contoh: "tidak ada Ikhtisar Eksekutif",
  check: (bahan) =>
    WAJIB.filter(([, pola]) => !judulOf(bahan).some(({ teks }) => pola.test(normal(teks)))).map(([nama]) => ({
      tempat: awal(bahan),
      pesan: `Bagian "${nama}" tidak ditemukan di antara judul dokumen.`,
      perbaikan: `tambahkan judul "${nama}" dengan gaya judul Word, atau jalankan: lkjip draft`,
    })),
};

const kosong: AturanNaskah = {
  nama: "bab-kosong",
  rumpun: "Kelengkapan",
  tingkat: "galat",
  arti: "Sebuah judul langsung diikuti judul lain yang setingkat, tanpa isi.",
  contoh: "H. Isu Strategis tanpa isi",
  check: ({ naskah: { isi } }) =>
    isi.flatMap((blok, i): Hasil[] => {
      if (blok.jenis !== "judul" || /^lampiran$/i.test(blok.teks)) return [];
      const lanjut = isi[i + 1];
      const berisi = lanjut !== undefined && (lanjut.jenis !== "judul" || lanjut.tingkat > blok.tingkat);
      // A heading over sections of the same style, such as "Analisis Sasaran" over "Sasaran 1", is not empty.
      if (berisi) return [];
      return [
        {
          tempat: blok.tempat,
          pesan: `Bagian "${blok.teks}" tidak berisi apa pun.`,
          perbaikan: "tulis isinya, atau hapus judulnya",
        },
      ];
    }),
};

const tabelKosong: AturanNaskah = {
  nama: "tabel-kosong",
  rumpun: "Kelengkapan",
  tingkat: "peringatan",
  arti: "Sebuah tabel bernomor tidak mempunyai baris isi.",
  contoh: "Tabel 9 hanya berisi kepala tabel",
  check: ({ tabel }) =>
    tabel
      .filter(({ nomor, baris }) => nomor !== null && !baris.some(({ sel }) => sel.some(({ teks }) => teks !== "")))
      .map(({ tempat, nomor }) => ({
        tempat,
        pesan: `${nomor} tidak mempunyai baris isi.`,
        perbaikan: "isi tabelnya, atau hapus bersama judulnya",
      })),
};

/** Texts of one chapter, joined and in lower case. */
function teksBab({ naskah }: BahanKoreksi, pola: RegExp): string | null {
  const blok = naskah.isi.filter(({ judul }) => pola.test(normal(judul[0] ?? "")));
  if (blok.length === 0) return null;
  return blok
    .map((b) =>
      normal(b.jenis === "tabel" ? b.baris.flatMap(({ sel }) => sel.map(({ teks }) => teks)).join(" | ") : b.teks),
    )
    .join("\n");
}

function hilang(
  bahan: BahanKoreksi,
  daftar: readonly string[],
  jenis: string,
  bab: readonly (readonly [string, RegExp])[],
): Hasil[] {
  return bab.flatMap(([nama, pola]) => {
    const teks = teksBab(bahan, pola);
    if (teks === null) return [];
    return daftar
      .filter((uraian) => !teks.includes(normal(uraian)))
      .map((uraian) => ({
        tempat: { ...awal(bahan), bagian: nama },
        pesan: `${jenis} "${uraian}" tidak disebut di ${nama}.`,
        perbaikan: `tambahkan ke ${nama} dengan kata-kata yang sama persis seperti di Perjanjian Kinerja`,
      }));
  });
}

const BAB_II = ["Bab II", /^bab (?:ii|2)\b|^perencanaan/] as const;
const BAB_III = ["Bab III", /^bab (?:iii|3)\b|^akuntabilitas/] as const;

const sasaran: AturanNaskah = {
  nama: "sasaran-hilang",
  rumpun: "Kelengkapan",
  tingkat: "galat",
  arti: "Sasaran dalam rencana tidak disebut di Bab II atau Bab III.",
  contoh: "sasaran kedua terhapus dari Bab III",
  check: (bahan) =>
    hilang(
      bahan,
      bahan.config.sasaran.map(({ uraian }) => uraian),
      "Sasaran",
      [BAB_II, BAB_III],
    ),
};

const indikator: AturanNaskah = {
  nama: "indikator-hilang",
  rumpun: "Kelengkapan",
  tingkat: "galat",
  arti: "Indikator sasaran dalam rencana tidak disebut di Bab II atau Bab III.",
  contoh: "indikator konflik sosial terhapus dari Bab III",
  check: (bahan) =>
    hilang(
      bahan,
      bahan.indikatorSasaran.map((p) => p.indikator.uraian),
      "Indikator",
      [BAB_II, BAB_III],
    ),
};

const program: AturanNaskah = {
  nama: "program-hilang",
  rumpun: "Kelengkapan",
  tingkat: "galat",
  arti: "Program beranggaran tidak disebut di Bab III.",
  contoh: "Program Penyelenggaraan Urusan Pemerintahan Umum tidak ada di Bab III",
  check: (bahan) =>
    hilang(
      bahan,
      bahan.config.program.map(({ uraian }) => uraian),
      "Program",
      [BAB_III],
    ),
};

/** Rules about what is missing. */
export const ATURAN_KELENGKAPAN: readonly AturanNaskah[] = [
  celah,
  isian,
  keteranganContoh,
  tanda,
  bab,
  kosong,
  tabelKosong,
  sasaran,
  indikator,
  program,
];
