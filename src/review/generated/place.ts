import { clip } from "../../model/text.ts";
import type { GeneratedChange } from "../../word/refresh/changes-piece.ts";
import type { TempatNaskah } from "../../word/text/naskah-draf.ts";
import type { KoreksiInput } from "../rules/input.ts";

/** Finds the place of a change in the words of the reader; of what was deleted, the nearest place that is left. */
export function placeOf({ paragraf, tabel }: KoreksiInput): (change: GeneratedChange) => TempatNaskah {
  const places = new Map<string, TempatNaskah[]>();
  const known = new Map<string, TempatNaskah>();
  const cells = tabel.flatMap(({ baris }) => baris.flatMap(({ sel }) => sel.map(({ tempat }) => tempat)));
  for (const tempat of [...paragraf.map((each) => each.tempat), ...cells])
    known.set(`${tempat.part} ${tempat.paragraf}`, tempat);
  for (const tempat of known.values()) places.set(tempat.part, [...(places.get(tempat.part) ?? []), tempat]);
  for (const list of places.values()) list.sort((a, b) => a.paragraf - b.paragraf);
  /** The caption below a chart, which is no text itself. */
  const captionOf = ({ jenis, part, paragraf: number }: GeneratedChange): TempatNaskah | undefined => {
    const next =
      jenis === "titik" || jenis === "grafik" ? places.get(part)?.find((each) => each.paragraf > number) : undefined;
    const name = /^paragraf "(Gambar [\w.-]*\w)/.exec(next?.letak ?? "")?.[1];
    return next === undefined || name === undefined ? undefined : { ...next, letak: name };
  };
  return (change) => {
    const { part, paragraf: number } = change;
    const own = known.get(`${part} ${number}`) ?? captionOf(change);
    const near = own ?? places.get(part)?.findLast((each) => each.paragraf <= number) ?? places.get(part)?.[0];
    if (near === undefined) return { bagian: "", letak: "dokumen", part, paragraf: number };
    return { ...near, paragraf: number, letak: letakOf(change, near.letak, own !== undefined) };
  };
}

/** The words for the place itself: a row or cell that is gone is named beside its table. */
function letakOf({ jenis, became, baris, kolom }: GeneratedChange, near: string, exact: boolean): string {
  const table = near.split(", ")[0] ?? near;
  if (jenis === "baris" && (became === "dihapus" || became === "lama")) return `${table}, baris "${clip(baris, 60)}"`;
  if (jenis === "kolom") return `${table}, kolom ${kolom}`;
  return became === "dihapus" || !exact ? `di dekat ${near}` : near;
}
