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
    menandatangani(signature("sekcam", "{instansi.tempat}, {tanggal}")),
    ...jikaContoh(),
  ];
  return packTemplat("Templat catatan koreksi", [bagian(content, { tight: true })], 10);
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
