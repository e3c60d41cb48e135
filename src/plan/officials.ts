import { normalize } from "../model/text.ts";
import type { Config, Pejabat, Unit } from "./schema.ts";
import { PIMPINAN_KODE } from "./schema-officials.ts";

/*
 * Who holds which post when. A post is known by its kode: one of the three of `pejabat`, or a unit, whose head holds it. Outside
 * the days of `pergantian_pejabat` it is held by whom `pejabat` or the unit names.
 */

type Pimpinan = (typeof PIMPINAN_KODE)[number];

const MENTION: Record<Pejabat["status"], string> = { definitif: "", plt: "Plt. ", plh: "Plh. ", pj: "Pj. " };

/** A title and what stands before it; one that lkjip.yaml writes with the title is not said twice. */
function splitJabatan({ jabatan, status }: Pejabat): { readonly mention: string; readonly title: string } {
  const [, written = "", title = jabatan] = /^(plt|plh|pj)\b\.?\s*(.+)$/is.exec(jabatan.trim()) ?? [];
  return { mention: MENTION[status] || MENTION[written.toLowerCase() as Pejabat["status"]] || "", title };
}

/** The title above a signature (domain.md 5.6): "CAMAT KANIGARAN,", "Plt. CAMAT KANIGARAN,". */
export function signatureJabatan(pejabat: Pejabat): string {
  const { mention, title } = splitJabatan(pejabat);
  return `${mention}${title.toUpperCase()},`;
}

/** The title in running text: "Plt. Camat Kanigaran". */
export function jabatanOf(pejabat: Pejabat): string {
  const { mention, title } = splitJabatan(pejabat);
  return mention + title;
}

/** Kode of every post: the three, and every unit. */
export const listPosts = ({ unit }: Config): string[] => [
  ...new Set([...PIMPINAN_KODE, ...unit.map(({ kode }) => kode)]),
];

const isPimpinan = (kode: string): kode is Pimpinan => (PIMPINAN_KODE as readonly string[]).includes(kode);

/** A post by its kode, or by its unit: of a kode that one of the three has too, the unit says which is meant. */
type PostOrUnit = string | Unit;

/** Whom lkjip.yaml names for a post beside all changes. */
function namedFor({ pejabat, unit }: Config, post: PostOrUnit): Pejabat | undefined {
  if (typeof post !== "string") return post.pejabat;
  return isPimpinan(post) ? pejabat[post] : unit.find(({ kode }) => kode === post)?.pejabat;
}

/** The title of a post, whoever holds it and as what. */
export function titleOfPost(config: Config, kode: string): string {
  const named = namedFor(config, kode);
  return named === undefined ? kode : splitJabatan(named).title;
}

/** Of the same name, and of the same NIP where both have one. */
export const isSamePerson = (one: Pick<Pejabat, "nama" | "nip">, other: Pick<Pejabat, "nama" | "nip">): boolean =>
  normalize(one.nama) === normalize(other.nama) &&
  (one.nip === undefined || other.nip === undefined || one.nip === other.nip);

/**
 * A post by one kode: a unit that one of the three heads as such, the Kasubbag for one, is his post. Its head has his title, and
 * is the same person or the only one with that title.
 */
export function postOf(config: Config, post: PostOrUnit): string {
  const named = namedFor(config, post);
  if (named === undefined || (typeof post === "string" && isPimpinan(post))) return post as string;
  const kode = typeof post === "string" ? post : post.kode;
  const title = splitJabatan(named).title;
  const isTitled = (pejabat: Pejabat): boolean => normalize(splitJabatan(pejabat).title) === normalize(title);
  const his = PIMPINAN_KODE.find((each) => isTitled(config.pejabat[each]));
  if (his === undefined) return ownPost(kode);
  const isAlone = config.unit.filter(({ pejabat }) => isTitled(pejabat)).length === 1;
  return isAlone || isSamePerson(config.pejabat[his], named) ? his : ownPost(kode);
}

/** The post of a unit whose kode is that of one of the three, who is another: no change names it. */
const ownPost = (kode: string): string => (isPimpinan(kode) ? `unit/${kode}` : kode);

type Change = Config["pergantian_pejabat"][number];

const changesOf = (config: Config, post: PostOrUnit): Change[] => {
  if (config.pergantian_pejabat.length === 0) return [];
  const own = postOf(config, post);
  return config.pergantian_pejabat.filter((each) => postOf(config, each.pejabat) === own);
};

/** Whether lkjip.yaml says of a post who had it when. */
export const hasChanges = (config: Config, post: PostOrUnit): boolean => changesOf(config, post).length > 0;

