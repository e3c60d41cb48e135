import {
  bagian,
  catatanElektronik,
  type Isi,
  jikaAda,
  LEBAR_MENDATAR,
  mark,
  menandatangani,
  p,
  packTemplat,
  shortKop,
  signature,
} from "./make-bagian.ts";

/** Laporan Capaian Kinerja Triwulan: wide tables, so all of it lies across. */
export function makeTriwulan(): Promise<Uint8Array> {
  const content: Isi[] = [
    ...shortKop(),
    p("JudulSurat", "LAPORAN CAPAIAN KINERJA"),
    p("JudulSurat", "TRIWULAN {triwulan} TAHUN {tahun}"),
    p("SelSurat"),
    p("Heading2", "A.\tPendahuluan"),
    p(
      "Isi",
      "Laporan ini memuat pelaksanaan rencana aksi Perjanjian Kinerja {instansi.nama} Tahun {tahun} untuk masa {periode}: target dan realisasi kinerja, realisasi anggaran, hambatan, dan tindak lanjutnya. Laporan disusun dari formulir data kinerja yang disampaikan unit kerja.",
    ),
    ...jikaAda("naskah_data"),
    p("Heading2", "B.\tCapaian Kinerja"),
    ...jikaAda("naskah_capaian"),
    mark("@tabel_capaian"),
    p("Heading2", "C.\tRencana Aksi"),
    mark("@tabel_rencana_aksi"),
    ...jikaAda("tabel_rencana_aksi_bulan"),
    p("Heading2", "D.\tRealisasi Anggaran"),
    ...jikaAda("naskah_anggaran"),
    ...jikaAda("tabel_anggaran"),
    p("Heading2", "E.\tHambatan dan Tindak Lanjut"),
    mark("@tabel_hambatan"),
    p("Heading2", "F.\tCapaian Unit Kerja"),
    mark("@tabel_capaian_unit"),
    // The signature is never alone on a page, also where a program tears the table above it off.
    p("Heading2", "G.\tPenutup"),
    p(
      "IsiPengantar",
      "Demikian laporan capaian kinerja Triwulan {triwulan} Tahun {tahun} ini disusun sebagai bahan pemantauan dan evaluasi pelaksanaan rencana aksi {instansi.nama}.",
    ),
    menandatangani(signature("penandatangan", "{instansi.tempat}, {tanggal}"), undefined, LEBAR_MENDATAR),
    ...catatanElektronik(),
  ];
  return packTemplat(
    "Templat Laporan Capaian Kinerja Triwulan",
    [bagian(content, { tight: true, mendatar: true })],
    10,
  );
}
