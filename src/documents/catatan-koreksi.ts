import { FOLDER } from "../model/places.ts";
import type { Config } from "../plan/schema.ts";
import { composeIdentity, IDENTITY_KOSAKATA } from "../report/identity.ts";
import { list, nilai } from "../report/vocabulary.ts";
import type { Koreksi } from "../review/koreksi.ts";
import type { OpenSentence } from "../review/ledger/confirm.ts";
import { defineDocument } from "./document.ts";

/** One correction in the words of the list. */
interface KoreksiEntry {
  /** Page, heading or table. */
  readonly tempat: string;
  readonly temuan: string;
  readonly perbaikan: string;
}

/** One sentence that waits to be confirmed. */
interface OpenEntry {
  readonly nomor: number;
  readonly tempat: string;
  readonly kalimat: string;
  /** What of it is not known. */
  readonly teks: string;
}

/** A sentence of the ledger that waits to be confirmed as the list says it. */
export const sayOpen = ({ nomor, kalimat, entries }: OpenSentence): OpenEntry => ({
  nomor,
  tempat: placeOf(entries[0]?.tempat),
  kalimat,
  teks: entries.map(({ teks }) => teks).join("; "),
});

const placeOf = (tempat: Koreksi["tempat"] | undefined): string =>
  tempat === undefined
    ? ""
    : `${tempat.halaman === undefined ? "" : `Mulai halaman ${tempat.halaman}: `}${tempat.bagian}; ${tempat.letak}`;

/** How much a correction weighs, in the words of the list. */
const BOBOT_KOREKSI: Readonly<Record<Koreksi["tingkat"], string>> = {
  galat: "Harus diperbaiki",
  peringatan: "Sebaiknya diperbaiki",
  periksa: "Perlu diperiksa",
};

/** A correction that `review` found as the Sekcam's list says it. */
export const sayKoreksi = ({ tingkat, tempat, pesan, perbaikan }: Koreksi): KoreksiEntry => ({
  tempat: placeOf(tempat),
  temuan: `${BOBOT_KOREKSI[tingkat]}: ${pesan}`,
  perbaikan: `${perbaikan.charAt(0).toUpperCase()}${perbaikan.slice(1)}`,
});

/** The Sekcam's list of corrections of the draft (SOP step 5), in the order of the document. */
export const CATATAN_KOREKSI = defineDocument({
  file: "catatan-koreksi.docx",
  folder: FOLDER.koreksi,
  step: 5,
  title: "Catatan Koreksi LKjIP",
  purpose: "catatan koreksi Sekcam",
  vocabulary: {
    ...IDENTITY_KOSAKATA,
    jumlah_koreksi: nilai("Banyaknya koreksi"),
    koreksi: list("Koreksi satu per satu", {
      kunci: nilai("Kunci baris"),
      nomor_urut: nilai("Nomor urut"),
      tempat: nilai("Halaman, judul, atau tabel"),
      temuan: nilai("Yang ditemukan"),
      perbaikan: nilai("Perbaikan yang diminta"),
    }),
    angka: list("Angka untuk dibenarkan, satu kalimat satu baris", {
      kunci: nilai("Kunci baris"),
      nomor_urut: nilai("Nomor untuk lkjip review --benar"),
      tempat: nilai("Halaman, judul, atau tabel"),
      kalimat: nilai("Kalimatnya"),
      teks: nilai("Angka, nama, atau pernyataan yang belum cocok dengan data"),
    }),
  },
  sample: ({ config, tanggal }) => [
    config,
    [{ tempat: "BAB III, Tabel 12", temuan: "Realisasi tertulis 91.", perbaikan: "Tulis 91,3." }],
    [{ nomor: 1, tempat: "BAB I, paragraf kedua", kalimat: "Penduduknya 62.115 jiwa.", teks: "62.115" }],
    tanggal,
  ],
  compose: (config: Config, koreksi: readonly KoreksiEntry[], open: readonly OpenEntry[], tanggal: string | null) => ({
    ...composeIdentity({ config, logo: null, tanggal }),
    jumlah_koreksi: `${koreksi.length}`,
    koreksi: koreksi.map((k, i) => ({ kunci: `${i + 1}`, nomor_urut: `${i + 1}`, ...k })),
    angka: open.map(({ nomor, ...one }) => ({ kunci: `${nomor}`, nomor_urut: `${nomor}`, ...one })),
  }),
});
