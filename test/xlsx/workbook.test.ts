import { describe, expect, it } from "vitest";
import { formatAddress, parseAddress } from "../../src/xlsx/address.ts";
import { type Cell, readStoredNumber } from "../../src/xlsx/cell.ts";
import { classifyFormat } from "../../src/xlsx/styles.ts";
import { openWorkbook, type Workbook } from "../../src/xlsx/workbook.ts";
import { cell, FORMAT, type Isi, makeParts, makeSheet, makeXlsx, type Parts, zipParts } from "../support/xlsx.ts";

function open(content: Uint8Array): Workbook {
  const { nilai, temuan } = openWorkbook("uji.xlsx", content);
  expect(temuan).toEqual([]);
  if (!nilai) throw new Error("no workbook");
  return nilai;
}

const firstCell = (content: Isi): Cell | undefined => open(makeSheet({ B2: content })).lembar[0]?.cells[0];

/** The parts of a workbook of one sheet, some of them replaced. */
const withParts = (parts: Parts): Uint8Array =>
  zipParts({ ...makeParts([{ nama: "Sheet1", sel: { A1: 1 } }]), ...parts });

const sheetOf = (data: string, around = ""): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${data}</sheetData>${around}</worksheet>`;

const texts = (workbook: Workbook): unknown[] =>
  workbook.lembar.flatMap(({ cells }) => cells.map(({ sel, nilai }) => [sel, "teks" in nilai ? nilai.teks : nilai]));

describe("cells", () => {
  it.each<[string, Isi, object | undefined]>([
    ["a number", 90.5, { jenis: "angka", angka: "90.5", format: "biasa" }],
    [
      "a number in 17 digits, as Excel stores it",
      cell({ v: "0.98499999999999999" }),
      { jenis: "angka", angka: "0.985", format: "biasa" },
    ],
    ["a number in 17 digits", cell({ v: "97.659999999999997" }), { jenis: "angka", angka: "97.66", format: "biasa" }],
    ["a number with an exponent", cell({ v: "1.5E-2" }), { jenis: "angka", angka: "0.015", format: "biasa" }],
    ["zero", 0, { jenis: "angka", angka: "0", format: "biasa" }],
    ["a percentage", cell({ v: "0.985", s: FORMAT.percent }), { jenis: "angka", angka: "0.985", format: "persen" }],
    [
      "a number with a written percent sign",
      cell({ v: "98.5", s: FORMAT.persenTertulis }),
      { jenis: "angka", angka: "98.5", format: "biasa" },
    ],
    [
      "a number with a written word",
      cell({ v: "12", s: FORMAT.hariTertulis }),
      { jenis: "angka", angka: "12", format: "biasa" },
    ],
    [
      "a rupiah amount",
      cell({ v: "1000000", s: FORMAT.rupiah }),
      { jenis: "angka", angka: "1000000", format: "biasa" },
    ],
    ["a date", cell({ v: "45657", s: FORMAT.tanggal }), { jenis: "angka", angka: "45657", format: "tanggal" }],
    ["an ISO date", cell({ t: "d", v: "2024-12-31T00:00:00" }), { jenis: "tanggal", iso: "2024-12-31T00:00:00" }],
    ["a shared text", "Baik", { jenis: "teks", teks: "Baik", dropped: false }],
    ["an inline text", cell({ t: "inlineStr", is: "<t>Baik</t>" }), { jenis: "teks", teks: "Baik", dropped: false }],
    [
      "an inline rich text",
      cell({ t: "inlineStr", is: "<r><rPr><b/></rPr><t>Ba</t></r><r><t>ik</t></r>" }),
      { jenis: "teks", teks: "Baik", dropped: false },
    ],
    [
      "a text without its phonetic reading",
      cell({ t: "inlineStr", is: '<t>Baik</t><rPh sb="0" eb="1"><t>baca</t></rPh>' }),
      { jenis: "teks", teks: "Baik", dropped: false },
    ],
    [
      "a text in CDATA",
      cell({ t: "inlineStr", is: "<t><![CDATA[a<b]]></t>" }),
      { jenis: "teks", teks: "a<b", dropped: false },
    ],
    ["an escaped line end", "satu_x000D_\ndua", { jenis: "teks", teks: "satu\ndua", dropped: false }],
    ["an escaped underscore", "_x005F_x000D_", { jenis: "teks", teks: "_x000D_", dropped: false }],
    ["an escaped control character", "a_x0001_b", { jenis: "teks", teks: "ab", dropped: true }],
    ["half a surrogate pair", "a_xD83D_b", { jenis: "teks", teks: "ab", dropped: true }],
    ["a text beyond the first plane", "a😀b", { jenis: "teks", teks: "a😀b", dropped: false }],
    ["true", cell({ t: "b", v: "1" }), { jenis: "logika", nilai: true }],
    ["an error value", cell({ t: "e", v: "#DIV/0!" }), { jenis: "galat", kode: "#DIV/0!" }],
    ["a formula with its value", cell({ f: "A1*2", v: "3" }), { jenis: "angka", angka: "3", format: "biasa" }],
    ["a formula that gives zero", cell({ f: "A1*2", v: "0" }), { jenis: "angka", angka: "0", format: "biasa" }],
    [
      "a formula that gives a text",
      cell({ f: "A1", t: "str", v: "BB" }),
      { jenis: "teks", teks: "BB", dropped: false },
    ],
    ["a formula that gives an empty text", cell({ f: "A1", t: "str", v: "" }), undefined],
    ["a formula never computed", cell({ f: "A1*2" }), { jenis: "belum_dihitung" }],
    ["a cell that is only formatted", cell({ s: 1 }), undefined],
    ["a value that is no number", cell({ v: "12abc" }), { jenis: "rusak", content: "12abc" }],
    ["a value that no float holds", cell({ v: "1E999" }), { jenis: "rusak", content: "1E999" }],
    ["a shared text that is not there", cell({ t: "s", v: "7" }), { jenis: "rusak", content: "teks nomor 7" }],
    ["a type that does not exist", cell({ t: "x", v: "7" }), { jenis: "rusak", content: "7" }],
  ])("%s", (_, content, nilai) => {
    expect(firstCell(content)?.nilai).toEqual(nilai);
  });

  it("keeps the formula", () => {
    expect(firstCell(cell({ f: "D13/D14", t: "e", v: "#DIV/0!" }))?.rumus).toBe("D13/D14");
    expect(firstCell(90)?.rumus).toBeNull();
  });

  it.each([
    ["0", "0"],
    ["-0.5", "-0.5"],
    [".5", "0.5"],
    ["1E+3", "1000"],
    ["0.1", "0.1"],
    ["0.30000000000000004", "0.3"],
    ["123456789012345678", "123456789012346000"],
    ["NaN", null],
    ["Infinity", null],
    ["0x10", null],
    ["1_000", null],
    ["", null],
    ["1,5", null],
  ])("the stored number %j is %s", (teks, angka) => {
    expect(readStoredNumber(teks)).toBe(angka);
  });
});

describe("number formats", () => {
  it.each([
    ["General", 1, "biasa"],
    ["0.00%", 1, "persen"],
    [String.raw`0\%`, 1, "biasa"],
    ['0"%"', 1, "biasa"],
    ['0" persen"', 1, "biasa"],
    [String.raw`#,##0\ \h\a\r\i`, 1, "biasa"],
    [String.raw`0\ \d\o\k`, 1, "biasa"],
    ["[$Rp-421]#,##0", 1, "biasa"],
    ['_-"Rp"* #,##0_-', 1, "biasa"],
    ["0.00E+00", 1, "biasa"],
    ["[Red]0.00;[Blue]-0.00", 1, "biasa"],
    ["dd/mm/yyyy", 1, "tanggal"],
    ["[$-421]dd mmmm yyyy;@", 1, "tanggal"],
    ["[h]:mm", 1, "tanggal"],
    ["mmm-yy", 1, "tanggal"],
    ["0;-0%;0", -1, "persen"],
    ["0;-0%;0", 1, "biasa"],
    ["0.00;;0%", 0, "persen"],
  ] as const)("%j for %d is %s", (kode, nilai, format) => {
    expect(classifyFormat(kode, nilai)).toBe(format);
  });
});

