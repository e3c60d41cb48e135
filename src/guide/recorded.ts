import type { Guide } from "./guide.ts";
import { runAndShow } from "./run-step.ts";
import { body, heading } from "./screen.ts";

/*
 * What people decided, noted: the Camat's answer, the numbers by hand that are right.
 */

export const APPROVED = ["submit", "--setuju"] as const;
export const RETURNED = ["submit", "--kembalikan"] as const;
export const CONFIRMED = ["review", "--benar"] as const;

export async function recordApproval(guide: Guide): Promise<void> {
  await runAndShow(guide, APPROVED);
}

export async function recordReturn(guide: Guide): Promise<void> {
  const reason = await guide.desk.type({
    head: [...heading("Camat mengembalikan draf"), ...body("Contoh: analisis sasaran 2 terlalu singkat")],
    pesan: "Alasan Camat",
    periksa: (text) => (/\w{3}/.test(text) ? null : "Tulis alasannya."),
  });
  if (reason !== null) await runAndShow(guide, [...RETURNED, reason.trim()]);
}

/** The list first, then the numbers of what is right. */
export async function confirmNumbers(guide: Guide): Promise<void> {
  const { lines } = await runAndShow(guide, CONFIRMED, { back: "Lanjut" });
  if (!lines.some((line) => /^ *1\. /m.test(line))) return;
  const list = await guide.desk.type({
    head: [...heading("Angka tulisan tangan"), ...body("Nomor kalimat yang benar. Contoh: 1,3 atau semua")],
    pesan: "Nomor",
    periksa: (text) => (/^(semua|\d+(\s*[,-]\s*\d+)*)$/i.test(text.trim()) ? null : "Tulis nomornya, misalnya 1,3."),
  });
  if (list !== null) await runAndShow(guide, [...CONFIRMED, list.trim()]);
}
