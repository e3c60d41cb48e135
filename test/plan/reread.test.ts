import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Jalur } from "../../src/plan/lokasi.ts";
import { reread } from "../../src/plan/read/reread.ts";
import { type DataYaml, readYaml } from "../../src/plan/read/yaml.ts";
import { many } from "../support/breadth.ts";
import { document, write } from "../support/yaml-acak.ts";

/* What is read of a changed text without reading it whole is what a whole reading gives. */

const read = (text: string) => readYaml(text, "lkjip.yaml", { isKunci: () => false, takesTeks: () => true });
const again = (old: string, fresh: string): DataYaml | null => {
  const known = read(old);
  return known.nilai === null || known.temuan.length > 0 ? null : reread(known.nilai, fresh);
};

/** All that is known of a text: its data, and of each path what the places say. */
function tellAll({ data, lokasi, truncated }: DataYaml): unknown {
  const paths: Jalur[] = [];
  const walk = (value: unknown, jalur: Jalur): void => {
    paths.push(jalur, [...jalur, "tidak-ada"]);
    if (typeof value !== "object" || value === null) return;
    for (const key of Object.keys(value))
      walk((value as never)[key], [...jalur, Array.isArray(value) ? Number(key) : key]);
  };
  walk(data, []);
  const { find, has, findKunci, findSumber } = lokasi;
  return { data, truncated, places: paths.map((j) => [j, find(j), has(j), findKunci(j), findSumber(j)]) };
}

const OLD =
  'a: satu dua\nb:\n  - kode: S1.1\n    target: 90.5\n    isi: >-\n      teks\n      lain\n  - 3\nc: [1, 2]\nd: x # y\ne: "p: q"\nf: { g: 1,\n  h: z }\n';

describe("a text with other values in its lines", () => {
  it.each([
    ["a text", "satu dua", "tiga empat lima"],
    ["a kode", "S1.1", "S1.12"],
    ["a number", "90.5", "1234567"],
    ["a number that becomes a text", "90.5", "BB"],
    ["an item", "- 3", "- 14"],
    ["a text with quotes that had none", "satu dua", '"satu: dua"'],
    ["a text without quotes that had some", '"p: q"', "p q"],
    ["a text in quotes", '"p: q"', '"p: \\"r\\" ≤ 2"'],
  ])("is read without the rest: %s", (_, was, now) => {
    const fresh = OLD.replace(was, now);
    const known = again(OLD, fresh);
    expect(known).not.toBeNull();
    expect(tellAll(known as DataYaml)).toEqual(tellAll(read(fresh).nilai as DataYaml));
    const next = fresh.replace(now, was);
    expect(tellAll(reread(known as DataYaml, next) as DataYaml)).toEqual(tellAll(read(next).nilai as DataYaml));
  });

  it.each([
    ["a comment", "satu dua", "satu # dua"],
    ["another key", "satu dua", "satu: dua"],
    ["what is no text", "satu dua", "true"],
    ["a number that is none", "90.5", "0x1f"],
    ["other quotes", "satu dua", "'satu dua'"],
    ["a curly quote", "satu dua", "“satu dua”"],
    ["a quote that does not end", '"p: q"', '"p: q'],
    ["a value in a map in brackets", "h: z }", "h: y }"],
    ["a line more", "satu dua", "satu\n  dua"],
    ["a key", "kode:", "nama:"],
    ["a line of a text in lines", "teks", "kata"],
    ["a value in brackets", "2]", "3]"],
    ["a value with a comment", "x #", "z #"],
    ["the depth of a line", "    target", "   target"],
  ])("is read whole where there is more to it: %s", (_, was, now) => {
    expect(again(OLD, OLD.replace(was, now))).toBeNull();
  });

  it("gives what a whole reading gives, whatever is typed at the end of its lines", () => {
    let known = 0;
    fc.assert(
      fc.property(document, fc.array(fc.tuple(fc.nat(60), typed), { minLength: 1, maxLength: 3 }), (bahan, edits) => {
        const old = write(bahan);
        const lines = old.split("\n");
        for (const [at, value] of edits) {
          const i = at % lines.length;
          lines[i] = (lines[i] ?? "").replace(/(^|[:-] |: \S+ )(?! )[^:]*$/, (_, head) => `${head}${value}`);
        }
        const fresh = lines.join("\n");
        const quick = again(old, fresh);
        if (quick === null) return;
        known += 1;
        const whole = read(fresh);
        expect(whole.temuan, fresh).toEqual([]);
        expect(tellAll(quick), `${old}\n--->\n${fresh}`).toEqual(tellAll(whole.nilai as DataYaml));
      }),
      { numRuns: many(150, 6_000) },
    );
    expect(known).toBeGreaterThan(10);
  });
});

const typed = fc.oneof(
  fc.constantFrom(
    "kata baru",
    "S2.10",
    "12",
    "0.5",
    "-3",
    "BB",
    "Ya (dua)",
    "a/b-c",
    "a.b",
    "Null",
    "TRUE",
    "e3",
    "1e3",
    "0x1",
  ),
  fc.constantFrom(
    "x: y",
    "x #y",
    "[z]",
    "-",
    "- z",
    "a,",
    "|",
    ">",
    "&a",
    "*a",
    "!x",
    "“x”",
    "'x'",
    "",
    " ",
    "01",
    "1_000",
    "x)",
    ":x",
  ),
);
