import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { findSimilar, formatYaml, suggestAngka, suggestInstansi, suggestPemda } from "../../src/model/suggestion.ts";

describe("findMirip", () => {
  const kunci = ["sasaran", "program", "kebijakan", "rata_rata", "min", "max", "tahun"];
  it.each([
    ["sasarn", "sasaran"],
    ["Sasaran", "sasaran"],
    ["porgram", "program"],
    ["rata-rata", "rata_rata"],
    ["maks", "max"],
    ["kebijaksanaan", "kebijakan"],
    ["warna", null],
    ["x", null],
    ["", null],
  ])("%j is most like %j", (kata, similar) => {
    expect(findSimilar(kata, kunci)).toBe(similar);
  });
});

describe("suggestInstansi and suggestPemda", () => {
  it.each([
    ["Kecamatan Kanigaran", []],
    ["KECAMATAN KANIGARAN", []],
    ["Kantor Kecamatan Muncar", []],
    ["Distrik Abepura", []],
    ["Kapanewon Depok", []],
    ["Banyuwangi", ["Kecamatan Banyuwangi"]],
    ["Kec. Muncar", ["Kecamatan Muncar"]],
    ["Kantor Camat Muncar", ["Kecamatan Muncar"]],
    ["Camat Muncar", ["Kecamatan Muncar"]],
    ["Kecamatan", ["Kecamatan Kanigaran"]],
  ])("%j of an office may mean %j", (nama, offer) => {
    expect(suggestInstansi(nama)).toEqual(offer);
  });

  it.each([
    ["Pemerintah Kota Probolinggo", []],
    ["PEMERINTAH KABUPATEN BANYUWANGI", []],
    ["Pemerintah Daerah Kabupaten Sleman", []],
    ["Pemerintah Provinsi DKI Jakarta", []],
    ["Banyuwangi", ["Pemerintah Kabupaten Banyuwangi", "Pemerintah Kota Banyuwangi"]],
    ["Pemerintah Banyuwangi", ["Pemerintah Kabupaten Banyuwangi", "Pemerintah Kota Banyuwangi"]],
    ["Kota Probolinggo", ["Pemerintah Kota Probolinggo"]],
    ["Kab. Banyuwangi", ["Pemerintah Kabupaten Banyuwangi"]],
    ["Pemkab Banyuwangi", ["Pemerintah Kabupaten Banyuwangi"]],
    ["Pemkot Probolinggo", ["Pemerintah Kota Probolinggo"]],
    ["Kotabaru", ["Pemerintah Kabupaten Kotabaru", "Pemerintah Kota Kotabaru"]],
    ["Pemerintah Kabupaten", ["Pemerintah Kabupaten Probolinggo"]],
  ])("%j of a local government may mean %j", (nama, offer) => {
    expect(suggestPemda(nama)).toEqual(offer);
  });
});

describe("suggestAngka", () => {
  it.each([
    ["98,5", "98.5"],
    ["98.5", "98.5"],
    ["90%", "90"],
    ["90 persen", "90"],
    ["Rp 10.000.000", "10000000"],
    ["Rp. 1.234.567,50", "1234567.50"],
    ["-5", "-5"],
    ["007", "7"],
    ["0", "0"],
    ["1.234", "1234"],
    ["sembilan", null],
    ["1,2,3", null],
    ["", null],
    ["12 orang", null],
  ])("%j is written %j", (teks, suggestion) => {
    expect(suggestAngka(teks)).toBe(suggestion);
  });
});

describe("formatYaml", () => {
  it.each([
    [90.5, "90.5"],
    ["7.01.02", '"7.01.02"'],
    ["Kecamatan Kanigaran", "Kecamatan Kanigaran"],
    ["AGUS RIANTO, S.STP.", '"AGUS RIANTO, S.STP."'],
    ["true", '"true"'],
    ["", '""'],
    [["7.01.02"], '["7.01.02"]'],
    [{ min: 80, max: 90 }, "{ min: 80, max: 90 }"],
    [{ 2023: { pagu: 1 }, "7.01.01": {} }, '{ 2023: { pagu: 1 }, "7.01.01": {} }'],
    [null, "null"],
  ])("%j is written %s", (nilai, teks) => {
    expect(formatYaml(nilai)).toBe(teks);
  });

  it("is read back as the same value", () => {
    const kunci = fc.string({ minLength: 1, maxLength: 8 }).filter((k) => k !== "__proto__");
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: "small" },
        tie("leaf"),
        fc.array(tie("tree"), { maxLength: 3 }),
        fc.dictionary(kunci, tie("tree"), { maxKeys: 3, noNullPrototype: true }),
      ),
      leaf: fc.oneof(fc.string({ maxLength: 12 }), fc.integer(), fc.boolean(), fc.constant(null)),
    }));
    fc.assert(
      fc.property(tree, (nilai) => {
        expect(parse(formatYaml(nilai))).toEqual(nilai);
      }),
      { numRuns: 300 },
    );
  });
});
