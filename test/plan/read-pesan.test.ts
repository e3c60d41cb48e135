import { describe, expect, it } from "vitest";
import { configJsonSchema, type JsonSchema } from "../../src/plan/json-schema.ts";
import type { Jalur } from "../../src/plan/lokasi.ts";
import { formatContoh } from "../../src/plan/read/mention.ts";
import { bacaTemuan, ubah } from "../support/lkjip-minimal.ts";

/* One test per message, as an office reads it: rule, place, source line, what is wrong, how to mend it. */

describe("kunci", () => {
  it("unknown, like a known one: one finding, not also a missing key", () => {
    expect(bacaTemuan(ubah("tahun: 2024", "tahn: 2024"))).toMatchInlineSnapshot(`
      "kunci-tidak-dikenal
      GALAT  lkjip.yaml:2:1
        | tahn: 2024
        | ^
        Kunci "tahn" tidak dikenal. Yang mirip: "tahun".
        Perbaikan: ganti "tahn" menjadi "tahun", misalnya tahun: 2024"
    `);
  });
  it("unknown, at home elsewhere", () => {
    expect(
      bacaTemuan(ubah("        target: 90.5\n", "        target: 90.5\n        pagu: 10000000\n")),
    ).toMatchInlineSnapshot(`
      "kunci-tidak-dikenal
      GALAT  lkjip.yaml:48:9
        |         pagu: 10000000
        |         ^
        Kunci "pagu" tidak dikenal di indikator "S1.1". Tempatnya di salah satu dari "sub_kegiatan", "riwayat_anggaran", "program".
        Perbaikan: pindahkan "pagu" ke salah satu dari "sub_kegiatan", "riwayat_anggaran", "program"; jika hanya catatan, simpan dengan tanda pagar di depan barisnya: # pagu: 10000000"
    `);
  });
  it("unknown, one level off", () => {
    expect(bacaTemuan(ubah("tahun: 2024", "tahun: 2024\ntujuan_laporan: Kepala Bagian"))).toMatchInlineSnapshot(`
      "kunci-tidak-dikenal
      GALAT  lkjip.yaml:3:1
        | tujuan_laporan: Kepala Bagian
        | ^
        Kunci "tujuan_laporan" tidak dikenal. Tempatnya di "instansi".
        Perbaikan: pindahkan "tujuan_laporan" ke "instansi"; jika hanya catatan, simpan dengan tanda pagar di depan barisnya: # tujuan_laporan: Kepala Bagian"
    `);
  });
  it("unknown altogether", () => {
    expect(bacaTemuan(ubah("tahun: 2024", "tahun: 2024\nwarna: biru"))).toMatchInlineSnapshot(`
      "kunci-tidak-dikenal
      GALAT  lkjip.yaml:3:1
        | warna: biru
        | ^
        Kunci "warna" tidak dikenal.
        Perbaikan: pakai salah satu kunci yang dikenal: versi, tahun, contoh, instansi, pejabat, pergantian_pejabat, penandatangan, unit, sdm, renstra, perjanjian_kinerja, sasaran, program, riwayat_anggaran, kebijakan, formulir, surat, sop, naskah, profil, lhe_tahun_lalu, skm, layanan, inovasi, penghargaan, foto, pembanding_kecamatan, tindak_lanjut, penegasan; jika hanya catatan, simpan dengan tanda pagar di depan barisnya: # warna: biru"
    `);
  });
  it("missing, at the outermost level", () => {
    expect(bacaTemuan(ubah("versi: 1\n", ""))).toMatchInlineSnapshot(`
      "kunci-belum-ada
      GALAT  lkjip.yaml:1:1
        | tahun: 2024
        | ^
        Kunci "versi" belum ada di berkas ini.
        Perbaikan: tambahkan "versi", misalnya versi: 1"
    `);
  });
  it("missing, deep inside", () => {
    expect(bacaTemuan(ubah("        uraian: Indeks Kepuasan Masyarakat\n", ""))).toMatchInlineSnapshot(`
      "kunci-belum-ada
      GALAT  lkjip.yaml:43:9
        |       - kode: S1.1
        |         ^
        Kunci "uraian" belum ada di indikator "S1.1".
        Perbaikan: tambahkan "uraian", misalnya uraian: Indeks Kepuasan Masyarakat"
    `);
  });
  it("missing, in one year of a history", () => {
    expect(bacaTemuan(ubah("2022: { target: 88, realisasi: 89.2 }", "2022: { target: 88 }"))).toMatchInlineSnapshot(`
      "kunci-belum-ada
      GALAT  lkjip.yaml:51:11
        |           2022: { target: 88 }
        |           ^
        Kunci "realisasi" belum ada di riwayat 2022 indikator "S1.1".
        Perbaikan: tambahkan "realisasi", misalnya realisasi: 90.1"
    `);
  });
  it("empty, required", () => {
    expect(bacaTemuan(ubah("  alamat: Jalan Contoh 1", "  alamat:"))).toMatchInlineSnapshot(`
      "kunci-kosong
      GALAT  lkjip.yaml:7:3
        |   alamat:
        |   ^
        Kunci "alamat" belum diisi.
        Perbaikan: isi, misalnya alamat: "Jalan Slamet Riyadi, Kota Probolinggo""
    `);
  });
  it("empty, optional", () => {
    expect(bacaTemuan(ubah("    pangkat: Pembina Tk. I", "    pangkat:"))).toMatchInlineSnapshot(`
      "kunci-kosong
      GALAT  lkjip.yaml:13:5
        |     pangkat:
        |     ^
        Kunci "pangkat" belum diisi.
        Perbaikan: hapus barisnya jika tidak diperlukan, atau isi, misalnya pangkat: Pembina Tk. I"
    `);
  });
  it("empty text", () => {
    expect(bacaTemuan(ubah("  alamat: Jalan Contoh 1", '  alamat: ""'))).toMatchInlineSnapshot(`
      "kunci-kosong
      GALAT  lkjip.yaml:7:11
        |   alamat: ""
        |           ^
        Kunci "alamat" belum diisi.
        Perbaikan: isi, misalnya alamat: "Jalan Slamet Riyadi, Kota Probolinggo""
    `);
  });
  it("that should be a year", () => {
    expect(bacaTemuan(ubah("2022: { target: 88", "22: { target: 88"))).toMatchInlineSnapshot(`
      "kunci-bukan-tahun
      GALAT  lkjip.yaml:51:11
        |           22: { target: 88, realisasi: 89.2 }
        |           ^
        Kunci "22" di "riwayat" bukan tahun empat angka.
        Perbaikan: tulis tahunnya, misalnya riwayat: { 2023: { target: 89, realisasi: 90.1 } }"
    `);
  });
  it("that should be a step of the SOP", () => {
    expect(bacaTemuan(ubah("tahun: 2024", "tahun: 2024\nsop: { 9: { waktu: 3 hari } }"))).toMatchInlineSnapshot(`
      "kunci-bukan-langkah
      GALAT  lkjip.yaml:3:8
        | sop: { 9: { waktu: 3 hari } }
        |        ^
        Kunci "9" di "sop" bukan nomor langkah 1 sampai 8.
        Perbaikan: tulis nomor langkahnya, misalnya sop: { 4: { waktu: "3 hari" } }"
    `);
  });
});

