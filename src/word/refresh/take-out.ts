import { ancestorOf, type Edit, type XmlElement } from "../../opc/xml.ts";
import { visibleText } from "../parts/paragraph.ts";
import { paragraphsOf } from "./changes-piece.ts";
import { shortText, tellGone } from "./compare.ts";
import type { OwnControl } from "./control.ts";
import { hasForeign } from "./foreign.ts";
import type { Matching } from "./match.ts";
import { clip } from "./place.ts";
import type { PerubahanSegar } from "./report.ts";
import { type BodyBlock, endsSection, isWhole, PART_OF_BLOCK } from "./skeleton.ts";
import { compareNaskah, hasOwnWords } from "./text.ts";
import { type Earlier, placeIn, type Sides, type Verdict } from "./verdict.ts";

/** What is needed to take out what the data dropped. */
export interface Leaving {
  readonly matching: Matching;
  /** Things made from data in the main part. */
  readonly control: readonly OwnControl[];
  readonly sides: Sides;
  readonly isSeen: Earlier["isSeen"];
  /** Level of a block that is a heading. */
  readonly levelOf: (block: BodyBlock) => number | undefined;
}

/**
 * Takes out what the data no longer have and nobody touched, with the sentences that the template had beside it. What a
 * person worked in stays, is told, and keeps the heading and the sentences that it stands under.
 */
export function takeOut(work: Leaving): Verdict[] {
  const { matching, control, sides } = work;
  const gone = new Set(matching.gone);
  const byBlock = new Map<number, OwnControl[]>();
  const blockAt = blockFinder(matching.hand);
  for (const each of control) {
    const at = blockAt(each);
    if (at === undefined) continue;
    byBlock.set(at, [...(byBlock.get(at) ?? []), each]);
    // What an earlier refresh left, and what LibreOffice or a person moved, is no block of the base.
    const lama = sides.dasar.get(each.kunci);
    const whole =
      lama !== undefined &&
      lama.jenis !== "nilai" &&
      ancestorOf(each.sdt ?? (each.mark as XmlElement), "w:tc") === undefined;
    if (whole && !sides.segar.has(each.kunci) && isWhole(matching.hand[at]?.token ?? "")) gone.add(at);
  }
  const runs = runsOf(
    [...gone].sort((a, b) => a - b),
    matching,
  );
  const told = runs.map((run) => judgeRun(run, { ...work, gone, byBlock }));
  const settled = new Set(told.flatMap(({ settled }) => [...settled]));
  const rest = control.filter((each) => !sides.segar.has(each.kunci) && !settled.has(each));
  const kept = rest.flatMap((each): Verdict[] => {
    const lama = sides.dasar.get(each.kunci);
    return lama === undefined ? [] : tellGone(each, lama, sides);
  });
  const alive = new Set([...rest, ...told.flatMap(({ kept }) => [...kept])].map(({ kunci }) => kunci));
  const removed = [...settled].map(({ kunci }) => kunci).filter((kunci) => !alive.has(kunci));
  return [...told.flatMap(({ verdicts }) => verdicts), ...kept, { part: sides.main, removed }];
}

function blockFinder(blocks: readonly BodyBlock[]): (control: OwnControl) => number | undefined {
  const spans = blocks.map(({ elements }) => ({ start: elements[0]?.start ?? 0, end: elements.at(-1)?.end ?? 0 }));
  return ({ sdt, mark }) => {
    const at = (sdt ?? mark)?.start ?? -1;
    let [low, high] = [0, spans.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const span = spans[middle] as { start: number; end: number };
      if (at < span.start) high = middle - 1;
      else if (at >= span.end) low = middle + 1;
      else return middle;
    }
    return undefined;
  };
}

/** Stretches of blocks that go together, with what a person typed between and behind them. */
function runsOf(gone: readonly number[], { hand, foreign }: Matching): number[][] {
  const isGone = new Set(gone);
  const runs: number[][] = [];
  for (const at of gone) {
    if (runs.at(-1)?.includes(at)) continue;
    const run: number[] = [];
    for (let next = at; next < hand.length && (isGone.has(next) || foreign.has(next)); next += 1) run.push(next);
    runs.push(run);
  }
  return runs;
}

