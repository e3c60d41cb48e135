import { describe, expect, it } from "vitest";
import type { Bagan } from "../../src/model/content.ts";
import { openPackage, readPart, savePackage, writePart } from "../../src/opc/package.ts";
import { renderDocx } from "../../src/word/print/print.ts";
import { compareGenerated } from "../../src/word/refresh/changes.ts";
import { refreshDocx } from "../../src/word/refresh/refresh.ts";
import { renderTeksDocx } from "../../src/word/text/plain.ts";
import { buildTemplat, p } from "../support/docx.ts";
import { validateDocx } from "../support/validator.ts";

const bagan = (camat: string, change: Partial<Bagan> = {}): Bagan => ({
  jenis: "bagan",
  judul: "Susunan organisasi",
  width: 165,
  height: 40,
  boxes: [
    {
      x: 50,
      y: 0,
      width: 60,
      height: 12,
      look: "utama",
      teks: [
        { teks: "Camat", size: 8.5, bold: true },
        { teks: camat, size: 8 },
      ],
    },
    { x: 0, y: 20, width: 165, height: 20, look: "wadah", teks: [] },
    { x: 2, y: 22, width: 50, height: 12, look: "biasa", teks: [{ teks: "Lurah & Kota", size: 8 }] },
  ],
  lines: [{ dari: [80, 12], to: [80, 20] }],
  kalimat: `Camat (${camat}) memimpin kecamatan.`,
  blank: "Belum ditetapkan.",
  ...change,
});
const TEMPLAT = buildTemplat(p("Lihat {rujuk.bagan}.") + p("{@bagan}"));
const print = (value: Bagan): Uint8Array => renderDocx(TEMPLAT, { bagan: value }).nilai ?? new Uint8Array();
const MAIN = "word/document.xml";
const xmlOf = (docx: Uint8Array): string => readPart(openPackage(docx), MAIN) ?? "";
const edit = (docx: Uint8Array, from: string, to: string): Uint8Array => {
  const pkg = openPackage(docx);
  writePart(pkg, MAIN, xmlOf(docx).replace(from, to));
  return savePackage(pkg);
};
const refresh = (hand: Uint8Array, fresh: Uint8Array) => {
  const { nilai } = refreshDocx(hand, fresh, { berkas: "draf.docx" });
  if (nilai === null) throw new Error("not refreshed");
  return { content: nilai.content, lines: nilai.laporan.perubahan.map(({ status, tag }) => `${status} ${tag}`) };
};

