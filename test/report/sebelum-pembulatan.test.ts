import { describe, expect, it } from "vitest";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import type { Grafik } from "../../src/model/content.ts";
import { desimal } from "../../src/model/desimal.ts";
import { formatPercent } from "../../src/model/format.ts";
import { buatConfig, buatConfigIndikator, buatData, formulir } from "../support/kinerja.ts";
import { ambil, lapor, semuaTeks, teksNaskah, teksTabel } from "./kantor.ts";

/*
 * What rounding must not decide, and what stands on part of the data (docs/decisions/0030-exact-before-rounding.md).
 */

it.each([
  ["99.99583", 2, "99,996"],
  ["99.95", 1, "99,95"],
  ["99.9279", 0, "99,9"],
  ["100.004", 2, "100,004"],
  ["100", 2, "100,00"],
  ["99.994", 2, "99,99"],
  ["99.9999999", 2, "99,9999999"],
])("%s at %d places is printed %s: 100 only where it is 100", (nilai, tempat, teks) => {
  expect(formatPercent(desimal(nilai), tempat)).toBe(teks);
});

describe("a target missed by a hair", () => {
  const missed = (target: number, realisasi: number, kebijakan = {}): readonly string[] => {
    const config = buatConfigIndikator({ uraian: "Layanan", target, target_renstra: { 2026: target } }, { kebijakan });
    return semuaTeks(lapor(config, formulir("pelayanan", { "S1.1": { realisasi, narrative: "Loket tutup" } })));
  };

  it.each([
    [24_000, 23_999, 2, "99,996%"],
    [83.25, 83.19, 0, "99,9%"],
    [1_000_000, 999_999, 4, "99,9999%"],
  ])("target %d, realisasi %d, %d places: %s, everywhere missed", (target, realisasi, places, capaian) => {
    const teks = missed(target, realisasi, { desimal: places }).join("\n");
    expect(teks).toContain(`sehingga capaiannya ${capaian} (belum mencapai target`);
    expect(teks).toContain(`Indikator Layanan belum mencapai target; capaiannya ${capaian}.`);
    expect(teks).not.toMatch(/sesuai target|mencapai atau melampaui|tersebut sudah tercapai/);
  });
});

/** A ratio of two kelurahan: 83 of 15.581, times 1.000. */
const rasio = (kebijakan = {}, ubah = {}) => {
  const unit = ["barat", "timur"].map((kode) => ({
    kode,
    nama: `Kelurahan ${kode}`,
    jenis: "kelurahan",
    pejabat: { nama: kode, jabatan: `Lurah ${kode}` },
    indikator: [
      { kode: "L", uraian: "Jumlah Linmas", satuan: "orang", target: 40 },
      { kode: "P", uraian: "Jumlah penduduk", satuan: "orang", target: 7_000 },
    ],
  }));
  return buatConfig({
    unit,
    sasaran: [
      {
        kode: "S1",
        uraian: "Aman",
        indikator: [
          {
            kode: "S1.1",
            uraian: "Rasio Linmas",
            satuan: "nilai",
            target: 5.5,
            dari: { cara: "rasio", pembilang: ["L"], penyebut: ["P"], kali: 1000 },
            riwayat: { 2023: { target: 5.5, realisasi: 5.12 } },
            pembanding: { nama: "Kota", nilai: 5.46 },
            ...ubah,
          },
        ],
      },
    ],
    kebijakan,
  });
};
const barat = formulir("barat", {
  "barat/L": { realisasi: 40, narrative: "Warga pindah" },
  "barat/P": { realisasi: 7_000, narrative: "Warga pindah" },
});
const timur = formulir("timur", {
  "timur/L": { realisasi: 43, narrative: "Warga pindah" },
  "timur/P": { realisasi: 8_581, narrative: "Pendataan ulang" },
});

