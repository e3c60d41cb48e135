import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { isEqual } from "../../src/plan/write/equal.ts";
import { patchYaml } from "../../src/plan/write/patch.ts";
import { many } from "../support/breadth.ts";
import { document, value, write } from "../support/yaml-acak.ts";

const NONE = { originOf: () => undefined, rankOf: () => 0 };
const patch = (text: string, fresh: unknown): string => patchYaml(text, parse(text), fresh, NONE);

describe("patchYaml", () => {
  const table: readonly (readonly [name: string, text: string, change: (data: never) => unknown, wanted: string])[] = [
    [
      "a plain value, its comment kept",
      "a: 1   # satu\nb: x\n",
      (d: object) => ({ ...d, a: 2.5 }),
      "a: 2.5   # satu\nb: x\n",
    ],
    ["quotes as they were", "a: 'x'\nb: \"y\"\n", () => ({ a: "p q", b: "z" }), "a: 'p q'\nb: \"z\"\n"],
    ["what needs quotes gets them", "a: x\n", () => ({ a: "90%: #1" }), 'a: "90%: #1"\n'],
    [
      "line ends of Windows",
      "a: 1\r\nb:\r\n  - x\r\n",
      () => ({ a: 1, b: ["x", "z"] }),
      "a: 1\r\nb:\r\n  - x\r\n  - z\r\n",
    ],
    [
      "an item of a list in lines",
      "a:\n  - kode: x # k\n    m: 1\n\n  # dua\n  - kode: y\n    m: 2\n",
      () => ({
        a: [
          { kode: "x", m: 1 },
          { kode: "y", m: 2 },
          { kode: "z", m: 3 },
        ],
      }),
      "a:\n  - kode: x # k\n    m: 1\n\n  # dua\n  - kode: y\n    m: 2\n\n  - kode: z\n    m: 3\n",
    ],
    ["a key in brackets taken out", "a: { x: 1, y: 2, z: 3 }\n", () => ({ a: { x: 1, z: 4 } }), "a: { x: 1, z: 4 }\n"],
    ["a list in brackets", "a: [1, null, 3]  # c\n", () => ({ a: [1, 2, 3] }), "a: [1, 2, 3]  # c\n"],
    ["a value that was absent", "a:\nb: 1\n", () => ({ a: "x", b: 1 }), "a: x\nb: 1\n"],
    [
      "a key taken out, with its lines",
      "a: 1\nb: >-\n  x\n  y\n# c\nc: 3\n",
      () => ({ a: 1, c: 3 }),
      "a: 1\n# c\nc: 3\n",
    ],
    ["a number in place of a map", "a:\n  min: 1\n  max: 2\nb: 1\n", () => ({ a: 3, b: 1 }), "a: 3\nb: 1\n"],
    ["without a last line break", "a: 1", () => ({ a: 1, b: 2 }), "a: 1\nb: 2"],
  ];
  it.each(table)("%s", (_, text, change, wanted) => {
    expect(patch(text, change(parse(text) as never))).toBe(wanted);
  });

  it("says what it should after any change, and keeps every comment of what stays", () => {
    fc.assert(
      fc.property(document, fc.array(edit, { minLength: 1, maxLength: 4 }), fc.boolean(), (bahan, edits, crlf) => {
        const text = crlf ? write(bahan).replaceAll("\n", "\r\n") : write(bahan);
        const old = parse(text);
        const fresh = { ...(edits.reduce<unknown>(applyEdit, structuredClone(old)) as object), versi: 1 };
        const patched = patch(text, fresh);
        expect(isEqual(parse(patched), fresh), `${text}\n--->\n${patched}\n${JSON.stringify(fresh)}`).toBe(true);
        if (isEqual(old, fresh)) expect(patched).toBe(text);
        if (crlf) expect(patched.replaceAll("\r\n", "")).not.toMatch(/\n/);
        if (edits.every(({ kind }) => kind === "scalar"))
          for (const comment of text.match(/# c\d+/g) ?? []) expect(patched).toContain(comment);
      }),
      { numRuns: many(60, 3_000) },
    );
  });
});

interface Edit {
  readonly kind: "scalar" | "remove" | "add" | "replace";
  readonly at: readonly number[];
  readonly value: unknown;
  readonly key: string;
}
const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom("scalar", "remove", "add", "replace"),
  at: fc.array(fc.nat(5), { minLength: 1, maxLength: 4 }),
  value: value.any,
  key: fc.constantFrom("alasan", "kode", "unit", "2024"),
});

function applyEdit(data: unknown, { kind, at, value: given, key }: Edit): unknown {
  let parent = data as Record<string, unknown> | unknown[];
  let slot: string | number = 0;
  for (const step of at) {
    const keys = Object.keys(parent);
    const chosen = keys[step % Math.max(1, keys.length)];
    if (chosen === undefined) return data;
    slot = Array.isArray(parent) ? Number(chosen) : chosen;
    const child = (parent as Record<string, unknown>)[chosen];
    if (typeof child !== "object" || child === null) break;
    if (step === at.at(-1)) break;
    parent = child as Record<string, unknown>;
  }
  const at1 = parent as Record<string | number, unknown>;
  if (kind === "replace") at1[slot] = structuredClone(given);
  else if (kind === "scalar") {
    if (typeof at1[slot] !== "object" && typeof given !== "object") at1[slot] = given;
  } else if (kind === "add") {
    if (Array.isArray(parent)) parent.splice(Number(slot), 0, structuredClone(given));
    else at1[key] = structuredClone(given);
  } else if (Object.keys(parent).length > 1) {
    if (Array.isArray(parent)) parent.splice(Number(slot), 1);
    else delete at1[slot];
  }
  return data;
}
