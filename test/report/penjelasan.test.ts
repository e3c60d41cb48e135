import { describe, expect, it } from "vitest";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import { composeExplanation, listKode } from "../../src/report/explain/explain.ts";
import { buatConfig, buatData, formulir } from "../support/kinerja.ts";

const PEJABAT = { nama: "Nama", jabatan: "Jabatan" };
const KEL = [
  { kode: "KEL.1", uraian: "IKM kelurahan", satuan: "nilai", target: 85 },
  { kode: "KEL.2", uraian: "Usulan terakomodasi", satuan: "usulan", target: 15 },
  { kode: "KEL.3", uraian: "Usulan", satuan: "usulan", target: 20 },
];
const SHA = "ab".repeat(32);

const config = buatConfig({
  kebijakan: { batas_capaian: 120 },
  riwayat_anggaran: {
    2023: { pagu: 9_000_000, realisasi: 8_100_000, program: { "7.01.02": { pagu: 8_000_000, realisasi: 6_000_000 } } },
  },
  unit: [
    { kode: "pelayanan", nama: "Seksi Pelayanan", jenis: "seksi", pejabat: PEJABAT },
    { kode: "kel-a", nama: "Kelurahan A", jenis: "kelurahan", pejabat: PEJABAT, indikator: KEL },
    { kode: "kel-b", nama: "Kelurahan B", jenis: "kelurahan", pejabat: PEJABAT, indikator: KEL },
  ],
  renstra: { periode: [2020, 2024], tujuan: [{ kode: "T1", uraian: "Pelayanan prima" }] },
  sasaran: [
    {
      kode: "S1",
      uraian: "Meningkatnya pelayanan",
      tujuan: "T1",
      indikator: [
        {
          kode: "S1.1",
          uraian: "Indeks Kepuasan Masyarakat",
          satuan: "nilai",
          unit: "pelayanan",
          target: 91.33,
          target_tw: [80, 85, 90, 91.33],
          target_renstra: { 2024: 92 },
          riwayat: { 2023: { target: 90.62, realisasi: 93.93 } },
          pembanding: { nama: "IKM Kota", nilai: 88.4 },
          definisi: "Kepuasan menurut sembilan unsur",
          rumus_hitung: "Nilai rata-rata tertimbang × 25",
          sumber_data: "Survei",
          program: ["7.01.02"],
        },
        {
          kode: "S1.2",
          uraian: "IKM kelurahan",
          satuan: "nilai",
          target: 80,
          dari: { cara: "rata-rata", indikator: ["KEL.1"] },
        },
        {
          kode: "S1.3",
          uraian: "Usulan terakomodasi",
          satuan: "%",
          target: 40,
          dari: { cara: "rasio", pembilang: ["KEL.2"], penyebut: ["KEL.3"] },
          riwayat: { 2023: { target: 40, realisasi: 60 } },
        },
        {
          kode: "S1.5",
          uraian: "IKM tertimbang",
          satuan: "nilai",
          target: 85,
          dari: { cara: "tertimbang", indikator: ["KEL.1"], bobot: { "kel-a": 3, "kel-b": 1 } },
        },
        { kode: "S1.6", uraian: "Jumlah dari S1.5", target: 85, dari: { cara: "jumlah", indikator: ["S1.5"] } },
        { kode: "S1.4", uraian: "Konflik", satuan: "kasus", target: 0, unit: "pelayanan", periode: "jumlah" },
      ],
    },
  ],
});

const data = buatData(
  config,
  formulir(
    "pelayanan",
    { "S1.1": { tw: [81, 86, 90.5, 97.66], narrative: "Ada." }, "S1.4": { tw: [0, 1, 0, 2] } },
    { "7.01.02.2.01.0001": 9_123_456 },
    ["S1.1"],
  ),
  formulir("kel-a", {
    "kel-a/KEL.1": { realisasi: 86 },
    "kel-a/KEL.2": { realisasi: 12 },
    "kel-a/KEL.3": { realisasi: 20 },
  }),
  formulir("kel-b", { "kel-b/KEL.1": {}, "kel-b/KEL.2": { realisasi: 13 }, "kel-b/KEL.3": { realisasi: 20 } }),
);
const pengukuran = calculatePengukuran(config, data).nilai;
const explain = (kode: string): string => (composeExplanation(config, pengukuran, kode) ?? ["?"]).join("\n");

