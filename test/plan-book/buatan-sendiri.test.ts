import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { compileConfig } from "../../src/pipeline.ts";
import { mergeRencana } from "../../src/plan-book/plan.ts";
import { renderBook } from "../../src/plan-book/source.ts";
import { many } from "../support/breadth.ts";
import { kantorAcak } from "../support/kantor-acak/kantor.ts";
import { yamlOf } from "../support/kantor-acak/tampil.ts";
import { LKJIP_MINIMAL } from "../support/lkjip-minimal.ts";
import { sourceOf } from "../support/rencana.ts";

/* What lkjip wrote into rencana.xlsx and nobody touched is never called wrong, whatever lkjip.yaml became meanwhile. */

type Data = Record<string, unknown>;
const OPEN = { prefer: null, accept: new Set<string>() };

/** Every list and every map of a plan, by the way to it. */
function listParts(value: unknown, jalur: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return [];
  const below = Object.entries(value).flatMap(([key, each]) =>
    listParts(each, [...jalur, Array.isArray(value) ? Number(key) : key]),
  );
  return jalur.length === 0 ? below : [jalur, ...below];
}

/** The plan without one part of it, or with another text in it. */
function without(data: Data, jalur: readonly (string | number)[], rename: boolean): Data {
  const copy = structuredClone(data);
  const owner = jalur.slice(0, -1).reduce<unknown>((part, key) => (part as Data)[key as string], copy);
  const last = jalur.at(-1) as string;
  const part = (owner as Data)[last] as Data;
  if (rename) {
    for (const key of ["uraian", "nama"]) if (typeof part[key] === "string") part[key] = `${part[key]} baru`;
  } else if (Array.isArray(owner)) owner.splice(Number(last), 1);
  else delete (owner as Data)[last];
  return copy;
}

describe("rencana.xlsx as lkjip wrote it", () => {
  it("is not blamed for the old name of a programme in the sheet of the budget history", async () => {
    const nama = "uraian: Program Pelayanan Publik";
    expect(LKJIP_MINIMAL).toContain(nama);
    const { temuan } = await mergeRencana(
      sourceOf(LKJIP_MINIMAL.replace(nama, "uraian: Program lain")),
      await renderBook(sourceOf(LKJIP_MINIMAL)),
      OPEN,
    );
    expect(temuan).toEqual([]);
  });

  it("is not blamed for what lkjip.yaml gave up or calls otherwise", async () => {
    await fc.assert(
      fc.asyncProperty(kantorAcak, fc.nat(), fc.boolean(), async (kantor, n, rename) => {
        const teks = yamlOf(kantor);
        const data = parse(teks) as Data;
        const parts = listParts(data);
        const after = stringify(without(data, parts[n % parts.length] ?? [], rename), { aliasDuplicateObjects: false });
        fc.pre(compileConfig(after).nilai !== null);
        const book = await renderBook(sourceOf(teks));
        const { temuan, keadaan } = await mergeRencana(sourceOf(after), book, OPEN);
        expect(temuan).toEqual([]);
        expect(["sama", "diterapkan"]).toContain(keadaan);
      }),
      { numRuns: many(3, 60) },
    );
  });
});
