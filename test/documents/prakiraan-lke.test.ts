import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { forecastNaskah, forecastTabel } from "../../src/documents/prakiraan-lke.ts";
import { laporanOf } from "../../src/folder/draf.ts";
import { calculateLkeForecast, type LkeForecast } from "../../src/review/lke.ts";
import { findLkeFact, type KeadaanLaporan } from "../../src/review/lke-facts.ts";
import { readSeen } from "../../src/review/seen.ts";
import { renderDocx } from "../../src/word/print/print.ts";
import { bacaDraf, buatDraf, type ContohDraf, ganti, hapusSampai, sunting, ukurContoh } from "../support/draf.ts";

const KEADAAN: KeadaanLaporan = { signed: null, today: "2025-02-03", sent: null, triwulan: [], pernyataan: null };

const prakiraan = (
  { config, pengukuran }: Omit<ContohDraf, "docx">,
  docx: Uint8Array,
  keadaan: Partial<KeadaanLaporan> = {},
): LkeForecast =>
  calculateLkeForecast(
    findLkeFact(readSeen(bacaDraf(docx), pengukuran), pengukuran, { ...KEADAAN, ...keadaan }, config),
    config.kebijakan.ambang_lke,
  );

/** The draft of an office whose lkjip.yaml was changed. */
function cetakLagi(office: Omit<ContohDraf, "docx">): Uint8Array {
  const { nilai } = renderDocx(TEMPLAT, laporanOf(office));
  if (nilai === null) throw new Error("does not print");
  return nilai;
}

const TEMPLAT = new Uint8Array(readFileSync(join(import.meta.dirname, "../../templates/lkjip.docx")));

const jawaban = (lke: LkeForecast): Record<string, string> =>
  Object.fromEntries(lke.sub.flatMap((s) => s.jawaban.map((j) => [j.kode, `${j.jawaban ?? "-"} (${j.alasan})`])));

const kanigaran = buatDraf("kanigaran");
const KINI = jawaban(prakiraan(kanigaran, kanigaran.docx));

