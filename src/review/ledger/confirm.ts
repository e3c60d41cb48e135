import { formatList } from "../../model/format.ts";
import { groupBy } from "../../model/group.ts";
import { EXIT_CODE, henti } from "../../model/henti.ts";
import { normalize } from "../../model/text.ts";
import type { AngkaEntry } from "./entry.ts";

/*
 * Sentences that a person has confirmed: not asked about again until they change.
 */

/** What the data said of one number, name or claim of a sentence when it was confirmed; empty where they said nothing. */
export interface ConfirmedData {
  readonly angka: string;
  readonly data: string;
}

/** Confirmed sentences by their keys; null where it was not kept what the data said. */
export type Confirmed = ReadonlyMap<string, readonly ConfirmedData[] | null>;

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
  /** What the data say of each of them, wherever the sentence stands. */
  readonly data: readonly ConfirmedData[];
}

/** The sentences that wait to be confirmed, each once; one that the data contradict is among them, as what it is. */
export function listOpen(entries: readonly AngkaEntry[]): OpenSentence[] {
  const waiting = entries.filter(({ inControl, keadaan }) => !inControl && keadaan !== "cocok");
  return [...groupBy(waiting, ({ kalimat }) => sentenceKey(kalimat)).values()]
    .map((all, at) => ({
      nomor: at + 1,
      kalimat: all[0]?.kalimat ?? "",
      entries: all.filter(({ teks }, i) => all.findIndex((each) => each.teks === teks) === i),
      data: all.map(({ teks, arti }) => ({ angka: teks, data: arti ?? "" })),
    }))
    .filter((each) => each.entries.some(({ keadaan }) => keadaan !== "dibenarkan"));
}

/** Entries of sentences that a person has confirmed as what they are, but for those of which the data say something else since. */
export const confirmEntries = (entries: readonly AngkaEntry[], confirmed: Confirmed): AngkaEntry[] =>
  entries.map((entry) => {
    const known = entry.keadaan === "cocok" ? undefined : confirmed.get(sentenceKey(entry.kalimat));
    if (known === undefined) return entry;
    const before = known === null ? null : findFormer(entry, known);
    return before === null ? { ...entry, keadaan: "dibenarkan" } : { ...entry, before };
  });

/** What the data said of an entry when it was confirmed, where they contradict or doubt it otherwise now; null where not. */
function findFormer({ teks, arti, keadaan, doubtful }: AngkaEntry, known: readonly ConfirmedData[]): string | null {
  if (arti === null || (keadaan !== "bertentangan" && doubtful !== true)) return null;
  const own = known.filter(({ angka }) => angka === teks);
  return own.some(({ data }) => dataKey(data) === dataKey(arti)) ? null : (own.at(-1)?.data ?? "");
}

/** What is compared of what the data say: their numbers, or their words where there is none. The wording is lkjip's. */
const dataKey = (data: string): string => (data.match(/\d[\d.,]*/g) ?? [normalize(data)]).join(" ");

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
