const UNRELEASED = "## Belum dirilis";

/** The change log with "Belum dirilis" given a version and a day (ISO); null where nothing waits to be released. */
export function releaseChangelog(text: string, version: string, day: string): string | null {
  const [before, after] = text.split(`${UNRELEASED}\n`);
  const waiting = after?.split("\n## ")[0] ?? "";
  return waiting.includes("\n- ") ? `${before}${UNRELEASED}\n\n## ${version} (${day})\n${after}` : null;
}

/** Why a version cannot follow the present one; null where it can. The first release may have the number that stands there. */
export function refuseVersion(version: string, present: string, tags: readonly string[]): string | null {
  if (!/^\d+\.\d+\.\d+$/.test(version)) return `"${version}" is no version: write three numbers, such as 0.2.0`;
  if (tags.includes(`v${version}`)) return `${version} is released already: there is a tag v${version}`;
  return isBefore(version, present) ? `${version} is before ${present}, which package.json has` : null;
}

function isBefore(version: string, present: string): boolean {
  const [a, b] = [version, present].map((each) => each.split(".").map(Number));
  const at = a?.findIndex((number, i) => number !== b?.[i]) ?? -1;
  return at >= 0 && (a?.[at] ?? 0) < (b?.[at] ?? 0);
}
