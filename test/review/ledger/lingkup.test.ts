import { describe, expect, it } from "vitest";
import { judgeBy, knowledgeOf } from "./judge-in.ts";

/*
 * "Tertinggi" and "terendah" among the indicators of one sasaran, and values in words that are not said to be there.
 */

const known = knowledgeOf("kanigaran");
const statesOf = (kalimat: string): string[] =>
  judgeBy(known, [], kalimat)
    .filter(({ jenis }) => jenis !== "angka")
    .map(({ keadaan, teks, doubtful }) => `${keadaan}${doubtful === true ? "?" : ""} ${teks}`);

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
