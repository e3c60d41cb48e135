import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { refuseVersion, releaseChangelog } from "../release/changelog.ts";

const LOG = `# Catatan perubahan

## Belum dirilis

### Ditambah

- Satu hal.

## 0.1.0 (2025-01-02)

- Yang pertama.
`;

describe("the change log of a release", () => {
  it("gets a version and a day, and room for what comes next", () => {
    expect(releaseChangelog(LOG, "0.2.0", "2025-03-04")).toBe(
      LOG.replace("## Belum dirilis\n", "## Belum dirilis\n\n## 0.2.0 (2025-03-04)\n"),
    );
  });

  it("is none where nothing waits, as right after a release", () => {
    const released = releaseChangelog(LOG, "0.2.0", "2025-03-04") ?? "";
    expect(releaseChangelog(released, "0.3.0", "2025-05-06")).toBeNull();
    expect(releaseChangelog("# Catatan perubahan\n", "0.3.0", "2025-05-06")).toBeNull();
  });

  it("can be made from CHANGELOG.md as it stands, unless that was just released", () => {
    const text = readFileSync(join(import.meta.dirname, "../CHANGELOG.md"), "utf8");
    expect(text.match(/^## Belum dirilis$/gm)).toHaveLength(1);
    const version = releaseChangelog(text, "9.9.9", "2099-01-01")
      ?.match(/^## .+$/gm)
      ?.slice(0, 2);
    expect([undefined, ["## Belum dirilis", "## 9.9.9 (2099-01-01)"]]).toContainEqual(version);
  });
});

it.each([
  ["0.1.0", []],
  ["0.1.1", ["v0.1.0"]],
  ["0.2.0", ["v0.1.0"]],
  ["0.10.0", ["v0.1.0"]],
  ["1.0.0", ["v0.1.0"]],
])("%s may follow 0.1.0 with the tags %j", (version, tags) => {
  expect(refuseVersion(version, "0.1.0", tags)).toBeNull();
});

it.each([
  ["0.1.0", ["v0.1.0"], "0.1.0 is released already: there is a tag v0.1.0"],
  ["0.0.9", [], "0.0.9 is before 0.1.0, which package.json has"],
  ["v0.2.0", [], '"v0.2.0" is no version: write three numbers, such as 0.2.0'],
  ["0.2", [], '"0.2" is no version: write three numbers, such as 0.2.0'],
])("%s may not, with the tags %j", (version, tags, why) => {
  expect(refuseVersion(version, "0.1.0", tags)).toBe(why);
});
