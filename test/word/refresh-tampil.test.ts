import { expect, it } from "vitest";
import { renderLaporanSegar } from "../../src/screen/refresh.ts";
import type { LaporanSegar, PerubahanSegar } from "../../src/word/refresh/report.ts";

const one = (content: Partial<PerubahanSegar> & Pick<PerubahanSegar, "status">): PerubahanSegar => ({
  tag: "capaian",
  tempat: 'judul "BAB III"',
  lama: "98,74",
  suntingan: "98,75",
  baru: "99,10",
  ...content,
});
const DRAF = { accept: "lkjip draft --terima", all: "lkjip diff" };
const print = (perubahan: readonly PerubahanSegar[], prosa: LaporanSegar["prosa"] = [], cara = DRAF): string[] =>
  renderLaporanSegar({ perubahan, prosa }, cara).split("\n");

it.each<[string, readonly PerubahanSegar[], readonly string[]]>([
  [
    "a conflict, with the way to settle it",
    [one({ status: "bentrok" })],
    [
      "Bentrok: data berubah dan orang juga menyuntingnya. Suntingan dipertahankan dan diberi komentar Word.",
      '  judul "BAB III"',
      '    lama "98,74"; suntingan "98,75"; data "99,10"',
      '    Pakai data: lkjip draft --terima "capaian"',
    ],
  ],
  [
    "an update of the same value in three places, once",
    [1, 2, 3].map(() => one({ status: "diperbarui", suntingan: "98,74" })),
    ["Diperbarui menurut data.", '  judul "BAB III" dan 2 tempat lain', '    lama "98,74"; data "99,10"'],
  ],
  [
    "what was kept",
    [one({ status: "dipertahankan", baru: "98,74" })],
    [
      "Disunting orang, datanya tidak berubah. Suntingan dipertahankan.",
      '  judul "BAB III"',
      '    lama "98,74"; suntingan "98,75"; data "98,74"',
    ],
  ],
  [
    "what was deleted",
    [one({ status: "dihapus", suntingan: null })],
    ["Dihapus orang dari dokumen. Tetap dihapus.", '  judul "BAB III"', '    lama "98,74"; data "99,10"'],
  ],
  [
    "what is new and found no place",
    [one({ status: "baru", tempat: "", lama: null, suntingan: null, catatan: "tidak disisipkan" })],
    ["Baru dalam data.", "  capaian", '    data "99,10"', "    tidak disisipkan"],
  ],
  [
    "what the data no longer have",
    [one({ status: "hilang", baru: null })],
    [
      "Tidak ada lagi dalam data, tetapi disunting orang. Dibiarkan; hapus sendiri di Word jika memang tidak perlu.",
      '  judul "BAB III"',
      '    lama "98,74"; suntingan "98,75"',
    ],
  ],
  [
    "filled gaps, as a number only",
    [one({ status: "dipertahankan", celah: true }), one({ status: "dipertahankan", celah: true })],
    ["2 bagian yang hanya dapat ditulis orang sudah diisi; isinya dipertahankan."],
  ],
  [
    "gaps that a form has filled, as a number only",
    [one({ status: "diperbarui", celah: true, lama: "[Kasi: tulis realisasi]", suntingan: "[Kasi: tulis realisasi]" })],
    ["1 bagian yang ditandai kuning kini terisi dari formulir atau data."],
  ],
  [
    "of a chart the points that differ",
    [
      one({
        status: "diperbarui",
        grafik: true,
        lama: "Target: 2023 90; 2024 91. Realisasi: 2023 89; 2024 90",
        suntingan: "Target: 2023 90; 2024 91. Realisasi: 2023 89; 2024 90",
        baru: "Target: 2023 90; 2024 91. Realisasi: 2023 89; 2024 92,5",
      }),
    ],
    ["Diperbarui menurut data.", '  judul "BAB III"', '    lama "2024 90"; data "2024 92,5"'],
  ],
])("%s", (_, perubahan, lines) => {
  expect(print(perubahan).slice(2)).toEqual(lines);
});

