import { isDeepStrictEqual } from "node:util";
import { formatAngka } from "../../src/model/format.ts";
import { ancestorOf, findAll, textOf, type XmlElement } from "../../src/opc/xml.ts";
import { type Dasar, type DocumentDasar, dasarByKey, listTeksDasar } from "../../src/word/base/base.ts";
import { hasTrackedChange } from "../../src/word/parts/tracked.ts";
import { bookmarkOf } from "../../src/word/print/context.ts";
import { plain } from "../../src/word/refresh/region.ts";
import type { LaporanSegar, PerubahanSegar } from "../../src/word/refresh/report.ts";
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

/** A shorter piece of a torn sentence, with the blank beside it, may be anybody's. */
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
  // A sentence that Enter tore, with a piece moved away that is too short to be known again, is nobody's any more.
  const shown = new Set(findAll(before, "w:p").map(paragraphText));
  const isTorn = (sentence: string): boolean =>
    [...shown].some((each) => each !== sentence && sentence.includes(each) && sentence.length - each.length <= SHORT);
  const typed = laporan.prosa.filter(({ kalimat }) =>
    [...sentences].some((each) => each.includes(kalimat) && (shown.has(each) || !isTorn(each))),
  );
  return [...faults, ...typed.map(({ kalimat, lama }) => `nobody typed ${lama} in: ${kalimat}`)];
}

/** A sentence in a computed text from this length on is nobody else's. */
const LONG = 40;

/** Sentences that the report calls deleted although they stand in the document, whole and once, wherever a person put them. */
export function checkDeleted({ asal, before, laporan }: Kabar): string[] {
  const old = dasarByKey(asal);
  const isSentence = (tag: string): boolean => find(old, tag)?.jenis === "naskah" && !old.has(tag);
  const told = laporan.perubahan.filter(
    ({ status, tag, lama }) => status === "dihapus" && isSentence(tag) && (lama ?? "").length >= LONG,
  );
  if (told.length === 0) return [];
  const written = asal.content.flatMap((each) => listTeksDasar(each).map(plain));
  const shown = findAll(before, "w:p")
    .filter((each) => ancestorOf(each, "w:tbl", "w:txbxContent", "w:del", "w:moveFrom") === undefined)
    .map(paragraphText);
  const times = (all: readonly string[], lama: string): number => all.filter((each) => each === lama).length;
  return told
    .filter(({ lama }) => times(written, plain(lama ?? "")) === 1 && times(shown, plain(lama ?? "")) === 1)
    .map((each) => `called deleted, though it stands there: ${describe(each)}`);
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

/** What stands in the controls of each key, but for its looks. */
type Shapes = ReadonlyMap<string, readonly string[]>;

function shapesOf(root: XmlElement): Shapes {
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

const paragraphText = (paragraph: XmlElement): string => {
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
  const shown = findAll(before, "w:p").map(paragraphText).join("\n");
  return [...shown.matchAll(QUOTE)].flatMap(([sentence, word = "", number = ""]) => {
    const isNamed = [...stale].some(([kalimat, lama]) => kalimat.includes(word) && lama === number);
    const isStale = old.has(number) && !fresh.has(number);
    // What the data dropped and a person worked in still stands there.
    const isLeft = laporan.perubahan.some(({ status, lama }) => status === "hilang" && lama?.includes(number));
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
  return new Set(texts.flatMap((text) => text.match(/\d[\d.,/-]*(?<!\D)/g) ?? []));
}

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
