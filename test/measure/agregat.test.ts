import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Anggota, calculateAggregate } from "../../src/measure/aggregate.ts";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import type { NilaiRealisasi } from "../../src/measure/result.ts";
import { desimal } from "../../src/model/desimal.ts";
import { formatAngka, round } from "../../src/model/format.ts";
import { type BarisMasukan, buatConfig, buatData, formulir, type Masukan } from "../support/kinerja.ts";
import { roundHalfUp } from "../support/oracle.ts";

interface Kasus {
  readonly komponen: readonly {
    readonly tipe: "rasio_persen" | "penjumlahan";
    readonly pembilang?: readonly (readonly [number, number])[];
    readonly penyebut?: readonly [number, number] | null;
    readonly suku?: readonly (readonly [number, number])[];
    readonly nilai: number | null;
  }[];
}
const kasus = JSON.parse(readFileSync("test/cases/capaian.json", "utf8")) as Kasus;

const present = (nilai: number | string): NilaiRealisasi => ({
  status: "ada",
  nilai: desimal(nilai),
  cara: "",
  asal: [],
});
const KALI = { kali: 100 };
const anggota = (unit: string, nilai: NilaiRealisasi, role: Anggota["role"] = "nilai"): Anggota => ({
  id: `${unit}/${role}`,
  unit,
  role,
  realisasi: nilai,
  final: true,
});
const teks = (r: NilaiRealisasi): string =>
  r.status === "ada"
    ? `${formatAngka(r.nilai)} (${r.cara})`
    : r.status === "kosong"
      ? `kurang ${r.missing.join(", ")}`
      : `tidak tersedia: ${r.alasan}`;

const PEJABAT = { nama: "Nama", jabatan: "Lurah" };

/** An office with three kelurahan that measure KEL.1 and KEL.2; S1.1 is computed from them. */
function ukur(
  dari: unknown,
  content: Readonly<Record<string, readonly [Masukan | BarisMasukan, Masukan]>>,
  satuan = "%",
) {
  const indikator = ["KEL.1", "KEL.2"].map((kode) => ({ kode, uraian: kode, satuan: "usulan", target: 10 }));
  const config = buatConfig({
    unit: ["kel-a", "kel-b", "kel-c"].map((kode) => ({
      kode,
      nama: kode,
      jenis: "kelurahan",
      pejabat: PEJABAT,
      indikator,
    })),
    sasaran: [
      {
        kode: "S1",
        uraian: "Sasaran",
        indikator: [{ kode: "S1.1", uraian: "Gabungan", satuan, dari, target: 80, target_tw: [80, 80, 80, 80] }],
      },
    ],
    program: [
      {
        kode: "7",
        uraian: "P",
        kegiatan: [
          { kode: "7.1", uraian: "K", sub_kegiatan: [{ kode: "7.1.1", uraian: "S", pagu: 1, unit: "kel-a" }] },
        ],
      },
    ],
  });
  const baris = (m: Masukan | BarisMasukan): BarisMasukan =>
    m !== null && typeof m === "object" ? m : { realisasi: m };
  const data = buatData(
    config,
    ...Object.entries(content).map(([unit, [one, two]]) =>
      formulir(unit, { [`${unit}/KEL.1`]: baris(one), [`${unit}/KEL.2`]: baris(two) }),
    ),
  );
  const [p] = calculatePengukuran(config, data).nilai.sasaran[0]?.indikator ?? [];
  if (p === undefined) throw new Error("no indicator");
  return p;
}

