import { normalize } from "../../model/text.ts";
import { splitSentences } from "../ledger/sentence.ts";
import { findHunks, type Hunk } from "./compare.ts";
import { type Kata, listKata } from "./words.ts";

/*
 * Words that a person turned around in a sentence of lkjip's: "naik" for "turun", "di atas" for "di bawah", "tercapai" for "tidak
 * tercapai". Where nothing else of the sentence changed, it says the contrary of what was computed.
 */

/** A sentence that says the contrary of the one that the data give. */
export interface TurnedSentence {
  readonly kalimat: string;
  /** What belongs there. */
  readonly right: string;
  /** The words that were put in the place of others, and those. */
  readonly written: string;
  readonly computed: string;
  /** The computed words with those beside them, as texts are compared. */
  readonly context: string;
}

/** Words that exclude each other, whatever else a sentence says. */
const POLES: readonly (readonly (readonly string[])[])[] = [
  [
    ["naik", "meningkat", "bertambah"],
    ["turun", "menurun", "berkurang"],
    ["tetap", "stabil"],
  ],
  [
    ["kenaikan", "peningkatan"],
    ["penurunan", "pengurangan"],
  ],
  [["membaik"], ["memburuk"]],
  [["diatas"], ["dibawah"]],
];
/** Those that do so behind that word only. */
const BEHIND: readonly (readonly [string, string, string])[] = [
  ["di", "atas", "bawah"],
  ["lebih", "tinggi", "rendah"],
  ["lebih", "besar", "kecil"],
  ["lebih", "banyak", "sedikit"],
];
/** Words that reach a target, the stronger ones higher. */
const REACH: Readonly<Record<string, number>> = {
  mencapai: 1,
  tercapai: 1,
  memenuhi: 1,
  terpenuhi: 1,
  melampaui: 2,
  terlampaui: 2,
};
const NOT = new Set(["belum", "tidak", "gagal"]);
/** Words that change nothing of it. */
const FILL = new Set(["telah", "sudah", "berhasil", "juga", "justru", "masih", "kembali"]);
/** A part of a count may be as large as the rest: "2 dari 4 indikator mencapai target". */
const COUNTED = /^(?:indikator|iku|sasaran|kelurahan|desa|program|kegiatan|unit|seksi|target)$/;

/** The sentences of a changed text that say the contrary of one that the data give there. */
export function findTurnedSentences(written: string, right: string): TurnedSentence[] {
  const keysOf = (teks: string): Set<string> => new Set(splitSentences(teks).map(normalize));
  const [hand, data] = [keysOf(written), keysOf(right)];
  const missing = splitSentences(right).filter((each) => !hand.has(normalize(each)));
  return splitSentences(written)
    .filter((each) => !data.has(normalize(each)))
    .flatMap((kalimat) => {
      const found = missing.flatMap((each) => turnOf(kalimat, each) ?? []);
      return found.length === 1 ? found : [];
    });
}

function turnOf(kalimat: string, right: string): TurnedSentence | null {
  const data = listKata(right);
  const [hunk, ...others] = findHunks(data, listKata(kalimat));
  if (hunk === undefined || others.length > 0) return null;
  const at = hunk.right[0] === undefined ? placeOf(hunk, data, kalimat) : data.indexOf(hunk.right[0]);
  const before = data[at - 1]?.kunci ?? "";
  // "Tidak lebih tinggi" and "tidak lebih rendah" may both be so.
  if (data.slice(Math.max(0, at - 3), at).some(({ kunci }) => NOT.has(kunci) || kunci === "bukan")) return null;
  const behind = data[at + hunk.right.length];
  const [own, wrong] = [hunk.right, hunk.written].map((list) => list.filter(({ kunci }) => !FILL.has(kunci)));
  if (own === undefined || wrong === undefined || ![...own, ...wrong].every(({ nilai }) => nilai === undefined))
    return null;
  const isCounted = data.some((each, i) => each.nilai !== undefined && COUNTED.test(data[i + 1]?.kunci ?? ""));
  if (!excludes(own, wrong, before) && (isCounted || !denies(own, wrong, behind))) return null;
  const words = (list: readonly Kata[]): string => list.map(({ teks }) => teks).join(" ");
  const shown = own.length === 0 || wrong.length === 0 ? [behind].flatMap((each) => each ?? []) : [];
  return {
    kalimat,
    right,
    written: words([...wrong, ...shown]),
    computed: words([...own, ...shown]),
    context: normalize(words(data.slice(Math.max(0, at - 1), at + hunk.right.length + 1))),
  };
}

/** Where words that were put in would stand in the text of the data. */
function placeOf({ written: [first] }: Hunk, data: readonly Kata[], kalimat: string): number {
  const hand = listKata(kalimat);
  const at = hand.findIndex(({ start }) => start === first?.start);
  return Math.min(at, data.length);
}

/** Whether one word stands in the place of another that excludes it. */
function excludes(own: readonly Kata[], wrong: readonly Kata[], before: string): boolean {
  const [one, other] = [own[0]?.kunci, wrong[0]?.kunci];
  if (own.length !== 1 || wrong.length !== 1 || one === undefined || other === undefined) return false;
  const pairs = BEHIND.flatMap(([word, a, b]) => (word === before ? [[[a], [b]]] : []));
  return [...POLES, ...pairs].some((poles) => {
    const [mine, theirs] = [one, other].map((word) => poles.findIndex((each) => each.includes(word)));
    return mine !== undefined && theirs !== undefined && mine >= 0 && theirs >= 0 && mine !== theirs;
  });
}

/** Whether a target that was reached is said not to be, or the other way round. */
function denies(own: readonly Kata[], wrong: readonly Kata[], behind: Kata | undefined): boolean {
  const read = (list: readonly Kata[]): { readonly not: boolean; readonly reach: number } | null => {
    const not = NOT.has(list[0]?.kunci ?? "");
    const [word, ...more] = not ? list.slice(1) : list;
    const reach = REACH[word?.kunci ?? (list.length === (not ? 1 : 0) ? (behind?.kunci ?? "") : "")];
    return more.length > 0 || reach === undefined ? null : { not, reach };
  };
  const [said, meant] = [read(wrong), read(own)];
  if (said === null || meant === null || said.not === meant.not) return false;
  // "Belum melampaui" may be so of what was just reached.
  return meant.not ? said.reach >= meant.reach : said.reach <= meant.reach;
}
