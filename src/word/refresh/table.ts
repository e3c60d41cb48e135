import { once } from "../../model/recent.ts";
import { childOf, findAll, sourceOf, type XmlElement } from "../../opc/xml.ts";
import type { Dasar, TabelDasar } from "../base/base.ts";
import { alignRow } from "./align.ts";
import { compareHead, compareRow, headCell } from "./cell.ts";
import type { OwnControl } from "./control.ts";
import { hasForeign } from "./foreign.ts";
import { type InsertBaris, insertRow } from "./fresh-rows.ts";
import { compareGoneRows } from "./gone-rows.ts";
import { tablePlace } from "./place.ts";
import { plain, readText, wholeOf } from "./region.ts";
import type { PerubahanSegar } from "./report.ts";
import { renamedRows, renameMark, withFreshKeys } from "./row-key.ts";
import { compareKind, isOtherKind } from "./row-kind.ts";
import { followOrder, inFormerOrder, isReordered, REORDERED } from "./row-order.ts";
import { hasHandRow, matchTable } from "./table-match.ts";
import { rowTitle, type TabelWork } from "./table-work.ts";
import { placeIn, type Sides, type Thing, type Verdict } from "./verdict.ts";

export type DasarTabel = Dasar & { readonly jenis: "tabel" };

/**
 * Compares a table cell by cell. `tables` are those that the control holds; `earlier` is the next base of another copy of
 * the table.
 */
export function compareTabel(
  control: OwnControl,
  tables: readonly XmlElement[],
  original: TabelDasar,
  baru: TabelDasar,
  sides: Sides,
  earlier: Dasar | undefined,
): Thing[] {
  const hand = matchTable(tables, control.kunci, original);
  const former = renamedRows(original, baru);
  const lama = withFreshKeys(original, former);
  const fresh = once(() => {
    const freshTables = tablesOf(sides.sumber(control.kunci));
    return freshTables.length === 0 ? undefined : matchTable(freshTables, control.kunci, baru);
  });
  const freshColumn = new Map(baru.kolom.map(({ kunci }, index) => [kunci, index]));
  const kolom = lama.kolom.map(({ kunci }, index) => ({ lama: index, baru: freshColumn.get(kunci), kunci }));
  const work: TabelWork = { control, lama, former, baru, hand, kolom, fresh, sides };
  const { part, kunci } = control;
  const sameColumns = kolom.length === baru.kolom.length && kolom.every((each, index) => each.baru === index);
  const news = sameColumns ? (isReordered(lama, baru) ? REORDERED : undefined) : "kolomnya berubah";
  if (news !== undefined && fresh() !== undefined && isUntouched(work))
    return [...replaceTable(work, news), { part, base: { jenis: "tabel", kunci, tabel: baru } }];
  const { verdicts, removed } = compareGoneRows(work);
  const order = followOrder(work);
  const other = earlier?.jenis === "tabel" ? earlier.tabel : undefined;
  return [
    ...compareHead(work),
    ...compareRows(work),
    ...tellColumns(work),
    ...verdicts,
    ...order.verdicts,
    { part, base: nextBase(work, sameColumns, order.keeps, removed, other) },
  ];
}

/** Tables directly in a control. */
export function tablesOf(control: XmlElement | undefined): XmlElement[] {
  const content = childOf(control, "w:sdtContent");
  if (content === undefined) return [];
  const found: XmlElement[] = [];
  const visit = (node: XmlElement): void => {
    for (const child of node.children) {
      if (child.name === "w:tbl") found.push(child);
      else visit(child);
    }
  };
  visit(content);
  return found;
}

const cellRegionText = (cell: XmlElement): string => readText(wholeOf(cell));

/** Elements of run properties that change how words look. */
const LOOK = /<w:(?:b|i|u|strike|color|highlight|shd|sz|vertAlign)(?: [^>]*)?\/>/g;

