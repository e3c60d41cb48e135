import { describe, expect, it } from "vitest";
import { findDamagedPart } from "../../src/word/parts/damage.ts";
import { openPackage, savePackage, type WordPackage } from "../../src/opc/package.ts";
import { readNaskah } from "../../src/word/text/read.ts";
import { renderKomentar } from "../../src/review/comments.ts";
import { findBeda, openVersi } from "../../src/word/diff/diff.ts";
import { renderBedaDocx } from "../../src/word/diff/docx.ts";
import { refreshDocx } from "../../src/word/refresh/refresh.ts";
import { bahan, cetak, segarkan, sunting } from "./refresh-bahan.ts";

/*
 * A disk, a mail program or another word processor damages a part of the draft. Whatever part and whatever damage: the
 * draft is refreshed, or refused with a finding that says so; nothing is thrown.
 */

/** A draft with everything: hand edits, a conflict with its comment, a chart with its workbook. */
const draf = segarkan(
  sunting(cetak(bahan()), ["Sangat Tinggi", "Tinggi sekali"]),
  bahan({ predikat: "Tinggi", capaian: "97,10" }),
).isi;
const segar = cetak(bahan({ capaian: "95,00", tren: [81, 84, 92, 93], baris: [["1", "Nilai SAKIP", "70", "71"]] }));
const PARTS = [...openPackage(draf).parts.keys()];

const KERUSAKAN: readonly (readonly [string, (isi: Uint8Array) => Uint8Array | null])[] = [
  ["cut in the middle", (isi) => isi.slice(0, isi.length >> 1)],
  ["empty", () => new Uint8Array()],
  ["gone", () => null],
  ["without names and values", (isi) => rewrite(isi, (xml) => xml.replace(/="[^"]*"/g, '=""'))],
  ["with numbers of another kind", (isi) => rewrite(isi, (xml) => xml.replace(/="\d+"/g, '="-1e9"'))],
  ["with very large numbers", (isi) => rewrite(isi, (xml) => xml.replace(/="\d+"/g, '="4294967294"'))],
  ["one byte of it turned", (isi) => isi.map((byte, at) => (at === isi.length >> 1 ? byte ^ 0x1c : byte))],
  ["as another kind of document", () => new TextEncoder().encode("<html><body/></html>")],
];

function rewrite(isi: Uint8Array, change: (xml: string) => string): Uint8Array {
  return new TextEncoder().encode(change(new TextDecoder().decode(isi)));
}

function damage(part: string, change: (isi: Uint8Array) => Uint8Array | null): Uint8Array {
  const pkg: WordPackage = openPackage(draf);
  const isi = change(pkg.parts.get(part) ?? new Uint8Array());
  if (isi === null) pkg.parts.delete(part);
  else pkg.parts.set(part, isi);
  return savePackage(pkg);
}

function compare(rusak: Uint8Array): void {
  const [a, b] = [openVersi(rusak), openVersi(segar)];
  findBeda(a, b);
  renderBedaDocx(a, b, { author: "Sekcam", date: "2025-01-02T03:04:05Z" });
}

describe.each(KERUSAKAN)("a part of the draft is %s", (_, change) => {
  it.each(PARTS)("%s", (part) => {
    const rusak = damage(part, change);
    const { nilai, temuan } = refreshDocx(rusak, segar, { berkas: "4-draf/draf-lkjip.docx" });
    if (nilai === null) {
      expect(temuan).toHaveLength(1);
      expect(temuan[0]?.nama).toMatch(/^(?:draf-rusak|bukan-draf-lkjip|draf-milik-lain)$/);
    }
    const koreksi = {
      tingkat: "galat",
      aturan: "x",
      tempat: { part: "word/document.xml", paragraf: 1, bagian: "", letak: "" },
      pesan: "x",
      perbaikan: "y",
    } as never;
    const damaged = findDamagedPart(rusak) !== null;
    if (readNaskah(rusak) !== null && !damaged)
      expect(() => renderKomentar(rusak, [koreksi], "2025-01-02T03:04:05")).not.toThrow();
    if (!damaged && nilai !== null) expect(() => compare(rusak)).not.toThrow();
  });
});

it("names the damaged part of a chart", () => {
  const part = PARTS.find((name) => /charts\/chart/.test(name)) ?? "";
  const rusak = damage(part, (isi) => isi.slice(0, isi.length >> 1));
  expect(refreshDocx(rusak, segar, { berkas: "4-draf/draf-lkjip.docx" })).toEqual({
    nilai: null,
    temuan: [
      {
        tingkat: "galat",
        nama: "draf-rusak",
        berkas: "4-draf/draf-lkjip.docx",
        pesan: `Bagian "${part}" di dalam dokumen Word ini rusak, jadi dokumennya tidak dapat diperbarui.`,
        perbaikan: "kembalikan dari cadangan, misalnya: lkjip draft --pulihkan",
      },
    ],
  });
});
