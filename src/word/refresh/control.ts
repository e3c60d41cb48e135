import { keyOfTitle, signOfTitle, titleSign } from "../../model/control-title.ts";
import { once } from "../../model/recent.ts";
import type { WordPackage } from "../../opc/package.ts";
import { attributeOf, findAll, type XmlElement } from "../../opc/xml.ts";
import type { Dasar } from "../base/base.ts";
import { readContent } from "../base/part.ts";
import { type Control, isDataControl, listControls, readControl } from "../parts/sdt.ts";
import { isTrackedAway } from "../parts/tracked.ts";
import { bookmarkOf, identOf } from "../print/context.ts";

/** A computed thing found again in a file that people have edited. */
export interface OwnControl {
  readonly kunci: string;
  readonly part: string;
  /** The content control; undefined when only the bookmark is left. */
  readonly sdt: XmlElement | undefined;
  readonly content: XmlElement | undefined;
  /** Start and end of the hidden bookmark, where they are. */
  readonly mark: XmlElement | undefined;
  readonly markEnd: XmlElement | undefined;
}

/** Looks up keys by what a control or a bookmark carries. */
export interface Identity {
  readonly byIdent: ReadonlyMap<string, string>;
  readonly byMark: ReadonlyMap<string, string>;
  /** All keys whose controls have this title, but for what changes with the data. */
  readonly bySign: ReadonlyMap<string, readonly string[]>;
}

/** Lookups for everything in one or more bases. */
export const makeIdentity = (dasar: Iterable<Dasar>): Identity => {
  const all = new Map(
    [...dasar].flatMap((each) => (each.jenis === "daftar" ? [] : [[each.kunci, each.jenis] as const])),
  );
  const keys = [...all.keys()];
  const bySign = new Map<string, string[]>();
  for (const [key, jenis] of all) {
    const sign = titleSign(jenis === "nilai" || jenis === "naskah" ? "tulisan" : jenis, key);
    const known = bySign.get(sign);
    if (known === undefined) bySign.set(sign, [key]);
    else known.push(key);
  }
  return {
    byIdent: new Map(keys.map((key) => [identOf(key), key])),
    byMark: new Map(keys.map((key) => [bookmarkOf(key), key])),
    bySign,
  };
};

/** What a control says of itself: by its tag, or by the title of an earlier lkjip. */
const identIn = ({ tag, alias }: Pick<Control, "tag" | "alias">): string | undefined =>
  /^lk:(.+)$/.exec(tag)?.[1] ?? keyOfTitle(alias);

/**
 * Key of a control: by its tag; else, for LibreOffice drops tags, by the bookmark around or in it that goes with its title;
 * else by its title where that is the title of one thing only; else, where the title is of none, by its only bookmark.
 */
function keyOfControl(control: Control, identity: Identity, marks: readonly BookmarkFound[]): string | undefined {
  const ident = identIn(control);
  if (ident !== undefined) return identity.byIdent.get(ident);
  const sign = control.tag === "" ? signOfTitle(control.alias) : undefined;
  if (sign === undefined) return undefined;
  const named = identity.bySign.get(sign) ?? [];
  const near = marks.filter((mark) => isAt(mark, control.element));
  const own = near.find(({ kunci }) => named.includes(kunci));
  if (own !== undefined) return own.kunci;
  if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  const [first, ...others] = new Set(near.map(({ kunci }) => kunci));
  return others.length === 0 ? first : undefined;
}

/**
 * Reads off a control what its tag says: the key, or its hash where it is too long for a tag. Where a program dropped the
 * tag it is looked up in the base of the document, by the same rule as in a refresh.
 */
export function identReader(pkg: WordPackage): (sdt: XmlElement) => string | undefined {
  const identity = once(() => makeIdentity(readContent(pkg)));
  const marks = new Map<XmlElement, readonly BookmarkFound[]>();
  const marksIn = (root: XmlElement): readonly BookmarkFound[] => {
    const known = marks.get(root) ?? collectMarks(root, identity());
    marks.set(root, known);
    return known;
  };
  return (sdt) => {
    const control = readControl(sdt);
    const ident = identIn(control);
    if (ident !== undefined || !isDataControl(control)) return ident;
    const key = keyOfControl(control, identity(), marksIn(rootOf(sdt)));
    return key === undefined ? undefined : identOf(key);
  };
}

function rootOf(element: XmlElement): XmlElement {
  let at = element;
  while (at.parent !== null) at = at.parent;
  return at;
}

/** Name of a bookmark without the number that tells copies apart. */
export const baseName = (name: string): string => name.replace(/^(_lk_[0-9a-f]{16})_\d+$/, "$1");

/** All computed things of a part in document order; a bookmark counts only where its control is gone. */
export function findControl(part: string, root: XmlElement, identity: Identity): OwnControl[] {
  const marks = collectMarks(root, identity);
  const byKey = new Map<string, BookmarkFound[]>();
  for (const mark of marks) {
    const known = byKey.get(mark.kunci);
    if (known === undefined) byKey.set(mark.kunci, [mark]);
    else known.push(mark);
  }
  const found: OwnControl[] = [];
  const used = new Set<XmlElement>();
  for (const control of listControls(root)) {
    const { element, content } = control;
    const kunci = keyOfControl(control, identity, marks);
    if (kunci === undefined || isTrackedAway(element)) continue;
    const own = byKey.get(kunci)?.find((mark) => !used.has(mark.start) && isAt(mark, element));
    if (own) used.add(own.start);
    found.push({ kunci, part, sdt: element, content, mark: own?.start, markEnd: own?.end });
  }
  const alive = new Set(found.map(({ kunci }) => kunci));
  for (const { kunci, start, end } of marks) {
    if (used.has(start) || isTrackedAway(start)) continue;
    // The control was moved away and left an empty bookmark behind.
    if (alive.has(kunci) && (end === undefined || !start.source.slice(start.end, end.start).includes("<w:t"))) continue;
    found.push({ kunci, part, sdt: undefined, content: undefined, mark: start, markEnd: end });
  }
  return found.sort((a, b) => placeOf(a) - placeOf(b));
}

export const placeOf = ({ sdt, mark }: OwnControl): number => (sdt ?? mark)?.start ?? 0;

interface BookmarkFound {
  readonly kunci: string;
  readonly start: XmlElement;
  readonly end: XmlElement | undefined;
}

function collectMarks(root: XmlElement, { byMark }: Identity): BookmarkFound[] {
  const ends = new Map<string, XmlElement>();
  for (const end of findAll(root, "w:bookmarkEnd")) ends.set(attributeOf(end, "w:id") ?? "", end);
  return findAll(root, "w:bookmarkStart").flatMap((start) => {
    const name = attributeOf(start, "w:name") ?? "";
    const kunci = name.startsWith("_lk_") ? (byMark.get(name) ?? byMark.get(baseName(name))) : undefined;
    if (kunci === undefined) return [];
    const end = ends.get(attributeOf(start, "w:id") ?? "");
    return [{ kunci, start, end: end && end.start >= start.end ? end : undefined }];
  });
}

const isAt = ({ start, end }: BookmarkFound, element: XmlElement): boolean =>
  encloses(start, end, element) || isInside(start, element);
const encloses = (start: XmlElement, end: XmlElement | undefined, element: XmlElement): boolean =>
  end !== undefined && start.end <= element.start && element.end <= end.start;
const isInside = (inner: XmlElement, outer: XmlElement): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;
