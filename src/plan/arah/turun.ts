import { type Desimal, HUNDRED } from "../../model/desimal.ts";
import { formatFull } from "../../model/format.ts";
import {
  type ArahEntry,
  type Computation,
  calculateAgainst,
  calculateAgainstZero,
  calculateSelisih,
  divide,
  EXCEL_EMPTY,
  excelZero,
  isZero,
  rumusZero,
} from "./entry.ts";

const RUMUS = {
  selisih: "(2 × target − realisasi) ÷ target × 100",
  rasio: "target ÷ realisasi × 100",
} as const;

/** Less is better, by one of two formulas. */
export const turun: ArahEntry = {
  judul: "Makin kecil makin baik",
  target: "angka",
  meaning: "",
  choice: { selisih: `capaian = ${RUMUS.selisih}`, rasio: `capaian = ${RUMUS.rasio}` },
  kunci: "rumus_turun",
  reportMeaning: "Makin kecil realisasi makin baik",
  better: "turun",
  accumulates: false,
  hasZeroTarget: true,
  rumus: (choice, target) => (isZero(target) ? rumusZero(choice) : RUMUS[choice.rumusTurun]),
  capaian: (choice, target, { nilai }) => {
    if (isZero(target)) return calculateAgainstZero(choice, nilai, nilai.lte(0));
    const calculate = choice.rumusTurun === "rasio" ? divideInverse : calculateSelisih;
    return calculateAgainst(target, (t) => calculate(t, nilai));
  },
  excel: (choice, { t, r, limit }) => {
    const nilai = choice.rumusTurun === "rasio" ? `IF(${r}<=0,100,${t}/${r}*100)` : `(2*${t}-${r})/${t}*100`;
    return `IF(${t}<0,${EXCEL_EMPTY},IF(${t}=0,${excelZero(choice, `${r}<=0`, limit)},${limit(nilai)}))`;
  },
};

/** target ÷ realisasi; a realisasi of 0 (or below) has met its target in full. */
function divideInverse(target: Desimal, realisasi: Desimal): Computation {
  return realisasi.lte(0)
    ? { nilai: HUNDRED, filled: `realisasi ${formatFull(realisasi)}` }
    : divide(target, realisasi);
}
