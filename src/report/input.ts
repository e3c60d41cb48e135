import type { DataKinerja } from "../form/kinerja.ts";
import type { PengukuranIndikator, PengukuranKinerja } from "../measure/result.ts";
import {
  type BarisTabel,
  type Celah,
  type Gambar,
  IN_FORMULIR,
  KETERANGAN_CONTOH,
  type KolomTabel,
  type Naskah,
  type Paragraf,
  type Tabel,
} from "../model/content.ts";
import type { Config, Unit } from "../plan/schema.ts";

/** What every chapter is made from. */
export interface Input {
  readonly config: Config;
  readonly data: DataKinerja;
  readonly pengukuran: PengukuranKinerja;
  /** Coat of arms of the region; null where the office gives none. */
  readonly logo: Gambar | null;
  /** Date of signing, ISO; null prints a blank to be filled in. */
  readonly tanggal: string | null;
  /** The day on which a letter without a date is made, ISO. */
  readonly hari?: string;
}

/** What the analyses of one tujuan or sasaran, or of one unit, are made from. */
export interface Bagian {
  /** What it is called where a sentence begins: "Sasaran 1", "Kelurahan Kanigaran". */
  readonly label: string;
  /** The same within a caption: "sasaran 1", "Kelurahan Kanigaran". */
  readonly mention: string;
  /** Which sasaran it is, from 1; null for another thing. */
  readonly sasaran: number | null;
  /** What stands before the number of an indicator of it: "1.", "T1.". */
  readonly prefix: string;
  readonly owned: readonly PengukuranIndikator[];
  readonly config: Config;
  readonly input: Input;
}

/** What stands in a table cell or a value. */
export type Sel = string | Celah;

/** A gap that `who` has to fill; `what` goes on after "tulis". */
export const celah = (siapa: string, apa: string): Celah => ({ jenis: "celah", siapa, apa });

/** A gap that the form of a unit fills: what is typed into Word would be no data. `alasan` is why it is open, as a clause. */
export const celahFormulir = (siapa: string, apa: string, alasan = ""): Celah =>
  celah(siapa, `${apa}${IN_FORMULIR}${alasan === "" ? "" : `; ${alasan}`}`);

/** Running paragraphs. */
export const content = (...teks: readonly Sel[]): Naskah => ({ jenis: "naskah", paragraf: compose("isi", teks) });
/** A bulleted list. */
export const item = (teks: readonly Sel[]): Naskah => ({ jenis: "naskah", paragraf: compose("butir", teks) });
/** A numbered list. */
export const numbered = (teks: readonly Sel[]): Naskah => ({ jenis: "naskah", paragraf: compose("nomor", teks) });
/** Several pieces one after the other. */
export const combine = (...naskah: readonly Naskah[]): Naskah => ({
  jenis: "naskah",
  paragraf: naskah.flatMap((n) => n.paragraf),
});

const compose = (look: Paragraf["look"], teks: readonly Sel[]): Paragraf[] => teks.map((t) => ({ look, teks: t }));

/** The office's own prose, one paragraph or several. */
export function naskahOf(teks: string | readonly string[]): Naskah {
  return content(...(typeof teks === "string" ? [teks] : teks));
}

/** A column: key, heading, content, share of the width. */
export function kolom(
  kunci: string,
  judul: string,
  content: KolomTabel["content"],
  width: number,
  group?: string,
): KolomTabel {
  return { kunci, judul, content, width, ...(group === undefined ? {} : { group }) };
}

/** Columns whose blank cells go on from the one above. */
export const join = (...columns: readonly KolomTabel[]): KolomTabel[] =>
  columns.map((each) => ({ ...each, join: true }));

/** A row of few values, printed large. */
export const barisFakta = (kunci: string, ...sel: readonly Sel[]): BarisTabel => ({ kunci, jenis: "fakta", sel });
/** An ordinary row. */
export const baris = (kunci: string, ...sel: readonly Sel[]): BarisTabel => ({ kunci, jenis: "isi", sel });
/** A row with one text over the whole width. */
export const barisKelompok = (kunci: string, teks: Sel): BarisTabel => ({ kunci, jenis: "kelompok", sel: [teks] });
/** A subtotal. */
export const barisSub = (kunci: string, ...sel: readonly Sel[]): BarisTabel => ({ kunci, jenis: "subjumlah", sel });
/** A total. */
export const barisJumlah = (kunci: string, ...sel: readonly Sel[]): BarisTabel => ({ kunci, jenis: "jumlah", sel });

/** Key of a row that has no code of its own, from what it says: short, as people see it in `draft --terima`. */
export const kunciTeks = (...bagian: readonly string[]): string =>
  bagian
    .map((teks) =>
      [...teks.toLowerCase().replace(/[^\p{L}\p{N}.]+/gu, "-")].slice(0, 40).join("").replace(/^-|-$/g, ""),
    )
    .join(":");

/** Rows of the same key are told apart by a number. */
function distinguish(rows: readonly BarisTabel[]): BarisTabel[] {
  const counts = new Map<string, number>();
  return rows.map((row) => {
    const count = (counts.get(row.kunci) ?? 0) + 1;
    counts.set(row.kunci, count);
    return count === 1 ? row : { ...row, kunci: `${row.kunci}#${count}` };
  });
}

/** A table; `catatan` empty or absent prints no note. */
export function composeTabel(
  judul: string,
  kolomList: readonly KolomTabel[],
  barisList: readonly BarisTabel[],
  blank: string,
  catatan = "",
): Tabel {
  const tabel: Tabel = { jenis: "tabel", judul, kolom: kolomList, baris: distinguish(barisList), blank };
  return catatan === "" ? tabel : { ...tabel, catatan };
}

/** The unit of a kode; undefined for an unknown one. */
export const unitOf = (config: Config, kode: string | undefined): Unit | undefined =>
  config.unit.find((unit) => unit.kode === kode);

/** Indicators of one level of the plan. */
export const indikatorTingkat = (input: Input, tingkat: PengukuranIndikator["plan"]["tingkat"]) =>
  input.pengukuran.indikator.filter((p) => p.plan.tingkat === tingkat);

/** The sentence of an example office; empty for a real one. */
export const keteranganContoh = (config: Config): string => (config.contoh ? KETERANGAN_CONTOH : "");
