/** What a column of a text table holds: decides on which side it is aligned. */
export type RataKolom = "kiri" | "kanan";

/** A text table: the first row is the heading, underlined; columns two spaces apart; no borders, so that old terminals show it. */
export function renderKolom(rows: readonly (readonly string[])[], rata: readonly RataKolom[] = []): string {
  const clean = rows.map((row) => row.map((teks) => teks.replace(/\s+/g, " ")));
  const widths = (clean[0] ?? []).map((_, i) => Math.max(...clean.map((row) => widthOf(row[i] ?? ""))));
  const line = (row: readonly string[]): string =>
    row
      .map((teks, i) => align(teks, widths[i] ?? 0, rata[i] ?? "kiri"))
      .join("  ")
      .trimEnd();
  const [head, ...body] = clean;
  return [line(head ?? []), widths.map((w) => "-".repeat(w)).join("  "), ...body.map(line)].join("\n");
}

function align(teks: string, width: number, rata: RataKolom): string {
  const space = " ".repeat(Math.max(0, width - widthOf(teks)));
  return rata === "kanan" ? space + teks : teks + space;
}

const widthOf = (teks: string): number => [...teks].length;

/** Shortens a text to a width, with an ellipsis. */
export function shorten(teks: string, width: number): string {
  const letters = [...teks];
  return letters.length <= width
    ? teks
    : `${letters
        .slice(0, width - 1)
        .join("")
        .trimEnd()}…`;
}
