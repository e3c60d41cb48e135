import "./bin/optimise-later.js";
import { readdirSync, readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { defineConfig } from "vitest/config";
import { TallyReporter } from "./test/support/tally.ts";

// Times in transcripts are those of an office in Java, whatever the machine.
process.env.TZ = "Asia/Jakarta";

// Room for what lives shortly, megabytes: less of it is copied.
setFlagsFromString("--min-semi-space-size=64");
setFlagsFromString("--max-semi-space-size=64");

/** Files that put something in the place of a module: they get a world of their own. */
const ALONE = readdirSync("test", { recursive: true, encoding: "utf8" })
  .map((name) => `test/${name.replaceAll("\\", "/")}`)
  .filter((file) => file.endsWith(".test.ts") && readFileSync(file, "utf8").includes("vi.mock("));

export default defineConfig({
  test: {
    maxWorkers: 2,
    setupFiles: ["test/support/bytes.ts", "test/support/seed.ts"],
    reporters: ["default", new TallyReporter()],
    // What a source file becomes is kept until the file changes.
    experimental: { fsModuleCache: true },
    // No test depends on how busy the machine is.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    projects: [
      // The source is loaded once a thread, not once a file: that was half of the time.
      {
        extends: true,
        test: { name: "fast", include: ["test/**/*.test.ts"], exclude: ALONE, pool: "threads", isolate: false },
      },
      { extends: true, test: { name: "alone", include: ALONE } },
    ],
  },
});
