import { defineConfig } from "vitest/config";
import { TallyReporter } from "./test/support/tally.ts";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    reporters: ["default", new TallyReporter()],
  },
});
