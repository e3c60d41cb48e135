import type { LangkahSop } from "./model/langkah.ts";
import type { Langkah } from "./options.ts";

/*
 * THE COMMANDS THAT CARRY OUT THE SOP; its own rows are in model/langkah.ts. The README's tables are tested against both.
 */

/** `surat`: of one letter only; `kelompok`: given anew, it puts the others of its group aside. */
interface Remember {
  readonly coverage: "langkah" | "surat";
  readonly kelompok?: string;
}

const REMEMBERED: Remember = { coverage: "langkah" };
const LETTER_REMEMBERED: Remember = { coverage: "surat" };
const SURAT_MASUK: Remember = { coverage: "langkah", kelompok: "surat masuk" };

export interface Perintah {
  readonly nama: string;
  readonly alias: string;
  /** Row of the SOP, or null for a command that belongs to no step. */
  readonly langkah: LangkahSop["nomor"] | null;
  readonly ringkasan: string;
  /** What it makes, for the README. */
  readonly makes: string;
  /** Positional arguments in commander's form: name and explanation. */
  readonly argument?: readonly (readonly [string, string])[];
  /** Options in commander's form: flags and explanation; and whether one counts again when the command runs again. */
  readonly options?: readonly (readonly [flag: string, meaning: string, remember?: Remember])[];
  /** Options that ask for something else than the command makes: with them nothing counts again. */
  readonly withoutMemory?: readonly string[];
  readonly contoh: readonly string[];
  readonly load: () => Promise<Langkah>;
}

const LEWATI_OPTION = ["--lewati <alasan>", "dahulukan langkah ini walau belum gilirannya; alasannya dicatat"] as const;
const UNIT_OPTION = ["--unit <kode>", "hanya untuk unit ini, misalnya tapem"] as const;
const TANGGAL_OPTION = ["--tanggal <tanggal>", "tanggal surat, misalnya 2025-02-20; tanpa ini dikosongkan"] as const;
const NOMOR_OPTION = ["--nomor <nomor>", "nomor surat; tanpa ini nomornya dikosongkan untuk diisi tangan"] as const;
const JSON_OPTION = ["--json", "cetak hasilnya sebagai JSON ke keluaran baku"] as const;

