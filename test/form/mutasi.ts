import { strFromU8, unzipSync } from "fflate";
import type { FilledFormulir, Isian } from "../../src/form/kinerja.ts";
import { readFormulir } from "../../src/form/read.ts";
import { cell, FORMAT, makeParts, zipParts } from "../support/xlsx.ts";
import { alamat, alamatBukti, makeConfig, makeLembar } from "./contoh.ts";

/* Damages good forms at random, always the same for the same seed. */

type Acak = (below: number) => number;

/** A generator of whole numbers below a bound (mulberry32). */
function makeAcak(seed: number): Acak {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const lembar = makeLembar(makeConfig(), {
  kinerja: {
    [alamat("S1.1", "tw1")]: 81.25,
    [alamat("S1.1", "tw2")]: "85,75",
    [alamat("S1.1", "realisasi")]: cell({ v: "97.659999999999997" }),
    [alamat("S1.2", "tw1")]: cell({ v: "0.98499999999999999", s: FORMAT.percent }),
    [alamat("S1.2", "realisasi")]: cell({ f: "L5", v: "93.5" }),
    [alamat("S1.2", "pendukung")]: "Petugas cukup & terlatih",
    [alamat("S1.3", "realisasi")]: "BB",
    [alamat("S1.4", "realisasi")]: cell({ t: "inlineStr", is: "<t>86,4 (>80)</t>" }),
    [alamat("tapem/T.1", "tw4")]: "n/a",
  },
  anggaran: {
    [alamat("7.01.02.2.01.01", "realisasi")]: 9_512_345,
    [alamat("7.01.02.2.01.02", "realisasi")]: "Rp 24.750.500",
  },
  bukti: { [alamatBukti(0, "uraian")]: "SKM", [alamatBukti(0, "tanggal")]: cell({ v: "45657", s: FORMAT.tanggal }) },
});
const PARTS = makeParts([lembar.kinerja, lembar.anggaran, lembar.bukti, lembar.meta]);
const NAMES = Object.keys(PARTS);
/** The form before any damage. */
export const BYTES: Uint8Array = zipParts(PARTS);

const SISIPAN = [
  "<",
  ">",
  "&",
  '"',
  "</c>",
  "<row>",
  "<c>",
  "<v>7</v>",
  "]]>",
  "<!--",
  "&#0;",
  "\u0000",
  "-",
  "1",
  ",",
  ".",
  "%",
  "e9",
  't="s"',
  's="3"',
  "<!DOCTYPE a>",
];
const GANTI: readonly (readonly [RegExp, string])[] = [
  [/ r="[A-Z]+\d+"/, ""],
  [/ r="\d+"/, ""],
  [/ t="s"/, ""],
  [/ s="\d"/, ' s="1"'],
  [/<v>[^<]*<\/v>/, "<v/>"],
  [/<v>/, "<v>1"],
  [/#kunci/, "#kunei"],
  [/<f>[^<]*<\/f>/, ""],
  [/UTF-8/, "UTF-16"],
  [/worksheet/, "chartsheet"],
  [/visible|veryHidden/, "hidden"],
];

/** A damaged form: bytes of the zip or letters of its parts, one to four times. */
function makeMutasi(acak: Acak): Uint8Array {
  if (acak(4) === 0) return mutateBytes(BYTES, acak);
  const parts: Record<string, string | Uint8Array> = { ...PARTS };
  for (let i = acak(4); i >= 0; i -= 1) {
    const name = NAMES[acak(NAMES.length)] ?? "";
    if (acak(40) === 0) delete parts[name];
    else if (parts[name] !== undefined) parts[name] = mutateText(asText(parts[name]), acak);
  }
  return zipParts(parts);
}

const asText = (content: string | Uint8Array): string => (typeof content === "string" ? content : strFromU8(content));

function mutateBytes(bytes: Uint8Array, acak: Acak): Uint8Array {
  if (acak(6) === 0) return bytes.slice(0, acak(bytes.length));
  const copy = bytes.slice();
  for (let i = acak(4); i >= 0; i -= 1) copy[acak(copy.length)] = acak(256);
  return copy;
}

const LETTER = [..."0123456789.,%-() Rpx\u00a0"];

/** Damage that leaves the XML well-formed: another letter in a value, a cell or a row twice, elsewhere or gone. */
function mutateContent(text: string, acak: Acak): string {
  const pattern =
    [/<[vt](?: [^>]*)?>[^<]+/g, /<c [^>]*>.*?<\/c>/g, /<row [^>]*>.*?<\/row>/g][acak(5)] ?? /<[vt](?: [^>]*)?>[^<]+/g;
  const found = [...text.matchAll(pattern)];
  const one = found[acak(found.length)];
  const other = found[acak(found.length)];
  if (!one || !other) return text;
  const [whole] = one;
  const content = whole.indexOf(">") + 1;
  const at = content + acak(whole.length - content + 1);
  const letter = LETTER[acak(LETTER.length)] ?? "";
  const changed = [whole.slice(0, at) + letter + whole.slice(at + acak(2)), other[0], ""][
    pattern.source.startsWith("<[vt]") ? 0 : 1 + acak(2)
  ];
  return text.slice(0, one.index) + changed + text.slice(one.index + whole.length);
}

function mutateText(text: string, acak: Acak): string {
  if (acak(4) > 0) return mutateContent(text, acak);
  const at = acak(text.length);
  const to = at + acak(40);
  switch (acak(6)) {
    case 0:
      return text.slice(0, at) + text.slice(to);
    case 1:
      return text.slice(0, to) + text.slice(at);
    case 2:
      return text.slice(0, at) + SISIPAN[acak(SISIPAN.length)] + text.slice(at);
    case 3:
      return text.slice(0, at) + String.fromCharCode(32 + acak(95)) + text.slice(at + 1);
    case 4: {
      const from = acak(text.length);
      return text.slice(0, at) + text.slice(from, from + 60) + text.slice(at);
    }
    default: {
      const [pattern, by] = GANTI[acak(GANTI.length)] ?? [/$^/, ""];
      const found = text.slice(at).search(pattern);
      return found < 0 ? text : text.slice(0, at + found) + text.slice(at + found).replace(pattern, by);
    }
  }
}

/** Every number of a form that was read. */
export function listAngka({ kinerja, anggaran }: FilledFormulir): (Isian & { readonly jenis: "angka" })[] {
  const isian = [
    ...kinerja.flatMap(({ triwulan, realisasi, capaianLembar }) => [...triwulan, realisasi, capaianLembar]),
    ...anggaran.map(({ realisasi }) => realisasi),
  ];
  return isian.filter((i) => i?.jenis === "angka");
}

/** Tells whether a number stands in the file: as it is, times 100 (percent cells), or with the same digits in a text. */
export function makeWitness(content: Uint8Array): (angka: string) => boolean {
  const texts = NAMES.filter((name) => name.startsWith("xl/")).flatMap((name) =>
    [...openPart(content, name).matchAll(/>([^<]*\d[^<]*)</g)].map((m) => (m[1] ?? "").trim()),
  );
  const numbers = new Set(texts.map((t) => Number(Number(t).toPrecision(15))));
  const digitsOf = (t: string): string => t.replace(/\D/g, "").replace(/^0+|0+$/g, "");
  const digits = texts.map(digitsOf);
  return (angka) => {
    const value = Number(angka);
    if (numbers.has(value) || [...numbers].some((n) => Math.abs(n * 100 - value) <= Math.abs(value) * 1e-12))
      return true;
    return digits.some((d) => d.includes(digitsOf(angka)));
  };
}

/** The text of one part; "" where the damage took it. */
function openPart(content: Uint8Array, name: string): string {
  try {
    const bytes = unzipSync(content, { filter: (file) => file.name === name })[name];
    return bytes ? strFromU8(bytes) : "";
  } catch {
    return "";
  }
}

interface HasilMutasi {
  readonly read: number;
  readonly refused: number;
  readonly angka: number;
  /** What must be empty: numbers that no file holds, reads that took too long, unnamed findings. */
  readonly wrong: readonly string[];
  /** Milliseconds of CPU. */
  readonly terlama: number;
}

/** Reads so many damaged forms of one seed. Throws what the reader throws. */
export function runMutasi(seed: number, jumlah: number): HasilMutasi {
  const config = makeConfig();
  const acak = makeAcak(seed);
  const wrong: string[] = [];
  let read = 0;
  let angka = 0;
  let terlama = 0;
  for (let i = 0; i < jumlah; i += 1) {
    const content = makeMutasi(acak);
    const before = process.cpuUsage();
    const { nilai, temuan } = readFormulir({ berkas: "a.xlsx", content }, config);
    const { user, system } = process.cpuUsage(before);
    terlama = Math.max(terlama, (user + system) / 1000);
    if (!nilai) {
      if (!temuan.some(({ tingkat }) => tingkat === "galat")) wrong.push(`${i}: refused without a finding`);
      continue;
    }
    read += 1;
    const values = listAngka(nilai);
    const isWitnessed = values.length > 0 ? makeWitness(content) : () => true;
    for (const { nilai: n, asal } of values) {
      angka += 1;
      if (!isWitnessed(n.toFixed())) wrong.push(`${i}: ${asal.lembar}!${asal.sel} = ${n.toFixed()}`);
    }
  }
  return { read, refused: jumlah - read, angka, wrong, terlama };
}
