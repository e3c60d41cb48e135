import { commentPlace } from "../parts/comments.ts";
import { hasTrackedChange } from "../parts/tracked.ts";
import { childOf, findAll, type XmlElement } from "../../opc/xml.ts";
import { type KerjaTabel, rowTags, rowTitle } from "./table-work.ts";
import { judge, placeIn, writeText } from "./process.ts";
import { once } from "./once.ts";
import type { BarisTangan } from "./table-match.ts";
import { columnPlace, tablePlace } from "./place.ts";
import { holdsOtherControl, isSameText, plain, wholeOf } from "./region.ts";

const noSource = (): undefined => undefined;
/** A row with what its cells share; each is found out when the first of them needs it. */
interface Baris {
  readonly row: BarisTangan;
  readonly tempat: () => string;
  readonly dilacak: () => boolean;
}

function openRow({ kendali, proses, lama }: KerjaTabel, row: BarisTangan, judul: string): Baris {
  return {
    row,
    tempat: once(() => tablePlace(placeIn(proses, kendali.part, row.element.start), lama.judul, judul, "")),
    dilacak: once(() => hasTrackedChange(row.element)),
  };
}

/** Headings that the data rename, such as the year in them. */
export function mergeHead(work: KerjaTabel): void {
  const { tangan, lama, baru, kolom, kendali } = work;
  const heads = tangan.rows.filter(({ head }) => head);
  for (const { lama: index, baru: now, kunci } of kolom) {
    const column = tangan.columns[index];
    if (now === undefined || column === undefined) continue;
    const old = lama.kolom[index]?.judul ?? "";
    const next = baru.kolom[now]?.judul ?? "";
    if (isSameText(old, next)) continue;
    const row = heads.findLast(
      ({ cells }) => cells[column] !== undefined && plain(tangan.readCell(cells[column])) !== "",
    );
    const cell = row?.cells[column];
    if (row === undefined || cell === undefined) continue;
    mergeCell(work, openRow(work, row, "kepala tabel"), cell, {
      tag: `${kendali.kunci}/kepala/${kunci}`,
      tagLama: `${kendali.kunci}/kepala/${kunci}`,
      lama: old,
      baru: next,
      sumber: noSource,
      kolom: old,
    });
  }
}

interface Sel {
  readonly tag: string;
  readonly tagLama: string;
  readonly lama: string;
  readonly baru: string;
  readonly sumber: () => XmlElement | undefined;
  readonly kolom: string;
}

function mergeCell(work: KerjaTabel, { row, tempat }: Baris, cell: XmlElement, isi: Sel): void {
  const { kendali, proses, tangan } = work;
  const region = wholeOf(cell);
  const text = tangan.readCell(cell);
  const putusan = judge(proses, {
    tag: isi.tag,
    tagLama: isi.tagLama,
    part: kendali.part,
    tempat: () => tempat() + columnPlace(isi.kolom),
    lama: isi.lama,
    suntingan: text,
    baru: isi.baru,
    berubah: hasTrackedChange(cell) || holdsOtherControl(region, kendali.sdt) || isRowTracked(row.element),
    celah: isGapText(isi.lama),
    jangkar: () => commentPlace(findAll(cell, "w:p")[0]),
  });
  if (putusan.tulis)
    writeText(proses, kendali.part, region, { teks: isi.baru, sumber: isGapText(isi.baru) ? isi.sumber() : undefined });
}

/** Whether base, file and data say the same of a cell, with no change tracked in its row: nothing to judge. */
function isSettled({ tangan }: KerjaTabel, { dilacak }: Baris, cell: XmlElement, lama: string, baru: string): boolean {
  return isSameText(lama, baru) && isSameText(tangan.readCell(cell), baru) && !dilacak();
}

/** A gap in a table is known by its wording only: `[Siapa: tulis apa]`. */
const isGapText = (text: string): boolean => /^\[[^\]]+\]$/.test(text) && text.includes(": tulis ");

function isRowTracked(row: XmlElement): boolean {
  const properties = childOf(row, "w:trPr");
  return childOf(properties, "w:ins") !== undefined || childOf(properties, "w:del") !== undefined;
}

/** Merges the cells of one row; `base` and `index` are its places in the base and in the fresh table. */
export function mergeRow(work: KerjaTabel, row: BarisTangan, base: number, index: number): void {
  const { lama, baru, tangan, kolom, fresh } = work;
  const [old, now] = [lama.baris[base], baru.baris[index]];
  if (old === undefined || now === undefined) return;
  const baris = openRow(work, row, rowTitle(old.sel));
  if (old.jenis === "kelompok" || now.jenis === "kelompok") {
    const cell = row.firstCell;
    const tags = rowTags(work, old.kunci);
    const [before = "", after = ""] = [old.sel[0], now.sel[0]];
    if (cell !== undefined && !isSettled(work, baris, cell, before, after))
      mergeCell(work, baris, cell, { ...tags, lama: before, baru: after, sumber: noSource, kolom: "" });
    return;
  }
  for (const { lama: at, baru: next, kunci } of kolom) {
    const column = tangan.columns[at];
    const cell = column === undefined ? undefined : row.cells[column];
    if (next === undefined || cell === undefined) continue;
    const [before = "", after = ""] = [old.sel[at], now.sel[next]];
    if (isSettled(work, baris, cell, before, after)) continue;
    mergeCell(work, baris, cell, {
      ...rowTags(work, old.kunci, kunci),
      lama: before,
      baru: after,
      sumber: () => fresh()?.rows.find((each) => each.base === index)?.cells[next],
      kolom: lama.kolom[at]?.judul ?? "",
    });
  }
}
