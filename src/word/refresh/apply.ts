import { isDeepStrictEqual } from "node:util";
import { savePackage, writePart } from "../../opc/package.ts";
import { type Edit, escapeXml, type XmlElement } from "../../opc/xml.ts";
import { parseXml } from "../../opc/xml-parse.ts";
import { type Dasar, type DocumentDasar, dasarByKey } from "../base/base.ts";
import { writeDasar } from "../base/part.ts";
import { writePending } from "../base/pending.ts";
import { bookmarkOf, identOf } from "../print/context.ts";
import { renumber } from "../print/references.ts";
import { markConflicts, type Note } from "./conflict.ts";
import { type Region, readText, wholeOf } from "./region.ts";
import type { Conflict, Extent, Verdict, WriteTarget } from "./verdict.ts";

/** The document that verdicts are written into, with what a refresh has found out beside them. */
export interface Store extends WriteTarget {
  readonly main: string;
  readonly roots: ReadonlyMap<string, XmlElement>;
  /** Writes what imported pieces need beside the text, if there were any. */
  readonly saveImport: () => void;
  readonly old: DocumentDasar;
  readonly fresh: DocumentDasar;
  readonly unsettled: ReadonlyMap<string, string>;
  /** Keys of which something is left. */
  readonly alive: ReadonlySet<string>;
  readonly waktu: string | undefined;
}

/** Writes verdicts, comments, base and open conflicts; without a change the bytes are those that were given. */
export function applyVerdicts(edited: Uint8Array, verdicts: readonly Verdict[], store: Store): Uint8Array {
  const { pkg, main, roots, old, fresh, waktu } = store;
  const before = new Map(pkg.parts);
  const edits = new Map<string, Edit[]>();
  for (const { part, write } of verdicts) if (write) edits.set(part, [...(edits.get(part) ?? []), ...write(store)]);
  const conflicts = verdicts.flatMap(({ comment }) => comment ?? []).map((each) => noteOf(each, edits.get(main) ?? []));
  const marks = markConflicts(pkg, main, roots.get(main) as XmlElement, conflicts, waktu);
  edits.set(main, [...(edits.get(main) ?? []), ...marks]);
  const written = new Map([...roots].map(([part, root]) => [part, root.source]));
  for (const [part, own] of edits) {
    const root = roots.get(part);
    const moved = verdicts.flatMap((each) => (each.part === part ? [each.rearranged ?? []] : []));
    if (root === undefined || (own.length === 0 && moved.every(({ length }) => length === 0))) continue;
    const text = applyRearranged(root.source, own, moved);
    written.set(part, text);
    writePart(pkg, part, part === main && verdicts.some(({ reordered }) => reordered) ? renumber(text) : text);
  }
  store.saveImport();
  const { identitas, templat, blocks } = fresh;
  const dasar = { identitas, templat, content: nextDasar(verdicts, store, [...written.values()]) };
  // A list of blocks alone is no news for a document of before that has none.
  const { blocks: former = blocks, ...known } = old;
  if (!isDeepStrictEqual({ ...dasar, blocks }, { ...known, blocks: former }))
    writeDasar(pkg, main, { ...dasar, blocks });
  const unsettled = new Map(
    verdicts.flatMap((each) => (each.unsettled ? [[each.unsettled.tag, each.unsettled.lama] as const] : [])),
  );
  const sameConflicts = isDeepStrictEqual([...store.unsettled], [...unsettled]);
  const changed = before.size !== pkg.parts.size || [...pkg.parts].some(([name, bytes]) => before.get(name) !== bytes);
  if (!changed && sameConflicts) return edited;
  writePending(pkg, main, unsettled);
  return savePackage(pkg);
}

/** Of a conflict that holds a value of its own, such as a copied one, the comment quotes what stands there from now on. */
function noteOf({ tag, teks, suntingan, regions, tempat }: Conflict, edits: readonly Edit[]): Note {
  const inside = ({ from, to }: Region): Edit[] => edits.filter(({ start, end }) => from <= start && end <= to);
  if (regions.every((each) => inside(each).length === 0)) return { tag, teks: teks(suntingan), tempat };
  const now = regions.map((each) => {
    const { element, from, to } = each;
    const edit = inside(each).map(({ start, end, text }) => ({ start: start - from, end: end - from, text }));
    return readText(
      wholeOf(parseXml(`<${element.name}>${applyOuter(element.source.slice(from, to), edit)}</${element.name}>`)),
    );
  });
  return { tag, teks: teks(now.join("\n")), tempat };
}

