import type { Computed, PengukuranIndikator } from "../../measure/result.ts";
import { type Desimal, desimal } from "../../model/desimal.ts";
import { formatAngka, isPercentSatuan, round } from "../../model/format.ts";
import type { Kebijakan } from "../../plan/schema.ts";
import type { NilaiTarget } from "../../plan/target.ts";
import { print } from "./angka.ts";

/** What a number in a sentence is about. */
export type Role =
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

/** What a value is: in words such as `tahun 2023` and, where it is that of a year, as a key. */
interface Meaning {
  readonly meaning: string;
  /** The year; of a change, the one that it led to. */
  readonly year?: number;
  /** Of a change, the year that it began in, and what changed where it is not the realisasi. */
  readonly from?: number;
  readonly of?: "capaian";
}

/** A value that the data have, and what it is. */
export interface KnownNilai extends Meaning {
  readonly nilai: Desimal;
  /** As the report prints it. */
  readonly print: string;
  /** Decimal places in which it is printed. */
  readonly tempat: number;
}

const ofYear = (year: number): Meaning => ({ meaning: `tahun ${year}`, year });

const known = (nilai: Desimal, meaning: string | Meaning, tempat: number): KnownNilai => ({
  nilai,
  print: formatAngka(nilai, tempat),
  tempat,
  ...(typeof meaning === "string" ? { meaning } : meaning),
});

const alone = (nilai: Desimal, meaning: string | Meaning, kebijakan: Kebijakan): KnownNilai =>
  known(nilai, meaning, print(nilai, kebijakan.desimal).split(",")[1]?.length ?? 0);

const angkaTarget = (target: NilaiTarget | null): Desimal[] => {
  if (target === null) return [];
  if (target.jenis === "angka") return [target.nilai];
  return target.jenis === "rentang" ? [target.min, target.max] : target.nilai === undefined ? [] : [target.nilai];
};

const resultOf = (result: Computed): Desimal[] => (result.status === "terhitung" ? [result.nilai] : []);

/**
 * The values that an indicator has in a role: this year's first (of the PK murni where the sentence speaks of it), then
 * those of the other years named, of the quarters and of Renstra where the sentence speaks of them.
 */
export function listNilai(
  p: PengukuranIndikator,
  role: Role,
  { tahun, kebijakan, thisTahun, triwulan, renstra, murni }: NilaiContext,
): KnownNilai[] {
  const last = p.riwayat.filter((r) => tahun.includes(r.tahun));
  const current = ofYear(thisTahun);
  switch (role) {
    case "target": {
      const tw = triwulan ? p.triwulan.flatMap((t) => angkaTarget(t.target)) : [];
      const medium = Object.entries(p.indikator.target_renstra ?? {}).flatMap(([t, nilai]) =>
        typeof nilai === "number" && (renstra || tahun.includes(Number(t)))
          ? [alone(desimal(nilai), `Renstra tahun ${t}`, kebijakan)]
          : [],
      );
      const end =
        renstra && p.renstra !== null
          ? angkaTarget(p.renstra.endTarget).map((n) => alone(n, "akhir Renstra", kebijakan))
          : [];
      return [
        ...(murni ? angkaTarget(p.targetMurni).map((n) => alone(n, "PK murni", kebijakan)) : []),
        ...angkaTarget(p.target).map((n) => alone(n, current, kebijakan)),
        ...last.flatMap((r) => angkaTarget(r.target).map((n) => alone(n, ofYear(r.tahun), kebijakan))),
        ...tw.map((n) => alone(n, "triwulan", kebijakan)),
        ...medium,
        ...end,
      ];
    }
    case "realisasi": {
      const tw = triwulan ? p.triwulan.map((t) => t.realisasi) : [];
      const s = [
        { realisasi: p.realisasi, meaning: current },
        ...last.map((r) => ({ realisasi: r.realisasi, meaning: ofYear(r.tahun) })),
        ...tw.map((realisasi) => ({ realisasi, meaning: "triwulan" })),
        ...(p.renstra === null ? [] : [{ realisasi: p.renstra.realisasi, meaning: "sampai dengan tahun ini" }]),
      ];
      return s.flatMap(({ realisasi, meaning }) =>
        realisasi.status === "ada" ? [alone(realisasi.nilai, meaning, kebijakan)] : [],
      );
    }
    case "capaian": {
      const tw = triwulan ? p.triwulan.flatMap((t) => resultOf(t.capaian)) : [];
      return [
        ...resultOf(p.capaian).map((n) => known(n, current, kebijakan.desimal)),
        ...last.flatMap((r) => resultOf(r.capaian).map((n) => known(n, ofYear(r.tahun), kebijakan.desimal))),
        ...tw.map((n) => known(n, "triwulan", kebijakan.desimal)),
      ];
    }
    case "kemajuan":
      return p.renstra === null
        ? []
        : resultOf(p.renstra.kemajuan).map((n) => known(n, "terhadap target Renstra", kebijakan.desimal));
    default:
      return [];
  }
}

