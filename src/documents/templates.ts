import type { Kosakata } from "../model/content.ts";
import { KOSAKATA_CEKLIS } from "./ceklis.ts";
import { KOSAKATA_DISPOSISI } from "./disposisi.ts";
import { KOSAKATA_INDIVIDU } from "./individu.ts";
import { KOSAKATA_LKJIP } from "../report/laporan.ts";
import { KOSAKATA_NOTA_DINAS } from "./nota-dinas.ts";
import { KOSAKATA_CATATAN_KOREKSI, KOSAKATA_PENGESAHAN } from "./pengesahan.ts";
import { KOSAKATA_PERMINTAAN } from "./permintaan.ts";
import { KOSAKATA_SURAT_PENGANTAR } from "./surat.ts";

/** What each built-in template may name, by the template's file name, in the order of the SOP. */
export const KOSAKATA_TEMPLAT: Readonly<Record<string, Kosakata>> = {
  "lembar-disposisi.docx": KOSAKATA_DISPOSISI,
  "permintaan-data.docx": KOSAKATA_PERMINTAAN,
  "laporan-individu.docx": KOSAKATA_INDIVIDU,
  "lkjip.docx": KOSAKATA_LKJIP,
  "catatan-koreksi.docx": KOSAKATA_CATATAN_KOREKSI,
  "ceklis-reviu.docx": KOSAKATA_CEKLIS,
  "nota-dinas.docx": KOSAKATA_NOTA_DINAS,
  "lembar-pengesahan.docx": KOSAKATA_PENGESAHAN,
  "surat-pengantar.docx": KOSAKATA_SURAT_PENGANTAR,
};

/**
 * What PermenPANRB 53/2014 asks of the report, each with the tags of which one is enough; the first is the one to suggest.
 * Letters have no such list: any tag will do.
 */
export const BAGIAN_TEMPLAT: Readonly<
  Record<string, readonly { readonly bagian: string; readonly tanda: readonly string[] }[]>
> = {
  "lkjip.docx": [
    { bagian: "nama kantor", tanda: ["instansi.nama"] },
    { bagian: "tahun laporan", tanda: ["tahun"] },
    { bagian: "perjanjian kinerja", tanda: ["@tabel_pk", "@tabel_pk_murni", "@naskah_pk"] },
    { bagian: "capaian kinerja", tanda: ["@tabel_capaian", "@tabel_capaian_ini", "@tabel_pengukuran"] },
    { bagian: "analisis tiap sasaran", tanda: ["@naskah_capaian", "@naskah_hasil", "@tabel_sebab"] },
    {
      bagian: "realisasi anggaran",
      tanda: ["@tabel_anggaran", "@naskah_anggaran", "@tabel_anggaran_tahun", "realisasi_anggaran"],
    },
    { bagian: "penutup", tanda: ["@kesimpulan", "@langkah_perbaikan", "@tabel_tindak_lanjut"] },
  ],
};