describe("the forecast of Kanigaran", () => {
  it("answers what the document shows", () => {
    expect(KINI).toMatchObject({
      "3.a.1": "ya (draf ada di folder kerja)",
      "3.a.2": "- (laporan triwulan belum lengkap di folder kerja)",
      "3.a.3": "tidak (belum ditandatangani)",
      "3.a.4": "tidak (pernyataan telah direviu belum ada)",
      "3.a.5": "- (tidak terlihat dari folder kerja)",
      "3.a.6": "- (belum dikirim)",
      "3.b.2": "a (6 dari 6)",
      "3.b.3": "a (6 dari 6)",
      "3.b.4": "a (6 dari 6)",
      "3.b.5": "a (6 dari 6)",
      "3.b.6": "d (1 dari 6)",
      "3.b.7": "a (6 dari 6)",
      "3.b.8": "c (2 dari 4)",
      "3.c.1": "- (menunggu bukti kantor)",
    });
  });

  it("counts other kecamatan as benchmarks, where the document shows their figures", () => {
    const angka = [
      ...["  - { indikator: S2.1, kecamatan: Kecamatan Mayangan, nilai: B }"],
      ...["  - { indikator: S3.1, kecamatan: Kecamatan Mayangan, nilai: 25 }"],
      ...["  - { indikator: S4.1, kecamatan: Kecamatan Kedopok, nilai: 66.5 }"],
    ];
    const lain = ukurContoh("kanigaran", (teks) => `${teks}\npembanding_kecamatan:\n${angka.join("\n")}\n`);
    expect(jawaban(prakiraan(lain, cetakLagi(lain)))["3.b.6"]).toBe("c (4 dari 6)");
    // In a document that does not show them they count for nothing.
    expect(jawaban(prakiraan(lain, kanigaran.docx))["3.b.6"]).toBe("d (1 dari 6)");
  });

  it("follows the data: efficiency counts only where the capaian reaches 100%", () => {
    const lain = ukurContoh("kanigaran", (teks) => teks.replace("target: A\n", "target: BB\n"));
    expect(jawaban(prakiraan(lain, cetakLagi(lain)))["3.b.8"]).toBe("c (3 dari 4)");
  });

  it("follows the document: an analysis cut away is not counted", () => {
    const without = sunting(kanigaran.docx, hapusSampai("Kartu indikator 1.1", "Sebab. Loket layanan"));
    expect(jawaban(prakiraan(kanigaran, without))["3.b.5"]).toBe("b (5 dari 6)");
    const formal = sunting(kanigaran.docx, ganti("Subbagian Keuangan dan Program mengadakan rapat", "-", 1, /.*/));
    expect(jawaban(prakiraan(kanigaran, formal))["3.b.7"]).toBe("b (5 dari 6)");
  });

  it("follows the benchmarks of the indicators: more of them raise 3.b.6, without any it is the lowest", () => {
    const pembanding = (banyak: number) => (teks: string) => {
      let nomor = 0;
      return teks
        .replace(/^ *pembanding: .*\n/gm, "")
        .replace(/^ {6}- kode: S[134]\.\d\n/gm, (baris) =>
          nomor++ < banyak ? `${baris}        pembanding: { nama: Rata-rata kota, nilai: 7${nomor}.5 }\n` : baris,
        );
    };
    const jawabanWith = (banyak: number): string | undefined => {
      const office = ukurContoh("kanigaran", pembanding(banyak));
      return jawaban(prakiraan(office, cetakLagi(office)))["3.b.6"];
    };
    expect([0, 3, 5].map(jawabanWith)).toEqual(["e (0 dari 6)", "c (3 dari 6)", "b (5 dari 6)"]);
    const without = ukurContoh("kanigaran", pembanding(0));
    expect(jawaban(prakiraan(without, kanigaran.docx))["3.b.6"], "the draft still has it").toBe("e (0 dari 6)");
  });

  it("counts a benchmark only while the draft shows it", () => {
    const without = sunting(kanigaran.docx, hapusSampai("Kartu indikator 1.1", "Sebab. Loket layanan"));
    expect(jawaban(prakiraan(kanigaran, without))["3.b.6"]).toBe("e (0 dari 6)");
  });

  it("says yes to what lies in the folder: reports of all quarters, the reviewer's statement", () => {
    const dari = (keadaan: Partial<KeadaanLaporan>): Record<string, string> =>
      jawaban(prakiraan(kanigaran, kanigaran.docx, keadaan));
    expect(dari({ triwulan: [1, 2] })["3.a.2"]).toBe(
      "- (laporan triwulan belum lengkap di folder kerja, baru triwulan I, II)",
    );
    expect(dari({ triwulan: [1, 2, 3, 4] })["3.a.2"]).toBe("ya (laporan triwulan I sampai IV ada di folder kerja)");
    expect(dari({ pernyataan: "7-pengesahan/pernyataan-reviu.pdf" })["3.a.4"]).toBe(
      "ya (ada 7-pengesahan/pernyataan-reviu.pdf)",
    );
  });

  it("does not take any words on the page of the reviewer for his statement", () => {
    const [box, page] = ["Tempat Pernyataan Telah Direviu", /^Diisi Aparat.*/s];
    const typed = (kata: string, siapa: string) => {
      const docx = sunting(kanigaran.docx, ganti(box, kata), ganti("Diisi Aparat Pengawasan", siapa, 1, page));
      return jawaban(prakiraan(kanigaran, docx))["3.a.4"];
    };
    expect(typed("Menyusul", "Menunggu jadwal")).toBe("tidak (pernyataan telah direviu belum ada)");
    expect(typed("Kami telah mereviu Laporan Kinerja", "Inspektur Kota Probolinggo")).toBe(
      "ya (pernyataan Inspektorat ada di dalam laporan)",
    );
  });

  it("follows the calendar and the journal", () => {
    expect(jawaban(prakiraan(kanigaran, kanigaran.docx, { signed: 2 }))["3.a.3"]).toBe("ya (versi 2 disahkan)");
    const waktu = (keadaan: Partial<KeadaanLaporan>): string | undefined =>
      jawaban(prakiraan(kanigaran, kanigaran.docx, keadaan))["3.a.6"];
    expect(waktu({ today: "2025-03-05" })).toBe("tidak (belum dikirim)");
    expect(waktu({ today: "2025-03-05", sent: "2025-02-28" })).toBe("ya (paket dibuat 2025-02-28)");
    expect(waktu({ today: "2025-03-05", sent: "2025-03-01" })).toBe("tidak (paket dibuat 2025-03-01)");
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
