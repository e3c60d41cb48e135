import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeRencana, type RencanaSource, readSource, renderBook } from "../../src/plan-book/plan.ts";
import { many } from "../support/breadth.ts";
import { kantorAcak } from "../support/kantor-acak/kantor.ts";
import { yamlOf } from "../support/kantor-acak/tampil.ts";

export function sourceOf(teks: string): RencanaSource {
  const { source, temuan } = readSource(teks);
  if (source === null) throw new Error(temuan.map(({ pesan }) => pesan).join("\n"));
  return source;
}

const OPEN = { utamakan: null, terima: new Set<string>() };

describe("rencana.xlsx of a random office", () => {
  it("says the same as lkjip.yaml: nothing changes, nothing is named", async () => {
    await fc.assert(
      fc.asyncProperty(kantorAcak, async (kantor) => {
        const source = sourceOf(yamlOf(kantor));
        const result = await mergeRencana(source, await renderBook(source), OPEN);
        expect(result).toMatchObject({
          keadaan: "sama",
          perubahan: [],
          bentrok: [],
          temuan: [],
          teks: null,
          workbook: null,
        });
      }),
      { numRuns: many(3, 300) },
    );
  });
});
