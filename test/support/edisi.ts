import { openPackage } from "../../src/opc/package.ts";
import { lintPackage } from "../../src/word/parts/lint.ts";
import { listParagrafNaskah } from "../../src/word/text/naskah-draf.ts";
import { readNaskah } from "../../src/word/text/read.ts";

/*
 * What a signed edition must be.
 */

export const PAGE = "PERNYATAAN TELAH DIREVIU";
/** Dots that wait for a date, with the year behind them. */
const DOTS = /…{3,}( \d{4})?/;

/** What a reader reads, without the page of the statement and without the page numbers of the front matter. */
export function textsOf(docx: Uint8Array): string[] {
  const naskah = readNaskah(docx);
  if (naskah === null) throw new Error("no Word document");
  return listParagrafNaskah(naskah)
    .filter(({ judul }) => !judul.includes(PAGE))
    .map(({ teks }) => teks.replace(/\s+[ivxlc]+$/, ""))
    .filter((teks) => teks !== PAGE);
}

const picturesOf = (docx: Uint8Array): string[] =>
  [...openPackage(docx).parts.keys()].filter((name) => name.startsWith("word/media/")).sort();

const partsOf = (docx: Uint8Array): string[] =>
  [...openPackage(docx).parts].map(([name, bytes]) => `${name}\n${new TextDecoder().decode(bytes)}`);

/** What must not be left in a signed edition. */
function listLeftovers(docx: Uint8Array): string[] {
  const all = partsOf(docx).filter((each) => /^(?:word\/[^/]+\.xml|customXml|docProps|\[Content)/.test(each));
  return [
    "<w:sdt",
    "urn:lkjip",
    "_lk_",
    "dari data:",
    "showingPlcHdr",
    "commentReference",
    'rStyle w:val="Celah"',
    "[lk:",
  ].filter((mark) =>
    all.some((each) => each.includes(mark) && !(mark.includes("Celah") && each.startsWith("word/styles"))),
  );
}

/** Everything that is wrong with the signed edition of a draft. */
export function findEditionFaults(draft: Uint8Array, edition: Uint8Array, tanggal: string): string[] {
  const expected = textsOf(draft).map((teks) => (DOTS.test(teks) ? teks.replace(DOTS, tanggal) : teks));
  const texts = textsOf(edition);
  const other = expected.findIndex((teks, i) => teks !== texts[i]);
  return [
    ...lintPackage(openPackage(edition)).map((each) => `lint: ${each}`),
    ...listLeftovers(edition).map((each) => `left over: ${each}`),
    ...(other < 0 && texts.length === expected.length
      ? []
      : [`paragraph ${other}: "${texts[other]}" for "${expected[other]}", ${texts.length} for ${expected.length}`]),
    ...texts.filter((teks) => /…{2,}|\.{4,}|\[[^\]]*: tulis /.test(teks)).map((teks) => `waits: ${teks}`),
    ...(picturesOf(draft).join() === picturesOf(edition).join() ? [] : ["pictures"]),
  ];
}
