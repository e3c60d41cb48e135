import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import type { Config } from "../../src/plan/schema.ts";
import type { FormulirTerisi } from "../../src/form/kinerja.ts";
import type { IsiLaporan, Laporan, Lingkup, Naskah, Tabel } from "../../src/model/content.ts";
import { composeLaporan } from "../../src/report/laporan.ts";
import { buatData } from "../support/kinerja.ts";

/*
 * A Laporan in one line, and its parts as text.
 */

/** The report of an office from the forms that came back. */
export function lapor(config: Config, ...formulir: readonly FormulirTerisi[]): Laporan {
  const data = buatData(config, ...formulir);
  return composeLaporan(config, data, calculatePengukuran(config, data).nilai);
}

/** The value behind a path such as `sasaran.0.indikator.0.grafik_tren`. */
export function ambil(laporan: Laporan, jalur: string): IsiLaporan {
  const isi = jalur
    .split(".")
    .reduce<IsiLaporan | undefined>((di, nama) => (di as Lingkup | undefined)?.[nama], laporan);
  if (isi === undefined) throw new Error(`nothing at ${jalur}`);
  return isi;
}

/** The rows of a table, cells joined with " | "; the sentence where it has none. */
export function teksTabel(laporan: Laporan, jalur: string): string[] {
  const { baris, kosong } = ambil(laporan, jalur) as Tabel;
  return baris.length === 0 ? [kosong] : baris.map(({ sel }) => sel.map(teksSel).join(" | "));
}

/** The paragraphs of a text. */
export function teksNaskah(laporan: Laporan, jalur: string): string[] {
  return (ambil(laporan, jalur) as Naskah).paragraf.map(({ teks }) => teksSel(teks));
}

const teksSel = (sel: Naskah["paragraf"][number]["teks"]): string =>
  typeof sel === "string" ? sel : `[${sel.siapa}: ${sel.apa}]`;

/** Every text in a report, whatever it stands in. */
export function semuaTeks(isi: unknown): string[] {
  if (typeof isi === "string") return [isi];
  if (typeof isi === "number") return [String(isi)];
  if (isi instanceof Uint8Array || typeof isi !== "object" || isi === null) return [];
  return Object.values(isi).flatMap(semuaTeks);
}
