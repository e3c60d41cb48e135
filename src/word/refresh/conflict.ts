import type { WordPackage } from "../../opc/package.ts";
import type { Edit, XmlElement } from "../../opc/xml.ts";
import type { CommentPlace } from "../parts/comments.ts";
import {
  addComments,
  changeComments,
  commentEdits,
  commentMarkEdits,
  readComments,
  removeComments,
} from "../parts/comments.ts";
import { COMMENT_HEAD } from "./verdict.ts";

/** Name under which lkjip comments. */
export const AUTHOR = "lkjip";

/** A comment to be, with all that it says. */
export interface Note {
  readonly tag: string;
  readonly teks: string;
  readonly tempat: CommentPlace;
}

/**
 * Puts a Word comment at every open conflict and takes away those that are settled and that nobody answered. Comments of
 * people are not touched. Returns the edits of the main part.
 */
export function markConflicts(
  pkg: WordPackage,
  main: string,
  root: XmlElement,
  conflict: readonly Note[],
  waktu: string | undefined,
): Edit[] {
  const known = new Map<string, { readonly id: string; readonly text: string }>();
  const stale = new Set<string>();
  const wanted = new Map(conflict.map((each) => [each.tag, each]));
  for (const { id, author, text } of readComments(pkg, main)) {
    const tag = COMMENT_HEAD.exec(text)?.[1];
    if (author !== AUTHOR || tag === undefined) continue;
    if (wanted.has(tag) && !known.has(tag)) known.set(tag, { id, text });
    else stale.add(id);
  }
  const changed = [...wanted.values()].flatMap(({ tag, teks }): [string, string][] => {
    const old = known.get(tag);
    return old === undefined || old.text === teks ? [] : [[old.id, teks]];
  });
  changeComments(pkg, main, new Map(changed));
  const edits = commentMarkEdits(root, removeComments(pkg, main, stale));
  const added = [...wanted.values()].filter(({ tag }) => !known.has(tag));
  const ids = addComments(
    pkg,
    main,
    added.map(({ teks }) => ({ author: AUTHOR, initials: "lk", date: waktu, text: teks })),
  );
  return [...edits, ...added.flatMap(({ tempat }, index) => commentEdits(ids[index] ?? "0", tempat))];
}
