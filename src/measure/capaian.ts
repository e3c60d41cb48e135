import type { NilaiRealisasi, NilaiTarget, RumusTerisi, Terhitung } from "./result.ts";
import { type Desimal, desimal } from "../model/desimal.ts";
import { formatAngka, formatTarget } from "../model/format.ts";
import type { SkalaPredikat } from "../plan/skala.ts";
import { findPredikat, findSkor, formatSkala } from "./predikat.ts";
import type { Aturan } from "./target.ts";
import { belumDapatDinilai, NOL, SERATUS, terhitung } from "./computed.ts";

/** A capaian with the formula it came from. */
export interface HasilCapaian {
  readonly capaian: Terhitung;
  /** True where the cap changed the value. */
  readonly dibatasi: boolean;
  readonly rumus: RumusTerisi;
}

/** A formula at work: the number with the formula that shows it, or the reason why there is none. */
type Hitungan = { readonly nilai: Desimal; readonly terisi: string } | { readonly alasan: string };

/**
 * Capaian of a realisasi against a target, in %: the one definition in lkjip. Never NaN, never below 0.
 * Formulas: PermenPANRB 8/2021 (normal, khusus, target in a range); target 0 and n/a are states, not numbers.
 */
export function calculateCapaian(aturan: Aturan, target: NilaiTarget, realisasi: NilaiRealisasi): HasilCapaian {
  const rumus = formatRumus(aturan, target);
  const tanpa = (capaian: Terhitung): HasilCapaian => ({ capaian, dibatasi: false, rumus: { rumus, terisi: null } });
  if (realisasi.status === "kosong") return tanpa({ status: "belum_lengkap", kurang: realisasi.kurang });
  if (realisasi.status === "tidak_tersedia") {
    return tanpa(belumDapatDinilai(realisasi.alasan ?? `realisasi dinyatakan tidak tersedia ("${realisasi.teks}")`));
  }
  const hitungan = calculateHitungan(aturan, target, realisasi);
  if ("alasan" in hitungan) return tanpa(belumDapatDinilai(hitungan.alasan));
  const nilai = limit(hitungan.nilai, aturan.batas);
  const hasil = `${hitungan.terisi} = ${formatAngka(hitungan.nilai, aturan.desimal)}`;
  const terisi = nilai.eq(hitungan.nilai) ? hasil : `${hasil}, dibatasi menjadi ${formatAngka(nilai)}`;
  const dibatasi = aturan.batas !== null && hitungan.nilai.gt(aturan.batas);
  return { capaian: terhitung(nilai), dibatasi, rumus: { rumus, terisi } };
}

/** The formula of an indicator in words, as it is printed in Bab III. */
function formatRumus(aturan: Aturan, target: NilaiTarget): string {
  const batas = aturan.batas === null ? "" : `, paling tinggi ${formatAngka(aturan.batas)}`;
  return `${formatRumusPokok(aturan, target)}${batas}`;
}

function formatRumusPokok(aturan: Aturan, target: NilaiTarget): string {
  if (target.jenis === "rentang") {
    const luar = aturan.rentangTurun
      ? "di bawahnya (2 × batas bawah − realisasi) ÷ batas bawah × 100, di atasnya (2 × batas atas − realisasi) ÷ batas atas × 100"
      : "di bawahnya realisasi ÷ batas bawah × 100, di atasnya realisasi ÷ batas atas × 100";
    return `di dalam rentang 100; ${luar}`;
  }
  if (target.jenis === "predikat") return "skor realisasi ÷ skor target × 100";
  if (aturan.arah === "turun" && aturan.rumusTurun === "rasio") return "target ÷ realisasi × 100";
  if (aturan.arah === "turun") return "(2 × target − realisasi) ÷ target × 100";
  if (aturan.arah === "tetap") return "yang lebih kecil dari realisasi ÷ target × 100 dan target ÷ realisasi × 100";
  return "realisasi ÷ target × 100";
}

function calculateHitungan(aturan: Aturan, target: NilaiTarget, realisasi: Ada): Hitungan {
  if (aturan.arah === "predikat" || target.jenis === "predikat")
    return calculatePredikat(target, realisasi, aturan.skala);
  if (target.jenis === "rentang") return calculateRentang(target, realisasi.nilai, aturan.rentangTurun);
  if (aturan.arah === "rentang") return { alasan: "target bukan rentang" };
  return calculateAngka(aturan, target.nilai, realisasi.nilai);
}

type Ada = Extract<NilaiRealisasi, { status: "ada" }>;