/** Applies edits, and puts pieces in their new places; what is put between two of them stays behind the first. */
function applyRearranged(source: string, edits: readonly Edit[], moved: readonly (readonly Extent[])[]): string {
  const holds = ({ start, end }: Extent, edit: Extent): boolean => start <= edit.start && edit.end <= end;
  const cuts = (span: Extent, edit: Extent): boolean =>
    edit.start < span.end && span.start < edit.end && !holds(span, edit);
  // In what is replaced as a whole nothing changes places.
  const groups = moved.filter((spans) => spans.every((span) => !edits.some((edit) => cuts(span, edit))));
  const left = new Set(edits);
  const inside = (span: Extent): Edit[] => {
    const own = [...left].filter((edit) => holds(span, edit) && (edit.end > span.start || edit.start > span.start));
    for (const each of own) left.delete(each);
    return own.map(({ start, end, text }) => ({ start: start - span.start, end: end - span.start, text }));
  };
  const pieces = groups.flatMap((spans) => {
    const inPlace = [...spans].sort((a, b) => a.start - b.start);
    const texts = new Map(
      inPlace.map((span) => [span, applyOuter(source.slice(span.start, span.end), inside(span))] as const),
    );
    return inPlace.map((place, at): Edit => ({ ...place, text: texts.get(spans[at] as Extent) ?? "" }));
  });
  return applyOuter(source, [...left, ...pieces]);
}

/** Applies edits; one inside another gives way to the outer. */
function applyOuter(source: string, edits: readonly Edit[]): string {
  const isInsert = ({ start, end }: Edit): number => (start === end ? 0 : 1);
  const ordered = [...edits].sort((a, b) => a.start - b.start || isInsert(a) - isInsert(b) || b.end - a.end);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text } of ordered) {
    if (start < at) continue;
    pieces.push(source.slice(at, start), text);
    at = end;
  }
  pieces.push(source.slice(at));
  return pieces.join("");
}

/** Whether a copy of a text has lost a sentence that stays in another one. */
const keepsLess = (base: Dasar, known: Dasar | undefined): boolean =>
  base.jenis === "naskah" && known?.jenis === "naskah" && base.paragraf.length < known.paragraf.length;

/** What the document will be compared with next time. What could not be offered a place stays unknown, to be told again. */
function nextDasar(verdicts: readonly Verdict[], { old, fresh, alive }: Store, written: readonly string[]): Dasar[] {
  const [known, segar] = [dasarByKey(old), dasarByKey(fresh)];
  const own = new Map<string, Dasar>();
  for (const { base } of verdicts) if (base && !keepsLess(base, own.get(base.kunci))) own.set(base.kunci, base);
  const inserted = new Set(verdicts.flatMap((each) => each.inserted ?? []));
  const next = fresh.content.flatMap((each): Dasar[] => {
    if (each.jenis === "daftar") return [each];
    if (!known.has(each.kunci) && !inserted.has(each.kunci)) return [];
    return [own.get(each.kunci) ?? each];
  });
  const removed = new Set(verdicts.flatMap((each) => each.removed ?? []));
  // What went with the block around it is not there any more.
  const isThere = (kunci: string): boolean => {
    const signs = [`lk:${identOf(kunci)}`, `lk:${escapeXml(identOf(kunci))}`, bookmarkOf(kunci)];
    return written.some((text) => signs.some((sign) => text.includes(sign)));
  };
  const isKept = (kunci: string): boolean =>
    !segar.has(kunci) && alive.has(kunci) && !removed.has(kunci) && isThere(kunci);
  const gone = old.content.filter((each) => each.jenis !== "daftar" && isKept(each.kunci));
  return [...next, ...gone.map((each) => own.get(each.kunci) ?? each)];
}
