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

/** One returned form, read. */
export interface FilledFormulir {
  readonly berkas: string;
  readonly sha256: string;
  readonly unit: string;
  readonly tahun: number;
  /** Who collected the data, as the unit wrote it on the sheet Identitas. */
  readonly penanggungJawab?: IsianTeks;
  readonly kinerja: readonly IsianIndikator[];
  readonly anggaran: readonly IsianSubKegiatan[];
  readonly bukti: readonly BuktiDukung[];
}

/** Whether a unit has returned its form: `masuk`, not yet (`pending`), returned but blank (`blank`), returned but unusable (`bermasalah`). */
export interface StatusUnit {
  readonly kode: string;
  readonly status: "masuk" | "belum" | "kosong" | "bermasalah";
  readonly berkas: string | null;
  readonly sha256: string | null;
}

/** Everything that came back from the units. */
export interface DataKinerja {
  readonly unit: readonly StatusUnit[];
  readonly formulir: readonly FilledFormulir[];
  /** Spending out of SIPD that counts instead of the forms, by kode of the sub kegiatan; absent where there is none. */
  readonly belanja?: ReadonlyMap<string, Isian>;
}
