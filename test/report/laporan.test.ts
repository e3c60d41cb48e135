import { describe, expect, it } from "vitest";
import type { Grafik, Istilah, Kosakata, Laporan, LaporanContent, LaporanScope } from "../../src/model/content.ts";
import { listCelah } from "../../src/report/celah.ts";
import { LKJIP_KOSAKATA } from "../../src/report/laporan.ts";
import { listIstilah } from "../../src/report/vocabulary.ts";
import { buatConfig, buatConfigIndikator, formulir } from "../support/kinerja.ts";
import { ambil, lapor, semuaTeks, teksNaskah, teksTabel } from "./kantor.ts";

const SUB = "7.01.02.2.01.0001";

/** Two sasaran with three indicators, one computed from two kelurahan; history, Renstra, benchmark, budget of earlier years. */
const KANTOR = buatConfig({
  unit: [
    {
      kode: "pelayanan",
      nama: "Seksi Pelayanan",
      jenis: "seksi",
      pejabat: { nama: "A", jabatan: "Kasi Pelayanan" },
      tugas: ["melayani"],
    },
    ...["timur", "barat"].map((kode) => ({
      kode,
      nama: `Kelurahan ${kode}`,
      jenis: "kelurahan",
      pejabat: { nama: kode, jabatan: `Lurah ${kode}` },
      indikator: [{ kode: "KEL.1", uraian: "IKM kelurahan", satuan: "nilai", target: 80 }],
    })),
  ],
  sasaran: [
    {
      kode: "S1",
      uraian: "Pelayanan membaik",
      indikator: [
        {
          kode: "S1.1",
          uraian: "IKM kecamatan",
          satuan: "nilai",
          iku: true,
          unit: "pelayanan",
          target: 90,
          target_tw: [90, 90, 90, 90],
          target_renstra: { 2022: 88, 2024: 90, 2026: 92 },
          riwayat: { 2022: { target: 88, realisasi: 89 }, 2023: { target: 89, realisasi: 90 } },
          pembanding: { nama: "IKM Kota", nilai: 88.4 },
          program: ["7.01.02"],
          definisi: "Mutu pelayanan menurut masyarakat",
          rumus_hitung: "Survei kepuasan masyarakat",
        },
        {
          kode: "S1.2",
          uraian: "Rata-rata IKM kelurahan",
          satuan: "nilai",
          target: 80,
          dari: { cara: "rata-rata", indikator: ["KEL.1"] },
          program: ["7.01.02"],
        },
      ],
    },
    {
      kode: "S2",
      uraian: "Wilayah tenteram",
      indikator: [
        { kode: "S2.1", uraian: "Jumlah konflik", satuan: "kasus", arah: "naik", unit: "pelayanan", target: 0 },
      ],
    },
  ],
  riwayat_anggaran: {
    2023: { pagu: 8_000_000, realisasi: 6_000_000, program: { "7.01.02": { pagu: 8_000_000, realisasi: 6_000_000 } } },
  },
});

const FORMULIR = [
  formulir(
    "pelayanan",
    { "S1.1": { tw: [88, 89, 90, 91], narrative: "cerita pelayanan" }, "S2.1": { realisasi: 1 } },
    { [SUB]: 9_000_000 },
    ["S1.1"],
  ),
  formulir("timur", { "timur/KEL.1": { realisasi: 84, narrative: "cerita timur" } }),
  formulir("barat", { "barat/KEL.1": { realisasi: 72, narrative: "cerita barat" } }),
];

const LENGKAP = lapor(KANTOR, ...FORMULIR);
/** The same office before any unit has returned its form. */
const EMPTY = lapor(KANTOR);
/** The smallest office there can be. */
const TERKECIL = lapor(buatConfig(), formulir("pelayanan", { "S1.1": { realisasi: 45 } }, { [SUB]: 0 }));

