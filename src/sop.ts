import type { KodeKeluar } from "./model/henti.ts";
import type { LangkahSop } from "./model/langkah.ts";
import type { World } from "./world.ts";

/*
 * THE COMMANDS THAT CARRY OUT THE SOP; its own rows are in model/langkah.ts. The README's tables are tested against both.
 */

/** What the user typed after the command, by the names of its options. */
export type Opsi = Readonly<Record<string, string | boolean | undefined>>;

/** A command: reads what it needs, makes what it makes, says what comes next, returns the exit code. */
export type Langkah = (world: World, argumen: readonly string[], opsi: Opsi) => Promise<KodeKeluar>;

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
  /** Options in commander's form: flags and explanation. */
  readonly opsi?: readonly (readonly [string, string])[];
  readonly contoh: readonly string[];
  readonly load: () => Promise<Langkah>;
}

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
      ["--nama <nama>", "nama instansi, misalnya Kecamatan Kanigaran"],
      ["--pemda <nama>", "nama pemerintah daerah, misalnya Pemerintah Kota Probolinggo"],
      ["--tempat <nama>", "tempat surat ditandatangani, misalnya Probolinggo"],
      ["--tahun <tahun>", "tahun laporan, misalnya 2024"],
      ["--camat <nama>", "nama Camat dengan gelar"],
      ["--kelurahan <daftar>", "nama kelurahan, dipisah koma"],
    ],
    contoh: ["lkjip init kanigaran-2024 --contoh kanigaran", "lkjip init"],
    load: async () => (await import("./steps/0-init.ts")).init,
  },
  {
    nama: "forms",
    alias: "formulir",
    langkah: 2,
    ringkasan: "membuat formulir Excel untuk setiap Kasi dan Lurah",
    membuat: "satu formulir .xlsx per unit",
    opsi: [["--unit <kode>", "hanya untuk unit ini, misalnya tapem"]],
    contoh: ["lkjip forms", "lkjip forms --unit tapem"],
    load: async () => (await import("./steps/2-forms.ts")).forms,
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
    ringkasan: "membuat draf LKjIP (.docx)",
    membuat: "draf LKjIP .docx",
    opsi: [["--teks", "cetak isi dokumennya sebagai teks, tanpa menulis berkas"], OPSI_JSON],
    contoh: ["lkjip draft", "lkjip draft --teks"],
    load: async () => (await import("./steps/4-draft.ts")).draft,
  },
  {
    nama: "letter",
    alias: "surat",
    langkah: 8,
    ringkasan: "membuat surat pengantar (.docx)",
    membuat: "surat pengantar .docx",
    opsi: [
      ["--nomor <nomor>", "nomor surat; tanpa ini nomornya dikosongkan untuk diisi tangan"],
      ["--tanggal <tanggal>", "tanggal surat, misalnya 2025-02-20; tanpa ini dikosongkan"],
      ["--banyaknya <jumlah>", "jumlah berkas yang dikirim, misalnya 2"],
    ],
    contoh: ["lkjip letter --nomor 000.8.6.3/125/425.504/2025 --tanggal 2025-02-20"],
    load: async () => (await import("./steps/8-letter.ts")).letter,
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
];
