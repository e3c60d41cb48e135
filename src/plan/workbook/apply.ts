import type { RowTexts } from "./block.ts";
import { findBlock, listBlocks } from "./blocks.ts";
import type { RencanaYears } from "./column.ts";
import type { PlanChange } from "./merge.ts";
import { type Renamed, renameReferences } from "./rename.ts";
import { rowKey } from "./row-key.ts";
import { budgetFields, listRows, type PlacedRow, type PlanRow } from "./state.ts";
import { listFields, type PlanData, type ThingKind } from "./things.ts";

/*
 * Changes of the workbook, made in the plain data of lkjip.yaml.
 */

export interface AppliedPlan {
  readonly data: PlanData;
  /** The item of the old data that an item of the new is; undefined for one that is new. */
  readonly originOf: (fresh: object) => object | undefined;
  /** Rows that could not be placed, with what is missing. */
  readonly homeless: readonly { readonly kunci: string; readonly reason: "induk" | "tingkat" | "kode" }[];
  /** How many references followed each new kode. */
  readonly followed: ReadonlyMap<string, number>;
}

interface Applying {
  readonly data: PlanData;
  readonly years: RencanaYears;
  readonly rows: Map<string, PlacedRow>;
  readonly homeless: { kunci: string; reason: "induk" | "tingkat" | "kode" }[];
  /** Keys of rows as they stand above each other in the workbook. */
  readonly order: readonly string[];
  /** For a row of the workbook without one in its own kode: the row above it that it may hang under. */
  readonly above: ReadonlyMap<string, string>;
}

export interface ApplyInput {
  readonly old: PlanData;
  readonly years: RencanaYears;
  readonly changes: readonly PlanChange[];
  readonly renamed: readonly Renamed[];
  readonly order: readonly string[];
  readonly above: ReadonlyMap<string, string>;
}

export function applyChanges({ old, years, changes, renamed, order, above }: ApplyInput): AppliedPlan {
  const origin = new Map<object, object>();
  const data = cloneWithOrigin(old, origin) as PlanData;
  const rows = new Map(listRows(data, years).map((row) => [row.kunci, row]));
  const applying: Applying = { data, years, rows, homeless: [], order, above };
  for (const each of changes) if (each.kind === "cell") setCell(each, applying);
  // Indicators after what they stand under, which may have a new kode as well.
  for (const rename of renamed) if (!isIndikator(rename)) renameThing(rename, applying);
  for (const rename of renamed) if (isIndikator(rename)) renameThing(rename, applying);
  for (const each of sortAdds(changes)) addThing(each.row, applying);
  for (const each of changes) if (each.kind === "remove") removeThing(each.kunci, applying);
  for (const each of changes) if (each.kind === "block") setBlock(each.kunci, each.fresh, applying);
  const followed = renameReferences(data, renamed);
  return { data, originOf: (fresh) => origin.get(fresh), homeless: applying.homeless, followed };
}

function cloneWithOrigin(value: unknown, origin: Map<object, object>): unknown {
  if (typeof value !== "object" || value === null) return value;
  const clone = Array.isArray(value)
    ? value.map((each) => cloneWithOrigin(each, origin))
    : Object.fromEntries(Object.entries(value).map(([key, each]) => [key, cloneWithOrigin(each, origin)]));
  // Only things of the plan are known by what they were; other lists are compared by their content.
  if (!Array.isArray(value) && "kode" in value) origin.set(clone, value);
  return clone;
}

function setCell(
  { kunci, kolom, fresh }: Extract<PlanChange, { kind: "cell" }>,
  { data, years, rows }: Applying,
): void {
  const row = rows.get(kunci);
  const kode = kunci === rowKey.anggaran("") ? "" : kunci.slice("anggaran.".length);
  const fields = row?.fields ?? (kunci.startsWith("anggaran") ? budgetFields(kode, years) : {});
  fields[kolom]?.set(row?.target ?? data, fresh);
}

function setBlock(kunci: string, rows: readonly RowTexts[], { data }: Applying): void {
  const block =
    listBlocks(data).find((each) => each.kunci === kunci) ??
    (kunci.endsWith(".tugas") && kunci.startsWith("unit.")
      ? findBlock("Naskah", "Tugas unit", kunci.slice("unit.".length, -".tugas".length))
      : findBlock("Kebijakan", `Skala sendiri: ${kunci.split(".").slice(2).join(".")}`, ""));
  block?.set(data, rows);
}

/** Gives a thing another kode, or another place. */
function renameThing({ kunci, identity, fresh }: Renamed, applying: Applying): void {
  const row = applying.rows.get(kunci);
  const list = row?.thing?.list;
  if (!row?.thing || !list) return;
  const { thing } = row;
  row.target.kode = identity.kode;
  applying.rows.delete(kunci);
  const home = thing.kind === "indikator" ? homeOf({ ...row, identity }, applying) : list;
  if (home === null) {
    applying.homeless.push({ kunci: fresh, reason: "induk" });
    return;
  }
  if (home !== list) {
    list.splice(list.indexOf(row.target), 1);
    if (list.length === 0) dropEmpty(applying.rows.get(thing.parent ?? "")?.target, "indikator");
    home.push(row.target);
  }
  applying.rows.set(fresh, { ...row, kunci: fresh, identity });
}

