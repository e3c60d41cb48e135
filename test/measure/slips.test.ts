import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkKinerja } from "../../src/measure/check.ts";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import type { Temuan } from "../../src/model/temuan.ts";
import type { Config } from "../../src/plan/schema.ts";
import { many } from "../support/breadth.ts";
import {
  type BarisMasukan,
  buatConfig,
  buatConfigIndikator,
  buatData,
  formulir,
  readContoh,
} from "../support/kinerja.ts";

/* Slips of the hand that give a possible number: each is asked about, none is called wrong, honest figures are left alone. */

const SLIPS = [
  "realisasi-sama-target",
  "kumulatif-dijumlahkan",
  "capaian-di-kolom-realisasi",
  "pecahan-satuan",
  "pembilang-lebih-besar",
  "rupiah-kurang-angka",
  "realisasi-sama-pagu",
  "pagu-tidak-terserap",
  "pecahan-rupiah",
];
const slipsOf = (config: Config, data: Parameters<typeof checkKinerja>[1]): Temuan[] =>
  checkKinerja(config, data, calculatePengukuran(config, data).nilai).filter(({ nama }) => SLIPS.includes(nama));

const KINERJA = { tingkat: "periksa", berkas: "3-data-kinerja/pelayanan.xlsx", lembar: "Kinerja" };
const ANGGARAN = { tingkat: "periksa", berkas: "3-data-kinerja/pelayanan.xlsx", lembar: "Anggaran", sel: "D12" };

const ofRow = (indikator: Record<string, unknown>, baris: BarisMasukan): Temuan[] => {
  const config = buatConfigIndikator(indikator);
  return slipsOf(config, buatData(config, formulir("pelayanan", { "S1.1": baris })));
};

