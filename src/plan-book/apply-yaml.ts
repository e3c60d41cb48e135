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
import { CARRIED_LISTS, withoutPaguNotes, withoutReminders } from "../plan/write/done-notes.ts";
import { isEqual } from "../plan/write/equal.ts";
import { patchYaml } from "../plan/write/patch.ts";
import type { ReadRencana } from "./read.ts";
import type { BookPlace } from "./reading/raw-book.ts";
import { type RencanaSource, readSource } from "./source.ts";

/*
 * The changes of the workbook as text of lkjip.yaml, judged before anything is written.
 */

export interface WrittenYaml {
  /** Null where its shape is wrong. */
  readonly source: RencanaSource | null;
  readonly temuan: readonly Temuan[];
  /** The cells that make it so, those too of which something else is said already. */
  readonly wrong: readonly BookPlace[];
}

/** lkjip.yaml with the changes, and what is newly wrong with it, at the cells that say so. */
export function writeYaml(
  source: RencanaSource,
  applied: AppliedPlan,
  read: ReadRencana,
  found: readonly Temuan[],
): WrittenYaml {
  const { originOf, data } = applied;
  const patched = patchYaml(source.teks, source.data, data, { originOf, rankOf: rankOfKey });
  const teks = withoutDoneNotes(patched, source, data);
  const plain = readPlain(teks, BERKAS_CONFIG);
  if (plain === null || !isEqual(plain.data, data))
    return { source: null, temuan: hasGalat(found) ? [] : [notWritable()], wrong: cellsOf(found) };
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
  const placed = news.map((each) => placeTemuan(each, places()));
  return { source: fresh, temuan: placed.filter((each) => !isNamed(each)), wrong: cellsOf(placed) };
}

/** The text without what is noted of pagu that are there now, and of the lists of last year that were changed. */
function withoutDoneNotes(teks: string, source: RencanaSource, data: PlanData): string {
  const plain = /GANTI pagu|memang 0|periksa: /.test(teks) ? readPlain(teks, BERKAS_CONFIG) : null;
  if (plain === null) return teks;
  const changed = CARRIED_LISTS.filter((kunci) => !isEqual(source.data[kunci], data[kunci]));
  const pagu = listRows(data, source.years).flatMap(({ path, cells, thing }) => {
    const place = [...path, "pagu"];
    const isSub = thing?.kind === "sub" && plain.lokasi.has(place);
    return isSub ? [{ baris: plain.lokasi.find(place).baris, isZero: Number(cells.pagu ?? 0) === 0 }] : [];
  });
  // The note of a line with several is of the one that is 0.
  const zero = new Set(pagu.flatMap(({ baris, isZero }) => (isZero ? [baris] : [])));
  const filled = pagu.flatMap(({ baris }) => (zero.has(baris) ? [] : [baris]));
  return withoutReminders(withoutPaguNotes(teks, filled), plain.lokasi, changed);
}

const cellsOf = (temuan: readonly Temuan[]): BookPlace[] =>
  temuan.flatMap(({ tingkat, lembar, sel }) =>
    tingkat === "galat" && lembar !== undefined && sel !== undefined ? [{ lembar, sel }] : [],
  );

