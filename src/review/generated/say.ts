import { formatList } from "../../model/format.ts";
import { clip } from "../../model/text.ts";
import type { GeneratedChange } from "../../word/refresh/changes-piece.ts";
import type { Finding } from "../rules/input.ts";
import { quote as cutAround } from "../rules/sentence.ts";
import { compareTeks } from "./compare.ts";
import type { OfficeTeks } from "./office-text.ts";

/* What is said of each kind of change. */

/** The rules that speak of what became of content made from data. */
export type ChangeRule =
  | "isi-data-diubah"
  | "nama-data-diubah"
  | "teks-data-diubah"
  | "isi-data-dikosongkan"
  | "isi-data-dihapus"
  | "baris-data-dihapus"
  | "baris-terhitung-dihapus"
  | "baris-data-dipindah"
  | "baris-data-ganda"
  | "isi-data-ganda"
  | "isi-data-dipindah"
  | "teks-bawaan-diubah"
  | "grafik-diubah"
  | "isi-data-lama";

/** What is said of one change. */
export interface SaidChange extends Omit<Finding, "tempat"> {
  readonly rule: ChangeRule;
}

/** Signs of a quotation. */
const QUOTED = 120;
const singleSpaced = (teks: string | null): string => (teks ?? "").replace(/\s+/g, " ").trim();

export const quote = (teks: string | null): string => `"${clip(singleSpaced(teks), QUOTED)}"`;

/** Where two texts begin to differ. */
export function findDifference(teks: string, other: string): number {
  const end = Math.min(teks.length, other.length);
  for (let at = 0; at < end; at += 1) if (teks[at] !== other[at]) return at;
  return end;
}

/** A changed text, cut so that the place where it begins to differ from the other one stays in it. */
export function quoteBeside(teks: string | null, other: string | null): string {
  const own = singleSpaced(teks);
  const at = findDifference(own, singleSpaced(other));
  return at < (QUOTED * 2) / 3 ? quote(own) : `"${cutAround(own, at, QUOTED)}"`;
}
/** Where the data are mended if they are what is wrong. */
export const ELSE =
  "jika datanya yang keliru, betulkan di formulir unitnya atau di lkjip.yaml lalu jalankan: lkjip draft";
const AGAIN = "kembalikan dengan Urungkan di Word, atau dari salinan draf: lkjip restore";

const WHAT: Readonly<Record<GeneratedChange["jenis"], string>> = {
  nilai: "Isi dari data",
  kalimat: "Kalimat",
  sel: "Sel",
  kepala: "Kepala kolom",
  baris: "Baris",
  kolom: "Kolom",
  tabel: "Tabel",
  titik: "Titik grafik",
  grafik: "Grafik",
  gambar: "Gambar",
  bagian: "Bagian",
  templat: "Teks bawaan",
};

/** A piece in words: what it is, and of a cell its row and column. */
export function nameOf({ jenis, baris, kolom, judul, lama }: GeneratedChange): string {
  if (jenis === "sel")
    return `Sel ${[kolom === "" ? "" : `kolom ${kolom}`, baris === "" ? "" : `baris ${quote(baris)}`].filter((each) => each !== "").join(" ")}`;
  if (jenis === "baris") return `Baris ${quote(baris)}`;
  if (jenis === "titik")
    return `Grafik ${quote(judul)}${baris === "" ? "" : `, ${baris}${kolom === "" ? "" : ` (${kolom})`}`}`;
  const teks = judul === "" || jenis === "kolom" ? lama : judul;
  return jenis === "nilai" || jenis === "kepala" ? WHAT[jenis] : `${WHAT[jenis]} ${quote(teks)}`;
}

/** Sentences and headings of the template: they are the office's to change, so only asked. */
export function sayFixed(change: GeneratedChange): SaidChange {
  const { lama, suntingan } = change;
  return {
    rule: "teks-bawaan-diubah",
    pesan:
      suntingan === null
        ? `Teks bawaan laporan dihapus; sengaja? ${quote(lama)}`
        : `Teks bawaan laporan berubah menjadi ${quoteBeside(suntingan, lama)}; semula ${quoteBeside(lama, suntingan)}.`,
    perbaikan: `jika sengaja, biarkan; jika tidak, ${AGAIN}`,
  };
}

/** What lkjip wrote and nobody sees. */
export const sayHidden = (change: GeneratedChange): SaidChange => ({
  rule: "isi-data-dihapus",
  pesan: `${nameOf(change)} yang dibuat dari data disembunyikan, sehingga tidak tercetak; sengaja?`,
  perbaikan: "pilih teksnya (tekan Ctrl+Shift+8 supaya tampak), lalu di Word buka Font dan hapus centang Tersembunyi",
});

export function sayDeleted(change: GeneratedChange): SaidChange {
  const { jenis, related } = change;
  if (jenis === "baris" && related !== undefined)
    return {
      rule: "baris-terhitung-dihapus",
      pesan: `${nameOf(change)} dihapus, padahal baris ${quote(related)} masih menghitungnya; isinya ${quote(change.lama)}.`,
      perbaikan: `${AGAIN}; jika memang tidak berlaku lagi, keluarkan dari lkjip.yaml supaya jumlahnya ikut berubah`,
    };
  return {
    rule: jenis === "baris" ? "baris-data-dihapus" : "isi-data-dihapus",
    pesan: `${nameOf(change)} yang dibuat dari data dihapus; sengaja?${jenis === "baris" ? ` Isinya ${quote(change.lama)}.` : ""}`,
    perbaikan: `jika sengaja, biarkan; jika tidak, ${AGAIN}`,
  };
}

