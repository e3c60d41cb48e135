import type { RowTexts } from "./block.ts";
import { listThings, PEJABAT_KODE, type PlanData } from "./things.ts";

/*
 * A thing that got another kode: what refers to the old one follows.
 */

/** The finding that asks whether a row with another kode is still the same thing. */
export const KODE_ASKED = "kode-diganti";

export interface Renamed {
  /** Key of the row as lkjip.yaml has it. */
  readonly kunci: string;
  readonly old: RowTexts;
  readonly identity: RowTexts;
  /** Key that the row has from now on. */
  readonly fresh: string;
}

const isData = (value: unknown): value is PlanData =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Puts the new kode wherever the old one is meant and no longer exists. How many places followed, by the row's new key. */
export function renameReferences(data: PlanData, renamed: readonly Renamed[]): ReadonlyMap<string, number> {
  const followed = new Map<string, number>();
  const things = listThings(data);
  for (const { kunci, old, identity, fresh } of renamed) {
    const [from = "", to = ""] = [old.kode, identity.kode];
    const kind = kunci.slice(0, kunci.indexOf("."));
    const isIndikator = kunci.includes("/");
    const still = things.some((thing) =>
      isIndikator
        ? thing.kind === "indikator" && thing.data.kode === from
        : thing.kind === kind && thing.data.kode === from,
    );
    if (from === to || still) continue;
    const counter = { count: 0, from, to };
    if (isIndikator) renameIndikator(data, counter);
    else if (kind === "unit") renameUnit(data, counter);
    else if (kind === "program") renameProgram(data, counter);
    else if (kind === "tujuan")
      for (const { kind: each, data: sasaran } of things)
        replaceIn(each === "sasaran" ? sasaran : {}, "tujuan", counter);
    else if (kind === "sasaran") for (const indikator of listIndikator(data)) replaceIn(indikator, "sasaran", counter);
    else if (kind === "sub") for (const each of listOf(data.foto)) replaceIn(each, "untuk", counter);
    followed.set(fresh, counter.count);
  }
  return followed;
}

interface Counter {
  count: number;
  readonly from: string;
  readonly to: string;
}

/** A value, or a member of a list. */
function replaceIn(owner: PlanData, key: string, counter: Counter): void {
  const value = owner[key];
  if (value === counter.from) {
    owner[key] = counter.to;
    counter.count += 1;
  } else if (Array.isArray(value) && value.includes(counter.from)) {
    owner[key] = value.map((each) => (each === counter.from ? counter.to : each));
    counter.count += 1;
  }
}

function replaceKey(owner: unknown, counter: Counter): void {
  if (!isData(owner) || !Object.hasOwn(owner, counter.from)) return;
  const entries = Object.entries(owner).map(
    ([key, value]) => [key === counter.from ? counter.to : key, value] as const,
  );
  for (const key of Object.keys(owner)) delete owner[key];
  Object.assign(owner, Object.fromEntries(entries));
  counter.count += 1;
}

const listIndikator = (data: PlanData): PlanData[] =>
  listThings(data).flatMap((thing) => (thing.kind === "indikator" ? [thing.data] : []));

const listOf = (value: unknown): PlanData[] => (Array.isArray(value) ? (value as PlanData[]) : []);

function renameIndikator(data: PlanData, counter: Counter): void {
  for (const { dari } of listIndikator(data))
    if (isData(dari)) for (const key of ["indikator", "pembilang", "penyebut"]) replaceIn(dari, key, counter);
  for (const each of listOf(data.penegasan)) replaceIn(each, "kode", counter);
  for (const indikator of listIndikator(data)) replaceIn(indikator, "mendukung", counter);
  for (const list of [data.inovasi, data.tindak_lanjut, data.pembanding_kecamatan])
    for (const each of listOf(list)) replaceIn(each, "indikator", counter);
  for (const each of listOf(data.foto)) replaceIn(each, "untuk", counter);
}

function renameUnit(data: PlanData, counter: Counter): void {
  for (const indikator of listIndikator(data)) {
    replaceIn(indikator, "unit", counter);
    if (isData(indikator.dari)) replaceKey(indikator.dari.bobot, counter);
  }
  for (const thing of listThings(data)) if (thing.kind === "sub") replaceIn(thing.data, "unit", counter);
  for (const each of listOf(data.penegasan)) replaceIn(each, "unit", counter);
  for (const each of listOf(data.tindak_lanjut)) replaceIn(each, "pelaksana", counter);
  // Of a kode that one of the three has too, it is his post.
  if (!(PEJABAT_KODE as readonly string[]).includes(counter.from))
    for (const each of listOf(data.pergantian_pejabat)) replaceIn(each, "pejabat", counter);
}

function renameProgram(data: PlanData, counter: Counter): void {
  for (const indikator of listIndikator(data)) replaceIn(indikator, "program", counter);
  for (const year of Object.values((data.riwayat_anggaran ?? {}) as object))
    if (isData(year)) replaceKey(year.program, counter);
}
