import { checkDrafSelesai, checkDrafTetap } from "../journal/pengesahan.ts";
import { composeReadiness, type DrafState, type ReadinessEntry } from "../journal/readiness.ts";
import type { CatatanRiwayat } from "../journal/riwayat.ts";
import { BERKAS_DRAF } from "../model/places.ts";
import type { Temuan } from "../model/temuan.ts";
import type { Result } from "../pipeline.ts";
import { isFirm, type Koreksi, weighKoreksi } from "../review/koreksi.ts";
import { listOpen } from "../review/ledger/confirm.ts";
import type { NaskahDraf } from "../word/text/naskah-draf.ts";
import { readNaskah } from "../word/text/read.ts";
import { type ReadonlyWorld, sha256 } from "../world/world.ts";
import { confirmedKeys, readConfirmed } from "./confirmed.ts";
import { readJournal, readTahapan } from "./journal.ts";
import { findKoreksi } from "./koreksi.ts";

/** Results with all findings of lkjip.yaml and of the data. */
export interface OfficeResult extends Result {
  readonly temuan: readonly Temuan[];
}

/** A draft that was read; `koreksi` and `open` where it was also judged just now. */
export interface LookedAt {
  readonly content: Uint8Array;
  readonly naskah: NaskahDraf | null;
  readonly judged?: { readonly koreksi: readonly Koreksi[]; readonly open: number; readonly isStale: boolean };
  /** For what it has to be the draft that was reviewed, such as "diajukan"; null where it is being reviewed. */
  readonly effect: string | null;
}

/** What stands between today and a signature; the draft is read where it is not given. */
export function findReadiness(
  world: ReadonlyWorld,
  known: OfficeResult,
  given: LookedAt | null = null,
): ReadinessEntry[] {
  const draf = given ?? readLooked(world);
  return composeReadiness({
    config: known.config,
    temuan: known.temuan,
    unit: known.data.unit,
    draf: draf === null ? null : stateOf(world, known, draf),
  });
}

/** A draft read and judged now; `effect` as in {@link LookedAt}. */
export function lookAt(world: ReadonlyWorld, result: Result, content: Uint8Array, effect: string): LookedAt {
  const naskah = readNaskah(content);
  if (naskah === null) return { content, naskah, effect };
  const confirmed = confirmedKeys(readConfirmed(world).list);
  const { input, koreksi, isStale } = findKoreksi(world, result, { content, naskah }, confirmed);
  return { content, naskah, effect, judged: { koreksi, open: listOpen(input.ledger).length, isStale } };
}

function readLooked(world: ReadonlyWorld): LookedAt | null {
  const content = world.read(BERKAS_DRAF);
  return content === null ? null : { content, naskah: readNaskah(content), effect: "disahkan" };
}

function stateOf(world: ReadonlyWorld, known: OfficeResult, { content, naskah, judged, effect }: LookedAt): DrafState {
  const sidik = { berkas: BERKAS_DRAF, sha256: sha256(content) };
  const { approvedDraf, reviewedDraf } = readTahapan(world, known.config);
  const tetap = effect === null ? [] : checkDrafTetap(sidik, approvedDraf ?? reviewedDraf, effect);
  const temuan = [...tetap, ...checkDrafSelesai(naskah, BERKAS_DRAF)];
  const riwayat = readJournal(world).nilai;
  if (judged !== undefined) {
    const { koreksi, open, isStale } = judged;
    const galat = weighKoreksi(koreksi, BERKAS_DRAF);
    const firm = galat.filter(isFirm);
    return { temuan, firm, wrong: galat.filter((one) => !isFirm(one)), open, isStale };
  }
  const last = riwayat.findLast(({ perintah }) => perintah === "review");
  const isSame = last?.masukan.some((one) => one.berkas === BERKAS_DRAF && one.sha256 === sidik.sha256) ?? false;
  return {
    temuan,
    firm: [],
    wrong: isSame ? (last?.galat ?? 0) : 0,
    open: isSame ? (last?.angka ?? 0) : 0,
    isStale: isStale(riwayat, known),
  };
}

/** Whether the last draft was made from other data; not known of drafts from before this was noted. */
export function isStale(riwayat: readonly CatatanRiwayat[], result: Result): boolean {
  const noted = riwayat.findLast(({ perintah }) => perintah === "draft")?.data;
  return noted !== undefined && noted !== digestOf(result);
}

/** sha256 of all that the report is made from: a form that was only saved again, or renamed, gives the same. */
export function digestOf({ config, data }: Result): string {
  const json = JSON.stringify([config, data], (nama, nilai) => (OF_FILE.has(nama) ? undefined : nilai));
  return sha256(json);
}

const OF_FILE: ReadonlySet<string> = new Set(["asal", "berkas", "sha256"]);