export const sayEmptied = (change: GeneratedChange): SaidChange => ({
  rule: "isi-data-dikosongkan",
  pesan: `${nameOf(change)} yang dibuat dari data dikosongkan; sengaja? Menurut data ${quote(change.baru ?? change.lama)}.`,
  perbaikan: `jika sengaja, biarkan; jika tidak, tulis lagi ${quote(change.baru ?? change.lama)}`,
});

/** What a person adds is judged as what people write; only a row that stands twice is lkjip's. */
export const sayAdded = (change: GeneratedChange): SaidChange | null =>
  change.related === undefined
    ? null
    : change.jenis !== "baris"
      ? {
          rule: "isi-data-ganda",
          pesan: `Kalimat dari data tertulis lebih sering daripada yang dibuat lkjip: ${quote(change.suntingan)}`,
          perbaikan: "hapus yang bukan pada tempatnya; jika memang diulang, biarkan",
        }
      : {
          rule: "baris-data-ganda",
          pesan: `${nameOf(change)} tertulis dua kali dalam tabel ini.`,
          perbaikan: "hapus salah satunya, atau betulkan jika yang satu seharusnya baris lain",
        };

export const sayMoved = (change: GeneratedChange): SaidChange =>
  change.jenis === "baris"
    ? sayMovedRow(change)
    : {
        rule: "isi-data-dipindah",
        pesan: `${nameOf(change)} yang dibuat dari data berpindah dari tempatnya; sengaja?`,
        perbaikan: `pastikan bagian yang ditempatinya memang bagiannya; jika tidak sengaja, ${AGAIN}`,
      };

const sayMovedRow = (change: GeneratedChange): SaidChange => ({
  rule: "baris-data-dipindah",
  pesan: `${nameOf(change)} berpindah dari tempatnya; urutan dan nomornya tidak lagi seperti data.`,
  perbaikan: `jika sengaja, betulkan nomor urutnya; jika tidak, ${AGAIN}`,
});

export const sayPicture = (): SaidChange => ({
  rule: "teks-data-diubah",
  pesan: "Gambar ini bukan lagi yang disebut lkjip.yaml.",
  perbaikan: "jika gambar ini yang benar, simpan berkasnya di tempat yang disebut lkjip.yaml supaya dokumen lain ikut",
});

export function sayChart(change: GeneratedChange): SaidChange {
  const { jenis, baris, suntingan, baru, lama } = change;
  const right = baru ?? lama;
  if (jenis === "titik" && baris === "")
    return {
      tingkat: "periksa",
      rule: "grafik-diubah",
      pesan: `Nama di grafik ${quote(change.judul)} tertulis ${quote(suntingan)}, sedangkan menurut data ${quote(right)}.`,
      perbaikan: "cocokkan; jika nama baru yang benar, ubah juga di lkjip.yaml",
    };
  return {
    rule: "grafik-diubah",
    pesan: `${nameOf(change)} digambar ${quote(suntingan)}, sedangkan menurut data ${quote(right)}.`,
    perbaikan: `klik kanan grafiknya, pilih Edit Data, lalu tulis ${quote(right)}; atau: lkjip draft --terima ${change.kunci}`,
  };
}

/** What the data no longer have and a refresh leaves, because a person worked in it or beside it: somebody has to decide. */
export const sayLeft = (change: GeneratedChange): SaidChange => ({
  tingkat: "periksa",
  rule: "isi-data-lama",
  pesan: `${nameOf(change)} ${change.suntingan === change.lama ? "" : "disunting, dan "}tidak ada lagi dalam data: ${quote(change.suntingan)}`,
  perbaikan: "hapus bila memang tidak berlaku lagi; jika masih berlaku, biarkan",
});

/** What the data have moved on from: one command brings all of it. Where only its words are others, nothing is wrong. */
export function sayOld(change: GeneratedChange, office: OfficeTeks): SaidChange | null {
  const { lama, baru } = change;
  const mend = "masukkan dahulu angka terbaru; suntingan di draf tetap: lkjip draft";
  if (lama === null)
    return {
      rule: "isi-data-lama",
      pesan: `${nameOf(change)} ada dalam data tetapi belum dalam draf ini.`,
      perbaikan: mend,
    };
  if (baru === null)
    return { rule: "isi-data-lama", pesan: `${nameOf(change)} tidak ada lagi dalam data.`, perbaikan: mend };
  const difference = compareTeks(lama, baru);
  const isCategory = office.isCategory(lama) || office.isCategory(baru);
  const isNumbers = difference.jenis === "angka" || difference.jenis === "bulat";
  if (!isNumbers && difference.jenis !== "asing" && !isCategory) return null;
  const [was, now] =
    isNumbers && change.jenis === "kalimat"
      ? [difference.angka.map(({ written }) => written), difference.angka.map(({ right }) => right)].map(formatList)
      : [quoteBeside(lama, baru), quoteBeside(baru, lama)];
  return {
    rule: "isi-data-lama",
    pesan: `${nameOf(change)} masih yang lama: tertulis ${was}, menurut data kini ${now}.`,
    perbaikan: mend,
  };
}