describe("text and number", () => {
  it("NIP without quotes loses its last digits", () => {
    expect(bacaTemuan(ubah('nip: "197808231998021001"', "nip: 197808231998021001"))).toMatchInlineSnapshot(`
      "teks-tanpa-kutip
      GALAT  lkjip.yaml:12:10
        |     nip: 197808231998021001
        |          ^
        Kunci "nip" berisi 197808231998021001 tanpa tanda kutip, sehingga terbaca sebagai angka dan menjadi 197808231998021000.
        Perbaikan: apit dengan tanda kutip: nip: "197808231998021001""
    `);
  });
  it("a code without quotes", () => {
    expect(bacaTemuan(ubah('  - kode: "7.01.02"\n', "  - kode: 7.01\n"))).toMatchInlineSnapshot(`
      "teks-tanpa-kutip
      GALAT  lkjip.yaml:66:11
        |   - kode: 7.01
        |           ^
        Kunci "kode" berisi 7.01 tanpa tanda kutip, sehingga terbaca sebagai angka.
        Perbaikan: apit dengan tanda kutip: kode: "7.01""
    `);
  });
  it("a code with leading zeros", () => {
    expect(bacaTemuan(ubah('program: ["7.01.02"]', "program: [0123]"))).toMatchInlineSnapshot(`
      "teks-tanpa-kutip
      GALAT  lkjip.yaml:53:19
        |         program: [0123]
        |                   ^
        Isi ke-1 "program" berisi 0123 tanpa tanda kutip, sehingga terbaca sebagai angka dan menjadi 123.
        Perbaikan: apit dengan tanda kutip: "0123""
    `);
  });
  it("a yes-or-no where a text stands", () => {
    expect(bacaTemuan(ubah("  tempat: Contoh", "  tempat: true"))).toMatchInlineSnapshot(`
      "teks-tanpa-kutip
      GALAT  lkjip.yaml:6:11
        |   tempat: true
        |           ^
        Kunci "tempat" berisi true tanpa tanda kutip, sehingga terbaca sebagai pilihan ya atau tidak.
        Perbaikan: apit dengan tanda kutip: tempat: "true""
    `);
  });
  it("rupiah with dots and Rp", () => {
    expect(bacaTemuan(ubah("pagu: 10000000", "pagu: Rp 10.000.000"))).toMatchInlineSnapshot(`
      "bukan-angka
      GALAT  lkjip.yaml:74:19
        |             pagu: Rp 10.000.000
        |                   ^
        Kunci "pagu" berisi "Rp 10.000.000", bukan angka.
        Perbaikan: tulis angka saja, tanpa tanda kutip, pemisah ribuan, dan satuan, dengan titik sebagai tanda desimal: pagu: 10000000"
    `);
  });
  it("a number with a decimal comma", () => {
    expect(
      bacaTemuan(ubah('        program: ["7.01.02"]', '        pembanding: { nama: IKM kota, nilai: "88,4" }')),
    ).toMatchInlineSnapshot(`
      "bukan-angka
      GALAT  lkjip.yaml:53:46
        |         pembanding: { nama: IKM kota, nilai: "88,4" }
        |                                              ^
        Kunci "nilai" berisi "88,4", bukan angka.
        Perbaikan: tulis angka saja, tanpa tanda kutip, pemisah ribuan, dan satuan, dengan titik sebagai tanda desimal: nilai: 88.4"
    `);
  });
  it("a number in words", () => {
    expect(bacaTemuan(ubah("pagu: 10000000", "pagu: sepuluh juta"))).toMatchInlineSnapshot(`
      "bukan-angka
      GALAT  lkjip.yaml:74:19
        |             pagu: sepuluh juta
        |                   ^
        Kunci "pagu" berisi "sepuluh juta", bukan angka.
        Perbaikan: tulis angka saja, misalnya pagu: 10000000"
    `);
  });
  it("an item of a list", () => {
    expect(bacaTemuan(ubah("di_atas: 90,", 'di_atas: "90",'))).toMatchInlineSnapshot(`
      "bukan-angka
      GALAT  lkjip.yaml:80:18
        |     - { di_atas: "90", predikat: Tinggi }
        |                  ^
        Kunci "di_atas" berisi "90", bukan angka.
        Perbaikan: tulis angka saja, tanpa tanda kutip, pemisah ribuan, dan satuan, dengan titik sebagai tanda desimal: di_atas: 90"
    `);
  });
  it("a fraction where a whole number stands", () => {
    expect(bacaTemuan(ubah("tahun: 2024", "tahun: 2024.5"))).toMatchInlineSnapshot(`
      "bukan-bilangan-bulat
      GALAT  lkjip.yaml:2:8
        | tahun: 2024.5
        |        ^
        Kunci "tahun" berisi 2.024,5, bukan bilangan bulat.
        Perbaikan: tulis bilangan bulat, misalnya tahun: 2024"
    `);
  });
  it("a number out of bounds", () => {
    expect(bacaTemuan(ubah("tahun: 2024", "tahun: 24"))).toMatchInlineSnapshot(`
      "angka-di-luar-batas
      GALAT  lkjip.yaml:2:8
        | tahun: 24
        |        ^
        Kunci "tahun" berisi 24; yang diterima 2000 atau lebih.
        Perbaikan: betulkan angkanya, misalnya tahun: 2024"
    `);
  });
  it("a negative budget", () => {
    expect(bacaTemuan(ubah("pagu: 10000000", "pagu: -5"))).toMatchInlineSnapshot(`
      "angka-di-luar-batas
      GALAT  lkjip.yaml:74:19
        |             pagu: -5
        |                   ^
        Kunci "pagu" berisi -5; yang diterima 0 atau lebih.
        Perbaikan: betulkan angkanya, misalnya pagu: 10000000"
    `);
  });
  it("a cap of 0", () => {
    expect(bacaTemuan(ubah("kebijakan:\n", "kebijakan:\n  batas_capaian: 0\n"))).toMatchInlineSnapshot(`
      "angka-di-luar-batas
      GALAT  lkjip.yaml:79:18
        |   batas_capaian: 0
        |                  ^
        Kunci "batas_capaian" berisi 0; yang diterima lebih dari 0.
        Perbaikan: betulkan angkanya, misalnya batas_capaian: 120"
    `);
  });
});

