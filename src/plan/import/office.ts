import type { Config, SubKegiatan, Unit } from "../schema.ts";
import type { BudgetEntry, Coded } from "./budget.ts";
import { tidy } from "./grid.ts";

/*
 * Whose money it is: which office of a whole regency is ours, and which unit a sub unit of SIPD is.
 */

/** How names are compared: letters and digits only, abbreviations written out. */
export const nameKey = (nama: string): string =>
  tidy(nama)
    .toLowerCase()
    .replace(/\bkel\.\s*/g, "kelurahan ")
    .replace(/\bkec\.\s*/g, "kecamatan ")
    .replace(/&/g, " dan ")
    // The nomenclature writes it without the e, the dictionary with it.
    .replace(/ketenteraman/g, "ketentraman")
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();

/** An office with its sub units: the code of SIPD without its last place, or the name where there is no code. */
export const officeOf = ({ kode, nama }: Coded): string => (kode === "" ? nameKey(nama) : kode.replace(/\.\d{4}$/, ""));

/** Our office among those of the entries; null where it cannot be told; "" where the file names no office at all. */
export function findOffice(entries: readonly BudgetEntry[], config: Config): string | null {
  const offices = new Map<string, BudgetEntry[]>();
  for (const entry of entries) {
    const office = officeOf(entry.skpd);
    offices.set(office, [...(offices.get(office) ?? []), entry]);
  }
  const [only, ...more] = [...offices];
  if (only === undefined) return "";
  if (more.length === 0 && (only[0] === "" || only[1].some(isKecamatan))) return only[0];
  const name = nameKey(config.instansi.nama);
  const codes = new Set(config.unit.flatMap(({ kode_sipd }) => kode_sipd ?? []));
  const isOurs = (all: readonly BudgetEntry[]): boolean =>
    all.some(
      ({ skpd, subUnit }) => [skpd, subUnit].some(({ nama }) => nameKey(nama) === name) || codes.has(subUnit.kode),
    );
  const ours = [...offices].filter(([, all]) => isOurs(all));
  return ours.length === 1 ? (ours[0]?.[0] ?? null) : null;
}

/** Whether an entry is of a kecamatan: 7.01 in the code of the office, or else of the sub kegiatan. */
const isKecamatan = ({ skpd, sub }: BudgetEntry): boolean => (skpd.kode || sub.kode).startsWith("7.01");

/** The unit that a sub unit of SIPD is: by kode_sipd, else by its name. */
export function findUnit(subUnit: Coded, config: Config): Unit | null {
  const known = config.unit.find(
    ({ kode_sipd }) =>
      kode_sipd !== undefined &&
      (kode_sipd === subUnit.kode || (nameKey(kode_sipd) === nameKey(subUnit.nama) && subUnit.nama !== "")),
  );
  if (known !== undefined) return known;
  const wanted = nameKey(subUnit.nama);
  const named = config.unit.filter(({ nama }) => wanted !== "" && nameKey(nama) === wanted);
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** A sub kegiatan of the plan with the code that it has in SIPD, without the suffix of the office. */
export interface PlannedSub {
  readonly sub: SubKegiatan;
  readonly dasar: string;
}

export const listPlannedSub = (config: Config): PlannedSub[] =>
  config.program.flatMap(({ kegiatan }) =>
    kegiatan.flatMap(({ sub_kegiatan }) =>
      sub_kegiatan.map((sub) => ({ sub, dasar: sub.kode.split(".").slice(0, 6).join(".") })),
    ),
  );

/** What distinguishes the rows of one sub kegiatan in several sub units: kode of the unit, else the last place of SIPD's code. */
export const suffixOf = (subUnit: Coded, unit: Unit | null): string =>
  unit?.kode ?? (/\.(\d{4})$/.exec(subUnit.kode)?.[1] || nameKey(subUnit.nama).replace(/ /g, "-"));
