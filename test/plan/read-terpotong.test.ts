import { describe, expect, it } from "vitest";
import { readConfig } from "../../src/plan/read.ts";
import { bacaTemuan, findTemuan, LKJIP_MINIMAL, ubah } from "../support/lkjip-minimal.ts";

/*
 * Values that YAML cuts without a word: at a comma in brackets, at a `#`, at quotation marks made by Word. Each row: what
 * stands in the minimal file, what is typed instead, and everything that the office reads about it.
 */

const SEKCAM = "  sekcam: { nama: CONTOH SEKCAM, jabatan: Sekretaris Kecamatan }";
const RIWAYAT = "2022: { target: 88, realisasi: 89.2 }";
const TW = "[80, 85, 90, 90.5]";
const ALAMAT = "alamat: Jalan Contoh 1";

/** Message and remedy of every finding, without place and quoted line. */
function baca(lama: string, baru: string): string[] {
  return findTemuan(ubah(lama, baru)).map((t) => `${t.tingkat} ${t.baris}:${t.kolom} ${t.pesan} | ${t.perbaikan}`);
}

describe("a comma inside braces", () => {
  it("is shown at the value that it cut, with the whole value in quotes", () => {
    expect(
      bacaTemuan(ubah(SEKCAM, "  sekcam: { nama: BUDI, S.Sos., pangkat: Pembina, jabatan: Sekretaris Kecamatan }")),
    ).toMatchInlineSnapshot(`
      "koma-memotong-isi
      GALAT  lkjip.yaml:15:19
        |   sekcam: { nama: BUDI, S.Sos., pangkat: Pembina, jabatan: Sekretaris Kecamatan }
        |                   ^
        Isi "nama" terpotong di koma: di dalam kurung kurawal koma memisahkan kunci, sehingga yang terbaca hanya "BUDI".
        Perbaikan: apit isinya dengan tanda kutip: nama: "BUDI, S.Sos.""
    `);
  });
  it.each([
    [
      "two titles",
      SEKCAM,
      "  sekcam: { nama: BUDI, S.Sos., M.Si., jabatan: Sekretaris Kecamatan }",
      'galat 15:19 Isi "nama" terpotong di koma: di dalam kurung kurawal koma memisahkan kunci, sehingga yang terbaca hanya "BUDI". | apit isinya dengan tanda kutip: nama: "BUDI, S.Sos., M.Si."',
    ],
    [
      "a title behind a quoted name",
      SEKCAM,
      '  sekcam: { nama: "BUDI", S.Sos., jabatan: Sekretaris Kecamatan }',
      'galat 15:19 Isi "nama" terpotong di koma: di dalam kurung kurawal koma memisahkan kunci, sehingga yang terbaca hanya "BUDI". | apit isinya dengan tanda kutip: nama: "BUDI, S.Sos."',
    ],
    [
      "quotation marks made by Word",
      SEKCAM,
      "  sekcam: { nama: “BUDI, S.Sos.”, jabatan: Sekretaris Kecamatan }",
      'galat 15:19 Isi "nama" terpotong di koma: di dalam kurung kurawal koma memisahkan kunci, sehingga yang terbaca hanya "BUDI". | apit isinya dengan tanda kutip: nama: "BUDI, S.Sos."',
    ],
    [
      "a decimal comma",
      RIWAYAT,
      "2022: { target: 88, realisasi: 97,89 }",
      'galat 51:42 Angka 97,89 di "realisasi" terpotong di koma: di dalam kurung kurawal koma memisahkan kunci, sehingga yang terbaca hanya 97. | tulis dengan titik sebagai tanda desimal: realisasi: 97.89; jika memang tulisan, apit dengan tanda kutip: realisasi: "97,89"',
    ],
    [
      "two decimal commas with the same digits",
      RIWAYAT,
      "2022: { target: 88,5, realisasi: 97,5 }",
      'galat 51:27 Angka 88,5 di "target" terpotong di koma: di dalam kurung kurawal koma memisahkan kunci, sehingga yang terbaca hanya 88. | tulis dengan titik sebagai tanda desimal: target: 88.5; jika memang tulisan, apit dengan tanda kutip: target: "88,5"',
      'galat 51:44 Angka 97,5 di "realisasi" terpotong di koma: di dalam kurung kurawal koma memisahkan kunci, sehingga yang terbaca hanya 97. | tulis dengan titik sebagai tanda desimal: realisasi: 97.5; jika memang tulisan, apit dengan tanda kutip: realisasi: "97,5"',
    ],
    [
      "three digits behind the comma",
      RIWAYAT,
      "2022: { target: 88, realisasi: 1,250 }",
      'galat 51:42 Angka 1,250 di "realisasi" terpotong di koma: di dalam kurung kurawal koma memisahkan kunci, sehingga yang terbaca hanya 1. | jika pecahan, tulis realisasi: 1.2500; jika ribuan, tulis tanpa koma: realisasi: 1250; jika memang tulisan, apit dengan tanda kutip: realisasi: "1,250"',
    ],
    [
      "commas for thousands",
      "{ pagu: 9000000, realisasi: 8500000, program",
      "{ pagu: 9,000,000, realisasi: 8500000, program",
      'galat 77:17 Angka 9,000,000 di "pagu" terpotong di koma: di dalam kurung kurawal koma memisahkan kunci, sehingga yang terbaca hanya 9. | jika ribuan, tulis tanpa koma: pagu: 9000000',
    ],
    [
      "rupiah",
      "{ pagu: 9000000, realisasi: 8500000, program",
      "{ pagu: Rp 9.000.000,00, realisasi: 8500000, program",
      'galat 77:17 Angka Rp 9.000.000,00 di "pagu" terpotong di koma: di dalam kurung kurawal koma memisahkan kunci, sehingga yang terbaca hanya Rp 9.000.000. | tulis dengan titik sebagai tanda desimal: pagu: 9000000',
    ],
    [
      "a number whose key was forgotten",
      "        target: 85.5",
      "        target: { min: 80, 90 }",
      'galat 58:28 90 di target indikator "S1.2" tidak punya kunci, karena koma di depannya memulai kunci baru. | tulis kuncinya di depan, misalnya max: 90; jika komanya bagian dari isi sebelumnya, apit isi itu dengan tanda kutip.',
    ],
    [
      "a key without a colon",
      SEKCAM,
      "  sekcam: { nama: BUDI, pangkat, jabatan: Sekretaris Kecamatan }",
      'galat 15:25 Kunci "pangkat" belum diisi. | hapus kuncinya saja jika tidak diperlukan, atau isi, misalnya pangkat: Pembina Tk. I',
    ],
  ])("%s", (_, lama, baru, ...must) => {
    expect(baca(lama, baru)).toEqual(must);
  });
  it("loses nothing else on the line", () => {
    expect(baca(SEKCAM, "  sekcam: { nama: BUDI, S.Sos., jabatan: 5 }").map((t) => t.split(" ")[1])).toEqual([
      "15:19",
      "15:42",
    ]);
  });
});