/** Whether words of a table look in a way that the fresh one does not know. */
function hasOtherLook(table: XmlElement, fresh: XmlElement | undefined): boolean {
  const looksOf = (each: XmlElement): string[] =>
    findAll(each, "w:rPr").flatMap((properties) =>
      properties.parent?.name === "w:r" ? (sourceOf(properties).match(LOOK) ?? []) : [],
    );
  const known = new Set(fresh === undefined ? [] : looksOf(fresh));
  return looksOf(table).some((look) => !known.has(look));
}

function isUntouched({ hand, lama, control, fresh }: TabelWork): boolean {
  const rows = hand.rows.filter(({ head }) => !head);
  return (
    hand.tables.length === 1 &&
    hand.tables.every((table) => !hasForeign(table, 0) && !hasOtherLook(table, fresh()?.tables[0])) &&
    hand.sameGrid &&
    !hasHandRow(hand, lama) &&
    control.sdt !== undefined &&
    rows.length === lama.baris.length &&
    rows.every(
      (row, at) =>
        row.base === at &&
        (lama.baris[at]?.sel ?? []).every(
          (text, index) => plain(cellRegionText(row.cells[index] ?? row.element)) === plain(text),
        ),
    )
  );
}

function replaceTable({ hand, fresh, control, sides, lama }: TabelWork, catatan: string): Verdict[] {
  const [old, now] = [hand.tables[0], fresh()?.tables[0]];
  if (old === undefined || now === undefined) return [];
  const { part, kunci } = control;
  const tempat = `${placeIn(sides, part, old.start)}, tabel "${lama.judul}"`;
  const none = { lama: null, suntingan: null, baru: null };
  return [
    {
      part,
      line: { status: "diperbarui", tag: kunci, tempat, ...none, catatan },
      write: ({ imported }) => {
        imported().release(old);
        return [{ start: old.start, end: old.end, text: imported().xml(sourceOf(now), part) }];
      },
    },
  ];
}

function compareRows(work: TabelWork): Thing[] {
  const { hand, lama, baru, control, sides } = work;
  const { part, kunci } = control;
  const freshRow = new Map(baru.baris.map(({ kunci }, index) => [kunci, index]));
  const present = new Map(hand.rows.flatMap((row) => (row.base === undefined ? [] : [[row.base, row] as const])));
  const there = hand.rows.flatMap((row): Thing[] => {
    const old = row.base === undefined ? undefined : lama.baris[row.base];
    const index = old && freshRow.get(old.kunci);
    if (row.base === undefined || old === undefined || index === undefined) return [];
    const own = isOtherKind(work, row, row.base, index)
      ? compareKind(work, row, row.base, index)
      : [...compareRow(work, row, row.base, index), ...alignRow(work, row, row.base, index)];
    const former = work.former.get(old.kunci);
    if (former === undefined) return own;
    const write: Verdict["write"] = ({ imported }) =>
      renameMark(row.element, kunci, [former, old.kunci], imported().bookmarkName);
    return [...own, { part, write }];
  });
  const deleted = lama.baris.flatMap((old, index): Thing[] => {
    const now = freshRow.get(old.kunci);
    if (present.has(index) || now === undefined) return [];
    const tempat = tablePlace(placeIn(sides, part, hand.tables[0]?.start ?? 0), lama.judul, rowTitle(old.sel), "");
    const texts = { lama: old.sel.join(" | "), suntingan: null, baru: (baru.baris[now]?.sel ?? []).join(" | ") };
    return [{ part, line: { status: "dihapus", tag: `${kunci}/${old.kunci}`, tempat, ...texts } }];
  });
  const known = new Map(lama.baris.map(({ kunci }, index) => [kunci, index]));
  const added: InsertBaris[] = [];
  let after: XmlElement | undefined;
  for (const [index, row] of baru.baris.entries()) {
    const base = known.get(row.kunci);
    const here = base === undefined ? undefined : present.get(base)?.element;
    if (here !== undefined) after = here;
    else if (base === undefined) added.push({ index, after });
  }
  return [...there, ...deleted, ...added.flatMap((each) => insertRow(work, each))];
}

