import { readFileSync } from "node:fs";
import { join } from "node:path";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import { composeLaporan } from "../../src/report/laporan.ts";
import { renderDocx } from "../../src/word/print/print.ts";
import type { ContohDraf } from "./draf.ts";
import { type GambaranKantor, readKantorNyata } from "./kantor-nyata.ts";

/*
 * Offices for the review, with their drafts.
 */

const TEMPLAT = new Uint8Array(readFileSync(join(import.meta.dirname, "../../templates/lkjip.docx")));

/** An office with its draft, as lkjip makes it. */
export function cetakDraf(office: GambaranKantor): ContohDraf {
  const { config, data } = readKantorNyata(office);
  const pengukuran = calculatePengukuran(config, data).nilai;
  const { nilai: docx, temuan } = renderDocx(TEMPLAT, composeLaporan(config, data, pengukuran));
  if (docx === null) throw new Error(JSON.stringify(temuan));
  return { config, data, pengukuran, docx };
}

/** A score against one target. */
const NILAI = { satuan: "nilai", target: 80 } as const;
/** A benchmark that several share. */
export const pembanding = (nilai: number) => ({ pembanding: { nama: "Rata-rata kabupaten", nilai } });

/** An office whose figures and names lie close together. */
export const BERDEKATAN: GambaranKantor = {
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
