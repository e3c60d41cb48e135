import { BERKAS_RENCANA } from "../model/places.ts";
import { hasGalat, type Temuan } from "../model/temuan.ts";
import { type AppliedPlan, applyChanges } from "../plan/workbook/apply.ts";
import { CELL_LIMIT } from "../plan/workbook/cell-text.ts";
import { type MergeInput, type MergeResult, mergePlan, type PlanChange } from "../plan/workbook/merge.ts";
import { KODE_ASKED, type Renamed } from "../plan/workbook/rename.ts";
import { cellKey } from "../plan/workbook/row-key.ts";
import type { PlanState } from "../plan/workbook/state.ts";
import { judgeRest, writeYaml } from "./apply-yaml.ts";
import { overlay } from "./overlay.ts";
import { type ReadRencana, readRencana } from "./read.ts";
import { findAsked } from "./reading/match.ts";
import type { BookPlace } from "./reading/raw-book.ts";
import { type RencanaSource, renderBook } from "./source.ts";

/*
 * lkjip.yaml and rencana.xlsx, brought to the same: read both, merge, write what changed on either side, or nothing at all.
 */

/** A change that lkjip.yaml got, for people and for `--json`. */
export interface RencanaChange {
  readonly kunci: string;
  readonly lama: string;
  readonly baru: string;
  readonly asal: BookPlace | null;
  /** Of a list that counts as one value: how many of its rows are others. */
  readonly rows?: number;
}

export interface RencanaMerge {
  readonly keadaan: "diterapkan" | "sama" | "bentrok" | "ditolak";
  readonly perubahan: readonly RencanaChange[];
  readonly bentrok: readonly (MergeResult["bentrok"][number] & { readonly asal: BookPlace | null })[];
  /** Keys that lkjip.yaml alone changed: the workbook gets them. */
  readonly fromYaml: readonly string[];
  readonly renamed: readonly RencanaRenamed[];
  /** Keys of --terima that name no bentrok. */
  readonly unused: readonly string[];
  /** Keys of --ganti-kode and --kode-baru that name no row with another kode. */
  readonly unknown: readonly string[];
  /** What the applied values of an import came from. */
  readonly asal: readonly string[];
  readonly temuan: readonly Temuan[];
  /** Null where it stays as it is. */
  readonly teks: string | null;
  readonly workbook: Uint8Array | null;
}

/** A row with another kode. */
export interface RencanaRenamed extends Renamed {
  /** What it is called in the workbook. */
  readonly nama: string;
  /** How many references followed. */
  readonly followed: number;
  /** Nobody has said yet whether it is the same thing. */
  readonly asked: boolean;
}

export interface Settling extends Pick<MergeInput, "prefer" | "accept"> {
  /** Keys of rows that only got another kode; "all": whichever did. */
  readonly renamed?: ReadonlySet<string> | "all";
  /** Keys of rows in whose place something else stands. */
  readonly replaced?: ReadonlySet<string>;
}

