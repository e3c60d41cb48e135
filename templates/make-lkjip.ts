import type { Paragraph } from "docx";
import {
  bagian,
  duaTandaTangan,
  halamanBaru,
  type Isi,
  jika,
  jikaAda,
  kotak,
  LEBAR_TEKS,
  mark,
  menandatangani,
  mm,
  p,
  packTemplat,
  penuntun,
  sejajar,
  signature,
  ulang,
} from "./make-bagian.ts";
import { pengesahan } from "./make-pengesahan.ts";

/** The LKjIP: outline of PermenPANRB 53/2014 Lampiran II (domain.md 1.3), analyses of domain.md 1.4. */
export function makeLkjip(): Promise<Uint8Array> {
  return packTemplat("Templat LKjIP", [
    bagian(cover(), { kaki: coverFoot() }),
    bagian(next(), { nomor: "lowerRoman", mulai: 1 }),
    bagian([...babSatu(), ...babDua(), ...babTiga(), ...babEmpat()], { nomor: "decimal", mulai: 1 }),
    bagian(lampiranTegak(), { nomor: "decimal" }),
    bagian(lampiranMendatar(), { nomor: "decimal", mendatar: true }),
  ]);
}

const room = (look: string, n: number): Paragraph[] => Array.from({ length: n }, () => p(look));

function cover(): Isi[] {
  const names = (): Paragraph[] => [p("SampulPemda", "{instansi.pemda}"), p("SampulKantor", "{instansi.nama}")];
  return [
    p("AwalSampul"),
    ...jika<Isi>("logo", sejajar([mm(28), LEBAR_TEKS - mm(28)], [[[mark("@logo")], names()]])),
    mark("^logo"),
    ...names(),
    mark("/logo"),
    p("GarisSampul"),
    p("SampulJudul", "Laporan Kinerja\nInstansi Pemerintah"),
    p("SampulNama", "LKjIP {instansi.nama}"),
    p("SampulTahun", "Tahun {tahun}"),
    ...jika("contoh", p("KeteranganContoh", "{keterangan_contoh}")),
  ];
}

/** The foot of the cover, in the footer of its section: at the lower edge, however long the names above are. */
function coverFoot(): Paragraph[] {
  return [p("KakiSampul", "{instansi.nama}"), p("SampulAlamat", "{instansi.kontak}")];
}

function next(): Isi[] {
  return [
    ...jika<Isi>(
      "lembar_pengesahan",
      p("Heading1", "LEMBAR PENGESAHAN"),
      ...pengesahan(
        "Isi",
        duaTandaTangan(signature("pemeriksa", "Diperiksa oleh"), signature("penyusun", "Disusun oleh")),
      ),
    ),
    p("Heading1", "KATA PENGANTAR"),
    mark("@kata_pengantar"),
    p("Isi"),
    menandatangani(signature("camat", "{instansi.tempat}, {tanggal}")),
    p("Heading1", "PERNYATAAN TELAH DIREVIU"),
    kotak(
      [LEBAR_TEKS],
      [
        [
          [
            ...room("Isi", 3),
            p("TeksTempat", "Tempat Pernyataan Telah Direviu"),
            p(
              "TeksTempat",
              "Diisi Aparat Pengawasan Intern Pemerintah menurut Lampiran III Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014, sesudah Laporan Kinerja {instansi.nama} Tahun {tahun} direviu.",
            ),
            ...room("Isi", 3),
          ],
        ],
      ],
    ),
    p("Heading1", "IKHTISAR EKSEKUTIF"),
    ...jikaAda("ikhtisar"),
    mark("@ikhtisar_hasil"),
    ...jika(
      "ikhtisar_hambatan",
      p(
        "IsiPengantar",
        "Indikator yang belum mencapai target beserta hambatan dan langkah perbaikannya adalah sebagai berikut.",
      ),
      mark("@ikhtisar_hambatan"),
    ),
    ...sekilas(),
    halamanBaru("JudulDepan", "DAFTAR ISI"),
    mark("@daftar.isi"),
    halamanBaru("JudulDepan", "DAFTAR TABEL"),
    mark("@daftar.tabel"),
    halamanBaru("JudulDepan", "DAFTAR GAMBAR"),
    mark("@daftar.gambar"),
  ];
}

