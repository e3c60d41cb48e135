import type { LangkahSop } from "./model/langkah.ts";
import type { Langkah } from "./options.ts";

/*
 * THE COMMANDS THAT CARRY OUT THE SOP; its own rows are in model/langkah.ts. The README's tables are tested against both.
 */

/** `surat`: of one letter only; `kelompok`: given anew, it puts the others of its group aside. */
interface Ingat {
  readonly cakupan: "langkah" | "surat";
  readonly kelompok?: string;
}

const DIINGAT: Ingat = { cakupan: "langkah" };
const DIINGAT_SESURAT: Ingat = { cakupan: "surat" };
const SURAT_MASUK: Ingat = { cakupan: "langkah", kelompok: "surat masuk" };

export interface Perintah {
  readonly nama: string;
  readonly alias: string;
  /** Row of the SOP, or null for a command that belongs to no step. */
  readonly langkah: LangkahSop["nomor"] | null;
  readonly ringkasan: string;
  /** What it makes, for the README. */
  readonly membuat: string;
  /** Positional arguments in commander's form: name and explanation. */
  readonly argumen?: readonly (readonly [string, string])[];
  /** Options in commander's form: flags and explanation; and whether one counts again when the command runs again. */
  readonly opsi?: readonly (readonly [bendera: string, arti: string, ingat?: Ingat])[];
  /** Options that ask for something else than the command makes: with them nothing counts again. */
  readonly tanpaIngatan?: readonly string[];
  readonly contoh: readonly string[];
  readonly load: () => Promise<Langkah>;
}

const OPSI_LEWATI = ["--lewati <alasan>", "dahulukan langkah ini walau belum gilirannya; alasannya dicatat"] as const;
const OPSI_UNIT = ["--unit <kode>", "hanya untuk unit ini, misalnya tapem"] as const;
const OPSI_TANGGAL = ["--tanggal <tanggal>", "tanggal surat, misalnya 2025-02-20; tanpa ini dikosongkan"] as const;
const OPSI_NOMOR = ["--nomor <nomor>", "nomor surat; tanpa ini nomornya dikosongkan untuk diisi tangan"] as const;
const OPSI_JSON = ["--json", "cetak hasilnya sebagai JSON ke keluaran baku"] as const;

