import { describe, expect, it } from "vitest";
import { applyEdits, childOf, findAll, type XmlElement } from "../../src/opc/xml.ts";
import { parseXml } from "../../src/opc/xml-parse.ts";
import { markInserted, type Pen, redlineParagraph, redlineText } from "../../src/word/diff/redline.ts";
import { hasTrackedChange, isTrackedAway } from "../../src/word/parts/tracked.ts";

const pen = (): Pen => {
  let id = 0;
  return {
    who: { author: "A", date: undefined },
    nextId: () => {
      id += 1;
      return id;
    },
  };
};
const paragraph = (inner: string): XmlElement => parseXml(`<w:p>${inner}</w:p>`);
const run = (text: string, properties = ""): string =>
  `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;

describe("redlineParagraph", () => {
  const tracking = (older: string, inner: string): string => {
    const element = paragraph(inner);
    return applyEdits(element.source, redlineParagraph(element, older, pen()))
      .replace(/<w:ins [^>]*>/g, "[+")
      .replace(/<w:del [^>]*>/g, "[-")
      .replace(/<\/w:(?:ins|del)>/g, "]")
      .replace(/<(?!w:b\/|w:br\/|w:drawing)[^>]+>/g, "");
  };

  it.each<[string, string, string, string]>([
    ["a word replaced", "capaian 98,74 persen", run("capaian 99,10 persen"), "capaian [-98,74][+99,10] persen"],
    ["a word added at the end", "satu dua", run("satu dua tiga"), "satu dua[+ tiga]"],
    ["a word dropped at the end", "satu dua tiga", run("satu dua"), "satu dua[- tiga]"],
    ["the start", "nol satu", run("satu"), "[-nol ]satu"],
    ["everything", "lama", run("baru"), "[-lama][+baru]"],
    [
      "a change across runs keeps the formatting of each",
      "aa bb cc",
      run("aa ", "<w:rPr><w:b/></w:rPr>") + run("xx cc"),
      "<w:b/>aa [-bb][+xx] cc",
    ],
    ["a line break", "satu", `<w:r><w:t>satu</w:t><w:br/><w:t>dua</w:t></w:r>`, "satu[+<w:br/>][+dua]"],
    ["an empty paragraph", "lama", "<w:pPr/>", "[-lama]"],
  ])("%s", (_, older, inner, marked) => {
    expect(tracking(older, inner)).toBe(marked);
  });

  it("changes nothing where the text is the same", () => {
    const element = paragraph(run("sama"));
    expect(redlineParagraph(element, redlineText(element), pen())).toEqual([]);
  });

  it("puts no insertion into an insertion that stands already", () => {
    const element = paragraph(`<w:ins w:id="9" w:author="B">${run("baru lagi")}</w:ins>`);
    expect(applyEdits(element.source, redlineParagraph(element, "baru", pen())).match(/<w:ins /g)).toHaveLength(1);
  });
});

describe("markInserted", () => {
  it.each<[string, string, string]>([
    ["without properties", run("x"), '<w:pPr><w:rPr><w:ins w:id="2" w:author="A"/></w:rPr></w:pPr>'],
    [
      "with properties",
      `<w:pPr><w:pStyle w:val="Isi"/></w:pPr>${run("x")}`,
      '<w:pPr><w:pStyle w:val="Isi"/><w:rPr><w:ins w:id="2" w:author="A"/></w:rPr></w:pPr>',
    ],
    [
      "before a section",
      `<w:pPr><w:sectPr/></w:pPr>${run("x")}`,
      '<w:pPr><w:rPr><w:ins w:id="2" w:author="A"/></w:rPr><w:sectPr/></w:pPr>',
    ],
    [
      "into run properties",
      `<w:pPr><w:rPr><w:b/></w:rPr></w:pPr>${run("x")}`,
      '<w:pPr><w:rPr><w:ins w:id="2" w:author="A"/><w:b/></w:rPr></w:pPr>',
    ],
  ])("%s", (_, inner, properties) => {
    const element = paragraph(inner);
    const text = applyEdits(element.source, markInserted(element, pen()));
    expect(text.slice(5, text.indexOf("</w:pPr>") + 8)).toBe(properties);
    expect(text).toContain('<w:ins w:id="1" w:author="A"><w:r>');
  });
});

it("knows tracked changes from formatting", () => {
  expect(hasTrackedChange(paragraph(run("x")))).toBe(false);
  expect(hasTrackedChange(paragraph("<w:r><w:t>&lt;w:ins </w:t><w:instrText>x</w:instrText></w:r>"))).toBe(false);
  expect(hasTrackedChange(paragraph('<w:ins w:id="1" w:author="A"/>'))).toBe(true);
  const away = paragraph(`<w:del w:id="1">${run("x")}</w:del>${run("y")}`);
  expect(findAll(away, "w:r").map(isTrackedAway)).toEqual([true, false]);
  expect(childOf(away, "w:del")).toBeDefined();
});
