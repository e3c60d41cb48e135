import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeCeklisItem } from "../../src/documents/ceklis.ts";
import type { CeklisInput, CeklisItem } from "../../src/documents/ceklis-answer.ts";
import { CEKLIS_REVIU } from "../../src/documents/ceklis-reviu.ts";
import { calculateLkeForecast } from "../../src/review/lke.ts";
import { findLkeFact } from "../../src/review/lke-facts.ts";
import { readSeen } from "../../src/review/seen.ts";
import { many } from "../support/breadth.ts";
import { bacaDraf, buatDraf, type ContohDraf, cetakDraf, ganti, sunting, ukurContoh } from "../support/draf.ts";
import { kantorAcak } from "../support/kantor-acak/kantor.ts";
import { drafOf } from "../support/kantor-acak/tampil.ts";
import { lengkapiCelah } from "../support/sunting.ts";

const contoh = buatDraf("kanigaran");

const known = new Map<Uint8Array, ReturnType<typeof makeBahan>>();

/** Made once for each document. */
function bahanOf(draf: ContohDraf, docx: Uint8Array) {
  const bahan = known.get(docx) ?? makeBahan(draf, docx);
  known.set(docx, bahan);
  return bahan;
}

function makeBahan(
  { config, data, pengukuran }: Omit<ContohDraf, "docx">,
  docx: Uint8Array,
  disposisi = true,
): CeklisInput {
  const seen = readSeen(bacaDraf(docx), pengukuran);
  const keadaan = { signed: null, today: "2025-02-03", sent: null, triwulan: [], pernyataan: null };
  const lke = calculateLkeForecast(findLkeFact(seen, pengukuran, keadaan, config), config.kebijakan.ambang_lke);
  return { config, data, pengukuran, seen, lke, disposisi };
}

const answerOf = (
  bahan: CeklisInput,
  start: string,
  nomor = 0,
): readonly [CeklisItem["jawaban"], string] | undefined => {
  const item = composeCeklisItem(bahan).filter(({ pernyataan }) => pernyataan.startsWith(start))[nomor];
  return item && [item.jawaban, item.alasan];
};

const answer = (docx: Uint8Array, start: string) => answerOf(bahanOf(contoh, docx), start);

/** The same office and draft, its lkjip.yaml changed. */
const answerChanged = (ubah: (teks: string) => string, start: string, nomor = 0) =>
  answerOf(makeBahan(ukurContoh("kanigaran", ubah), contoh.docx), start, nomor);

