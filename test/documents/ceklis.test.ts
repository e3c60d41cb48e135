import { describe, expect, it } from "vitest";
import { type CeklisItem, composeCeklisItem } from "../../src/documents/ceklis.ts";
import { CEKLIS_REVIU } from "../../src/documents/ceklis-reviu.ts";
import { calculateLkeForecast } from "../../src/review/lke.ts";
import { findLkeFact } from "../../src/review/lke-facts.ts";
import { createInput } from "../../src/review/rules/input.ts";
import { bacaDraf, buatDraf, type ContohDraf, ganti, paragraf, periksaDraf, sisip, sunting } from "../support/draf.ts";

const contoh = buatDraf("kanigaran");

const known = new Map<Uint8Array, ReturnType<typeof makeBahan>>();

/** Made once for each document. */
function bahanOf(draf: ContohDraf, docx: Uint8Array) {
  const bahan = known.get(docx) ?? makeBahan(draf, docx);
  known.set(docx, bahan);
  return bahan;
}

function makeBahan(draf: ContohDraf, docx: Uint8Array) {
  const { config, data, pengukuran } = draf;
  const input = createInput(bacaDraf(docx), config, pengukuran);
  const fact = findLkeFact(input, { signed: false, today: "2025-02-03", sent: null });
  const koreksi = periksaDraf(draf, docx);
  return { config, data, pengukuran, koreksi, lke: calculateLkeForecast(fact, config.kebijakan.ambang_lke) };
}

const answer = (docx: Uint8Array, start: string): Pick<CeklisItem, "jawaban" | "alasan"> | undefined => {
  const item = composeCeklisItem(bahanOf(contoh, docx)).find(({ pernyataan }) => pernyataan.startsWith(start));
  return item && { jawaban: item.jawaban, alasan: item.alasan };
};

describe("the ceklis reviu (PermenPANRB 53/2014 Lampiran III, summarised)", () => {
  it("has 6 items of format, 7 of mechanism and 10 of substance", () => {
    const item = composeCeklisItem(bahanOf(contoh, contoh.docx));
    const jumlah = (kelompok: string): number => item.filter((b) => b.kelompok === kelompok).length;
    expect(["Format", "Mekanisme Penyusunan", "Substansi"].map(jumlah)).toEqual([6, 7, 10]);
  });

  it("answers what it can, with the reason", () => {
    expect(answer(contoh.docx, "Ada mekanisme penyampaian")).toEqual({
      jawaban: true,
      alasan: "12 formulir diterima dan tercatat",
    });
    expect(answer(contoh.docx, "Laporan merupakan gabungan")).toEqual({
      jawaban: true,
      alasan: "semua unit menyampaikan formulir",
    });
    expect(answer(contoh.docx, "Laporan menyajikan upaya")?.alasan).toMatch(
      /^indikator dengan rencana tindak lanjut: \d dari 6$/,
    );
  });

  it("leaves to people what only people can answer", () => {
    expect(answer(contoh.docx, "Indikator cukup mengukur")).toEqual({ jawaban: null, alasan: "dijawab pereviu" });
    expect(answer(contoh.docx, "Analisis diketahui")).toEqual({
      jawaban: null,
      alasan: "dibuktikan dengan paraf unit kerja",
    });
  });

  it("turns to no when the document leaves the plan", () => {
    expect(answer(contoh.docx, "Tujuan dan sasaran sesuai dengan Perjanjian Kinerja")).toEqual({
      jawaban: true,
      alasan: "nama sasaran sama persis",
    });
    const lain = sunting(
      contoh.docx,
      ganti(
        "Sasaran 2: Meningkatnya akuntabilitas kinerja dan keuangan kecamatan",
        "Sasaran 2: Meningkatnya akuntabilitas kinerja kecamatan",
      ),
    );
    expect(answer(lain, "Tujuan dan sasaran sesuai dengan Perjanjian Kinerja")).toMatchObject({
      jawaban: false,
      alasan: expect.stringContaining("1 temuan, misalnya:"),
    });
  });

  it("turns to no when a target is not the data's", () => {
    const kalimat = "Target Jumlah konflik sosial antarwarga tahun 2024 sebesar 3 kasus.";
    const lain = sunting(contoh.docx, sisip("Perkembangan tiap triwulan disajikan", paragraf(kalimat)));
    expect(answer(lain, "Laporan menyajikan informasi target")).toEqual({
      jawaban: false,
      alasan: `1 temuan, misalnya: Tertulis 3, sedangkan target S3.2 Jumlah konflik sosial antarwarga tahun 2024 adalah 0 kasus: "${kalimat}"`,
    });
  });

  it("is printed as summarised, open answers empty", () => {
    const { tabel_ceklis: tabel, jumlah_kosong: blank } = CEKLIS_REVIU.compose(
      bahanOf(contoh, contoh.docx),
      "2025-02-03",
    ) as unknown as {
      readonly tabel_ceklis: {
        readonly catatan: string;
        readonly baris: readonly { readonly jenis: string; readonly sel: readonly string[] }[];
      };
      readonly jumlah_kosong: string;
    };
    expect(tabel.catatan).toMatch(/^Disarikan dari Formulir Ceklis Reviu/);
    const content = tabel.baris.filter(({ jenis }) => jenis === "isi");
    expect(content).toHaveLength(23);
    expect(String(content.filter(({ sel }) => sel[2] === "").length)).toBe(blank);
  });
});