describe("a row of Kinerja", () => {
  it("realisasi-sama-target", () => {
    expect(ofRow({ target_tw: [88, 89, 90, 90.5] }, { tw: [88, 89, 90, 90.5] })).toEqual([
      {
        ...KINERJA,
        nama: "realisasi-sama-target",
        sel: "K12",
        pesan: "Realisasi S1.1 sama persis dengan targetnya pada TW I, TW II, TW III, dan TW IV.",
        perbaikan: "pastikan yang diisi hasil pengukurannya, bukan salinan target; jika memang sama, biarkan",
      },
    ]);
  });

  it("realisasi-sama-target, of events that nobody plans", () => {
    const content = { periode: "jumlah", satuan: "kasus", arah: "turun", target: 20, target_tw: [6, 5, 4, 5] };
    expect(ofRow(content, { tw: [6, 5, 4, 5] }).map((t) => t.nama)).toEqual(["realisasi-sama-target"]);
    const none = { ...content, target: 0, target_tw: [0, 0, 0, 0] };
    expect(ofRow(none, { tw: [0, 0, 0, 0] })).toEqual([]);
  });

  it("kumulatif-dijumlahkan", () => {
    const content = { periode: "jumlah", satuan: "kasus", arah: "turun", target: 20, target_tw: [5, 5, 5, 5] };
    expect(ofRow(content, { tw: [4, 9, 14, 18] })).toEqual([
      {
        ...KINERJA,
        nama: "kumulatif-dijumlahkan",
        sel: "N12",
        pesan:
          "Realisasi S1.1 naik terus sampai 18 pada TW IV, dan jumlah triwulannya 45, jauh di atas target setahun 20.",
        perbaikan:
          "isi hasil tiap triwulan itu saja, bukan jumlah sejak awal tahun; jika memang hasil triwulan itu, biarkan",
      },
    ]);
  });

  it("capaian-di-kolom-realisasi", () => {
    expect(ofRow({ satuan: "dokumen", target: 45 }, { realisasi: 100 })).toEqual([
      {
        ...KINERJA,
        nama: "capaian-di-kolom-realisasi",
        sel: "O12",
        pesan:
          "Realisasi S1.1 tahun 2024 berisi 100, sedangkan targetnya 45; angka itu tampaknya capaian dalam persen.",
        perbaikan: "isi realisasinya dalam dokumen, bukan capaiannya; jika memang realisasi, biarkan",
      },
    ]);
  });

  it("pecahan-satuan", () => {
    expect(ofRow({ satuan: "Kegiatan", target: 4 }, { realisasi: 2.5 })).toEqual([
      {
        ...KINERJA,
        nama: "pecahan-satuan",
        sel: "O12",
        pesan: "Realisasi S1.1 tahun 2024 berisi 2,5 Kegiatan, padahal kegiatan dihitung dengan bilangan bulat.",
        perbaikan: "periksa angka dan letak komanya; jika memang pecahan, biarkan",
      },
    ]);
  });

  it.each<[string, Record<string, unknown>, BarisMasukan]>([
    [
      "every activity of the plan was held",
      { satuan: "rapat", target_tw: [3, 6, 9, 12], target: 12 },
      { tw: [3, 6, 9, 12] },
    ],
    [
      "100 % of 100 % in every quarter",
      { satuan: "%", target: 100, target_tw: [100, 100, 100, 100] },
      { tw: [100, 100, 100, 100] },
    ],
    [
      "steps of a work in per cent",
      { satuan: "%", target: 100, target_tw: [25, 50, 75, 100] },
      { tw: [25, 50, 75, 100] },
    ],
    [
      "six steps to 100 %",
      { satuan: "%", target: 100, target_tw: [50, 66.67, 83.33, 100] },
      { tw: [50, 66.67, 83.33, 100] },
    ],
    ["the target met in three quarters of four", { target_tw: [88, 89, 90, 90.5] }, { tw: [88, 89, 90, 91] }],
    [
      "counts that rise from quarter to quarter",
      { periode: "jumlah", satuan: "kasus", target: 20 },
      { tw: [3, 4, 5, 8] },
    ],
    ["the same count in every quarter", { periode: "jumlah", satuan: "dokumen", target: 4 }, { tw: [1, 1, 1, 1] }],
    ["a plan far exceeded", { periode: "jumlah", satuan: "usulan", target: 20 }, { tw: [10, 12, 25, 40] }],
    ["100 pieces of about as many", { satuan: "dokumen", target: 96 }, { realisasi: 100 }],
    ["a mean of counts", { satuan: "orang", periode: "rata-rata", target: 4 }, { tw: [3, 4, 4, 4.5] }],
    ["a fraction that the plan has too", { satuan: "unit", target: 2.5 }, { realisasi: 2.5 }],
    ["a fraction of what is measured", { satuan: "nilai", target: 90 }, { realisasi: 91.25 }],
  ])("is left alone: %s", (_, indikator, baris) => expect(ofRow(indikator, baris)).toEqual([]));
});

describe("a ratio", () => {
  const office = (satuan: string, a: number, b: number, target = 60) => {
    const indikator = [
      { kode: "KEL.2", uraian: "Usulan terakomodasi", satuan: "usulan", target: 10 },
      { kode: "KEL.3", uraian: "Usulan", satuan: "usulan", target: 15 },
    ];
    const config = buatConfigIndikator(
      { satuan, target, unit: undefined, dari: { cara: "rasio", pembilang: ["KEL.2"], penyebut: ["KEL.3"] } },
      {
        unit: [
          {
            kode: "pelayanan",
            nama: "Kelurahan A",
            jenis: "kelurahan",
            pejabat: { nama: "N", jabatan: "L" },
            indikator,
          },
        ],
      },
    );
    const rows = { "pelayanan/KEL.2": { realisasi: a }, "pelayanan/KEL.3": { realisasi: b } };
    return slipsOf(config, buatData(config, formulir("pelayanan", rows)));
  };

  it("pembilang-lebih-besar", () => {
    expect(office("%", 18, 15)).toEqual([
      {
        ...KINERJA,
        nama: "pembilang-lebih-besar",
        sel: "O12",
        pesan:
          "Realisasi pelayanan/KEL.2 (Usulan terakomodasi) adalah 18, lebih besar daripada pelayanan/KEL.3 (Usulan), yaitu 15, padahal S1.1 menghitung bagiannya dalam persen.",
        perbaikan: "periksa kedua angka itu; mungkin tertukar",
      },
    ]);
  });

  it.each<[string, string, number, number, number?]>([
    ["the whole", "%", 15, 15],
    ["no share", "per orang", 18, 15],
    ["a share that is planned above 100 %", "%", 18, 15, 120],
  ])("is left alone: %s", (_, satuan, a, b, target) => expect(office(satuan, a, b, target)).toEqual([]));
});

