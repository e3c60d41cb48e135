import { findUjung, formatCatatan, hasUjung, parseUjung, readRiwayat } from "../journal/read.ts";
import type { CatatanBaru, CatatanRiwayat, SidikBerkas, UjungRiwayat } from "../journal/riwayat.ts";
import { findTahapan, type Tahapan } from "../journal/tahapan.ts";
import { BERKAS_CONFIG, BERKAS_DRAF, BERKAS_RIWAYAT, BERKAS_UJUNG, FOLDER } from "../model/places.ts";
import { recent } from "../model/recent.ts";
import type { Bertemuan } from "../model/temuan.ts";
import { pejabatOn } from "../plan/officials.ts";
import { readConfig } from "../plan/read.ts";
import type { Config } from "../plan/schema.ts";
import { type ReadonlyWorld, sha256, type World } from "../world/world.ts";
import { tellTemuan } from "./tell.ts";

/** A file to be written: its path and its bytes. */
export interface Product {
  readonly berkas: string;
  readonly content: Uint8Array;
}

/** Path and hash of a file, for the journal. */
export function sidikOf({ berkas, content }: Product): SidikBerkas {
  return { berkas, sha256: sha256(content) };
}

/**
 * Adds a line to the journal and tells what its end had lost before. A command that was run again because it had been cut
 * off does not note a second time what was finished for it.
 */
export function recordRiwayat(world: World, catatan: CatatanBaru): void {
  const content = { masukan: [], keluaran: [], ...catatan };
  const line: CatatanRiwayat = { waktu: world.now(), oleh: nameOf(world), ...content };
  const { nilai, temuan } = readJournal(world);
  const last = nilai.at(-1);
  const { resumed } = world;
  if (resumed() !== null && last !== undefined && isSame({ ...last, waktu: line.waktu }, line)) return;
  const teks = readTeksRiwayat(world);
  tellTemuan(
    world,
    temuan.filter(({ nama }) => nama === "riwayat-kurang" || (nama === "riwayat-terpotong" && !teks.endsWith("\n"))),
  );
  world.append(BERKAS_RIWAYAT, formatCatatan(line, teks));
  world.write(BERKAS_UJUNG, `${JSON.stringify(findUjung(readTeksRiwayat(world)))}\n`);
}

const isSame = (one: CatatanRiwayat, lain: CatatanRiwayat): boolean => JSON.stringify(one) === JSON.stringify(lain);

/** Where the journal ends now. */
export const readUjung = (world: ReadonlyWorld): UjungRiwayat => findUjung(readTeksRiwayat(world));

/** Whether the journal still holds the line that was its last once. */
export const hasUjungRiwayat = (world: ReadonlyWorld, ujung: UjungRiwayat): boolean =>
  hasUjung(readTeksRiwayat(world), ujung);

const readTeksRiwayat = (world: ReadonlyWorld): string => world.readText(BERKAS_RIWAYAT) ?? "";

/** Who does it: as given, or who is Kasubbag today, who carries the SOP, with the user of this computer. */
function nameOf(world: ReadonlyWorld): string {
  if (world.givenOleh) return world.oleh;
  const config = readConfig(world.readText(BERKAS_CONFIG) ?? "", BERKAS_CONFIG).nilai?.config;
  const kasubbag = config && pejabatOn(config, world.today()).kasubbag.nama;
  return kasubbag === undefined || /\bGANTI\b/.test(kasubbag) ? world.oleh : `${kasubbag} (pengguna ${world.oleh})`;
}

/** The journal with everything that is wrong with it. */
export const readJournal = (world: ReadonlyWorld): Bertemuan<readonly CatatanRiwayat[]> =>
  readBoth(`${world.readText(BERKAS_UJUNG) ?? ""}${BETWEEN}${readTeksRiwayat(world)}`);

const BETWEEN = "\u0000";

/** The note of its end and the journal, read once. */
const readBoth = recent(4, (both: string) => {
  const at = both.indexOf(BETWEEN);
  return readRiwayat(both.slice(at + 1), BERKAS_RIWAYAT, parseUjung(both.slice(0, at)));
});

/** Numbers of the signed versions that lie in the folder. */
export function listVersi(world: ReadonlyWorld): number[] {
  return world.list(FOLDER.pengesahan).flatMap((nama) => {
    const versi = /^versi-(\d+)$/.exec(nama)?.[1];
    return versi === undefined ? [] : [Number(versi)];
  });
}

/** How far the year has come, by the journal. */
export function readTahapan(world: ReadonlyWorld, config: Config): Tahapan {
  const unit = config.unit.map(({ kode }) => kode);
  return findTahapan(readJournal(world).nilai, unit, BERKAS_DRAF);
}
