import {
  type BuktiDukung,
  cellsOf,
  type FilledFormulir,
  type Isian,
  type IsianIndikator,
  type IsianSubKegiatan,
  type IsianTeks,
  listSumber,
  type UnreadSel,
} from "../kinerja.ts";
import { KOLOM_ANGGARAN, KOLOM_BUKTI, KOLOM_KINERJA, mapNarrative } from "../layout.ts";
import type { PlanOf } from "./unit-plan.ts";

/*
 * Several forms of one unit laid together by key: what only one of them has is united, what both have in different words
 * is for a person to settle.
 */

const UNIT_KINERJA = KOLOM_KINERJA.filter((kolom) => kolom.filler === "unit");
const UNIT_ANGGARAN = KOLOM_ANGGARAN.filter((kolom) => kolom.filler === "unit");

/** A filled cell of a form, with its name in a sentence: "S1.1 Realisasi TW I". */
interface NamedSel extends Pick<UnreadSel, "tabel" | "baris" | "kolom"> {
  readonly nama: string;
  readonly isian: Isian | IsianTeks;
}

/** Every filled cell of the tables with keys, by row and column. */
export function listSel({ kinerja, anggaran }: FilledFormulir): Map<string, NamedSel> {
  const all = new Map<string, NamedSel>();
  const add =
    (tabel: UnreadSel["tabel"], baris: string) =>
    (kolom: string, judul: string, isian: Isian | IsianTeks | null): void => {
      if (isian) all.set(`${baris} ${kolom}`, { tabel, baris, kolom, nama: `${baris} ${judul}`, isian });
    };
  for (const row of kinerja) {
    const [cells, put] = [cellsOf(row), add("kinerja", row.id)];
    for (const { kunci, judul } of UNIT_KINERJA) put(kunci, judul, cells[kunci]);
  }
  for (const row of anggaran) {
    const put = add("anggaran", row.kode);
    for (const { kunci, judul } of UNIT_ANGGARAN) put(kunci, judul, row[kunci]);
  }
  return all;
}

/** The same cell of two forms. */
export interface PairSel extends Pick<NamedSel, "tabel" | "baris" | "kolom" | "nama"> {
  readonly first: Isian | IsianTeks;
  /** Null where the second form has nothing there. */
  readonly second: Isian | IsianTeks | null;
}

/** Cells of the first form that the second says otherwise, or does not have. Where a cell stands does not count. */
export function findDifference(first: FilledFormulir, second: FilledFormulir): PairSel[] {
  const other = listSel(second);
  return [...listSel(first)].flatMap(([kunci, { isian, ...sel }]) => {
    const own = other.get(kunci)?.isian ?? null;
    return own !== null && contentOf(own) === contentOf(isian) ? [] : [{ ...sel, first: isian, second: own }];
  });
}

/** A value as it counts, however it was typed. */
function contentOf(isian: Isian | IsianTeks): string {
  return "jenis" in isian && isian.jenis === "angka" ? isian.nilai.toFixed() : isian.teks;
}

/** Evidence is the same where all of its columns are. */
const buktiContent = (item: BuktiDukung): string => JSON.stringify(KOLOM_BUKTI.map(({ kunci }) => item[kunci]));

/** Evidence of the first form that the second does not list. */
export function listMissingBukti(first: FilledFormulir, second: FilledFormulir): BuktiDukung[] {
  const known = new Set(second.bukti.map(buktiContent));
  return first.bukti.filter((item) => !known.has(buktiContent(item)));
}

/** Both forms in one, in the order of the plan; where both fill a cell, the first counts. */
export function mergeFormulir(first: FilledFormulir, second: FilledFormulir, planOf: PlanOf): FilledFormulir {
  const { indikator, subKegiatan } = planOf(first.unit);
  const penanggungJawab = first.penanggungJawab ?? second.penanggungJawab;
  const filled = listSel(first);
  const unread = [
    ...(first.unread ?? []),
    ...(second.unread ?? []).filter(({ baris, kolom }) => !filled.has(`${baris} ${kolom}`)),
  ];
  return {
    ...first,
    lain: [...(first.lain ?? []), ...listSumber(second)],
    ...(penanggungJawab === undefined ? {} : { penanggungJawab }),
    kinerja: mergeRows(
      indikator.map(({ id }) => id),
      (f) => new Map(f.kinerja.map((row) => [row.id, row])),
      mergeIndikator,
      [first, second],
    ),
    anggaran: mergeRows(
      subKegiatan.map((each) => each.subKegiatan.kode),
      (f) => new Map(f.anggaran.map((row) => [row.kode, row])),
      mergeSubKegiatan,
      [first, second],
    ),
    bukti: [...first.bukti, ...listMissingBukti(second, first)],
    ...(unread.length === 0 ? {} : { unread }),
  };
}

function mergeRows<T>(
  kunci: readonly string[],
  rowsOf: (formulir: FilledFormulir) => ReadonlyMap<string, T>,
  merge: (a: T, b: T) => T,
  [first, second]: readonly [FilledFormulir, FilledFormulir],
): T[] {
  const [rowsA, rowsB] = [rowsOf(first), rowsOf(second)];
  return kunci.flatMap((each) => {
    const [a, b] = [rowsA.get(each), rowsB.get(each)];
    if (a !== undefined && b !== undefined) return [merge(a, b)];
    return a ?? b ?? [];
  });
}

function mergeIndikator(a: IsianIndikator, b: IsianIndikator): IsianIndikator {
  const tw = (i: 0 | 1 | 2 | 3): Isian | null => a.triwulan[i] ?? b.triwulan[i];
  const merged: IsianIndikator = {
    id: a.id,
    triwulan: [tw(0), tw(1), tw(2), tw(3)],
    realisasi: a.realisasi ?? b.realisasi,
    capaianLembar: null,
    narrative: mapNarrative((kunci) => a.narrative[kunci] ?? b.narrative[kunci]),
  };
  // What a form computed is only comparable where all that was typed is its own.
  const whole = [a, b].find((row) => [...merged.triwulan, merged.realisasi].every((sel) => isOf(row, sel)));
  return { ...merged, capaianLembar: whole?.capaianLembar ?? null };
}

const isOf = ({ triwulan, realisasi }: IsianIndikator, sel: Isian | null): boolean =>
  sel === null || [...triwulan, realisasi].includes(sel);

function mergeSubKegiatan(a: IsianSubKegiatan, b: IsianSubKegiatan): IsianSubKegiatan {
  const cells = UNIT_ANGGARAN.map(({ kunci }) => [kunci, a[kunci] ?? b[kunci]]);
  return { kode: a.kode, ...Object.fromEntries(cells) } as IsianSubKegiatan;
}
