import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DataCoverage, sayCoverage } from "../../src/measure/coverage.ts";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import { calculateRataRata, type Item } from "../../src/measure/rekap.ts";
import type { Computed } from "../../src/measure/result.ts";
import { desimal } from "../../src/model/desimal.ts";
import { formatPercent, round } from "../../src/model/format.ts";
import { buatConfig, buatData, formulir, type Masukan } from "../support/kinerja.ts";
import { roundHalfUp } from "../support/oracle.ts";

const KEBIJAKAN = buatConfig().kebijakan;
const hitung = (nilai: number | string): Computed => ({ status: "terhitung", nilai: desimal(nilai) });
const item = (...capaian: readonly Computed[]) =>
  capaian.map(
    (c, i): Item => ({ id: `I${i + 1}`, capaian: c, coverage: { n: 1, of: 1, kata: "indikator", final: true } }),
  );
const percent = (result: Computed): string =>
  result.status === "terhitung" ? formatPercent(result.nilai) : result.status;

describe("the mean of a sasaran", () => {
  it.each([
    [["107.8060606", "102.57", "100"], "103,46"],
    [["104.9557522", "95.2428571", "100"], "100,07"],
    [["120", "100", "0", "0"], "55,00"],
    [["33.335", "33.335"], "33,34"],
  ])("of %j is %s, as a reader finds it from the printed column", (nilai, rata) => {
    expect(percent(calculateRataRata(item(...nilai.map(hitung)), KEBIJAKAN).capaian)).toBe(rata);
  });

  it("counts a capaian of 0, leaves out what is not computed, and names it", () => {
    const rata = calculateRataRata(
      item(hitung(0), { status: "belum_dapat_dinilai", alasan: "target 0" }, hitung(100), {
        status: "belum_lengkap",
        missing: ["realisasi TW III", "realisasi TW IV"],
      }),
      KEBIJAKAN,
    );
    expect(percent(rata.capaian)).toBe("50,00");
    expect(rata.n).toBe(2);
    expect(rata.predikat).toBe("Sangat Rendah");
    expect(rata.terlewat).toEqual([
      { id: "I2", alasan: "target 0" },
      { id: "I4", alasan: "belum lengkap: realisasi TW III, realisasi TW IV" },
    ]);
  });

  it("of nothing is no number", () => {
    const without = (c: Computed) => calculateRataRata(item(c), KEBIJAKAN);
    expect(without({ status: "belum_dapat_dinilai", alasan: "target 0" })).toMatchObject({
      capaian: { status: "belum_dapat_dinilai", alasan: "tidak ada capaian yang dapat dinilai" },
      predikat: null,
      n: 0,
    });
    expect(without({ status: "belum_lengkap", missing: ["x"] }).capaian).toEqual({
      status: "belum_lengkap",
      missing: ["capaian I1"],
    });
  });

  it("lies between the least and the greatest, does not depend on the order, and equals the oracle", () => {
    const seperseribu = fc.bigInt({ min: 0n, max: 300_000n });
    fc.assert(
      fc.property(fc.array(seperseribu, { minLength: 1, maxLength: 20 }), (n) => {
        const all = item(...n.map((x) => hitung(desimal(`${x}`).div(1000).toFixed())));
        const rata = calculateRataRata(all, KEBIJAKAN);
        if (rata.capaian.status !== "terhitung") throw new Error();
        const printed = n.map((x) => (x + 5n) / 10n);
        const jumlah = printed.reduce((a, b) => a + b, 0n);
        expect(round(rata.capaian.nilai, 2).toFixed(2)).toBe(roundHalfUp(jumlah, 100n * BigInt(n.length), 2));
        const order = printed.toSorted((a, b) => (a < b ? -1 : 1));
        expect(
          rata.capaian.nilai.times(100).gte(`${order[0]}`) && rata.capaian.nilai.times(100).lte(`${order.at(-1)}`),
        ).toBe(true);
        expect(calculateRataRata(all.toReversed(), KEBIJAKAN).capaian).toEqual(rata.capaian);
      }),
      { numRuns: 300 },
    );
  });
});