const isIndikator = ({ kunci }: Renamed): boolean => kunci.includes("/");

function dropEmpty(owner: PlanData | undefined, key: string): void {
  if (owner !== undefined && Array.isArray(owner[key]) && owner[key].length === 0) delete owner[key];
}

const parentKey = ({ tingkat = "", induk = "" }: RowTexts): string => `${tingkat}.${induk}`;

const ADD_ORDER = ["tujuan", "sasaran", "program", "kegiatan", "sub kegiatan"];

/** Parents before what hangs under them. */
function sortAdds(changes: readonly PlanChange[]): Extract<PlanChange, { kind: "add" }>[] {
  const rank = ({ row }: Extract<PlanChange, { kind: "add" }>): number =>
    row.lembar === "Unit" ? 0 : row.lembar === "Indikator" ? 10 : 1 + ADD_ORDER.indexOf(row.identity.tingkat ?? "");
  return changes
    .filter((change) => change.kind === "add")
    .map((change, i) => ({ change, i }))
    .sort((a, b) => rank(a.change) - rank(b.change) || a.i - b.i)
    .map(({ change }) => change);
}

const KIND: Readonly<Record<string, ThingKind>> = {
  tujuan: "tujuan",
  sasaran: "sasaran",
  program: "program",
  kegiatan: "kegiatan",
  "sub kegiatan": "sub",
};

function kindOf({ lembar, identity }: PlanRow): ThingKind | null {
  if (lembar === "Unit") return "unit";
  if (lembar === "Indikator") return "indikator";
  return KIND[identity.tingkat ?? ""] ?? null;
}

function addThing(row: PlanRow, applying: Applying): void {
  const kind = kindOf(row);
  if (kind === null || (row.identity.kode ?? "") === "") {
    applying.homeless.push({ kunci: row.kunci, reason: kind === null ? "tingkat" : "kode" });
    return;
  }
  const home = homeOf(row, applying);
  if (home === null) {
    applying.homeless.push({ kunci: row.kunci, reason: "induk" });
    return;
  }
  const target: PlanData = { kode: row.identity.kode };
  const fields = listFields(kind, applying.years);
  for (const [kolom, field] of Object.entries(fields)) field.set(target, row.cells[kolom] ?? "");
  home.splice(positionOf(row.kunci, home, applying), 0, target);
  applying.rows.set(row.kunci, { ...row, target, fields, path: [] });
}

/** Behind the one of its list that stands nearest above it in the workbook. */
function positionOf(kunci: string, home: readonly PlanData[], { order, rows }: Applying): number {
  for (let i = order.indexOf(kunci) - 1; i >= 0; i--) {
    const at = home.indexOf(rows.get(order[i] ?? "")?.target as PlanData);
    if (at >= 0) return at + 1;
  }
  return home.length;
}

/** The list in which a row belongs; null where what it hangs under is not there. */
function homeOf(row: PlanRow, applying: Applying): PlanData[] | null {
  const { data, rows } = applying;
  const kind = kindOf(row);
  if (kind === "unit" || kind === "sasaran" || kind === "program") return listIn(data, kind);
  if (kind === "tujuan") return listIn(data.renstra as PlanData, kind);
  if (kind === "indikator") {
    const owner = rows.get(parentKey(row.identity))?.target;
    return owner === undefined ? null : listIn(owner, "indikator");
  }
  const owner = findBranch(row, applying)?.target;
  return owner === undefined ? null : listIn(owner, kind === "kegiatan" ? "kegiatan" : "sub_kegiatan");
}

function listIn(owner: PlanData, key: string): PlanData[] {
  const list = Array.isArray(owner[key]) ? (owner[key] as PlanData[]) : [];
  owner[key] = list;
  return list;
}

/** The program of a kegiatan, the kegiatan of a sub kegiatan: by the beginning of its kode, else the one above it. */
function findBranch({ kunci, identity }: PlanRow, { rows, above }: Applying): PlacedRow | undefined {
  const prefix = `${rowKey.program(identity.tingkat === "kegiatan" ? "program" : "kegiatan", "")}`;
  const kode = identity.kode ?? "";
  const byKode = [...rows.values()]
    .filter((row) => row.kunci.startsWith(prefix) && kode.startsWith(`${row.identity.kode}.`))
    .sort((a, b) => (b.identity.kode?.length ?? 0) - (a.identity.kode?.length ?? 0))[0];
  return byKode ?? rows.get(above.get(kunci) ?? "");
}

function removeThing(kunci: string, { rows }: Applying): void {
  const row = rows.get(kunci);
  const list = row?.thing?.list;
  if (!row?.thing || !list) return;
  const at = list.indexOf(row.target);
  if (at >= 0) list.splice(at, 1);
  if (row.thing.kind === "indikator" && !row.thing.parent?.startsWith("sasaran."))
    dropEmpty(rows.get(row.thing.parent ?? "")?.target, "indikator");
}
