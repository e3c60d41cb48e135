import type { WordPackage } from "../../opc/package.ts";
import { type Edit, findAll, type XmlElement } from "../../opc/xml.ts";
import type { Dasar } from "../base/base.ts";
import type { CommentPlace } from "../parts/comments.ts";
import type { OwnControl } from "./control.ts";
import { decide, describeDecision, isTaken, type SettlingRule, type Three } from "./decide.ts";
import type { Importer } from "./importer.ts";
import type { PlaceFinder } from "./place.ts";
import type { Region } from "./region.ts";
import type { PerubahanSegar } from "./report.ts";
import { applyInside, type NewText } from "./write.ts";

/** What is looked at to decide: the base, the document as people saved it, the fresh one. Nothing of it changes. */
export interface Sides {
  readonly rule: SettlingRule;
  /** See `RefreshOptions`. */
  readonly acceptPerintah: string | undefined;
  readonly main: string;
  readonly hand: WordPackage;
  readonly fresh: WordPackage;
  readonly dasar: ReadonlyMap<string, Dasar>;
  readonly segar: ReadonlyMap<string, Dasar>;
  /** Where a computed thing stands in the fresh document; that is read only when it is needed. */
  readonly sumber: (kunci: string) => XmlElement | undefined;
  readonly strays: (part: string) => Strays;
  /** Whether a thing of the base says what lkjip wrote, and nothing else. */
  readonly isUntouched: (control: OwnControl) => boolean;
  /** Open conflicts of the last time: tag to base. */
  readonly unsettled: ReadonlyMap<string, string>;
  readonly tempat: ReadonlyMap<string, PlaceFinder>;
}

/** What lkjip computed and a person moved out of its text. */
export interface Strays {
  /** A sentence, given without its blanks: in one paragraph, or in several where Enter has torn it. */
  readonly find: (text: string) => readonly XmlElement[] | undefined;
  /** Which sentence a paragraph is, or is a piece of, that stands in another computed text by now. */
  readonly guest: (paragraph: XmlElement) => OwnSentence | undefined;
}

/** A sentence of a computed text, by the key of that and its place in the base. */
export interface OwnSentence {
  readonly kunci: string;
  readonly at: number;
}

/** What became of the things before one: controls may stand in one element, or on one chart, and tables in copies. */
export interface Earlier {
  /** Whether one of some elements was judged already; those of which none was are so from now on. */
  readonly isSeen: (elements: readonly XmlElement[]) => boolean;
  readonly isWritten: (part: string) => boolean;
  readonly base: (kunci: string) => Dasar | undefined;
}

/** The document that verdicts are written into, and what brings pieces of the fresh one along. */
export interface WriteTarget {
  readonly pkg: WordPackage;
  readonly imported: () => Importer;
}

/** A comment for the main part. */
export interface Conflict {
  readonly tag: string;
  /** The text of the comment, which quotes what stands there. */
  readonly teks: (suntingan: string) => string;
  readonly suntingan: string;
  /** What it quotes; values in it may be written by the same refresh. */
  readonly regions: readonly Region[];
  readonly tempat: CommentPlace;
}

/** A stretch of a part. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** A paragraph in which a person wrote. */
export interface HandWords {
  /** What lkjip wrote there by now and before. */
  readonly base: readonly string[];
  /** Whether the report names it as a conflict, so that only what was written beside counts. */
  readonly isTold: boolean;
}

/** What becomes of one thing. The report, comments, open conflicts, the next base and all edits follow from these alone. */
export interface Verdict {
  /** The part that `write` changes. */
  readonly part: string;
  readonly line?: PerubahanSegar | undefined;
  /** Base of a conflict that stays open. */
  readonly unsettled?: { readonly tag: string; readonly lama: string } | undefined;
  readonly comment?: Conflict | undefined;
  /** Edits of the part; what else it needs in the package comes with them. Called once, in order, when all is decided. */
  readonly write?: ((target: WriteTarget) => readonly Edit[]) | undefined;
  /** Pieces of the part that change places, in the order in which they stand from now on. */
  readonly rearranged?: readonly Extent[];
  /** Paragraphs of a computed text, also where LibreOffice left no control around them. */
  readonly owned?: readonly XmlElement[];
  /** Those of them in which a person wrote, with what is told of them anyway. */
  readonly typed?: ReadonlyMap<XmlElement, HandWords>;
  /** Entry of the next base, where it differs from the fresh one. */
  readonly base?: Dasar;
  /** Keys that come in with a new block. */
  readonly inserted?: readonly string[];
  /** Keys of which nothing is left. */
  readonly removed?: readonly string[];
  /** Whether blocks come in or go: captions get other numbers then. */
  readonly reordered?: boolean;
  /** The chart whose numbers `write` brings in. */
  readonly chart?: string | undefined;
}

