import { importFiles } from "../plan/import/import.ts";
import type { ImportFile, ImportResult } from "../plan/import/result.ts";
import { placeImported } from "./imported.ts";
import { type RencanaSource, renderBook } from "./plan.ts";

/** What files of the office hold, and the workbook in which it waits to be looked at; null where nothing was found. */
export interface ImportedBook {
  readonly result: ImportResult;
  readonly workbook: Uint8Array | null;
}

/** Puts what files of the office hold into rencana.xlsx as coloured cells; `lkjip plan` applies them. */
export async function importToBook(source: RencanaSource, files: readonly ImportFile[]): Promise<ImportedBook> {
  const result = importFiles(files, source.config);
  if (result.cells.length === 0) return { result, workbook: null };
  const { shown, marks, asal } = placeImported(source.state, result.cells);
  return { result, workbook: await renderBook(source, { shown, base: source.state, marks, asal }) };
}