/** The year on one page: what came of it in a sentence, four facts, every sasaran, why, and what follows. */
function sekilas(): Isi[] {
  return [
    p("Heading1", "KINERJA SEKILAS"),
    p("Pembuka", "{sekilas_hasil}"),
    p("IsiPengantar", "Hasil tahun {tahun} disajikan pada {rujuk.sekilas}, rinciannya pada {rujuk.tabel_capaian}."),
    mark("@sekilas"),
    p("SelaKartu"),
    mark("@sekilas_sasaran"),
    ...jika<Isi>("sekilas_sebab", mark("@sekilas_sebab")),
  ];
}

function babSatu(): Isi[] {
  return [
    p("Heading1", "BAB I\nPENDAHULUAN"),
    p("Heading2", "A.\tLatar Belakang"),
    mark("@latar_belakang"),
    p("Heading2", "B.\tMaksud dan Tujuan"),
    p(
      "Isi",
      "Laporan Kinerja Instansi Pemerintah (LKjIP) {instansi.nama} Tahun {tahun} disusun untuk mempertanggungjawabkan pencapaian target dalam Perjanjian Kinerja Tahun {tahun} serta penggunaan anggarannya, dan menjadi bahan perbaikan perencanaan dan pelaksanaan kinerja tahun berikutnya.",
    ),
    p("Heading2", "C.\tDasar Hukum"),
    mark("@dasar_hukum"),
    p("Heading2", "D.\tGambaran Umum"),
    mark("@gambaran_umum"),
    ...jika(
      "tabel_profil",
      p("IsiPengantar", "Data wilayah {instansi.nama} disajikan pada {rujuk.tabel_profil}."),
      mark("@tabel_profil"),
    ),
    p("Heading2", "E.\tTugas dan Fungsi"),
    mark("@tugas"),
    p("IsiPengantar", "Dalam melaksanakan tugas tersebut, {instansi.nama} menyelenggarakan fungsi:"),
    mark("@fungsi"),
    ...ulang<Isi>("unit", p("IsiPengantar", "{nama}, dipimpin {jabatan}, bertugas:"), mark("@tugas")),
    p("Heading2", "F.\tStruktur Organisasi"),
    p(
      "IsiPengantar",
      "Susunan organisasi {instansi.nama} disajikan pada {rujuk.bagan_organisasi}, sedangkan pejabatnya pada {rujuk.tabel_struktur}.",
    ),
    mark("@bagan_organisasi"),
    mark("@tabel_struktur"),
    p("Heading2", "G.\tSumber Daya Manusia"),
    ...jikaAda("sdm_kosong"),
    ...ulang<Isi>(
      "sdm",
      ...jikaAda("kalimat"),
      ...jika(
        "tabel_sdm",
        p("IsiPengantar", "{judul} disajikan pada {rujuk.tabel_sdm}{?grafik_sdm} dan {rujuk.grafik_sdm}{/grafik_sdm}."),
      ),
      mark("@tabel_sdm"),
      ...jikaAda("grafik_sdm"),
    ),
    p("Heading2", "H.\tIsu Strategis"),
    mark("@isu_strategis"),
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
    p("Butir", "Bab IV Penutup memuat simpulan dan langkah perbaikan."),
    p(
      "Butir",
      "Lampiran memuat Perjanjian Kinerja, pengukuran kinerja, rencana aksi, capaian unit kerja, anggaran dan keluaran sub kegiatan, serta bukti dukung.",
    ),
  ];
}

