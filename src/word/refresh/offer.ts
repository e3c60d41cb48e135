import { oncePer, recent } from "../../model/recent.ts";
import { sourceOf } from "../../opc/xml.ts";
import { longestRise } from "../diff/merge.ts";
import { visibleText } from "../parts/paragraph.ts";
import { paragraphsOf } from "./changes-piece.ts";
import { hasForeign } from "./foreign.ts";
import type { Matching } from "./match.ts";
import { clip } from "./place.ts";
import type { PerubahanSegar } from "./report.ts";
import { type BodyBlock, isWhole } from "./skeleton.ts";
import { placeIn, type Sides, type Verdict } from "./verdict.ts";

/** What is needed to bring in what is new. */
export interface Offering {
  readonly matching: Matching;
  readonly sides: Sides;
  /** Level of a block that is a heading. */
  readonly levelOf: (block: BodyBlock) => number | undefined;
  /** Whether all that is made from data in a block of the edited document is as lkjip wrote it. */
  readonly isUntouched: (block: BodyBlock) => boolean;
}

/** Brings in what is new in the data, where it stands in the fresh document, and sentences whose words are others by now. */
export function offerBlocks(work: Offering): Verdict[] {
  const { matching, sides } = work;
  const isNew = (kunci: string): boolean => sides.segar.has(kunci) && !sides.dasar.has(kunci);
  const verdicts = [
    ...stretchesOf(work).map((stretch) => insertStretch(stretch, isNew, work)),
    ...[...matching.changed].flatMap(([index, home]) => replaceBlock(index, home, work)),
  ];
  const told = new Set(verdicts.flatMap(({ line, inserted = [] }) => [line?.tag, ...inserted]));
  const inline = new Set(
    matching.fresh.flatMap(({ keys }) => keys).filter((kunci) => isNew(kunci) && !told.has(kunci)),
  );
  return [...verdicts, ...[...inline].map((kunci) => tellInline(kunci, sides))];
}

/**
 * Runs of new blocks that come in together; each item of a loop is one of its own, and what belongs to a heading that is
 * there already is not one with a heading behind it: what people typed may lie between.
 */
function stretchesOf({ matching: { fresh, added }, levelOf }: Offering): readonly number[][] {
  const stretches: number[][] = [];
  const pathAt = (at: number): string => fresh[at]?.path ?? "";
  const opens = (at: number): boolean => levelOf(fresh[at] as BodyBlock) !== undefined;
  for (const at of fresh.keys()) {
    if (!added.has(at)) continue;
    const last = stretches.at(-1);
    const [before, first] = [last?.at(-1), last?.[0]];
    const goesOn =
      before === at - 1 &&
      first !== undefined &&
      (opens(first) || !opens(at)) &&
      (pathAt(at).startsWith(pathAt(first)) || pathAt(before) === pathAt(at));
    if (goesOn) last?.push(at);
    else stretches.push([at]);
  }
  return stretches;
}

function insertStretch(stretch: readonly number[], isNew: (kunci: string) => boolean, work: Offering): Verdict {
  const { matching, sides } = work;
  const own = stretch.map((at) => matching.fresh[at] as BodyBlock);
  const elements = own.flatMap((each) => each.elements);
  const keys = own.flatMap((each) => each.keys);
  const at = placeFor(stretch, work);
  const write: Verdict["write"] = ({ imported }) =>
    at === undefined ? [] : [{ start: at, end: at, text: imported().xml(elements.map(sourceOf).join(""), sides.main) }];
  const text = elements.flatMap(paragraphsOf).map(visibleText).join(" ").trim();
  const line: PerubahanSegar = {
    status: "baru",
    tag: keys.find(isNew) ?? keys[0] ?? "teks",
    tempat: at === undefined ? "" : placeIn(sides, sides.main, at),
    lama: null,
    suntingan: null,
    baru: clip(text, 200),
    ...(at === undefined ? { catatan: "tidak disisipkan karena tempatnya tidak ditemukan" } : {}),
  };
  return { part: sides.main, line, write, inserted: at === undefined ? [] : keys, reordered: true };
}

