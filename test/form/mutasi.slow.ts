import { expect, it } from "vitest";
import { runMutasi } from "./mutasi.ts";

it("20,000 damaged forms: no crash, no hang, no number that is not in the file", () => {
  const { read, refused, angka, wrong, terlama } = runMutasi(1, 20_000);
  console.log(`${read} read, ${refused} refused, ${angka} numbers, worst ${terlama.toFixed(0)} ms`);
  expect(wrong).toEqual([]);
  expect(terlama).toBeLessThan(1000);
  expect(read).toBeGreaterThan(4_000);
  expect(refused).toBeGreaterThan(4_000);
});
