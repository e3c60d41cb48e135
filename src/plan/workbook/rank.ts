import { configJsonSchema, type JsonSchema } from "../json-schema.ts";

/*
 * The order in which keys stand in a part of lkjip.yaml.
 */

interface Ranks {
  /** Of the keys of the whole file. */
  readonly root: ReadonlyMap<string, number>;
  /** Of those of its parts. */
  readonly parts: ReadonlyMap<string, number>;
}

let ranks: Ranks | null = null;

const numbered = (keys: readonly string[]): ReadonlyMap<string, number> => new Map(keys.map((each, i) => [each, i]));

/** Where a key stands among others of its part; a year by its number. The file itself is known by its `versi`. */
export function rankOfKey(key: string, siblings: readonly string[]): number {
  if (/^\d{4}$/.test(key)) return Number(key);
  ranks ??= rankKeys(configJsonSchema());
  return (siblings.includes("versi") ? ranks.root : ranks.parts).get(key) ?? 1_000;
}

const rankKeys = (schema: JsonSchema): Ranks => ({
  root: numbered(Object.keys(schema.properties ?? {})),
  parts: numbered(listKeys(schema)),
});

/** Every key once, inner parts before the whole: what things have in common stands as in the things. */
function listKeys(schema: JsonSchema): string[] {
  const seen = new Set<string>();
  const visit = (part: JsonSchema): void => {
    const children = [part.items ?? []].flat() as JsonSchema[];
    for (const child of [...children, ...(part.anyOf ?? []), ...(part.oneOf ?? [])]) visit(child);
    for (const child of Object.values(part.properties ?? {})) visit(child);
    for (const key of Object.keys(part.properties ?? {})) seen.add(key);
  };
  visit(schema);
  return [...seen];
}
