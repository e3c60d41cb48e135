import type { Table } from "docx";
import {
  bagian,
  bergaris,
  type Isi,
  jika,
  jikaContoh,
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
      "koreksi",
      p(
        "IsiSurat",
        "Draf LKjIP {instansi.nama} Tahun {tahun} dikoreksi tanggal {tanggal} dengan {jumlah_koreksi} catatan.",
      ),
      daftarKoreksi(),
      p("PenutupSurat", "Kolom Selesai diberi tanda oleh yang memperbaiki."),
    ),
    mark("^koreksi"),
    p("PenutupSurat", "Draf LKjIP {instansi.nama} Tahun {tahun} dikoreksi tanggal {tanggal}, tanpa catatan."),
    mark("/koreksi"),
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
    menandatangani(signature("sekcam", "{instansi.tempat}, {tanggal}")),
    ...jikaContoh(),
  ];
  return packTemplat("Templat catatan koreksi", [bagian(content, { tight: true })], 10);
}

/** What nobody but a person can confirm, with room for its source. */
function daftarAngka(): Table {
  const width = [mm(11), mm(41), mm(50), mm(26), mm(32)];
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

/** What is wrong where, with a box to tick. */
function daftarKoreksi(): Table {
  const width = [mm(11), mm(51), mm(43), mm(38), mm(17)];
  return bergaris(
    width,
    ["No.", "Tempat", "Temuan", "Perbaikan", "Selesai"],
    [
      [
        [p("SelSurat", "{#koreksi}{nomor_urut}")],
        [p("SelSurat", "{tempat}")],
        [p("SelSurat", "{temuan}")],
        [p("SelSurat", "{perbaikan}")],
        [p("SelSurat", "☐{/koreksi}")],
      ],
    ],
  );
}
