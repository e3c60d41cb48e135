import fc from "fast-check";
import { expect, it } from "vitest";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import type { Computed, NilaiRealisasi } from "../../src/measure/result.ts";
import { configSchema } from "../../src/plan/schema.ts";
import { many } from "../support/breadth.ts";
import { type Hitungan, hitungKantor } from "../support/kantor-acak/hitung.ts";
import { kantorAcak } from "../support/kantor-acak/kantor.ts";
import { dataOf } from "../support/kantor-acak/tampil.ts";

/*
 * Every figure of a whole office against a second calculation in whole fractions.
 */

const TEMPAT = 8;

const teks = (computed: Computed): string => {
  if (computed.status === "terhitung")
    return computed.nilai.toFixed(TEMPAT).replace(/^-0\.0+$/, `0.${"0".repeat(TEMPAT)}`);
  return computed.status === "belum_lengkap" ? "belum" : "tanpa";
};

const teksNilai = (realisasi: NilaiRealisasi): string =>
  realisasi.status === "ada" ? realisasi.nilai.toFixed(TEMPAT) : realisasi.status === "kosong" ? "belum" : "tanpa";

it("calculates every office as whole fractions do", () => {
  fc.assert(
    fc.property(kantorAcak, (kantor) => {
      const config = configSchema.parse(kantor.isi);
      const { indikator, sasaran, rataRata, anggaran } = calculatePengukuran(config, dataOf(kantor, config)).nilai;
      const result: Hitungan = {
        realisasi: Object.fromEntries(indikator.map((p) => [p.plan.id, teksNilai(p.realisasi)])),
        capaian: Object.fromEntries(indikator.map((p) => [p.plan.id, teks(p.capaian)])),
        riwayat: Object.fromEntries(
          indikator.flatMap((p) =>
            p.riwayat.flatMap((r) =>
              r.target === null || r.realisasi.status === "kosong"
                ? []
                : [[`${p.plan.id} ${r.tahun}`, teks(r.capaian)]],
            ),
          ),
        ),
        sasaran: Object.fromEntries(sasaran.map((s) => [s.kode, teks(s.rataRata.capaian)])),
        kantor: teks(rataRata.capaian),
        serapan: Object.fromEntries(
          [{ ...anggaran, kode: "jumlah" }, ...anggaran.program].map((p) => [p.kode, teks(p.serapan)]),
        ),
      };
      expect(result).toEqual(hitungKantor(kantor));
    }),
    { seed: 12, numRuns: many(25, 2_000) },
  );
});
