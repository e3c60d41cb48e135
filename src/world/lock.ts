import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { formatSaat } from "../model/format.ts";
import { EXIT_CODE, henti } from "../model/henti.ts";
import { BERKAS_KUNCI } from "../model/places.ts";
import { sha256 } from "./files.ts";

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
  const { file, perintah, oleh, since, tell } = permintaan;
  const holder: Holder = { pid: process.pid, computer: hostname(), oleh, perintah, since };
  const taken = await takeHold(permintaan, file, holder);
  if (!taken.held) throw occupied(taken.by ?? holder);
  if (taken.dropped !== undefined) tell(formatDropped(taken.dropped));
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

const formatDropped = (other: Holder | null): string =>
  other === null
    ? "Kunci folder yang rusak dari perintah sebelumnya dibuang."
    : `Kunci folder yang tertinggal dari ${other.oleh} (lkjip ${other.perintah}, ${formatSaat(other.since)}) dibuang.`;

/** Whether a lock is held now, what was left behind in its place (null: nothing readable), or who holds it. */
type TakenLock =
  | { readonly held: true; readonly dropped?: Holder | null }
  | { readonly held: false; readonly by: Holder | null };

/**
 * Takes a lock. One that was left behind may be taken over by one run only: who takes it away holds a second lock
 * meanwhile, named by what was left behind, and looks again whether it still stands there.
 */
async function takeHold(permintaan: HoldRequest, file: string, holder: Holder): Promise<TakenLock> {
  if (createLock(permintaan, file, holder)) return { held: true };
  const content = await readSettled(file);
  const other = content === null ? null : parseHolder(content);
  if (content === null) return createLock(permintaan, file, holder) ? { held: true } : { held: false, by: null };
  if (other !== null && !isGone(other, permintaan.since)) return { held: false, by: other };
  const claim = `${file}.${sha256(content).slice(0, 12)}`;
  if (!(await takeHold(permintaan, claim, holder)).held) return { held: false, by: other };
  try {
    const now = readLock(file);
    if (now !== null && now !== content) return { held: false, by: parseHolder(now) };
    permintaan.guarded(BERKAS_KUNCI, "dihapus", () => rmSync(file, { force: true }));
    return createLock(permintaan, file, holder) ? { held: true, dropped: other } : { held: false, by: null };
  } finally {
    rmSync(claim, { force: true });
  }
}

/** A lock that another run has created this moment has no content yet: it is looked at once more. Null where there is none. */
async function readSettled(file: string): Promise<string | null> {
  const content = readLock(file);
  if (content === null || parseHolder(content) !== null) return content;
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  return readLock(file);
}

/** Time in which a lock that was created is filled. */
const SETTLE_MS = 200;

/** A folder in its place counts as a lock that cannot be read: it is named when it is to be taken away. */
function readLock(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ENOENT" ? null : "";
  }
}

function createLock({ guarded }: HoldRequest, file: string, holder: Holder): boolean {
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

function parseHolder(content: string): Holder | null {
  try {
    const value: unknown = JSON.parse(content);
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
