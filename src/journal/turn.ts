import type { Temuan } from "../model/temuan.ts";
import type { Tahapan } from "./tahapan.ts";

/** The commands that have a turn; all others may run at any time. */
export type TurnPerintah = "review" | "submit" | "sign" | "letter" | "archive";

interface Missing {
  readonly langkah: string;
  readonly pesan: string;
  readonly before: string;
}

/**
 * Whether it is a command's turn: review needs a draft, submit a review of it, sign the Camat's yes, letter and archive a
 * signed report, archive also the letter. What is missing as one finding; none where it is its turn.
 */
export function checkTurn(perintah: TurnPerintah, tahapan: Tahapan, tahun: number): Temuan[] {
  const missing = findMissing(perintah, tahapan, `LKjIP ${tahun}`);
  if (missing === null) return [];
  return [
    {
      tingkat: "galat",
      nama: "belum-giliran",
      lembar: missing.langkah,
      pesan: missing.pesan,
      perbaikan: `jalankan ${missing.before}, lalu ulangi "lkjip ${perintah}". Jika memang harus didahulukan, tulis alasannya: lkjip ${perintah} --lewati "Camat dinas luar"`,
    },
  ];
}

function findMissing(perintah: TurnPerintah, tahapan: Tahapan, nama: string): Missing | null {
  const done = (nomor: number): boolean => tahapan.tahap[nomor - 1]?.selesai !== null;
  switch (perintah) {
    case "review":
      return tahapan.hasDraf ? null : missing("Langkah 5", `Draf ${nama} belum dibuat`, "dikoreksi", '"lkjip draft"');
    case "submit":
      if (done(5) || tahapan.isReviewed) return null;
      return missing("Langkah 6", `${notReviewed(tahapan, nama)}`, "diajukan", '"lkjip review"');
    case "sign":
      return done(6)
        ? null
        : missing(
            "Langkah 7",
            `${nama} belum disetujui Camat`,
            "disahkan",
            '"lkjip submit" dan catat persetujuannya dengan "lkjip submit --setuju"',
          );
    case "letter":
      return done(7)
        ? null
        : missing("Langkah 8", `${nama} belum disahkan`, "dibuatkan surat pengantar", '"lkjip sign"');
    case "archive":
      if (!done(7)) return missing("Langkah 8", `${nama} belum disahkan`, "dikirim", '"lkjip sign"');
      return tahapan.hasSurat
        ? null
        : missing("Langkah 8", `Surat pengantar ${nama} belum dibuat`, "dikirim", '"lkjip letter"');
  }
}

function notReviewed({ hasDraf, returned }: Tahapan, nama: string): string {
  if (!hasDraf) return `Draf ${nama} belum dibuat dan belum dikoreksi`;
  return returned === null
    ? `Draf ${nama} belum dikoreksi sejak terakhir dibuat`
    : `Draf ${nama} dikembalikan Camat ("${returned}") dan belum dikoreksi lagi`;
}

const missing = (langkah: string, cause: string, effect: string, before: string): Missing => ({
  langkah,
  pesan: `${cause}, sehingga belum dapat ${effect}.`,
  before,
});