describe("the ceklis reviu (PermenPANRB 53/2014 Lampiran III, summarised)", () => {
  it("has 6 items of format, 7 of mechanism and 10 of substance", () => {
    const item = composeCeklisItem(bahanOf(contoh, contoh.docx));
    const jumlah = (kelompok: string): number => item.filter((b) => b.kelompok === kelompok).length;
    expect(["Format", "Mekanisme Penyusunan", "Substansi"].map(jumlah)).toEqual([6, 7, 10]);
  });

  it("answers what it can, with the reason", () => {
    expect(answer(contoh.docx, "Ada mekanisme")).toEqual([true, "12 formulir diterima dan tercatat"]);
    expect(answer(contoh.docx, "Laporan merupakan gabungan")).toEqual([true, "semua unit menyampaikan formulir"]);
    expect(answer(contoh.docx, "Laporan menyajikan upaya")).toEqual([
      true,
      "indikator dengan rencana tindak lanjut: 6 dari 6",
    ]);
    expect(answer(contoh.docx, "Laporan menyajikan akuntabilitas keuangan")).toEqual([
      true,
      "pagu dan realisasi setiap program tercantum",
    ]);
    expect(answer(contoh.docx, "Laporan menampilkan data penting")).toEqual([
      false,
      "Bab I masih menunggu 1 isian: latar belakang penyusunan laporan",
    ]);
  });

  it("leaves to people what only people can answer", () => {
    expect(answer(contoh.docx, "Indikator cukup mengukur")).toEqual([null, "dijawab pereviu"]);
    expect(answer(contoh.docx, "Analisis diketahui")).toEqual([null, "dibuktikan dengan paraf unit kerja"]);
    expect(answer(contoh.docx, "Data dan informasi diyakini")).toEqual([
      null,
      "setiap indikator disertai daftar bukti dukung; keandalannya dijawab pereviu",
    ]);
    expect(answer(contoh.docx, "Indikator spesifik")).toEqual([
      null,
      "satuan atau rumusnya belum dicantumkan: Jumlah konflik sosial antarwarga; selebihnya dijawab pereviu",
    ]);
  });

  it("says yes only to what was seen: a disposisi in the journal, a name in every form", () => {
    expect(answer(contoh.docx, "Laporan disusun unit kerja")?.[0]).toBe(true);
    expect(answerOf(makeBahan(contoh, contoh.docx, false), "Laporan disusun unit kerja")).toEqual([
      null,
      "lembar disposisi belum dibuat; menurut lkjip.yaml penyusunnya Kepala Subbagian Keuangan dan Program",
    ]);
    const bahan = bahanOf(contoh, contoh.docx);
    expect(answerOf(bahan, "Penanggung jawab data")?.[0]).toBe(null);
    const penanggungJawab = { teks: "SITI", asal: { berkas: "a", lembar: "Identitas", sel: "C11", sha256: "" } };
    const formulir = bahan.data.formulir.map((form) => ({ ...form, penanggungJawab }));
    expect(answerOf({ ...bahan, data: { ...bahan.data, formulir } }, "Penanggung jawab data")).toEqual([
      true,
      "setiap formulir menyebut penanggung jawab datanya",
    ]);
  });

  it("turns to no when the document leaves the plan", () => {
    expect(answer(contoh.docx, "Tujuan dan sasaran sesuai dengan Perjanjian Kinerja")).toEqual([
      true,
      "sasaran dan indikator Bab III sama dengan Perjanjian Kinerja",
    ]);
    const dari = "Sasaran 2: Meningkatnya akuntabilitas kinerja dan keuangan kecamatan";
    const lain = sunting(contoh.docx, ganti(dari, "Sasaran 2: Meningkatnya akuntabilitas kinerja kecamatan"));
    expect(answer(lain, "Tujuan dan sasaran sesuai dengan Perjanjian Kinerja")).toEqual([
      false,
      "bukan sasaran Perjanjian Kinerja: Meningkatnya akuntabilitas kinerja kecamatan",
    ]);
  });

  it("compares with the Renstra only where lkjip.yaml has its targets", () => {
    const start = "Tujuan dan sasaran selaras";
    expect(answer(contoh.docx, start)).toEqual([true, "target tahun 2024 sama dengan Renstra"]);
    expect(answerOf(bahanOf(contoh, contoh.docx), "Jika tidak")).toEqual(["-", "tidak ada perbedaan"]);
    const without = (teks: string) => teks.replace(/^ *target_renstra: \{.*\}\n/gm, "");
    expect(answerChanged(without, start)).toEqual([
      null,
      expect.stringMatching(/^target Renstra tahun 2024 belum dicantumkan di lkjip\.yaml: Indeks Kepuasan Masyarakat/),
    ]);
    const lain = (teks: string) => teks.replace("2024: 90.5", "2024: 91");
    expect(answerChanged(lain, start)).toEqual([
      false,
      "targetnya berbeda dari Renstra: Indeks Kepuasan Masyarakat kecamatan",
    ]);
    expect(answerChanged(lain, "Jika tidak")).toEqual([
      null,
      "alasan perbedaannya tidak ada di lkjip.yaml; dijawab pereviu",
    ]);
  });

  it("finds the reason of a difference, where the draft itself prints it", () => {
    const renstra = "target_renstra: { 2020: 84, 2021: 86, 2022: 88, 2023: 89, 2024: 90.5 }";
    const answered = (tambah: string) => {
      const draf = cetakDraf(
        ukurContoh("kanigaran", (teks) => teks.replace(renstra, `${renstra.replace("90.5", "91")}\n        ${tambah}`)),
      );
      return answerOf(makeBahan(draf, draf.docx), "Jika tidak");
    };
    const found = [
      null,
      "alasannya tercantum untuk: Indeks Kepuasan Masyarakat kecamatan; memadai atau tidaknya dijawab pereviu",
    ];
    expect(answered("alasan: Karena Renstra diubah.")).toEqual(found);
    expect(answered("alasan: Penyesuaian indikator makro daerah")).toEqual(found);
    expect(answered("target_murni: 91")).toEqual(found);
  });

  it("asks for both comparisons, with last year and with a standard", () => {
    expect(answer(contoh.docx, "Ada pembandingan")).toEqual([
      null,
      "tahun sebelumnya: 6 dari 6; standar atau pembanding lain: 1 dari 6",
    ]);
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

it("a definition that a person wrote into the table that asks for it counts as there, in any office", () => {
  fc.assert(
    fc.property(kantorAcak, (kantor) => {
      const draf = drafOf(kantor);
      const docx = lengkapiCelah(draf.docx, "Banyaknya layanan yang selesai dibagi semua layanan.");
      const iku = draf.pengukuran.sasaran.flatMap((each) => each.indikator).filter((p) => p.indikator.iku);
      const [, alasan = ""] = answerOf(makeBahan(draf, docx), "Indikator spesifik") ?? [];
      const lacking = iku.filter(
        ({ indikator: { satuan, uraian } }) => satuan !== "" && alasan.includes(`: ${uraian};`),
      );
      expect(lacking).toEqual([]);
    }),
    { seed: 19, numRuns: many(2, 100), endOnFailure: true },
  );
});
