import { describe, expect, it } from "vitest";
import { bacaTemuan, ubah } from "../support/lkjip-minimal.ts";

/* One test per message, as an office reads it: rule, place, source line, what is wrong, how to mend it. */

describe("the kind of a target", () => {
  it("text for a number, with a decimal comma", () => {
    expect(bacaTemuan(ubah("        target: 90.5\n", '        target: "98,5"\n'))).toMatchInlineSnapshot(`
      "target-bukan-angka
      GALAT  lkjip.yaml:47:17
        |         target: "98,5"
        |                 ^
        Target berisi "98,5", padahal arah "naik" memerlukan angka.
        Perbaikan: tulis angka dengan titik sebagai tanda desimal dan tanpa tanda kutip, misalnya 98.5"
    `);
  });
  it("still to be replaced after init --dari", () => {
    const ganti = '        target: "GANTI target 2025 (tahun 2024: 90.5)"\n';
    const galat = bacaTemuan(ubah("        target: 90.5\n", ganti));
    expect(galat).toContain(`target-belum-diisi
GALAT  lkjip.yaml:47:17
  |         target: "GANTI target 2025 (tahun 2024: 90.5)"
  |                 ^
  Target belum diisi: "GANTI target 2025 (tahun 2024: 90.5)".
  Perbaikan: isi target menurut Perjanjian Kinerja di lembar Indikator pada rencana.xlsx, lalu lkjip plan; atau di baris itu`);
    expect(galat).not.toContain("target-bukan-angka");
    const predikat = bacaTemuan(ubah("        target: BB\n", '        target: "GANTI target 2025 (tahun 2024: BB)"\n'));
    expect(predikat).toContain("Perbaikan: isi target menurut Perjanjian Kinerja");
    expect(predikat).not.toContain("predikat-tidak-ada");
  });
  it("text for a number", () => {
    expect(bacaTemuan(ubah("        target: 90.5\n", "        target: sangat baik\n"))).toMatchInlineSnapshot(`
      "target-bukan-angka
      GALAT  lkjip.yaml:47:17
        |         target: sangat baik
        |                 ^
        Target berisi "sangat baik", padahal arah "naik" memerlukan angka.
        Perbaikan: tulis angka, misalnya 90.5; atau ganti arahnya, misalnya arah: predikat"
    `);
  });
  it("range for a number", () => {
    expect(bacaTemuan(ubah("        target: 85.5\n", "        target: { min: 80, max: 90 }\n"))).toMatchInlineSnapshot(`
      "target-bukan-angka
      GALAT  lkjip.yaml:58:9
        |         target: { min: 80, max: 90 }
        |         ^
        Target berisi { min: 80, max: 90 }, padahal arah "naik" memerlukan angka.
        Perbaikan: tulis angka, misalnya 90.5; atau ganti arahnya, misalnya arah: rentang"
    `);
  });
  it("number for a predikat", () => {
    expect(bacaTemuan(ubah("        target: BB\n", "        target: 80\n"))).toMatchInlineSnapshot(`
      "target-bukan-predikat
      GALAT  lkjip.yaml:64:17
        |         target: 80
        |                 ^
        Target berisi 80, padahal arahnya predikat.
        Perbaikan: tulis predikatnya, misalnya target: BB; atau ganti arahnya, misalnya arah: naik"
    `);
  });
  it("number for a range", () => {
    expect(
      bacaTemuan(ubah("        target: 85.5\n", "        arah: rentang\n        target: 85.5\n")),
    ).toMatchInlineSnapshot(`
      "target-bukan-rentang
      GALAT  lkjip.yaml:59:17
        |         target: 85.5
        |                 ^
        Target berisi 85,5, padahal arahnya rentang.
        Perbaikan: tulis batas bawah dan batas atasnya, misalnya { min: 80, max: 90 }"
    `);
  });
  it("in a quarter", () => {
    expect(bacaTemuan(ubah("[80, 85, 90, 90.5]", '["80 %", 85, 90, 90.5]'))).toMatchInlineSnapshot(`
      "target-bukan-angka
      GALAT  lkjip.yaml:48:21
        |         target_tw: ["80 %", 85, 90, 90.5]
        |                     ^
        Target TW I berisi "80 %", padahal arah "naik" memerlukan angka.
        Perbaikan: tulis angka dengan titik sebagai tanda desimal dan tanpa tanda kutip, misalnya 80"
    `);
  });
  it("in Renstra", () => {
    expect(bacaTemuan(ubah("2023: 89, 2024: 90.5", "2023: baik, 2024: 90.5"))).toMatchInlineSnapshot(`
      "target-bukan-angka
      GALAT  lkjip.yaml:49:33
        |         target_renstra: { 2023: baik, 2024: 90.5 }
        |                                 ^
        Target Renstra 2023 berisi "baik", padahal arah "naik" memerlukan angka.
        Perbaikan: tulis angka, misalnya 90.5; atau ganti arahnya, misalnya arah: predikat"
    `);
  });
  it("in the history", () => {
    expect(bacaTemuan(ubah("2022: { target: 88,", "2022: { target: B,"))).toMatchInlineSnapshot(`
      "target-bukan-angka
      GALAT  lkjip.yaml:51:27
        |           2022: { target: B, realisasi: 89.2 }
        |                           ^
        Target tahun 2022 berisi "B", padahal arah "naik" memerlukan angka.
        Perbaikan: tulis angka, misalnya 90.5; atau ganti arahnya, misalnya arah: predikat"
    `);
  });
  it("realised value of the history", () => {
    expect(bacaTemuan(ubah("realisasi: 89.2", 'realisasi: "89,2"'))).toMatchInlineSnapshot(`
      "realisasi-bukan-angka
      GALAT  lkjip.yaml:51:42
        |           2022: { target: 88, realisasi: "89,2" }
        |                                          ^
        Realisasi tahun 2022 berisi "89,2", bukan angka.
        Perbaikan: tulis angka dengan titik sebagai tanda desimal dan tanpa tanda kutip, misalnya 89.2"
    `);
  });
  it("realised value of the history, in words", () => {
    expect(bacaTemuan(ubah("realisasi: 89.2", "realisasi: n/a"))).toMatchInlineSnapshot(`
      "realisasi-bukan-angka
      GALAT  lkjip.yaml:51:42
        |           2022: { target: 88, realisasi: n/a }
        |                                          ^
        Realisasi tahun 2022 berisi "n/a", bukan angka.
        Perbaikan: tulis angkanya, misalnya 90.1; jika tidak ada datanya, tulis null"
    `);
  });
  it("negative", () => {
    expect(bacaTemuan(ubah("        target: 85.5\n", "        target: -5\n"))).toMatchInlineSnapshot(`
      "target-negatif
      GALAT  lkjip.yaml:58:17
        |         target: -5
        |                 ^
        Target berisi -5; capaian atas target negatif tidak dapat dihitung.
        Perbaikan: tulis sebagai angka positif dan sesuaikan uraian serta arahnya, misalnya arah: turun"
    `);
  });
});

