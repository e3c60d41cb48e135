import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openPackage, readPart } from "../../src/opc/package.ts";
import { attributeOf, childOf, findAll, textOf, type XmlElement } from "../../src/opc/xml.ts";
import { parseXml } from "../../src/opc/xml-parse.ts";
import { visibleText } from "../../src/word/parts/paragraph.ts";
import { tableRows } from "../../src/word/parts/table.ts";
import { many } from "../support/breadth.ts";
import { kantorAcak } from "../support/kantor-acak/kantor.ts";
import { drafOf } from "../support/kantor-acak/tampil.ts";
import { drafLapor, LAPORAN } from "../support/kantor-lapor.ts";

/*
 * What an evaluator counts in a report, over both examples and three offices made for it; what holds of any office also over
 * offices at random.
 */

const rootOf = (docx: Uint8Array): XmlElement => parseXml(readPart(openPackage(docx), "word/document.xml") ?? "");

const styleOf = (p: XmlElement): string => attributeOf(childOf(childOf(p, "w:pPr"), "w:pStyle") ?? p, "w:val") ?? "";

const isListed = (p: XmlElement): boolean => /^(?:TOC|TableofFigures)/.test(styleOf(p));

/** Captions that no sentence refers to. */
function unreferred(root: XmlElement): string[] {
  const paragraphs = findAll(root, "w:p").filter((p) => !isListed(p));
  const referred = new Set(
    paragraphs.flatMap((p) => [...p.source.slice(p.start, p.end).matchAll(/ REF (\w+)/g)].map(([, name = ""]) => name)),
  );
  return paragraphs.flatMap((p) => {
    if (!/^Judul(?:Tabel|Gambar)$/.test(styleOf(p))) return [];
    const names = findAll(p, "w:bookmarkStart").map((mark) => attributeOf(mark, "w:name") ?? "");
    return names.some((name) => referred.has(name)) ? [] : [visibleText(p)];
  });
}

/** Sentences of more than 80 characters that stand twice. */
function repeated(root: XmlElement): string[] {
  const seen = new Map<string, number>();
  for (const p of findAll(root, "w:p")) {
    if (isListed(p)) continue;
    // The name of a kegiatan in two tables is none.
    for (const sentence of visibleText(p).split(/(?<=[.!?])\s+(?=[\p{Lu}“])/u))
      if (sentence.length > 80 && /[.!?]”?$/.test(sentence)) seen.set(sentence, (seen.get(sentence) ?? 0) + 1);
  }
  return [...seen].flatMap(([sentence, n]) => (n > 1 ? [`${n}x ${sentence}`] : []));
}

/** By sasaran: how many tables below its heading have one row. */
function oneRowTables(root: XmlElement): Map<string, number> {
  const found = new Map<string, number>();
  let sasaran = "";
  for (const each of findAll(root, "w:body")[0]?.children.flatMap(blocksIn) ?? []) {
    if (each.name === "w:p" && /^Heading[123]$/.test(styleOf(each)))
      sasaran = /^(?:Sasaran|Tujuan) \d+/.exec(visibleText(each))?.[0] ?? "";
    if (each.name !== "w:tbl" || sasaran === "") continue;
    const rows = tableRows(each).filter((row) => findAll(row, "w:tblHeader").length === 0);
    if (rows.length === 1) found.set(sasaran, (found.get(sasaran) ?? 0) + 1);
  }
  return found;
}

const blocksIn = (each: XmlElement): XmlElement[] =>
  each.name === "w:sdt" ? (childOf(each, "w:sdtContent")?.children.flatMap(blocksIn) ?? []) : [each];

/** Share of black of a colour when it is printed grey. */
const grey = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = (hex.match(/../g) ?? []).map((two) => Number.parseInt(two, 16));
  return 100 - (100 * (0.299 * r + 0.587 * g + 0.114 * b)) / 255;
};

/** Charts of which two filled series lie less than 20 points of grey apart. */
function tooAlike(docx: Uint8Array): string[] {
  const pkg = openPackage(docx);
  return [...pkg.parts.keys()].flatMap((part) => {
    if (!/^word\/charts\/chart\d+\.xml$/.test(part)) return [];
    const bars = findAll(parseXml(readPart(pkg, part) ?? ""), "c:barChart").flatMap((chart) => findAll(chart, "c:ser"));
    const fills = bars.map((ser) => {
      const colour = childOf(childOf(childOf(ser, "c:spPr"), "a:solidFill"), "a:srgbClr");
      return {
        name: findAll(ser, "c:v").map(textOf)[0] ?? "",
        grey: grey((colour && attributeOf(colour, "val")) ?? ""),
      };
    });
    return fills.flatMap((a, i) =>
      fills.slice(i + 1).flatMap((b) => (Math.abs(a.grey - b.grey) < 20 ? [`${part}: ${a.name} and ${b.name}`] : [])),
    );
  });
}

describe.each(LAPORAN)("the report of %s", (nama) => {
  const docx = drafLapor(nama);
  const root = rootOf(docx);

  it("refers to each of its tables and figures", () => {
    expect(unreferred(root)).toEqual([]);
  });

  it("says no sentence twice", () => {
    expect(repeated(root)).toEqual([]);
  });

  it("has at most three tables of one row a sasaran", () => {
    expect([...oneRowTables(root)].filter(([, n]) => n > 3)).toEqual([]);
  });

  it("draws series that can be told apart in grey", () => {
    expect(tooAlike(docx)).toEqual([]);
  });
});

it("the report of an office at random refers to all, has few small tables, and can be read in grey", () => {
  fc.assert(
    fc.property(kantorAcak, (kantor) => {
      const { docx } = drafOf(kantor);
      const root = rootOf(docx);
      expect(unreferred(root)).toEqual([]);
      expect([...oneRowTables(root)].filter(([, n]) => n > 3)).toEqual([]);
      expect(tooAlike(docx)).toEqual([]);
    }),
    { seed: 16, numRuns: many(2, 300) },
  );
});

it.each([
  ["1F3864", 79],
  ["6F8FC0", 45],
  ["B7C7E0", 23],
  ["FFFFFF", 0],
])("%s is %i % of black", (hex, black) => expect(Math.round(grey(hex))).toBe(black));
