import { afterAll, beforeAll, expect, it } from "vitest";
import { unpackZip } from "../../src/opc/unpack.ts";
import { createKantor, type Office } from "../support/tahun.ts";

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

let office: Office;
beforeAll(async () => {
  office = await createKantor("muncar");
  const yaml = new TextDecoder().decode(office.read("lkjip.yaml"));
  office.write("lkjip.yaml", yaml.replace("  pemda:", "  logo: templat/logo.png\n  pemda:"));
});
afterAll(() => office.remove());

const gambarDalam = (berkas: string): string[] =>
  [...unpackZip(office.read(berkas)).keys()].filter((nama) => nama.startsWith("word/media/"));

it("says once that the logo is missing, however many documents are made", async () => {
  const { pesan } = await office.jalankan("individual");
  expect(pesan.match(/Berkas logo ini tidak ada, jadi dokumen dibuat tanpa logo\./g)).toHaveLength(1);
  expect(gambarDalam("3-data-kinerja/laporan-individu/tapem.docx")).toEqual([]);
});

it("puts the logo into the draft and into letters", async () => {
  office.write("templat/logo.png", PNG);
  await office.jalankan("disposition", "draft");
  expect(gambarDalam("1-disposisi/lembar-disposisi.docx")).toHaveLength(1);
  expect(gambarDalam("4-draf/draf-lkjip.docx").length).toBeGreaterThan(0);
});
