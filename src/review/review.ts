import { normalize } from "../model/text.ts";
import type { TempatNaskah } from "../word/text/naskah-draf.ts";
import { judgeChanges } from "./generated/judge.ts";
import type { Koreksi } from "./koreksi.ts";
import { NASKAH_RULE } from "./rules/all.ts";
import type { KoreksiInput, NaskahRule } from "./rules/input.ts";

/**
 * Everything that the rules find in a document, in its order; one finding for one place and message. What lkjip wrote is
 * judged by what became of it, and by no rule that reads a meaning into it.
 */
export function checkNaskah(input: KoreksiInput): Koreksi[] {
  const leave = leaveOwn(input);
  const all = NASKAH_RULE.flatMap((rule) =>
    rule
      .check(input)
      .flatMap((finding): Koreksi[] => leave({ tingkat: rule.tingkat, rule: rule.nama, ...finding }, rule)),
  );
  const unique = new Map(all.map((k) => [[k.rule, k.tempat.part, k.tempat.paragraf, k.pesan].join("\n"), k]));
  const order = (k: Koreksi): number =>
    k.tempat.part.endsWith("document.xml") ? k.tempat.paragraf : 1e9 + k.tempat.paragraf;
  return [...unique.values()].sort((a, b) => order(a) - order(b));
}

const keyOf = ({ part, paragraf }: TempatNaskah): string => `${part} ${paragraf}`;

/** Families whose rules look at how something is written, or at what a person wrote into what lkjip wrote. */
const BESIDE_CHANGES: readonly NaskahRule["family"][] = [
  "Isi dari data",
  "Buku angka",
  "Kelengkapan",
  "Penomoran",
  "Bahasa",
  "Sisa penyuntingan",
];

type Leave = (koreksi: Koreksi, rule: NaskahRule) => Koreksi[];

/**
 * What is said of a finding in what lkjip wrote. Where the comparison with the data speaks of a place, no other rule speaks
 * of what it says; what the office wrote as naskah in lkjip.yaml is not lkjip's.
 */
function leaveOwn(input: KoreksiInput): Leave {
  const { generated, tabel } = input;
  const isOffice = officeTexts(input);
  const judged = judgeChanges(input);
  const changes = judged.flatMap((each) => each.changes);
  const spoken = new Set(changes.flatMap(({ part, covers }) => covers.map((at) => `${part} ${at}`)));
  const spokenTables = new Set(changes.map(({ kunci }) => kunci.split("/")[0] ?? ""));
  const tableOf = new Map(tabel.flatMap((each) => each.paragraf.map(({ tempat }) => [keyOf(tempat), each] as const)));
  const listed = new Set(input.paragraf.flatMap(({ jenis, tempat }) => (jenis === "daftar" ? [keyOf(tempat)] : [])));
  const asked = new Set<string>();
  return (k, { own, family }) => {
    const { part, paragraf } = k.tempat;
    // A list of contents repeats headings and captions, and follows them.
    if (own === "ask" && listed.has(keyOf(k.tempat))) return [];
    const isBeside = own === "ask" && generated.values.get(part)?.has(paragraf);
    const reach = isBeside ? "row" : generated.own.get(part)?.get(paragraf);
    if (spoken.has(keyOf(k.tempat)) && !BESIDE_CHANGES.includes(family)) return [];
    if (own === undefined || reach === undefined || isOffice(k.tempat)) return [k];
    if (own === "row") return [];
    if (own === "table")
      return reach === "table" || tableOf.get(keyOf(k.tempat))?.control.some((kunci) => spokenTables.has(kunci))
        ? []
        : [k];
    if (reach === "changed") return [k];
    // The same word comes from the same line of lkjip.yaml wherever it is printed.
    const same = `${k.rule}\n${k.pesan}`;
    if (asked.has(same)) return [];
    asked.add(same);
    const perbaikan = `${k.perbaikan}; tulisan ini berasal dari lkjip.yaml atau formulir, betulkan di sana lalu jalankan: lkjip draft`;
    return [{ ...k, tingkat: "periksa", perbaikan }];
  };
}

/** Tells whether a paragraph is what the office wrote as naskah in lkjip.yaml. */
function officeTexts({ config, paragraf }: KoreksiInput): (tempat: TempatNaskah) => boolean {
  const naskah = Object.values(config.naskah)
    .flat()
    .map((one) => normalize(one ?? ""));
  const isOffice = (teks: string): boolean => naskah.some((one) => one.includes(teks));
  const office = new Set(paragraf.filter(({ teks }) => isOffice(normalize(teks))).map(({ tempat }) => keyOf(tempat)));
  return (tempat) => office.has(keyOf(tempat));
}
