import { once } from "../../model/recent.ts";
import { attributeOf, childOf, type Edit, findAll, type XmlElement } from "../../opc/xml.ts";
import { commentPlace } from "../parts/comments.ts";
import { isTallText } from "../parts/table.ts";
import { hasTrackedChange } from "../parts/tracked.ts";
import { columnPlace, tablePlace } from "./place.ts";
import {
  holdsOtherControl,
  holdsWorkedGap,
  isAllSame,
  isChanged,
  isGapText,
  isSameText,
  plain,
  WORKED_GAP,
  wholeOf,
} from "./region.ts";
import type { HandBaris, HandTabel } from "./table-match.ts";
import { rowTags, rowTitle, type TabelWork } from "./table-work.ts";
import { type Matter, placeIn, textEdits } from "./verdict.ts";

const noSource = (): undefined => undefined;
/** A row with what its cells share; each is found out when the first of them needs it. */
interface OpenRow {
  readonly row: HandBaris;
  readonly tempat: () => string;
  readonly tracked: () => boolean;
}

function openRow({ control, sides, lama }: TabelWork, row: HandBaris, judul: string): OpenRow {
  return {
    row,
    tempat: once(() => tablePlace(placeIn(sides, control.part, row.element.start), lama.judul, judul, "")),
    tracked: once(() => hasTrackedChange(row.element)),
  };
}

/** Where the heading of a column stands: the lowest that says something. */
export function headCell(
  { rows, readCell }: HandTabel,
  column: number,
): { readonly row: HandBaris; readonly cell: XmlElement } | undefined {
  return rows
    .flatMap((row) => {
      const cell = row.head ? row.cells[column] : undefined;
      return cell === undefined || plain(readCell(cell)) === "" ? [] : [{ row, cell }];
    })
    .at(-1);
}

/** Headings that the data rename, such as the year in them. */
export function compareHead(work: TabelWork): Matter[] {
  const matters: Matter[] = [];
  const { hand, lama, baru, kolom, control, sides } = work;
  const heads = hand.rows.filter(({ head }) => head);
  for (const { lama: index, baru: now, kunci } of kolom) {
    const column = hand.columns[index];
    if (now === undefined || column === undefined) continue;
    const old = lama.kolom[index]?.judul ?? "";
    const next = baru.kolom[now]?.judul ?? "";
    const tag = `${control.kunci}/kepala/${kunci}`;
    // While a conflict is open the base is what the data say since.
    if (isSameText(old, next) && !sides.unsettled.has(tag)) continue;
    const found = headCell(hand, column);
    if (found === undefined) continue;
    const content = { tag, tagLama: tag, lama: old, baru: next, sumber: noSource, kolom: old };
    matters.push(compareCell(work, openRow(work, found.row, "kepala tabel"), found.cell, content));
  }
  return [...matters, ...compareGroups(work, heads)];
}

/** Headings over several columns, of which those that went on over the same ones say something else now. */
function compareGroups(work: TabelWork, heads: readonly HandBaris[]): Matter[] {
  const { hand, lama, baru, kolom, control, sides } = work;
  const [top] = heads;
  if (top === undefined || heads.length < 2) return [];
  return kolom.flatMap(({ lama: index, baru: now, kunci }): Matter[] => {
    const old = lama.kolom[index]?.group;
    const next = now === undefined ? undefined : baru.kolom[now]?.group;
    const column = hand.columns[index];
    const cell = column === undefined ? undefined : top.cells[column];
    const opens = old !== lama.kolom[index - 1]?.group;
    const tag = `${control.kunci}/kepala/${kunci}:kelompok`;
    if (!opens || old === undefined || next === undefined || cell === undefined) return [];
    if (isSameText(old, next) && !sides.unsettled.has(tag)) return [];
    const content = { tag, tagLama: tag, lama: old, baru: next, sumber: noSource, kolom: old };
    return [compareCell(work, openRow(work, top, "kepala tabel"), cell, content)];
  });
}

