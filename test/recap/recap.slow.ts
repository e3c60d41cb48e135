import ExcelJS from "exceljs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { renderRecap } from "../../src/recap/write.ts";
import { kantorAcak } from "../support/kantor-acak/kantor.ts";
import { laporanOf } from "../support/kantor-acak/tampil.ts";
import { saveAllAgain } from "../support/libreoffice.ts";

/** Every formula of a workbook with what it came to. */
async function resultsOf(content: Uint8Array): Promise<Map<string, unknown>> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(content as never);
  const results = new Map<string, unknown>();
  for (const sheet of book.worksheets)
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.formula !== undefined) results.set(`${sheet.name} ${cell.address}`, cell.result);
      });
    });
  return results;
}

it("LibreOffice computes every formula to the figure of lkjip", async () => {
  const offices = fc.sample(kantorAcak, { seed: 12, numRuns: 10 });
  const books = await Promise.all(offices.map((kantor) => renderRecap(laporanOf(kantor))));
  const saved = saveAllAgain(Object.fromEntries(books.map((each, i) => [`rekap${i}`, each])), "xlsx", "xlsx");
  let compared = 0;
  for (const [i, book] of books.entries()) {
    const ours = await resultsOf(book);
    const theirs = await resultsOf(saved[`rekap${i}`] ?? new Uint8Array());
    for (const [at, nilai] of ours) {
      expect(theirs.get(at), at).toBeCloseTo(Number(nilai), 6);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(100);
});
