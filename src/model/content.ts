/*
 * What a document can say, as plain data. Knows nothing of Word: src/report/ makes it, templates choose from it
 * by name, src/word/print/ prints it.
 */

/** A gap that only a person can fill: printed highlighted, counted, refused at signing. */
export interface Celah {
  readonly jenis: "celah";
  /** Who should write it, such as "Kasubbag Keuangan dan Program". */
  readonly siapa: string;
  /** What is missing, after "tulis": such as "gambaran umum kecamatan". */
  readonly apa: string;
}

/** How `apa` of a gap ends where the form of a unit fills it; the reason may follow after a semicolon. */
export const IN_FORMULIR = " di formulir";

/** How `apa` of a gap begins where a key of lkjip.yaml fills it; a report does not name that file itself. */
export const CONFIG_CELAH = {
  target_renstra: "target Renstra tahun",
  pembanding: "pembanding (standar nasional, angka kabupaten/kota, atau kecamatan lain)",
  skm: "hasil Survei Kepuasan Masyarakat tahun",
  layanan: "banyaknya permohonan layanan tahun",
} as const;

type ConfigCelah = keyof typeof CONFIG_CELAH;

const PLAN_TEMPAT: Readonly<Record<ConfigCelah, string>> = {
  target_renstra: "lembar Indikator rencana.xlsx, atau di lkjip.yaml: target_renstra",
  pembanding: "lembar Indikator atau Pembanding rencana.xlsx, atau di lkjip.yaml: pembanding atau pembanding_kecamatan",
  skm: "lembar SKM rencana.xlsx, atau di lkjip.yaml: skm",
  layanan: "lembar Layanan rencana.xlsx, atau di lkjip.yaml: layanan",
};

/** Where the plan takes what a gap lacks: the sheet, and the key in lkjip.yaml. */
export const sayPlanTempat = (kunci: ConfigCelah): string => PLAN_TEMPAT[kunci];

/** How the mark of a gap is taken away that a person has written into. */
export const MARK_OFF =
  "jika sudah selesai, hapus tanda kuningnya: pilih tulisannya, lalu tekan Ctrl+Spasi (di LibreOffice Ctrl+M)";

/** Where a gap becomes data: the form of a unit, a key of lkjip.yaml; null where it is written in Word. */
export function findCelahTempat(apa: string): "formulir" | ConfigCelah | null {
  for (const kunci of Object.keys(CONFIG_CELAH) as ConfigCelah[]) if (apa.startsWith(CONFIG_CELAH[kunci])) return kunci;
  return `${apa};`.includes(`${IN_FORMULIR};`) ? "formulir" : null;
}

/** Running text: paragraphs and lists, of the office or made from numbers. */
export interface Naskah {
  readonly jenis: "naskah";
  readonly paragraf: readonly Paragraf[];
}
export interface Paragraf {
  /** `pengantar` leads into the table or picture that follows and stands on its page. */
  readonly look: "isi" | "pengantar" | "butir" | "nomor";
  readonly teks: string | Celah;
}

/** A table; `blank` is the one sentence that stands in its place when there is no row. */
export interface Tabel {
  readonly jenis: "tabel";
  readonly judul: string;
  readonly kolom: readonly KolomTabel[];
  readonly baris: readonly BarisTabel[];
  readonly blank: string;
  /** Printed small below the table: source, remarks. */
  readonly catatan?: string;
  /** Its end stays on the page of what follows: a signature is never alone. */
  readonly tied?: true;
  /** A piece of the card of an indicator: only the first has a caption, and a page ends before the last rather than within a piece. */
  readonly kartu?: "awal" | "tengah" | "akhir";
}
export interface KolomTabel {
  readonly kunci: string;
  readonly judul: string;
  /** Heading that spans this and the neighbouring columns of the same group. */
  readonly group?: string;
  /** What the cells hold; decides alignment: nomor centred, angka and rupiah right, teks left. */
  readonly content: "nomor" | "teks" | "pendek" | "angka" | "rupiah";
  /** Share of the width, relative to the other columns. */
  readonly width: number;
  /** A blank cell goes on from the one above: no line between them. */
  readonly join?: true;
}
export interface BarisTabel {
  /** Stable identity of the row (kode of the indicator …): a refresh finds the row by it. */
  readonly kunci: string;
  /** `kelompok`: one text over the whole width; `subjumlah` and `jumlah`: totals; `fakta`: few values, printed large. */
  readonly jenis: "isi" | "kelompok" | "subjumlah" | "jumlah" | "fakta";
  /** One text per column; for `kelompok` one only. */
  readonly sel: readonly (string | Celah)[];
}

