import { listSumber, type StatusUnit } from "../form/kinerja.ts";
import { composePapan } from "../journal/compose-papan.ts";
import { findNext } from "../journal/next.ts";
import type { Papan } from "../journal/papan.ts";
import type { ReadinessEntry } from "../journal/readiness.ts";
import { type CatatanRiwayat, isSameSidik, OUTDATED } from "../journal/riwayat.ts";
import { Henti } from "../model/henti.ts";
import { SOP } from "../model/langkah.ts";
import { BERKAS_CONFIG, BERKAS_DRAF, BERKAS_RENCANA } from "../model/places.ts";
import { hasGalat, type Temuan } from "../model/temuan.ts";
import { compileConfig, type Result } from "../pipeline.ts";
import { OPEN_TARGET } from "../plan/check/target.ts";
import { readConfig } from "../plan/read.ts";
import type { ReadonlyWorld } from "../world/world.ts";
import { findNextNomor } from "./buku.ts";
import { findIndividuPapan } from "./individu.ts";
import { readJournal, readTahapan } from "./journal.ts";
import { digestOf, findReadiness, measureOffice, type OfficeResult } from "./readiness.ts";
import { findPendingRencana } from "./rencana.ts";
import { readBerkasMasuk } from "./returned.ts";
import { listTriwulanPapan } from "./triwulan.ts";

/** Where the year stands, and what stands between it and the signature: the next step is the same in every command. */
export interface Board {
  readonly papan: Papan;
  /** Empty once the report is signed. */
  readonly open: readonly ReadinessEntry[];
  /** Forms hold what nobody has collected yet. */
  readonly hasNewData: boolean;
}

/** The board of the work folder as it is now. */
export function readBoard(world: ReadonlyWorld, known: OfficeResult): Board {
  const { config, data, temuan } = known;
  const galat = ({ berkas, lain = [] }: StatusUnit): number => {
    const own = new Set([berkas, ...lain]);
    return temuan.filter((t) => t.tingkat === "galat" && t.berkas !== undefined && own.has(t.berkas)).length;
  };
  const unit = data.unit.map((one) => ({ ...one, galat: galat(one) }));
  const tahapan = readTahapan(world, config);
  const triwulan = listTriwulanPapan(world, known);
  const papan = composePapan({
    config,
    sop: SOP,
    tahapan,
    unit,
    triwulan,
    individu: findIndividuPapan(world, known, unit),
    saat: world.now(),
  });
  const open = papan.langkah[6]?.keadaan === "selesai" ? [] : findReadiness(world, known);
  const riwayat = readJournal(world).nilai;
  const hasNewData = holdsNewData(riwayat, known);
  const last = (nama: string): number => riwayat.findLastIndex(({ perintah }) => perintah === nama);
  const berikutnya = findNext({
    tahun: config.tahun,
    today: world.today(),
    tahapan,
    unit,
    triwulan,
    open,
    hasNewData,
    hasDraf: world.exists(BERKAS_DRAF),
    hasGalat: hasGalat(temuan),
    hasPendingPlan: findPendingRencana(world).length > 0,
    nomorSurat: tahapan.hasSurat && !tahapan.hasNomorSurat ? findNextNomor(world) : null,
    isSentAgain: last("forms") > last("quarter"),
  });
  return { papan: { ...papan, berikutnya }, open, hasNewData };
}

/** A board on which nothing is computed, with what stands in the way. */
export interface WaitingBoard {
  readonly papan: Papan;
  readonly temuan: readonly Temuan[];
}

/** The board of a year that was begun from the last one and has open targets, before any form is back; null of any other. */
export function readWaitingBoard(world: ReadonlyWorld): WaitingBoard | null {
  const teks = world.readText(BERKAS_CONFIG) ?? "";
  const { nilai, temuan } = compileConfig(teks);
  const galat = temuan.filter(({ tingkat }) => tingkat === "galat");
  if (nilai !== null || galat.length === 0 || galat.some(({ nama }) => nama !== OPEN_TARGET)) return null;
  const config = readConfig(teks, BERKAS_CONFIG).nilai?.config;
  if (config === undefined || readBerkasMasuk(world).length > 0) return null;
  const unit = config.unit.map(({ kode }) => ({
    kode,
    status: "belum" as const,
    berkas: null,
    sha256: null,
    galat: 0,
  }));
  const papan = composePapan({
    config,
    sop: SOP,
    tahapan: readTahapan(world, config),
    unit,
    triwulan: [],
    individu: { changed: 0, missing: 0 },
    saat: world.now(),
  });
  const berikutnya = world.exists(BERKAS_RENCANA)
    ? { perintah: "lkjip plan", tujuan: `setelah target diisi di ${BERKAS_RENCANA} dan disimpan` }
    : { perintah: "lkjip check", tujuan: `setelah target diisi di ${BERKAS_CONFIG}` };
  return { papan: { ...papan, berikutnya }, temuan };
}

/** Whether the forms differ from what was collected last, or put into the draft, by more than that they were saved again. */
function holdsNewData(riwayat: readonly CatatanRiwayat[], known: Result): boolean {
  const { formulir } = known.data;
  const last = riwayat.findLast(
    ({ perintah, data }) => perintah === "collect" || (perintah === "draft" && data !== undefined && data !== OUTDATED),
  );
  const isSame = isSameSidik(last?.masukan ?? [], formulir.flatMap(listSumber));
  return formulir.length > 0 && !isSame && last?.data !== digestOf(known);
}

/** The next step as the board says it; null where all is done, or where the folder cannot be read now. */
export function readNext(world: ReadonlyWorld): readonly [perintah: string, tujuan: string] | null {
  const { nilai: config, temuan } = compileConfig(world.readText(BERKAS_CONFIG) ?? "");
  if (config === null) return ["lkjip check", `setelah ${BERKAS_CONFIG} diperbaiki`];
  try {
    const { berikutnya } = readBoard(world, measureOffice(world, config, temuan)).papan;
    return berikutnya && [berikutnya.perintah, berikutnya.tujuan];
  } catch (error) {
    if (error instanceof Henti) return null;
    throw error;
  }
}
