import { formatFirst } from "../../model/format.ts";
import type { OfficeKnowledge, Surrounding } from "./context.ts";
import type { Judged } from "./entry.ts";
import { printFact } from "./fact.ts";
import type { Sentence, SentenceNumber } from "./sentence.ts";
import { findPossible } from "./value.ts";

/*
 * Numbers that are a bound: "di bawah 85", "lebih dari 90 persen". Ticked where every value that can be meant keeps it, asked
 * about where none does.
 */

const FILL = "(?:\\s+(?:angka|nilai|dari))?\\s+$";
const ABOVE = new RegExp(
  `\\b(?:lebih (?:dari|(?:tinggi|besar|banyak) dari(?:pada)?)|di ?atas|melebihi|melampaui)${FILL}`,
);
const AT_LEAST = new RegExp(
  `\\b(?:minimal|sedikitnya|setidaknya|sekurang-kurangnya|paling (?:sedikit|rendah)|tidak kurang dari)${FILL}`,
);
const BELOW = new RegExp(`\\b(?:kurang dari|di ?bawah|lebih (?:rendah|kecil|sedikit) dari(?:pada)?)${FILL}`);
const AT_MOST = new RegExp(`\\b(?:maksimal|paling (?:banyak|tinggi)|tidak lebih dari)${FILL}`);
/** What turns a bound around, makes it a wish, or speaks of several at once. */
const OTHERWISE =
  /\b(?:tidak|belum|bukan|untuk|agar|supaya|harus|akan|diharapkan|semua|seluruh|setiap|tiap|masing-masing|sebagian|beberapa|kecuali|pernah|hampir)\b/;

type Keeps = (sign: number) => boolean;
const KEPT: readonly (readonly [RegExp, Keeps])[] = [
  [AT_LEAST, (sign) => sign >= 0],
  [AT_MOST, (sign) => sign <= 0],
  [ABOVE, (sign) => sign > 0],
  [BELOW, (sign) => sign < 0],
];

/** What a bound comes to; null where a number is none, or the data leave it open. */
export function judgeBound(
  sentence: Sentence,
  number: SentenceNumber,
  around: Surrounding,
  known: OfficeKnowledge,
): Judged | null {
  const before = sentence.mask.slice(0, number.start);
  const [said, keeps] = KEPT.flatMap(([pattern, each]) => {
    const m = pattern.exec(before);
    return m === null ? [] : [[m, each] as const];
  })[0] ?? [null, null];
  if (said === null || keeps === null || number.sign === "poin" || OTHERWISE.test(before.slice(0, said.index)))
    return null;
  const { about, possible } = findPossible(sentence, number, around, known);
  if (possible.length === 0 || about.other !== undefined) return null;
  const kept = possible.map(({ nilai }) => keeps(nilai.cmp(number.nilai.times(number.scale))));
  const isTrue = kept.every((each) => each);
  if (!isTrue && kept.some((each) => each)) return null;
  const list = possible.map((fact) => `${fact.meaning} adalah ${printFact(fact, known.config.kebijakan.desimal)}`);
  return {
    jenis: "angka",
    teks: number.teks,
    start: number.start,
    keadaan: isTrue ? "cocok" : "belum_cocok",
    arti: formatFirst([...new Set(list)], 2),
    nilai: null,
    ...(isTrue || !about.named ? {} : { doubtful: true }),
  };
}
