import { groupBy } from "../group.ts";
import { calculateDariTriwulan, isSepakat } from "../periode.ts";
import { findPredikat, findSkor, formatSkala } from "../predikat.ts";
import { calculateRealisasiTriwulan } from "../realisasi.ts";
import type { NilaiTarget } from "../result.ts";
import { bulatkan, formatAngka, formatDaftar, formatPersen, formatTw } from "../../model/format.ts";
import { LEMBAR } from "../../form/layout.ts";
import type { Isian } from "../../form/kinerja.ts";
import type { SkalaPredikat } from "../../plan/skala.ts";
import type { Temuan } from "../../model/temuan.ts";
import { type BarisKinerja, composeContoh, listSel, locate, locateBaris } from "./context.ts";

/* What is missing in a row, and what contradicts itself. */

/** The text of a predikat must be on the scale of its indicator. */
export function checkPredikat(baris: BarisKinerja): Temuan[] {
  const { skala } = baris.aturan;
  if (skala === null) return [];
  return listSel(baris).flatMap(({ nama, isian }) =>
    isDiSkala(isian, baris.pengukuran.target, skala)
      ? []
      : [
          {
            tingkat: "galat",
            nama: "predikat-di-luar-skala",
            ...locate(isian.asal),
            pesan: `${nama} berisi "${isian.teks}", yang tidak ada pada skala ${skala.nama}.`,
            perbaikan: `isi salah satu dari ${formatSkala(skala)}, misalnya ${skala.tingkat.at(-1)?.predikat}`,
          },
        ],
  );
}

/** A number counts where the target has one too, or where the scale knows it. */
function isDiSkala(isian: Isian, target: NilaiTarget, skala: SkalaPredikat): boolean {
  if (isian.jenis === "predikat") return findPredikat(isian.teks, skala) !== null;
  if (isian.jenis === "tidak_tersedia" || target.jenis !== "predikat" || target.nilai !== undefined) return true;
  return findSkor(isian.nilai, skala) !== null;
}

/** Realisasi that is not there, or only in part. An empty cell is not 0. */
export function checkRealisasiKosong(baris: BarisKinerja): Temuan[] {
  const { pengukuran, config } = baris;
  const { realisasi, rencana, indikator } = pengukuran;
  if (realisasi.status !== "kosong") return [];
  const sebagian = listSel(baris).length > 0;
  if (!sebagian) {
    return [
      {
        tingkat: "peringatan",
        nama: "realisasi-kosong",
        ...locateBaris(baris),
        pesan: `Realisasi ${rencana.id} (${indikator.uraian}) belum diisi. Sel kosong tidak dianggap 0.`,
        perbaikan: `isi realisasinya, misalnya ${composeContoh(baris)}; jika memang nihil, ketik 0`,
      },
    ];
  }
  return [
    {
      tingkat: "peringatan",
      nama: "triwulan-kosong",
      ...locateBaris(baris),
      pesan: `${upperFirst(formatDaftar(realisasi.kurang))} untuk ${rencana.id} belum diisi, sehingga nilai tahun ${config.tahun} belum dapat dihitung. Sel kosong tidak dianggap 0.`,
      perbaikan: `isi triwulan yang kosong, atau isi realisasi tahun ${config.tahun}, misalnya ${composeContoh(baris)}`,
    },
  ];
}

/** A year that was taken from an earlier quarter because the last one is empty. */
export function checkTriwulanAkhir(baris: BarisKinerja): Temuan[] {
  const { isian, aturan, targets, pengukuran, config } = baris;
  const terakhir = isian.triwulan.findLastIndex((sel) => sel !== null) + 1;
  const akhir = aturan.periode === "akhir" || aturan.arah === "predikat";
  const direncanakan = targets.some((target) => target !== null);
  if (!akhir || direncanakan || isian.realisasi !== null || terakhir === 0 || terakhir === 4) return [];
  return [
    {
      tingkat: "peringatan",
      nama: "triwulan-akhir-kosong",
      ...locateBaris(baris),
      pesan: `Nilai ${pengukuran.rencana.id} tahun ${config.tahun} diambil dari ${formatTw(terakhir)}, karena triwulan sesudahnya kosong.`,
      perbaikan: `isi realisasi TW IV atau realisasi tahun ${config.tahun}, misalnya ${composeContoh(baris)}`,
    },
  ];
}

