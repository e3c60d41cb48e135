import type { JsonSchema } from "../json-schema.ts";
import type { Jalur } from "../lokasi.ts";

/*
 * The schema of lkjip.yaml as a map to look things up in, for messages.
 */

/** The value at a path, or undefined. */
export function getIn(data: unknown, jalur: Jalur): unknown {
  let kini = data;
  for (const langkah of jalur) {
    if (typeof kini !== "object" || kini === null || !Object.hasOwn(kini, langkah)) return undefined;
    kini = (kini as Record<string | number, unknown>)[langkah];
  }
  return kini;
}

/** The part of the schema that a path leads to; where it branches, the branch that knows the next key. */
export function findSkema(skema: JsonSchema, jalur: Jalur, data: unknown): JsonSchema | null {
  let kini: JsonSchema | null = skema;
  for (const [i, langkah] of jalur.entries()) {
    if (kini === null) return null;
    kini = findAnak(findCabang(kini, getIn(data, jalur.slice(0, i))), langkah);
  }
  return kini;
}

/** The object among the alternatives; of several, the one whose constants the data has (`cara: jumlah`). */
export function findCabang(skema: JsonSchema, data: unknown): JsonSchema {
  const pilihan = [...(skema.anyOf ?? []), ...(skema.oneOf ?? [])].map((s) => findCabang(s, data));
  const objek = pilihan.filter((s) => s.properties !== undefined || s.items !== undefined);
  const cocok = objek.find((s) =>
    Object.entries(s.properties ?? {}).every(([k, p]) => p.const === undefined || p.const === getIn(data, [k])),
  );
  return cocok ?? objek[0] ?? skema;
}

function findAnak(skema: JsonSchema, langkah: string | number): JsonSchema | null {
  if (typeof langkah === "string") {
    const lain = skema.additionalProperties;
    return skema.properties?.[langkah] ?? (typeof lain === "object" ? lain : null);
  }
  const { items } = skema;
  if (items === undefined) return null;
  return Array.isArray(items) ? (items[langkah] ?? null) : (items as JsonSchema);
}

/** Parts of lkjip.yaml that know a key, each by the name that people call it, such as "indikator" or "sub_kegiatan". */
export function findTempatKunci(skema: JsonSchema, kunci: string): string[] {
  const tempat = new Set<string>();
  const visit = (s: JsonSchema, nama: string): void => {
    if (s.properties && Object.hasOwn(s.properties, kunci)) tempat.add(nama);
    for (const [k, anak] of Object.entries(s.properties ?? {})) visit(anak, k);
    if (typeof s.additionalProperties === "object") visit(s.additionalProperties, nama);
    for (const anak of [s.items ?? []].flat()) visit(anak as JsonSchema, nama);
    for (const anak of [...(s.anyOf ?? []), ...(s.oneOf ?? [])]) visit(anak, nama);
  };
  visit(skema, "");
  return [...tempat];
}

/** Every word that is a key somewhere in lkjip.yaml. */
export function listKunci(skema: JsonSchema): Set<string> {
  const kunci = new Set<string>();
  const visit = (s: JsonSchema): void => {
    for (const [k, anak] of Object.entries(s.properties ?? {})) {
      kunci.add(k);
      visit(anak);
    }
    if (typeof s.additionalProperties === "object") visit(s.additionalProperties);
    for (const anak of [s.items ?? []].flat()) visit(anak as JsonSchema);
    for (const anak of [...(s.anyOf ?? []), ...(s.oneOf ?? [])]) visit(anak);
  };
  visit(skema);
  return kunci;
}
