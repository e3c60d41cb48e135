import { bagian, catatanElektronik, type Isi, kop, menandatangani, p, packTemplat, signature } from "./make-bagian.ts";

/** Lembar pengesahan (domain.md 5.7). */
export function makePengesahan(): Promise<Uint8Array> {
  const content: Isi[] = [
    ...kop(),
    p("JudulSurat", "LEMBAR PENGESAHAN"),
    p("SelSurat"),
    ...pengesahan(
      "IsiSurat",
      menandatangani(signature("kasubbag", "Disusun oleh"), signature("sekcam", "Diperiksa oleh")),
    ),
  ];
  return packTemplat("Templat lembar pengesahan", [bagian(content)]);
}

/** What stands below its heading, here and inside the report: `look` is the style of the sentence, `helpers` who wrote and examined. */
export function pengesahan(look: string, helpers: Isi): Isi[] {
  return [
    p(
      look,
      "Laporan Kinerja Instansi Pemerintah (LKjIP) {instansi.nama} Tahun {tahun} disusun oleh {kasubbag.jabatan}, diperiksa oleh {sekcam.jabatan}, dan disahkan oleh {camat.jabatan} sebagai pertanggungjawaban pelaksanaan Perjanjian Kinerja Tahun {tahun}.",
    ),
    p("SelSurat"),
    helpers,
    p("SelSurat"),
    p("SelSurat"),
    menandatangani(signature("camat", "Disahkan di {instansi.tempat}", "pada tanggal {tanggal}")),
    ...catatanElektronik(),
  ];
}
