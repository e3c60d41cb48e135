import { childOf, findAll, type XmlElement } from "../../opc/xml.ts";
import { commentPlace } from "../parts/comments.ts";
import { hasTrackedChange } from "../parts/tracked.ts";
import { once } from "./once.ts";
import { columnPlace, tablePlace } from "./place.ts";
import { holdsOtherControl, isSameText, plain, wholeOf } from "./region.ts";
import { judge, placeIn, writeText } from "./session.ts";
import type { HandBaris } from "./table-match.ts";
import { rowTags, rowTitle, type TabelWork } from "./table-work.ts";

const noSource = (): undefined => undefined;
/** A row with what its cells share; each is found out when the first of them needs it. */
interface Baris {
  readonly row: HandBaris;
  readonly tempat: () => string;
  readonly tracked: () => boolean;
}

function openRow({ control, session, lama }: TabelWork, row: HandBaris, judul: string): Baris {
  return {
    row,
    tempat: once(() => tablePlace(placeIn(session, control.part, row.element.start), lama.judul, judul, "")),
    tracked: once(() => hasTrackedChange(row.element)),
  };
}

/** Headings that the data rename, such as the year in them. */
export function mergeHead(work: TabelWork): void {
  const { hand, lama, baru, kolom, control } = work;
  const heads = hand.rows.filter(({ head }) => head);
  for (const { lama: index, baru: now, kunci } of kolom) {
    const column = hand.columns[index];
    if (now === undefined || column === undefined) continue;
    const old = lama.kolom[index]?.judul ?? "";
    const next = baru.kolom[now]?.judul ?? "";
    if (isSameText(old, next)) continue;
    const row = heads.findLast(
      ({ cells }) => cells[column] !== undefined && plain(hand.readCell(cells[column])) !== "",
    );
    const cell = row?.cells[column];
    if (row === undefined || cell === undefined) continue;
    mergeCell(work, openRow(work, row, "kepala tabel"), cell, {
      tag: `${control.kunci}/kepala/${kunci}`,
      tagLama: `${control.kunci}/kepala/${kunci}`,
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

function mergeCell(work: TabelWork, { row, tempat }: Baris, cell: XmlElement, content: Sel): void {
  const { control, session, hand } = work;
  const region = wholeOf(cell);
  const text = hand.readCell(cell);
  const decision = judge(session, {
    tag: content.tag,
    tagLama: content.tagLama,
    part: control.part,
    tempat: () => tempat() + columnPlace(content.kolom),
    lama: content.lama,
    suntingan: text,
    baru: content.baru,
    berubah: hasTrackedChange(cell) || holdsOtherControl(region, control.sdt) || isRowTracked(row.element),
    celah: isGapText(content.lama),
    anchor: () => commentPlace(findAll(cell, "w:p")[0]),
  });
  if (decision.write)
    writeText(session, control.part, region, {
      teks: content.baru,
      sumber: isGapText(content.baru) ? content.sumber() : undefined,
    });
}

/** Whether base, file and data say the same of a cell, with no change tracked in its row: nothing to judge. */
function isSettled({ hand }: TabelWork, { tracked }: Baris, cell: XmlElement, lama: string, baru: string): boolean {
  return isSameText(lama, baru) && isSameText(hand.readCell(cell), baru) && !tracked();
}

/** A gap in a table is known by its wording only: `[Siapa: tulis apa]`. */
const isGapText = (text: string): boolean => /^\[[^\]]+\]$/.test(text) && text.includes(": tulis ");

function isRowTracked(row: XmlElement): boolean {
  const properties = childOf(row, "w:trPr");
  return childOf(properties, "w:ins") !== undefined || childOf(properties, "w:del") !== undefined;
}

/** Merges the cells of one row; `base` and `index` are its places in the base and in the fresh table. */
export function mergeRow(work: TabelWork, row: HandBaris, base: number, index: number): void {
  const { lama, baru, hand, kolom, fresh } = work;
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
    const column = hand.columns[at];
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
