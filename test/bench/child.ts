import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

/* Programs to be timed run bundled, as lkjip itself does, and each in a process of its own. */

/** A place for bundles and files of a benchmark. */
export const CACHE = join(import.meta.dirname, "../../node_modules/.cache/lkjip-bench");

/** Bundles a script of this folder; the function runs it with arguments and returns the JSON that it printed. */
export async function bundleChild<T>(name: string): Promise<(...args: readonly string[]) => T> {
  mkdirSync(CACHE, { recursive: true });
  const script = join(CACHE, name.replace(/\.ts$/, ".mjs"));
  await build({
    entryPoints: [join(import.meta.dirname, name)],
    outfile: script,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    external: ["exceljs"],
    banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
  });
  return (...args) => {
    const { stdout, status, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout) as T;
  };
}

/** Milliseconds of CPU that a piece of work takes, in all threads of the process. */
export function time(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  return cpuSince(start);
}

/** Milliseconds of CPU since a mark of `process.cpuUsage`. */
export function cpuSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Largest memory of this process so far, megabytes. */
export const peakMb = (): number => process.resourceUsage().maxRSS / 1024;

/** First run of a process, median of those after it, and memory after the first: a command prints once. */
export interface Laju {
  readonly cold: number;
  readonly warm: number;
  readonly mb: number;
}

/** Runs a piece of work `runs` times after a cold one. */
export function measure(work: () => unknown, runs = 8): Laju {
  const cold = time(work);
  const mb = peakMb();
  return { cold, warm: median(Array.from({ length: runs }, () => time(work))), mb };
}

/** Two programs in turn, several processes each; of every figure the median. */
export function inTurn(rounds: number, first: () => Laju, second: () => Laju): readonly [Laju, Laju] {
  const pairs = Array.from({ length: rounds }, () => [first(), second()] as const);
  const middle = (at: 0 | 1): Laju => ({
    cold: median(pairs.map((pair) => pair[at].cold)),
    warm: median(pairs.map((pair) => pair[at].warm)),
    mb: median(pairs.map((pair) => pair[at].mb)),
  });
  return [middle(0), middle(1)];
}

/** One row of a table of figures. */
export const formatLaju = (name: string, { cold, warm, mb }: Laju): string =>
  `${name.padEnd(16)}${cold.toFixed(0).padStart(13)}${warm.toFixed(0).padStart(13)}${mb.toFixed(0).padStart(5)}`;

export const formatRatio = (a: Laju, b: Laju): string =>
  `dingin ${(a.cold / b.cold).toFixed(2)}, hangat ${(a.warm / b.warm).toFixed(2)}, memori ${(a.mb / b.mb).toFixed(2)}`;
