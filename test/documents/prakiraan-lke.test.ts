import { describe, expect, it } from "vitest";
import { forecastNaskah, forecastTabel } from "../../src/documents/prakiraan-lke.ts";
import { calculateLkeForecast, type LkeForecast } from "../../src/review/lke.ts";
import { findLkeFact, type KeadaanLaporan } from "../../src/review/lke-facts.ts";
import { createInput } from "../../src/review/rules/input.ts";
import { compareGenerated } from "../../src/word/refresh/changes.ts";
import { bacaDraf, buatDraf, type ContohDraf, gantiSel, hapusSampai, sunting, ukurContoh } from "../support/draf.ts";

const KEADAAN: KeadaanLaporan = { signed: false, today: "2025-02-03", sent: null };

const prakiraan = (
  { config, pengukuran }: Omit<ContohDraf, "docx">,
  docx: Uint8Array,
  keadaan: Partial<KeadaanLaporan> = {},
): LkeForecast =>
  calculateLkeForecast(
    findLkeFact(createInput(bacaDraf(docx), config, pengukuran, compareGenerated(docx, null)), {
      ...KEADAAN,
      ...keadaan,
    }),
    config.kebijakan.ambang_lke,
  );

const jawaban = (lke: LkeForecast): Record<string, string> =>
  Object.fromEntries(lke.sub.flatMap((s) => s.jawaban.map((j) => [j.kode, `${j.jawaban ?? "-"} (${j.alasan})`])));

const kanigaran = buatDraf("kanigaran");
const KINI = jawaban(prakiraan(kanigaran, kanigaran.docx));

describe("the forecast of Kanigaran", () => {
  it("answers what the document shows", () => {
    expect(KINI).toMatchObject({
      "3.a.1": "ya (terpenuhi)",
      "3.a.2": "ya (terpenuhi)",
      "3.a.3": "tidak (belum terpenuhi)",
      "3.a.4": "tidak (belum terpenuhi)",
      "3.a.5": "- (dijawab orang)",
      "3.a.6": "- (belum dikirim)",
      "3.b.2": "a (6 dari 6)",
      "3.b.3": "a (6 dari 6)",
      "3.b.4": "a (6 dari 6)",
      "3.b.5": "a (6 dari 6)",
      "3.b.6": "a (4 dari 4)",
      "3.b.7": "a (6 dari 6)",
      "3.b.8": "c (2 dari 4)",
      "3.c.1": "- (dijawab orang)",
    });
  });

  it("follows the data: efficiency counts only where the capaian reaches 100%", () => {
    const lain = ukurContoh("kanigaran", (teks) => teks.replace("target: A\n", "target: BB\n"));
    expect(jawaban(prakiraan(lain, kanigaran.docx))["3.b.8"]).toBe("c (3 dari 4)");
  });

  it("follows the document: an analysis cut away is not counted", () => {
    const without = sunting(
      kanigaran.docx,
      hapusSampai("Perbandingan dengan Tahun Sebelumnya", "Perbandingan dengan Target Jangka Menengah"),
    );
    expect(jawaban(prakiraan(kanigaran, without))["3.b.5"]).toBe("c (4 dari 6)");
    const formal = sunting(
      kanigaran.docx,
      gantiSel("Faktor Pendukung, Faktor Penghambat, dan Solusi Sasaran 2", "Predikat SAKIP", 4, "-"),
    );
    expect(jawaban(prakiraan(kanigaran, formal))["3.b.7"]).toBe("b (5 dari 6)");
  });

  it("follows the calendar and the journal", () => {
    expect(jawaban(prakiraan(kanigaran, kanigaran.docx, { signed: true }))["3.a.3"]).toBe("ya (terpenuhi)");
    const waktu = (keadaan: Partial<KeadaanLaporan>): string | undefined =>
      jawaban(prakiraan(kanigaran, kanigaran.docx, keadaan))["3.a.6"];
    expect(waktu({ today: "2025-03-05" })).toBe("tidak (belum terpenuhi)");
    expect(waktu({ today: "2025-03-05", sent: "2025-02-28" })).toBe("ya (terpenuhi)");
    expect(waktu({ today: "2025-03-05", sent: "2025-03-01" })).toBe("tidak (belum terpenuhi)");
  });

  it("follows the office's bounds", () => {
    const longgar = ukurContoh("kanigaran", (teks) =>
      teks.replace(/^kebijakan:\n/m, "kebijakan:\n  ambang_lke: [45, 30, 20, 10]\n"),
    );
    expect(longgar.config.kebijakan.ambang_lke).toEqual([45, 30, 20, 10]);
    expect(jawaban(prakiraan(longgar, kanigaran.docx))["3.b.8"]).toBe("a (2 dari 4)");
  });
});

describe("the forecast of Muncar", () => {
  const muncar = buatDraf("muncar");
  const lke = prakiraan(muncar, muncar.docx);

  it("does not count gaps as explanations", () => {
    expect(jawaban(lke)).toMatchObject({ "3.b.3": "a (3 dari 3)", "3.b.7": "e (0 dari 3)", "3.b.9": "e (0 dari 3)" });
  });

  it("says in a sentence what the score can be", () => {
    const [nilai] = forecastNaskah(lke).paragraf;
    expect(nilai?.teks).toMatch(
      /^Prakiraan nilai komponen Pelaporan Kinerja adalah \d+,\d\d sampai \d+,\d\d dari 15, menurut bobot .* Prakiraan ini bukan hasil evaluasi\.$/,
    );
  });

  it("prints one row a criterion under its sub-component", () => {
    const { baris } = forecastTabel(lke);
    expect(baris.filter(({ jenis }) => jenis === "isi")).toHaveLength(22);
    expect(baris.filter(({ jenis }) => jenis === "kelompok").map(({ sel }) => sel[0])).toEqual([
      expect.stringMatching(/^Pemenuhan pelaporan, bobot 3, prakiraan /),
      expect.stringMatching(/^Penyajian informasi kinerja, bobot 4,5, prakiraan /),
      "Pemanfaatan informasi kinerja, bobot 7,5, prakiraan 0,00 sampai 7,50",
    ]);
  });
});
