import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatAngka } from "../../../src/model/format.ts";
import { openPackage } from "../../../src/opc/package.ts";
import { kindOf, numberOf } from "../../../src/review/ledger/facts.ts";
import { readDasar } from "../../../src/word/base/part.ts";
import { many } from "../../support/breadth.ts";
import { buatDraf, bukuAngka, type ContohDraf, ganti, periksaDraf, sunting, temukan } from "../../support/draf.ts";
import { kantorAcak } from "../../support/kantor-acak/kantor.ts";
import { drafOf } from "../../support/kantor-acak/tampil.ts";

/*
 * What a person writes into a sentence of lkjip's, or behind it in its paragraph: judged as if it stood alone. What is true is
 * not asked about; of what is false the right value is said, with what it is of.
 */

const contoh = buatDraf("kanigaran");

/** The paragraph of the draft that a text is written into, the words replaced, and what replaces them. */
type Sisipan = readonly [paragraf: string, lama: string, baru: string];

const TARGET = "Target Indeks Kepuasan Masyarakat kecamatan tahun 2024 adalah 90,5";
const END = "Sangat Tinggi).";
const PROGRAM = "Sasaran 1 didukung dua program";
const PEGAWAI = "didukung 91 pegawai";

const said = ([paragraf, lama, baru]: Sisipan): string[][] =>
  temukan(contoh, sunting(contoh.docx, ganti(paragraf, baru, 1, lama))).map(({ tingkat, rule, pesan, perbaikan }) => [
    `${tingkat} ${rule}`,
    pesan,
    perbaikan.replace(/--benar \d+/, "--benar N"),
  ]);

const AGAIN = "cocokkan dengan sumbernya; jika benar, benarkan sekali saja dengan lkjip review --benar N";
const IKM = "S1.1 Indeks Kepuasan Masyarakat kecamatan";