describe("a comma inside brackets", () => {
  it.each([
    [
      "twice as many as there are quarters",
      TW,
      "[80,5, 85,47, 90,1, 90,5]",
      'galat 48:9 Daftar "target_tw" memuat 8 isi; yang diperlukan 4. Apakah 80,5 satu angka? Di dalam kurung siku koma memisahkan isi, sehingga terbaca dua angka, 80 dan 5. | jika ya, tulis dengan titik sebagai tanda desimal: target_tw: [80.5, 85.47, 90.1, 90.5]; jika bukan, tulis 4 isi, misalnya target_tw: [80, 85, 90, 90.5]',
    ],
    [
      "the same without any space",
      TW,
      "[80,5,85,47,90,1,90,5]",
      'galat 48:9 Daftar "target_tw" memuat 8 isi; yang diperlukan 4. Apakah 80,5 satu angka? Di dalam kurung siku koma memisahkan isi, sehingga terbaca dua angka, 80 dan 5. | jika ya, tulis dengan titik sebagai tanda desimal: target_tw: [80.5, 85.47, 90.1, 90.5]; jika bukan, tulis 4 isi, misalnya target_tw: [80, 85, 90, 90.5]',
    ],
    [
      "one too many",
      TW,
      "[80, 85, 90, 90,5]",
      'galat 48:9 Daftar "target_tw" memuat 5 isi; yang diperlukan 4. Apakah 90,5 satu angka? Di dalam kurung siku koma memisahkan isi, sehingga terbaca dua angka, 90 dan 5. | jika ya, tulis dengan titik sebagai tanda desimal: target_tw: [80, 85, 90, 90.5]; jika bukan, tulis 4 isi, misalnya target_tw: [80, 85, 90, 90.5]',
    ],
    [
      "four numbers that look like two",
      TW,
      "[80,5, 90,5]",
      'periksa 48:9 Apakah 80,5 di "target_tw" satu angka? Di dalam kurung siku koma memisahkan isi, sehingga daftar ini terbaca 4 angka, 80 dan 5 terpisah. | jika ya, tulis dengan titik sebagai tanda desimal: target_tw: [80.5, 90.5]; jika bukan, beri spasi sesudah setiap koma.',
      'peringatan 48:9 Target triwulan terakhir indikator "S1.1" 5, sedangkan target tahunnya 90,5. | samakan keduanya, misalnya target: 90.5 dan target_tw: [80, 85, 90, 90.5]',
    ],
    [
      "too many altogether",
      TW,
      "[80, 85, 90, 90.5, 91]",
      'galat 48:9 Daftar "target_tw" memuat 5 isi; yang diperlukan 4. | sisakan 4 isi yang benar, misalnya target_tw: [80, 85, 90, 90.5]',
    ],
  ])("%s", (_, lama, baru, ...must) => {
    expect(baca(lama, baru)).toEqual(must);
  });
  it.each([
    ["four quarters without spaces", TW, "[80,85,90,90.5]"],
    ["two years without space", "[2020, 2024]", "[2020,2024]"],
  ])("is no question: %s", (_, lama, baru) => {
    expect(baca(lama, baru)).toEqual([]);
  });
});

