import { isScalar, type Pair, type Scalar, type YAMLMap } from "yaml";
import { suggestAngka } from "../../model/suggestion.ts";
import type { Temuan } from "../../model/temuan.ts";
import type { Tempat } from "./explanation.ts";

/*
 * Commas inside brackets: they part keys and items, while people mean a title (BUDI, S.Sos.) or a decimal comma (97,89).
 */

/** A value that commas cut into pieces, as one text. */
export interface NilaiTerpotong {
  /** As typed, from the first piece to the last, without quotation marks around it. */
  readonly utuh: string;
  /** What YAML leaves of it. */
  readonly terbaca: string;
  /** The number that it means, as lkjip.yaml writes it; null where it is a text. */
  readonly angka: string | null;
}

/** The pieces behind each pair of a map in braces: words without a colon that are no key of lkjip.yaml. */
export function listPotongan(
  { items, flow }: YAMLMap,
  teks: string,
  isKunci: (kata: string) => boolean,
): ReadonlyMap<Pair, readonly Scalar[]> {
  const potongan = new Map<Pair, Scalar[]>();
  let pertama: Pair | null = null;
  for (const pair of flow === true ? items : []) {
    const { key } = pair;
    if (pertama !== null && pair.value === null && isScalar(key) && isPotongan(pertama, key, teks, isKunci)) {
      potongan.set(pertama, [...(potongan.get(pertama) ?? []), key]);
    } else {
      pertama = isScalar(pair.value) && ["number", "string"].includes(typeof pair.value.value) ? pair : null;
    }
  }
  return potongan;
}

function isPotongan(pertama: Pair, key: Scalar, teks: string, isKunci: (kata: string) => boolean): boolean {
  const kata = String(key.source ?? key.value);
  if (key.type !== "PLAIN" || isKunci(kata)) return false;
  if (typeof (pertama.value as Scalar).value === "string") return !(isTahun(kata) && isTahun(String(pertama.key)));
  // Behind a number only digits that touch the comma belong to it: "{ min: 80, 90 }" lacks a key.
  return /^\d/.test(kata) && teks[(key.range?.[0] ?? 0) - 1] === ",";
}

const isTahun = (kata: string): boolean => /^(19|20)\d\d$/.test(kata);

/** Puts the pieces together again. */
export function joinPotongan(nilai: Scalar, potongan: readonly Scalar[], teks: string): NilaiTerpotong {
  const akhir = potongan.at(-1)?.range?.[1] ?? 0;
  const terbaca = nilai.type === "PLAIN" ? String(nilai.source ?? nilai.value) : String(nilai.value);
  const ekor = teks.slice(nilai.range?.[1] ?? akhir, akhir);
  const utuh = stripKutip(`${terbaca}${ekor}`.replace(/\s+/g, " "));
  return { utuh, terbaca, angka: nilai.type === "PLAIN" ? (suggestAngka(utuh)?.replace(/\.0+$/, "") ?? null) : null };
}

/** Without the quotation marks that Word made around it. */
export const stripKutip = (teks: string): string =>
  teks.replace(/^[“”„‘’]\s*/, "").replace(/\s*[“”‘’"]$/, (akhir) => (/^[“”„‘’]/.test(teks) ? "" : akhir));

export function temuanKoma(kunci: string, { utuh, terbaca, angka }: NilaiTerpotong, tempat: Tempat): Temuan {
  const dasar = { tingkat: "galat", nama: "koma-memotong-isi", ...tempat } as const;
  const kutip = `${kunci}: ${JSON.stringify(utuh)}`;
  const ribuan = /^-?\d{1,3}(,\d{3})+$/.test(utuh) ? `${kunci}: ${utuh.replaceAll(",", "")}` : null;
  if (angka === null && ribuan === null) {
    return {
      ...dasar,
      pesan: `Isi "${kunci}" terpotong di koma: di dalam kurung kurawal koma memisahkan kunci, sehingga yang terbaca hanya ${JSON.stringify(stripKutip(terbaca))}.`,
      perbaikan: `apit isinya dengan tanda kutip: ${kutip}`,
    };
  }
  const pecahan = angka === null ? null : `${kunci}: ${angka}${/\.\d{3}$/.test(angka) ? "0" : ""}`;
  const cara =
    ribuan === null
      ? `tulis dengan titik sebagai tanda desimal: ${pecahan}`
      : `${pecahan === null ? "" : `jika pecahan, tulis ${pecahan}; `}jika ribuan, tulis tanpa koma: ${ribuan}`;
  return {
    ...dasar,
    pesan: `Angka ${utuh} di "${kunci}" terpotong di koma: di dalam kurung kurawal koma memisahkan kunci, sehingga yang terbaca hanya ${terbaca}.`,
    perbaikan: `${cara}; jika memang tulisan, apit dengan tanda kutip: ${kutip}`,
  };
}

/** The other reading of a list in brackets, or null: `[80,5, 85,47]` as 80.5 and 85.47. */
export interface BacaanKoma {
  /** As lkjip.yaml would write them. */
  readonly isi: readonly string[];
  /** The first number that a comma may have cut, as typed. */
  readonly contoh: string;
}

/**
 * Reads commas without a space behind them as decimal commas, where the list has both kinds of comma. Where `banyak` is
 * wanted and the list is twice as long, every second comma may be one.
 */
export function readKomaDesimal(sumber: string, banyak?: number): BacaanKoma | null {
  const isi = sumber.replace(/^\[|\]$/g, "").trim();
  const renggang = isi.split(/,\s+/);
  const rapat = isi.split(/\s*,\s*/);
  const berpasangan = banyak !== undefined && rapat.length === banyak * 2;
  const campuran = renggang.length > 1 || (banyak === 1 && rapat.length === 2);
  const calon = campuran ? renggang : berpasangan ? pairUp(rapat) : [];
  if (!calon.every((c) => /^(-?\d+(,\d+|\.\d+)?|null|~)$/.test(c))) return null;
  const contoh = calon.find((c) => c.includes(","));
  return contoh === undefined ? null : { isi: calon.map((c) => c.replace(",", ".")), contoh };
}

const pairUp = (isi: readonly string[]): string[] =>
  isi.flatMap((bulat, i) => (i % 2 === 0 ? [`${bulat},${isi[i + 1]}`] : []));
