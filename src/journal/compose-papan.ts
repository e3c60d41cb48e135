import type { StatusUnit } from "../form/kinerja.ts";
import type { LangkahSop } from "../model/langkah.ts";
import type { Config } from "../plan/schema.ts";
import {
  calculateCalendarDaysLeft,
  calculateLastBatas,
  calculateLateness,
  findBatasKirim,
  parseBatas,
} from "./deadline.ts";
import type { IndividuPapan, LangkahPapan, Papan, TriwulanPapan, UnitPapan } from "./papan.ts";
import type { Tahap, Tahapan } from "./tahapan.ts";

/** What the board is made from; `galat` counts the findings that block in a unit's form. */
export interface PapanInput {
  readonly config: Config;
  readonly sop: readonly LangkahSop[];
  readonly tahapan: Tahapan;
  readonly unit: readonly (StatusUnit & { readonly galat: number })[];
  readonly triwulan: readonly TriwulanPapan[];
  readonly individu: IndividuPapan;
  readonly saat: string;
}

/** The board of the eight steps; what comes next is found by {@link findNext}. */
export function composePapan(input: PapanInput): Papan {
  const { config, sop, tahapan, saat } = input;
  const langkah = sop.map((baris) => composeLangkah(baris, input));
  const batasKirim = findBatasKirim(config.tahun);
  const tenggatUnit = langkah[2]?.tenggat ?? null;
  return {
    tahun: config.tahun,
    instansi: config.instansi.nama,
    saat,
    langkah,
    unit: input.unit.map((unit) => composeUnit(unit, tenggatUnit, input)),
    triwulan: input.triwulan,
    versi: tahapan.versi,
    batasKirim,
    sisaHari: calculateCalendarDaysLeft((langkah[7]?.selesai ?? saat).slice(0, 10), batasKirim),
    berikutnya: null,
  };
}

function composeLangkah(sop: LangkahSop, input: PapanInput): LangkahPapan {
  const { config, tahapan, saat } = input;
  const baris = { ...sop, ...removeUndefined(config.sop[String(sop.nomor)] ?? {}) };
  const tahap = tahapan.tahap[sop.nomor - 1] ?? { mulai: null, selesai: null, reopened: false, lewati: null };
  const tenggat = findTenggat(baris, tahap, input);
  const keadaan = findKeadaan(sop.nomor, tahapan);
  const libur = config.kebijakan.hari_libur;
  return {
    ...baris,
    keadaan,
    mulai: tahap.mulai,
    tenggat,
    selesai: tahap.selesai,
    terlambat:
      tenggat === null || keadaan === "dilewati" ? null : calculateLateness(tenggat, tahap.selesai ?? saat, libur),
    catatan: listCatatan(sop.nomor, tahap, input),
  };
}

/** Forms may still come while the draft is on its way, so step 3 is never passed over. */
function findKeadaan(nomor: number, { tahap }: Tahapan): LangkahPapan["keadaan"] {
  const current = tahap[nomor - 1];
  if (current === undefined) return "belum";
  if (current.selesai !== null) return "selesai";
  if (nomor !== 3 && tahap.slice(nomor).some(({ selesai }) => selesai !== null)) return "dilewati";
  return current.mulai === null ? "belum" : "berjalan";
}

/**
 * The date that the units were asked for goes before the days of the SOP; so does that of lkjip.yaml, unless it was past
 * when the forms were made. The first step is its own beginning: it has no limit; and a draft that the forms of a quarter
 * began has none either, because it waits for the year to end.
 */
function findTenggat({ nomor, waktu }: LangkahSop, { mulai }: Tahap, { config, tahapan }: PapanInput): string | null {
  if (mulai === null || nomor === 1 || (nomor === 4 && mulai.slice(0, 4) <= `${config.tahun}`)) return null;
  if (nomor === 3) {
    const { batas } = config.formulir;
    if (tahapan.batasUnit !== null) return tahapan.batasUnit;
    if (batas !== undefined && batas >= mulai.slice(0, 10)) return batas;
  }
  const batas = parseBatas(waktu);
  return batas === null ? null : calculateLastBatas(mulai, batas, config.kebijakan.hari_libur);
}

function listCatatan(nomor: number, tahap: Tahap, { tahapan, individu }: PapanInput): string[] {
  const { returned, versi, wrong } = tahapan;
  return [
    ...(nomor === 3 ? sayIndividu(individu) : []),
    ...(nomor === 5 && wrong > 0 ? [`${wrong} kesalahan belum diperbaiki`] : []),
    ...(nomor === 5 && returned !== null ? [`dikembalikan Camat: "${returned}"`] : []),
    ...(tahap.reopened && tahap.selesai === null && !(nomor === 5 && returned !== null) ? ["diulang"] : []),
    ...(tahap.lewati === null ? [] : [`didahulukan: "${tahap.lewati}"`]),
    ...(nomor === 7 && versi > 0 ? [`versi ${versi}${tahap.selesai === null ? " tetap tersimpan" : ""}`] : []),
  ];
}

function sayIndividu({ changed, missing }: IndividuPapan): string[] {
  const due = [
    ...(changed > 0 ? [`${changed} dibuat, datanya berubah`] : []),
    ...(missing > 0 ? [`${missing} belum dibuat`] : []),
  ];
  return due.length === 0 ? [] : [`Laporan Kinerja Individu: ${due.join("; ")} (lkjip individual)`];
}

/** A form that is in counts as late only where it was seen to be missing after the limit. */
function composeUnit(unit: PapanInput["unit"][number], tenggat: string | null, input: PapanInput): UnitPapan {
  const { config, tahapan, saat } = input;
  const masuk = tahapan.unitMasuk.get(unit.kode) ?? null;
  const libur = config.kebijakan.hari_libur;
  const late = (end: string | undefined | null) =>
    tenggat === null || end == null ? null : calculateLateness(tenggat, end, libur);
  const pending = unit.status !== "masuk";
  const former = late(tahapan.pendingUnit.get(unit.kode));
  return {
    kode: unit.kode,
    nama: config.unit.find(({ kode }) => kode === unit.kode)?.nama ?? unit.kode,
    status: unit.status,
    masuk,
    terlambat: pending ? late(saat) : former === null ? null : late(masuk ?? saat),
    galat: unit.galat,
  };
}

const removeUndefined = <T extends object>(nilai: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(nilai).filter(([, content]) => content !== undefined)) as never;
