import type { CatatanRiwayat } from "../model/riwayat.ts";
import type { Bertemuan, Temuan } from "../model/temuan.ts";

/** Reads the journal (JSON lines). A line that cannot be read is a finding; the others count. */
export function readRiwayat(teks: string, berkas: string): Bertemuan<readonly CatatanRiwayat[]> {
  const temuan: Temuan[] = [];
  const catatan: CatatanRiwayat[] = [];
  for (const [i, line] of teks.split("\n").entries()) {
    if (line.trim() === "") continue;
    const parsed = parseCatatan(line);
    if (parsed) catatan.push(parsed);
    else {
      temuan.push({
        tingkat: "peringatan",
        nama: "riwayat-rusak",
        berkas,
        baris: i + 1,
        pesan: "Baris riwayat ini tidak dapat dibaca, jadi tidak diperhitungkan.",
        perbaikan: "biarkan berkas riwayat seperti dibuat lkjip; jika berubah, kembalikan dari cadangan komputer.",
      });
    }
  }
  return { nilai: catatan, temuan };
}

function parseCatatan(line: string): CatatanRiwayat | null {
  try {
    const value: unknown = JSON.parse(line);
    const isCatatan =
      typeof value === "object" &&
      value !== null &&
      "perintah" in value &&
      "keluaran" in value &&
      Array.isArray(value.keluaran);
    return isCatatan ? (value as CatatanRiwayat) : null;
  } catch {
    return null;
  }
}
