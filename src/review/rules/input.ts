import type { PengukuranIndikator, PengukuranKinerja } from "../../measure/result.ts";
import type { Config } from "../../plan/schema.ts";
import {
  type Koreksi,
  listParagrafNaskah,
  type NaskahDraf,
  type ParagrafNaskah,
  type TabelNaskah,
  type TempatNaskah,
} from "../../word/text/naskah-draf.ts";
import type { Tingkat } from "../../model/temuan.ts";
import { createKalimat, type Kalimat } from "./sentence.ts";
import { listNama, type Nama } from "./mention.ts";
import { listSelBerperan, type SelBerperan } from "./table-read.ts";

/** What a rule judges: the document, taken apart once, beside the office's data. */
export interface BahanKoreksi {
  readonly naskah: NaskahDraf;
  readonly config: Config;
  readonly pengukuran: PengukuranKinerja;
  /** Last year's report, where it is known. */
  readonly lalu: NaskahDraf | null;
  readonly nama: readonly Nama[];
  /** Every paragraph: body, cells, headers, footers, notes. */
  readonly paragraf: readonly ParagrafNaskah[];
  readonly tabel: readonly TabelNaskah[];
  /** Sentences of the running text. */
  readonly kalimat: readonly Kalimat[];
  /** Cells of tables whose row and column say what they are. */
  readonly sel: readonly SelBerperan[];
  /** Indicators of the sasaran, in their order. */
  readonly indikatorSasaran: readonly PengukuranIndikator[];
}

/** Families of rules, in the order of the list. */
export const RUMPUN = [
  "Angka dalam kalimat",
  "Klaim terhadap angka",
  "Angka dalam tabel",
  "Kelengkapan",
  "Keselarasan rencana",
  "Identitas dan tahun",
  "Dasar hukum",
  "Penomoran",
  "Bahasa",
  "Sisa penyuntingan",
] as const;
type Rumpun = (typeof RUMPUN)[number];

/** One rule of `review`: what it looks for, an example of what it finds, and how. */
export interface AturanNaskah {
  /** In kebab-case, the same in messages, tests and docs/aturan-koreksi.md. */
  readonly nama: string;
  readonly rumpun: Rumpun;
  readonly tingkat: Tingkat;
  readonly arti: string;
  /** Such as `"capaiannya 108,88%"`, where the data say 100,88. */
  readonly contoh: string;
  /**
   * What becomes of a finding where lkjip wrote the text and nobody touched it, because the rule reads a meaning into text:
   * unsaid where the paragraph or table row is so (`row`), or the whole table (`table`, for a rule that adds up); only asked
   * (`ask`, where the words may come from lkjip.yaml or a form). Absent: said all the same.
   */
  readonly untouched?: "row" | "table" | "ask";
  readonly check: (bahan: BahanKoreksi) => readonly Hasil[];
}

/** What a rule found at one place; `tingkat` where what stands there has more than one reading, so that it is only asked. */
export interface Hasil {
  readonly tingkat?: "periksa";
  readonly tempat: TempatNaskah;
  readonly pesan: string;
  readonly perbaikan: string;
}

/** Takes a document apart for the rules. */
export function createBahan(
  naskah: NaskahDraf,
  config: Config,
  pengukuran: PengukuranKinerja,
  lalu: NaskahDraf | null = null,
): BahanKoreksi {
  const nama = listNama(config, pengukuran);
  const tabel = naskah.isi.filter((blok) => blok.jenis === "tabel");
  return {
    naskah,
    config,
    pengukuran,
    lalu,
    nama,
    paragraf: listParagrafNaskah(naskah),
    tabel,
    kalimat: naskah.isi.flatMap((blok) =>
      blok.jenis === "isi" && blok.celah.length === 0 ? createKalimat(blok, nama) : [],
    ),
    sel: listSelBerperan({ tabel, nama, config }),
    indikatorSasaran: pengukuran.sasaran.flatMap(({ indikator }) => indikator),
  };
}

/** A finding of a rule as the report keeps it. */
export const koreksiOf = ({ nama, tingkat }: AturanNaskah, hasil: Hasil): Koreksi => ({
  tingkat,
  aturan: nama,
  ...hasil,
});
