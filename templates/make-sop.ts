import type { Paragraph, Table } from "docx";
import {
  bagian,
  bergaris,
  duaSisi,
  halamanBaru,
  jika,
  jikaAda,
  kop,
  kotak,
  LEBAR_TEKS,
  mark,
  menandatangani,
  mm,
  p,
  packTemplat,
  signature,
  titikTitik,
  ulang,
} from "./make-bagian.ts";
import { details } from "./make-surat.ts";

type Isi = Paragraph | Table;

/** Room to write by hand. */
const DITULIS = "………………………………………";

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

/** Surat permintaan data, korespondensi form (domain.md 5.4), with the sistematika of the report as attachment. */
export function makePermintaanData(): Promise<Uint8Array> {
  const width = [mm(11), mm(51), mm(50), mm(48)];
  const surat: Isi[] = [
    ...kop(),
    duaSisi([], [p("SelSurat", "{instansi.tempat}, {tanggal}")]),
    p("SelSurat"),
    details(
      [
        ["Nomor", "{nomor}"],
        ["Sifat", "{sifat}"],
        ["Lampiran", "{lampiran}"],
        ["Hal", "{hal}"],
      ],
      [25, 120],
    ),
    p("SelSurat"),
    p("SelSurat", "Yth. Pimpinan unit kerja (daftar di bawah)"),
    p("SelSurat", "di"),
    p("SelSurat", "\tTempat"),
    p("SelSurat"),
    p(
      "IsiSurat",
      "Dalam rangka penyusunan Laporan Kinerja Instansi Pemerintah (LKjIP) {instansi.nama} Tahun {tahun}, bersama ini disampaikan formulir data kinerja untuk diisi oleh unit kerja masing-masing.",
    ),
    p(
      "IsiSurat",
      "Formulir yang sudah diisi beserta bukti dukungnya dikembalikan kepada {kasubbag.jabatan} paling lambat {batas}. Sel yang memang nihil diisi angka 0; sel yang dibiarkan kosong dianggap belum dilaporkan.",
    ),
    bergaris(
      width,
      ["No.", "Unit Kerja", "Pimpinan", "Formulir"],
      [
        [
          [p("SelSurat", "{#penerima}{nomor_urut}")],
          [p("SelSurat", "{nama}")],
          [p("SelSurat", "{jabatan}")],
          [p("SelSurat", "{formulir}{/penerima}")],
        ],
      ],
    ),
    p("PenutupSurat", "Demikian untuk dilaksanakan."),
    menandatangani(signature("camat")),
  ];
  return packTemplat("Templat surat permintaan data", [bagian([...surat, ...sistematika()])]);
}

function sistematika(): Isi[] {
  return [
    halamanBaru("JudulDepan", "SISTEMATIKA LKjIP TAHUN {tahun}"),
    p("Isi", "Lampiran surat {instansi.nama} nomor {nomor}"),
    p("Butir", "Kata Pengantar, Pernyataan Telah Direviu, Ikhtisar Eksekutif, Daftar Isi, Daftar Tabel, Daftar Gambar"),
    p(
      "Butir",
      "Bab I Pendahuluan: gambaran umum, tugas dan fungsi, struktur organisasi, sumber daya manusia, isu strategis",
    ),
    p("Butir", "Bab II Perencanaan Kinerja: Rencana Strategis, Indikator Kinerja Utama, Perjanjian Kinerja"),
    p(
      "Butir",
      "Bab III Akuntabilitas Kinerja: capaian kinerja organisasi dengan analisis tiap sasaran, realisasi anggaran",
    ),
    p("Butir", "Bab IV Penutup: kesimpulan, langkah perbaikan"),
    p("Butir", "Lampiran: Perjanjian Kinerja, pengukuran kinerja, rencana aksi, capaian unit kerja, bukti dukung"),
    p(
      "Isi",
      "Data yang diperlukan dari unit kerja: realisasi tiap triwulan dan setahun, faktor pendukung, faktor penghambat, solusi, rencana tindak lanjut, realisasi anggaran dan keluaran tiap sub kegiatan, serta daftar bukti dukung.",
    ),
  ];
}

