import * as z from "zod";
import type { Keterangan } from "./keterangan-part.ts";

/*
 * What the parts of the shape of lkjip.yaml are made of.
 */

/** A text that says something. */
export const teks = z.string().trim().min(1);
export const tahun = z.int().min(2000).max(2100);

/** A map with known keys only, each with its explanation: a key without one does not compile. */
export function object<S extends z.ZodRawShape>(keterangan: Readonly<Record<keyof S, Keterangan>>, bentuk: S) {
  const entries = Object.entries(bentuk).map(([kunci, schema]) => {
    const [description, contoh] = keterangan[kunci as keyof S];
    return [kunci, (schema as z.ZodType).meta({ description, examples: [contoh] })];
  });
  return z.strictObject(Object.fromEntries(entries) as S);
}

/** A map by years. */
export const perTahun = <T extends z.ZodType>(nilai: T) => z.record(z.string().regex(/^\d{4}$/), nilai);
