import {
  bagian,
  details,
  type Isi,
  jikaAda,
  mark,
  menandatangani,
  p,
  packTemplat,
  shortKop,
  signature,
} from "./make-bagian.ts";

/** Laporan Kinerja Individu (SOP step 3, domain.md 4). */
export function makeIndividu(): Promise<Uint8Array> {
  const content: Isi[] = [
    ...shortKop(),
    p("JudulSurat", "LAPORAN KINERJA INDIVIDU TAHUN {tahun}"),
    p("SelSurat"),
    details(
      [
        ["Nama", "{pejabat.nama}"],
        ["NIP", "{pejabat.nip}"],
        ["Pangkat", "{pejabat.pangkat}"],
        ["Jabatan", "{pejabat.jabatan}"],
        ["Unit kerja", "{unit_kerja}"],
      ],
      [25, 120],
    ),
    p("Heading2", "A.\tPendahuluan"),
    ...jikaAda("naskah_pimpinan"),
    p("IsiPengantar", "{pejabat.jabatan} mempunyai tugas:"),
    mark("@tugas"),
    p("Heading2", "B.\tPerjanjian Kinerja"),
    mark("@tabel_pk"),
    p("Heading2", "C.\tCapaian Kinerja"),
    ...jikaAda("naskah_capaian"),
    mark("@tabel_capaian"),
    ...jikaAda("tabel_triwulan"),
    p("Heading2", "D.\tAnalisis"),
    mark("@tabel_sebab"),
    p("Heading2", "E.\tRealisasi Anggaran"),
    ...jikaAda("naskah_anggaran"),
    mark("@tabel_anggaran"),
    p("Heading2", "F.\tRencana Tindak Lanjut"),
    mark("@tabel_tindak_lanjut"),
    p("Heading2", "G.\tUmpan Balik Atasan"),
    p("KotakIsian", "\n\n\n"),
    menandatangani(
      signature("pejabat", "{instansi.tempat}, {tanggal}", "Yang melaporkan"),
      signature("atasan", "", "Mengetahui, atasan langsung"),
    ),
  ];
  return packTemplat("Templat Laporan Kinerja Individu", [bagian(content, { tight: true })], 10, true);
}