/** Who a change brings, under the title of the post. */
export function changedPejabat(
  config: Config,
  { nama, nip, pangkat, golongan, status, pejabat: kode }: Change,
): Pejabat {
  return { nama, nip, pangkat, golongan, status, jabatan: titleOfPost(config, kode) };
}

/** Everybody who holds a post at some time of the year, the heads of the units too. */
export const listOfficials = (config: Config): Pejabat[] => [
  ...PIMPINAN_KODE.map((kode) => config.pejabat[kode]),
  ...config.pergantian_pejabat.map((each) => changedPejabat(config, each)),
  ...config.unit.map(({ pejabat }) => pejabat),
];

/** Everybody who heads a unit at some time, as `headOn` gives him. */
export const listHeads = (config: Config, unit: Unit): Pejabat[] => [
  headOn(config, unit, null),
  ...changesOf(config, unit).map(({ mulai }) => headOn(config, unit, mulai)),
];

/** When a document is signed. */
export interface SigningDay {
  /** Its date (ISO); null where it is left open. */
  readonly tanggal: string | null;
  /** The day on which one without a date is made: who is in office then will sign it. */
  readonly hari?: string;
}

const isOn = ({ mulai, sampai }: Change, day: string): boolean => mulai <= day && day <= sampai;

/** Who is in office of a post on a day (ISO): before its holder, a Plh. who stands in for him. */
function inOffice(config: Config, post: PostOrUnit, named: Pejabat, day: string | null): Pejabat {
  const all = day === null ? [] : changesOf(config, post).filter((each) => isOn(each, day));
  const now = all.find(({ status }) => status === "plh") ?? all[0];
  return now === undefined ? named : { ...changedPejabat(config, now), jabatan: splitJabatan(named).title };
}

/** The three officials who sign a document. */
export const pejabatFor = (config: Config, { tanggal, hari }: SigningDay): Config["pejabat"] =>
  pejabatOn(config, tanggal ?? hari ?? null);

/** The three officials who are in office on a day (ISO); without a day those of `pejabat`. */
export function pejabatOn(config: Config, day: string | null): Config["pejabat"] {
  const on = (kode: Pimpinan): Pejabat => inOffice(config, kode, config.pejabat[kode], day);
  return { camat: on("camat"), sekcam: on("sekcam"), kasubbag: on("kasubbag") };
}

/** The head of a unit for a document of that day. */
export const headFor = (config: Config, unit: Unit, { tanggal, hari }: SigningDay): Pejabat =>
  headOn(config, unit, tanggal ?? hari ?? null);

/**
 * The head of a unit on a day (ISO), without one whom the unit names; what is not said of him there stands where he is one
 * of the three, such as the Kasubbag.
 */
export function headOn(config: Config, unit: Unit, day: string | null): Pejabat {
  const head = inOffice(config, unit, unit.pejabat, day);
  // Of two people of one name, the one of the same jabatan.
  const known = Object.values(config.pejabat).filter((each) => isSamePerson(each, head));
  const titled = known.filter(({ jabatan }) => normalize(jabatan) === normalize(head.jabatan));
  const same = [head, ...(titled.length > 0 ? titled : known)];
  const nip = same.find((each) => each.nip !== undefined)?.nip;
  const ranked = same.find(({ pangkat, golongan }) => pangkat !== undefined || golongan !== undefined) ?? head;
  const content = { nip, pangkat: ranked.pangkat, golongan: ranked.golongan };
  return { ...head, ...Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined)) };
}

/** The last day of a year or of one of its quarters. */
export const lastDayOf = (tahun: number, triwulan = 4): string =>
  `${tahun}-${["03-31", "06-30", "09-30", "12-31"][triwulan - 1] ?? "12-31"}`;

/** The first day after the year: its report is written by who is in office then, and what follows is done by them. */
export const dayAfterYear = (tahun: number): string => `${tahun + 1}-01-01`;

/**
 * The changes that last: a Plh. only stands in for the holder, for some days, also where the days of that holder are written in
 * two parts around them.
 */
function withLasting(config: Config): Config {
  const isSubstitute = ({ status }: Change): boolean => status === "plh";
  const lasting = config.pergantian_pejabat.filter((each) => !isSubstitute(each));
  const isNext = (one: Change, next: Change): boolean =>
    one.pejabat === next.pejabat && next.mulai === dayAfter(one.sampai);
  const standIn = (each: Change): Change | undefined =>
    config.pergantian_pejabat.find(
      (between) =>
        isSubstitute(between) &&
        isNext(each, between) &&
        lasting.some((next) => isNext(between, next) && isSamePerson(next, each) && next.status === each.status),
    );
  const whole = lasting.map((each) => ({ ...each, sampai: standIn(each)?.sampai ?? each.sampai }));
  return { ...config, pergantian_pejabat: whole };
}

