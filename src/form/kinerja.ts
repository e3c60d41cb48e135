import type { Desimal } from "../model/desimal.ts";
import type { KOLOM_ANGGARAN, KOLOM_KINERJA, NarrativeKunci, UnitKunci } from "./layout.ts";

/** Where a value came from: a cell of a returned form. `sha256` is of the whole file, in hex. */
export interface Asal {
  readonly berkas: string;
  readonly lembar: string;
  readonly sel: string;
  readonly sha256: string;
}

/** One value that a unit typed: a number, the text of a predikat, or the statement that there is none ("n/a"). */
export type Isian =
  | { readonly jenis: "angka"; readonly nilai: Desimal; readonly teks: string; readonly asal: Asal }
  | { readonly jenis: "predikat"; readonly teks: string; readonly asal: Asal }
  | { readonly jenis: "tidak_tersedia"; readonly teks: string; readonly asal: Asal };

/** A text that a unit typed. */
export interface IsianTeks {
  readonly teks: string;
  readonly asal: Asal;
}

/** What a unit wrote about one indicator, by column. */
export type Narrative = Readonly<Record<NarrativeKunci, IsianTeks | null>>;

/** What a unit returned for one indicator; null where the cell is empty. An empty cell is not 0. */
export interface IsianIndikator {
  /** `id` of the IndikatorRencana. */
  readonly id: string;
  readonly triwulan: readonly [Isian | null, Isian | null, Isian | null, Isian | null];
  readonly realisasi: Isian | null;
  /** The form's own computed capaian (%), only to be compared. */
  readonly capaianLembar: Isian | null;
  readonly narrative: Narrative;
}

/** Every cell of a row that the unit fills in, by column. */
export function cellsOf({
  triwulan: [tw1, tw2, tw3, tw4],
  realisasi,
  narrative,
}: IsianIndikator): Readonly<Record<UnitKunci<typeof KOLOM_KINERJA>, Isian | IsianTeks | null>> {
  return { tw1, tw2, tw3, tw4, realisasi, ...narrative };
}

/** What a unit returned for one sub kegiatan, by column. Rupiah. */
export interface IsianSubKegiatan
  extends Readonly<Record<UnitKunci<typeof KOLOM_ANGGARAN, "rupiah">, Isian | null>>,
    Readonly<Record<UnitKunci<typeof KOLOM_ANGGARAN, "teks">, IsianTeks | null>> {
  readonly kode: string;
}

/** A piece of evidence. `indikator` is the kode as typed; `tanggal` is ISO (2024-12-31). */
export interface BuktiDukung {
  readonly indikator: string | null;
  readonly uraian: string;
  readonly tanggal: string | null;
  readonly lokasi: string | null;
  readonly asal: Asal;
}

/** One returned file. `sha256` is of the whole file, in hex. */
export interface SumberFormulir {
  readonly berkas: string;
  readonly sha256: string;
}

/** What a unit typed in a cell that could not be read: a new form brings it back, so that it need not be typed again. */
export interface UnreadSel {
  readonly tabel: "kinerja" | "anggaran" | "bukti";
  /** Key of the row; evidence has none, there the address tells. */
  readonly baris: string;
  /** Key of the column. */
  readonly kolom: string;
  readonly teks: string;
  readonly asal: Asal;
}

/** What a unit returned: one form, read, or several that were laid together; then the first file stands for all. */
export interface FilledFormulir extends SumberFormulir {
  /** The other files from which something came. */
  readonly lain?: readonly SumberFormulir[];
  readonly unit: string;
  readonly tahun: number;
  /** Who collected the data, as the unit wrote it on the sheet Identitas. */
  readonly penanggungJawab?: IsianTeks;
  readonly kinerja: readonly IsianIndikator[];
  readonly anggaran: readonly IsianSubKegiatan[];
  readonly bukti: readonly BuktiDukung[];
  readonly unread?: readonly UnreadSel[];
}

/** The files from which a form was read. */
export const listSumber = ({ berkas, sha256, lain = [] }: FilledFormulir): SumberFormulir[] => [
  { berkas, sha256 },
  ...lain,
];

/** Whether a unit has returned its form: `masuk`, not yet (`pending`), returned but blank (`blank`), returned but unusable (`bermasalah`). */
export interface StatusUnit {
  readonly kode: string;
  readonly status: "masuk" | "belum" | "kosong" | "bermasalah";
  readonly berkas: string | null;
  readonly sha256: string | null;
  /** Paths of its other files. */
  readonly lain?: readonly string[];
}

/** Everything that came back from the units. */
export interface DataKinerja {
  readonly unit: readonly StatusUnit[];
  readonly formulir: readonly FilledFormulir[];
}
