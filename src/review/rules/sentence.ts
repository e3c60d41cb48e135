import type { ParagrafNaskah } from "../../word/text/naskah-draf.ts";
import { splitSentences } from "../ledger/sentence.ts";
import { listMention, type Mention, type Nama } from "./mention.ts";

/** A sentence of the running text with what it speaks of. */
export interface Kalimat {
  readonly paragraf: ParagrafNaskah;
  readonly teks: string;
  readonly mention: readonly Mention[];
}

/** The sentences of a paragraph. */
export const createKalimat = (paragraf: ParagrafNaskah, nama: readonly Nama[]): Kalimat[] =>
  splitSentences(paragraf.teks).map((teks) => ({ paragraf, teks, mention: listMention(teks, nama) }));

/** The sentence cut around a place, for messages. */
export function quote(naskah: string, mulai = 0, span = 90): string {
  const teks = naskah.replaceAll("\n", " ");
  if (teks.length <= span) return teks;
  const dari = Math.max(0, Math.min(mulai - 35, teks.length - span));
  const start = dari === 0 ? 0 : teks.indexOf(" ", dari) + 1;
  const cut = teks.slice(start, start + span);
  const end = start + span >= teks.length ? cut : cut.slice(0, cut.lastIndexOf(" "));
  return `${start === 0 ? "" : "… "}${end}${start + span >= teks.length ? "" : " …"}`;
}
