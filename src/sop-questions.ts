import { flag } from "./options.ts";
import { JSON_RESULT, type Perintah } from "./perintah.ts";

/* The commands that only look: they belong to no step and change nothing. */

export const QUESTION_ROWS = [
  {
    nama: "status",
    alias: "keadaan",
    langkah: null,
    ringkasan: "menunjukkan langkah mana yang selesai, terlambat, dan berikutnya",
    makes: "papan delapan langkah di layar",
    options: {
      ringkas: flag("beberapa baris untuk ditempel di grup percakapan"),
      json: JSON_RESULT,
    },
    contoh: ["lkjip status", "lkjip status --ringkas"],
  },
  {
    nama: "check",
    alias: "periksa",
    langkah: null,
    ringkasan: "memeriksa lkjip.yaml dan formulir sebelum jalan",
    makes: "daftar temuan",
    options: {
      json: JSON_RESULT,
    },
    contoh: ["lkjip check"],
  },
  {
    nama: "explain",
    alias: "jelaskan",
    langkah: null,
    ringkasan: "menjelaskan asal sebuah angka: rumus, nilai, berkas, sel",
    makes: "penjelasan di layar",
    argument: [["<kode>", "kode indikator, sasaran, program, kegiatan, atau sub kegiatan"]],
    options: {},
    contoh: ["lkjip explain S1.1"],
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
    options: {},
    contoh: [
      "lkjip template list lkjip.docx",
      "lkjip template copy lkjip.docx",
      "lkjip template check templat/lkjip.docx",
    ],
  },
  {
    nama: "completion",
    alias: "pelengkap",
    langkah: null,
    ringkasan: "mencetak pelengkap perintah untuk bash atau PowerShell",
    makes: "naskah pelengkap di layar",
    argument: [["<cangkang>", "bash atau powershell"]],
    options: {},
    contoh: ['eval "$(lkjip completion bash)"', "lkjip completion powershell | Out-String | Invoke-Expression"],
  },
] as const satisfies readonly Perintah[];
