import { describe, expect, it } from "vitest";
import { judgeChanges } from "../../../src/review/generated/judge.ts";
import { createInput } from "../../../src/review/rules/input.ts";
import { identOf } from "../../../src/word/print/context.ts";
import { compareGenerated } from "../../../src/word/refresh/changes.ts";
import { many } from "../../support/breadth.ts";
import { bacaDraf, buatDraf, type ContohDraf } from "../../support/draf.ts";
import type { GambaranKantor } from "../../support/kantor-nyata.ts";
import { cetakDraf } from "../../support/kantor-reviu.ts";
import { berbuatSalah, JENIS_KESALAHAN } from "../../support/kesalahan.ts";
import { type SUNTINGAN, suntingAcak } from "../../word/refresh-acak-suntingan.ts";
import { type Acak, createAcak } from "../../word/refresh-acak-tangan.ts";

/*
 * What lkjip wrote, in drafts of the examples and of offices at random: mistakes of every kind, sown at random, are all
 * found and nothing else is spoken of; what does not touch the words is never called wrong.
 */

function periksa({ config, pengukuran, docx: segar }: ContohDraf, docx: Uint8Array) {
  const generated = compareGenerated(docx, segar);
  expect(generated.known).toBe(true);
  return judgeChanges(createInput(bacaDraf(docx), config, pengukuran, generated));
}

type Found = ReturnType<typeof periksa>[number];

const pick = <T>(acak: Acak, dari: readonly T[]): T => dari[acak(dari.length)] as T;

/** Any office: names that are alike, values with and without decimals, few and many units, years that are missing. */
function kantorKe(acak: Acak): GambaranKantor {
  const nama = pick(acak, ["Rantau", "Rantau Panjang", "Muara Dua", "Kota"]);
  const indikator = (s: number, i: number) => ({
    uraian: `${pick(acak, ["Indeks pelayanan", "Persentase aduan selesai", "Jumlah kejadian", "Cakupan pos ronda"])} ${"ABC"[s]}${"PQRS"[i]}`,
    satuan: pick(acak, ["nilai", "%", "kasus", "per 1.000"]),
    target: pick(acak, [0, 5, 12, 80, 82.5, 100]),
    realisasi: pick(acak, [null, 0, 5, 11, 70, 80.25, 88.125, 100]),
    lain: {
      arah: pick(acak, ["naik", "turun"]),
      ...(acak(2) === 0
        ? {}
        : { riwayat: { 2022: { target: 70, realisasi: 71.5 }, 2023: { target: 75, realisasi: 74 } } }),
      ...(acak(2) === 0 ? {} : { target_renstra: { 2023: 78, 2024: 80 } }),
    },
  });
  return {
    nama: `Kecamatan ${nama}`,
    pemda: "Pemerintah Kabupaten Tapin",
    tempat: nama,
    kelurahan: ["Rantau", "Rantau Panjang", "Rantau Panjang Hulu", "Muara", "Muara Dua"].slice(0, acak(6)),
    seksi: ["Pelayanan", "Pelayanan Umum", "Pemberdayaan"].slice(0, 1 + acak(3)),
    ikm: (i) => [80 + i, 79.5 + 2 * i],
    belanja: (pagu, i) => Math.round(pagu * (i % 3 === 0 ? 0.9 : 0.97)),
    sasaran: Array.from({ length: 1 + acak(3) }, (_, s) => ({
      uraian: `Meningkatnya mutu layanan tahap ${"ABC"[s]}`,
      indikator: Array.from({ length: 1 + acak(3) }, (_, i) => indikator(s, i)),
    })),
  };
}

const cetak = (acak: Acak): ContohDraf => cetakDraf(kantorKe(acak));

const isAbout =
  (kunci: string) =>
  ({ changes }: Found): boolean =>
    changes.some((change) => identOf(change.kunci.split("/")[0] ?? "") === kunci);

/** Sows one mistake of each kind; gives what was missed, and what was said of anything else. */
function sow(contoh: ContohDraf, seed: number) {
  const { docx, salah } = berbuatSalah(contoh.docx, JENIS_KESALAHAN, createAcak(seed));
  const found = periksa(contoh, docx);
  const missed = salah.filter(({ kunci, pasti }) => {
    const own = found.filter(isAbout(kunci));
    return own.length === 0 || (pasti && own.every(({ tingkat }) => tingkat === "periksa"));
  });
  // A sentence may hold several values: what is said of one of them is said where another begins. Long ones are quoted in part.
  const says = ({ pesan }: Found, apa: string): boolean => pesan.includes((apa.split(" -> ")[1] ?? apa).slice(0, 60));
  const extra = found.filter((each) => !salah.some(({ kunci, apa }) => isAbout(kunci)(each) || says(each, apa)));
  return {
    sown: salah.length,
    wrong: [
      ...missed.map(({ jenis, kunci, apa }) => `seed ${seed}, ${jenis}, ${kunci}: ${apa}`),
      ...extra.map(({ rule, pesan }) => `seed ${seed}, ${rule}: ${pesan}`),
    ],
  };
}

describe("a careless hand", () => {
  it.each([
    ["kanigaran", () => buatDraf("kanigaran"), many(1, 30)],
    ["muncar", () => buatDraf("muncar"), many(1, 30)],
    ["an office at random", (seed: number) => cetak(createAcak(seed)), many(2, 40)],
  ] as const)("in the draft of %s is seen through whatever it does", (_, make, times) => {
    const result = Array.from({ length: times }, (_, at) => sow(make(at + 1), (at + 1) * 7919));
    expect(result.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(result.reduce((sum, { sown }) => sum + sown, 0)).toBeGreaterThan(12 * times);
  });
});

/** What people do that leaves every word where it belongs. */
const HARMLESS: readonly (keyof typeof SUNTINGAN)[] = [
  "format",
  "splitRun",
  "insertPicture",
  "insertComment",
  "dropTags",
  "stampIds",
  "unwrapControl",
  "moveBlock",
];

describe("a hand that only formats, moves and comments", () => {
  it("is not told of a mistake, nor is nobody", () => {
    const wrong = Array.from({ length: many(1, 50) }, (_, at) => {
      const contoh = cetak(createAcak(at + 1));
      const { docx, langkah } = suntingAcak(contoh.docx, createAcak(at), 12, HARMLESS);
      return [contoh.docx, docx].flatMap((each) =>
        periksa(contoh, each).flatMap(({ rule, pesan, changes }) =>
          // What was moved is asked about, never called wrong.
          changes.every(({ became }) => became === "dipindah") ? [] : [`seed ${at}, ${langkah}: ${rule}: ${pesan}`],
        ),
      );
    });
    expect(wrong.flat()).toEqual([]);
  });
});
