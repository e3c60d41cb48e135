import { BERKAS_CONFIG, BERKAS_RENCANA } from "../model/places.ts";
import { once } from "../model/recent.ts";
import { hasGalat, type Temuan } from "../model/temuan.ts";
import { STILL_CONTOH, STILL_GANTI } from "../plan/check/first-values.ts";
import { OPEN_TARGET } from "../plan/check/target.ts";
import type { Lokasi } from "../plan/lokasi.ts";
import { readPlain } from "../plan/read.ts";
import { type AppliedPlan, applyChanges } from "../plan/workbook/apply.ts";
import { listBlocks } from "../plan/workbook/blocks.ts";
import type { RencanaYears } from "../plan/workbook/column.ts";
import { LEMBAR_RENCANA, listRencanaKolom } from "../plan/workbook/columns.ts";
import { FIXED_ROWS } from "../plan/workbook/fixed.ts";
import type { PlanChange } from "../plan/workbook/merge.ts";
import { rankOfKey } from "../plan/workbook/rank.ts";
import { cellKey } from "../plan/workbook/row-key.ts";
import { listRows } from "../plan/workbook/state.ts";
import type { PlanData } from "../plan/workbook/things.ts";
import { isEqual } from "../plan/write/equal.ts";
import { patchYaml } from "../plan/write/patch.ts";
import type { ReadRencana } from "./read.ts";
import type { BookPlace } from "./reading/raw-book.ts";
import { type RencanaSource, readSource } from "./source.ts";

/*
 * The changes of the workbook as text of lkjip.yaml, judged before anything is written.
 */

/** lkjip.yaml with the changes, and what is newly wrong with it, at the cells that say so. */
export function writeYaml(
  source: RencanaSource,
  applied: AppliedPlan,
  read: ReadRencana,
  found: readonly Temuan[],
): { readonly source: RencanaSource | null; readonly temuan: readonly Temuan[] } {
  const { originOf, data } = applied;
  const teks = patchYaml(source.teks, source.data, data, { originOf, rankOf: rankOfKey });
  const plain = readPlain(teks, BERKAS_CONFIG);
  if (plain === null || !isEqual(plain.data, data))
    return { source: null, temuan: hasGalat(found) ? [] : [notWritable()] };
  const { source: fresh, temuan } = readSource(teks);
  const known = new Set(source.temuan.map(sayTemuan));
  // The targets that are still open are told together, so that the sentence changes with each that is filled in.
  const wasOpen = source.temuan.some(({ nama }) => nama === OPEN_TARGET);
  const isOpen = ({ nama }: Temuan): boolean => wasOpen && nama === OPEN_TARGET;
  const news = [...(fresh?.temuan ?? temuan)].filter(
    (each) => !known.has(sayTemuan(each)) && each.nama !== STILL_CONTOH && each.nama !== STILL_GANTI && !isOpen(each),
  );
  // Most changes are in order, and then no place is asked for.
  const places = once(() => listPlaces(data, plain.lokasi, source.years, read));
  // What could not be read is named already; that it is lacking only follows from that.
  const isNamed = ({ nama, lembar, sel }: Temuan): boolean =>
    nama === "kunci-belum-ada" &&
    sel !== undefined &&
    found.some((each) => each.tingkat === "galat" && each.lembar === lembar && each.sel === sel);
  return { source: fresh, temuan: news.map((each) => placeTemuan(each, places())).filter((each) => !isNamed(each)) };
}

/** Where the shape is wrong, `check` can say nothing: the other changes are judged without those that made it so. */
export function judgeRest(
  source: RencanaSource,
  changes: readonly PlanChange[],
  read: ReadRencana,
  found: readonly Temuan[],
): readonly Temuan[] {
  const { data: old, years } = source;
  const { renamed, order, above, places } = read;
  const wrong = new Set(
    found.filter(({ tingkat }) => tingkat === "galat").map(({ lembar, sel }) => `${lembar} ${sel}`),
  );
  const isWrong = (kunci: string): boolean => wrong.has(`${places.get(kunci)?.lembar} ${places.get(kunci)?.sel}`);
  const keysOf = (change: PlanChange): string[] => {
    if (change.kind === "cell") return [cellKey(change.kunci, change.kolom)];
    if (change.kind !== "add") return [change.kunci];
    const kolom = listRencanaKolom(change.row.lembar, years);
    return [change.kunci, ...kolom.map(({ kunci }) => cellKey(change.kunci, kunci))];
  };
  const rest = changes.filter((change) => !keysOf(change).some(isWrong));
  if (rest.length === changes.length) return [];
  const whole = rest.filter((change) => !isEmptied(change, changes, rest));
  const applied = applyChanges({ old, years, changes: whole, renamed, order, above });
  const { temuan } = writeYaml(source, applied, read, found);
  const known = new Set(found.map(sayTemuan));
  return temuan.filter((each) => !known.has(sayTemuan(each)) && each.tingkat === "galat");
}