describe("the mean of the office", () => {
  const indikator = (kode: string) => ({ kode, uraian: kode, unit: "pelayanan", target: 100 });
  function office(kebijakan: Record<string, unknown>, content: Readonly<Record<string, Masukan>>) {
    const config = buatConfig({
      kebijakan,
      renstra: { periode: [2020, 2024], tujuan: [{ kode: "T1", uraian: "T", indikator: [indikator("T1.1")] }] },
      sasaran: [
        { kode: "S1", uraian: "S1", indikator: [indikator("A"), indikator("B"), indikator("C")] },
        { kode: "S2", uraian: "S2", indikator: [indikator("D")] },
      ],
    });
    const baris = Object.fromEntries(Object.entries(content).map(([id, realisasi]) => [id, { realisasi }]));
    return calculatePengukuran(config, buatData(config, formulir("pelayanan", baris))).nilai;
  }
  const content = { "T1.1": 1000, A: 90, B: 90, C: 90, D: 50 };

  it.each([
    ["indikator", "80,00", 4],
    ["sasaran", "70,00", 2],
  ])("over %s is %s of %d; tujuan stand for themselves", (rata_rata, result, n) => {
    const { rataRata } = office({ rata_rata }, content);
    expect(percent(rataRata.capaian)).toBe(result);
    expect(rataRata.n).toBe(n);
  });

  it("names a sasaran or an indicator that is left out", () => {
    const without = { ...content, D: null };
    expect(office({ rata_rata: "sasaran" }, without).rataRata.terlewat).toEqual([
      { id: "S2", alasan: "belum lengkap: capaian D" },
    ]);
    expect(office({ rata_rata: "indikator" }, without).rataRata.terlewat).toEqual([
      { id: "D", alasan: "belum lengkap: realisasi tahun 2024" },
    ]);
  });

  it("is taken over values with the decimals of the office", () => {
    const tigaperempat = { A: 101.75, B: 101.25, C: 101.25, D: 101.75 };
    expect(percent(office({ desimal: 0 }, tigaperempat).rataRata.capaian)).toBe("101,50");
    expect(percent(office({ desimal: 2 }, tigaperempat).rataRata.capaian)).toBe("101,50");
    // 100,25 would print as 100 and is printed as 100,3.
    expect(percent(office({ desimal: 0 }, { A: 100.25, B: 99, C: 99, D: 99 }).rataRata.capaian)).toBe("99,33");
    expect(percent(office({ desimal: 0 }, { A: 100.5, B: 100.5, C: 100.5, D: 100.5 }).rataRata.capaian)).toBe("101,00");
  });

  it("takes capaian after the cap", () => {
    const { rataRata, indikator: all } = office({ batas_capaian: 100 }, { ...content, A: 130 });
    expect(all.find(({ plan }) => plan.id === "A")?.dibatasi).toBe(true);
    expect(percent(rataRata.capaian)).toBe("82,50");
  });
});

describe("a mean over incomplete data says so", () => {
  const KEL = (n: number) =>
    ["kel-a", "kel-b", "kel-c"].map((kode, i) => ({
      unit: {
        kode,
        nama: kode,
        jenis: "kelurahan",
        pejabat: { nama: "N", jabatan: "Lurah" },
        indikator: [{ kode: "K.1", uraian: "IKM", satuan: "nilai", target: 80 }],
      },
      form: i < n ? [formulir(kode, { [`${kode}/K.1`]: { realisasi: 80 } })] : [],
    }));
  const dari = { cara: "rata-rata", indikator: ["K.1"] };
  const own = { kode: "S2.1", uraian: "J", satuan: "nilai", unit: "kel-a", target: 80 };

  function ukur(forms: number, S2: Masukan, rata_rata: string, more: object = {}) {
    const kel = KEL(forms);
    const config = buatConfig({
      kebijakan: { rata_rata },
      unit: kel.map(({ unit }) => unit),
      sasaran: [
        { kode: "S1", uraian: "S", indikator: [{ kode: "S1.1", uraian: "I", satuan: "nilai", target: 80, dari }] },
        { kode: "S2", uraian: "S", indikator: [{ ...own, ...more }] },
      ],
      program: [
        {
          kode: "7",
          uraian: "P",
          kegiatan: [
            { kode: "7.1", uraian: "K", sub_kegiatan: [{ kode: "7.1.1", uraian: "S", pagu: 1, unit: "kel-a" }] },
          ],
        },
      ],
    });
    const filled = kel
      .flatMap(({ form }) => form)
      .map((f, i) =>
        i > 0 ? f : { ...f, kinerja: [...f.kinerja, ...formulir("kel-a", { "S2.1": { realisasi: S2 } }).kinerja] },
      );
    const { sasaran, rataRata } = calculatePengukuran(config, buatData(config, ...filled)).nilai;
    const say = (coverage: DataCoverage | null | undefined) => coverage && sayCoverage(coverage);
    return [say(sasaran[0]?.indikator[0]?.coverage), say(rataRata.coverage)];
  }

  it.each<[string, number, Masukan, object, string | null, string | null]>([
    ["all there", 3, 80, {}, null, null],
    ["a form is missing", 2, 80, {}, "sementara, 2 dari 3 unit kerja", "sementara, datanya belum lengkap"],
    ["an indicator is empty", 3, null, {}, null, "sementara, 1 dari 2 indikator"],
    ["both", 2, null, {}, "sementara, 2 dari 3 unit kerja", "sementara, 1 dari 2 indikator"],
    ["one that will never be assessed", 3, 5, { target: 0 }, null, "1 dari 2 indikator"],
    ["one declared not available", 3, "n/a", {}, null, "1 dari 2 indikator"],
  ])("%s", (_, forms, S2, more, unit, office) => {
    expect(ukur(forms, S2, "indikator", more)).toEqual([unit, office]);
    expect(ukur(forms, S2, "sasaran", more)).toEqual([unit, office]);
  });
});