interface Run extends Leaving {
  readonly gone: ReadonlySet<number>;
  readonly byBlock: ReadonlyMap<number, readonly OwnControl[]>;
}

interface Told {
  readonly verdicts: readonly Verdict[];
  /** Things that are dealt with here, and those of them of which something stays. */
  readonly settled: ReadonlySet<OwnControl>;
  readonly kept: ReadonlySet<OwnControl>;
}

const ownerOf = (kunci: string): string => kunci.replace(PART_OF_BLOCK, "");

function judgeRun(run: readonly number[], work: Run): Told {
  const { matching, sides, gone, byBlock } = work;
  const block = (at: number): BodyBlock => matching.hand[at] as BodyBlock;
  const controlIn = (at: number): readonly OwnControl[] => byBlock.get(at) ?? [];
  const stays = new Set(run.filter((at) => (gone.has(at) ? isTouched(at, controlIn(at), work) : isWritten(block(at)))));
  const kunciStays = new Set([...stays].flatMap((at) => controlIn(at).map(({ kunci }) => kunci)));
  for (const at of run) {
    const owner = controlIn(at)
      .map(({ kunci }) => kunci)
      .find((kunci) => PART_OF_BLOCK.test(kunci));
    if (owner === undefined || !gone.has(at)) continue;
    const control = work.control.find(({ kunci }) => kunci === ownerOf(owner));
    const isLeft = control !== undefined && sides.segar.has(control.kunci) && !sides.isUntouched(control);
    if (kunciStays.has(ownerOf(owner)) || isLeft) stays.add(at);
  }
  // A heading stays for what people typed below it too, a sentence only for what it speaks of.
  const isFor = (at: number, each: number): boolean =>
    stays.has(each) && (gone.has(each) || work.levelOf(block(at)) !== undefined);
  for (const at of run) if (isFrame(at, work) && scopeOf(at, run, work).some((each) => isFor(at, each))) stays.add(at);
  const own = run.filter((at) => gone.has(at) && !endsSection(block(at).token));
  const verdicts: Verdict[] = [];
  const settled = new Set<OwnControl>();
  const kept = new Set<OwnControl>();
  for (const at of own) {
    for (const each of controlIn(at)) settled.add(each);
    if (!stays.has(at)) {
      verdicts.push(...removeBlock(block(at), controlIn(at), work));
      continue;
    }
    for (const each of controlIn(at)) kept.add(each);
    const told = controlIn(at).flatMap((each) => keep(each, work));
    verdicts.push(...(told.length > 0 ? told : [tellFixed("hilang", block(at), work)]));
  }
  const left = own.find((at) => !stays.has(at));
  if (left !== undefined && !verdicts.some(({ line }) => line !== undefined))
    verdicts.push(tellFixed("diperbarui", block(left), work));
  return { verdicts, settled, kept };
}

/** Whether a person wrote or put something there. */
const isWritten = ({ elements, token }: BodyBlock): boolean =>
  /[\p{L}\p{N}]/u.test(token) || elements.some((each) => hasForeign(each, 0));

function isTouched(at: number, control: readonly OwnControl[], { sides, matching }: Run): boolean {
  const { elements, token } = matching.hand[at] as BodyBlock;
  // A text or table is compared with all its words, a value is only a part of its line.
  const isLine = control.every(({ kunci }) => sides.dasar.get(kunci)?.jenis === "nilai");
  if (isLine && matching.worded.has(at)) return true;
  const pictures = control.filter(({ kunci }) =>
    /^(?:grafik|bagan|gambar)$/.test(sides.dasar.get(kunci)?.jenis ?? ""),
  ).length;
  if (elements.some((each) => hasForeign(each, isWhole(token) ? pictures : pictures + count(token)))) return true;
  return control.some((each) => !sides.isUntouched(each) && !isAllGone(each, sides));
}

/** Whether nothing of a text stays though a person moved, tore or deleted sentences of it. */
function isAllGone(control: OwnControl, sides: Sides): boolean {
  const lama = sides.dasar.get(control.kunci);
  return lama?.jenis === "naskah" && !sides.segar.has(control.kunci) && !hasOwnWords(control, lama, sides);
}

