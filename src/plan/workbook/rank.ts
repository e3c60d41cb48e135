import { configJsonSchema, type JsonSchema } from "../json-schema.ts";

/*
 * The order in which keys stand in a part of lkjip.yaml.
 */

let ranks: ReadonlyMap<string, number> | null = null;

/** Where a key stands among others of its part; a year by its number. */
export function rankOfKey(key: string): number {
  if (/^\d{4}$/.test(key)) return Number(key);
  ranks ??= new Map(listKeys(configJsonSchema()).map((each, i) => [each, i]));
  return ranks.get(key) ?? 1_000;
}

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
