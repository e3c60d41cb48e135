import { execFileSync } from "node:child_process";
import { afterAll, expect, it } from "vitest";
import { PERINTAH } from "../../src/sop.ts";
import { createTempatKerja } from "../support/kerja.ts";

const place = createTempatKerja();
afterAll(() => place.remove());

/** What bash offers for the last word of each of these lines; all asked of one bash. */
async function offer(...lines: readonly (readonly string[])[]): Promise<string[][]> {
  const { keluaran } = await place.lkjip("completion", "bash");
  const asked = lines.map(
    (words) =>
      `COMPREPLY=(); COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}; _lkjip; echo "\${COMPREPLY[@]}"`,
  );
  const said = execFileSync("bash", ["-c", [keluaran, ...asked].join("\n")], { encoding: "utf8" });
  return lines.map((_, at) => (said.split("\n")[at] ?? "").trim().split(" "));
}

it("completes commands under both names, and the options of a command, in bash", async () => {
  const [all = [], ...others] = await offer(
    ["lkjip", ""],
    ["lkjip", "rev"],
    ["lkjip", "surat", "--n"],
    ["lkjip", "disposition", "--surat-"],
  );
  expect(PERINTAH.flatMap(({ nama, alias }) => [nama, alias]).filter((nama) => !all.includes(nama))).toEqual([]);
  expect(others).toEqual([["review"], ["--nomor"], ["--surat-dari", "--surat-nomor", "--surat-tanggal"]]);
});

it("has the same words for PowerShell, and knows no other shell", async () => {
  const { keluaran } = await place.lkjip("completion", "PowerShell");
  for (const { nama, alias } of PERINTAH)
    for (const name of [nama, alias]) expect(keluaran).toContain(`    '${name}' = @(`);
  // A key that stands twice, in whatever letters, is a mistake of syntax there; so is a quotation mark or a brace without its other.
  const keys = [...keluaran.matchAll(/^ {4}'([^']+)' = @\(/gm)].map(([, key = ""]) => key.toLowerCase());
  expect(new Set(keys).size).toBe(keys.length);
  for (const line of keluaran.split("\n")) expect(line.split("'").length % 2).toBe(1);
  for (const [open, close] of ["()", "{}", "[]"].map((pair) => pair.split("")))
    expect(keluaran.split(open ?? "").length).toBe(keluaran.split(close ?? "").length);
  const names = PERINTAH.flatMap(({ nama, alias }) => [nama, alias]);
  const offered = await offer(...names.map((name) => ["lkjip", name, "--"]));
  for (const [at, name] of names.entries()) {
    const [, flags = ""] = new RegExp(`^ {4}'${name}' = @\\((.*)\\)$`, "m").exec(keluaran) ?? [];
    expect(flags.replaceAll("'", "").split(", ").sort()).toEqual(offered[at]?.sort());
  }
  const { kode, pesan } = await place.lkjip("completion", "fish");
  expect([kode, pesan.includes('Pelengkap untuk "fish" tidak ada. Yang ada: bash, powershell.')]).toEqual([2, true]);
});
