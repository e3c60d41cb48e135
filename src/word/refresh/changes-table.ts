import type { XmlElement } from "../../opc/xml.ts";
import { findAll } from "../../opc/xml.ts";
import type { BarisDasar, TabelDasar } from "../base/base.ts";
import { commonPairs } from "../diff/merge.ts";
import { hasTrackedChange } from "../parts/tracked.ts";
import { type FoundPiece, freshOf, isOpen, type Look } from "./changes-piece.ts";
import { isSameText, plain } from "./region.ts";
import { renamedRows } from "./row-key.ts";
import { type HandBaris, type HandTabel, isSame, matchTable } from "./table-match.ts";
import { rowTexts, rowTitle } from "./table-work.ts";

/** A table beside its base and the data. */
interface TabelLook {
  readonly kunci: string;
  readonly lama: TabelDasar;
  /** Undefined where the data cannot be asked, or no longer have the table. */
  readonly baru: TabelDasar | undefined;
  readonly hand: HandTabel;
  readonly look: Look;
  /** The row of the data for one of the base. */
  readonly freshRow: (row: BarisDasar) => BarisDasar | null | undefined;
  readonly freshColumn: readonly (number | undefined)[];
}

/** Compares a table: headings, rows that came, went and moved, and every cell. */
export function lookAtTabel(tables: readonly XmlElement[], kunci: string, lama: TabelDasar, look: Look): void {
  const hand = matchTable(tables, kunci, lama);
  const fresh = freshOf(look, kunci, "tabel")?.tabel;
  // A refresh leaves a table that the data emptied to people.
  const baru = fresh === undefined || fresh.baris.length === 0 ? undefined : fresh;
  const work: TabelLook = { kunci, lama, baru, hand, look, ...freshIndex(lama, baru) };
  const heads = lookAtHeads(work);
  const rows = hand.rows.filter(({ head }) => !head);
  let inGroup = true;
  const same = rows.map((row) => {
    const old = row.base === undefined ? undefined : lama.baris[row.base];
    const isOwn = old !== undefined && lookAtRow(work, row, old);
    const isGroup =
      old === undefined ? row.cells.filter((cell) => cell !== undefined).length === 1 : old.jenis === "kelompok";
    if (isGroup) inGroup = isOwn;
    return isOwn && inGroup;
  });
  const added = lookAtRows(work, rows);
  const whole =
    heads &&
    hand.sameGrid &&
    !added &&
    rows.length === lama.baris.length &&
    rows.every(({ base }, at) => base === at && same[at]);
  for (const [at, row] of rows.entries())
    if (row.base !== undefined)
      for (const each of findAll(row.element, "w:p"))
        look.own(each, same[at] && heads ? (whole ? "table" : "row") : undefined);
}

function freshIndex(lama: TabelDasar, baru: TabelDasar | undefined): Pick<TabelLook, "freshRow" | "freshColumn"> {
  if (baru === undefined) return { freshRow: () => undefined, freshColumn: [] };
  const former = new Map([...renamedRows(lama, baru)].map(([now, old]) => [old, now]));
  const rows = new Map(baru.baris.map((row) => [row.kunci, row]));
  const columns = new Map(baru.kolom.map(({ kunci }, at) => [kunci, at]));
  return {
    freshRow: ({ kunci }) => rows.get(former.get(kunci) ?? kunci) ?? null,
    freshColumn: lama.kolom.map(({ kunci }) => columns.get(kunci)),
  };
}

/** A piece of the table, and where to say so. */
const put = (
  { look, kunci, lama }: TabelLook,
  piece: Omit<FoundPiece, "kunci" | "judul">,
  ...more: readonly string[]
): void => look.put({ kunci: [kunci, ...more].join("/"), judul: lama.judul, ...piece });

const sameCell = (a: string, b: string): boolean => isSameText(a, b) || isOpen(a);