describe("kosakata", () => {
  const matching = (content: LaporanContent, istilah: Istilah): boolean => {
    switch (istilah.jenis) {
      case "nilai":
        return typeof content === "string" || (content as LaporanScope).jenis === "celah";
      case "syarat":
        return typeof content === "boolean";
      case "daftar":
        return Array.isArray(content) && content.every((item) => same(item, istilah.content ?? {}));
      case "kelompok":
        return same(content as LaporanScope, istilah.content ?? {});
      case "gambar":
        return ["gambar", "naskah"].includes(String((content as LaporanScope).jenis));
      default:
        return (content as LaporanScope).jenis === istilah.jenis;
    }
  };
  const same = (content: LaporanScope, kosakata: Kosakata): boolean => {
    expect(Object.keys(content)).toEqual(Object.keys(kosakata));
    return Object.entries(kosakata).every(([nama, istilah]) => {
      expect([nama, istilah.jenis, matching(content[nama] as LaporanContent, istilah)]).toEqual([
        nama,
        istilah.jenis,
        true,
      ]);
      return true;
    });
  };

  it.each<[string, Laporan]>([
    ["lengkap", LENGKAP],
    ["tanpa formulir", EMPTY],
    ["terkecil", TERKECIL],
  ])("names everything that the report holds, and nothing else: %s", (_, laporan) => {
    expect(same(laporan, LKJIP_KOSAKATA)).toBe(true);
  });

  it("lists names as templates write them, with the loop they stand in", () => {
    const list = listIstilah(LKJIP_KOSAKATA).map(({ nama, inner }) => `${inner ?? "-"}: ${nama}`);
    expect(list).toContain("-: instansi.nama");
    expect(list).toContain("sasaran: tabel_sebab");
    expect(list).toContain("sasaran > indikator: grafik_tren");
    expect(new Set(list).size).toBe(list.length);
  });
});

