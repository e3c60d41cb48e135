import type { Asal } from "../../form/kinerja.ts";
import type { Desimal } from "../../model/desimal.ts";
import { formatAngka, formatList, formatTw, isPercentSatuan } from "../../model/format.ts";
import { groupBy } from "../../model/group.ts";
import type { Temuan } from "../../model/temuan.ts";
import { ARAH } from "../../plan/arah.ts";
import { listAnggota } from "../../plan/dari.ts";
import { formatTarget, type NilaiTarget } from "../../plan/target.ts";
import { calculateJumlah } from "../computed.ts";
import { TRIWULAN } from "../realisasi.ts";
import type { PengukuranIndikator, PengukuranKinerja } from "../result.ts";
import { type BarisKinerja, findFirst, listSel, locate } from "./baris.ts";
import { checkNilai } from "./plausible.ts";

/*
 * Slips of the hand that give a possible number: another figure of the same row, or the right one in the wrong way.
 * All are questions (`periksa`) without a value to put in.
 */

/** A quarter with a number and the number that it was to reach. */
interface Quarter {
  readonly tw: number;
  readonly nilai: Desimal;
  readonly target: Desimal | null;
  readonly asal: Asal;
}

/** The slips of one row; of several the first speaks. */
export function checkSlips(baris: BarisKinerja): Temuan[] {
  return findFirst([checkCopiedTarget, checkSummedQuarters, checkTypedCapaian, checkFraction], baris);
}

function listQuarter({ isian, targets }: BarisKinerja): Quarter[] {
  return TRIWULAN.flatMap((tw) => {
    const sel = isian.triwulan[tw - 1];
    const target = targets[tw - 1] ?? null;
    return sel?.jenis === "angka"
      ? [{ tw, nilai: sel.nilai, target: target?.jenis === "angka" ? target.nilai : null, asal: sel.asal }]
      : [];
  });
}

/** What is counted piece by piece; everything else is measured. */
const COUNTED =
  /^(kegiatan|dokumen|laporan|orang|kasus|kali|unit|desa|kelurahan|rapat|usulan|buah|paket|rt|rw|lembaga|(pe)?ngaduan|aduan|kejadian|kelompok|peserta|pegawai|surat|berkas|kk|keluarga|usaha|umkm|sekolah|posyandu|titik|lokasi|pertemuan|forum|inovasi|aplikasi|gangguan|konflik|pelanggaran|perkara|rumah|bangunan|ekor|lembar|keping|sertifikat|permohonan|layanan|bulan)$/i;

const isCounted = (satuan: string): boolean => COUNTED.test(satuan.trim());

/**
 * A measured value that meets its target to the last digit in every planned quarter is seldom measured, nor are events
 * that nobody plans. Work that is counted, or done by 100 %, or in steps of 5 %, may be as planned.
 */
function checkCopiedTarget(baris: BarisKinerja): Temuan | null {
  const { pengukuran, targets, rule } = baris;
  const { plan, indikator } = pengukuran;
  const planned = targets.filter((target) => target !== null).length;
  const met = listQuarter(baris).filter(({ nilai, target }) => target !== null && nilai.eq(target));
  const [first] = met;
  if (first === undefined || planned < 2 || met.length < planned) return null;
  if (isCounted(indikator.satuan) && ARAH[rule.arah].better !== "turun") return null;
  const percent = isPercentSatuan(indikator.satuan);
  const done = met.at(-1)?.nilai.eq(100) === true;
  if ((percent && done) || met.every(({ nilai }) => nilai.mod(percent ? 5 : 100).eq(0))) return null;
  return {
    tingkat: "periksa",
    nama: "realisasi-sama-target",
    ...locate(first.asal),
    pesan: `Realisasi ${plan.id} sama persis dengan targetnya pada ${formatList(met.map(({ tw }) => formatTw(tw)))}.`,
    perbaikan: "pastikan yang diisi hasil pengukurannya, bukan salinan target; jika memang sama, biarkan",
  };
}

/** Counts of `jumlah` that rise to the target of the whole year: probably each holds those before it. */
function checkSummedQuarters(baris: BarisKinerja): Temuan | null {
  const { rule, pengukuran } = baris;
  const { plan, target } = pengukuran;
  const quarter = listQuarter(baris);
  const [last, before] = [quarter.at(-1), quarter.at(-2)];
  if (rule.periode !== "jumlah" || target.jenis !== "angka" || last === undefined || before === undefined) return null;
  const toDate = target.nilai.times(last.tw).div(4);
  const rising =
    quarter.every(({ nilai }, i) => nilai.gte(quarter[i - 1]?.nilai ?? nilai)) && last.nilai.gt(before.nilai);
  const near = last.nilai.gte(toDate.times("0.8")) && last.nilai.lte(toDate.times("1.2"));
  const sum = calculateJumlah(quarter.map(({ nilai }) => nilai));
  if (quarter.length < 3 || toDate.lte(0) || !rising || !near || sum.lt(toDate.times("1.8"))) return null;
  return {
    tingkat: "periksa",
    nama: "kumulatif-dijumlahkan",
    ...locate(last.asal),
    pesan: `Realisasi ${plan.id} naik terus sampai ${formatAngka(last.nilai)} pada ${formatTw(last.tw)}, dan jumlah triwulannya ${formatAngka(sum)}, jauh di atas target setahun ${formatAngka(target.nilai)}.`,
    perbaikan:
      "isi hasil tiap triwulan itu saja, bukan jumlah sejak awal tahun; jika memang hasil triwulan itu, biarkan",
  };
}

