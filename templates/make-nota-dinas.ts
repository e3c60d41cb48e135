import {
  bagian,
  catatanElektronik,
  details,
  type Isi,
  jikaContoh,
  mark,
  menandatangani,
  p,
  packTemplat,
  shortKop,
  signature,
  titikTitik,
} from "./make-bagian.ts";

/** Room to write by hand. */
const DITULIS = "………………………………………";

/** Nota dinas of the Sekcam to the Camat (domain.md 5.4). */
export function makeNotaDinas(): Promise<Uint8Array> {
  const content: Isi[] = [
    ...shortKop(),
    p("JudulSurat", "NOTA DINAS"),
    p("SelSurat"),
    details(
      [
        ["Kepada", "{kepada}"],
        ["Dari", "{dari}"],
        ["Tanggal", "{tanggal}"],
        ["Nomor", "{nomor}"],
        ["Sifat", "{sifat}"],
        ["Lampiran", "{lampiran}"],
        ["Hal", "{hal}"],
      ],
      [25, 120],
    ),
    p("GarisKop"),
    p(
      "Isi",
      "Bersama ini disampaikan draf Laporan Kinerja Instansi Pemerintah (LKjIP) {instansi.nama} Tahun {tahun} {keadaan_draf}, dengan ringkasan hasil sebagai berikut.",
    ),
    mark("@naskah_nota"),
    mark("@tabel_nota"),
    p("PenutupSurat", "Demikian disampaikan, mohon persetujuan dan penandatanganan Bapak/Ibu Camat."),
    menandatangani(
      signature("sekcam"),
      titikTitik(["Keputusan {camat.jabatan}:", "☐  Disetujui", "☐  Dikembalikan dengan catatan:"], [DITULIS, DITULIS]),
    ),
    ...catatanElektronik(),
    ...jikaContoh(),
  ];
  return packTemplat("Templat nota dinas", [bagian(content)]);
}
