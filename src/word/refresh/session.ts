import type { Edit, XmlElement } from "../../opc/xml.ts";
import type { Dasar } from "../base/base.ts";
import type { CommentPlace } from "../parts/comments.ts";
import { type Decision, decide, describeDecision, isTaken, type Rule, type Three } from "./decide.ts";
import type { Importer } from "./insert.ts";
import type { TempatTeks } from "./place.ts";
import type { Region } from "./region.ts";
import type { PerubahanSegar } from "./report.ts";
import { applyInside, type Isian } from "./write.ts";

/** A comment for the main part. */
export interface Conflict {
  readonly tag: string;
  readonly teks: string;
  readonly tempat: CommentPlace;
}

/** What the parts of one refresh share. */
export interface Session {
  readonly rule: Rule;
  /** See `RefreshOptions`. */
  readonly acceptPerintah: string | undefined;
  readonly main: string;
  /** Parts of the file before anything was changed. */
  readonly start: ReadonlyMap<string, Uint8Array>;
  readonly dasar: ReadonlyMap<string, Dasar>;
  readonly segar: ReadonlyMap<string, Dasar>;
  /** Where a computed thing stands in the fresh document; that is read only when it is needed. */
  readonly sumber: (kunci: string) => XmlElement | undefined;
  /** Open conflicts of the last time: tag to base. */
  readonly unsettled: ReadonlyMap<string, string>;
  readonly imported: () => Importer;
  /** Writes what imported pieces need beside the text, if there were any. */
  readonly saveImport: () => void;
  readonly tempat: ReadonlyMap<string, TempatTeks>;
  readonly perubahan: PerubahanSegar[];
  readonly freshPending: Map<string, string>;
  /** Paragraphs of computed texts, also where LibreOffice left no control around them. */
  readonly owned: Set<XmlElement>;
  readonly conflict: Conflict[];
  readonly edits: Map<string, Edit[]>;
  /** Base entries that differ from the fresh ones, such as tables with rows that the data no longer have. */
  readonly dasarBaru: Map<string, Dasar>;
}

/** One thing to be judged, with what is needed to say so. */
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
}

/** Decides about one thing and notes it: report, open conflict, comment. */
export function judge(session: Session, matter: Matter): Decision {
  const { tag, tagLama = tag, lama, suntingan, baru, berubah } = matter;
  const three: Three = { lama, suntingan, baru, berubah, unsettled: session.unsettled.get(tagLama) };
  const decision = decide(three, isTaken(session.rule, tag), session.rule.prefer);
  if (decision.status !== null)
    session.perubahan.push(describeDecision(decision.status, three, tag, matter.tempat, matter.celah));
  if (decision.unsettled !== undefined) {
    session.freshPending.set(tag, decision.unsettled);
    const tempat = matter.part === session.main ? matter.anchor() : undefined;
    if (tempat !== undefined)
      session.conflict.push({ tag, teks: commentText(session, tag, three, decision.unsettled), tempat });
  }
  return decision;
}

/** How a comment of ours begins; it is found again by it. */
export const COMMENT_HEAD = /^Bentrok \[lk:(.+?)\]\. /;

const commentText = ({ acceptPerintah }: Session, tag: string, { suntingan, baru }: Three, lama: string): string =>
  `Bentrok [lk:${tag}]. Suntingan "${suntingan}" dipertahankan. Nilai lama "${lama}", nilai menurut data sekarang "${baru}". ` +
  `Untuk memakai nilai data: ${acceptPerintah === undefined ? "tulis nilai itu di sini" : `${acceptPerintah} "${tag}"`}. Komentar ini hilang sendiri sesudah bentrok diselesaikan.`;

export const addEdits = ({ edits }: Session, part: string, more: readonly Edit[]): void => {
  const own = edits.get(part);
  if (own === undefined) edits.set(part, [...more]);
  else own.push(...more);
};

/** Puts a new value into the text of one thing. */
export const writeText = (session: Session, part: string, region: Region, isian: Isian): void =>
  addEdits(
    session,
    part,
    applyInside(region, isian, (xml) => session.imported().xml(xml, part)),
  );

export const placeIn = ({ tempat }: Session, part: string, offset: number): string => tempat.get(part)?.(offset) ?? "";
