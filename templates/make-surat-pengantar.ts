import type { Table } from "docx";
import {
  bagian,
  bergaris,
  catatanElektronik,
  duaSisi,
  type Isi,
  jika,
  kop,
  mark,
  menandatangani,
  mm,
  p,
  packTemplat,
  signature,
  titikTitik,
} from "./make-bagian.ts";

/** Names of the letter's place and date, right of the page. */
const tempatTanggal = (): Table => duaSisi([], [p("SelSurat", "{instansi.tempat}, {tanggal}")]);

/** Surat pengantar in table form (domain.md 5.3). */
export function makeSuratPengantar(): Promise<Uint8Array> {
  const width = [mm(13), mm(73), mm(34), mm(40)];
  const content: Isi[] = [
    ...kop(),
    tempatTanggal(),
    p("SelSurat"),
    p("SelSurat", "Kepada"),
    p("SelSurat", "{yth}"),
    p("SelSurat", "di"),
    p("SelSurat", "\t{tempat_tujuan}"),
    p("SelSurat"),
    p("JudulSurat", "SURAT PENGANTAR"),
    p("NomorSurat", "NOMOR: {nomor}"),
    bergaris(
      width,
      ["No.", "Naskah Dinas yang Dikirimkan", "Banyaknya", "Keterangan"],
      [
        [
          [p("SelSurat", "1.")],
          [p("SelSurat", "{naskah_dikirim}")],
          [p("SelSurat", "{banyaknya}")],
          [p("SelSurat", "{keterangan}")],
        ],
      ],
    ),
    p("SelSurat"),
    p("SelSurat"),
    menandatangani(signature("penandatangan", "Pengirim"), accept()),
    ...jika<Isi>("tembusan", p("SelSurat"), p("SelSurat", "Tembusan:"), mark("@tembusan")),
    ...catatanElektronik(),
  ];
  return packTemplat("Templat surat pengantar", [bagian(content)]);
}

/** What the addressee fills in and sends back. */
const accept = (): ReturnType<typeof titikTitik> =>
  titikTitik(
    ["Diterima tanggal ……………………", "Penerima", "…………………………………………"],
    ["…………………………………………", "Pangkat ………………………………", "NIP. ……………………………………"],
  );
