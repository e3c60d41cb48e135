import { type ArahEntry, calculateAgainst, divide, EXCEL_EMPTY } from "./entry.ts";

/** The nearer to the target the better. */
export const tetap: ArahEntry = {
  judul: "Makin dekat ke target makin baik",
  target: "angka",
  contoh: "target: 12",
  meaning: "lebih dan kurang sama-sama mengurangi capaian",
  choice: null,
  kunci: null,
  reportMeaning: "Makin dekat ke target makin baik",
  better: null,
  accumulates: false,
  zeroMeetsZero: false,
  rumus: () => "yang lebih kecil dari realisasi ÷ target × 100 dan target ÷ realisasi × 100",
  capaian: (_, target, { nilai }) =>
    calculateAgainst(target, (t) => (nilai.gt(t) ? divide(t, nilai) : divide(nilai, t))),
  excel: (_, { t, r, limit }) => `IF(${t}<=0,${EXCEL_EMPTY},${limit(`IF(${r}>${t},${t}/${r},${r}/${t})*100`)})`,
};