describe("a range", () => {
  it("upside down", () => {
    expect(
      bacaTemuan(ubah("        target: 85.5\n", "        arah: rentang\n        target: { min: 90, max: 80 }\n")),
    ).toMatchInlineSnapshot(`
      "rentang-terbalik
      GALAT  lkjip.yaml:59:9
        |         target: { min: 90, max: 80 }
        |         ^
        Target punya batas bawah 90 yang tidak lebih kecil dari batas atas 80.
        Perbaikan: tukar kedua batasnya, misalnya { min: 80, max: 90 }"
    `);
  });
  it("without width", () => {
    expect(
      bacaTemuan(ubah("        target: 85.5\n", "        arah: rentang\n        target: { min: 80, max: 80 }\n")),
    ).toMatchInlineSnapshot(`
      "rentang-terbalik
      GALAT  lkjip.yaml:59:9
        |         target: { min: 80, max: 80 }
        |         ^
        Target punya batas bawah 80 yang tidak lebih kecil dari batas atas 80.
        Perbaikan: tulis satu angka dan ganti arahnya, misalnya arah: tetap dan target: 80"
    `);
  });
});

describe("a predikat", () => {
  it("not on the scale", () => {
    expect(bacaTemuan(ubah("        target: BB\n", "        target: Z\n"))).toMatchInlineSnapshot(`
      "predikat-tidak-ada
      GALAT  lkjip.yaml:64:17
        |         target: Z
        |                 ^
        Target berisi "Z", yang tidak ada di skala sakip: D, C, CC, B, BB, A, AA.
        Perbaikan: tulis salah satunya, misalnya AA"
    `);
  });
  it("of an earlier year not on the scale", () => {
    expect(
      bacaTemuan(
        ubah("        target: BB\n", "        target: BB\n        riwayat: { 2023: { target: B, realisasi: Baik } }\n"),
      ),
    ).toMatchInlineSnapshot(`
      "predikat-tidak-ada
      GALAT  lkjip.yaml:65:50
        |         riwayat: { 2023: { target: B, realisasi: Baik } }
        |                                                  ^
        Realisasi tahun 2023 berisi "Baik", yang tidak ada di skala sakip: D, C, CC, B, BB, A, AA.
        Perbaikan: tulis salah satunya, misalnya AA"
    `);
  });
  it("scale unknown", () => {
    expect(bacaTemuan(ubah("        skala: sakip\n", "        skala: sakib\n"))).toMatchInlineSnapshot(`
      "skala-tidak-ada
      GALAT  lkjip.yaml:63:16
        |         skala: sakib
        |                ^
        Skala "sakib" tidak ada. Yang ada: sakip, opini, mutu, ya_tidak.
        Perbaikan: sebutkan skalanya, misalnya skala: sakip; atau buat skala sendiri di kebijakan.skala_predikat."
    `);
  });
  it("scale not said, and several fit", () => {
    expect(
      bacaTemuan(
        ubah(
          "        arah: predikat\n        skala: sakip\n        target: BB\n",
          "        arah: predikat\n        target: A\n",
        ),
      ),
    ).toMatchInlineSnapshot(`
      "skala-tidak-ada
      GALAT  lkjip.yaml:59:9
        |       - kode: S1.3
        |         ^
        Skala predikat indikator "S1.3" belum disebut, dan target "A" tidak menunjuk tepat satu skala.
        Perbaikan: sebutkan skalanya, misalnya skala: sakip; atau buat skala sendiri di kebijakan.skala_predikat."
    `);
  });
  it("scale of an indicator that is none", () => {
    expect(
      bacaTemuan(
        ubah(
          "        arah: predikat\n        skala: sakip\n        target: BB\n",
          "        skala: sakip\n        target: 5\n",
        ),
      ),
    ).toMatchInlineSnapshot(`
      "skala-tidak-terpakai
      PERINGATAN  lkjip.yaml:62:16
        |         skala: sakip
        |                ^
        Skala "sakip" tidak dipakai, karena arah indikator "S1.3" bukan predikat.
        Perbaikan: jika targetnya berupa predikat, ganti arahnya: arah: predikat; jika angka, "skala" boleh dihapus"
    `);
  });
  it("quarters cannot be added", () => {
    expect(
      bacaTemuan(ubah("        target: BB\n", "        target: BB\n        periode: jumlah\n")),
    ).toMatchInlineSnapshot(`
      "periode-predikat
      GALAT  lkjip.yaml:65:18
        |         periode: jumlah
        |                  ^
        Indikator "S1.3" berupa predikat, sehingga triwulannya tidak dapat dihitung dengan periode "jumlah".
        Perbaikan: pakai nilai terakhir: periode: akhir"
    `);
  });
});