/** Headings of columns, those of groups over them, and columns that were taken out; tells whether all are as they were. */
function lookAtHeads(work: TabelLook): boolean {
  const { hand, lama, baru, freshColumn } = work;
  const heads = hand.rows.filter(({ head }) => head);
  const first = heads[0]?.element ?? hand.tables[0];
  if (first === undefined || heads.length === 0) return true;
  for (const { element } of heads) for (const each of findAll(element, "w:p")) work.look.own(each);
  let same = heads.every(({ element }) => !hasTrackedChange(element));
  const compare = (lama: string, baru: string | null | undefined, cell: XmlElement, kunci: string): void => {
    const suntingan = hand.readCell(cell);
    same &&= isSameText(suntingan, lama);
    put(work, { jenis: "kepala", kolom: lama, lama, suntingan, baru, element: cell }, "kepala", kunci);
  };
  for (const [index, { kunci, judul, group }] of lama.kolom.entries()) {
    const at = freshColumn[index];
    const fresh = baru === undefined ? undefined : at === undefined ? null : baru.kolom[at];
    const column = hand.columns[index];
    if (column === undefined) {
      same = false;
      const isLast = hand.columns.every(
        (each, other) => each !== undefined || lama.baris.every(({ sel }) => (sel[other] ?? "") === ""),
      );
      if (!isLast)
        put(
          work,
          {
            jenis: "kolom",
            kolom: judul,
            lama: judul,
            suntingan: null,
            baru: fresh == null ? fresh : fresh.judul,
            element: first,
          },
          "kolom",
          kunci,
        );
      continue;
    }
    const own = heads.flatMap(({ cells }) => cells[column] ?? []);
    const cell = own.findLast((each) => plain(hand.readCell(each)) !== "") ?? own.at(-1);
    if (cell !== undefined) compare(judul, fresh == null ? fresh : fresh.judul, cell, kunci);
    const opens = group !== undefined && lama.kolom[index - 1]?.group !== group;
    const above = opens && heads.length > 1 ? heads[0]?.cells[column] : undefined;
    if (above !== undefined && above !== cell) compare(group ?? "", fresh?.group, above, `${kunci}:kelompok`);
  }
  return same;
}

/** From this length on a text is one of its own, so that it is known where it came from. */
const LONG = 20;

/** The cells of one row; tells whether all are as they were. */
function lookAtRow(work: TabelLook, row: HandBaris, old: BarisDasar): boolean {
  const { hand, lama, freshColumn, freshRow } = work;
  const clean = !hasTrackedChange(row.element);
  const now = freshRow(old);
  const baris = rowTitle(old.sel);
  const whole = { jenis: "baris", baris, lama: old.sel.join(" | "), element: row.element } as const;
  if (now === null || (now !== undefined && (now.jenis === "kelompok") !== (old.jenis === "kelompok"))) {
    const shown = rowTexts(work, row);
    const same = shown.length === old.sel.length && shown.every((text, at) => sameCell(old.sel[at] ?? "", text));
    put(
      work,
      { ...whole, suntingan: same ? whole.lama : shown.join(" | "), baru: now === null ? null : now.sel.join(" | ") },
      old.kunci,
    );
    return same && clean;
  }
  if (old.jenis === "kelompok") {
    const cell = row.firstCell;
    if (cell === undefined) return false;
    const [before = ""] = old.sel;
    put(
      work,
      {
        jenis: "sel",
        baris,
        lama: before,
        suntingan: hand.readCell(cell),
        baru: now === undefined ? now : (now.sel[0] ?? ""),
        element: cell,
      },
      old.kunci,
    );
    return isSameText(hand.readCell(cell), before) && clean;
  }
  const cells = hand.columns.map((column) => (column === undefined ? undefined : row.cells[column]));
  const missing = cells.filter((cell, at) => cell === undefined && hand.columns[at] !== undefined);
  if (missing.length > 0) {
    put(
      work,
      { ...whole, suntingan: rowTexts(work, row).join(" | "), baru: now === undefined ? now : now.sel.join(" | ") },
      old.kunci,
    );
    return false;
  }
  const texts = cells.map((cell) => (cell === undefined ? undefined : hand.readCell(cell)));
  const filled = old.sel.filter((text, at) => texts[at] !== undefined && plain(text) !== "");
  if (filled.length > 1 && texts.every((text) => text === undefined || plain(text) === "")) {
    put(work, { ...whole, suntingan: "", baru: now === undefined ? now : now.sel.join(" | ") }, old.kunci);
    return false;
  }
  let same = clean && cells.every((cell) => cell !== undefined);
  for (const [at, cell] of cells.entries()) {
    const [before = "", suntingan = ""] = [old.sel[at], texts[at]];
    const next = freshColumn[at];
    if (cell === undefined) continue;
    same &&= isSameText(suntingan, before);
    if (now !== undefined && next === undefined) continue;
    const baru = now === undefined ? now : (now.sel[next ?? 0] ?? "");
    if (isSameText(suntingan, before) && (baru === undefined || isSameText(baru, before))) continue;
    const { judul = "", group, kunci = "" } = lama.kolom[at] ?? {};
    const kolom = group === undefined ? judul : `${group} ${judul}`;
    const other =
      suntingan.length < LONG
        ? undefined
        : lama.baris.find((each) => each !== old && isSameText(each.sel[at] ?? "", suntingan));
    const related = other && rowTitle(other.sel);
    put(work, { jenis: "sel", baris, kolom, lama: before, suntingan, baru, related, element: cell }, old.kunci, kunci);
  }
  return same;
}

