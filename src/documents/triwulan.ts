import { formatRoman } from "../model/format.ts";
import { TRIWULAN_FOLDER } from "../model/places.ts";
import {
  composeIdentity,
  composePenandatangan,
  DOT,
  IDENTITY_KOSAKATA,
  pejabatExplanation,
} from "../report/identity.ts";
import { listAsOf, type TriwulanInput } from "../report/triwulan/as-of.ts";
import { obstacleTabel } from "../report/triwulan/obstacle.ts";
import {
  aksiTabel,
  capaianNaskah,
  dataNaskah,
  monthsTabel,
  periodeOf,
  tabelCapaianTriwulan,
  unitTabel,
} from "../report/triwulan/performance.ts";
import { anggaranNaskah, anggaranTabel } from "../report/triwulan/spending.ts";
import { naskah, nilai, tabel } from "../report/vocabulary.ts";
import { defineDocument } from "./document.ts";

function compose(input: TriwulanInput) {
  const { config, pengukuran, triwulan } = input;
  const all = listAsOf(input);
  const then = { ...input, pengukuran: { ...pengukuran, indikator: all.map(({ p }) => p) } };
  return {
    ...composeIdentity(input),
    ...(input.tanggal === null ? { tanggal: `${DOT} ${triwulan < 4 ? config.tahun : config.tahun + 1}` } : {}),
    penandatangan: composePenandatangan(config, "laporan_triwulan", input),
    triwulan: formatRoman(triwulan),
    periode: periodeOf(config.tahun, triwulan),
    naskah_data: dataNaskah(input, all),
    naskah_capaian: capaianNaskah(input, all),
    tabel_capaian: tabelCapaianTriwulan(input, all),
    tabel_rencana_aksi: aksiTabel(input, all),
    tabel_rencana_aksi_bulan: monthsTabel(input, all),
    naskah_anggaran: anggaranNaskah(input),
    tabel_anggaran: anggaranTabel(input),
    tabel_hambatan: obstacleTabel(then, all, triwulan),
    tabel_capaian_unit: unitTabel(input, all),
  };
}

/** Laporan Capaian Kinerja Triwulan: the rencana aksi of a year up to one of its quarters (domain.md 1.6 criterion 3.a.2, 4). */
export const LAPORAN_TRIWULAN = defineDocument({
  file: "laporan-triwulan.docx",
  folder: TRIWULAN_FOLDER,
  path: `${TRIWULAN_FOLDER}/laporan-triwulan-<triwulan>.docx`,
  step: 3,
  title: "Laporan Capaian Kinerja Triwulan",
  purpose: "Laporan Capaian Kinerja Triwulan",
  vocabulary: {
    ...IDENTITY_KOSAKATA,
    penandatangan: pejabatExplanation("penanda tangan laporan"),
    triwulan: nilai("Triwulan yang dilaporkan dengan angka Romawi: I sampai IV"),
    periode: nilai("Masa yang dilaporkan, dari 1 Januari sampai akhir triwulan"),
    naskah_data: naskah("Formulir unit kerja yang menjadi dasar laporan"),
    naskah_capaian: naskah("Berapa indikator mencapai target sampai dengan triwulan itu, dan yang belum dilaporkan"),
    tabel_capaian: tabel(
      "Target dan realisasi triwulan dan sampai dengan triwulan itu (lebar, untuk halaman mendatar)",
    ),
    tabel_rencana_aksi: tabel("Rencana aksi setahun dan realisasinya (lebar, untuk halaman mendatar)"),
    tabel_rencana_aksi_bulan: tabel(
      "Target tiap bulan dalam triwulan itu, jika rencana aksi memuatnya (lebar, untuk halaman mendatar)",
    ),
    naskah_anggaran: naskah("Realisasi anggaran dalam kalimat"),
    tabel_anggaran: tabel("Realisasi anggaran per program, kegiatan, dan sub kegiatan (lebar, untuk halaman mendatar)"),
    tabel_hambatan: tabel("Hambatan, upaya, dan rencana tindak lanjut (lebar, untuk halaman mendatar)"),
    tabel_capaian_unit: tabel("Capaian unit kerja sampai dengan triwulan itu (lebar, untuk halaman mendatar)"),
  },
  sample: ({ config, data, pengukuran, tanggal }) => [
    {
      config,
      data,
      pengukuran,
      logo: null,
      tanggal,
      triwulan: 4,
      spent: pengukuran.anggaran,
      before: null,
    },
  ],
  compose,
});
