import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignTexts, commonPairs, likeness } from "../../src/word/diff/merge.ts";

const lines = fc.array(fc.constantFrom("a b c", "a b d", "x", "y z", "satu dua", ""), { maxLength: 12 });

describe("very long sequences", () => {
  const long = (from: number, count: number, change: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => change(i + from));

  it("are paired by what is in both once, in order", () => {
    const a = long(0, 6000, (i) => (i % 3 === 0 ? `baris ${i}` : "sama saja"));
    const b = [...long(9000, 40, (i) => `baru ${i}`), ...a.filter((_, i) => i % 7 !== 0), "akhir"];
    const pairs = commonPairs(["awal", ...a], ["mula", ...b]);
    expect(pairs.length).toBeGreaterThan(4500);
    for (const [i, [x, y]] of pairs.entries()) {
      expect(["awal", ...a][x]).toBe(["mula", ...b][y]);
      const [u, v] = pairs[i - 1] ?? [-1, -1];
      expect(x > u && y > v).toBe(true);
    }
  });

  it("without anything in common are paired in no time", () => {
    const pairs = alignTexts(
      long(0, 20_000, (i) => `kiri ${i} satu dua`),
      long(0, 20_000, (i) => `kanan ${i} tiga empat`),
    );
    expect(pairs.filter(({ a }) => a !== undefined)).toHaveLength(20_000);
  });
});

describe("alignTexts", () => {
  it.each<[string, string[], string[], string]>([
    ["equal", ["a", "b"], ["a", "b"], "0-0 1-1"],
    ["one inserted", ["a", "b"], ["a", "x", "b"], "0-0 _-1 1-2"],
    ["one deleted", ["a", "x", "b"], ["a", "b"], "0-0 1-_ 2-1"],
    ["one rewritten", ["a", "satu dua tiga", "b"], ["a", "satu dua empat", "b"], "0-0 1-1 2-2"],
    ["rewritten beyond recognition, in its place", ["a", "x", "b"], ["a", "y", "b"], "0-0 1-1 2-2"],
    ["rewritten and one inserted before it", ["p", "satu dua tiga"], ["p", "baru", "satu dua empat"], "0-0 _-1 1-2"],
  ])("%s", (_, a, b, pairs) => {
    expect(
      alignTexts(a, b)
        .map((each) => `${each.a ?? "_"}-${each.b ?? "_"}`)
        .join(" "),
    ).toBe(pairs);
  });

  it("names every index of both sides once, in order", () => {
    fc.assert(
      fc.property(lines, lines, (a, b) => {
        const pairs = alignTexts(a, b);
        expect(pairs.flatMap((each) => each.a ?? [])).toEqual([...a.keys()]);
        expect(pairs.flatMap((each) => each.b ?? [])).toEqual([...b.keys()]);
      }),
    );
  });

  it("pairs equal texts only, as many as can be", () => {
    fc.assert(
      fc.property(lines, lines, (a, b) => {
        const pairs = commonPairs(a, b);
        for (const [x, y] of pairs) expect(a[x]).toBe(b[y]);
        expect(pairs).toHaveLength(longest(a, b));
      }),
    );
  });
});

/** Length of the longest common subsequence, by its definition. */
function longest(a: readonly string[], b: readonly string[]): number {
  const memo = new Map<string, number>();
  const visit = (i: number, j: number): number => {
    if (i === a.length || j === b.length) return 0;
    const key = `${i},${j}`;
    const known = memo.get(key);
    if (known !== undefined) return known;
    const value = a[i] === b[j] ? visit(i + 1, j + 1) + 1 : Math.max(visit(i + 1, j), visit(i, j + 1));
    memo.set(key, value);
    return value;
  };
  return visit(0, 0);
}

it.each([
  ["satu dua", "satu dua", 1],
  ["satu dua", "SATU, dua.", 1],
  ["satu dua", "satu tiga", 0.5],
  ["satu", "dua", 0],
  ["", "", 1],
  ["", "dua", 0],
])("likeness of %j and %j is %d", (a, b, value) => {
  expect(likeness(a, b)).toBe(value);
});
