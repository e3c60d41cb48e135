import type { Config, Pejabat } from "./schema.ts";

/** Everybody who holds an office at some time of the year, the heads of the units too. */
export const listOfficials = ({ pejabat, pergantian_pejabat: changes, unit }: Config): Pejabat[] => [
  pejabat.camat,
  pejabat.sekcam,
  pejabat.kasubbag,
  ...changes.map((each) => ({ ...each, jabatan: pejabat[each.pejabat].jabatan })),
  ...unit.map((each) => each.pejabat),
];

/** When a document is signed. */
export interface SigningDay {
  /** Its date (ISO); null where it is left open. */
  readonly tanggal: string | null;
  /** The day on which one without a date is made: who is in office then will sign it. */
  readonly hari?: string;
}

/** The three officials who sign a document. */
export const pejabatFor = (config: Config, { tanggal, hari }: SigningDay): Config["pejabat"] =>
  pejabatOn(config, tanggal ?? hari ?? null);

/** The three officials who hold the office on a day (ISO); without a day those of `pejabat`. */
export function pejabatOn({ pejabat, pergantian_pejabat: changes }: Config, day: string | null): Config["pejabat"] {
  const on = (kode: keyof Config["pejabat"]): Pejabat => {
    const now = changes.find(
      (each) => each.pejabat === kode && day !== null && each.mulai <= day && day <= each.sampai,
    );
    if (now === undefined) return pejabat[kode];
    const { nama, nip, pangkat, golongan, status } = now;
    return { nama, nip, pangkat, golongan, status, jabatan: pejabat[kode].jabatan };
  };
  return { camat: on("camat"), sekcam: on("sekcam"), kasubbag: on("kasubbag") };
}
