import { oncePer } from "../../model/recent.ts";
import type { Jalur } from "../lokasi.ts";
import type { RencanaYears } from "./column.ts";
import type { LembarRencana } from "./columns.ts";
import { listRencanaKolom } from "./columns.ts";
import { type DariKolom, dariField, historyField, partOfYearField, pathField, type RencanaField } from "./fields.ts";
import { rowKey } from "./row-key.ts";

/*
 * The things of the plan that are rows of the workbook and may come, go and change their kode.
 */

export type PlanData = Record<string, unknown>;

export type ThingKind = "pejabat" | "unit" | "tujuan" | "sasaran" | "indikator" | "program" | "kegiatan" | "sub";

export interface PlanThing {
  readonly kind: ThingKind;
  readonly lembar: LembarRencana;
  readonly kunci: string;
  readonly data: PlanData;
  readonly path: Jalur;
  /** The list in which it stands; null for one that cannot go. */
  readonly list: PlanData[] | null;
  /** Key of the thing under which it stands. */
  readonly parent: string | null;
  /** The cells that say what it is: they make its key and are not merged. */
  readonly identity: Readonly<Record<string, string>>;
}

/** Kinds of one sheet that cannot come or go. */
export const PEJABAT_KODE = ["camat", "sekcam", "kasubbag"] as const;

const listOf = (value: unknown): PlanData[] => (Array.isArray(value) ? (value as PlanData[]) : []);
const kodeOf = (data: PlanData): string => String(data.kode ?? "");

/** Every thing of the plan, in the order of the workbook. `data` is the content of a lkjip.yaml whose shape is right. */
export function listThings(data: PlanData): PlanThing[] {
  const renstra = data.renstra as PlanData;
  const units = below(data, "unit", [], "Unit", "unit", null, (kode) => rowKey.unit(kode));
  const tujuan = below(renstra, "tujuan", ["renstra"], "Sasaran", "tujuan", null, (kode) =>
    rowKey.sasaran("tujuan", kode),
  );
  const sasaran = below(data, "sasaran", [], "Sasaran", "sasaran", null, (kode) => rowKey.sasaran("sasaran", kode));
  const program = below(data, "program", [], "Program", "program", null, (kode) => rowKey.program("program", kode));
  const indikator = (["tujuan", "sasaran", "program", "unit"] as const).flatMap((tingkat) => {
    const owners = { tujuan, sasaran, program, unit: units }[tingkat];
    return owners.flatMap((owner) => listIndikatorThings(owner, tingkat));
  });
  return [...listPimpinan(data), ...units, ...tujuan, ...sasaran, ...indikator, ...program.flatMap(withKegiatan)];
}

function listPimpinan(data: PlanData): PlanThing[] {
  const pejabat = (data.pejabat ?? {}) as PlanData;
  return PEJABAT_KODE.map((kode) => ({
    kind: "pejabat",
    lembar: "Unit",
    kunci: rowKey.pejabat(kode),
    data: (pejabat[kode] ?? {}) as PlanData,
    path: ["pejabat", kode],
    list: null,
    parent: null,
    identity: { kode, jenis: "pimpinan" },
  }));
}

/** The items of one list with what they are. */
function below(
  owner: PlanData,
  key: string,
  path: Jalur,
  lembar: LembarRencana,
  kind: ThingKind,
  parent: string | null,
  keyOf: (kode: string) => string,
): PlanThing[] {
  const list = listOf(owner[key]);
  return list.map((data, i) => ({
    kind,
    lembar,
    kunci: keyOf(kodeOf(data)),
    data,
    path: [...path, key, i],
    list,
    parent,
    identity: identityOf(kind, kodeOf(data)),
  }));
}

const TINGKAT: Partial<Record<ThingKind, string>> = {
  tujuan: "tujuan",
  sasaran: "sasaran",
  program: "program",
  kegiatan: "kegiatan",
  sub: "sub kegiatan",
};

function identityOf(kind: ThingKind, kode: string): Record<string, string> {
  const tingkat = TINGKAT[kind];
  return tingkat === undefined ? { kode } : { tingkat, kode };
}

function listIndikatorThings(owner: PlanThing, tingkat: "tujuan" | "sasaran" | "program" | "unit"): PlanThing[] {
  const induk = kodeOf(owner.data);
  return below(owner.data, "indikator", owner.path, "Indikator", "indikator", owner.kunci, (kode) =>
    rowKey.indikator(tingkat, induk, kode),
  ).map((thing) => ({ ...thing, identity: { tingkat, induk, kode: kodeOf(thing.data) } }));
}