export const PERINTAH: readonly Perintah[] = [
  {
    nama: "init",
    alias: "mulai",
    langkah: null,
    ringkasan: "menyiapkan folder kerja untuk satu tahun laporan",
    membuat: "`lkjip.yaml`, folder tiap langkah",
    argumen: [["[folder]", "folder kerja yang dibuat, misalnya kanigaran-2024"]],
    opsi: [
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
    membuat: "lembar disposisi .docx",
    opsi: [
      ["--surat-dari <asal>", "asal surat yang meminta laporan", SURAT_MASUK],
      ["--surat-nomor <nomor>", "nomor surat itu", SURAT_MASUK],
      ["--surat-tanggal <tanggal>", "tanggal surat itu, misalnya 2025-01-13", SURAT_MASUK],
      ["--agenda <nomor>", "nomor agenda", DIINGAT],
      ["--sifat <sifat>", "Sangat Segera, Segera, atau Rahasia", DIINGAT],
      ["--tanggal <tanggal>", "tanggal diterima; tanpa ini: hari ini", DIINGAT],
      ["--batas <tanggal>", "batas penyampaian laporan; tanpa ini: akhir Februari", DIINGAT],
      ["--catatan <teks>", "catatan Camat sendiri", DIINGAT],
    ],
    contoh: ["lkjip disposition", "lkjip disposition --sifat Segera --agenda 12"],
    load: async () => (await import("./steps/1-disposition.ts")).disposition,
  },
  {
    nama: "forms",
    alias: "formulir",
    langkah: 2,
    ringkasan: "membuat formulir Excel untuk setiap Kasi dan Lurah, dan surat permintaan data",
    membuat: "satu formulir .xlsx per unit, surat permintaan data .docx",
    opsi: [
      OPSI_UNIT,
      [...OPSI_NOMOR, DIINGAT_SESURAT],
      [...OPSI_TANGGAL, DIINGAT],
      ["--batas <tanggal>", "batas pengembalian; tanpa ini dari lkjip.yaml, atau lima hari kerja", DIINGAT],
    ],
    contoh: ["lkjip forms", "lkjip forms --unit tapem"],
    load: async () => (await import("./steps/2-forms.ts")).forms,
  },
  {
    nama: "individual",
    alias: "individu",
    langkah: 3,
    ringkasan: "membuat Laporan Kinerja Individu dari formulir yang kembali",
    membuat: "satu Laporan Kinerja Individu .docx per pejabat",
    opsi: [OPSI_UNIT, [...OPSI_TANGGAL, DIINGAT]],
    contoh: ["lkjip individual", "lkjip individual --unit kel-kanigaran --tanggal 2025-01-31"],
    load: async () => (await import("./steps/3-individual.ts")).individual,
  },
  {
    nama: "collect",
    alias: "himpun",
    langkah: 4,
    ringkasan: "membaca formulir yang kembali dan menghitung capaian",
    membuat: "data seluruh kantor dan daftar temuan",
    opsi: [OPSI_JSON],
    contoh: ["lkjip collect", "lkjip collect --json"],
    load: async () => (await import("./steps/4-collect.ts")).collect,
  },
  {
    nama: "draft",
    alias: "draf",
    langkah: 4,
    ringkasan: "membuat draf LKjIP (.docx), atau memasukkan angka terbaru ke draf yang sudah disunting",
    membuat: "draf LKjIP .docx; dijalankan lagi, suntingan tetap",
    argumen: [
      ["[versi]", "untuk --pulihkan: nama cadangan; untuk --beda: versi lama, tanpa ini cadangan terbaru"],
      ["[versi-baru]", "untuk --beda: versi baru, tanpa ini draf sekarang"],
    ],
    opsi: [
      ["--teks", "cetak isi dokumennya sebagai teks, tanpa menulis berkas"],
      ["--dry-run", "tampilkan apa yang akan berubah, tanpa menulis berkas"],
      ["--utamakan <pihak>", "selesaikan semua bentrok: data atau suntingan"],
      ["--terima <tanda>", "pakai nilai data untuk tanda ini; beberapa tanda dipisah koma"],
      ["--baru", "mulai draf dari awal walau di 4-draf ada draf yang berganti nama"],
      ["--pulihkan", "kembalikan draf dari cadangan: yang disebut, atau yang terbaru yang utuh"],
      ["--beda", "bandingkan dua versi draf, di layar dan sebagai .docx dengan Lacak Perubahan"],
      OPSI_JSON,
    ],
    contoh: ["lkjip draft", "lkjip draft --dry-run", "lkjip draft --utamakan suntingan", "lkjip draft --beda"],
    load: async () => (await import("./steps/4-draft.ts")).draft,
  },
  {
    nama: "review",
    alias: "koreksi",
    langkah: 5,
    ringkasan: "memeriksa draf yang sudah disunting terhadap data",
    membuat: "catatan koreksi, ceklis reviu, dan prakiraan evaluasi .docx",
    opsi: [
      ["--daftar-aturan", "cetak daftar aturan pemeriksaan"],
      ["--komentar", "buat salinan draf dengan komentar Word di tiap temuan"],
      ["--lalu <folder>", "bandingkan dengan laporan tahun lalu: folder kerja atau berkas Word-nya"],
      OPSI_JSON,
      OPSI_LEWATI,
    ],
    contoh: ["lkjip review", "lkjip review --komentar", "lkjip review --lalu ../kanigaran-2023"],
    load: async () => (await import("./steps/5-review.ts")).review,
  },
  {
    nama: "submit",
    alias: "ajukan",
    langkah: 6,
    ringkasan: "membuat nota dinas kepada Camat dan mencatat jawabannya",
    membuat: "nota dinas .docx",
    opsi: [
      ["--setuju", "catat bahwa Camat menyetujui draf"],
      ["--kembalikan <alasan>", "catat bahwa Camat mengembalikan draf, dengan alasannya"],
      [...OPSI_NOMOR, DIINGAT_SESURAT],
      [...OPSI_TANGGAL, DIINGAT],
      OPSI_LEWATI,
    ],
    tanpaIngatan: ["setuju", "kembalikan"],
    contoh: ["lkjip submit", "lkjip submit --setuju", 'lkjip submit --kembalikan "analisis sasaran 2 terlalu singkat"'],
    load: async () => (await import("./steps/6-submit.ts")).submit,
  },
  {
    nama: "sign",
    alias: "sahkan",
    langkah: 7,
    ringkasan: "membuat lembar pengesahan dan menyimpan yang disahkan apa adanya",
    membuat: "lembar pengesahan .docx, salinan dokumen dan data dengan sidiknya",
    opsi: [
      ["--tanggal <tanggal>", "tanggal pengesahan, misalnya 2025-02-20; tanpa ini dikosongkan"],
      ["--alasan <alasan>", "alasan mengesahkan versi baru"],
      OPSI_LEWATI,
    ],
    contoh: ["lkjip sign --tanggal 2025-02-20", 'lkjip sign --alasan "realisasi anggaran diperbaiki"'],
    load: async () => (await import("./steps/7-sign.ts")).sign,
  },
  {
    nama: "letter",
    alias: "surat",
    langkah: 8,
    ringkasan: "membuat surat pengantar dan mencatatnya di register",
    membuat: "surat pengantar .docx, register surat keluar .xlsx",
    opsi: [
      OPSI_NOMOR,
      OPSI_TANGGAL,
      ["--banyaknya <jumlah>", "jumlah berkas yang dikirim, misalnya 2", DIINGAT],
      OPSI_LEWATI,
    ],
    contoh: ["lkjip letter --nomor 125 --tanggal 2025-02-20", "lkjip letter --nomor 000.8.6.3/125/425.504/2025"],
    load: async () => (await import("./steps/8-letter.ts")).letter,
  },
  {
    nama: "archive",
    alias: "arsip",
    langkah: 8,
    ringkasan: "membuat paket kiriman, daftar arsip, dan buku ekspedisi",
    membuat: "paket .zip bersidik, daftar arsip dan buku ekspedisi .xlsx",
    opsi: [["--periksa [berkas]", "buktikan bahwa sebuah paket masih utuh"], OPSI_LEWATI],
    contoh: ["lkjip archive", "lkjip archive --periksa", "lkjip archive --periksa 8-pengiriman/lkjip-2024.zip"],
    load: async () => (await import("./steps/8-archive.ts")).archive,
  },
  {
    nama: "status",
    alias: "keadaan",
    langkah: null,
    ringkasan: "menunjukkan langkah mana yang selesai, terlambat, dan berikutnya",
    membuat: "papan delapan langkah di layar",
    opsi: [["--ringkas", "beberapa baris untuk ditempel di grup percakapan"], OPSI_JSON],
    contoh: ["lkjip status", "lkjip status --ringkas"],
    load: async () => (await import("./steps/status.ts")).status,
  },
  {
    nama: "check",
    alias: "periksa",
    langkah: null,
    ringkasan: "memeriksa lkjip.yaml dan formulir sebelum jalan",
    membuat: "daftar temuan",
    opsi: [OPSI_JSON],
    contoh: ["lkjip check"],
    load: async () => (await import("./steps/check.ts")).check,
  },
  {
    nama: "explain",
    alias: "jelaskan",
    langkah: null,
    ringkasan: "menjelaskan asal sebuah angka: rumus, nilai, berkas, sel",
    membuat: "penjelasan di layar",
    argumen: [["<kode>", "kode indikator, sasaran, program, kegiatan, atau sub kegiatan"]],
    contoh: ["lkjip explain S1.1"],
    load: async () => (await import("./steps/explain.ts")).explain,
  },
  {
    nama: "template",
    alias: "templat",
    langkah: null,
    ringkasan: "melihat tanda templat Word, memeriksa templat, menyalinnya untuk disunting",
    membuat: "daftar tanda, daftar temuan, atau salinan di `templat/`",
    argumen: [
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
