import type { NilaiTarget, PengukuranIndikator, Terhitung } from "../../measure/result.ts";
import type { Kebijakan } from "../../plan/schema.ts";
import { type Desimal, desimal } from "../../model/desimal.ts";
import { bulatkan, formatAngka, isSatuanPersen } from "../../model/format.ts";
import { cetak } from "./angka.ts";

/** What a number in a sentence is about. */
export type Peran =
  | "target"
  | "realisasi"
  | "capaian"
  | "kemajuan"
  | "serapan"
  | "pagu"
  | "sisa"
  | "efisiensi"
  | "perubahan"
  | "pembanding";

/** A value that the data have, and what it is in words. */
export interface NilaiDikenal {
  readonly nilai: Desimal;
  /** As the report prints it. */
  readonly cetak: string;
  /** Decimal places in which it is printed. */
  readonly tempat: number;
  /** Such as `tahun 2023`. */
  readonly arti: string;
}

const dikenal = (nilai: Desimal, arti: string, tempat: number): NilaiDikenal => ({
  nilai,
  cetak: formatAngka(nilai, tempat),
  tempat,
  arti,
});

const sendiri = (nilai: Desimal, arti: string, kebijakan: Kebijakan): NilaiDikenal => {
  const teks = cetak(nilai, kebijakan.desimal);
  return { nilai, cetak: teks, tempat: teks.split(",")[1]?.length ?? 0, arti };
};

const angkaTarget = (target: NilaiTarget | null): Desimal[] => {
  if (target === null) return [];
  if (target.jenis === "angka") return [target.nilai];
  return target.jenis === "rentang" ? [target.min, target.max] : target.nilai === undefined ? [] : [target.nilai];
};

const hasilOf = (hasil: Terhitung): Desimal[] => (hasil.status === "terhitung" ? [hasil.nilai] : []);

/**
 * The values that an indicator has in a role: this year's first (of the PK murni where the sentence speaks of it), then
 * those of the other years named, of the quarters and of Renstra where the sentence speaks of them.
 */
export function listNilai(
  p: PengukuranIndikator,
  peran: Peran,
  { tahun, kebijakan, tahunIni, triwulan, renstra, murni }: KonteksNilai,
): NilaiDikenal[] {
  const lalu = p.riwayat.filter((r) => tahun.includes(r.tahun));
  const ini = `tahun ${tahunIni}`;
  switch (peran) {
    case "target": {
      const tw = triwulan ? p.triwulan.flatMap((t) => angkaTarget(t.target)) : [];
      const menengah = Object.entries(p.indikator.target_renstra ?? {}).flatMap(([t, nilai]) =>
        typeof nilai === "number" && (renstra || tahun.includes(Number(t)))
          ? [sendiri(desimal(nilai), `Renstra tahun ${t}`, kebijakan)]
          : [],
      );
      const akhir =
        renstra && p.renstra !== null
          ? angkaTarget(p.renstra.targetAkhir).map((n) => sendiri(n, "akhir Renstra", kebijakan))
          : [];
      return [
        ...(murni ? angkaTarget(p.targetMurni).map((n) => sendiri(n, "PK murni", kebijakan)) : []),
        ...angkaTarget(p.target).map((n) => sendiri(n, ini, kebijakan)),
        ...lalu.flatMap((r) => angkaTarget(r.target).map((n) => sendiri(n, `tahun ${r.tahun}`, kebijakan))),
        ...tw.map((n) => sendiri(n, "triwulan", kebijakan)),
        ...menengah,
        ...akhir,
      ];
    }
    case "realisasi": {
      const tw = triwulan ? p.triwulan.map((t) => t.realisasi) : [];
      const s = [
        { realisasi: p.realisasi, arti: ini },
        ...lalu.map((r) => ({ realisasi: r.realisasi, arti: `tahun ${r.tahun}` })),
        ...tw.map((realisasi) => ({ realisasi, arti: "triwulan" })),
        ...(p.renstra === null ? [] : [{ realisasi: p.renstra.realisasi, arti: "sampai dengan tahun ini" }]),
      ];
      return s.flatMap(({ realisasi, arti }) =>
        realisasi.status === "ada" ? [sendiri(realisasi.nilai, arti, kebijakan)] : [],
      );
    }
    case "capaian": {
      const tw = triwulan ? p.triwulan.flatMap((t) => hasilOf(t.capaian)) : [];
      return [
        ...hasilOf(p.capaian).map((n) => dikenal(n, ini, kebijakan.desimal)),
        ...lalu.flatMap((r) => hasilOf(r.capaian).map((n) => dikenal(n, `tahun ${r.tahun}`, kebijakan.desimal))),
        ...tw.map((n) => dikenal(n, "triwulan", kebijakan.desimal)),
      ];
    }
    case "kemajuan":
      return p.renstra === null
        ? []
        : hasilOf(p.renstra.kemajuan).map((n) => dikenal(n, "terhadap target Renstra", kebijakan.desimal));
    default:
      return [];
  }
}

