import { isScalar, type Pair, type Scalar, type YAMLMap } from "yaml";
import { suggestAngka } from "../../model/suggestion.ts";
import type { Temuan } from "../../model/temuan.ts";
import type { TempatBerkas } from "../lokasi.ts";

/*
 * Commas inside brackets: they part keys and items, while people mean a title (BUDI, S.Sos.) or a decimal comma (97,89).
 */

/** A value that commas cut into pieces, as one text. */
export interface TruncatedNilai {
  /** As typed, from the first piece to the last, without quotation marks around it. */
  readonly whole: string;
  /** What YAML leaves of it. */
  readonly read: string;
  /** The number that it means, as lkjip.yaml writes it; null where it is a text. */
  readonly angka: string | null;
}

/** The pieces behind each pair of a map in braces: words without a colon that are no key of lkjip.yaml. */
export function listPiece(
  { items, flow }: YAMLMap,
  teks: string,
  isKunci: (kata: string) => boolean,
): ReadonlyMap<Pair, readonly Scalar[]> {
  const piece = new Map<Pair, Scalar[]>();
  let first: Pair | null = null;
  for (const pair of flow === true ? items : []) {
    const { key } = pair;
    if (first !== null && pair.value === null && isScalar(key) && isPiece(first, key, teks, isKunci)) {
      piece.set(first, [...(piece.get(first) ?? []), key]);
    } else {
      first = isScalar(pair.value) && ["number", "string"].includes(typeof pair.value.value) ? pair : null;
    }
  }
  return piece;
}

function isPiece(first: Pair, key: Scalar, teks: string, isKunci: (kata: string) => boolean): boolean {
  const kata = String(key.source ?? key.value);
  if (key.type !== "PLAIN" || isKunci(kata)) return false;
  if (typeof (first.value as Scalar).value === "string") return !(isTahun(kata) && isTahun(String(first.key)));
  // Behind a number only digits that touch the comma belong to it: "{ min: 80, 90 }" lacks a key.
  return /^\d/.test(kata) && teks[(key.range?.[0] ?? 0) - 1] === ",";
}

const isTahun = (kata: string): boolean => /^(19|20)\d\d$/.test(kata);

/** Puts the pieces together again. */
export function pieceJoin(nilai: Scalar, piece: readonly Scalar[], teks: string): TruncatedNilai {
  const end = piece.at(-1)?.range?.[1] ?? 0;
  const read = nilai.type === "PLAIN" ? String(nilai.source ?? nilai.value) : String(nilai.value);
  const tail = teks.slice(nilai.range?.[1] ?? end, end);
  const whole = quoteStrip(`${read}${tail}`.replace(/\s+/g, " "));
  return { whole, read, angka: nilai.type === "PLAIN" ? (suggestAngka(whole)?.replace(/\.0+$/, "") ?? null) : null };
}

/** Without the quotation marks that Word made around it. */
export const quoteStrip = (teks: string): string =>
  teks.replace(/^[“”„‘’]\s*/, "").replace(/(?<!\s)\s*[“”‘’"]$/, (end) => (/^[“”„‘’]/.test(teks) ? "" : end));

/** Says what a comma cut; `isTeks` where the schema takes a text there. */
export function commaTemuan(kunci: string, nilai: TruncatedNilai, tempat: TempatBerkas, isTeks: boolean): Temuan {
  const { whole, read, angka } = nilai;
  const dasar = { tingkat: "galat", nama: "koma-memotong-isi", ...tempat } as const;
  const quote = `${kunci}: ${JSON.stringify(whole)}`;
  const thousands = /^-?\d{1,3}(,\d{3})+$/.test(whole) ? `${kunci}: ${whole.replaceAll(",", "")}` : null;
  if (angka === null && thousands === null) {
    return {
      ...dasar,
      pesan: `Isi "${kunci}" terpotong di koma: di dalam kurung kurawal koma memisahkan kunci, sehingga yang terbaca hanya ${JSON.stringify(quoteStrip(read))}.`,
      perbaikan: isTeks
        ? `apit isinya dengan tanda kutip: ${quote}`
        : "tulis satu angka saja, dengan titik sebagai tanda desimal.",
    };
  }
  const fraction = angka === null ? null : `${kunci}: ${angka}${/\.\d{3}$/.test(angka) ? "0" : ""}`;
  const cara =
    thousands === null
      ? `tulis dengan titik sebagai tanda desimal: ${fraction}`
      : `${fraction === null ? "" : `jika pecahan, tulis ${fraction}; `}jika ribuan, tulis tanpa koma: ${thousands}`;
  return {
    ...dasar,
    pesan: `Angka ${whole} di "${kunci}" terpotong di koma: di dalam kurung kurawal koma memisahkan kunci, sehingga yang terbaca hanya ${read}.`,
    perbaikan: isTeks ? `${cara}; jika memang tulisan, apit dengan tanda kutip: ${quote}` : cara,
  };
}

/** The other reading of a list in brackets, or null: `[80,5, 85,47]` as 80.5 and 85.47. */
export interface CommaReading {
  /** As lkjip.yaml would write them. */
  readonly content: readonly string[];
  /** The first number that a comma may have cut, as typed. */
  readonly contoh: string;
}

/**
 * Reads commas without a space behind them as decimal commas, where the list has both kinds of comma. Where `many` is
 * wanted and the list is twice as long, every second comma may be one.
 */
export function readDesimalComma(sumber: string, many?: number): CommaReading | null {
  const content = sumber.replace(/^\[|\]$/g, "").trim();
  const loose = content.split(/,\s+/);
  const tight = content.split(",").map((each) => each.trim());
  const paired = many !== undefined && tight.length === many * 2;
  const mixed = loose.length > 1 || (many === 1 && tight.length === 2);
  const candidate = mixed ? loose : paired ? pairUp(tight) : [];
  if (!candidate.every((c) => /^(-?\d+(,\d+|\.\d+)?|null|~)$/.test(c))) return null;
  const contoh = candidate.find((c) => c.includes(","));
  return contoh === undefined ? null : { content: candidate.map((c) => c.replace(",", ".")), contoh };
}

const pairUp = (content: readonly string[]): string[] =>
  content.flatMap((whole, i) => (i % 2 === 0 ? [`${whole},${content[i + 1]}`] : []));
