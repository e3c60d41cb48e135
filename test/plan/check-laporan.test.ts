import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { many } from "../support/breadth.ts";
import { bacaTemuan, LKJIP_MINIMAL } from "../support/lkjip-minimal.ts";

/* What the report tells beside plan and results: one test per message, as an office reads it. */

const dengan = (isi: string): string => bacaTemuan(`${LKJIP_MINIMAL}${isi}\n`);

describe("what the parts of the report refer to", () => {
  it("an indicator that is not there", () => {
    expect(
      dengan("inovasi:\n  - { nama: Jemput bola, uraian: Petugas datang., indikator: S1.9 }"),
    ).toMatchInlineSnapshot(`
      "indikator-tidak-ada
      GALAT  lkjip.yaml:87:62
        |   - { nama: Jemput bola, uraian: Petugas datang., indikator: S1.9 }
        |                                                              ^
        Kode indikator "S1.9" tidak ada. Yang mirip: "S1.1".
        Perbaikan: pakai kode indikator yang ada, misalnya S1.1; yang ada: S1.1, S1.2, S1.3, KEL.1."
    `);
  });
  it("a photo of nothing", () => {
    expect(
      dengan('foto:\n  - { berkas: a.jpg, keterangan: Rapat, untuk: "7.01.02.2.01.0009" }'),
    ).toMatchInlineSnapshot(`
      "indikator-atau-sub-kegiatan-tidak-ada
      GALAT  lkjip.yaml:87:48
        |   - { berkas: a.jpg, keterangan: Rapat, untuk: "7.01.02.2.01.0009" }
        |                                                ^
        Kode indikator atau sub kegiatan "7.01.02.2.01.0009" tidak ada. Yang mirip: "7.01.02.2.01.0001".
        Perbaikan: pakai kode indikator atau sub kegiatan yang ada, misalnya 7.01.02.2.01.0001; yang ada: S1.1, S1.2, S1.3, KEL.1, 7.01.02.2.01.0001."
    `);
  });
  it("a unit that is not there; a jabatan is no unit", () => {
    expect(
      dengan(
        "tindak_lanjut:\n  - { indikator: S1.1, kegiatan: Rapat, pelaksana: pelayanam }\n  - { indikator: S1.1, kegiatan: Patroli, pelaksana: Kepala Seksi Pelayanan }",
      ),
    ).toMatchInlineSnapshot(`
      "unit-tidak-ada
      PERINGATAN  lkjip.yaml:87:52
        |   - { indikator: S1.1, kegiatan: Rapat, pelaksana: pelayanam }
        |                                                    ^
        Kode unit "pelayanam" tidak ada. Yang mirip: "pelayanan".
        Perbaikan: pakai kode unit yang ada, misalnya pelayanan; yang ada: pelayanan, kel-satu, kel-dua; atau tulis jabatannya"
    `);
  });
});

describe("what other kecamatan reached", () => {
  it("belongs to an indicator of the office itself, in numbers where it is measured in numbers", () => {
    expect(
      dengan(
        "pembanding_kecamatan:\n  - { indikator: KEL.1, kecamatan: Kecamatan Mayangan, nilai: 3 }\n  - { indikator: S1.1, kecamatan: Kecamatan Mayangan, nilai: baik }\n  - { indikator: S1.1, kecamatan: kecamatan mayangan, nilai: 88 }",
      ),
    ).toMatchInlineSnapshot(`
      "indikator-tujuan-atau-sasaran-tidak-ada
      GALAT  lkjip.yaml:87:18
        |   - { indikator: KEL.1, kecamatan: Kecamatan Mayangan, nilai: 3 }
        |                  ^
        Kode indikator tujuan atau sasaran "KEL.1" tidak ada.
        Perbaikan: pakai kode indikator tujuan atau sasaran yang ada, misalnya S1.1; yang ada: S1.1, S1.2, S1.3.
      pembanding-tidak-cocok
      PERINGATAN  lkjip.yaml:88:62
        |   - { indikator: S1.1, kecamatan: Kecamatan Mayangan, nilai: baik }
        |                                                              ^
        Realisasi Kecamatan Mayangan untuk "S1.1" tertulis "baik", sedangkan indikator ini diukur dengan angka.
        Perbaikan: tulis angkanya, atau hapus baris ini bila tidak diketahui
      isi-ganda
      PERINGATAN  lkjip.yaml:89:35
        |   - { indikator: S1.1, kecamatan: kecamatan mayangan, nilai: 88 }
        |                                   ^
        "kecamatan mayangan" sudah ada di baris 88 sebagai "Kecamatan Mayangan"; nilai di sana "baik", di sini 88.
        Perbaikan: hapus salah satunya, atau beri nama yang membedakannya"
    `);
  });
});