describe("a drawing of boxes", () => {
  it("is one group that Word opens, with a caption that can be referred to", async () => {
    const docx = print(bagan("AGUS"));
    expect(await validateDocx(docx)).toEqual([]);
    expect(xmlOf(docx).match(/<wpg:wgp>/g)).toHaveLength(1);
    expect(renderTeksDocx(docx)).toBe(
      "Lihat Gambar 1.\n\n(gambar: Camat (AGUS) memimpin kecamatan.)\n\nGambar 1. Susunan organisasi\n",
    );
  });

  it("without a box is its sentence", () => {
    expect(renderTeksDocx(print(bagan("", { boxes: [] })))).toContain("Belum ditetapkan.");
  });

  it("is drawn anew from other data, unless a person wrote in it", () => {
    const [old, now] = [print(bagan("AGUS")), print(bagan("BUDI"))];
    const plain = refresh(old, now);
    expect(plain.lines).toContain("diperbarui bagan");
    expect(xmlOf(plain.content)).toContain("BUDI");
    const kept = refresh(edit(old, ">AGUS<", ">AGUS RIANTO<"), now);
    expect(kept.lines).toContain("bentrok bagan");
    expect(xmlOf(kept.content)).toContain("AGUS RIANTO");
    expect(refresh(old, old).content).toEqual(old);
  });

  it.each([
    [
      "a colour on a word",
      ">Lurah &amp; Kota<",
      '>Lurah &amp; </w:t></w:r><w:r><w:rPr><w:color w:val="FF0000"/></w:rPr><w:t>Kota<',
      '<w:color w:val="FF0000"/></w:rPr><w:t>Kota<',
    ],
    ["a break", ">Lurah &amp; Kota<", ">Lurah &amp;</w:t><w:br/><w:t>Kota<", "Lurah &amp;</w:t><w:br/><w:t>Kota<"],
    [
      "a link on the name that changes",
      ">AGUS</w:t></w:r>",
      '></w:t></w:r><w:hyperlink w:anchor="x"><w:r><w:t>AGUS</w:t></w:r></w:hyperlink>',
      '<w:hyperlink w:anchor="x"><w:r><w:t xml:space="preserve">BUDI',
    ],
  ])("keeps %s where it is drawn anew", async (_, from, to, kept) => {
    const result = refresh(edit(print(bagan("AGUS")), from, to), print(bagan("BUDI")));
    expect(result.lines).toContain("diperbarui bagan");
    expect(xmlOf(result.content)).toContain("BUDI");
    expect(xmlOf(result.content)).toContain(kept);
    expect(await validateDocx(result.content)).toEqual([]);
  });

  it("stays where a line that a person coloured is gone from the data, and says why, however often it is asked", () => {
    const hand = edit(
      print(bagan("AGUS")),
      '<w:color w:val="1A1A1A"/><w:sz w:val="16"/>',
      '<w:color w:val="FF0000"/><w:sz w:val="16"/>',
    );
    const fresh = bagan("AGUS");
    const fewer = print({ ...fresh, boxes: fresh.boxes.slice(0, 2) });
    const { nilai } = refreshDocx(hand, fewer);
    expect(nilai?.laporan.perubahan.map(({ status, tag, catatan }) => [status, tag, catatan])).toEqual([
      ["bentrok", "bagan", "di kotak yang tidak ada lagi dalam data ada warna, tautan, atau ganti baris dari orang"],
    ]);
    expect(xmlOf(nilai?.content as Uint8Array)).toContain("FF0000");
    const again = refresh(nilai?.content as Uint8Array, fewer);
    expect(again.lines).toContain("bentrok bagan");
    expect(again.content).toEqual(nilai?.content);
    expect(refresh(again.content, print(fresh)).lines.filter((line) => line.startsWith("bentrok"))).toEqual([]);
  });

  it("stays in contradiction where a person wrote in it and the same boxes stand in other places, however often it is asked", () => {
    const hand = edit(print(bagan("AGUS")), ">AGUS<", ">AGUS RIANTO<");
    const moved = print(bagan("AGUS", { height: 44 }));
    const first = refresh(hand, moved);
    expect(first.lines).toContain("bentrok bagan");
    const second = refresh(first.content, moved);
    expect(second.lines).toContain("bentrok bagan");
    expect(second.content).toEqual(first.content);
  });

  it("comes and goes with its data", () => {
    const [none, some] = [print(bagan("", { boxes: [] })), print(bagan("AGUS"))];
    expect(xmlOf(refresh(none, some).content)).toContain("<wpg:wgp>");
    expect(xmlOf(refresh(some, none).content)).not.toContain("<wpg:wgp>");
  });

  it("tells review the box that a person changed", () => {
    const changes = (hand: Uint8Array) =>
      compareGenerated(hand, print(bagan("AGUS"))).changes.map(({ became, lama, suntingan }) => [
        became,
        lama,
        suntingan,
      ]);
    expect(changes(print(bagan("AGUS")))).toEqual([]);
    expect(changes(edit(print(bagan("AGUS")), ">AGUS<", ">AGUS RIANTO<"))).toEqual([
      ["diubah", "Camat\nAGUS", "Camat\nAGUS RIANTO"],
    ]);
  });

  it("keeps a sentence in its place that a person edited, in conflict until that is settled", () => {
    const hand = edit(
      print(bagan("AGUS", { boxes: [], lines: [] })),
      "Belum ditetapkan.",
      "Belum ditetapkan, menyusul.",
    );
    const first = refresh(hand, print(bagan("AGUS")));
    expect(first.lines).toContain("bentrok bagan");
    const again = refresh(first.content, print(bagan("AGUS")));
    expect(again).toEqual({ content: first.content, lines: ["bentrok bagan"] });
  });
});