describe.each<[string, Laporan]>([
  ["lengkap", LENGKAP],
  ["tanpa formulir", EMPTY],
  ["terkecil", TERKECIL],
])("kantor %s", (_, laporan) => {
  it("has no NaN, no undefined, no name of the program's own in any text", () => {
    expect(
      semuaTeks(laporan).filter((teks) => /NaN|undefined|null|\[object|Infinity|lkjip\.yaml|belum_/.test(teks)),
    ).toEqual([]);
  });

  it("has as many cells in every row as columns, and stable row keys", () => {
    const tabel = collect(laporan, "tabel") as {
      judul: string;
      kolom: unknown[];
      baris: { kunci: string; jenis: string; sel: unknown[] }[];
    }[];
    expect(tabel.length).toBeGreaterThan(15);
    for (const { judul, kolom, baris } of tabel) {
      expect([judul, baris.map((b) => b.kunci)]).toEqual([judul, [...new Set(baris.map((b) => b.kunci))]]);
      for (const b of baris)
        expect([judul, b.kunci, b.sel.length]).toEqual([judul, b.kunci, b.jenis === "kelompok" ? 1 : kolom.length]);
    }
  });

  it("has one value per category in every chart", () => {
    for (const { judul, category, series } of collect(laporan, "grafik") as Grafik[]) {
      for (const s of series) expect([judul, s.nilai.length]).toEqual([judul, category.length]);
    }
  });

  it("speaks of no other year than those of the office and its legal basis", () => {
    const tahun = semuaTeks(laporan).flatMap((teks) => teks.match(/\b(?:19|20)\d{2}\b/g) ?? []);
    const boleh = ["2014", "2017", "2018", "2021", "2020", "2022", "2023", "2024", "2025", "2026"];
    expect([...new Set(tahun)].filter((t) => !boleh.includes(t))).toEqual([]);
  });
});

function collect(content: unknown, jenis: string): unknown[] {
  if (typeof content !== "object" || content === null || content instanceof Uint8Array) return [];
  const owned = (content as LaporanScope).jenis === jenis ? [content] : [];
  return [...owned, ...Object.values(content).flatMap((bagian) => collect(bagian, jenis))];
}

describe("ikhtisar", () => {
  const missed = (narrative?: string) => {
    const laporan = lapor(
      KANTOR,
      formulir("pelayanan", { "S1.1": { realisasi: 81, ...(narrative === undefined ? {} : { narrative }) } }),
    );
    return teksNaskah(laporan, "ikhtisar_hambatan");
  };

  it.each([
    ["Antrean panjang", "“Antrean panjang.”"],
    ["Antrean panjang. ", "“Antrean panjang.”"],
    ["Mengapa antrean panjang?", "“Mengapa antrean panjang?”"],
  ])("quotes the obstacle and the step that the unit wrote: %s", (narrative, quote) => {
    expect(missed(narrative)).toEqual([
      `Indikator IKM kecamatan belum mencapai target; capaiannya 90,00%. Hambatannya menurut Seksi Pelayanan, ${quote} Langkah perbaikannya menurut Seksi Pelayanan, ${quote}`,
    ]);
  });

  it("asks for the obstacle where nobody wrote one", () => {
    expect(missed()).toEqual([
      "Indikator IKM kecamatan belum mencapai target; capaiannya 90,00%.",
      "[Kasi Pelayanan: faktor penghambat IKM kecamatan]",
    ]);
  });

  it("names computed indicators too, with the obstacles of the units that missed their own target", () => {
    expect(teksNaskah(LENGKAP, "ikhtisar_hambatan")).toEqual([
      "Indikator Rata-rata IKM kelurahan belum mencapai target; capaiannya 97,50%. Hambatannya menurut Kelurahan barat, “cerita barat.” Langkah perbaikannya menurut Kelurahan barat, “cerita barat.”",
    ]);
  });

  it("says of each sasaran how it fared", () => {
    expect(teksNaskah(LENGKAP, "ikhtisar_hasil").slice(2, 4)).toEqual([
      "Sasaran 1, Pelayanan membaik: satu dari dua indikator mencapai atau melampaui target; satu belum. Rata-rata capaiannya adalah 99,31% dengan kategori Sangat Tinggi.",
      "Sasaran 2, Wilayah tenteram: satu-satunya indikator belum dapat dinilai.",
    ]);
  });
});

describe("analisis 1: target dan realisasi", () => {
  it("groups by sasaran, with the means of sasaran and office over displayed values", () => {
    expect(teksTabel(LENGKAP, "tabel_capaian")).toEqual([
      "Sasaran: Pelayanan membaik",
      "1 | IKM kecamatan | nilai | 90 | 91 | 101,11 | Sangat Tinggi",
      "2 | Rata-rata IKM kelurahan | nilai | 80 | 78 | 97,50 | Sangat Tinggi",
      " | Rata-rata sasaran |  |  |  | 99,31 | Sangat Tinggi",
      "Sasaran: Wilayah tenteram",
      "3 | Jumlah konflik | kasus | 0 | 1 | belum dapat dinilai | -",
      " | Rata-rata capaian (2 dari 3 indikator) |  |  |  | 99,31 | Sangat Tinggi",
    ]);
  });

  it("says who is left out of the mean, by name and with the reason", () => {
    expect(teksNaskah(LENGKAP, "ikhtisar_hasil").slice(0, 2)).toEqual([
      "Kecamatan Contoh mempunyai dua sasaran strategis dengan tiga indikator kinerja; satu di antaranya mencapai atau melampaui target, satu belum, dan satu belum dapat dinilai.",
      "Rata-rata capaian kinerja (2 dari 3 indikator) adalah 99,31% dengan kategori Sangat Tinggi. Yang tidak diperhitungkan adalah Jumlah konflik karena targetnya 0.",
    ]);
  });

  it("says in the chapter what the front leaves to it: extremes and categories", () => {
    expect(teksNaskah(LENGKAP, "naskah_ringkasan")).toEqual([
      "Di antara dua indikator yang dapat dinilai, capaian tertinggi diperoleh indikator IKM kecamatan (101,11%) dan terendah indikator Rata-rata IKM kelurahan (97,50%). Dua indikator berkategori Sangat Tinggi dan satu belum dapat dikategorikan.",
    ]);
  });

  it("reads missing data as belum lengkap and asks the one who has them", () => {
    expect(teksTabel(EMPTY, "tabel_capaian")[1]).toBe(
      "1 | IKM kecamatan | nilai | 90 | belum lengkap | belum lengkap | -",
    );
    expect(teksNaskah(EMPTY, "ikhtisar_hasil")[1]).toBe(
      "Rata-rata capaian kinerja belum dapat disajikan karena belum ada indikator yang datanya lengkap.",
    );
    expect(teksNaskah(EMPTY, "naskah_ringkasan")).toEqual([
      "[Kasi Pelayanan: realisasi IKM kecamatan dan Jumlah konflik tahun 2024 di formulir; formulir Seksi Pelayanan belum diterima]",
      expect.stringMatching(/^\[Lurah timur: realisasi IKM kelurahan/),
      expect.stringMatching(/^\[Lurah barat: realisasi IKM kelurahan/),
    ]);
  });

  it("shows quarters only where units gave them", () => {
    expect(teksTabel(LENGKAP, "sasaran.0.tabel_triwulan")).toEqual([
      "IKM kecamatan (nilai)",
      "TW I | 90 | 88 | 97,78",
      "TW II | 90 | 89 | 98,89",
      "TW III | 90 | 90 | 100,00",
      "TW IV | 90 | 91 | 101,11",
    ]);
    expect(teksTabel(TERKECIL, "sasaran.0.tabel_triwulan")).toEqual(["Realisasi per triwulan tidak dilaporkan."]);
  });
});

describe("analisis 2 sampai 4: tahun, Renstra, pembanding", () => {
  it.each<[string, string[]]>([
    ["sasaran.0.tabel_tahun_lalu", ["1 | IKM kecamatan | nilai | 89 | 90 | 90 | 91 | 101,12 | 101,11"]],
    [
      "sasaran.0.tabel_tren",
      [
        "IKM kecamatan (nilai)",
        "2022 | 88 | 89 | 101,14 | -",
        "2023 | 89 | 90 | 101,12 | -0,02",
        "2024 | 90 | 91 | 101,11 | -0,01",
      ],
    ],
    ["sasaran.0.tabel_kemajuan", ["1 | IKM kecamatan | nilai | 2024 | 90 | 91 | 101,11"]],
    ["sasaran.0.tabel_acuan", ["1 | IKM kecamatan | nilai | 91 | IKM Kota | 88,4 | +2,6"]],
    ["sasaran.1.tabel_tahun_lalu", ["Laporan ini belum memuat data tahun sebelumnya untuk dibandingkan."]],
    ["sasaran.1.tabel_kemajuan", ["Laporan ini belum memuat target Renstra untuk dibandingkan."]],
    ["sasaran.1.tabel_acuan", ["Laporan ini belum memuat pembanding."]],
  ])("%s", (jalur, baris) => {
    expect(teksTabel(LENGKAP, jalur)).toEqual(baris);
  });

  it("draws target and realisation over the years", () => {
    const grafik = ambil(LENGKAP, "sasaran.0.indikator.0.grafik_tren") as Grafik;
    expect(grafik.category).toEqual(["2022", "2023", "2024"]);
    expect(grafik.series).toEqual([
      { nama: "Target", nilai: [88, 89, 90], target: true },
      { nama: "Realisasi", nilai: [89, 90, 91], reached: [true, true, true] },
    ]);
  });

  it("draws a predikat as steps of its scale", () => {
    const riwayat = { 2022: { target: "B", realisasi: "B" }, 2023: { target: "BB", realisasi: "B" } };
    const config = buatConfigIndikator({ arah: "predikat", skala: "sakip", satuan: "predikat", target: "BB", riwayat });
    const grafik = ambil(
      lapor(config, formulir("pelayanan", { "S1.1": { realisasi: "BB" } })),
      "sasaran.0.indikator.0.grafik_tren",
    ) as Grafik;
    expect([grafik.bentuk, grafik.category, grafik.series]).toEqual([
      "jenjang",
      ["2022 B", "2023 B", "2024 BB"],
      [
        { nama: "Target", nilai: [4, 5, 5], target: true },
        { nama: "Realisasi", nilai: [4, 4, 5], reached: [true, false, true] },
      ],
    ]);
  });

  it("draws nothing where every value is 0", () => {
    const config = buatConfigIndikator({
      arah: "turun",
      satuan: "kasus",
      target: 0,
      riwayat: { 2023: { target: 0, realisasi: 0 } },
    });
    const grafik = ambil(
      lapor(config, formulir("pelayanan", { "S1.1": { realisasi: 0 } })),
      "sasaran.0.indikator.0.grafik_tren",
    ) as Grafik;
    expect(grafik.series).toEqual([]);
  });
});

describe("analisis 5 sampai 7: sebab, efisiensi, program", () => {
  it("gives the units' own words; of a computed indicator those of its members", () => {
    expect(teksTabel(LENGKAP, "sasaran.0.tabel_sebab")).toEqual([
      "1 | IKM kecamatan | cerita pelayanan | cerita pelayanan | cerita pelayanan",
      "2. Rata-rata IKM kelurahan, menurut unit kerja:",
      " | Kelurahan timur | cerita timur | cerita timur | cerita timur",
      " | Kelurahan barat | cerita barat | cerita barat | cerita barat",
    ]);
  });

  it("marks what the unit did not tell", () => {
    expect(teksTabel(LENGKAP, "sasaran.1.tabel_sebab")).toEqual([
      "1 | Jumlah konflik | [Kasi Pelayanan: faktor pendukung Jumlah konflik] | [Kasi Pelayanan: faktor penghambat Jumlah konflik] | [Kasi Pelayanan: solusi yang dilakukan untuk Jumlah konflik]",
    ]);
  });

  it("states efficiency only from 100% on", () => {
    expect(teksTabel(LENGKAP, "tabel_efisiensi")).toEqual([
      "1 | Pelayanan membaik | 99,31 | 10.000.000 | 9.000.000 | 90,00 | tidak dinyatakan",
      "2 | Wilayah tenteram | belum dapat dinilai | 0 | 0 | belum dapat dinilai | tidak dinyatakan",
    ]);
    const reached = lapor(
      buatConfigIndikator({ program: ["7.01.02"] }),
      formulir("pelayanan", { "S1.1": { realisasi: 99 } }, { [SUB]: 9_000_000 }),
    );
    expect(teksTabel(reached, "tabel_efisiensi")).toEqual([
      "1 | Meningkatnya pelayanan | 110,00 | 10.000.000 | 9.000.000 | 90,00 | 20,00",
    ]);
  });

  it("counts a programme that two sasaran share once at the end, and says that it is shared", () => {
    const of = (kode: string, program: readonly string[]) => ({
      kode,
      uraian: `Hasil ${kode}`,
      indikator: [{ kode: `${kode}.1`, uraian: "I", unit: "pelayanan", target: 100, program }],
    });
    const shared = lapor(
      buatConfig({ sasaran: [of("S1", ["7.01.02"]), of("S2", ["7.01.02"])] }),
      formulir("pelayanan", { "S1.1": { realisasi: 100 }, "S2.1": { realisasi: 110 } }, { [SUB]: 9_000_000 }),
    );
    expect(teksTabel(shared, "tabel_efisiensi")).toEqual([
      "1 | Hasil S1 | 100,00 | 10.000.000 | 9.000.000 | 90,00 | 10,00",
      "2 | Hasil S2 | 110,00 | 10.000.000 | 9.000.000 | 90,00 | 20,00",
      " | Seluruh program pendukung |  | 10.000.000 | 9.000.000 | 90,00 | ",
    ]);
    expect(ambil(shared, "tabel_efisiensi")).toMatchObject({
      catatan:
        "Tingkat efisiensi adalah capaian kinerja dikurangi serapan anggaran, dinyatakan hanya jika capaian kinerja mencapai 100% atau lebih. Program Pelayanan mendukung Sasaran 1 dan Sasaran 2. Anggaran program bersama dihitung utuh pada tiap sasaran itu dan satu kali pada baris terakhir.",
    });
  });

  it("says how the one supporting programme fared", () => {
    expect(teksNaskah(LENGKAP, "sasaran.0.naskah_program")).toEqual([
      "Sasaran 1 didukung Program Pelayanan dengan satu kegiatan dan serapan anggaran 90,00%.",
    ]);
    expect(teksNaskah(LENGKAP, "sasaran.1.naskah_program")).toEqual(["Program pendukung sasaran ini belum dipetakan."]);
  });

  it("counts a programme once though two indicators share it", () => {
    expect(teksTabel(LENGKAP, "sasaran.0.tabel_program")).toEqual([
      "7.01.02 Program Pelayanan | 1.1 dan 1.2 | 10.000.000 | 9.000.000 | 90,00",
      "7.01.02.2.01 Kegiatan |  | 10.000.000 | 9.000.000 | 90,00",
    ]);
    expect(teksTabel(LENGKAP, "sasaran.1.tabel_program")).toEqual(["Program pendukung sasaran ini belum dipetakan."]);
  });
});

describe("anggaran", () => {
  it("adds up by programme, kegiatan and sub kegiatan", () => {
    expect(teksTabel(LENGKAP, "tabel_anggaran")).toEqual([
      "7.01.02 Program Pelayanan | 10.000.000 | 9.000.000 | 90,00",
      "7.01.02.2.01 Kegiatan | 10.000.000 | 9.000.000 | 90,00",
      "7.01.02.2.01.0001 Sub | 10.000.000 | 9.000.000 | 90,00",
      "Jumlah | 10.000.000 | 9.000.000 | 90,00",
    ]);
  });

  it("sets the years side by side", () => {
    expect(teksTabel(LENGKAP, "tabel_anggaran_tahun")).toEqual([
      "2023 | 8.000.000 | 6.000.000 | 75,00",
      "2024 | 10.000.000 | 9.000.000 | 90,00",
    ]);
    expect(teksTabel(LENGKAP, "tabel_program_tahun")).toEqual([
      "Program Pelayanan | 75,00 | 90,00",
      "Seluruh program | 75,00 | 90,00",
    ]);
    expect(teksTabel(TERKECIL, "tabel_anggaran_tahun")).toEqual([
      "Laporan ini belum memuat data anggaran tahun sebelumnya.",
    ]);
  });

  it("keeps a true 0 apart from an empty cell", () => {
    expect(teksTabel(TERKECIL, "tabel_anggaran").at(-1)).toBe("Jumlah | 10.000.000 | 0 | 0,00");
    expect(teksTabel(EMPTY, "tabel_anggaran").at(-1)).toBe("Jumlah | 10.000.000 | belum ada | belum lengkap");
    expect(teksNaskah(EMPTY, "naskah_anggaran").at(-1)).toBe("[Kasi Pelayanan: realisasi anggaran Sub di formulir]");
  });
});

describe("perencanaan dan lampiran", () => {
  it.each<[string, string[]]>([
    [
      "tabel_pk",
      [
        "1 | Pelayanan membaik | IKM kecamatan | 90 | nilai",
        " |  | Rata-rata IKM kelurahan | 80 | nilai",
        "2 | Wilayah tenteram | Jumlah konflik | 0 | kasus",
      ],
    ],
    ["tabel_pk_anggaran", ["1 | 7.01.02 | Program Pelayanan | 10.000.000", " |  | Jumlah | 10.000.000"]],
    ["tabel_bukti", ["1 | IKM kecamatan | Bukti S1.1 | 31 Desember 2024 | bukti.pdf | Seksi Pelayanan"]],
    [
      "tabel_capaian_unit",
      [
        "Kelurahan timur (Lurah timur)",
        "1 | IKM kelurahan | nilai | 80 | 84 | 105,00 | Sangat Tinggi",
        "Kelurahan barat (Lurah barat)",
        "1 | IKM kelurahan | nilai | 80 | 72 | 90,00 | Tinggi",
      ],
    ],
    [
      "tabel_pengukuran",
      [
        "Sasaran: Pelayanan membaik",
        "1.1 | IKM kecamatan | nilai | 90 | 91 | 101,11 | Program Pelayanan | 10.000.000 | 9.000.000 | 90,00",
        "1.2 | Rata-rata IKM kelurahan | nilai | 80 | 78 | 97,50 | Program Pelayanan | 10.000.000 | 9.000.000 | 90,00",
        "Sasaran: Wilayah tenteram",
        "2.1 | Jumlah konflik | kasus | 0 | 1 | belum dapat dinilai | - | - | - | -",
      ],
    ],
  ])("%s", (jalur, baris) => {
    expect(teksTabel(LENGKAP, jalur)).toEqual(baris);
  });

  it("says which units have not handed in", () => {
    expect(teksTabel(EMPTY, "tabel_formulir").map((b) => b.split(" | ").at(-1))).toEqual([
      "Belum diterima",
      "Belum diterima",
      "Belum diterima",
    ]);
  });

  it("says who collected the data, where a form names him", () => {
    const named = {
      ...formulir("pelayanan", { "S1.1": { realisasi: 91 } }),
      penanggungJawab: { teks: "SITI", asal: { berkas: "a.xlsx", lembar: "Identitas", sel: "C11", sha256: "" } },
    };
    expect(teksTabel(lapor(KANTOR, named), "tabel_formulir").find((b) => b.includes("SITI"))).toContain(
      " | Kasi Pelayanan; data dikumpulkan oleh SITI | Sudah diterima",
    );
  });

  it("takes the legal basis of 2014, not the SOP's slip, unless the office has its own", () => {
    const dasar = teksNaskah(LENGKAP, "dasar_hukum").join("\n");
    expect(dasar).toContain("Nomor 53 Tahun 2014");
    expect(dasar).not.toContain("2010");
    expect(teksNaskah(lapor(buatConfig({ naskah: { dasar_hukum: ["Perda 1"] } })), "dasar_hukum")).toEqual(["Perda 1"]);
  });

  it("says in Bab III by which policies it was computed", () => {
    const rule = (kebijakan: Record<string, unknown>) =>
      teksNaskah(lapor(buatConfig({ kebijakan })), "cara_hitung").join("\n");
    expect(rule({})).toContain("Capaian tidak dibatasi");
    expect(rule({ batas_capaian: 120 })).toContain("Capaian dibatasi paling tinggi 120%;");
    expect(rule({ desimal: 1 })).toContain("satu angka di belakang koma");
    expect(rule({ rata_rata: "sasaran" })).toContain("rata-rata dari rata-rata capaian tiap sasaran");
    expect(teksTabel(LENGKAP, "tabel_skala")).toEqual([
      "1 | Lebih dari 90 | Sangat Tinggi",
      "2 | Lebih dari 75 sampai dengan 90 | Tinggi",
      "3 | Lebih dari 65 sampai dengan 75 | Sedang",
      "4 | Lebih dari 50 sampai dengan 65 | Rendah",
      "5 | Sampai dengan 50 | Sangat Rendah",
    ]);
  });
});

describe("celah", () => {
  it("lists each gap once, with who should write it and where it stands", () => {
    const celah = listCelah(TERKECIL);
    expect(celah.slice(0, 4)).toEqual([
      { siapa: "Kasubbag", apa: "pangkat Camat", letak: "camat.pangkat" },
      { siapa: "Kasubbag", apa: "NIP Camat", letak: "camat.nip" },
      { siapa: "Kasubbag", apa: "kata pengantar Camat", letak: "kata_pengantar" },
      { siapa: "Kasi Pelayanan", apa: "faktor penghambat Indeks", letak: "ikhtisar_hambatan" },
    ]);
    expect(celah).toContainEqual({
      siapa: "Kasi Pelayanan",
      apa: "faktor pendukung Indeks",
      letak: "sasaran[S1].tabel_sebab",
    });
    expect(new Set(celah.map((c) => `${c.siapa}|${c.apa}`)).size).toBe(celah.length);
  });

  it("has none where the office wrote everything", () => {
    const naskah = {
      kata_pengantar: "a",
      latar_belakang: "b",
      gambaran_umum: "c",
      isu_strategis: ["d"],
      langkah_perbaikan: ["e"],
    };
    const person = (jabatan: string) => ({ nama: "N", nip: "197808231998021001", pangkat: "Pembina", jabatan });
    const config = buatConfig({
      naskah,
      lhe_tahun_lalu: [{ rekomendasi: "i" }],
      sdm: [{ judul: "Pegawai", baris: [{ nama: "PNS", laki_laki: 1, perempuan: 2 }] }],
      pejabat: { camat: person("Camat"), sekcam: person("Sekcam"), kasubbag: person("Kasubbag") },
      instansi: { ...KANTOR.instansi, tugas: "f", fungsi: ["g"] },
      sasaran: [
        {
          kode: "S1",
          uraian: "Pelayanan",
          indikator: [
            {
              kode: "S1.1",
              uraian: "Indeks",
              satuan: "nilai",
              unit: "pelayanan",
              target: 90,
              target_renstra: { 2024: 90 },
              pembanding: { nama: "Kota", nilai: 88 },
            },
          ],
        },
      ],
    });
    const laporan = lapor(config, formulir("pelayanan", { "S1.1": { realisasi: 90, narrative: "h" } }, { [SUB]: 1 }));
    expect(listCelah(laporan)).toEqual([]);
  });
});

describe("contoh", () => {
  it("says on every document of an example office that its figures are made up", () => {
    expect(ambil(lapor(buatConfig({ contoh: true })), "keterangan_contoh")).toBe(
      "Contoh: angka dalam dokumen ini bukan data resmi",
    );
    expect(ambil(LENGKAP, "keterangan_contoh")).toBe("");
  });
});

describe("while a kelurahan has not returned its form", () => {
  const partial = lapor(KANTOR, ...FORMULIR.slice(0, 2));

  it("every mean says that it is provisional, in tables and sentences", () => {
    const table = ambil(partial, "sasaran.0.tabel_capaian_ini");
    expect(teksTabel(partial, "sasaran.0.tabel_capaian_ini").at(-1)).toMatch(
      /^ \| Rata-rata \(sementara, datanya belum lengkap\) \|/,
    );
    const note = "Dihitung dari sebagian data: Rata-rata IKM kelurahan (sementara, 1 dari 2 unit kerja).";
    expect(table).toMatchObject({ catatan: note });
    expect(ambil(partial, "tabel_capaian")).toMatchObject({
      catatan: "Dihitung dari sebagian data: nomor 2 (sementara, 1 dari 2 unit kerja).",
    });
    expect(teksTabel(partial, "tabel_ikhtisar").map((row) => row.split(" | ")[1])).toEqual([
      "Pelayanan membaik (sementara, datanya belum lengkap)",
      "Wilayah tenteram (0 dari 1 indikator)",
      "Rata-rata (sementara, 2 dari 3 indikator)",
    ]);
    const sentences = ["ikhtisar_hasil", "sasaran.0.naskah_hasil", "sasaran.0.naskah_capaian"].flatMap((nama) =>
      teksNaskah(partial, nama),
    );
    const all = sentences.join("\n");
    expect(all).toContain("Rata-rata capaian kinerja (sementara, 2 dari 3 indikator) adalah");
    expect(all).toContain("Rata-rata capaian sasaran ini (sementara, datanya belum lengkap) adalah 103,06%");
    expect(all).toContain("terealisasi 84 (sementara, 1 dari 2 unit kerja)");
  });
});

it("the table of progress says which targets are sums", () => {
  const renstra = (akumulasi_renstra: boolean) =>
    ambil(
      lapor(
        buatConfigIndikator({
          uraian: "Jumlah forum",
          satuan: "kali",
          periode: "jumlah",
          target_renstra: { 2020: 1, 2021: 1, 2022: 1, 2023: 1, 2024: 1 },
          akumulasi_renstra,
        }),
      ),
      "sasaran.0.tabel_kemajuan",
    );
  expect(renstra(false)).not.toHaveProperty("catatan");
  expect(renstra(false)).toMatchObject({
    kolom: expect.arrayContaining([expect.objectContaining({ judul: "Realisasi 2024" })]),
  });
  expect(renstra(true)).toMatchObject({
    kolom: expect.arrayContaining([expect.objectContaining({ judul: "Realisasi s.d. 2024" })]),
    catatan:
      "Target dan realisasi Jumlah forum adalah jumlah selama periode Renstra, realisasi sampai dengan tahun 2024.",
  });
});
