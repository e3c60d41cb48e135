import type { Tingkat } from "../model/temuan.ts";

/**
 * Why a file cannot be read: thrown only inside read/workbook/, where it stops one file; `openWorkbook` turns it into a finding.
 */
export class Refusal extends Error {
  readonly nama: string;
  readonly pesan: string;
  readonly perbaikan: string;
  readonly tingkat: Tingkat;

  constructor(nama: string, pesan: string, perbaikan: string, tingkat: Tingkat = "galat") {
    super(pesan);
    this.nama = nama;
    this.pesan = pesan;
    this.perbaikan = perbaikan;
    this.tingkat = tingkat;
  }
}

/** What helps when the bytes themselves are damaged. */
export const ASK_TO_SEND_AGAIN =
  "minta unit mengirim ulang berkasnya, misalnya dalam bentuk zip lewat surel; bila tetap rusak, buat formulir baru: lkjip forms";

/** A refusal for bytes that are damaged or that no spreadsheet program writes. `cause` is a full sentence. */
export function damaged(cause: string): Refusal {
  return new Refusal("berkas-rusak", `Berkas rusak: ${cause}`, ASK_TO_SEND_AGAIN);
}
