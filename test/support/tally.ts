import type { Reporter, TestModule } from "vitest/node";

/** Prints the closing line `N passed, N failed, N skipped`; a test file that could not be loaded counts as failed. */
export class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    let passed = 0;
    let failed = 0;
    let skipped = 0;
    for (const module of modules) {
      let tests = 0;
      for (const test of module.children.allTests()) {
        tests += 1;
        const state = test.result().state;
        if (state === "passed") passed += 1;
        else if (state === "failed") failed += 1;
        else skipped += 1;
      }
      if (tests === 0 && module.state() === "failed") failed += 1;
    }
    console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  }
}
