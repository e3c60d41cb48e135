import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { refuseVersion, releaseChangelog } from "./changelog.ts";
import { installPackage, makeExampleDraft, npm, packPackage } from "./package.ts";

/*
 * npm run release -- 0.2.0 [--dry-run]: checks, packs, proves the tarball in an empty folder, gives the change log its
 * version and tags. With --dry-run nothing is changed. Nothing is ever pushed or published.
 */
const ROOT = join(import.meta.dirname, "..");
const CHANGELOG = join(ROOT, "CHANGELOG.md");
const CHANGED = ["CHANGELOG.md", "package.json", "package-lock.json"];

const git = (...args: string[]): string => execFileSync("git", args, { cwd: ROOT, encoding: "utf8" }).trim();
const say = (text: string): void => console.log(`release: ${text}`);
const stop = (why: string): never => {
  console.error(`release: ${why}`);
  process.exit(1);
};

const dryRun = process.argv.includes("--dry-run");
const present: string = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).version;
const version = process.argv.slice(2).find((arg) => !arg.startsWith("--")) ?? present;

const dirty = git("status", "--porcelain");
if (dirty !== "") stop(`the working tree is not clean:\n${dirty}`);
const refused = refuseVersion(version, present, git("tag", "--list").split("\n"));
if (refused !== null) stop(refused);
const day = new Date().toISOString().slice(0, 10);
const changelog =
  releaseChangelog(readFileSync(CHANGELOG, "utf8"), version, day) ??
  stop('"Belum dirilis" in CHANGELOG.md has no entry');

for (const script of ["check", "test"]) {
  say(`npm run ${script}`);
  const { status } = spawnSync("npm", ["run", script], {
    cwd: ROOT,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) stop(`npm run ${script} failed; nothing was changed`);
}

const temporary = mkdtempSync(join(tmpdir(), "lkjip-release-"));
try {
  if (!dryRun) {
    writeFileSync(CHANGELOG, changelog);
    npm(ROOT, "version", version, "--no-git-tag-version", "--allow-same-version");
  }
  const tarball = packPackage(ROOT, dryRun ? temporary : ROOT);
  const office = join(temporary, "office");
  const program = installPackage(tarball, office);
  for (const contoh of ["kanigaran", "muncar"]) say(makeExampleDraft(program, office, contoh).split("\n")[0] ?? "");
  if (dryRun) say(`${version} can be released; nothing was changed`);
  else {
    git("commit", "-m", `Release ${version}`, "--", ...CHANGED);
    git("tag", "-a", `v${version}`, "-m", `lkjip ${version}`);
    say(`${tarball.path} is proved, v${version} is tagged; push with: git push --follow-tags`);
  }
} catch (error) {
  if (!dryRun) git("checkout", "--", ...CHANGED);
  stop(String(error));
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