describe("names of kecamatan", () => {
  /** One name as people write it. */
  const written = (nama: string) =>
    fc
      .tuple(
        fc.constantFrom("Kecamatan ", "Kec. ", "kec ", "KEC.", "kecamatan  ", ""),
        fc.constantFrom(nama, nama.toUpperCase(), nama.toLowerCase(), ` ${nama} `),
      )
      .map(([prefix, rest]) => `${prefix}${rest}`.trim());
  const rows = (...list: readonly (readonly [string, number])[]): string =>
    `pembanding_kecamatan:\n${list.map(([nama, nilai]) => `  - { indikator: S1.1, kecamatan: "${nama}", nilai: ${nilai} }\n`).join("")}`;
  const namesOf = (isi: string): string[] => dengan(isi).match(/^(?:pembanding|isi)-\S+$/gm) ?? [];

  it("the office itself is no other kecamatan, however it is written", () => {
    fc.assert(
      fc.property(written("Contoh"), (nama) => {
        expect(namesOf(rows([nama, 88]))).toEqual(["pembanding-sendiri"]);
        expect(namesOf(rows([`${nama} Seberang`, 88]))).toEqual([]);
      }),
      { numRuns: many(10, 100) },
    );
    expect(dengan(rows(["Kec. Contoh", 88]))).toMatchInlineSnapshot(`
      "pembanding-sendiri
      GALAT  lkjip.yaml:87:35
        |   - { indikator: S1.1, kecamatan: "Kec. Contoh", nilai: 88 }
        |                                   ^
        "Kec. Contoh" adalah kecamatan ini sendiri, bukan kecamatan lain.
        Perbaikan: hapus baris ini, karena realisasi sendiri diambil dari formulir; kecamatan senama di daerah lain ditulis dengan daerahnya, misalnya Kecamatan Sukorejo Kabupaten Kendal"
    `);
  });

  it("one that is written in two ways is one", () => {
    fc.assert(
      fc.property(written("Mayangan"), written("Mayangan"), (a, b) => {
        expect(namesOf(rows([a, 88], [b, 90]))).toEqual(["isi-ganda"]);
        expect(namesOf(rows([a, 88], ["Kecamatan Kedopok", 90]))).toEqual([]);
      }),
      { numRuns: many(10, 100) },
    );
  });
});

describe("indicators", () => {
  const ubah = (isi: string): string =>
    bacaTemuan(LKJIP_MINIMAL.replace("      - kode: S1.1\n", `      - kode: S1.1\n        ${isi}\n`));
  it("supports itself", () => {
    expect(ubah("mendukung: [S1.1]")).toMatchInlineSnapshot(`
      "mendukung-berputar
      GALAT  lkjip.yaml:44:21
        |         mendukung: [S1.1]
        |                     ^
        Indikator "S1.1" mendukung "S1.1", sedangkan "S1.1" mendukung "S1.1".
        Perbaikan: hapus salah satunya: yang mendukung selalu di bawah yang didukung"
    `);
  });
  it("has a sasaran though it is no unit's", () => {
    expect(ubah("sasaran: S1")).toMatchInlineSnapshot(`
      "sasaran-bukan-unit
      GALAT  lkjip.yaml:44:18
        |         sasaran: S1
        |                  ^
        Kunci "sasaran" hanya untuk indikator unit; indikator "S1.1" sudah berada di bawah induknya.
        Perbaikan: hapus kunci itu dari indikator ini"
    `);
  });
  it("has a short name that is long", () => {
    expect(ubah("nama_pendek: Indeks Kepuasan Masyarakat kecamatan")).toMatchInlineSnapshot(`
      "nama-pendek-panjang
      PERINGATAN  lkjip.yaml:44:22
        |         nama_pendek: Indeks Kepuasan Masyarakat kecamatan
        |                      ^
        Nama pendek "Indeks Kepuasan Masyarakat kecamatan" lebih dari 24 huruf, jadi terpotong di grafik.
        Perbaikan: singkatkan, misalnya nama_pendek: IKM kecamatan"
    `);
  });
});

