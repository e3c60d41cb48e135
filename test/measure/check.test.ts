import { describe, expect, it } from "vitest";
import type { FilledFormulir } from "../../src/form/kinerja.ts";
import { checkKinerja } from "../../src/measure/check.ts";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import { countEndedTriwulan } from "../../src/measure/periode.ts";
import type { Temuan } from "../../src/model/temuan.ts";
import type { Config } from "../../src/plan/schema.ts";
import { type BarisMasukan, buatConfigIndikator, buatData, formulir, type Masukan } from "../support/kinerja.ts";

const SUB = "7.01.02.2.01.0001";
const KINERJA = { berkas: "3-data-kinerja/pelayanan.xlsx", lembar: "Kinerja" };
const ANGGARAN = { berkas: "3-data-kinerja/pelayanan.xlsx", lembar: "Anggaran" };
const BUKTI = { berkas: "3-data-kinerja/pelayanan.xlsx", lembar: "Bukti" };

function periksa(config: Config, ...list: readonly FilledFormulir[]): Temuan[] {
  const data = buatData(config, ...list);
  return checkKinerja(config, data, calculatePengukuran(config, data).nilai);
}

/** Findings of one row in an otherwise spotless form. */
function periksaBaris(indikator: Record<string, unknown>, baris: BarisMasukan): Temuan[] {
  const content = { narrative: "Ada sebabnya.", ...baris };
  return periksa(
    buatConfigIndikator(indikator),
    formulir("pelayanan", { "S1.1": content }, { [SUB]: 9_000_000 }, ["S1.1"]),
  );
}

/** Findings of one amount in an otherwise spotless form; pagu 10 million. */
function periksaBelanja(nilai: Masukan): Temuan[] {
  const config = buatConfigIndikator({});
  return periksa(
    config,
    formulir("pelayanan", { "S1.1": { realisasi: 91, narrative: "Ada." } }, { [SUB]: nilai }, ["S1.1"]),
  );
}

describe("a predikat and its number", () => {
  it.each<[string, string[]]>([
    ["72,50 (BB)", []],
    ["BB (72,5)", []],
    ["BB 72,5", []],
    ["BB = 72,5", []],
    ["72,5 BB", []],
    ["BB (65,3)", ["predikat-beda-angka"]],
    ["65,3 BB", ["predikat-beda-angka"]],
    ["72,5 XX", ["predikat-di-luar-skala"]],
  ])("%s", (teks, expected) => {
    const found = periksaBaris({ arah: "predikat", satuan: "predikat", target: "BB" }, { realisasi: teks });
    expect(found.map((temuan) => temuan.nama)).toEqual(expected);
  });
});

describe("within the year", () => {
  const TARGETS = { target_tw: [80, 85, null, 90] };
  const at = (ended: number, indikator: Record<string, unknown>, baris: BarisMasukan): string[] => {
    const config = buatConfigIndikator(indikator);
    const data = buatData(config, formulir("pelayanan", { "S1.1": baris }, { [SUB]: null }, ["S1.1"]));
    return checkKinerja(config, data, calculatePengukuran(config, data).nilai, ended).map(({ nama: n, pesan }) =>
      /Realisasi (TW .*) untuk/.test(pesan) ? `${n}: ${/Realisasi (TW .*) untuk/.exec(pesan)?.[1]}` : n,
    );
  };

  it.each<[string, number, Record<string, unknown>, BarisMasukan, string[]]>([
    ["before the first quarter is over nothing is asked for", 0, TARGETS, {}, []],
    ["a planned quarter that is over", 1, TARGETS, {}, ["realisasi-kosong", "anggaran-kosong"]],
    ["a quarter filled, the rest ahead", 1, TARGETS, { tw: [81, null, null, null] }, ["anggaran-kosong"]],
    ["the one that is due", 2, TARGETS, { tw: [81, null, null, null] }, ["triwulan-kosong: TW II", "anggaran-kosong"]],
    ["none is planned for the third", 3, TARGETS, { tw: [81, 86, null, null] }, ["anggaran-kosong"]],
    ["without a plan by quarter", 3, {}, {}, ["anggaran-kosong"]],
    ["without a plan, so far", 3, {}, { tw: [20, null, null, null] }, ["anggaran-kosong"]],
    ["a sum", 2, { periode: "jumlah" }, { tw: [20, null, null, null] }, ["triwulan-kosong: TW II", "anggaran-kosong"]],
    ["a year typed early", 1, TARGETS, { tw: [81, null, null, null], realisasi: 90 }, ["anggaran-kosong"]],
  ])("%s", (_, ended, indikator, baris, expected) => expect(at(ended, indikator, baris)).toEqual(expected));

  it.each([
    ["2023-12-31", 0],
    ["2024-03-31", 0],
    ["2024-04-01", 1],
    ["2024-09-30", 2],
    ["2024-12-31", 3],
    ["2025-01-01", 4],
    ["2026-05-01", 4],
  ])("on %s %i quarters are over", (hari, ended) => expect(countEndedTriwulan(2024, hari)).toBe(ended));
});

