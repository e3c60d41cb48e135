import { describe, expect, it } from "vitest";
import { bacaTemuan, ubah } from "../support/lkjip-minimal.ts";

/* One test per message, as an office reads it: rule, place, source line, what is wrong, how to mend it. */

describe("YAML that cannot be read", () => {
  it("colon in a text", () => {
    expect(bacaTemuan(ubah("uraian: Koordinasi\n", "uraian: Program: Koordinasi\n"))).toMatchInlineSnapshot(`
      "yaml-titik-dua
      GALAT  lkjip.yaml:73:21
        |             uraian: Program: Koordinasi
        |                     ^
        Isi baris ini memuat titik dua dan spasi, sehingga terbaca sebagai kunci lain.
        Perbaikan: apit isinya dengan tanda kutip, misalnya uraian: "Program: Pelayanan Publik""
    `);
  });
  it("text that begins with %", () => {
    expect(bacaTemuan(ubah("satuan: nilai\n        unit", "satuan: %\n        unit"))).toMatchInlineSnapshot(`
      "yaml-awalan
      GALAT  lkjip.yaml:45:17
        |         satuan: %
        |                 ^
        Isi yang diawali "%" harus diapit tanda kutip.
        Perbaikan: apit isinya dengan tanda kutip, misalnya satuan: "%""
    `);
  });
  it("tab", () => {
    expect(bacaTemuan(ubah("  tempat: Contoh", "\ttempat: Contoh"))).toMatchInlineSnapshot(`
      "yaml-tab
      GALAT  lkjip.yaml:6:1
        |  tempat: Contoh
        | ^
        Baris ini menjorok dengan tab.
        Perbaikan: ganti tab dengan spasi, misalnya dua spasi untuk setiap tingkat."
    `);
  });
  it("quotation mark never closed", () => {
    expect(bacaTemuan(ubah("alamat: Jalan Contoh 1", 'alamat: "Jalan Contoh 1'))).toMatchInlineSnapshot(`
      "yaml-kutip-terbuka
      GALAT  lkjip.yaml:7:11
        |   alamat: "Jalan Contoh 1
        |           ^
        Tanda kutip yang dibuka di sini tidak ditutup.
        Perbaikan: tutup dengan tanda kutip yang sama, misalnya kode: "7.01.02""
    `);
  });
  it("text after the quotation mark", () => {
    expect(bacaTemuan(ubah("alamat: Jalan Contoh 1", 'alamat: "Jalan" Contoh 1'))).toMatchInlineSnapshot(`
      "yaml-sesudah-kutip
      GALAT  lkjip.yaml:7:19
        |   alamat: "Jalan" Contoh 1
        |                   ^
        Ada tulisan sesudah tanda kutip penutup atau sesudah isi yang sudah selesai.
        Perbaikan: apit seluruh isinya dengan satu pasang tanda kutip ganda, misalnya uraian: "Jumat Bersih""
    `);
  });
  it("bracket never closed", () => {
    expect(bacaTemuan(ubah("periode: [2020, 2024]", "periode: [2020, 2024"))).toMatchInlineSnapshot(`
      "yaml-kurung-terbuka
      GALAT  lkjip.yaml:36:3
        |   tujuan:
        |   ^
        Kurung di atas baris ini tidak ditutup, atau isi di dalamnya tidak dipisah koma.
        Perbaikan: lengkapi kurungnya, misalnya target_tw: [80, 85, 90, 90.5]"
    `);
  });
  it("comma forgotten", () => {
    expect(
      bacaTemuan(ubah("{ di_atas: 90, predikat: Tinggi }", "{ di_atas: 90 predikat: Tinggi }")),
    ).toMatchInlineSnapshot(`
      "yaml-koma
      GALAT  lkjip.yaml:80:18
        |     - { di_atas: 90 predikat: Tinggi }
        |                  ^
        Di dalam kurung, satu isi dengan isi berikutnya harus dipisah koma.
        Perbaikan: tambahkan koma, misalnya { min: 80, max: 90 }"
    `);
  });
  it("uneven indentation", () => {
    expect(bacaTemuan(ubah("  tempat: Contoh", "   tempat: Contoh"))).toMatchInlineSnapshot(`
      "yaml-jorokan
      GALAT  lkjip.yaml:6:4
        |    tempat: Contoh
        |    ^
        Jorokan baris ini tidak sama dengan baris lain di bagian yang sama.
        Perbaikan: ratakan dengan kunci di atasnya: tepat 2 spasi di depannya, bukan 3; jika tanda pagarnya baru dihapus, satu spasi sesudahnya ikut dihapus."
    `);
  });
  it("no space after the colon", () => {
    expect(bacaTemuan(ubah("tahun: 2024", "tahun:2024"))).toMatchInlineSnapshot(`
      "yaml-bukan-pasangan
      GALAT  lkjip.yaml:2:1
        | tahun:2024
        | ^
        Baris ini bukan pasangan kunci dan isi: sesudah kunci harus ada titik dua dan spasi.
        Perbaikan: tulis kunci, titik dua, spasi, lalu isinya, misalnya tahun: 2024"
    `);
  });
  it("backslash", () => {
    expect(bacaTemuan(ubah("alamat: Jalan Contoh 1", 'alamat: "templat\\qlogo"'))).toMatchInlineSnapshot(`
      "yaml-garis-miring
      GALAT  lkjip.yaml:7:19
        |   alamat: "templat\\qlogo"
        |                   ^
        Garis miring terbalik di dalam tanda kutip ganda tidak dibaca apa adanya.
        Perbaikan: pakai garis miring biasa, misalnya logo: "templat/logo.png""
    `);
  });
  it("second document", () => {
    expect(bacaTemuan(ubah("pejabat:\n  camat", "---\npejabat:\n  camat"))).toMatchInlineSnapshot(`
      "yaml-dua-dokumen
      GALAT  lkjip.yaml:9:1
        | ---
        | ^
        Baris "---" memulai dokumen kedua di berkas yang sama.
        Perbaikan: hapus baris "---", misalnya dengan menyatukan isi di atas dan di bawahnya."
    `);
  });
});