describe("a computed realisasi is shown with two decimals", () => {
  it.each([0, 1, 2])("at %d places", (places) => {
    const laporan = lapor(rasio({ desimal: places }), barat, timur);
    const [capaian, tahun, acuan] = ["naskah_capaian", "naskah_tahun", "naskah_acuan"].map(
      (nama) => teksNaskah(laporan, `sasaran.0.${nama}`)[0] ?? "",
    );
    const [, persen = ""] = /capaiannya ([\d,]+)%/.exec(capaian ?? "") ?? [];
    const [, shown = ""] = /terealisasi ([\d,]+),/.exec(capaian ?? "") ?? [];
    const angka = (teks: string) => Number(teks.replace(",", "."));
    expect(shown).toBe("5,33");
    // The calculation that the card prints gives what is printed.
    const [, digits = ""] =
      /^([\d,]+) ÷ 5,5 × 100 = /.exec(`${ambil(laporan, "sasaran.0.indikator.0.rumus_terisi")}`) ?? [];
    expect(((angka(digits) / 5.5) * 100).toFixed(places)).toBe(persen.replace(",", "."));
    const beda = (a: number, b: number) => `${Math.round((a - b) * 1e6) / 1e6}`.replace(".", ",");
    expect(tahun).toContain(`naik ${beda(angka(shown), 5.12)} poin`);
    expect(tahun).toContain("(kinerja membaik), dengan capaian naik");
    expect(acuan).toContain(`berada ${beda(5.46, angka(shown))} poin di bawah Kota (5,46)`);
  });

  it("in the quarter that is the year too", () => {
    const kelurahan = (kode: string, nilai: number) => ({
      kode,
      nama: `Kelurahan ${kode}`,
      jenis: "kelurahan",
      pejabat: { nama: kode, jabatan: `Lurah ${kode}` },
      indikator: [{ kode: "KEL.1", uraian: "IKM kelurahan", satuan: "nilai", target: 80, periode: "akhir" }],
      nilai,
    });
    const all = [kelurahan("barat", 86.1), kelurahan("timur", 86.05), kelurahan("utara", 86.01)];
    const dari = { cara: "rata-rata", indikator: ["KEL.1"] };
    const indikator = { kode: "S1.1", uraian: "IKM", satuan: "nilai", target: 85.8, periode: "akhir", dari };
    const config = buatConfig({
      unit: all.map(({ nilai: _, ...unit }) => unit),
      sasaran: [{ kode: "S1", uraian: "Puas", indikator: [indikator] }],
    });
    const forms = all.map(({ kode, nilai }) =>
      formulir(kode, { [`${kode}/KEL.1`]: { tw: [null, null, null, nilai] } }),
    );
    const laporan = lapor(config, ...forms);
    const [, year] = /terealisasi ([\d,]+),/.exec(teksNaskah(laporan, "sasaran.0.naskah_capaian")[0] ?? "") ?? [];
    expect(year).toBe("86,05");
    expect(teksTabel(laporan, "sasaran.0.tabel_triwulan").at(-1)).toContain(`| ${year} |`);
  });

  it("and more where fewer would put it on its target", () => {
    const { indikator } = calculatePengukuran(
      rasio({ desimal: 0 }, { target: 5.327 }),
      buatData(rasio(), barat, timur),
    ).nilai;
    const p = indikator.find(({ plan }) => plan.id === "S1.1");
    // 83 ÷ 15.581 × 1.000 = 5,327000834…
    expect(p?.realisasi).toMatchObject({ shown: desimal("5.327001") });
  });
});

