import { Lexer } from "yaml";

/** A line of YAML, and the comment behind it from its `#` on; "" where it has none. */
export interface CommentedLine {
  readonly value: string;
  readonly comment: string;
}

/** Parts a line of YAML at its comment. A `#` in quotes or within a word begins none. */
export function splitComment(line: string): CommentedLine {
  if (!/(?:^|\s)#/.test(line)) return { value: line, comment: "" };
  const comment = [...new Lexer().lex(line)].find((token) => token.startsWith("#")) ?? "";
  const at = line.lastIndexOf(comment);
  return comment === "" || at < 0
    ? { value: line, comment: "" }
    : { value: line.slice(0, at), comment: line.slice(at) };
}

/** The notes in the comment of a line, which semicolons or another `#` part. */
export const listNotes = (line: string): string[] =>
  ` ${splitComment(line).comment}`
    .split(/\s#/)
    .slice(1)
    .flatMap((comment) => comment.split(";"))
    .map((note) => note.trim());

/** The note at a pagu of 0 that the office means: `pagu: 0  # memang 0`. */
export const MEANT_ZERO = "memang 0";
