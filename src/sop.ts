import { DISPOSISI_SIFAT } from "./model/sifat.ts";
import { changedDate, choice, count, date, files, flag, flagOrWord, list, text, type Values, word } from "./options.ts";
import {
  DRY_RUN,
  JSON_RESULT,
  LETTER_REMEMBERED,
  LEWATI,
  NOMOR,
  type Perintah,
  REMEMBERED,
  SURAT_MASUK,
  TANGGAL,
  UNIT,
} from "./perintah.ts";
import { QUESTION_ROWS } from "./sop-questions.ts";

/*
 * THE COMMANDS THAT CARRY OUT THE SOP; its own rows are in model/langkah.ts. The README's tables are tested against both.
 */

const ROWS = [
  {
    nama: "init",
    alias: "mulai",
    langkah: null,
    ringkasan: "menyiapkan folder kerja untuk satu tahun laporan",
    makes: "`lkjip.yaml`, `rencana.xlsx`, folder tiap langkah",
    argument: [["[folder]", "folder kerja yang dibuat, misalnya kanigaran-2024"]],
    options: {
      contoh: word("nama", "isi dengan kantor contoh: kanigaran atau muncar"),
      dari: word("folder", "lanjutkan dari folder kerja tahun lalu"),
      nama: word("nama", "nama instansi, misalnya Kecamatan Kanigaran"),
      pemda: word("nama", "nama pemerintah daerah, misalnya Pemerintah Kota Probolinggo"),
      tempat: word("nama", "tempat surat ditandatangani, misalnya Probolinggo"),
      tahun: word("tahun", "tahun laporan, misalnya 2024"),
      camat: word("nama", "nama Camat dengan gelar"),
      kelurahan: word("daftar", "nama kelurahan, dipisah koma; - bila semuanya desa"),
    },
    contoh: [
      "lkjip init kanigaran-2024 --contoh kanigaran",
      "lkjip init",
      "lkjip init kanigaran-2025 --dari kanigaran-2024",
    ],
  },
  {
    nama: "plan",
    alias: "rencana",
    langkah: null,
    ringkasan: "menyamakan rencana di Excel (rencana.xlsx) dengan lkjip.yaml, ke dua arah",
    makes: "`rencana.xlsx`; yang diubah di sana masuk ke `lkjip.yaml`",
    options: {
      dari: files(
        "berkas",
        "masukkan isi berkas kantor ke rencana.xlsx: ekspor SIPD, tabel PK atau LKjIP di Word, daftar Excel",
      ),
      utamakan: choice("pihak", "selesaikan semua bentrok: rencana (Excel) atau yaml", ["rencana", "yaml"]),
      terima: list("kunci", "pakai nilai rencana.xlsx untuk kunci ini; beberapa kunci dipisah koma"),
      benar: list(
        "baris",
        "nilai contoh di baris lkjip.yaml ini memang benar, misalnya 117,161; barisnya disebut check",
      ),
      json: JSON_RESULT,
    },
    contoh: ["lkjip plan", "lkjip plan --dari rekap-sipd.xlsx pk-2024.docx", "lkjip plan --utamakan rencana"],
  },
  {
    nama: "disposition",
    alias: "disposisi",
    langkah: 1,
    ringkasan: "membuat lembar disposisi Camat",
    makes: "lembar disposisi .docx",
    options: {
      suratDari: text("asal", "asal surat yang meminta laporan", SURAT_MASUK),
      suratNomor: text("nomor", "nomor surat itu", SURAT_MASUK),
      suratTanggal: date("tanggal surat itu, misalnya 2025-01-13", SURAT_MASUK),
      agenda: text("nomor", "nomor agenda", REMEMBERED),
      sifat: choice("sifat", "Sangat Segera, Segera, atau Rahasia", DISPOSISI_SIFAT, REMEMBERED),
      tanggal: date("tanggal diterima; tanpa ini: hari ini", REMEMBERED),
      batas: date("batas penyampaian laporan; tanpa ini: akhir Februari", REMEMBERED),
      catatan: text("teks", "catatan Camat sendiri", REMEMBERED),
    },
    contoh: ["lkjip disposition", "lkjip disposition --sifat Segera --agenda 12"],
  },
  {
    nama: "forms",
    alias: "formulir",
    langkah: 2,
    ringkasan: "membuat formulir Excel untuk setiap Kasi dan Lurah, dan surat permintaan data",
    makes: "satu formulir .xlsx per unit, surat permintaan data .docx",
    options: {
      unit: UNIT,
      nomor: text(...NOMOR, LETTER_REMEMBERED),
      tanggal: date(TANGGAL, REMEMBERED),
      batas: date("batas pengembalian; tanpa ini dari lkjip.yaml, atau lima hari kerja", REMEMBERED),
    },
    contoh: ["lkjip forms", "lkjip forms --unit tapem"],
  },
  {
    nama: "receive",
    alias: "terima",
    langkah: 3,
    ringkasan: "menyimpan formulir yang kembali, dari berkas, zip, atau folder mana pun",
    makes: "formulir di `3-data-kinerja/` dengan nama yang jelas, bukti di `bukti/`",
    argument: [["<berkas...>", "berkas .xlsx, .zip, atau folder; nama berspasi diapit tanda kutip"]],
    options: {
      utamakan: choice("pihak", "bila berbeda dari formulir yang sudah ada: baru atau lama", ["baru", "lama"]),
      dryRun: DRY_RUN,
      json: JSON_RESULT,
    },
    contoh: [
      'lkjip receive "formulir (1).xlsx"',
      "lkjip receive D:\\kiriman.zip",
      "lkjip receive ../unduhan --utamakan baru",
    ],
  },
  {
    nama: "individual",
    alias: "individu",
    langkah: 3,
    ringkasan: "membuat Laporan Kinerja Individu dari formulir yang kembali",
    makes: "satu Laporan Kinerja Individu .docx per pejabat",
    options: {
      unit: UNIT,
      tanggal: date(TANGGAL, REMEMBERED),
    },
    contoh: ["lkjip individual", "lkjip individual --unit kel-kanigaran --tanggal 2025-01-31"],
  },
  {
    nama: "quarter",
    alias: "triwulan",
    langkah: null,
    ringkasan: "membuat Laporan Capaian Kinerja Triwulan dari formulir seadanya",
    makes: "laporan triwulan .docx di `3-data-kinerja/triwulan/`",
    argument: [["[triwulan]", "1 sampai 4; tanpa ini triwulan terakhir yang sudah berakhir atau sudah ada datanya"]],
    options: {
      tanggal: date("tanggal laporan, misalnya 2024-04-05; tanpa ini dikosongkan"),
    },
    contoh: ["lkjip quarter", "lkjip quarter 2 --tanggal 2024-07-05"],
  },
  {
    nama: "collect",
    alias: "himpun",
    langkah: 4,
    ringkasan: "membaca formulir yang kembali dan menghitung capaian",
    makes: "data seluruh kantor dan daftar temuan",
    options: {
      xlsx: flag("buat juga 3-data-kinerja/rekap-kinerja.xlsx: pengukuran, rencana aksi, anggaran, bukti"),
      json: JSON_RESULT,
    },
    contoh: ["lkjip collect", "lkjip collect --xlsx", "lkjip collect --json"],
  },
  {
    nama: "draft",
    alias: "draf",
    langkah: 4,
    ringkasan: "membuat draf LKjIP (.docx), atau memasukkan angka terbaru ke draf yang sudah disunting",
    makes: "draf LKjIP .docx; dijalankan lagi, suntingan tetap",
    options: {
      teks: flag("cetak isi dokumennya sebagai teks, tanpa menulis berkas"),
      dryRun: flag("tampilkan apa yang akan berubah, tanpa menulis berkas"),
      utamakan: choice("pihak", "selesaikan semua bentrok: data atau suntingan", ["data", "suntingan"]),
      terima: list("tanda", "pakai nilai data untuk tanda ini; beberapa tanda dipisah koma"),
      dari: word("berkas", "lanjutkan dengan berkas lain di 4-draf, misalnya draf yang berganti nama"),
      baru: flag("mulai draf dari awal walau di 4-draf ada draf yang berganti nama"),
      json: JSON_RESULT,
    },
    moved: { "--pulihkan": "restore", "--beda": "diff" },
    contoh: ["lkjip draft", "lkjip draft --dry-run", "lkjip draft --utamakan suntingan"],
  },
  {
    nama: "diff",
    alias: "beda",
    langkah: null,
    ringkasan: "membandingkan dua versi draf",
    makes: "perbedaan di layar, dan .docx dengan Lacak Perubahan",
    argument: [
      ["[versi]", "versi lama: nama cadangan atau berkas Word; tanpa ini cadangan terbaru"],
      ["[versi-baru]", "versi baru; tanpa ini draf sekarang"],
    ],
    options: { json: JSON_RESULT },
    contoh: ["lkjip diff", "lkjip diff draf-lkjip-20250204-080000"],
  },
  {
    nama: "restore",
    alias: "pulihkan",
    langkah: null,
    ringkasan: "mengembalikan draf dari cadangan",
    makes: "draf LKjIP .docx seperti dahulu; yang sekarang masuk ke cadangan",
    argument: [["[versi]", "nama cadangan; tanpa ini yang terbaru yang utuh"]],
    options: {},
    contoh: ["lkjip restore", "lkjip restore draf-lkjip-20250204-080000"],
  },
  {
    nama: "review",
    alias: "koreksi",
    langkah: 5,
    ringkasan: "memeriksa draf yang sudah disunting terhadap data",
    makes: "catatan koreksi, ceklis reviu, dan prakiraan evaluasi .docx",
    options: {
      daftarAturan: flag("cetak daftar aturan pemeriksaan"),
      komentar: flag("buat salinan draf dengan komentar Word di tiap temuan"),
      benar: flagOrWord("nomor", "benarkan kalimat di daftar angka: 1,3 atau semua; tanpa nomor: daftarnya saja"),
      lalu: text("folder", "bandingkan dengan laporan tahun lalu: folder kerja atau berkas Word-nya"),
      json: JSON_RESULT,
      lewati: LEWATI,
    },
    contoh: ["lkjip review", "lkjip review --benar 1,3", "lkjip review --lalu ../kanigaran-2023"],
  },
  {
    nama: "submit",
    alias: "ajukan",
    langkah: 6,
    ringkasan: "membuat nota dinas kepada Camat dan mencatat jawabannya",
    makes: "nota dinas .docx",
    options: {
      setuju: flag("catat bahwa Camat menyetujui draf"),
      kembalikan: word("alasan", "catat bahwa Camat mengembalikan draf, dengan alasannya"),
      nomor: text(...NOMOR, LETTER_REMEMBERED),
      tanggal: date(TANGGAL, REMEMBERED),
      lewati: LEWATI,
    },
    withoutMemory: ["setuju", "kembalikan"],
    contoh: ["lkjip submit", "lkjip submit --setuju", 'lkjip submit --kembalikan "analisis sasaran 2 terlalu singkat"'],
  },
  {
    nama: "sign",
    alias: "sahkan",
    langkah: 7,
    ringkasan: "membuat lembar pengesahan dan menyimpan yang disahkan apa adanya",
    makes: "lembar pengesahan .docx, salinan dokumen dan data dengan sidiknya",
    options: {
      tanggal: date("tanggal pengesahan, misalnya 2025-02-20; tanpa ini: hari ini"),
      alasan: text("alasan", "alasan mengesahkan versi baru"),
      dryRun: DRY_RUN,
      lewati: LEWATI,
    },
    contoh: [
      "lkjip sign --dry-run",
      "lkjip sign --tanggal 2025-02-20",
      'lkjip sign --alasan "realisasi anggaran diperbaiki"',
    ],
  },
  {
    nama: "letter",
    alias: "surat",
    langkah: 8,
    ringkasan: "membuat surat pengantar dan mencatatnya di register",
    makes: "surat pengantar .docx, register surat keluar .xlsx",
    options: {
      nomor: text(...NOMOR),
      tanggal: changedDate(TANGGAL),
      banyaknya: count("jumlah berkas yang dikirim, misalnya 2", "Jumlah berkas", REMEMBERED),
      dryRun: DRY_RUN,
      lewati: LEWATI,
    },
    contoh: ["lkjip letter --nomor 125 --tanggal 2025-02-20", "lkjip letter --nomor 000.8.6.3/125/425.504/2025"],
  },
  {
    nama: "archive",
    alias: "arsip",
    langkah: 8,
    ringkasan: "membuat paket kiriman, daftar arsip, dan buku ekspedisi",
    makes: "paket .zip bersidik, daftar arsip dan buku ekspedisi .xlsx",
    options: {
      periksa: flagOrWord("berkas", "buktikan bahwa sebuah paket masih utuh"),
      dryRun: DRY_RUN,
      lewati: LEWATI,
    },
    contoh: ["lkjip archive", "lkjip archive --periksa", "lkjip archive --periksa 8-pengiriman/lkjip-2024.zip"],
  },
  ...QUESTION_ROWS,
] as const satisfies readonly Perintah[];

export type PerintahName = (typeof ROWS)[number]["nama"];

/** What a step gets of its options, by the name of its command. */
export type OptionsOf<N extends PerintahName> = Values<Extract<(typeof ROWS)[number], { readonly nama: N }>["options"]>;

export const PERINTAH: readonly (Perintah & { readonly nama: PerintahName })[] = ROWS;
