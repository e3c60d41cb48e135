import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FOLDER_CADANGAN, laporanTriwulan } from "../../src/model/places.ts";
import { packZip } from "../../src/opc/pack.ts";
import { unpackZip } from "../../src/opc/unpack.ts";
import { createKantor, type Office } from "../support/tahun.ts";

/*
 * A Word file that is whole and holds more than any report: named, with a remedy that keeps it, by every command that
 * reads it; and it lies there afterwards as it did before.
 */

const DRAF = "4-draf/draf-lkjip.docx";
const CADANGAN = `4-draf/${FOLDER_CADANGAN}/draf-lkjip-20250101-080000.docx`;

const bytes = (teks: string): Uint8Array => new TextEncoder().encode(teks);

/** The same document with 35 MB of XML in parts that nothing refers to. */
const withBytes = (docx: Uint8Array): Uint8Array =>
  packZip(
    new Map([
      ...unpackZip(docx),
      ...Array.from({ length: 5 }, (_, i): [string, Uint8Array] => [
        `word/lain${i}.xml`,
        bytes(`<a>${" ".repeat(7 * 2 ** 20)}</a>`),
      ]),
    ]),
  );
/** The same document with paragraphs at its beginning. */
function withParagraphs(docx: Uint8Array, paragraf: string, times: number): Uint8Array {
  const parts = new Map(unpackZip(docx));
  const xml = new TextDecoder().decode(parts.get("word/document.xml"));
  const added = `<w:p><w:r><w:t>${paragraf}</w:t></w:r></w:p>`.repeat(times);
  parts.set("word/document.xml", bytes(xml.replace("<w:body>", `<w:body>${added}`)));
  return packZip(parts);
}
/** The same document with 1.2 million empty paragraphs. */
function withMarks(docx: Uint8Array): Uint8Array {
  const parts = new Map(unpackZip(docx));
  const xml = new TextDecoder().decode(parts.get("word/document.xml"));
  parts.set("word/document.xml", bytes(xml.replace("<w:body>", `<w:body>${"<w:p/>".repeat(1_200_000)}`)));
  return packZip(parts);
}

let office: Office;
let right: Uint8Array;
beforeAll(async () => {
  office = await createKantor("muncar");
  await office.jalankan("collect", "draft", "quarter 4 --tanggal 2025-01-10");
  office.lengkapi();
  await office.lkjip("review");
  await office.jalankan("submit", "submit --setuju");
  right = office.read(DRAF);
});
afterAll(() => office.remove());

const KINDS = [
  ["35 MB", withBytes, "Isi dokumen Word ini tanpa gambarnya 36 MB, melebihi batas 8 MB"],
  ["1.2 million tags", withMarks, "Isi dokumen Word ini lebih dari 350.000 tanda, kira-kira lima kali laporan biasa"],
] as const;

describe.each(KINDS)("a draft of %s", (_, grow, sebab) => {
  let large: Uint8Array;
  beforeAll(() => {
    large = grow(right);
    office.write(DRAF, large);
  });
  afterAll(() => office.write(DRAF, right));

  it.each([
    ["draft", "lkjip draft"],
    ["review", "lkjip review"],
    [`diff ${CADANGAN}`, "lkjip diff"],
    ["submit", "lkjip draft"],
    ["sign", "lkjip draft"],
  ])("%s", async (line, again) => {
    if (line.startsWith("diff")) put(CADANGAN, right);
    const { kode, all } = await office.lkjip(...line.split(" "));
    const said = all.replace(/\s+/g, " ");
    expect(kode).toBe(1);
    expect(said).toContain(sebab);
    expect(said).toContain("GALAT 4-draf/draf-lkjip.docx");
    expect(said).toContain("berkasnya utuh dan tidak diubah; di Word pindahkan isi yang bukan laporan");
    expect(said).toContain(again);
    expect(said).not.toContain("restore");
    expect(Buffer.compare(office.read(DRAF), large)).toBe(0);
  });

  it("status, in the list of what stands before a signature", async () => {
    const { kode, all } = await office.lkjip("status");
    expect(kode).toBe(0);
    expect(all.replace(/\s+/g, " ")).toContain(
      "setelah isi yang bukan laporan dipindahkan di Word ke berkas lampiran tersendiri",
    );
    expect(all).not.toContain("restore");
  });
});

describe.each([
  [
    "half a million letters",
    ["kata ".repeat(1000), 101],
    /Dokumen ini memuat \d{3}\.\d{3} huruf, sedangkan batasnya 500\.000: jauh melebihi/,
  ],
  [
    "a paragraph of 35,000 letters",
    ["kata ".repeat(7000), 1],
    /Paragraf yang diawali "kata .*…" memuat 34\.999 huruf; batasnya 10\.000/,
  ],
] as const)("a draft with %s", (_, [paragraf, times], sebab) => {
  beforeAll(() => office.write(DRAF, withParagraphs(right, paragraf, times)));
  afterAll(() => office.write(DRAF, right));

  it.each(["review", "submit", "sign", 'sign --lewati "tetap"'])("is too long for %s, which says so", async (line) => {
    const { kode, all } = await office.lkjip(...line.replace(/"/g, "").split(" "));
    expect(kode).toBe(1);
    expect(all.replace(/\s+/g, " ")).toMatch(sebab);
  });

  it("stands in the list of what stands before a signature", async () => {
    const { kode, all } = await office.lkjip("status");
    expect(kode).toBe(0);
    expect(all.replace(/\s+/g, " ")).toContain(
      "setelah isi yang bukan laporan dipindahkan di Word ke berkas lampiran tersendiri",
    );
  });
});

it("a backup that is too large is not put in the place of the draft, nor called damaged", async () => {
  put(CADANGAN, withBytes(right));
  const { kode, all } = await office.lkjip("restore", "draf-lkjip-20250101-080000");
  expect(kode).toBe(1);
  expect(all).toContain("Isi dokumen Word ini tanpa gambarnya 36 MB, melebihi batas 8 MB, jadi draf tidak diganti.");
  expect(Buffer.compare(office.read(DRAF), right)).toBe(0);
});

it("the report of a quarter that grew so is left as it is, and named", async () => {
  const berkas = laporanTriwulan(4);
  const large = withBytes(office.read(berkas));
  office.write(berkas, large);
  const { kode, all } = await office.lkjip("quarter", "4", "--tanggal", "2025-01-11");
  expect(kode).toBe(1);
  expect(all).toContain(`GALAT  ${berkas}`);
  expect(all.replace(/\s+/g, " ")).toContain("melebihi batas 8 MB, jadi dokumennya tidak dapat diperbarui.");
  expect(Buffer.compare(office.read(berkas), large)).toBe(0);
});

function put(berkas: string, content: Uint8Array): void {
  mkdirSync(dirname(join(office.folder, berkas)), { recursive: true });
  office.write(berkas, content);
}
