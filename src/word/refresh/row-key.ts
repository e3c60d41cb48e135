import { attributeOf, attributeSpan, type Edit, findAll, type XmlElement } from "../../opc/xml.ts";
import type { TabelDasar } from "../base/base.ts";
import { rowBookmark } from "../print/table.ts";
import { baseName } from "./control.ts";
import { plain } from "./region.ts";
import { isAlike, isSame } from "./table-match.ts";
import { rowTitle } from "./table-work.ts";

/** A row with what it is compared by: its texts without the running number, and the keys before and behind it. */
interface KeyedRow {
  readonly kunci: string;
  readonly jenis: string;
  readonly texts: readonly string[];
  readonly beside: readonly (string | undefined)[];
}

/**
 * Rows of the base whose key the fresh table no longer has although the row is there: by fresh key the former one. A key
 * changes where it is a name that an office rewrites, or where another version of lkjip spells it differently.
 */
export function renamedRows(lama: TabelDasar, baru: TabelDasar): ReadonlyMap<string, string> {
  const former = new Map<string, string>();
  const [gone, come] = [unknownRows(lama, baru), unknownRows(baru, lama)];
  if (gone.length === 0 || come.length === 0) return former;
  const isInPlace = orderOf(lama, baru, former);
  const isBeside = (old: KeyedRow, now: KeyedRow): boolean =>
    now.beside.some((kunci, at) => (kunci === undefined ? kunci : (former.get(kunci) ?? kunci)) === old.beside[at]);
  const tests: ((old: KeyedRow, now: KeyedRow) => boolean)[] = [
    (old, now) => isSame(old.texts, now.texts),
    (old, now) =>
      isBeside(old, now) && (isAlike(old.texts, now.texts) || isRewritten(old, now) || hasOtherKode(old, now)),
  ];
  for (const isOne of tests)
    for (const now of come) {
      if (former.has(now.kunci)) continue;
      const at = gone.findIndex((old) => old.jenis === now.jenis && isOne(old, now) && isInPlace(old, now));
      if (at !== -1) former.set(now.kunci, gone.splice(at, 1)[0]?.kunci ?? "");
    }
  return former;
}

/**
 * Tells of a row whether it would stand where the fresh table has it: behind the last row before it that is in both, in front
 * of the next. A row that says the same elsewhere is another one: what it belongs to may be told by the rows above it.
 */
function orderOf(
  lama: TabelDasar,
  baru: TabelDasar,
  former: ReadonlyMap<string, string>,
): (old: KeyedRow, now: KeyedRow) => boolean {
  const was = new Map(lama.baris.map(({ kunci }, at) => [kunci, at]));
  const places = baru.baris.map(({ kunci }) => kunci);
  return (old, now) => {
    const [from, to] = [was.get(old.kunci) ?? 0, places.indexOf(now.kunci)];
    const placeOf = (kunci: string): number | undefined => was.get(former.get(kunci) ?? kunci);
    const before =
      places
        .slice(0, to)
        .map(placeOf)
        .findLast((at) => at !== undefined) ?? -1;
    const after =
      places
        .slice(to + 1)
        .map(placeOf)
        .find((at) => at !== undefined) ?? lama.baris.length;
    // Where the data put the rows on both sides in another order they tell nothing.
    return before > after || (before < from && from < after);
  };
}

/** Rows whose key the other table does not have, as texts in the columns that both have. */
function unknownRows({ baris, kolom }: TabelDasar, other: TabelDasar): KeyedRow[] {
  const known = new Set(other.baris.map(({ kunci }) => kunci));
  const columns = other.kolom.map((own) => kolom.findIndex(({ kunci }) => kunci === own.kunci));
  const shared = kolom.map((_, at) => at).filter((at) => columns.includes(at));
  return baris.flatMap(({ kunci, jenis, sel }, index): KeyedRow[] => {
    if (known.has(kunci)) return [];
    const texts = (jenis === "kelompok" ? sel : shared.map((at) => sel[at] ?? "")).map(plain);
    return [
      {
        kunci,
        jenis,
        texts: texts.filter((text, at) => at > 0 || !/^\d+\.?$/.test(text)),
        beside: [baris[index - 1]?.kunci, baris[index + 1]?.kunci],
      },
    ];
  });
}

/** A row that is known by its name only, and of which nearly nothing but the name is another. */
function isRewritten(old: KeyedRow, now: KeyedRow): boolean {
  const [was, is] = [plain(old.kunci), plain(now.kunci)];
  const others = old.texts.flatMap((text, at) => (text === was ? [] : [text === now.texts[at]]));
  return old.texts.includes(was) && now.texts.includes(is) && 2 * others.filter((same) => same).length > others.length;
}

/** The name of a programme or kegiatan, which stands in one cell with its kode. */
const BEHIND_KODE = /^\d+(?:\.\d+)+ (?=.*\p{L}{2})(.*)$/u;

/** A row with the same name behind another kode, which an office has corrected. */
function hasOtherKode(old: KeyedRow, now: KeyedRow): boolean {
  const [was, is] = [old, now].map(({ texts }) => BEHIND_KODE.exec(rowTitle(texts))?.[1]);
  return was !== undefined && was === is;
}

/** The base with its rows under the keys of the fresh table. */
export function withFreshKeys(lama: TabelDasar, former: ReadonlyMap<string, string>): TabelDasar {
  if (former.size === 0) return lama;
  const next = new Map([...former].map(([now, old]) => [old, now]));
  return { ...lama, baris: lama.baris.map((row) => ({ ...row, kunci: next.get(row.kunci) ?? row.kunci })) };
}

/** A row goes on being found: its bookmark takes the name of its new key. */
export function renameMark(
  row: XmlElement,
  tabel: string,
  [former, kunci]: readonly [string, string],
  freeName: (wanted: string) => string,
): Edit[] {
  const old = rowBookmark(tabel, former);
  const mark = findAll(row, "w:bookmarkStart").find((each) => baseName(attributeOf(each, "w:name") ?? "") === old);
  const span = mark && attributeSpan(mark, "w:name");
  return span === undefined ? [] : [{ ...span, text: freeName(rowBookmark(tabel, kunci)) }];
}
