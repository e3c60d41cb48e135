import { describe, expect, it } from "vitest";
import { calculatePrakiraanLke } from "../../src/review/lke.ts";
import { createBahan } from "../../src/review/rules/input.ts";
import { findFaktaLke } from "../../src/review/lke-facts.ts";
import { type ButirCeklis, composeButirCeklis, composeCeklis } from "../../src/documents/ceklis.ts";
import { bacaDraf, buatDraf, type ContohDraf, ganti, gantiSel, periksaDraf, sunting } from "../support/draf.ts";

const contoh = buatDraf("kanigaran");

function bahanOf({ config, data, pengukuran }: ContohDraf, docx: Uint8Array) {
  const bahan = createBahan(bacaDraf(docx), config, pengukuran);
  const fakta = findFaktaLke(bahan, { disahkan: false, hariIni: "2025-02-03", dikirim: null });
  const koreksi = periksaDraf({ config, data, pengukuran }, docx);
  return { config, data, pengukuran, koreksi, lke: calculatePrakiraanLke(fakta, config.kebijakan.ambang_lke) };
}

const jawab = (docx: Uint8Array, awal: string): Pick<ButirCeklis, "jawaban" | "alasan"> | undefined => {
  const butir = composeButirCeklis(bahanOf(contoh, docx)).find(({ pernyataan }) => pernyataan.startsWith(awal));
  return butir && { jawaban: butir.jawaban, alasan: butir.alasan };
};

describe("the ceklis reviu (PermenPANRB 53/2014 Lampiran III, summarised)", () => {
  it("has 6 items of format, 7 of mechanism and 10 of substance", () => {
    const butir = composeButirCeklis(bahanOf(contoh, contoh.docx));
    const jumlah = (kelompok: string): number => butir.filter((b) => b.kelompok === kelompok).length;
    expect(["Format", "Mekanisme Penyusunan", "Substansi"].map(jumlah)).toEqual([6, 7, 10]);
  });

  it("answers what it can, with the reason", () => {
    expect(jawab(contoh.docx, "Ada mekanisme penyampaian")).toEqual({
      jawaban: true,
      alasan: "12 formulir diterima dan tercatat",
    });
    expect(jawab(contoh.docx, "Laporan merupakan gabungan")).toEqual({
      jawaban: true,
      alasan: "semua unit menyampaikan formulir",
    });
    expect(jawab(contoh.docx, "Laporan menyajikan upaya")?.alasan).toMatch(
      /^indikator dengan rencana tindak lanjut: \d dari 6$/,
    );
  });

  it("leaves to people what only people can answer", () => {
    expect(jawab(contoh.docx, "Indikator cukup mengukur")).toEqual({ jawaban: null, alasan: "dijawab pereviu" });
    expect(jawab(contoh.docx, "Analisis diketahui")).toEqual({
      jawaban: null,
      alasan: "dibuktikan dengan paraf unit kerja",
    });
  });

  it("turns to no when the document leaves the plan", () => {
    expect(jawab(contoh.docx, "Tujuan dan sasaran sesuai dengan Perjanjian Kinerja")).toEqual({
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
    expect(jawab(lain, "Tujuan dan sasaran sesuai dengan Perjanjian Kinerja")).toMatchObject({
      jawaban: false,
      alasan: expect.stringContaining("1 temuan, misalnya:"),
    });
  });

  it("turns to no when a target is not the data's", () => {
    const lain = sunting(contoh.docx, gantiSel("Capaian Kinerja Kecamatan Kanigaran Tahun 2024", "konflik", 3, "1"));
    expect(jawab(lain, "Laporan menyajikan informasi target")).toEqual({
      jawaban: false,
      alasan: "1 temuan, misalnya: Target Jumlah konflik sosial antarwarga tertulis 1, sedangkan menurut data 0.",
    });
  });

  it("is printed as summarised, open answers empty", () => {
    const { tabel_ceklis: tabel, jumlah_kosong: kosong } = composeCeklis(
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
    const isi = tabel.baris.filter(({ jenis }) => jenis === "isi");
    expect(isi).toHaveLength(23);
    expect(String(isi.filter(({ sel }) => sel[2] === "").length)).toBe(kosong);
  });
});