describe("the wrong kind", () => {
  it("one of a few words", () => {
    expect(bacaTemuan(ubah("jenis: seksi", "jenis: seksie"))).toMatchInlineSnapshot(`
      "pilihan-tidak-dikenal
      GALAT  lkjip.yaml:20:12
        |     jenis: seksie
        |            ^
        Kunci "jenis" berisi "seksie". Yang dikenal: sekretariat, subbagian, seksi, kelurahan.
        Perbaikan: ganti menjadi salah satunya, misalnya jenis: seksi"
    `);
  });
  it("version", () => {
    expect(bacaTemuan(ubah("versi: 1", "versi: 2"))).toMatchInlineSnapshot(`
      "pilihan-tidak-dikenal
      GALAT  lkjip.yaml:1:8
        | versi: 2
        |        ^
        Kunci "versi" berisi 2. Yang dikenal: 1.
        Perbaikan: ganti menjadi salah satunya, misalnya versi: 1"
    `);
  });
  it("how to compute", () => {
    expect(bacaTemuan(ubah("cara: rata-rata", "cara: rerata"))).toMatchInlineSnapshot(`
      "pilihan-tidak-dikenal
      GALAT  lkjip.yaml:57:23
        |         dari: { cara: rerata, indikator: [KEL.1] }
        |                       ^
        Kunci "cara" berisi "rerata". Yang dikenal: jumlah, rata-rata, tertimbang, rasio.
        Perbaikan: ganti menjadi salah satunya, misalnya cara: jumlah"
    `);
  });
  it("yes or no", () => {
    expect(
      bacaTemuan(
        ubah(
          "        unit: pelayanan\n        target: 90.5",
          "        unit: pelayanan\n        iku: ya\n        target: 90.5",
        ),
      ),
    ).toMatchInlineSnapshot(`
      "salah-jenis
      GALAT  lkjip.yaml:47:14
        |         iku: ya
        |              ^
        Kunci "iku" berisi "ya"; yang seharusnya ada true atau false.
        Perbaikan: tulis ulang isinya, misalnya iku: true"
    `);
  });
  it("a list", () => {
    expect(bacaTemuan(ubah('program: ["7.01.02"]', 'program: "7.01.02"'))).toMatchInlineSnapshot(`
      "bukan-daftar
      GALAT  lkjip.yaml:53:18
        |         program: "7.01.02"
        |                  ^
        Kunci "program" berisi "7.01.02"; yang seharusnya ada sebuah daftar.
        Perbaikan: tulis ulang isinya, misalnya program: ["7.01.02"]"
    `);
  });
  it("a part with keys", () => {
    expect(
      bacaTemuan(ubah("  sekcam: { nama: CONTOH SEKCAM, jabatan: Sekretaris Kecamatan }", "  sekcam: CONTOH SEKCAM")),
    ).toMatchInlineSnapshot(`
      "bukan-bagian
      GALAT  lkjip.yaml:15:11
        |   sekcam: CONTOH SEKCAM
        |           ^
        Kunci "sekcam" berisi "CONTOH SEKCAM"; yang seharusnya ada kunci-kunci lain.
        Perbaikan: tulis ulang isinya, misalnya sekcam: { nama: "CONTOH NAMA, S.Sos.", jabatan: Sekretaris Kecamatan }"
    `);
  });
  it("a target that is none", () => {
    expect(bacaTemuan(ubah("        target: 90.5\n", "        target: true\n"))).toMatchInlineSnapshot(`
      "salah-jenis
      GALAT  lkjip.yaml:47:17
        |         target: true
        |                 ^
        Kunci "target" berisi true, yang tidak dikenal di sini.
        Perbaikan: tulis ulang isinya, misalnya target: 90.5"
    `);
  });
  it("a range with a misspelt bound", () => {
    expect(bacaTemuan(ubah("        target: 85.5", "        target: { min: 80, maks: 90 }"))).toMatchInlineSnapshot(`
      "kunci-tidak-dikenal
      GALAT  lkjip.yaml:58:28
        |         target: { min: 80, maks: 90 }
        |                            ^
        Kunci "maks" tidak dikenal di target indikator "S1.2". Yang mirip: "max".
        Perbaikan: ganti "maks" menjadi "max", misalnya max: 90"
    `);
  });
  it("three quarters", () => {
    expect(bacaTemuan(ubah("[80, 85, 90, 90.5]", "[80, 85, 90]"))).toMatchInlineSnapshot(`
      "banyak-isi-daftar
      GALAT  lkjip.yaml:48:9
        |         target_tw: [80, 85, 90]
        |         ^
        Daftar "target_tw" memuat 3 isi; yang diperlukan 4.
        Perbaikan: lengkapi daftarnya, misalnya target_tw: [80, 85, 90, 90.5]"
    `);
  });
  it("one year of Renstra", () => {
    expect(bacaTemuan(ubah("[2020, 2024]", "[2020]"))).toMatchInlineSnapshot(`
      "banyak-isi-daftar
      GALAT  lkjip.yaml:35:3
        |   periode: [2020]
        |   ^
        Daftar "periode" memuat 1 isi; yang diperlukan 2.
        Perbaikan: lengkapi daftarnya, misalnya periode: [2020, 2024]"
    `);
  });
  it("an empty list", () => {
    expect(bacaTemuan(ubah("indikator: [KEL.1]", "indikator: []"))).toMatchInlineSnapshot(`
      "banyak-isi-daftar
      GALAT  lkjip.yaml:57:34
        |         dari: { cara: rata-rata, indikator: [] }
        |                                  ^
        Daftar "indikator" memuat 0 isi; yang diperlukan sedikitnya 1.
        Perbaikan: lengkapi daftarnya, misalnya indikator: [KEL.1]"
    `);
  });
  it("a date of the Indonesian kind", () => {
    expect(bacaTemuan(ubah("kebijakan:\n", "kebijakan:\n  hari_libur: [27/01/2025]\n"))).toMatchInlineSnapshot(`
      "bukan-tanggal
      GALAT  lkjip.yaml:79:16
        |   hari_libur: [27/01/2025]
        |                ^
        Isi ke-1 "hari_libur" berisi "27/01/2025", bukan tanggal.
        Perbaikan: tulis tahun-bulan-hari, misalnya 2025-01-27"
    `);
  });
  it("a date that does not exist", () => {
    expect(bacaTemuan(ubah("kebijakan:\n", "kebijakan:\n  hari_libur: [2025-02-30]\n"))).toMatchInlineSnapshot(`
      "bukan-tanggal
      GALAT  lkjip.yaml:79:16
        |   hari_libur: [2025-02-30]
        |                ^
        Isi ke-1 "hari_libur" berisi "2025-02-30", bukan tanggal.
        Perbaikan: tulis tahun-bulan-hari, misalnya 2025-01-27"
    `);
  });
  it("the kode of a unit", () => {
    expect(bacaTemuan(ubah("kode: kel-satu", "kode: Kel. Satu"))).toMatchInlineSnapshot(`
      "kode-unit-tidak-rapi
      GALAT  lkjip.yaml:22:11
        |   - kode: Kel. Satu
        |           ^
        Kode unit "Kel. Satu" memuat selain huruf kecil, angka, dan tanda hubung.
        Perbaikan: tulis sebagai satu kata, misalnya kode: kel-satu"
    `);
  });
});

