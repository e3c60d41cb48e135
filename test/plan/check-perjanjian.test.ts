import { describe, expect, it } from "vitest";
import { bacaTemuan, LKJIP_MINIMAL, ubah } from "../support/lkjip-minimal.ts";

/* One test per message, as an office reads it: rule, place, source line, what is wrong, how to mend it. */

const SEBELUM_SASARAN = "sasaran:\n  - kode: S1\n";
const pk = (content: string, teks = LKJIP_MINIMAL): string =>
  ubah(SEBELUM_SASARAN, `perjanjian_kinerja: ${content}\n${SEBELUM_SASARAN}`, teks);
const target = (murni: string, teks = LKJIP_MINIMAL): string =>
  ubah("        target: 90.5\n", `        target: 90.5\n        target_murni: ${murni}\n`, teks);
const pagu = (murni: number, teks = LKJIP_MINIMAL): string =>
  ubah("            pagu: 10000000\n", `            pagu: 10000000\n            pagu_murni: ${murni}\n`, teks);
const PERUBAHAN = "{ perubahan: { tanggal: 2024-10-01 } }";

describe("two Perjanjian Kinerja", () => {
  it("without a finding: both dated, target and pagu changed", () => {
    const two = "{ murni: { tanggal: 2024-01-15 }, perubahan: { tanggal: 2024-10-01, alasan: Perubahan APBD } }";
    expect(bacaTemuan(pk(two, target("89", pagu(8_000_000))))).toBe("");
  });
  it("without a finding: one that is dated, and none", () => {
    expect(bacaTemuan(pk("{ murni: { tanggal: 2024-01-15 } }"))).toBe("");
    expect(bacaTemuan(LKJIP_MINIMAL)).toBe("");
  });
  it("a target murni, and no PK perubahan", () => {
    expect(bacaTemuan(pk("{ murni: { tanggal: 2024-01-15 } }", target("89")))).toMatchInlineSnapshot(`
      "murni-tanpa-perubahan
      GALAT  lkjip.yaml:49:23
        |         target_murni: 89
        |                       ^
        Ada target_murni indikator "S1.1" (89), padahal Perjanjian Kinerja Perubahan belum disebut.
        Perbaikan: tambahkan tanggalnya, misalnya perjanjian_kinerja: { perubahan: { tanggal: 2024-10-01 } }; jika PK tidak diubah, pastikan target dan pagu sudah yang berlaku, lalu hapus target_murni dan pagu_murni"
    `);
  });
  it("several murni values, and no PK perubahan: one finding", () => {
    expect(bacaTemuan(target("89", pagu(8_000_000)))).toMatchInlineSnapshot(`
      "murni-tanpa-perubahan
      GALAT  lkjip.yaml:48:23
        |         target_murni: 89
        |                       ^
        Ada target_murni indikator "S1.1" (89) dan 1 nilai murni lain, padahal Perjanjian Kinerja Perubahan belum disebut.
        Perbaikan: tambahkan tanggalnya, misalnya perjanjian_kinerja: { perubahan: { tanggal: 2024-10-01 } }; jika PK tidak diubah, pastikan target dan pagu sudah yang berlaku, lalu hapus target_murni dan pagu_murni"
    `);
  });
  it("a pagu murni, and no PK perubahan", () => {
    expect(bacaTemuan(pagu(0))).toMatchInlineSnapshot(`
      "murni-tanpa-perubahan
      GALAT  lkjip.yaml:75:25
        |             pagu_murni: 0
        |                         ^
        Ada pagu_murni sub kegiatan "7.01.02.2.01.0001" (Rp0), padahal Perjanjian Kinerja Perubahan belum disebut.
        Perbaikan: tambahkan tanggalnya, misalnya perjanjian_kinerja: { perubahan: { tanggal: 2024-10-01 } }; jika PK tidak diubah, pastikan target dan pagu sudah yang berlaku, lalu hapus target_murni dan pagu_murni"
    `);
  });
  it("a PK perubahan that changes nothing", () => {
    expect(bacaTemuan(pk(PERUBAHAN, target("90.5", pagu(10_000_000))))).toMatchInlineSnapshot(`
      "perubahan-tanpa-isi
      PERINGATAN  lkjip.yaml:38:23
        | perjanjian_kinerja: { perubahan: { tanggal: 2024-10-01 } }
        |                       ^
        Perjanjian Kinerja Perubahan 1 Oktober 2024 tidak mengubah satu pun target dan pagu.
        Perbaikan: tulis nilai sebelum diubah, misalnya target_murni: 89 atau pagu_murni: 8000000; jika yang berubah bukan angkanya, tulis alasan, misalnya alasan: pergantian Camat"
    `);
  });
  it("a PK perubahan that changes nothing, with its reason", () => {
    expect(bacaTemuan(pk("{ perubahan: { tanggal: 2024-10-01, alasan: pergantian Camat } }"))).toBe("");
  });
  it("a PK perubahan for a new Camat, and one Camat all year: asked, until the days of the other are known", () => {
    const both = pk(
      "{ murni: { tanggal: 2024-01-15 }, perubahan: { tanggal: 2024-10-01, alasan: Pergantian Camat pada Agustus } }",
    );
    expect(bacaTemuan(both)).toMatch(
      /^pk-pergantian-tanpa-masa\nPERIKSA [\s\S]*kedua Perjanjian Kinerja ditandatangani .+\.\n[\s\S]*15 Januari 2024 dengan masanya di lembar Pergantian Pejabat/,
    );
    const before = "{ pejabat: camat, mulai: 2024-01-01, sampai: 2024-07-31, nama: RUDI }";
    expect(bacaTemuan(`${both.trimEnd()}\npergantian_pejabat: [${before}]\n`)).toBe("");
    expect(bacaTemuan(both.replace("Pergantian Camat pada Agustus", "Perubahan APBD"))).toBe("");
  });
  it("the PK perubahan is older than the PK murni", () => {
    expect(
      bacaTemuan(pk("{ murni: { tanggal: 2024-10-01 }, perubahan: { tanggal: 2024-01-15 } }", target("89"))),
    ).toMatchInlineSnapshot(`
      "pk-terbalik
      GALAT  lkjip.yaml:38:77
        | jian_kinerja: { murni: { tanggal: 2024-10-01 }, perubahan: { tanggal: 2024-01-15 } }
        |                                                                       ^
        Perjanjian Kinerja Perubahan bertanggal 15 Januari 2024, tidak sesudah Perjanjian Kinerja murni, 1 Oktober 2024.
        Perbaikan: betulkan salah satu tanggalnya, misalnya murni: { tanggal: 2024-01-15 } dan perubahan: { tanggal: 2024-10-01 }"
    `);
  });
  it("both are of the same day", () => {
    expect(
      bacaTemuan(pk("{ murni: { tanggal: 2024-01-15 }, perubahan: { tanggal: 2024-01-15 } }", target("89"))),
    ).toMatchInlineSnapshot(`
      "pk-terbalik
      GALAT  lkjip.yaml:38:77
        | jian_kinerja: { murni: { tanggal: 2024-01-15 }, perubahan: { tanggal: 2024-01-15 } }
        |                                                                       ^
        Perjanjian Kinerja Perubahan bertanggal 15 Januari 2024, tidak sesudah Perjanjian Kinerja murni, 15 Januari 2024.
        Perbaikan: betulkan salah satu tanggalnya, misalnya murni: { tanggal: 2024-01-15 } dan perubahan: { tanggal: 2024-10-01 }"
    `);
  });
  it("dates of other years", () => {
    expect(
      bacaTemuan(pk("{ murni: { tanggal: 2023-01-15 }, perubahan: { tanggal: 2025-10-01 } }", target("89"))),
    ).toMatchInlineSnapshot(`
      "pk-di-luar-tahun
      PERINGATAN  lkjip.yaml:38:41
        | perjanjian_kinerja: { murni: { tanggal: 2023-01-15 }, perubahan: { tanggal: 2025-10-01 } }
        |                                         ^
        Perjanjian Kinerja murni bertanggal 15 Januari 2023, di luar tahun laporan 2024.
        Perbaikan: periksa tahunnya, misalnya tanggal: 2024-01-15
      pk-di-luar-tahun
      PERINGATAN  lkjip.yaml:38:77
        | jian_kinerja: { murni: { tanggal: 2023-01-15 }, perubahan: { tanggal: 2025-10-01 } }
        |                                                                       ^
        Perjanjian Kinerja Perubahan bertanggal 1 Oktober 2025, di luar tahun laporan 2024.
        Perbaikan: periksa tahunnya, misalnya tanggal: 2024-10-01"
    `);
  });
  it("no date, and a date that is none", () => {
    expect(bacaTemuan(pk("{ murni: {}, perubahan: { tanggal: 1 Oktober 2024 } }"))).toMatchInlineSnapshot(`
      "kunci-belum-ada
      GALAT  lkjip.yaml:38:23
        | perjanjian_kinerja: { murni: {}, perubahan: { tanggal: 1 Oktober 2024 } }
        |                       ^
        Kunci "tanggal" belum ada di perjanjian kinerja murni.
        Perbaikan: tambahkan "tanggal", misalnya tanggal: "2024-01-15"
      bukan-tanggal
      GALAT  lkjip.yaml:38:56
        | perjanjian_kinerja: { murni: {}, perubahan: { tanggal: 1 Oktober 2024 } }
        |                                                        ^
        Kunci "tanggal" berisi "1 Oktober 2024", bukan tanggal.
        Perbaikan: tulis tahun-bulan-hari, misalnya 2025-01-27"
    `);
  });
});

