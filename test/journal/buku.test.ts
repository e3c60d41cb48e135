import { expect, it } from "vitest";
import { ARSIP_LIST, type BarisBuku, REGISTER_SURAT } from "../../src/journal/buku.ts";
import { readBuku } from "../../src/journal/read-buku.ts";
import { renderBuku } from "../../src/journal/write-buku.ts";
import { KETERANGAN_CONTOH } from "../../src/model/content.ts";
import { unpackZip } from "../../src/opc/unpack.ts";
import { buatConfig } from "../support/kinerja.ts";
import { makeXlsx } from "../support/xlsx.ts";

const CONFIG = buatConfig();
const JUDUL = REGISTER_SURAT.kolom.map(({ judul }) => judul);
const BARIS: readonly BarisBuku[] = [
  {
    "No. Urut": "125",
    Tanggal: "20 Februari 2025",
    "Nomor Surat": "000.8.6.3/125/425.504/2025",
    Hal: "Surat <pengantar> & lampiran",
  },
  { "No. Urut": "1250", Hal: "Undangan" },
];

it("reads back what was written, with a column that the office added", async () => {
  const judul = [...JUDUL, "Paraf"];
  const baris = [{ ...BARIS[0], Paraf: "ok" }, BARIS[1] ?? {}];
  const { nilai, temuan } = readBuku(await renderBuku(CONFIG, REGISTER_SURAT, judul, baris), "r.xlsx", REGISTER_SURAT);
  expect(temuan).toEqual([]);
  expect(nilai).toEqual({ judul, baris, lembarLain: [] });
});

it("makes the same bytes of the same lines", async () => {
  const one = await renderBuku(CONFIG, REGISTER_SURAT, JUDUL, BARIS);
  expect(await renderBuku(CONFIG, REGISTER_SURAT, JUDUL, BARIS)).toEqual(one);
});

it("finds the headings wherever they stand, and names other sheets that hold something", () => {
  const header = Object.fromEntries(JUDUL.map((judul, i) => [`${String.fromCharCode(66 + i)}9`, judul]));
  const content = makeXlsx([
    { nama: "Catatan", sel: { A1: "rapat" } },
    { nama: "Lembar3", sel: { ...header, B10: 7, D10: "a/7/b" } },
  ]);
  expect(readBuku(content, "r.xlsx", REGISTER_SURAT).nilai).toEqual({
    judul: JUDUL,
    baris: [{ "No. Urut": "7", "Nomor Surat": "a/7/b" }],
    lembarLain: ["Catatan"],
  });
});

it("gives a book that was begun without the columns for the pen those columns, each in its place", () => {
  const old = ARSIP_LIST.kolom.map(({ judul }) => judul).filter((judul) => judul !== "Rak/Boks" && judul !== "Retensi");
  const sel = Object.fromEntries([...old, "Paraf"].map((judul, i) => [`${String.fromCharCode(65 + i)}4`, judul]));
  const content = makeXlsx([{ nama: "Daftar Arsip", sel: { ...sel, C5: "LKjIP 2023" } }]);
  expect(readBuku(content, "a.xlsx", ARSIP_LIST).nilai).toEqual({
    judul: [...ARSIP_LIST.kolom.map(({ judul }) => judul), "Paraf"],
    baris: [{ Uraian: "LKjIP 2023" }],
    lembarLain: [],
  });
});

it("says of an example office that its figures are examples", async () => {
  const book = await renderBuku({ ...CONFIG, contoh: true }, REGISTER_SURAT, JUDUL, BARIS);
  expect(new TextDecoder().decode(unpackZip(book).get("xl/sharedStrings.xml"))).toContain(KETERANGAN_CONTOH);
  expect(readBuku(book, "r.xlsx", REGISTER_SURAT).nilai).toMatchObject({ judul: JUDUL, baris: BARIS });
});

it("refuses another book, and what is no workbook", async () => {
  const lain = await renderBuku(
    CONFIG,
    ARSIP_LIST,
    ARSIP_LIST.kolom.map(({ judul }) => judul),
    [],
  );
  expect(readBuku(lain, "r.xlsx", REGISTER_SURAT).temuan.map(({ nama }) => nama)).toEqual(["buku-tidak-dikenal"]);
  expect(readBuku(new Uint8Array([1, 2]), "r.xlsx", REGISTER_SURAT).nilai).toBeNull();
});
