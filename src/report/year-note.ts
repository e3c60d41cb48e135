import { type Document, isMap, isScalar, isSeq, type Scalar, type YAMLMap, type YAMLSeq } from "yaml";

/*
 * What `init --dari` notes beside and above values of next year's lkjip.yaml.
 */

/** Notes of last year's `init --dari` and of `plan --benar`, which speak of a year that is over. */
const FORMER_NOTE =
  /^\s*(?:memang 0\s*$|GANTI pagu \d{4}|tambahkan pembanding tahun \d{4}|disusun dari folder kerja tahun \d{4}|yang harus diperbarui ditandai GANTI)/;

/** What an office noted itself beside a value. */
const keptNote = ({ comment }: Pick<Scalar, "comment">): string =>
  (comment ?? "")
    .split(";")
    .filter((part) => !FORMER_NOTE.test(part))
    .join(";");

/** Leaves beside a row what the office noted itself. */
export function dropFormerNotes(row: YAMLMap): void {
  if (row.comment) row.comment = keptNote(row) || null;
}

/** Adds a note behind a value, after what is noted there. */
export function noteAfter(node: unknown, comment: string): void {
  if (isScalar(node) || isSeq(node) || isMap(node))
    node.comment = node.comment ? `${node.comment};${comment}` : comment;
}

/** Adds a line above a list, in place of the same of another year. */
export function remindAbove(seq: YAMLSeq, reminder: string): void {
  const withoutYear = (line: string): string => line.replace(/\d{4}/g, "");
  const others = (seq.commentBefore ?? "").split("\n").filter((line) => withoutYear(line) !== withoutYear(reminder));
  seq.commentBefore = [others.join("\n"), reminder].filter((comment) => comment !== "").join("\n");
}

/** Sets a value in its place; a comment beside the old one stays, unless it is a former note or the mark of an example value. */
export function setValue(document: Document, map: YAMLMap, kunci: string, nilai: unknown): void {
  const pair = map.items.find(({ key }) => (isScalar(key) ? key.value : key) === kunci);
  const node = document.createNode(nilai, { flow: true });
  if (pair === undefined) map.add(document.createPair(kunci, node));
  else {
    const lama = pair.value;
    const kept = isScalar(lama) ? keptNote(lama) : "";
    if (kept !== "" && !/^ ?contoh\b/.test(kept)) node.comment = kept;
    pair.value = node;
  }
}