const count = (token: string): number => token.split("\ue013").length - 1;

/** A heading or sentence of the template, that stands for what is around it. */
function isFrame(at: number, { gone, matching, levelOf }: Run): boolean {
  const block = matching.hand[at] as BodyBlock;
  const isFixed = !isWhole(block.token) || levelOf(block) !== undefined;
  return gone.has(at) && isFixed && !block.keys.some((kunci) => PART_OF_BLOCK.test(kunci));
}

/** What a heading or sentence stands for: all up to the next heading of its level, or of any. */
function scopeOf(at: number, run: readonly number[], { matching, levelOf }: Run): number[] {
  const level = (each: number): number | undefined => levelOf(matching.hand[each] as BodyBlock);
  const own = level(at);
  const from = run.indexOf(at);
  const ends = (each: number): boolean => {
    const other = level(each);
    return other !== undefined && (own === undefined || other <= own);
  };
  const stop = run.findIndex((each, index) => index > from && ends(each));
  const before = own === undefined ? run.slice(0, from).findLastIndex(ends) + 1 : from;
  return run.slice(before, stop === -1 ? run.length : stop);
}

function removeBlock({ elements }: BodyBlock, control: readonly OwnControl[], work: Run): Verdict[] {
  const { sides } = work;
  const write = (): Edit[] => elements.map(({ start, end }) => ({ start, end, text: "" }));
  // Sentences that a person moved out of a text go with it, wherever they lie.
  const [torn, whole] = [true, false].map((is) =>
    control.filter((each) => (!sides.isUntouched(each) && isAllGone(each, sides)) === is),
  ) as [OwnControl[], OwnControl[]];
  const lines = whole.flatMap(({ kunci }): PerubahanSegar[] => {
    const lama = sides.dasar.get(kunci);
    return lama === undefined || sides.segar.has(kunci) || PART_OF_BLOCK.test(kunci)
      ? []
      : [lineOf("diperbarui", kunci, elements[0], shortText(lama), sides)];
  });
  const owned = elements.flatMap(paragraphsOf);
  return [
    { part: sides.main, write, owned, reordered: true },
    ...torn.flatMap((each) => keep(each, work)),
    ...lines.map((line) => ({ part: sides.main, line })),
  ];
}

/** Of a running text only the paragraphs stay that a person changed. */
function keep(control: OwnControl, { sides, isSeen }: Run): Verdict[] {
  const lama = sides.dasar.get(control.kunci);
  if (lama === undefined || sides.segar.has(control.kunci)) return [];
  if (lama.jenis !== "naskah" || sides.isUntouched(control)) return tellGone(control, lama, sides);
  const verdicts = compareNaskah(control, lama, { ...lama, paragraf: [] }, sides, isSeen) ?? [];
  return verdicts.map(({ comment: _, unsettled: __, line, ...each }) => ({
    ...each,
    line: line === undefined ? undefined : { ...asGone(line), baru: null },
  }));
}

const asGone = (line: PerubahanSegar): PerubahanSegar => ({
  ...line,
  tempat: line.tempat,
  status: line.status === "diperbarui" ? "diperbarui" : "hilang",
});

/** Words of the template that went alone, or stayed with what a person worked in. */
function tellFixed(status: "diperbarui" | "hilang", { elements, keys }: BodyBlock, { sides }: Run): Verdict {
  const text = elements.flatMap(paragraphsOf).map(visibleText).join(" ").trim();
  if (text === "") return { part: sides.main };
  return { part: sides.main, line: lineOf(status, keys[0] ?? "teks", elements[0], clip(text, 200), sides) };
}

function lineOf(
  status: "diperbarui" | "hilang",
  tag: string,
  element: XmlElement | undefined,
  text: string,
  sides: Sides,
): PerubahanSegar {
  return {
    status,
    tag,
    get tempat() {
      return placeIn(sides, sides.main, element?.start ?? 0);
    },
    lama: text,
    suntingan: text,
    baru: null,
  };
}