describe("YAML that means more than it says", () => {
  it("duplicate key", () => {
    expect(bacaTemuan(ubah("tahun: 2024", "tahun: 2024\ntahun: 2025"))).toMatchInlineSnapshot(`
      "kunci-ganda
      GALAT  lkjip.yaml:3:1
        | tahun: 2025
        | ^
        Kunci "tahun" sudah ada di baris 2.
        Perbaikan: pilih yang benar dan beri tanda pagar di depan baris yang lain, atau gabungkan isinya di bawah satu kunci "tahun"."
    `);
  });
  it("alias", () => {
    expect(bacaTemuan(ubah("alamat: Jalan Contoh 1", "alamat: *jalan"))).toMatchInlineSnapshot(`
      "yaml-rujukan
      GALAT  lkjip.yaml:7:11
        |   alamat: *jalan
        |           ^
        "*jalan" terbaca sebagai rujukan ke bagian lain berkas, dan rujukan tidak dipakai di sini.
        Perbaikan: tulis isinya lengkap, atau apit dengan tanda kutip jika memang tulisan, misalnya "*jalan""
    `);
  });
  it("anchor", () => {
    expect(bacaTemuan(ubah("alamat: Jalan Contoh 1", "alamat: &jalan Jalan Contoh 1"))).toMatchInlineSnapshot(`
      "yaml-rujukan
      GALAT  lkjip.yaml:7:18
        |   alamat: &jalan Jalan Contoh 1
        |                  ^
        "&jalan" terbaca sebagai rujukan ke bagian lain berkas, dan rujukan tidak dipakai di sini.
        Perbaikan: tulis isinya lengkap, atau apit dengan tanda kutip jika memang tulisan, misalnya "&jalan""
    `);
  });
  it("tag", () => {
    expect(bacaTemuan(ubah("alamat: Jalan Contoh 1", "alamat: !penting Jalan Contoh 1"))).toMatchInlineSnapshot(`
      "yaml-tanda-seru
      GALAT  lkjip.yaml:7:20
        |   alamat: !penting Jalan Contoh 1
        |                    ^
        Isi yang diawali tanda seru terbaca sebagai penanda jenis (!penting), dan penanda itu tidak dipakai di sini.
        Perbaikan: apit isinya dengan tanda kutip, misalnya "!penting""
    `);
  });
  it("built-in tag", () => {
    expect(bacaTemuan(ubah("tahun: 2024", 'tahun: !!int "2024"'))).toMatchInlineSnapshot(`
      "yaml-tanda-seru
      GALAT  lkjip.yaml:2:14
        | tahun: !!int "2024"
        |              ^
        Isi yang diawali tanda seru terbaca sebagai penanda jenis (tag:yaml.org,2002:int), dan penanda itu tidak dipakai di sini.
        Perbaikan: apit isinya dengan tanda kutip, misalnya "!penting""
    `);
  });
  it("merge key is an ordinary unknown key", () => {
    expect(bacaTemuan(ubah("tahun: 2024", "tahun: 2024\n<<: { a: 1 }"))).toMatchInlineSnapshot(`
      "kunci-tidak-dikenal
      GALAT  lkjip.yaml:3:1
        | <<: { a: 1 }
        | ^
        Kunci "<<" tidak dikenal.
        Perbaikan: pakai salah satu kunci yang dikenal: versi, tahun, contoh, instansi, pejabat, pergantian_pejabat, penandatangan, unit, sdm, renstra, perjanjian_kinerja, sasaran, program, riwayat_anggaran, kebijakan, formulir, surat, sop, naskah, profil, lhe_tahun_lalu, skm, layanan, inovasi, penghargaan, foto, pembanding_kecamatan, tindak_lanjut, penegasan; jika hanya catatan, simpan dengan tanda pagar di depan barisnya: # <<: { a: 1 }"
    `);
  });
  it("key that is a list", () => {
    expect(bacaTemuan(ubah("tahun: 2024", "tahun: 2024\n? [a, b]\n: 1"))).toMatchInlineSnapshot(`
      "kunci-bukan-teks
      GALAT  lkjip.yaml:3:3
        | ? [a, b]
        |   ^
        Di sini seharusnya ada kunci berupa kata.
        Perbaikan: tulis kata, titik dua, spasi, lalu isinya, misalnya tahun: 2024"
    `);
  });
  it("quotation marks made by Word", () => {
    expect(bacaTemuan(ubah("alamat: Jalan Contoh 1", "alamat: “Jalan Contoh 1”"))).toMatchInlineSnapshot(`
      "kutip-lengkung
      GALAT  lkjip.yaml:7:11
        |   alamat: “Jalan Contoh 1”
        |           ^
        Isi “Jalan Contoh 1” diapit tanda kutip lengkung, yang ikut terbaca sebagai isinya.
        Perbaikan: ganti dengan tanda kutip lurus, misalnya "Jalan Contoh 1""
    `);
  });
  it("directive", () => {
    expect(bacaTemuan("%YAML 1.9\n---\ntahun: 2024\n")).toMatchInlineSnapshot(`
      "yaml-susunan
      GALAT  lkjip.yaml:1:7
        | %YAML 1.9
        |       ^
        Susunan baris ini tidak dapat dibaca.
        Perbaikan: tulis sebagai pasangan kunci dan isi dengan titik dua dan spasi, misalnya tahun: 2024"
    `);
  });
});

