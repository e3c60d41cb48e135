import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { collectLicenses, listPackages } from "../build-licenses.mjs";

const root = mkdtempSync(join(tmpdir(), "lkjip-licences-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A package in node_modules with these files beside its package.json; its folder. */
function makePackage(name: string, files: Readonly<Record<string, string>>): string {
  const folder = `node_modules/${name}`;
  const all = { "package.json": JSON.stringify({ name, version: "1.2.3", license: "MIT" }), ...files };
  for (const [file, text] of Object.entries(all)) {
    const path = join(root, folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return folder;
}

describe("the licence texts that travel with the bundle", () => {
  it.each(["LICENSE", "LICENCE.md", "LICENSE.markdown", "license.md", "MIT-LICENSE.txt", "COPYING"])(
    "are found in a file named %s",
    (file) => {
      const folder = makePackage(`named-${file.toLowerCase()}`, { [file]: "Copyright X\n", "README.md": "Read me" });
      expect(collectLicenses(root, [folder])).toBe(`named-${file.toLowerCase()} 1.2.3 (MIT)\n\nCopyright X\n`);
    },
  );

  it("come with a notice where there is one", () => {
    const folder = makePackage("@a/noted", { LICENSE: "Terms", NOTICE: "Notice" });
    expect(collectLicenses(root, [folder])).toBe("@a/noted 1.2.3 (MIT)\n\nTerms\n\nNotice\n");
  });

  it("are kept in docs/licenses for a package that is published without", () => {
    mkdirSync(join(root, "docs/licenses"), { recursive: true });
    writeFileSync(join(root, "docs/licenses/kept.txt"), "Terms kept here");
    expect(collectLicenses(root, [makePackage("kept", {})])).toBe("kept 1.2.3 (MIT)\n\nTerms kept here\n");
  });

  it("stop the build where a package has none, or an empty one", () => {
    const folders = [
      makePackage("bare", {}),
      makePackage("blank", { LICENSE: " \n" }),
      makePackage("c", { LICENSE: "T" }),
    ];
    expect(() => collectLicenses(root, folders)).toThrow(
      "no licence text for bare, blank: put it into docs/licenses/<package>.txt",
    );
  });
});

it("lists the packages of which something is in the bundle, nested and scoped ones too", () => {
  const inputs = {
    "src/main.ts": { bytesInOutput: 10 },
    "node_modules/a/index.js": { bytesInOutput: 10 },
    "node_modules/a/node_modules/@b/c/dist/x.js": { bytesInOutput: 1 },
    "slim-exceljs:node_modules/d/x.js": { bytesInOutput: 1 },
    "node_modules/shaken-away/index.js": { bytesInOutput: 0 },
  };
  expect(listPackages({ outputs: { "dist/main.js": { inputs } } })).toEqual([
    "node_modules/a",
    "node_modules/a/node_modules/@b/c",
    "node_modules/d",
  ]);
});
