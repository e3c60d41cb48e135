import type { Paragraph, Table } from "docx";
import {
  bagian,
  halamanBaru,
  jika,
  jikaAda,
  kotak,
  LEBAR_TEKS,
  menandatangani,
  p,
  packTemplat,
  sejajar,
  tanda,
  tandaTangan,
  ulang,
} from "./make-bagian.ts";

type Isi = Paragraph | Table;

/** The LKjIP: outline of PermenPANRB 53/2014 Lampiran II (domain.md 1.3), analyses of domain.md 1.4. */
export function makeLkjip(): Promise<Uint8Array> {
  return packTemplat("Templat LKjIP", [
    bagian(sampul()),
    bagian(depan(), { nomor: "lowerRoman", mulai: 1 }),
    bagian([...babSatu(), ...babDua(), ...babTiga(), ...babEmpat()], { nomor: "decimal", mulai: 1 }),
    bagian(lampiranTegak(), { nomor: "decimal" }),
    bagian(lampiranMendatar(), { nomor: "decimal", mendatar: true }),
  ]);
}

const ruang = (gaya: string, n: number): Paragraph[] => Array.from({ length: n }, () => p(gaya));

function sampul(): Isi[] {
  return [
    ...ruang("SampulAlamat", 4),
    p("GarisSampul"),
    p("SampulJudul", "Laporan Kinerja\nInstansi Pemerintah"),
    p("SampulTahun", "(LKjIP)"),
    p("SampulTahun", "Tahun {tahun}"),
    p("GarisSampul"),
    ...ruang("SampulAlamat", 11),
    ...jikaAda("logo"),
    ...ruang("SampulAlamat", 17),
    ...jika("contoh", p("KeteranganContoh", "{keterangan_contoh}"), p("SampulAlamat")),
    p("SampulKantor", "{instansi.nama}"),
    p("SampulKantor", "{instansi.pemda}"),
    p("SampulAlamat", "{instansi.kontak}"),
  ];
}

function depan(): Isi[] {
  return [
    p("Heading1", "KATA PENGANTAR"),
    tanda("@kata_pengantar"),
    p("Isi"),
    menandatangani(tandaTangan("camat", "{instansi.tempat}, {tanggal}")),
    p("Heading1", "PERNYATAAN TELAH DIREVIU"),
    kotak(
      [LEBAR_TEKS],
      [
        [
          [
            ...ruang("Isi", 3),
            p("TeksTempat", "Tempat Pernyataan Telah Direviu"),
            p(
              "TeksTempat",
              "Diisi Aparat Pengawasan Intern Pemerintah menurut Lampiran III Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014, sesudah Laporan Kinerja {instansi.nama} Tahun {tahun} direviu.",
            ),
            ...ruang("Isi", 3),
          ],
        ],
      ],
    ),
    p("Heading1", "IKHTISAR EKSEKUTIF"),
    ...jikaAda("ikhtisar"),
    tanda("@ikhtisar_hasil"),
    p("IsiPengantar", "Rata-rata capaian tiap sasaran strategis disajikan dalam {rujuk.tabel_ikhtisar}."),
    tanda("@tabel_ikhtisar"),
    ...jika(
      "ikhtisar_hambatan",
      p("IsiSesudahTabel", "Hambatan yang memengaruhi pencapaian sasaran adalah sebagai berikut."),
      tanda("@ikhtisar_hambatan"),
    ),
    p("Isi", "Uraian hasil tiap sasaran disajikan dalam Bab III dan langkah perbaikannya dalam Bab IV."),
    halamanBaru("JudulDepan", "DAFTAR ISI"),
    tanda("@daftar.isi"),
    halamanBaru("JudulDepan", "DAFTAR TABEL"),
    tanda("@daftar.tabel"),
    p("JudulDepanLanjut", "DAFTAR GAMBAR"),
    tanda("@daftar.gambar"),
  ];
}

