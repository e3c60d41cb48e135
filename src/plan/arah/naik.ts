import { type ArahEntry, calculateAgainst, divide, EXCEL_EMPTY } from "./entry.ts";

const RUMUS = "realisasi ÷ target × 100";

/** More is better. */
export const naik: ArahEntry = {
  judul: "Makin besar makin baik",
  target: "angka",
  meaning: `capaian = ${RUMUS}`,
  choice: null,
  kunci: null,
  reportMeaning: "Makin besar realisasi makin baik",
  better: "naik",
  accumulates: true,
  hasZeroTarget: false,
  rumus: () => RUMUS,
  capaian: (_, target, { nilai }) => calculateAgainst(target, (t) => divide(nilai, t)),
  excel: (_, { t, r, limit }) => `IF(${t}<=0,${EXCEL_EMPTY},${limit(`${r}/${t}*100`)})`,
};
