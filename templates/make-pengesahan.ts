import { bagian, catatanElektronik, type Isi, kop, menandatangani, p, packTemplat, signature } from "./make-bagian.ts";

/** Lembar pengesahan (domain.md 5.7). */
export function makePengesahan(): Promise<Uint8Array> {
  const content: Isi[] = [
    ...kop(),
    p("JudulSurat", "LEMBAR PENGESAHAN"),
    p("SelSurat"),
    p(
      "IsiSurat",
      "Laporan Kinerja Instansi Pemerintah (LKjIP) {instansi.nama} Tahun {tahun} disusun oleh {kasubbag.jabatan}, diperiksa oleh {sekcam.jabatan}, dan disahkan oleh {camat.jabatan} sebagai pertanggungjawaban pelaksanaan Perjanjian Kinerja Tahun {tahun}.",
    ),
    p("SelSurat"),
    menandatangani(signature("kasubbag", "Disusun oleh"), signature("sekcam", "Diperiksa oleh")),
    p("SelSurat"),
    p("SelSurat"),
    menandatangani(signature("camat", "Disahkan di {instansi.tempat}", "pada tanggal {tanggal}")),
    ...catatanElektronik(),
  ];
  return packTemplat("Templat lembar pengesahan", [bagian(content)]);
}
