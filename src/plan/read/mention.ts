import { formatKunciYaml, formatYaml } from "../../model/suggestion.ts";
import { shorten } from "../../model/text.ts";
import type { JsonSchema } from "../json-schema.ts";
import type { Jalur } from "../lokasi.ts";
import { findSchema, getIn } from "./schema.ts";

/*
 * How messages name the parts of lkjip.yaml.
 */

/** What examples are looked up in. */
interface Known {
  readonly schema: JsonSchema;
  readonly data: unknown;
}

/** "misalnya target: 90.5", from the schema's own example; for an item of a list that of the list. */
export function formatContoh(jalur: Jalur, known: Known): string {
  const whole = jalur.slice(0, jalur.findLastIndex((langkah) => typeof langkah === "string") + 1);
  return `misalnya ${formatKunciYaml(lastKunci(whole))}: ${formatYaml(findContoh(whole, known))}`;
}

/** An example of the value; where keys are codes or years, the first value in the example of what is around it. */
function findContoh(jalur: Jalur, known: Known): unknown {
  const own = findSchema(known.schema, jalur, known.data)?.examples?.[0];
  if (own !== undefined || jalur.length === 0) return own;
  const around = findContoh(jalur.slice(0, -1), known);
  return typeof around === "object" && around !== null ? Object.values(around)[0] : around;
}

/** The last key of a path that is not a list position. */
export const lastKunci = (jalur: Jalur): string =>
  String(jalur.findLast((langkah) => typeof langkah === "string") ?? "");

/** `Kunci "target"`, or for an item of a list `Isi ke-3 "target_tw"`. */
export function formatMention(jalur: Jalur): string {
  const end = jalur.at(-1);
  return typeof end === "number" ? `Isi ke-${end + 1} "${lastKunci(jalur)}"` : `Kunci "${end ?? ""}"`;
}

/** ` di indikator "S1.1"`, ` di riwayat 2023 indikator "S1.1"`; empty at the outermost level. */
export function formatDi(jalur: Jalur, data: unknown): string {
  const n = jalur.findLastIndex((langkah) => typeof langkah === "number");
  const tail = jalur.slice(n + 1).map(formatKata);
  if (n >= 0) {
    const element = getIn(data, jalur.slice(0, n + 1));
    const mention = ["kode", "nama", "judul"].map((k) => getIn(element, [k])).find((v) => typeof v === "string");
    tail.push(
      `${formatKata(jalur[n - 1] ?? "")} ${mention === undefined ? `ke-${Number(jalur[n]) + 1}` : `"${mention}"`}`,
    );
  }
  return tail.length === 0 ? "" : ` di ${tail.join(" ")}`;
}

const formatKata = (langkah: string | number): string => String(langkah).replaceAll("_", " ");

/** A value as typed, shortened. */
export function formatPiece(nilai: unknown): string {
  if (Array.isArray(nilai)) return "sebuah daftar";
  if (typeof nilai === "object" && nilai !== null) return "kunci-kunci lain";
  const teks = typeof nilai === "string" ? `"${nilai}"` : String(nilai);
  return shorten(teks, 60);
}
