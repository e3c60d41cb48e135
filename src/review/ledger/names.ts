import type {
  PengukuranIndikator,
  PengukuranKinerja,
  PengukuranSasaran,
  RealisasiAnggaran,
} from "../../measure/result.ts";
import { normalize } from "../../model/text.ts";
import type { Config, Unit } from "../../plan/schema.ts";
import { listAnggaran } from "./facts.ts";
import { ORDINAL } from "./ordinal.ts";

/** What a name stands for; one name may stand for several things. */
export interface Named {
  readonly indikator: PengukuranIndikator[];
  readonly sasaran: PengukuranSasaran[];
  readonly anggaran: RealisasiAnggaran[];
  readonly unit: Unit[];
  /** Indicators that it is the benchmark of. */
  readonly acuan: PengukuranIndikator[];
  office: boolean;
  /** In full or by kode; a short form only hints. */
  exact: boolean;
}

/** A name where a text speaks of it. */
export interface SentenceMention {
  readonly start: number;
  readonly end: number;
  readonly teks: string;
  readonly named: Named;
}

/** Names by their first word, longest first. */
export type NameIndex = ReadonlyMap<string, readonly (readonly [string, Named])[]>;

const WORD = /[\p{L}\d]+/gu;
const LEADING =
  /^(?:persentase|prosentase|jumlah|rata-rata|nilai|indeks|predikat|tingkat|program|kegiatan|sub kegiatan) /;
const LEVEL = / (?:kecamatan|kelurahan|desa)$/;

/** All names of an office's plan with their short forms. */
export function indexNames(config: Config, pengukuran: PengukuranKinerja): NameIndex {
  const names = new Map<string, Named>();
  const add = (teks: string, exact: boolean, put: (named: Named) => unknown): void => {
    const key = normalize(teks);
    // One letter or digit is no name.
    if (key.length < 2) return;
    const known = names.get(key);
    // A full name is not shared with the short form of another.
    if (known?.exact === true && !exact) return;
    const named =
      known === undefined || (exact && !known.exact)
        ? { indikator: [], sasaran: [], anggaran: [], unit: [], acuan: [], office: false, exact }
        : known;
    names.set(key, named);
    put(named);
  };
  const full = (teks: string, put: (named: Named) => unknown): void => add(teks, true, put);
  const short = (teks: string, put: (named: Named) => unknown): void => add(teks, false, put);
  full(config.instansi.nama, (n) => {
    n.office = true;
  });
  for (const unit of config.unit) full(unit.nama, (n) => n.unit.push(unit));
  for (const p of pengukuran.indikator) full(p.indikator.uraian, (n) => n.indikator.push(p));
  for (const s of pengukuran.sasaran) full(s.uraian, (n) => n.sasaran.push(s));
  for (const a of listAnggaran(pengukuran)) full(a.uraian, (n) => n.anggaran.push(a));
  for (const p of pengukuran.indikator) if (p.acuan !== null) full(p.acuan.nama, (n) => n.acuan.push(p));
  for (const a of listAnggaran(pengukuran)) if (a.kode.includes(".")) full(a.kode, (n) => n.anggaran.push(a));
  for (const p of pengukuran.indikator)
    if (isKode(p.indikator.kode)) full(p.indikator.kode, (n) => n.indikator.push(p));
  for (const [at, s] of pengukuran.sasaran.entries()) {
    if (isKode(s.kode)) full(s.kode, (n) => n.sasaran.push(s));
    short(`sasaran ${at + 1}`, (n) => n.sasaran.push(s));
    short(`sasaran ${ORDINAL[at] ?? ""}`.trim(), (n) => at < ORDINAL.length && n.sasaran.push(s));
  }
  for (const unit of config.unit)
    for (const teks of shortUnit(unit)) short(teks, (n) => n.unit.includes(unit) || n.unit.push(unit));
  for (const p of pengukuran.indikator)
    for (const teks of shortForms(p.indikator.uraian))
      short(teks, (n) => n.indikator.includes(p) || n.indikator.push(p));
  for (const a of listAnggaran(pengukuran)) {
    const teks = normalize(a.uraian).replace(LEADING, "");
    if (teks.includes(" ")) short(teks, (n) => n.anggaran.includes(a) || n.anggaran.push(a));
  }
  for (const p of pengukuran.indikator)
    if (p.acuan !== null)
      short(p.acuan.nama.replace(/(?<!\s)\s*\([^()]*\)$/, ""), (n) => n.acuan.includes(p) || n.acuan.push(p));
  return byFirstWord(names);
}