const TOTAL = new Set(["jumlah", "subjumlah"]);

/** Whether a row of totals adds up what another one holds in any column but that of the running number. */
const counts = (total: BarisDasar, { sel }: BarisDasar): boolean =>
  TOTAL.has(total.jenis) &&
  sel.some(
    (text, at) => at > 0 && /^\D*\d[\d.,]*\D*$/.test(text) && /[1-9]/.test(text) && /\d/.test(total.sel[at] ?? ""),
  );

/** Rows that were deleted, added and moved, and those that are new in the data; tells whether a person added one. */
function lookAtRows(work: TabelLook, rows: readonly HandBaris[]): boolean {
  const { lama, baru, hand, freshRow } = work;
  const present = rows.flatMap(({ base }) => base ?? []);
  const here = new Map(rows.flatMap((row) => (row.base === undefined ? [] : [[row.base, row.element] as const])));
  const first = (hand.rows[0]?.element ?? hand.tables[0]) as XmlElement;
  let beside = first;
  for (const [index, old] of lama.baris.entries()) {
    const element = here.get(index);
    if (element !== undefined) beside = element;
    else {
      const fresh = freshRow(old);
      const total =
        old.jenis === "isi"
          ? lama.baris.find((each, at) => at > index && here.has(at) && counts(each, old))
          : undefined;
      const texts = { lama: old.sel.join(" | "), suntingan: null, baru: fresh == null ? fresh : fresh.sel.join(" | ") };
      const related = total === undefined ? undefined : rowTitle(total.sel);
      put(work, { jenis: "baris", baris: rowTitle(old.sel), ...texts, related, element: beside }, old.kunci);
    }
  }
  const kept = new Set(
    commonPairs([...present].sort((a, b) => a - b).map(String), present.map(String)).map(([, at]) => present[at]),
  );
  for (const row of rows) {
    const old = row.base === undefined ? undefined : lama.baris[row.base];
    const texts = rowTexts(work, row);
    const suntingan = texts.join(" | ");
    if (old !== undefined && !kept.has(row.base))
      put(
        work,
        {
          jenis: "baris",
          baris: rowTitle(old.sel),
          lama: old.sel.join(" | "),
          suntingan,
          baru: suntingan,
          moved: true,
          element: row.element,
        },
        old.kunci,
      );
    if (old !== undefined || texts.every((text) => plain(text) === "")) continue;
    const isTwin = ({ sel }: BarisDasar): boolean => isSame(sel.map(plain), texts.map(plain));
    const twin = lama.baris.find(isTwin);
    if (twin === undefined && baru?.baris.some(isTwin)) continue;
    put(work, {
      jenis: "baris",
      baris: rowTitle(texts),
      lama: null,
      suntingan,
      baru: null,
      related: twin && rowTitle(twin.sel),
      element: row.element,
    });
  }
  tellNew(work, first);
  return rows.some(({ base }) => base === undefined);
}

/** Rows that the data have by now and the table has not, neither from lkjip nor by hand. */
function tellNew(work: TabelLook, element: XmlElement): void {
  const { lama, baru, hand, freshRow } = work;
  if (baru === undefined) return;
  const known = new Set(lama.baris.map((row) => freshRow(row)?.kunci));
  const shown = hand.rows.filter(({ base }) => base === undefined).map((row) => rowTexts(work, row).map(plain));
  for (const row of baru.baris) {
    if (known.has(row.kunci) || shown.some((texts) => isSame(texts, row.sel.map(plain)))) continue;
    put(
      work,
      { jenis: "baris", baris: rowTitle(row.sel), lama: null, suntingan: null, baru: row.sel.join(" | "), element },
      row.kunci,
    );
  }
}