describe("while a kelurahan has not returned its form", () => {
  const laporan = lapor(rasio({}, { target: 5 }), barat);
  const SEMENTARA = "sementara, 1 dari 2 unit kerja";

  it.each<[string, string]>([
    ["ikhtisar_hasil", "dengan satu indikator kinerja yang mencapai atau melampaui target (sementara)."],
    ["ikhtisar_hasil", "satu-satunya indikator mencapai atau melampaui target (sementara)."],
    ["sasaran.0.naskah_capaian", `terealisasi 5,71 (${SEMENTARA})`],
    ["sasaran.0.naskah_tahun", `menjadi 5,71 (${SEMENTARA}; kinerja membaik)`],
    ["sasaran.0.naskah_acuan", `sebesar 5,71 (${SEMENTARA}) berada`],
    ["sasaran.0.naskah_sebab", `melampaui target; capaiannya 114,29% (${SEMENTARA}).`],
    ["kesimpulan", "dengan capaian kinerja (sementara, datanya belum lengkap) 114,29%"],
  ])("%s says %s", (jalur, kata) => {
    expect(teksNaskah(laporan, jalur).join("\n")).toContain(kata);
  });

  it("its charts and tables say so too", () => {
    expect((ambil(laporan, "sasaran.0.indikator.0.grafik_tren") as Grafik).category).toEqual([
      "2023",
      "2024 (sementara)",
    ]);
    for (const nama of ["tabel_capaian_ini", "tabel_tahun_lalu", "tabel_tren", "tabel_acuan"])
      expect(ambil(laporan, `sasaran.0.${nama}`), nama).toMatchObject({
        catatan: `Dihitung dari sebagian data: Rasio Linmas (${SEMENTARA}).`,
      });
  });
});

describe("what units wrote about a computed indicator", () => {
  it("stands in the plan of next year where the target was reached, a unit a row, several texts with their indicator", () => {
    const laporan = lapor(rasio({}, { target: 5 }), barat, timur);
    expect(teksTabel(laporan, "tabel_tindak_lanjut")).toEqual([
      "1. Rasio Linmas, menurut unit kerja:",
      " | Kelurahan barat | Warga pindah | Lurah barat",
      " | Kelurahan timur | Warga pindah (Jumlah Linmas); Pendataan ulang (Jumlah penduduk) | Lurah timur",
    ]);
  });

  it("is quoted with each unit once where it was missed", () => {
    const missed = rasio({}, { target: 9 });
    expect(teksNaskah(lapor(missed, barat, timur), "ikhtisar_hambatan")[0]).toContain(
      "Hambatannya menurut Kelurahan barat, “Warga pindah”; Kelurahan timur, “Warga pindah” dan “Pendataan ulang.”",
    );
  });
});

it.each(["-", "Tidak ada", "Tidak ada.", "nihil", "N/A", "–", "Tidak ada kendala"])(
  "%s about a missed target is no text: a gap",
  (narrative) => {
    const config = buatConfigIndikator({ uraian: "Layanan", target: 90 });
    const laporan = lapor(config, formulir("pelayanan", { "S1.1": { realisasi: 80, narrative } }));
    expect(teksNaskah(laporan, "ikhtisar_hambatan")).toEqual([
      "Indikator Layanan belum mencapai target; capaiannya 88,89%.",
      expect.stringMatching(/faktor penghambat Layanan\]$/),
    ]);
  },
);

it("a range is drawn by its bounds", () => {
  const range = { min: 80, max: 95 };
  const config = buatConfigIndikator({
    arah: "rentang",
    target: range,
    target_tw: [range, range, range, range],
    target_renstra: { 2024: range, 2026: range },
    riwayat: { 2023: { target: { min: 70, max: 90 }, realisasi: 75 } },
  });
  const laporan = lapor(config, formulir("pelayanan", { "S1.1": { tw: [80, 85, 86, 86.67] } }));
  const grafik = (nama: string) => ambil(laporan, `sasaran.0.indikator.0.${nama}`) as Grafik;
  expect(grafik("grafik_tren").series).toEqual([
    { nama: "Batas bawah target", nilai: [70, 80], target: true },
    { nama: "Batas atas target", nilai: [90, 95], target: true },
    { nama: "Realisasi", nilai: [75, 86.67], reached: [true, true] },
  ]);
  for (const nama of ["grafik_tren", "grafik_renstra", "grafik_triwulan"])
    expect(grafik(nama).series.map((s) => s.nama.split(" ").slice(0, 2).join(" "))).toEqual([
      "Batas bawah",
      "Batas atas",
      "Realisasi",
    ]);
});
