import { BERKAS_CONFIG, BERKAS_RENCANA } from "../model/places.ts";
import { hasGalat, type Temuan } from "../model/temuan.ts";
import { STILL_CONTOH, STILL_GANTI } from "../plan/check/first-values.ts";
import { checkConfig } from "../plan/check.ts";
import type { Lokasi } from "../plan/lokasi.ts";
import { readConfig, readPlain } from "../plan/read.ts";
import type { Config } from "../plan/schema.ts";
import { type AppliedPlan, applyChanges } from "../plan/workbook/apply.ts";
import { CELL_LIMIT } from "../plan/workbook/cell-text.ts";
import { type LembarRencana, listRencanaKolom, type RencanaYears } from "../plan/workbook/columns.ts";
import { FIXED_ROWS } from "../plan/workbook/fixed.ts";
import { type MergeInput, type MergeResult, mergePlan, type PlanChange } from "../plan/workbook/merge.ts";
import { rankOfKey } from "../plan/workbook/rank.ts";
import type { Renamed } from "../plan/workbook/rename.ts";
import { cellKey } from "../plan/workbook/row-key.ts";
import { listRows, type PlanState, snapshot } from "../plan/workbook/state.ts";
import { findYears, type PlanData } from "../plan/workbook/things.ts";
import { isEqual, patchYaml } from "../plan/write/patch.ts";
import { overlay } from "./overlay.ts";
import type { BookPlace } from "./read/rows.ts";
import { type ReadRencana, readRencana } from "./read.ts";
import type { BookMark } from "./write/tables.ts";
import { renderRencana } from "./write.ts";

/*
 * lkjip.yaml and rencana.xlsx, brought to the same: read both, merge, write what changed on either side, or nothing at all.
 */

/** What the office is and plans, read for the workbook. */
export interface RencanaSource {
  readonly teks: string;
  readonly data: PlanData;
  readonly lokasi: Lokasi;
  readonly config: Config;
  readonly years: RencanaYears;
  readonly state: PlanState;
  readonly temuan: readonly Temuan[];
}

/** Reads lkjip.yaml for the workbook; what is wrong with its shape is found, what `check` says stops nothing here. */
export function readSource(teks: string): {
  readonly source: RencanaSource | null;
  readonly temuan: readonly Temuan[];
} {
  const { nilai, temuan } = readConfig(teks, BERKAS_CONFIG);
  const plain = readPlain(teks, BERKAS_CONFIG);
  if (nilai === null || plain === null) return { source: null, temuan };
  const data = plain.data as PlanData;
  const years = findYears(data);
  const checked = checkConfig(nilai.config, nilai.lokasi);
  const keys = listRows(data, years).map(({ kunci }) => kunci);
  if (new Set(keys).size < keys.length) return { source: null, temuan: [...temuan, ...checked] };
  const { config, lokasi } = nilai;
  return {
    source: { teks, data, lokasi, config, years, state: snapshot(data, years), temuan: [...temuan, ...checked] },
    temuan,
  };
}

/** The workbook of a plan, with what is to be seen at its cells and the base of the next reading. */
export async function renderBook(
  { data, state, years, config }: RencanaSource,
  extra: {
    readonly shown?: PlanState;
    readonly base?: PlanState;
    readonly marks?: ReadonlyMap<string, BookMark>;
    readonly asal?: ReadonlyMap<string, string>;
  } = {},
): Promise<Uint8Array> {
  const office = { nama: config.instansi.nama, tahun: config.tahun, kertas: config.formulir.kertas };
  const { shown = state, base = state, marks = new Map(), asal = new Map() } = extra;
  return renderRencana({ office, data, state: shown, years, marks, asal }, base);
}

/** A change that lkjip.yaml got, for people and for `--json`. */
export interface RencanaChange {
  readonly kunci: string;
  readonly lama: string;
  readonly baru: string;
  readonly asal: BookPlace | null;
}

export interface RencanaMerge {
  readonly keadaan: "diterapkan" | "sama" | "bentrok" | "ditolak";
  readonly perubahan: readonly RencanaChange[];
  readonly bentrok: readonly (MergeResult["bentrok"][number] & { readonly asal: BookPlace | null })[];
  /** Keys that lkjip.yaml alone changed: the workbook gets them. */
  readonly fromYaml: readonly string[];
  readonly renamed: readonly (Renamed & { readonly followed: number })[];
  /** Keys of --terima that name no bentrok. */
  readonly unused: readonly string[];
  /** What the applied values of an import came from. */
  readonly asal: readonly string[];
  readonly temuan: readonly Temuan[];
  /** Null where it stays as it is. */
  readonly teks: string | null;
  readonly workbook: Uint8Array | null;
}

export type Settling = Pick<MergeInput, "utamakan" | "terima">;

