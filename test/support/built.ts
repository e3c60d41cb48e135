import { mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

/*
 * The program of these sources in a folder of its own, for tests that run it as a process.
 */

const ROOT = join(import.meta.dirname, "../..");

/** Builds it; its module `run` holds `script`, which imports `run` from the built `main`. Answers the folder, to be removed. */
export async function buildProgram(script: string): Promise<string> {
  const folder = mkdtempSync(join(ROOT, "node_modules/.program-"));
  await build({
    entryPoints: [join(ROOT, "src/main.ts")],
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    packages: "external",
    outdir: join(folder, "dist"),
    logLevel: "error",
  });
  symlinkSync(join(ROOT, "templates"), join(folder, "templates"));
  writeFileSync(join(folder, "run.mjs"), `import { run } from "./dist/main.js";\n${script}`);
  return folder;
}
