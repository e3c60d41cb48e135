/*
 * Values as YAML text, as an office writes them: short texts plain, everything doubtful in quotes.
 */

/** How a text is quoted where it has a choice; as YAML's own names of styles. */
export type TextStyle = "PLAIN" | "QUOTE_DOUBLE" | "QUOTE_SINGLE" | "BLOCK_FOLDED" | "BLOCK_LITERAL";

/** Words that YAML of any version takes for something else. */
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n|nan|inf)$/i;
/** Begins with a letter and holds nothing that means something to YAML, in brackets either; or is a day. */
const PLAIN = /^(?:\p{L}[\p{L}\p{N} _.()/;+=–-]*|\d{4}-\d{2}-\d{2})$/u;
/** The same outside of brackets, where a comma parts nothing. */
const PLAIN_BLOCK = /^(?:\p{L}[\p{L}\p{N} _.,()/;+=–-]*|\d{4}-\d{2}-\d{2})$/u;

/** A scalar on one line. `flow`: inside of brackets. */
export function renderScalar(value: unknown, flow: boolean, style: TextStyle = "PLAIN"): string {
  if (typeof value !== "string") return renderBare(value);
  if (style === "QUOTE_SINGLE" && !/[\n\r\t']/.test(value)) return `'${value}'`;
  const plain = (flow ? PLAIN : PLAIN_BLOCK).test(value) && value === value.trim() && !RESERVED.test(value);
  return plain && style !== "QUOTE_DOUBLE" && style !== "QUOTE_SINGLE" ? value : quote(value);
}

/** JSON's quotes are YAML's; signs that steer a terminal are escaped as well. */
const quote = (value: string): string =>
  JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\p{Cf}]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

function renderBare(value: unknown): string {
  if (typeof value !== "number") return String(value);
  const text = String(value);
  return text.includes("e") ? BigInt(Math.round(value)).toString() : text;
}

/** A key of a map. */
export const renderKey = (key: string): string =>
  /^\d{1,15}$/.test(key) ? (key.length === 4 ? key : `"${key}"`) : renderScalar(key, true);

/** A value on one line, in brackets where it has parts. */
export function renderFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(renderFlow).join(", ")}]`;
  if (typeof value !== "object" || value === null) return renderScalar(value, true);
  const pairs = Object.entries(value).map(([key, child]) => `${renderKey(key)}: ${renderFlow(child)}`);
  return pairs.length === 0 ? "{}" : `{ ${pairs.join(", ")} }`;
}

/** Characters of a line. */
const WIDTH = 118;

/**
 * What stands behind a colon: on its line, or below it with its own line breaks. `indent` is that of the key. Ends without a line break.
 */
export function renderBehindKey(value: unknown, indent: number, newline: string): string {
  if (Array.isArray(value) && value.length > 0 && !isShort(value))
    return newline + renderItems(value, indent + 2, newline);
  if (isMap(value) && Object.keys(value).length > 0 && !isShort(value))
    return newline + renderPairs(value, indent + 2, newline);
  if (typeof value === "string") {
    const folded = renderFolded(value, indent + 2, newline);
    if (folded !== null) return ` ${folded}`;
  }
  return ` ${Array.isArray(value) || isMap(value) ? renderFlow(value) : renderScalar(value, false)}`;
}

/** A long text over several lines; null for one that is short, or whose blanks would be lost. */
export function renderFolded(value: string, indent: number, newline: string): string | null {
  if (value.length + indent < WIDTH || /[\n\r\t]| {2}|^\s|\s$|[\p{Cc}\p{Cf}]/u.test(value)) return null;
  const room = WIDTH - indent;
  const lines: string[] = [];
  for (const word of value.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return [">-", ...lines.map((line) => " ".repeat(indent) + line)].join(newline);
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Lists and maps of plain values that fit on a line are written in brackets, as the office's own are. */
const isShort = (value: object): boolean =>
  Object.values(value).every((child) => (isMap(child) ? isRentang(child) : !Array.isArray(child))) &&
  Object.values(value).every((child) => typeof child !== "string" || child.length <= 24) &&
  renderFlow(value).length <= 80;

const isRentang = (value: Record<string, unknown>): boolean =>
  Object.values(value).every((child) => typeof child !== "object" || child === null);

/** The lines of a map. */
export function renderPairs(value: Record<string, unknown>, indent: number, newline: string): string {
  return Object.entries(value)
    .map(([key, child]) => `${" ".repeat(indent)}${renderKey(key)}:${renderBehindKey(child, indent, newline)}`)
    .join(newline);
}

/** The lines of a list. */
export const renderItems = (value: readonly unknown[], indent: number, newline: string): string =>
  value.map((item) => renderItem(item, indent, newline)).join(newline);

/** One item of a list in lines. */
export function renderItem(item: unknown, indent: number, newline: string): string {
  const dash = `${" ".repeat(indent)}- `;
  if (isMap(item) && Object.keys(item).length > 0) return dash + renderPairs(item, indent + 2, newline).trimStart();
  if (typeof item === "string") return dash + (renderFolded(item, indent + 2, newline) ?? renderScalar(item, false));
  return dash + renderFlow(item);
}
