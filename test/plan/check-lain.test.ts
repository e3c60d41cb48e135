import { describe, expect, it } from "vitest";
import { bacaTemuan, ubah } from "../support/lkjip-minimal.ts";

/* One test per message, as an office reads it: rule, place, source line, what is wrong, how to mend it. */

describe("where the spending comes from", () => {
  it("from forms that do not ask for it", () => {
    expect(
      bacaTemuan(`${ubah("kebijakan:\n", "kebijakan:\n  sumber_anggaran: formulir\n")}formulir: { anggaran: sipd }\n`),
    ).toMatchInlineSnapshot(`
      "sumber-anggaran-bertentangan
      GALAT  lkjip.yaml:87:23
        | formulir: { anggaran: sipd }
        |                       ^
        Realisasi anggaran diambil dari formulir (sumber_anggaran: formulir), padahal formulir tidak menanyakannya (formulir.anggaran: sipd).
        Perbaikan: pilih salah satu: hapus anggaran: sipd di formulir supaya unit mengisinya, atau tulis sumber_anggaran: sipd di kebijakan"
    `);
  });
});

describe("categories of capaian", () => {
  it("the last has a bound", () => {
    expect(
      bacaTemuan(ubah("    - { predikat: Rendah }", "    - { di_atas: 0, predikat: Rendah }")),
    ).toMatchInlineSnapshot(`
      "skala-bercelah
      GALAT  lkjip.yaml:82:7
        |     - { di_atas: 0, predikat: Rendah }
        |       ^
        Kategori terakhir, "Rendah", punya batas bawah, sehingga capaian di bawahnya tidak punya kategori.
        Perbaikan: jika masih ada kategori di bawahnya, tambahkan, misalnya { predikat: Sangat Rendah }; jika ini yang paling rendah, tulis tanpa batas: { predikat: Rendah }"
    `);
  });
  it("one in the middle has none", () => {
    expect(bacaTemuan(ubah("{ mulai: 50, predikat: Sedang }", "{ predikat: Sedang }"))).toMatchInlineSnapshot(`
      "skala-tanpa-batas
      GALAT  lkjip.yaml:81:7
        |     - { predikat: Sedang }
        |       ^
        Kategori "Sedang" tidak punya batas bawah, padahal bukan yang terakhir.
        Perbaikan: tulis satu batas bawah, misalnya { di_atas: 90, predikat: Sangat Tinggi }"
    `);
  });
  it("one has two", () => {
    expect(
      bacaTemuan(ubah("{ mulai: 50, predikat: Sedang }", "{ mulai: 50, di_atas: 50, predikat: Sedang }")),
    ).toMatchInlineSnapshot(`
      "skala-tanpa-batas
      GALAT  lkjip.yaml:81:7
        |     - { mulai: 50, di_atas: 50, predikat: Sedang }
        |       ^
        Kategori "Sedang" punya dua batas bawah, "di_atas" dan "mulai".
        Perbaikan: tulis satu batas bawah, misalnya { di_atas: 90, predikat: Sangat Tinggi }"
    `);
  });
  it("bounds do not fall", () => {
    expect(
      bacaTemuan(ubah("{ mulai: 50, predikat: Sedang }", "{ mulai: 91, predikat: Sedang }")),
    ).toMatchInlineSnapshot(`
      "skala-tidak-urut
      GALAT  lkjip.yaml:81:7
        |     - { mulai: 91, predikat: Sedang }
        |       ^
        Batas kategori "Sedang" 91, tidak lebih kecil dari batas kategori di atasnya, 90.
        Perbaikan: urutkan kategori dari batas tertinggi ke terendah, misalnya 90, 75, 65, 50."
    `);
  });
  it("a band may hold one value: above 90, then from 90", () => {
    expect(bacaTemuan(ubah("{ mulai: 50, predikat: Sedang }", "{ mulai: 90, predikat: Sedang }"))).toBe("");
  });
  it("one name twice", () => {
    expect(bacaTemuan(ubah("{ predikat: Rendah }", "{ predikat: sedang }"))).toMatchInlineSnapshot(`
      "skala-nama-ganda
      GALAT  lkjip.yaml:82:7
        |     - { predikat: sedang }
        |       ^
        Nama "sedang" dipakai dua kali di skala yang sama.
        Perbaikan: beri nama yang berbeda, misalnya Tinggi dan Sangat Tinggi."
    `);
  });
});

