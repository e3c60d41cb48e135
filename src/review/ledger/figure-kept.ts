import type { Desimal } from "../../model/desimal.ts";
import { isPercentSatuan, isRupiahSatuan } from "../../model/format.ts";

/** A figure that an office keeps in lkjip.yaml beside its plan, or that comes of some of them, with the ways to call it. */
export interface Figure {
  /** In lower case. */
  readonly names: readonly string[];
  /** Ways to write its unit, in lower case; none for a score. */
  readonly satuan: readonly string[];
  /** Null for one that is of no year. */
  readonly tahun: number | null;
  readonly nilai: Desimal;
  /** What it is and where it stands, such as `Jumlah penduduk (profil di lkjip.yaml)`. */
  readonly meaning: string;
  /** Its value as a report prints it. */
  readonly teks: string;
  /** Whether no other thing goes by its names. */
  readonly certain?: true;
  /** Of those of the area: the group that it stands in, and its own name. */
  readonly profil?: { readonly kelompok: string; readonly nama: string };
  /** Of a service: its own name. */
  readonly layanan?: string;
  /** Whether it is the value of an element of the survey, on its scale of four. */
  readonly isUnsur?: true;
  /** Whether it is a share of something in percent. */
  readonly isShare?: true;
}

/** How all services together are called. */
export const ALL_SERVICES = "seluruh layanan";

/** Whether a figure is written with a sign that the number has to have as well. */
export const signOf = ({ satuan: [first = ""] }: Figure): "%" | "Rp" | "" =>
  isPercentSatuan(first) ? "%" : isRupiahSatuan(first) ? "Rp" : "";
