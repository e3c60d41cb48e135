import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { BERKAS_KUNCI } from "../model/places.ts";
import { formatTanggal } from "../model/format.ts";
import { henti, KODE_KELUAR } from "../model/henti.ts";

/*
 * One run at a time holds a work folder. The lock says who, where, what and since when, so that a second person knows
 * whom to ask; one that was left behind is recognised.
 */

/** Who holds the folder. `sejak` is ISO 8601 with offset. */
interface Pemegang {
  readonly pid: number;
  readonly komputer: string;
  readonly oleh: string;
  readonly perintah: string;
  readonly sejak: string;
}

/** What a run that wants the folder says about itself. */
export interface Permintaan {
  readonly file: string;
  readonly perintah: string;
  readonly oleh: string;
  readonly sejak: string;
  readonly tell: (teks: string) => void;
  readonly guarded: <T>(file: string, tindakan: string, work: () => T) => T;
}

/** Commands take seconds; a lock of another computer that is older than this was left behind. */
const BASI_MENIT = 30;

/** Runs `work` while the lock file stands. Throws a Henti where another run holds it. */
export async function holdFolder<T>(permintaan: Permintaan, work: () => Promise<T>): Promise<T> {
  const { file, perintah, oleh, sejak } = permintaan;
  const pemegang: Pemegang = { pid: process.pid, komputer: hostname(), oleh, perintah, sejak };
  if (!takeHold(permintaan, pemegang)) {
    const other = readPemegang(file);
    if (other !== null && !isGone(other, sejak)) throw occupied(other);
    permintaan.tell(
      other === null
        ? "Kunci folder yang rusak dari perintah sebelumnya dibuang."
        : `Kunci folder yang tertinggal dari ${other.oleh} (lkjip ${other.perintah}, ${formatSaat(other.sejak)}) dibuang.`,
    );
    rmSync(file, { force: true });
    if (!takeHold(permintaan, pemegang)) throw occupied(readPemegang(file) ?? pemegang);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function takeHold({ file, guarded }: Permintaan, pemegang: Pemegang): boolean {
  try {
    writeFileSync(file, JSON.stringify(pemegang), { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    return guarded(BERKAS_KUNCI, "ditulis", () => {
      throw error;
    });
  }
}

const occupied = ({ oleh, komputer, perintah, sejak }: Pemegang): Error =>
  henti(KODE_KELUAR.adaGalat, {
    nama: "folder-sedang-dipakai",
    berkas: BERKAS_KUNCI,
    pesan: `Folder ini sedang dipakai oleh ${oleh} di komputer ${komputer} (lkjip ${perintah}, sejak ${formatSaat(sejak)}).`,
    perbaikan: `tunggu sampai selesai lalu ulangi; jika perintah itu sudah tidak berjalan, hapus berkas ${BERKAS_KUNCI}.`,
  });

/** "2025-02-03T15:04:05+07:00" -> "3 Februari 2025 pukul 15.04". */
export const formatSaat = (sejak: string): string =>
  `${formatTanggal(sejak.slice(0, 10))} pukul ${sejak.slice(11, 16).replace(":", ".")}`;

function readPemegang(file: string): Pemegang | null {
  try {
    const value: unknown = JSON.parse(readFileSync(file, "utf8"));
    const isPemegang =
      typeof value === "object" &&
      value !== null &&
      "pid" in value &&
      "sejak" in value &&
      typeof value.sejak === "string";
    return isPemegang ? (value as Pemegang) : null;
  } catch {
    return null;
  }
}

/** Left behind: by a process of this computer that has ended, or by another computer long ago. */
function isGone(pemegang: Pemegang, sekarang: string): boolean {
  if (pemegang.komputer !== hostname()) return Date.parse(sekarang) - Date.parse(pemegang.sejak) > BASI_MENIT * 60_000;
  try {
    process.kill(pemegang.pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ESRCH";
  }
}
