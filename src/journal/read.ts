import { createHash } from "node:crypto";
import { formatAngka, formatTanggal } from "../model/format.ts";
import type { Bertemuan, Temuan } from "../model/temuan.ts";
import type { CatatanRiwayat, UjungRiwayat } from "./riwayat.ts";

/*
 * The journal: one JSON object a line, never rewritten. Each line ends with `sidik`, the sha256 of the line before it
 * and of its own text: a changed, missing or inserted line is seen at once. A line without `sidik` (cut off, or damaged)
 * hands on the sha256 of what stands there.
 */

/** A new line for the end of the journal (without the newline). */
export function formatCatatan(catatan: CatatanRiwayat, previousTeks: string): string {
  const content = JSON.stringify(catatan);
  return `${content.slice(0, -1)},"sidik":"${sidikBaris(content, findUjung(previousTeks).sidik)}"}`;
}

/** Where a journal ends. */
export function findUjung(teks: string): UjungRiwayat {
  const sidik = listSidik(teks);
  return { baris: sidik.length, sidik: sidik.at(-1) ?? "" };
}

/** Whether the journal still holds the line that somebody noted as its last. */
export function hasUjung(teks: string, { baris, sidik }: UjungRiwayat): boolean {
  return baris === 0 || listSidik(teks)[baris - 1] === sidik;
}

/** The end of the journal as lkjip noted it beside it; null where there is no such note. */
export function parseUjung(teks: string): UjungRiwayat | null {
  try {
    const value: unknown = JSON.parse(teks);
    return isRecord(value) && Number.isInteger(value.baris) && typeof value.sidik === "string"
      ? { baris: Number(value.baris), sidik: value.sidik }
      : null;
  } catch {
    return null;
  }
}

const listBaris = (teks: string): string[] => teks.split("\n").filter((line) => line !== "");

function listSidik(teks: string): string[] {
  let previous = "";
  return listBaris(teks).map((line) => {
    previous = readBaris(line, previous).sidik;
    return previous;
  });
}

/**
 * Reads the journal. A line that cannot be read, or that does not follow from the line before it, is a finding; readable
 * lines count. `ujung` is the end that lkjip noted when it last wrote.
 */
export function readRiwayat(
  teks: string,
  berkas: string,
  ujung: UjungRiwayat | null = null,
): Bertemuan<readonly CatatanRiwayat[]> {
  const temuan: Temuan[] = [];
  const catatan: CatatanRiwayat[] = [];
  let previous = "";
  for (const [i, line] of teks.split("\n").entries()) {
    if (line === "") continue;
    const read = readBaris(line, previous);
    if (isTruncated(line)) temuan.push(composeTruncated(berkas, i + 1, line));
    else if (!read.whole) temuan.push(composeTemuan(berkas, i + 1, read.catatan !== null));
    if (read.catatan) catatan.push(read.catatan);
    previous = read.sidik;
  }
  const named = temuan.slice(0, NAMED);
  const rest = temuan.length - named.length;
  return {
    nilai: catatan,
    temuan: [
      ...named,
      ...(rest === 0 ? [] : [composeRest(berkas, named.at(-1)?.baris ?? 1, rest)]),
      ...checkUjung(teks, berkas, ujung, temuan.length > 0),
    ],
  };
}

/** Damaged lines that are named one by one; a journal of which most is damaged is no journal. */
const NAMED = 50;

const composeRest = (berkas: string, baris: number, rest: number): Temuan => ({
  tingkat: "peringatan",
  nama: "riwayat-rusak-lainnya",
  berkas,
  baris,
  pesan: `Sesudah baris ini masih ada ${formatAngka(rest)} baris riwayat yang rusak atau tidak sesuai.`,
  perbaikan: "kembalikan berkas riwayat dari cadangan komputer, misalnya salinan kemarin",
});

const TAIL = /,"sidik":"([0-9a-f]{64})"\}$/;

function readBaris(
  line: string,
  previous: string,
): { readonly catatan: CatatanRiwayat | null; readonly sidik: string; readonly whole: boolean } {
  const sidik = TAIL.exec(line)?.[1];
  const content = line.replace(TAIL, "}");
  return {
    catatan: parseCatatan(content),
    sidik: sidik ?? sidikBaris(line, previous),
    whole: sidik === sidikBaris(content, previous),
  };
}

