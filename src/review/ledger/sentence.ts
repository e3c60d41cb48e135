import { type Desimal, desimal } from "../../model/desimal.ts";
import { MONTH } from "../../model/format.ts";
import type { Quantity } from "./fact.ts";
import { findNames, type NameIndex, type SentenceMention } from "./names.ts";
import { findPlaces } from "./place.ts";
import { COUNTED_PATTERN, NUMBER_WORD_PATTERN, readNumberWord } from "./words.ts";

/*
 * A sentence taken apart: names, numbers, years and quarters, each with its place; what is left are its words.
 */

export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
  readonly teks: string;
}

export interface SentenceNumber extends SentenceSpan {
  readonly nilai: Desimal;
  readonly places: number;
  readonly scale: number;
  readonly sign: "" | "%" | "Rp" | "poin";
  /** Written in words. */
  readonly asWord: boolean;
}

export interface Period extends SentenceSpan {
  readonly tahun: number;
}

/** A quarter; null for a part of the year that the data do not have. */
interface Part extends SentenceSpan {
  readonly triwulan: number | null;
}

interface QuantityWord extends SentenceSpan {
  readonly quantity: Quantity;
}

export interface Sentence {
  readonly teks: string;
  /** The same length in lower case, with everything that was read blanked out by `#`. */
  readonly mask: string;
  /** With only names blanked out. */
  readonly words: string;
  readonly mentions: readonly SentenceMention[];
  /** Places and offices that are none of the plan. */
  readonly others: readonly SentenceSpan[];
  readonly numbers: readonly SentenceNumber[];
  readonly years: readonly Period[];
  readonly parts: readonly Part[];
  readonly quantities: readonly QuantityWord[];
  readonly dates: readonly SentenceSpan[];
  readonly regulations: readonly SentenceSpan[];
  readonly nips: readonly SentenceSpan[];
}

const MONTHS = MONTH.join("|");
const REGULATION =
  /\b(?:undang-undang|uu|peraturan|permen\p{L}*|perpres|perda|perwal\p{L}*|perbup|pp|keputusan|surat edaran|instruksi)\b[^.;\n]{0,140}?\b(?:nomor|no\.?)\s*[\w./-]+(?:\s+tahun\s+\d{4})?|\b(?:permen\p{L}*|perpres|perda|perwal\p{L}*|perbup|pp|uu)\s+\d+\s*(?:\/|\s+tahun\s+)\d{4}/giu;
/** "12 Februari 2024", "12/2/2024", "2024-02-12"; not the number of a letter. */
const DATE = new RegExp(
  `(?<![\\d.,])\\d{1,2}\\s+(?:${MONTHS}|pebruari|nopember)(?:\\s+\\d{4})?\\b|(?<![\\p{L}\\d.,/-])(?<!\\b(?:nomor|no\\.?)\\s*:?\\s*)(?:(?:0?[1-9]|[12]\\d|3[01])([/.-])(?:0?[1-9]|1[0-2])\\1(?:19|20)\\d\\d|(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01]))(?![\\p{L}\\d]|[./-][\\p{L}\\d])`,
  "giu",
);
const NIP = /\b\d{8} ?\d{6} ?\d ?\d{3}\b/g;
const NUMBER =
  /(?<![\p{L}\d_.,/-])(Rp\.?\s*)?(-?)(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)(?:,-)?(?![\p{L}\d_]|[.,/-]\d)(\s*%|\s+persen\b(?! poin)|\s+poin(?:\s+persen(?:tase)?)?\b|\s+(?:ribu|juta|miliar|milyar|triliun)(?:\s+rupiah)?\b|\s+rupiah\b)?/giu;
const NUMBER_WORD_RULE = new RegExp(
  `(?<![\\p{L}-])(?<!\\bsalah )(?:(?:${NUMBER_WORD_PATTERN})(?=\\s+(?:dari\\s+(?:\\d+|${NUMBER_WORD_PATTERN})\\s+)?(?:${COUNTED_PATTERN}|dari)\\b)|(?<=\\b(?:sebanyak|sejumlah|terjadi|tercatat|terdapat|berjumlah|mencapai|menjadi|hanya|ada)\\s)(?:${NUMBER_WORD_PATTERN})(?=\\s+(?!pintu|arah|per|kali lipat|pihak)\\p{L}))`,
  "giu",
);
/** What every number in words has in it. */
const BASIC = /satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas/iu;
/** "12 (dua belas)". */
const IN_WORDS = new RegExp(`^\\s*\\(\\s*(${NUMBER_WORD_PATTERN})\\s*\\)`);
/** What stands before a number that is no value. */
const LABEL =
  /(?:\b(?:tabel|gambar|grafik|bab|nomor|no\.?|pasal|ayat|lampiran|sasaran|tujuan|butir|halaman|rt|rw|ke|per|pukul|jam|telepon|hlm\.?|poin huruf)|ke-)\s*$/i;
