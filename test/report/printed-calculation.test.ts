import fc from "fast-check";
import { expect, it } from "vitest";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import { type Desimal, desimal } from "../../src/model/desimal.ts";
import { round } from "../../src/model/format.ts";
import { composeExplanation, listKode } from "../../src/report/explain/explain.ts";
import { many } from "../support/breadth.ts";
import { type BarisMasukan, buatConfig, buatData, formulir } from "../support/kinerja.ts";

/*
 * Every calculation that `explain` prints is done again from what is printed, by a reader of its own, and must give the
 * printed result to the last printed digit.
 */

/** A number as printed, at a place of a text. */
const ANGKA = /^-?\d{1,3}(?:\.\d{3})*(?:,\d+)?/;

const readNumber = (teks: string): Desimal => desimal(teks.replaceAll(".", "").replace(",", "."));

/** Does a printed calculation again: numbers, "Rp", "%" (a hundredth), + − × ÷ and brackets. */
function calculate(teks: string): Desimal {
  let rest = teks.replaceAll("Rp", "").replaceAll(" ", "");
  const take = (sign: string): boolean => {
    if (!rest.startsWith(sign)) return false;
    rest = rest.slice(sign.length);
    return true;
  };
  const sum = (): Desimal => {
    let nilai = product();
    for (;;) {
      if (take("+")) nilai = nilai.plus(product());
      else if (take("−")) nilai = nilai.minus(product());
      else return nilai;
    }
  };
  const product = (): Desimal => {
    let nilai = factor();
    for (;;) {
      if (take("×")) nilai = nilai.times(factor());
      else if (take("÷")) nilai = nilai.div(factor());
      else return nilai;
    }
  };
  const factor = (): Desimal => {
    if (take("(")) {
      const inside = sum();
      if (!take(")")) throw new Error(`")" expected before "${rest}"`);
      return inside;
    }
    const [angka] = ANGKA.exec(rest) ?? [];
    if (angka === undefined) throw new Error(`number expected before "${rest}"`);
    rest = rest.slice(angka.length);
    const nilai = readNumber(angka);
    return take("%") ? nilai.div(100) : nilai;
  };
  const nilai = sum();
  if (rest !== "") throw new Error(`"${rest}" is left of "${teks}"`);
  return nilai;
}

