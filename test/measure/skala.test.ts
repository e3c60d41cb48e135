import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCategory } from "../../src/measure/skala.ts";
import { desimal } from "../../src/model/desimal.ts";
import { kebijakanSchema } from "../../src/plan/schema-kebijakan.ts";

const skala = (pita: unknown) => kebijakanSchema.parse({ skala: pita }).skala;
const BAWAAN = kebijakanSchema.parse({}).skala;

describe("the scale of Permendagri 86/2017, its holes closed", () => {
  it.each([
    [0, "Sangat Rendah"],
    [50, "Sangat Rendah"],
    [50.01, "Rendah"],
    [65, "Rendah"],
    [65.5, "Sedang"],
    [75, "Sedang"],
    [75.5, "Tinggi"],
    [90, "Tinggi"],
    [90.0000001, "Sangat Tinggi"],
    [90.5, "Sangat Tinggi"],
    [100, "Sangat Tinggi"],
    [229.38, "Sangat Tinggi"],
  ])("%d is %s", (nilai, category) => expect(findCategory(desimal(nilai), BAWAAN)).toBe(category));
});

describe("other scales in use", () => {
  const pringsewu = skala([
    { mulai: 105.01, predikat: "Melampaui Target" },
    { mulai: 95, predikat: "Tercapai" },
    { mulai: 80, predikat: "Mendekati Target" },
    { mulai: 60, predikat: "Perlu Perhatian" },
    { predikat: "Kritis" },
  ]);
  const maluku = skala([
    { di_atas: 85, predikat: "Memuaskan" },
    { di_atas: 75, predikat: "Sangat Baik" },
    { di_atas: 65, predikat: "Baik" },
    { di_atas: 50, predikat: "Cukup Baik" },
    { di_atas: 30, predikat: "Agak Kurang" },
    { predikat: "Kurang" },
  ]);
  it.each([
    [105.005, pringsewu, "Tercapai"],
    [105.01, pringsewu, "Melampaui Target"],
    [59.995, pringsewu, "Kritis"],
    [60, pringsewu, "Perlu Perhatian"],
    [85, maluku, "Sangat Baik"],
    [100.5, maluku, "Memuaskan"],
  ])("%d", (nilai, pita, category) => expect(findCategory(desimal(nilai), pita)).toBe(category));
});

it("gives every value one category, and never a lower one for a higher value", () => {
  const order = BAWAAN.map(({ predikat }) => predikat);
  const cents = fc.bigInt({ min: 0n, max: 30_000_000n });
  fc.assert(
    fc.property(cents, cents, (a, b) => {
      const [x, y] = [a, a + b].map((n) => order.indexOf(findCategory(desimal(`${n}`).div(100_000), BAWAAN)));
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(x ?? -1);
    }),
  );
});
