import type { JsonSchema } from "../json-schema.ts";
import type { Jalur } from "../lokasi.ts";

/*
 * The schema of lkjip.yaml as a map to look things up in, for messages.
 */

/** The value at a path, or undefined. */
export function getIn(data: unknown, jalur: Jalur): unknown {
  let now = data;
  for (const langkah of jalur) {
    if (typeof now !== "object" || now === null || !Object.hasOwn(now, langkah)) return undefined;
    now = (now as Record<string | number, unknown>)[langkah];
  }
  return now;
}

/** The part of the schema that a path leads to; where it branches, the branch that knows the next key. */
export function findSchema(schema: JsonSchema, jalur: Jalur, data: unknown): JsonSchema | null {
  let now: JsonSchema | null = schema;
  for (const [i, langkah] of jalur.entries()) {
    if (now === null) return null;
    now = findChild(findBranch(now, getIn(data, jalur.slice(0, i))), langkah);
  }
  return now;
}

/** The object among the alternatives; of several, the one whose constants the data has (`cara: jumlah`). */
export function findBranch(schema: JsonSchema, data: unknown): JsonSchema {
  const choice = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].map((s) => findBranch(s, data));
  const object = choice.filter((s) => s.properties !== undefined || s.items !== undefined);
  const matching = object.find((s) =>
    Object.entries(s.properties ?? {}).every(([k, p]) => p.const === undefined || p.const === getIn(data, [k])),
  );
  return matching ?? object[0] ?? schema;
}

function findChild(schema: JsonSchema, langkah: string | number): JsonSchema | null {
  if (typeof langkah === "string") {
    const lain = schema.additionalProperties;
    return schema.properties?.[langkah] ?? (typeof lain === "object" ? lain : null);
  }
  const { items } = schema;
  if (items === undefined) return null;
  return Array.isArray(items) ? (items[langkah] ?? null) : (items as JsonSchema);
}

/** Whether a value may be a text; true also for what is not known. */
export const takesTeks = (schema: JsonSchema | null): boolean =>
  schema === null || schema.type === "string" || [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].some(takesTeks);

/** Parts of lkjip.yaml that know a key, each by the name that people call it, such as "indikator" or "sub_kegiatan". */
export function findTempatKunci(schema: JsonSchema, kunci: string): string[] {
  const tempat = new Set<string>();
  const visit = (s: JsonSchema, nama: string): void => {
    if (s.properties && Object.hasOwn(s.properties, kunci)) tempat.add(nama);
    for (const [k, child] of Object.entries(s.properties ?? {})) visit(child, k);
    if (typeof s.additionalProperties === "object") visit(s.additionalProperties, nama);
    for (const child of [s.items ?? []].flat()) visit(child as JsonSchema, nama);
    for (const child of [...(s.anyOf ?? []), ...(s.oneOf ?? [])]) visit(child, nama);
  };
  visit(schema, "");
  return [...tempat];
}

/** Every word that is a key somewhere in lkjip.yaml. */
export function listKunci(schema: JsonSchema): Set<string> {
  const kunci = new Set<string>();
  const visit = (s: JsonSchema): void => {
    for (const [k, child] of Object.entries(s.properties ?? {})) {
      kunci.add(k);
      visit(child);
    }
    if (typeof s.additionalProperties === "object") visit(s.additionalProperties);
    for (const child of [s.items ?? []].flat()) visit(child as JsonSchema);
    for (const child of [...(s.anyOf ?? []), ...(s.oneOf ?? [])]) visit(child);
  };
  visit(schema);
  return kunci;
}
