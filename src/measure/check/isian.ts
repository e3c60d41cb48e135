import type { Isian } from "../../form/kinerja.ts";
import { KOLOM_NARRATIVE, LEMBAR, type NarrativeKunci } from "../../form/layout.ts";
import { formatAngka, formatList, formatPercent, formatTw, round } from "../../model/format.ts";
import type { Temuan } from "../../model/temuan.ts";
import { findPredikat, findSkor, formatSkala, isSamePredikat } from "../../plan/predikat.ts";
import type { SkalaPredikat } from "../../plan/skala.ts";
import type { NilaiTarget } from "../../plan/target.ts";
import { groupBy } from "../group.ts";
import { calculateDariTriwulan, isAgreed } from "../periode.ts";
import { calculateRealisasiTriwulan } from "../realisasi.ts";
import { type BarisKinerja, composeContoh, listSel, locate, locateBaris } from "./baris.ts";

/* What is missing in a row, and what contradicts itself. */

/** The text of a predikat must be on the scale of its indicator. */
export function checkPredikat(baris: BarisKinerja): Temuan[] {
  const { skala } = baris.rule;
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
export function checkEmptyRealisasi(baris: BarisKinerja): Temuan[] {
  const { pengukuran, config } = baris;
  const { realisasi, plan, indikator } = pengukuran;
  if (realisasi.status !== "kosong") return [];
  const partial = listSel(baris).length > 0;
  if (!partial) {
    return [
      {
        tingkat: "peringatan",
        nama: "realisasi-kosong",
        ...locateBaris(baris),
        pesan: `Realisasi ${plan.id} (${indikator.uraian}) belum diisi. Sel kosong tidak dianggap 0.`,
        perbaikan: `isi realisasinya, misalnya ${composeContoh(baris)}; jika memang nihil, ketik 0`,
      },
    ];
  }
  return [
    {
      tingkat: "peringatan",
      nama: "triwulan-kosong",
      ...locateBaris(baris),
      pesan: `${upperFirst(formatList(realisasi.missing))} untuk ${plan.id} belum diisi, sehingga nilai tahun ${config.tahun} belum dapat dihitung. Sel kosong tidak dianggap 0.`,
      perbaikan: `isi triwulan yang kosong, atau isi realisasi tahun ${config.tahun}, misalnya ${composeContoh(baris)}`,
    },
  ];
}

/** A year that was taken from an earlier quarter because the last one is empty. */
export function checkEndTriwulan(baris: BarisKinerja): Temuan[] {
  const { isian, rule, targets, pengukuran, config } = baris;
  const last = isian.triwulan.findLastIndex((sel) => sel !== null) + 1;
  const planned = targets.some((target) => target !== null);
  if (rule.periode !== "akhir" || planned || isian.realisasi !== null || last === 0 || last === 4) return [];
  return [
    {
      tingkat: "peringatan",
      nama: "triwulan-akhir-kosong",
      ...locateBaris(baris),
      pesan: `Nilai ${pengukuran.plan.id} tahun ${config.tahun} diambil dari ${formatTw(last)}, karena triwulan sesudahnya kosong.`,
      perbaikan: `isi realisasi TW IV atau realisasi tahun ${config.tahun}, misalnya ${composeContoh(baris)}`,
    },
  ];
}

/** A year typed beside its quarters must be what the quarters give. */
export function checkTahunTriwulan(baris: BarisKinerja): Temuan[] {
  const { isian, rule, targets, pengukuran, config } = baris;
  const { realisasi } = isian;
  if (realisasi === null || isian.triwulan.every((sel) => sel === null)) return [];
  const counted = calculateDariTriwulan(rule, targets, calculateRealisasiTriwulan(isian, rule));
  if (counted.status !== "ada" || realisasi.jenis === "tidak_tersedia") return [];
  const same =
    realisasi.jenis === "angka"
      ? isAgreed(counted.nilai, realisasi.nilai)
      : counted.predikat !== undefined && isSamePredikat(realisasi.teks, counted.predikat);
  if (same) return [];
  const [typed, expected] = [
    realisasi.jenis === "angka" ? formatAngka(realisasi.nilai) : realisasi.teks,
    counted.predikat ?? formatAngka(counted.nilai),
  ];
  return [
    {
      tingkat: "galat",
      nama: "tahun-beda-triwulan",
      ...locate(realisasi.asal),
      pesan: `Realisasi ${pengukuran.plan.id} tahun ${config.tahun} berisi ${typed}, sedangkan ${counted.cara} adalah ${expected}.`,
      perbaikan: `samakan keduanya: betulkan triwulan yang keliru; jika triwulannya sudah benar, kosongkan realisasi tahun supaya dihitung darinya, yaitu ${expected}`,
    },
  ];
}

/** The capaian that the form shows must be ours; it is compared, never used. */
export function checkCapaianLembar({ isian, pengukuran }: BarisKinerja): Temuan[] {
  const { capaianLembar } = isian;
  const { capaian, plan } = pengukuran;
  if (capaianLembar?.jenis !== "angka" || capaian.status !== "terhitung") return [];
  if (round(capaianLembar.nilai, 2).minus(round(capaian.nilai, 2)).abs().lte(0.01)) return [];
  const ours = formatPercent(capaian.nilai);
  return [
    {
      tingkat: "peringatan",
      nama: "capaian-lembar-beda",
      ...locate(capaianLembar.asal),
      pesan: `Capaian ${plan.id} pada formulir ${formatPercent(capaianLembar.nilai)}%, sedangkan dari target dan realisasinya ${ours}%.`,
      perbaikan: `periksa target dan realisasi pada baris itu; yang dipakai laporan adalah ${ours}%`,
    },
  ];
}

/**
 * A filled indicator needs the words that only the unit knows: what helped where the target was reached,
 * what hindered and what is done about it where it was not. One finding a form.
 */
export function checkNarrative(all: readonly BarisKinerja[]): Temuan[] {
  return [...groupBy(all, ({ formulir }) => formulir).values()].flatMap((owned) => {
    const missing = owned.flatMap((baris) => {
      const blank = listEmptyNarrative(baris);
      return blank.length === 0 ? [] : [{ baris, teks: `${baris.pengukuran.indikator.kode} (${blank.join(", ")})` }];
    });
    const [first] = missing;
    if (first === undefined) return [];
    const { berkas, lembar = LEMBAR.kinerja } = locateBaris(first.baris);
    return [
      {
        tingkat: "peringatan",
        nama: "narasi-kosong",
        ...(berkas === undefined ? {} : { berkas }),
        lembar,
        pesan: `Penjelasan yang belum diisi: ${missing.map((k) => k.teks).join("; ")}.`,
        perbaikan:
          "tulis satu atau dua kalimat yang menyebut sebab dan tindakannya, misalnya: Loket kedua dibuka pada Maret sehingga antrean berkurang",
      },
    ];
  });
}

/** What each text is called in a sentence, and whether it is asked for where the target was missed or where it was reached. */
const NEEDED: Readonly<Record<NarrativeKunci, { readonly nama: string; readonly missed: boolean }>> = {
  pendukung: { nama: "faktor pendukung", missed: false },
  penghambat: { nama: "faktor penghambat", missed: true },
  solusi: { nama: "solusi", missed: true },
  tindak_lanjut: { nama: "rencana tindak lanjut", missed: true },
};

function listEmptyNarrative({ pengukuran: { narrative, realisasi, capaian } }: BarisKinerja): string[] {
  if (realisasi.status === "kosong") return [];
  const missed = capaian.status === "terhitung" && capaian.nilai.lt(100);
  return KOLOM_NARRATIVE.flatMap(({ kunci }) =>
    NEEDED[kunci].missed === missed && narrative[kunci] === null ? [NEEDED[kunci].nama] : [],
  );
}

const upperFirst = (teks: string): string => teks.charAt(0).toUpperCase() + teks.slice(1);