describe("addresses", () => {
  it.each([
    ["A1", 1, 1],
    ["Z9", 9, 26],
    ["AA10", 10, 27],
    ["$C$7", 7, 3],
    ["XFD1048576", 1_048_576, 16_384],
  ])("%s", (teks, baris, kolom) => {
    expect(parseAddress(teks)).toEqual({ baris, kolom });
    expect(formatAddress(kolom, baris)).toBe(teks.replaceAll("$", ""));
  });

  it.each(["", "A0", "a1", "XFE1", "A1048577", "ZZZZ1", "A99999999999", "1A", "A1:B2", "A-1", "A1.5"])(
    "%j is none",
    (teks) => {
      expect(parseAddress(teks)).toBeNull();
    },
  );
});

describe("sheets", () => {
  it("cells without a reference follow the one before them", () => {
    const xml = sheetOf(
      '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="5"><c><v>4</v></c></row><row><c><v>5</v></c></row>',
    );
    const workbook = open(withParts({ "xl/worksheets/sheet1.xml": xml }));
    expect(workbook.lembar[0]?.cells.map((c) => c.sel)).toEqual(["A1", "D1", "E1", "A5", "A6"]);
  });

  it.each([
    [
      "rows without a number take it from their cells",
      '<row><c r="B5"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>',
      ["B5", "C5", "A6"],
    ],
    [
      "empty rows left out do not count against cells without a reference",
      '<row r="1"/><row r="2"><c><v>1</v></c></row>',
      ["A2"],
    ],
    [
      "rows out of order",
      '<row r="9"><c r="A9"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>',
      ["A9", "A2"],
    ],
  ])("%s", (_, data, sel) => {
    const workbook = open(withParts({ "xl/worksheets/sheet1.xml": sheetOf(data) }));
    expect(workbook.lembar[0]?.cells.map((c) => c.sel)).toEqual(sel);
  });

  it.each([
    ["a cell of two values", '<row r="1"><c r="A1"><v>1</v><v>7</v></c></row>'],
    ["an element within a value", '<row r="1"><c r="A1"><v>1<x/>7</v></c></row>'],
    ["a cell within a cell", '<row r="1"><c r="A1"><c r="B1"><v>1</v></c></c></row>'],
    ["a row within a cell", '<row r="1"><c r="A1"><row r="2"><c r="A2"><v>1</v></c></row></c></row>'],
    ["a row number that is not one", '<row r="1e1"><c><v>1</v></c></row>'],
    ["a cell without address after others were left out", '<row r="1"><c r="A1" s="1"/><c><v>1</v></c></row>'],
    ["a row without number after others were left out", '<row r="1"/><row><c><v>1</v></c></row>'],
    [
      "the same cell twice, far apart",
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>',
    ],
  ])("refuses %s", (_, data) => {
    const { nilai, temuan } = openWorkbook("a.xlsx", withParts({ "xl/worksheets/sheet1.xml": sheetOf(data) }));
    expect(nilai).toBeNull();
    expect(temuan.map(({ nama }) => nama)).toEqual(["berkas-rusak"]);
  });

  it("a text outside of its element does not slip into the next", () => {
    const data =
      '<row r="1"><c r="A1" t="inlineStr"><t>abc</t></c><c r="B1" t="inlineStr"><is><t>def</t></is></c></row>';
    expect(texts(open(withParts({ "xl/worksheets/sheet1.xml": sheetOf(data) })))).toEqual([["B1", "def"]]);
  });

  it("a prefix makes no difference", () => {
    const xml =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>Baik</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    expect(texts(open(withParts({ "xl/worksheets/sheet1.xml": xml })))).toEqual([["B2", "Baik"]]);
  });

  it.each([
    ["UTF-8 with a byte order mark", (xml: string) => new Uint8Array([0xef, 0xbb, 0xbf, ...Buffer.from(xml)])],
    ["UTF-16 little-endian", (xml: string) => new Uint8Array(Buffer.from(`\ufeff${xml}`, "utf16le"))],
    ["UTF-16 big-endian", (xml: string) => new Uint8Array(Buffer.from(`\ufeff${xml}`, "utf16le").swap16())],
    [
      "windows-1252",
      (xml: string) => new Uint8Array(Buffer.from(`<?xml version="1.0" encoding="windows-1252"?>${xml}`, "latin1")),
    ],
  ])("reads %s", (_, encode) => {
    const xml = sheetOf('<row r="1"><c r="A1" t="inlineStr"><is><t>é</t></is></c></row>');
    expect(texts(open(withParts({ "xl/worksheets/sheet1.xml": encode(xml) })))).toEqual([["A1", "é"]]);
  });

  it("follows relationships: other names, absolute targets, a folder above", () => {
    const parts: Record<string, string | Uint8Array> = makeParts([{ nama: "Kinerja", sel: { A1: "isi" } }]);
    const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
    const rels = String(parts["xl/_rels/workbook.xml.rels"]);
    delete parts["xl/worksheets/sheet1.xml"];
    for (const [target, name] of [
      ["lembar/Satu.XML", "xl/lembar/satu.xml"],
      ["/xl/lain.xml", "xl/lain.xml"],
      ["../lembar.xml", "lembar.xml"],
      ["./worksheets/./s.xml", "xl/worksheets/s.xml"],
    ] as const) {
      const content = zipParts({
        ...parts,
        [name]: sheet,
        "xl/_rels/workbook.xml.rels": rels.replace("worksheets/sheet1.xml", target),
      });
      expect(texts(open(content)), target).toEqual([["A1", "isi"]]);
    }
  });

  it("takes the order and the names of workbook.xml, hidden sheets too; a chart sheet has no cells", () => {
    const content = makeXlsx([
      { nama: "Dua", sel: { A1: "dua" } },
      { nama: "Satu & Tiga", sel: { A1: "satu" }, state: "hidden" },
    ]);
    expect(open(content).lembar.map(({ nama, hidden }) => [nama, hidden])).toEqual([
      ["Dua", false],
      ["Satu & Tiga", true],
    ]);
    const parts = makeParts([
      { nama: "Isi", sel: { A1: 1 } },
      { nama: "Grafik", sel: {} },
    ]);
    const rels = String(parts["xl/_rels/workbook.xml.rels"]).replace(
      /\/worksheet"( Target="worksheets\/sheet2)/,
      '/chartsheet"$1',
    );
    expect(open(zipParts({ ...parts, "xl/_rels/workbook.xml.rels": rels })).lembar.map(({ nama }) => nama)).toEqual([
      "Isi",
    ]);
  });

  it("knows hidden rows and columns, and reads them", () => {
    const [lembar] = open(
      makeXlsx([
        {
          nama: "S",
          sel: { B2: 1, E3: 2 },
          before: '<cols><col min="4" max="6" width="9" hidden="1"/></cols>',
          baris: { 2: 'hidden="1"' },
        },
      ]),
    ).lembar;
    expect(lembar?.cells.map((c) => c.sel)).toEqual(["B2", "E3"]);
    expect([...(lembar?.hiddenBaris ?? [])]).toEqual([2]);
    expect([3, 4, 6, 7].map((kolom) => lembar?.isHiddenKolom(kolom))).toEqual([false, true, true, false]);
  });

  it("a cell under a merge has no value, and is told apart", () => {
    const [lembar] = open(
      makeXlsx([
        {
          nama: "S",
          sel: { B2: 1, B3: 1, C2: 5 },
          after: '<mergeCells count="1"><mergeCell ref="B2:B4"/></mergeCells>',
        },
      ]),
    ).lembar;
    expect(lembar?.cells.map((c) => c.sel)).toEqual(["B2", "C2"]);
    expect(lembar?.closed.map((c) => c.sel)).toEqual(["B3"]);
  });

  it("reads a workbook without shared strings and styles", () => {
    const parts: Record<string, string | Uint8Array> = { ...makeParts([{ nama: "S", sel: { A1: 5 } }]) };
    delete parts["xl/sharedStrings.xml"];
    delete parts["xl/styles.xml"];
    expect(texts(open(zipParts(parts)))).toEqual([["A1", { jenis: "angka", angka: "5", format: "biasa" }]]);
  });

  it("counts days from 1904 where the workbook says so", () => {
    const parts = makeParts([{ nama: "S", sel: { A1: 5 } }]);
    const workbook = String(parts["xl/workbook.xml"]).replace("<sheets>", '<workbookPr date1904="1"/><sheets>');
    expect(open(zipParts({ ...parts, "xl/workbook.xml": workbook })).tahun1904).toBe(true);
    expect(open(zipParts(parts)).tahun1904).toBe(false);
  });

  it("skips a hundred thousand empty rows that are only formatted, and keeps what stands below", () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, i) =>
        `<row r="${i + 2}" spans="1:2" s="1" customFormat="1"><c r="A${i + 2}" s="1"/><c r="B${i + 2}" s="1"></c></row>`,
    );
    const xml = sheetOf(
      `<row r="1"><c r="A1"><v>1</v></c></row>${rows.join("")}<row r="200000"><c r="A200000" s="1"/><c r="B200000"><v>2</v></c></row>`,
    );
    const workbook = open(withParts({ "xl/worksheets/sheet1.xml": xml }));
    expect(workbook.lembar[0]?.cells.map((c) => c.sel)).toEqual(["A1", "B200000"]);
  });

  it("what looks like an empty cell inside a text stays", () => {
    const teks = '<![CDATA[<c r="A1"/>]]>';
    const xml = sheetOf(`<row r="1"><c r="A1" t="inlineStr"><is><t>${teks}</t></is></c></row>`);
    expect(texts(open(withParts({ "xl/worksheets/sheet1.xml": xml })))).toEqual([["A1", '<c r="A1"/>']]);
  });
});
