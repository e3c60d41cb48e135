import { attributeOf, childOf, findAll, sourceOf, type XmlElement } from "../../opc/xml.ts";
import { visibleText } from "../parts/paragraph.ts";
import { inlineControl } from "../parts/sdt.ts";
import { findStyle, paragraphLevel, type Styles } from "../parts/styles.ts";
import { bookmarkOf } from "../print/context.ts";
import { endBookmark } from "../print/edge.ts";
import { run, styleRef } from "../print/runs.ts";
import { baseName, findControl, makeIdentity, type OwnControl, placeOf } from "./control.ts";
import { clip } from "./place.ts";
import type { PerubahanSegar } from "./report.ts";
import { placeIn, type Sides, type Verdict, type WriteTarget } from "./verdict.ts";

/** A stretch of the fresh body that the base knows nothing of: blocks `from` to `to`, both included. */
interface FreshStretch {
  readonly from: number;
  readonly to: number;
  readonly keys: readonly string[];
  /** Items of the loop before and after it, by path, nearest first. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What is needed to offer new blocks. */
export interface Offering {
  readonly styles: Styles;
  readonly freshStyles: Styles;
  readonly root: XmlElement;
  readonly control: readonly OwnControl[];
  readonly freshRoot: XmlElement;
  /** Loops of the fresh document: key of the list and of its items. */
  readonly list: readonly { readonly kunci: string; readonly item: readonly string[] }[];
  readonly sides: Sides;
}

/** Offers what is new in the data after the block that precedes it in the fresh document. */
export function offerBlocks(work: Offering): Verdict[] {
  const { freshRoot, sides, styles } = work;
  const { main } = sides;
  const found = findControl(main, freshRoot, makeIdentity(sides.segar.keys()));
  const isNew = (key: string): boolean => !sides.dasar.has(key);
  const blocks = childOf(freshRoot, "w:body")?.children ?? [];
  const keysAt = keysOfBlocks(blocks, found);
  const celah = findStyle(styles, "character", "Celah");
  const content = findStyle(styles, "paragraph", "Isi");
  const verdicts = newStretches(blocks, keysAt, isNew, work).map((stretch): Verdict => {
    const at = placeFor(stretch, blocks, keysAt, work);
    const own = blocks.slice(stretch.from, stretch.to + 1);
    // The caption or note of something that is in the document already needs no sign.
    const isPart = stretch.keys.every((key) => /:(?:judul|catatan)$/.test(key) && !isNew(key.replace(/:\w+$/, "")));
    const write: Verdict["write"] = (target) => {
      if (at === undefined) return [];
      const sign = isPart ? "" : marker(celah, content, target);
      return [{ start: at, end: at, text: sign + target.imported().xml(own.map(sourceOf).join(""), main) }];
    };
    const line: PerubahanSegar = {
      status: "baru",
      tag: stretch.keys.find(isNew) ?? "",
      tempat: at === undefined ? "" : placeIn(sides, main, at),
      lama: null,
      suntingan: null,
      baru: clip(own.flatMap(textsIn).join(" "), 200),
      ...(at === undefined ? { catatan: "tidak disisipkan karena tempatnya tidak ditemukan" } : {}),
    };
    return { part: main, line, write, inserted: at === undefined ? [] : stretch.keys };
  });
  const told = new Set(verdicts.flatMap(({ line, inserted = [] }) => [line?.tag, ...inserted]));
  const inline = [...new Set(found.map(({ kunci }) => kunci))].filter((key) => isNew(key) && !told.has(key));
  return [...verdicts, ...inline.map((key) => tellInline(key, sides))];
}

const blockAt = (blocks: readonly XmlElement[], offset: number): number => {
  let [low, high] = [0, blocks.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

function keysOfBlocks(blocks: readonly XmlElement[], found: readonly OwnControl[]): string[][] {
  const keys: string[][] = blocks.map(() => []);
  for (const each of found) keys[blockAt(blocks, placeOf(each))]?.push(each.kunci);
  return keys;
}

/** New items of loops and new sections first, then runs of blocks that hold only new things. */
function newStretches(
  blocks: readonly XmlElement[],
  keysAt: readonly (readonly string[])[],
  isNew: (key: string) => boolean,
  { freshRoot, freshStyles, list }: Offering,
): FreshStretch[] {
  const items = newItems(blocks, keysAt, isNew, marksOf(freshRoot), list);
  const sections = newSections(blocks, keysAt, isNew, freshStyles);
  const wholes = [...items, ...sections.filter((a) => !items.some((b) => a.from <= b.to && b.from <= a.to))];
  const outer = wholes.filter((a) => !wholes.some((b) => b !== a && b.from <= a.from && a.to <= b.to));
  const taken = (at: number): boolean => outer.some(({ from, to }) => from <= at && at <= to);
  const isOnlyNew = (at: number): boolean =>
    !taken(at) && (keysAt[at] ?? []).length > 0 && (keysAt[at] ?? []).every(isNew);
  const runs: FreshStretch[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    if (!isOnlyNew(at)) continue;
    let to = at;
    while (isOnlyNew(to + 1)) to += 1;
    runs.push({ from: at, to, keys: keysAt.slice(at, to + 1).flat(), before: [], after: [] });
    at = to;
  }
  return [...outer, ...runs].sort((a, b) => a.from - b.from);
}

/**
 * A heading comes in with all that stands under it, where that is nothing but new: a condition of the template that holds
 * only now. Values that stand in many places, such as the year, are no news and no sign that a section was there before.
 */
function newSections(
  blocks: readonly XmlElement[],
  keysAt: readonly (readonly string[])[],
  isNew: (key: string) => boolean,
  styles: Styles,
): FreshStretch[] {
  const levels = blocks.map((block) => (block.name === "w:p" ? paragraphLevel(styles, block) : undefined));
  const places = new Map<string, number>();
  for (const key of keysAt.flat()) places.set(key, (places.get(key) ?? 0) + 1);
  return levels.flatMap((level, from): FreshStretch[] => {
    if (level === undefined) return [];
    const next = levels.findIndex((each, at) => at > from && each !== undefined && each <= level);
    const to = (next === -1 ? lastBlock(blocks) : next) - 1;
    const keys = keysAt.slice(from, to + 1).flat();
    const telling = keys.filter((key) => isNew(key) || places.get(key) === 1);
    if (telling.length === 0 || !telling.every(isNew)) return [];
    return [{ from, to, keys, before: [], after: [] }];
  });
}

/** Where the properties of the last section stand, which are no block to bring along. */
const lastBlock = (blocks: readonly XmlElement[]): number =>
  blocks.at(-1)?.name === "w:sectPr" ? blocks.length - 1 : blocks.length;

const marksOf = (root: XmlElement): Map<string, XmlElement> =>
  new Map(findAll(root, "w:bookmarkStart").map((each) => [baseName(attributeOf(each, "w:name") ?? ""), each]));

/** An item is new when all that is known by its path is new; the year or the office's name in it are no news. */
function newItems(
  blocks: readonly XmlElement[],
  keysAt: readonly (readonly string[])[],
  isNew: (key: string) => boolean,
  marks: ReadonlyMap<string, XmlElement>,
  list: Offering["list"],
): FreshStretch[] {
  return list.flatMap(({ kunci, item }) => {
    const paths = item.map((each) => `${kunci}[${each}]`);
    return paths.flatMap((path, index): FreshStretch[] => {
      const [start, end] = [marks.get(bookmarkOf(path)), marks.get(endBookmark(path))];
      if (start === undefined || end === undefined) return [];
      const [from, to] = [blockAt(blocks, start.start), blockAt(blocks, end.start)];
      const keys = keysAt.slice(from, to + 1).flat();
      const own = keys.filter((key) => key.startsWith(`${path}.`));
      if (own.length === 0 || !own.every(isNew)) return [];
      return [{ from, to, keys, before: paths.slice(0, index).toReversed(), after: paths.slice(index + 1) }];
    });
  });
}

/** Behind the loop item before it, else before the one after it, else behind the nearest block that is still there. */
function placeFor(
  { from, to, keys, before, after }: FreshStretch,
  blocks: readonly XmlElement[],
  keysAt: readonly (readonly string[])[],
  { root, control }: Offering,
): number | undefined {
  const body = childOf(root, "w:body");
  const top = (element: XmlElement | undefined): XmlElement | undefined => {
    let at = element ?? null;
    while (at !== null && at.parent !== body) at = at.parent;
    return at ?? undefined;
  };
  const marks = marksOf(root);
  const first = <T>(list: readonly T[], place: (each: T) => number | undefined): number | undefined => {
    for (const each of list) {
      const at = place(each);
      if (at !== undefined) return at;
    }
    return undefined;
  };
  // A value that stands in many places says nothing about the place.
  const only = (key: string): XmlElement | undefined => {
    const here = control.filter(({ kunci }) => kunci === key);
    return here.length === 1 ? top(here[0]?.sdt ?? here[0]?.mark) : undefined;
  };
  // A caption or note stands beside what it belongs to, whatever fixed text lies between that and the block before it.
  const besideOwner = (key: string): number | undefined => {
    const owner = key.replace(/:(?:judul|catatan)$/, "");
    const at = keysAt.findIndex((each) => each.includes(owner));
    if (owner === key || at === -1) return undefined;
    return at > to ? only(owner)?.start : only(owner)?.end;
  };
  const blocksBefore = blocks.slice(0, from).map((_, at) => from - 1 - at);
  const blocksAfter = blocks.slice(to + 1).map((_, at) => to + 1 + at);
  return (
    first(before, (path) => top(marks.get(endBookmark(path)))?.end) ??
    first(after, (path) => top(marks.get(bookmarkOf(path)))?.start) ??
    first(keys, besideOwner) ??
    first(blocksBefore, (at) => first((keysAt[at] ?? []).toReversed(), (key) => only(key)?.end)) ??
    first(blocksAfter, (at) => first(keysAt[at] ?? [], (key) => only(key)?.start))
  );
}

const textsIn = (block: XmlElement): string[] =>
  block.name === "w:p" ? [visibleText(block)] : findAll(block, "w:p").map(visibleText);

/** A gap in front of a new stretch, so that nobody signs before a person has looked at it. */
function marker(celah: string | undefined, content: string | undefined, { imported }: WriteTarget): string {
  const style = celah === undefined ? "" : `<w:rPr><w:rStyle w:val="${celah}"/></w:rPr>`;
  const text = run("[Kasubbag: tulis uraian untuk bagian baru di bawah ini, lalu hapus tanda ini]", style);
  const control = inlineControl({ alias: "Celah", tag: "lk-celah", id: imported().controlId() }, text, {
    placeholder: true,
    plain: false,
  });
  return `<w:p><w:pPr>${styleRef(content)}</w:pPr>${control}</w:p>`;
}

/** A new value in the middle of what is old stays out: a sentence that a person may have rewritten has no place for it. */
function tellInline(tag: string, { main, segar }: Sides): Verdict {
  const fresh = segar.get(tag);
  const baru = fresh?.jenis === "nilai" ? fresh.teks : tag;
  const catatan = "tidak disisipkan karena berada di tengah kalimat atau tabel yang sudah ada";
  return { part: main, line: { status: "baru", tag, tempat: "", lama: null, suntingan: null, baru, catatan } };
}
