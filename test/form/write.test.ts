import type { Cell, Worksheet } from "exceljs";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  BARIS_BUKTI,
  KOLOM_ANGGARAN,
  KOLOM_BUKTI,
  KOLOM_KINERJA,
  type KolomFormulir,
  LEMBAR,
  META_KUNCI,
} from "../../src/form/layout.ts";
import { readFormulir } from "../../src/form/read.ts";
import { sidikFormulir } from "../../src/form/sidik.ts";
import { renderFormulir } from "../../src/form/write.ts";
import { KETERANGAN_CONTOH } from "../../src/model/content.ts";
import { unpackZip } from "../../src/opc/unpack.ts";
import { makeKantor, openForm, SEMUA_ARAH, sheetOf } from "./write-kantor.ts";

const config = makeKantor();
const bytes = await renderFormulir(config, "tapem");
const form = await openForm(bytes);
const kinerja = sheetOf(form, LEMBAR.kinerja);
const anggaran = sheetOf(form, LEMBAR.anggaran);
const bukti = sheetOf(form, LEMBAR.bukti);

const BARIS_KUNCI = 6;
const DATA = 7;

function cellsOf(sheet: Worksheet): Cell[] {
  const cells: Cell[] = [];
  sheet.eachRow({ includeEmpty: true }, (row) => {
    row.eachCell({ includeEmpty: true }, (cell) => {
      cells.push(cell);
    });
  });
  return cells;
}

const columnA = (sheet: Worksheet): unknown[] =>
  sheet
    .getColumn(1)
    .values.slice(1)
    .filter((value) => value !== undefined);
const rowTexts = (sheet: Worksheet, row: number): unknown[] => (sheet.getRow(row).values as unknown[]).slice(1);

afterEach(() => {
  vi.useRealTimers();
});

