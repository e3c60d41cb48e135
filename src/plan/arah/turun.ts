import { type Desimal, HUNDRED } from "../../model/desimal.ts";
import { formatAngka } from "../../model/format.ts";
import { type ArahEntry, type Computation, calculateAgainst, calculateSelisih, divide, EXCEL_EMPTY } from "./entry.ts";

const RUMUS = {
  selisih: "(2 × target − realisasi) ÷ target × 100",
  rasio: "target ÷ realisasi × 100",
} as const;

/** Less is better, by one of two formulas. */
export const turun: ArahEntry = {
  judul: "Makin kecil makin baik",
  target: "angka",
  contoh: "target: 18",
  meaning: "",
  choice: { selisih: `capaian = ${RUMUS.selisih}`, rasio: `capaian = ${RUMUS.rasio}` },
  kunci: "rumus_turun",
  reportMeaning: "Makin kecil realisasi makin baik",
  better: "turun",
  accumulates: false,
  zeroMeetsZero: true,
  rumus: ({ rumusTurun }) => RUMUS[rumusTurun],
  capaian: ({ rumusTurun }, target, { nilai }) => {
    if (target.jenis === "angka" && target.nilai.eq(0) && nilai.eq(0)) {
      return { nilai: HUNDRED, filled: "target 0 dan realisasi 0" };
    }
    const calculate = rumusTurun === "rasio" ? divideInverse : calculateSelisih;
    return calculateAgainst(target, (t) => calculate(t, nilai));
  },
  excel: ({ rumusTurun }, { t, r, limit }) => {
    const nilai = rumusTurun === "rasio" ? `IF(${r}<=0,100,${t}/${r}*100)` : `(2*${t}-${r})/${t}*100`;
    const atZero = `IF(${r}=0,${limit("100")},${EXCEL_EMPTY})`;
    return `IF(${t}<0,${EXCEL_EMPTY},IF(${t}=0,${atZero},${limit(nilai)}))`;
  },
};

/** target ÷ realisasi; a realisasi of 0 (or below) has met its target in full. */
function divideInverse(target: Desimal, realisasi: Desimal): Computation {
  return realisasi.lte(0)
    ? { nilai: HUNDRED, filled: `realisasi ${formatAngka(realisasi)}` }
    : divide(target, realisasi);
}