describe("an indicator", () => {
  it("shows definition, numbers, formula, rounding, category, cells and files", () => {
    expect(explain("S1.1")).toMatchInlineSnapshot(`
      "S1.1  Indeks Kepuasan Masyarakat
        Sasaran           : S1 Meningkatnya pelayanan
        Definisi          : Kepuasan menurut sembilan unsur
        Cara menghitung   : Nilai rata-rata tertimbang × 25
        Sumber data       : Survei
        Diisi oleh        : Seksi Pelayanan (pelayanan)
        Target            : 91,33 nilai (lkjip.yaml)
        Realisasi         : 97,66 nilai (nilai TW IV)
        Rumus capaian     : realisasi ÷ target × 100, paling tinggi 120
        Dengan angka      : 97,66 ÷ 91,33 × 100 = 106,93
        Pembulatan        : 106,9309098872 menjadi 106,93 (2 desimal, 5 dibulatkan ke atas)
        Capaian           : 106,93%
        Kategori          : Sangat Tinggi (di atas 90; dinilai sebelum dibulatkan)
        Sel asal
          3-data-kinerja/pelayanan.xlsx › Kinerja › N12
        Berkas asal
          3-data-kinerja/pelayanan.xlsx: sha256 abababababab (lengkap abababababababababababababababababababababababababababababababab)
        Triwulan
          TW I: target 80 nilai, realisasi 81 nilai, capaian sampai TW I 101,25%
          TW II: target 85 nilai, realisasi 86 nilai, capaian sampai TW II 101,18%
          TW III: target 90 nilai, realisasi 90,5 nilai, capaian sampai TW III 100,56%
          TW IV: target 91,33 nilai, realisasi 97,66 nilai, capaian sampai TW IV 106,93%
        Tahun sebelumnya
          2023: target 90,62 nilai, realisasi 93,93 nilai, capaian 103,65%
        Perubahan         : realisasi naik 3,73 nilai dari tahun 2023; relatif 3,97%; capaian naik 3,28 poin persentase
        Renstra           : 97,66 nilai (nilai TW IV) dari target 92 nilai sampai 2024: 106,15%
        Pembanding        : IKM Kota 88,4 nilai; realisasi 9,26 di atasnya
        Bukti dukung
          Bukti S1.1; 31 Desember 2024; bukti.pdf; 3-data-kinerja/pelayanan.xlsx › Bukti › B12"
    `);
  });

  it("computed from the units shows the whole tree, and who is left out", () => {
    expect(explain("S1.2")).toMatchInlineSnapshot(`
      "S1.2  IKM kelurahan
        Sasaran           : S1 Meningkatnya pelayanan
        Target            : 80 nilai (lkjip.yaml)
        Realisasi         : 86 nilai (rata-rata 1 dari 2 unit kerja)
        Kelengkapan       : sementara, 1 dari 2 unit kerja
        Hitungannya       : (86) ÷ 1 = 86
        Rumus capaian     : realisasi ÷ target × 100, paling tinggi 120
        Dengan angka      : 86 ÷ 80 × 100 = 107,50
        Pembulatan        : 107,5 menjadi 107,50 (2 desimal, 5 dibulatkan ke atas)
        Capaian           : 107,50%
        Kategori          : Sangat Tinggi (di atas 90; dinilai sebelum dibulatkan)
        Pohon hitungan
          kel-a/KEL.1: 86 nilai; 3-data-kinerja/kel-a.xlsx › Kinerja › O12
        Tidak ikut dihitung
          kel-b/KEL.1: realisasi belum diisi
        Berkas asal
          3-data-kinerja/kel-a.xlsx: sha256 abababababab (lengkap abababababababababababababababababababababababababababababababab)"
    `);
  });

  it("that is a ratio shows both sums, and the cap", () => {
    expect(explain("S1.3")).toMatchInlineSnapshot(`
      "S1.3  Usulan terakomodasi
        Sasaran           : S1 Meningkatnya pelayanan
        Target            : 40% (lkjip.yaml)
        Realisasi         : 62,5% (rasio jumlah pembilang terhadap jumlah penyebut 2 unit kerja)
        Hitungannya       : (12 + 13) ÷ (20 + 20) × 100 = 62,5
        Rumus capaian     : realisasi ÷ target × 100, paling tinggi 120
        Dengan angka      : 62,5 ÷ 40 × 100 = 156,25, dibatasi menjadi 120
        Pembulatan        : 120 menjadi 120,00 (2 desimal, 5 dibulatkan ke atas)
        Capaian           : 120,00%
        Kategori          : Sangat Tinggi (di atas 90; dinilai sebelum dibulatkan)
        Pohon hitungan
          kel-a/KEL.2: 12 usulan; 3-data-kinerja/kel-a.xlsx › Kinerja › O12
          kel-b/KEL.2: 13 usulan; 3-data-kinerja/kel-b.xlsx › Kinerja › O12
          kel-a/KEL.3: 20 usulan; 3-data-kinerja/kel-a.xlsx › Kinerja › O12
          kel-b/KEL.3: 20 usulan; 3-data-kinerja/kel-b.xlsx › Kinerja › O12
        Berkas asal
          3-data-kinerja/kel-a.xlsx: sha256 abababababab (lengkap abababababababababababababababababababababababababababababababab)
          3-data-kinerja/kel-b.xlsx: sha256 abababababab (lengkap abababababababababababababababababababababababababababababababab)
        Tahun sebelumnya
          2023: target 40%, realisasi 60%, capaian 120,00%
        Perubahan         : realisasi naik 2,5 poin persentase dari tahun 2023; relatif 4,17%; capaian tetap"
    `);
  });

  it("that is weighted shows the weights", () => {
    expect(explain("S1.5")).toContain("  Hitungannya       : (86 × 3) ÷ (3) = 86\n");
  });

  it("computed from a computed one shows both levels", () => {
    expect(explain("S1.6")).toContain(
      [
        "  Pohon hitungan",
        "    S1.5: 86 nilai",
        "      kel-a/KEL.1: 86 nilai; 3-data-kinerja/kel-a.xlsx › Kinerja › O12",
      ].join("\n"),
    );
  });

  it("without a number says why", () => {
    expect(explain("S1.4")).toMatchInlineSnapshot(`
      "S1.4  Konflik
        Sasaran           : S1 Meningkatnya pelayanan
        Diisi oleh        : Seksi Pelayanan (pelayanan)
        Target            : 0 kasus (lkjip.yaml)
        Realisasi         : 3 kasus (jumlah TW I, TW II, TW III, dan TW IV)
        Hitungannya       : (0 + 1 + 0 + 2) = 3
        Rumus capaian     : realisasi ÷ target × 100, paling tinggi 120
        Capaian           : belum dapat dinilai (target 0)
        Sel asal
          3-data-kinerja/pelayanan.xlsx › Kinerja › K12
          3-data-kinerja/pelayanan.xlsx › Kinerja › L12
          3-data-kinerja/pelayanan.xlsx › Kinerja › M12
          3-data-kinerja/pelayanan.xlsx › Kinerja › N12
        Berkas asal
          3-data-kinerja/pelayanan.xlsx: sha256 abababababab (lengkap abababababababababababababababababababababababababababababababab)
        Triwulan
          TW I: tanpa target, realisasi 0 kasus, capaian sampai TW I belum dapat dinilai (belum ada target pada periode ini)
          TW II: tanpa target, realisasi 1 kasus, capaian sampai TW II belum dapat dinilai (belum ada target pada periode ini)
          TW III: tanpa target, realisasi 0 kasus, capaian sampai TW III belum dapat dinilai (belum ada target pada periode ini)
          TW IV: tanpa target, realisasi 2 kasus, capaian sampai TW IV belum dapat dinilai (belum ada target pada periode ini)"
    `);
  });

  it("of one unit is asked for as unit/kode, in any case", () => {
    expect(explain(" KEL-A/kel.1 ").split("\n")[0]).toBe("kel-a/KEL.1  IKM kelurahan");
  });

  it("of several units is listed", () => {
    expect(explain("KEL.1")).toMatchInlineSnapshot(`
      "KEL.1  IKM kelurahan
        Diukur oleh       : 2 unit
        Per unit
          kel-a/KEL.1: 101,18%  IKM kelurahan
          kel-b/KEL.1: belum lengkap (kurang: realisasi tahun 2024)  IKM kelurahan
        Rinciannya        : lkjip explain kel-a/KEL.1"
    `);
  });
});