/** Texts before "=" that state a rule instead of a calculation. */
const STATED = [
  /^target 0 dan realisasi -?[\d.,]+$/,
  /^realisasi -?[\d.,]+$/,
  / berada di dalam rentang /,
  /^[A-Z]+ \(/,
];

/** The calculations that an explanation prints: what stands before and behind "=". */
function listCalculation(lines: readonly string[]): (readonly [string, string])[] {
  return lines.flatMap((line) => {
    const teks = line.replace(/^ *(?:[\w ]+?: )?/, "").replace(/, dibatasi menjadi .*$/, "");
    const [before, after, ...more] = teks.split(" = ");
    if (before === undefined || after === undefined || more.length > 0 || !ANGKA.test(after)) return [];
    return STATED.some((stated) => stated.test(before)) ? [] : [[before, after] as const];
  });
}

const PEJABAT = { nama: "Nama", jabatan: "Lurah" };
const UNIT = ["kel-a", "kel-b", "kel-c", "kel-d", "kel-e", "kel-f", "kel-g"];
const SUB = UNIT.map((unit, i) => ({ kode: `7.1.${i}`, uraian: "S", pagu: 1_000_003 * (i + 7), unit }));

const decimals = (most: number, from: number, to: number) =>
  fc.tuple(fc.integer({ min: from, max: to }), fc.integer({ min: 0, max: most })).map(([n, d]) => n / 10 ** d);
const nilai = decimals(4, 1, 99_999);

const office = fc.record({
  unit: fc.integer({ min: 1, max: UNIT.length }),
  values: fc.array(fc.tuple(nilai, nilai, nilai, nilai), { minLength: UNIT.length, maxLength: UNIT.length }),
  target: fc.array(decimals(2, 1, 9_999), { minLength: 7, maxLength: 7 }),
  arah: fc.constantFrom("naik", "turun", "tetap"),
  rumus_turun: fc.constantFrom("selisih", "rasio"),
  kali: fc.constantFrom(undefined, 1, 1000),
  kebijakan: fc.record({
    desimal: fc.integer({ min: 0, max: 4 }),
    batas_capaian: fc.constantFrom(null, 120),
    efisiensi: fc.constantFrom("selisih", "pmk"),
  }),
});

it("what explain prints is what its printed numbers give", () => {
  const seen = { calculations: 0, computed: 0 };
  fc.assert(
    fc.property(office, ({ unit: jumlah, values, target, arah, rumus_turun, kali, kebijakan }) => {
      const list = UNIT.slice(0, jumlah);
      const own = [
        { kode: "K.1", uraian: "I", satuan: "nilai", target: target[0] },
        { kode: "K.2", uraian: "J", satuan: "nilai", target: target[1], periode: "rata-rata" },
      ];
      const bobot = Object.fromEntries(list.map((kode, i) => [kode, i + 1]));
      const of = (kode: string, satuan: string, i: number, dari: object) => ({
        kode,
        uraian: kode,
        satuan,
        arah,
        rumus_turun,
        target: target[i],
        program: ["7"],
        dari,
      });
      const config = buatConfig({
        kebijakan,
        unit: list.map((kode) => ({ kode, nama: kode, jenis: "kelurahan", pejabat: PEJABAT, indikator: own })),
        sasaran: [
          {
            kode: "S1",
            uraian: "S",
            indikator: [
              of("S1.1", "nilai", 2, { cara: "rata-rata", indikator: ["K.1"] }),
              of("S1.2", "nilai", 3, { cara: "tertimbang", indikator: ["K.2"], bobot }),
              of("S1.3", "%", 4, { cara: "rasio", pembilang: ["K.1"], penyebut: ["K.2"], kali }),
              of("S1.4", "nilai", 5, { cara: "jumlah", indikator: ["K.2"] }),
              of("S1.5", "nilai", 6, { cara: "rata-rata", indikator: ["S1.1", "S1.2"] }),
            ],
          },
        ],
        program: [
          {
            kode: "7",
            uraian: "P",
            kegiatan: [{ kode: "7.1", uraian: "K", sub_kegiatan: SUB.slice(0, jumlah) }],
          },
        ],
      });
      const forms = list.map((kode, i) => {
        const [a = 1, b = 1, c = 1, d = 1] = values[i] ?? [];
        const baris: Record<string, BarisMasukan> = {
          [`${kode}/K.1`]: { realisasi: a },
          [`${kode}/K.2`]: { tw: [b, c, d, b] },
        };
        return formulir(kode, baris, { [`7.1.${i}`]: Math.round(a * 1000) });
      });
      const { nilai: pengukuran } = calculatePengukuran(config, buatData(config, ...forms));
      for (const kode of listKode(config)) {
        for (const [before, after] of listCalculation(composeExplanation(config, pengukuran, kode) ?? [])) {
          const tempat = after.split(",")[1]?.length ?? 0;
          const again = round(calculate(before), tempat);
          expect(`${kode}: ${before} = ${again.toFixed(tempat)}`).toBe(
            `${kode}: ${before} = ${readNumber(after).toFixed(tempat)}`,
          );
          seen.calculations += 1;
          if (/,\d{3}/.test(before)) seen.computed += 1;
        }
      }
    }),
    { numRuns: many(30, 1500), seed: 20247 },
  );
  expect(seen.calculations).toBeGreaterThan(500);
  expect(seen.computed).toBeGreaterThan(50);
});

it.each([
  ["86,0533 ÷ 85,8 × 100", "100,2952"],
  ["(2 × 10 − (-1)) ÷ 10 × 100", "210,0000"],
  ["(Rp1.000 × 80,00% − Rp720) ÷ (Rp1.000 × 80,00%) × 100", "10,0000"],
])("the reader of this test: %s is %s", (teks, result) => {
  expect(round(calculate(teks), 4).toFixed(4).replace(".", ",")).toBe(result);
});