describe("a # behind a blank", () => {
  it.each([
    [
      "a house number",
      ALAMAT,
      "alamat: Jalan Slamet Riyadi #12, Kota Probolinggo",
      'periksa 7:11 Apakah "#12, Kota Probolinggo" bagian dari isi "alamat"? Tanda pagar sesudah spasi memulai catatan, sehingga yang terbaca hanya "Jalan Slamet Riyadi". | jika ya, apit seluruh isinya dengan tanda kutip: alamat: "Jalan Slamet Riyadi #12, Kota Probolinggo"; jika hanya catatan, pindahkan ke baris tersendiri di atasnya.',
    ],
    [
      "a house number behind a blank",
      ALAMAT,
      "alamat: Jalan Slamet Riyadi # 12, Kota Probolinggo",
      'periksa 7:11 Apakah "# 12, Kota Probolinggo" bagian dari isi "alamat"? Tanda pagar sesudah spasi memulai catatan, sehingga yang terbaca hanya "Jalan Slamet Riyadi". | jika ya, apit seluruh isinya dengan tanda kutip: alamat: "Jalan Slamet Riyadi # 12, Kota Probolinggo"; jika hanya catatan, pindahkan ke baris tersendiri di atasnya.',
    ],
    [
      "a name",
      ALAMAT,
      "alamat: Ruko Melati Blok #A, Kota",
      'periksa 7:11 Apakah "#A, Kota" bagian dari isi "alamat"? Tanda pagar sesudah spasi memulai catatan, sehingga yang terbaca hanya "Ruko Melati Blok". | jika ya, apit seluruh isinya dengan tanda kutip: alamat: "Ruko Melati Blok #A, Kota"; jika hanya catatan, pindahkan ke baris tersendiri di atasnya.',
    ],
    [
      "the whole value",
      ALAMAT,
      "alamat: #12 Jalan Slamet Riyadi",
      'galat 7:3 Kunci "alamat" belum diisi: #12 Jalan Slamet Riyadi diawali tanda pagar, sehingga terbaca sebagai catatan. | jika itu isinya, apit dengan tanda kutip: alamat: "#12 Jalan Slamet Riyadi"; jika bukan, isi, misalnya alamat: "Jalan Slamet Riyadi, Kota Probolinggo"',
    ],
    [
      "inside braces",
      SEKCAM,
      "  sekcam: { nama: BUDI #2, jabatan: Sekretaris Kecamatan }",
      'galat 15:24 Tanda pagar ini membuat sisa barisnya terbaca sebagai catatan, termasuk kurung tutupnya. | apit isi yang memuat tanda pagar dengan tanda kutip, misalnya nama: "Posyandu #12"',
    ],
    [
      "an item of a list, which has no key of its own",
      "versi: 1",
      "versi: 1\nsurat:\n  tembusan:\n    - Bagian Organisasi #2",
      'periksa 4:7 Apakah "#2" bagian dari isi "tembusan"? Tanda pagar sesudah spasi memulai catatan, sehingga yang terbaca hanya "Bagian Organisasi". | jika ya, apit seluruh isinya dengan tanda kutip: - "Bagian Organisasi #2"; jika hanya catatan, pindahkan ke baris tersendiri di atasnya.',
    ],
  ])("is asked about: %s", (_, lama, baru, ...must) => {
    expect(baca(lama, baru)).toEqual(must);
  });
  it.each([
    "alamat: Jalan Contoh 1 # kantor lama",
    "alamat: Jalan Contoh 1        # catatan; SOP tidak memuat pangkat",
    "alamat: Jalan Contoh 1 # GANTI alamat 2025 (tahun 2024: Jalan Lama)",
    "alamat: Jalan Contoh 1     #dari kop surat",
    "alamat: Jalan Contoh 1 # 2 lantai",
    "alamat: Jalan Contoh 1 ## lama",
    'alamat: "Jalan Contoh #1" # tetap',
    "alamat: Jalan Contoh#1",
  ])("is an ordinary comment: %s", (baru) => {
    expect(baca(ALAMAT, baru)).toEqual([]);
  });
  it("keeps what the advice puts in quotes", () => {
    const teks = ubah(ALAMAT, 'alamat: "Jalan Slamet Riyadi #12, Kota Probolinggo"');
    expect(readConfig(teks, "lkjip.yaml").nilai?.config.instansi.alamat).toBe(
      "Jalan Slamet Riyadi #12, Kota Probolinggo",
    );
  });
});