describe("own scales of predikat", () => {
  it("scores do not rise", () => {
    expect(
      bacaTemuan(
        ubah(
          "kebijakan:\n",
          "kebijakan:\n  skala_predikat: { patuh: [{ predikat: Rendah, skor: 2 }, { predikat: Tinggi, skor: 2 }] }\n",
        ),
      ),
    ).toMatchInlineSnapshot(`
      "skala-skor-tidak-naik
      GALAT  lkjip.yaml:79:86
        | t: { patuh: [{ predikat: Rendah, skor: 2 }, { predikat: Tinggi, skor: 2 }] }
        |                                                                       ^
        Skor "Tinggi" 2, tidak lebih besar dari skor "Rendah" sebelumnya, 2.
        Perbaikan: urutkan dari skor terendah ke tertinggi, misalnya 1, 2, 3."
    `);
  });
  it("one name twice", () => {
    expect(
      bacaTemuan(
        ubah(
          "kebijakan:\n",
          "kebijakan:\n  skala_predikat: { patuh: [{ predikat: Baik, skor: 1 }, { predikat: baik, skor: 2 }] }\n",
        ),
      ),
    ).toMatchInlineSnapshot(`
      "skala-nama-ganda
      GALAT  lkjip.yaml:79:58
        |   skala_predikat: { patuh: [{ predikat: Baik, skor: 1 }, { predikat: baik, skor: 2 }] }
        |                                                          ^
        Nama "baik" dipakai dua kali di skala yang sama.
        Perbaikan: beri nama yang berbeda, misalnya Tinggi dan Sangat Tinggi."
    `);
  });
});

describe("years", () => {
  it("Renstra ends before it begins", () => {
    expect(bacaTemuan(ubah("periode: [2020, 2024]", "periode: [2024, 2020]"))).toMatchInlineSnapshot(`
      "renstra-terbalik
      GALAT  lkjip.yaml:35:3
        |   periode: [2024, 2020]
        |   ^
        Periode Renstra berakhir (2020) sebelum mulai (2024).
        Perbaikan: tukar kedua tahunnya, misalnya periode: [2020, 2024]"
    `);
  });
  it("the year of the report is outside Renstra", () => {
    expect(bacaTemuan(ubah("periode: [2020, 2024]", "periode: [2019, 2023]"))).toMatchInlineSnapshot(`
      "tahun-di-luar-renstra
      PERINGATAN  lkjip.yaml:35:3
        |   periode: [2019, 2023]
        |   ^
        Tahun laporan 2024 di luar periode Renstra 2019–2023.
        Perbaikan: betulkan tahun atau periodenya, misalnya periode: [2020, 2024]
      target-di-luar-renstra
      PERINGATAN  lkjip.yaml:49:43
        |         target_renstra: { 2023: 89, 2024: 90.5 }
        |                                           ^
        Target Renstra tahun 2024 di luar periode Renstra 2019–2023.
        Perbaikan: betulkan tahun itu, misalnya 2023, atau periode Renstranya; jika milik Renstra lain, boleh dihapus"
    `);
  });
  it("a target outside Renstra", () => {
    expect(
      bacaTemuan(ubah("target_renstra: { 2023: 89,", "target_renstra: { 2019: 80, 2023: 89,")),
    ).toMatchInlineSnapshot(`
      "target-di-luar-renstra
      PERINGATAN  lkjip.yaml:49:33
        |         target_renstra: { 2019: 80, 2023: 89, 2024: 90.5 }
        |                                 ^
        Target Renstra tahun 2019 di luar periode Renstra 2020–2024.
        Perbaikan: betulkan tahun itu, misalnya 2024, atau periode Renstranya; jika milik Renstra lain, boleh dihapus"
    `);
  });
  it("a history of the year of the report", () => {
    expect(
      bacaTemuan(
        ubah("          2023: { target: 89, realisasi: 90.1 }", "          2024: { target: 90.5, realisasi: 90.1 }"),
      ),
    ).toMatchInlineSnapshot(`
      "riwayat-belum-lewat
      GALAT  lkjip.yaml:52:11
        |           2024: { target: 90.5, realisasi: 90.1 }
        |           ^
        Riwayat indikator "S1.1" memuat tahun 2024, padahal yang dilaporkan tahun 2024.
        Perbaikan: jika tahun laporannya yang keliru, betulkan, misalnya tahun: 2025; jika tahun riwayatnya yang keliru, betulkan menjadi paling akhir 2023; realisasi 2024 diambil dari formulir."
    `);
  });
  it("a budget history of the year of the report", () => {
    expect(bacaTemuan(ubah("  2023: { pagu: 9000000", "  2024: { pagu: 9000000"))).toMatchInlineSnapshot(`
      "riwayat-belum-lewat
      GALAT  lkjip.yaml:77:3
        |   2024: { pagu: 9000000, realisasi: 8500000, program: { "7.01.02": { pagu: 9000000, realisasi: 8500000 } } }
        |   ^
        Riwayat anggaran memuat tahun 2024, padahal yang dilaporkan tahun 2024.
        Perbaikan: jika tahun laporannya yang keliru, betulkan, misalnya tahun: 2025; jika tahun riwayatnya yang keliru, betulkan menjadi paling akhir 2023; realisasi 2024 diambil dari formulir."
    `);
  });
});

