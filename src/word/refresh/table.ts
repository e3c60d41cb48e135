import { childOf, sourceOf, type XmlElement } from "../../opc/xml.ts";
import type { Dasar, TabelDasar } from "../base/base.ts";
import { hasTrackedChange } from "../parts/tracked.ts";
import { mergeHead, mergeRow } from "./cell.ts";
import type { Control } from "./control.ts";
import { type InsertBaris, insertRows } from "./fresh-rows.ts";
import { settleGone } from "./gone-rows.ts";
import { once } from "./once.ts";
import { tablePlace } from "./place.ts";
import { plain, readText, wholeOf } from "./region.ts";
import { renamedRows, renameMark, withFreshKeys } from "./row-key.ts";
import { isOtherKind, mergeKind } from "./row-kind.ts";
import { addEdits, placeIn, type Session } from "./session.ts";
import { matchTable } from "./table-match.ts";
import { rowTitle, type TabelWork } from "./table-work.ts";

export type DasarTabel = Dasar & { readonly jenis: "tabel" };

/** Merges a table cell by cell. `tables` are those that the control holds, none where a person deleted the table. */
export function refreshTabel(
  control: Control,
  tables: readonly XmlElement[],
  original: TabelDasar,
  baru: TabelDasar,
  session: Session,
): void {
  const hand = matchTable(tables, control.kunci, original);
  const former = renamedRows(original, baru);
  const lama = withFreshKeys(original, former);
  const fresh = once(() => {
    const freshTables = tablesOf(session.sumber(control.kunci));
    return freshTables.length === 0 ? undefined : matchTable(freshTables, control.kunci, baru);
  });
  const freshColumn = new Map(baru.kolom.map(({ kunci }, index) => [kunci, index]));
  const kolom = lama.kolom.map(({ kunci }, index) => ({ lama: index, baru: freshColumn.get(kunci), kunci }));
  const work: TabelWork = { control, lama, former, baru, hand, kolom, fresh, session };
  const sameColumns = kolom.length === baru.kolom.length && kolom.every((each, index) => each.baru === index);
  if (!sameColumns && fresh() !== undefined && isUntouched(work)) {
    replaceTable(work);
    session.dasarBaru.set(control.kunci, { jenis: "tabel", kunci: control.kunci, tabel: baru });
    return;
  }
  mergeHead(work);
  mergeRows(work);
  if (!sameColumns) noteColumns(work);
  const removed = settleGone(work);
  const known = session.dasarBaru.get(control.kunci);
  session.dasarBaru.set(
    control.kunci,
    nextBase(work, sameColumns, removed, known?.jenis === "tabel" ? known.tabel : undefined),
  );
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

function isUntouched({ hand, lama, control }: TabelWork): boolean {
  const rows = hand.rows.filter(({ head }) => !head);
  return (
    hand.tables.length === 1 &&
    hand.sameGrid &&
    control.sdt !== undefined &&
    rows.length === lama.baris.length &&
    rows.every(
      (row, at) =>
        row.base === at &&
        !hasTrackedChange(row.element) &&
        (lama.baris[at]?.sel ?? []).every(
          (text, index) => plain(cellRegionText(row.cells[index] ?? row.element)) === plain(text),
        ),
    )
  );
}

function replaceTable({ hand, fresh, control, session, lama }: TabelWork): void {
  const [old, now] = [hand.tables[0], fresh()?.tables[0]];
  if (old === undefined || now === undefined) return;
  addEdits(session, control.part, [
    { start: old.start, end: old.end, text: session.imported().xml(sourceOf(now), control.part) },
  ]);
  session.perubahan.push({
    status: "diperbarui",
    tag: control.kunci,
    tempat: `${placeIn(session, control.part, old.start)}, tabel "${lama.judul}"`,
    lama: null,
    suntingan: null,
    baru: null,
    catatan: "kolomnya berubah",
  });
}

function mergeRows(work: TabelWork): void {
  const { hand, lama, baru, control, session } = work;
  const freshRow = new Map(baru.baris.map(({ kunci }, index) => [kunci, index]));
  const present = new Map(hand.rows.flatMap((row) => (row.base === undefined ? [] : [[row.base, row] as const])));
  for (const row of hand.rows) {
    if (row.base === undefined) continue;
    const old = lama.baris[row.base];
    const index = old && freshRow.get(old.kunci);
    if (old === undefined || index === undefined) continue;
    if (isOtherKind(work, row, row.base, index)) mergeKind(work, row, row.base, index);
    else mergeRow(work, row, row.base, index);
    const former = work.former.get(old.kunci);
    if (former !== undefined)
      addEdits(
        session,
        control.part,
        renameMark(row.element, control.kunci, [former, old.kunci], session.imported().bookmarkName),
      );
  }
  for (const [index, old] of lama.baris.entries()) {
    const now = freshRow.get(old.kunci);
    if (present.has(index) || now === undefined) continue;
    session.perubahan.push({
      status: "dihapus",
      tag: `${control.kunci}/${old.kunci}`,
      tempat: tablePlace(placeIn(session, control.part, hand.tables[0]?.start ?? 0), lama.judul, rowTitle(old.sel), ""),
      lama: old.sel.join(" | "),
      suntingan: null,
      baru: (baru.baris[now]?.sel ?? []).join(" | "),
    });
  }
  const known = new Map(lama.baris.map(({ kunci }, index) => [kunci, index]));
  const added: InsertBaris[] = [];
  let after: XmlElement | undefined;
  for (const [index, row] of baru.baris.entries()) {
    const base = known.get(row.kunci);
    const here = base === undefined ? undefined : present.get(base)?.element;
    if (here !== undefined) after = here;
    else if (base === undefined) added.push({ index, after });
  }
  insertRows(work, added);
}

/** Columns that came, went or were deleted by a person in a table that people have edited. */
function noteColumns({ control, lama, baru, session, hand }: TabelWork): void {
  const known = new Set(lama.kolom.map(({ kunci }) => kunci));
  const tempat = `${placeIn(session, control.part, hand.tables[0]?.start ?? 0)}, tabel "${lama.judul}"`;
  for (const { kunci, judul } of baru.kolom)
    if (!known.has(kunci))
      session.perubahan.push({
        status: "baru",
        tag: `${control.kunci}/kolom/${kunci}`,
        tempat,
        lama: null,
        suntingan: null,
        baru: judul,
        catatan: "kolom ini tidak disisipkan karena tabelnya sudah disunting",
      });
}

/** What the table will be compared with next time: the fresh one, and rows of old that still stand in the document. */
function nextBase(
  work: TabelWork,
  sameColumns: boolean,
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
    };
  };
  const fresh = new Set(baru.baris.map(({ kunci }) => kunci));
  const here = new Set(hand.rows.flatMap(({ base }) => (base === undefined || removed.has(base) ? [] : [base])));
  const earlier = new Set((other?.baris ?? []).map(({ kunci }) => kunci));
  const out = baru.baris.map(project);
  for (const [index, old] of lama.baris.entries()) {
    if (fresh.has(old.kunci) || (!here.has(index) && !earlier.has(old.kunci))) continue;
    const before = lama.baris[index - 1]?.kunci;
    const at = out.findIndex(({ kunci }) => kunci === before);
    out.splice(at + 1, 0, old);
  }
  return { jenis: "tabel", kunci: control.kunci, tabel: { ...baru, kolom: columns, baris: out } };
}