const SALAH: readonly (readonly [apa: string, Sisipan, readonly string[]])[] = [
  [
    "a sentence of its own",
    [TARGET, END, `${END} Realisasi Indeks Kepuasan Masyarakat kecamatan tahun 2023 sebesar 85,0.`],
    [
      "galat angka-bertentangan",
      `Tertulis 85,0, sedangkan realisasi ${IKM} tahun 2023 adalah 90,1: "Realisasi Indeks Kepuasan Masyarakat kecamatan tahun 2023 sebesar 85,0."`,
      "ganti 85,0 menjadi 90,1; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft; jika yang tertulis memang benar: lkjip review --benar N",
    ],
  ],
  [
    "a sentence in front",
    [TARGET, "Target", "Realisasi Indeks Kepuasan Masyarakat kecamatan tahun 2023 sebesar 85,0. Target"],
    [
      "galat angka-bertentangan",
      `Tertulis 85,0, sedangkan realisasi ${IKM} tahun 2023 adalah 90,1: "Realisasi Indeks Kepuasan Masyarakat kecamatan tahun 2023 sebesar 85,0."`,
      "ganti 85,0 menjadi 90,1; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft; jika yang tertulis memang benar: lkjip review --benar N",
    ],
  ],
  [
    "a sentence that goes on with lkjip's",
    [TARGET, END, `${END} Pada tahun 2023 realisasinya 85,0.`],
    [
      "periksa angka-belum-cocok",
      `"85,0" tampaknya berbeda dari data (realisasi ${IKM} tahun 2023 adalah 90,1): "Pada tahun 2023 realisasinya 85,0."`,
      AGAIN,
    ],
  ],
  [
    "a clause with another year",
    [TARGET, END, "Sangat Tinggi), sedangkan realisasi tahun 2023 sebesar 85,0."],
    [
      "periksa angka-belum-cocok",
      `"85,0" tidak sama dengan realisasi ${IKM} tahun 2023 (90,1): "… (melampaui target, kategori Sangat Tinggi), sedangkan realisasi tahun 2023 sebesar 85,0."`,
      AGAIN,
    ],
  ],
  [
    "a change between years",
    [TARGET, "terealisasi 91,3", "terealisasi 91,3 atau naik 3,5 poin dari tahun 2023"],
    [
      "periksa angka-belum-cocok",
      `"3,5 poin" tidak sama dengan selisih realisasi ${IKM} tahun 2024 (91,3) dan realisasi ${IKM} tahun 2023 (90,1), yaitu naik 1,2 poin, maupun selisih realisasi ${IKM} tahun 2024 (91,3) dan target ${IKM} tahun 2024 (90,5), yaitu naik 0,8 poin: "… dan terealisasi 91,3 atau naik 3,5 poin dari tahun 2023, sehingga capaiannya 100,88% …"`,
      AGAIN,
    ],
  ],
  [
    "another value in a sentence that was written anew",
    [TARGET, "terealisasi 91,3", "terealisasi berkat kerja keras seluruh jajaran sebesar 91,9"],
    [
      "periksa angka-belum-cocok",
      `"91,9" tampaknya berbeda dari data (realisasi ${IKM} tahun 2024 adalah 91,3): "… keras seluruh jajaran sebesar 91,9, sehingga capaiannya 100,88% (melampaui target, …"`,
      AGAIN,
    ],
  ],
  [
    "the share of a program",
    [
      PROGRAM,
      "(96,20%).",
      "(96,20%). Serapan Program Pemberdayaan Masyarakat Desa dan Kelurahan tahun 2024 sebesar 91,20%.",
    ],
    [
      "galat angka-bertentangan",
      'Tertulis 91,20%, sedangkan serapan anggaran 7.01.03 Program Pemberdayaan Masyarakat Desa dan Kelurahan tahun 2024 adalah 96,20%: "Serapan Program Pemberdayaan Masyarakat Desa dan Kelurahan tahun 2024 sebesar 91,20%."',
      "ganti 91,20% menjadi 96,20%; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft; jika yang tertulis memang benar: lkjip review --benar N",
    ],
  ],
  [
    "a sum that was added",
    [PROGRAM, "dua program dengan", "dua program dengan pagu Rp2.000.000.000 dan"],
    [
      "periksa angka-belum-cocok",
      '"Rp2.000.000.000" tampaknya berbeda dari data (pagu sasaran S1 Meningkatnya kualitas pelayanan publik tahun 2024 adalah Rp2.796.350.000): "Sasaran 1 didukung dua program dengan pagu Rp2.000.000.000 dan lima kegiatan."',
      AGAIN,
    ],
  ],
  [
    "a count of staff",
    [PEGAWAI, "42 perempuan.", "42 perempuan, terdiri atas 65 PNS."],
    [
      "periksa angka-belum-cocok",
      '"65" tampaknya berbeda dari data (banyaknya pegawai PNS adalah 63): "… Kanigaran didukung 91 pegawai, yaitu 49 laki-laki dan 42 perempuan, terdiri atas 65 PNS."',
      AGAIN,
    ],
  ],
  [
    "a number that the data do not know",
    [TARGET, "terealisasi 91,3", "terealisasi 91,3 menurut 4.711 warga"],
    [
      "periksa isi-data-diubah",
      `Kalimat yang disunting memuat 4.711, yang tidak ada dalam kalimat menurut data: "… tahun 2024 adalah 90,5 dan terealisasi 91,3, sehingga capaiannya 100,88% (melampaui target, kategori Sangat Tinggi)."`,
      "cocokkan angka itu dengan datanya; jika benar, benarkan sekali saja dengan lkjip review --benar N",
    ],
  ],
];

const BENAR: readonly Sisipan[] = [
  [TARGET, END, `${END} Realisasi Indeks Kepuasan Masyarakat kecamatan tahun 2023 sebesar 90,1.`],
  [TARGET, "Target", "Realisasi Indeks Kepuasan Masyarakat kecamatan tahun 2023 sebesar 90,1. Target"],
  [TARGET, END, `${END} Pada tahun 2023 realisasinya 90,1.`],
  [TARGET, END, `${END} Terima kasih atas dukungan warga.`],
  [TARGET, END, "Sangat Tinggi), sedangkan realisasi tahun 2023 sebesar 90,1."],
  [TARGET, "terealisasi 91,3", "terealisasi 91,3 atau naik 1,2 poin dari tahun 2023"],
  [TARGET, "terealisasi 91,3", "terealisasi 91,3 (0,8 poin di atas target)"],
  [PROGRAM, "dua program dengan", "dua program dengan pagu Rp2.796.350.000 dan"],
  [PROGRAM, "(96,20%).", "(96,20%). Serapan Program Pemberdayaan Masyarakat Desa dan Kelurahan sebesar 96,20%."],
  [PEGAWAI, "42 perempuan.", "42 perempuan, terdiri atas 63 PNS, 10 PPPK, dan 18 tenaga kontrak."],
];

