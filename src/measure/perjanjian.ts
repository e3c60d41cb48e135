import type { AnggaranProgram, PengukuranIndikator, PengukuranKinerja } from "./result.ts";

/** What the PK perubahan changed: targets of sasaran and pagu of programmes, the levels that the PK of a Camat lists. */
export interface PerubahanPerjanjian {
  readonly indikator: readonly PengukuranIndikator[];
  /** How many indicators the PK has. */
  readonly jumlahIndikator: number;
  readonly program: readonly AnggaranProgram[];
}

/** The PK perubahan against the PK murni. Pagu that only moved within a programme leaves the programme as it was. */
export function calculatePerubahanPerjanjian({ sasaran, anggaran }: PengukuranKinerja): PerubahanPerjanjian {
  const indikator = sasaran.flatMap((s) => s.indikator);
  return {
    indikator: indikator.filter(({ targetMurni }) => targetMurni !== null),
    jumlahIndikator: indikator.length,
    program: anggaran.program.filter(({ pagu, paguMurni }) => !pagu.eq(paguMurni)),
  };
}