/** Where the shape is wrong, `check` can say nothing: the other changes are judged without those that made it so. */
export function judgeRest(
  source: RencanaSource,
  changes: readonly PlanChange[],
  read: ReadRencana,
  { wrong: cells }: WrittenYaml,
  found: readonly Temuan[],
): readonly Temuan[] {
  const { data: old, years } = source;
  const { renamed, order, above, places } = read;
  const wrong = new Set(cells.map(({ lembar, sel }) => `${lembar} ${sel}`));
  const isWrong = (kunci: string): boolean => wrong.has(`${places.get(kunci)?.lembar} ${places.get(kunci)?.sel}`);
  const keysOf = (change: PlanChange): string[] => {
    if (change.kind === "cell") return [cellKey(change.kunci, change.kolom)];
    if (change.kind !== "add") return [change.kunci];
    const kolom = listRencanaKolom(change.row.lembar, years);
    return [change.kunci, ...kolom.map(({ kunci }) => cellKey(change.kunci, kunci))];
  };
  const moved = new Map(places);
  const rest = changes.flatMap((change): PlanChange[] => {
    if (change.kind === "block") return takeRows(change, moved, isWrong);
    return keysOf(change).some(isWrong) ? [] : [change];
  });
  if (rest.length === changes.length && rest.every((each) => changes.includes(each))) return [];
  const whole = rest.filter((change) => !isEmptied(change, changes, rest));
  const applied = applyChanges({ old, years, changes: whole, renamed, order, above });
  const { temuan } = writeYaml(source, applied, { ...read, places: moved }, found);
  const known = new Set(found.map(sayTemuan));
  // A reference to a new thing that was left out here is in order.
  const left = changes.flatMap((change) =>
    change.kind === "add" && !whole.includes(change) ? [`"${change.row.identity.kode}"`] : [],
  );
  const isToLeft = ({ nama, pesan }: Temuan): boolean =>
    nama.endsWith("-tidak-ada") && left.some((kode) => pesan.includes(` ${kode} tidak ada.`));
  return temuan.filter((each) => !known.has(sayTemuan(each)) && each.tingkat === "galat" && !isToLeft(each));
}

/** A list without the rows in which something is wrong; `places` then says where the others stand. */
function takeRows(
  change: Extract<PlanChange, { kind: "block" }>,
  places: Map<string, BookPlace>,
  isWrong: (kunci: string) => boolean,
): PlanChange[] {
  const { kunci, fresh } = change;
  const keysOf = (i: number): string[] => {
    const row = cellKey(kunci, `${i}`);
    return [...places.keys()].filter((key) => key === row || key.startsWith(cellKey(row, "")));
  };
  const rows = fresh.map((cells, i) => ({ cells, row: cellKey(kunci, `${i}`), keys: keysOf(i) }));
  const right = rows.filter(({ keys }) => !keys.some(isWrong));
  if (right.length === rows.length) return [change];
  const at = right.map(({ row, keys }) => keys.map((key) => [key.slice(row.length), places.get(key)] as const));
  for (const key of rows.flatMap(({ keys }) => keys)) places.delete(key);
  for (const [i, cells] of at.entries())
    for (const [rest, place] of cells) if (place !== undefined) places.set(cellKey(kunci, `${i}`) + rest, place);
  return [{ ...change, fresh: right.map(({ cells }) => cells) }];
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
export function listPlaces(
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
  for (const { kunci, path, get, kolom, lembar } of listBlocks(data))
    for (const [i, cells] of get(data).entries()) {
      const lacking = kolom === "sheet" ? [...(must.get(lembar) ?? [])].filter((key) => cells[key] === undefined) : [];
      for (const key of [...Object.keys(cells), ...lacking])
        put([...path, i, key], cellKey(cellKey(kunci, `${i}`), key));
      put([...path, i], cellKey(kunci, `${i}`));
    }
  return cells;
}

/** A finding about lkjip.yaml at the cell that says it; of two that are the same, the other is named by its cell too. */
function placeTemuan(temuan: Temuan, places: ReadonlyMap<string, BookPlace>): Temuan {
  const place = places.get(`${temuan.baris}:${temuan.kolom}`);
  if (place === undefined) return temuan;
  const { tingkat, nama, pesan, perbaikan, kembar } = temuan;
  const other = places.get(`${kembar?.baris}:${kembar?.kolom}`);
  const said = other === undefined ? pesan : pesan.replace(`baris ${kembar?.baris}`, `${other.lembar} › ${other.sel}`);
  return { tingkat, nama, berkas: BERKAS_RENCANA, ...place, pesan: said, perbaikan };
}
