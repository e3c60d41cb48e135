import { isDeepStrictEqual } from "node:util";
import { formatAngka } from "../../src/model/format.ts";
import { ancestorOf, findAll, textOf, type XmlElement } from "../../src/opc/xml.ts";
import { type Dasar, type DocumentDasar, dasarByKey, listTeksDasar } from "../../src/word/base/base.ts";
import { hasTrackedChange } from "../../src/word/parts/tracked.ts";
import { bookmarkOf } from "../../src/word/print/context.ts";
import { plain } from "../../src/word/refresh/region.ts";
import type { LaporanSegar, PerubahanSegar } from "../../src/word/refresh/report.ts";
import { isInline } from "./refresh-acak-tangan.ts";
import { tandaOf } from "./refresh-tanda.ts";

/*
 * The report of a refresh: every line has a cause, and every number that a person quoted and the data left behind is named.
 */

export interface Kabar {
  readonly asal: DocumentDasar;
  readonly segar: DocumentDasar;
  /** The main text as printed, as edited, and as refreshed. */
  readonly printed: XmlElement;
  readonly before: XmlElement;
  readonly laporan: LaporanSegar;
}

/** A shorter piece of a torn sentence may be anybody's. */
const SHORT = 20;

/** Lines that nobody's edit and nothing in the data gave rise to. */
export function checkCauses({ asal, segar, printed, before, laporan }: Kabar): string[] {
  const [old, fresh] = [dasarByKey(asal), dasarByKey(segar)];
  const [was, now] = [printed, before].map(shapesOf) as [Shapes, Shapes];
  const isNews = (tag: string): boolean => !isDeepStrictEqual(find(old, tag), find(fresh, tag));
  const isEdited = (tag: string): boolean => {
    const kunci = bookmarkOf(keyOf(old, tag));
    return !isDeepStrictEqual(was.get(kunci), now.get(kunci));
  };
  const faults: string[] = laporan.perubahan.flatMap((each) => {
    const { status, tag, lama, suntingan, baru } = each;
    const same = (a: string | null, b: string | null): boolean => plain(a ?? "") === plain(b ?? "");
    const isFixed = find(old, tag) === undefined && find(fresh, tag) === undefined;
    const told = (what: string): string[] => [`line without cause: ${what}: ${describe(each)}`];
    if (status === "diperbarui") return isNews(tag) || isFixed || !same(lama, baru) ? [] : told("data are the same");
    if (status === "baru") return isNews(tag) ? [] : told("not new");
    // Words of the template go by the first value in them.
    const isFrame = status === "hilang" && !same(lama, textOfValue(find(old, tag)));
    if (status === "hilang") return isNews(tag) || isFixed || isFrame ? [] : told("not gone");
    // Where a note, link or mark of a person would go with a sentence, the line says so.
    if (!isEdited(tag) && same(lama, suntingan) && each.catatan === undefined) return told("not edited");
    if (status === "dipertahankan" && same(lama, suntingan) && !hasTrackedChange(before)) return told("nothing kept");
    if (status === "bentrok" && same(lama, baru)) return told("data are the same");
    if (status === "bentrok" && same(suntingan, baru) && !hasTrackedChange(before)) return told("no difference");
    return [];
  });
  const sentences = new Set(findAll(printed, "w:p").map(paragraphText));
  // Of a sentence that Enter tore and that is told, a piece too short to be known again may stand anywhere.
  const shown = new Set(findAll(before, "w:p").map(paragraphText));
  const told = new Set([
    ...laporan.perubahan.flatMap(({ status, lama }) => (TOLD.has(status) ? [plain(lama ?? "")] : [])),
    ...listDropped({ asal, segar, laporan }),
  ]);
  const isNobodys = (sentence: string): boolean =>
    told.has(sentence) && !shown.has(sentence) && !isMadeOf(bare(sentence), shown);
  const typed = laporan.prosa.filter(({ kalimat }) => {
    const around = [...sentences].filter((each) => each.includes(kalimat));
    // A piece that is a paragraph by itself comes from the one of them that is told, whatever others say the same.
    const isPiece = shown.has(plain(kalimat)) && around.some(isNobodys);
    return !isPiece && around.some((each) => !isNobodys(each));
  });
  return [...faults, ...typed.map(({ kalimat, lama }) => `nobody typed ${lama} in: ${kalimat}`)];
}

/** Sentences that the data dropped and no line tells: none of them stood there any more. */
function listDropped({ asal, segar, laporan }: Pick<Kabar, "asal" | "segar" | "laporan">): string[] {
  const fresh = dasarByKey(segar);
  const lines = laporan.perubahan.filter(({ status }) => status !== "baru");
  const isTold = (kunci: string, text: string): boolean =>
    lines.some(({ tag, lama }) => tag === kunci || bare(lama ?? "").includes(bare(text)));
  return asal.content.flatMap((each) => {
    if (each.jenis !== "naskah") return [];
    const now = fresh.get(each.kunci);
    const left = new Set(now === undefined ? [] : listTeksDasar(now).map(plain));
    return listTeksDasar(each)
      .map(plain)
      .filter((text) => !left.has(text) && !isTold(each.kunci, text));
  });
}