export const PERINTAH: readonly Perintah[] = [
  {
    nama: "init",
    alias: "mulai",
    langkah: null,
    ringkasan: "menyiapkan folder kerja untuk satu tahun laporan",
    makes: "`lkjip.yaml`, folder tiap langkah",
    argument: [["[folder]", "folder kerja yang dibuat, misalnya kanigaran-2024"]],
    options: [
      ["--contoh <nama>", "isi dengan kantor contoh: kanigaran atau muncar"],
      ["--dari <folder>", "lanjutkan dari folder kerja tahun lalu"],
      ["--nama <nama>", "nama instansi, misalnya Kecamatan Kanigaran"],
      ["--pemda <nama>", "nama pemerintah daerah, misalnya Pemerintah Kota Probolinggo"],
      ["--tempat <nama>", "tempat surat ditandatangani, misalnya Probolinggo"],
      ["--tahun <tahun>", "tahun laporan, misalnya 2024"],
      ["--camat <nama>", "nama Camat dengan gelar"],
      ["--kelurahan <daftar>", "nama kelurahan, dipisah koma; - bila semuanya desa"],
    ],
    contoh: [
      "lkjip init kanigaran-2024 --contoh kanigaran",
      "lkjip init",
      "lkjip init kanigaran-2025 --dari kanigaran-2024",
    ],
    load: async () => (await import("./steps/0-init.ts")).init,
  },
  {
    nama: "disposition",
    alias: "disposisi",
    langkah: 1,
    ringkasan: "membuat lembar disposisi Camat",
    makes: "lembar disposisi .docx",
    options: [
      ["--surat-dari <asal>", "asal surat yang meminta laporan", SURAT_MASUK],
      ["--surat-nomor <nomor>", "nomor surat itu", SURAT_MASUK],
      ["--surat-tanggal <tanggal>", "tanggal surat itu, misalnya 2025-01-13", SURAT_MASUK],
      ["--agenda <nomor>", "nomor agenda", REMEMBERED],
      ["--sifat <sifat>", "Sangat Segera, Segera, atau Rahasia", REMEMBERED],
      ["--tanggal <tanggal>", "tanggal diterima; tanpa ini: hari ini", REMEMBERED],
      ["--batas <tanggal>", "batas penyampaian laporan; tanpa ini: akhir Februari", REMEMBERED],
      ["--catatan <teks>", "catatan Camat sendiri", REMEMBERED],
    ],
    contoh: ["lkjip disposition", "lkjip disposition --sifat Segera --agenda 12"],
    load: async () => (await import("./steps/1-disposition.ts")).disposition,
  },
  {
    nama: "forms",
    alias: "formulir",
    langkah: 2,
    ringkasan: "membuat formulir Excel untuk setiap Kasi dan Lurah, dan surat permintaan data",
    makes: "satu formulir .xlsx per unit, surat permintaan data .docx",
    options: [
      UNIT_OPTION,
      [...NOMOR_OPTION, LETTER_REMEMBERED],
      [...TANGGAL_OPTION, REMEMBERED],
      ["--batas <tanggal>", "batas pengembalian; tanpa ini dari lkjip.yaml, atau lima hari kerja", REMEMBERED],
    ],
    contoh: ["lkjip forms", "lkjip forms --unit tapem"],
    load: async () => (await import("./steps/2-forms.ts")).forms,
  },
  {
    nama: "individual",
    alias: "individu",
    langkah: 3,
    ringkasan: "membuat Laporan Kinerja Individu dari formulir yang kembali",
    makes: "satu Laporan Kinerja Individu .docx per pejabat",
    options: [UNIT_OPTION, [...TANGGAL_OPTION, REMEMBERED]],
    contoh: ["lkjip individual", "lkjip individual --unit kel-kanigaran --tanggal 2025-01-31"],
    load: async () => (await import("./steps/3-individual.ts")).individual,
  },
  {
    nama: "collect",
    alias: "himpun",
    langkah: 4,
    ringkasan: "membaca formulir yang kembali dan menghitung capaian",
    makes: "data seluruh kantor dan daftar temuan",
    options: [JSON_OPTION],
    contoh: ["lkjip collect", "lkjip collect --json"],
    load: async () => (await import("./steps/4-collect.ts")).collect,
  },
  {
    nama: "draft",
    alias: "draf",
    langkah: 4,
    ringkasan: "membuat draf LKjIP (.docx), atau memasukkan angka terbaru ke draf yang sudah disunting",
    makes: "draf LKjIP .docx; dijalankan lagi, suntingan tetap",
    argument: [
      ["[versi]", "untuk --pulihkan: nama cadangan; untuk --beda: versi lama, tanpa ini cadangan terbaru"],
      ["[versi-baru]", "untuk --beda: versi baru, tanpa ini draf sekarang"],
    ],
    options: [
      ["--teks", "cetak isi dokumennya sebagai teks, tanpa menulis berkas"],
      ["--dry-run", "tampilkan apa yang akan berubah, tanpa menulis berkas"],
      ["--utamakan <pihak>", "selesaikan semua bentrok: data atau suntingan"],
      ["--terima <tanda>", "pakai nilai data untuk tanda ini; beberapa tanda dipisah koma"],
      ["--baru", "mulai draf dari awal walau di 4-draf ada draf yang berganti nama"],
      ["--pulihkan", "kembalikan draf dari cadangan: yang disebut, atau yang terbaru yang utuh"],
      ["--beda", "bandingkan dua versi draf, di layar dan sebagai .docx dengan Lacak Perubahan"],
      JSON_OPTION,
    ],
    contoh: ["lkjip draft", "lkjip draft --dry-run", "lkjip draft --utamakan suntingan", "lkjip draft --beda"],
    load: async () => (await import("./steps/4-draft.ts")).draft,
  },
  {
    nama: "review",
    alias: "koreksi",
    langkah: 5,
    ringkasan: "memeriksa draf yang sudah disunting terhadap data",
    makes: "catatan koreksi, ceklis reviu, dan prakiraan evaluasi .docx",
    options: [
      ["--daftar-aturan", "cetak daftar aturan pemeriksaan"],
      ["--komentar", "buat salinan draf dengan komentar Word di tiap temuan"],
      ["--lalu <folder>", "bandingkan dengan laporan tahun lalu: folder kerja atau berkas Word-nya"],
      JSON_OPTION,
      LEWATI_OPTION,
    ],
    contoh: ["lkjip review", "lkjip review --komentar", "lkjip review --lalu ../kanigaran-2023"],
    load: async () => (await import("./steps/5-review.ts")).review,
  },
  {
    nama: "submit",
    alias: "ajukan",
    langkah: 6,
    ringkasan: "membuat nota dinas kepada Camat dan mencatat jawabannya",
    makes: "nota dinas .docx",
    options: [
      ["--setuju", "catat bahwa Camat menyetujui draf"],
      ["--kembalikan <alasan>", "catat bahwa Camat mengembalikan draf, dengan alasannya"],
      [...NOMOR_OPTION, LETTER_REMEMBERED],
      [...TANGGAL_OPTION, REMEMBERED],
      LEWATI_OPTION,
    ],
    withoutMemory: ["setuju", "kembalikan"],
    contoh: ["lkjip submit", "lkjip submit --setuju", 'lkjip submit --kembalikan "analisis sasaran 2 terlalu singkat"'],
    load: async () => (await import("./steps/6-submit.ts")).submit,
  },
  {
    nama: "sign",
    alias: "sahkan",
    langkah: 7,
    ringkasan: "membuat lembar pengesahan dan menyimpan yang disahkan apa adanya",
    makes: "lembar pengesahan .docx, salinan dokumen dan data dengan sidiknya",
    options: [
      ["--tanggal <tanggal>", "tanggal pengesahan, misalnya 2025-02-20; tanpa ini dikosongkan"],
      ["--alasan <alasan>", "alasan mengesahkan versi baru"],
      LEWATI_OPTION,
    ],
    contoh: ["lkjip sign --tanggal 2025-02-20", 'lkjip sign --alasan "realisasi anggaran diperbaiki"'],
    load: async () => (await import("./steps/7-sign.ts")).sign,
  },
  {
    nama: "letter",
    alias: "surat",
    langkah: 8,
    ringkasan: "membuat surat pengantar dan mencatatnya di register",
    makes: "surat pengantar .docx, register surat keluar .xlsx",
    options: [
      NOMOR_OPTION,
      TANGGAL_OPTION,
      ["--banyaknya <jumlah>", "jumlah berkas yang dikirim, misalnya 2", REMEMBERED],
      LEWATI_OPTION,
    ],
    contoh: ["lkjip letter --nomor 125 --tanggal 2025-02-20", "lkjip letter --nomor 000.8.6.3/125/425.504/2025"],
    load: async () => (await import("./steps/8-letter.ts")).letter,
  },
  {
    nama: "archive",
    alias: "arsip",
    langkah: 8,
    ringkasan: "membuat paket kiriman, daftar arsip, dan buku ekspedisi",
    makes: "paket .zip bersidik, daftar arsip dan buku ekspedisi .xlsx",
    options: [["--periksa [berkas]", "buktikan bahwa sebuah paket masih utuh"], LEWATI_OPTION],
    contoh: ["lkjip archive", "lkjip archive --periksa", "lkjip archive --periksa 8-pengiriman/lkjip-2024.zip"],
    load: async () => (await import("./steps/8-archive.ts")).archive,
  },
  {
    nama: "status",
    alias: "keadaan",
    langkah: null,
    ringkasan: "menunjukkan langkah mana yang selesai, terlambat, dan berikutnya",
    makes: "papan delapan langkah di layar",
    options: [["--ringkas", "beberapa baris untuk ditempel di grup percakapan"], JSON_OPTION],
    contoh: ["lkjip status", "lkjip status --ringkas"],
    load: async () => (await import("./steps/status.ts")).status,
  },
  {
    nama: "check",
    alias: "periksa",
    langkah: null,
    ringkasan: "memeriksa lkjip.yaml dan formulir sebelum jalan",
    makes: "daftar temuan",
    options: [JSON_OPTION],
    contoh: ["lkjip check"],
    load: async () => (await import("./steps/check.ts")).check,
  },
  {
    nama: "explain",
    alias: "jelaskan",
    langkah: null,
    ringkasan: "menjelaskan asal sebuah angka: rumus, nilai, berkas, sel",
    makes: "penjelasan di layar",
    argument: [["<kode>", "kode indikator, sasaran, program, kegiatan, atau sub kegiatan"]],
    contoh: ["lkjip explain S1.1"],
    load: async () => (await import("./steps/explain.ts")).explain,
  },
  {
    nama: "template",
    alias: "templat",
    langkah: null,
    ringkasan: "melihat tanda templat Word, memeriksa templat, menyalinnya untuk disunting",
    makes: "daftar tanda, daftar temuan, atau salinan di `templat/`",
    argument: [
      ["[tindakan]", "list (daftar), check (periksa), atau copy (salin)"],
      ["[templat]", "nama templat, misalnya lkjip.docx, atau letak berkasnya"],
    ],
    contoh: [
      "lkjip template list lkjip.docx",
      "lkjip template copy lkjip.docx",
      "lkjip template check templat/lkjip.docx",
    ],
    load: async () => (await import("./steps/template.ts")).template,
  },
];
