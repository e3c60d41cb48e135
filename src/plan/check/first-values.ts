import { formatList } from "../../model/format.ts";
import { groupBy } from "../../model/group.ts";
import { oncePer } from "../../model/recent.ts";
import type { Jalur, TempatTeks } from "../lokasi.ts";
import { listNotes, MEANT_ZERO, splitComment } from "../read/line-comment.ts";
import type { Config } from "../schema.ts";
import type { LembarRencana } from "../workbook/columns.ts";
import { FIXED_ROWS } from "../workbook/fixed.ts";
import { listThings, type PlanData } from "../workbook/things.ts";
import type { ConfigContext, ConfigRule } from "./context.ts";

/*
 * What `lkjip init` wrote and nobody replaced yet: texts that say GANTI, and example values. An example value carries its
 * mark on its line, and the mark repeats the value: `target: 85  # contoh: 85`. One that differs from its mark is the
 * office's own; who keeps the value has the mark taken away (`lkjip plan --benar`).
 */

/** Names of the findings about example values, and about texts that say GANTI. */
export const STILL_CONTOH = "masih-contoh";
export const STILL_GANTI = "masih-ganti";

/**
 * What a line of lkjip.yaml says in a note where its value is to be replaced: a pagu, which must be a number; else null. Before
 * it may stand what the office noted there itself.
 */
export const noteOfGanti = (letak: TempatTeks | null): string | null =>
  listNotes(letak?.cuplikan ?? "").findLast((note) => /^GANTI\b/.test(note)) ?? null;

/** Whether a line of lkjip.yaml says so. */
export const isMarkedGanti = (letak: TempatTeks | null): boolean => noteOfGanti(letak) !== null;

/** Whether a line of lkjip.yaml says that its 0 is meant. */
export const isMeantZero = (letak: TempatTeks | null): boolean => listNotes(letak?.cuplikan ?? "").includes(MEANT_ZERO);

/** All that `lkjip init` left to be replaced: texts that say GANTI, and each pagu of 0 whose note does. */
export const listGanti = ({ config, tempat }: Pick<ConfigContext, "config" | "tempat">): readonly PlacedNilai[] =>
  isianOf(config).filter(({ jalur, nilai }) =>
    typeof nilai === "string"
      ? /\bGANTI\b/.test(nilai)
      : nilai === 0 && jalur.at(-1) === "pagu" && isMarkedGanti(tempat(jalur)),
  );

/** What `lkjip init` left to be replaced; one finding for all of it. */
export const checkGanti: ConfigRule = (context) => {
  const { temuan } = context;
  const [first, ...lain] = listGanti(context);
  if (first === undefined) return [];
  const pesan =
    lain.length === 0
      ? "Satu isian masih bertanda GANTI."
      : `${lain.length + 1} isian masih bertanda GANTI; yang pertama di baris ini.`;
  const perbaikan =
    'ganti dengan data kantor, misalnya "GANTI nama Sekretaris Kecamatan" dengan namanya: sel kuning di rencana.xlsx, lalu lkjip plan; atau cari kata GANTI di lkjip.yaml';
  return [temuan(first.jalur, "peringatan", { nama: STILL_GANTI, pesan, perbaikan })];
};

/** Example values that nobody replaced, all in one finding. The offices in examples/ say of themselves that they are examples. */
export const checkContoh: ConfigRule = (context) => {
  const { config, temuan } = context;
  const list = config.contoh ? [] : listContoh(context);
  const [first] = list;
  if (first === undefined) return [];
  const jumlah = list.length === 1 ? "Satu isian" : `${list.length} isian`;
  const details = groupContoh(list, config).map(({ label, places, lembar }) => {
    const sheet = lembar === null ? "" : ` (lembar ${lembar})`;
    return places.length === 1
      ? `    ${places[0]?.baris}:${places[0]?.kolom}  ${label}${sheet}`
      : `    ${label}${sheet}, baris ${formatList(places.map(({ baris }) => `${baris}`))}`;
  });
  const head = `${jumlah} masih nilai contoh dari lkjip init, belum data kantor (baris:kolom di lkjip.yaml, lembar di rencana.xlsx):`;
  const pesan = [head, ...details].join("\n");
  const perbaikan = `ganti setiap nilai itu dengan data kantor, di rencana.xlsx lalu lkjip plan, atau di lkjip.yaml; yang memang benar dibenarkan dengan nomor barisnya, misalnya: lkjip plan --benar ${first.baris}`;
  return [temuan(first.jalur, "peringatan", { nama: STILL_CONTOH, pesan, perbaikan })];
};