const sidikBaris = (content: string, previous: string): string =>
  createHash("sha256").update(`${previous}\n${content}`).digest("hex");

/** The beginning of a line whose end never reached the disk. */
const isTruncated = (line: string): boolean => line.startsWith("{") && !line.endsWith("}");

function composeTruncated(berkas: string, baris: number, line: string): Temuan {
  const perintah = /"perintah":"([a-z]+)"/.exec(line)?.[1];
  const waktu = /"waktu":"(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)/.exec(line);
  const saat = waktu === null ? "" : `, ${formatTanggal(waktu[1] ?? "")} pukul ${waktu[2]}.${waktu[3]}`;
  const what = perintah === undefined ? "" : ` (lkjip ${perintah}${saat})`;
  return {
    tingkat: "peringatan",
    nama: "riwayat-terpotong",
    berkas,
    baris,
    pesan: `Baris riwayat ini terpotong di tengah penulisan, jadi tidak diperhitungkan${what}.`,
    perbaikan: `lihat apakah pekerjaan itu tercatat lagi sesudahnya; bila belum, ulangi perintahnya${perintah === undefined ? "." : `, misalnya: lkjip ${perintah}`}`,
  };
}

/** Lines that were taken away from the end, or a chain that was made anew, leave no trace in the journal itself. */
function checkUjung(teks: string, berkas: string, ujung: UjungRiwayat | null, damaged: boolean): Temuan[] {
  if (ujung === null || hasUjung(teks, ujung)) return [];
  const present = findUjung(teks).baris;
  const perbaikan =
    "kembalikan berkas riwayat dari cadangan komputer, misalnya salinan kemarin; bila tidak ada, ulangi perintah yang catatannya hilang, misalnya: lkjip letter";
  if (present < ujung.baris) {
    const pesan = `Riwayat ini berisi ${present} baris, padahal lkjip sudah menulis ${ujung.baris} baris: baris terakhirnya hilang.`;
    return [{ tingkat: "peringatan", nama: "riwayat-kurang", berkas, baris: Math.max(present, 1), pesan, perbaikan }];
  }
  // A line that was changed or damaged has its own finding.
  if (damaged) return [];
  const pesan = "Baris riwayat ini bukan yang ditulis lkjip: riwayat pernah ditulis ulang.";
  return [{ tingkat: "peringatan", nama: "riwayat-ditulis-ulang", berkas, baris: ujung.baris, pesan, perbaikan }];
}

function composeTemuan(berkas: string, baris: number, read: boolean): Temuan {
  return {
    tingkat: "peringatan",
    nama: read ? "riwayat-diubah" : "riwayat-rusak",
    berkas,
    baris,
    pesan: read
      ? "Baris riwayat ini atau baris sebelumnya tidak lagi seperti ditulis lkjip: pernah diubah, dihapus, atau disisipi."
      : "Baris riwayat ini tidak dapat dibaca, jadi tidak diperhitungkan.",
    perbaikan:
      "kembalikan berkas riwayat dari cadangan komputer, misalnya salinan kemarin; isinya tidak untuk disunting.",
  };
}

function parseCatatan(line: string): CatatanRiwayat | null {
  try {
    const value: unknown = JSON.parse(line);
    return isCatatan(value) ? value : null;
  } catch {
    return null;
  }
}

/** Whether a line has everything that its readers rely on; a changed line may be JSON and still lack it. */
function isCatatan(value: unknown): value is CatatanRiwayat {
  if (!isRecord(value)) return false;
  const texts = ["waktu", "oleh", "perintah"].every((kunci) => typeof value[kunci] === "string");
  const choice = ["catatan", "keputusan", "alasan", "lewati", "nomor", "tanggal", "batas"];
  return (
    texts &&
    isSidikList(value.masukan) &&
    isSidikList(value.keluaran) &&
    choice.every((kunci) => value[kunci] === undefined || typeof value[kunci] === "string") &&
    (value.unit === undefined || (Array.isArray(value.unit) && value.unit.every((kode) => typeof kode === "string"))) &&
    [value.versi, value.koreksi].every((angka) => angka === undefined || Number.isInteger(angka)) &&
    [value.opsi, value.individu].every(
      (texts) => texts === undefined || (isRecord(texts) && Object.values(texts).every((v) => typeof v === "string")),
    )
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const isSidikList = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every((k) => isRecord(k) && typeof k.berkas === "string" && typeof k.sha256 === "string");
