import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFormulir } from "../../src/form/read.ts";
import { renderFormulir } from "../../src/form/write.ts";
import { isiFormulir } from "../support/isi.ts";
import { readExceljs, readOwn, readSheetjs } from "../support/pembaca.ts";
import { makeXlsx, type Sel } from "../support/xlsx.ts";
import { makeConfig, makeFormulir } from "./contoh.ts";

/* On well-formed workbooks this reader, exceljs and SheetJS see the same cells. */

describe("the same cells as exceljs and SheetJS", () => {
  it("of a form built cell by cell", async () => {
    const content = makeFormulir({ kinerja: { P4: 90.5, P5: "85,5", T4: "Ada <&> 'itu'" } });
    expect(readOwn(content)).toEqual(await readExceljs(content));
    expect(readOwn(content)).toEqual(readSheetjs(content));
  });

  it("of a form as it is written and filled in", async () => {
    const config = makeConfig();
    const content = isiFormulir(await renderFormulir(config, "tapem"), {
      kinerja: {
        "S1.1": { tw1: 80.25, realisasi: 90.5, pendukung: "Petugas & loket\nbaru" },
        "S1.3": { realisasi: "BB" },
      },
      anggaran: { "7.01.02.2.01.01": { realisasi: 9_500_000 } },
      bukti: [{ uraian: "SKM", tanggal: new Date(Date.UTC(2024, 11, 31)) }],
    });
    const own = readOwn(content);
    expect(own).toEqual(await readExceljs(content));
    expect(own).toEqual(readSheetjs(content));
    expect(Object.keys(own)).toEqual(["Petunjuk", "Identitas", "Kinerja", "Anggaran", "Bukti", "_lkjip"]);
    expect(Object.keys(own.Kinerja ?? {}).length).toBeGreaterThan(60);
  });

  it("of any cells of numbers and texts", async () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 });
    const text = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
      .filter((t) => !/[\p{Cc}\p{Cs}\ufffe\uffff]|_x/u.test(t));
    const sel = fc.dictionary(
      fc.tuple(fc.constantFrom("A", "C", "Z", "AA"), fc.integer({ min: 1, max: 40 })).map(([k, b]) => `${k}${b}`),
      fc.oneof(number, text),
      { minKeys: 1, maxKeys: 12 },
    );
    await fc.assert(
      fc.asyncProperty(sel, async (cells) => {
        const content = makeXlsx([{ nama: "Isi", sel: cells as Sel }]);
        expect(readOwn(content)).toEqual(await readExceljs(content));
        expect(readOwn(content)).toEqual(readSheetjs(content));
      }),
      { numRuns: 60 },
    );
  });
});

describe("a form as it is written", () => {
  it("and filled in gives its values and no finding", async () => {
    const config = makeConfig();
    const content = isiFormulir(await renderFormulir(config, "tapem"), {
      identitas: { penanggung_jawab_data: "CONTOH STAF" },
      kinerja: {
        "S1.1": { tw1: 80.25, realisasi: 90.5 },
        "S1.2": { tw1: "98,5" },
        "S1.3": { realisasi: "BB" },
        "tapem/T.1": { tw4: 0 },
      },
      anggaran: { "7.01.02.2.01.01": { realisasi: 9_500_000 }, "7.01.02.2.01.02": { catatan: "tunda" } },
      bukti: [{ indikator: "S1.1", uraian: "SKM", tanggal: new Date(Date.UTC(2024, 11, 31)), lokasi: "skm.pdf" }],
    });
    const { nilai, temuan } = readFormulir({ berkas: "a.xlsx", content }, config);
    expect(temuan).toEqual([]);
    const [first, second, ketiga, , kelima] = nilai?.kinerja ?? [];
    expect([
      first?.triwulan[0]?.teks,
      first?.realisasi?.teks,
      second?.triwulan[0]?.teks,
      ketiga?.realisasi?.teks,
      kelima?.triwulan[3]?.teks,
    ]).toEqual(["80,25", "90,5", "98,5", "BB", "0"]);
    expect(nilai?.anggaran.map(({ realisasi, catatan }) => realisasi?.teks ?? catatan?.teks)).toEqual([
      "9.500.000",
      "tunda",
    ]);
    expect(nilai?.bukti).toMatchObject([
      { indikator: "S1.1", uraian: "SKM", tanggal: "2024-12-31", lokasi: "skm.pdf" },
    ]);
    expect(nilai?.penanggungJawab?.teks).toBe("CONTOH STAF");
  });

  it.each(["tapem", "trantib"])("and left blank is only blank (%s)", async (unit) => {
    const config = makeConfig();
    const { nilai, temuan } = readFormulir({ berkas: "a.xlsx", content: await renderFormulir(config, unit) }, config);
    expect(temuan.map(({ nama }) => nama)).toEqual(["formulir-kosong"]);
    expect(nilai?.unit).toBe(unit);
  });
});
