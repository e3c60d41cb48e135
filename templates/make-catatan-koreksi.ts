import type { Table } from "docx";
import {
  bagian,
  bergaris,
  type Isi,
  jika,
  LEBAR_MENDATAR,
  mark,
  menandatangani,
  mm,
  p,
  packTemplat,
  shortKop,
  signature,
} from "./make-bagian.ts";

/** Catatan koreksi of the Sekcam (SOP step 5). */
export function makeCatatanKoreksi(): Promise<Uint8Array> {
  const content: Isi[] = [
    ...shortKop(),
    p("JudulSurat", "CATATAN KOREKSI DRAF LKjIP TAHUN {tahun}"),
    p("SelSurat"),
    ...jika<Isi>(
      "ada_koreksi",
      p(
        "IsiSurat",
        "Draf LKjIP {instansi.nama} Tahun {tahun} dikoreksi tanggal {tanggal} dengan {jumlah_koreksi} catatan, dikelompokkan menurut yang memperbaiki. Kolom Selesai diberi tanda oleh yang memperbaiki.",
      ),
      mark("@tabel_koreksi"),
      p("TandaTangan"),
    ),
    mark("^ada_koreksi"),
    p("PenutupSurat", "Draf LKjIP {instansi.nama} Tahun {tahun} dikoreksi tanggal {tanggal}, tanpa catatan."),
    mark("/ada_koreksi"),
    ...jika<Isi>(
      "angka",
      p("JudulSurat", "ANGKA UNTUK DIBENARKAN"),
      p(
        "IsiSurat",
        "Yang berikut ditulis orang dan tidak dikenal data. Cocokkan dengan sumbernya, tulis sumbernya di kolom Keterangan, lalu benarkan: lkjip review --benar NOMOR (atau semua).",
      ),
      daftarAngka(),
      p("PenutupSurat", "Yang sudah dibenarkan tidak ditanyakan lagi sampai kalimatnya berubah."),
    ),
    menandatangani(signature("sekcam", "{instansi.tempat}, {tanggal}"), undefined, LEBAR_MENDATAR),
  ];
  return packTemplat("Templat catatan koreksi", [bagian(content, { tight: true, mendatar: true })], 10);
}

/** What nobody but a person can confirm, with room for its source. */
function daftarAngka(): Table {
  const width = [mm(12), mm(70), mm(93), mm(45), LEBAR_MENDATAR - mm(220)];
  return bergaris(
    width,
    ["No.", "Tempat", "Kalimat", "Angka", "Keterangan"],
    [
      [
        [p("SelSurat", "{#angka}{nomor_urut}")],
        [p("SelSurat", "{tempat}")],
        [p("SelSurat", "{kalimat}")],
        [p("SelSurat", "{teks}")],
        [p("SelSurat", "{/angka}")],
      ],
    ],
  );
}