const isKode = (kode: string): boolean => /\d/.test(kode) && /[\p{L}.]/u.test(kode) && kode.length > 1;

function shortUnit({ nama, jenis }: Unit): string[] {
  const bare = normalize(nama).replace(/^(?:kelurahan|desa|seksi|subbagian|sub bagian) /, "");
  if (bare === normalize(nama)) return [];
  return jenis === "kelurahan" ? [bare, `kel. ${bare}`, `lurah ${bare}`] : [`kasi ${bare}`, `kepala seksi ${bare}`];
}

/** "Indeks Kepuasan Masyarakat (IKM) kecamatan": the name says its initials itself. */
const OWN_INITIALS = /(?<!\s)\s*\(\p{Lu}{2,}\)/u;

/** Short forms of an indicator's name: initials for its first words in capitals, without its first or last word. */
function shortForms(uraian: string): string[] {
  const bareName = uraian.replace(OWN_INITIALS, "");
  return bareName === uraian
    ? formsOf(uraian)
    : [...new Set([normalize(bareName), ...formsOf(bareName), ...formsOf(uraian)])];
}

function formsOf(uraian: string): string[] {
  const [capitals = ""] = /^(?:\p{Lu}[\p{L}]*\s+){1,}\p{Lu}[\p{L}]*/u.exec(uraian) ?? [];
  const initials = capitals
    .split(/\s+/)
    .map((word) => word[0])
    .join("");
  const key = normalize(uraian);
  const abbreviated = initials.length > 1 ? [initials.toLowerCase() + key.slice(capitals.length)] : [];
  const [, acronym] = /(?:^|\s)(\p{Lu}{3,})(?:\s|$)/u.exec(uraian) ?? [];
  const forms = [key, ...abbreviated].flatMap((one) => [one, one.replace(LEADING, ""), one.replace(LEVEL, "")]);
  const bare = acronym === undefined ? [] : [acronym.toLowerCase()];
  // "Rata-rata IKM kelurahan" is no IKM of the kecamatan, nor is "IKM Kelurahan Sumber".
  if (acronym !== undefined && !/ (?:kelurahan|desa)\b/.test(key)) bare.push(`${acronym.toLowerCase()} kecamatan`);
  const [counted = ""] = key.split(/ (?:per|setiap|tiap) /);
  if (counted !== key) forms.push(counted);
  const several = forms.filter(
    (form) => form.includes(" ") && form !== key && !/^(?:serapan|realisasi|capaian|target|pagu|anggaran)\b/.test(form),
  );
  return [...new Set([...several, ...(initials.length > 2 ? [initials.toLowerCase()] : []), ...bare])];
}

function byFirstWord(names: ReadonlyMap<string, Named>): NameIndex {
  const index = new Map<string, [string, Named][]>();
  for (const [key, named] of [...names].sort(([a], [b]) => b.length - a.length)) {
    const [first = ""] = key.match(WORD) ?? [];
    index.set(first, [...(index.get(first) ?? []), [key, named]]);
  }
  return index;
}

/** What a text names: names of the plan, and names that only begin like one of them. */
export interface FoundNames {
  readonly mentions: readonly SentenceMention[];
  readonly others: readonly { readonly start: number; readonly end: number; readonly teks: string }[];
}

/** The names that a text speaks of, in its order: the longest at each word, none inside another. */
export const findMentions = (teks: string, names: NameIndex): readonly SentenceMention[] =>
  findNames(teks, names).mentions;