describe("money", () => {
  it("a budget of 0", () => {
    expect(bacaTemuan(ubah("pagu: 10000000", "pagu: 0"))).toMatchInlineSnapshot(`
      "pagu-nol
      PERINGATAN  lkjip.yaml:74:19
        |             pagu: 0
        |                   ^
        Pagu sub kegiatan "7.01.02.2.01.0001" adalah 0, sehingga serapannya tidak dapat dihitung.
        Perbaikan: isi pagunya menurut DPA; atau hapus sub kegiatan ini jika tidak dianggarkan; jika memang 0, benarkan sekali saja dengan nomor barisnya: lkjip plan --benar 74"
    `);
  });
  it("a budget of 0 that a note calls meant is told of no more, nor one that the PK perubahan took away", () => {
    expect(bacaTemuan(ubah("pagu: 10000000", "pagu: 0  # memang 0"))).not.toContain("pagu-nol");
    expect(bacaTemuan(ubah("pagu: 10000000", "pagu: 0  # hibah; memang 0"))).not.toContain("pagu-nol");
    expect(bacaTemuan(ubah("pagu: 10000000", "pagu: 0  # memang 05"))).toContain("pagu-nol");
  });
  it("programmes that do not add up", () => {
    expect(
      bacaTemuan(
        ubah(
          "2023: { pagu: 9000000, realisasi: 8500000, program",
          "2023: { pagu: 9500000, realisasi: 8600000, program",
        ),
      ),
    ).toMatchInlineSnapshot(`
      "riwayat-anggaran-tidak-cocok
      PERINGATAN  lkjip.yaml:77:17
        |   2023: { pagu: 9500000, realisasi: 8600000, program: { "7.01.02": { pagu: 9000000, realisasi: 8500000 } } }
        |                 ^
        Jumlah pagu program tahun 2023 Rp9.000.000, sedangkan totalnya Rp9.500.000.
        Perbaikan: cocokkan dengan laporan realisasi anggaran tahun itu; program yang kini tidak ada lagi ditulis juga, dengan kodenya
      riwayat-anggaran-tidak-cocok
      PERINGATAN  lkjip.yaml:77:37
        |   2023: { pagu: 9500000, realisasi: 8600000, program: { "7.01.02": { pagu: 9000000, realisasi: 8500000 } } }
        |                                     ^
        Jumlah realisasi program tahun 2023 Rp8.500.000, sedangkan totalnya Rp8.600.000.
        Perbaikan: cocokkan dengan laporan realisasi anggaran tahun itu; program yang kini tidak ada lagi ditulis juga, dengan kodenya"
    `);
  });
  it("programmes that are more than their total", () => {
    expect(
      bacaTemuan(
        ubah(
          "2023: { pagu: 9000000, realisasi: 8500000, program",
          "2023: { pagu: 8000000, realisasi: 8000000, program",
        ),
      ),
    ).toContain(
      "Jumlah pagu program tahun 2023 Rp9.000.000, sedangkan totalnya Rp8.000.000.\n  Perbaikan: cocokkan keduanya dengan laporan realisasi anggaran tahun itu, lalu betulkan yang keliru",
    );
  });

  it("programmes of which some are not written: their sum is no total", () => {
    const part = ubah(
      '"7.01.02": { pagu: 9000000, realisasi: 8500000 }',
      '"7.01.05": { pagu: 4000000, realisasi: 3500000 }',
    );
    expect(bacaTemuan(part)).not.toContain("riwayat-anggaran");
  });

  it("more spent than there was", () => {
    expect(
      bacaTemuan(
        ubah(
          '2023: { pagu: 9000000, realisasi: 8500000, program: { "7.01.02": { pagu: 9000000, realisasi: 8500000 } } }',
          "2023: { pagu: 9000000, realisasi: 9500000 }",
        ),
      ),
    ).toMatchInlineSnapshot(`
      "riwayat-anggaran-lebih
      PERINGATAN  lkjip.yaml:77:37
        |   2023: { pagu: 9000000, realisasi: 9500000 }
        |                                     ^
        Realisasi anggaran tahun 2023 Rp9.500.000 lebih besar dari pagunya, Rp9.000.000.
        Perbaikan: cocokkan pagu dan realisasinya dengan laporan realisasi anggaran tahun itu, lalu betulkan yang keliru"
    `);
  });
});