/** Merges the workbook with lkjip.yaml. One galat, and nothing is written. */
export async function mergeRencana(
  source: RencanaSource,
  content: Uint8Array,
  settling: Settling,
): Promise<RencanaMerge> {
  const { data, state, years, config } = source;
  const office = { data, yaml: state, years, instansi: config.instansi.nama };
  const { nilai: read, temuan } = readRencana(BERKAS_RENCANA, content, office, settling.replaced);
  if (read === null) return refused(temuan);
  const { prefer, accept } = settling;
  const merged = mergePlan({ base: read.base, yaml: state, book: read.book, prefer, accept });
  const applied = applyChanges({
    old: data,
    years,
    changes: merged.changes,
    renamed: read.renamed,
    order: read.order,
    above: read.above,
  });
  const placed = { places: read.places, changes: merged.changes };
  const asked = findAsked(read.renamed).filter(({ kunci }) => !isSettled(kunci, settling));
  const renamed = read.renamed.map((each) => ({
    ...each,
    nama: nameOfRow(read, each),
    followed: applied.followed.get(each.fresh) ?? 0,
    asked: asked.includes(each),
  }));
  const found = [
    ...temuan,
    ...renamed.flatMap((each) => (each.asked ? [askRenamed(each, read)] : [])),
    ...findHomeless(applied, read),
    ...findTooLong(placed),
  ];
  const isChanged = merged.changes.length > 0 || read.renamed.length > 0;
  const fresh = isChanged ? writeYaml(source, applied, read, found) : { source, temuan: [], wrong: [] };
  const beyond =
    fresh.source === null ? judgeRest(source, merged.changes, read, fresh, [...found, ...fresh.temuan]) : [];
  const all = [...found, ...fresh.temuan, ...beyond];
  const perubahan = merged.changes.flatMap((change) => sayChange(change, read));
  const bentrok = merged.bentrok.map(({ place, ...each }) => ({
    ...each,
    asal: read.places.get(place?.book ?? each.kunci) ?? null,
  }));
  const { fromYaml, unused } = merged;
  const unknown = findUnknown(settling, read);
  const said = {
    perubahan,
    bentrok,
    fromYaml,
    renamed,
    unused,
    unknown,
    asal: [...new Set(read.asal.values())],
    temuan: all,
  };
  if (fresh.source === null || hasGalat(all)) return { ...said, keadaan: "ditolak", teks: null, workbook: null };
  const isNew = isChanged || fromYaml.length > 0;
  if (!isNew && bentrok.length === 0 && read.base !== null && read.asal.size === 0)
    return { ...said, keadaan: "sama", teks: null, workbook: null };
  const shown = overlay(fresh.source.state, read, merged);
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
  unknown: [],
  asal: [],
  temuan,
  teks: null,
  workbook: null,
});

const isSettled = (kunci: string, { renamed }: Settling): boolean => renamed === "all" || renamed?.has(kunci) === true;

/** Keys that were given for rows that have no other kode. */
function findUnknown({ renamed, replaced }: Settling, read: ReadRencana): string[] {
  const known = new Set([...read.renamed.map(({ kunci }) => kunci), ...read.replaced]);
  return [...(renamed === "all" ? [] : (renamed ?? [])), ...(replaced ?? [])].filter((kunci) => !known.has(kunci));
}

function nameOfRow({ book }: ReadRencana, { kunci }: Renamed): string {
  const { uraian, nama } = book.rows.get(kunci)?.cells ?? {};
  return uraian ?? nama ?? "";
}

/** Whether a row with another kode is still the same thing: references follow it, or the old one is removed. */
function askRenamed({ kunci, old, identity, nama }: RencanaRenamed, { places }: ReadRencana): Temuan {
  return {
    tingkat: "galat",
    nama: KODE_ASKED,
    berkas: BERKAS_RENCANA,
    ...places.get(kunci),
    pesan: `Kode ${old.kode} menjadi ${identity.kode}${nama === "" ? "" : ` (${nama})`}. Masih yang sama dengan kode baru, atau yang lain?`,
    perbaikan: `bila masih yang sama, rujukannya ikut berubah: lkjip plan --ganti-kode "${kunci}"; bila yang lain dan yang lama dihapus: lkjip plan --kode-baru "${kunci}"`,
  };
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);

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
  if (change.kind === "block") {
    const [old, fresh] = [change.old, change.fresh].map((rows) => rows.map((row) => text([row])));
    const missing = (list: readonly string[] = [], other: readonly string[] = []): number =>
      list.filter((each) => !other.includes(each)).length;
    const rows = Math.max(1, missing(fresh, old), missing(old, fresh));
    return [{ kunci, lama: text(change.old), baru: text(change.fresh), asal, rows }];
  }
  return change.kind === "add"
    ? [{ kunci, lama: "", baru: text([change.row.cells]), asal }]
    : [{ kunci, lama: kunci, baru: "", asal: null }];
}
