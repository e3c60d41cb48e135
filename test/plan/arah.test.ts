import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ArahEntry } from "../../src/plan/arah/entry.ts";
import { ARAH } from "../../src/plan/arah.ts";
import { INDIKATOR_KETERANGAN } from "../../src/plan/keterangan.ts";
import type { Arah } from "../../src/plan/schema.ts";

const SRC = join(import.meta.dirname, "../../src");

describe("an arah", () => {
  it("without an entry, or with one that leaves something out, does not compile", () => {
    // @ts-expect-error A sixth arah of lkjip.yaml would have no entry.
    const six: Readonly<Record<Arah | "maksimum", ArahEntry>> = ARAH;
    const { turun, ...others } = ARAH;
    // @ts-expect-error Four are not all.
    const four: Readonly<Record<Arah, ArahEntry>> = others;
    const { excel, ...without } = turun;
    // @ts-expect-error Neither is one without its Excel formula.
    const incomplete: ArahEntry = without;
    expect([six, four, incomplete, excel]).toHaveLength(4);
  });

  it.each(Object.keys(ARAH))("%s is explained where lkjip.yaml is typed", (arah) => {
    expect(INDIKATOR_KETERANGAN.arah[0]).toMatch(new RegExp(`\\b${arah}\\b`));
  });

  it("is asked of its entry: nobody decides by its name", () => {
    const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
    const byName = files.filter((file) =>
      /\barah\)? *[!=]== *"|"(?:naik|turun|tetap|rentang|predikat)" *[!=]== *\S*\barah\b/.test(
        readFileSync(join(SRC, file), "utf8"),
      ),
    );
    expect(files.length).toBeGreaterThan(200);
    expect(byName).toEqual([]);
  });
});
