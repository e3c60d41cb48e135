import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type HoldRequest, holdFolder } from "../../src/world/lock.ts";

/*
 * Two runs find a lock that was left behind: whatever one does between two steps of the other, one of them holds the folder.
 */
const meanwhile = vi.hoisted(() => ({ removed: null as null | (() => void), reading: null as null | (() => void) }));
vi.mock("node:fs", async (load) => {
  const fs = await load<typeof import("node:fs")>();
  const once = (kind: "removed" | "reading"): void => {
    const work = meanwhile[kind];
    meanwhile[kind] = null;
    work?.();
  };
  return {
    ...fs,
    rmSync: (path: string, options: object) => {
      if (path.endsWith("kunci.json")) once("removed");
      fs.rmSync(path, options);
    },
    readFileSync: (path: string, options: "utf8") => {
      const content = fs.readFileSync(path, options);
      if (path.endsWith("kunci.json")) once("reading");
      return content;
    },
  };
});

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lkjip-"));
  file = join(folder, "kunci.json");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const request = (oleh: string): HoldRequest => ({
  file,
  perintah: "forms",
  oleh,
  since: "2025-02-03T08:00:00+07:00",
  tell: () => undefined,
  guarded: (_, __, work) => work(),
});

/** A lock of a process that has ended: no system has a process of that number. */
const leaveBehind = (): void =>
  writeFileSync(file, JSON.stringify({ ...request("Budi"), pid: 2 ** 30, computer: hostname() }));

const attempt = async (oleh: string, inside: string[]): Promise<string> => {
  try {
    return await holdFolder(request(oleh), async () => {
      inside.push(oleh);
      const others = inside.length;
      await new Promise((resolve) => setTimeout(resolve, 20));
      inside.splice(inside.indexOf(oleh), 1);
      return others > 1 ? "together" : "alone";
    });
  } catch {
    return "refused";
  }
};

it.each(["reading", "removed"] as const)("a second run comes while the first is %s it", async (moment) => {
  leaveBehind();
  const inside: string[] = [];
  const second: Promise<string>[] = [];
  meanwhile[moment] = () => second.push(attempt("Siti", inside));
  const first = await attempt("Ani", inside);
  const all = [first, ...(await Promise.all(second))];
  expect(second).toHaveLength(1);
  expect(all).not.toContain("together");
  expect(all).toContain("alone");
  expect(readdirSync(folder)).toEqual([]);
});

it("twenty runs at once: never two together, one at least alone, nothing left", async () => {
  leaveBehind();
  const inside: string[] = [];
  const all = await Promise.all(Array.from({ length: 20 }, (_, i) => attempt(`${i}`, inside)));
  expect(all).not.toContain("together");
  expect(all).toContain("alone");
  expect(readdirSync(folder)).toEqual([]);
});

it("a lock that was created this moment is no damaged one", async () => {
  writeFileSync(file, "");
  const own = JSON.stringify({ ...request("Budi"), pid: process.pid, computer: hostname() });
  setTimeout(() => writeFileSync(file, own), 50);
  expect(await attempt("Ani", [])).toBe("refused");
  expect(existsSync(file) && readFileSync(file, "utf8")).toBe(own);
});
