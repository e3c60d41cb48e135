import type { XmlElement } from "../../opc/xml.ts";
import type { BodyBlock } from "./skeleton.ts";

/*
 * What is new in a fresh document, where its base tells of things made from data only, not of the sentences between them:
 * in drafts of an earlier lkjip, and where the template is another by now.
 */

/** Numbers of blocks that are new; `levelOf` tells the level of a heading. */
export function findNews(
  blocks: readonly BodyBlock[],
  isNew: (kunci: string) => boolean,
  levelOf: (element: XmlElement) => number | undefined,
): Set<number> {
  const news = new Set<number>();
  const add = (from: number, to: number): void => {
    for (let at = from; at <= to; at += 1) news.add(at);
  };
  for (const [from, to] of [...newItems(blocks, isNew), ...newSections(blocks, isNew, levelOf)]) add(from, to);
  for (const [at, { keys }] of blocks.entries()) if (keys.length > 0 && keys.every(isNew)) news.add(at);
  return news;
}

type Stretch = readonly [from: number, to: number];

/** An item is new when all that is known by its path is new; the year or the office's name in it are no news. */
function newItems(blocks: readonly BodyBlock[], isNew: (kunci: string) => boolean): Stretch[] {
  const paths = new Set(blocks.map(({ path }) => path).filter((path) => path !== ""));
  return [...paths].flatMap((path): Stretch[] => {
    const inside = blocks.flatMap((each, at) => (each.path === path || each.path.startsWith(`${path}.`) ? [at] : []));
    const own = inside.flatMap((at) => blocks[at]?.keys ?? []).filter((kunci) => kunci.startsWith(`${path}.`));
    const [from, to] = [inside[0], inside.at(-1)];
    return own.length === 0 || !own.every(isNew) || from === undefined || to === undefined ? [] : [[from, to]];
  });
}

/**
 * A heading comes in with all that stands under it, where that is nothing but new: a condition of the template that holds
 * only now. Values that stand in many places, such as the year, are no news and no sign that a section was there before.
 */
function newSections(
  blocks: readonly BodyBlock[],
  isNew: (kunci: string) => boolean,
  levelOf: (element: XmlElement) => number | undefined,
): Stretch[] {
  const levels = blocks.map(({ elements: [first] }) => (first?.name === "w:p" ? levelOf(first) : undefined));
  const places = new Map<string, number>();
  for (const kunci of blocks.flatMap(({ keys }) => keys)) places.set(kunci, (places.get(kunci) ?? 0) + 1);
  return levels.flatMap((level, from): Stretch[] => {
    if (level === undefined) return [];
    const next = levels.findIndex((each, at) => at > from && each !== undefined && each <= level);
    const to = (next === -1 ? blocks.length : next) - 1;
    const keys = blocks.slice(from, to + 1).flatMap(({ keys }) => keys);
    const telling = keys.filter((kunci) => isNew(kunci) || places.get(kunci) === 1);
    return telling.length === 0 || !telling.every(isNew) ? [] : [[from, to]];
  });
}