function babDua(): Isi[] {
  return [
    p("Heading1", "BAB II\nPERENCANAAN KINERJA"),
    p("Heading2", "A.\tRencana Strategis Tahun {periode_renstra}"),
    ...jika("visi", p("IsiPengantar", "Visi:"), mark("@visi")),
    ...jika("misi", p("IsiPengantar", "Misi:"), mark("@misi")),
    p(
      "IsiPengantar",
      "Tujuan yang hendak dicapai {instansi.nama} dalam Rencana Strategis Tahun {periode_renstra} adalah:",
    ),
    mark("@daftar_tujuan"),
    p(
      "IsiPengantar",
      "Sasaran dari tujuan tersebut disajikan pada {rujuk.tabel_tujuan}, sedangkan indikator dan target tiap tahun pada {rujuk.tabel_renstra}.",
    ),
    mark("@tabel_tujuan"),
    mark("@tabel_renstra"),
    p(
      "IsiPengantar",
      "Penjabaran tujuan dan sasaran itu ke dalam program dan kegiatan disajikan pada {rujuk.tabel_penjabaran}.",
    ),
    mark("@tabel_penjabaran"),
    p("Heading2", "B.\tIndikator Kinerja Utama"),
    p(
      "IsiPengantar",
      "Indikator Kinerja Utama beserta definisi, sumber data, dan penanggung jawabnya disajikan pada {rujuk.tabel_iku}.",
    ),
    mark("@tabel_iku"),
    p("Heading2", "C.\tPerjanjian Kinerja Tahun {tahun}"),
    mark("@naskah_pk"),
    ...jikaAda("naskah_pk_perubahan"),
    p(
      "IsiPengantar",
      "Target tiap indikator disajikan pada {rujuk.tabel_pk} dan anggaran tiap program pada {rujuk.tabel_pk_anggaran}.",
    ),
    mark("@tabel_pk"),
    mark("@tabel_pk_anggaran"),
    ...jika<Isi>(
      "bagan_pohon",
      p("Heading2", "D.\tPohon Kinerja"),
      p("IsiPengantar", "Sumbangan tiap program dan unit kerja kepada sasaran digambarkan pada {rujuk.bagan_pohon}."),
      mark("@bagan_pohon"),
    ),
  ];
}

function babTiga(): Isi[] {
  return [
    p("Heading1", "BAB III\nAKUNTABILITAS KINERJA"),
    p("Heading2", "A.\tCapaian Kinerja Organisasi"),
    p("Heading3", "1. Cara Pengukuran Kinerja"),
    mark("@cara_hitung"),
    p(
      "IsiPengantar",
      "Rumus yang dipakai disajikan pada {rujuk.tabel_rumus} dan skala kategori capaian pada {rujuk.tabel_skala}.",
    ),
    mark("@tabel_rumus"),
    mark("@tabel_skala"),
    p("Heading3", "2. Ringkasan Capaian Kinerja Tahun {tahun}"),
    ...jikaAda("naskah_ringkasan"),
    p("IsiPengantar", "Target, realisasi, dan capaian seluruh indikator disajikan pada {rujuk.tabel_capaian}."),
    mark("@tabel_capaian"),
    ...jika(
      "grafik_capaian",
      p("IsiSesudahTabel", "Capaian tiap indikator digambarkan pada {rujuk.grafik_capaian}."),
      mark("@grafik_capaian"),
    ),
    ...jika(
      "grafik_kemajuan",
      p("IsiSesudahTabel", "Kemajuan tiap indikator terhadap target Renstra disajikan pada {rujuk.grafik_kemajuan}."),
      mark("@grafik_kemajuan"),
    ),
    ...jika(
      "tabel_indikator_program",
      p("IsiPengantar", "Capaian indikator program disajikan pada {rujuk.tabel_indikator_program}."),
      mark("@tabel_indikator_program"),
    ),
    p("Heading3", "3. Analisis Capaian Tujuan dan Sasaran Strategis"),
    p(
      "Isi",
      "Tiap indikator disajikan dalam satu kartu. Analisis menurut Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014 terdapat pada: (a) target dan realisasi tahun ini, bagian atas kartu; (b) tahun-tahun sebelumnya, baris Tahun lalu dan tabel tiap tahun; (c) target jangka menengah, baris Akhir Renstra; (d) standar nasional, baris Pembanding; (e) penyebab dan solusi, paragraf sesudah kartu; (f) efisiensi serta (g) program dan kegiatan, awal tiap sasaran.",
    ),
    p(
      "Isi",
      "Tanda dalam kartu: ● target tercapai, ○ belum tercapai, ◊ sementara atau belum dapat dinilai, □ belum ada data. Rencana tindak lanjut seluruh indikator disajikan dalam Bab IV.",
    ),
    ...ulang<Isi>("tujuan", p("Heading3", "Tujuan {nomor}: {uraian}"), ...kartuIndikator()),
    ...ulang<Isi>(
      "sasaran",
      p("Heading3", "Sasaran {nomor}: {uraian}"),
      mark("@naskah_hasil"),
      ...jika<Isi>(
        "beberapa_indikator",
        p("IsiPengantar", "Capaian tiap indikator sasaran ini disajikan pada {rujuk.tabel_capaian_ini}."),
        mark("@tabel_capaian_ini"),
      ),
      ...analisisSumberDaya(),
      ...kartuIndikator(),
    ),
    ...pelengkap(),
    ...realisasiAnggaran(),
  ];
}

