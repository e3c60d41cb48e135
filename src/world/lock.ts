import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { formatSaat } from "../model/format.ts";
import { EXIT_CODE, henti } from "../model/henti.ts";
import { BERKAS_KUNCI } from "../model/places.ts";

/*
 * One run at a time holds a work folder. The lock says who, where, what and since when, so that a second person knows
 * whom to ask; one that was left behind is recognised.
 */

/** Who holds the folder. `since` is ISO 8601 with offset. */
interface Holder {
  readonly pid: number;
  readonly computer: string;
  readonly oleh: string;
  readonly perintah: string;
  readonly since: string;
}

/** What a run that wants the folder says about itself. */
export interface HoldRequest {
  readonly file: string;
  readonly perintah: string;
  readonly oleh: string;
  readonly since: string;
  readonly tell: (teks: string) => void;
  readonly guarded: <T>(file: string, action: string, work: () => T) => T;
}

/** Commands take seconds; a lock of another computer that is older than this was left behind. */
const STALE_MINUTES = 30;

/** Runs `work` while the lock file stands. Throws a Henti where another run holds it. */
export async function holdFolder<T>(permintaan: HoldRequest, work: () => Promise<T>): Promise<T> {
  const { file, perintah, oleh, since } = permintaan;
  const holder: Holder = { pid: process.pid, computer: hostname(), oleh, perintah, since };
  if (!takeHold(permintaan, holder)) {
    const other = readHolder(file);
    if (other !== null && !isGone(other, since)) throw occupied(other);
    permintaan.guarded(BERKAS_KUNCI, "dihapus", () => rmSync(file, { force: true }));
    permintaan.tell(
      other === null
        ? "Kunci folder yang rusak dari perintah sebelumnya dibuang."
        : `Kunci folder yang tertinggal dari ${other.oleh} (lkjip ${other.perintah}, ${formatSaat(other.since)}) dibuang.`,
    );
    if (!takeHold(permintaan, holder)) throw occupied(readHolder(file) ?? holder);
  }
  const release = (): void => rmSync(file, { force: true });
  // Ctrl+C in the middle leaves no lock behind.
  process.once("exit", release);
  try {
    return await work();
  } finally {
    process.off("exit", release);
    release();
  }
}

function takeHold({ file, guarded }: HoldRequest, holder: Holder): boolean {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    return guarded(BERKAS_KUNCI, "ditulis", () => {
      throw error;
    });
  }
}

const occupied = ({ oleh, computer, perintah, since }: Holder): Error =>
  henti(EXIT_CODE.hasGalat, {
    nama: "folder-sedang-dipakai",
    berkas: BERKAS_KUNCI,
    pesan: `Folder ini sedang dipakai oleh ${oleh} di komputer ${computer} (lkjip ${perintah}, sejak ${formatSaat(since)}).`,
    perbaikan: `tunggu sampai selesai lalu ulangi; jika perintah itu sudah tidak berjalan, hapus berkas ${BERKAS_KUNCI}.`,
  });

function readHolder(file: string): Holder | null {
  try {
    const value: unknown = JSON.parse(readFileSync(file, "utf8"));
    const isHolder =
      typeof value === "object" &&
      value !== null &&
      "pid" in value &&
      "since" in value &&
      typeof value.since === "string";
    return isHolder ? (value as Holder) : null;
  } catch {
    return null;
  }
}

/** Left behind: by a process of this computer that has ended, or by another computer long ago. */
function isGone(holder: Holder, now: string): boolean {
  if (holder.computer !== hostname()) return Date.parse(now) - Date.parse(holder.since) > STALE_MINUTES * 60_000;
  try {
    process.kill(holder.pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ESRCH";
  }
}
