/*
 * A small reader of spreadsheet formulas, for what the form uses: numbers, texts, cells, ranges, named ranges,
 * comparison, arithmetic and a handful of functions. The slow tests let LibreOffice calculate the same formulas.
 */

export type Result = number | string | boolean | null | typeof GALAT;
type Nilai = Result | readonly (readonly Result[])[];

/** Any error value, such as #DIV/0!. */
const GALAT: unique symbol = Symbol("galat");

export interface LembarRumus {
  readonly sel: Readonly<Record<string, Result>>;
  readonly nama?: Readonly<Record<string, readonly (readonly Result[])[]>>;
}

const TOKEN = /\s*("(?:[^"]|"")*"|\d+(?:\.\d+)?|[A-Z_][A-Z0-9_]*|<>|<=|>=|[-+*/(),:<>=])/y;

/** Calculates a formula without its leading "=". Throws on what it does not know. */
export function hitungRumus(rumus: string, lembar: LembarRumus): Result {
  const tokens = tokenize(rumus);
  let at = 0;
  const peek = (): string => tokens[at] ?? "";
  const take = (expected?: string): string => {
    const token = tokens[at] ?? "";
    if (expected !== undefined && token !== expected) throw new Error(`"${expected}" expected, "${token}" found`);
    at += 1;
    return token;
  };
  const binary = (operators: readonly string[], next: () => Nilai): Nilai => {
    let left = next();
    while (operators.includes(peek())) {
      const operator = take();
      left = operate(operator, single(left), single(next()));
    }
    return left;
  };
  const comparison = (): Nilai => binary(["=", "<>", "<", ">", "<=", ">="], sum);
  const sum = (): Nilai => binary(["+", "-"], product);
  const product = (): Nilai => binary(["*", "/"], primary);
  const primary = (): Nilai => {
    const token = take();
    if (token === "(") {
      const inside = comparison();
      take(")");
      return inside;
    }
    if (token === "-") return operate("-", 0, single(primary()));
    if (token.startsWith('"')) return token.slice(1, -1).replaceAll('""', '"');
    if (/^\d/.test(token)) return Number(token);
    if (peek() === "(") return call(token, list());
    if (token === "TRUE" || token === "FALSE") return token === "TRUE";
    if (peek() === ":") {
      take();
      return range(token, take(), lembar.sel);
    }
    return lembar.nama?.[token] ?? lembar.sel[token] ?? null;
  };
  const list = (): Nilai[] => {
    take("(");
    const items: Nilai[] = [];
    while (peek() !== ")") {
      items.push(comparison());
      if (peek() === ",") take();
    }
    take(")");
    return items;
  };
  const result = single(comparison());
  if (at !== tokens.length) throw new Error(`left over: ${tokens.slice(at).join("")}`);
  return result;
}

function tokenize(rumus: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < rumus.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(rumus);
    if (!match) throw new Error(`unknown sign at ${rumus.slice(at, at + 10)}`);
    tokens.push(match[1] ?? "");
  }
  return tokens;
}

/** Cells of one row, such as L7:O7. */
function range(from: string, to: string, sel: LembarRumus["sel"]): readonly (readonly Result[])[] {
  const [, first = "", row = ""] = /^([A-Z])(\d+)$/.exec(from) ?? [];
  const [, last = "", lastRow = ""] = /^([A-Z])(\d+)$/.exec(to) ?? [];
  const rows = Array.from({ length: Number(lastRow) - Number(row) + 1 }, (_, i) => Number(row) + i);
  const letters = Array.from({ length: last.charCodeAt(0) - first.charCodeAt(0) + 1 }, (_, i) =>
    String.fromCharCode(first.charCodeAt(0) + i),
  );
  return rows.map((r) => letters.map((letter) => sel[`${letter}${r}`] ?? null));
}

function single(nilai: Nilai): Result {
  return Array.isArray(nilai) ? GALAT : (nilai as Result);
}

function operate(operator: string, a: Result, b: Result): Result {
  if (a === GALAT || b === GALAT) return GALAT;
  if (["=", "<>", "<", ">", "<=", ">="].includes(operator)) return compare(operator, a, b);
  if (typeof a === "string" || typeof b === "string") return GALAT;
  const [x, y] = [Number(a), Number(b)];
  if (operator === "/") return y === 0 ? GALAT : x / y;
  return operator === "+" ? x + y : operator === "-" ? x - y : x * y;
}

/** An empty cell equals both 0 and the empty text; a text is greater than any number. */
function compare(operator: string, a: Result, b: Result): boolean {
  const other = (x: Result, y: Result): Result => (x === null ? (typeof y === "string" ? "" : 0) : x);
  const x = other(a, b);
  const y = other(b, a);
  const order = typeof x === typeof y ? rank(fold(x), fold(y)) : typeof x === "string" ? 1 : -1;
  return (
    { "=": order === 0, "<>": order !== 0, "<": order < 0, ">": order > 0, "<=": order <= 0, ">=": order >= 0 }[
      operator
    ] === true
  );
}

const fold = (x: Result): string | number => (typeof x === "string" ? x.toLowerCase() : Number(x));
const rank = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

function call(nama: string, content: readonly Nilai[]): Result {
  const flat = content.flatMap((nilai) => (Array.isArray(nilai) ? (nilai as Result[][]).flat() : [nilai as Result]));
  const angka = flat.filter((nilai) => typeof nilai === "number");
  const [a = null, b = null, c = null] = content.map((nilai) => (Array.isArray(nilai) ? null : (nilai as Result)));
  switch (nama) {
    case "IF":
      return a === GALAT ? GALAT : a ? b : c;
    case "COUNT":
      return angka.length;
    case "SUM":
      return angka.reduce((sum, n) => sum + n, 0);
    case "AVERAGE":
      return angka.length === 0 ? GALAT : angka.reduce((sum, n) => sum + n, 0) / angka.length;
    case "ROUND": {
      const scale = 10 ** Number(b);
      return typeof a === "number" ? Math.round(a * scale + 1e-9) / scale : GALAT;
    }
    case "MIN":
      return flat.includes(GALAT) ? GALAT : Math.min(...angka);
    case "MAX":
      return flat.includes(GALAT) ? GALAT : Math.max(...angka);
    case "ISNUMBER":
      return typeof a === "number";
    case "AND":
      return flat.every((nilai) => nilai === true);
    case "OR":
      return flat.some((nilai) => nilai === true);
    case "TRIM":
      return a === GALAT ? GALAT : String(a ?? "").trim();
    case "LOWER":
      return a === GALAT ? GALAT : String(a ?? "").toLowerCase();
    case "IFERROR":
      return a === GALAT ? b : a;
    case "VLOOKUP": {
      const tabel = content[1] as readonly (readonly Result[])[];
      return tabel.find(([kunci]) => a !== GALAT && compare("=", kunci ?? null, a))?.[Number(c) - 1] ?? GALAT;
    }
    default:
      throw new Error(`unknown function ${nama}`);
  }
}
