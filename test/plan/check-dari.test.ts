import { describe, expect, it } from "vitest";
import { bacaTemuan, ubah } from "../support/lkjip-minimal.ts";

/* One test per message, as an office reads it: rule, place, source line, what is wrong, how to mend it. */

describe("dari", () => {
  it("an indicator that is not there", () => {
    expect(
      bacaTemuan(ubah("dari: { cara: rata-rata, indikator: [KEL.1] }", "dari: { cara: rata-rata, indikator: [KEL1] }")),
    ).toMatchInlineSnapshot(`
      "indikator-tidak-ada
      GALAT  lkjip.yaml:57:46
        |         dari: { cara: rata-rata, indikator: [KEL1] }
        |                                              ^
        Kode indikator "KEL1" tidak ada. Yang mirip: "KEL.1".
        Perbaikan: pakai kode indikator yang ada di salah satu unit, misalnya KEL.1"
    `);
  });
  it("an indicator that is not there, in a ratio", () => {
    expect(
      bacaTemuan(
        ubah(
          "dari: { cara: rata-rata, indikator: [KEL.1] }",
          "dari: { cara: rasio, pembilang: [KEL.1], penyebut: [Q] }",
        ),
      ),
    ).toMatchInlineSnapshot(`
      "rasio-tanpa-kali
      PERINGATAN  lkjip.yaml:57:9
        |         dari: { cara: rasio, pembilang: [KEL.1], penyebut: [Q] }
        |         ^
        Indikator "S1.2" dihitung dengan rasio bersatuan "nilai", bukan persen, sehingga hasil baginya tidak dikalikan 100.
        Perbaikan: tambahkan "kali" pada dari, misalnya kali: 1000 untuk per 1.000 penduduk, atau kali: 1 jika sudah benar; jika hasilnya persen, tulis satuan: "%"
      indikator-tidak-ada
      GALAT  lkjip.yaml:57:61
        |         dari: { cara: rasio, pembilang: [KEL.1], penyebut: [Q] }
        |                                                             ^
        Kode indikator "Q" tidak ada.
        Perbaikan: pakai kode indikator yang ada di salah satu unit, misalnya KEL.1"
    `);
  });
  it("a predikat", () => {
    expect(
      bacaTemuan(ubah("dari: { cara: rata-rata, indikator: [KEL.1] }", "dari: { cara: jumlah, indikator: [S1.3] }")),
    ).toMatchInlineSnapshot(`
      "dari-beda-satuan
      PERINGATAN  lkjip.yaml:56:17
        |         satuan: nilai
        |                 ^
        Satuan indikator "S1.2" adalah "nilai", sedangkan satuan "S1.3" yang dihitung adalah "".
        Perbaikan: samakan satuannya, misalnya satuan: ""
      dari-predikat
      GALAT  lkjip.yaml:57:43
        |         dari: { cara: jumlah, indikator: [S1.3] }
        |                                           ^
        Indikator "S1.3" berupa predikat, sehingga tidak dapat dihitung menjadi indikator "S1.2".
        Perbaikan: pakai indikator yang berupa angka, misalnya KEL.1"
    `);
  });
  it("itself", () => {
    expect(
      bacaTemuan(ubah("dari: { cara: rata-rata, indikator: [KEL.1] }", "dari: { cara: jumlah, indikator: [S1.2] }")),
    ).toMatchInlineSnapshot(`
      "dari-melingkar
      GALAT  lkjip.yaml:57:9
        |         dari: { cara: jumlah, indikator: [S1.2] }
        |         ^
        Indikator "S1.2" dihitung dari dirinya sendiri: S1.2 → S1.2.
        Perbaikan: putuskan salah satu mata rantainya, misalnya hitung dari indikator unit: { cara: rata-rata, indikator: [KEL.1] }"
    `);
  });
  it("itself through another", () => {
    expect(
      bacaTemuan(
        ubah(
          "        unit: pelayanan\n        target: 90.5",
          "        dari: { cara: jumlah, indikator: [S1.2] }\n        target: 90.5",
          ubah("dari: { cara: rata-rata, indikator: [KEL.1] }", "dari: { cara: jumlah, indikator: [S1.1] }"),
        ),
      ),
    ).toMatchInlineSnapshot(`
      "dari-melingkar
      GALAT  lkjip.yaml:46:9
        |         dari: { cara: jumlah, indikator: [S1.2] }
        |         ^
        Indikator "S1.1" dihitung dari dirinya sendiri: S1.1 → S1.2 → S1.1.
        Perbaikan: putuskan salah satu mata rantainya, misalnya hitung dari indikator unit: { cara: rata-rata, indikator: [KEL.1] }
      dari-melingkar
      GALAT  lkjip.yaml:57:9
        |         dari: { cara: jumlah, indikator: [S1.1] }
        |         ^
        Indikator "S1.2" dihitung dari dirinya sendiri: S1.2 → S1.1 → S1.2.
        Perbaikan: putuskan salah satu mata rantainya, misalnya hitung dari indikator unit: { cara: rata-rata, indikator: [KEL.1] }"
    `);
  });
  it("another unit of measure", () => {
    expect(
      bacaTemuan(
        ubah(
          "        uraian: Rata-rata IKM kelurahan\n        satuan: nilai\n",
          "        uraian: Rata-rata IKM kelurahan\n        satuan: poin\n",
        ),
      ),
    ).toMatchInlineSnapshot(`
      "dari-beda-satuan
      PERINGATAN  lkjip.yaml:56:17
        |         satuan: poin
        |                 ^
        Satuan indikator "S1.2" adalah "poin", sedangkan satuan "kel-satu/KEL.1" yang dihitung adalah "nilai".
        Perbaikan: samakan satuannya, misalnya satuan: "nilai""
    `);
  });
});