/** Columns that came, went or were deleted by a person in a table that people have edited: they stay as they are there. */
function tellColumns({ control, lama, baru, kolom, sides, hand }: TabelWork): Verdict[] {
  const known = new Set(lama.kolom.map(({ kunci }) => kunci));
  const tempat = `${placeIn(sides, control.part, hand.tables[0]?.start ?? 0)}, tabel "${lama.judul}"`;
  const tell = (kunci: string, line: Omit<PerubahanSegar, "tag" | "tempat">): Verdict => ({
    part: control.part,
    line: { ...line, tag: `${control.kunci}/kolom/${kunci}`, tempat },
  });
  const old = kolom.flatMap(({ lama: at, baru: now, kunci }): Verdict[] => {
    const column = hand.columns[at];
    if ((now === undefined) === (column === undefined)) return [];
    const cell = column === undefined ? undefined : headCell(hand, column)?.cell;
    const texts = {
      lama: lama.kolom[at]?.judul ?? "",
      suntingan: cell === undefined ? null : hand.readCell(cell),
      baru: now === undefined ? null : (baru.kolom[now]?.judul ?? ""),
    };
    const line = column === undefined ? DELETED : LEFT;
    return [tell(kunci, { ...line, ...texts })];
  });
  const come = baru.kolom
    .filter(({ kunci }) => !known.has(kunci))
    .map(({ kunci, judul }) => tell(kunci, { ...COME, lama: null, suntingan: null, baru: judul }));
  return [...old, ...come];
}

const DELETED = {
  status: "dihapus",
  catatan: "kolom ini tidak ditemukan lagi dalam tabelnya, sehingga isinya tidak disegarkan",
} as const;
const LEFT = {
  status: "hilang",
  catatan: "kolom ini tidak ada lagi dalam data, tetapi dibiarkan karena tabelnya sudah disunting",
} as const;
const COME = { status: "baru", catatan: "kolom ini tidak disisipkan karena tabelnya sudah disunting" } as const;

/** What the table will be compared with next time: the fresh one, and rows of old that still stand in the document. */
function nextBase(
  work: TabelWork,
  sameColumns: boolean,
  keepsOrder: boolean,
  removed: ReadonlySet<number>,
  other: TabelDasar | undefined,
): DasarTabel {
  const { lama, baru, hand, control, kolom } = work;
  const columns = sameColumns
    ? baru.kolom
    : kolom.map(
        (each) =>
          (each.baru === undefined ? lama.kolom[each.lama] : baru.kolom[each.baru]) ?? { kunci: each.kunci, judul: "" },
      );
  const project = (row: TabelDasar["baris"][number]): TabelDasar["baris"][number] => {
    if (sameColumns || row.jenis === "kelompok") return row;
    const old = lama.baris.find(({ kunci }) => kunci === row.kunci);
    return {
      ...row,
      sel: kolom.map((each) => (each.baru === undefined ? old?.sel[each.lama] : row.sel[each.baru]) ?? ""),
      rata: kolom.map((each) => (each.baru === undefined ? old?.rata?.[each.lama] : row.rata?.[each.baru]) ?? 0),
    };
  };
  const fresh = new Set(baru.baris.map(({ kunci }) => kunci));
  const here = new Set(hand.rows.flatMap(({ base }) => (base === undefined || removed.has(base) ? [] : [base])));
  const earlier = new Set((other?.baris ?? []).map(({ kunci }) => kunci));
  const out = (keepsOrder ? inFormerOrder(lama, baru) : baru.baris).map(project);
  for (const [index, old] of lama.baris.entries()) {
    if (fresh.has(old.kunci) || (!here.has(index) && !earlier.has(old.kunci))) continue;
    const before = lama.baris[index - 1]?.kunci;
    const at = out.findIndex(({ kunci }) => kunci === before);
    out.splice(at + 1, 0, old);
  }
  return { jenis: "tabel", kunci: control.kunci, tabel: { ...baru, kolom: columns, baris: out } };
}