describe("what a person writes into a sentence of lkjip's", () => {
  it.each(SALAH)("is told its value where it is false: %s", (_, sisipan, found) => {
    expect(said(sisipan)).toEqual([found]);
  });

  it.each(BENAR)("is not asked about where it is true: %s, %s -> %s", (...sisipan) => {
    expect(said(sisipan)).toEqual([]);
  });

  it("is confirmed once, like a sentence of its own", () => {
    const docx = sunting(contoh.docx, ganti(TARGET, "terealisasi 91,3 menurut 4.711 warga", 1, "terealisasi 91,3"));
    const entry = bukuAngka(contoh, docx).find(({ teks }) => teks === "4.711");
    expect(entry).toMatchObject({ keadaan: "belum_cocok", inControl: false });
    expect(entry?.kalimat).toContain("menurut 4.711 warga");
  });

  it("leaves what the data know best to the comparison", () => {
    expect(said([TARGET, "91,3", "91,9"]).map(([rule, pesan]) => [rule, pesan])).toEqual([
      [
        "galat isi-data-diubah",
        'Kalimat dari data tertulis 91,9, sedangkan menurut data 91,3: "… 2024 adalah 90,5 dan terealisasi 91,9, sehingga capaiannya 100,88% (melampaui target, …"',
      ],
    ]);
  });
});

interface Kasus {
  readonly draf: ContohDraf;
  readonly lama: string;
  readonly teks: (nilai: number) => string;
  readonly nilai: number;
}

/** One past value of each indicator with a sentence of its own, to be written behind that sentence. */
function listKasus(draf: ContohDraf): Kasus[] {
  const all = draf.pengukuran.indikator;
  return (readDasar(openPackage(draf.docx))?.content ?? []).flatMap((one): Kasus[] => {
    const [, kode] = /indikator\[([^\]]+)\]\.naskah_target$/.exec(one.kunci) ?? [];
    const lama = one.jenis === "naskah" ? one.paragraf[0]?.teks : undefined;
    const p = all.find(({ indikator, plan }) => indikator.kode === kode && plan.tingkat === "sasaran");
    if (p === undefined || lama === undefined) return [];
    const { uraian, satuan } = p.indikator;
    const past = p.riwayat.find(({ realisasi }) => numberOf(realisasi) !== undefined);
    const isPlain = all.filter(({ indikator }) => indikator.uraian === uraian).length === 1 && !/\d/.test(uraian);
    if (past === undefined || !isPlain || kindOf(satuan) === "rupiah") return [];
    const sign = kindOf(satuan) === "persen" ? "%" : "";
    return [
      {
        draf,
        lama,
        teks: (nilai) => `${lama} Realisasi ${uraian} tahun ${past.tahun} sebesar ${formatAngka(nilai)}${sign}.`,
        nilai: Number(numberOf(past.realisasi)),
      },
    ];
  });
}

describe("an office at random", () => {
  it("is told the value of another year that is false behind a sentence of lkjip's, and nothing where it is true", () => {
    let count = 0;
    fc.assert(
      fc.property(kantorAcak, (kantor) => {
        const draf = drafOf(kantor);
        const before = new Set(periksaDraf(draf, draf.docx, null, draf.docx).map(({ pesan }) => pesan));
        const said = (lama: string, teks: string): string[] =>
          periksaDraf(draf, sunting(draf.docx, ganti(lama, teks)), null, draf.docx)
            .map(({ pesan }) => pesan)
            .filter((pesan) => !before.has(pesan));
        const list = listKasus(draf).slice(0, 2);
        const wrong = list.flatMap(({ lama, teks, nilai }) => {
          const found = said(lama, teks(nilai + 1));
          // What lkjip computes is printed with the decimals of the office.
          const shown = [formatAngka(nilai), nilai.toFixed(draf.config.kebijakan.desimal).replace(".", ",")];
          const isTold = found.length === 1 && shown.some((each) => found[0]?.includes(` adalah ${each}`) === true);
          return [...said(lama, teks(nilai)), ...(isTold ? [] : [`${teks(nilai + 1)}: ${found.join("; ")}`])];
        });
        count += list.length;
        expect(wrong).toEqual([]);
      }),
      { seed: 77, numRuns: many(3, 100), endOnFailure: true },
    );
    expect(count).toBeGreaterThan(2);
  });
});
