import { expect, it } from "vitest";
import { unpackZip } from "../../src/opc/unpack.ts";
import { renderDocx } from "../../src/word/print/print.ts";
import { renderTeksDocx } from "../../src/word/text/plain.ts";
import { buatConfig, formulir } from "../support/kinerja.ts";
import { TEMPLAT_LAIN } from "../support/templat-lain.ts";
import { lapor } from "./kantor.ts";

/* A template that an office made by itself, with the blocks of the report in another order (support/templat-lain.ts). */

const config = buatConfig({
  contoh: false,
  sasaran: [
    {
      kode: "S1",
      uraian: "Pelayanan membaik",
      indikator: [
        {
          kode: "S1.1",
          uraian: "IKM",
          satuan: "poin",
          unit: "pelayanan",
          target: 90,
          program: ["7.01.02"],
          pembanding: { nama: "IKM Kota", nilai: 88 },
        },
        { kode: "S1.2", uraian: "Aduan", satuan: "kasus", arah: "turun", unit: "pelayanan", target: 10 },
      ],
    },
  ],
});
const result = formulir(
  "pelayanan",
  { "S1.1": { realisasi: 99, narrative: "antrean" }, "S1.2": { realisasi: 8 } },
  { "7.01.02.2.01.0001": 9_000_000 },
);

it("follows another template: order, headings, words and paper are the office's own", () => {
  const { nilai, temuan } = renderDocx(TEMPLAT_LAIN, lapor(config, result));
  expect(temuan).toEqual([]);
  const content = nilai ?? new Uint8Array();
  const judul = renderTeksDocx(content)
    .split("\n")
    .filter((baris, i, all) => /^[=~-]+$/.test(all[i + 1] ?? "") && baris.trim() !== "" && !/^[=~-]+$/.test(baris))
    // The heading of a table of one column has the same line below it.
    .filter((baris) => !baris.startsWith("Langkah tahun"));
  expect(judul).toEqual([
    "LAPORAN Kecamatan Contoh",
    "BAGIAN PERTAMA IKHTISAR",
    "BAGIAN KEDUA KEUANGAN",
    "BAGIAN KETIGA KINERJA",
    "1. Pelayanan membaik (115,00%, Sangat Tinggi)",
    "Efisiensi",
    "Dibandingkan kota",
    "Indikator 1: IKM",
    "Indikator 2: Aduan",
    "BAGIAN KEEMPAT SEKILAS",
  ]);
  expect(new TextDecoder().decode(unpackZip(content).get("word/document.xml"))).toContain('w:w="11906" w:h="16838"');
});

it("prints the same values there as in the built-in template", () => {
  const teks = renderTeksDocx(renderDocx(TEMPLAT_LAIN, lapor(config, result)).nilai ?? new Uint8Array());
  for (const kalimat of [
    "Serapan 90,00% dari pagu Rp10.000.000, lihat Tabel 1.",
    "Realisasi IKM sebesar 99 berada 11 poin di atas IKM Kota (88).",
    "Target 90 poin, realisasi 99 poin, capaian 110,00%.",
    "Yang menghambat. Antrean.",
    "Target 10 kasus, realisasi 8 kasus, capaian 120,00%.",
    "Kasi Pelayanan: tulis faktor penghambat Aduan",
    "Kedua indikator mencapai atau melampaui target. Lihat Tabel 6.",
    "Contoh, ……………… 2025",
  ]) {
    expect(teks).toContain(kalimat);
  }
});