/** An example value and where it stands; of several units the same one is said once. */
export interface ContohGroup {
  /** "indikator KEL.1, target: 85, di 5 unit". */
  readonly label: string;
  readonly places: readonly { readonly baris: number; readonly kolom: number }[];
  /** The sheet of rencana.xlsx that has it; null where none does. */
  readonly lembar: LembarRencana | null;
}

/** The example values that nobody replaced. */
export const listContohGroups = (context: ConfigContext): readonly ContohGroup[] =>
  groupContoh(listContoh(context), context.config);

function groupContoh(list: readonly Contoh[], config: unknown): ContohGroup[] {
  const named = list.map(({ jalur, nilai, baris, kolom }) => {
    const [, unit = "", label = ""] =
      /^(unit [^,]+, )?(.*)$/.exec(`${formatJalur(jalur, config)}: ${formatIsian(nilai)}`) ?? [];
    return { label, unit, baris, kolom, jalur };
  });
  const sheetOf = sheetFinder(config as PlanData);
  return [...groupBy(named, ({ label }) => label)].map(([label, places]) => ({
    label: places.length === 1 ? `${places[0]?.unit}${label}` : `${label}, di ${places.length} unit`,
    places,
    lembar: sheetOf(places[0]?.jalur ?? []),
  }));
}

/** Which sheet of rencana.xlsx holds a value: that of the row it belongs to. */
function sheetFinder(plan: PlanData): (jalur: Jalur) => LembarRencana | null {
  const things = listThings(plan);
  return (jalur) => {
    const key = jalur.join(".");
    const isBelow = (path: string): boolean => key === path || key.startsWith(`${path}.`);
    const fixed = FIXED_ROWS.find(({ kunci }) => isBelow(kunci) || kunci.startsWith(`${key}.`));
    if (fixed !== undefined) return fixed.lembar;
    const owner = things.filter(({ path }) => isBelow(path.join("."))).at(-1);
    return owner?.lembar ?? null;
  };
}

/** A text, number or list of such that stands in lkjip.yaml. */
export interface PlacedNilai {
  readonly jalur: Jalur;
  readonly nilai: unknown;
}

/** An example value that nobody replaced; line and column count from 1. */
interface Contoh extends PlacedNilai {
  readonly baris: number;
  readonly kolom: number;
}

const MARK = /\s#\s*contoh\s*(?:$|[;,.(]|:\s*([^;]*))/i;

/** lkjip.yaml without the marks of values that the office keeps. */
export interface ConfirmedContoh {
  readonly teks: string;
  /** What is confirmed now: "indikator S1.1, target: 90". */
  readonly confirmed: readonly string[];
  /** Line numbers on which no example value stands. */
  readonly unknown: readonly string[];
  /** Lines on which one does. */
  readonly present: readonly number[];
  /** Lines with several pagu of 0, all of which their one note says to be meant. */
  readonly shared: readonly { readonly baris: number; readonly jumlah: number }[];
}

/**
 * Takes the marks away from the lines that were named, and notes at a pagu of 0 that it is meant; nothing else of the text
 * changes. There is no word for all of them: a person looks at each.
 */
export function confirmContoh(teks: string, context: ConfigContext, named: readonly string[]): ConfirmedContoh {
  const zero = listZeroPagu(context);
  const list = [...listContoh(context), ...zero];
  const unknown = named.filter((each) => list.every(({ baris }) => String(baris) !== each));
  const chosen = list.filter(({ baris }) => named.includes(String(baris)));
  const lines = teks.split("\n");
  const meant = groupBy(
    chosen.filter((each) => zero.includes(each)),
    ({ baris }) => baris,
  );
  for (const { baris } of chosen.filter((each) => !zero.includes(each)))
    lines[baris - 1] = withoutMark(lines[baris - 1] ?? "");
  for (const baris of meant.keys()) lines[baris - 1] = withNote(lines[baris - 1] ?? "");
  return {
    teks: lines.join("\n"),
    confirmed: chosen.map(({ jalur, nilai }) => `${formatJalur(jalur, context.config)}: ${formatIsian(nilai)}`),
    unknown,
    present: [...new Set(list.map(({ baris }) => baris))],
    shared: [...meant].flatMap(([baris, { length }]) => (length > 1 ? [{ baris, jumlah: length }] : [])),
  };
}

