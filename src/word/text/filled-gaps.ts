import type { Dasar, TabelDasar } from "../base/base.ts";
import { readContent } from "../base/part.ts";
import { openToRead } from "../parts/open.ts";
import { identOf } from "../print/context.ts";
import { type BarisNaskah, listParagrafNaskah, type NaskahDraf, type TabelNaskah } from "./naskah-draf.ts";
import { readNaskah } from "./read.ts";

/*
 * Where a document had a gap when it was made, and has words now.
 */

/** A gap that somebody wrote over. */
export interface FilledGap {
  /** Key of the control. */
  readonly kunci: string;
  /** In a table: keys of its row and its column. */
  readonly sel?: { readonly baris: string; readonly kolom: string };
  /** What the gap asked for, such as "sumber data Indeks Kepuasan Masyarakat". */
  readonly apa: string;
  /** What stands there now, by paragraph. */
  readonly teks: readonly string[];
}

const GAP = /^\[.*?: tulis (.+)\]$/s;
const askedIn = (teks: string): string | null => GAP.exec(teks)?.[1] ?? null;

/** All of them in the order of the document; none in a document that does not say what it was made from. */
export function listFilledGaps(docx: Uint8Array): FilledGap[] {
  const naskah = readNaskah(docx);
  const open = openToRead(docx);
  if (naskah === null || open === undefined) return [];
  return readContent(open.pkg).flatMap((dasar) => gapsOf(dasar, naskah));
}

function gapsOf(dasar: Dasar, naskah: NaskahDraf): FilledGap[] {
  const { kunci } = dasar;
  const ident = identOf(kunci);
  if (dasar.jenis === "tabel") {
    const tables = naskah.content.flatMap((each) =>
      each.jenis === "tabel" && each.control.includes(ident) ? [each] : [],
    );
    return gapsOfTable(kunci, dasar.tabel, tables);
  }
  const made = dasar.jenis === "naskah" ? dasar.paragraf : dasar.jenis === "nilai" ? [dasar] : [];
  if (!made.some(({ celah }) => celah)) return [];
  const paragraf = listParagrafNaskah(naskah).filter(({ control }) => control.includes(ident));
  const still = new Set(paragraf.flatMap(({ celah }) => celah));
  const own = new Set(made.map(({ teks }) => teks.trim()));
  const written = paragraf.flatMap(({ celah, teks }) =>
    celah.length === 0 && teks !== "" && !own.has(teks) ? [teks] : [],
  );
  return made.flatMap(({ celah, teks }) => {
    const apa = celah ? askedIn(teks) : null;
    return apa === null || still.has(teks.slice(1, -1)) || written.length === 0 ? [] : [{ kunci, apa, teks: written }];
  });
}

function gapsOfTable(kunci: string, made: TabelDasar, tables: readonly TabelNaskah[]): FilledGap[] {
  const rows = tables.flatMap(({ baris }) => baris);
  return made.baris.flatMap((baris, i) =>
    baris.sel.flatMap((teks, k): FilledGap[] => {
      const apa = askedIn(teks);
      const now = apa === null ? undefined : cellAt(rowOf(baris.sel, i, made, rows), k);
      if (apa === null || now === undefined || now.celah || now.teks === "") return [];
      return [{ kunci, sel: { baris: baris.kunci, kolom: made.kolom[k]?.kunci ?? "" }, apa, teks: [now.teks] }];
    }),
  );
}

const cellAt = (row: BarisNaskah | undefined, column: number) => row?.sel.find(({ kolom }) => kolom === column);

/** The row by what it says beside its gaps; where people changed that too, by its place among as many rows. */
function rowOf(
  sel: readonly string[],
  at: number,
  { baris }: TabelDasar,
  rows: readonly BarisNaskah[],
): BarisNaskah | undefined {
  const says = (row: BarisNaskah | undefined): boolean =>
    row !== undefined &&
    sel.every((teks, k) => teks === "" || askedIn(teks) !== null || cellAt(row, k)?.teks === teks.trim());
  const same = rows[at];
  if (says(same)) return same;
  const others = rows.filter(says);
  if (others.length > 0) return others.length === 1 ? others[0] : undefined;
  return rows.length === baris.length ? same : undefined;
}
