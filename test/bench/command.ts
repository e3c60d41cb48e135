import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/* A program as a process of its own, in CPU time: how busy the machine is beside it adds little. */

export const LKJIP = join(import.meta.dirname, "../../bin/lkjip.js");
const USAGE = join(import.meta.dirname, "usage.cjs");

export interface Usage {
  /** User and system time of all its threads, milliseconds. */
  readonly cpu: number;
  /** Largest memory, megabytes. */
  readonly mb: number;
}

/** Runs Node with arguments, without LibreOffice; throws where the program does not end well. */
export function runCommand(args: readonly string[], cwd: string): Usage {
  const { status, output } = spawnSync(process.execPath, ["--require", USAGE, ...args], {
    cwd,
    env: { ...process.env, PATH: "" },
    stdio: ["ignore", "ignore", "pipe", "pipe"],
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${output[2]}`);
  const used = JSON.parse(output[3] ?? "") as NodeJS.ResourceUsage;
  return { cpu: (used.userCPUTime + used.systemCPUTime) / 1_000, mb: used.maxRSS / 1_024 };
}

/** Runs lkjip in a copy of a work folder, which stays as it is. */
export function runInCopy(args: readonly string[], folder: string): Usage {
  const copy = mkdtempSync(join(tmpdir(), "lkjip-bench-"));
  try {
    cpSync(folder, copy, { recursive: true });
    return runCommand([LKJIP, ...args], copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
