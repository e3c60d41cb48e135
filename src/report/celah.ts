import type { Celah, Laporan, LaporanContent, LaporanScope, Naskah, Tabel } from "../model/content.ts";

/** A gap and the first place where it stands, as a path of names: `sasaran[S1].tabel_sebab`. */
export interface PlacedCelah {
  readonly siapa: string;
  readonly apa: string;
  readonly letak: string;
}

/** The gaps of a document in its order, each once even where it is printed several times. */
export function listCelah(laporan: Laporan): PlacedCelah[] {
  const found = new Map<string, PlacedCelah>();
  for (const celah of gather(laporan, "")) {
    const kunci = `${celah.siapa}\n${celah.apa}`;
    if (!found.has(kunci)) found.set(kunci, celah);
  }
  return [...found.values()];
}

function gather(scope: LaporanScope, prefix: string): PlacedCelah[] {
  return Object.entries(scope).flatMap(([nama, content]) => gatherContent(content, `${prefix}${nama}`));
}

function gatherContent(content: LaporanContent, letak: string): PlacedCelah[] {
  if (typeof content !== "object") return [];
  if (isListItem(content)) return content.flatMap((item, i) => gather(item, `${letak}[${textKunci(item, i)}].`));
  if (isCelah(content)) return [{ siapa: content.siapa, apa: content.apa, letak }];
  if (isNaskah(content)) return content.paragraf.flatMap(({ teks }) => gatherContent(teks, letak));
  if (isTabel(content)) return content.baris.flatMap(({ sel }) => sel.flatMap((teks) => gatherContent(teks, letak)));
  return "jenis" in content ? [] : gather(content as LaporanScope, `${letak}.`);
}

const isListItem = (content: object): content is readonly LaporanScope[] => Array.isArray(content);
const isCelah = (content: object): content is Celah => "jenis" in content && content.jenis === "celah";
const isNaskah = (content: object): content is Naskah => "jenis" in content && content.jenis === "naskah";
const isTabel = (content: object): content is Tabel => "jenis" in content && content.jenis === "tabel";

const textKunci = (item: LaporanScope, i: number): string =>
  typeof item.kunci === "string" ? item.kunci : String(i + 1);