/** The same, with names of others beside them: "Kelurahan Sumber Rejo" where there is a Kelurahan Sumber. */
export function findNames(teks: string, names: NameIndex): FoundNames {
  const small = teks.toLowerCase();
  const mentions: SentenceMention[] = [];
  const others: { start: number; end: number; teks: string }[] = [];
  let free = 0;
  for (const { index, 0: word } of small.matchAll(WORD)) {
    if (index < free) continue;
    const capital = teks[index] !== word[0];
    const hits = (names.get(word) ?? []).filter(
      ([key, { exact, unit }]) =>
        small.startsWith(key, index) &&
        !/[\p{L}\d]/u.test(small[index + key.length] ?? " ") &&
        // "Sumber" is a kelurahan, "sumber" is not, and "Desa Sumber" is another place.
        (exact || unit.length === 0 || (capital && !isOfOtherLevel(small.slice(0, index), unit))),
    );
    const [hit, more] = chooseName(hits, index, teks, names);
    if (more > 0) others.push({ start: index, end: more, teks: teks.slice(index, more) });
    if (hit === undefined && more === 0) continue;
    free = hit === undefined ? more : index + hit[0].length;
    if (hit !== undefined) mentions.push({ start: index, end: free, teks: teks.slice(index, free), named: hit[1] });
  }
  return { mentions, others };
}

/** Whether a place is called by another level than the units of its name have: "Desa Sumber" beside a Kelurahan Sumber. */
function isOfOtherLevel(before: string, units: readonly Unit[]): boolean {
  const [, level] = /(?<!\p{L}[/-])\b(desa|kelurahan)\s+$/u.exec(before) ?? [];
  return level !== undefined && units.every(({ nama }) => !normalize(nama).startsWith(`${level} `));
}

type NameHit = readonly [string, Named];

/** The longest name that does not go on as another one; the end of that other one where the longest does. */
function chooseName(
  hits: readonly NameHit[],
  index: number,
  teks: string,
  names: NameIndex,
): [NameHit | undefined, number] {
  for (const hit of hits) {
    const [key, { unit, acuan, office }] = hit;
    const end = index + key.length;
    const goes = endOfLonger(teks, end, names);
    if (goes === end) return [hit, 0];
    if (unit.length > 0 || acuan.length > 0 || office) return [undefined, goes];
    // "IKM Kecamatan Taman": what is measured is ours, whose it is is not.
    if (!/(?:kecamatan|kelurahan|desa|kota|kabupaten)$/.test(key)) return [hit, 0];
  }
  return [undefined, 0];
}

/** Words with a capital letter that begin something new behind a name. */
const BEGINS =
  /^(?:Tahun|Triwulan|Tribulan|Semester|Bulan|Periode|Nomor|Rp\p{L}*|Kecamatan|Kelurahan|Desa|Kota|Kabupaten|Provinsi|Dan|Di|Pada|Dengan|Untuk|Dalam|Dari|Yang|Oleh|Menurut|Sebesar|Adalah|Ini|Target|Realisasi|Capaian|Anggaran|Pagu|Serapan|Kinerja|Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember)$/u;

/** Where a name ends that goes on behind a known one: "Sumber Rejo Timur"; the same place where it does not. */
function endOfLonger(teks: string, from: number, names: NameIndex): number {
  let end = from;
  for (;;) {
    const [, gap = "", word = ""] = /^(\s+)(\p{Lu}[\p{L}'-]*)/u.exec(teks.slice(end)) ?? [];
    const acronym = word.length > 1 && word === word.toUpperCase() && !/^[IVX]+$/.test(word);
    if (word === "" || acronym || BEGINS.test(word)) return end;
    const small = teks.slice(end + gap.length).toLowerCase();
    const isKnown = (names.get(word.toLowerCase()) ?? []).some(([key]) => key.includes(" ") && small.startsWith(key));
    if (isKnown) return end;
    end += gap.length + word.length;
  }
}