/** Merges the workbook with lkjip.yaml. One galat, and nothing is written. */
export async function mergeRencana(
  source: RencanaSource,
  content: Uint8Array,
  settling: Settling,
): Promise<RencanaMerge> {
  const { data, state, years, config } = source;
  const office = { data, yaml: state, years, instansi: config.instansi.nama };
  const { nilai: read, temuan } = readRencana(BERKAS_RENCANA, content, office);
  if (read === null) return refused(temuan);
  const merged = mergePlan({ base: read.base, yaml: state, book: read.book, ...settling });
  const applied = applyChanges({
    old: data,
    years,
    changes: merged.changes,
    renamed: read.renamed,
    order: read.order,
    above: read.above,
  });
  const placed = { places: read.places, changes: merged.changes };
  const found = [...temuan, ...findHomeless(applied, read), ...findTooLong(placed)];
  const isChanged = merged.changes.length > 0 || read.renamed.length > 0;
  const fresh = isChanged ? writeYaml(source, applied, read, found) : { source, temuan: [] };
  const beyond = fresh.source === null ? judgeRest(source, merged.changes, read, [...found, ...fresh.temuan]) : [];
  const all = [...found, ...fresh.temuan, ...beyond];
  const perubahan = merged.changes.flatMap((change) => sayChange(change, read));
  const bentrok = merged.bentrok.map((each) => ({ ...each, asal: read.places.get(each.kunci) ?? null }));
  const { fromYaml, unused } = merged;
  const renamed = read.renamed.map((each) => ({ ...each, followed: applied.followed.get(each.fresh) ?? 0 }));
  const said = { perubahan, bentrok, fromYaml, renamed, unused, asal: [...new Set(read.asal.values())], temuan: all };
  if (fresh.source === null || hasGalat(all)) return { ...said, keadaan: "ditolak", teks: null, workbook: null };
  const isNew = isChanged || fromYaml.length > 0;
  if (!isNew && bentrok.length === 0 && read.base !== null && read.asal.size === 0)
    return { ...said, keadaan: "sama", teks: null, workbook: null };
  const shown = overlay(fresh.source.state, read, bentrok);
  const workbook = await renderBook(fresh.source, shown);
  const keadaan = bentrok.length > 0 ? "bentrok" : isChanged || fromYaml.length > 0 ? "diterapkan" : "sama";
  return {
    ...said,
    keadaan,
    teks: isChanged ? fresh.source.teks : null,
    workbook: isSame(workbook, content) ? null : workbook,
  };
}

/** The workbook as it stands, with what is not applied yet: what is imported goes beside it. */
export function openPending(
  { data, state, years, config }: RencanaSource,
  content: Uint8Array,
): { readonly shown: PlanState | null; readonly base: PlanState; readonly temuan: readonly Temuan[] } {
  const office = { data, yaml: state, years, instansi: config.instansi.nama };
  const { nilai: read, temuan } = readRencana(BERKAS_RENCANA, content, office);
  if (read === null) return { shown: null, base: state, temuan };
  const open = read.renamed.length > 0 || read.base === null;
  if (!open) return { shown: read.book, base: read.base, temuan };
  const first: Temuan = {
    tingkat: "galat",
    nama: "rencana-belum-diterapkan",
    berkas: BERKAS_RENCANA,
    pesan:
      "Di berkas ini ada kode yang diganti atau isi yang belum diterapkan, sehingga isi baru belum dapat dimasukkan.",
    perbaikan: "terapkan dahulu dengan: lkjip plan, lalu ulangi perintah ini",
  };
  return { shown: null, base: state, temuan: [...temuan, first] };
}

const refused = (temuan: readonly Temuan[]): RencanaMerge => ({
  keadaan: "ditolak",
  perubahan: [],
  bentrok: [],
  fromYaml: [],
  renamed: [],
  unused: [],
  asal: [],
  temuan,
  teks: null,
  workbook: null,
});

const isSame = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);

/** lkjip.yaml with the changes, and what is newly wrong with it, at the cells that say so. */
function writeYaml(
  source: RencanaSource,
  applied: AppliedPlan,
  read: ReadRencana,
  found: readonly Temuan[],
): { readonly source: RencanaSource | null; readonly temuan: readonly Temuan[] } {
  const { originOf, data } = applied;
  const teks = patchYaml(source.teks, source.data, data, { originOf, rankOf: rankOfKey });
  const plain = readPlain(teks, BERKAS_CONFIG);
  if (plain === null || !isEqual(plain.data, data))
    return { source: null, temuan: hasGalat(found) ? [] : [unwritable()] };
  const { source: fresh, temuan } = readSource(teks);
  const known = new Set(source.temuan.map(sayTemuan));
  const news = [...(fresh?.temuan ?? temuan)].filter(
    (each) => !known.has(sayTemuan(each)) && each.nama !== STILL_CONTOH && each.nama !== STILL_GANTI,
  );
  const placeOf = makePlaces(data, plain.lokasi, source.years, read);
  return { source: fresh, temuan: news.map((each) => placeOf(each)) };
}

