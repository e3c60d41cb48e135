import { formatFirst } from "../../model/format.ts";
import type { Temuan } from "../../model/temuan.ts";
import { normalize } from "../../model/text.ts";
import { listIndikator, type PlannedIndikator } from "../indikator.ts";
import type { Config } from "../schema.ts";
import { type ImportedCell, rowKey } from "../workbook/row-key.ts";
import {
  type Gathered,
  type GatheredIndicator,
  gatherIndicators,
  indicatorKey,
  TARGET_CHANGED,
  TARGET_FIRST,
} from "./indicator-gather.ts";
import type { IndicatorTable } from "./indicator-table.ts";
import { nameKey } from "./office.ts";
import type { Ignored, ImportAsal } from "./result.ts";

/*
 * Indicators of the files as rows of the sheets Sasaran and Indikator. What the plan has already is found by its name; new
 * ones take the rows that `lkjip init` left to be replaced, then new codes.
 */

interface IndicatorResult {
  readonly cells: readonly ImportedCell[];
  readonly diabaikan: readonly Ignored[];
  readonly temuan: readonly Temuan[];
  /** Indicators that got at least one cell. */
  readonly indikator: number;
}

interface CellPlace {
  readonly tingkat: PlannedIndikator["tingkat"];
  readonly induk: string;
  readonly kode: string;
  /** The indicator of the plan whose values stay where the files say nothing. */
  readonly present: PlannedIndikator | null;
}

interface IndicatorWork {
  readonly config: Config;
  readonly gathered: Gathered;
  readonly cells: ImportedCell[];
  /** Codes taken, of the plan and by now. */
  readonly used: Set<string>;
  /** By name: kode of each sasaran. */
  readonly sasaran: Map<string, string>;
}

/** Rows of Sasaran and Indikator for what the tables hold. */
export function composeIndikator(tables: readonly IndicatorTable[], config: Config): IndicatorResult {
  const gathered = gatherIndicators(tables, config);
  const planned = new Map(
    listIndikator(config)
      .filter(({ tingkat, indikator }) => tingkat !== "unit" && !isLeftOver(indikator.uraian))
      .map((plan) => [indicatorKey(plan.indikator.uraian), plan]),
  );
  const used = new Set(listIndikator(config).map(({ indikator }) => indikator.kode));
  const work: IndicatorWork = { config, gathered, cells: [], used, sasaran: new Map() };
  const all = [...gathered.all].filter(([, one]) => one.values.size > 0);
  const thisYear = all.some(([, one]) => isOfThisYear(one));
  const isNewOffice = config.sasaran.every(({ uraian }) => isLeftOver(uraian));
  const fresh: { readonly one: GatheredIndicator; readonly place: CellPlace }[] = [];
  let indikator = 0;
  for (const [kunci, one] of all) {
    const plan = planned.get(kunci);
    if (plan === undefined && !isOfThisYear(one) && (thisYear || !isNewOffice)) {
      gathered.diabaikan.push(notInPlan(one));
      continue;
    }
    indikator += 1;
    const place = plan === undefined ? findPlace(one, planned, work) : placeOf(plan);
    if (plan === undefined) fresh.push({ one, place });
    addIndicator(one, place, plan === undefined, work);
  }
  const temuan = [...gathered.temuan, ...askAbout(fresh, work)];
  return { cells: work.cells, diabaikan: gathered.diabaikan, temuan, indikator };
}

/** What `lkjip init` wrote for the office to replace. */
const isLeftOver = (uraian: string): boolean => /\bGANTI\b/.test(uraian);

const isOfThisYear = ({ values }: GatheredIndicator): boolean => values.has(TARGET_FIRST) || values.has(TARGET_CHANGED);

const placeOf = (plan: PlannedIndikator): CellPlace => ({
  tingkat: plan.tingkat,
  induk: plan.induk,
  kode: plan.indikator.kode,
  present: plan,
});

