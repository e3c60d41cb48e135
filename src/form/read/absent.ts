import type { Temuan } from "../../model/temuan.ts";
import type { MissingBaris } from "./context.ts";

/** A row of the plan that no form of its unit has. */
export function noteMissingRow(berkas: string, { lembar, kunci }: MissingBaris): Temuan {
  return {
    tingkat: "peringatan",
    nama: "baris-hilang",
    berkas,
    lembar,
    pesan: `Baris ${kunci} tidak ada di formulir ini, mungkin terhapus, sehingga belum ada realisasinya.`,
    perbaikan: "isi baris itu di formulir baru yang dibuat dengan: lkjip forms",
  };
}
