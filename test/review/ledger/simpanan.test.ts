import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calculatePengukuran } from "../../../src/measure/pengukuran.ts";
import { calculateSkmIndex } from "../../../src/measure/skm.ts";
import { inWords } from "../../../src/model/format.ts";
import type { Config } from "../../../src/plan/schema.ts";
import { gatherKnowledge, type OfficeKnowledge } from "../../../src/review/ledger/context.ts";
import { many } from "../../support/breadth.ts";
import { kantorAcak } from "../../support/kantor-acak/kantor.ts";
import { configOf, dataOf } from "../../support/kantor-acak/tampil.ts";
import { buatConfig, buatData } from "../../support/kinerja.ts";
import { judgeBy } from "./judge-in.ts";

/*
 * What lkjip.yaml keeps beside plan and figures: since when an innovation runs, what became of recommendations, which quality the
 * survey gives the services. A plain sentence that says otherwise is contradicted, one with more in it asked about.
 */

const rekomendasi = (status: string, i: number) => ({ rekomendasi: `Rekomendasi ${i}`, status });
const unsur = (nilai: number) => ({
  ...{ persyaratan: nilai, prosedur: nilai, waktu: nilai, biaya: nilai, produk: nilai },
  ...{ kompetensi: nilai, perilaku: nilai, pengaduan: nilai, sarana: nilai },
});
const config = buatConfig({
  inovasi: [
    { nama: "Jemput Bola", sejak: 2021, uraian: "Petugas mendatangi warga." },
    { nama: "Jemput Bola Lansia", sejak: 2023, uraian: "Petugas mendatangi lansia." },
    { nama: "SIAGA", sejak: 2022, uraian: "Aduan lewat pesan." },
  ],
  lhe_tahun_lalu: ["selesai", "selesai", "dalam proses", "dalam proses", "belum"].map(rekomendasi),
  skm: { 2023: unsur(3.2), 2024: unsur(3.6) },
});
const known = gatherKnowledge(config, calculatePengukuran(config, buatData(config)).nilai);
const statesIn = (office: OfficeKnowledge, teks: string, headings: readonly string[] = []): string[] =>
  judgeBy(office, headings, teks).map(
    ({ keadaan, doubtful, teks: said }) =>
      `${{ cocok: "=", bertentangan: "!", belum_cocok: doubtful === true ? "?" : "-", dibenarkan: "" }[keadaan]} ${said}`,
  );
const states = (teks: string): string[] => statesIn(known, teks);

describe("since when an innovation runs", () => {
  it.each([
    ["Inovasi Jemput Bola berjalan sejak 2021.", ["= sejak 2021"]],
    ["Inovasi Jemput Bola berjalan sejak 2022.", ["! sejak 2022"]],
    // What began in 2021 goes on; begun it has once.
    ["Inovasi Jemput Bola terus dijalankan pada tahun 2024.", ["= 2024"]],
    ["Jemput Bola tetap berjalan tahun 2023.", ["= 2023"]],
    ["Inovasi Jemput Bola dijalankan pada tahun 2019.", ["? dijalankan pada tahun 2019"]],
    ["Inovasi Jemput Bola diluncurkan pada tahun 2024.", ["? diluncurkan pada tahun 2024"]],
    ["Jemput Bola Lansia telah dilaksanakan sejak tahun 2021.", ["! sejak tahun 2021"]],
    ["Jemput Bola Lansia telah dilaksanakan mulai tahun 2023.", ["= mulai tahun 2023"]],
    ["Inovasi SIAGA diterapkan sejak 2024.", ["! sejak 2024"]],
    // One word may be anything.
    ["Pos SIAGA diterapkan sejak 2024.", ["= 2024"]],
    // Something of it began later, or may have been made known before.
    ["Sejak 2023 Jemput Bola menjangkau pesisir juga.", ["= 2023"]],
    ["Jemput Bola diluncurkan pada tahun 2020.", ["? diluncurkan pada tahun 2020"]],
    ["Jemput Bola Anak berjalan sejak 2023.", ["= 2023"]],
  ])("%s", (teks, expected) => {
    expect(states(teks)).toEqual(expected);
  });
});

describe("what became of recommendations", () => {
  it.each([
    ["Dari lima rekomendasi, dua selesai.", ["= lima", "= dua"]],
    ["Dari lima rekomendasi, empat selesai.", ["= lima", "! empat"]],
    ["Dari 5 rekomendasi LHE, 3 telah selesai dan 1 belum ditindaklanjuti.", ["= 5", "! 3", "= 1"]],
    // What is under way is followed up, and not done.
    ["Dari lima rekomendasi, empat telah ditindaklanjuti.", ["= lima", "= empat"]],
    ["Dari lima rekomendasi, tiga belum selesai.", ["= lima", "= tiga"]],
    ["Dari lima rekomendasi, dua masih dalam proses dan satu belum.", ["= lima", "= dua", "= satu"]],
    ["Seluruh rekomendasi LHE telah selesai.", ["! Seluruh rekomendasi LHE telah selesai"]],
    ["Seluruh rekomendasi LHE telah ditindaklanjuti.", ["? Seluruh rekomendasi LHE telah ditindaklanjuti"]],
    ["Inspektorat memberikan tujuh rekomendasi.", ["? tujuh"]],
    // More in it than that, another time, or another recommendation.
    ["Dari lima rekomendasi, empat selesai menurut pemantauan bersama.", ["= lima", "? empat"]],
    ["Sampai triwulan II, dari lima rekomendasi baru satu selesai.", []],
    ["Camat memberi tujuh rekomendasi kepada lurah.", []],
    ["Empat rekomendasi izin keramaian selesai dalam sehari.", []],
  ])("%s", (teks, expected) => {
    expect(states(teks)).toEqual(expected);
  });
});