describe("a colon", () => {
  it("in an item of a list of texts: the item stays one text", () => {
    expect(baca("versi: 1", "versi: 1\nsurat:\n  tembusan:\n    - Inspektur: Kabupaten")).toEqual([
      'galat 4:7 Isi ke-1 "tembusan" memuat titik dua dan spasi, sehingga "Inspektur" terbaca sebagai kunci. | apit isinya dengan tanda kutip: - "Inspektur: Kabupaten"',
    ]);
  });
});

describe("quotation marks made by Word", () => {
  it.each([
    [
      "around the value",
      ALAMAT,
      "alamat: “Jalan Contoh 1”",
      'galat 7:11 Isi “Jalan Contoh 1” diapit tanda kutip lengkung, yang ikut terbaca sebagai isinya. | ganti dengan tanda kutip lurus, misalnya "Jalan Contoh 1"',
    ],
    [
      "only at the beginning",
      ALAMAT,
      "alamat: “Jalan Contoh 1",
      'galat 7:11 Isi “Jalan Contoh 1 diawali tanda kutip lengkung, yang ikut terbaca sebagai isinya. | ganti dengan tanda kutip lurus, misalnya "Jalan Contoh 1"',
    ],
    [
      "straight at the end",
      ALAMAT,
      'alamat: “Jalan Contoh 1"',
      'galat 7:11 Isi “Jalan Contoh 1" diapit tanda kutip lengkung, yang ikut terbaca sebagai isinya. | ganti dengan tanda kutip lurus, misalnya "Jalan Contoh 1"',
    ],
    [
      "straight at the beginning",
      ALAMAT,
      'alamat: "Jalan Contoh 1”',
      'galat 7:11 Isi "Jalan Contoh 1” dibuka dengan tanda kutip lurus tetapi ditutup dengan tanda kutip lengkung, sehingga tidak tertutup. | ganti dengan tanda kutip lurus, misalnya "Jalan Contoh 1"',
    ],
    [
      "that protect no #",
      ALAMAT,
      "alamat: “Jalan Contoh #1”",
      'galat 7:11 Isi “Jalan Contoh diawali tanda kutip lengkung, yang tidak melindungi tanda pagar, sehingga sisanya terbaca sebagai catatan. | ganti dengan tanda kutip lurus, misalnya "Jalan Contoh #1"',
    ],
    [
      "in a list",
      'program: ["7.01.02"]',
      "program: [“7.01.02”]",
      'galat 53:19 Isi “7.01.02” diapit tanda kutip lengkung, yang ikut terbaca sebagai isinya. | ganti dengan tanda kutip lurus, misalnya "7.01.02"',
    ],
  ])("%s", (_, lama, baru, ...must) => {
    expect(baca(lama, baru)).toEqual(must);
  });
  it.each([
    "alamat: “Gedung Baru” Jalan Contoh 1",
    "alamat: Jalan “Contoh”",
    "alamat: ‘Aisyiyah Jalan Contoh",
    'alamat: "“Jalan Contoh”"',
    "alamat: Jalan Jum’at",
  ])("are part of the text: %s", (baru) => {
    expect(baca(ALAMAT, baru)).toEqual([]);
  });
});

