import type { BarisTabel, Tabel } from "../model/content.ts";
import { groupBy } from "../model/group.ts";
import { FOLDER } from "../model/places.ts";
import { jabatanOf } from "../plan/officials.ts";
import type { Config } from "../plan/schema.ts";
import { composeIdentity, IDENTITY_KOSAKATA } from "../report/identity.ts";
import { baris, barisKelompok, composeTabel, kolom } from "../report/input.ts";
import { condition, list, nilai, tabel } from "../report/vocabulary.ts";
import type { Koreksi } from "../review/koreksi.ts";
import type { OpenSentence } from "../review/ledger/confirm.ts";
import { listed } from "../review/ledger/say.ts";
import { defineDocument } from "./document.ts";

/** One correction in the words of the list. */
interface KoreksiEntry {
  /** Who mends it. */
  readonly siapa: string;
  /** How much it weighs. */
  readonly bobot: string;
  /** First page of the part that it is in; "" where the draft does not say. */
  readonly halaman: string;
  /** Heading and table. */
  readonly tempat: string;
  readonly temuan: string;
  readonly perbaikan: string;
}

/** One sentence that waits to be confirmed. */
interface OpenEntry {
  /** "…" for those that are not listed. */
  readonly nomor: string;
  readonly tempat: string;
  readonly kalimat: string;
  /** What of it is not known. */
  readonly teks: string;
}

/** The sentences of the ledger that wait to be confirmed, as the list says them. */
export function sayOpen(open: readonly OpenSentence[]): OpenEntry[] {
  const { shown, rest } = listed(open);
  const entries = shown.map(({ nomor, kalimat, entries }) => ({
    nomor: `${nomor}`,
    tempat: placeOf(entries[0]?.tempat),
    kalimat,
    teks: entries.map(({ teks }) => teks).join("; "),
  }));
  return rest === null ? entries : [...entries, { nomor: "…", tempat: "", kalimat: rest, teks: "" }];
}

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

/** A correction that `review` found as the Sekcam's list says it; the writer of the report mends what nobody else does. */
export const sayKoreksi = (
  { tingkat, tempat, pesan, perbaikan, siapa }: Koreksi,
  { pejabat: { kasubbag } }: Config,
): KoreksiEntry => ({
  siapa: siapa ?? jabatanOf(kasubbag),
  bobot: BOBOT_KOREKSI[tingkat],
  halaman: tempat.halaman ?? "",
  // What waits to be written is said by the finding; its place need not quote it once more.
  tempat: siapa === undefined ? `${tempat.bagian}; ${tempat.letak}` : tempat.bagian,
  temuan: pesan,
  perbaikan: `${perbaikan.charAt(0).toUpperCase()}${perbaikan.slice(1)}`,
});

/** The corrections in the order of the document, those of one person together: the list is handed to each of them. */
function tabelKoreksi(koreksi: readonly KoreksiEntry[], tahun: number): Tabel {
  let nomor = 0;
  const rows = [...groupBy(koreksi, ({ siapa }) => siapa)].flatMap(([siapa, each], i): BarisTabel[] => [
    barisKelompok(`orang-${i + 1}`, `${siapa}: ${each.length} catatan`),
    ...each.map((k) => {
      nomor += 1;
      return baris(`${nomor}`, `${nomor}`, k.halaman || "-", k.tempat, k.bobot, k.temuan, k.perbaikan, "☐");
    }),
  ]);
  const list = composeTabel(
    `Catatan Koreksi Draf LKjIP Tahun ${tahun}`,
    [
      kolom("no", "No.", "nomor", 4),
      kolom("halaman", "Mulai Hal.", "pendek", 6),
      kolom("tempat", "Tempat", "teks", 23),
      kolom("bobot", "Bobot", "teks", 11),
      kolom("temuan", "Temuan", "teks", 27),
      kolom("perbaikan", "Perbaikan", "teks", 23),
      kolom("selesai", "Selesai", "pendek", 6),
    ],
    rows,
    "Tidak ada catatan koreksi.",
  );
  return { ...list, tied: true };
}

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
    ada_koreksi: condition("Benar jika ada koreksi"),
    tabel_koreksi: tabel("Koreksi satu per satu, menurut orang yang memperbaiki (lebar, untuk halaman mendatar)"),
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
    [
      {
        siapa: jabatanOf(config.pejabat.kasubbag),
        bobot: BOBOT_KOREKSI.galat,
        halaman: "12",
        tempat: "BAB III; Tabel 12",
        temuan: "Realisasi tertulis 91.",
        perbaikan: "Tulis 91,3.",
      },
    ],
    [{ nomor: "1", tempat: "BAB I, paragraf kedua", kalimat: "Penduduknya 62.115 jiwa.", teks: "62.115" }],
    tanggal,
  ],
  compose: (config: Config, koreksi: readonly KoreksiEntry[], open: readonly OpenEntry[], tanggal: string | null) => ({
    ...composeIdentity({ config, logo: null, tanggal }),
    jumlah_koreksi: `${koreksi.length}`,
    ada_koreksi: koreksi.length > 0,
    tabel_koreksi: tabelKoreksi(koreksi, config.tahun),
    angka: open.map(({ nomor, ...one }) => ({ kunci: nomor, nomor_urut: nomor, ...one })),
  }),
});