describe("a file that is none", () => {
  it("empty", () => {
    expect(bacaTemuan("")).toMatchInlineSnapshot(`
      "config-kosong
      GALAT  lkjip.yaml
        Berkas ini kosong.
        Perbaikan: buat berkas baru dengan lkjip init, atau salin dari cadangan, misalnya dari folder kerja tahun lalu."
    `);
  });
  it("only comments", () => {
    expect(bacaTemuan("# lkjip\n\n# tahun: 2024\n")).toMatchInlineSnapshot(`
      "config-kosong
      GALAT  lkjip.yaml
        Berkas ini kosong.
        Perbaikan: buat berkas baru dengan lkjip init, atau salin dari cadangan, misalnya dari folder kerja tahun lalu."
    `);
  });
  it("one sentence", () => {
    expect(bacaTemuan("halo")).toMatchInlineSnapshot(`
      "config-bukan-pasangan
      GALAT  lkjip.yaml:1:1
        | halo
        | ^
        Berkas ini tidak memuat pasangan kunci dan isi di tingkat paling luar.
        Perbaikan: tulis kunci paling luar tanpa jorokan dan tanpa tanda hubung di depannya, misalnya tahun: 2024"
    `);
  });
  it("a list", () => {
    expect(bacaTemuan("- tahun: 2024\n")).toMatchInlineSnapshot(`
      "config-bukan-pasangan
      GALAT  lkjip.yaml:1:1
        | - tahun: 2024
        | ^
        Berkas ini tidak memuat pasangan kunci dan isi di tingkat paling luar.
        Perbaikan: tulis kunci paling luar tanpa jorokan dan tanpa tanda hubung di depannya, misalnya tahun: 2024"
    `);
  });
  it("not UTF-8", () => {
    expect(bacaTemuan("tahun: 2024\uFFFD")).toMatchInlineSnapshot(`
      "config-bukan-utf8
      GALAT  lkjip.yaml
        Berkas ini tidak tersimpan sebagai teks UTF-8.
        Perbaikan: simpan ulang dengan pengodean UTF-8, misalnya di Notepad: Simpan Sebagai, Pengodean "UTF-8"."
    `);
  });
  it("too large", () => {
    expect(bacaTemuan("#".repeat(900_000).concat("\ntahun: 2024"))).toMatchInlineSnapshot(`
      "config-terlalu-besar
      GALAT  lkjip.yaml
        Berkas ini memuat 901 ribu huruf; batasnya 600 ribu.
        Perbaikan: keluarkan isi yang bukan rencana kantor, misalnya lampiran yang ikut tersalin."
    `);
  });
});
