import { attributeOf, childOf, walkXml, type XmlElement } from "../../opc/xml.ts";
import type { BarisDasar, TabelDasar } from "../base/base.ts";
import { rowCells } from "../parts/table.ts";
import { outermost } from "./fresh-rows.ts";
import { clip } from "./place.ts";
import type { HandBaris } from "./table-match.ts";
import { rowTitle, type TabelWork } from "./table-work.ts";
import { type Extent, placeIn, type Verdict } from "./verdict.ts";

/*
 * What a row says may follow from those above it, such as a heading over a group. Where the data put rows in another order
 * those of an edited table go there too, with all that a person did in them.
 */

/** A row that base, file and data have, with those of a person behind it. */
interface Lead {
  readonly base: number;
  readonly fresh: number;
  readonly span: Extent;
}

/** Whether rows that are in both stand in another order. */
export function isReordered(lama: TabelDasar, baru: TabelDasar): boolean {
  const places = new Map(baru.baris.map(({ kunci }, index) => [kunci, index]));
  return !isRising(lama.baris.flatMap(({ kunci }) => places.get(kunci) ?? []));
}

const isRising = (order: readonly number[]): boolean => order.every((place, at) => place >= (order[at - 1] ?? 0));

/** Said of a table whose rows follow another order from now on. */
export const REORDERED = "urutan barisnya berubah";

/**
 * Lets the rows of an edited table follow the order of the data. Where a person has put them in an order of their own, or
 * made them hang together, they stay as they are, and the report says so; `keeps` tells the base to stay as well.
 */
export function followOrder(work: TabelWork): { readonly verdicts: Verdict[]; readonly keeps: boolean } {
  const { lama, baru, control, sides, hand } = work;
  const leads = isReordered(lama, baru) ? leadsOf(work) : [];
  if (isRising(leads.map(({ fresh }) => fresh))) return { verdicts: [], keeps: false };
  const { part, kunci } = control;
  const tempat = `${placeIn(sides, part, hand.tables[0]?.start ?? 0)}, tabel "${lama.judul}"`;
  const none = { lama: null, suntingan: null, baru: null };
  if (isRising(leads.map(({ base }) => base)) && !hangsTogether(work) && mayMove(work)) {
    const sorted = [...leads].sort((a, b) => a.fresh - b.fresh);
    const rearranged = sorted.map(({ span }) => span);
    const own = handRowsWithOthers(work, leads, sorted);
    const catatan =
      own.length === 0
        ? REORDERED
        : `${REORDERED}; baris dari orang tetap di bawah baris di atasnya: ${own.join("; ")}`;
    const line = { status: "diperbarui", tag: kunci, tempat, ...none, catatan } as const;
    return { verdicts: [{ part, line, rearranged, write: () => [] }], keeps: false };
  }
  const here = new Set(leads.map(({ fresh }) => fresh));
  const titles = baru.baris.flatMap(({ sel }, at) => (here.has(at) ? [rowTitle(sel)] : []));
  const line = {
    status: "baru",
    tag: `${kunci}/urutan`,
    tempat,
    ...none,
    baru: titles.join("; "),
    catatan: "urutan baris menurut data ini tidak diikuti karena barisnya sudah ditata orang",
  } as const;
  return { verdicts: [{ part, line }], keeps: true };
}

function leadsOf({ hand, lama, baru }: TabelWork): Lead[] {
  const places = new Map(baru.baris.map(({ kunci }, index) => [kunci, index]));
  const found = hand.rows.flatMap(({ base, head, element }) => {
    const fresh = base === undefined || head ? undefined : places.get(lama.baris[base]?.kunci ?? "");
    return base === undefined || fresh === undefined ? [] : [{ base, fresh, element: outermost(element) }];
  });
  const last = hand.rows.at(-1);
  const end = last === undefined ? 0 : outermost(last.element).end;
  return found.map(({ element, ...each }, at) => ({
    ...each,
    span: { start: element.start, end: found[at + 1]?.element.start ?? end },
  }));
}