function babSatu(): Isi[] {
  return [
    p("Heading1", "BAB I\nPENDAHULUAN"),
    p("Heading2", "A.\tLatar Belakang"),
    tanda("@latar_belakang"),
    p("Heading2", "B.\tMaksud dan Tujuan"),
    p(
      "Isi",
      "Laporan Kinerja Instansi Pemerintah (LKjIP) {instansi.nama} Tahun {tahun} disusun untuk mempertanggungjawabkan pencapaian target dalam Perjanjian Kinerja Tahun {tahun} serta penggunaan anggarannya, dan menjadi bahan perbaikan perencanaan dan pelaksanaan kinerja tahun berikutnya.",
    ),
    p("Heading2", "C.\tDasar Hukum"),
    tanda("@dasar_hukum"),
    p("Heading2", "D.\tGambaran Umum"),
    tanda("@gambaran_umum"),
    p("Heading2", "E.\tTugas dan Fungsi"),
    tanda("@tugas"),
    p("IsiPengantar", "Dalam melaksanakan tugas tersebut, {instansi.nama} menyelenggarakan fungsi:"),
    tanda("@fungsi"),
    ...ulang<Isi>("unit", p("IsiPengantar", "{nama}, dipimpin {jabatan}, bertugas:"), tanda("@tugas")),
    p("Heading2", "F.\tStruktur Organisasi"),
    p(
      "IsiPengantar",
      "Susunan organisasi {instansi.nama} disajikan dalam bagan berikut, sedangkan pejabatnya dalam {rujuk.tabel_struktur}.",
    ),
    ...bagan(),
    tanda("@tabel_struktur"),
    p("Heading2", "G.\tSumber Daya Manusia"),
    ...jikaAda("sdm_kosong"),
    ...ulang<Isi>("sdm", tanda("@kalimat"), tanda("@tabel_sdm"), tanda("@grafik_sdm")),
    p("Heading2", "H.\tIsu Strategis"),
    tanda("@isu_strategis"),
    p("Heading2", "I.\tSistematika Penyajian"),
    p("IsiPengantar", "Laporan ini disusun dengan sistematika sebagai berikut."),
    p(
      "Butir",
      "Bab I Pendahuluan memuat gambaran umum, tugas dan fungsi, struktur organisasi, sumber daya manusia, dan isu strategis.",
    ),
    p(
      "Butir",
      "Bab II Perencanaan Kinerja memuat Rencana Strategis, Indikator Kinerja Utama, dan Perjanjian Kinerja Tahun {tahun}.",
    ),
    p(
      "Butir",
      "Bab III Akuntabilitas Kinerja memuat capaian kinerja organisasi beserta analisisnya dan realisasi anggaran.",
    ),
    p("Butir", "Bab IV Penutup memuat kesimpulan dan langkah perbaikan."),
    p(
      "Butir",
      "Lampiran memuat Perjanjian Kinerja, pengukuran kinerja, rencana aksi, capaian unit kerja, keluaran sub kegiatan, dan bukti dukung.",
    ),
  ];
}

/** The organisation as boxes that a clerk can move and retype: Camat, Sekretaris, then seksi beside kelurahan. */
function bagan(): Isi[] {
  const tengah = (nama: string): Isi[] =>
    ulang<Isi>(nama, p("SelaBagan", "│"), p("KotakTengah", "{jabatan}\n{nama_pejabat}"));
  const sisi = (nama: string): Isi[] => [
    ...ulang<Isi>(nama, p("SelaBagan"), p("KotakSisi", "{jabatan}\n{nama_pejabat}")),
    p("AkhirBagian"),
  ];
  return [
    p("KotakTengah", "{camat.jabatan}\n{camat.nama}"),
    p("SelaBagan", "│"),
    p("KotakTengah", "{sekcam.jabatan}\n{sekcam.nama}"),
    ...tengah("subbagian"),
    ...jika<Isi>(
      "kelurahan",
      p("SelaBagan", "│"),
      sejajar([LEBAR_TEKS / 2, LEBAR_TEKS / 2], [[sisi("seksi"), sisi("kelurahan")]]),
    ),
    tanda("^kelurahan"),
    ...tengah("seksi"),
    tanda("/kelurahan"),
    p("AkhirBagian"),
  ];
}

function babDua(): Isi[] {
  return [
    p("Heading1", "BAB II\nPERENCANAAN KINERJA"),
    p("Heading2", "A.\tRencana Strategis Tahun {periode_renstra}"),
    ...jika("visi", p("IsiPengantar", "Visi:"), tanda("@visi")),
    ...jika("misi", p("IsiPengantar", "Misi:"), tanda("@misi")),
    p(
      "IsiPengantar",
      "Tujuan yang hendak dicapai {instansi.nama} dalam Rencana Strategis Tahun {periode_renstra} adalah:",
    ),
    tanda("@daftar_tujuan"),
    p(
      "IsiPengantar",
      "Sasaran dari tujuan tersebut disajikan dalam {rujuk.tabel_tujuan}, sedangkan indikator dan target tiap tahun dalam {rujuk.tabel_renstra}.",
    ),
    tanda("@tabel_tujuan"),
    tanda("@tabel_renstra"),
    p("Heading2", "B.\tIndikator Kinerja Utama"),
    p(
      "IsiPengantar",
      "Indikator Kinerja Utama beserta definisi, sumber data, dan penanggung jawabnya disajikan dalam {rujuk.tabel_iku}.",
    ),
    tanda("@tabel_iku"),
    p("Heading2", "C.\tPerjanjian Kinerja Tahun {tahun}"),
    tanda("@naskah_pk"),
    ...jikaAda("naskah_pk_perubahan"),
    p(
      "IsiPengantar",
      "Target tiap indikator disajikan dalam {rujuk.tabel_pk} dan anggaran tiap program dalam {rujuk.tabel_pk_anggaran}.",
    ),
    tanda("@tabel_pk"),
    tanda("@tabel_pk_anggaran"),
  ];
}