describe("spending", () => {
  const PAGU = 200_000_000;
  const kode = ["a", "b", "c", "d"].map((k) => `7.1.${k}`);
  const spend = (first: number, others = 0.9, catatan?: string, pagu = PAGU) => {
    const sub_kegiatan = kode.map((k, i) => ({ kode: k, uraian: k, pagu: i === 0 ? pagu : PAGU, unit: "pelayanan" }));
    const config = buatConfig({
      program: [{ kode: "7", uraian: "P", kegiatan: [{ kode: "7.1", uraian: "K", sub_kegiatan }] }],
    });
    const amounts = Object.fromEntries(kode.map((k, i) => [k, i === 0 ? first : PAGU * others - i]));
    const form = formulir("pelayanan", {}, amounts);
    const remark = { teks: catatan ?? "", asal: { berkas: "", lembar: "", sel: "", sha256: "" } };
    const anggaran = form.anggaran.map((a, i) => (i === 0 && catatan !== undefined ? { ...a, catatan: remark } : a));
    return slipsOf(config, buatData(config, { ...form, anggaran }));
  };

  it.each<[string, number, string, string]>([
    [
      "rupiah-kurang-angka",
      19_500_000,
      "Realisasi anggaran 7.1.a berisi Rp19.500.000, hanya 9,75% dari pagunya Rp200.000.000, sedangkan sub kegiatan lain terserap jauh lebih banyak; mungkin kurang satu angka.",
      "cocokkan dengan laporan realisasi anggaran; jika memang sekian, tulis sebabnya pada kolom Catatan",
    ],
    [
      "realisasi-sama-pagu",
      200_000_000,
      "Realisasi anggaran 7.1.a berisi Rp200.000.000, sama persis dengan pagunya sampai rupiah terakhir.",
      "cocokkan dengan laporan realisasi anggaran; jika memang terserap seluruhnya, biarkan",
    ],
    [
      "pagu-tidak-terserap",
      0,
      "Realisasi anggaran 7.1.a berisi 0, padahal pagunya Rp200.000.000.",
      "jika belum ada datanya, kosongkan selnya; jika memang tidak dibelanjakan, tulis sebabnya pada kolom Catatan",
    ],
    [
      "pecahan-rupiah",
      180_000_000.25,
      "Realisasi anggaran 7.1.a berisi Rp180.000.000,25, dengan pecahan rupiah.",
      "periksa letak tanda titik dan komanya; jika memang ada sen, biarkan",
    ],
  ])("%s", (nama, nilai, pesan, perbaikan) => {
    expect(spend(nilai)).toEqual([{ ...ANGGARAN, nama, pesan, perbaikan }]);
  });

  it.each<[number, boolean]>([
    [2_000_000, false],
    [10_000_000, false],
    [123_000_000, false],
    [150_000_000, true],
    [6_450_000, true],
    [4_999_950, false],
    [45_872_350, true],
  ])("a pagu of %d spent to the last rupiah is asked about: %s", (pagu, asked) => {
    expect(spend(pagu, 0.9, undefined, pagu).map((t) => t.nama)).toEqual(asked ? ["realisasi-sama-pagu"] : []);
  });

  it.each<[string, number, number, string?]>([
    ["little, early in the year", 19_500_000, 0.2],
    ["nothing, early in the year", 0, 0.2],
    ["a third", 66_000_000, 0.9],
    ["nothing, with a remark", 0, 0.9, "gagal lelang"],
    ["all of it, with a remark", 200_000_000, 0.9, "tambahan gaji"],
  ])("is left alone: %s", (_, nilai, others, catatan) => expect(spend(nilai, others, catatan)).toEqual([]));
});

