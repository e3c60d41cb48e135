import { cleanText } from "../model/angka.ts";
import type { ArahEntry } from "../plan/arah/entry.ts";
import { ARAH } from "../plan/arah.ts";
import type { Indikator } from "../plan/schema.ts";

/*
 * The texts of the sheet Petunjuk, for the writer, and for the reader, who must know them from what a unit typed there.
 * A text that is changed here is unknown in forms that are out already: keep the old one known.
 */

/** How the title begins; the year follows. */
export const PETUNJUK_JUDUL = "Formulir Data Kinerja Tahun";

export const PETUNJUK_PART = {
  pengembalian: "Pengembalian",
  cara: "Cara mengisi",
  colour: "Arti warna",
  arah: "Arti kolom Arah dan Nilai Tahun",
} as const;

/** What stands in bold, with its meaning beside it. */
export const LABEL = {
  batas: "Paling lambat",
  kepada: "Dikembalikan kepada",
  bentuk: "Bentuk",
  isian: "Kuning",
  plan: "Abu-abu",
} as const;

export const LABEL_MEANING = {
  bentuk: "berkas Excel (.xlsx) ini juga; nama berkasnya boleh diganti",
  isian: "diisi oleh unit",
  plan: "dari rencana kinerja, atau dihitung oleh formulir; terkunci",
} as const;

/** Beside "Paling lambat" where the office has set no date. */
export const WITHOUT_BATAS = "sesuai surat permintaan data";

const FILLING_LANGKAH = [
  "Isi hanya sel berwarna kuning. Jika target, indikator, atau pagu keliru, beri tahu {kasubbag}; jangan diubah di formulir.",
  "Ketik angka saja: 98,5 persen ditulis 98,5, bukan 98,5% dan bukan 0,985. Jangan menulis satuan atau Rp di dalam sel angka.",
  "Sel kosong berarti belum ada data, bukan nol. Jika hasilnya nol, ketik 0. Jika datanya tidak tersedia, ketik n/a dan tulis sebabnya di kolom Faktor Penghambat.",
  "Lembar Kinerja: isi realisasi tiap triwulan (TW). Realisasi Tahun boleh kosong, karena dihitung dari triwulan menurut kolom Arah dan Nilai Tahun. Jika diisi juga, nilainya harus sama dengan hasil hitungan itu.",
  "Kolom Capaian menghitung sendiri sebagai gambaran. Angka resmi dihitung ulang saat laporan disusun.",
  "Faktor Pendukung, Faktor Penghambat, Solusi, dan Rencana Tindak Lanjut: tulis kalimat lengkap, karena dipakai dalam Bab III LKjIP.",
  "Lembar Anggaran: tulis belanja sejak 1 Januari sampai akhir triwulan yang dilaporkan, dalam rupiah penuh, untuk setiap sub kegiatan; di akhir tahun berarti sampai 31 Desember.",
  "Lembar Bukti: tulis bukti setiap capaian, satu bukti per baris. Berkas buktinya dikirim bersama formulir ini.",
  "Jangan menghapus baris, kolom, atau lembar. Lebar kolom dan tinggi baris boleh diubah.",
];

/** The step about spending, and what takes its place where the office has the spending from SIPD. */
const ANGGARAN_LANGKAH = FILLING_LANGKAH.findIndex((langkah) => langkah.startsWith("Lembar Anggaran:"));
const SIPD_LANGKAH =
  "Lembar Anggaran: tulis keluaran setiap sub kegiatan, dan catatan bila perlu. Kolom Realisasi tidak diisi, karena belanjanya diambil dari SIPD.";

/** The steps of a form; `{kasubbag}` is the office's own title. */
export const listLangkah = (anggaran: "isi" | "sipd"): readonly string[] =>
  anggaran === "isi" ? FILLING_LANGKAH : FILLING_LANGKAH.with(ANGGARAN_LANGKAH, SIPD_LANGKAH);

/** What earlier forms said in a step. */
const FORMER_LANGKAH =
  "7. Lembar Anggaran: tulis realisasi sampai dengan 31 Desember dalam rupiah penuh untuk setiap sub kegiatan.";

/** How the quarters become the year, as the form says it. */
export const PERIODE: Readonly<Record<Indikator["periode"], string>> = {
  akhir: "dipakai nilai triwulan terakhir",
  jumlah: "keempat triwulan dijumlahkan",
  "rata-rata": "triwulan yang terisi dirata-rata",
};

/** What earlier forms said in place of `ARAH.judul` and `PERIODE`. */
const FORMER = ["Naik", "Turun", "Tetap", "Rentang", "Predikat", "nilai terakhir", "jumlah TW", "rata-rata TW"];

export const PERIODE_MEANING: Readonly<Record<Indikator["periode"], string>> = {
  akhir: "nilai tahun = nilai triwulan terakhir yang terisi",
  jumlah: "nilai tahun = jumlah nilai keempat triwulan; tiap triwulan diisi hasil triwulan itu saja",
  "rata-rata": "nilai tahun = rata-rata triwulan yang terisi",
};

const ALL_ARAH = Object.values(ARAH);

const OWN: ReadonlySet<string> = new Set([
  FORMER_LANGKAH,
  ...Object.values(PETUNJUK_PART),
  ...Object.values(LABEL),
  ...ALL_ARAH.map(({ judul }) => judul),
  ...Object.values(PERIODE),
  ...FORMER,
]);

/** All that may stand beside an arah; earlier forms had its words before it. */
function listMeaning({ judul, meaning, choice }: ArahEntry): string[] {
  const formulas = choice === null ? [] : Object.values(choice);
  const now = formulas.length === 0 ? [meaning] : [...formulas, formulas.join(", atau ")];
  return [...now, ...now.map((teks) => `${judul.charAt(0).toLowerCase()}${judul.slice(1)}; ${teks}`)];
}

/** As a cell is read: with one kind of dash. */
const MEANING: ReadonlySet<string> = new Set(
  [
    WITHOUT_BATAS,
    ...Object.values(LABEL_MEANING),
    ...ALL_ARAH.flatMap(listMeaning),
    ...Object.values(PERIODE_MEANING),
  ].map(cleanText),
);

const COUNT = FILLING_LANGKAH.length;
const KNOWN_LANGKAH = [...FILLING_LANGKAH, ...listLangkah("sipd")];

/** Whether the sheet prints a text of its own in the left column: a heading, a label, a step. */
export function isLabelPetunjuk(teks: string): boolean {
  return (
    OWN.has(teks) || teks.startsWith(`${PETUNJUK_JUDUL} `) || KNOWN_LANGKAH.some((l, i) => isStep(teks, l, i % COUNT))
  );
}

function isStep(teks: string, langkah: string, i: number): boolean {
  const [start = "", end] = `${i + 1}. ${langkah}`.split("{kasubbag}");
  return end === undefined ? teks === start : teks.startsWith(start) && teks.endsWith(end);
}

/** Whether the sheet prints a text of its own beside a label. A date and an official differ from office to office. */
export function isPetunjukMeaning(label: string, teks: string, isTanggal: (teks: string) => boolean): boolean {
  if (label === LABEL.batas && isTanggal(teks)) return true;
  if (label === LABEL.kepada) return teks.includes(", ");
  return MEANING.has(teks);
}