describe("officials", () => {
  it("a NIP, with its place", () => {
    expect(bacaTemuan(ubah('nip: "197808231998021001"', 'nip: "197813231998021001"'))).toMatchInlineSnapshot(`
      "nip-tanggal-lahir
      GALAT  lkjip.yaml:12:10
        |     nip: "197813231998021001"
        |          ^
        Delapan angka pertama NIP "197813231998021001" (19781323) bukan tanggal lahir.
        Perbaikan: betulkan menurut SK, tahun-bulan-hari, misalnya 19780823 untuk 23 Agustus 1978."
    `);
  });
  it("one NIP under two names", () => {
    expect(
      bacaTemuan(
        ubah("  sekcam: { nama: CONTOH SEKCAM,", '  sekcam: { nama: CONTOH SEKCAM, nip: "19780823 199802 1 001",'),
      ),
    ).toMatchInlineSnapshot(`
      "nip-dua-orang
      GALAT  lkjip.yaml:15:39
        |   sekcam: { nama: CONTOH SEKCAM, nip: "19780823 199802 1 001", jabatan: Sekretaris Kecamatan }
        |                                       ^
        NIP "19780823 199802 1 001" milik "CONTOH SEKCAM" sama dengan NIP "CONTOH CAMAT".
        Perbaikan: betulkan NIP salah satunya, atau samakan namanya, misalnya nama: "CONTOH CAMAT""
    `);
  });
  it("pangkat with golongan", () => {
    expect(bacaTemuan(ubah("pangkat: Pembina Tk. I", "pangkat: Pembina TK.I (IV/b)"))).toMatchInlineSnapshot(`
      "pangkat-tidak-baku
      PERINGATAN  lkjip.yaml:13:14
        |     pangkat: Pembina TK.I (IV/b)
        |              ^
        Pangkat "Pembina TK.I (IV/b)" ditulis tidak seperti di daftar pangkat PNS: Pembina Tk. I.
        Perbaikan: tulis pangkatnya saja tanpa golongan, misalnya pangkat: Pembina Tk. I"
    `);
  });
  it("pangkat with golongan behind a stroke", () => {
    expect(bacaTemuan(ubah("pangkat: Pembina Tk. I", "pangkat: Pembina/IV.a"))).toMatchInlineSnapshot(`
      "pangkat-tidak-baku
      PERINGATAN  lkjip.yaml:13:14
        |     pangkat: Pembina/IV.a
        |              ^
        Pangkat "Pembina/IV.a" ditulis tidak seperti di daftar pangkat PNS: Pembina.
        Perbaikan: tulis pangkatnya saja tanpa golongan, misalnya pangkat: Pembina"
    `);
  });
  it("pangkat spelt out", () => {
    expect(bacaTemuan(ubah("pangkat: Pembina Tk. I", "pangkat: Penata Tingkat I"))).toMatchInlineSnapshot(`
      "pangkat-tidak-baku
      PERINGATAN  lkjip.yaml:13:14
        |     pangkat: Penata Tingkat I
        |              ^
        Pangkat "Penata Tingkat I" ditulis tidak seperti di daftar pangkat PNS: Penata Tk. I.
        Perbaikan: tulis pangkatnya saja tanpa golongan, misalnya pangkat: Penata Tk. I"
    `);
  });
  it("pangkat with a slip", () => {
    expect(bacaTemuan(ubah("pangkat: Pembina Tk. I", "pangkat: Pembna"))).toMatchInlineSnapshot(`
      "pangkat-tidak-baku
      PERINGATAN  lkjip.yaml:13:14
        |     pangkat: Pembna
        |              ^
        Pangkat "Pembna" ditulis tidak seperti di daftar pangkat PNS: Pembina.
        Perbaikan: tulis pangkatnya saja tanpa golongan, misalnya pangkat: Pembina"
    `);
  });
  it("pangkat that is none", () => {
    expect(bacaTemuan(ubah("pangkat: Pembina Tk. I", "pangkat: Kolonel"))).toMatchInlineSnapshot(`
      "pangkat-tidak-baku
      PERINGATAN  lkjip.yaml:13:14
        |     pangkat: Kolonel
        |              ^
        Pangkat "Kolonel" tidak ada di daftar pangkat PNS.
        Perbaikan: tulis pangkatnya saja tanpa golongan, misalnya pangkat: Pembina Tk. I"
    `);
  });
});