describe("a mean", () => {
  it("of a sasaran, with its efficiency", () =>
    expect(explain("S1")).toMatchInlineSnapshot(`
      "S1  Meningkatnya pelayanan
        Rumus             : jumlah capaian yang tercetak ÷ banyaknya
        Dengan angka      : (106,93 + 107,50 + 120,00 + 101,18 + 101,18) ÷ 5 = 107,36
        Pembulatan        : 107,358 menjadi 107,36 (2 desimal, 5 dibulatkan ke atas)
        Rata-rata capaian : 107,36%
        Kelengkapan       : sementara, 5 dari 6 indikator
        Kategori          : Sangat Tinggi (di atas 90; dinilai sebelum dibulatkan)
        Tidak ikut dirata-rata
          S1.4: target 0
        Indikator
          S1.1: 106,93%  Indeks Kepuasan Masyarakat
          S1.2: 107,50%  IKM kelurahan
          S1.3: 120,00%  Usulan terakomodasi
          S1.5: 101,18%  IKM tertimbang
          S1.6: 101,18%  Jumlah dari S1.5
          S1.4: belum dapat dinilai (target 0)  Konflik
        Efisiensi
          107,36 − 91,23 = 16,13
          pagu program pendukung Rp10.000.000, realisasi Rp9.123.456, serapan 91,23%
          efisiensi 16,13 poin persentase (capaian − serapan, hanya bila capaian paling sedikit 100%)"
    `));
  it("of the office", () =>
    expect(explain("kantor")).toMatchInlineSnapshot(`
      "kantor  Rata-rata capaian Kecamatan Contoh
        Rumus             : jumlah capaian yang tercetak ÷ banyaknya
        Dengan angka      : (106,93 + 107,50 + 120,00 + 101,18 + 101,18) ÷ 5 = 107,36
        Pembulatan        : 107,358 menjadi 107,36 (2 desimal, 5 dibulatkan ke atas)
        Rata-rata capaian : 107,36%
        Kelengkapan       : sementara, 5 dari 6 indikator
        Kategori          : Sangat Tinggi (di atas 90; dinilai sebelum dibulatkan)
        Tidak ikut dirata-rata
          S1.4: target 0
        Indikator
          S1.1: 106,93%  Indeks Kepuasan Masyarakat
          S1.2: 107,50%  IKM kelurahan
          S1.3: 120,00%  Usulan terakomodasi
          S1.5: 101,18%  IKM tertimbang
          S1.6: 101,18%  Jumlah dari S1.5
          S1.4: belum dapat dinilai (target 0)  Konflik"
    `));
  it("of a tujuan there is none, but its indicators and sasaran are named", () => {
    expect(explain("T1")).toMatchInlineSnapshot(`
      "T1  Pelayanan prima
        Sasaran
          S1: Meningkatnya pelayanan"
    `);
  });
});

