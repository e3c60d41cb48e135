import fc from "fast-check";
import { expect, it } from "vitest";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import type { Celah, Naskah } from "../../src/model/content.ts";
import { configSchema } from "../../src/plan/schema.ts";
import { composeLaporan } from "../../src/report/laporan.ts";
import { many } from "../support/breadth.ts";
import { kantorAcak } from "../support/kantor-acak/kantor.ts";
import { dataOf } from "../support/kantor-acak/tampil.ts";

/* What III.A.2 asks for of the forms that lack realisasi. */

/** What any office asks for there, and the indicators that no form gave a realisasi of; a computed one is in no form. */
const asked = kantorAcak.map((acak) => {
  const config = configSchema.parse(acak.isi);
  const data = dataOf(acak, config);
  const pengukuran = calculatePengukuran(config, data).nilai;
  const { paragraf } = composeLaporan(config, data, pengukuran).naskah_ringkasan as Naskah;
  const celah = paragraf.flatMap(({ teks }): Celah[] => (typeof teks === "string" ? [] : [teks]));
  const blank = pengukuran.indikator.filter(
    ({ realisasi, coverage }) => realisasi.status === "kosong" && coverage === null,
  );
  return { celah, blank };
});

it("asks each person once for what a form lacks for one reason, by the name of every indicator", () => {
  fc.assert(
    fc.property(asked, ({ celah, blank }) => {
      const reasons = celah.map(({ siapa, apa }) => `${siapa}: ${apa.replace(/^.* tahun \d{4} di formulir/s, "")}`);
      expect(new Set(reasons).size).toBe(reasons.length);
      expect(celah.filter(({ apa }) => apa.includes("unit kerja belum dilaporkan"))).toEqual([]);
      for (const { indikator } of blank) expect(celah.some(({ apa }) => apa.includes(indikator.uraian))).toBe(true);
    }),
    { numRuns: many(5, 200) },
  );
});