const nama = (temuan: readonly Temuan[]): string[] => temuan.map((t) => t.nama);

describe("a form without fault", () => {
  it.each<[string, Record<string, unknown>, BarisMasukan]>([
    ["the year only", {}, { realisasi: 91 }],
    ["quarters only", {}, { tw: [88, 89, 90, 91] }],
    ["both, agreeing", { periode: "rata-rata" }, { tw: [90, 91, 90, 91], realisasi: 90.5 }],
    ["its own capaian, rounded", {}, { realisasi: 91, capaian: 101.11 }],
    ["its own capaian, in full", {}, { realisasi: 91, capaian: 101.11111111111111 }],
    ["a predikat", { target: "BB" }, { realisasi: "A" }],
    ["a count that may be anything", { satuan: "kegiatan", target: 8 }, { realisasi: 12 }],
    ["n/a, stated", {}, { realisasi: "n/a" }],
    ["nothing happened, which was the aim", { arah: "turun", target: 0 }, { realisasi: 0 }],
    [
      "the same as last year where the plan was met exactly",
      { riwayat: { 2023: { target: 90, realisasi: 90 } } },
      { realisasi: 90 },
    ],
    ["100% again", { satuan: "%", riwayat: { 2023: { target: 90, realisasi: 100 } } }, { realisasi: 100 }],
    ["a target above 100%", { satuan: "%", target: 120 }, { realisasi: 125 }],
    ["quarters planned by semester", { target_tw: [null, 85, null, 90] }, { tw: [null, 86, null, 91] }],
    ["a fall where nothing was to rise", { target_tw: [90, 90, 90, 90] }, { tw: [92, 91, 90, 91] }],
  ])("%s has no finding", (_, indikator, baris) => expect(periksaBaris(indikator, baris)).toEqual([]));

  it("a unit that has not returned its form is no finding here", () => {
    expect(periksa(buatConfigIndikator({}))).toEqual([]);
  });
});

