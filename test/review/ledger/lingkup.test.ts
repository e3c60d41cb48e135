import { describe, expect, it } from "vitest";
import type { PengukuranIndikator } from "../../../src/measure/result.ts";
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
  it.each(known.pengukuran.sasaran.map(({ uraian }, at) => ({ uraian, nomor: at + 1 })))(
    "may be the one of that sasaran: $nomor",
    ({ uraian, nomor }) => {
      const sasaran = known.pengukuran.sasaran[nomor - 1];
      const judul = ["BAB III AKUNTABILITAS KINERJA", `Sasaran ${nomor}: ${uraian}`];
      const told = (kalimat: string): string[] => judgeBy(known, judul, kalimat).map(({ keadaan }) => keadaan);
      const best = [...(sasaran?.indikator ?? [])].sort((a, b) => capaianOf(b) - capaianOf(a));
      const kode = new Set(best.flatMap(({ indikator }) => indikator.program ?? []));
      const program = known.pengukuran.anggaran.program
        .filter((each) => kode.has(each.kode))
        .sort((a, b) => b.pagu.cmp(a.pagu));
      expect(told(`Capaian tertinggi diperoleh ${best[0]?.indikator.uraian}.`)).not.toContain("bertentangan");
      expect(told(`Capaian terendah diperoleh ${best.at(-1)?.indikator.uraian}.`)).not.toContain("bertentangan");
      expect(told(`Pagu terbesar ada pada ${program[0]?.uraian}.`)).not.toContain("bertentangan");
      expect(told(`Dalam Sasaran ${nomor}, pagu terbesar ada pada ${program[0]?.uraian}.`)).not.toContain(
        "bertentangan",
      );
    },
  );

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
