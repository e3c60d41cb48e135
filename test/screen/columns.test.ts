import { describe, expect, it } from "vitest";
import { wrap } from "../../src/model/wrap.ts";
import { renderKolom } from "../../src/screen/columns.ts";

const TABEL = [
  ["No.", "Unit", "Berkas"],
  ["1", "Seksi Ketenteraman dan Ketertiban Umum", "3-data-kinerja/trantib.xlsx"],
  ["10", "Kelurahan Kanigaran", "3-data-kinerja/kel-kanigaran.xlsx"],
];

describe("a text table", () => {
  it("has its natural widths where there is room", () => {
    expect(
      renderKolom(TABEL, { width: 100, rata: ["kanan"] }),
    ).toBe(`No.  Unit                                    Berkas
---  --------------------------------------  ---------------------------------
  1  Seksi Ketenteraman dan Ketertiban Umum  3-data-kinerja/trantib.xlsx
 10  Kelurahan Kanigaran                     3-data-kinerja/kel-kanigaran.xlsx`);
  });

  it("wraps its widest columns between words and after a slash where there is none", () => {
    expect(renderKolom(TABEL, { width: 50, rata: ["kanan"] })).toBe(`No.  Unit                   Berkas
---  ---------------------  ----------------------
  1  Seksi Ketenteraman     3-data-kinerja/
     dan Ketertiban Umum    trantib.xlsx
 10  Kelurahan Kanigaran    3-data-kinerja/
                            kel-kanigaran.xlsx`);
  });

  it("breaks a word only where nothing else helps, and starts a line at a line break", () => {
    expect(
      renderKolom(
        [
          ["A", "B"],
          ["Ketenteraman", "satu\ndua"],
        ],
        { width: 14 },
      ),
    ).toBe(`A         B
--------  ----
Ketenter  satu
aman      dua`);
  });

  it.each([30, 60, 80])("is never wider than %i characters", (width) => {
    const lines = renderKolom(TABEL, { width }).split("\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
  });
});

describe("long lines on a terminal", () => {
  it("are broken between words and go on below their own text", () => {
    const temuan = `\u001b[31mGALAT\u001b[39m  3-data-kinerja/tapem.xlsx › Kinerja › L8
  Realisasi TW III berisi "sembilan puluh", bukan angka.
  Perbaikan: jalankan "lkjip sign", lalu ulangi: lkjip letter --lewati "Camat dinas"  (surat)`;
    expect(wrap(temuan, 40)).toBe(`\u001b[31mGALAT\u001b[39m  3-data-kinerja/tapem.xlsx ›
       Kinerja › L8
  Realisasi TW III berisi "sembilan
    puluh", bukan angka.
  Perbaikan: jalankan "lkjip sign", lalu
    ulangi:
    lkjip letter --lewati "Camat dinas"
    (surat)`);
    expect(wrap("  Perubahan         : naik 1,2 nilai dari tahun 2023", 40)).toBe(
      "  Perubahan         : naik 1,2 nilai\n                      dari tahun 2023",
    );
    expect(wrap("  - Camat Muncar: isu strategis kecamatan", 30)).toBe(
      "  - Camat Muncar: isu\n    strategis kecamatan",
    );
  });

  it("stay as they are where they fit, in JSON and in a quoted source line", () => {
    for (const teks of ["sepuluh", '{ "nama": "Kecamatan Kanigaran" }', "  | nama: Kecamatan Kanigaran"])
      expect(wrap(teks, 12)).toBe(teks);
  });
});
