import { describe, expect, it } from "vitest";
import { openPackage, savePackage, type WordPackage } from "../../src/opc/package.ts";
import { escapeXml, textOf } from "../../src/opc/xml.ts";
import { parseXml } from "../../src/opc/xml-parse.ts";
import { renderComment } from "../../src/review/comments.ts";
import { findDifference, openVersi } from "../../src/word/diff/diff.ts";
import { renderDocxDifference } from "../../src/word/diff/docx.ts";
import { findDamage } from "../../src/word/parts/damage.ts";
import { refreshDocx } from "../../src/word/refresh/refresh.ts";
import { readNaskah } from "../../src/word/text/read.ts";
import { input, print, segarkan, sunting } from "./refresh-bahan.ts";

/*
 * A disk, a mail program or another word processor damages a part of the draft. Whatever part and whatever damage: the
 * draft is refreshed, or refused with a finding that says so; nothing is thrown.
 */

/** A draft with everything: hand edits, a conflict with its comment, a chart with its workbook. */
const draf = segarkan(
  sunting(print(input()), ["Sangat Tinggi", "Tinggi sekali"]),
  input({ predikat: "Tinggi", capaian: "97,10" }),
).content;
const segar = print(input({ capaian: "95,00", trend: [81, 84, 92, 93], baris: [["1", "Nilai SAKIP", "70", "71"]] }));
const PARTS = [...openPackage(draf).parts.keys()];

const KERUSAKAN: readonly (readonly [string, (content: Uint8Array) => Uint8Array | null])[] = [
  ["cut in the middle", (content) => content.slice(0, content.length >> 1)],
  ["empty", () => new Uint8Array()],
  ["gone", () => null],
  ["without names and values", (content) => rewrite(content, (xml) => xml.replace(/="[^"]*"/g, '=""'))],
  ["with numbers of another kind", (content) => rewrite(content, (xml) => xml.replace(/="\d+"/g, '="-1e9"'))],
  ["with very large numbers", (content) => rewrite(content, (xml) => xml.replace(/="\d+"/g, '="4294967294"'))],
  ["one byte of it turned", (content) => content.map((byte, at) => (at === content.length >> 1 ? byte ^ 0x1c : byte))],
  ["as another kind of document", () => new TextEncoder().encode("<html><body/></html>")],
];

function rewrite(content: Uint8Array, change: (xml: string) => string): Uint8Array {
  return new TextEncoder().encode(change(new TextDecoder().decode(content)));
}

function damage(part: string, change: (content: Uint8Array) => Uint8Array | null): Uint8Array {
  const pkg: WordPackage = openPackage(draf);
  const content = change(pkg.parts.get(part) ?? new Uint8Array());
  if (content === null) pkg.parts.delete(part);
  else pkg.parts.set(part, content);
  return savePackage(pkg);
}

function compare(damaged: Uint8Array): void {
  const [a, b] = [openVersi(damaged), openVersi(segar)];
  findDifference(a, b);
  renderDocxDifference(a, b, { author: "Sekcam", date: "2025-01-02T03:04:05Z" });
}

describe.each(KERUSAKAN)("a part of the draft is %s", (_, change) => {
  it.each(PARTS)("%s", (part) => {
    const damaged = damage(part, change);
    const { nilai, temuan } = refreshDocx(damaged, segar, { berkas: "4-draf/draf-lkjip.docx" });
    if (nilai === null) {
      expect(temuan).toHaveLength(1);
      expect(temuan[0]?.nama).toMatch(/^(?:draf-rusak|bukan-draf-lkjip|draf-milik-lain|draf-berawalan-lain)$/);
    }
    const koreksi = {
      tingkat: "galat",
      rule: "spasi-ganda",
      tempat: { part: "word/document.xml", paragraf: 1, bagian: "", letak: "" },
      pesan: "x",
      perbaikan: "y",
    } as never;
    const isDamaged = findDamage(damaged) !== null;
    if (readNaskah(damaged) !== null && !isDamaged)
      expect(() => renderComment(damaged, [koreksi], "2025-01-02T03:04:05")).not.toThrow();
    if (!isDamaged && nilai !== null) expect(() => compare(damaged)).not.toThrow();
  });
});

describe("a base that somebody changed is none", () => {
  const BASE = "customXml/item1.xml";
  const whole = new TextDecoder().decode(openPackage(draf).parts.get(BASE));
  const base = JSON.parse(textOf(parseXml(whole)));
  const entry = (jenis: string) => base.content.find((each: { jenis: string }) => each.jenis === jenis);
  it.each<readonly [string, unknown]>([
    ["no owner", { ...base, identitas: null }],
    ["an owner of numbers", { ...base, identitas: { tahun: 2024 } }],
    ["no template", { ...base, templat: null }],
    ["no list", { ...base, content: {} }],
    ["nothing in its list", { ...base, content: [null] }],
    ["an unknown kind", { ...base, content: [{ jenis: "lain", kunci: "x" }] }],
    ["a key that is no text", { ...base, content: [{ ...entry("nilai"), kunci: 7 }] }],
    ["a value without text", { ...base, content: [{ jenis: "nilai", kunci: "x" }] }],
    ["prose without paragraphs", { ...base, content: [{ jenis: "naskah", kunci: "x" }] }],
    ["a table without rows", { ...base, content: [{ jenis: "tabel", kunci: "x", tabel: { kolom: [] } }] }],
    [
      "a table with a number",
      {
        ...base,
        content: [
          { ...entry("tabel"), tabel: { ...entry("tabel").tabel, baris: [{ kunci: "1", jenis: "data", sel: [1] }] } },
        ],
      },
    ],
    ["a chart without series", { ...base, content: [{ jenis: "grafik", kunci: "x", grafik: { judul: "x" } }] }],
    ["a picture without fingerprint", { ...base, content: [{ jenis: "gambar", kunci: "x" }] }],
    ["a loop without items", { ...base, content: [{ jenis: "daftar", kunci: "x" }] }],
  ])("%s", (_, changed) => {
    const xml = `<dasar xmlns="urn:lkjip:dasar:2">${escapeXml(JSON.stringify(changed))}</dasar>`;
    const damaged = damage(BASE, () => new TextEncoder().encode(xml));
    const { nilai, temuan } = refreshDocx(damaged, segar, { berkas: "4-draf/draf-lkjip.docx" });
    expect([nilai, temuan.map(({ nama }) => nama)]).toEqual([null, ["bukan-draf-lkjip"]]);
  });
});

it("names the isDamaged part of a chart", () => {
  const part = PARTS.find((name) => /charts\/chart/.test(name)) ?? "";
  const damaged = damage(part, (content) => content.slice(0, content.length >> 1));
  expect(refreshDocx(damaged, segar, { berkas: "4-draf/draf-lkjip.docx" })).toEqual({
    nilai: null,
    temuan: [
      {
        tingkat: "galat",
        nama: "draf-rusak",
        berkas: "4-draf/draf-lkjip.docx",
        pesan: `Bagian "${part}" di dalam dokumen Word ini rusak, jadi dokumennya tidak dapat diperbarui.`,
        perbaikan: "kembalikan dari cadangan, misalnya: lkjip restore",
      },
    ],
  });
});
