import { spawnSync } from "node:child_process";
import { join } from "node:path";

/* A program as a process of its own, in CPU time: how busy the machine is beside it adds little. */

const USAGE = join(import.meta.dirname, "usage.cjs");

export interface Usage {
  /** User and system time of all its threads, milliseconds. */
  readonly cpu: number;
  /** Largest memory, megabytes. */
  readonly mb: number;
}

/** Runs Node with arguments; throws where the program does not end well. */
export function runCommand(args: readonly string[], cwd: string): Usage {
  const { status, output } = spawnSync(process.execPath, ["--require", USAGE, ...args], {
    cwd,
    stdio: ["ignore", "ignore", "pipe", "pipe"],
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${output[2]}`);
  const used = JSON.parse(output[3] ?? "") as NodeJS.ResourceUsage;
  return { cpu: (used.userCPUTime + used.systemCPUTime) / 1_000, mb: used.maxRSS / 1_024 };
}