describe("components of a public system", () => {
  it.each(kasus.komponen.filter((k) => k.tipe === "rasio_persen"))("rasio $pembilang of $penyebut is $nilai", (k) => {
    const lower = k.penyebut
      ? present(k.penyebut[0] * k.penyebut[1])
      : ({ status: "kosong", missing: ["penyebut"] } as const);
    const result = calculateAggregate(
      { cara: "rasio", pembilang: ["a"], penyebut: ["b"] },
      [
        ...(k.pembilang ?? []).map(([n, bobot], i) => anggota(`u${i}`, present(n * bobot), "pembilang")),
        anggota("x", lower, "penyebut"),
      ],
      KALI,
    );
    expect(result.realisasi.status === "ada" ? result.realisasi.nilai.toNumber() : null).toBe(k.nilai);
  });

  it.each(kasus.komponen.filter((k) => k.tipe === "penjumlahan"))("weighted $suku is $nilai", (k) => {
    const suku = k.suku ?? [];
    const bobot = Object.fromEntries(suku.map(([, b], i) => [`u${i}`, b]));
    const jumlahBobot = suku.reduce((a, [, b]) => a + b, 0);
    const { realisasi } = calculateAggregate(
      { cara: "tertimbang", indikator: ["a"], bobot },
      suku.map(([n], i) => anggota(`u${i}`, present(n))),
      KALI,
    );
    expect(realisasi.status === "ada" && realisasi.nilai.times(jumlahBobot).toNumber()).toBe(k.nilai);
  });
});

describe("a ratio is multiplied", () => {
  it.each<[string, string, number | undefined, string]>([
    ["by 100 where it is a percentage", "%", undefined, "60"],
    ["by 100 where it is a percentage, spelled out", "Persen", undefined, "60"],
    ["by nothing where it is not", "rasio", undefined, "0,6"],
    ["by what the office says: 6 linmas per 1.000", "linmas per 1.000 penduduk", 1000, "600"],
    ["by what the office says, even of a percentage", "%", 1, "0,6"],
  ])("%s", (_, satuan, kali, teks) => {
    const dari = { cara: "rasio", pembilang: ["KEL.1"], penyebut: ["KEL.2"], ...(kali === undefined ? {} : { kali }) };
    const { realisasi } = ukur(dari, { "kel-a": [6, 10], "kel-b": [0, 0], "kel-c": [6, 10] }, satuan);
    expect(realisasi.status === "ada" && formatAngka(realisasi.nilai)).toBe(teks);
  });
});

describe("over the units", () => {
  const full = { "kel-a": [10, 20], "kel-b": [20, 25], "kel-c": [40, 55] } as const;
  it.each([
    [{ cara: "jumlah", indikator: ["KEL.1"] }, "70 (jumlah 3 unit kerja)"],
    [{ cara: "rata-rata", indikator: ["KEL.1"] }, "23,33 (rata-rata 3 unit kerja)"],
    [
      { cara: "tertimbang", indikator: ["KEL.1"], bobot: { "kel-a": 2, "kel-b": 1, "kel-c": 1 } },
      "20 (rata-rata tertimbang 3 unit kerja)",
    ],
    [
      { cara: "rasio", pembilang: ["KEL.1"], penyebut: ["KEL.2"] },
      "70 (rasio jumlah pembilang terhadap jumlah penyebut 3 unit kerja)",
    ],
    [{ cara: "jumlah", indikator: ["kel-b/KEL.1"] }, "20 (jumlah 1 unit kerja)"],
    [{ cara: "jumlah", indikator: ["KEL.9"] }, "kurang indikator unit yang dihitung"],
  ])("%o is %s", (dari, result) => expect(teks(ukur(dari, full).realisasi)).toBe(result));

  it("names who went in, with every cell", () => {
    const p = ukur({ cara: "jumlah", indikator: ["KEL.1"] }, full);
    expect(p.anggota).toEqual(["kel-a/KEL.1", "kel-b/KEL.1", "kel-c/KEL.1"]);
    expect(p.terlewat).toEqual([]);
    expect(p.realisasi.status === "ada" && p.realisasi.asal.map((a) => a.berkas)).toEqual([
      "3-data-kinerja/kel-a.xlsx",
      "3-data-kinerja/kel-b.xlsx",
      "3-data-kinerja/kel-c.xlsx",
    ]);
  });

  it("aggregates the quarters too", () => {
    const tw = { tw: [60, 80, null, null] } as const;
    const p = ukur(
      { cara: "rata-rata", indikator: ["KEL.1"] },
      { "kel-a": [tw, 1], "kel-b": [{ tw: [100, 90, null, null] }, 1] },
    );
    expect(p.triwulan.map((t) => teks(t.realisasi))).toEqual([
      "80 (rata-rata 2 dari 3 unit kerja)",
      "85 (rata-rata 2 dari 3 unit kerja)",
      "kurang realisasi kel-a/KEL.1, realisasi kel-b/KEL.1, realisasi kel-c/KEL.1",
      "kurang realisasi kel-a/KEL.1, realisasi kel-b/KEL.1, realisasi kel-c/KEL.1",
    ]);
  });
});