/** The lines of the report. */
export const linesOf = (verdicts: readonly Verdict[]): PerubahanSegar[] => verdicts.flatMap(({ line }) => line ?? []);

/** One thing to be judged, with what is needed to say so and to write it. */
export interface Matter extends Omit<Three, "unsettled"> {
  readonly tag: string;
  /** Tag under which an open conflict was noted last time, where it differs. */
  readonly tagLama?: string;
  readonly part: string;
  /** Place in words; asked for only where there is something to say. */
  readonly tempat: () => string;
  readonly celah: boolean;
  /** Where a comment goes, undefined for nowhere; asked for only where there is a conflict. */
  readonly anchor: () => CommentPlace | undefined;
  /** What it is the text of; nothing where that is no text of a paragraph. */
  readonly regions?: readonly Region[];
  /** Said with the line where a person's side stays. */
  readonly catatan?: string;
  /** The part of a chart, for one. */
  readonly chart?: string;
  /** Puts the new value in. */
  readonly write: (target: WriteTarget) => readonly Edit[];
}

/** What is found of ours: something to be judged, or something that is clear by itself. */
export type Thing = Matter | Verdict;

export const isMatter = (thing: Thing): thing is Matter => "suntingan" in thing;

/** Decides about one thing. */
export function judge(sides: Sides, matter: Matter): Verdict {
  const { tag, tagLama = tag, part, lama, suntingan, baru, berubah, tempat, celah, anchor, chart, catatan } = matter;
  const { regions = [] } = matter;
  const three: Three = { lama, suntingan, baru, berubah, unsettled: sides.unsettled.get(tagLama) };
  const { write, status, unsettled } = decide(three, isTaken(sides.rule, tag), sides.rule.prefer);
  const place = unsettled !== undefined && part === sides.main ? anchor() : undefined;
  const line = status === null ? undefined : describeDecision(status, three, tag, tempat, celah);
  return {
    part,
    line:
      line &&
      Object.assign(line, {
        ...(catatan !== undefined && !write ? { catatan } : {}),
        ...(chart === undefined ? {} : { grafik: true }),
      }),
    unsettled: unsettled === undefined ? undefined : { tag, lama: unsettled },
    comment: place && {
      tag,
      teks: (text) => commentText(sides, tag, { ...three, suntingan: text }, unsettled ?? ""),
      suntingan,
      regions,
      tempat: place,
    },
    chart,
    ...(status === "dipertahankan" || status === "bentrok"
      ? { typed: handWords(matter, three.unsettled, status === "bentrok") }
      : {}),
    write: write ? matter.write : undefined,
  };
}

/** Paragraphs that a person wrote in: what lkjip says in sentences, and gaps also in a table. */
function handWords(
  { lama, celah, regions = [] }: Matter,
  older: string | undefined,
  isTold: boolean,
): ReadonlyMap<XmlElement, HandWords> {
  const paragraphs = regions.flatMap(({ element, from, to }) => {
    if (from !== element.openEnd || to !== element.closeStart) return [];
    if (element.name === "w:p") return [element];
    return celah || element.name !== "w:tc" ? findAll(element, "w:p") : [];
  });
  return new Map(paragraphs.map((each) => [each, { base: [lama, older ?? lama], isTold }]));
}

/** How a comment of ours begins; it is found again by it. */
export const COMMENT_HEAD = /^Bentrok \[lk:(.+?)\]\. /;

const commentText = ({ acceptPerintah }: Sides, tag: string, { suntingan, baru }: Three, lama: string): string =>
  `Bentrok [lk:${tag}]. Suntingan "${suntingan}" dipertahankan. Nilai lama "${lama}", nilai menurut data sekarang "${baru}". ` +
  `Untuk memakai nilai data: ${acceptPerintah === undefined ? "tulis nilai itu di sini" : `${acceptPerintah} "${tag}"`}. Komentar ini hilang sendiri sesudah bentrok diselesaikan.`;

/** Edits that put a new value into the text of one thing. */
export const textEdits = (target: WriteTarget, part: string, region: Region, text: NewText): Edit[] =>
  applyInside(region, text, (xml) => target.imported().xml(xml, part));

/** The heading under which an offset of a part stands, in words. */
export const placeIn = ({ tempat }: Sides, part: string, offset: number): string => tempat.get(part)?.(offset) ?? "";