describe("a key taken out of its comment", () => {
  it.each([
    [
      "with the blank left behind",
      '    nip: "197808231998021001"',
      '     nip: "197808231998021001"',
      "galat 12:6 Jorokan baris ini tidak sama dengan baris lain di bagian yang sama. | ratakan dengan kunci di atasnya: tepat 4 spasi di depannya, bukan 5; jika tanda pagarnya baru dihapus, satu spasi sesudahnya ikut dihapus.",
    ],
    [
      "below a text in quotes",
      "    pangkat: Pembina Tk. I",
      "     pangkat: Pembina Tk. I",
      "galat 13:6 Jorokan baris ini tidak sama dengan baris lain di bagian yang sama. | ratakan dengan kunci di atasnya: tepat 4 spasi di depannya, bukan 5; jika tanda pagarnya baru dihapus, satu spasi sesudahnya ikut dihapus.",
    ],
    [
      "at the outermost level",
      "kebijakan:\n",
      " sop:\n  4: { waktu: 3 hari }\nkebijakan:\n",
      "galat 78:2 Jorokan baris ini tidak sama dengan baris lain di bagian yang sama. | ratakan dengan kunci di atasnya: tanpa spasi di depannya, bukan 1; jika tanda pagarnya baru dihapus, satu spasi sesudahnya ikut dihapus.",
    ],
    [
      "two levels up",
      "unit:\n",
      "   jabatan: Camat\nunit:\n",
      "galat 17:4 Jorokan baris ini tidak sama dengan baris lain di bagian yang sama. | ratakan dengan kunci di atasnya: tepat 2 spasi di depannya, bukan 3; jika tanda pagarnya baru dihapus, satu spasi sesudahnya ikut dihapus.",
    ],
  ])("%s", (_, lama, baru, ...must) => {
    expect(baca(lama, baru)).toEqual(must);
  });
});

describe("what can be read of a broken file is judged too", () => {
  it.each([
    ["a quotation mark never closed", ALAMAT, 'alamat: "Jalan Contoh 1'],
    ["a bracket never closed", "periode: [2020, 2024]", "periode: [2020, 2024"],
    ["a tab", "  tempat: Contoh", "\ttempat: Contoh"],
    ["uneven indentation", "  tempat: Contoh", "   tempat: Contoh"],
    ["a colon in a text", "uraian: Pelayanan meningkat", "uraian: Pelayanan: meningkat"],
    ["no space after the colon", "versi: 1", "versi:1"],
    ["a second document", "pejabat:\n", "---\npejabat:\n"],
  ])("%s hides no other finding and brings none", (_, lama, baru) => {
    let teks = ubah("jenis: seksi", "jenis: saksi", ubah(lama, baru));
    teks = ubah("pagu: 10000000", "pagu: sepuluh juta", teks);
    const nama = findTemuan(teks).map((t) => t.nama);
    expect(nama.filter((n) => !n.startsWith("yaml-"))).toEqual(["pilihan-tidak-dikenal", "bukan-angka"]);
    expect(nama.filter((n) => n.startsWith("yaml-"))).toHaveLength(1);
    expect(findTemuan(ubah(lama, baru))).toHaveLength(1);
  });
  it("names every part of the file that is broken", () => {
    let teks = ubah(ALAMAT, 'alamat: "Jalan Contoh 1');
    teks = ubah("periode: [2020, 2024]", "periode: [2020, 2024", teks);
    teks = ubah("uraian: Koordinasi\n", "uraian: Program: Koordinasi\n", teks);
    expect(findTemuan(teks).map((t) => [t.nama, t.baris])).toEqual([
      ["yaml-kutip-terbuka", 7],
      ["yaml-kurung-terbuka", 36],
      ["yaml-titik-dua", 73],
    ]);
  });
});

