import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { unpackZip } from "../../src/opc/unpack.ts";
import { renderTeksDocx } from "../../src/word/text/plain.ts";
import { createKantor, type Office } from "../support/tahun.ts";

let office: Office;
beforeAll(async () => {
  office = await createKantor("muncar", "2025-02-06T02:00:00Z");
});
afterAll(() => office.remove());

const teks = (berkas = "2-formulir/permintaan-data.docx"): string => renderTeksDocx(office.read(berkas));

describe("the letter that lkjip forms makes", () => {
  it("asks every unit, gives five working days, and carries the sistematika", async () => {
    const { keluaran } = await office.jalankan("forms --nomor 41 --tanggal 2025-02-06");
    expect(keluaran).toContain("Surat permintaan data dibuat: 2-formulir/permintaan-data.docx");
    expect(teks()).toContain("13 Februari 2025");
    expect(teks()).toContain("SISTEMATIKA LKjIP TAHUN 2024");
    for (const berkas of ["sekretariat.xlsx", "tapem.xlsx", "pemberdayaan.xlsx"]) expect(teks()).toContain(berkas);
  });

  it("stays as it was sent when forms is run again without anything new", async () => {
    const before = office.read("2-formulir/permintaan-data.docx");
    office.jam("2025-02-10T02:00:00Z");
    const { keluaran } = await office.jalankan("forms");
    expect(keluaran).not.toContain("Surat permintaan data");
    expect(office.read("2-formulir/permintaan-data.docx")).toEqual(before);
  });

  it("names the same day as the forms, before and after the day of lkjip.yaml has passed", async () => {
    const lain = office.salin();
    const yaml = (): string => new TextDecoder().decode(lain.read("lkjip.yaml"));
    const formulir = (): string =>
      new TextDecoder().decode(unpackZip(lain.read("2-formulir/tapem.xlsx")).get("xl/sharedStrings.xml"));
    lain.write("lkjip.yaml", `${yaml()}\nformulir: { batas: 2025-02-20 }\n`);
    lain.jam("2025-02-06T02:00:00Z");
    await lain.jalankan("forms");
    expect(renderTeksDocx(lain.read("2-formulir/permintaan-data.docx"))).toContain("paling lambat 20 Februari 2025");
    expect(formulir()).toContain("20 Februari 2025");
    lain.jam("2025-03-03T02:00:00Z");
    expect((await lain.jalankan("forms")).keluaran).not.toContain("Surat permintaan data");
    await lain.jalankan("forms --nomor 42 --tanggal 2025-03-03");
    expect(renderTeksDocx(lain.read("2-formulir/permintaan-data.docx"))).toContain("paling lambat 10 Maret 2025");
    expect(formulir()).not.toContain("20 Februari 2025");
    expect(formulir()).toContain("sesuai surat permintaan data");
    lain.remove();
  });

  it("for one unit has a file of its own and the day that was asked for", async () => {
    await office.jalankan("forms --unit tapem --batas 2025-02-12");
    expect(teks("2-formulir/permintaan-data-tapem.docx")).toContain("12 Februari 2025");
    expect(teks("2-formulir/permintaan-data-tapem.docx")).not.toContain("sekretariat.xlsx");
  });
});