/** Where the shape is wrong, `check` can say nothing: the other changes are judged without those that made it so. */
function judgeRest(
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
  const rest = changes.filter(
    (change) => !isWrong(change.kind === "cell" ? cellKey(change.kunci, change.kolom) : change.kunci),
  );
  if (rest.length === changes.length) return [];
  const applied = applyChanges({ old, years, changes: rest, renamed, order, above });
  const { temuan } = writeYaml(source, applied, read, found);
  const known = new Set(found.map(sayTemuan));
  return temuan.filter((each) => !known.has(sayTemuan(each)) && each.tingkat === "galat");
}

const sayTemuan = ({ nama, pesan }: Temuan): string => `${nama} ${pesan}`;

const unwritable = (): Temuan => ({
  tingkat: "galat",
  nama: "yaml-tidak-dapat-diubah",
  berkas: BERKAS_CONFIG,
  pesan:
    "Perubahan dari rencana.xlsx tidak dapat ditulis ke susunan lkjip.yaml yang tidak lazim, sehingga tidak ada yang diubah.",
  perbaikan: "ubah nilainya langsung di lkjip.yaml, lalu jalankan lagi: lkjip plan",
});

/** Finds the cell of a finding about lkjip.yaml. */
function makePlaces(
  data: PlanData,
  lokasi: Lokasi,
  years: RencanaYears,
  { places }: ReadRencana,
): (temuan: Temuan) => Temuan {
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
  const must = (lembar: LembarRencana): Set<string> =>
    new Set(listRencanaKolom(lembar, years).flatMap(({ kunci, need }) => (need === "wajib" ? [kunci] : [])));
  const needed = new Set(FIXED_ROWS.flatMap(({ kunci, need }) => (need === "wajib" ? [kunci] : [])));
  for (const row of rows)
    for (const [kolom, { path }] of Object.entries(row.fields)) {
      const isMust = row.thing === undefined ? needed.has(row.kunci) : must(row.lembar).has(kolom);
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
  return (temuan) => {
    const place = cells.get(`${temuan.baris}:${temuan.kolom}`);
    if (place === undefined) return temuan;
    const { tingkat, nama, pesan, perbaikan } = temuan;
    return { tingkat, nama, berkas: BERKAS_RENCANA, ...place, pesan, perbaikan };
  };
}

const REASON = {
  induk: [
    "induknya tidak ada di rencana",
    "tambahkan induknya di lembar yang sesuai, atau betulkan Induk dan Kode baris ini",
  ],
  tingkat: ["tingkatnya tidak dikenal", "pilih tingkat dari daftarnya"],
  kode: ["kodenya kosong", "isi kodenya"],
} as const;

function findHomeless({ homeless }: AppliedPlan, { places }: ReadRencana): Temuan[] {
  return homeless.map(({ kunci, reason }) => ({
    tingkat: "galat",
    nama: "baris-tanpa-induk",
    berkas: BERKAS_RENCANA,
    ...places.get(kunci),
    pesan: `Baris ${kunci.slice(kunci.indexOf(".") + 1)} tidak dapat ditempatkan: ${REASON[reason][0]}.`,
    perbaikan: REASON[reason][1],
  }));
}

/** A text of which the cell only held the beginning is not replaced by it. */
function findTooLong({
  places,
  changes,
}: {
  readonly places: ReadonlyMap<string, BookPlace>;
  readonly changes: readonly PlanChange[];
}): Temuan[] {
  return changes.flatMap((change): Temuan[] => {
    const texts =
      change.kind === "cell"
        ? [change.old]
        : change.kind === "block"
          ? change.old.flatMap((each) => Object.values(each))
          : [];
    if (!texts.some((text) => text.length >= CELL_LIMIT)) return [];
    const kunci = change.kind === "cell" ? cellKey(change.kunci, change.kolom) : change.kunci;
    const pesan = "Teks ini lebih panjang daripada yang dapat dimuat sel Excel, sehingga sel hanya memuat awalnya.";
    return [
      {
        tingkat: "galat",
        nama: "teks-terlalu-panjang",
        berkas: BERKAS_RENCANA,
        ...places.get(kunci),
        pesan,
        perbaikan: "kembalikan selnya, lalu ubah teksnya di lkjip.yaml",
      },
    ];
  });
}

function sayChange(change: PlanChange, { places }: ReadRencana): RencanaChange[] {
  const { kunci } = change;
  if (change.kind === "cell") {
    const key = cellKey(kunci, change.kolom);
    return [{ kunci: key, lama: change.old, baru: change.fresh, asal: places.get(key) ?? places.get(kunci) ?? null }];
  }
  const asal = places.get(kunci) ?? null;
  const text = (rows: readonly object[]): string => rows.map((row) => Object.values(row).join(" | ")).join("\n");
  if (change.kind === "block") return [{ kunci, lama: text(change.old), baru: text(change.fresh), asal }];
  return change.kind === "add"
    ? [{ kunci, lama: "", baru: text([change.row.cells]), asal }]
    : [{ kunci, lama: kunci, baru: "", asal: null }];
}
