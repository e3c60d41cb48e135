import { describe, expect, it } from "vitest";
import { findDifference, openVersi, renderDifferenceTeks } from "../../src/word/diff/diff.ts";
import { renderDocxDifference } from "../../src/word/diff/docx.ts";
import { renderDocx } from "../../src/word/print/print.ts";
import { buildTemplat, p } from "../support/docx.ts";
import { validateDocx } from "../support/validator.ts";
import { input, isiDokumen, print, sunting } from "./refresh-bahan.ts";

const draf = print();
const difference = (lama: Uint8Array, baru: Uint8Array): string =>
  renderDifferenceTeks(findDifference(openVersi(lama), openVersi(baru)));
const tracking = (lama: Uint8Array, baru: Uint8Array): Uint8Array =>
  renderDocxDifference(openVersi(lama), openVersi(baru), { author: "Kasubbag", date: "2025-02-03T08:00:00Z" });

/** The text with all tracked changes accepted, or rejected, one line per paragraph that is left. */
function resolve(docx: Uint8Array, which: "accept" | "reject"): string[] {
  const gone = which === "accept" ? "del" : "ins";
  const xml = isiDokumen(docx)
    .replace(new RegExp(`<w:tr>(?:(?!</w:trPr>).)*<w:${gone} [^>]*/></w:trPr>.*?</w:tr>`, "g"), "")
    .replace(
      new RegExp(`<w:p(?: [^>]*)?>(?:(?!</w:pPr>).)*<w:rPr><w:${gone} [^>]*/></w:rPr></w:pPr>.*?</w:p>`, "g"),
      "",
    )
    .replace(new RegExp(`<w:${gone} [^>]*[^/]>.*?</w:${gone}>`, "g"), "");
  return xml
    .split("</w:p>")
    .map((paragraph) => paragraph.replace(/<[^>]+>/g, ""))
    .filter((text) => text !== "");
}

const plain = (docx: Uint8Array): string[] => resolve(docx, "accept");

describe("differences between two versions", () => {
  const baru = sunting(
    print(
      input({
        capaian: "99,10",
        baris: [
          ["1", "Indeks Kepuasan Masyarakat", "88", "91"],
          ["2", "Nilai inovasi", "60", "61"],
          ["3", "Penyelesaian aduan", "95", "97"],
        ],
        trend: [80, 85.5, 91],
      }),
    ),
    ["terus membaik dari tahun ke tahun", "terus membaik berkat loket baru"],
    [
      '</w:sdtContent></w:sdt><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>',
      '</w:sdtContent></w:sdt><w:p><w:r><w:t>Paragraf tambahan dari Sekcam.</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>',
    ],
  );

  it("name the column below a heading of two rows", () => {
    const cetakDuaTahun = (nilai: string): Uint8Array =>
      renderDocx(buildTemplat(p("{@tabel}")), {
        tabel: {
          jenis: "tabel",
          judul: "Capaian",
          blank: "Tidak ada.",
          kolom: [
            { kunci: "uraian", judul: "Indikator", content: "teks", width: 3 },
            { kunci: "t1", judul: "2023", group: "Realisasi", content: "angka", width: 1 },
            { kunci: "t2", judul: "2024", group: "Realisasi", content: "angka", width: 1 },
          ],
          baris: [{ kunci: "r", jenis: "isi", sel: ["Indeks Kepuasan Masyarakat", "90", nilai] }],
        },
      }).nilai as Uint8Array;
    expect(findDifference(openVersi(cetakDuaTahun("91")), openVersi(cetakDuaTahun("92")))).toMatchObject([
      {
        tempat: 'sebelum judul pertama, baris "Indeks Kepuasan Masyarakat", kolom "Realisasi 2024"',
        lama: "91",
        baru: "92",
      },
    ]);
  });

  it("are told by kind, with place, old and new", () => {
    expect(difference(draf, draf)).toBe("Tidak ada perbedaan isi.");
    expect(difference(draf, baru)).toMatchInlineSnapshot(`
      "Perbedaan: 1 nilai, 4 tabel, 1 grafik, 2 kalimat.

      Nilai:
        judul "BAB I PENDAHULUAN", paragraf "Pada tahun 2024 capaian 99,10% dengan predikat Sa…"
          - 98,74
          + 99,10

      Tabel:
        judul "BAB II KINERJA", baris "Indeks Kepuasan Masyarakat", kolom "Realisasi"
          - 90,5
          + 91
        judul "BAB II KINERJA", baris "Nilai inovasi", kolom "Indikator"
          - Nilai SAKIP
          + Nilai inovasi
        judul "BAB II KINERJA", baris "Nilai inovasi", kolom "Target"
          - 70
          + 60
        judul "BAB II KINERJA", baris "Nilai inovasi", kolom "Realisasi"
          - 68,25
          + 61

      Grafik:
        judul "BAB II KINERJA", grafik "Tren capaian"
          - IKM: 2022 80; 2023 85,5; 2024 90,5
          + IKM: 2022 80; 2023 85,5; 2024 91

      Kalimat:
        judul "BAB I PENDAHULUAN", paragraf "Kinerja pelayanan terus membaik berkat loket baru."
          - Kinerja pelayanan terus membaik dari tahun ke tahun.
          + Kinerja pelayanan terus membaik berkat loket baru.
        judul "BAB I PENDAHULUAN"
          + Paragraf tambahan dari Sekcam."
    `);
  });

  it("become tracked changes: rejecting them gives the old text, accepting them the new", async () => {
    const docx = tracking(draf, baru);
    expect(resolve(docx, "reject")).toEqual(plain(draf));
    expect(resolve(docx, "accept")).toEqual(plain(baru));
    expect(await validateDocx(docx)).toEqual([]);
  });

  it("change nothing where nothing differs", () => {
    expect(isiDokumen(tracking(draf, draf))).toBe(isiDokumen(draf));
  });
});
