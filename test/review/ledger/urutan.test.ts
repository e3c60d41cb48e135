import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calculatePengukuran } from "../../../src/measure/pengukuran.ts";
import { gatherKnowledge, type OfficeKnowledge } from "../../../src/review/ledger/context.ts";
import { many } from "../../support/breadth.ts";
import { kantorAcak } from "../../support/kantor-acak/kantor.ts";
import { configOf, dataOf } from "../../support/kantor-acak/tampil.ts";
import { judgeBy, judgeIn } from "./judge-in.ts";

/*
 * "Tertinggi kedua" is a place of its own: not the highest, and not accused of being none. And what is said of a unit is not
 * borne out by the same number of the office.
 */

const judge = (kalimat: string) => judgeIn({ office: "kanigaran", headings: [] }, kalimat);
const PROGRAM = "Program Pemberdayaan Masyarakat Desa dan Kelurahan";

describe("an ordinal beside an extreme", () => {
  it.each([
    `Serapan ${PROGRAM} terbesar kedua.`,
    `${PROGRAM} memiliki pagu terbesar kedua, yaitu Rp2.634.300.000.`,
    "Capaian tertinggi kedua diperoleh Indeks Kepuasan Masyarakat kecamatan (100,88%).",
    "IKM Kelurahan Sukoharjo kedua terendah.",
    "Indeks Kepuasan Masyarakat kelurahan tertinggi kedua diraih Kelurahan Kebonsari Kulon.",
    "Indeks Kepuasan Masyarakat kelurahan tertinggi kedua 86,9.",
    "Pagu tertinggi kedua Rp2.634.300.000.",
    "Serapan Program Penyelenggaraan Pemerintahan dan Pelayanan Publik tertinggi pertama.",
  ])("is ticked where it is true: %s", (kalimat) => {
    const open = judge(kalimat).filter(({ keadaan }) => keadaan !== "cocok");
    expect(open.filter(({ doubtful, jenis }) => doubtful === true || jenis === "angka")).toEqual([]);
    expect(open.map(({ keadaan }) => keadaan)).not.toContain("bertentangan");
  });

  it.each([
    [`Serapan ${PROGRAM} terbesar ketiga.`, "terbesar ketiga", "menurut data urutan 2 dari 5 dari yang tertinggi"],
    ["IKM Kelurahan Sukoharjo tertinggi kedua.", "tertinggi kedua", "menurut data urutan 5 dari 6 dari yang tertinggi"],
    ["IKM Kelurahan Sukoharjo ketiga terendah.", "ketiga terendah", "menurut data urutan 2 dari 6 dari yang terendah"],
  ])("is asked about with the place where it is false: %s", (kalimat, teks, arti) => {
    expect(judge(kalimat)).toContainEqual(
      expect.objectContaining({ teks, keadaan: "belum_cocok", doubtful: true, arti }),
    );
  });

  it("is right in any office, and only there", () => {
    const ORDINAL = ["kedua", "ketiga", "keempat"];
    const offices = fc.sample(kantorAcak, { seed: 53, numRuns: many(24, 400) }).map((kantor) => {
      const config = configOf(kantor);
      return gatherKnowledge(config, calculatePengukuran(config, dataOf(kantor, config)).nilai);
    });
    const list = offices.flatMap((known: OfficeKnowledge) => {
      const { program } = known.pengukuran.anggaran;
      const sorted = program.toSorted((a, b) => b.pagu.cmp(a.pagu));
      const isAlone = program.every(
        (p) => program.filter(({ uraian, pagu }) => uraian === p.uraian || pagu.eq(p.pagu)).length === 1,
      );
      if (!isAlone || program.some(({ uraian }) => /\d/.test(uraian))) return [];
      return sorted
        .slice(1, 4)
        .flatMap(({ uraian }, at) =>
          ORDINAL.map((word, nth) => ({ known, kalimat: `Pagu ${uraian} terbesar ${word}.`, isTrue: nth === at })),
        );
    });
    expect(list.length).toBeGreaterThan(20);
    const wrong = list.filter(({ known, kalimat, isTrue }) => {
      const claims = judgeBy(known, [], kalimat).filter(({ jenis }) => jenis === "klaim");
      return claims.length !== 1 || claims[0]?.keadaan !== (isTrue ? "cocok" : "belum_cocok");
    });
    expect(wrong.map(({ kalimat }) => kalimat)).toEqual([]);
  });
});

describe("a number of the office that is said of a unit", () => {
  it.each([
    "Kelurahan Sukoharjo memiliki 51 rukun warga.",
    "Luas wilayah Kelurahan Sukoharjo 10,65 km².",
    "Kelurahan Sukoharjo didukung 91 pegawai.",
    "Kelurahan Sukoharjo mempunyai 63 PNS.",
    "IKM Kelurahan Sukoharjo 91,3.",
    "Indeks Kepuasan Masyarakat kecamatan di Kelurahan Sukoharjo adalah 91,3.",
    "Di Kelurahan Sukoharjo terjadi 18 gangguan ketenteraman dan ketertiban umum.",
    "Kelurahan Sukoharjo melaksanakan 5 program.",
    "Kelurahan Sukoharjo terletak di barat. Luasnya 10,65 km².",
  ])("is not ticked: %s", (kalimat) => {
    const numbers = judge(kalimat).filter(({ jenis }) => jenis === "angka");
    expect(numbers.map(({ keadaan }) => keadaan)).toEqual(["belum_cocok"]);
  });

  it.each(["IKM Kelurahan Sukoharjo 84,9.", "Kecamatan Kanigaran memiliki 51 rukun warga."])(
    "its own is: %s",
    (kalimat) => {
      const numbers = judge(kalimat).filter(({ jenis }) => jenis === "angka");
      expect(numbers.map(({ keadaan }) => keadaan)).toEqual(["cocok"]);
    },
  );
});
