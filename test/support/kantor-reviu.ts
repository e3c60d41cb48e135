import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DataKinerja } from "../../src/form/kinerja.ts";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import type { Config } from "../../src/plan/schema.ts";
import { composeLaporan } from "../../src/report/laporan.ts";
import { renderDocx } from "../../src/word/print/print.ts";
import type { Acak } from "../word/refresh-acak-tangan.ts";
import type { ContohDraf } from "./draf.ts";
import { type GambaranIndikator, type GambaranKantor, readKantorNyata } from "./kantor-nyata.ts";

/*
 * Offices for the review, with their drafts.
 */

const TEMPLAT = new Uint8Array(readFileSync(join(import.meta.dirname, "../../templates/lkjip.docx")));

/** An office with its draft, as lkjip makes it. */
export function cetakDraf(office: GambaranKantor): ContohDraf {
  const { config, data } = readKantorNyata(office);
  return cetakOffice(config, data);
}

/** The same for a plan and forms. */
export function cetakOffice(config: Config, data: DataKinerja): ContohDraf {
  const pengukuran = calculatePengukuran(config, data).nilai;
  const { nilai: docx, temuan } = renderDocx(TEMPLAT, composeLaporan(config, data, pengukuran));
  if (docx === null) throw new Error(JSON.stringify(temuan));
  return { config, data, pengukuran, docx };
}

/** A score against one target. */
const NILAI = { satuan: "nilai", target: 80 } as const;
/** A benchmark that several share. */
const pembanding = (nilai: number) => ({ pembanding: { nama: "Rata-rata kabupaten", nilai } });

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

const pick = <T>(acak: Acak, dari: readonly T[]): T => dari[acak(dari.length)] as T;

const APA = [
  "Indeks pelayanan",
  "Indeks pelayanan kelurahan",
  "Persentase aduan selesai",
  "Jumlah kejadian",
  "Cakupan pos",
];

function indikatorAcak(acak: Acak, nomor: string): GambaranIndikator {
  const target = pick(acak, [0, 5, 80, 80, 80, 82.5, 100]);
  const realisasi = pick(acak, [null, 0, 5, 70, 80, 80, 82, 88.125, 100]);
  const riwayat = pick(acak, [
    undefined,
    { 2023: { target: 80, realisasi: 82 } },
    { 2022: { target: null, realisasi: 5 } },
  ]);
  return {
    uraian: `${pick(acak, APA)} ${nomor}`,
    satuan: pick(acak, ["nilai", "%", "kasus", "per 1.000", "indeks 0-100", "poin"]),
    target,
    realisasi,
    lain: {
      arah: pick(acak, ["naik", "turun", "tetap"]),
      ...(riwayat === undefined ? {} : { riwayat }),
      ...(acak(2) === 0 ? {} : { target_renstra: { 2023: 80, 2024: target } }),
      ...(acak(2) === 0 ? {} : pembanding(pick(acak, [60, 79, 80]))),
    },
  };
}

/** An office at random: names that begin alike, targets and values that lie close together, some missing. */
export function kantorAcak(acak: Acak): GambaranKantor {
  const content = (s: number) => ({
    uraian: `${pick(acak, ["Meningkatnya mutu", "Meningkatnya mutu layanan"])}${s === 0 ? "" : ` tahap ${"ABC"[s]}`}`,
    indikator: Array.from({ length: 1 + acak(3) }, (_, i) => indikatorAcak(acak, `${"ABC"[s]}${"PQRS"[i]}`)),
  });
  const nama = pick(acak, ["Rantau", "Rantau Panjang", "Kota"]);
  return {
    nama: `Kecamatan ${nama}`,
    pemda: pick(acak, ["Pemerintah Kabupaten Tapin", "Pemerintah Kota Rantau"]),
    tempat: nama,
    kelurahan: ["Rantau", "Rantau Panjang", "Rantau Panjang Hulu"].slice(0, acak(4)),
    seksi: ["Pelayanan", "Pelayanan Umum"].slice(0, 1 + acak(2)),
    ikm: (i) => [80 + (i % 2), 79 + i],
    belanja: (pagu) => Math.round(pagu * pick(acak, [0, 0.5, 0.97, 1, 1.2])),
    sasaran: Array.from({ length: 1 + acak(2) }, (_, s) => content(s)),
  };
}
