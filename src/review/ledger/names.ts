import type {
  PengukuranIndikator,
  PengukuranKinerja,
  PengukuranSasaran,
  RealisasiAnggaran,
} from "../../measure/result.ts";
import { normalize } from "../../model/text.ts";
import type { Config, Unit } from "../../plan/schema.ts";
import { listAnggaran } from "./facts.ts";

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
const ORDINAL = ["pertama", "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh", "kedelapan"];

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
      short(p.acuan.nama.replace(/\s*\([^)]*\)$/, ""), (n) => n.acuan.includes(p) || n.acuan.push(p));
  return byFirstWord(names);
}

const isKode = (kode: string): boolean => /\d/.test(kode) && /[\p{L}.]/u.test(kode) && kode.length > 1;

function shortUnit({ nama, jenis }: Unit): string[] {
  const bare = normalize(nama).replace(/^(?:kelurahan|desa|seksi|subbagian|sub bagian) /, "");
  if (bare === normalize(nama)) return [];
  return jenis === "kelurahan" ? [bare, `kel. ${bare}`, `lurah ${bare}`] : [`kasi ${bare}`, `kepala seksi ${bare}`];
}

/** Short forms of an indicator's name: initials for its first words in capitals, without its first or last word. */
function shortForms(uraian: string): string[] {
  const [capitals = ""] = /^(?:\p{Lu}[\p{L}]*\s+){1,}\p{Lu}[\p{L}]*/u.exec(uraian) ?? [];
  const initials = capitals
    .split(/\s+/)
    .map((word) => word[0])
    .join("");
  const key = normalize(uraian);
  const abbreviated = initials.length > 1 ? [initials.toLowerCase() + key.slice(capitals.length)] : [];
  const [, acronym] = /(?:^|\s)(\p{Lu}{3,})(?:\s|$)/u.exec(uraian) ?? [];
  const forms = [key, ...abbreviated].flatMap((one) => [one, one.replace(LEADING, ""), one.replace(LEVEL, "")]);
  const bare = acronym === undefined ? [] : [acronym.toLowerCase(), `${acronym.toLowerCase()} kecamatan`];
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

/** The names that a text speaks of, in its order: the longest at each word, none inside another. */
export function findMentions(teks: string, names: NameIndex): SentenceMention[] {
  const small = teks.toLowerCase();
  const found: SentenceMention[] = [];
  let free = 0;
  for (const { index, 0: word } of small.matchAll(WORD)) {
    if (index < free) continue;
    const capital = teks[index] !== word[0];
    const hit = (names.get(word) ?? []).find(
      ([key, { exact, unit }]) =>
        small.startsWith(key, index) &&
        !/[\p{L}\d]/u.test(small[index + key.length] ?? " ") &&
        // "Sumber" is a kelurahan, "sumber" is not.
        (exact || capital || unit.length === 0),
    );
    if (hit === undefined) continue;
    free = index + hit[0].length;
    found.push({ start: index, end: free, teks: teks.slice(index, free), named: hit[1] });
  }
  return found;
}
