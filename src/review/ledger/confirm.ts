import { normalize } from "../../model/text.ts";
import type { AngkaEntry } from "./entry.ts";

/*
 * Sentences that a person has confirmed: not asked about again until they change.
 */

/** Keys of confirmed sentences. */
export type Confirmed = ReadonlySet<string>;

/** The identity of a sentence: its words and numbers, without regard to case and blanks. */
export const sentenceKey = (kalimat: string): string => normalize(kalimat).replace(/[“”"‘’']/g, "");

/** A sentence with what of it nobody has confirmed yet. */
export interface OpenSentence {
  /** From 1, in the order of the document: what `review --benar` takes. */
  readonly nomor: number;
  readonly kalimat: string;
  readonly entries: readonly AngkaEntry[];
}

/** The sentences that wait to be confirmed, each once; those that the data contradict wait for their mending instead. */
export function listOpen(entries: readonly AngkaEntry[]): OpenSentence[] {
  const bySentence = new Map<string, AngkaEntry[]>();
  for (const entry of entries) {
    if (entry.inControl || (entry.keadaan !== "belum_cocok" && entry.keadaan !== "bertentangan")) continue;
    const key = sentenceKey(entry.kalimat);
    const known = bySentence.get(key);
    if (known === undefined) bySentence.set(key, [entry]);
    else if (!known.some(({ teks }) => teks === entry.teks)) known.push(entry);
  }
  return [...bySentence.values()].map((all, at) => ({ nomor: at + 1, kalimat: all[0]?.kalimat ?? "", entries: all }));
}