const YEAR = /(?<![\d.,/-])(?:19|20)\d\d(?![\d%]|[.,]\d)/g;
const PART =
  /\b(?:triwulan|tribulan|tw|kuartal)\s+(iv|iii|ii|i|[1-4]|pertama|kedua|ketiga|keempat|terakhir)\b|\bsemester\s+(?:i{1,2}|[12]|pertama|kedua)\b|\b(?:sampai(?: dengan)?|s\.d\.|hingga|per|pada|selama)\s+(?:akhir\s+)?(?:bulan\s+)?(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november)\b/gi;
const QUARTER: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  pertama: 1,
  kedua: 2,
  ketiga: 3,
  keempat: 4,
  terakhir: 4,
};

/** First match first at one place. */
const QUANTITY: readonly (readonly [RegExp, Quantity])[] = [
  [
    /\btarget(?:nya)?(?: akhir)? (?:akhir )?(?:renstra|rencana strategis|jangka menengah)\b|\btarget akhir\b/g,
    "target Renstra",
  ],
  [/\btarget(?:nya)? (?:pk )?(?:murni|semula|awal|sebelum perubahan)\b/g, "target murni"],
  [/\bpagu(?:nya)? (?:anggaran )?(?:murni|semula|awal|sebelum perubahan)\b/g, "pagu murni"],
  [/\b(?:sisa(?:nya)?|silpa)(?: pagu| anggaran)?\b/g, "sisa pagu"],
  [/\b(?:tingkat )?kemajuan(?:nya)?\b/g, "kemajuan"],
  [/\b(?:serapan(?:nya)?|penyerapan(?:nya)?|terserap|menyerap|daya serap)(?: anggaran| pagu)?(?:nya)?\b/g, "serapan"],
  [/\b(?:tingkat )?efisiensi(?:nya)?\b/g, "efisiensi"],
  [/\brealisasi(?:nya)? s\.?d\.?\b/g, "realisasi Renstra"],
  [
    /\b(?:realisasi(?:nya)?|terealisasi(?:kan)?|direalisasikan|merealisasikan|dibelanjakan|membelanjakan|menghabiskan|terpakai)(?: anggaran| belanja| pagu)?(?:nya)?\b/g,
    "realisasi",
  ],
  [/\b(?:pen)?capaian(?:nya)?\b/g, "capaian"],
  [/\b(?:ber)?target(?:nya|kan)?\b|\bditargetkan\b|(?<=\bdari )rencana(?:nya)?\b/g, "target"],
  [
    /\b(?:pagu(?:nya)?(?: anggaran)?|anggaran(?:nya)?|alokasi(?:nya)?(?: anggaran)?|dialokasikan|dianggarkan)\b/g,
    "pagu",
  ],
];
const SCALE: readonly (readonly [RegExp, number])[] = [
  [/ribu/i, 1e3],
  [/juta/i, 1e6],
  [/mil[iy]ar/i, 1e9],
  [/triliun/i, 1e12],
];

/** Takes a sentence apart. `tahun` is what "tahun ini" means. */
export function parseSentence(raw: string, names: NameIndex, tahun: number): Sentence {
  const teks = raw.replace(/\s+/g, " ").trim();
  const blank = (mask: string, spans: readonly SentenceSpan[]): string =>
    spans.reduce((m, { start, end }) => m.slice(0, start) + "#".repeat(end - start) + m.slice(end), mask);
  const spansOf = (mask: string, pattern: RegExp): SentenceSpan[] =>
    [...mask.matchAll(pattern)].map((m) => ({
      start: m.index,
      end: m.index + m[0].length,
      teks: teks.slice(m.index, m.index + m[0].length),
    }));
  const lower = teks.toLowerCase().length === teks.length ? teks.toLowerCase() : teks;
  const hasDigit = /\d/.test(lower);
  const nips = hasDigit ? spansOf(lower, NIP) : [];
  const regulations = hasDigit || /no/iu.test(lower) ? spansOf(lower, REGULATION) : [];
  const dates = hasDigit ? spansOf(blank(lower, regulations), DATE) : [];
  const taken = [...nips, ...regulations, ...dates];
  const open = blank(teks, taken);
  const { mentions, others: longer } = findNames(open, names);
  const others = findPlaces(blank(open, mentions), longer);
  const words = blank(lower, [...taken, ...mentions]);
  const years = listYears(words, teks, tahun);
  const parts = listParts(words, teks);
  const rest = blank(words, [...years, ...parts]);
  const numbers = listNumbers(rest, teks);
  return {
    teks,
    mask: blank(rest, numbers),
    words,
    mentions,
    others,
    numbers,
    years,
    parts,
    quantities: listQuantities(words, teks),
    dates,
    regulations,
    nips,
  };
}

function listYears(mask: string, teks: string, tahun: number): Period[] {
  const at = (m: RegExpMatchArray, year: number): Period => {
    const start = m.index ?? 0;
    return { start, end: start + m[0].length, teks: teks.slice(start, start + m[0].length), tahun: year };
  };
  const named = [...mask.matchAll(YEAR)]
    .filter(
      ({ index, 0: all }) =>
        !/rp\.?\s*$/.test(mask.slice(0, index)) &&
        !/^\s+(?:orang|jiwa|kasus|usulan|unit|dokumen|kk)\b/.test(mask.slice(index + all.length)),
    )
    .map((m) => at(m, Number(m[0])));
  const relative = [...mask.matchAll(/\btahun (lalu|sebelumnya|kemarin|ini|berjalan|laporan)\b/g)].map((m) =>
    at(m, /ini|berjalan|laporan/.test(m[1] ?? "") ? tahun : tahun - 1),
  );
  return [...named, ...relative].sort((a, b) => a.start - b.start);
}

