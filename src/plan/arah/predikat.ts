import { type Desimal, HUNDRED } from "../../model/desimal.ts";
import { formatAngka } from "../../model/format.ts";
import { findPredikat, findSkor, formatSkala } from "../predikat.ts";
import type { SkalaPredikat } from "../skala.ts";
import { formatTarget, type NilaiTarget } from "../target.ts";
import { type ArahEntry, type ComparedRealisasi, type Computation, divide, ZERO_TARGET } from "./entry.ts";

const RUMUS = "skor realisasi ÷ skor target × 100";

/** A text on a scale; the higher its score the better. */
export const predikat: ArahEntry = {
  judul: "Predikat dari daftar",
  target: "predikat",
  meaning: `realisasi berupa predikat yang dipilih dari daftar; capaian = ${RUMUS}`,
  choice: null,
  kunci: null,
  reportMeaning: "Predikat dibandingkan menurut skornya",
  better: "naik",
  accumulates: true,
  hasZeroTarget: false,
  rumus: () => RUMUS,
  capaian: ({ skala }, target, realisasi) =>
    compareSides(findTargetSide(target, skala), findRealisasiSide(realisasi, skala), skala),
  excel: (_, { target, t, r, skalaList, limit }) => {
    if (typeof target !== "string" || skalaList === undefined) return null;
    const skor = (content: string): string => `VLOOKUP(TRIM(${content}),${skalaList},2,FALSE)`;
    return limit(`${skor(r)}/${skor(t)}*100`);
  },
};

/** One side of a comparison by predikat: a number, a score, or both. */
interface Side {
  readonly nilai: Desimal | null;
  readonly skor: Desimal | null;
  readonly teks: string;
}

/** Numbers where both sides have one, else scores. */
function compareSides(t: Side, r: Side, skala: SkalaPredikat | null): Computation {
  if (t.nilai !== null && r.nilai !== null) return t.nilai.gt(0) ? divide(r.nilai, t.nilai) : ZERO_TARGET;
  if (skala === null) return { alasan: "skala predikat belum ditetapkan" };
  if (t.skor === null)
    return { alasan: `target "${t.teks}" tidak ada pada skala ${skala.nama} (${formatSkala(skala)})` };
  if (r.skor === null)
    return { alasan: `realisasi "${r.teks}" tidak ada pada skala ${skala.nama} (${formatSkala(skala)})` };
  if (t.skor.lte(0)) return { alasan: `skor target "${t.teks}" adalah 0` };
  return {
    nilai: r.skor.times(HUNDRED).div(t.skor),
    filled: `${r.teks} (${formatAngka(r.skor)}) ÷ ${t.teks} (${formatAngka(t.skor)}) × 100`,
  };
}

function findTargetSide(target: NilaiTarget, skala: SkalaPredikat | null): Side {
  const teks = formatTarget(target);
  if (target.jenis === "rentang") return { nilai: null, skor: null, teks };
  if (target.jenis === "predikat") return { nilai: target.nilai ?? null, skor: target.skor, teks };
  return { nilai: target.nilai, skor: skala && findSkor(target.nilai, skala), teks };
}

function findRealisasiSide({ nilai, predikat: written }: ComparedRealisasi, skala: SkalaPredikat | null): Side {
  if (written === undefined) return { nilai, skor: skala && findSkor(nilai, skala), teks: formatAngka(nilai) };
  const read = skala && findPredikat(written, skala);
  return { nilai: read?.nilai ?? null, skor: read?.skor ?? null, teks: written.trim() };
}
