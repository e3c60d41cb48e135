// The licence texts of what the bundle contains: every licence in it asks that its text travels with the copy.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Texts of packages that are published without one, as `<package>.txt`, copied from the repository of the package. */
const OWN_TEXTS = "docs/licenses";
const LICENCE_FILE = /^(mit-)?(licen[cs]e|copying|notice)/i;

/** Folders of the packages that put at least a byte into a bundle, by esbuild's metafile. */
export function listPackages({ outputs }) {
  const folders = new Set();
  for (const { inputs } of Object.values(outputs)) {
    for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
      const folder = /^(?:[\w-]+:)?(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
      if (bytesInOutput > 0 && folder !== undefined) folders.add(folder);
    }
  }
  return [...folders].sort();
}

/** All texts as one file. Throws, naming each, where a package has none: such a bundle may not be given to others. */
export function collectLicenses(root, folders) {
  const packages = folders.map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
    return { title: `${name} ${version} (${license ?? "see text"})`, name, text: readTexts(root, folder, name) };
  });
  const without = packages.filter(({ text }) => text === "").map(({ name }) => name);
  if (without.length > 0)
    throw new Error(`no licence text for ${without.join(", ")}: put it into ${OWN_TEXTS}/<package>.txt`);
  return packages.map(({ title, text }) => `${title}\n\n${text}\n`).join(`\n${"-".repeat(80)}\n\n`);
}

function readTexts(root, folder, name) {
  const own = join(root, OWN_TEXTS, `${name.replace("/", "-")}.txt`);
  const shipped = readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && LICENCE_FILE.test(entry.name))
    .map((entry) => join(root, folder, entry.name))
    .sort();
  const files = shipped.length === 0 && existsSync(own) ? [own] : shipped;
  return files.map((file) => readFileSync(file, "utf8").trim()).join("\n\n");
}