/** What stands behind the analyses, as far as the office has it. */
function pelengkap(): Isi[] {
  return [
    ...jika("nomor_perbandingan", p("Heading3", "{nomor_perbandingan}. Perbandingan Kinerja")),
    ...jika(
      "tabel_pembanding",
      mark("@naskah_pembanding"),
      p("IsiPengantar", "Realisasi di samping pembandingnya disajikan pada {rujuk.tabel_pembanding}."),
      mark("@tabel_pembanding"),
    ),
    ...jika(
      "tabel_kecamatan_lain",
      mark("@naskah_kecamatan_lain"),
      p("IsiPengantar", "Realisasi di samping kecamatan lain disajikan pada {rujuk.tabel_kecamatan_lain}."),
      mark("@tabel_kecamatan_lain"),
    ),
    ...jika(
      "tabel_kelurahan",
      mark("@naskah_kelurahan"),
      p("IsiPengantar", "Kinerja dan anggaran tiap wilayah disajikan pada {rujuk.tabel_kelurahan}."),
      mark("@tabel_kelurahan"),
    ),
    ...jika("nomor_pelayanan", p("Heading3", "{nomor_pelayanan}. Kepuasan Masyarakat dan Banyaknya Layanan")),
    ...jikaAda("naskah_skm"),
    ...jika("tabel_skm", p("IsiPengantar", "Nilai tiap unsur disajikan pada {rujuk.tabel_skm}."), mark("@tabel_skm")),
    ...jikaAda("naskah_layanan"),
    ...jika(
      "tabel_layanan",
      p("IsiPengantar", "Banyaknya permohonan tiap layanan disajikan pada {rujuk.tabel_layanan}."),
      mark("@tabel_layanan"),
    ),
    p("Heading3", "{nomor_evaluasi}. Tindak Lanjut Hasil Evaluasi AKIP Tahun Sebelumnya"),
    mark("@naskah_lhe"),
    ...jika(
      "tabel_lhe",
      p("IsiPengantar", "Rekomendasi dan tindak lanjutnya disajikan pada {rujuk.tabel_lhe}."),
      mark("@tabel_lhe"),
    ),
    ...jika("nomor_inovasi", p("Heading3", "{nomor_inovasi}. Inovasi dan Penghargaan")),
    ...jikaAda("naskah_inovasi"),
    ...jika(
      "naskah_penghargaan",
      p("IsiPengantar", "Penghargaan yang diterima pada tahun {tahun}:"),
      mark("@naskah_penghargaan"),
    ),
    ...jika<Isi>(
      "nomor_foto",
      p("Heading3", "{nomor_foto}. Dokumentasi Kegiatan"),
      ...ulang<Isi>(
        "foto",
        ...jika("kanan", p("IsiPengantar", "Kegiatan pada {rujuk.kiri} dan {rujuk.kanan}:")),
        mark("^kanan"),
        p("IsiPengantar", "Kegiatan pada {rujuk.kiri}:"),
        mark("/kanan"),
        sejajar([LEBAR_TEKS / 2, LEBAR_TEKS / 2], [[foto("kiri"), foto("kanan")]]),
        // Parts pairs: each goes over the page by itself.
        p("AkhirBagian"),
      ),
    ),
  ];
}

/** One of two photos side by side, with its caption and what is known of it; the right one may be lacking. */
const foto = (sisi: "kiri" | "kanan"): Paragraph[] =>
  jika(sisi, p("Foto", `{@${sisi}}`), ...jika(`keterangan_${sisi}`, p("KeteranganFoto", `{keterangan_${sisi}}`)));

