import "./bin/optimise-later.js";
import { readdirSync, readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { TallyReporter } from "./test/support/tally.ts";

process.env.TZ = "Asia/Jakarta";

/** Fast tests that try only a sample: here they try everything. */
const broad = readdirSync("test", { recursive: true, encoding: "utf8" })
  .map((name) => `test/${name.replaceAll("\\", "/")}`)
  .filter((file) => file.endsWith(".test.ts") && readFileSync(file, "utf8").includes("support/breadth.ts"));

/** They build or drive the program of this folder: by themselves, before the others read what they built. */
const ALONE = ["package", "windows", "guide/keys"].map((name) => `test/${name}.slow.ts`);

/** Long ones: begun last, as small files are, one of them would leave a worker without work. */
const LONG = [
  "steps/every-write.slow",
  "steps/hostile-office.slow",
  "kantor-draf.test",
  "word/refresh-acak.test",
  "word/refresh.slow",
  "guide/kantor-acak.slow",
];

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId, project }: TestSpecification): number => {
      if (project.name !== "slow") return 0;
      return LONG.some((name) => moduleId.endsWith(`test/${name}.ts`)) ? 1 : 2;
    };
    return sorted.sort((a, b) => rank(a) - rank(b));
  }
}

/** The slow checks: every produced document through LibreOffice and the Open XML validator. */
export default defineConfig({
  test: {
    setupFiles: ["test/support/bytes.ts", "test/support/seed.ts"],
    env: { LKJIP_BROAD: "1" },
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
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