describe("each rule with its full text", () => {
  it("realisasi-kosong", () => {
    const config = buatConfigIndikator({ uraian: "Indeks Kepuasan Masyarakat", target: 90.5 });
    expect(periksa(config, formulir("pelayanan", { "S1.1": {} }, { [SUB]: 0 }))).toEqual([
      {
        tingkat: "peringatan",
        nama: "realisasi-kosong",
        ...KINERJA,
        pesan: "Realisasi S1.1 (Indeks Kepuasan Masyarakat) belum diisi. Sel kosong tidak dianggap 0.",
        perbaikan: "isi realisasinya; jika memang nihil, ketik 0; jika datanya tidak tersedia, ketik n/a",
      },
    ]);
  });

  it("triwulan-kosong", () => {
    expect(periksaBaris({ periode: "jumlah", target: 8 }, { tw: [2, 2, null, null] })).toEqual([
      {
        tingkat: "peringatan",
        nama: "triwulan-kosong",
        ...KINERJA,
        sel: "K12",
        pesan:
          "Realisasi TW III dan realisasi TW IV untuk S1.1 belum diisi, sehingga nilai tahun 2024 belum dapat dihitung. Sel kosong tidak dianggap 0.",
        perbaikan: "isi triwulan yang kosong; jika memang nihil, ketik 0; jika datanya tidak tersedia, ketik n/a",
      },
    ]);
  });

  it("triwulan-akhir-kosong", () => {
    expect(nama(periksaBaris({ periode: "rata-rata" }, { tw: [88, 89, null, null] }))).toEqual([
      "triwulan-akhir-kosong",
    ]);
    expect(periksaBaris({}, { tw: [88, 89, null, null] })).toEqual([
      {
        tingkat: "peringatan",
        nama: "triwulan-akhir-kosong",
        ...KINERJA,
        sel: "K12",
        pesan: "Nilai S1.1 tahun 2024 diambil dari TW II, karena triwulan sesudahnya kosong.",
        perbaikan: "isi realisasi TW IV; jika datanya tidak tersedia, ketik n/a",
      },
    ]);
  });

  it("tahun-beda-triwulan", () => {
    expect(periksaBaris({ periode: "rata-rata" }, { tw: [90, 91, 90, 91], realisasi: 95 })).toEqual([
      {
        tingkat: "galat",
        nama: "tahun-beda-triwulan",
        ...KINERJA,
        sel: "O12",
        pesan: "Realisasi S1.1 tahun 2024 berisi 95, sedangkan rata-rata TW I, TW II, TW III, dan TW IV adalah 90,5.",
        perbaikan:
          "cocokkan keduanya dengan bukti dukungnya, lalu betulkan yang keliru: triwulannya atau realisasi tahunnya",
      },
    ]);
  });

  it.each<[string, Record<string, unknown>, BarisMasukan, string, string]>([
    ["the last quarter", {}, { tw: [80, 85, 90, null], realisasi: 95 }, "95", "TW IV"],
    [
      "one that a sum needs",
      { periode: "jumlah", target: 8 },
      { tw: [2, 2, null, null], realisasi: 8 },
      "8",
      "TW III dan TW IV",
    ],
    ["some of a mean", { periode: "rata-rata" }, { tw: [null, 84, null, 87], realisasi: 86 }, "86", "TW I dan TW III"],
    ["a planned one", { target_tw: [80, 85, 90, 90] }, { tw: [80, 85, 90, null], realisasi: 90 }, "90", "TW IV"],
    ["beside a predikat", { target: "BB" }, { tw: ["B", null, null, null], realisasi: "BB" }, "BB", "TW IV"],
  ])("tahun-tanpa-triwulan leaves the year as it is: %s", (_, indikator, baris, typed, missing) => {
    expect(periksaBaris(indikator, baris)).toEqual([
      {
        tingkat: "periksa",
        nama: "tahun-tanpa-triwulan",
        ...KINERJA,
        sel: "O12",
        pesan: `Realisasi S1.1 tahun 2024 berisi ${typed}, sedangkan ${missing} belum diisi. Yang dipakai laporan adalah realisasi tahun.`,
        perbaikan: `isi juga realisasi ${missing}; realisasi tahun tidak perlu dihapus`,
      },
    ]);
  });

  it("tahun-tanpa-triwulan, where the quarters are more than the year already", () => {
    const [temuan, ...others] = periksaBaris(
      { periode: "jumlah", target: 4 },
      { tw: [2, 2, null, null], realisasi: 3 },
    );
    expect(temuan).toMatchObject({
      tingkat: "periksa",
      pesan:
        "Realisasi S1.1 tahun 2024 berisi 3, sedangkan TW III dan TW IV belum diisi, dan triwulan yang terisi sudah berjumlah 4. Yang dipakai laporan adalah realisasi tahun.",
      perbaikan:
        "isi juga realisasi TW III dan TW IV; realisasi tahun dan triwulannya dicocokkan dengan bukti dukungnya",
    });
    expect(others).toEqual([]);
  });

  it("triwulan-tidak-tersedia", () => {
    expect(periksaBaris({}, { tw: [80, 85, 88, "n/a"] })).toEqual([
      {
        tingkat: "periksa",
        nama: "triwulan-tidak-tersedia",
        ...KINERJA,
        sel: "N12",
        pesan: 'Nilai S1.1 tahun 2024 memakai nilai TW III, yaitu 88, karena TW IV berisi "n/a".',
        perbaikan:
          "pastikan sebabnya tertulis pada kolom Faktor Penghambat; jika nilai itu tidak mewakili tahun 2024, isi realisasi tahunnya",
      },
    ]);
    expect(periksaBaris({}, { tw: [80, "n/a", 88, 91] })).toEqual([]);
    expect(periksaBaris({}, { tw: [80, 85, 88, "n/a"], realisasi: 91 })).toEqual([]);
  });

  it("tahun-beda-triwulan, of predikat", () => {
    const [temuan, ...lain] = periksaBaris({ target: "BB" }, { tw: [null, null, null, "B"], realisasi: "A" });
    expect(temuan?.pesan).toBe("Realisasi S1.1 tahun 2024 berisi A, sedangkan nilai TW IV adalah B.");
    expect(lain).toEqual([]);
  });

  it("capaian-lembar-beda", () => {
    expect(periksaBaris({ target: 91.33 }, { realisasi: 97.66, capaian: 104.5 })).toEqual([
      {
        tingkat: "peringatan",
        nama: "capaian-lembar-beda",
        ...KINERJA,
        sel: "P12",
        pesan: "Capaian S1.1 pada formulir 104,50%, sedangkan dari target dan realisasinya 106,93%.",
        perbaikan: "periksa target dan realisasi pada baris itu; yang dipakai laporan adalah 106,93%",
      },
    ]);
  });

  it("narasi-kosong", () => {
    const config = buatConfigIndikator({});
    const f = formulir("pelayanan", { "S1.1": { realisasi: 91 } }, { [SUB]: 0 }, ["S1.1"]);
    expect(periksa(config, f)).toEqual([
      {
        tingkat: "peringatan",
        nama: "narasi-kosong",
        ...KINERJA,
        pesan: "Penjelasan yang belum diisi: S1.1 (faktor pendukung).",
        perbaikan:
          "tulis satu atau dua kalimat yang menyebut sebab dan tindakannya, misalnya: Loket kedua dibuka pada Maret sehingga antrean berkurang",
      },
    ]);
  });

  it("narasi-kosong, below target", () => {
    const config = buatConfigIndikator({});
    const f = formulir("pelayanan", { "S1.1": { realisasi: 70 } }, { [SUB]: 0 }, ["S1.1"]);
    expect(periksa(config, f).map((t) => t.pesan)).toEqual([
      "Penjelasan yang belum diisi: S1.1 (faktor penghambat, solusi, rencana tindak lanjut).",
    ]);
  });

  it("predikat-di-luar-skala", () => {
    expect(periksaBaris({ target: "WTP" }, { realisasi: "ABC" })).toEqual([
      {
        tingkat: "galat",
        nama: "predikat-di-luar-skala",
        ...KINERJA,
        sel: "O12",
        pesan: 'Realisasi S1.1 tahun 2024 berisi "ABC", yang tidak ada pada skala opini.',
        perbaikan: "isi salah satu dari TMP, TW, WDP, WTP",
      },
    ]);
  });

  it("predikat-di-luar-skala, for a number that the scale does not know", () => {
    const temuan = periksaBaris({ target: "WTP" }, { tw: [null, null, null, 75] });
    expect(temuan.map((t) => [t.nama, t.pesan])).toEqual([
      ["predikat-di-luar-skala", 'Realisasi S1.1 TW IV berisi "75", yang tidak ada pada skala opini.'],
    ]);
  });

  it("sama-tahun-lalu", () => {
    expect(periksaBaris({ riwayat: { 2023: { target: 89, realisasi: 93.93 } } }, { realisasi: 93.93 })).toEqual([
      {
        tingkat: "periksa",
        nama: "sama-tahun-lalu",
        ...KINERJA,
        sel: "O12",
        pesan: "Realisasi S1.1 tahun 2024 sama persis dengan tahun 2023, yaitu 93,93.",
        perbaikan: "pastikan bukan salinan tahun lalu; jika salinan, ganti dengan hasil tahun 2024",
      },
    ]);
  });

  it.each<[number, string, string, string]>([
    [30, "di bawah", "88 sampai 93,93", "Penghambat"],
    [200, "di atas", "88 sampai 93,93", "Pendukung"],
  ])("lonjakan-riwayat: %d", (realisasi, trend, usual, kolom) => {
    const riwayat = { 2022: { target: 88, realisasi: 88 }, 2023: { target: 89, realisasi: 93.93 } };
    expect(periksaBaris({ satuan: "kegiatan", riwayat }, { realisasi })).toEqual([
      {
        tingkat: "periksa",
        nama: "lonjakan-riwayat",
        ...KINERJA,
        sel: "O12",
        pesan: `Realisasi S1.1 tahun 2024 adalah ${realisasi}, jauh ${trend} tahun-tahun sebelumnya (${usual}).`,
        perbaikan: `periksa angkanya; jika benar, jelaskan sebabnya pada kolom Faktor ${kolom}, misalnya: cara menghitungnya berubah`,
      },
    ]);
  });

  it("kumulatif-turun", () => {
    expect(periksaBaris({ target: 98, target_tw: [25, 50, 75, 98] }, { tw: [25, 26, 70, 98] })).toEqual([]);
    expect(periksaBaris({ target: 98, target_tw: [25, 50, 75, 98] }, { tw: [25, 50, 24, 98] })).toEqual([
      {
        tingkat: "periksa",
        nama: "kumulatif-turun",
        ...KINERJA,
        sel: "M12",
        pesan: "Realisasi S1.1 turun dari 50 pada TW II menjadi 24 pada TW III, padahal targetnya naik.",
        perbaikan: "isi nilai sampai dengan TW III, bukan tambahan triwulan itu saja; jika memang turun, biarkan",
      },
    ]);
  });

  it("kumulatif-turun, without a plan by quarter, only for a fall by more than half", () => {
    expect(periksaBaris({}, { tw: [90, 60, 88, 91] })).toEqual([]);
    expect(periksaBaris({}, { tw: [90, 30, 88, 91] }).map((t) => [t.nama, t.sel, t.pesan])).toEqual([
      [
        "kumulatif-turun",
        "L12",
        "Realisasi S1.1 turun dari 90 pada TW I menjadi 30 pada TW II, padahal yang diisi nilai sampai dengan triwulan itu.",
      ],
    ]);
  });

  it("kumulatif-turun does not speak of periode jumlah, where every quarter stands for itself", () => {
    const jumlah = { periode: "jumlah", satuan: "kegiatan", target: 10, target_tw: [1, 2, 3, 4] };
    expect(periksaBaris(jumlah, { tw: [4, 3, 2, 1] })).toEqual([]);
  });

  it("realisasi-negatif", () => {
    expect(periksaBaris({}, { realisasi: -91 })).toEqual([
      {
        tingkat: "periksa",
        nama: "realisasi-negatif",
        ...KINERJA,
        sel: "O12",
        pesan: "Realisasi S1.1 tahun 2024 berisi -91, kurang dari 0.",
        perbaikan: "hapus tanda minusnya jika salah ketik",
      },
    ]);
  });

  it("rupiah-di-kolom-persen", () => {
    expect(periksaBaris({ satuan: "%" }, { realisasi: 1_250_000 })).toEqual([
      {
        tingkat: "periksa",
        nama: "rupiah-di-kolom-persen",
        ...KINERJA,
        sel: "O12",
        pesan: "Realisasi S1.1 tahun 2024 berisi 1.250.000 dengan satuan %; angka sebesar itu tampaknya jumlah rupiah.",
        perbaikan: "isi persentasenya, bukan jumlah rupiahnya",
      },
    ]);
  });

  it("persen-lebih-100", () => {
    expect(periksaBaris({ satuan: "persen" }, { realisasi: 106.93 })).toEqual([
      {
        tingkat: "periksa",
        nama: "persen-lebih-100",
        ...KINERJA,
        sel: "O12",
        pesan:
          "Realisasi S1.1 tahun 2024 berisi 106,93%, lebih dari 100%. Yang diisi di sini realisasi, bukan capaian.",
        perbaikan: "isi realisasinya dalam persen; periksa juga letak komanya",
      },
    ]);
  });

  it("indeks-lebih-100", () => {
    expect(periksaBaris({ satuan: "Indeks" }, { realisasi: 912 })).toEqual([
      {
        tingkat: "periksa",
        nama: "indeks-lebih-100",
        ...KINERJA,
        sel: "O12",
        pesan: "Realisasi S1.1 tahun 2024 berisi 912, padahal indeks paling tinggi 100.",
        perbaikan: "periksa letak komanya",
      },
    ]);
  });

  it.each<[string, Record<string, unknown>, number, string, string]>([
    ["x 1000", { satuan: "rasio", target: 0.98 }, 985, "1.005,102 kali", "periksa letak komanya"],
    ["0,985 for 98,5%", { satuan: "%", target: 98 }, 0.985, "0,0101 kali", "periksa letak komanya"],
    ["thirty times as many", { satuan: "kegiatan", target: 8 }, 240, "30 kali", "periksa angka dan satuannya"],
    ["far below a range", { satuan: "hari", target: { min: 80, max: 90 } }, 8, "0,1 kali", "periksa letak komanya"],
  ])("realisasi-jauh-dari-target: %s", (_, indikator, realisasi, times, perbaikan) => {
    const [temuan, ...lain] = periksaBaris(indikator, { realisasi });
    expect(temuan).toMatchObject({
      tingkat: "periksa",
      nama: "realisasi-jauh-dari-target",
      ...KINERJA,
      sel: "O12",
      perbaikan,
    });
    expect(temuan?.pesan).toMatch(
      new RegExp(`^Realisasi S1\\.1 tahun 2024 berisi [0-9.,]+, yaitu ${times} targetnya\\.$`),
    );
    expect(lain).toEqual([]);
  });

  it("realisasi-jauh-dari-target looks at a quarter beside the target of that quarter", () => {
    const temuan = periksaBaris({ target: 90, target_tw: [10, 40, 70, 90] }, { tw: [10, 41, 7, 91] });
    expect(temuan.map((t) => [t.nama, t.sel, t.pesan])).toEqual([
      ["realisasi-jauh-dari-target", "M12", "Realisasi S1.1 TW III berisi 7, yaitu 0,1 kali targetnya."],
      [
        "kumulatif-turun",
        "M12",
        "Realisasi S1.1 turun dari 41 pada TW II menjadi 7 pada TW III, padahal targetnya naik.",
      ],
    ]);
  });
});