/** 100, or a value like 104,35, where the target is nowhere near 100: probably the capaian in %. */
function checkTypedCapaian(baris: BarisKinerja): Temuan | null {
  const { satuan } = baris.pengukuran.indikator;
  if (isPercentSatuan(satuan) || checkNilai(baris).length > 0) return null;
  for (const { nama, isian, target } of listSel(baris)) {
    if (isian.jenis !== "angka" || target === null || !looksLikeCapaian(isian.nilai, target)) continue;
    return {
      tingkat: "periksa",
      nama: "capaian-di-kolom-realisasi",
      ...locate(isian.asal),
      pesan: `${nama} berisi ${formatAngka(isian.nilai)}, sedangkan targetnya ${formatTarget(target)}; angka itu tampaknya capaian dalam persen.`,
      perbaikan: `isi realisasinya${satuan === "" ? "" : ` dalam ${satuan}`}, bukan capaiannya; jika memang realisasi, biarkan`,
    };
  }
  return null;
}

function looksLikeCapaian(nilai: Desimal, target: NilaiTarget): boolean {
  if (target.jenis !== "angka" || (target.nilai.gt(60) && target.nilai.lt(170)) || target.nilai.lte(0)) return false;
  const fraction = !nilai.mod(1).eq(0) && target.nilai.mod(1).eq(0);
  return (nilai.eq(100) && target.nilai.lte(60)) || (fraction && nilai.gte(80) && nilai.lte(130));
}

/** Half an activity. */
function checkFraction(baris: BarisKinerja): Temuan | null {
  const { rule, pengukuran } = baris;
  const { satuan } = pengukuran.indikator;
  if (!isCounted(satuan) || rule.periode === "rata-rata") return null;
  for (const { nama, isian, target } of listSel(baris)) {
    const whole = target?.jenis !== "angka" || target.nilai.mod(1).eq(0);
    if (isian.jenis !== "angka" || isian.nilai.mod(1).eq(0) || !whole) continue;
    return {
      tingkat: "periksa",
      nama: "pecahan-satuan",
      ...locate(isian.asal),
      pesan: `${nama} berisi ${formatAngka(isian.nilai)} ${satuan}, padahal ${satuan.trim().toLowerCase()} dihitung dengan bilangan bulat.`,
      perbaikan: "periksa angka dan letak komanya; jika memang pecahan, biarkan",
    };
  }
  return null;
}

/** A part that is larger than its whole, unit by unit, where the ratio is a share. */
export function checkShares({ indikator: all }: PengukuranKinerja): Temuan[] {
  const plans = all.map(({ plan }) => plan);
  return all.flatMap((p): Temuan[] => {
    const { dari, satuan } = p.indikator;
    const share = isPercentSatuan(satuan) && p.plan.rule.kali === 100;
    if (dari?.cara !== "rasio" || !share || (p.target.jenis === "angka" && p.target.nilai.gt(100))) return [];
    const anggota = listAnggota(dari, plans).flatMap(({ plan, role }) => {
      const member = all.find((m) => m.plan.id === plan.id);
      return member === undefined ? [] : [{ member, role, unit: plan.tingkat === "unit" ? plan.induk : plan.id }];
    });
    return [...groupBy(anggota, ({ unit }) => unit).values()].flatMap((pair) => {
      const [upper, lower] = (["pembilang", "penyebut"] as const).map((role) =>
        pair.filter((a) => a.role === role).map(({ member }) => member),
      );
      return compareShare(p, upper ?? [], lower ?? []);
    });
  });
}

function compareShare(
  { plan }: PengukuranIndikator,
  upper: readonly PengukuranIndikator[],
  lower: readonly PengukuranIndikator[],
): Temuan[] {
  const nilaiOf = (list: readonly PengukuranIndikator[]): Desimal[] =>
    list.flatMap(({ realisasi }) => (realisasi.status === "ada" ? [realisasi.nilai] : []));
  const [a, b] = [nilaiOf(upper), nilaiOf(lower)];
  const complete = a.length === upper.length && b.length === lower.length && a.length > 0 && b.length > 0;
  const [part, whole] = [calculateJumlah(a), calculateJumlah(b)];
  const asal = upper.flatMap(({ realisasi }) => (realisasi.status === "kosong" ? [] : realisasi.asal)).at(-1);
  if (!complete || asal === undefined || part.lte(whole)) return [];
  const nama = (list: readonly PengukuranIndikator[]): string =>
    formatList(list.map((m) => `${m.plan.id} (${m.indikator.uraian})`));
  return [
    {
      tingkat: "periksa",
      nama: "pembilang-lebih-besar",
      ...locate(asal),
      pesan: `Realisasi ${nama(upper)} adalah ${formatAngka(part)}, lebih besar daripada ${nama(lower)}, yaitu ${formatAngka(whole)}, padahal ${plan.id} menghitung bagiannya dalam persen.`,
      perbaikan: "periksa kedua angka itu; mungkin tertukar",
    },
  ];
}
