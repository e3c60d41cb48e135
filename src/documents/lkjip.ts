import { BERKAS_DRAF, FOLDER } from "../model/places.ts";
import { composeLaporan, LKJIP_KOSAKATA } from "../report/laporan.ts";
import { defineDocument } from "./document.ts";

/** The report itself (SOP step 4); `parts` is what PermenPANRB 53/2014 asks of it. */
export const LKJIP = defineDocument({
  file: "lkjip.docx",
  folder: FOLDER.draf,
  path: BERKAS_DRAF,
  step: 4,
  title: "LKjIP",
  purpose: "draf LKjIP",
  vocabulary: LKJIP_KOSAKATA,
  parts: [
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
  sample: ({ config, data, pengukuran, tanggal }) => [config, data, pengukuran, { tanggal }],
  compose: composeLaporan,
});
