import type { FilledFormulir } from "../../src/form/kinerja.ts";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import type { Laporan, LaporanContent, LaporanScope, Naskah, Tabel } from "../../src/model/content.ts";
import type { Config } from "../../src/plan/schema.ts";
import { composeLaporan } from "../../src/report/laporan.ts";
import { buatData } from "../support/kinerja.ts";

/*
 * A Laporan in one line, and its parts as text.
 */

/** The report of an office from the forms that came back. */
export function lapor(config: Config, ...formulir: readonly FilledFormulir[]): Laporan {
  const data = buatData(config, ...formulir);
  return composeLaporan(config, data, calculatePengukuran(config, data).nilai);
}

/** The value behind a path such as `sasaran.0.indikator.0.grafik_tren`. */
export function ambil(laporan: Laporan, jalur: string): LaporanContent {
  const content = jalur
    .split(".")
    .reduce<LaporanContent | undefined>((di, nama) => (di as LaporanScope | undefined)?.[nama], laporan);
  if (content === undefined) throw new Error(`nothing at ${jalur}`);
  return content;
}

/** The rows of a table, cells joined with " | "; the sentence where it has none. */
export function teksTabel(laporan: Laporan, jalur: string): string[] {
  const { baris, blank } = ambil(laporan, jalur) as Tabel;
  return baris.length === 0 ? [blank] : baris.map(({ sel }) => sel.map(teksSel).join(" | "));
}

/** The paragraphs of a text. */
export function teksNaskah(laporan: Laporan, jalur: string): string[] {
  return (ambil(laporan, jalur) as Naskah).paragraf.map(({ teks }) => teksSel(teks));
}

const teksSel = (sel: Naskah["paragraf"][number]["teks"]): string =>
  typeof sel === "string" ? sel : `[${sel.siapa}: ${sel.apa}]`;

/** Every text in a report, whatever it stands in. */
export function semuaTeks(content: unknown): string[] {
  if (typeof content === "string") return [content];
  if (typeof content === "number") return [String(content)];
  if (content instanceof Uint8Array || typeof content !== "object" || content === null) return [];
  return Object.values(content).flatMap(semuaTeks);
}