describe("honest offices", () => {
  it.each<[string, string[]]>([
    ["kanigaran", []],
    ["muncar", []],
  ])("%s is asked %j", (nama, asked) => {
    const { config, data } = readContoh(nama);
    expect(slipsOf(config, data).map((t) => t.nama)).toEqual(asked);
  });

  it("random ones are seldom asked", () => {
    const share = (from: number, to: number) => fc.integer({ min: from, max: to }).map((n) => n / 1000);
    const measured = fc.record({
      satuan: fc.constantFrom("nilai", "%", "indeks"),
      target: fc.integer({ min: 6000, max: 9500 }).map((n) => n / 100),
      tw: fc.tuple(share(900, 1050), share(900, 1050), share(900, 1050), share(900, 1050)),
    });
    const counted = fc.record({
      satuan: fc.constantFrom("kegiatan", "kasus", "dokumen", "orang", "kali"),
      periode: fc.constantFrom("jumlah", "akhir"),
      target: fc.integer({ min: 1, max: 40 }),
      tw: fc.tuple(share(0, 500), share(0, 500), share(0, 500), share(0, 500)),
    });
    const office = fc.record({
      measured: fc.array(measured, { minLength: 3, maxLength: 8 }),
      counted: fc.array(counted, { minLength: 3, maxLength: 8 }),
      spent: fc.array(fc.tuple(fc.integer({ min: 2_000, max: 3_000_000 }), share(600, 995)), {
        minLength: 4,
        maxLength: 12,
      }),
    });
    const round2 = (n: number): number => Math.round(n * 100) / 100;
    let [rows, asked] = [0, 0];
    fc.assert(
      fc.property(office, (o) => {
        const all = [
          ...o.measured.map((m) => ({ ...m, periode: "akhir", tw: m.tw.map((s) => round2(m.target * s)) })),
          ...o.counted.map((c) => ({ ...c, tw: c.tw.map((s) => Math.round(c.target * s)) })),
        ];
        const indikator = all.map(({ satuan, target, periode }, i) => ({
          kode: `S1.${i}`,
          uraian: `I${i}`,
          satuan,
          target,
          periode,
          unit: "pelayanan",
        }));
        const sub_kegiatan = o.spent.map(([pagu], i) => ({
          kode: `7.1.${i}`,
          uraian: "S",
          pagu: pagu * 1000,
          unit: "pelayanan",
        }));
        const config = buatConfig({
          sasaran: [{ kode: "S1", uraian: "S", indikator }],
          program: [{ kode: "7", uraian: "P", kegiatan: [{ kode: "7.1", uraian: "K", sub_kegiatan }] }],
        });
        const baris = Object.fromEntries(
          all.map(({ tw: [i = 0, ii = 0, iii = 0, iv = 0] }, k) => [`S1.${k}`, { tw: [i, ii, iii, iv] as const }]),
        );
        const amounts = Object.fromEntries(o.spent.map(([pagu, s], i) => [`7.1.${i}`, Math.round(pagu * 1000 * s)]));
        rows += all.length + o.spent.length;
        asked += slipsOf(config, buatData(config, formulir("pelayanan", baris, amounts))).length;
      }),
      { numRuns: many(30, 500), seed: 202413 },
    );
    expect(rows).toBeGreaterThan(500);
    expect(asked / rows).toBeLessThan(0.01);
  });
});
