import { expect, it } from "vitest";
import { cpuOf } from "./support/cpu.ts";
import { baitsOf, type Expression, listLiterals } from "./support/expressions.ts";

/*
 * No expression of the source takes a time that grows faster than its text: each gets long texts made of its own words and
 * letters. What is found is measured again ten times as long, in CPU time; a square grows by a hundred there.
 */

/** Those that do, each with what bounds its text; that they do not double with every letter is looked at all the same. */
const BOUNDED: Readonly<Record<string, string>> = {
  // A sentence of the draft, whose paragraphs have 30,000 letters at most (src/review/size.ts).
  "review/ledger/people.ts": "a sentence",
  "review/ledger/law.ts": "a sentence",
  "review/rules/tahun.ts": "a sentence",
  // At most 300 letters.
  "plan/predikat.ts": "a predikat",
  // Names of files and parts, which a zip bounds.
  "word/refresh/importer.ts": "the name of a part",
};

const fileOf = ({ at }: Expression): string => at.replace(/:\d+$/, "");

const SHORT = 2_000;
const LONG = 20_000;

/** A text on which it takes long; null where none was found. */
function findBait(expression: Expression): string | null {
  // A sticky expression tries one place only.
  const source = expression.flags.includes("y") ? `^(?:${expression.source})` : expression.source;
  const pattern = new RegExp(source, expression.flags.replace(/[gy]/g, ""));
  // What doubles with every letter is seen on the shortest.
  for (const bait of baitsOf(expression, 26))
    if (cpuOf(() => pattern.test(bait)) > 50 && cpuOf(() => pattern.test(bait)) > 50) return bait;
  if (fileOf(expression) in BOUNDED) return null;
  let at = 0;
  for (const bait of baitsOf(expression, SHORT)) {
    at += 1;
    const began = performance.now();
    pattern.test(bait);
    if (performance.now() - began < 0.8 || cpuOf(() => pattern.test(bait)) < 0.7) continue;
    const long = [...baitsOf(expression, LONG)][at - 1] ?? "";
    if (cpuOf(() => pattern.test(long)) > 60 && cpuOf(() => pattern.test(long)) > 60) return bait.slice(0, 60);
  }
  return null;
}

const all = [...new Map(listLiterals().map((each) => [`${each.source}/${each.flags}`, each])).values()];

it("finds the expressions, and one that is careless", () => {
  expect(all.length).toBeGreaterThan(700);
  expect(findBait({ at: "", source: "\\s+$", flags: "" })).not.toBeNull();
  expect(findBait({ at: "", source: "^(?:I|II|III)+$", flags: "" })).not.toBeNull();
});

it("no expression takes a time that grows faster than its text", { timeout: 1_800_000 }, () => {
  const bad = all.flatMap((each) => {
    const bait = findBait(each);
    if (bait === null) return [];
    return fileOf(each) in BOUNDED ? [] : [`${each.at} /${each.source}/${each.flags} on ${JSON.stringify(bait)}`];
  });
  expect(bad).toEqual([]);
});