/** What else a sentence speaks of beside the indicator. */
export interface NilaiContext {
  readonly tahun: readonly number[];
  readonly thisTahun: number;
  readonly kebijakan: Kebijakan;
  readonly triwulan: boolean;
  readonly renstra: boolean;
  /** Whether it speaks of the PK murni, or of a target before it was changed. */
  readonly murni: boolean;
}

/** The years of an indicator with value and capaian as displayed, oldest first, this year last. */
export function listYearly(p: PengukuranIndikator, thisTahun: number) {
  const current = { tahun: thisTahun, target: p.target, realisasi: p.realisasi, capaian: p.capaian };
  return [...p.riwayat.filter((r) => r.tahun < thisTahun), current].map(({ tahun, target, realisasi, capaian }) => ({
    tahun,
    target: angkaTarget(target),
    realisasi: realisasi.status === "ada" ? realisasi.nilai : null,
    capaian: capaian.status === "terhitung" ? capaian.nilai : null,
  }));
}

/** Numbers of the target in the PK murni, each with its counterpart in the PK perubahan. */
function murniPair({ target, targetMurni }: PengukuranIndikator): [Desimal, Desimal][] {
  const now = angkaTarget(target);
  return angkaTarget(targetMurni).flatMap((former, i): [Desimal, Desimal][] => {
    const baru = now[i];
    return baru === undefined ? [] : [[former, baru]];
  });
}

/** Every difference that can be said of an indicator: between the years named, or this and last year; to the target, to Renstra, to the benchmark. */
export function listPerubahan(p: PengukuranIndikator, { thisTahun, kebijakan, tahun }: NilaiContext): KnownNilai[] {
  const mentioned = tahun.some((t) => t < thisTahun) ? tahun : [thisTahun - 1];
  const yearly = listYearly(p, thisTahun).filter((t) => t.tahun === thisTahun || mentioned.includes(t.tahun));
  const result: KnownNilai[] = [];
  const add = (selisih: Desimal, meaning: string | Meaning): unknown =>
    result.push(alone(selisih.abs(), meaning, kebijakan));
  const show = (n: Desimal): Desimal => round(n, kebijakan.desimal);
  for (const [i, now] of yearly.entries()) {
    for (const former of yearly.slice(0, i)) {
      const meaning = `tahun ${former.tahun} ke ${now.tahun}`;
      const key = { year: now.tahun, from: former.tahun };
      if (now.realisasi !== null && former.realisasi !== null) {
        add(now.realisasi.minus(former.realisasi), { meaning, ...key });
        if (!former.realisasi.eq(0)) {
          const relative = now.realisasi.minus(former.realisasi).div(former.realisasi).times(100);
          result.push(known(round(relative.abs(), kebijakan.desimal), `${meaning}, dalam persen`, kebijakan.desimal));
        }
      }
      for (const [k, target] of now.target.entries()) {
        const lama = former.target[k];
        if (lama !== undefined) add(target.minus(lama), `target ${meaning}`);
      }
      if (now.capaian !== null && former.capaian !== null)
        result.push(
          known(
            show(now.capaian).minus(show(former.capaian)).abs(),
            { meaning: `capaian ${meaning}`, ...key, of: "capaian" },
            kebijakan.desimal,
          ),
        );
    }
    for (const target of now.target)
      if (now.realisasi !== null) add(now.realisasi.minus(target), `realisasi terhadap target tahun ${now.tahun}`);
    if (now.capaian !== null)
      result.push(
        known(show(now.capaian).minus(100).abs(), `capaian terhadap 100 tahun ${now.tahun}`, kebijakan.desimal),
      );
  }
  for (const [former, now] of murniPair(p)) add(now.minus(former), "target PK murni ke PK perubahan");
  if (p.acuan !== null) add(p.acuan.selisih, "terhadap pembanding");
  if (p.renstra?.realisasi.status === "ada")
    for (const target of angkaTarget(p.renstra.endTarget))
      add(target.minus(p.renstra.realisasi.nilai), "menuju target akhir Renstra");
  return result;
}

/** A number with the sign of its unit: "97,94%", "18 kasus", "91,3". */
export function withSatuan(teks: string, p: PengukuranIndikator, role: Role): string {
  if (role === "capaian" || role === "kemajuan") return `${teks}%`;
  return isPercentSatuan(p.indikator.satuan) ? `${teks}%` : teks;
}
