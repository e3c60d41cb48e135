import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "oxc-parser";
import { expect, it } from "vitest";
import { configJsonSchema, type JsonSchema } from "../../src/plan/json-schema.ts";

/*
 * Nobody is asked for what nothing uses: every key of lkjip.yaml is read by something that calculates, prints or decides.
 * Rooms that take every key alike (shape, its check, the workbook, the next year) do not count.
 */
const SRC = join(import.meta.dirname, "../../src");
const ALIKE = /^plan-book\/|^plan\/(schema|keterangan|check|read|write|workbook|json-schema|lokasi)|^report\/new-year/;

/** The keys, and why one is read by nothing. */
const BY_NAME = "plan/skm.ts lists the nine unsur";
const BY_LETTER = "report/identity.ts reads the signer by the name of the letter";
const NOT_READ: Readonly<Record<string, string>> = {
  persyaratan: BY_NAME,
  prosedur: BY_NAME,
  biaya: BY_NAME,
  produk: BY_NAME,
  kompetensi: BY_NAME,
  perilaku: BY_NAME,
  pengaduan: BY_NAME,
  sarana: BY_NAME,
  laporan_triwulan: BY_LETTER,
  surat_pengantar: BY_LETTER,
};

const keysOf = (schema: unknown): string[] => {
  if (typeof schema !== "object" || schema === null) return [];
  const own = Object.keys((schema as JsonSchema).properties ?? {});
  return [...own, ...Object.values(schema).flatMap(keysOf)];
};

/** Names that a source takes out of an object: `a.name` and `{ name }` on the left or among parameters. */
function namesRead(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(namesRead);
  if (typeof node !== "object" || node === null) return [];
  const { type, property, properties, computed } = node as Record<string, unknown>;
  const own =
    type === "MemberExpression" && computed !== true
      ? [property]
      : type === "ObjectPattern"
        ? (properties as { key?: unknown }[]).map(({ key }) => key)
        : [];
  return [
    ...own.flatMap((each) => (each as { name?: string } | undefined)?.name ?? []),
    ...Object.values(node).flatMap(namesRead),
  ];
}

it("every key of lkjip.yaml is read by something", () => {
  const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".ts") && !ALIKE.test(file));
  const read = new Set(
    files.flatMap((file) => namesRead(parseSync(file, readFileSync(join(SRC, file), "utf8")).program)),
  );
  const keys = [...new Set(keysOf(configJsonSchema()))];
  expect(keys.length).toBeGreaterThan(100);
  expect(keys.filter((key) => !read.has(key)).sort()).toEqual(Object.keys(NOT_READ).sort());
});