/** A new programme or kegiatan of which no new sub kegiatan is left: that it is empty only follows from what was left out. */
function isEmptied({ kind, kunci }: PlanChange, all: readonly PlanChange[], rest: readonly PlanChange[]): boolean {
  if (kind !== "add" || !/^(program|kegiatan)\./.test(kunci)) return false;
  const kode = kunci.slice(kunci.indexOf(".") + 1);
  const below = (change: PlanChange): boolean => change.kunci.startsWith(`sub.${kode}.`);
  return all.some(below) && !rest.some(below);
}

const sayTemuan = ({ nama, pesan }: Temuan): string => `${nama} ${pesan}`;

const notWritable = (): Temuan => ({
  tingkat: "galat",
  nama: "yaml-tidak-dapat-diubah",
  berkas: BERKAS_CONFIG,
  pesan:
    "Perubahan dari rencana.xlsx tidak dapat ditulis ke susunan lkjip.yaml yang tidak lazim, sehingga tidak ada yang diubah.",
  perbaikan: "ubah nilainya langsung di lkjip.yaml, lalu jalankan lagi: lkjip plan",
});

/** What only a sub kegiatan must have. */
const SUB_MUST: readonly string[] = ["unit", "pagu"];

/** Where the values of lkjip.yaml stand in the workbook, by line and column. */
function listPlaces(
  data: PlanData,
  lokasi: Lokasi,
  years: RencanaYears,
  { places }: ReadRencana,
): ReadonlyMap<string, BookPlace> {
  const cells = new Map<string, BookPlace>();
  const put = (path: readonly (string | number)[], kunci: string): void => {
    const place = places.get(kunci);
    const { baris, kolom } = lokasi.find(path);
    const at = `${baris}:${kolom}`;
    if (place !== undefined && !cells.has(at)) cells.set(at, place);
  };
  const rows = listRows(data, years);
  for (const row of rows)
    for (const [kolom, { path }] of Object.entries(row.fields))
      if (lokasi.has([...row.path, ...path])) put([...row.path, ...path], cellKey(row.kunci, kolom));
  // What is lacking is said at the cell that must be filled.
  const must = new Map(
    LEMBAR_RENCANA.map((lembar) => [
      lembar,
      new Set(listRencanaKolom(lembar, years).flatMap(({ kunci, need }) => (need === "wajib" ? [kunci] : []))),
    ]),
  );
  const needed = new Set(FIXED_ROWS.flatMap(({ kunci, need }) => (need === "wajib" ? [kunci] : [])));
  for (const row of rows)
    for (const [kolom, { path }] of Object.entries(row.fields)) {
      const isMust =
        row.thing === undefined
          ? needed.has(row.kunci)
          : must.get(row.lembar)?.has(kolom) || (row.thing.kind === "sub" && SUB_MUST.includes(kolom));
      if (isMust && row.cells[kolom] === undefined) put([...row.path, ...path], cellKey(row.kunci, kolom));
    }
  // What is said of a part of a thing is said at the first of its cells.
  for (const row of rows)
    for (const [kolom, { path }] of Object.entries(row.fields))
      if (path.length > 1 && lokasi.has([...row.path, ...path.slice(0, -1)]))
        put([...row.path, ...path.slice(0, -1)], cellKey(row.kunci, kolom));
  for (const row of rows) {
    if (row.thing === undefined) continue;
    put([...row.path, "kode"], cellKey(row.kunci, "kode"));
    put(row.path, row.kunci);
  }
  for (const { kunci, path, get } of listBlocks(data))
    for (const [i, cells] of get(data).entries()) {
      for (const key of Object.keys(cells)) put([...path, i, key], cellKey(cellKey(kunci, `${i}`), key));
      put([...path, i], cellKey(kunci, `${i}`));
    }
  return cells;
}

/** A finding about lkjip.yaml at the cell that says it. */
function placeTemuan(temuan: Temuan, places: ReadonlyMap<string, BookPlace>): Temuan {
  const place = places.get(`${temuan.baris}:${temuan.kolom}`);
  if (place === undefined) return temuan;
  const { tingkat, nama, pesan, perbaikan } = temuan;
  return { tingkat, nama, berkas: BERKAS_RENCANA, ...place, pesan, perbaikan };
}