describe("budget", () => {
  it.each([0, 9_000_000, 10_000_000, 1_250_000])("Rp%d of a pagu of 10 million has no finding", (nilai) => {
    expect(periksaBelanja(nilai)).toEqual([]);
  });

  it("anggaran-kosong", () => {
    expect(periksaBelanja(null)).toEqual([
      {
        tingkat: "peringatan",
        nama: "anggaran-kosong",
        ...ANGGARAN,
        pesan: `Realisasi anggaran ${SUB} (Sub) belum diisi. Sel tanpa angka tidak dianggap 0.`,
        perbaikan: "isi jumlah rupiahnya; jika memang tidak dibelanjakan, ketik 0",
      },
    ]);
  });

  it("anggaran-kosong, for n/a", () => {
    expect(periksaBelanja("n/a").map((t) => [t.nama, t.sel, t.pesan])).toEqual([
      ["anggaran-kosong", "D12", `Realisasi anggaran ${SUB} (Sub) berisi "n/a". Sel tanpa angka tidak dianggap 0.`],
    ]);
  });

  it("kelipatan-pagu", () => {
    expect(periksaBelanja(10_000_000_000)).toEqual([
      {
        tingkat: "periksa",
        nama: "kelipatan-pagu",
        ...ANGGARAN,
        sel: "D12",
        pesan: `Realisasi anggaran ${SUB} berisi Rp10.000.000.000, tepat 1.000 kali pagunya (Rp10.000.000).`,
        perbaikan: "cocokkan dengan laporan realisasi anggaran; jika ada angka yang terketik berlebih, betulkan",
      },
    ]);
  });

  it("serapan-lebih-100", () => {
    expect(periksaBelanja(10_500_000)).toEqual([
      {
        tingkat: "peringatan",
        nama: "serapan-lebih-100",
        ...ANGGARAN,
        sel: "D12",
        pesan: `Realisasi anggaran ${SUB} berisi Rp10.500.000, lebih besar daripada pagunya Rp10.000.000 (serapan 105,00%).`,
        perbaikan: "betulkan realisasinya, atau perbarui pagu di lkjip.yaml menurut DPA terakhir",
      },
    ]);
  });

  it("persen-di-kolom-rupiah", () => {
    expect(periksaBelanja(87.5)).toEqual([
      {
        tingkat: "periksa",
        nama: "persen-di-kolom-rupiah",
        ...ANGGARAN,
        sel: "D12",
        pesan: `Realisasi anggaran ${SUB} berisi 87,5, padahal pagunya Rp10.000.000; angka sekecil itu tampaknya persentase.`,
        perbaikan: "isi jumlah rupiahnya, bukan persentasenya",
      },
    ]);
  });

  it.each([
    [9000, "Rp9.000", "ribuan"],
    [9500.5, "Rp9.500,50", "ribuan"],
  ])("rupiah-dalam-ribuan: %d", (nilai, teks, satuan) => {
    expect(periksaBelanja(nilai)).toEqual([
      {
        tingkat: "periksa",
        nama: "rupiah-dalam-ribuan",
        ...ANGGARAN,
        sel: "D12",
        pesan: `Realisasi anggaran ${SUB} berisi ${teks}, padahal pagunya Rp10.000.000; tampaknya ditulis dalam ${satuan} rupiah.`,
        perbaikan: "tulis rupiahnya lengkap, dengan semua nolnya",
      },
    ]);
  });
});

