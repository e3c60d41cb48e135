import "./bin/optimise-later.js";
import { readdirSync, readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";
import { TallyReporter } from "./test/support/tally.ts";

process.env.TZ = "Asia/Jakarta";

/** Fast tests that try only a sample: here they try everything. */
const broad = readdirSync("test", { recursive: true, encoding: "utf8" })
  .map((name) => `test/${name.replaceAll("\\", "/")}`)
  .filter((file) => file.endsWith(".test.ts") && readFileSync(file, "utf8").includes("support/breadth.ts"));

/** They build or drive the program of this folder: by themselves, before the others read what they built. */
const ALONE = ["package", "windows", "guide/keys"].map((name) => `test/${name}.slow.ts`);

/** The slow checks: every produced document through LibreOffice and the Open XML validator. */
export default defineConfig({
  test: {
    setupFiles: ["test/support/bytes.ts", "test/support/seed.ts"],
    env: { LKJIP_BROAD: "1" },
    testTimeout: 900_000,
    hookTimeout: 900_000,
    maxWorkers: 2,
    reporters: ["default", new TallyReporter()],
    experimental: { fsModuleCache: true },
    projects: [
      { extends: true, test: { name: "alone", include: ALONE, maxWorkers: 1, sequence: { groupOrder: 0 } } },
      {
        extends: true,
        test: { name: "slow", include: ["test/**/*.slow.ts", ...broad], exclude: ALONE, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
