import { formatTriwulan } from "../model/format.ts";
import { restoreDraft } from "./backups.ts";
import { BACK, chooseBelow } from "./choose.ts";
import { openFile } from "./files.ts";
import { showFindings } from "./findings.ts";
import type { Guide, NextScreen } from "./guide.ts";
import { performStep } from "./perform.ts";
import { applyPlan, showPlan } from "./plan.ts";
import { receiveFiles } from "./receive.ts";
import { APPROVED, CONFIRMED, confirmNumbers, RETURNED, recordApproval, recordReturn } from "./recorded.ts";
import { runAndShow } from "./run-step.ts";
import { body, heading } from "./screen.ts";
import type { State } from "./state.ts";

/*
 * The entries of the first screen.
 */

/** An entry: what it says, the command that does the same, and what it does. */
export interface Action {
  readonly nama: string;
  readonly what: string;
  readonly argv: readonly string[] | null;
  readonly run: (guide: Guide) => Promise<NextScreen | undefined>;
}

/** Makes the function of an entry that comes back to the first screen. */
export const stay =
  (work: (guide: Guide) => Promise<unknown>) =>
  async (guide: Guide): Promise<undefined> => {
    await work(guide);
  };

const STEP = {
  disposition: ["Buat lembar disposisi (langkah 1)", "Lembar disposisi Camat, berkas Word."],
  forms: ["Buat formulir (langkah 2)", "Satu formulir Excel untuk setiap unit, dan surat permintaan data."],
  individual: ["Buat Laporan Kinerja Individu (langkah 3)", "Dari formulir yang kembali."],
  collect: ["Himpun data (langkah 4)", "Membaca formulir yang kembali dan menghitung capaian."],
  draft: ["Buat draf LKjIP (langkah 4)", "Draf Word; yang tidak diketahui data ditandai kuning."],
  review: ["Koreksi draf (langkah 5)", "Memeriksa draf terhadap data; membuat catatan koreksi."],
  submit: ["Mintakan persetujuan Camat (langkah 6)", "Membuat nota dinas kepada Camat."],
  sign: ["Sahkan LKjIP (langkah 7)", "Membuat lembar pengesahan dan menyimpan edisi yang disahkan."],
  letter: ["Buat surat pengantar (langkah 8)", "Dengan nomor dari buku agenda; dicatat di register."],
  archive: ["Buat paket kiriman (langkah 8)", "Satu berkas zip untuk Bagian Organisasi, dan daftar arsip."],
} as const;

/** An entry that carries out a step. */
export function stepAction(nama: keyof typeof STEP, label: string = STEP[nama][0]): Action {
  return { nama: label, what: STEP[nama][1], argv: [nama], run: stay((guide) => performStep(guide, nama)) };
}

/** What must be mended, one by one. */
export const findingsAction = ({ temuan }: Pick<State, "temuan">): Action => ({
  nama: `Lihat yang harus dibetulkan (${temuan.filter(({ tingkat }) => tingkat === "galat").length || temuan.length})`,
  what: "Satu per satu, dengan sel dan cara membetulkannya.",
  argv: ["check"],
  run: stay((guide) => showFindings(guide, temuan)),
});

/** The same where nothing keeps a step from being done. */
export const remarksAction = (state: State): Action => ({
  ...findingsAction(state),
  nama: `Lihat yang sebaiknya dilihat (${state.temuan.length})`,
});

export const openAction = (nama: string, berkas: string): Action => ({
  nama,
  what: `Membuka ${berkas}. Simpan dan tutup, lalu kembali ke sini.`,
  argv: null,
  run: stay((guide) => openFile(guide, berkas)),
});

export const PLAN: Action = {
  nama: "Lengkapi rencana",
  what: "Sasaran, indikator, target, anggaran, dan pejabat, di Excel.",
  argv: ["plan"],
  run: stay(showPlan),
};

export const APPLY_PLAN: Action = {
  nama: "Terapkan rencana.xlsx yang sudah diisi",
  what: "Yang diubah di sana masuk ke lkjip.yaml.",
  argv: ["plan"],
  run: stay((guide) => applyPlan(guide)),
};

export const RECEIVE: Action = {
  nama: "Terima formulir yang kembali",
  what: "Dari flash disk, WhatsApp, atau folder Unduhan.",
  argv: ["receive", "BERKAS"],
  run: stay(receiveFiles),
};

export const REMIND: Action = {
  nama: "Ingatkan yang belum",
  what: "Beberapa baris untuk ditempel di grup percakapan.",
  argv: ["status", "--ringkas"],
  run: stay((guide) => runAndShow(guide, ["status", "--ringkas"])),
};

export function quarterAction(triwulan: number): Action {
  return {
    nama: `Buat laporan ${formatTriwulan(triwulan)}`,
    what: "Laporan Capaian Kinerja Triwulan, dari formulir yang sudah masuk.",
    argv: ["quarter", String(triwulan)],
    run: stay((guide) => performStep(guide, "quarter", [String(triwulan)])),
  };
}

/** What stands between today and the signature, who clears it and how. */
export const readinessAction = ({ open }: State): Action => ({
  nama: `Lihat yang menghalangi tanda tangan (${open.filter(({ blocks }) => blocks).length})`,
  what: "Halnya, siapa yang menyelesaikan, dan caranya.",
  argv: ["status"],
  run: stay((guide) =>
    chooseBelow(guide.desk, {
      top: heading("Sebelum ditandatangani"),
      lines: open.flatMap(({ hal, siapa, cara }) => body(`- ${hal} (${siapa})`, `    ${cara}`)),
      pesan: "Selesai dibaca?",
      entries: [BACK],
    }),
  ),
});

export const RESTORE: Action = {
  nama: "Kembalikan draf dari cadangan",
  what: "Draf yang sekarang masuk ke cadangan.",
  argv: ["restore"],
  run: stay(restoreDraft),
};

export const APPROVE: Action = {
  nama: "Catat: Camat menyetujui",
  what: "Jawaban Camat dicatat di riwayat.",
  argv: APPROVED,
  run: stay(recordApproval),
};

export const RETURN: Action = {
  nama: "Catat: Camat mengembalikan draf",
  what: "Dengan alasannya; draf dikoreksi lagi sesudah diperbaiki.",
  argv: [...RETURNED, "ALASAN"],
  run: stay(recordReturn),
};

export const CONFIRM: Action = {
  nama: "Benarkan angka tulisan tangan",
  what: "Daftarnya dahulu, lalu nomor yang benar.",
  argv: CONFIRMED,
  run: stay(confirmNumbers),
};