describe("quarters and the year", () => {
  it("last quarter differs", () => {
    expect(bacaTemuan(ubah("[80, 85, 90, 90.5]", "[80, 85, 90, 91]"))).toMatchInlineSnapshot(`
      "target-tw-tidak-cocok
      PERINGATAN  lkjip.yaml:48:9
        |         target_tw: [80, 85, 90, 91]
        |         ^
        Target triwulan terakhir indikator "S1.1" 91, sedangkan target tahunnya 90,5.
        Perbaikan: samakan keduanya, misalnya target: 90.5 dan target_tw: [80, 85, 90, 90.5]"
    `);
  });
  it("sum differs", () => {
    expect(
      bacaTemuan(
        ubah(
          "        target_tw: [80, 85, 90, 90.5]\n",
          "        periode: jumlah\n        target_tw: [80, 85, 90, 90.5]\n",
        ),
      ),
    ).toMatchInlineSnapshot(`
      "target-tw-tidak-cocok
      PERINGATAN  lkjip.yaml:49:9
        |         target_tw: [80, 85, 90, 90.5]
        |         ^
        Jumlah target triwulan indikator "S1.1" 345,5, sedangkan target tahunnya 90,5.
        Perbaikan: target triwulan terakhir sama dengan target tahunnya: bila tiap triwulan berisi nilai sampai dengan triwulan itu, tulis periode: akhir; bila tidak, samakan keduanya, misalnya target: 20 dan target_tw: [5, 5, 5, 5]"
    `);
  });
  it("mean differs", () => {
    expect(
      bacaTemuan(
        ubah(
          "        target_tw: [80, 85, 90, 90.5]\n",
          "        periode: rata-rata\n        target_tw: [80, 85, 90, 90.5]\n",
        ),
      ),
    ).toMatchInlineSnapshot(`
      "target-tw-tidak-cocok
      PERINGATAN  lkjip.yaml:49:9
        |         target_tw: [80, 85, 90, 90.5]
        |         ^
        Rata-rata target triwulan indikator "S1.1" 86,375, sedangkan target tahunnya 90,5.
        Perbaikan: target triwulan terakhir sama dengan target tahunnya: bila tiap triwulan berisi nilai sampai dengan triwulan itu, tulis periode: akhir; bila tidak, samakan keduanya, misalnya target: 97 dan target_tw: [97, 97, 97, 97]"
    `);
  });
  it("no quarter has a target", () => {
    expect(bacaTemuan(ubah("[80, 85, 90, 90.5]", "[null, null, null, null]"))).toMatchInlineSnapshot(`
      "target-tw-tidak-cocok
      PERINGATAN  lkjip.yaml:48:9
        |         target_tw: [null, null, null, null]
        |         ^
        Target TW indikator "S1.1" kosong semua.
        Perbaikan: isi triwulannya, atau hapus baris "target_tw"."
    `);
  });
});

