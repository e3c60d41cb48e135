import { join } from "node:path";
import { bundleChild } from "./child.ts";

/*
 * Reading returned forms, each reader in a process of its own, in CPU time: lkjip whole (keys, numbers, findings, data kept),
 * lkjip's cells only, which is what the others give, SheetJS, exceljs, and the floor (inflate and the same tokeniser only).
 */

const ROOT = join(import.meta.dirname, "../..");
const COUNTS = [12, 120, 600, 3000];
const READERS = ["lkjip", "sel", "sheetjs", "exceljs", "dasar"] as const;
/** The slow ones are not asked for so many. */
const MOST = 600;

interface Figure {
  readonly ms: number;
  readonly rss: number;
}

/** Prints the table; the ratios are of lkjip whole in the same row. Promised: 3 and 4 times, at most 2 times the floor. */
export async function benchReader(): Promise<void> {
  const run = await bundleChild<Figure>("reader-child.ts");
  const names = ["lkjip", "sel saja", "SheetJS", "exceljs", "batas bawah"];
  console.log(
    `\nformulir${names.map((nama) => `${nama} ms`.padStart(15) + "MB".padStart(5)).join("")}   SheetJS/  exceljs/  lkjip/batas`,
  );
  for (const count of COUNTS) {
    const figures = measureAll(run, count);
    const [own, , sheetjs, exceljs, floor] = figures;
    const times = (a: Figure | undefined, b: Figure | undefined): string => (a && b ? (a.ms / b.ms).toFixed(1) : "-");
    const cells = figures.map((each) => (each ? each.ms.toFixed(0) : "-").padStart(15) + pad(each?.rss));
    const ratios = [times(sheetjs, own).padStart(11), times(exceljs, own).padStart(10), times(own, floor).padStart(13)];
    console.log(`${count}`.padStart(8) + cells.join("") + ratios.join(""));
  }
}

const pad = (n: number | undefined): string => (n === undefined ? "" : n.toFixed(0)).padStart(5);

/** The readers in turn, three rounds; of each the best round: a busy machine only ever adds. */
function measureAll(run: (...args: readonly string[]) => Figure, count: number): (Figure | undefined)[] {
  const asked = READERS.filter((reader) => count <= MOST || (reader !== "sheetjs" && reader !== "exceljs"));
  const rounds = Array.from({ length: 3 }, () => new Map(asked.map((each) => [each, run(each, String(count), ROOT)])));
  return READERS.map((reader) =>
    rounds
      .flatMap((round) => round.get(reader) ?? [])
      .reduce<Figure | undefined>((best, figure) => (best && best.ms <= figure.ms ? best : figure), undefined),
  );
}