describe("the form of a unit", () => {
  it("has the sheets of the contract, the last one hidden", () => {
    expect(form.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ["Petunjuk", "visible"],
      ["Identitas", "visible"],
      ["Kinerja", "visible"],
      ["Anggaran", "visible"],
      ["Bukti", "visible"],
      ["_lkjip", "hidden"],
    ]);
  });

  it("says on the hidden sheet and in its properties which form it is", () => {
    const meta = sheetOf(form, LEMBAR.meta);
    const sidik = sidikFormulir(config, "tapem");
    const content = ["lkjip/kinerja-unit", 1, "Kecamatan Contoh", "tapem", 2024, sidik];
    const known = META_KUNCI.filter((kunci) => kunci !== "asal");
    expect(META_KUNCI.map((_, i) => [meta.getCell(i + 1, 1).value, meta.getCell(i + 1, 2).value])).toEqual([
      ...known.map((kunci, i) => [kunci, content[i]]),
      [null, null],
    ]);
    const properties = new TextDecoder().decode(unpackZip(bytes).get("docProps/custom.xml"));
    expect(
      [...properties.matchAll(/name="(\w+)"><vt:lpwstr>([^<]*)</g)].map(([, name, value]) => [name, value]),
    ).toEqual(known.map((kunci, i) => [`lkjip_${kunci}`, String(content[i])]));
  });

  it("carries its keys in a hidden row and a hidden column", () => {
    for (const [sheet, kolom] of [
      [kinerja, KOLOM_KINERJA],
      [anggaran, KOLOM_ANGGARAN],
      [bukti, KOLOM_BUKTI],
    ] as const) {
      expect(rowTexts(sheet, BARIS_KUNCI)).toEqual(["#kunci", ...kolom.map(({ kunci }) => kunci)]);
      expect([sheet.getRow(BARIS_KUNCI).hidden, sheet.getColumn(1).hidden]).toEqual([true, true]);
    }
    expect(columnA(kinerja)).toEqual([
      "#kunci",
      "tapem/N",
      "tapem/U",
      "tapem/R",
      "tapem/T",
      "tapem/G",
      "tapem/P",
      "tapem/O",
    ]);
    expect(columnA(anggaran)).toEqual(["#kunci", "7.01.01.2.01.0001", "7.01.01.2.01.0002", "#jumlah"]);
    expect(columnA(bukti)).toEqual(["#kunci"]);
    expect(columnA(sheetOf(form, LEMBAR.identitas))).toEqual([
      "#kunci",
      "nama_unit",
      "pejabat",
      "nip",
      "pangkat",
      "jabatan",
      "tahun",
      "instansi",
      "penanggung_jawab_data",
    ]);
  });

  it("opens exactly the cells that the unit fills in, and protects every sheet without a password", () => {
    const open = (sheet: Worksheet): string[] =>
      cellsOf(sheet)
        .filter((cell) => cell.protection?.locked === false)
        .map((cell) => cell.address);
    const expected = (sheet: Worksheet, kolom: readonly KolomFormulir[], rows: number): string[] =>
      Array.from({ length: rows }, (_, r) =>
        kolom.flatMap(({ filler }, i) => (filler === "unit" ? [sheet.getCell(DATA + r, i + 2).address] : [])),
      ).flat();
    expect(open(kinerja)).toEqual(expected(kinerja, KOLOM_KINERJA, SEMUA_ARAH.length));
    expect(open(anggaran)).toEqual(expected(anggaran, KOLOM_ANGGARAN, 2));
    expect(open(bukti)).toEqual(expected(bukti, KOLOM_BUKTI, BARIS_BUKTI));
    expect(open(sheetOf(form, LEMBAR.identitas))).toEqual(["C11"]);
    expect(open(sheetOf(form, LEMBAR.petunjuk))).toEqual([]);
    for (const [name, part] of unpackZip(bytes)) {
      if (!/worksheets\/sheet[1-5]\.xml$/.test(name)) continue;
      expect(new TextDecoder().decode(part)).toMatch(/<sheetProtection sheet="1"(?![^>]*(hash|password))/);
    }
  });

  it("shows the plan as numbers, texts and ranges", () => {
    const row = (r: number): unknown[] => rowTexts(kinerja, r).slice(1, 11);
    expect(row(7)).toEqual([
      "N",
      "Seksi Tata Pemerintahan",
      "Indeks kepuasan",
      "nilai",
      "Makin besar makin baik; dipakai nilai triwulan terakhir",
      80,
      85,
      90,
      90.5,
      90.5,
    ]);
    expect(row(8).slice(4)).toEqual(["Makin kecil makin baik; keempat triwulan dijumlahkan", 5, 5, 5, 5, 20]);
    expect(row(11).slice(4)).toEqual([
      "Di dalam rentang target; dipakai nilai triwulan terakhir",
      undefined,
      undefined,
      undefined,
      undefined,
      "90–98",
    ]);
    expect(row(12).slice(4)).toEqual([
      "Predikat dari daftar; dipakai nilai triwulan terakhir",
      undefined,
      undefined,
      undefined,
      undefined,
      "A",
    ]);
  });

  it("groups the quarters under their heading", () => {
    expect(rowTexts(kinerja, 4).slice(6, 16)).toEqual([...Array(5).fill("Target"), ...Array(5).fill("Realisasi")]);
    expect(rowTexts(kinerja, 5).slice(6, 11)).toEqual(["TW I", "TW II", "TW III", "TW IV", "Tahun"]);
  });

  it("adds up the budget in a row of formulas", () => {
    const values = rowTexts(anggaran, 9).slice(2);
    expect(values).toEqual([
      { formula: '"Jumlah"', result: "Jumlah" },
      { formula: "SUM(D7:D8)", result: 10_000_000 },
      { formula: 'IF(COUNT(E7:E8)=0,"",SUM(E7:E8))' },
      { formula: 'IF(AND(ISNUMBER(E9),ISNUMBER(D9)),IF(D9>0,E9/D9*100,""),"")' },
    ]);
  });

  it("uses no percent format, in which 98,5 would show as 9850%", () => {
    const formats = form.worksheets.flatMap(cellsOf).map(({ numFmt }) => numFmt);
    expect(formats.filter((format) => format?.includes("%"))).toEqual([]);
    expect(kinerja.getCell("L7").numFmt).toBe("#,##0.00");
  });
});

