import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median } from "./child.ts";
import { benchDocx } from "./docx.ts";
import { benchPlan } from "./plan.ts";
import { benchReader } from "./reader.ts";
import { benchRefresh } from "./refresh.ts";

/*
 * Whole-process times of the commands beside bare node, taken in turn in one run, so that a slow machine slows both.
 * `npm run bench`. Medians of 11; own time = command minus bare node, pair by pair.
 */

const RUNS = 11;
const LKJIP = join(import.meta.dirname, "../../bin/lkjip.js");

function wallMs(args: readonly string[], cwd: string): number {
  const start = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, [...args], { cwd, stdio: "ignore" });
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

const place = mkdtempSync(join(tmpdir(), "lkjip-bench-"));
const folder = join(place, "kanigaran-2024");
wallMs([LKJIP, "init", folder, "--contoh", "kanigaran"], place);

const commands: readonly (readonly string[])[] = [
  ["--help"],
  ["check"],
  ["forms"],
  ["collect"],
  ["draft"],
  ["letter", "--lewati", "uji waktu"],
];
console.log("perintah     node (ms)  lkjip (ms)  milik sendiri (ms)");
for (const args of commands) {
  const pairs = Array.from({ length: RUNS }, () => {
    const bare = wallMs(["-e", "0"], folder);
    return { bare, whole: wallMs([LKJIP, ...args], folder) };
  });
  const row = [
    (args[0] ?? "").padEnd(11),
    median(pairs.map((p) => p.bare))
      .toFixed(0)
      .padStart(10),
    median(pairs.map((p) => p.whole))
      .toFixed(0)
      .padStart(11),
    median(pairs.map((p) => p.whole - p.bare))
      .toFixed(0)
      .padStart(19),
  ];
  console.log(row.join(" "));
}
rmSync(place, { recursive: true, force: true });

await benchDocx();
await benchRefresh();
await benchReader();
await benchPlan();
