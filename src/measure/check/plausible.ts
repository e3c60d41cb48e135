import type { Asal } from "../../form/kinerja.ts";
import type { Desimal } from "../../model/desimal.ts";
import { formatAngka, formatTw, isPercentSatuan, round } from "../../model/format.ts";
import type { Temuan } from "../../model/temuan.ts";
import { ARAH } from "../../plan/arah.ts";
import type { NilaiTarget } from "../../plan/target.ts";
import { TRIWULAN } from "../realisasi.ts";
import { type BarisKinerja, findFirst, isWithinYear, listSel, locate } from "./baris.ts";

/*
 * Values that are possible but unlikely. The same keystroke "0.985" gives 985 on one Windows and 0,985 on another and
 * leaves no trace, so a person has to look. All of them are `periksa`.
 */

/** A number in a cell, named for a sentence. */
interface Angka {
  readonly nama: string;
  readonly nilai: Desimal;
  readonly asal: Asal;
  readonly target: NilaiTarget | null;
  readonly satuan: string;
}

/** Of these the first that a number breaks speaks. */
const NILAI_RULE = [checkNegative, checkRupiahInPercent, checkPercentOver, checkIndexOver, checkFarFromTarget];

/** Every number of a row, against its unit and its target. */
export function checkNilai(baris: BarisKinerja): Temuan[] {
  return listAngka(baris).flatMap((angka) => findFirst(NILAI_RULE, angka));
}

/** The same value as last year is often a copy of it; not where the plan was met exactly, or at 0 or 100 %. */
export function checkLastTahun(baris: BarisKinerja): Temuan[] {
  const { pengukuran, config } = baris;
  const { realisasi, perubahan, target, indikator, plan } = pengukuran;
  if (realisasi.status !== "ada" || realisasi.predikat !== undefined || !perubahan?.realisasi.selisih.eq(0)) return [];
  const { nilai } = realisasi;
  const plausible =
    nilai.eq(0) ||
    (isPercentSatuan(indikator.satuan) && nilai.eq(100)) ||
    (target.jenis === "angka" && target.nilai.eq(nilai));
  const [asal] = realisasi.asal;
  if (plausible || asal === undefined) return [];
  return [
    {
      tingkat: "periksa",
      nama: "sama-tahun-lalu",
      ...locate(asal),
      pesan: `Realisasi ${plan.id} tahun ${config.tahun} sama persis dengan tahun ${perubahan.lastTahun}, yaitu ${formatAngka(nilai)}.`,
      perbaikan: `pastikan bukan salinan tahun lalu; jika salinan, ganti dengan hasil tahun ${config.tahun}`,
    },
  ];
}

/** A value more than twice the highest, or less than half the lowest, of all earlier years. */
export function checkJump(baris: BarisKinerja): Temuan[] {
  const { pengukuran, config } = baris;
  const { realisasi, plan, riwayat } = pengukuran;
  // What was reached so far is no year yet.
  if (isWithinYear(baris)) return [];
  if (realisasi.status !== "ada" || realisasi.predikat !== undefined || checkNilai(baris).length > 0) return [];
  const last = riwayat
    .flatMap((r) => (r.realisasi.status === "ada" && r.realisasi.predikat === undefined ? [r.realisasi.nilai] : []))
    .sort((a, b) => a.cmp(b));
  const [terendah, tertinggi, asal] = [last[0], last.at(-1), realisasi.asal[0]];
  if (!terendah?.gt(0) || tertinggi === undefined || asal === undefined) return [];
  const { nilai } = realisasi;
  const trend = nilai.gt(tertinggi.times(2)) ? "di atas" : nilai.lt(terendah.div(2)) ? "di bawah" : null;
  if (trend === null) return [];
  const usual = terendah.eq(tertinggi)
    ? formatAngka(terendah)
    : `${formatAngka(terendah)} sampai ${formatAngka(tertinggi)}`;
  return [
    {
      tingkat: "periksa",
      nama: "lonjakan-riwayat",
      ...locate(asal),
      pesan: `Realisasi ${plan.id} tahun ${config.tahun} adalah ${formatAngka(nilai)}, jauh ${trend} tahun-tahun sebelumnya (${usual}).`,
      perbaikan: `periksa angkanya; jika benar, jelaskan sebabnya pada kolom Faktor ${trend === "di atas" ? "Pendukung" : "Penghambat"}, misalnya: cara menghitungnya berubah`,
    },
  ];
}

/**
 * A position that the plan lets grow from quarter to quarter should not fall; one without a plan by quarter should not
 * fall by more than half. Quarters of `jumlah` and `rata-rata` stand for themselves.
 */
