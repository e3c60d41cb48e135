import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Bagan, BaganBox } from "../../src/model/content.ts";
import { holderOf } from "../../src/plan/officials.ts";
import { hierarchyBagan } from "../../src/report/chapters/hierarchy.ts";
import { many } from "../support/breadth.ts";
import { kantorAcak } from "../support/kantor-acak/kantor.ts";
import { configOf, laporanOf } from "../support/kantor-acak/tampil.ts";

/** Text block of an upright page of F4, less caption and what stands above. */
const PAGE = 270;

const isFrame = ({ teks, look }: BaganBox): boolean => teks.length === 0 || look === "kepala";
const meets = (a: BaganBox, b: BaganBox): boolean =>
  a.x < b.x + b.width - 0.01 &&
  b.x < a.x + a.width - 0.01 &&
  a.y < b.y + b.height - 0.01 &&
  b.y < a.y + a.height - 0.01;

/** Whether a line runs through a box; it may touch its edge. */
const crosses = (
  { dari: [x1, y1], to: [x2, y2] }: Bagan["lines"][number],
  { x, y, width, height }: BaganBox,
): boolean =>
  Math.min(x1, x2) < x + width - 0.1 &&
  Math.max(x1, x2) > x + 0.1 &&
  Math.min(y1, y2) < y + height - 0.1 &&
  Math.max(y1, y2) > y + 0.1;

/** No box on another or outside, no line through a box, all of it on one page. */
function expectSound(bagan: Bagan): void {
  expect(bagan.height).toBeLessThanOrEqual(PAGE);
  const boxes = bagan.boxes.filter((each) => !isFrame(each));
  for (const [at, each] of boxes.entries()) {
    expect(each.x).toBeGreaterThanOrEqual(0);
    expect(each.x + each.width).toBeLessThanOrEqual(bagan.width + 0.01);
    expect(each.y + each.height).toBeLessThanOrEqual(bagan.height + 0.01);
    for (const other of boxes.slice(at + 1)) expect(meets(each, other), JSON.stringify([each, other])).toBe(false);
    for (const line of bagan.lines) expect(crosses(line, each), JSON.stringify([line, each])).toBe(false);
  }
}

describe("drawings of any office", () => {
  it("the organisation: everybody in it", () => {
    fc.assert(
      fc.property(kantorAcak, (kantor) => {
        const config = configOf(kantor);
        const bagan = hierarchyBagan(config);
        expectSound(bagan);
        const text = textOf(bagan);
        const isFew = config.unit.filter(({ jenis }) => jenis === "kelurahan").length <= 9;
        for (const { kode, jenis, nama } of config.unit)
          if (jenis !== "sekretariat")
            expect(text).toContain(jenis === "kelurahan" && isFew ? holderOf(config, kode).nama : nama);
      }),
      { numRuns: many(7, 150) },
    );
  });

  it("pohon kinerja: every sasaran and programme, or no drawing", () => {
    fc.assert(
      fc.property(kantorAcak, (kantor) => {
        const { config, laporan } = laporanOf(kantor);
        const bagan = laporan.bagan_pohon as Bagan;
        if (bagan.boxes.length === 0) return;
        expectSound(bagan);
        const text = textOf(bagan);
        for (const { uraian, indikator } of config.sasaran) {
          expect(text).toContain(uraian);
          for (const each of indikator) expect(text).toContain(each.nama_pendek ?? each.uraian);
        }
      }),
      { numRuns: many(7, 150) },
    );
  });
});

const textOf = ({ boxes }: Bagan): string => boxes.flatMap(({ teks }) => teks.map((each) => each.teks)).join("\n");
