import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readFormulirList } from "../../src/form/read.ts";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import { formatAngka, round } from "../../src/model/format.ts";
import { readConfig } from "../../src/plan/read.ts";
import { composeLaporan } from "../../src/report/laporan.ts";
import { renderDocx } from "../../src/word/print/print.ts";
import { renderTeksDocx } from "../../src/word/text/plain.ts";

/*
 * Both examples from lkjip.yaml and the returned forms to the finished Word file, printed as text: what a clerk reads.
 * Renewed by `npm run accept`.
 */

const ROOT = join(import.meta.dirname, "../..");

function compile(nama: string) {
  const folder = join(ROOT, "examples", nama);
  const read = readConfig(readFileSync(join(folder, "lkjip.yaml"), "utf8"), "lkjip.yaml").nilai;
  if (read === null) throw new Error(`examples/${nama}/lkjip.yaml has findings that block`);
  const { config } = read;
  const masuk = readdirSync(join(folder, "3-data-kinerja"))
    .filter((berkas) => berkas.endsWith(".xlsx"))
    .sort()
    .map((berkas) => ({
      berkas: `3-data-kinerja/${berkas}`,
      content: new Uint8Array(readFileSync(join(folder, "3-data-kinerja", berkas))),
    }));
  const data = readFormulirList(masuk, config).nilai;
  return { config, data, pengukuran: calculatePengukuran(config, data).nilai };
}

type Result = ReturnType<typeof compile>;

const HASIL = { kanigaran: compile("kanigaran"), muncar: compile("muncar") };
const TEMPLAT = new Uint8Array(readFileSync(join(ROOT, "templates/lkjip.docx")));
const render = (result: Result) => renderDocx(TEMPLAT, composeLaporan(result.config, result.data, result.pengukuran));

function teksOf(result: Result): string {
  const { nilai, temuan } = render(result);
  expect(temuan).toEqual([]);
  if (nilai === null) throw new Error("nothing rendered");
  return renderTeksDocx(nilai);
}

describe.each(["kanigaran", "muncar"] as const)("LKjIP %s", (nama) => {
  const result = HASIL[nama];
  const { config, pengukuran } = result;
  const teks = teksOf(result);

  it("reads as accepted", async () => {
    await expect(teks).toMatchFileSnapshot(join(ROOT, `test/golden/lkjip-${nama}.txt`));
  });

  it("prints the capaian of every indicator and the sums of every programme as they were computed", () => {
    const angka = [
      ...pengukuran.indikator.map((p) => p.capaian),
      ...pengukuran.sasaran.map((s) => s.rataRata.capaian),
      ...pengukuran.anggaran.program.map((p) => p.serapan),
      pengukuran.anggaran.serapan,
    ].flatMap((hitung) => (hitung.status === "terhitung" ? [formatAngka(round(hitung.nilai, 2), 2)] : []));
    const rupiah = pengukuran.anggaran.program.flatMap((p) => [formatAngka(p.pagu), formatAngka(p.realisasi)]);
    expect(angka.length).toBeGreaterThan(10);
    expect([...angka, ...rupiah].filter((print) => !teks.includes(print))).toEqual([]);
  });

  it("has the outline of PermenPANRB 53/2014", () => {
    const order = [
      "KATA PENGANTAR",
      "PERNYATAAN TELAH DIREVIU",
      "IKHTISAR EKSEKUTIF",
      "DAFTAR ISI",
      "DAFTAR TABEL",
      "DAFTAR GAMBAR",
      "PENDAHULUAN",
      "PERENCANAAN KINERJA",
      "AKUNTABILITAS KINERJA",
      "Capaian Kinerja Organisasi",
      "Realisasi Anggaran",
      "PENUTUP",
      "LAMPIRAN",
    ];
    const letak = order.map((judul) => teks.indexOf(judul));
    expect(letak).not.toContain(-1);
    const tujuh = ["(a)", "(b)", "(c)", "(d)", "(e)", "(f)", "(g)"];
    expect(tujuh.filter((letter) => !teks.includes(letter))).toEqual([]);
    const baris = ["Tahun lalu", "Akhir Renstra", "Pembanding"];
    expect(baris.filter((label) => teks.split(label).length - 1 < pengukuran.sasaran.length)).toEqual([]);
  });

  it("names no year but those of the office, its plan and its legal basis", () => {
    const [start, end] = config.renstra.periode;
    const riwayat = [...pengukuran.indikator.flatMap((p) => p.riwayat), ...pengukuran.anggaran.riwayat].map(
      (r) => r.tahun,
    );
    const naskah = JSON.stringify([config.naskah, config.renstra, result.data]);
    const boleh = (tahun: number): boolean =>
      (tahun >= start && tahun <= end) ||
      riwayat.includes(tahun) ||
      tahun === config.tahun + 1 ||
      naskah.includes(String(tahun)) ||
      [2014, 2017, 2018, 2021].includes(tahun);
    const tahun = [...new Set(teks.match(/(?<![\d.,])(?:19|20)\d{2}(?![\d.,]*\d)/g) ?? [])].map(Number);
    expect(tahun.length).toBeGreaterThan(3);
    expect(tahun.filter((t) => !boleh(t))).toEqual([]);
  });

  it("names no other kecamatan", () => {
    const lain = ["Kanigaran", "Muncar", "Mayangan", "Wonoasih", "Kademangan", "Kedopok", "Banyuwangi", "Probolinggo"];
    const owned = JSON.stringify(config);
    expect(lain.filter((n) => teks.includes(n) && !owned.includes(n))).toEqual([]);
  });

  it("says nothing of the program that made it", () => {
    expect(teks.match(/lkjip\.yaml|\bundefined\b|\bNaN\b|\{[#?^/@]|\bTODO\b|\btemplate\b|\berror\b/i)).toBeNull();
  });

  it("comes out the same, byte for byte, when made again", () => {
    expect(Buffer.from(render(result).nilai ?? []).equals(Buffer.from(render(result).nilai ?? []))).toBe(true);
  });
});

it("says on the cover and in the footer of the example office that its figures are made up", () => {
  expect(teksOf(HASIL.kanigaran)).toContain("Contoh: angka dalam dokumen ini bukan data resmi");
  expect(teksOf(HASIL.muncar)).not.toContain("bukan data resmi");
});
