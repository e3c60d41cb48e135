import { checkDrafSelesai, checkDrafTetap, unreadableDraf } from "../journal/pengesahan.ts";
import { composeReadiness, type DrafState, type ReadinessEntry } from "../journal/readiness.ts";
import type { CatatanRiwayat } from "../journal/riwayat.ts";
import { BERKAS_DRAF } from "../model/places.ts";
import { oncePer } from "../model/recent.ts";
import type { Temuan } from "../model/temuan.ts";
import { compilePengukuran, type Result } from "../pipeline.ts";
import type { Config } from "../plan/schema.ts";
import { isFirm, type Koreksi, weighKoreksi } from "../review/koreksi.ts";
import { countDiffering, type OpenSentence } from "../review/ledger/confirm.ts";
import { checkNaskahSize } from "../review/size.ts";
import { findDamage, NO_WORD } from "../word/parts/damage.ts";
import type { NaskahDraf } from "../word/text/naskah-draf.ts";
import { readNaskah } from "../word/text/read.ts";
import { type ReadonlyWorld, sha256 } from "../world/world.ts";
import { readJournal, readTahapan } from "./journal.ts";
import { readBerkasMasuk } from "./returned.ts";

/** Results with all findings of lkjip.yaml and of the data. */
export interface OfficeResult extends Result {
  readonly temuan: readonly Temuan[];
}

/** The office as it stands today, with all findings: nothing is asked of a quarter that has not ended. */
export function measureOffice(world: ReadonlyWorld, config: Config, ofConfig: readonly Temuan[]): OfficeResult {
  const { nilai, temuan } = compilePengukuran(config, readBerkasMasuk(world), world.today());
  return { ...nilai, temuan: [...ofConfig, ...temuan] };
}

/** A draft that was read; `koreksi` and `open` where it was also judged just now. */
export interface LookedAt {
  readonly content: Uint8Array;
  readonly naskah: NaskahDraf | null;
  readonly judged?: {
    readonly koreksi: readonly Koreksi[];
    readonly open: readonly OpenSentence[];
    readonly isStale: boolean;
  };
  /** It was made from the data of now. */
  readonly isFresh?: true;
  /** For what it has to be the draft that was reviewed, such as "diajukan"; null where it is being reviewed. */
  readonly effect: string | null;
}

/** What stands between today and a signature: the one place where it is found; the draft is read where it is not given. */
export function findReadiness(
  world: ReadonlyWorld,
  known: OfficeResult,
  given: LookedAt | null = null,
): ReadinessEntry[] {
  const draf = given ?? readLooked(world);
  return composeReadiness({
    config: known.config,
    hari: world.today(),
    temuan: known.temuan,
    later: findLater(world, known),
    unit: known.data.unit,
    draf: draf === null ? null : stateOf(world, known, draf),
  });
}

/** What is missing only because its quarter has not ended: it is not asked for today, and cannot be signed today. */
function findLater(world: ReadonlyWorld, { config, temuan }: OfficeResult): Temuan[] {
  if (world.today() > `${config.tahun}-12-31`) return [];
  const said = ({ nama, berkas, pesan }: Temuan): string => `${nama} ${berkas} ${pesan}`;
  const now = new Set(temuan.map(said));
  return compilePengukuran(config, readBerkasMasuk(world)).temuan.filter((one) => !now.has(said(one)));
}

function readLooked(world: ReadonlyWorld): LookedAt | null {
  const content = world.read(BERKAS_DRAF);
  return content === null ? null : { content, naskah: readNaskah(content), effect: "disahkan" };
}

function stateOf(world: ReadonlyWorld, known: OfficeResult, looked: LookedAt): DrafState {
  const { content, naskah, judged, effect } = looked;
  const sidik = { berkas: BERKAS_DRAF, sha256: sha256(content) };
  const { approvedDraf, reviewedDraf } = readTahapan(world, known.config);
  const tetap = effect === null ? [] : checkDrafTetap(sidik, approvedDraf ?? reviewedDraf, effect);
  const ofNaskah =
    naskah === null
      ? [unreadableDraf(findDamage(content) ?? NO_WORD, BERKAS_DRAF)]
      : [...checkNaskahSize(naskah, BERKAS_DRAF), ...checkDrafSelesai(naskah, BERKAS_DRAF)];
  const temuan = [...tetap, ...ofNaskah];
  const riwayat = readJournal(world).nilai;
  if (judged !== undefined) {
    const { koreksi, open, isStale } = judged;
    const galat = weighKoreksi(koreksi, BERKAS_DRAF);
    const firm = galat.filter(isFirm);
    const wrong = galat.filter((one) => !isFirm(one));
    return { temuan, firm, wrong, open: open.length, differing: countDiffering(open), isStale };
  }
  const last = riwayat.findLast(({ perintah }) => perintah === "review");
  const isSame = last?.masukan.some((one) => one.berkas === BERKAS_DRAF && one.sha256 === sidik.sha256) ?? false;
  return {
    temuan,
    firm: [],
    wrong: isSame ? (last?.galat ?? 0) : 0,
    open: isSame ? (last?.angka ?? 0) : 0,
    differing: 0,
    isStale: looked.isFresh !== true && isStale(riwayat, known),
  };
}

/** Whether the draft shows other data, as it was made or reviewed last; not known of drafts from before this was noted. */
export function isStale(riwayat: readonly CatatanRiwayat[], result: Result): boolean {
  const last = riwayat.findLast(
    ({ perintah, data }) => perintah === "draft" || (perintah === "review" && data !== undefined),
  );
  return last?.data !== undefined && last.data !== digestOf(result);
}

/** sha256 of all that the report is made from: a form that was only saved again, or renamed, gives the same. */
export const digestOf = ({ config, data }: Result): string => digestOfData(data)(config);

const digestOfData = oncePer((data: Result["data"]) =>
  oncePer((config: Result["config"]) => {
    const json = JSON.stringify([config, data], (nama, nilai) => (OF_FILE.has(nama) ? undefined : nilai));
    return sha256(json);
  }),
);

const OF_FILE: ReadonlySet<string> = new Set(["asal", "berkas", "sha256"]);
