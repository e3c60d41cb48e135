import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkSkm } from "../../src/measure/check/skm.ts";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import { SKM_UNSUR } from "../../src/plan/skm.ts";
import { many } from "../support/breadth.ts";
import { ukurContoh } from "../support/draf.ts";
import { kantorAcak } from "../support/kantor-acak/kantor.ts";
import { configOf, dataOf } from "../support/kantor-acak/tampil.ts";

describe("the index of the office beside that of its survey", () => {
  it("is asked about where the two differ, each year by itself", () => {
    const { config, pengukuran } = ukurContoh("kanigaran", (teks) =>
      teks.replace("persyaratan: 3.58", "persyaratan: 3.98"),
    );
    expect(checkSkm(config, pengukuran)).toEqual([
      {
        tingkat: "periksa",
        nama: "skm-beda-indikator",
        berkas: "lkjip.yaml",
        pesan:
          "Realisasi S1.1 Indeks Kepuasan Masyarakat kecamatan tahun 2022 adalah 89,2, sedangkan indeks dari sembilan unsur SKM tahun itu 90,31.",
        perbaikan:
          "betulkan yang keliru: skm.2022 di lkjip.yaml (lembar SKM di rencana.xlsx), atau riwayat S1.1; jika keduanya dari survei yang berbeda, biarkan",
      },
    ]);
  });

  it("is asked about nowhere where they are the same", () => {
    const { config, pengukuran } = ukurContoh("kanigaran");
    expect(checkSkm(config, pengukuran)).toEqual([]);
  });

  it("is not asked about in an office at random whose elements come to the index, on either scale", () => {
    const asked = fc.sample(kantorAcak, { seed: 7, numRuns: many(20, 300) }).flatMap((kantor) => {
      const config = configOf(kantor);
      const pengukuran = calculatePengukuran(config, dataOf(kantor, config)).nilai;
      return pengukuran.indikator.flatMap(({ realisasi, indikator }) => {
        if (realisasi.status !== "ada" || realisasi.predikat !== undefined) return [];
        return [1, 25].flatMap((scale) => {
          const unsur = Object.fromEntries(SKM_UNSUR.map(({ kunci }) => [kunci, Number(realisasi.nilai) / scale]));
          const own = { ...config, skm: { [config.tahun]: unsur } };
          const nilai = { ...pengukuran, indikator: pengukuran.indikator.filter((p) => p.indikator === indikator) };
          return checkSkm(own, nilai).filter(({ pesan }) => pesan.includes(`tahun ${config.tahun} `));
        });
      });
    });
    expect(asked).toEqual([]);
  });
});
