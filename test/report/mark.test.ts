import fc from "fast-check";
import { expect, it } from "vitest";
import type { Bagan, Tabel } from "../../src/model/content.ts";
import { many } from "../support/breadth.ts";
import { kantorAcak } from "../support/kantor-acak/kantor.ts";
import { laporanOf } from "../support/kantor-acak/tampil.ts";

/*
 * Signs of what became of a target: the same everywhere, and explained where they stand.
 */

const SIGNS = [..."●○◊□↓"];
const signsIn = (texts: readonly unknown[]): string[] =>
  SIGNS.filter((sign) => texts.some((t) => `${t}`.includes(sign)));
const cellsOf = (...all: readonly Tabel[]): unknown[] => all.flatMap(({ baris }) => baris.flatMap(({ sel }) => sel));

it("a note explains the signs that occur above it, and no others", () => {
  fc.assert(
    fc.property(kantorAcak, (kantor) => {
      const laporan = laporanOf(kantor).laporan;
      const [facts, sasaran, words] = ["sekilas", "sekilas_sasaran", "sekilas_sebab"].map((n) => laporan[n] as Tabel);
      if (facts === undefined || sasaran === undefined || words === undefined) throw new Error("no page at a glance");
      expect(signsIn([sasaran.catatan ?? ""])).toEqual(signsIn(cellsOf(facts, sasaran, words)));
      const kelurahan = laporan.tabel_kelurahan as Tabel;
      expect(signsIn([kelurahan.catatan ?? ""])).toEqual(signsIn(cellsOf(kelurahan)));
      const pohon = laporan.bagan_pohon as Bagan;
      if (pohon.boxes.length === 0) return;
      const texts = pohon.boxes.flatMap(({ teks }) => teks.map((each) => each.teks));
      expect(signsIn([pohon.catatan ?? ""])).toEqual(signsIn(texts));
    }),
    { seed: 17, numRuns: many(7, 150) },
  );
});
