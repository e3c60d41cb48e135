import {
  type ArahEntry,
  calculateAgainst,
  calculateAgainstZero,
  divide,
  EXCEL_EMPTY,
  excelZero,
  isZero,
  rumusZero,
} from "./entry.ts";

/** The nearer to the target the better. */
export const tetap: ArahEntry = {
  judul: "Makin dekat ke target makin baik",
  target: "angka",
  meaning: "lebih dan kurang sama-sama mengurangi capaian",
  choice: null,
  kunci: null,
  reportMeaning: "Makin dekat ke target makin baik",
  better: null,
  accumulates: false,
  hasZeroTarget: true,
  rumus: (choice, target) =>
    isZero(target) ? rumusZero(choice) : "yang lebih kecil dari realisasi ÷ target × 100 dan target ÷ realisasi × 100",
  capaian: (choice, target, { nilai }) =>
    isZero(target)
      ? calculateAgainstZero(choice, nilai, nilai.eq(0))
      : calculateAgainst(target, (t) => (nilai.gt(t) ? divide(t, nilai) : divide(nilai, t))),
  excel: (choice, { t, r, limit }) => {
    const nilai = limit(`IF(${r}>${t},${t}/${r},${r}/${t})*100`);
    return `IF(${t}<0,${EXCEL_EMPTY},IF(${t}=0,${excelZero(choice, `${r}=0`, limit)},${nilai}))`;
  },
};