describe("what may be typed", () => {
  interface Rule {
    readonly type: string;
    readonly formulae?: readonly unknown[];
    readonly promptTitle: string;
    readonly prompt: string;
    readonly errorTitle?: string;
    readonly error?: string;
  }

  /** Ranges as they stand in the file; exceljs breaks them up when it reads. */
  function rangesOf(file: Uint8Array, nomor: number): [string, string, string][] {
    const xml = new TextDecoder().decode(unpackZip(file).get(`xl/worksheets/sheet${nomor}.xml`));
    return [...xml.matchAll(/<dataValidation [^>]*?(?:\/>|>.*?<\/dataValidation>)/gs)].map(([rule]) => [
      /sqref="([^"]*)"/.exec(rule)?.[1] ?? "",
      /type="(\w+)"/.exec(rule)?.[1] ?? "any",
      /<formula1>(.*?)<\/formula1>/.exec(rule)?.[1]?.replaceAll("&quot;", '"') ?? "",
    ]);
  }

  it("checks numbers, predikat, rupiah, dates and kode, each by one range", () => {
    expect(rangesOf(bytes, 3)).toEqual([
      ["L12:P12", "list", "DAFTAR_PREDIKAT_1"],
      ["L13:P13", "list", "DAFTAR_PREDIKAT_2"],
      ["L7:P11", "custom", 'OR(ISNUMBER(L7),LOWER(TRIM(L7))="n/a")'],
      ["R7:U13", "any", ""],
    ]);
    expect(rangesOf(bytes, 4)).toEqual([
      ["E7:E8", "decimal", "0"],
      ["G7:H8", "any", ""],
    ]);
    expect(rangesOf(bytes, 5)).toEqual([
      ["B7:B36", "list", "DAFTAR_KODE"],
      ["D7:D36", "date", "36526"],
    ]);
  });

  it("does not let ranges overlap where rows get two digits", async () => {
    const indikator = Array.from({ length: 12 }, (_, i) => ({ kode: `X${i}`, uraian: "X", target: 1 }));
    expect(rangesOf(await renderFormulir(makeKantor({ indikator }), "tapem"), 3).map(([range]) => range)).toEqual([
      "L7:P18",
      "R7:U18",
    ]);
  });

  it("offers the texts of the scale and n/a", () => {
    const meta = sheetOf(form, LEMBAR.meta);
    const names = form.definedNames.model.map(({ name, ranges }) => [name, ranges[0]]);
    expect(names).toContainEqual(["DAFTAR_PREDIKAT_2", "'_lkjip'!$G$1:$G$5"]);
    expect(names).toContainEqual(["SKOR_PREDIKAT_2", "'_lkjip'!$G$1:$H$4"]);
    expect([1, 2, 3, 4, 5].map((r) => [meta.getCell(r, 7).value, meta.getCell(r, 8).value])).toEqual([
      ["TMP", 1],
      ["TW", 2],
      ["WDP", 3],
      ["WTP", 4],
      ["n/a", null],
    ]);
  });

  it("explains itself in Indonesian within the limits of Excel", () => {
    const rules = form.worksheets.flatMap((sheet) =>
      Object.values((sheet as unknown as { dataValidations: { model: Record<string, Rule> } }).dataValidations.model),
    );
    expect(rules.length).toBeGreaterThan(50);
    for (const { promptTitle, prompt, errorTitle = "", error = "" } of rules) {
      expect(prompt).not.toBe("");
      expect(Math.max(promptTitle.length, errorTitle.length)).toBeLessThanOrEqual(32);
      expect(Math.max(prompt.length, error.length)).toBeLessThanOrEqual(255);
    }
    expect(new Set(rules.map(({ error }) => error).filter(Boolean))).toEqual(
      new Set([
        "Isi sel ini dibaca sebagai teks. Ketik angka saja, misalnya 12,34; di komputer dengan Excel berbahasa Inggris ketik 12.34. Jika datanya tidak tersedia, ketik n/a.",
        "Pilih salah satu dari daftar: D, C, CC, B, BB, A, AA.",
        "Pilih salah satu dari daftar: TMP, TW, WDP, WTP.",
        "Isi sel ini bukan angka, atau kurang dari 0. Ketik rupiah penuh dengan angka saja, misalnya 1234567.",
        "Kode ini tidak ada di lembar Kinerja formulir ini. Pilih kode dari daftar.",
        "Isi sel ini tidak dibaca sebagai tanggal. Ketik tahun, bulan, hari, misalnya 2024-12-31.",
      ]),
    );
  });
});

