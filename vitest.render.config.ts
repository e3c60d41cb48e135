import { defineConfig } from "vitest/config";
import { TallyReporter } from "./test/support/tally.ts";

/** The slow checks: every produced document through LibreOffice and the Open XML validator. */
export default defineConfig({
  test: {
    include: ["test/**/*.slow.ts"],
    testTimeout: 300_000,
    fileParallelism: false,
    reporters: ["default", new TallyReporter()],
  },
});
