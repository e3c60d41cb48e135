/*
 * A finished Word document as a reader sees it, without Word: what `review` judges. Made by src/word/text/read.ts.
 */

/** A place in a document: in words for people, and by part and paragraph number for comments. */
export interface TempatNaskah {
  /** Chapter and nearest headings, such as `BAB III › Sasaran 1: … › a. Target dan Realisasi`; or `kepala halaman`. */
  readonly bagian: string;
  /** Such as `Tabel 12, baris "Indeks Kepuasan Masyarakat", kolom Target`, or the beginning of the paragraph. */
  readonly letak: string;
  /** Page where the table or the nearest heading begins, by the document's own contents lists. */
  readonly halaman?: string;
  /** Name of the part in the package, and number of the paragraph in it, counted from 0. */
  readonly part: string;
  readonly paragraf: number;
}

/** One paragraph: tracked deletions left out, tracked insertions counted. */
export interface ParagrafNaskah {
  readonly jenis: "judul" | "keterangan" | "daftar" | "isi";
  /** Level of a heading; 0 for anything else. */
  readonly tingkat: number;
  /** Number or bullet of its list as Word shows it; empty without one. */
  readonly nomor: string;
  /** Lines that are broken by hand stay lines. */
  readonly teks: string;
  /** Texts of the gaps in it, without brackets. */
  readonly celah: readonly string[];
  /** Keys of the lkjip content controls in it or around it. */
  readonly control: readonly string[];
  /** Pictures, charts not counted. */
  readonly gambar: number;
  /** Headings above, outermost first, with their own numbers. */
  readonly judul: readonly string[];
  readonly tempat: TempatNaskah;
}

/** A cell: its place in the grid and its text over all paragraphs. */
export interface SelNaskah {
  readonly teks: string;
  readonly kolom: number;
  readonly rentang: number;
  /** Heading of its column, of two lines joined by a space; empty in the heading rows. */
  readonly header: string;
  readonly celah: boolean;
  readonly tempat: TempatNaskah;
}

/** A table row: its cells from left to right, those that only go on with a cell above left out. */
export interface BarisNaskah {
  readonly sel: readonly SelNaskah[];
}

/** A table with its caption; `baris` without the heading rows. */
export interface TabelNaskah {
  readonly jenis: "tabel";
  /** Such as `Tabel 12`; null without a caption. */
  readonly nomor: string | null;
  /** Text of the caption after the number. */
  readonly keterangan: string;
  readonly header: readonly string[];
  readonly baris: readonly BarisNaskah[];
  /** All paragraphs in its cells. */
  readonly paragraf: readonly ParagrafNaskah[];
  readonly control: readonly string[];
  readonly judul: readonly string[];
  readonly tempat: TempatNaskah;
}

/** A whole document. `content` is the body in order; `edge` headers, footers and notes. */
export interface NaskahDraf {
  readonly content: readonly (ParagrafNaskah | TabelNaskah)[];
  readonly edge: readonly ParagrafNaskah[];
  /** Tracked insertions and deletions, and comments, that are still in it. */
  readonly tracking: number;
  readonly comment: number;
}

/**
 * What of a document lkjip wrote: for each part the paragraphs (by their number in it) of its texts and table rows. `row`:
 * that text or row still says exactly what lkjip wrote; `table`: all of the text or table around it does; `changed`: it does
 * not. `known` false: the document does not say what it was made from, so that all of it counts as written by people.
 */
export interface Generated {
  readonly known: boolean;
  readonly own: ReadonlyMap<string, ReadonlyMap<number, "row" | "table" | "changed">>;
  /** Paragraphs in which values that nobody changed stand among other words. */
  readonly values: ReadonlyMap<string, ReadonlySet<number>>;
}

/** All paragraphs of a document in order: body, cells of tables, headers, footers, notes. */
export function listParagrafNaskah({ content, edge }: NaskahDraf): ParagrafNaskah[] {
  return [...content.flatMap((block) => (block.jenis === "tabel" ? block.paragraf : [block])), ...edge];
}