const isOwn = ({ base, head }: HandBaris): boolean => base === undefined && !head;

/** How a row begins that sums up others. */
const SUM = /^(?:(?:sub|grand)[\s-]?)?(?:jumlah|total|rata-rata|rerata|rekapitulasi)(?!\p{L})/iu;

/** Whether a row of a person belongs to more rows than the one above it: a sum, or a heading over those that follow. */
function hangsTogether({ hand }: TabelWork): boolean {
  const width = Math.max(0, ...hand.rows.map(({ element, head }) => (head ? 0 : rowCells(element).length)));
  return hand.rows.some((row) => {
    const texts = row.texts();
    const said = texts.filter((text) => text !== "").length;
    return isOwn(row) && (rowCells(row.element).length < width || (said < 2 && width > 1) || texts.some(isSum));
  });
}

const isSum = (text: string): boolean => SUM.test(text);

/** Titles of the rows of a person that stand between other rows from now on. */
function handRowsWithOthers({ hand }: TabelWork, leads: readonly Lead[], sorted: readonly Lead[]): string[] {
  const around = (all: readonly Lead[], lead: Lead | undefined): number | undefined =>
    all[lead === undefined ? 0 : all.indexOf(lead) + 1]?.base;
  return hand.rows.flatMap((row) => {
    if (!isOwn(row)) return [];
    const lead = leads.findLast(({ span }) => span.start < row.element.start);
    const isSame =
      around(leads, lead) === around(sorted, lead) &&
      (lead === undefined || leads.indexOf(lead) === sorted.indexOf(lead));
    return isSame ? [] : [`"${clip(rowTitle(row.texts()), 50)}"`];
  });
}

/** What begins and ends apart, maybe in two rows. */
const RANGE = /^w:(bookmark|commentRange|moveFromRange|moveToRange|perm|customXml\w+Range)(Start|End)$/;

/** Whether every row stands by itself: in one table, with no cell, mark or comment that goes on in another, or between rows. */
function mayMove({ hand }: TabelWork): boolean {
  const [table] = hand.tables;
  if (table === undefined || hand.tables.length > 1) return false;
  const pieces = new Set(hand.rows.map(({ element }) => outermost(element)));
  return (
    pieces.size === hand.rows.length &&
    hand.rows.every(
      ({ element, head }) =>
        head ||
        (outermost(element).parent === table &&
          rowCells(element).every((cell) => childOf(childOf(cell, "w:tcPr"), "w:vMerge") === undefined)),
    ) &&
    table.children.every((piece) => !RANGE.test(piece.name) && hasWholeRanges(piece))
  );
}

function hasWholeRanges(piece: XmlElement): boolean {
  const open = new Set<string>();
  let isWhole = true;
  for (const node of walkXml(piece)) {
    const [, name, edge] = RANGE.exec(node.name) ?? [];
    if (name === undefined) continue;
    const id = `${name} ${attributeOf(node, "w:id")}`;
    if (edge === "Start") open.add(id);
    else isWhole = open.delete(id) && isWhole;
  }
  return isWhole && open.size === 0;
}

/** The rows of the data in the order of the base, new ones behind those that they follow. */
export function inFormerOrder(lama: TabelDasar, baru: TabelDasar): readonly BarisDasar[] {
  const fresh = new Map(baru.baris.map((row) => [row.kunci, row]));
  const known = new Set(lama.baris.map(({ kunci }) => kunci));
  const out = lama.baris.flatMap(({ kunci }) => fresh.get(kunci) ?? []);
  for (const [at, row] of baru.baris.entries()) {
    if (known.has(row.kunci)) continue;
    const before = out.findIndex(({ kunci }) => kunci === baru.baris[at - 1]?.kunci);
    out.splice(before + 1, 0, row);
  }
  return out;
}
