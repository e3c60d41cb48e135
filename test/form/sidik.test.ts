import { describe, expect, it } from "vitest";
import { sidikFormulir } from "../../src/form/sidik.ts";
import type { Config } from "../../src/plan/schema.ts";
import { makeConfig } from "./contoh.ts";

/** A copy of the config with one part of it changed. */
function ubah(change: (config: Config) => void): Config {
  const copy = structuredClone(makeConfig());
  change(copy);
  return copy;
}

const first = (config: Config) => config.sasaran[0]?.indikator[0];
const original = sidikFormulir(makeConfig(), "tapem");

describe("the fingerprint of a form", () => {
  it("is 16 hex digits and always the same for the same plan", () => {
    expect(original).toMatch(/^[0-9a-f]{16}$/);
    expect(sidikFormulir(makeConfig(), "tapem")).toBe(original);
  });

  it.each<[string, (config: Config) => unknown]>([
    ["the year", (c) => Object.assign(c, { tahun: 2025 })],
    ["the office", (c) => Object.assign(c.instansi, { nama: "Kecamatan Lain" })],
    ["a name", (c) => Object.assign(first(c) ?? {}, { uraian: "Indeks Lain" })],
    ["a unit of measure", (c) => Object.assign(first(c) ?? {}, { satuan: "indeks" })],
    ["a direction", (c) => Object.assign(first(c) ?? {}, { arah: "turun" })],
    ["a target", (c) => Object.assign(first(c) ?? {}, { target: 91 })],
    ["a quarter's target", (c) => Object.assign(first(c) ?? {}, { target_tw: [80, 85, 90, 91] })],
    ["an indicator more", (c) => Object.assign(c.sasaran[0]?.indikator[4] ?? {}, { unit: "tapem" })],
    ["a pagu", (c) => Object.assign(c.program[0]?.kegiatan[0]?.sub_kegiatan[0] ?? {}, { pagu: 1 })],
    ["a sub kegiatan less", (c) => c.program[0]?.kegiatan[0]?.sub_kegiatan.pop()],
  ])("changes with %s", (_, change) => {
    expect(sidikFormulir(ubah(change), "tapem")).not.toBe(original);
  });

  it.each<[string, (config: Config) => unknown]>([
    ["an official", (c) => Object.assign(c.pejabat.camat, { nama: "CONTOH LAIN" })],
    ["a policy", (c) => Object.assign(c.kebijakan, { desimal: 1 })],
    ["the plan of another unit", (c) => Object.assign(c.sasaran[0]?.indikator[4] ?? {}, { target: 5 })],
  ])("does not change with %s", (_, change) => {
    expect(sidikFormulir(ubah(change), "tapem")).toBe(original);
  });

  it("differs from unit to unit", () => {
    expect(sidikFormulir(makeConfig(), "trantib")).not.toBe(original);
  });
});
