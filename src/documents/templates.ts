import type { Kosakata } from "../model/content.ts";
import { LKJIP_KOSAKATA } from "../report/laporan.ts";
import { CEKLIS_KOSAKATA } from "./ceklis.ts";
import { DISPOSISI_KOSAKATA } from "./disposisi.ts";
import { INDIVIDU_KOSAKATA } from "./individu.ts";
import { NOTA_DINAS_KOSAKATA } from "./nota-dinas.ts";
import { KOSAKATA_CATATAN_KOREKSI, PENGESAHAN_KOSAKATA } from "./pengesahan.ts";
import { PERMINTAAN_KOSAKATA } from "./permintaan.ts";
import { KOSAKATA_SURAT_PENGANTAR } from "./surat.ts";

/** What each built-in template may name, by the template's file name, in the order of the SOP. */
export const KOSAKATA_TEMPLAT: Readonly<Record<string, Kosakata>> = {
  "lembar-disposisi.docx": DISPOSISI_KOSAKATA,
  "permintaan-data.docx": PERMINTAAN_KOSAKATA,
  "laporan-individu.docx": INDIVIDU_KOSAKATA,
  "lkjip.docx": LKJIP_KOSAKATA,
  "catatan-koreksi.docx": KOSAKATA_CATATAN_KOREKSI,
  "ceklis-reviu.docx": CEKLIS_KOSAKATA,
  "nota-dinas.docx": NOTA_DINAS_KOSAKATA,
  "lembar-pengesahan.docx": PENGESAHAN_KOSAKATA,
  "surat-pengantar.docx": KOSAKATA_SURAT_PENGANTAR,
};

/**
 * What PermenPANRB 53/2014 asks of the report, each with the tags of which one is enough; the first is the one to suggest.
 * Letters have no such list: any tag will do.
 */
export const BAGIAN_TEMPLAT: Readonly<
  Record<string, readonly { readonly bagian: string; readonly mark: readonly string[] }[]>
> = {
  "lkjip.docx": [
    { bagian: "nama kantor", mark: ["instansi.nama"] },
    { bagian: "tahun laporan", mark: ["tahun"] },
    { bagian: "perjanjian kinerja", mark: ["@tabel_pk", "@tabel_pk_murni", "@naskah_pk"] },
    { bagian: "capaian kinerja", mark: ["@tabel_capaian", "@tabel_capaian_ini", "@tabel_pengukuran"] },
    { bagian: "analisis tiap sasaran", mark: ["@naskah_capaian", "@naskah_hasil", "@tabel_sebab"] },
    {
      bagian: "realisasi anggaran",
      mark: ["@tabel_anggaran", "@naskah_anggaran", "@tabel_anggaran_tahun", "realisasi_anggaran"],
    },
    { bagian: "penutup", mark: ["@kesimpulan", "@langkah_perbaikan", "@tabel_tindak_lanjut"] },
  ],
};
