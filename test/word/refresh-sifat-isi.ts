import { readPart, readRelationships, type WordPackage } from "../../src/opc/package.ts";
import { ancestorOf, attributeOf, childrenOf, findAll, sourceOf, type XmlElement } from "../../src/opc/xml.ts";
import {
  type Dasar,
  type DocumentDasar,
  dasarByKey,
  listTeksDasar,
  type TabelDasar,
} from "../../src/word/base/base.ts";
import { readChart } from "../../src/word/chart/chart.ts";
import { bookmarkOf } from "../../src/word/print/context.ts";
import { rowBookmark } from "../../src/word/print/table.ts";
import { baseName, findControl, type Identity, makeIdentity } from "../../src/word/refresh/control.ts";
import { plain } from "../../src/word/refresh/region.ts";
import type { LaporanSegar, PerubahanSegar } from "../../src/word/refresh/report.ts";
import { paragraphText } from "./refresh-sifat-laporan.ts";
import { tandaOf } from "./refresh-tanda.ts";

const MAIN = "word/document.xml";

/*
 * What nobody touched is fresh piece by piece, whatever people did beside it: each cell, each sentence, each chart; what is
 * new stands there; nothing of lkjip goes that the data still have. What is otherwise the report names by its own tag.
 */

export interface Isi {
  readonly asal: DocumentDasar;
  readonly segar: DocumentDasar;
  readonly before: XmlElement;
  readonly after: XmlElement;
  /** The refreshed document and the fresh one, for their charts. */
  readonly packages: readonly [WordPackage, WordPackage];
  readonly printed: XmlElement;
  readonly laporan: LaporanSegar;
}

/** Lines that say of something that it is not as the data are. */
export const stays = ({ status, catatan }: PerubahanSegar): boolean =>
  status !== "diperbarui" && (status !== "baru" || catatan !== undefined);

type Pair = readonly [lama: Dasar, baru: Dasar];

/** Faults of single pieces of what is in the data before and after. */
export function checkIsi({ asal, segar, before, after, packages, printed, laporan }: Isi): string[] {
  const fresh = dasarByKey(segar);
  const pairs = [...dasarByKey(asal)].flatMap(([kunci, lama]): Pair[] => {
    const baru = fresh.get(kunci);
    return baru === undefined ? [] : [[lama, baru]];
  });
  const kept = laporan.perubahan.filter(stays);
  const tags = new Set(kept.map(({ tag }) => tag));
  const rows = [before, after].map(rowsByMark) as [Rows, Rows];
  return [
    ...pairs.flatMap(([lama, baru]) =>
      lama.jenis === "tabel" && baru.jenis === "tabel" && !tags.has(lama.kunci)
        ? checkTabel(lama.kunci, [lama.tabel, baru.tabel], rows, tags)
        : [],
    ),
    ...checkSentences(pairs, segar, before, after, kept),
    ...checkAlive(pairs, before, after),
    ...checkCharts(chartsOf(packages[0], after), chartsOf(packages[1], printed), tags),
  ];
}

type Rows = ReadonlyMap<string, readonly XmlElement[]>;

function rowsByMark(root: XmlElement): Rows {
  const found = new Map<string, XmlElement[]>();
  for (const mark of findAll(root, "w:bookmarkStart")) {
    const name = baseName(attributeOf(mark, "w:name") ?? "");
    const row = name.startsWith("_lk_") ? ancestorOf(mark, "w:tr") : undefined;
    if (row !== undefined) found.set(name, [...(found.get(name) ?? []), row]);
  }
  return found;
}

const cellsOf = (row: XmlElement): string[] =>
  childrenOf(row, "w:tc").map((cell) => plain(findAll(cell, "w:p").map(paragraphText).join("\n")));

/** Rows by their marks, in tables whose columns are the same: cells that say what they were made from, and rows that are new. */
function checkTabel(
  kunci: string,
  [lama, baru]: readonly [TabelDasar, TabelDasar],
  [before, after]: readonly [Rows, Rows],
  tags: ReadonlySet<string>,
): string[] {
  const isThere = lama.baris.some((row) => after.has(rowBookmark(kunci, row.kunci)));
  const columns = [lama, baru].map(({ kolom }) => kolom.map((each) => each.kunci).join("\n"));
  if (columns[0] !== columns[1]) return [];
  const old = new Map(lama.baris.map((row) => [row.kunci, row]));
  return baru.baris.flatMap((row): string[] => {
    const was = old.get(row.kunci);
    const mark = rowBookmark(kunci, row.kunci);
    const [a, b] = [before.get(mark) ?? [], after.get(mark) ?? []];
    // A row whose mark a person deleted is known by its words, and the report names it where something of them was kept.
    const isTold = [...tags].some((tag) => tag === `${kunci}/${row.kunci}` || tag.startsWith(`${kunci}/${row.kunci}/`));
    if (tags.has(`${kunci}/${row.kunci}`) || (b.length === 0 && isTold)) return [];
    if (was === undefined && b.length === 0 && isThere) return [`new row missing: ${kunci}/${row.kunci}`];
    if (was === undefined || a.length === 0) return [];
    if (b.length < a.length) return [`row lost: ${kunci}/${row.kunci}: ${b.length} of ${a.length}`];
    const [hand, now] = [a[0], b[0]];
    if (a.length > 1 || b.length > 1 || hand === undefined || now === undefined) return [];
    if (/<w:(?:ins|del|moveFrom|moveTo|vMerge|gridSpan|sdt)[ >/]/.test(sourceOf(hand))) return [];
    const [shown, said] = [hand, now].map(cellsOf) as [string[], string[]];
    if (shown.length !== row.sel.length || said.length !== row.sel.length) return [];
    return row.sel.flatMap((sel, at) => {
      const tag = `${kunci}/${row.kunci}/${baru.kolom[at]?.kunci ?? ""}`;
      const isOurs = shown[at] === plain(was.sel[at] ?? "") && !tags.has(tag);
      return isOurs && said[at] !== plain(sel) ? [`stale cell: ${tag}: ${said[at]} instead of ${plain(sel)}`] : [];
    });
  });
}