/** Nota dinas of the Sekcam to the Camat (domain.md 5.4). */
export function makeNotaDinas(): Promise<Uint8Array> {
  const content: Isi[] = [
    p("KopPemda", "{instansi.pemda}"),
    p("KopKantor", "{instansi.nama}"),
    p("GarisKop"),
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
      "Bersama ini disampaikan draf Laporan Kinerja Instansi Pemerintah (LKjIP) {instansi.nama} Tahun {tahun} yang sudah dikoreksi, dengan ringkasan hasil sebagai berikut.",
    ),
    mark("@naskah_nota"),
    mark("@tabel_nota"),
    p("PenutupSurat", "Demikian untuk mendapat persetujuan dan penandatanganan."),
    menandatangani(
      signature("sekcam"),
      titikTitik(["Keputusan {camat.jabatan}:", "☐  Disetujui", "☐  Dikembalikan dengan catatan:"], [DITULIS, DITULIS]),
    ),
  ];
  return packTemplat("Templat nota dinas", [bagian(content)]);
}

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
    ...jikaContoh(),
  ];
  return packTemplat("Templat lembar pengesahan", [bagian(content)]);
}

const jikaContoh = (): Isi[] => jika<Isi>("contoh", p("KeteranganContoh", "{keterangan_contoh}"));

/** Catatan koreksi of the Sekcam (SOP step 5). */
export function makeCatatanKoreksi(): Promise<Uint8Array> {
  const content: Isi[] = [
    p("KopPemda", "{instansi.pemda}"),
    p("KopKantor", "{instansi.nama}"),
    p("GarisKop"),
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

/** Laporan Kinerja Individu (SOP step 3, domain.md 4). */
export function makeIndividu(): Promise<Uint8Array> {
  const content: Isi[] = [
    p("KopPemda", "{instansi.pemda}"),
    p("KopKantor", "{instansi.nama}"),
    p("GarisKop"),
    p("JudulSurat", "LAPORAN KINERJA INDIVIDU TAHUN {tahun}"),
    p("SelSurat"),
    details(
      [
        ["Nama", "{pejabat.nama}"],
        ["NIP", "{pejabat.nip}"],
        ["Pangkat", "{pejabat.pangkat}"],
        ["Jabatan", "{pejabat.jabatan}"],
        ["Unit kerja", "{unit_kerja}"],
      ],
      [25, 120],
    ),
    p("Heading2", "A.\tPendahuluan"),
    p("IsiPengantar", "{pejabat.jabatan} mempunyai tugas:"),
    mark("@tugas"),
    p("Heading2", "B.\tPerjanjian Kinerja"),
    mark("@tabel_pk"),
    p("Heading2", "C.\tCapaian Kinerja"),
    ...jikaAda("naskah_capaian"),
    mark("@tabel_capaian"),
    ...jikaAda("tabel_triwulan"),
    p("Heading2", "D.\tAnalisis"),
    mark("@tabel_sebab"),
    p("Heading2", "E.\tRealisasi Anggaran"),
    mark("@tabel_anggaran"),
    p("Heading2", "F.\tRencana Tindak Lanjut"),
    mark("@tabel_tindak_lanjut"),
    p("Heading2", "G.\tUmpan Balik Atasan"),
    p("KotakIsian", "\n\n"),
    menandatangani(
      signature("pejabat", "{instansi.tempat}, {tanggal}", "Yang melaporkan"),
      signature("atasan", "", "Mengetahui, atasan langsung"),
    ),
    ...jikaContoh(),
  ];
  return packTemplat("Templat Laporan Kinerja Individu", [bagian(content, { tight: true })], 10);
}