function withKegiatan(program: PlanThing): PlanThing[] {
  const kegiatan = below(program.data, "kegiatan", program.path, "Program", "kegiatan", program.kunci, (kode) =>
    rowKey.program("kegiatan", kode),
  );
  const withSub = kegiatan.flatMap((each) => [
    each,
    ...below(each.data, "sub_kegiatan", each.path, "Program", "sub", each.kunci, (kode) =>
      rowKey.program("sub kegiatan", kode),
    ),
  ]);
  return [program, ...withSub];
}

const teks = (...path: string[]): RencanaField => pathField("teks", path);

const PEJABAT_FIELD = (...path: string[]): Record<string, RencanaField> => ({
  nama_pejabat: teks(...path, "nama"),
  nip: teks(...path, "nip"),
  pangkat: teks(...path, "pangkat"),
  golongan: teks(...path, "golongan"),
  jabatan: teks(...path, "jabatan"),
  status: teks(...path, "status"),
});

const NAMED = { uraian: teks("uraian") };

const FIELD: Readonly<Record<Exclude<ThingKind, "indikator">, Readonly<Record<string, RencanaField>>>> = {
  pejabat: PEJABAT_FIELD(),
  unit: { jenis: teks("jenis"), nama: teks("nama"), ...PEJABAT_FIELD("pejabat"), kode_sipd: teks("kode_sipd") },
  tujuan: NAMED,
  program: NAMED,
  kegiatan: NAMED,
  sasaran: { ...NAMED, induk: teks("tujuan") },
  sub: {
    ...NAMED,
    unit: teks("unit"),
    pagu: pathField("rupiah", ["pagu"]),
    pagu_murni: pathField("rupiah", ["pagu_murni"]),
  },
};

/** The cells of a thing that are merged, by the key of their column. */
export const listFields = (kind: ThingKind, years: RencanaYears): Readonly<Record<string, RencanaField>> =>
  kind === "indikator" ? listIndikatorFields(years) : FIELD[kind];

const IDENTITY = ["tingkat", "induk", "kode"];
const DARI_KOLOM: readonly string[] = ["cara", "dari", "penyebut", "kali", "bobot"];

/** Every column that is no formula and says not what the indicator is. */
const listIndikatorFields = oncePer((years: RencanaYears): Readonly<Record<string, RencanaField>> => {
  const kolom = listRencanaKolom("Indikator", years).filter(
    ({ kunci }) => !kunci.startsWith("_") && !IDENTITY.includes(kunci),
  );
  return Object.fromEntries(kolom.map(({ kunci, content }) => [kunci, indikatorField(kunci, content)]));
});

function indikatorField(kunci: string, content: Parameters<typeof pathField>[0]): RencanaField {
  const [, what, year = ""] = /^(renstra|target|realisasi)_(\d{4})$/.exec(kunci) ?? [];
  if (what === "renstra") return pathField("nilai", ["target_renstra", year]);
  if (what === "target" || what === "realisasi") return historyField(year, what);
  const [, part, nomor] = /^(target_tw|target_bulan)(\d+)$/.exec(kunci) ?? [];
  if (part !== undefined) return partOfYearField(part as "target_tw", Number(nomor) - 1);
  if (DARI_KOLOM.includes(kunci)) return dariField(kunci as DariKolom);
  if (kunci.startsWith("pembanding_")) return pathField(content, ["pembanding", kunci.slice("pembanding_".length)]);
  return pathField(content, [kunci]);
}

/** The years that a plan speaks of: those of Renstra, the four before the report, and whatever else it has. */
export function findYears(data: PlanData): RencanaYears {
  const tahun = Number(data.tahun);
  const [from = tahun, until = tahun] = ((data.renstra as PlanData).periode ?? []) as number[];
  const indikator = listThings(data).filter(({ kind }) => kind === "indikator");
  const keysOf = (value: unknown): number[] => Object.keys((value ?? {}) as object).map(Number);
  const span = (start: number, end: number): number[] =>
    Array.from({ length: Math.max(0, Math.min(20, end - start + 1)) }, (_, i) => start + i);
  const sorted = (...years: number[][]): number[] => [...new Set(years.flat())].sort((a, b) => a - b);
  return {
    tahun,
    renstra: sorted(span(from, until), ...indikator.map((each) => keysOf(each.data.target_renstra))),
    riwayat: sorted(span(tahun - 4, tahun - 1), ...indikator.map((each) => keysOf(each.data.riwayat))),
    anggaran: sorted(span(tahun - 4, tahun - 1), keysOf(data.riwayat_anggaran)),
    skm: sorted(span(tahun - 2, tahun), keysOf(data.skm)),
    layanan: sorted(span(tahun - 2, tahun), ...listOf(data.layanan).map(({ jumlah }) => keysOf(jumlah))),
  };
}
