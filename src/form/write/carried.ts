import { cellsOf, type FilledFormulir, type Isian, type IsianTeks, listSumber, type UnreadSel } from "../kinerja.ts";
import { ASAL_DIGITS, KOLOM_ANGGARAN, KOLOM_BUKTI, KOLOM_KINERJA } from "../layout.ts";

/*
 * What a unit had filled in, as cells of a form that is sent out again.
 */

/** What a cell is filled with: a number, a text, a day. */
export type CarriedSel = string | number | Date;

/** The answers that a new form brings along; of a first form there are none. */
export interface Carried {
  /** The cell of a row and column, null where nothing was filled in. */
  sel(tabel: "kinerja" | "anggaran", baris: string, kolom: string): CarriedSel | null;
  /** Rows of evidence, by column. */
  readonly bukti: readonly Readonly<Record<string, CarriedSel | null>>[];
  readonly penanggungJawab: string | null;
  /** For the hidden sheet: how the sha256 of the files begin; "" where there are none. */
  readonly asal: string;
}

/** The answers of a unit, ready to be written. */
export function carryFilled(filled: FilledFormulir | null): Carried {
  if (filled === null) return { sel: () => null, bukti: [], penanggungJawab: null, asal: "" };
  const all = new Map<string, CarriedSel>();
  const put = (tabel: string, baris: string, kolom: string, isian: Isian | IsianTeks | null): void => {
    if (isian !== null) all.set(keyOf(tabel, baris, kolom), contentOf(isian));
  };
  for (const row of filled.kinerja) {
    const cells: Readonly<Record<string, Isian | IsianTeks | null>> = cellsOf(row);
    for (const { kunci } of KOLOM_KINERJA) put("kinerja", row.id, kunci, cells[kunci] ?? null);
  }
  for (const row of filled.anggaran) {
    for (const { kunci, filler } of KOLOM_ANGGARAN) if (filler === "unit") put("anggaran", row.kode, kunci, row[kunci]);
  }
  for (const { tabel, baris, kolom, teks } of filled.unread ?? []) all.set(keyOf(tabel, baris, kolom), teks);
  return {
    sel: (tabel, baris, kolom) => all.get(keyOf(tabel, baris, kolom)) ?? null,
    bukti: composeBukti(filled),
    penanggungJawab: filled.penanggungJawab?.teks ?? null,
    asal: listSumber(filled)
      .map(({ sha256 }) => sha256.slice(0, ASAL_DIGITS))
      .join(" "),
  };
}

const keyOf = (tabel: string, baris: string, kolom: string): string => JSON.stringify([tabel, baris, kolom]);

/** A number as a number, unless a spreadsheet would not keep all of its digits; then as it was typed. */
function contentOf(isian: Isian | IsianTeks): CarriedSel {
  if (!("jenis" in isian) || isian.jenis !== "angka") return isian.teks;
  const angka = isian.nilai.toNumber();
  return isian.nilai.eq(Number(angka.toPrecision(15))) ? angka : isian.teks;
}

function composeBukti({ bukti, unread = [] }: FilledFormulir): Record<string, CarriedSel | null>[] {
  const rows = bukti.map((item) => ({
    place: placeOf(item.asal),
    sel: Object.fromEntries(
      KOLOM_BUKTI.map(({ kunci }) => {
        const teks = item[kunci];
        if (teks === null || teks === "") return [kunci, null];
        return [kunci, kunci === "tanggal" ? new Date(`${teks}T00:00:00Z`) : teks];
      }),
    ) as Record<string, CarriedSel | null>,
  }));
  for (const { tabel, kolom, teks, asal } of unread) {
    if (tabel !== "bukti") continue;
    const row = rows.find(({ place }) => place === placeOf(asal));
    if (row) row.sel[kolom] = teks;
    else rows.push({ place: placeOf(asal), sel: { [kolom]: teks } });
  }
  return rows.map(({ sel }) => sel);
}

/** The row that a cell stands in. */
const placeOf = ({ berkas, lembar, sel }: UnreadSel["asal"]): string =>
  [berkas, lembar, sel.replace(/^\D+/, "")].join("\n");
