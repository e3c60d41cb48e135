import type { PengukuranKinerja } from "../../measure/result.ts";
import { normalize } from "../../model/text.ts";
import type { Config } from "../../plan/schema.ts";
import type { GeneratedDraf } from "../../word/refresh/changes.ts";
import {
  listParagrafNaskah,
  type NaskahDraf,
  type ParagrafNaskah,
  type SelNaskah,
  type TempatNaskah,
} from "../../word/text/naskah-draf.ts";
import { type EditedTeks, isEditedText, readEdited } from "../generated/edited.ts";
import { type Confirmed, confirmEntries } from "./confirm.ts";
import { gatherKnowledge, type OfficeKnowledge, readHeadings, type Surrounding } from "./context.ts";
import type { AngkaEntry, Judged } from "./entry.ts";
import { judgeSentence } from "./judge.ts";
import { parseSentence, type Sentence, splitSentences } from "./sentence.ts";
import { judgeTable } from "./table.ts";

/** What of a document is not by hand, and what of it a person has confirmed. */
export interface LedgerBasis {
  /** What lkjip wrote, as the comparison with its base tells. */
  readonly own: GeneratedDraf["own"];
  /** What became of it. */
  readonly changes: GeneratedDraf["changes"];
  /** The same document as lkjip would print it now; null where that cannot be known. */
  readonly fresh: NaskahDraf | null;
  readonly confirmed: Confirmed;
}

/**
 * The ledger of what people wrote: every number, date, name, regulation and claim of it with what it equals in the data.
 * What lkjip wrote and nobody touched is no part of it, but for the naskah of lkjip.yaml, which people wrote there.
 */
export function composeLedger(
  naskah: NaskahDraf,
  config: Config,
  pengukuran: PengukuranKinerja,
  basis: LedgerBasis,
): AngkaEntry[] {
  const known = gatherKnowledge(config, pengukuran);
  const own = ownTexts(config);
  const printed = new Set(basis.fresh === null ? [] : listTexts(basis.fresh).map(normalize));
  const edited = editedTexts(basis.changes);
  const reachOf = ({ part, paragraf }: TempatNaskah) => basis.own.get(part)?.get(paragraf);
  const isUntouched = (tempat: TempatNaskah): boolean => !["changed", undefined].includes(reachOf(tempat));
  const isHand = (teks: string, tempat: TempatNaskah): boolean => !isUntouched(tempat) && !printed.has(normalize(teks));
  const judgeOnce = paragraphJudge(known);
  const judgeParagraf = (paragraf: ParagrafNaskah): AngkaEntry[] => {
    const fromConfig = own.has(normalize(paragraf.teks));
    const skip =
      paragraf.jenis === "daftar" ||
      paragraf.celah.length > 0 ||
      !(fromConfig || isHand(paragraf.teks, paragraf.tempat));
    if (skip) return [];
    const isOwn = reachOf(paragraf.tempat) !== undefined && !fromConfig;
    return judgeOnce(paragraf, fromConfig).map((entry) => ({
      ...entry,
      tempat: paragraf.tempat,
      inControl: isOwn && !isByHand(edited(paragraf.tempat), entry),
    }));
  };
  const entries = naskah.content.flatMap((block): AngkaEntry[] => {
    if (block.jenis !== "tabel") return judgeParagraf(block);
    const isOwn = (sel: SelNaskah): boolean => reachOf(sel.tempat) !== undefined;
    const isData = block.control.length > 0 && block.baris.some(({ sel }) => sel.length > 1 && sel.every(isOwn));
    // A row that a person put into a table of lkjip has no base to be compared with.
    const added = new Set(block.baris.filter(({ sel }) => isData && !sel.some(isOwn)).flatMap(({ sel }) => sel));
    // A cell by hand is one of its own text, but "90" may be printed anywhere.
    const byHand = (sel: SelNaskah): boolean =>
      block.control.length > 0 && !added.has(sel)
        ? !isUntouched(sel.tempat) && isHand(sel.teks, sel.tempat)
        : !isUntouched(sel.tempat);
    return judgeTable(block, known, byHand).map(({ judged, kalimat, sel }) => ({
      ...judged,
      kalimat,
      tempat: sel.tempat,
      inControl: block.control.length > 0 && !added.has(sel) && !isByHand(edited(sel.tempat), { ...judged, kalimat }),
      fromConfig: false,
    }));
  });
  const edge = naskah.edge.filter(({ teks }) => !PAGE_NUMBER.test(teks));
  return confirmEntries([...entries, ...edge.flatMap(judgeParagraf)], basis.confirmed);
}