describe("keys that lkjip does not use", () => {
  it.each([
    [
      "a line of its own",
      "tahun: 2024",
      "tahun: 2024\nwarna: biru",
      'galat 3:1 Kunci "warna" tidak dikenal. | pakai salah satu kunci yang dikenal: versi, tahun, contoh, instansi, pejabat, pergantian_pejabat, penandatangan, unit, sdm, renstra, perjanjian_kinerja, sasaran, program, riwayat_anggaran, kebijakan, formulir, surat, sop, naskah, profil, lhe_tahun_lalu, skm, layanan, inovasi, penghargaan, foto, pembanding_kecamatan, tindak_lanjut, penegasan; jika hanya catatan, simpan dengan tanda pagar di depan barisnya: # warna: biru',
    ],
    [
      "with lines below",
      "tahun: 2024",
      "tahun: 2024\nwarna:\n  atas: biru",
      'galat 3:1 Kunci "warna" tidak dikenal. | pakai salah satu kunci yang dikenal: versi, tahun, contoh, instansi, pejabat, pergantian_pejabat, penandatangan, unit, sdm, renstra, perjanjian_kinerja, sasaran, program, riwayat_anggaran, kebijakan, formulir, surat, sop, naskah, profil, lhe_tahun_lalu, skm, layanan, inovasi, penghargaan, foto, pembanding_kecamatan, tindak_lanjut, penegasan; jika hanya catatan, simpan dengan tanda pagar di depan barisnya dan semua baris isinya: # warna:',
    ],
    [
      "inside braces",
      SEKCAM,
      "  sekcam: { nama: BUDI, warna: biru, jabatan: Sekretaris Kecamatan }",
      'galat 15:25 Kunci "warna" tidak dikenal di pejabat sekcam. | pakai salah satu kunci yang dikenal: nama, nip, pangkat, golongan, jabatan, status; jika hanya catatan, pindahkan ke baris tersendiri yang diawali tanda pagar.',
    ],
    [
      "twice",
      "tahun: 2024",
      "tahun: 2024\ntahun: 2025",
      'galat 3:1 Kunci "tahun" sudah ada di baris 2. | pilih yang benar dan beri tanda pagar di depan baris yang lain, atau gabungkan isinya di bawah satu kunci "tahun".',
    ],
    [
      "twice inside braces",
      SEKCAM,
      "  sekcam: { nama: BUDI, nama: AMIR, jabatan: Sekretaris Kecamatan }",
      'galat 15:25 Kunci "nama" sudah ada di baris 15. | tulis satu kali saja, dengan isi yang benar; yang lain mungkin milik kunci yang berbeda dari "nama".',
    ],
    [
      "empty inside braces",
      SEKCAM,
      "  sekcam: { nama: BUDI, pangkat: , jabatan: Sekretaris Kecamatan }",
      'galat 15:25 Kunci "pangkat" belum diisi. | hapus kuncinya saja jika tidak diperlukan, atau isi, misalnya pangkat: Pembina Tk. I',
    ],
  ])("%s: nothing is told to be thrown away", (_, lama, baru, ...must) => {
    expect(baca(lama, baru)).toEqual(must);
  });
});

it("reads the minimal file without a finding", () => {
  expect(findTemuan(LKJIP_MINIMAL)).toEqual([]);
});
