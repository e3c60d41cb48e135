import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { DataKinerja } from "../../../src/form/kinerja.ts";
import { calculatePengukuran } from "../../../src/measure/pengukuran.ts";
import type { Config } from "../../../src/plan/schema.ts";
import { composeLaporan } from "../../../src/report/laporan.ts";
import { renderDocx } from "../../../src/word/print/print.ts";
import { ganti, gantiSel, periksaDraf, sunting } from "../../support/draf.ts";
import { type GambaranKantor, readKantorNyata } from "../../support/kantor-nyata.ts";
import { buatConfig, buatData } from "../../support/kinerja.ts";

/*
 * What lkjip wrote and nobody touched is never called wrong: offices whose figures and names lie close together.
 * Offices at random: test/kantor-draf.test.ts.
 */

const TEMPLAT = new Uint8Array(readFileSync(join(import.meta.dirname, "../../../templates/lkjip.docx")));

const cetakDraf = (office: GambaranKantor) => {
  const { config, data } = readKantorNyata(office);
  return cetakOffice(config, data);
};

function cetakOffice(config: Config, data: DataKinerja) {
  const pengukuran = calculatePengukuran(config, data).nilai;
  const { nilai: docx, temuan } = renderDocx(TEMPLAT, composeLaporan(config, data, pengukuran));
  if (docx === null) throw new Error(JSON.stringify(temuan));
  return { config, data, pengukuran, docx };
}

/** Findings that say that something is wrong, gaps left out. */
const salahkan = (draf: ReturnType<typeof cetakOffice>, docx = draf.docx): string[] =>
  periksaDraf(draf, docx, null, draf.docx)
    .filter(({ tingkat, rule }) => tingkat !== "periksa" && rule !== "celah-tersisa")
    .map(({ rule, tempat, pesan }) => `${rule}: ${tempat.letak}: ${pesan}`);

const NILAI = { satuan: "nilai", target: 80 } as const;
const pembanding = (nilai: number) => ({ pembanding: { nama: "Rata-rata kabupaten", nilai } });

const BERDEKATAN: GambaranKantor = {
  nama: "Kecamatan Rantau",
  pemda: "Pemerintah Kabupaten Tapin",
  tempat: "Rantau",
  kelurahan: ["Rantau Panjang", "Rantau Panjang Hulu", "Rantau Panjang Hilir"],
  seksi: ["Pelayanan Umum", "Pemberdayaan Masyarakat"],
  ikm: (i) => [80 + i, 79.5 + 2 * i],
  // The first sub kegiatan was overspent, and with it the office.
  belanja: (pagu, i) => (i === 0 ? pagu + 131_411_000 : Math.round(pagu * 0.93)),
  sasaran: [
    {
      uraian: "Meningkatnya mutu layanan",
      indikator: [
        { uraian: "Ketepatan waktu layanan", ...NILAI, realisasi: 82, lain: pembanding(79) },
        { uraian: "Penyelesaian pengaduan", ...NILAI, realisasi: 70, lain: pembanding(60) },
        { uraian: "Penerbitan dokumen", ...NILAI, realisasi: 80 },
      ],
    },
    {
      uraian: "Meningkatnya mutu layanan kelurahan",
      indikator: ["persyaratan", "biaya", "prosedur", "sarana"].map((apa, i) => ({
        uraian: `Nilai unsur ${apa}`,
        ...NILAI,
        realisasi: i === 3 ? 70 : 80,
      })),
    },
    {
      uraian: "Meningkatnya ketenteraman",
      indikator: [
        {
          uraian: "Jumlah kejadian kriminal",
          satuan: "kasus",
          target: 12,
          realisasi: 9,
          lain: {
            target_renstra: { 2023: 13, 2024: 12 },
            riwayat: { 2023: { target: 13, realisasi: 13 } },
          },
        },
        {
          uraian: "Cakupan petugas pelindungan masyarakat",
          satuan: "per 1.000",
          target: 6,
          realisasi: 5,
          lain: { riwayat: { 2022: { target: 5, realisasi: 4.5 }, 2023: { target: 5, realisasi: 4.5 } } },
        },
        { uraian: "Jumlah konflik sosial", satuan: "kasus", target: 0, realisasi: 5 },
        { uraian: "Jumlah pos ronda", ...NILAI, realisasi: null },
      ],
    },
  ],
};

describe("an office whose figures and names lie close together", () => {
  const draf = cetakDraf(BERDEKATAN);

  it("is not told of a mistake in its untouched draft", () => {
    expect(salahkan(draf)).toEqual([]);
  });

  it("is told of what a person changed in it", () => {
    const { docx } = draf;
    const kalimat = sunting(docx, ganti("sehingga capaiannya 102,50%", "sehingga capaiannya 105,20%"));
    expect(salahkan(draf, kalimat)).toEqual([
      'isi-data-diubah: paragraf "Target Ketepatan waktu layanan tahun 2024 adalah 80 dan ter…": Kalimat dari data tertulis 105,20, sedangkan menurut data 102,50: "… terealisasi 82, sehingga capaiannya 105,20% (melampaui target, kategori Sangat Tinggi)."',
    ]);
    const sel = sunting(docx, gantiSel("Capaian Kinerja Unit Kerja", "Lurah Rantau Panjang Hulu", 0, "Kelurahan Lain"));
    expect(salahkan(draf, sel)).toEqual([]);
  });
});

describe("an office whose tujuan and sasaran are measured by one indicator", () => {
  const one = {
    uraian: "Indeks Kepuasan Masyarakat atas layanan kecamatan",
    satuan: "nilai",
    unit: "pelayanan",
    target: 90,
  };
  const config = buatConfig({
    renstra: {
      periode: [2020, 2024],
      tujuan: [{ kode: "T1", uraian: "Tujuan", indikator: [{ ...one, kode: "T1.1" }] }],
    },
    sasaran: [{ kode: "S1", uraian: "Meningkatnya layanan", indikator: [{ ...one, kode: "S1.1", iku: true }] }],
  });

  it("is not told that its IKU is none, nor that the gap of a value that nobody sent was pasted twice", () => {
    expect(salahkan(cetakOffice(config, buatData(config)))).toEqual([]);
  });
});