describe("the survey", () => {
  const skm = (nilai: string): string =>
    dengan(
      `skm:\n  2024: { persyaratan: ${nilai}, prosedur: 3, waktu: 3, biaya: 3, produk: 3, kompetensi: 3, perilaku: 3, pengaduan: 3, sarana: 3 }`,
    );
  it("was converted already", () => {
    expect(skm("86.25")).toMatchInlineSnapshot(`
      "skm-di-luar-skala
      GALAT  lkjip.yaml:87:24
        |   2024: { persyaratan: 86.25, prosedur: 3, waktu: 3, biaya: 3, produk: 3, kompetensi: 3, perilaku: 3, pengadua
        |                        ^
        Nilai unsur Persyaratan tahun 2024 adalah 86,25, padahal nilai unsur SKM 1 sampai 4.
        Perbaikan: jika itu nilai sesudah dikonversi, bagi 25, misalnya persyaratan: 3.45"
    `);
  });
  it("lies outside the scale", () => {
    expect(skm("4.5")).toMatchInlineSnapshot(`
      "skm-di-luar-skala
      GALAT  lkjip.yaml:87:24
        |   2024: { persyaratan: 4.5, prosedur: 3, waktu: 3, biaya: 3, produk: 3, kompetensi: 3, perilaku: 3, pengaduan:
        |                        ^
        Nilai unsur Persyaratan tahun 2024 adalah 4,5, padahal nilai unsur SKM 1 sampai 4.
        Perbaikan: betulkan menurut laporan SKM"
    `);
  });
  it("lacks elements", () => {
    expect(dengan("skm:\n  2024: { persyaratan: 3.4 }")).toMatchInlineSnapshot(`
      "skm-belum-lengkap
      PERINGATAN  lkjip.yaml:87:3
        |   2024: { persyaratan: 3.4 }
        |   ^
        Unsur SKM tahun 2024 belum lengkap: Sistem, mekanisme, dan prosedur; Waktu penyelesaian; Biaya/tarif; Produk spesifikasi jenis pelayanan; Kompetensi pelaksana; Perilaku pelaksana; Penanganan pengaduan, saran, dan masukan; Sarana dan prasarana belum ada nilainya.
        Perbaikan: isi kesembilan unsurnya; tanpa itu nilai IKM tahun itu tidak dihitung"
    `);
  });
  it("may be known by its respondents only", () => {
    expect(dengan("skm:\n  2024: { responden: 100 }")).toBe("");
  });
});

describe("years", () => {
  it("lie after the report", () => {
    expect(
      dengan(
        "layanan:\n  - { nama: Legalisasi, jumlah: { 2025: 4 } }\ninovasi:\n  - { nama: A, uraian: B, sejak: 2025 }",
      ),
    ).toMatchInlineSnapshot(`
      "tahun-belum-lewat
      GALAT  lkjip.yaml:87:41
        |   - { nama: Legalisasi, jumlah: { 2025: 4 } }
        |                                         ^
        Layanan "Legalisasi" memuat tahun 2025, padahal yang dilaporkan tahun 2024.
        Perbaikan: betulkan tahunnya, paling akhir 2024
      tahun-belum-lewat
      GALAT  lkjip.yaml:89:34
        |   - { nama: A, uraian: B, sejak: 2025 }
        |                                  ^
        Inovasi "A" mulai tahun 2025, padahal yang dilaporkan tahun 2024.
        Perbaikan: betulkan tahunnya, paling akhir 2024"
    `);
  });
  it("are another one's", () => {
    expect(dengan("penghargaan:\n  - { nama: Juara, pemberi: Bupati, tanggal: 2023-05-01 }")).toMatchInlineSnapshot(`
      "tanggal-tahun-lain
      PERINGATAN  lkjip.yaml:87:46
        |   - { nama: Juara, pemberi: Bupati, tanggal: 2023-05-01 }
        |                                              ^
        Penghargaan "Juara" bertanggal tahun 2023, padahal yang dilaporkan tahun 2024.
        Perbaikan: betulkan tanggalnya, atau hapus dari laporan tahun ini"
    `);
  });
});

it("a row stands twice", () => {
  expect(dengan("layanan:\n  - { nama: Legalisasi }\n  - { nama: legalisasi }")).toMatchInlineSnapshot(`
    "isi-ganda
    PERINGATAN  lkjip.yaml:88:13
      |   - { nama: legalisasi }
      |             ^
      "legalisasi" sudah ada di baris 87 sebagai "Legalisasi", dengan isi yang sama.
      Perbaikan: hapus salah satunya, atau beri nama yang membedakannya"
  `);
});

describe("golongan", () => {
  const camat = (isi: string): string => bacaTemuan(LKJIP_MINIMAL.replace("    pangkat: Pembina Tk. I\n", `${isi}\n`));
  it("is none of the list", () => {
    expect(camat("    pangkat: Pembina\n    golongan: IVa")).toMatchInlineSnapshot(`
      "golongan-tidak-dikenal
      PERINGATAN  lkjip.yaml:14:15
        |     golongan: IVa
        |               ^
        Golongan "IVa" tidak ada di daftar golongan PNS.
        Perbaikan: tulis angka Romawi, garis miring, dan huruf kecil, misalnya golongan: IV/a"
    `);
  });
  it("is of another pangkat", () => {
    expect(camat("    pangkat: Pembina\n    golongan: IV/b")).toMatchInlineSnapshot(`
      "golongan-bukan-pangkat
      PERINGATAN  lkjip.yaml:14:15
        |     golongan: IV/b
        |               ^
        Golongan IV/b adalah Pembina Tk. I, sedangkan pangkatnya Pembina (IV/a).
        Perbaikan: betulkan salah satunya menurut SK pangkat terakhir"
    `);
  });
  it("of a P3K is a number", () => {
    expect(camat("    golongan: IX")).toBe("");
  });
});