/** A chart of Word's own. What the marks in it mean is printed below it, from what is in it. */
export interface Grafik {
  readonly jenis: "grafik";
  readonly judul: string;
  /**
   * `batang` upright bars from 0, `batang-mendatar` lying ones, `garis` a course over time, `titik` places without a course,
   * `simpangan` lying bars to both sides of 100, `susun` lying bars end to end, `jenjang` upright bars whose heights are
   * steps of a scale, counted from 1.
   */
  readonly bentuk: "batang" | "batang-mendatar" | "garis" | "titik" | "simpangan" | "susun" | "jenjang";
  /** Unit of the values, such as "%" or "kasus". */
  readonly satuan: string;
  readonly category: readonly string[];
  readonly series: readonly SeriesGrafik[];
  /** Sentence in its place when there is nothing to draw. */
  readonly blank: string;
  /** Stands over the columns of a table, whose second to last column are its categories: it prints neither their names nor a caption. */
  readonly overColumns?: true;
}

/** The values of one thing in a chart. `nilai` null leaves a hole. */
export interface SeriesGrafik {
  readonly nama: string;
  readonly nilai: readonly (number | null)[];
  /** A target, drawn as a line at its value; absent for everything else. */
  readonly target?: true;
  /** Of values with a target: whether each reaches it, null where that is not known. Filled and hollow. */
  readonly reached?: readonly (boolean | null)[];
}

/** A drawing of boxes and straight lines, in millimetres from its upper left corner. */
export interface Bagan {
  readonly jenis: "bagan";
  readonly judul: string;
  readonly width: number;
  readonly height: number;
  /** Drawn in this order, above the lines. */
  readonly boxes: readonly BaganBox[];
  readonly lines: readonly BaganLine[];
  /** What it shows, in sentences, for those who cannot see it. */
  readonly kalimat: string;
  /** Sentence in its place when there is no box. */
  readonly blank: string;
  /** Printed small below: what its marks mean. */
  readonly catatan?: string;
}
export interface BaganBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** `utama` filled dark, `biasa` white with an outline, `wadah` pale around others, `kepala` a pale heading, `tanpa` text alone, `putus` dashed. */
  readonly look: "utama" | "biasa" | "wadah" | "kepala" | "tanpa" | "putus";
  readonly teks: readonly BaganTeks[];
  /** Text from the upper left corner; else in the middle. */
  readonly left?: true;
}
/** A paragraph in a box. */
export interface BaganTeks {
  readonly teks: string;
  /** Points. */
  readonly size: number;
  readonly bold?: true;
}
export interface BaganLine {
  readonly dari: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

/** A picture; bytes as they stand in the file, size in millimetres. */
export interface Gambar {
  readonly jenis: "gambar";
  readonly content: Uint8Array;
  readonly type: "png" | "jpg";
  readonly width: number;
  readonly height: number;
  /** What it shows, for those who cannot see it. */
  readonly keterangan: string;
  /** Printed below it with a running number; absent for one that needs none, such as the logo. */
  readonly judul?: string;
}

/** What one name in a template stands for. A string is a value; a list repeats `{#nama}…{/nama}`; a boolean drives `{?nama}…{/nama}`. */
export type LaporanContent =
  | string
  | boolean
  | Celah
  | Naskah
  | Tabel
  | Grafik
  | Bagan
  | Gambar
  | LaporanScope
  | readonly LaporanScope[];

/**
 * Names and what they stand for. In a loop each item has `kunci`, a stable identity that content controls are named by.
 * A name not found in the item is looked for outside it.
 */
export interface LaporanScope {
  readonly [nama: string]: LaporanContent;
}

/** Everything that can be said in one document. */
export type Laporan = LaporanScope;

/** One name that templates may use: what it holds and what it means, in Indonesian. Printed by `template list`. */
export interface Istilah {
  readonly jenis: "nilai" | "syarat" | "naskah" | "tabel" | "grafik" | "bagan" | "gambar" | "kelompok" | "daftar";
  readonly meaning: string;
  /** Names inside a `kelompok` (reached with a dot) or inside each item of a `list`. */
  readonly content?: Kosakata;
}

/** Every name that one document knows; the shape of its Laporan with meanings in place of contents. */
export type Kosakata = { readonly [nama: string]: Istilah };

/** What every document of an example office says, and of an office that has not replaced all example values. */
export const KETERANGAN_CONTOH = "Contoh: angka dalam dokumen ini bukan data resmi";