const bare = (text: string): string => text.replace(/\s/g, "");

/** A shorter sentence may stand elsewhere for another reason. */
const LONG = 40;

/** A sentence that stands as it was goes with its data; one of the data stands there, or is told not to. */
function checkSentences(
  pairs: readonly Pair[],
  segar: DocumentDasar,
  before: XmlElement,
  after: XmlElement,
  kept: readonly PerubahanSegar[],
): string[] {
  const shownIn = (root: XmlElement): string[] =>
    findAll(root, "w:p")
      .filter((each) => ancestorOf(each, "w:del", "w:moveFrom", "mc:Fallback") === undefined)
      .map(paragraphText);
  const [was, now] = [before, after].map((root) => shownIn(root)) as [string[], string[]];
  const [wasHere, here] = [new Set(was.map(bare)), new Set(now.map(bare))];
  const all = bare(now.join(""));
  const valid = new Set(segar.content.flatMap((each) => listTeksDasar(each).map(bare)));
  const told = kept.flatMap(({ lama, suntingan, baru }) => [lama, suntingan, baru].map((each) => bare(each ?? "")));
  const isTold = (text: string): boolean => told.some((each) => each.includes(text));
  return pairs.flatMap(([lama, baru]): string[] => {
    if (lama.jenis !== "naskah" || baru.jenis !== "naskah") return [];
    const isLong = ({ teks }: { readonly teks: string }): boolean => teks.length >= LONG;
    const old = lama.paragraf.filter(isLong).map(({ teks }) => bare(teks));
    const fresh = baru.paragraf.filter(isLong).map(({ teks }) => bare(teks));
    const isWhole = old.every((each) => wasHere.has(each));
    return [
      ...old
        .filter((each) => wasHere.has(each) && here.has(each) && !valid.has(each) && !isTold(each))
        .map((each) => `stale sentence: ${lama.kunci}: ${each.slice(0, 200)}`),
      ...fresh
        .filter((each) => isWhole && !all.includes(each) && !isTold(each))
        .map((each) => `fresh sentence missing: ${lama.kunci}: ${each.slice(0, 200)}`),
    ];
  });
}

/** A text, table or chart that stands there and is in the data stays, in as many copies. */
function checkAlive(pairs: readonly Pair[], before: XmlElement, after: XmlElement): string[] {
  const identity = makeIdentity(pairs.flat());
  const [was, now] = [before, after].map((root) => countKeys(root, identity)) as [Counts, Counts];
  return pairs.flatMap(([{ kunci, jenis }]) => {
    const [a, b] = [was.get(kunci) ?? 0, now.get(kunci) ?? 0];
    return (jenis === "nilai" ? a > 0 && b === 0 : b < a) ? [`gone, though in the data: ${kunci}: ${b} of ${a}`] : [];
  });
}

type Counts = ReadonlyMap<string, number>;

function countKeys(root: XmlElement, identity: Identity): Counts {
  const counts = new Map<string, number>();
  for (const { kunci } of findControl(MAIN, root, identity)) counts.set(kunci, (counts.get(kunci) ?? 0) + 1);
  return counts;
}

/** The numbers of each chart, by the mark of its key. */
function chartsOf(pkg: WordPackage, root: XmlElement): ReadonlyMap<string, string> {
  const parts = new Map(readRelationships(pkg, MAIN).map(({ id, target }) => [id, target]));
  return new Map(
    findAll(root, "w:sdt").flatMap((sdt) => {
      const key = tandaOf(sdt);
      const [chart] = findAll(sdt, "c:chart");
      const xml = chart && readPart(pkg, parts.get(attributeOf(chart, "r:id") ?? "") ?? "");
      if (key === undefined || xml === undefined) return [];
      const { categories, series } = readChart(xml);
      return [[key, JSON.stringify([categories, series.map(({ name, values }) => [name, values])])] as const];
    }),
  );
}

/** No hand works in a chart: each says what the fresh one says. */
function checkCharts(
  now: ReadonlyMap<string, string>,
  fresh: ReadonlyMap<string, string>,
  tags: ReadonlySet<string>,
): string[] {
  const told = new Set([...tags].map(bookmarkOf));
  return [...now].flatMap(([key, said]) => {
    const wanted = fresh.get(key);
    return wanted === undefined || wanted === said || told.has(key)
      ? []
      : [`stale chart: ${key}: ${said} instead of ${wanted}`];
  });
}
