import type { Paragraph, Table } from "docx";
import {
  bagian,
  catatanElektronik,
  details,
  type Isi,
  kotak,
  LEBAR_TEKS,
  mark,
  mm,
  p,
  packTemplat,
  sejajar,
  shortKop,
  signature,
} from "./make-bagian.ts";

/** The signature, and beside it what the Camat ticks, with room for what he wants changed. */
function signAndDecide(): Table {
  const { atas, room, lower } = signature("sekcam");
  const decision = ["Keputusan {camat.jabatan}:", "☐  Disetujui", "☐  Dikembalikan dengan catatan:"];
  const left = kotak([KEPUTUSAN], [[[...decision, "", "", "", "", "Tanggal dan paraf:"].map(tick)]]);
  return sejajar(
    [LEBAR_TEKS - mm(80), mm(80)],
    [
      [
        [left, p("AkhirBagian")],
        [...atas, ...room, ...lower],
      ],
    ],
  );
}

const KEPUTUSAN = LEBAR_TEKS - mm(88);

const tick = (teks: string): Paragraph => p("TandaTangan", teks);

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
        ["Tembusan", "{kasubbag.jabatan}"],
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
    signAndDecide(),
    ...catatanElektronik(),
  ];
  return packTemplat("Templat nota dinas", [bagian(content)]);
}
