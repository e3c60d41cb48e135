import { cleanText } from "../model/angka.ts";
import { countless, LEMBAR_PETUNJUK, NEED_WORD } from "./layout.ts";
import type { BookContent } from "./writing/lines.ts";
import { composePetunjuk } from "./writing/petunjuk.ts";
import { type BookTop, composeRemarks } from "./writing/tables.ts";

/*
 * What lkjip itself writes beside the plan: whatever else stands in such a cell was written by a person.
 */

/** The texts of titles, instructions, headings and remarks, by the name of the sheet. */
export function listOwnTexts(content: Omit<BookContent, "marks" | "asal">): (lembar: string) => ReadonlySet<string> {
  const sheets = composeRemarks({ ...content, marks: new Map(), asal: new Map() });
  const tops = sheets.map(({ top }) => top);
  const petunjuk = composePetunjuk(content.office, tops).flatMap(([, left, right = ""]) => [left, right]);
  const texts = new Map([
    [LEMBAR_PETUNJUK, petunjuk],
    ...sheets.map(({ top, remarks }): [string, string[]] => [top.lembar, [...textsOf(top), ...remarks]]),
  ]);
  const sets = new Map([...texts].map(([lembar, each]) => [lembar, new Set(each.map(cleanText))]));
  return (lembar) => sets.get(lembar) ?? new Set();
}

function textsOf({ judul, petunjuk, state, kolom }: BookTop): string[] {
  const counts = Object.values(state).map(({ text = "" }) => countless(text));
  return [judul, petunjuk, ...counts, ...kolom.map((each) => each.judul), ...Object.values(NEED_WORD)];
}