describe("prose", () => {
  it("the regulation as some SOPs cite it", () => {
    expect(
      bacaTemuan(
        ubah(
          "Peraturan Menteri PANRB Nomor 53 Tahun 2014",
          "Peraturan Menteri Pendayagunaan Aparatur Negara dan RB No 53 Tahun 2010",
        ),
      ),
    ).toMatchInlineSnapshot(`
      "dasar-hukum-lama
      PERINGATAN  lkjip.yaml:85:7
        |     - Peraturan Menteri Pendayagunaan Aparatur Negara dan RB No 53 Tahun 2010
        |       ^
        Dasar hukum menyebut "53 Tahun 2010"; petunjuk teknis laporan kinerja yang berlaku PermenPANRB Nomor 53 Tahun 2014.
        Perbaikan: ganti, misalnya "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014"."
    `);
  });
  it("its predecessor", () => {
    expect(
      bacaTemuan(
        ubah(
          "Peraturan Menteri PANRB Nomor 53 Tahun 2014",
          "Permenpan-RB 29 Tahun 2010 tentang Pedoman Penyusunan Penetapan Kinerja",
        ),
      ),
    ).toMatchInlineSnapshot(`
      "dasar-hukum-lama
      PERINGATAN  lkjip.yaml:85:7
        |     - Permenpan-RB 29 Tahun 2010 tentang Pedoman Penyusunan Penetapan Kinerja
        |       ^
        Dasar hukum menyebut "29 Tahun 2010"; petunjuk teknis laporan kinerja yang berlaku PermenPANRB Nomor 53 Tahun 2014.
        Perbaikan: ganti, misalnya "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014"."
    `);
  });
  it("one placeholder left", () => {
    expect(bacaTemuan(ubah("alamat: Jalan Contoh 1", "alamat: GANTI alamat kantor"))).toMatchInlineSnapshot(`
      "masih-ganti
      PERINGATAN  lkjip.yaml:7:11
        |   alamat: GANTI alamat kantor
        |           ^
        Satu isian masih bertanda GANTI.
        Perbaikan: ganti dengan data kantor, misalnya "GANTI nama Sekretaris Kecamatan" dengan namanya: sel kuning di rencana.xlsx, lalu lkjip plan; atau cari kata GANTI di lkjip.yaml"
    `);
  });
  it("two placeholders left", () => {
    expect(
      bacaTemuan(
        ubah(
          "uraian: Pelayanan meningkat",
          "uraian: GANTI bunyi sasaran",
          ubah("alamat: Jalan Contoh 1", "alamat: GANTI alamat kantor"),
        ),
      ),
    ).toMatchInlineSnapshot(`
      "masih-ganti
      PERINGATAN  lkjip.yaml:7:11
        |   alamat: GANTI alamat kantor
        |           ^
        2 isian masih bertanda GANTI; yang pertama di baris ini.
        Perbaikan: ganti dengan data kantor, misalnya "GANTI nama Sekretaris Kecamatan" dengan namanya: sel kuning di rencana.xlsx, lalu lkjip plan; atau cari kata GANTI di lkjip.yaml"
    `);
  });
});
