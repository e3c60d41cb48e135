import { describe, expect, it } from "vitest";
import { LEMBAR } from "../../src/form/layout.ts";
import { readFormulir } from "../../src/form/read.ts";
import { renderFormulir } from "../../src/form/write.ts";
import { alamatSel, isiFormulir, isiSel } from "../support/isi.ts";
import { makeKantor, openForm, sheetOf } from "./write-kantor.ts";

const config = makeKantor();
const blank = await renderFormulir(config, "tapem");

const ISIAN = {
  identitas: { penanggung_jawab_data: "CONTOH STAF" },
  kinerja: {
    "tapem/N": { tw1: 80.25, tw4: 0, pendukung: 'Kerja sama & "gotong royong" <baik>\nbaris kedua' },
    "tapem/P": { realisasi: "BB" },
    "tapem/G": { realisasi: "n/a" },
  },
  anggaran: { "7.01.01.2.01.0002": { realisasi: 8_000_000, keluaran: "12 dokumen" } },
  bukti: [
    { indikator: "N", uraian: "Laporan SKM", tanggal: new Date("2024-12-31T00:00:00Z"), lokasi: "skm.pdf" },
    { uraian: "Foto" },
  ],
};

describe("filling a form", () => {
  it("puts numbers, texts and dates where the keys say", async () => {
    const form = await openForm(isiFormulir(blank, ISIAN));
    const cell = (lembar: string, sel: string): unknown => sheetOf(form, lembar).getCell(sel).value;
    expect([cell(LEMBAR.kinerja, "L7"), cell(LEMBAR.kinerja, "O7"), cell(LEMBAR.kinerja, "P12")]).toEqual([
      80.25,
      0,
      "BB",
    ]);
    expect(cell(LEMBAR.kinerja, "R7")).toBe('Kerja sama & "gotong royong" <baik>\nbaris kedua');
    expect([cell(LEMBAR.anggaran, "E8"), cell(LEMBAR.anggaran, "G8")]).toEqual([8_000_000, "12 dokumen"]);
    expect([cell(LEMBAR.bukti, "B7"), cell(LEMBAR.bukti, "D7"), cell(LEMBAR.bukti, "C8")]).toEqual([
      "N",
      new Date("2024-12-31T00:00:00Z"),
      "Foto",
    ]);
    expect(cell(LEMBAR.identitas, "C11")).toBe("CONTOH STAF");
  });

  it("is not told that the plan was changed where a bound has three zeros", async () => {
    const indikator = [{ kode: "G", uraian: "Kunjungan", arah: "rentang", target: { min: 817, max: 1000 } }];
    const office = makeKantor({
      indikator,
      lain: { sasaran: [{ kode: "S1", uraian: "S", indikator: [{ ...indikator[0], kode: "S1.1", unit: "tapem" }] }] },
    });
    const content = isiFormulir(await renderFormulir(office, "tapem"), { kinerja: { "tapem/G": { realisasi: 900 } } });
    expect(readFormulir({ berkas: "tapem.xlsx", content }, office).temuan).toEqual([]);
  });

  it("is read back whole", () => {
    const { nilai, temuan } = readFormulir({ berkas: "tapem.xlsx", content: isiFormulir(blank, ISIAN) }, config);
    expect(temuan).toEqual([]);
    const [n, , , , g, p] = nilai?.kinerja ?? [];
    expect(n?.triwulan.map((tw) => (tw?.jenis === "angka" ? tw.nilai.toNumber() : null))).toEqual([
      80.25,
      null,
      null,
      0,
    ]);
    expect(n?.narrative.pendukung?.teks).toBe('Kerja sama & "gotong royong" <baik>\nbaris kedua');
    expect([g?.realisasi?.jenis, p?.realisasi]).toMatchObject(["tidak_tersedia", { jenis: "predikat", teks: "BB" }]);
    expect(
      nilai?.anggaran.map(({ realisasi }) => (realisasi?.jenis === "angka" ? realisasi.nilai.toNumber() : null)),
    ).toEqual([null, 8_000_000]);
    expect(nilai?.bukti.map(({ indikator, uraian, tanggal, lokasi }) => [indikator, uraian, tanggal, lokasi])).toEqual([
      ["N", "Laporan SKM", "2024-12-31", "skm.pdf"],
      [null, "Foto", null, null],
    ]);
  });

  it("changes one cell by its address and leaves every other byte of the sheet", async () => {
    const sel = alamatSel(blank, "kinerja", "tapem/U", "tw2");
    expect(sel).toBe("M8");
    const filled = isiSel(blank, LEMBAR.kinerja, sel, "sembilan puluh");
    expect(sheetOf(await openForm(filled), LEMBAR.kinerja).getCell("M8").value).toBe("sembilan puluh");
    expect(Buffer.compare(isiSel(filled, LEMBAR.kinerja, sel, null), blank)).toBe(0);
  });

  it("reaches cells and rows that the form does not have yet", async () => {
    const jauh = isiSel(isiSel(blank, LEMBAR.bukti, "B60", "di bawah"), LEMBAR.bukti, "Z8", 5);
    const sheet = sheetOf(await openForm(jauh), LEMBAR.bukti);
    expect([sheet.getCell("B60").value, sheet.getCell("Z8").value]).toEqual(["di bawah", 5]);
  });

  it.each<[string, Parameters<typeof isiFormulir>[1], string]>([
    ["a row", { kinerja: { "tapem/ZZ": { tw1: 1 } } }, 'Kinerja: tidak ada baris "tapem/ZZ"'],
    ["a column", { anggaran: { "7.01.01.2.01.0001": { realisas: 1 } } }, 'Anggaran: tidak ada kolom "realisas"'],
  ])("does not swallow %s that the form does not have", (_, isian, pesan) => {
    expect(() => isiFormulir(blank, isian)).toThrow(pesan);
  });

  it("does not swallow a sheet that the form does not have", () => {
    expect(() => isiSel(blank, "Realisasi", "A1", 1)).toThrow('tidak ada lembar "Realisasi"');
  });
});
