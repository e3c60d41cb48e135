import type { ParagrafNaskah } from "../../word/text/naskah-draf.ts";
import { type Angka, listAngka } from "./angka.ts";
import { listSebutan, type Nama, type Sebutan } from "./mention.ts";

/** A sentence of the running text with what it speaks of. */
export interface Kalimat {
  readonly paragraf: ParagrafNaskah;
  readonly teks: string;
  /** In lower case, with the names of the plan blanked out: what verbs and claims are looked for in. */
  readonly topeng: string;
  readonly sebutan: readonly Sebutan[];
  /** Names of the sentence before, for "capaiannya" without a name. */
  readonly lanjutan: readonly Sebutan[];
  readonly angka: readonly Angka[];
  /** Years it names, the years between included where it names a span. */
  readonly tahun: readonly number[];
}

const BATAS = /(?<=[.;?!])\s+(?=["“(]?\p{Lu})/u;
/** Beginnings that end in a dot without ending a sentence. */
const SINGKATAN =
  /(?:\b(?:S|M|Drs?|Ir|H|Hj|No|Tk|Yth|a\.n|u\.b|u\.p|Plt|Plh|Pj|dkk|dll|Rp|Jl|St|Kel|Kec|Kab)\.|,\s*\p{L}+\.\p{L}*\.?)$/iu;

/** The sentences of a paragraph. */
export function createKalimat(paragraf: ParagrafNaskah, nama: readonly Nama[]): Kalimat[] {
  const kalimat: Kalimat[] = [];
  for (const teks of splitKalimat(paragraf.teks.replace(/\s+/g, " "))) {
    const sebutan = listSebutan(teks, nama);
    const topeng = blank(teks, sebutan);
    const angka = listAngka(topeng).map((a) => ({ ...a, teks: teks.slice(a.mulai, a.akhir).trim() }));
    const sebelum = kalimat.at(-1);
    kalimat.push({
      paragraf,
      teks,
      topeng: topeng.toLowerCase(),
      sebutan,
      lanjutan: sebelum === undefined ? [] : sebelum.sebutan.length > 0 ? sebelum.sebutan : sebelum.lanjutan,
      angka,
      tahun: listTahun(topeng),
    });
  }
  return kalimat;
}

function splitKalimat(teks: string): string[] {
  const kalimat: string[] = [];
  for (const potong of teks.split(BATAS)) {
    const last = kalimat.pop();
    if (last === undefined) kalimat.push(potong);
    else if (SINGKATAN.test(last)) kalimat.push(`${last} ${potong}`);
    else kalimat.push(last, potong);
  }
  return kalimat;
}

const blank = (teks: string, sebutan: readonly Sebutan[]): string =>
  sebutan.reduce(
    (hasil, { mulai, akhir }) => hasil.slice(0, mulai) + "#".repeat(akhir - mulai) + hasil.slice(akhir),
    teks,
  );

function listTahun(teks: string): number[] {
  const tahun = new Set<number>();
  for (const [, awal, akhir] of teks.matchAll(
    /\b((?:19|20)\d\d)\b(?:\s*(?:[–-]|s\.d\.|sampai(?: dengan)?(?: tahun)?)\s*((?:19|20)\d\d)\b)?/g,
  )) {
    const [dari, sampai] = [Number(awal), Number(akhir ?? awal)];
    for (let t = dari; t <= sampai && t - dari < 30; t += 1) tahun.add(t);
  }
  return [...tahun].sort((a, b) => a - b);
}

/** The sentence cut around a place, for messages. */
export function kutip(naskah: string, mulai = 0, panjang = 90): string {
  const teks = naskah.replaceAll("\n", " ");
  if (teks.length <= panjang) return teks;
  const dari = Math.max(0, Math.min(mulai - 35, teks.length - panjang));
  const awal = dari === 0 ? 0 : teks.indexOf(" ", dari) + 1;
  const potong = teks.slice(awal, awal + panjang);
  const akhir = awal + panjang >= teks.length ? potong : potong.slice(0, potong.lastIndexOf(" "));
  return `${awal === 0 ? "" : "… "}${akhir}${awal + panjang >= teks.length ? "" : " …"}`;
}
