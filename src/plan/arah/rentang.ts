import { desimal, HUNDRED } from "../../model/desimal.ts";
import { formatFull } from "../../model/format.ts";
import { formatTarget } from "../target.ts";
import {
  type ArahEntry,
  calculateAgainstZero,
  calculateSelisih,
  divide,
  EXCEL_EMPTY,
  excelMissedZero,
} from "./entry.ts";

/** Inside a range 100, outside against the bound that was passed. */
export const rentang: ArahEntry = {
  judul: "Di dalam rentang target",
  target: "rentang",
  meaning: "realisasi di dalam rentang target bernilai 100; di luarnya dibandingkan dengan batas yang dilewati",
  choice: null,
  kunci: "rentang_turun",
  // PermenPANRB 8/2021: past the bound on the good side is more than the target (domain.md 2.1).
  reportMeaning: ({ rentangTurun }) =>
    rentangTurun
      ? "Target tercapai di dalam rentang; di bawah batas bawahnya berarti melampaui target"
      : "Target tercapai di dalam rentang; di atas batas atasnya berarti melampaui target",
  better: null,
  accumulates: true,
  hasZeroTarget: true,
  rumus: ({ rentangTurun }) =>
    rentangTurun
      ? "di dalam rentang 100; di bawahnya (2 × batas bawah − realisasi) ÷ batas bawah × 100, di atasnya (2 × batas atas − realisasi) ÷ batas atas × 100"
      : "di dalam rentang 100; di bawahnya realisasi ÷ batas bawah × 100, di atasnya realisasi ÷ batas atas × 100",
  capaian: (choice, target, { nilai }) => {
    if (target.jenis !== "rentang") return { alasan: "target bukan rentang" };
    const { min, max } = target;
    const teks = formatTarget(target);
    if (min.lt(0) || max.lt(0)) return { alasan: `target negatif (${teks})` };
    if (min.gt(max)) return { alasan: `batas bawah target di atas batas atasnya (${teks})` };
    if (nilai.gte(min) && nilai.lte(max)) {
      return { nilai: HUNDRED, filled: `${formatFull(nilai)} berada di dalam rentang ${teks}` };
    }
    const bound = nilai.lt(min) ? min : max;
    if (bound.eq(0)) return calculateAgainstZero(choice, nilai, false);
    return choice.rentangTurun ? calculateSelisih(bound, nilai) : divide(nilai, bound);
  },
  excel: (choice, { target, r, limit }) => {
    if (typeof target !== "object") return null;
    const { min, max } = target;
    if (min < 0 || max < min) return EXCEL_EMPTY;
    const against = (bound: number): string => {
      if (bound === 0) return excelMissedZero(choice);
      const b = desimal(bound).toFixed();
      return limit(choice.rentangTurun ? `(2*${b}-${r})/${b}*100` : `${r}/${b}*100`);
    };
    const above = `IF(${r}>${desimal(max).toFixed()},${against(max)},${limit("100")})`;
    return `IF(${r}<${desimal(min).toFixed()},${against(min)},${above})`;
  },
};
