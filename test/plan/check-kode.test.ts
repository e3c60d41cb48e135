import { describe, expect, it } from "vitest";
import { bacaTemuan, findTemuan, ubah } from "../support/lkjip-minimal.ts";

/* One test per message, as an office reads it: rule, place, source line, what is wrong, how to mend it. */

describe("a kode used twice", () => {
  it("units", () => {
    expect(bacaTemuan(ubah("kode: kel-dua", "kode: kel-satu"))).toMatchInlineSnapshot(`
      "kode-ganda
      GALAT  lkjip.yaml:28:11
        |   - kode: kel-satu
        |           ^
        Kode unit "kel-satu" sudah dipakai di baris 22.
        Perbaikan: beri kode yang berbeda, misalnya kode: "kel-satu-2""
    `);
  });
  it("indicators of sasaran", () => {
    expect(bacaTemuan(ubah("- kode: S1.2", "- kode: S1.1"))).toMatchInlineSnapshot(`
      "kode-ganda
      GALAT  lkjip.yaml:54:15
        |       - kode: S1.1
        |               ^
        Kode indikator "S1.1" sudah dipakai di baris 43.
        Perbaikan: beri kode yang berbeda, misalnya kode: "S1.1.2""
    `);
  });
  it("indicators of one unit", () => {
    expect(
      bacaTemuan(
        ubah(
          "      - { kode: KEL.1, uraian: IKM kelurahan, satuan: nilai, target: 86 }\n",
          "      - { kode: KEL.1, uraian: IKM kelurahan, satuan: nilai, target: 86 }\n      - { kode: KEL.1, uraian: IKM lagi, satuan: nilai, target: 86 }\n",
        ),
      ),
    ).toMatchInlineSnapshot(`
      "kode-ganda
      GALAT  lkjip.yaml:34:17
        |       - { kode: KEL.1, uraian: IKM lagi, satuan: nilai, target: 86 }
        |                 ^
        Kode indikator "KEL.1" sudah dipakai di baris 33.
        Perbaikan: beri kode yang berbeda, misalnya kode: "KEL.1.2""
    `);
  });
  it("sub kegiatan", () => {
    expect(
      bacaTemuan(
        ubah(
          "            pagu: 10000000\n            unit: pelayanan\n",
          '            pagu: 10000000\n            unit: pelayanan\n          - { kode: "7.01.02.2.01.0001", uraian: Lagi, pagu: 5000000, unit: pelayanan }\n',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "kode-ganda
      GALAT  lkjip.yaml:76:21
        |           - { kode: "7.01.02.2.01.0001", uraian: Lagi, pagu: 5000000, unit: pelayanan }
        |                     ^
        Kode sub kegiatan "7.01.02.2.01.0001" sudah dipakai di baris 72.
        Perbaikan: beri kode yang berbeda, misalnya kode: "7.01.02.2.01.0001.2""
    `);
  });
  it("tujuan", () => {
    expect(
      bacaTemuan(
        ubah(
          "    - { kode: T1, uraian: Pelayanan yang baik }",
          "    - { kode: T1, uraian: Pelayanan yang baik }\n    - { kode: T1, uraian: Sama }",
        ),
      ),
    ).toMatchInlineSnapshot(`
      "kode-ganda
      GALAT  lkjip.yaml:38:15
        |     - { kode: T1, uraian: Sama }
        |               ^
        Kode tujuan "T1" sudah dipakai di baris 37.
        Perbaikan: beri kode yang berbeda, misalnya kode: "T1.2""
    `);
  });
});

describe("a reference to what is not there", () => {
  it("unit of an indicator", () => {
    expect(
      bacaTemuan(
        ubah("        unit: pelayanan\n        target: 90.5", "        unit: pelayanann\n        target: 90.5"),
      ),
    ).toMatchInlineSnapshot(`
      "unit-tidak-ada
      GALAT  lkjip.yaml:46:15
        |         unit: pelayanann
        |               ^
        Kode unit "pelayanann" tidak ada. Yang mirip: "pelayanan".
        Perbaikan: pakai kode unit yang ada, misalnya pelayanan; yang ada: pelayanan, kel-satu, kel-dua."
    `);
  });
  it("unit of a sub kegiatan", () => {
    expect(bacaTemuan(ubah("            unit: pelayanan\n", "            unit: umum\n"))).toMatchInlineSnapshot(`
      "unit-tidak-ada
      GALAT  lkjip.yaml:75:19
        |             unit: umum
        |                   ^
        Kode unit "umum" tidak ada.
        Perbaikan: pakai kode unit yang ada, misalnya pelayanan; yang ada: pelayanan, kel-satu, kel-dua."
    `);
  });
  it("unit of a penegasan", () => {
    expect(
      bacaTemuan(
        ubah(
          "kebijakan:\n",
          'penegasan:\n  - { unit: tapem, kode: S1.1, kolom: tw1, teks: "1.234", nilai: 1234 }\nkebijakan:\n',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "unit-tidak-ada
      GALAT  lkjip.yaml:79:13
        |   - { unit: tapem, kode: S1.1, kolom: tw1, teks: "1.234", nilai: 1234 }
        |             ^
        Kode unit "tapem" tidak ada.
        Perbaikan: pakai kode unit yang ada, misalnya pelayanan; yang ada: pelayanan, kel-satu, kel-dua."
    `);
  });
  it("tujuan", () => {
    expect(bacaTemuan(ubah("    tujuan: T1\n", "    tujuan: T2\n"))).toMatchInlineSnapshot(`
      "tujuan-tidak-ada
      GALAT  lkjip.yaml:41:13
        |     tujuan: T2
        |             ^
        Kode tujuan "T2" tidak ada. Yang mirip: "T1".
        Perbaikan: pakai kode tujuan yang ada, misalnya T1; yang ada: T1."
    `);
  });
  it("program", () => {
    expect(bacaTemuan(ubah('program: ["7.01.02"]', 'program: ["7.01.03"]'))).toMatchInlineSnapshot(`
      "program-tidak-ada
      GALAT  lkjip.yaml:53:19
        |         program: ["7.01.03"]
        |                   ^
        Kode program "7.01.03" tidak ada. Yang mirip: "7.01.02".
        Perbaikan: pakai kode program yang ada, misalnya 7.01.02; yang ada: 7.01.02."
    `);
  });
});

describe("who fills it in", () => {
  it("neither unit nor dari", () => {
    expect(
      bacaTemuan(ubah("        unit: pelayanan\n        target: 90.5", "        target: 90.5")),
    ).toMatchInlineSnapshot(`
      "indikator-tanpa-pengisi
      GALAT  lkjip.yaml:43:9
        |       - kode: S1.1
        |         ^
        Indikator "S1.1" tidak menyebut siapa yang mengisi realisasinya.
        Perbaikan: tambahkan "unit", misalnya unit: pelayanan; atau "dari" jika dihitung dari indikator unit."
    `);
  });
  it("both", () => {
    expect(
      bacaTemuan(
        ubah(
          "dari: { cara: rata-rata, indikator: [KEL.1] }",
          "dari: { cara: rata-rata, indikator: [KEL.1] }\n        unit: pelayanan",
        ),
      ),
    ).toMatchInlineSnapshot(`
      "indikator-dua-pengisi
      GALAT  lkjip.yaml:58:15
        |         unit: pelayanan
        |               ^
        Indikator "S1.2" memakai "unit" dan "dari" sekaligus.
        Perbaikan: hapus salah satunya, misalnya hapus "unit: pelayanan" jika nilainya dihitung dari indikator unit."
    `);
  });
  it("unit below a unit", () => {
    expect(
      bacaTemuan(ubah("satuan: nilai, target: 85 }", "satuan: nilai, target: 85, unit: kel-satu }")),
    ).toMatchInlineSnapshot(`
      "unit-di-bawah-unit
      GALAT  lkjip.yaml:27:80
        |  kode: KEL.1, uraian: IKM kelurahan, satuan: nilai, target: 85, unit: kel-satu }
        |                                                                       ^
        Indikator "KEL.1" berada di bawah unit "kel-satu", jadi kunci "unit" tidak dipakai di sini.
        Perbaikan: hapus baris "unit"; yang mengisi selalu unit tempatnya ditulis, yaitu kel-satu."
    `);
  });
  it("a unit with nothing to fill in", () => {
    expect(
      bacaTemuan(
        ubah(
          "renstra:\n",
          "  - { kode: umum, nama: Subbagian Umum, jenis: subbagian, pejabat: { nama: CONTOH, jabatan: Kasubbag Umum } }\nrenstra:\n",
        ),
      ),
    ).toMatchInlineSnapshot(`
      "unit-tanpa-isian
      PERINGATAN  lkjip.yaml:34:5
        |   - { kode: umum, nama: Subbagian Umum, jenis: subbagian, pejabat: { nama: CONTOH, jabatan: Kasubbag Umum } }
        |     ^
        Unit "Subbagian Umum" tidak punya indikator dan sub kegiatan, sehingga formulirnya kosong.
        Perbaikan: beri unit ini indikator atau sub kegiatan, misalnya sub kegiatan dengan unit: umum; jika unit ini memang tidak mengisi formulir, beri tanda pagar di depan baris-barisnya."
    `);
  });
});

describe("codes in the wrong place", () => {
  it("kegiatan", () => {
    expect(bacaTemuan(ubah('      - kode: "7.01.02.2.01"\n', '      - kode: "7.01.03.2.01"\n'))).toMatchInlineSnapshot(`
      "kode-bukan-turunan
      PERINGATAN  lkjip.yaml:69:15
        |       - kode: "7.01.03.2.01"
        |               ^
        Kode kegiatan "7.01.03.2.01" tidak diawali kode induknya, "7.01.02".
        Perbaikan: pindahkan ke bawah induknya, atau betulkan kodenya, misalnya kode: "7.01.02.2.01""
    `);
  });
  it("sub kegiatan", () => {
    expect(bacaTemuan(ubah('"7.01.02.2.01.0001"', '"7.01.02.2.02.0001"'))).toMatchInlineSnapshot(`
      "kode-bukan-turunan
      PERINGATAN  lkjip.yaml:72:19
        |           - kode: "7.01.02.2.02.0001"
        |                   ^
        Kode sub kegiatan "7.01.02.2.02.0001" tidak diawali kode induknya, "7.01.02.2.01".
        Perbaikan: pindahkan ke bawah induknya, atau betulkan kodenya, misalnya kode: "7.01.02.2.01.0001""
    `);
  });
});

describe("a kode that no file can bear", () => {
  it("is a device of Windows", () => {
    expect(bacaTemuan(ubah("kode: kel-dua", "kode: nul"))).toMatchInlineSnapshot(`
      "kode-unit-perangkat
      GALAT  lkjip.yaml:28:11
        |   - kode: nul
        |           ^
        Kode unit "nul" adalah nama perangkat di Windows, sehingga formulir nul.xlsx tidak dapat disimpan.
        Perbaikan: tambahkan kata di depannya, misalnya kode: kel-nul; ganti juga di tempat lain yang menyebut unit ini."
    `);
  });
  it("is a device of Windows, of a seksi", () => {
    expect(
      bacaTemuan(
        ubah(
          "  - kode: kel-satu\n",
          "  - { kode: com1, nama: Seksi A, jenis: seksi, pejabat: { nama: A, jabatan: B }, indikator: [{ kode: A.1, uraian: A, target: 1 }] }\n  - kode: kel-satu\n",
        ),
      ),
    ).toMatchInlineSnapshot(`
      "kode-unit-perangkat
      GALAT  lkjip.yaml:22:13
        |   - { kode: com1, nama: Seksi A, jenis: seksi, pejabat: { nama: A, jabatan: B }, indikator: [{ kode: A.1, urai
        |             ^
        Kode unit "com1" adalah nama perangkat di Windows, sehingga formulir com1.xlsx tidak dapat disimpan.
        Perbaikan: tambahkan kata di depannya, misalnya kode: seksi-com1; ganti juga di tempat lain yang menyebut unit ini."
    `);
  });
  it("is too long", () => {
    expect(bacaTemuan(ubah("kode: kel-dua", `kode: kel-${"panjang-".repeat(8)}x`))).toMatchInlineSnapshot(`
      "kode-unit-panjang
      GALAT  lkjip.yaml:28:11
        |   - kode: kel-panjang-panjang-panjang-panjang-panjang-panjang-panjang-panjang-x
        |           ^
        Kode unit ini 69 huruf, lebih dari 60, sehingga nama berkasnya dapat terlalu panjang.
        Perbaikan: pendekkan, misalnya kode: kel-panjang-panjang; ganti juga di tempat lain yang menyebut unit ini."
    `);
  });
  it.each(["con", "prn", "aux", "lpt9", "com9"])("%s", (kode) => {
    expect(findTemuan(ubah("kode: kel-dua", `kode: ${kode}`)).map((t) => t.nama)).toEqual(["kode-unit-perangkat"]);
  });
  it.each(["kel-nul", "nul-1", "com10", "com0", "console", "auxiliar"])("%s is no device", (kode) => {
    expect(findTemuan(ubah("kode: kel-dua", `kode: ${kode}`))).toEqual([]);
  });
  it.each([
    ["NUL.", "unit-nul"],
    ["kel dua ", null],
    ["Kel: Dua?", "kel-dua"],
  ])("%j with letters that Windows refuses", (kode, suggestion) => {
    const temuan = findTemuan(ubah("kode: kel-dua", `kode: "${kode}"`));
    expect(temuan.map((t) => t.perbaikan)).toEqual([
      `tulis sebagai satu kata, misalnya kode: ${suggestion ?? "kel-dua"}`,
    ]);
  });
});
