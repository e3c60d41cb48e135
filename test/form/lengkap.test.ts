import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LEMBAR } from "../../src/form/layout.ts";
import { readFormulir } from "../../src/form/read.ts";
import { renderFormulir } from "../../src/form/write.ts";
import { many, some } from "../support/breadth.ts";
import { isiSel } from "../support/isi.ts";
import { columnName, type Lembar, makeXlsx } from "../support/xlsx.ts";
import { alamat, makeConfig, makeLembar } from "./contoh.ts";

const config = makeConfig();
const filled = makeLembar(config, {
  kinerja: { [alamat("S1.1", "realisasi")]: 90.5 },
  anggaran: { [alamat("7.01.02.2.01.01", "realisasi")]: 5 },
});

/** One cell of a sheet, typed over whatever stands there. */
const ketikan = fc.record({
  lembar: fc.constantFrom("kinerja", "anggaran", "bukti", "lain"),
  kolom: fc.integer({ min: 1, max: 26 }),
  baris: fc.integer({ min: 1, max: 14 }),
  content: fc.oneof(
    fc.integer({ min: 700_001, max: 799_999 }),
    fc.integer({ min: 1, max: 9999 }).map((n) => `tanda${n}x`),
  ),
});

it("whatever is typed anywhere in a form is in the data or in a finding", () => {
  fc.assert(
    fc.property(ketikan, ({ lembar, kolom, baris, content }) => {
      const sel = `${columnName(kolom)}${baris}`;
      const lain: Lembar = { nama: "Lain", sel: {} };
      const sheets = { ...filled, lain };
      const changed = Object.entries(sheets).map(([nama, s]) =>
        nama === lembar ? { ...s, sel: { ...s.sel, [sel]: content } } : s,
      );
      const { nilai, temuan } = readFormulir({ berkas: "a.xlsx", content: makeXlsx(changed) }, config);
      const shown = typeof content === "number" ? content.toLocaleString("de-DE") : content;
      const said = JSON.stringify([nilai, temuan.map(({ pesan }) => pesan)]);
      // Without its mark the whole table is gone, which is said of the table.
      if (sel === "A3" && lembar !== "lain") {
        expect(temuan.map(({ nama }) => nama)).toContain("lembar-hilang");
        return;
      }
      expect(said.includes(shown) || said.includes(String(content)), `${lembar}!${sel} ${content}`).toBe(true);
    }),
    { numRuns: many(50, 400) },
  );
});

/** The sheets that a unit sees in a form that lkjip made, with what they print: rows and columns to try. */
const TEMPAT: readonly (readonly [lembar: string, kolom: number, baris: number])[] = [
  [LEMBAR.petunjuk, 5, 32],
  [LEMBAR.identitas, 5, 13],
  [LEMBAR.kinerja, 23, 13],
  [LEMBAR.anggaran, 10, 11],
  [LEMBAR.bukti, 7, 9],
  [LEMBAR.meta, 10, 12],
];

/** What is typed, and how it may be said: as it stands, as lkjip shows it, as it lies in the data. */
const TYPED: readonly (readonly [content: string | number | Date, said: RegExp])[] = [
  ["Sisa pagu tanda77x", /tanda77x/],
  [764_321, /764\.?321/],
  [new Date(Date.UTC(2031, 1, 9)), /9 Februari 2031|2031-02-09|47\.?888/],
  ["77,125 %", /77[.,]125/],
];

describe("whatever is typed anywhere in a form that lkjip made is in the data or in a finding", async () => {
  const blank = await renderFormulir(config, "tapem");
  const filled = isiSel(blank, LEMBAR.kinerja, "L7", 80);

  it("and the form itself says nothing", () => {
    expect(readFormulir({ berkas: "a.xlsx", content: filled }, config).temuan).toEqual([]);
  });

  it.each(TEMPAT)("on the sheet %s", (lembar, kolom, baris) => {
    const lost: string[] = [];
    const cells = Array.from(
      { length: kolom * baris },
      (_, i) => `${columnName(1 + (i % kolom))}${1 + Math.floor(i / kolom)}`,
    );
    const all = cells.flatMap((sel) => TYPED.map((typed) => [sel, ...typed] as const));
    for (const [sel, content, pattern] of some(all, Math.ceil(cells.length / 5))) {
      const { nilai, temuan } = readFormulir(
        { berkas: "a.xlsx", content: isiSel(filled, lembar, sel, content) },
        config,
      );
      if (nilai === null && (lembar !== LEMBAR.meta || temuan.length === 0)) throw new Error(`${sel}: not read`);
      const said = pattern.test(JSON.stringify([nilai, temuan.map(({ pesan }) => pesan)]));
      // Without its identity a form is none, or another's, which is said of the file.
      const gone = nilai === null || temuan.some(({ nama }) => ["lembar-hilang", "sidik-berbeda"].includes(nama));
      if (!said && !gone) lost.push(`${sel} ${content}`);
    }
    expect(lost).toEqual([]);
  });
});
