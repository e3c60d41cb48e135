import type { Table } from "docx";
import {
  bagian,
  details,
  type Isi,
  kop,
  kotak,
  LEBAR_TEKS,
  menandatangani,
  p,
  packTemplat,
  signature,
  ulang,
} from "./make-bagian.ts";

/** Half the width of the page. */
const SETENGAH = LEBAR_TEKS / 2;

/** Lembar disposisi (domain.md 5.2). */
export function makeDisposisi(): Promise<Uint8Array> {
  const choice = (nama: string): Isi[] => ulang<Isi>(nama, p("PilihanSurat", "{tanda}\t{nama}"));
  const content: Isi[] = [
    ...kop(),
    p("JudulSurat", "LEMBAR DISPOSISI"),
    p("SelSurat"),
    kotak(
      [SETENGAH, SETENGAH],
      [
        [
          [
            rincianSel([
              ["Surat dari", "{surat_dari}"],
              ["Nomor surat", "{nomor_surat}"],
              ["Tanggal surat", "{tanggal_surat}"],
            ]),
            p("AkhirBagian"),
          ],
          [
            rincianSel([
              ["Diterima tanggal", "{diterima}"],
              ["Nomor agenda", "{nomor_agenda}"],
            ]),
            p("SelSurat", "Sifat:"),
            ...choice("sifat"),
          ],
        ],
      ],
    ),
    kotak([LEBAR_TEKS], [[[rincianSel([["Hal", "{hal}"]], 118), p("AkhirBagian")]]]),
    kotak(
      [SETENGAH, SETENGAH],
      [
        [
          [p("SelSurat", "Diteruskan kepada Sdr.:"), ...choice("penerima")],
          [p("SelSurat", "Dengan hormat harap:"), ...choice("harapan")],
        ],
      ],
    ),
    kotak([LEBAR_TEKS], [[[p("SelSurat", "Catatan:"), p("IsiSurat", "{catatan}"), p("SelSurat")]]]),
    p("SelSurat"),
    menandatangani(signature("camat", "{instansi.tempat}, {diterima}")),
  ];
  return packTemplat("Templat lembar disposisi", [bagian(content)]);
}

/** Names and values inside a half of a box. */
const rincianSel = (baris: readonly (readonly [string, string])[], content = 38): Table =>
  details(baris, [33, content]);
