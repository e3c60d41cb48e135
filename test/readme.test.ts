import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SOP } from "../src/model/langkah.ts";
import { PERINTAH } from "../src/sop.ts";

const README = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");

/** Rows of the Markdown table below a heading, as cells. */
function readTable(heading: string): string[][] {
  const section = README.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
  return section
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .slice(2)
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

describe("README", () => {
  it("shows the SOP as src/sop.ts has it", () => {
    const expected = SOP.map(({ nomor, kegiatan, pelaksana, waktu }) => {
      const commands = PERINTAH.filter((p) => p.langkah === nomor).map((p) => `\`lkjip ${p.nama}\``);
      return [String(nomor), kegiatan, pelaksana, waktu, commands.join(", ") || "belum ada"];
    });
    expect(readTable("Langkah SOP")).toEqual(expected);
  });

  it("lists every command with its alias and what it makes", () => {
    const expected = PERINTAH.map((p) => [`\`${p.nama}\``, `\`${p.alias}\``, p.ringkasan, p.makes]);
    expect(readTable("Semua perintah")).toEqual(expected);
  });

  it("names only commands that exist", () => {
    const named = [...README.matchAll(/(?:^|`)lkjip ([a-z]+)/gm)].map((match) => match[1] ?? "");
    const known = new Set(PERINTAH.flatMap((p) => [p.nama, p.alias]));
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});

it.each(["README.md", "docs/panduan.md"])(
  "%s begins with the zip, the double click and the screens; commands come after",
  (page) => {
    const text = readFileSync(join(import.meta.dirname, "..", page), "utf8");
    const order = ["lkjip-windows-x64.zip", "klik dua kali", "gambar/pemandu-", "```"].map((each) =>
      text.indexOf(each),
    );
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  },
);