describe("instructions and paper", () => {
  const textsOf = (sheet: Worksheet): string =>
    cellsOf(sheet)
      .map((cell) => cell.text)
      .join("\n");

  it("names the deadline and the person to return it to", async () => {
    const batas = await openForm(
      await renderFormulir(makeKantor({ lain: { formulir: { batas: "2025-01-10" } } }), "tapem"),
    );
    expect(textsOf(sheetOf(batas, LEMBAR.petunjuk))).toContain("10 Januari 2025");
    expect(textsOf(sheetOf(form, LEMBAR.petunjuk))).toContain("sesuai surat permintaan data");
    expect(textsOf(sheetOf(form, LEMBAR.petunjuk))).toContain("CONTOH KASUBBAG, Kasubbag Keuangan");
  });

  it("explains the arah and periode that the form has, and no others", async () => {
    expect(textsOf(sheetOf(form, LEMBAR.petunjuk))).toContain(
      "capaian = (2 × target − realisasi) ÷ target × 100, atau capaian = target ÷ realisasi × 100",
    );
    const naik = await openForm(await renderFormulir(makeKantor({ indikator: [SEMUA_ARAH[0]] }), "tapem"));
    expect(textsOf(sheetOf(naik, LEMBAR.petunjuk))).not.toMatch(/akin kecil|predikat yang dipilih|dirata-rata/);
  });

  it.each([
    ["F4", 14],
    ["A4", 9],
  ])("prints on %s, tables across and as wide as the page, headings on every page", async (kertas, paperSize) => {
    const made = await openForm(await renderFormulir(makeKantor({ lain: { formulir: { kertas } } }), "tapem"));
    for (const nama of [LEMBAR.anggaran, LEMBAR.bukti]) {
      expect(sheetOf(made, nama).pageSetup).toMatchObject({
        paperSize,
        orientation: "landscape",
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: "4:5",
      });
    }
    expect(sheetOf(made, LEMBAR.petunjuk).pageSetup).toMatchObject({ paperSize, orientation: "portrait" });
  });

  it.each(["F4", "A4"])(
    "prints the texts of Kinerja on %s as a second block, beside its indicators, at a size to read",
    async (kertas) => {
      const written = await renderFormulir(makeKantor({ lain: { formulir: { kertas } } }), "tapem");
      const { pageSetup } = sheetOf(await openForm(written), LEMBAR.kinerja);
      expect(pageSetup).toMatchObject({ orientation: "landscape", pageOrder: "overThenDown", printTitlesRow: "4:5" });
      expect(pageSetup.printTitlesColumn).toBe("B:D");
      expect(pageSetup.scale).toBeGreaterThanOrEqual(80);
      const breaks = [1, 2, 3, 4, 5].map((nomor) =>
        new TextDecoder().decode(unpackZip(written).get(`xl/worksheets/sheet${nomor}.xml`)).match(/<brk [^>]*>/g),
      );
      // Left of the eighteenth column, R: Faktor Pendukung.
      expect(breaks).toEqual([null, null, ['<brk id="17" max="1048575" man="1"/>'], null, null]);
    },
  );

  it.each([
    ["Seksi", true],
    [`${"&".repeat(90)} <Unit>`, true],
    ["Kelurahan ".repeat(30), false],
  ])("leaves room for initials on every sheet to fill in, in a foot that Excel takes: %s", async (nama, contoh) => {
    const kantor = makeKantor({ lain: { contoh } });
    const [unit, ...others] = kantor.unit;
    if (unit === undefined) throw new Error("no unit");
    const made = await openForm(await renderFormulir({ ...kantor, unit: [{ ...unit, nama }, ...others] }, unit.kode));
    for (const lembar of [LEMBAR.petunjuk, LEMBAR.identitas, LEMBAR.kinerja, LEMBAR.anggaran, LEMBAR.bukti]) {
      const foot = sheetOf(made, lembar).headerFooter.oddFooter ?? "";
      expect(foot.length).toBeLessThanOrEqual(255);
      expect(foot.includes("Paraf pejabat")).toBe(lembar !== LEMBAR.petunjuk);
      expect(foot.includes(KETERANGAN_CONTOH)).toBe(contoh);
      expect(
        foot
          .replaceAll("&&", "")
          .match(/&[A-Z]/g)
          ?.join(""),
      ).toBe("&L&C&R&P&N".replace(contoh || lembar !== LEMBAR.petunjuk ? "" : "&C", ""));
    }
  });

  it("gives every row a height; only rows of data may grow", () => {
    for (const sheet of form.worksheets.filter(({ name }) => name !== LEMBAR.meta)) {
      sheet.eachRow((row) => {
        if (!row.hidden) expect([sheet.name, row.number, row.height > 12]).toEqual([sheet.name, row.number, true]);
      });
    }
    const xml = new TextDecoder().decode(unpackZip(bytes).get("xl/worksheets/sheet3.xml"));
    expect(xml).toMatch(/<row r="5" ht="17" customHeight="1"/);
    expect(xml).toMatch(/<row r="7" ht="70" spans/);
  });

  it("makes room for long names and large numbers", async () => {
    const uraian = "Persentase penyelesaian pengaduan masyarakat ".repeat(14).slice(0, 600);
    const indikator = [{ kode: "PANJANG.SEKALI.1", uraian, satuan: "rupiah", target: 12_345_678_901 }];
    const made = sheetOf(await openForm(await renderFormulir(makeKantor({ indikator }), "tapem")), LEMBAR.kinerja);
    const lines = made.getRow(7).height / 13.2;
    expect((made.getColumn("D").width ?? 0) * lines).toBeGreaterThan(uraian.length * 0.9);
    expect(made.getRow(7).height).toBeLessThanOrEqual(409);
    expect(made.getColumn("B").width).toBeGreaterThan("PANJANG.SEKALI.1".length);
    for (const letter of ["K", "L", "P"]) expect(made.getColumn(letter).width).toBeGreaterThan("12.345.678.901".length);
  });

  it("says so where the unit has nothing to report or to spend", async () => {
    const made = await openForm(await renderFormulir(config, "trantib"));
    expect(sheetOf(made, LEMBAR.kinerja).getCell("B3").text).toBe(
      "Unit ini tidak memiliki indikator untuk dilaporkan, sehingga lembar ini tidak perlu diisi.",
    );
    expect(sheetOf(made, LEMBAR.anggaran).getCell("B3").text).toBe(
      "Unit ini tidak mengelola sub kegiatan, sehingga lembar ini tidak perlu diisi.",
    );
    expect(sheetOf(made, LEMBAR.anggaran).rowCount).toBe(BARIS_KUNCI);
  });
});

