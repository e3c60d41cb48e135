import fc from "fast-check";
import { expect, it } from "vitest";
import { INDIVIDU } from "../../src/documents/individu.ts";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import { kantorAcak } from "../support/kantor-acak/kantor.ts";
import { configOf, dataOf } from "../support/kantor-acak/tampil.ts";

/* The Laporan Kinerja Individu: captions call a unit by its name, as it is written. */

it("the captions of an individual report name the unit as lkjip.yaml does", () => {
  fc.assert(
    fc.property(kantorAcak, (kantor) => {
      const config = configOf(kantor);
      const data = dataOf(kantor, config);
      const pengukuran = calculatePengukuran(config, data).nilai;
      for (const { kode, nama } of config.unit) {
        const laporan = INDIVIDU.compose(config, data, pengukuran, { unit: kode, tanggal: null });
        const { tabel_pk, tabel_capaian, tabel_triwulan, tabel_sebab } = laporan;
        for (const { judul } of [tabel_pk, tabel_capaian, tabel_triwulan, tabel_sebab]) expect(judul).toContain(nama);
      }
    }),
    { seed: 7, numRuns: 20 },
  );
});