const listParts = (mask: string, teks: string): Part[] =>
  [...mask.matchAll(PART)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    teks: teks.slice(m.index, m.index + m[0].length),
    triwulan: m[1] === undefined ? null : (QUARTER[m[1]] ?? Number(m[1])),
  }));

function listNumbers(mask: string, teks: string): SentenceNumber[] {
  const digits = (/\d/.test(mask) ? [...mask.matchAll(NUMBER)] : []).flatMap((m): SentenceNumber[] => {
    const [all, rupiah, minus = "", angka = "", suffix = ""] = m;
    if (rupiah === undefined && LABEL.test(mask.slice(Math.max(0, m.index - 14), m.index))) return [];
    const end = m.index + all.length;
    const [beside = "", word = ""] = IN_WORDS.exec(mask.slice(end, end + 40)) ?? [];
    const isSame = suffix === "" && `${readNumberWord(word)}` === angka;
    const scale = SCALE.find(([pattern]) => pattern.test(suffix))?.[1] ?? 1;
    const sign =
      rupiah !== undefined || /rupiah/.test(suffix)
        ? "Rp"
        : /poin/.test(suffix)
          ? "poin"
          : /%|persen/.test(suffix)
            ? "%"
            : "";
    return [
      {
        start: m.index,
        end: isSame ? end + beside.length : end,
        teks: teks.slice(m.index, end).trim(),
        ...readDigits(minus + angka),
        scale,
        sign,
        asWord: false,
      },
    ];
  });
  const asWord = (BASIC.test(mask) ? [...mask.matchAll(NUMBER_WORD_RULE)] : []).flatMap((m): SentenceNumber[] => {
    const nilai = readNumberWord(m[0]);
    if (nilai === undefined) return [];
    const end = m.index + m[0].length;
    return [
      {
        start: m.index,
        end,
        teks: teks.slice(m.index, end),
        nilai: desimal(nilai),
        places: 0,
        scale: 1,
        sign: "",
        asWord: true,
      },
    ];
  });
  return [...digits, ...asWord].sort((a, b) => a.start - b.start);
}

/** A number as reports write it; a dot before one or two last digits is taken as a decimal comma. */
export function readDigits(teks: string): { nilai: Desimal; places: number } {
  const standard = /^-?\d+\.\d{1,2}$/.test(teks) ? teks : teks.replaceAll(".", "").replace(",", ".");
  return { nilai: desimal(standard), places: standard.split(".")[1]?.length ?? 0 };
}

function listQuantities(mask: string, teks: string): QuantityWord[] {
  const found: QuantityWord[] = [];
  for (const [pattern, quantity] of QUANTITY)
    for (const m of mask.matchAll(pattern)) {
      const [start, end] = [m.index, m.index + m[0].length];
      if (found.some((other) => start < other.end && other.start < end)) continue;
      // "tahun anggaran 2024" speaks of no budget.
      if (quantity === "pagu" && /\btahun $/.test(mask.slice(0, start)) && /^anggaran$/.test(m[0])) continue;
      found.push({ start, end, teks: teks.slice(start, end), quantity });
    }
  return found.sort((a, b) => a.start - b.start);
}

/** A place in a sentence taken for a number, for what is said of numbers. */
export const numberAt = (
  { start, end }: { readonly start: number; readonly end: number },
  teks: string,
): SentenceNumber => ({
  start,
  end,
  teks,
  nilai: desimal(0),
  places: 0,
  scale: 1,
  sign: "",
  asWord: false,
});

/** A list of years or numbers, "2023; 2024", goes on behind its semicolon. */
const BOUNDARY = /(?<=[.?!])\s+(?=["“(]?[\p{Lu}\d])|(?<=;)\s+(?=["“(]?\p{Lu})/u;
/** Beginnings that end in a dot without ending a sentence. */
const ABBREVIATION =
  /(?:\b(?:S|M|Drs?|Ir|H|Hj|No|Tk|Yth|a\.n|u\.b|u\.p|s\.d|Plt|Plh|Pj|dkk|dll|Rp|Jl|St|Kel|Kec|Kab|NIP|Sdr|Gol|hlm)\.|,\s*\p{L}+\.\p{L}*\.?)$/iu;

/** The sentences of a paragraph. */
export function splitSentences(teks: string): string[] {
  const sentences: string[] = [];
  for (const cut of teks.replace(/\s+/g, " ").trim().split(BOUNDARY)) {
    const last = sentences.pop();
    if (last === undefined) sentences.push(cut);
    else if (ABBREVIATION.test(last)) sentences.push(`${last} ${cut}`);
    else sentences.push(last, cut);
  }
  return sentences.filter((each) => each !== "");
}
