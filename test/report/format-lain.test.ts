import { expect, it } from "vitest";
import { unpackZip } from "../../src/opc/unpack.ts";
import { renderDocx } from "../../src/word/print/print.ts";
import { renderTeksDocx } from "../../src/word/text/plain.ts";
import { bagian, jika, mark, p, packTemplat, ulang } from "../../templates/make-bagian.ts";
import { buatConfig, formulir } from "../support/kinerja.ts";
import { lapor } from "./kantor.ts";

/*
 * The format of another city's Bagian Organisasi: A4, other headings, budget before the analyses, efficiency first and
 * five of the seven analyses only, no appendices. Nothing of it is in code: the office did it in Word.
 */

const templat = await packTemplat("Format lain", [
  bagian(
    [
      p("Heading1", "LAPORAN {instansi.nama}"),
      p("Heading1", "BAGIAN PERTAMA\nIKHTISAR"),
      mark("@ikhtisar_hasil"),
      p("Heading1", "BAGIAN KEDUA\nKEUANGAN"),
      p("Isi", "Serapan {serapan}% dari pagu Rp{pagu}, lihat {rujuk.tabel_anggaran}."),
      mark("@tabel_anggaran"),
      p("Heading1", "BAGIAN KETIGA\nKINERJA"),
      ...ulang(
        "sasaran",
        p("Heading2", "{nomor}. {uraian} ({rata_rata}%, {predikat})"),
        p("Heading3", "Efisiensi"),
        mark("@tabel_efisiensi_ini"),
        ...jika("naskah_acuan", p("Heading3", "Dibandingkan kota"), mark("@naskah_acuan")),
        ...ulang(
          "indikator",
          p("Heading3", "Indikator {nomor}: {uraian}"),
          p("Isi", "Target {target} {satuan}, realisasi {realisasi} {satuan}, capaian {capaian}%."),
          p("Isi", "Hambatan: {penghambat}"),
        ),
      ),
      p("Heading1", "BAGIAN KEEMPAT\nSEKILAS"),
      p("Isi", "{sekilas_hasil} Lihat {rujuk.sekilas}."),
      mark("@sekilas"),
      p("Isi"),
      mark("@sekilas_sasaran"),
      p("Isi", "{instansi.tempat}, {tanggal}"),
      p("Isi", "{camat.tanda_tangan} {camat.nama}"),
    ],
    { nomor: "decimal", kertas: "A4" },
  ),
]);

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
  const { nilai, temuan } = renderDocx(templat, lapor(config, result));
  expect(temuan).toEqual([]);
  const content = nilai ?? new Uint8Array();
  const judul = renderTeksDocx(content)
    .split("\n")
    .filter((baris, i, all) => /^[=~-]+$/.test(all[i + 1] ?? "") && baris.trim() !== "" && !/^[=~-]+$/.test(baris));
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
  const teks = renderTeksDocx(renderDocx(templat, lapor(config, result)).nilai ?? new Uint8Array());
  for (const kalimat of [
    "Serapan 90,00% dari pagu Rp10.000.000, lihat Tabel 1.",
    "Realisasi IKM sebesar 99 berada 11 poin di atas IKM Kota (88).",
    "Target 90 poin, realisasi 99 poin, capaian 110,00%.",
    "Hambatan: antrean",
    "Target 10 kasus, realisasi 8 kasus, capaian 120,00%.",
    "Kasi Pelayanan: tulis faktor penghambat Aduan",
    "Kedua indikator mencapai atau melampaui target. Lihat Tabel 3.",
    "Contoh, ……………… 2025",
  ]) {
    expect(teks).toContain(kalimat);
  }
});
