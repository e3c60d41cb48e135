import type { CommentPlace } from "../parts/comments.ts";
import type { Edit, XmlElement } from "../../opc/xml.ts";
import type { Dasar } from "../base/base.ts";
import type { PerubahanSegar } from "./report.ts";
import { type Aturan, decide, describePutusan, isTaken, type Putusan, type Tiga } from "./decide.ts";
import type { Impor } from "./insert.ts";
import type { TempatTeks } from "./place.ts";
import { applyInside, type Isian } from "./write.ts";
import type { Wilayah } from "./region.ts";

/** A comment for the main part. */
export interface Bentrokan {
  readonly tag: string;
  readonly teks: string;
  readonly tempat: CommentPlace;
}

/** What the parts of one refresh share. */
export interface Proses {
  readonly aturan: Aturan;
  /** See `OpsiSegar`. */
  readonly perintahTerima: string | undefined;
  readonly main: string;
  /** Parts of the file before anything was changed. */
  readonly awal: ReadonlyMap<string, Uint8Array>;
  readonly dasar: ReadonlyMap<string, Dasar>;
  readonly segar: ReadonlyMap<string, Dasar>;
  /** Where a computed thing stands in the fresh document; that is read only when it is needed. */
  readonly sumber: (kunci: string) => XmlElement | undefined;
  /** Open conflicts of the last time: tag to base. */
  readonly tertunda: ReadonlyMap<string, string>;
  readonly impor: () => Impor;
  /** Writes what imported pieces need beside the text, if there were any. */
  readonly saveImpor: () => void;
  readonly tempat: ReadonlyMap<string, TempatTeks>;
  readonly perubahan: PerubahanSegar[];
  readonly tertundaBaru: Map<string, string>;
  /** Paragraphs of computed texts, also where LibreOffice left no control around them. */
  readonly milik: Set<XmlElement>;
  readonly bentrokan: Bentrokan[];
  readonly edits: Map<string, Edit[]>;
  /** Base entries that differ from the fresh ones, such as tables with rows that the data no longer have. */
  readonly dasarBaru: Map<string, Dasar>;
}

/** One thing to be judged, with what is needed to say so. */
export interface Perkara extends Omit<Tiga, "tertunda"> {
  readonly tag: string;
  /** Tag under which an open conflict was noted last time, where it differs. */
  readonly tagLama?: string;
  readonly part: string;
  /** Place in words; asked for only where there is something to say. */
  readonly tempat: () => string;
  readonly celah: boolean;
  /** Where a comment goes, undefined for nowhere; asked for only where there is a conflict. */
  readonly jangkar: () => CommentPlace | undefined;
}

/** Decides about one thing and notes it: report, open conflict, comment. */
export function judge(proses: Proses, perkara: Perkara): Putusan {
  const { tag, tagLama = tag, lama, suntingan, baru, berubah } = perkara;
  const tiga: Tiga = { lama, suntingan, baru, berubah, tertunda: proses.tertunda.get(tagLama) };
  const putusan = decide(tiga, isTaken(proses.aturan, tag), proses.aturan.utamakan);
  if (putusan.status !== null)
    proses.perubahan.push(describePutusan(putusan.status, tiga, tag, perkara.tempat, perkara.celah));
  if (putusan.tertunda !== undefined) {
    proses.tertundaBaru.set(tag, putusan.tertunda);
    const tempat = perkara.part === proses.main ? perkara.jangkar() : undefined;
    if (tempat !== undefined)
      proses.bentrokan.push({ tag, teks: commentText(proses, tag, tiga, putusan.tertunda), tempat });
  }
  return putusan;
}

/** How a comment of ours begins; it is found again by it. */
export const COMMENT_HEAD = /^Bentrok \[lk:(.+?)\]\. /;

const commentText = ({ perintahTerima }: Proses, tag: string, { suntingan, baru }: Tiga, lama: string): string =>
  `Bentrok [lk:${tag}]. Suntingan "${suntingan}" dipertahankan. Nilai lama "${lama}", nilai menurut data sekarang "${baru}". ` +
  `Untuk memakai nilai data: ${perintahTerima === undefined ? "tulis nilai itu di sini" : `${perintahTerima} "${tag}"`}. Komentar ini hilang sendiri sesudah bentrok diselesaikan.`;

export const addEdits = ({ edits }: Proses, part: string, more: readonly Edit[]): void => {
  const own = edits.get(part);
  if (own === undefined) edits.set(part, [...more]);
  else own.push(...more);
};

/** Puts a new value into the text of one thing. */
export const writeText = (proses: Proses, part: string, wilayah: Wilayah, isian: Isian): void =>
  addEdits(
    proses,
    part,
    applyInside(wilayah, isian, (xml) => proses.impor().xml(xml, part)),
  );

export const placeIn = ({ tempat }: Proses, part: string, offset: number): string => tempat.get(part)?.(offset) ?? "";
