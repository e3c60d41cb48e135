import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The package as somebody gets it, and what it is called. */
export interface Tarball {
  readonly path: string;
  readonly files: readonly string[];
}

/** Runs npm in a folder, without the settings that an npm around this one hands down. */
export function npm(folder: string, ...args: string[]): string {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
  const shell = process.platform === "win32";
  return execFileSync("npm", args, { cwd: folder, env, shell, encoding: "utf8", stdio: "pipe" });
}

/** Builds the working copy and packs it into a folder. */
export function packPackage(root: string, to: string): Tarball {
  execFileSync(process.execPath, ["build.mjs"], { cwd: root });
  const [packed] = JSON.parse(npm(root, "pack", "--json", "--ignore-scripts", "--pack-destination", to));
  return { path: join(to, packed.filename), files: packed.files.map(({ path }: { path: string }) => path) };
}

/** Installs a tarball in an empty folder and returns where the program lies. No package comes with it, so no network is needed. */
export function installPackage(tarball: Tarball, folder: string): string {
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), '{ "name": "office", "private": true }');
  npm(folder, "install", "--offline", "--no-audit", "--no-fund", tarball.path);
  return join(folder, "node_modules/lkjip");
}

/** Makes the draft of an example office from its forms with the installed program; returns what was said of the draft. */
export function makeExampleDraft(program: string, folder: string, contoh: string): string {
  const lkjip = (cwd: string, ...args: string[]): string =>
    execFileSync(process.execPath, [join(program, "bin/lkjip.js"), ...args], { cwd, encoding: "utf8", stdio: "pipe" });
  lkjip(folder, "init", contoh, "--contoh", contoh);
  lkjip(join(folder, contoh), "collect");
  return lkjip(join(folder, contoh), "draft");
}