const notInPlan = ({ first }: GatheredIndicator): Ignored => ({
  asal: first.asal,
  alasan: `indikator "${first.uraian}" tidak ada di rencana tahun ini; bila hanya namanya berubah, samakan namanya lalu ulangi`,
});

/** Where a new indicator goes: its sasaran by name, then the next row left by init, then the next free code. */
function findPlace(
  one: GatheredIndicator,
  planned: ReadonlyMap<string, PlannedIndikator>,
  work: IndicatorWork,
): CellPlace {
  const { config, used } = work;
  const induk = findSasaran(one, work);
  const sasaran = config.sasaran.find(({ kode }) => kode === induk);
  const leftOver = isLeftOver(sasaran?.uraian ?? "") ? listSlots(sasaran, planned, work) : [];
  const [slot] = leftOver;
  if (slot !== undefined) {
    work.used.add(slotMark(slot.id));
    return placeOf(slot);
  }
  const own = one.first.kode;
  let kode = own !== "" && !used.has(own) ? own : "";
  for (let n = 1; kode === ""; n++) if (!used.has(`${induk}.${n}`)) kode = `${induk}.${n}`;
  used.add(kode);
  return { tingkat: "sasaran", induk, kode, present: null };
}

const slotMark = (id: string): string => `slot\u0000${id}`;

/** Indicators of a sasaran of init that no file names and that are not computed from units. */
function listSlots(
  sasaran: Config["sasaran"][number] | undefined,
  planned: ReadonlyMap<string, PlannedIndikator>,
  { config, gathered, used }: IndicatorWork,
): PlannedIndikator[] {
  return listIndikator(config).filter(
    ({ id, induk, tingkat, indikator }) =>
      tingkat === "sasaran" &&
      induk === sasaran?.kode &&
      indikator.dari === undefined &&
      !used.has(slotMark(id)) &&
      !(planned.has(indicatorKey(indikator.uraian)) && gathered.all.has(indicatorKey(indikator.uraian))),
  );
}

/** Kode of the sasaran that an indicator stands under; a new one is added to the sheet. */
function findSasaran({ sasaran, tujuan, first }: GatheredIndicator, work: IndicatorWork): string {
  const { config } = work;
  const kunci = nameKey(sasaran);
  const known = work.sasaran.get(kunci) ?? config.sasaran.find(({ uraian }) => nameKey(uraian) === kunci)?.kode;
  if (known !== undefined) return known;
  if (kunci === "") return config.sasaran[0]?.kode ?? "S1";
  const taken = new Set(work.sasaran.values());
  const slot = config.sasaran.find(({ kode, uraian }) => isLeftOver(uraian) && !taken.has(kode));
  let kode = slot?.kode ?? "";
  const all = new Set([...taken, ...config.sasaran.map((each) => each.kode)]);
  for (let n = 1; kode === ""; n++) if (!all.has(`S${n}`)) kode = `S${n}`;
  work.sasaran.set(kunci, kode);
  const [only, ...more] = config.renstra.tujuan;
  const baris = rowKey.sasaran("sasaran", kode);
  const induk = only !== undefined && more.length === 0 ? { induk: only.kode } : {};
  push(work, "Sasaran", baris, first.asal, { tingkat: "sasaran", ...induk, kode, uraian: sasaran });
  if (only !== undefined && isLeftOver(only.uraian) && tujuan !== "" && !work.sasaran.has(TUJUAN)) {
    work.sasaran.set(TUJUAN, only.kode);
    push(work, "Sasaran", rowKey.sasaran("tujuan", only.kode), first.asal, { uraian: tujuan });
  }
  return kode;
}

/** Marks that the tujuan of init has got its text. */
const TUJUAN = "\u0000tujuan";

function push(
  work: IndicatorWork,
  lembar: string,
  baris: string,
  asal: ImportAsal,
  values: Readonly<Record<string, string>>,
): void {
  for (const [kolom, nilai] of Object.entries(values)) work.cells.push({ lembar, baris, kolom, nilai, asal });
}

