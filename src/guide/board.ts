import type { LangkahPapan, Papan } from "../journal/papan.ts";
import { formatShortDay } from "./screen.ts";

const SHORT = [
  "Disposisi",
  "Formulir",
  "Kinerja individu",
  "Data dan draf",
  "Koreksi",
  "Persetujuan",
  "Pengesahan",
  "Kirim dan arsip",
] as const;

/** The eight steps in two columns, a word or a day each. */
export function composeBoard({ langkah }: Papan): string[] {
  const half = Math.ceil(langkah.length / 2);
  return langkah.slice(0, half).map((left, i) => {
    const right = langkah[half + i];
    return `  ${cell(left).padEnd(38)}${right === undefined ? "" : cell(right)}`.trimEnd();
  });
}

function cell(langkah: LangkahPapan): string {
  return `${langkah.nomor}  ${(SHORT[langkah.nomor - 1] ?? "").padEnd(18)}${stateOf(langkah)}`;
}

function stateOf({ keadaan, selesai, tenggat, terlambat }: LangkahPapan): string {
  if (keadaan === "selesai") return `selesai ${formatShortDay(selesai ?? "")}`;
  if (keadaan !== "berjalan") return keadaan;
  if (terlambat !== null) return "terlambat";
  return tenggat === null ? "berjalan" : `batas ${formatShortDay(tenggat)}`;
}
