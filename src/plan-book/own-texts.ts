import { cleanText } from "../model/angka.ts";
import { countless, LEMBAR_PETUNJUK, NEED_WORD } from "./layout.ts";
import type { BookContent } from "./writing/lines.ts";
import { composePetunjuk } from "./writing/petunjuk.ts";
import type { BookTable } from "./writing/sheet.ts";
import { composeTables } from "./writing/tables.ts";

/*
 * What lkjip itself writes beside the plan: whatever else stands in such a cell was written by a person.
 */

/** The texts of titles, instructions, headings and remarks, by the name of the sheet. */
export function listOwnTexts(content: Omit<BookContent, "marks" | "asal">): (lembar: string) => ReadonlySet<string> {
  const tables = composeTables({ ...content, marks: new Map(), asal: new Map() });
  const petunjuk = composePetunjuk(content.office, tables).flatMap(([, left, right = ""]) => [left, right]);
  const texts = new Map([
    [LEMBAR_PETUNJUK, petunjuk],
    ...tables.map((table): [string, string[]] => [table.lembar, textsOf(table)]),
  ]);
  const sets = new Map([...texts].map(([lembar, each]) => [lembar, new Set(each.map(cleanText))]));
  return (lembar) => sets.get(lembar) ?? new Set();
}

/** Columns that hold remarks of ours, or the phrase that a row is known by. */
const isRemark = (kunci: string): boolean => kunci.startsWith("_") || kunci === "hal" || kunci === "bagian";

function textsOf({ judul, petunjuk, state, kolom, lines }: BookTable): string[] {
  const remarks = lines.flatMap(({ cells }) =>
    Object.entries(cells).flatMap(([kunci, { text = "" }]) => (isRemark(kunci) ? [text] : [])),
  );
  const top = Object.values(state).map(({ text = "" }) => countless(text));
  return [judul, petunjuk, ...top, ...kolom.map((each) => each.judul), ...Object.values(NEED_WORD), ...remarks];
}