interface CellTexts {
  readonly tag: string;
  readonly tagLama: string;
  readonly lama: string;
  readonly baru: string;
  readonly sumber: () => XmlElement | undefined;
  readonly kolom: string;
}

function compareCell(work: TabelWork, { row, tempat }: OpenRow, cell: XmlElement, content: CellTexts): Matter {
  const { control, hand } = work;
  const { tag, tagLama, lama, baru } = content;
  const region = wholeOf(cell);
  const suntingan = hand.readCell(cell);
  return {
    tag,
    tagLama,
    part: control.part,
    tempat: () => tempat() + columnPlace(content.kolom),
    lama,
    suntingan,
    baru,
    berubah:
      isChanged(region, lama, suntingan) ||
      holdsOtherControl(region, control.sdt) ||
      holdsWorkedGap(region) ||
      isRowTracked(row.element),
    ...(holdsWorkedGap(region) ? { catatan: WORKED_GAP } : {}),
    celah: isGapText(lama),
    regions: [region],
    anchor: () => commentPlace(findAll(cell, "w:p")[0]),
    write: (target) => [
      ...textEdits(target, control.part, region, {
        teks: baru,
        sumber: isGapText(baru) ? content.sumber() : undefined,
      }),
      ...letBreak(row.element, cell, baru),
    ],
  };
}

/** A row that has become too tall to keep together may go on over the page. */
function letBreak(row: XmlElement, cell: XmlElement, teks: string): Edit[] {
  const width = Number(attributeOf(childOf(childOf(cell, "w:tcPr"), "w:tcW") ?? cell, "w:w") ?? 0);
  const whole = childOf(childOf(row, "w:trPr"), "w:cantSplit");
  if (whole === undefined || !(width > 0) || !isTallText(teks, width)) return [];
  return [{ start: whole.start, end: whole.end, text: "" }];
}

/** Whether base, file and data say the same of a cell, with no change tracked in its row: nothing to judge. */
function isSettled({ hand }: TabelWork, { tracked }: OpenRow, cell: XmlElement, lama: string, baru: string): boolean {
  return isAllSame(lama, hand.readCell(cell), baru) && !tracked();
}

function isRowTracked(row: XmlElement): boolean {
  const properties = childOf(row, "w:trPr");
  return childOf(properties, "w:ins") !== undefined || childOf(properties, "w:del") !== undefined;
}

/** Compares the cells of one row; `base` and `index` are its places in the base and in the fresh table. */
export function compareRow(work: TabelWork, row: HandBaris, base: number, index: number): Matter[] {
  const { lama, baru, hand, kolom, fresh } = work;
  const [old, now] = [lama.baris[base], baru.baris[index]];
  if (old === undefined || now === undefined) return [];
  const baris = openRow(work, row, rowTitle(old.sel));
  if (old.jenis === "kelompok" || now.jenis === "kelompok") {
    const cell = row.firstCell;
    const [before = "", after = ""] = [old.sel[0], now.sel[0]];
    if (cell === undefined || isSettled(work, baris, cell, before, after)) return [];
    const content = { ...rowTags(work, old.kunci), lama: before, baru: after, sumber: noSource, kolom: "" };
    return [compareCell(work, baris, cell, content)];
  }
  return kolom.flatMap(({ lama: at, baru: next, kunci }): Matter[] => {
    const column = hand.columns[at];
    const cell = column === undefined ? undefined : row.cells[column];
    if (next === undefined || cell === undefined) return [];
    const [before = "", after = ""] = [old.sel[at], now.sel[next]];
    if (isSettled(work, baris, cell, before, after)) return [];
    const content = {
      ...rowTags(work, old.kunci, kunci),
      lama: before,
      baru: after,
      sumber: () => fresh()?.rows.find((each) => each.base === index)?.cells[next],
      kolom: lama.kolom[at]?.judul ?? "",
    };
    return [compareCell(work, baris, cell, content)];
  });
}