/** `periode: [2024, 2028]  # contoh: [2024, 2028]; sesuaikan` -> `periode: [2024, 2028]  # sesuaikan`. */
function withoutMark(line: string): string {
  const { value, comment } = splitComment(line);
  const text = value.trimEnd();
  const marked = value.slice(text.length) + comment;
  return (
    text +
    marked.replace(/((?<!\s)\s+#\s*)contoh\s*(?::[^;\r]*)?[;,.]?\s*([^\r]*)/i, (_, mark: string, rest: string) =>
      rest === "" ? "" : mark + rest,
    )
  );
}

/** `pagu: 0` -> `pagu: 0  # memang 0`; a note that stands there already stays in front. */
function withNote(line: string): string {
  const [, text = "", end = ""] = /^([^\r]*)(\r?)$/.exec(line) ?? [];
  const { comment } = splitComment(text);
  const sign = comment === "" ? "  # " : /^#\s*$/.test(comment) ? " " : "; ";
  return `${text.trimEnd()}${sign}${MEANT_ZERO}${end}`;
}

/** Each pagu of 0 that nobody has said to be meant, of sub kegiatan that had none before a PK perubahan either. */
export const listZeroPagu = ({ config, tempat }: Pick<ConfigContext, "config" | "tempat">): readonly Contoh[] =>
  isianOf(config).flatMap(({ jalur, nilai }): Contoh[] => {
    const letak = nilai === 0 && jalur.at(-1) === "pagu" && jalur[0] === "program" ? tempat(jalur) : null;
    if (letak === null || isMarkedGanti(letak) || isMeantZero(letak)) return [];
    const { pagu_murni: murni } = valueAt(config, jalur.slice(0, -1)) as { readonly pagu_murni?: number };
    return (murni ?? 0) > 0 ? [] : [{ jalur, nilai, baris: letak.baris, kolom: letak.kolom }];
  });

const valueAt = (config: unknown, jalur: Jalur): unknown =>
  jalur.reduce<unknown>((nilai, langkah) => (nilai as Readonly<Record<string | number, unknown>>)[langkah], config);

/** In the order of the file. A mark that does not repeat its value is of the last value on its line. */
function listContoh({ config, tempat }: ConfigContext): Contoh[] {
  const found = new Map<string, Contoh>();
  for (const { jalur, nilai } of isianOf(config)) {
    const letak = tempat(jalur);
    const mark = letak === null ? null : MARK.exec(` ${splitComment(letak.cuplikan).comment}`);
    if (letak === null || mark === null || (typeof nilai === "string" && MARK.test(` ${nilai}`))) continue;
    const { baris, kolom } = letak;
    const wording = mark[1]?.trim() ?? "";
    if (wording === "") {
      if ((found.get(`${baris}`)?.kolom ?? 0) < kolom) found.set(`${baris}`, { jalur, nilai, baris, kolom });
    } else if (isSame(nilai, wording)) found.set(`${baris}:${kolom}`, { jalur, nilai, baris, kolom });
  }
  return [...found.values()].sort((a, b) => a.baris - b.baris || a.kolom - b.kolom);
}

/** Whether a value is what its mark repeats, however its number is written. */
const isSame = (nilai: unknown, wording: string): boolean =>
  typeof nilai === "number" && wording !== ""
    ? Number(wording) === nilai
    : formatIsian(nilai).replace(/\s/g, "") === wording.replace(/\s/g, "");

const formatIsian = (nilai: unknown): string => (Array.isArray(nilai) ? `[${nilai.join(", ")}]` : String(nilai));

const isianOf = oncePer((config: Config) => listIsian(config, []));

function listIsian(nilai: unknown, jalur: Jalur): PlacedNilai[] {
  if (Array.isArray(nilai)) {
    const alone = nilai.length > 0 && nilai.every((child) => typeof child === "number") ? [{ jalur, nilai }] : [];
    return alone.length > 0 ? alone : nilai.flatMap((child, i) => listIsian(child, [...jalur, i]));
  }
  if (typeof nilai !== "object" || nilai === null) return [{ jalur, nilai }];
  return Object.entries(nilai).flatMap(([kunci, child]) => listIsian(child, [...jalur, kunci]));
}

/** ["unit", 6, "indikator", 0, "target"] -> "unit kel-satu, indikator KEL.1, target"; what a kode repeats is left out. */
function formatJalur(jalur: Jalur, config: unknown): string {
  const kata: { readonly teks: string; readonly kode?: string }[] = [];
  let nilai: unknown = config;
  for (const langkah of jalur) {
    nilai = (nilai as Readonly<Record<string | number, unknown>>)[langkah];
    if (typeof langkah === "string") kata.push({ teks: langkah.replaceAll("_", " ") });
    else {
      const kode = kodeOf(nilai);
      const induk = kata.pop()?.teks ?? "";
      if (kata.at(-1)?.kode !== undefined && kode?.startsWith(kata.at(-1)?.kode ?? "")) kata.pop();
      kata.push(kode === null ? { teks: `${induk} ke-${langkah + 1}` } : { teks: `${induk} ${kode}`, kode });
    }
  }
  return kata.map(({ teks }) => teks).join(", ");
}

const kodeOf = (nilai: unknown): string | null =>
  typeof nilai === "object" && nilai !== null && "kode" in nilai ? String(nilai.kode) : null;
