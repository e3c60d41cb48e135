import { createHash } from "node:crypto";
import type { CatatanRiwayat } from "../model/riwayat.ts";
import type { Bertemuan, Temuan } from "../model/temuan.ts";

/*
 * The journal: one JSON object a line, never rewritten. Each line ends with `sidik`, the sha256 of the line before it
 * and of its own text: a changed, missing or inserted line is seen at once.
 */

/** A new line for the end of the journal (without the newline). */
export function formatCatatan(catatan: CatatanRiwayat, teksSebelumnya: string): string {
  const isi = JSON.stringify(catatan);
  return `${isi.slice(0, -1)},"sidik":"${sidikBaris(isi, lastSidik(teksSebelumnya))}"}`;
}

/** Reads the journal. A line that cannot be read, or that does not follow from the line before it, is a finding; readable lines count. */
export function readRiwayat(teks: string, berkas: string): Bertemuan<readonly CatatanRiwayat[]> {
  const temuan: Temuan[] = [];
  const catatan: CatatanRiwayat[] = [];
  let sebelumnya = "";
  for (const [i, line] of teks.split("\n").entries()) {
    if (line === "") continue;
    const read = readBaris(line, sebelumnya);
    if (!read.utuh) temuan.push(composeTemuan(berkas, i + 1, read.catatan !== null));
    if (read.catatan) catatan.push(read.catatan);
    sebelumnya = read.sidik;
  }
  return { nilai: catatan, temuan };
}

const EKOR = /,"sidik":"([0-9a-f]{64})"\}$/;

function readBaris(
  line: string,
  sebelumnya: string,
): { readonly catatan: CatatanRiwayat | null; readonly sidik: string; readonly utuh: boolean } {
  const sidik = EKOR.exec(line)?.[1] ?? "";
  const isi = line.replace(EKOR, "}");
  return { catatan: parseCatatan(isi), sidik, utuh: sidik !== "" && sidik === sidikBaris(isi, sebelumnya) };
}

const sidikBaris = (isi: string, sebelumnya: string): string =>
  createHash("sha256").update(`${sebelumnya}\n${isi}`).digest("hex");

function lastSidik(teks: string): string {
  const lines = teks.split("\n").filter((line) => line !== "");
  return EKOR.exec(lines.at(-1) ?? "")?.[1] ?? "";
}

function composeTemuan(berkas: string, baris: number, terbaca: boolean): Temuan {
  return {
    tingkat: "peringatan",
    nama: terbaca ? "riwayat-diubah" : "riwayat-rusak",
    berkas,
    baris,
    pesan: terbaca
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
  const pilihan = ["catatan", "keputusan", "alasan", "lewati", "nomor", "tanggal", "batas"];
  return (
    texts &&
    isDaftarSidik(value.masukan) &&
    isDaftarSidik(value.keluaran) &&
    pilihan.every((kunci) => value[kunci] === undefined || typeof value[kunci] === "string") &&
    (value.unit === undefined || (Array.isArray(value.unit) && value.unit.every((kode) => typeof kode === "string"))) &&
    (value.versi === undefined || Number.isInteger(value.versi)) &&
    (value.opsi === undefined ||
      (isRecord(value.opsi) && Object.values(value.opsi).every((v) => typeof v === "string")))
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const isDaftarSidik = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every((k) => isRecord(k) && typeof k.berkas === "string" && typeof k.sha256 === "string");