/** The number of a page, as a program leaves it in a header or footer that it saved. */
const PAGE_NUMBER = /^(?:hal(?:aman)?\.?)?[–\s-]*(?:\d{1,4}|[ivxlc]+)(?:\s*(?:dari|\/)\s*\d{1,4})?[–\s-]*$/i;

/** The edited texts of lkjip's by their paragraphs. */
function editedTexts(changes: GeneratedDraf["changes"]): (tempat: TempatNaskah) => EditedTeks | undefined {
  const found = new Map<string, EditedTeks>();
  for (const change of changes) {
    const right = change.baru ?? change.lama;
    if (right === null || !isEditedText(change, right)) continue;
    const edited = readEdited(change);
    for (const paragraf of change.covers) found.set(`${change.part} ${paragraf}`, edited);
  }
  return ({ part, paragraf }) => found.get(`${part} ${paragraf}`);
}

/** Whether a person wrote into what lkjip wrote: a sentence of its own, or a number beside those that belong there. */
const isByHand = (edited: EditedTeks | undefined, entry: Pick<AngkaEntry, "kalimat" | "jenis" | "start" | "teks">) =>
  edited !== undefined &&
  (edited.isOwn(entry.kalimat) || (entry.jenis === "angka" && edited.isAdded(entry.kalimat, entry)));

/** What a paragraph says, wherever it stands. */
type Entered = Omit<AngkaEntry, "tempat" | "inControl">;

/** Judges paragraphs; their headings are read once, and so is one that was copied under the same ones. */
function paragraphJudge(known: OfficeKnowledge): (paragraf: ParagrafNaskah, fromConfig: boolean) => readonly Entered[] {
  const read = new Map<string, Headings>();
  const told = new Map<string, readonly Entered[]>();
  return ({ judul, teks }, fromConfig) => {
    const above = judul.join("\0");
    const headings = read.get(above) ?? readHeadings(judul, known);
    read.set(above, headings);
    const key = [fromConfig, above, teks].join("\0");
    const entered = told.get(key) ?? judgeParagraph(teks, headings, known, fromConfig);
    told.set(key, entered);
    return entered;
  };
}

type Headings = ReturnType<typeof readHeadings>;

function judgeParagraph(paragraf: string, headings: Headings, known: OfficeKnowledge, fromConfig: boolean): Entered[] {
  const before: Sentence[] = [];
  return splitSentences(paragraf).flatMap((teks) => {
    const sentence = parseSentence(teks, known.names, known.config.tahun);
    const around: Surrounding = { ...headings, before: [...before].reverse() };
    before.push(sentence);
    const enter = (judged: Judged): Entered => ({ ...judged, kalimat: sentence.teks, fromConfig });
    return judgeSentence(sentence, around, known, fromConfig).map(enter);
  });
}

/** Texts of paragraphs and of whole cells. */
const listTexts = (naskah: NaskahDraf): string[] => [
  ...listParagrafNaskah(naskah).map(({ teks }) => teks),
  ...naskah.content.flatMap((block) =>
    block.jenis === "tabel" ? block.baris.flatMap(({ sel }) => sel.map(({ teks }) => teks)) : [],
  ),
];

/** What the office wrote as naskah in lkjip.yaml, paragraph by paragraph. */
const ownTexts = ({ naskah }: Config): ReadonlySet<string> =>
  new Set(
    Object.values(naskah)
      .flatMap((content) => [content ?? []].flat())
      .flatMap((teks) => teks.split("\n"))
      .map(normalize),
  );