describe("numbers that read otherwise than they look", () => {
  it("leading zero", () => {
    expect(bacaTemuan(ubah("        target: 85.5", "        target: 085.5"))).toMatchInlineSnapshot(`
      "angka-tidak-lazim
      GALAT  lkjip.yaml:58:17
        |         target: 085.5
        |                 ^
        Angka 085.5 terbaca sebagai 85,5.
        Perbaikan: tulis dengan angka biasa tanpa nol di depan, misalnya 123 atau 90.5"
    `);
  });
  it("infinity", () => {
    expect(bacaTemuan(ubah("        target: 85.5", "        target: .inf"))).toMatchInlineSnapshot(`
      "salah-jenis
      GALAT  lkjip.yaml:58:17
        |         target: .inf
        |                 ^
        Kunci "target" berisi .inf, yang tidak dikenal di sini.
        Perbaikan: tulis ulang isinya, misalnya target: 90.5"
    `);
  });
  it("more digits than fit", () => {
    expect(bacaTemuan(ubah("pagu: 10000000", "pagu: 12345678901234567"))).toMatchInlineSnapshot(`
      "angka-terlalu-panjang
      GALAT  lkjip.yaml:74:19
        |             pagu: 12345678901234567
        |                   ^
        Angka 12345678901234567 lebih panjang dari 15 angka, sehingga angka terakhirnya tidak tersimpan.
        Perbaikan: periksa angkanya, misalnya 5597008556; jika ini kode atau NIP, apit dengan tanda kutip."
    `);
  });
  it("a dot for thousands, in rupiah", () => {
    expect(bacaTemuan(ubah("pagu: 10000000", "pagu: 10.000"))).toMatchInlineSnapshot(`
      "angka-ribuan
      GALAT  lkjip.yaml:74:19
        |             pagu: 10.000
        |                   ^
        Angka 10.000 terbaca sebagai 10, karena titik di berkas ini tanda desimal.
        Perbaikan: jika yang dimaksud ribuan, tulis tanpa titik, misalnya 10000; jika memang pecahan, tulis 10.0000"
    `);
  });
  it("a fraction below 1 can be no thousands", () => {
    expect(bacaTemuan(ubah("        target: 85.5", "        target: 0.267"))).not.toContain("angka-ribuan");
  });
  it("a dot for thousands, perhaps", () => {
    expect(bacaTemuan(ubah("        target: 85.5", "        target: 1.250"))).toMatchInlineSnapshot(`
      "angka-ribuan
      PERINGATAN  lkjip.yaml:58:17
        |         target: 1.250
        |                 ^
        Angka 1.250 terbaca sebagai 1,25, karena titik di berkas ini tanda desimal.
        Perbaikan: jika yang dimaksud ribuan, tulis tanpa titik, misalnya 1250; jika memang pecahan, tulis 1.2500"
    `);
  });
});

