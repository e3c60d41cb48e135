import { formatList } from "../../model/format.ts";
import { EXIT_CODE, henti } from "../../model/henti.ts";
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
  /**
   * From 1, in the order of the document: what `review --benar` takes. A sentence keeps its number when another one is
   * confirmed, so that a printed list can be worked down.
   */
  readonly nomor: number;
  readonly kalimat: string;
  readonly entries: readonly AngkaEntry[];
}

/** The sentences that wait to be confirmed, each once; one that the data contradict is among them, as what it is. */
export function listOpen(entries: readonly AngkaEntry[]): OpenSentence[] {
  const bySentence = new Map<string, AngkaEntry[]>();
  for (const entry of entries) {
    if (entry.inControl || entry.keadaan === "cocok") continue;
    const key = sentenceKey(entry.kalimat);
    const known = bySentence.get(key);
    if (known === undefined) bySentence.set(key, [entry]);
    else if (!known.some(({ teks }) => teks === entry.teks)) known.push(entry);
  }
  return [...bySentence.values()]
    .map((all, at) => ({ nomor: at + 1, kalimat: all[0]?.kalimat ?? "", entries: all }))
    .filter((each) => each.entries.some(({ keadaan }) => keadaan !== "dibenarkan"));
}

/** Whether the data say something else of what an entry speaks of. */
const isOtherwise = ({ arti, doubtful }: AngkaEntry): boolean => doubtful === true && arti !== null;

/** How many of the sentences that wait seem to differ from the data, each of which is confirmed by its number. */
export const countDiffering = (open: readonly OpenSentence[]): number =>
  open.filter(({ entries }) => entries.some((each) => each.keadaan === "belum_cocok" && isOtherwise(each))).length;

/** The sentences that are confirmed now: by number, or all of which the data say nothing else. */
export function chooseOpen(typed: string | true | null, ledger: () => readonly AngkaEntry[]): OpenSentence[] {
  if (typed === null || typed === true) return [];
  const open = listOpen(ledger());
  if (/^(?:semua|all)$/i.test(typed.trim()))
    return open.filter(({ entries }) => entries.every((each) => each.keadaan === "belum_cocok" && !isOtherwise(each)));
  const present = open.length === 0 ? "tidak ada" : formatList(open.map(({ nomor }) => String(nomor)));
  return typed
    .split(/[\s,]+/)
    .filter((each) => each !== "")
    .map((each) => {
      const found = open.find(({ nomor }) => String(nomor) === each);
      if (found !== undefined) return found;
      throw henti(EXIT_CODE.salahPakai, {
        nama: "nomor-tidak-ada",
        pesan: `Nomor "${each}" tidak ada di daftar angka untuk dibenarkan; yang ada ${present}.`,
        perbaikan: "lihat nomornya dengan: lkjip review; lalu misalnya: lkjip review --benar 1",
      });
    });
}