describe("target_murni", () => {
  it("of another kind than the target", () => {
    expect(bacaTemuan(pk(PERUBAHAN, target('"89,5"')))).toMatchInlineSnapshot(`
      "target-bukan-angka
      GALAT  lkjip.yaml:49:23
        |         target_murni: "89,5"
        |                       ^
        Target murni berisi "89,5", padahal arah "naik" memerlukan angka.
        Perbaikan: tulis angka dengan titik sebagai tanda desimal dan tanpa tanda kutip, misalnya 89.5"
    `);
  });
  it("a predikat that the scale does not have", () => {
    expect(
      bacaTemuan(pk(PERUBAHAN, ubah("        target: BB\n", "        target: BB\n        target_murni: BBB\n"))),
    ).toMatchInlineSnapshot(`
      "predikat-tidak-ada
      GALAT  lkjip.yaml:66:23
        |         target_murni: BBB
        |                       ^
        Target murni berisi "BBB", yang tidak ada di skala sakip: D, C, CC, B, BB, A, AA.
        Perbaikan: tulis salah satunya, misalnya AA"
    `);
  });
  it("a range whose bounds are exchanged", () => {
    const rentang = ubah(
      "        target: 85.5\n",
      "        arah: rentang\n        target: { min: 80, max: 90 }\n        target_murni: { min: 85, max: 75 }\n",
    );
    expect(bacaTemuan(pk(PERUBAHAN, rentang))).toMatchInlineSnapshot(`
      "rentang-terbalik
      GALAT  lkjip.yaml:61:9
        |         target_murni: { min: 85, max: 75 }
        |         ^
        Target murni punya batas bawah 85 yang tidak lebih kecil dari batas atas 75.
        Perbaikan: tukar kedua batasnya, misalnya { min: 75, max: 85 }"
    `);
  });
  it("negative", () => {
    expect(bacaTemuan(pk(PERUBAHAN, target("-1")))).toMatchInlineSnapshot(`
      "target-negatif
      GALAT  lkjip.yaml:49:23
        |         target_murni: -1
        |                       ^
        Target murni berisi -1; capaian atas target negatif tidak dapat dihitung.
        Perbaikan: tulis sebagai angka positif dan sesuaikan uraian serta arahnya, misalnya arah: turun"
    `);
  });
  it("of an indicator that the PK does not list", () => {
    const tujuan = ubah(
      "    - { kode: T1, uraian: Pelayanan yang baik }\n",
      "    - kode: T1\n      uraian: Pelayanan yang baik\n      indikator:\n        - { kode: T1.1, uraian: Indeks, unit: pelayanan, target: 80, target_murni: 79 }\n",
    );
    expect(bacaTemuan(pk(PERUBAHAN, tujuan))).toMatchInlineSnapshot(`
      "murni-tidak-dicetak
      PERINGATAN  lkjip.yaml:40:84
        | ode: T1.1, uraian: Indeks, unit: pelayanan, target: 80, target_murni: 79 }
        |                                                                       ^
        Target murni indikator tujuan "T1.1", 79, tidak dicetak, karena Perjanjian Kinerja memuat indikator sasaran dan indikator unit.
        Perbaikan: jika indikator ini diperjanjikan, pindahkan ke sasaran, misalnya di bawah sasaran S1; jika tidak, "target_murni" boleh dihapus"
    `);
  });
  it("of a unit, without a finding", () => {
    const unit = ubah("satuan: nilai, target: 85 }", "satuan: nilai, target: 85, target_murni: 84 }");
    expect(bacaTemuan(pk(PERUBAHAN, unit))).toBe("");
  });
});