describe("same plan, same bytes", () => {
  it("does not depend on the clock", async () => {
    vi.useFakeTimers({ now: new Date("2031-05-06T07:08:09Z"), toFake: ["Date"] });
    expect(Buffer.compare(await renderFormulir(makeKantor(), "tapem"), bytes)).toBe(0);
  });

  it("differs where the plan does", async () => {
    const lain = await renderFormulir(makeKantor({ indikator: [...SEMUA_ARAH].reverse() }), "tapem");
    expect(Buffer.compare(lain, bytes)).not.toBe(0);
  });

  it("refuses a unit that is not there", async () => {
    await expect(renderFormulir(config, "tidak-ada")).rejects.toThrow("unknown unit tidak-ada");
  });
});

describe("texts of the plan", () => {
  it.each([
    ["a formula", "=1+1", "=1+1"],
    ["a formula of an old program", '+HYPERLINK("x")', '+HYPERLINK("x")'],
    ["a minus", "-5 persen", "-5 persen"],
    ["a macro call", "@SUM(A1)", "@SUM(A1)"],
    ["signs of XML", `a & b < c > d "e" 'f' ]]>`, `a & b < c > d "e" 'f' ]]>`],
    ["an emoji", "Kelurahan 🏡 tertib", "Kelurahan 🏡 tertib"],
    ["line breaks", "satu\r\ndua\ntiga", "satu\ndua\ntiga"],
    ["characters that XML forbids", "a\u0000b\u0007c\u001bd\ufffee\ud800f", "abcdef"],
    ["spaces at the ends of lines", "satu  dua", "satu  dua"],
  ])("keeps %s a text", async (_, ditulis, read) => {
    const office = makeKantor({
      indikator: [{ kode: "X", uraian: ditulis, satuan: ditulis, target: 1 }],
      lain: { instansi: { ...config.instansi, nama: ditulis } },
    });
    const made = await openForm(await renderFormulir(office, "tapem"));
    const cell = sheetOf(made, LEMBAR.kinerja).getCell("D7");
    expect([cell.value, cell.formula]).toEqual([read, undefined]);
    expect(sheetOf(made, LEMBAR.meta).getCell("B3").value).toBe(read);
  });

  it("takes 40 indicators with names of 600 characters", async () => {
    const indikator = Array.from({ length: 40 }, (_, i) => ({
      kode: `X.${i}`,
      uraian: "kinerja ".repeat(75),
      target: i,
    }));
    const office = makeKantor({ indikator });
    const { nilai } = readFormulir({ berkas: "tapem.xlsx", content: await renderFormulir(office, "tapem") }, office);
    expect(nilai?.kinerja.map(({ id }) => id)).toEqual(indikator.map(({ kode }) => `tapem/${kode}`));
  });
});

describe("the reader", () => {
  it("finds nothing wrong in a new form but that it is blank", () => {
    const { nilai, temuan } = readFormulir({ berkas: "tapem.xlsx", content: bytes }, config);
    expect(temuan.map(({ nama }) => nama)).toEqual(["formulir-kosong"]);
    expect([nilai?.unit, nilai?.tahun, nilai?.kinerja.length, nilai?.anggaran.length]).toEqual(["tapem", 2024, 7, 2]);
  });
});
