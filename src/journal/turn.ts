import type { Tahapan } from "./tahapan.ts";
import type { Temuan } from "../model/temuan.ts";

/** The commands that have a turn; all others may run at any time. */
export type PerintahBergiliran = "review" | "submit" | "sign" | "letter" | "archive";

interface Kurang {
  readonly langkah: string;
  readonly pesan: string;
  readonly dahulu: string;
}

/**
 * Whether it is a command's turn: review needs a draft, submit a review of it, sign the Camat's yes, letter and archive a
 * signed report, archive also the letter. What is missing as one finding; none where it is its turn.
 */
export function checkGiliran(perintah: PerintahBergiliran, tahapan: Tahapan, tahun: number): Temuan[] {
  const kurang = findKurang(perintah, tahapan, `LKjIP ${tahun}`);
  if (kurang === null) return [];
  return [
    {
      tingkat: "galat",
      nama: "belum-giliran",
      lembar: kurang.langkah,
      pesan: kurang.pesan,
      perbaikan: `jalankan ${kurang.dahulu}, lalu ulangi "lkjip ${perintah}". Jika memang harus didahulukan, tulis alasannya: lkjip ${perintah} --lewati "Camat dinas luar"`,
    },
  ];
}

function findKurang(perintah: PerintahBergiliran, tahapan: Tahapan, nama: string): Kurang | null {
  const done = (nomor: number): boolean => tahapan.tahap[nomor - 1]?.selesai !== null;
  switch (perintah) {
    case "review":
      return tahapan.adaDraf ? null : kurang("Langkah 5", `Draf ${nama} belum dibuat`, "dikoreksi", '"lkjip draft"');
    case "submit":
      if (done(5)) return null;
      return kurang("Langkah 6", `${belumDikoreksi(tahapan, nama)}`, "diajukan", '"lkjip review"');
    case "sign":
      return done(6)
        ? null
        : kurang(
            "Langkah 7",
            `${nama} belum disetujui Camat`,
            "disahkan",
            '"lkjip submit" dan catat persetujuannya dengan "lkjip submit --setuju"',
          );
    case "letter":
      return done(7)
        ? null
        : kurang("Langkah 8", `${nama} belum disahkan`, "dibuatkan surat pengantar", '"lkjip sign"');
    case "archive":
      if (!done(7)) return kurang("Langkah 8", `${nama} belum disahkan`, "dikirim", '"lkjip sign"');
      return tahapan.adaSurat
        ? null
        : kurang("Langkah 8", `Surat pengantar ${nama} belum dibuat`, "dikirim", '"lkjip letter"');
  }
}

function belumDikoreksi({ adaDraf, dikembalikan }: Tahapan, nama: string): string {
  if (!adaDraf) return `Draf ${nama} belum dibuat dan belum dikoreksi`;
  return dikembalikan === null
    ? `Draf ${nama} belum dikoreksi sejak terakhir dibuat`
    : `Draf ${nama} dikembalikan Camat ("${dikembalikan}") dan belum dikoreksi lagi`;
}

const kurang = (langkah: string, sebab: string, akibat: string, dahulu: string): Kurang => ({
  langkah,
  pesan: `${sebab}, sehingga belum dapat ${akibat}.`,
  dahulu,
});
