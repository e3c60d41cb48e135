import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { configJsonSchema, type JsonSchema } from "../../src/plan/json-schema.ts";

const schema = configJsonSchema();

/** Every part of the schema that has keys, with its path. */
function listBagian(s: JsonSchema, jalur: string): [string, JsonSchema][] {
  const alone: [string, JsonSchema][] = s.properties === undefined ? [] : [[jalur, s]];
  const child = [
    ...Object.entries(s.properties ?? {}),
    ...(typeof s.additionalProperties === "object" ? [["*", s.additionalProperties] as const] : []),
    ...[s.items ?? []].flat().map((i) => ["[]", i as JsonSchema] as const),
    ...[...(s.anyOf ?? []), ...(s.oneOf ?? [])].map((i) => ["|", i] as const),
  ];
  return [...alone, ...child.flatMap(([k, a]) => listBagian(a, `${jalur}/${k}`))];
}

describe("configJsonSchema", () => {
  it("is draft-07 and refuses unknown keys everywhere", () => {
    expect(schema).toMatchObject({ $schema: "http://json-schema.org/draft-07/schema#" });
    const longgar = listBagian(schema, "").filter(([, s]) => s.additionalProperties !== false);
    expect(longgar.map(([jalur]) => jalur)).toEqual([]);
  });

  it("explains every key in a sentence, with an example", () => {
    const bagian = listBagian(schema, "");
    expect(bagian.length).toBeGreaterThan(30);
    const bisu = bagian.flatMap(([jalur, s]) =>
      Object.entries(s.properties ?? {})
        .filter(([, p]) => !p.description?.endsWith(".") || p.examples?.length !== 1)
        .map(([k]) => `${jalur}/${k}`),
    );
    expect(bisu).toEqual([]);
  });

  it("asks for no key that has a default", () => {
    expect(schema.required).toEqual(["versi", "tahun", "instansi", "pejabat", "unit", "renstra", "sasaran", "program"]);
  });

  it("stands on the first line of the examples and of the template", () => {
    for (const file of ["examples/kanigaran/lkjip.yaml", "examples/muncar/lkjip.yaml", "templates/lkjip.yaml"]) {
      const teks = readFileSync(join(import.meta.dirname, "../..", file), "utf8");
      expect(teks.split("\n")[0]).toBe("# yaml-language-server: $schema=.lkjip/lkjip.schema.json");
      if (file.startsWith("examples"))
        expect(Object.keys(schema.properties ?? {})).toEqual(expect.arrayContaining(Object.keys(parse(teks))));
    }
  });
});