function calculateAngka({ arah, rumusTurun }: Aturan, target: Desimal, realisasi: Desimal): Hitungan {
  if (target.lt(0)) return { alasan: `target negatif (${formatAngka(target)})` };
  if (arah === "turun" && target.eq(0) && realisasi.eq(0)) {
    return { nilai: SERATUS, terisi: "target 0 dan realisasi 0" };
  }
  if (target.eq(0)) return { alasan: "target 0" };
  if (arah === "turun")
    return rumusTurun === "rasio" ? divideInverse(target, realisasi) : calculateSelisih(target, realisasi);
  if (arah === "tetap" && realisasi.gt(target)) return divide(target, realisasi);
  return divide(realisasi, target);
}

/** target ÷ realisasi; a realisasi of 0 (or below) has met its target in full. */
function divideInverse(target: Desimal, realisasi: Desimal): Hitungan {
  return realisasi.lte(0)
    ? { nilai: SERATUS, terisi: `realisasi ${formatAngka(realisasi)}` }
    : divide(target, realisasi);
}

/** (2T − R) ÷ T, the "kondisi khusus" of PermenPANRB 8/2021: 1 + (1 − R/T). */
function calculateSelisih(target: Desimal, realisasi: Desimal): Hitungan {
  return {
    nilai: target.times(2).minus(realisasi).times(SERATUS).div(target),
    terisi: `(2 × ${formatAngka(target)} − ${formatSuku(realisasi)}) ÷ ${formatAngka(target)} × 100`,
  };
}

function divide(atas: Desimal, bawah: Desimal): Hitungan {
  return { nilai: atas.times(SERATUS).div(bawah), terisi: `${formatAngka(atas)} ÷ ${formatAngka(bawah)} × 100` };
}

function calculateRentang(target: { min: Desimal; max: Desimal }, realisasi: Desimal, turun: boolean): Hitungan {
  const { min, max } = target;
  const teks = formatTarget({ jenis: "rentang", min, max });
  if (min.lt(0) || max.lt(0)) return { alasan: `target negatif (${teks})` };
  if (min.gt(max)) return { alasan: `batas bawah target di atas batas atasnya (${teks})` };
  if (realisasi.gte(min) && realisasi.lte(max)) {
    return { nilai: SERATUS, terisi: `${formatAngka(realisasi)} berada di dalam rentang ${teks}` };
  }
  const batas = realisasi.lt(min) ? min : max;
  if (batas.eq(0)) return { alasan: "target 0" };
  return turun ? calculateSelisih(batas, realisasi) : divide(realisasi, batas);
}

function calculatePredikat(target: NilaiTarget, realisasi: Ada, skala: SkalaPredikat | null): Hitungan {
  const [t, r] = [findSisiTarget(target, skala), findSisiRealisasi(realisasi, skala)];
  if (t.nilai !== null && r.nilai !== null) return t.nilai.gt(0) ? divide(r.nilai, t.nilai) : { alasan: "target 0" };
  if (skala === null) return { alasan: "skala predikat belum ditetapkan" };
  if (t.skor === null)
    return { alasan: `target "${t.teks}" tidak ada pada skala ${skala.nama} (${formatSkala(skala)})` };
  if (r.skor === null)
    return { alasan: `realisasi "${r.teks}" tidak ada pada skala ${skala.nama} (${formatSkala(skala)})` };
  if (t.skor.lte(0)) return { alasan: `skor target "${t.teks}" adalah 0` };
  return {
    nilai: r.skor.times(SERATUS).div(t.skor),
    terisi: `${r.teks} (${formatAngka(r.skor)}) ÷ ${t.teks} (${formatAngka(t.skor)}) × 100`,
  };
}

/** One side of a comparison by predikat: a number, a score, or both. */
interface Sisi {
  readonly nilai: Desimal | null;
  readonly skor: Desimal | null;
  readonly teks: string;
}

function findSisiTarget(target: NilaiTarget, skala: SkalaPredikat | null): Sisi {
  const teks = formatTarget(target);
  if (target.jenis === "rentang") return { nilai: null, skor: null, teks };
  if (target.jenis === "predikat") return { nilai: target.nilai ?? null, skor: target.skor, teks };
  return { nilai: target.nilai, skor: skala && findSkor(target.nilai, skala), teks };
}

function findSisiRealisasi({ nilai, predikat }: Ada, skala: SkalaPredikat | null): Sisi {
  if (predikat === undefined) return { nilai, skor: skala && findSkor(nilai, skala), teks: formatAngka(nilai) };
  const terbaca = skala && findPredikat(predikat, skala);
  return { nilai: terbaca?.nilai ?? null, skor: terbaca?.skor ?? null, teks: predikat.trim() };
}

/** Between 0 and the cap. */
function limit(nilai: Desimal, batas: number | null): Desimal {
  if (nilai.lt(0)) return NOL;
  return batas !== null && nilai.gt(batas) ? desimal(batas) : nilai;
}

/** A number inside a formula: a negative one in brackets. */
const formatSuku = (nilai: Desimal): string => (nilai.lt(0) ? `(${formatAngka(nilai)})` : formatAngka(nilai));