/** What else a sentence speaks of beside the indicator. */
export interface KonteksNilai {
  readonly tahun: readonly number[];
  readonly tahunIni: number;
  readonly kebijakan: Kebijakan;
  readonly triwulan: boolean;
  readonly renstra: boolean;
  /** Whether it speaks of the PK murni, or of a target before it was changed. */
  readonly murni: boolean;
}

/** The years of an indicator with value and capaian as displayed, oldest first, this year last. */
export function listTahunan(p: PengukuranIndikator, tahunIni: number) {
  const ini = { tahun: tahunIni, target: p.target, realisasi: p.realisasi, capaian: p.capaian };
  return [...p.riwayat.filter((r) => r.tahun < tahunIni), ini].map(({ tahun, target, realisasi, capaian }) => ({
    tahun,
    target: angkaTarget(target),
    realisasi: realisasi.status === "ada" ? realisasi.nilai : null,
    capaian: capaian.status === "terhitung" ? capaian.nilai : null,
  }));
}

/** Numbers of the target in the PK murni, each with its counterpart in the PK perubahan. */
function pasanganMurni({ target, targetMurni }: PengukuranIndikator): [Desimal, Desimal][] {
  const kini = angkaTarget(target);
  return angkaTarget(targetMurni).flatMap((dulu, i): [Desimal, Desimal][] => {
    const baru = kini[i];
    return baru === undefined ? [] : [[dulu, baru]];
  });
}

/** Every difference that can be said of an indicator: between the years named, or this and last year; to the target, to Renstra, to the benchmark. */
export function listPerubahan(p: PengukuranIndikator, { tahunIni, kebijakan, tahun }: KonteksNilai): NilaiDikenal[] {
  const disebut = tahun.some((t) => t < tahunIni) ? tahun : [tahunIni - 1];
  const tahunan = listTahunan(p, tahunIni).filter((t) => t.tahun === tahunIni || disebut.includes(t.tahun));
  const hasil: NilaiDikenal[] = [];
  const add = (selisih: Desimal, arti: string): unknown => hasil.push(sendiri(selisih.abs(), arti, kebijakan));
  const tampil = (n: Desimal): Desimal => bulatkan(n, kebijakan.desimal);
  for (const [i, kini] of tahunan.entries()) {
    for (const dulu of tahunan.slice(0, i)) {
      const arti = `tahun ${dulu.tahun} ke ${kini.tahun}`;
      if (kini.realisasi !== null && dulu.realisasi !== null) {
        add(kini.realisasi.minus(dulu.realisasi), arti);
        if (!dulu.realisasi.eq(0)) {
          const relatif = kini.realisasi.minus(dulu.realisasi).div(dulu.realisasi).times(100);
          hasil.push(dikenal(bulatkan(relatif.abs(), kebijakan.desimal), `${arti}, dalam persen`, kebijakan.desimal));
        }
      }
      for (const [k, target] of kini.target.entries()) {
        const lama = dulu.target[k];
        if (lama !== undefined) add(target.minus(lama), `target ${arti}`);
      }
      if (kini.capaian !== null && dulu.capaian !== null)
        hasil.push(
          dikenal(tampil(kini.capaian).minus(tampil(dulu.capaian)).abs(), `capaian ${arti}`, kebijakan.desimal),
        );
    }
    for (const target of kini.target)
      if (kini.realisasi !== null) add(kini.realisasi.minus(target), `realisasi terhadap target tahun ${kini.tahun}`);
    if (kini.capaian !== null)
      hasil.push(
        dikenal(tampil(kini.capaian).minus(100).abs(), `capaian terhadap 100 tahun ${kini.tahun}`, kebijakan.desimal),
      );
  }
  for (const [dulu, kini] of pasanganMurni(p)) add(kini.minus(dulu), "target PK murni ke PK perubahan");
  if (p.acuan !== null) add(p.acuan.selisih, "terhadap pembanding");
  if (p.renstra?.realisasi.status === "ada")
    for (const target of angkaTarget(p.renstra.targetAkhir))
      add(target.minus(p.renstra.realisasi.nilai), "menuju target akhir Renstra");
  return hasil;
}

/** A number with the sign of its unit: "97,94%", "18 kasus", "91,3". */
export function denganSatuan(teks: string, p: PengukuranIndikator, peran: Peran): string {
  if (peran === "capaian" || peran === "kemajuan") return `${teks}%`;
  return isSatuanPersen(p.indikator.satuan) ? `${teks}%` : teks;
}