function babTiga(): Isi[] {
  return [
    p("Heading1", "BAB III\nAKUNTABILITAS KINERJA"),
    p("Heading2", "A.\tCapaian Kinerja Organisasi"),
    p("Heading3", "1. Cara Pengukuran Kinerja"),
    tanda("@cara_hitung"),
    p(
      "IsiPengantar",
      "Rumus yang dipakai disajikan dalam {rujuk.tabel_rumus} dan skala kategori capaian dalam {rujuk.tabel_skala}.",
    ),
    tanda("@tabel_rumus"),
    tanda("@tabel_skala"),
    p("Heading3", "2. Ringkasan Capaian Kinerja Tahun {tahun}"),
    tanda("@naskah_ringkasan"),
    p(
      "IsiPengantar",
      "Target, realisasi, dan capaian seluruh indikator disajikan dalam {rujuk.tabel_capaian} dan {rujuk.grafik_capaian}.",
    ),
    tanda("@tabel_capaian"),
    tanda("@grafik_capaian"),
    tanda("@tabel_kategori"),
    ...jika(
      "grafik_kemajuan",
      p(
        "IsiSesudahTabel",
        "Kemajuan tiap indikator terhadap target akhir Renstra disajikan dalam {rujuk.grafik_kemajuan}.",
      ),
      tanda("@grafik_kemajuan"),
    ),
    ...jika(
      "tabel_indikator_program",
      p("IsiPengantar", "Capaian indikator program disajikan dalam {rujuk.tabel_indikator_program}."),
      tanda("@tabel_indikator_program"),
    ),
    p("Heading3", "3. Analisis Capaian Tujuan dan Sasaran Strategis"),
    p(
      "Isi",
      "Bagian ini menguraikan capaian tiap tujuan dan sasaran strategis dengan analisis sebagaimana ditetapkan Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014.",
    ),
    ...ulang<Isi>("tujuan", p("Heading3", "Tujuan {nomor}: {uraian}"), ...analisisHasil(), ...analisisSebab()),
    ...ulang<Isi>(
      "sasaran",
      p("Heading3", "Sasaran {nomor}: {uraian}"),
      tanda("@naskah_hasil"),
      ...analisisHasil(),
      ...analisisSebab(),
      ...analisisSumberDaya(),
    ),
    ...realisasiAnggaran(),
  ];
}

/** Analyses 1 to 4: what came out, against target, earlier years, Renstra, benchmark. */
function analisisHasil(): Isi[] {
  return [
    p("Heading4", "a.\tTarget dan Realisasi Tahun {tahun}"),
    tanda("@naskah_capaian"),
    tanda("@tabel_capaian_ini"),
    ...jika("beberapa_indikator", tanda("@grafik_capaian_ini")),
    ...jika(
      "tabel_triwulan",
      p("IsiSesudahTabel", "Perkembangan tiap triwulan disajikan dalam {rujuk.tabel_triwulan}."),
      tanda("@tabel_triwulan"),
    ),
    ...ulang<Isi>("indikator", ...jikaAda("grafik_triwulan")),
    p("Heading4", "b.\tPerbandingan dengan Tahun Sebelumnya"),
    ...jikaAda("naskah_tahun"),
    tanda("@tabel_tahun_lalu"),
    ...jikaAda("tabel_tren"),
    ...ulang<Isi>("indikator", ...jikaAda("grafik_tren")),
    p("Heading4", "c.\tPerbandingan dengan Target Jangka Menengah (Renstra)"),
    ...jikaAda("naskah_renstra"),
    tanda("@tabel_kemajuan"),
    ...ulang<Isi>("indikator", ...jikaAda("grafik_renstra")),
    p("Heading4", "d.\tPerbandingan dengan Standar Nasional atau Pembanding Lain"),
    ...jikaAda("naskah_acuan"),
    tanda("@tabel_acuan"),
  ];
}

