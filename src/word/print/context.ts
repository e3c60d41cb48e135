import { createHash } from "node:crypto";
import { controlTitle, type TitleKind } from "../../model/control-title.ts";
import type { WordPackage } from "../../opc/package.ts";
import type { Dasar } from "../base/base.ts";
import type { Measure } from "../layout/measure.ts";
import type { ControlNames } from "../parts/sdt.ts";
import { findStyle, type Styles } from "../parts/styles.ts";

/** Styles that the engine asks for by name; a template that lacks one gets its default style there. */
export type StyleNama =
  | "Isi"
  | "IsiPengantar"
  | "Butir"
  | "Nomor"
  | "JudulTabel"
  | "JudulGambar"
  | "IsiTabel"
  | "KepalaTabel"
  | "KelompokTabel"
  | "JumlahTabel"
  | "CatatanTabel"
  | "TabelLaporan"
  | "TabelKartu"
  | "TabelKartuIsi"
  | "PitaKartu"
  | "LabelKartu"
  | "AngkaKartu"
  | "KeadaanKartu"
  | "Celah";

/** A caption, with its place in the order of captions and references in the document. */
export interface Caption {
  readonly order: number;
  readonly nama: string;
  readonly key: string;
  /** Bookmark around label and number; undefined where a sentence stands instead of the table or chart. */
  readonly bookmark: string | undefined;
}

/** A cross reference that waits for the numbers of the captions. */
export interface Reference {
  readonly order: number;
  readonly nama: string;
  readonly key: string;
  /** Formatting of the text around it: a whole `w:rPr`, or empty. */
  readonly rPr: string;
}

/** Where a block stands and what it is known by. */
export interface Tempat {
  readonly nama: string;
  readonly key: string;
  /** Text width of the section or cell, in twips. */
  readonly width: number;
}

/** What the writers of one document share. */
export interface Context {
  readonly pkg: WordPackage;
  readonly main: string;
  readonly styles: Styles;
  readonly measure: Measure;
  /** Id of a style; undefined when the template does not have it. */
  readonly look: (nama: StyleNama) => string | undefined;
  /** Names for a new control; the same key gives the same tag, and every call an id of its own. */
  readonly controlNames: (key: string, kind: TitleKind) => ControlNames;
  /** Start and end of a hidden bookmark; a number is added to a name that is taken. */
  readonly bookmark: (name: string) => { readonly name: string; readonly start: string; readonly end: string };
  readonly drawingId: () => number;
  readonly nextOrder: () => number;
  readonly dasar: Dasar[];
  readonly captions: Caption[];
  readonly references: Reference[];
  /** Adds a list of its own numbering, starting at 1, for the style `Nomor`; undefined when the style has no numbers. */
  readonly newNumbering: () => number | undefined;
}

/** First 16 hexadecimal digits of a SHA-256. */
export const shortHash = (content: string | Uint8Array): string =>
  createHash("sha256").update(content).digest("hex").slice(0, 16);

/** Keys come back for tags, bookmarks and repetitions: each is hashed once. */
const hashes = new Map<string, string>();
function keyHash(key: string): string {
  const known = hashes.get(key);
  if (known !== undefined) return known;
  if (hashes.size > 20_000) hashes.clear();
  const hash = shortHash(key);
  hashes.set(key, hash);
  return hash;
}

/** A key as controls carry it: itself, or `~` and its hash when it is too long for a tag. */
export const identOf = (key: string): string => (/^[\w.:[\]#-]{1,40}$/.test(key) ? key : `~${keyHash(key)}`);

/** Name of the hidden bookmark of a key. */
export const bookmarkOf = (key: string): string => `_lk_${keyHash(key)}`;

const TABLE_STYLES: ReadonlySet<StyleNama> = new Set(["TabelLaporan", "TabelKartu", "TabelKartuIsi"]);

/** Looks up styles once. */
export function styleFinder(styles: Styles): Context["look"] {
  const found = new Map<StyleNama, string | undefined>();
  return (nama) => {
    const type = TABLE_STYLES.has(nama) ? "table" : nama === "Celah" ? "character" : "paragraph";
    if (!found.has(nama)) found.set(nama, findStyle(styles, type, nama));
    return found.get(nama);
  };
}

/** Gives out control names; `taken` are ids that the template has already. */
export function controlNamer(taken: Set<number>): Context["controlNames"] {
  const counts = new Map<string, number>();
  return (key, kind) => {
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    let id = (Number.parseInt(keyHash(key).slice(0, 8), 16) + count * 7919) & 0x7fffffff;
    while (id === 0 || taken.has(id)) id = (id + 1) & 0x7fffffff;
    taken.add(id);
    return { tag: `lk:${identOf(key)}`, alias: controlTitle(kind, key), id };
  };
}

/** Gives out bookmarks; `taken` are names that the template has already, `first` a number above all their ids. */
export function bookmarkMaker(taken: Set<string>, first: number): Context["bookmark"] {
  let id = first;
  return (wanted) => {
    let name = wanted;
    for (let count = 2; taken.has(name); count += 1) name = `${wanted}_${count}`;
    taken.add(name);
    id += 1;
    return {
      name,
      start: `<w:bookmarkStart w:id="${id}" w:name="${name}"/>`,
      end: `<w:bookmarkEnd w:id="${id}"/>`,
    };
  };
}

/** Counts up from a number. */
export function counter(from: number): () => number {
  let number = from;
  return () => {
    number += 1;
    return number;
  };
}
