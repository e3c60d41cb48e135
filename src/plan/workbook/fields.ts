import { toCellText, toData } from "./cell-text.ts";
import type { RencanaContent } from "./column.ts";

/*
 * Where the value of a cell stands in the thing that its row is: an official, a unit, a sasaran, an indicator, a sub kegiatan.
 */

type Data = Record<string, unknown>;

/** Reads and changes the cell of one column in one thing of the plan. */
export interface RencanaField {
  readonly get: (thing: Data) => string;
  readonly set: (thing: Data, text: string) => void;
  /** Keys from the thing to the value, for findings. */
  readonly path: readonly (string | number)[];
}

const isData = (value: unknown): value is Data => typeof value === "object" && value !== null && !Array.isArray(value);

/** A value at a path of keys; parts that were emptied go with their last value. */
export function pathField(content: RencanaContent, path: readonly string[]): RencanaField {
  const [key = "", ...rest] = path;
  if (rest.length === 0)
    return {
      path,
      get: (thing) => toCellText(content, thing[key]),
      set: (thing, text) => put(thing, key, toData(content, text)),
    };
  const inner = pathField(content, rest);
  return {
    path,
    get: (thing) => (isData(thing[key]) ? inner.get(thing[key]) : ""),
    set: (thing, text) => {
      if (text === "" && !isData(thing[key])) return;
      const part: Data = isData(thing[key]) ? thing[key] : {};
      inner.set(part, text);
      put(thing, key, Object.keys(part).length === 0 ? undefined : part);
    },
  };
}

function put(thing: Data, key: string, value: unknown): void {
  if (value === undefined) delete thing[key];
  else thing[key] = value;
}

/** One of the four quarters or twelve months; one without a target is null, all without are no key. */
export const partOfYearField = (key: "target_tw" | "target_bulan", index: number): RencanaField => ({
  path: [key, index],
  get: ({ [key]: list }) => toCellText("nilai", Array.isArray(list) ? list[index] : undefined),
  set: (thing, text) => {
    const list = Array.isArray(thing[key]) ? [...thing[key]] : Array(key === "target_tw" ? 4 : 12).fill(null);
    list[index] = toData("nilai", text) ?? null;
    put(thing, key, list.every((each) => each === null) ? undefined : list);
  },
});

/** Target or realisasi of a year before: both keys stand, and null is a value that is not known. */
export const historyField = (year: string, key: "target" | "realisasi"): RencanaField => ({
  path: ["riwayat", year, key],
  get: ({ riwayat }) => {
    const each = isData(riwayat) ? riwayat[year] : undefined;
    return toCellText("nilai", isData(each) ? each[key] : undefined);
  },
  set: (thing, text) => {
    const all: Data = isData(thing.riwayat) ? thing.riwayat : {};
    const old = isData(all[year]) ? all[year] : {};
    const each: Data = { target: null, realisasi: null, ...old, [key]: toData("nilai", text) ?? null };
    if (each.target === null && each.realisasi === null) delete all[year];
    else all[year] = each;
    put(thing, "riwayat", Object.keys(all).length === 0 ? undefined : all);
  },
});

const DARI = {
  cara: "teks",
  dari: "daftar",
  penyebut: "daftar",
  kali: "angka",
  bobot: "bobot",
} as const satisfies Record<string, RencanaContent>;
export type DariKolom = keyof typeof DARI;

/** A part of how an indicator is computed from others: the list of members has another name where they are divided. */
export const dariField = (kolom: DariKolom): RencanaField => ({
  path: ["dari", kolom === "dari" ? "indikator" : kolom],
  get: ({ dari }) => (isData(dari) ? readDari(dari, kolom) : ""),
  set: (thing, text) => {
    const old = isData(thing.dari) ? thing.dari : {};
    const texts = Object.fromEntries(
      (Object.keys(DARI) as DariKolom[]).map((each) => [each, each === kolom ? text : readDari(old, each)]),
    ) as Record<DariKolom, string>;
    put(thing, "dari", Object.values(texts).every((each) => each === "") ? undefined : makeDari(texts));
  },
});

const readDari = (dari: Data, kolom: DariKolom): string =>
  toCellText(DARI[kolom], kolom === "dari" ? (dari.indikator ?? dari.pembilang) : dari[kolom]);

function makeDari(texts: Readonly<Record<DariKolom, string>>): Data {
  const made: Data = {};
  for (const kolom of Object.keys(DARI) as DariKolom[]) {
    const key = kolom !== "dari" ? kolom : texts.cara === "rasio" ? "pembilang" : "indikator";
    put(made, key, toData(DARI[kolom], texts[kolom]));
  }
  return made;
}