export function checkCumulative(baris: BarisKinerja): Temuan[] {
  const { isian, pengukuran, rule, targets } = baris;
  if (rule.periode !== "akhir" || !ARAH[rule.arah].accumulates) return [];
  const naik = isNaik(targets);
  if (!naik && targets.some((target) => target !== null)) return [];
  const filled = TRIWULAN.flatMap((tw) => {
    const sel = isian.triwulan[tw - 1];
    return sel?.jenis === "angka" ? [{ tw, nilai: sel.nilai, asal: sel.asal }] : [];
  });
  return filled.flatMap((now, i): Temuan[] => {
    const last = filled[i - 1];
    if (last === undefined || now.nilai.gte(naik ? last.nilai : last.nilai.div(2))) return [];
    return [
      {
        tingkat: "periksa",
        nama: "kumulatif-turun",
        ...locate(now.asal),
        pesan: `Realisasi ${pengukuran.plan.id} turun dari ${formatAngka(last.nilai)} pada ${formatTw(last.tw)} menjadi ${formatAngka(now.nilai)} pada ${formatTw(now.tw)}, padahal ${naik ? "targetnya naik" : "yang diisi nilai sampai dengan triwulan itu"}.`,
        perbaikan: `isi nilai sampai dengan ${formatTw(now.tw)}, bukan tambahan triwulan itu saja; jika memang turun, biarkan`,
      },
    ];
  });
}

function listAngka(baris: BarisKinerja): Angka[] {
  const { satuan } = baris.pengukuran.indikator;
  return listSel(baris).flatMap(({ nama, isian, target }) =>
    isian.jenis === "angka" ? [{ nama, nilai: isian.nilai, asal: isian.asal, target, satuan }] : [],
  );
}

function checkNegative({ nama, nilai, asal }: Angka): Temuan | null {
  if (!nilai.lt(0)) return null;
  return {
    tingkat: "periksa",
    nama: "realisasi-negatif",
    ...locate(asal),
    pesan: `${nama} berisi ${formatAngka(nilai)}, kurang dari 0.`,
    perbaikan: "hapus tanda minusnya jika salah ketik",
  };
}

/** Nobody has 100.000 %: the amount of money was typed where its percentage belongs. */
function checkRupiahInPercent({ nama, nilai, asal, satuan }: Angka): Temuan | null {
  if (!isPercentSatuan(satuan) || nilai.lt(100_000)) return null;
  return {
    tingkat: "periksa",
    nama: "rupiah-di-kolom-persen",
    ...locate(asal),
    pesan: `${nama} berisi ${formatAngka(nilai)} dengan satuan ${satuan}; angka sebesar itu tampaknya jumlah rupiah.`,
    perbaikan: "isi persentasenya, bukan jumlah rupiahnya",
  };
}

function checkPercentOver({ nama, nilai, asal, satuan, target }: Angka): Temuan | null {
  const peak = target?.jenis === "angka" && target.nilai.gt(100);
  if (!isPercentSatuan(satuan) || peak || nilai.lte(100)) return null;
  return {
    tingkat: "periksa",
    nama: "persen-lebih-100",
    ...locate(asal),
    pesan: `${nama} berisi ${formatAngka(nilai)}%, lebih dari 100%. Yang diisi di sini realisasi, bukan capaian.`,
    perbaikan: "isi realisasinya dalam persen; periksa juga letak komanya",
  };
}

function checkIndexOver({ nama, nilai, asal, satuan, target }: Angka): Temuan | null {
  const peak = target?.jenis === "angka" && target.nilai.gt(100);
  if (!/^(nilai|indeks|skor|poin|angka indeks)$/i.test(satuan.trim()) || peak || nilai.lte(100)) return null;
  return {
    tingkat: "periksa",
    nama: "indeks-lebih-100",
    ...locate(asal),
    pesan: `${nama} berisi ${formatAngka(nilai)}, padahal ${satuan.trim().toLowerCase()} paling tinggi 100.`,
    perbaikan: "periksa letak komanya",
  };
}

function checkFarFromTarget(angka: Angka): Temuan | null {
  const { nama, nilai, asal, target } = angka;
  if (nilai.eq(0) || target === null || target.jenis === "predikat") return null;
  const [lower, atas] = target.jenis === "angka" ? [target.nilai, target.nilai] : [target.min, target.max];
  if (lower.lte(0) || (nilai.gte(lower.times(0.2)) && nilai.lte(atas.times(5)))) return null;
  const times = formatAngka(round(nilai.div(nilai.gt(atas) ? atas : lower), 4));
  return {
    tingkat: "periksa",
    nama: "realisasi-jauh-dari-target",
    ...locate(asal),
    pesan: `${nama} berisi ${formatAngka(nilai)}, yaitu ${times} kali targetnya.`,
    perbaikan: isPointMoved(angka) ? "periksa letak komanya" : "periksa angka dan satuannya",
  };
}

/** Whether the number comes near its target once its point is moved. */
function isPointMoved({ nilai, target }: Angka): boolean {
  const acuan = target?.jenis === "angka" ? target.nilai : target?.jenis === "rentang" ? target.max : null;
  if (acuan === null || acuan.lte(0)) return false;
  const shift = [0.001, 0.01, 0.1, 10, 100, 1000].map((factor) => nilai.times(factor));
  return shift.some((n) => n.gte(acuan.times(0.5)) && n.lte(acuan.times(1.5)));
}

/** Whether the targets of the quarters never fall and rise at least once. */
function isNaik(targets: readonly (NilaiTarget | null)[]): boolean {
  const angka = targets.flatMap((t) => (t?.jenis === "angka" ? [t.nilai] : t?.jenis === "rentang" ? [t.min] : []));
  const [first, last] = [angka[0], angka.at(-1)];
  if (first === undefined || last === undefined) return false;
  return last.gt(first) && angka.every((n, i) => i === 0 || n.gte(angka[i - 1] ?? n));
}