function addIndicator(one: GatheredIndicator, place: CellPlace, isNew: boolean, work: IndicatorWork): void {
  const { tingkat, induk, kode, present } = place;
  const baris = rowKey.indikator(tingkat, induk, kode);
  const { first } = one;
  if (isNew)
    push(work, "Indikator", baris, first.asal, {
      tingkat,
      induk,
      kode,
      uraian: first.uraian,
      ...(one.iku ? { iku: "ya" } : {}),
    });
  const satuan = one.satuan;
  const known = present?.indikator.satuan ?? "";
  if (satuan !== "" && (isNew || known === "") && normalize(satuan) !== normalize(known))
    push(work, "Indikator", baris, first.asal, { satuan });
  const arah = knownArah(one);
  if (arah !== null && present?.indikator.arah !== arah.arah) push(work, "Indikator", baris, first.asal, arah);
  for (const [kolom, { nilai, asal }] of finalValues(one)) push(work, "Indikator", baris, asal, { [kolom]: nilai });
}

/** With target and target_murni: the changed target counts, the first stays beside it where it differs. */
function finalValues({ values }: GatheredIndicator): [string, { readonly nilai: string; readonly asal: ImportAsal }][] {
  const before = values.get(TARGET_FIRST);
  const after = values.get(TARGET_CHANGED);
  const target = after ?? before;
  const others = [...values].filter(([kolom]) => kolom !== TARGET_FIRST && kolom !== TARGET_CHANGED);
  const changed = before !== undefined && after !== undefined && before.nilai !== after.nilai;
  return [
    ...(target === undefined ? [] : [["target", target] as [string, typeof target]]),
    ...(changed ? [["target_murni", before] as [string, typeof before]] : []),
    ...others,
  ];
}

/** A direction that the files leave no doubt about: a column that says it, a range, the words of a scale. */
function knownArah(one: GatheredIndicator): Readonly<Record<string, string>> | null {
  const target = one.values.get(TARGET_CHANGED) ?? one.values.get(TARGET_FIRST);
  if (target?.jenis === "rentang") return { arah: "rentang" };
  if (target?.jenis === "predikat") {
    const skala = /^(WTP|WTP-DPP|WDP|TW|TMP)$/.test(target.nilai)
      ? "opini"
      : /^(AA?|BB?|CC?|D)$/.test(target.nilai)
        ? "sakip"
        : "";
    return { arah: "predikat", ...(skala === "" ? {} : { skala }) };
  }
  return one.arah === null ? null : { arah: one.arah };
}

function askAbout(
  fresh: readonly { readonly one: GatheredIndicator; readonly place: CellPlace }[],
  work: IndicatorWork,
): Temuan[] {
  const open = fresh.filter(({ one }) => knownArah(one) === null);
  const unknown = fresh.filter(({ one }) => one.sasaran === "");
  const names = (list: typeof fresh): string =>
    formatFirst(
      list.map(({ place }) => place.kode),
      8,
    );
  const at = (list: typeof fresh) => ({
    berkas: list[0]?.one.first.asal.berkas ?? "",
    lembar: list[0]?.one.first.asal.lembar ?? "",
  });
  const temuan: Temuan[] = [];
  if (open.length > 0)
    temuan.push({
      tingkat: "periksa",
      nama: "impor-arah",
      ...at(open),
      pesan: `Arah dan unit pengisi ${open.length} indikator tidak disebut di berkas: ${names(open)}. Arah yang kosong berarti naik.`,
      perbaikan: "pilih di lembar Indikator, misalnya arah turun untuk jumlah gangguan ketertiban.",
    });
  if (unknown.length > 0)
    temuan.push({
      tingkat: "periksa",
      nama: "impor-sasaran",
      ...at(unknown),
      pesan: `Sasaran ${unknown.length} indikator tidak disebut di berkas: ${names(unknown)}; semuanya ditaruh di sasaran ${unknown[0]?.place.induk}.`,
      perbaikan: `betulkan kolom Induk di lembar Indikator, misalnya ${work.config.sasaran.at(-1)?.kode ?? "S1"}`,
    });
  return temuan;
}