describe("pagu_murni", () => {
  it("with a dot for thousands", () => {
    expect(
      bacaTemuan(pk(PERUBAHAN, ubah("pagu: 10000000\n", "pagu: 10000000\n            pagu_murni: 8.500\n"))),
    ).toMatchInlineSnapshot(`
      "angka-ribuan
      GALAT  lkjip.yaml:76:25
        |             pagu_murni: 8.500
        |                         ^
        Angka 8.500 terbaca sebagai 8,5, karena titik di berkas ini tanda desimal.
        Perbaikan: jika yang dimaksud ribuan, tulis tanpa titik, misalnya 8500; jika memang pecahan, tulis 8.5000"
    `);
  });
  it("a sub kegiatan that the PK perubahan took away has pagu 0 without a finding", () => {
    const zero = ubah("            pagu: 10000000\n", "            pagu: 0\n            pagu_murni: 10000000\n");
    expect(bacaTemuan(pk(PERUBAHAN, zero))).toBe("");
  });
  it("everything at once", () => {
    const all = pk(
      "{ murni: { tanggal: 2024-10-02 }, perubahan: { tanggal: 2023-10-01 } }",
      target("-1", pagu(8_000_000, ubah("        target: BB\n", "        target: BB\n        target_murni: BBB\n"))),
    );
    expect(bacaTemuan(all).match(/^[a-z-]+$/gm)).toEqual([
      "pk-terbalik",
      "pk-di-luar-tahun",
      "target-negatif",
      "predikat-tidak-ada",
    ]);
  });
});