const TOLD: ReadonlySet<string> = new Set(["dihapus", "bentrok", "hilang"]);

const bare = (text: string): string => text.replace(/\s/g, "");

/** Whether a sentence can be put together of paragraphs that are long enough to be known by themselves. */
function isMadeOf(sentence: string, shown: ReadonlySet<string>): boolean {
  const all = [...shown].filter((each) => each.length >= SHORT).map(bare);
  const isMade = (rest: string): boolean =>
    rest === "" || all.some((each) => each !== "" && rest.startsWith(each) && isMade(rest.slice(each.length)));
  return isMade(sentence);
}

/**
 * Pieces of a sentence that the report calls deleted, or that the data dropped too: their numbers that the data left behind
 * are named, as typed ones are.
 */
export function checkPieces({ asal, segar, before, laporan }: Kabar): string[] {
  const deleted = laporan.perubahan.flatMap(({ status, lama }) => (status === "dihapus" ? [lama ?? ""] : []));
  const told = [...deleted, ...listDropped({ asal, segar, laporan })].filter((text) => text.length >= LONG);
  if (told.length === 0) return [];
  const written = asal.content.flatMap((each) => listTeksDasar(each).map(bare));
  const fresh = numbersOf(segar);
  const shown = findAll(before, "w:p")
    .filter((each) => ancestorOf(each, "w:tbl", "w:txbxContent", "w:del", "w:ins", "w:moveFrom") === undefined)
    .filter((each) => findAll(each, "w:sdt").length === 0 && !isInline(each))
    .map(paragraphText)
    .filter((text) => text.length >= PIECE && written.filter((each) => each.includes(bare(text))).length === 1);
  return told.flatMap((lama) => {
    const whole = bare(lama);
    return shown
      .filter((text) => whole.includes(bare(text)) && whole !== bare(text))
      .flatMap((text) =>
        (text.match(DECIMAL) ?? [])
          .filter((number) => numbersIn(lama).includes(number) && !fresh.has(number))
          .filter((number) => !laporan.prosa.some((each) => each.lama === number && each.kalimat.includes(number)))
          .map((number) => `stale number in a piece not named: ${number} in ${text}`),
      );
  });
}

/** A shorter piece may be a word of anybody. */
const PIECE = 10;
const DECIMAL = /(?<![\d.,/-])(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+,\d+)(?![.,/-]?\d)/g;

/** A sentence in a computed text from this length on is nobody else's. */
const LONG = 40;

const isPiece = (piece: string | null, whole: string | null): boolean => bare(whole ?? "").includes(bare(piece ?? ""));

/**
 * Sentences that the report calls deleted or changed although they stand in the document, once and whole or only torn by
 * Enter, wherever a person put them.
 */
export function checkDeleted({ asal, before, laporan }: Kabar): string[] {
  const old = dasarByKey(asal);
  const isSentence = (tag: string): boolean => find(old, tag)?.jenis === "naskah" && !old.has(tag);
  const told = laporan.perubahan.filter(
    ({ status, tag, lama, suntingan, catatan }) =>
      (status === "dihapus" || (status === "bentrok" && catatan === undefined && isPiece(suntingan, lama))) &&
      isSentence(tag) &&
      (lama ?? "").length >= LONG,
  );
  if (told.length === 0) return [];
  const written = asal.content.flatMap((each) => listTeksDasar(each).map(bare));
  const shown = shownSentences(before);
  const times = (all: readonly string[], lama: string): number => all.filter((each) => each === lama).length;
  const copies = countCopies(before);
  /** Where a person copied a text, a sentence that stands once is missing in one of the copies. */
  const isWhole = ({ tag, lama }: PerubahanSegar): boolean =>
    times(shown, bare(lama ?? "")) === 1 && (copies.get(bookmarkOf(keyOf(old, tag))) ?? 0) < 2;
  return told
    .filter((each) => times(written, bare(each.lama ?? "")) === 1 && isWhole(each))
    .map((each) => `called deleted or changed, though it stands there: ${describe(each)}`);
}