describe("units without a value", () => {
  it("are left out of a mean, and named", () => {
    const p = ukur({ cara: "rata-rata", indikator: ["KEL.1"] }, { "kel-a": [0, 1], "kel-b": [20, 1] });
    expect(teks(p.realisasi)).toBe("10 (rata-rata 2 dari 3 unit kerja)");
    expect(p.terlewat).toEqual([{ id: "kel-c/KEL.1", alasan: "realisasi belum diisi" }]);
  });

  it("make a sum incomplete: it would be too small", () => {
    const p = ukur({ cara: "jumlah", indikator: ["KEL.1"] }, { "kel-a": [10, 1], "kel-b": [20, 1] });
    expect(teks(p.realisasi)).toBe("kurang realisasi kel-c/KEL.1");
    expect(p.capaian.status).toBe("belum_lengkap");
  });

  it("are no part of a sum where they say that they have none", () => {
    const p = ukur(
      { cara: "jumlah", indikator: ["KEL.1"] },
      { "kel-a": [10, 1], "kel-b": [20, 1], "kel-c": ["n/a", 1] },
    );
    expect(teks(p.realisasi)).toBe("30 (jumlah 2 dari 3 unit kerja)");
    expect(p.terlewat).toEqual([{ id: "kel-c/KEL.1", alasan: 'realisasi dinyatakan tidak tersedia ("n/a")' }]);
  });

  it("are left out of a ratio with both of their values", () => {
    const p = ukur(
      { cara: "rasio", pembilang: ["KEL.1"], penyebut: ["KEL.2"] },
      { "kel-a": [10, 20], "kel-b": [20, 20], "kel-c": [40, null] },
    );
    expect(teks(p.realisasi)).toBe("75 (rasio jumlah pembilang terhadap jumlah penyebut 2 dari 3 unit kerja)");
    expect(p.terlewat).toEqual([
      { id: "kel-c/KEL.1", alasan: "pasangannya tidak ada" },
      { id: "kel-c/KEL.2", alasan: "realisasi belum diisi" },
    ]);
  });

  it("without a weight are left out of a weighted mean", () => {
    const dari = { cara: "tertimbang", indikator: ["KEL.1"], bobot: { "kel-a": 1, "kel-b": 3 } };
    const p = ukur(dari, { "kel-a": [10, 1], "kel-b": [20, 1], "kel-c": [40, 1] });
    expect(teks(p.realisasi)).toBe("17,5 (rata-rata tertimbang 2 dari 3 unit kerja)");
    expect(p.terlewat).toEqual([{ id: "kel-c/KEL.1", alasan: "unit kel-c tidak diberi bobot" }]);
  });

  it("with nothing below the line give no ratio", () => {
    const p = ukur(
      { cara: "rasio", pembilang: ["KEL.1"], penyebut: ["KEL.2"] },
      { "kel-a": [1, 0], "kel-b": [1, 0], "kel-c": [1, 0] },
    );
    expect(p.capaian).toEqual({ status: "belum_dapat_dinilai", alasan: "jumlah penyebutnya 0" });
  });

  it("that all say n/a give nothing to assess", () => {
    const p = ukur(
      { cara: "rata-rata", indikator: ["KEL.1"] },
      { "kel-a": ["n/a", 1], "kel-b": ["n/a", 1], "kel-c": ["n/a", 1] },
    );
    expect(p.capaian).toEqual({ status: "belum_dapat_dinilai", alasan: "tidak ada indikator unit yang bernilai" });
  });
});

