import { keyOfTitle } from "../../model/control-title.ts";
import { attributeOf, findAll, type XmlElement } from "../../opc/xml.ts";
import { listControls } from "../parts/sdt.ts";
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
}

export const makeIdentity = (keys: Iterable<string>): Identity => {
  const all = [...keys];
  return {
    byIdent: new Map(all.map((key) => [identOf(key), key])),
    byMark: new Map(all.map((key) => [bookmarkOf(key), key])),
  };
};

/** Key that a control carries: by its tag, else by its title, which LibreOffice keeps. */
export function keyOfControl(tag: string, alias: string, { byIdent }: Identity): string | undefined {
  const ident = /^lk:(.+)$/.exec(tag)?.[1] ?? keyOfTitle(alias);
  return ident === undefined ? undefined : byIdent.get(ident);
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
  for (const { element, content, tag, alias } of listControls(root)) {
    const kunci = keyOfControl(tag, alias, identity);
    if (kunci === undefined || isTrackedAway(element)) continue;
    const own = byKey
      .get(kunci)
      ?.find(({ start, end }) => !used.has(start) && (encloses(start, end, element) || isInside(start, element)));
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

const encloses = (start: XmlElement, end: XmlElement | undefined, element: XmlElement): boolean =>
  end !== undefined && start.end <= element.start && element.end <= end.start;
const isInside = (inner: XmlElement, outer: XmlElement): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;