describe("a ratio", () => {
  const rasio = (satuan: string, more = ""): string =>
    bacaTemuan(
      ubah(
        "satuan: nilai\n        dari: { cara: rata-rata, indikator: [KEL.1] }",
        `satuan: ${satuan}\n        dari: { cara: rasio, pembilang: [KEL.1], penyebut: [KEL.1]${more} }`,
      ),
    );
  it("in another unit than percent", () => {
    expect(rasio("per 1.000 penduduk")).toMatchInlineSnapshot(`
      "rasio-tanpa-kali
      PERINGATAN  lkjip.yaml:57:9
        |         dari: { cara: rasio, pembilang: [KEL.1], penyebut: [KEL.1] }
        |         ^
        Indikator "S1.2" dihitung dengan rasio bersatuan "per 1.000 penduduk", bukan persen, sehingga hasil baginya tidak dikalikan 100.
        Perbaikan: tambahkan "kali" pada dari, misalnya kali: 1000 untuk per 1.000 penduduk, atau kali: 1 jika sudah benar; jika hasilnya persen, tulis satuan: "%""
    `);
    expect(rasio('""')).toContain("dihitung dengan rasio tanpa satuan, bukan persen");
  });
  it("is not asked about where it is a percentage or says its factor", () => {
    expect(rasio('"%"')).not.toContain("rasio-tanpa-kali");
    expect(rasio("per 1.000 penduduk", ", kali: 1000")).not.toContain("rasio-tanpa-kali");
  });
});

