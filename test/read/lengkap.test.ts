import fc from "fast-check";
import { expect, it } from "vitest";
import { readFormulir } from "../../src/read/formulir.ts";
import { columnName, type Lembar, makeXlsx } from "../support/xlsx.ts";
import { alamat, makeConfig, makeLembar } from "./contoh.ts";

const config = makeConfig();
const terisi = makeLembar(config, {
  kinerja: { [alamat("S1.1", "realisasi")]: 90.5 },
  anggaran: { [alamat("7.01.02.2.01.01", "realisasi")]: 5 },
});

/** One cell of a sheet, typed over whatever stands there. */
const ketikan = fc.record({
  lembar: fc.constantFrom("kinerja", "anggaran", "bukti", "lain"),
  kolom: fc.integer({ min: 1, max: 26 }),
  baris: fc.integer({ min: 1, max: 14 }),
  isi: fc.oneof(
    fc.integer({ min: 700_001, max: 799_999 }),
    fc.integer({ min: 1, max: 9999 }).map((n) => `tanda${n}x`),
  ),
});

it("whatever is typed anywhere in a form is in the data or in a finding", () => {
  fc.assert(
    fc.property(ketikan, ({ lembar, kolom, baris, isi }) => {
      const sel = `${columnName(kolom)}${baris}`;
      const lain: Lembar = { nama: "Lain", sel: {} };
      const sheets = { ...terisi, lain };
      const changed = Object.entries(sheets).map(([nama, s]) =>
        nama === lembar ? { ...s, sel: { ...s.sel, [sel]: isi } } : s,
      );
      const { nilai, temuan } = readFormulir({ berkas: "a.xlsx", isi: makeXlsx(changed) }, config);
      const shown = typeof isi === "number" ? isi.toLocaleString("de-DE") : isi;
      const said = JSON.stringify([nilai, temuan.map(({ pesan }) => pesan)]);
      // Without its mark the whole table is gone, which is said of the table.
      if (sel === "A3" && lembar !== "lain") {
        expect(temuan.map(({ nama }) => nama)).toContain("lembar-hilang");
        return;
      }
      expect(said.includes(shown) || said.includes(String(isi)), `${lembar}!${sel} ${isi}`).toBe(true);
    }),
    { numRuns: 400 },
  );
});
