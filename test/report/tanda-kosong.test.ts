import fc from "fast-check";
import { expect, it } from "vitest";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import type { Tabel } from "../../src/model/content.ts";
import { configSchema } from "../../src/plan/schema.ts";
import { composeLaporan } from "../../src/report/laporan.ts";
import { many } from "../support/breadth.ts";
import { kantorAcak } from "../support/kantor-acak/kantor.ts";
import { dataOf } from "../support/kantor-acak/tampil.ts";

/* One sign stands in every table where there is nothing to print. */

/** All tables in a report, wherever they lie. */
function tabelIn(content: unknown): Tabel[] {
  if (typeof content !== "object" || content === null) return [];
  if ("jenis" in content && content.jenis === "tabel") return [content as Tabel];
  return Object.values(content).flatMap(tabelIn);
}

it("a cell without a value has the short dash, never a long one or a minus", () => {
  fc.assert(
    fc.property(kantorAcak, (acak) => {
      const config = configSchema.parse(acak.isi);
      const data = dataOf(acak, config);
      const tabel = tabelIn(composeLaporan(config, data, calculatePengukuran(config, data).nilai));
      const cells = tabel.flatMap(({ judul, baris }) =>
        baris.flatMap(({ sel }) => sel.map((teks) => ({ judul, teks }))),
      );
      expect(cells.filter(({ teks }) => typeof teks === "string" && /^\s*[‐-―−]\s*$/u.test(teks))).toEqual([]);
    }),
    { numRuns: many(5, 200) },
  );
});