describe("agreement", () => {
  it("with Renstra", () => {
    expect(bacaTemuan(ubah("2024: 90.5 }", "2024: 91 }"))).toMatchInlineSnapshot(`
      "target-beda-renstra
      PERINGATAN  lkjip.yaml:47:17
        |         target: 90.5
        |                 ^
        Target indikator "S1.1" 90,5, sedangkan target Renstra 2024 91.
        Perbaikan: samakan keduanya, atau tambahkan "alasan", misalnya alasan: Target disesuaikan pada PK perubahan"
    `);
  });
  it("percentages are not added up", () => {
    expect(
      bacaTemuan(
        ubah(
          "satuan: nilai\n        unit: pelayanan\n        target: 90.5\n        target_tw: [80, 85, 90, 90.5]\n",
          'satuan: "%"\n        periode: jumlah\n        unit: pelayanan\n        target: 90.5\n',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "persen-dijumlahkan
      PERINGATAN  lkjip.yaml:46:18
        |         periode: jumlah
        |                  ^
        Indikator "S1.1" bersatuan persen, tetapi triwulannya dijumlahkan.
        Perbaikan: bila tiap triwulan berisi nilai sampai dengan triwulan itu, tulis periode: akhir; bila memang tambahan dalam triwulan itu saja, tulis target triwulannya, yang jumlahnya target tahun"
    `);
  });
  it("a formula that does not count", () => {
    expect(
      bacaTemuan(ubah("        target: 85.5\n", "        rumus_turun: rasio\n        target: 85.5\n")),
    ).toMatchInlineSnapshot(`
      "kunci-tidak-terpakai
      PERINGATAN  lkjip.yaml:58:22
        |         rumus_turun: rasio
        |                      ^
        Kunci "rumus_turun" tidak berpengaruh, karena arah indikator "S1.2" adalah naik, bukan turun.
        Perbaikan: jika arah indikatornya memang turun, ganti: arah: turun; jika tidak, "rumus_turun" boleh dihapus"
    `);
  });
  it("a range rule that does not count", () => {
    expect(
      bacaTemuan(ubah("        target: 85.5\n", "        rentang_turun: true\n        target: 85.5\n")),
    ).toMatchInlineSnapshot(`
      "kunci-tidak-terpakai
      PERINGATAN  lkjip.yaml:58:24
        |         rentang_turun: true
        |                        ^
        Kunci "rentang_turun" tidak berpengaruh, karena arah indikator "S1.2" adalah naik, bukan rentang.
        Perbaikan: jika arah indikatornya memang rentang, ganti: arah: rentang; jika tidak, "rentang_turun" boleh dihapus"
    `);
  });
  it("a benchmark for a predikat", () => {
    expect(
      bacaTemuan(
        ubah("        target: BB\n", "        target: BB\n        pembanding: { nama: SAKIP kota, nilai: 80 }\n"),
      ),
    ).toMatchInlineSnapshot(`
      "pembanding-tidak-cocok
      PERINGATAN  lkjip.yaml:65:9
        |         pembanding: { nama: SAKIP kota, nilai: 80 }
        |         ^
        Pembanding indikator "S1.3" berupa angka, sedangkan realisasinya predikat, sehingga tidak dapat dibandingkan.
        Perbaikan: jika indikatornya diukur dengan angka, pakai nilai angkanya, misalnya arah: naik; jika tidak, tulis pembandingnya di naskah, lalu "pembanding" boleh dihapus"
    `);
  });
  it("a benchmark beside the word that there is none", () => {
    expect(
      bacaTemuan(
        ubah(
          "satuan: nilai\n        unit: pelayanan\n",
          "satuan: nilai\n        pembanding: { nama: Kota, nilai: 88 }\n        tanpa_pembanding: true\n        unit: pelayanan\n",
        ),
      ),
    ).toMatchInlineSnapshot(`
      "pembanding-tidak-cocok
      PERINGATAN  lkjip.yaml:46:9
        |         pembanding: { nama: Kota, nilai: 88 }
        |         ^
        Indikator "S1.1" mempunyai pembanding, tetapi juga "tanpa_pembanding: true".
        Perbaikan: jika pembandingnya benar, tulis "tanpa_pembanding: false""
    `);
  });
  it("a benchmark in rupiah for a percentage", () => {
    expect(
      bacaTemuan(
        ubah(
          "satuan: nilai\n        unit: pelayanan\n",
          'satuan: "%"\n        pembanding: { nama: Kota, nilai: 2134875960 }\n        unit: pelayanan\n',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "pembanding-tidak-cocok
      PERINGATAN  lkjip.yaml:46:9
        |         pembanding: { nama: Kota, nilai: 2134875960 }
        |         ^
        Pembanding "Kota" bernilai 2.134.875.960 persen.
        Perbaikan: periksa angkanya, misalnya nilai: 88.4"
    `);
  });
});

describe("Renstra targets that add up", () => {
  const akumulasi = (lama: string): string => bacaTemuan(ubah(lama, `        akumulasi_renstra: true\n${lama}`));
  it("for amounts only", () => {
    expect(akumulasi("        target: BB\n")).toMatchInlineSnapshot(`
      "akumulasi-bukan-jumlah
      PERINGATAN  lkjip.yaml:64:28
        |         akumulasi_renstra: true
        |                            ^
        Target Renstra indikator "S1.3" dijumlahkan dari tahun ke tahun (akumulasi_renstra), padahal berupa predikat.
        Perbaikan: jika target tahun terakhir adalah nilai yang dituju, tulis akumulasi_renstra: false"
    `);
    expect(akumulasi("        target: 90.5\n")).not.toContain("akumulasi-bukan-jumlah");
  });
  it("not for percentages", () => {
    expect(
      bacaTemuan(
        ubah(
          "        satuan: nilai\n        unit",
          '        satuan: "%"\n        akumulasi_renstra: true\n        unit',
        ),
      ),
    ).toContain("padahal bersatuan persen.");
  });
});
