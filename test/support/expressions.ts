import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/*
 * Every regular expression of the source, and texts that make a careless one go back and forth.
 */

/** One expression and where it stands. */
export interface Expression {
  readonly at: string;
  readonly source: string;
  readonly flags: string;
}

const SRC = join(import.meta.dirname, "../../src");

/** All that are written as literals. */
export function listLiterals(): Expression[] {
  const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  return files.flatMap((name) => {
    const text = readFileSync(join(SRC, name), "utf8");
    return findLiterals(text).map(({ at, source, flags }) => ({
      at: `${name.replaceAll("\\", "/")}:${text.slice(0, at).split("\n").length}`,
      source,
      flags,
    }));
  });
}

/** What is no code: comments, strings, the text of templates up to a value in them. */
const QUIET = /\/\/.*|\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/y;
const TEMPLATE = /(?:[^`\\$]|\\[\s\S]|\$(?!\{))*(?:`|\$\{)/y;
const LITERAL = /\/((?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuvy]*)/y;
/** After these a slash begins an expression; elsewhere it divides. */
const BEFORE = /(?:^|[(,=:[!&|?{};~>+]|\b(?:return|of|in|typeof|case))\s*$/;

function findLiterals(text: string): { readonly at: number; readonly source: string; readonly flags: string }[] {
  const found = [];
  const match = (pattern: RegExp, at: number): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  /** For each template that is open, how many braces are. */
  const open: number[] = [];
  let at = 0;
  while (at < text.length) {
    const letter = text[at];
    const quiet = match(QUIET, at);
    const literal =
      letter === "/" && quiet === null && BEFORE.test(text.slice(Math.max(0, at - 60), at)) ? match(LITERAL, at) : null;
    if (quiet !== null) at += quiet[0].length;
    else if (literal !== null) {
      found.push({ at, source: literal[1] ?? "", flags: literal[2] ?? "" });
      at += literal[0].length;
    } else if (letter === "`" || (letter === "}" && open.at(-1) === 0)) {
      if (letter === "}") open.pop();
      const part = match(TEMPLATE, at + 1)?.[0] ?? "";
      if (part.endsWith("{")) open.push(0);
      at += 1 + part.length;
    } else {
      if (open.length > 0 && letter === "{") open[open.length - 1] = (open.at(-1) ?? 0) + 1;
      if (open.length > 0 && letter === "}") open[open.length - 1] = (open.at(-1) ?? 0) - 1;
      at += 1;
    }
  }
  return found;
}

/** Letters that stand for the classes of an expression. */
const CLASSES: readonly (readonly [pattern: RegExp, letters: readonly string[]])[] = [
  [/\\s/, [" ", "\n", "\u00a0"]],
  [/\\d|0-9/, ["1"]],
  [/\\w|a-z|A-Z|\\p\{L/i, ["a", "A"]],
  [/\./, ["a"]],
  [/\[\^/, ["x"]],
];

/** Pieces of which its texts are made: its own words and letters, and letters of its classes. */
function listPieces({ source }: Expression): string[] {
  const plain = source.replace(/\\[bB]/g, "").replace(/\(\?(?:[:=!]|<[=!]|<\w+>)/g, "(");
  const words = plain
    .replace(/\[(?:[^\]\\]|\\.)*\]/g, "|")
    .replace(/\\[sSdDwWpP](?:\{[^}]*\})?/g, "|")
    .replace(/\\([^a-zA-Z0-9])/g, (_, letter: string) => `\ue000${letter}`)
    .split(/(?<!\ue000)[|()?*+{}^$.]+/)
    .map((each) => each.replaceAll("\ue000", ""))
    .filter((each) => each !== "" && each.length < 24);
  const inside = [...plain.matchAll(/\[\^?((?:[^\]\\]|\\.)*)\]/g)].flatMap(([, content = ""]) => [
    ...content.replace(/\\[a-zA-Z](?:\{[^}]*\})?|\\|.-./gu, "").slice(0, 4),
  ]);
  const classes = CLASSES.flatMap(([pattern, letters]) => (pattern.test(source) ? letters : []));
  return [...new Set([...words, ...classes, ...inside])].slice(0, 14);
}

/** Texts of `n` letters: a piece, or two, again and again between beginnings and an end that does not fit. */
export function* baitsOf(expression: Expression, n: number): Generator<string> {
  const pieces = listPieces(expression);
  const starts = ["", ...pieces.slice(0, 5), pieces.slice(0, 2).join("")];
  const pumps = [...pieces, ...pieces.flatMap((one) => pieces.slice(0, 8).map((other) => one + other))];
  for (const pump of new Set(pumps)) {
    const middle = pump.repeat(Math.ceil(n / pump.length));
    for (const start of new Set(starts)) yield `${start}${middle}\u0001`;
  }
}