/** A year typed beside its quarters must be what the quarters give. */
export function checkTahunTriwulan(baris: BarisKinerja): Temuan[] {
  const { isian, aturan, targets, pengukuran, config } = baris;
  const { realisasi } = isian;
  if (realisasi === null || isian.triwulan.every((sel) => sel === null)) return [];
  const dihitung = calculateDariTriwulan(aturan, targets, calculateRealisasiTriwulan(isian, aturan));
  if (dihitung.status !== "ada" || realisasi.jenis === "tidak_tersedia") return [];
  const sama =
    realisasi.jenis === "angka"
      ? isSepakat(dihitung.nilai, realisasi.nilai)
      : realisasi.teks.trim().toLowerCase() === dihitung.predikat?.trim().toLowerCase();
  if (sama) return [];
  const [diketik, seharusnya] = [
    realisasi.jenis === "angka" ? formatAngka(realisasi.nilai) : realisasi.teks,
    dihitung.predikat ?? formatAngka(dihitung.nilai),
  ];
  return [
    {
      tingkat: "galat",
      nama: "tahun-beda-triwulan",
      ...locate(realisasi.asal),
      pesan: `Realisasi ${pengukuran.rencana.id} tahun ${config.tahun} berisi ${diketik}, sedangkan ${dihitung.cara} adalah ${seharusnya}.`,
      perbaikan: `samakan keduanya: betulkan triwulan yang keliru; jika triwulannya sudah benar, kosongkan realisasi tahun supaya dihitung darinya, yaitu ${seharusnya}`,
    },
  ];
}

/** The capaian that the form shows must be ours; it is compared, never used. */
export function checkCapaianLembar({ isian, pengukuran }: BarisKinerja): Temuan[] {
  const { capaianLembar } = isian;
  const { capaian, rencana } = pengukuran;
  if (capaianLembar?.jenis !== "angka" || capaian.status !== "terhitung") return [];
  if (bulatkan(capaianLembar.nilai, 2).minus(bulatkan(capaian.nilai, 2)).abs().lte(0.01)) return [];
  const kami = formatPersen(capaian.nilai);
  return [
    {
      tingkat: "peringatan",
      nama: "capaian-lembar-beda",
      ...locate(capaianLembar.asal),
      pesan: `Capaian ${rencana.id} pada formulir ${formatPersen(capaianLembar.nilai)}%, sedangkan dari target dan realisasinya ${kami}%.`,
      perbaikan: `periksa target dan realisasi pada baris itu; yang dipakai laporan adalah ${kami}%`,
    },
  ];
}

/**
 * A filled indicator needs the words that only the unit knows: what helped where the target was reached,
 * what hindered and what is done about it where it was not. One finding a form.
 */
export function checkNarasi(semua: readonly BarisKinerja[]): Temuan[] {
  return [...groupBy(semua, ({ formulir }) => formulir).values()].flatMap((milik) => {
    const kurang = milik.flatMap((baris) => {
      const kosong = listNarasiKosong(baris);
      return kosong.length === 0 ? [] : [{ baris, teks: `${baris.pengukuran.indikator.kode} (${kosong.join(", ")})` }];
    });
    const [pertama] = kurang;
    if (pertama === undefined) return [];
    const { berkas, lembar = LEMBAR.kinerja } = locateBaris(pertama.baris);
    return [
      {
        tingkat: "peringatan",
        nama: "narasi-kosong",
        ...(berkas === undefined ? {} : { berkas }),
        lembar,
        pesan: `Penjelasan yang belum diisi: ${kurang.map((k) => k.teks).join("; ")}.`,
        perbaikan:
          "tulis satu atau dua kalimat yang menyebut sebab dan tindakannya, misalnya: Loket kedua dibuka pada Maret sehingga antrean berkurang",
      },
    ];
  });
}

function listNarasiKosong({ pengukuran: { narasi, realisasi, capaian } }: BarisKinerja): string[] {
  if (realisasi.status === "kosong") return [];
  const meleset = capaian.status === "terhitung" && capaian.nilai.lt(100);
  const perlu = meleset
    ? ([
        ["faktor penghambat", narasi.penghambat],
        ["solusi", narasi.solusi],
        ["rencana tindak lanjut", narasi.tindakLanjut],
      ] as const)
    : ([["faktor pendukung", narasi.pendukung]] as const);
  return perlu.flatMap(([nama, isi]) => (isi === null ? [nama] : []));
}

const upperFirst = (teks: string): string => teks.charAt(0).toUpperCase() + teks.slice(1);
