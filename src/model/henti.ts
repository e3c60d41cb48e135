import type { Temuan } from "./temuan.ts";

/**
 * Exit codes that scripts may rely on: done; findings that block; wrong usage; not this step's turn;
 * a fault of lkjip itself; interrupted.
 */
export const EXIT_CODE = {
  selesai: 0,
  hasGalat: 1,
  salahPakai: 2,
  belumGiliran: 3,
  kesalahanLkjip: 70,
  dihentikan: 130,
} as const;
export type ExitCode = (typeof EXIT_CODE)[keyof typeof EXIT_CODE];

/** Ends a command early with an exit code and what to tell the user. Only for what no step can go on from. */
export class Henti extends Error {
  readonly kode: ExitCode;
  readonly temuan: readonly Temuan[];

  constructor(kode: ExitCode, temuan: readonly Temuan[]) {
    super(temuan.map((t) => t.pesan).join("\n"));
    this.name = "Henti";
    this.kode = kode;
    this.temuan = temuan;
  }
}

/** A single finding that ends a command. */
export function henti(kode: ExitCode, temuan: Omit<Temuan, "tingkat">): Henti {
  return new Henti(kode, [{ tingkat: "galat", ...temuan }]);
}