describe("the budget", () => {
  it("of a program", () =>
    expect(explain("7.01.02")).toMatchInlineSnapshot(`
      "7.01.02  Program Pelayanan
        Tingkat           : program
        Pagu              : Rp10.000.000
        Realisasi         : Rp9.123.456
        Rumus serapan     : jumlah realisasi ÷ jumlah pagu × 100
        Dengan angka      : Rp9.123.456 ÷ Rp10.000.000 × 100 = 91,23
        Pembulatan        : 91,23456 menjadi 91,23 (2 desimal, 5 dibulatkan ke atas)
        Serapan           : 91,23%
        Pohon hitungan
          7.01.02.2.01 Kegiatan: Rp9.123.456 dari Rp10.000.000, 91,23%
            7.01.02.2.01.0001 Sub: Rp9.123.456 dari Rp10.000.000, 91,23%; 3-data-kinerja/pelayanan.xlsx › Anggaran › D12
        Berkas asal
          3-data-kinerja/pelayanan.xlsx: sha256 abababababab (lengkap abababababababababababababababababababababababababababababababab)
        Tahun sebelumnya
          2023: pagu Rp8.000.000, realisasi Rp6.000.000, serapan 75,00%"
    `));
  it("of a sub kegiatan, with its cell", () =>
    expect(explain("7.01.02.2.01.0001")).toMatchInlineSnapshot(`
    "7.01.02.2.01.0001  Sub
      Tingkat           : sub kegiatan
      Pagu              : Rp10.000.000
      Realisasi         : Rp9.123.456
      Rumus serapan     : realisasi ÷ pagu × 100
      Dengan angka      : Rp9.123.456 ÷ Rp10.000.000 × 100 = 91,23
      Pembulatan        : 91,23456 menjadi 91,23 (2 desimal, 5 dibulatkan ke atas)
      Serapan           : 91,23%
      Sel asal
        3-data-kinerja/pelayanan.xlsx › Anggaran › D12
      Berkas asal
        3-data-kinerja/pelayanan.xlsx: sha256 abababababab (lengkap abababababababababababababababababababababababababababababababab)"
  `));
  it("of the office, with its earlier years", () => {
    expect(explain("anggaran")).toMatch(/^anggaran {2}Jumlah\n/);
    expect(explain("anggaran")).toMatch(/2023: pagu Rp9\.000\.000, realisasi Rp8\.100\.000, serapan 90,00%$/);
    expect(explain("7.01.02")).toMatch(/2023: pagu Rp8\.000\.000, realisasi Rp6\.000\.000, serapan 75,00%$/);
    expect(explain("7.01.02.2.01")).not.toContain("2023");
  });
});

describe("kode", () => {
  it("an unknown one has no explanation", () => expect(composeExplanation(config, pengukuran, "S9.9")).toBeNull());

  it("every one that is listed has one, with its sha256 where it has a cell", () => {
    for (const kode of listKode(config)) {
      const teks = explain(kode);
      expect(teks, kode).not.toBe("?");
      if (teks.includes("›")) expect(teks).toMatch(/sha256 abababababab \(lengkap (ab){32}\)|Per unit/);
    }
    expect(listKode(config)).toEqual([
      "T1",
      "S1",
      "S1.1",
      "S1.2",
      "S1.3",
      "S1.5",
      "S1.6",
      "S1.4",
      "kel-a/KEL.1",
      "kel-a/KEL.2",
      "kel-a/KEL.3",
      "kel-b/KEL.1",
      "kel-b/KEL.2",
      "kel-b/KEL.3",
      "7.01.02",
      "7.01.02.2.01",
      "7.01.02.2.01.0001",
      "kantor",
      "anggaran",
    ]);
  });

  it("shows the full hash of the file", () => expect(explain("S1.1")).toContain(SHA));
});
