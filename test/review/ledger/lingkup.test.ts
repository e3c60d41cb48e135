import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calculatePengukuran } from "../../../src/measure/pengukuran.ts";
import type { PengukuranIndikator } from "../../../src/measure/result.ts";
import { gatherKnowledge, type OfficeKnowledge } from "../../../src/review/ledger/context.ts";
import { many } from "../../support/breadth.ts";
import { kantorAcak } from "../../support/kantor-acak/kantor.ts";
import { configOf, dataOf } from "../../support/kantor-acak/tampil.ts";
import { judgeBy, knowledgeOf } from "./judge-in.ts";

/*
 * "Tertinggi" and "terendah" among the indicators of one sasaran, and values in words that are not said to be there.
 */

const known = knowledgeOf("kanigaran");
const statesOf = (kalimat: string): string[] =>
  judgeBy(known, [], kalimat)
    .filter(({ jenis }) => jenis !== "angka")
    .map(({ keadaan, teks, doubtful }) => `${keadaan}${doubtful === true ? "?" : ""} ${teks}`);

const capaianOf = ({ capaian }: PengukuranIndikator): number =>
  capaian.status === "terhitung" ? Number(capaian.nilai) : 0;

describe("an extreme of one sasaran", () => {
  const [first] = known.pengukuran.sasaran;
  const names = first?.indikator.map(({ indikator }) => indikator.uraian) ?? [];
  it("is held against the indicators of that one", () => {
    const [high = "", low = ""] = names;
    expect(statesOf(`Capaian tertinggi pada Sasaran 1 diperoleh ${high}.`)).toEqual(["cocok tertinggi"]);
    expect(statesOf(`${low} adalah indikator dengan capaian terendah pada Sasaran 1.`)).toEqual(["cocok terendah"]);
    expect(statesOf(`Capaian tertinggi pada Sasaran 1 diperoleh ${low}.`)).toEqual(["bertentangan tertinggi"]);
    expect(statesOf(`Capaian tertinggi pada Sasaran ini diperoleh ${high}.`)).toEqual(["belum_cocok tertinggi"]);
  });
});

describe("an extreme below the heading of a sasaran", () => {
  /** What is true of a sasaran alone, and said below its heading. */
  const extremesOf = (office: OfficeKnowledge) =>
    office.pengukuran.sasaran.flatMap(({ uraian, indikator }, at) => {
      const assessed = indikator.filter(({ capaian }) => capaian.status === "terhitung");
      const best = assessed.toSorted((a, b) => capaianOf(b) - capaianOf(a));
      const kode = new Set(indikator.flatMap((each) => each.indikator.program ?? []));
      const program = office.pengukuran.anggaran.program
        .filter((each) => kode.has(each.kode))
        .toSorted((a, b) => b.pagu.cmp(a.pagu));
      const [most] = program;
      const judul = ["BAB III AKUNTABILITAS KINERJA", `Sasaran ${at + 1}: ${uraian}`];
      const below = [
        ...(best.length < 2
          ? []
          : [
              `Capaian tertinggi diperoleh ${best[0]?.indikator.uraian}.`,
              `Capaian terendah diperoleh ${best.at(-1)?.indikator.uraian}.`,
            ]),
        ...(most === undefined ? [] : [`Pagu terbesar ada pada ${most.uraian}.`]),
      ];
      const named = most === undefined ? [] : [`Dalam Sasaran ${at + 1}, pagu terbesar ada pada ${most.uraian}.`];
      return [...below.map((kalimat) => ({ kalimat, judul })), ...named.map((kalimat) => ({ kalimat, judul: [] }))];
    });

  it("may be the one of that sasaran, in any office", () => {
    const offices = fc.sample(kantorAcak, { seed: 61, numRuns: many(24, 400) }).map((kantor) => {
      const config = configOf(kantor);
      return gatherKnowledge(config, calculatePengukuran(config, dataOf(kantor, config)).nilai);
    });
    const told = [known, knowledgeOf("muncar"), ...offices].flatMap((office) =>
      extremesOf(office).map(({ kalimat, judul }) => ({ kalimat, judged: judgeBy(office, judul, kalimat) })),
    );
    expect(told.length).toBeGreaterThan(60);
    const wrong = told.filter(({ judged }) => judged.some(({ keadaan }) => keadaan === "bertentangan"));
    expect(wrong.map(({ kalimat }) => kalimat)).toEqual([]);
  });

  it("is still wrong where it is none of the sasaran either", () => {
    const { program } = known.pengukuran.anggaran;
    const [least] = [...program].sort((a, b) => a.pagu.cmp(b.pagu));
    const other = known.pengukuran.sasaran.findIndex(({ indikator }) =>
      indikator.every((each) => each.indikator.program?.includes(least?.kode ?? "") !== true),
    );
    const judul = [`Sasaran ${other + 1}: ${known.pengukuran.sasaran[other]?.uraian}`];
    const judged = judgeBy(known, judul, `Pagu terbesar ada pada ${least?.uraian}.`);
    expect(judged.map(({ keadaan }) => keadaan)).toContain("bertentangan");
  });
});

describe("words of a category, of a reach and of all that mean something else", () => {
  it.each([
    "Jumlah gangguan ketenteraman dan ketertiban umum tergolong rendah.",
    "Indeks Kepuasan Masyarakat kecamatan tergolong tinggi.",
    "Seluruh sasaran tercapai lebih dari 80 persen.",
    "Semua indikator sasaran tercapai rata-rata 98,74 persen.",
    "Semua indikator tercapai dengan kategori tinggi dan sangat tinggi.",
    "Semua indikator, kecuali Predikat SAKIP kecamatan, mencapai target.",
    "Semua indikator utama belum tercapai seluruhnya.",
    "Predikat SAKIP kecamatan hampir mencapai target.",
    "Indeks Kepuasan Masyarakat kecamatan belum mencapai target murni.",
    "Kinerja Persentase usulan musrenbang kelurahan yang terakomodasi menurun dibandingkan tahun 2023.",
    "Kinerja indikator Jumlah gangguan ketenteraman dan ketertiban umum meningkat dibandingkan tahun 2023.",
  ])("are not contradicted: %s", (kalimat) => {
    expect(statesOf(kalimat).filter((each) => each.startsWith("bertentangan") || each.includes("?"))).toEqual([]);
  });

  it.each([
    "Semua indikator sasaran mencapai target.",
    "Capaian Jumlah gangguan ketenteraman dan ketertiban umum tergolong rendah.",
    "Predikat SAKIP kecamatan mencapai target.",
  ])("are where they say just that: %s", (kalimat) => {
    expect(statesOf(kalimat).filter((each) => each.startsWith("bertentangan") || each.includes("?"))).not.toEqual([]);
  });
});

describe("a predikat that is not said to be there", () => {
  it.each([
    "Predikat SAKIP kecamatan belum mencapai A.",
    "Predikat SAKIP kecamatan tidak lagi B.",
    "Untuk memperoleh A, Predikat SAKIP kecamatan harus naik satu tingkat.",
  ])("is not contradicted: %s", (kalimat) => {
    expect(statesOf(kalimat).filter((each) => each.startsWith("bertentangan") || each.includes("?"))).toEqual([]);
  });

  it("is where it is", () => {
    expect(statesOf("Predikat SAKIP kecamatan tahun 2024 adalah A.")).toEqual(
      expect.arrayContaining(["bertentangan A"]),
    );
  });
});