it("rupiah-dalam-ribuan, in millions", () => {
  const sub = { kode: "7.1.1", uraian: "Gaji", pagu: 6_500_000_000, unit: "pelayanan" };
  const config = buatConfigIndikator(
    {},
    { program: [{ kode: "7", uraian: "P", kegiatan: [{ kode: "7.1", uraian: "K", sub_kegiatan: [sub] }] }] },
  );
  const content = { "S1.1": { realisasi: 91, narrative: "Ada." } };
  expect(periksa(config, formulir("pelayanan", content, { "7.1.1": 6497.8 }, ["S1.1"])).map((t) => t.pesan)).toEqual([
    "Realisasi anggaran 7.1.1 berisi Rp6.497,80, padahal pagunya Rp6.500.000.000; tampaknya ditulis dalam jutaan rupiah.",
  ]);
});

describe("evidence", () => {
  const config = buatConfigIndikator({});
  const content = { "S1.1": { realisasi: 91, narrative: "Ada." } };

  it("bukti-indikator-tidak-dikenal", () => {
    expect(periksa(config, formulir("pelayanan", content, {}, ["S1.1", "S9.9"]))).toEqual([
      {
        tingkat: "peringatan",
        nama: "bukti-indikator-tidak-dikenal",
        ...BUKTI,
        sel: "B13",
        pesan: 'Bukti "Bukti S9.9" menyebut indikator "S9.9", yang tidak ada pada formulir ini atau rencana kinerja.',
        perbaikan: "tulis kode dari lembar Kinerja, misalnya S1.1",
      },
    ]);
  });

  it("bukti-tanpa-indikator", () => {
    const f = formulir("pelayanan", content, {}, ["S1.1", ""]);
    const without = {
      ...f,
      bukti: f.bukti.map((b) => (b.indikator === "" ? { ...b, indikator: null, uraian: "Foto" } : b)),
    };
    expect(periksa(config, without)).toEqual([
      {
        tingkat: "peringatan",
        nama: "bukti-tanpa-indikator",
        ...BUKTI,
        sel: "B13",
        pesan: 'Bukti "Foto" tidak menyebut kode indikator.',
        perbaikan: "isi kolom Kode Indikator, misalnya S1.1",
      },
    ]);
  });

  it("indikator-tanpa-bukti", () => {
    expect(periksa(config, formulir("pelayanan", content))).toEqual([
      {
        tingkat: "peringatan",
        nama: "indikator-tanpa-bukti",
        ...BUKTI,
        pesan: "Indikator yang belum punya bukti dukung: S1.1.",
        perbaikan:
          "tambahkan satu baris pada lembar Bukti, misalnya kode S1.1 dengan uraian Laporan hasil survei semester II",
      },
    ]);
  });

  it("a kode of the office may be named in any form", () => {
    const two = buatConfigIndikator(
      {},
      {
        renstra: {
          periode: [2020, 2024],
          tujuan: [{ kode: "T1", uraian: "T", indikator: [{ kode: "T1.1", uraian: "I", unit: "lain", target: 1 }] }],
        },
      },
    );
    expect(periksa(two, formulir("pelayanan", content, {}, ["S1.1", "T1.1"]))).toEqual([]);
  });

  it("a kode is known without regard to case and spaces", () => {
    expect(periksa(config, formulir("pelayanan", content, {}, [" s1.1 "]))).toEqual([]);
  });
});

it("all findings come at once, a number that is wrong in two ways speaks once", () => {
  const config = buatConfigIndikator({ satuan: "%", riwayat: { 2023: { target: 90, realisasi: 91 } } });
  const temuan = periksa(config, formulir("pelayanan", { "S1.1": { realisasi: 9100 } }, { [SUB]: null }, ["S9.9"]));
  expect(nama(temuan)).toEqual([
    "persen-lebih-100",
    "narasi-kosong",
    "anggaran-kosong",
    "bukti-indikator-tidak-dikenal",
    "indikator-tanpa-bukti",
  ]);
});
