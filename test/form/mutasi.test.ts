import { expect, it } from "vitest";
import { readFormulir } from "../../src/form/read.ts";
import { many } from "../support/breadth.ts";
import { makeConfig } from "./contoh.ts";
import { BYTES, listAngka, makeWitness, runMutasi } from "./mutasi.ts";

it("the form before the damage holds its numbers, and no others", () => {
  const { nilai } = readFormulir({ berkas: "a.xlsx", content: BYTES }, makeConfig());
  const angka = nilai ? listAngka(nilai).map(({ nilai: n }) => n.toFixed()) : [];
  expect(angka).toEqual(["81.25", "85.75", "97.66", "98.5", "93.5", "86.4", "9512345", "24750500"]);
  const isWitnessed = makeWitness(BYTES);
  expect(angka.filter((a) => !isWitnessed(a))).toEqual([]);
  expect(["86.4321", "9512346", "0.815"].filter(isWitnessed)).toEqual([]);
});

it("damaged forms: no crash, no number that is not in the file", () => {
  const times = many(100, 500);
  const { read, refused, angka, wrong } = runMutasi(20241231, times);
  expect(wrong).toEqual([]);
  // The damage is of both kinds, or the test would say nothing.
  expect(read).toBeGreaterThan(times / 5);
  expect(refused).toBeGreaterThan(times / 5);
  expect(angka).toBeGreaterThan(times);
});