it("counts first", () => {
  expect(print([one({ status: "bentrok" }), one({ status: "hilang" })])[0]).toBe(
    "Nilai, sel, paragraf, dan grafik: 1 bentrok, 1 tidak ada lagi dalam data.",
  );
  expect(print([])).toEqual(["Nilai, sel, paragraf, dan grafik: tidak ada yang berubah."]);
});

it("shows long texts from where they part, and cuts long lists", () => {
  const start = "Rata-rata capaian kinerja kecamatan tahun ini menurut enam indikator sasaran adalah ";
  const [lama, baru] = [
    `${start}98,74% dengan kategori Sangat Tinggi.`,
    `${start}99,10% dengan kategori Sangat Tinggi.`,
  ];
  expect(print([one({ status: "diperbarui", lama, suntingan: lama, baru })]).at(-1)).toBe(
    '    lama "…indikator sasaran adalah 98,74% dengan kategori Sangat Tinggi."; data "…indikator sasaran adalah 99,10% dengan kategori Sangat Tinggi."',
  );
  const many = Array.from({ length: 15 }, (_, n) => one({ status: "diperbarui", tag: `t${n}`, suntingan: "98,74" }));
  expect(print(many).at(-1)).toBe("  … dan 3 lagi; semuanya: lkjip diff");
});

it("says of a document whose command takes no tags what a person can do", () => {
  const surat = renderLaporanSegar({ perubahan: [one({ status: "bentrok" })], prosa: [] }).split("\n");
  expect(surat.slice(3)).toEqual([
    '  judul "BAB III"',
    '    lama "98,74"; suntingan "98,75"; data "99,10"',
    "  Pakai data: tulis nilai data itu di Word; komentarnya hilang bila perintah ini dijalankan lagi.",
  ]);
  const many = Array.from({ length: 13 }, (_, n) => one({ status: "diperbarui", tag: `t${n}`, suntingan: "98,74" }));
  expect(renderLaporanSegar({ perubahan: many, prosa: [] }).split("\n").at(-1)).toBe(
    "  … dan 1 lagi; bandingkan dengan cadangannya di Word",
  );
});

it("shows what a hand added at the end where the data changed the beginning", () => {
  const kalimat = (angka: string): string =>
    `Rata-rata capaian kinerja adalah ${angka}% dengan kategori Sangat Tinggi menurut enam indikator yang diukur.`;
  const [lama, baru] = [kalimat("98,74"), kalimat("99,10")];
  expect(print([one({ status: "bentrok", lama, suntingan: `${lama} Terima kasih.`, baru })])[4]).toBe(
    '    lama "Rata-rata capaian kinerja adalah 98,74% dengan kategori Sangat Tinggi…"; suntingan "…indikator yang diukur. Terima kasih."; data "Rata-rata capaian kinerja adalah 99,10% dengan kategori Sangat Tinggi…"',
  );
});

it("quotes the sentence with an outdated number", () => {
  const prosa = [
    { tempat: 'judul "BAB IV"', kalimat: "Capaian kita 98,74%.", lama: "98,74", baru: "99,10", tag: "capaian" },
    { tempat: 'judul "BAB IV"', kalimat: "Ada 1.250 aduan.", lama: "1.250", baru: null, tag: "aduan" },
  ];
  expect(print([], prosa).slice(2)).toEqual([
    "Angka lama yang diketik di dalam kalimat; lkjip tidak mengubahnya:",
    '  judul "BAB IV": "Capaian kita 98,74%."',
    "    98,74 sekarang 99,10",
    '  judul "BAB IV": "Ada 1.250 aduan."',
    "    1.250 sudah tidak berlaku",
  ]);
});

it("says once that the template changed", () => {
  expect(renderLaporanSegar({ perubahan: [], prosa: [], templatBerubah: true }).split("\n").at(-1)).toBe(
    "Templatnya berubah sejak dokumen ini dibuat; kalimat tetap di dokumen ini dibiarkan seperti semula.",
  );
});