/** Analyses 1 to 5: a card for each indicator, and what caused it, was done, came of it and follows. */
function kartuIndikator(): Isi[] {
  return ulang<Isi>(
    "indikator",
    p("Heading4", "{nomor_lengkap}\t{uraian}"),
    mark("@naskah_target"),
    p("IsiPengantar", "Perbandingannya disajikan pada {rujuk.kartu}."),
    mark("@kartu"),
    p("SelaKartu"),
    ...jikaAda("grafik_kartu"),
    ...jika<Isi>("kartu_tahun", mark("@kartu_tahun"), p("SelaKartu")),
    mark("@kartu_rincian"),
    ...jika<Isi>("sebab", penuntun("Sebab.", "{sebab}")),
    ...jika<Isi>("dukungan", penuntun("Pendukung.", "{dukungan}")),
    ...jika<Isi>("hambatan", penuntun("Hambatan.", "{hambatan}")),
    ...jika<Isi>("tindakan", penuntun("Tindakan.", "{tindakan}")),
    ...jika<Isi>("dampak", penuntun("Dampak.", "{dampak}")),
    ...jika<Isi>("selanjutnya", penuntun("Selanjutnya.", "{selanjutnya}")),
    ...jika<Isi>(
      "tabel_sebab_unit",
      p("IsiPengantar", "Sebab dan tindakan tiap unit kerja disajikan pada {rujuk.tabel_sebab_unit}."),
      mark("@tabel_sebab_unit"),
    ),
    ...jika<Isi>(
      "grafik_unit",
      p("IsiSesudahTabel", "Realisasi dan target tiap unit kerja digambarkan pada {rujuk.grafik_unit}."),
      mark("@grafik_unit"),
    ),
  );
}

/** Analyses 6 and 7. */
function analisisSumberDaya(): Isi[] {
  return [
    p("Heading4", "Program dan Kegiatan yang Menunjang"),
    ...jikaAda("naskah_program"),
    ...jika(
      "program_baru",
      p("IsiPengantar", "Anggarannya disajikan pada {rujuk.tabel_program}."),
      mark("@tabel_program"),
    ),
    p("Heading4", "Efisiensi Penggunaan Sumber Daya"),
    ...jikaAda("naskah_efisiensi"),
  ];
}

function realisasiAnggaran(): Isi[] {
  return [
    p("Heading2", "B.\tRealisasi Anggaran"),
    p("Heading3", "1. Anggaran dan Realisasi Tahun {tahun}"),
    mark("@naskah_anggaran"),
    p(
      "IsiPengantar",
      "Anggaran tiap program disajikan pada {rujuk.kartu_anggaran}; rincian kegiatan dan sub kegiatan pada {rujuk.tabel_anggaran} dalam Lampiran 5.",
    ),
    mark("@kartu_anggaran"),
    p("SelaKartu"),
    mark("@tabel_anggaran_program"),
    ...jikaAda("naskah_sisa"),
    ...jika(
      "grafik_serapan",
      p("IsiPengantar", "Serapan tiap program digambarkan pada {rujuk.grafik_serapan}."),
      mark("@grafik_serapan"),
    ),
    p("Heading3", "2. Perkembangan Anggaran"),
    ...jika(
      "tabel_anggaran_tahun",
      p(
        "IsiPengantar",
        "Pagu, realisasi, dan serapan anggaran tiap tahun disajikan pada {rujuk.tabel_anggaran_tahun} dan {rujuk.grafik_anggaran_tahun}.",
      ),
    ),
    mark("@tabel_anggaran_tahun"),
    ...jikaAda("grafik_anggaran_tahun"),
    ...jika(
      "tabel_program_tahun",
      p(
        "IsiPengantar",
        "Serapan tiap program sejak tahun-tahun sebelumnya disajikan pada {rujuk.tabel_program_tahun}.",
      ),
      mark("@tabel_program_tahun"),
    ),
    p("Heading3", "3. Efisiensi Penggunaan Sumber Daya"),
    ...jikaAda("naskah_efisiensi_semua"),
    ...jika(
      "tabel_efisiensi",
      p(
        "IsiPengantar",
        "Capaian kinerja di samping serapan anggaran tiap sasaran disajikan pada {rujuk.tabel_efisiensi}.",
      ),
    ),
    mark("@tabel_efisiensi"),
  ];
}