describe("weights", () => {
  it("for a unit that does not take part", () => {
    expect(
      bacaTemuan(
        ubah(
          "dari: { cara: rata-rata, indikator: [KEL.1] }",
          "dari: { cara: tertimbang, indikator: [KEL.1], bobot: { kel-satu: 1, kel-dua: 1, kel-dau: 2 } }",
        ),
      ),
    ).toMatchInlineSnapshot(`
      "bobot-unit-asing
      GALAT  lkjip.yaml:57:98
        | mbang, indikator: [KEL.1], bobot: { kel-satu: 1, kel-dua: 1, kel-dau: 2 } }
        |                                                                       ^
        Bobot diberikan untuk "kel-dau", yang tidak ikut dihitung di indikator "S1.2". Yang mirip: "kel-dua".
        Perbaikan: pakai kode unit yang mengisi indikatornya, misalnya kel-dua"
    `);
  });
  it("missing", () => {
    expect(
      bacaTemuan(
        ubah(
          "dari: { cara: rata-rata, indikator: [KEL.1] }",
          "dari: { cara: tertimbang, indikator: [KEL.1], bobot: { kel-satu: 1 } }",
        ),
      ),
    ).toMatchInlineSnapshot(`
      "bobot-kurang
      PERINGATAN  lkjip.yaml:57:55
        |         dari: { cara: tertimbang, indikator: [KEL.1], bobot: { kel-satu: 1 } }
        |                                                       ^
        Unit "kel-dua" tidak diberi bobot di indikator "S1.2", sehingga tidak ikut dihitung.
        Perbaikan: tambahkan bobotnya, misalnya bobot: { kel-dua: 1 }"
    `);
  });
  it("negative", () => {
    expect(
      bacaTemuan(
        ubah(
          "dari: { cara: rata-rata, indikator: [KEL.1] }",
          "dari: { cara: tertimbang, indikator: [KEL.1], bobot: { kel-satu: 1, kel-dua: -1 } }",
        ),
      ),
    ).toMatchInlineSnapshot(`
      "bobot-negatif
      GALAT  lkjip.yaml:57:86
        |  cara: tertimbang, indikator: [KEL.1], bobot: { kel-satu: 1, kel-dua: -1 } }
        |                                                                       ^
        Bobot "kel-dua" di indikator "S1.2" lebih kecil dari 0.
        Perbaikan: tulis bobot positif, misalnya 2"
    `);
  });
  it("all 0", () => {
    expect(
      bacaTemuan(
        ubah(
          "dari: { cara: rata-rata, indikator: [KEL.1] }",
          "dari: { cara: tertimbang, indikator: [KEL.1], bobot: { kel-satu: 0, kel-dua: 0 } }",
        ),
      ),
    ).toMatchInlineSnapshot(`
      "bobot-nol
      GALAT  lkjip.yaml:57:55
        |         dari: { cara: tertimbang, indikator: [KEL.1], bobot: { kel-satu: 0, kel-dua: 0 } }
        |                                                       ^
        Semua bobot di indikator "S1.2" bernilai 0, sehingga rata-ratanya tidak dapat dihitung.
        Perbaikan: tulis bobot positif, misalnya jumlah penduduk tiap kelurahan."
    `);
  });
});

describe("one kode in several units", () => {
  it("with another satuan", () => {
    expect(bacaTemuan(ubah("satuan: nilai, target: 86 }", 'satuan: "%", target: 86 }'))).toMatchInlineSnapshot(`
      "kode-tidak-seragam
      GALAT  lkjip.yaml:33:55
        |       - { kode: KEL.1, uraian: IKM kelurahan, satuan: "%", target: 86 }
        |                                                       ^
        Indikator "KEL.1" di unit "kel-dua" punya satuan "%", sedangkan di unit "kel-satu" "nilai".
        Perbaikan: samakan, misalnya satuan: nilai; atau beri kode yang berbeda.
      dari-beda-satuan
      PERINGATAN  lkjip.yaml:56:17
        |         satuan: nilai
        |                 ^
        Satuan indikator "S1.2" adalah "nilai", sedangkan satuan "kel-dua/KEL.1" yang dihitung adalah "%".
        Perbaikan: samakan satuannya, misalnya satuan: "%""
    `);
  });
  it("with another arah and periode", () => {
    expect(
      bacaTemuan(ubah("satuan: nilai, target: 86 }", "satuan: nilai, target: 86, arah: turun, periode: jumlah }")),
    ).toMatchInlineSnapshot(`
      "kode-tidak-seragam
      GALAT  lkjip.yaml:33:80
        |  kode: KEL.1, uraian: IKM kelurahan, satuan: nilai, target: 86, arah: turun, periode: jumlah }
        |                                                                       ^
        Indikator "KEL.1" di unit "kel-dua" punya arah "turun", sedangkan di unit "kel-satu" "naik".
        Perbaikan: samakan, misalnya arah: naik; atau beri kode yang berbeda.
      kode-tidak-seragam
      GALAT  lkjip.yaml:33:96
        | aian: IKM kelurahan, satuan: nilai, target: 86, arah: turun, periode: jumlah }
        |                                                                       ^
        Indikator "KEL.1" di unit "kel-dua" punya periode "jumlah", sedangkan di unit "kel-satu" "akhir".
        Perbaikan: samakan, misalnya periode: akhir; atau beri kode yang berbeda."
    `);
  });
});