/** A sentence whose words in the fresh document are others, such as what it refers to, becomes that where nobody touched it. */
function replaceBlock(index: number, home: number | undefined, work: Offering): Verdict[] {
  const { matching, sides, isUntouched } = work;
  const [fresh, hand] = [matching.fresh[index], home === undefined ? undefined : matching.hand[home]];
  const [from, to] = [hand?.elements[0], hand?.elements.at(-1)];
  if (fresh === undefined || hand === undefined || from === undefined || to === undefined) return [];
  if (!isUntouched(hand) || hand.elements.some((each) => hasForeign(each, pictures(fresh)))) return [];
  const [lama, baru] = [hand, fresh].map(textOfBlock) as [string, string];
  const line: PerubahanSegar = {
    status: "diperbarui",
    tag: fresh.keys[0] ?? "teks",
    tempat: placeIn(sides, sides.main, from.start),
    lama,
    suntingan: lama,
    baru,
  };
  const write: Verdict["write"] = ({ imported }) => [
    { start: from.start, end: to.end, text: imported().xml(fresh.elements.map(sourceOf).join(""), sides.main) },
  ];
  return [{ part: sides.main, line, write, inserted: fresh.keys, reordered: true }];
}

const textOfBlock = ({ elements }: BodyBlock): string =>
  elements.flatMap(paragraphsOf).map(visibleText).join(" ").trim();
const pictures = ({ elements }: BodyBlock): number =>
  elements.reduce((sum, each) => sum + (sourceOf(each).match(/<w:drawing[ >]/g) ?? []).length, 0);

/**
 * Behind the block before it. A heading goes in front of the block after it: what people typed below the text before
 * belongs to that. A caption or note stands beside what it belongs to.
 */
function placeFor(stretch: readonly number[], work: Offering): number | undefined {
  const { matching, levelOf } = work;
  const { fresh, hand, homes } = matching;
  const [first, last] = [stretch[0] ?? 0, stretch.at(-1) ?? 0];
  const blockAt = (at: number): BodyBlock | undefined => hand[homes.get(at) ?? -1];
  const startOf = (at: number): number | undefined => blockAt(at)?.elements[0]?.start;
  const endOf = (at: number): number | undefined => blockAt(at)?.elements.at(-1)?.end;
  const owner = (at: number): string | undefined =>
    fresh[at]?.keys.find((kunci) => /:(?:judul|catatan)$/.test(kunci))?.replace(/:\w+$/, "");
  const isOwner = (at: number, kunci: string | undefined): boolean =>
    kunci !== undefined && fresh[at] !== undefined && isWhole(fresh[at].token) && fresh[at].keys[0] === kunci;
  if (isOwner(last + 1, owner(last))) return startOf(last + 1);
  if (isOwner(first - 1, owner(first))) return endOf(first - 1);
  const level = levelOf(fresh[first] as BodyBlock);
  // In its own item first: beside it there may be one that the data had dropped and somebody had written in.
  for (const scope of scopesOf(fresh[first]?.path ?? "")) {
    const inOrder = unmoved(matching)(scope);
    const before = inOrder.findLast((at) => at < first);
    const after = inOrder.find((at) => at > last);
    if (level === undefined && before !== undefined) return endOf(before);
    if (level !== undefined && after !== undefined) return startOf(after);
    if (scope === "") return before !== undefined ? endOf(before) : after !== undefined ? startOf(after) : undefined;
    if (level !== undefined && before !== undefined) return endOfSection(homes.get(before) ?? 0, level, work);
  }
  return undefined;
}

/** An item of a loop, those around it, and the whole. */
const scopesOf = (path: string): string[] =>
  path === "" ? [""] : [path, ...scopesOf(path.slice(0, path.lastIndexOf("].") + 1))];

/** Where the next heading of a level, or of one above it, stands behind a block. */
function endOfSection(from: number, level: number, { matching: { hand }, levelOf }: Offering): number | undefined {
  const next = hand.find((each, at) => at > from && (levelOf(each) ?? Number.POSITIVE_INFINITY) <= level);
  return next === undefined ? hand[from]?.elements.at(-1)?.end : next.elements[0]?.start;
}

/** By item: its fresh blocks in order whose places in the edited document are in order too, a longest row of them. */
const unmoved = oncePer(({ homes, fresh }: Matching) =>
  recent(SCOPES, (scope: string): readonly number[] =>
    longestRise([...homes].filter(([at]) => fresh[at]?.path.startsWith(scope)).sort(([a], [b]) => a - b)).map(
      ([at]) => at,
    ),
  ),
);

/** So many items are known at a time. */
const SCOPES = 16;

/** A new value in the middle of what is old stays out: a sentence that a person may have rewritten has no place for it. */
function tellInline(tag: string, { main, segar }: Sides): Verdict {
  const fresh = segar.get(tag);
  const baru = fresh?.jenis === "nilai" ? fresh.teks : tag;
  const catatan = "tidak disisipkan karena berada di tengah kalimat atau tabel yang sudah ada";
  return { part: main, line: { status: "baru", tag, tempat: "", lama: null, suntingan: null, baru, catatan } };
}