/** The change by which somebody holds a post on a day (ISO), whoever stands in for him; none where it is whom lkjip.yaml names. */
export function changeOn(config: Config, post: PostOrUnit, day: string): Change | undefined {
  return changesOf(withLasting(config), post).find((each) => isOn(each, day));
}

/** Whom lkjip.yaml names has a post again on the day after such a change: since when others had it, where he had it before. */
export function returnAfter(
  config: Config,
  change: Change,
): { readonly named: Pejabat; readonly first: string | null } | null {
  const named = namedFor(config, change.pejabat);
  const next = dayAfter(change.sampai);
  if (named === undefined || isSamePerson(named, change) || changeOn(config, change.pejabat, next) !== undefined)
    return null;
  const own = listTenures(config, change.pejabat).find(({ pejabat }) => isSamePerson(pejabat, named));
  const [mulai, sampai] = own?.masa[0] ?? [];
  const isBefore = mulai !== undefined && sampai !== undefined && mulai < change.mulai;
  return { named, first: isBefore ? dayAfter(sampai) : null };
}

/** Who holds a post on a day, also while a Plh. stands in for him. Without a day, at the end of the year. */
export function holderOf(config: Config, post: PostOrUnit, day = lastDayOf(config.tahun)): Pejabat {
  const named = namedFor(config, post);
  if (named === undefined) throw new Error(`holderOf: no post ${String(post)}`);
  return inOffice(withLasting(config), post, named, day);
}

/** The office as it was at the end of the year: who holds each post then. */
export const atYearEnd = (config: Config): Pick<Config, "pejabat" | "unit"> => ({
  pejabat: {
    camat: holderOf(config, "camat"),
    sekcam: holderOf(config, "sekcam"),
    kasubbag: holderOf(config, "kasubbag"),
  },
  unit: config.unit.map((each) => ({ ...each, pejabat: holderOf(config, each) })),
});

/** Somebody who held a post or stood in for its holder, and when: first and last days (ISO) within the year. */
export interface Tenure {
  readonly pejabat: Pejabat;
  readonly masa: readonly (readonly [mulai: string, sampai: string])[];
}

/** Everybody who held a post in the year of the report or stood in for its holder, in the order in which they came. */
export function listTenures(config: Config, post: PostOrUnit): Tenure[] {
  const [first, last] = [`${config.tahun}-01-01`, lastDayOf(config.tahun)];
  const changes = changesOf(config, post)
    .filter(({ mulai, sampai }) => mulai <= last && first <= sampai)
    .map((each) => ({ ...each, mulai: clip(each.mulai, first, last), sampai: clip(each.sampai, first, last) }));
  const bounds = changes.flatMap(({ mulai, sampai, status }) => (status === "plh" ? [] : [mulai, dayAfter(sampai)]));
  const starts = [...new Set([first, ...bounds.filter((day) => first < day && day <= last)])].sort();
  const held = starts.map((mulai, i) => {
    const next = starts[i + 1];
    return { pejabat: holderOf(config, post, mulai), mulai, sampai: next === undefined ? last : dayBefore(next) };
  });
  const named = namedFor(config, post);
  const title = named === undefined ? "" : splitJabatan(named).title;
  const stoodIn = changes.flatMap((each) =>
    each.status === "plh" ? [{ ...each, pejabat: { ...changedPejabat(config, each), jabatan: title } }] : [],
  );
  const found: { pejabat: Pejabat; masa: [string, string][] }[] = [];
  for (const { pejabat, mulai, sampai } of [...held, ...stoodIn].sort((a, b) => a.mulai.localeCompare(b.mulai))) {
    const same = found.find(
      (each) => isSamePerson(each.pejabat, pejabat) && jabatanOf(each.pejabat) === jabatanOf(pejabat),
    );
    const before = same?.masa.at(-1);
    if (same === undefined) found.push({ pejabat, masa: [[mulai, sampai]] });
    else if (before !== undefined && dayAfter(before[1]) === mulai) before[1] = sampai;
    else same.masa.push([mulai, sampai]);
  }
  return found;
}

const clip = (day: string, first: string, last: string): string => [first, day, last].sort()[1] ?? day;
const DAY = 86_400_000;
const shift = (iso: string, days: number): string => new Date(Date.parse(iso) + days * DAY).toISOString().slice(0, 10);
/** The day after an ISO date. */
export const dayAfter = (iso: string): string => shift(iso, 1);
const dayBefore = (iso: string): string => shift(iso, -1);
