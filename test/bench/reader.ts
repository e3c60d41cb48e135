import { join } from "node:path";
import { bundleChild } from "./child.ts";

/*
 * Reading returned forms, each reader in a process of its own: lkjip whole (keys, numbers, findings, data kept), lkjip's
 * cells only, which is what exceljs gives, exceljs, and the floor (inflate and tokenise only).
 */

const ROOT = join(import.meta.dirname, "../..");
const COUNTS = [12, 120, 600, 3000];
const READERS = ["lkjip", "sel", "exceljs", "dasar"] as const;

interface Figure {
  readonly ms: number;
  readonly rss: number;
}

/** Prints the table; the ratios are exceljs over lkjip in the same row. */
export async function benchReader(): Promise<void> {
  const run = await bundleChild<Figure>("reader-child.ts");
  console.log(
    "\nformulir   lkjip ms    MB   sel saja ms    MB   exceljs ms    MB   batas bawah ms   exceljs/lkjip   exceljs/sel",
  );
  for (const count of COUNTS) {
    const [own, cells, other, floor] = measureAll(run, count) as [Figure, Figure, Figure, Figure];
    const row = [
      pad(count, 8),
      pad(own.ms, 11) + pad(own.rss, 6),
      pad(cells.ms, 14) + pad(cells.rss, 6),
      pad(other.ms, 13) + pad(other.rss, 6),
      pad(floor.ms, 17),
      (other.ms / own.ms).toFixed(1).padStart(16),
      (other.ms / cells.ms).toFixed(1).padStart(14),
    ];
    console.log(row.join(""));
  }
}

const pad = (n: number, width: number): string => n.toFixed(0).padStart(width);

/** The readers in turn, three rounds; of each the best round: a busy machine only ever adds. */
function measureAll(run: (...args: readonly string[]) => Figure, count: number): Figure[] {
  const rounds = Array.from({ length: 3 }, () => READERS.map((reader) => run(reader, String(count), ROOT)));
  return READERS.map((_, i) =>
    rounds.map((round) => round[i] as Figure).reduce((best, figure) => (figure.ms < best.ms ? figure : best)),
  );
}
