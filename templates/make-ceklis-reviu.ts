import { bagian, type Isi, mark, menandatangani, p, packTemplat, shortKop, signature } from "./make-bagian.ts";

/** Ceklis reviu of PermenPANRB 53/2014 Lampiran III and the forecast of the AKIP evaluation (SOP step 5). */
export function makeCeklisReviu(): Promise<Uint8Array> {
  const content: Isi[] = [
    ...shortKop(),
    p("JudulSurat", "CEKLIS REVIU LKjIP TAHUN {tahun}"),
    p("SelSurat"),
    p(
      "IsiSurat",
      "Dari pernyataan ceklis reviu, {jumlah_ya} dijawab ya, {jumlah_tidak} dijawab tidak, dan {jumlah_kosong} menunggu jawaban pereviu.",
    ),
    mark("@tabel_ceklis"),
    p("SelSurat"),
    p("JudulSurat", "PRAKIRAAN EVALUASI AKIP: PELAPORAN KINERJA"),
    mark("@naskah_lke"),
    mark("@tabel_lke"),
    p("CatatanTerikat", "Nilai jawaban: a dan ya 1; b 0,75; c 0,5; d 0,25; e dan tidak 0."),
    menandatangani(signature("sekcam", "{instansi.tempat}, {tanggal}")),
  ];
  return packTemplat("Templat ceklis reviu", [bagian(content, { tight: true })], 10);
}
