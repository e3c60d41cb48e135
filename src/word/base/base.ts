import type { Bagan, Celah, Grafik, Naskah, Tabel } from "../../model/content.ts";
import { celahText } from "../print/scope.ts";

/** What a control was made from, under the key that its tag, its title and its bookmark carry. */
export type Dasar =
  | { readonly jenis: "nilai"; readonly kunci: string; readonly teks: string; readonly celah: boolean }
  | { readonly jenis: "naskah"; readonly kunci: string; readonly paragraf: readonly ParagrafDasar[] }
  | { readonly jenis: "tabel"; readonly kunci: string; readonly tabel: TabelDasar }
  | { readonly jenis: "grafik"; readonly kunci: string; readonly grafik: Grafik }
  /** `teks` is what stands in each box with text; none where its sentence is printed. */
  | {
      readonly jenis: "bagan";
      readonly kunci: string;
      readonly judul: string;
      readonly blank: string;
      readonly teks: readonly string[];
      readonly sidik: string;
    }
  /** `sidik` is the fingerprint of the picture's bytes. */
  /** `size` as `sizeText` writes it; absent in documents of before. */
  | { readonly jenis: "gambar"; readonly kunci: string; readonly sidik: string; readonly size?: string }
  /** The items that a loop printed, in order. */
  | { readonly jenis: "daftar"; readonly kunci: string; readonly item: readonly string[] };

export interface ParagrafDasar {
  readonly look: string;
  readonly teks: string;
  readonly celah: boolean;
}

/** A table whose cells are text as printed; gaps as `[Siapa: tulis apa]`. */
export interface TabelDasar {
  readonly judul: string;
  readonly catatan?: string | undefined;
  readonly blank: string;
  /** `group`: heading over this and its neighbours; drafts of an earlier lkjip do not have it. */
  readonly kolom: readonly { readonly kunci: string; readonly judul: string; readonly group?: string | undefined }[];
  readonly baris: readonly BarisDasar[];
}

export interface BarisDasar {
  readonly kunci: string;
  readonly jenis: string;
  readonly sel: readonly string[];
  /** How far each cell ends before the edge of its column, twips; absent where none does, and in drafts of an earlier lkjip. */
  readonly rata?: readonly number[] | undefined;
}

/** All that a document says about its own making. */
export interface DocumentDasar {
  /** Whose document it is, as the caller gave it: such as office and year. */
  readonly identitas: Readonly<Record<string, string>>;
  /** SHA-256 of the template, first 16 digits. */
  readonly templat: string;
  readonly content: readonly Dasar[];
  /** Its blocks in order, with signs in place of what is made from data; drafts of an earlier lkjip do not have it. */
  readonly blocks?: readonly string[] | undefined;
}

const textOfCell = (cell: string | Celah): string => (typeof cell === "string" ? cell : celahText(cell));

export const dasarNilai = (kunci: string, value: string | Celah): Dasar => ({
  jenis: "nilai",
  kunci,
  teks: textOfCell(value),
  celah: typeof value !== "string",
});

export const dasarNaskah = (kunci: string, { paragraf }: Naskah): Dasar => ({
  jenis: "naskah",
  kunci,
  paragraf: paragraf.map(({ look, teks }) => ({ look, teks: textOfCell(teks), celah: typeof teks !== "string" })),
});

/** A drawing; `sidik` is the fingerprint of all that it is drawn of. */
export const dasarBagan = (kunci: string, bagan: Bagan, sidik: string): Dasar => ({
  jenis: "bagan",
  kunci,
  judul: bagan.judul,
  blank: bagan.blank,
  teks: bagan.boxes.filter(({ teks }) => teks.length > 0).map(({ teks }) => teks.map((each) => each.teks).join("\n")),
  sidik,
});

export const dasarTabel = (
  kunci: string,
  { judul, catatan, blank, kolom, baris }: Tabel,
  rata: readonly (readonly number[])[],
): Dasar => ({
  jenis: "tabel",
  kunci,
  tabel: {
    judul,
    catatan,
    blank,
    kolom: kolom.map(({ kunci, judul, group }) => ({ kunci, judul, ...(group === undefined ? {} : { group }) })),
    baris: baris.map(({ kunci, jenis, sel }, row) => ({
      kunci,
      jenis,
      sel: sel.map(textOfCell),
      ...(rata[row]?.some((each) => each > 0) ? { rata: rata[row] } : {}),
    })),
  },
});

/** Base entries by key; loops are left out. */
export const dasarByKey = (document: DocumentDasar): ReadonlyMap<string, Dasar> =>
  new Map(document.content.filter(({ jenis }) => jenis !== "daftar").map((each) => [each.kunci, each]));

/** Whatever a control was made from, text by text: whole values, paragraphs and cells. */
export function listTeksDasar(dasar: Dasar): readonly string[] {
  switch (dasar.jenis) {
    case "nilai":
      return [dasar.teks];
    case "naskah":
      return dasar.paragraf.map(({ teks }) => teks);
    case "tabel":
      return dasar.tabel.baris.flatMap(({ sel }) => sel);
    case "bagan":
      return dasar.teks;
    default:
      return [];
  }
}
