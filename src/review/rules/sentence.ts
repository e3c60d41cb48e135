import type { ParagrafNaskah } from "../../word/text/naskah-draf.ts";
import { listAngka, type TextAngka } from "./angka.ts";
import { listMention, type Mention, type Nama } from "./mention.ts";

/** A sentence of the running text with what it speaks of. */
export interface Kalimat {
  readonly paragraf: ParagrafNaskah;
  readonly teks: string;
  /** In lower case, with the names of the plan blanked out: what verbs and claims are looked for in. */
  readonly mask: string;
  readonly mention: readonly Mention[];
  /** Names of the sentence before, for "capaiannya" without a name. */
  readonly continuation: readonly Mention[];
  readonly angka: readonly TextAngka[];
  /** Years it names, the years between included where it names a span. */
  readonly tahun: readonly number[];
}

const BATAS = /(?<=[.;?!])\s+(?=["“(]?\p{Lu})/u;
/** Beginnings that end in a dot without ending a sentence. */
const ABBREVIATION =
  /(?:\b(?:S|M|Drs?|Ir|H|Hj|No|Tk|Yth|a\.n|u\.b|u\.p|Plt|Plh|Pj|dkk|dll|Rp|Jl|St|Kel|Kec|Kab)\.|,\s*\p{L}+\.\p{L}*\.?)$/iu;

/** The sentences of a paragraph. */
export function createKalimat(paragraf: ParagrafNaskah, nama: readonly Nama[]): Kalimat[] {
  const kalimat: Kalimat[] = [];
  for (const teks of splitKalimat(paragraf.teks.replace(/\s+/g, " "))) {
    const mention = listMention(teks, nama);
    const mask = blank(teks, mention);
    const angka = listAngka(mask).map((a) => ({ ...a, teks: teks.slice(a.mulai, a.end).trim() }));
    const before = kalimat.at(-1);
    kalimat.push({
      paragraf,
      teks,
      mask: mask.toLowerCase(),
      mention,
      continuation: before === undefined ? [] : before.mention.length > 0 ? before.mention : before.continuation,
      angka,
      tahun: listTahun(mask),
    });
  }
  return kalimat;
}

function splitKalimat(teks: string): string[] {
  const kalimat: string[] = [];
  for (const cut of teks.split(BATAS)) {
    const last = kalimat.pop();
    if (last === undefined) kalimat.push(cut);
    else if (ABBREVIATION.test(last)) kalimat.push(`${last} ${cut}`);
    else kalimat.push(last, cut);
  }
  return kalimat;
}

const blank = (teks: string, mention: readonly Mention[]): string =>
  mention.reduce(
    (result, { mulai, end }) => result.slice(0, mulai) + "#".repeat(end - mulai) + result.slice(end),
    teks,
  );

function listTahun(teks: string): number[] {
  const tahun = new Set<number>();
  for (const [, start, end] of teks.matchAll(
    /\b((?:19|20)\d\d)\b(?:\s*(?:[–-]|s\.d\.|sampai(?: dengan)?(?: tahun)?)\s*((?:19|20)\d\d)\b)?/g,
  )) {
    const [dari, until] = [Number(start), Number(end ?? start)];
    for (let t = dari; t <= until && t - dari < 30; t += 1) tahun.add(t);
  }
  return [...tahun].sort((a, b) => a - b);
}

/** The sentence cut around a place, for messages. */
export function quote(naskah: string, mulai = 0, span = 90): string {
  const teks = naskah.replaceAll("\n", " ");
  if (teks.length <= span) return teks;
  const dari = Math.max(0, Math.min(mulai - 35, teks.length - span));
  const start = dari === 0 ? 0 : teks.indexOf(" ", dari) + 1;
  const cut = teks.slice(start, start + span);
  const end = start + span >= teks.length ? cut : cut.slice(0, cut.lastIndexOf(" "));
  return `${start === 0 ? "" : "… "}${end}${start + span >= teks.length ? "" : " …"}`;
}