describe("an example for what stands under a code or a year", () => {
  const example = (baru: string): string =>
    bacaTemuan(ubah('{ "7.01.02": { pagu: 9000000, realisasi: 8500000 } }', baru)).split("\n").at(-1)?.trim() ?? "";

  it.each([
    [
      '{ "7.01.04": 90 }',
      'Perbaikan: tulis ulang isinya, misalnya "7.01.04": { pagu: 100000000, realisasi: 95000000 }',
    ],
    [
      '{ "7.01.04": }',
      'Perbaikan: hapus kuncinya saja jika tidak diperlukan, atau isi, misalnya "7.01.04": { pagu: 100000000, realisasi: 95000000 }',
    ],
  ])("%s", (baru, must) => {
    expect(example(baru)).toBe(must);
  });

  it("there is one for every key and every list", () => {
    const seen: string[] = [];
    const visit = (schema: JsonSchema, jalur: Jalur): void => {
      if (jalur.length > 0) seen.push(formatContoh(jalur, { schema: configJsonSchema(), data: {} }));
      for (const [kunci, child] of Object.entries(schema.properties ?? {})) visit(child, [...jalur, kunci]);
      if (typeof schema.additionalProperties === "object") visit(schema.additionalProperties, [...jalur, "2023"]);
      if (schema.items !== undefined && !Array.isArray(schema.items)) visit(schema.items as JsonSchema, [...jalur, 0]);
    };
    visit(configJsonSchema(), []);
    expect(seen.length).toBeGreaterThan(150);
    expect(seen.filter((contoh) => contoh.includes("undefined"))).toEqual([]);
  });
});

it("a text is offered only where the schema takes one", () => {
  const pembanding = "        target: 90.5\n        pembanding: { nama: Kota, nilai: 88,4 }\n";
  const temuan = bacaTemuan(ubah("        target: 90.5\n", pembanding));
  expect(temuan).toMatch(/Perbaikan: tulis dengan titik sebagai tanda desimal: nilai: 88\.4$/m);
  const words = pembanding.replace("88,4", "delapan, empat");
  expect(bacaTemuan(ubah("        target: 90.5\n", words))).toContain(
    "Perbaikan: tulis satu angka saja, dengan titik sebagai tanda desimal.",
  );
});