describe("the quality of the services", () => {
  it.each([
    ["Mutu pelayanan A.", ["= Mutu pelayanan A"]],
    ["Mutu pelayanan B.", ["! Mutu pelayanan B"]],
    ["Survei Kepuasan Masyarakat tahun 2023 menghasilkan mutu pelayanan B (baik).", ["= 2023", "= mutu pelayanan B"]],
    ["Survei Kepuasan Masyarakat tahun 2023 menghasilkan mutu pelayanan A.", ["= 2023", "! mutu pelayanan A"]],
    [
      "Mutu pelayanan Kecamatan Contoh termasuk kategori C.",
      ["! Mutu pelayanan Kecamatan Contoh termasuk kategori C", "= Kecamatan Contoh"],
    ],
    ["Menurut petugas loket mutu pelayanan B.", ["? mutu pelayanan B"]],
    ["Target mutu pelayanan B.", ["- mutu pelayanan B"]],
    ["Mutu pelayanan unsur waktu B.", []],
    ["Mutu pelayanan triwulan II adalah B.", []],
    ["Survei tahun 2022 menghasilkan mutu pelayanan C.", ["= 2022", "- mutu pelayanan C"]],
  ])("%s", (teks, expected) => {
    expect(states(teks)).toEqual(expected);
  });

  it("is not that of a place that a heading or the sentence before names", () => {
    expect(statesIn(known, "Mutu pelayanan B.", ["Kelurahan Satu"])).toEqual(["? Mutu pelayanan B"]);
  });
});

describe("an office at random", () => {
  const offices = fc.sample(kantorAcak, { seed: 63, numRuns: many(30, 400) }).map((kantor) => {
    const config = configOf(kantor);
    return gatherKnowledge(config, calculatePengukuran(config, dataOf(kantor, config)).nilai);
  });
  const count = ({ lhe_tahun_lalu: list }: Config, status: string): number =>
    list.filter((each) => each.status === status).length;
  const plain = /^[A-Za-z]{3,}(?: [A-Za-z]{3,})+$/;
  const LETTERS = ["A", "B", "C", "D"] as const;
  const letterOf = (index: number): string => (index > 88.3 ? "A" : index > 76.6 ? "B" : index >= 65 ? "C" : "D");

  /** Sentences of an office with what each is about, right or off by one. */
  const listUji = ({ config, pengukuran }: OfficeKnowledge, off: number): string[] => {
    // Another index of the plan may have the other letter.
    const hasOwn = pengukuran.indikator.some(({ indikator }) => /kepuasan masyarakat|\bikm\b/i.test(indikator.uraian));
    const n = config.lhe_tahun_lalu.length;
    const [selesai, belum] = [count(config, "selesai"), count(config, "belum")];
    const index = calculateSkmIndex(config.skm[config.tahun]);
    const letter = index === null ? "" : letterOf(Number(index));
    const mutu = LETTERS[(LETTERS.indexOf(letter as "A") + off) % 4];
    return [
      ...config.inovasi.flatMap(({ nama, sejak }) =>
        sejak === undefined || !plain.test(nama) ? [] : [`Inovasi ${nama} berjalan sejak ${sejak - off}.`],
      ),
      ...(n > 1
        ? [
            `Dari ${inWords(n)} rekomendasi, ${inWords(selesai + off || 1)} selesai.`,
            `Dari ${n} rekomendasi LHE, ${selesai + off} selesai dan ${belum} belum ditindaklanjuti.`,
          ].slice(selesai === 0 && off === 0 ? 1 : 0)
        : []),
      ...(index === null || (off > 0 && hasOwn) ? [] : [`Mutu pelayanan tahun ${config.tahun} ${mutu}.`]),
    ];
  };

  it("has no true sentence called wrong", () => {
    const list = offices.flatMap((known) => listUji(known, 0).map((teks) => [teks, statesIn(known, teks)] as const));
    expect(list.length).toBeGreaterThan(20);
    expect(list.filter(([, found]) => found.some((each) => /^[!?]/.test(each)))).toEqual([]);
  });

  it("has none that is off pass in silence", () => {
    const list = offices.flatMap((known) => listUji(known, 1).map((teks) => [teks, statesIn(known, teks)] as const));
    expect(list.length).toBeGreaterThan(20);
    expect(list.filter(([, found]) => !found.some((each) => /^[!?]/.test(each)))).toEqual([]);
  });
});