it("an aggregate of aggregates is followed, one of itself is a finding", () => {
  const dari = (kode: string) => ({ cara: "jumlah", indikator: [kode] });
  const indikator = (kode: string, content: object) => ({ kode, uraian: kode, target: 10, ...content });
  const config = buatConfig({
    sasaran: [
      {
        kode: "S1",
        uraian: "Sasaran",
        indikator: [
          indikator("A", { dari: dari("B") }),
          indikator("B", { dari: dari("C") }),
          indikator("C", { unit: "pelayanan" }),
          indikator("X", { dari: dari("Y") }),
          indikator("Y", { dari: dari("X") }),
        ],
      },
    ],
  });
  const { nilai, temuan } = calculatePengukuran(
    config,
    buatData(config, formulir("pelayanan", { C: { realisasi: 9 } })),
  );
  expect(nilai.indikator.map((p) => teks(p.realisasi))).toEqual([
    "9 (jumlah 1 indikator penyusun)",
    "9 (jumlah 1 unit kerja)",
    "9 (realisasi tahun yang diisi)",
    "kurang realisasi Y",
    "kurang realisasi X",
  ]);
  expect(temuan).toEqual([
    {
      tingkat: "galat",
      nama: "dari-melingkar",
      berkas: "lkjip.yaml",
      pesan: "Indikator X dihitung dari Y dihitung dari X, sehingga nilainya tidak dapat dihitung.",
      perbaikan: 'ubah "dari" supaya hanya menyebut indikator yang diisi unit, misalnya indikator: [KEL.1].',
    },
  ]);
});

describe("against the oracle, up to rupiah of 10^13", () => {
  const cents = fc.oneof(fc.bigInt({ min: 0n, max: 20_000n }), fc.bigInt({ min: 0n, max: 10n ** 15n }));
  const nilai = (n: bigint): NilaiRealisasi => present(desimal(`${n}`).div(100).toFixed());
  const print = (r: NilaiRealisasi): string => (r.status === "ada" ? round(r.nilai, 2).toFixed(2) : r.status);
  const sum = (n: readonly bigint[]): bigint => n.reduce((a, b) => a + b, 0n);
  const many = { minLength: 1, maxLength: 12 };

  it("jumlah and rata-rata", () => {
    fc.assert(
      fc.property(fc.array(cents, many), (n) => {
        const all = n.map((x, i) => anggota(`u${i}`, nilai(x)));
        const jumlah = calculateAggregate({ cara: "jumlah", indikator: ["a"] }, all, KALI).realisasi;
        const rata = calculateAggregate({ cara: "rata-rata", indikator: ["a"] }, all, KALI).realisasi;
        expect(print(jumlah)).toBe(roundHalfUp(sum(n), 100n, 2));
        expect(print(rata)).toBe(roundHalfUp(sum(n), 100n * BigInt(n.length), 2));
      }),
      { numRuns: 500 },
    );
  });

  it("tertimbang and rasio", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            cents,
            cents.map((b) => b + 1n),
          ),
          many,
        ),
        (n) => {
          const bobot = Object.fromEntries(n.map(([, b], i) => [`u${i}`, Number(b % 1000n) + 1]));
          const berat = n.map(([, b]) => (b % 1000n) + 1n);
          const tertimbang = calculateAggregate(
            { cara: "tertimbang", indikator: ["a"], bobot },
            n.map(([x], i) => anggota(`u${i}`, nilai(x))),
            KALI,
          );
          const atas = sum(n.map(([x], i) => x * (berat[i] ?? 0n)));
          expect(print(tertimbang.realisasi)).toBe(roundHalfUp(atas, 100n * sum(berat), 2));

          const pair = n.flatMap(([x, y], i) => [
            anggota(`u${i}`, nilai(x), "pembilang"),
            anggota(`u${i}`, nilai(y), "penyebut"),
          ]);
          const rasio = calculateAggregate({ cara: "rasio", pembilang: ["a"], penyebut: ["b"] }, pair, KALI).realisasi;
          expect(print(rasio)).toBe(roundHalfUp(100n * sum(n.map(([x]) => x)), sum(n.map(([, y]) => y)), 2));
        },
      ),
      { numRuns: 500 },
    );
  });
});