/** Analysis 5. */
function analisisSebab(): Isi[] {
  return [
    p("Heading4", "e.\tPenyebab Keberhasilan atau Kegagalan dan Solusi yang Dilakukan"),
    ...jikaAda("naskah_sebab"),
    p("IsiPengantar", "Faktor yang memengaruhi capaian tersebut disajikan dalam {rujuk.tabel_sebab}."),
    tanda("@tabel_sebab"),
  ];
}

/** Analyses 6 and 7. */
function analisisSumberDaya(): Isi[] {
  return [
    p("Heading4", "f.\tEfisiensi Penggunaan Sumber Daya"),
    ...jikaAda("naskah_efisiensi"),
    tanda("@tabel_efisiensi_ini"),
    p("Heading4", "g.\tProgram dan Kegiatan yang Menunjang"),
    ...jikaAda("naskah_program"),
    tanda("@tabel_program"),
  ];
}

function realisasiAnggaran(): Isi[] {
  return [
    p("Heading2", "B.\tRealisasi Anggaran"),
    p("Heading3", "1. Anggaran dan Realisasi Tahun {tahun}"),
    tanda("@naskah_anggaran"),
    p("IsiPengantar", "Rincian menurut program, kegiatan, dan sub kegiatan disajikan dalam {rujuk.tabel_anggaran}."),
    tanda("@tabel_anggaran"),
    tanda("@grafik_serapan"),
    p("Heading3", "2. Perkembangan Anggaran"),
    ...jika(
      "grafik_anggaran_tahun",
      p(
        "IsiPengantar",
        "Pagu, realisasi, dan serapan anggaran tiap tahun disajikan dalam {rujuk.tabel_anggaran_tahun}.",
      ),
    ),
    tanda("@tabel_anggaran_tahun"),
    ...jikaAda("grafik_anggaran_tahun"),
    ...jikaAda("tabel_program_tahun"),
    p("Heading3", "3. Efisiensi Penggunaan Sumber Daya"),
    ...jikaAda("naskah_efisiensi_semua"),
    tanda("@tabel_efisiensi"),
  ];
}

function babEmpat(): Isi[] {
  return [
    p("Heading1", "BAB IV\nPENUTUP"),
    p("Heading2", "A.\tKesimpulan"),
    tanda("@kesimpulan"),
    p("Heading2", "B.\tLangkah Perbaikan"),
    ...jikaAda("langkah_perbaikan"),
    p(
      "IsiPengantar",
      "Rencana tindak lanjut tiap indikator dan penanggung jawabnya disajikan dalam {rujuk.tabel_tindak_lanjut}.",
    ),
    tanda("@tabel_tindak_lanjut"),
  ];
}

function lampiranTegak(): Isi[] {
  return [
    p("Heading1", "LAMPIRAN"),
    p("Heading2", "Lampiran 1. Perjanjian Kinerja Tahun {tahun}"),
    p(
      "IsiPengantar",
      "Sasaran, indikator, target, program, dan anggaran dalam Perjanjian Kinerja {instansi.nama} Tahun {tahun}:",
    ),
    ...jika("pk_perubahan", p("Heading3", "1. Perjanjian Kinerja Murni")),
    tanda("@tabel_pk_murni"),
    tanda("@tabel_pk_anggaran_murni"),
    ...jika(
      "pk_perubahan",
      p("Heading3", "2. Perjanjian Kinerja Perubahan"),
      tanda("@tabel_pk_perubahan"),
      tanda("@tabel_pk_anggaran_perubahan"),
    ),
  ];
}

function lampiranMendatar(): Isi[] {
  return [
    p("Heading2", "Lampiran 2. Pengukuran Kinerja Tahun {tahun}"),
    tanda("@tabel_pengukuran"),
    p("Heading2", "Lampiran 3. Rencana Aksi per Triwulan Tahun {tahun}"),
    tanda("@tabel_rencana_aksi"),
    p("Heading2", "Lampiran 4. Capaian Kinerja Unit Kerja Tahun {tahun}"),
    tanda("@tabel_formulir"),
    tanda("@tabel_capaian_unit"),
    p("Heading2", "Lampiran 5. Keluaran Sub Kegiatan Tahun {tahun}"),
    tanda("@tabel_keluaran"),
    p("Heading2", "Lampiran 6. Daftar Bukti Dukung Tahun {tahun}"),
    tanda("@tabel_bukti"),
  ];
}
