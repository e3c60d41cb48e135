import { expect, it } from "vitest";
import { runMutasi } from "./mutasi.ts";

it("20,000 damaged forms: no crash, no hang, no number that is not in the file", () => {
  const { dibaca, ditolak, angka, salah, terlama } = runMutasi(1, 20_000);
  console.log(`${dibaca} read, ${ditolak} refused, ${angka} numbers, worst ${terlama.toFixed(0)} ms`);
  expect(salah).toEqual([]);
  expect(terlama).toBeLessThan(1000);
  expect(dibaca).toBeGreaterThan(4_000);
  expect(ditolak).toBeGreaterThan(4_000);
});
