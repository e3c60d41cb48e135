import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createKantor, type Office } from "../support/tahun.ts";

/*
 * What other programs read: docs/keluaran-json.md names the keys of every command that has `--json`, and the version.
 */
const PAGE = readFileSync(join(import.meta.dirname, "../../docs/keluaran-json.md"), "utf8");
/** Keys by command, in their order. */
const TABLE = [...PAGE.matchAll(/^\| `(\w+)` \| (.+) \|$/gm)].map(
  ([, perintah = "", kunci = ""]) => [perintah, [...kunci.matchAll(/`(\w+)`/g)].map(([, one]) => one)] as const,
);
let office: Office;
beforeAll(async () => {
  office = await createKantor("muncar");
  await office.jalankan("collect", "draft", "draft");
});
afterAll(() => office.remove());

const ARGUMENT: Readonly<Record<string, readonly string[]>> = {
  receive: ["3-data-kinerja/tapem.xlsx"],
  diff: ["4-draf/draf-lkjip.docx"],
};

it.each(TABLE)("%s --json has the keys of the page", async (perintah, kunci) => {
  const { keluaran } = await office.lkjip(perintah, ...(ARGUMENT[perintah] ?? []), "--json");
  expect(Object.keys(JSON.parse(keluaran))).toEqual(["versi_keluaran", ...kunci]);
});

it("what is refused has the version and the findings", async () => {
  const { keluaran } = await office.lkjip("status", "--semua", "--json");
  expect(Object.keys(JSON.parse(keluaran))).toEqual(["versi_keluaran", "temuan"]);
});

it("the page names every command that has --json", async () => {
  const { PERINTAH } = await import("../../src/sop.ts");
  const named = TABLE.map(([perintah]) => perintah).sort();
  expect(PERINTAH.flatMap(({ nama, options }) => ("json" in options ? [nama] : [])).sort()).toEqual(named);
});
