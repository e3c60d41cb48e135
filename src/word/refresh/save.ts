import { isDeepStrictEqual } from "node:util";
import { savePackage, type WordPackage, writePart } from "../../opc/package.ts";
import type { Edit, XmlElement } from "../../opc/xml.ts";
import type { Dasar, DocumentDasar } from "../base/base.ts";
import { writeDasar } from "../base/part.ts";
import { writePending } from "../base/pending.ts";
import { markConflicts } from "./comment.ts";
import type { Session } from "./session.ts";

/** All that a refresh has found out, to be written. */
export interface Store {
  readonly pkg: WordPackage;
  readonly main: string;
  readonly roots: ReadonlyMap<string, XmlElement>;
  readonly session: Session;
  readonly old: DocumentDasar;
  readonly fresh: DocumentDasar;
  /** Keys that came in as new blocks. */
  readonly offered: ReadonlySet<string>;
  /** Keys of which something is left. */
  readonly alive: ReadonlySet<string>;
  readonly waktu: string | undefined;
}

/** Writes text, comments, base and open conflicts; without a change the bytes are those that were given. */
export function saveSegar(edited: Uint8Array, store: Store): Uint8Array {
  const { pkg, main, roots, session, old, fresh, waktu } = store;
  const before = session.start;
  const marks = markConflicts(pkg, main, roots.get(main) as XmlElement, session.conflict, waktu);
  const edits = new Map(session.edits);
  edits.set(main, [...(edits.get(main) ?? []), ...marks]);
  for (const [part, own] of edits) {
    const root = roots.get(part);
    if (root !== undefined && own.length > 0) writePart(pkg, part, applyOuter(root.source, own));
  }
  session.saveImport();
  const dasar = { identitas: fresh.identitas, templat: fresh.templat, content: nextDasar(store) };
  if (!isDeepStrictEqual(dasar, old)) writeDasar(pkg, main, dasar);
  const sameConflicts = isDeepStrictEqual([...session.unsettled], [...session.freshPending]);
  const changed = before.size !== pkg.parts.size || [...pkg.parts].some(([name, bytes]) => before.get(name) !== bytes);
  if (!changed && sameConflicts) return edited;
  writePending(pkg, main, session.freshPending);
  return savePackage(pkg);
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

/** What the document will be compared with next time. What could not be offered a place stays unknown, to be told again. */
function nextDasar({ old, fresh, session, offered, alive }: Store): Dasar[] {
  const { dasar, segar, dasarBaru } = session;
  const next = fresh.content.flatMap((each): Dasar[] => {
    if (each.jenis === "daftar") return [each];
    if (!dasar.has(each.kunci) && !offered.has(each.kunci)) return [];
    return [dasarBaru.get(each.kunci) ?? each];
  });
  const gone = old.content.filter((each) => each.jenis !== "daftar" && !segar.has(each.kunci) && alive.has(each.kunci));
  return [...next, ...gone];
}