function babEmpat(): Isi[] {
  return [
    p("Heading1", "BAB IV\nPENUTUP"),
    p("Heading2", "A.\tSimpulan"),
    mark("@kesimpulan"),
    p("Heading2", "B.\tLangkah Perbaikan"),
    ...jikaAda("langkah_perbaikan"),
    ...jika(
      "matriks_tindak_lanjut",
      mark("@naskah_matriks"),
      p("IsiPengantar", "Kegiatan, keluaran, dan pelaksananya disajikan pada {rujuk.matriks_tindak_lanjut}."),
      mark("@matriks_tindak_lanjut"),
    ),
    mark("^matriks_tindak_lanjut"),
    p(
      "IsiPengantar",
      "Rencana tindak lanjut tiap indikator dan penanggung jawabnya disajikan pada {rujuk.tabel_tindak_lanjut}.",
    ),
    mark("@tabel_tindak_lanjut"),
    mark("/matriks_tindak_lanjut"),
  ];
}

function lampiranTegak(): Isi[] {
  return [
    p("Heading1", "LAMPIRAN"),
    p("Heading2", "Lampiran 1. Perjanjian Kinerja Tahun {tahun}"),
    ...jika("pk_perubahan", p("Heading3", "1. Perjanjian Kinerja Murni")),
    ...perjanjian("murni"),
    // Each begins a page, as they were signed.
    ...jika<Isi>(
      "pk_perubahan",
      halamanBaru("Heading3", "2. Perjanjian Kinerja Perubahan"),
      ...perjanjian("perubahan"),
    ),
  ];
}

/** One of the two: who signed it, what it promises, and the money for it. */
const perjanjian = (yang: "murni" | "perubahan"): Isi[] => [
  ...jikaAda(`penandatangan_pk_${yang}`),
  p(
    "IsiPengantar",
    `Sasaran, indikator, dan target disajikan pada {rujuk.tabel_pk_${yang}}, program dan anggarannya pada {rujuk.tabel_pk_anggaran_${yang}}.`,
  ),
  mark(`@tabel_pk_${yang}`),
  mark(`@tabel_pk_anggaran_${yang}`),
];

/** A table of an appendix behind a sentence that leads to it; without rows what it says in its place. */
const terlampir = (apa: string, tabel: string): Isi[] => [
  ...jika(tabel, p("IsiPengantar", `${apa} disajikan pada {rujuk.${tabel}}.`)),
  mark(`@${tabel}`),
];

function lampiranMendatar(): Isi[] {
  return [
    p("Heading2", "Lampiran 2. Pengukuran Kinerja Tahun {tahun}"),
    ...terlampir("Target, realisasi, dan anggaran tiap indikator sasaran", "tabel_pengukuran"),
    p("Heading2", "Lampiran 3. Rencana Aksi per Triwulan Tahun {tahun}"),
    ...terlampir("Target dan realisasi tiap triwulan", "tabel_rencana_aksi"),
    ...jika<Isi>(
      "tabel_rencana_aksi_bulan",
      p("IsiPengantar", "Target tiap bulan disajikan pada {rujuk.tabel_rencana_aksi_bulan}."),
      mark("@tabel_rencana_aksi_bulan"),
    ),
    p("Heading2", "Lampiran 4. Capaian Kinerja Unit Kerja Tahun {tahun}"),
    ...terlampir("Formulir data kinerja yang diterima", "tabel_formulir"),
    ...terlampir("Hasil indikator tiap unit kerja", "tabel_capaian_unit"),
    p("Heading2", "Lampiran 5. Anggaran dan Keluaran Sub Kegiatan Tahun {tahun}"),
    ...terlampir("Anggaran menurut program, kegiatan, dan sub kegiatan", "tabel_anggaran"),
    ...terlampir("Keluaran tiap sub kegiatan beserta catatan unit kerja", "tabel_keluaran"),
    p("Heading2", "Lampiran 6. Daftar Bukti Dukung Tahun {tahun}"),
    ...terlampir("Bukti dukung yang disampaikan unit kerja", "tabel_bukti"),
  ];
}