function countCopies(root: XmlElement): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const sdt of findAll(root, "w:sdt")) {
    const key = tandaOf(sdt);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** What stands in paragraphs, each by itself and with up to two behind it, without blanks; none with a break or a control in it. */
function shownSentences(root: XmlElement): string[] {
  const paragraphs = findAll(root, "w:p").filter(
    (each) => ancestorOf(each, "w:tbl", "w:txbxContent", "w:del", "w:moveFrom") === undefined,
  );
  const isPlain = (each: XmlElement): boolean =>
    ["w:sdt", "w:br", "w:tab", "w:ins", "w:del"].every((name) =>
      findAll(each, name).every(({ parent }) => parent?.name === "w:tabs"),
    );
  return paragraphs.flatMap((first) => {
    const siblings = first.parent?.children ?? [];
    const at = siblings.indexOf(first);
    return [1, 2, 3].flatMap((count) => {
      const all = siblings.slice(at, at + count);
      const isWhole =
        all.length === count && all.every((each) => each.name === "w:p" && paragraphText(each) !== "" && isPlain(each));
      return isWhole ? [bare(all.map(paragraphText).join(""))] : [];
    });
  });
}

const describe = ({ status, tag, lama, suntingan, baru }: PerubahanSegar): string =>
  [status, tag, lama, suntingan, baru].map((each) => `${each}`.slice(0, 150)).join(" | ");

const textOfValue = (dasar: Dasar | undefined): string | null => (dasar?.jenis === "nilai" ? dasar.teks : null);

/** What a tag names: the thing of the base, or one that stands for all places. */
function find(all: ReadonlyMap<string, Dasar>, tag: string): Dasar | undefined {
  return all.get(keyOf(all, tag));
}

function keyOf(all: ReadonlyMap<string, Dasar>, tag: string): string {
  for (let at = tag; at !== ""; at = at.slice(0, Math.max(at.lastIndexOf("/"), 0))) if (all.has(at)) return at;
  return tag.split("/")[0] ?? "";
}

type Shapes = ReadonlyMap<string, readonly string[]>;

/** What stands in the controls of each key, but for its looks. */
export function shapesOf(root: XmlElement): Shapes {
  const found = new Map<string, string[]>();
  for (const sdt of findAll(root, "w:sdt")) {
    const key = tandaOf(sdt);
    if (key === undefined) continue;
    const shape = findAll(sdt, "w:p")
      .map((each) => paragraphText(each))
      .join("\n");
    const tracked = hasTrackedChange(sdt) ? " tracked" : "";
    found.set(key, [...(found.get(key) ?? []), `${shape === "" ? paragraphText(sdt) : shape}${tracked}`]);
  }
  return found;
}

/** What a reader sees of a paragraph. */
export const paragraphText = (paragraph: XmlElement): string => {
  let text = "";
  const visit = (node: XmlElement): void => {
    for (const child of node.children) {
      if (child.name === "w:t") text += textOf(child);
      else if (/^w:(?:br|tab|cr)$/.test(child.name) && child.parent?.name === "w:r") text += " ";
      else if (!/^w:(?:del|moveFrom|pPr|rPr|sdtPr)$/.test(child.name)) visit(child);
    }
  };
  visit(paragraph);
  return plain(text);
};

const QUOTE = /Catatan (tangan\d+x\d+q) menyebut angka (\S+) ini\./g;

/** Numbers that a person quoted (refresh-acak-gaya.ts) and that this refresh replaced are named, others are not. */
export function checkQuotes({ asal, segar, before, laporan }: Kabar): string[] {
  const stale = new Map(laporan.prosa.map(({ kalimat, lama }) => [kalimat, lama]));
  const [old, fresh] = [asal, segar].map((each) => numbersOf(each)) as [Set<string>, Set<string>];
  const known = dasarByKey(asal);
  // What an open conflict was made from is of earlier data still, and stands there.
  for (const { status, lama } of laporan.perubahan)
    if (status === "bentrok") for (const number of numbersIn(lama ?? "")) old.add(number);
  const shown = findAll(before, "w:p").map(paragraphText).join("\n");
  return [...shown.matchAll(QUOTE)].flatMap(([sentence, word = "", number = ""]) => {
    const isNamed = [...stale].some(([kalimat, lama]) => kalimat.includes(word) && lama === number);
    const isStale = old.has(number) && !fresh.has(number);
    // What the data dropped and a person worked in still stands there.
    const isLeft = laporan.perubahan.some(({ status, tag, lama }) => {
      const whole = known.get(tag);
      const texts = whole === undefined ? [lama ?? ""] : listTeksDasar(whole);
      return status === "hilang" && texts.some((text) => text.includes(number));
    });
    if (isStale && !isNamed && !isLeft) return [`stale number not named: ${sentence}`];
    return isNamed && !isStale ? [`number named though it holds: ${sentence}`] : [];
  });
}

/** Numbers that can be read in a document, also off its charts and drawings. */
function numbersOf({ content }: DocumentDasar): Set<string> {
  const texts = content.flatMap((each): readonly string[] =>
    each.jenis === "grafik"
      ? each.grafik.series.flatMap(({ nilai }) => nilai.map((value) => (value === null ? "" : formatAngka(value))))
      : listTeksDasar(each),
  );
  return new Set(texts.flatMap(numbersIn));
}

const numbersIn = (text: string): readonly string[] => text.match(/\d[\d.,/-]*(?<!\D)/g) ?? [];

/** What a second refresh with the same data says that the first did not. */
export function checkSecond(first: LaporanSegar, second: LaporanSegar): string[] {
  const known = new Set(first.perubahan.map(describe));
  const again = second.perubahan.filter(
    (each) => each.status === "diperbarui" || (each.status === "baru" && !known.has(describe(each))),
  );
  const told = new Set(first.prosa.map(({ kalimat, lama }) => `${lama} ${kalimat}`));
  return [
    ...again.map((each) => `new the second time: ${describe(each)}`),
    ...second.prosa
      .filter(({ kalimat, lama }) => !told.has(`${lama} ${kalimat}`))
      .map(({ kalimat, lama }) => `stale number new the second time: ${lama} in ${kalimat}`),
  ];
}
