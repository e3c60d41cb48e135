import type { PengukuranIndikator, PengukuranKinerja } from "../measure/result.ts";
import { type Desimal, desimal } from "../model/desimal.ts";
import { round } from "../model/format.ts";
import { normalize } from "../model/text.ts";
import type { NilaiTarget } from "../plan/target.ts";
import type { NaskahDraf, ParagrafNaskah, SelNaskah, TabelNaskah } from "../word/text/naskah-draf.ts";

/*
 * What stands in a draft, whoever wrote it: for questions of the kind "is it there?". Gaps are not there. A value is there
 * where a number equals it in the digits that it shows (98,7 for 98,74).
 */

/** A number as a text shows it. */
interface ShownAngka {
  readonly nilai: Desimal;
  readonly tempat: number;
}

/** A paragraph, or one row of a table: what it says, and of which indicators. */
export interface Statement {
  /** Headings above, outermost first, as names are compared; for a row the caption of its table last. */
  readonly judul: readonly string[];
  /** As names are compared; of a row its cells. */
  readonly teks: string;
  readonly angka: readonly ShownAngka[];
  /** Names of the indicators it is about, as names are compared. */
  readonly subject: ReadonlySet<string>;
  /** Cells of a row; none in a paragraph. */
  readonly sel: readonly SelNaskah[];
}

/** A draft taken apart for such questions. */
export interface Seen {
  readonly naskah: NaskahDraf;
  readonly statement: readonly Statement[];
}

/** Where there is no draft. */
export const NOTHING_SEEN: Seen = { naskah: { content: [], edge: [], tracking: 0, comment: 0 }, statement: [] };

/** Takes a draft apart; `pengukuran` gives the names of the indicators. */
export function readSeen(naskah: NaskahDraf, { sasaran }: Pick<PengukuranKinerja, "sasaran">): Seen {
  const nama = [...new Set(sasaran.flatMap(({ indikator }) => indikator.map(namaOf)))].sort(
    (a, b) => b.length - a.length,
  );
  const statement = naskah.content.flatMap((block) =>
    block.jenis === "tabel" ? readRows(block, nama) : block.jenis === "isi" ? readParagraf(block, nama) : [],
  );
  return { naskah, statement };
}

/** The name of an indicator as names are compared. */
export const namaOf = ({ indikator }: Pick<PengukuranIndikator, "indikator">): string => normalize(indikator.uraian);

function readParagraf({ teks, celah, judul }: ParagrafNaskah, nama: readonly string[]): Statement[] {
  if (celah.length > 0 || teks.trim() === "") return [];
  const one = normalize(teks);
  const own = findMentions(one, nama);
  const subject = own.size > 0 ? own : headingSubject(judul, nama);
  return [{ judul: judul.map(normalize), teks: one, angka: listShown(teks), subject, sel: [] }];
}

/** The indicator whose heading stands nearest above: "1.2 Nama". */
function headingSubject(judul: readonly string[], nama: readonly string[]): ReadonlySet<string> {
  const heading = normalize(judul.at(-1) ?? "").replace(/^(?:[a-z]?\d+(?:\.\d+)*\.?)\s+/, "");
  return new Set(nama.filter((each) => each === heading));
}

/** The names in a text, the longest where they overlap. */
function findMentions(teks: string, nama: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  let rest = teks;
  for (const one of nama) {
    const isWhole = (at: number): boolean =>
      !/[\p{L}\d]/u.test(rest[at - 1] ?? " ") && !/[\p{L}\d]/u.test(rest[at + one.length] ?? " ");
    for (let at = rest.indexOf(one); at !== -1; at = rest.indexOf(one, at + 1)) {
      if (!isWhole(at)) continue;
      found.add(one);
      rest = rest.slice(0, at) + "\u0000".repeat(one.length) + rest.slice(at + one.length);
    }
  }
  return found;
}

/** Rows of a table; one without a name of its own goes on with the name above it, a numbered one with that of its group. */
function readRows(tabel: TabelNaskah, nama: readonly string[]): Statement[] {
  const judul = [...tabel.judul, tabel.keterangan].map(normalize);
  let above = headingSubject(tabel.judul, nama);
  let group: ReadonlySet<string> = new Set();
  return tabel.baris.map(({ sel }): Statement => {
    const own = new Set(sel.flatMap(({ teks }) => findNamed(normalize(teks), nama) ?? []));
    const start = sel[0]?.teks.trim() ?? "";
    const begins = sel.length === 1 || (/^\d+\.?$/.test(start) && !/^20\d\d$/.test(start));
    if (sel.length === 1) group = own;
    if (own.size > 0 || begins) above = own.size > 0 ? own : group;
    const filled = sel.filter(({ celah }) => !celah);
    // The number of a row is no value.
    const values = begins ? filled.slice(1) : filled;
    return {
      judul,
      teks: filled.map(({ teks }) => normalize(teks)).join(" | "),
      angka: values.flatMap(({ teks }) => listShown(teks)),
      subject: above,
      sel: filled,
    };
  });
}

/** The indicator that a cell names: "2. Nama, nilai", "Nama (nilai)". */
const findNamed = (teks: string, nama: readonly string[]): string | undefined => {
  const one = teks.replace(/^\d+\.\s+/, "");
  return nama.find((each) => one.startsWith(each) && /^(?: ?[,(:;–-]|$)/.test(one.slice(each.length)));
};

const ANGKA = /(?<![\d.,])-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?(?![\d,]*\d)/g;

/** Every number of a text, in Indonesian spelling. */
function listShown(teks: string): ShownAngka[] {
  return [...teks.matchAll(ANGKA)].map(([angka]) => ({
    nilai: desimal(angka.replaceAll(".", "").replace(",", ".")),
    tempat: angka.split(",")[1]?.length ?? 0,
  }));
}

/** Whether a statement shows a number. */
export const shows = ({ angka }: Statement, nilai: Desimal): boolean =>
  angka.some((each) => round(nilai, each.tempat).eq(each.nilai));

/** Whether a statement says a word or a name, given as names are compared. */
export const says = ({ teks }: Statement, kata: string): boolean => findMentions(teks, [kata]).size > 0;

/** Whether a statement shows a target: its number, both bounds, or its predikat. */
export function showsTarget(statement: Statement, target: NilaiTarget): boolean {
  if (target.jenis === "predikat") return says(statement, normalize(target.teks));
  if (target.jenis === "angka") return shows(statement, target.nilai);
  return shows(statement, target.min) && shows(statement, target.max);
}

/** Whether a statement shows a realised value; one that is not there is shown nowhere. */
export function showsRealisasi(statement: Statement, realisasi: PengukuranIndikator["realisasi"]): boolean {
  if (realisasi.status !== "ada") return false;
  return realisasi.predikat === undefined
    ? shows(statement, realisasi.nilai)
    : says(statement, normalize(realisasi.predikat));
}

/** Whether a statement stands under a heading or caption of that kind. */
export const under = ({ judul }: Statement, pattern: RegExp): boolean => judul.some((one) => pattern.test(one));

/** Whether a row has a cell of that kind of column with more than a word in it. */
export const tells = ({ sel }: Statement, kolom: RegExp): boolean =>
  sel.some(
    ({ header, teks, rentang }) => rentang === 1 && kolom.test(header) && teks.replace(/[-–.\s]/g, "").length > 10,
  );

/** Whether a heading of that kind has anything below it but gaps and further headings. */
export function isFilled({ naskah, statement }: Seen, pattern: RegExp): boolean {
  if (statement.some((one) => one.judul.slice(0, one.sel.length > 0 ? -1 : undefined).some((j) => pattern.test(j))))
    return true;
  if (statement.some((one) => pattern.test(leadOf(one)))) return true;
  return naskah.content.some(
    (block) =>
      block.jenis !== "tabel" &&
      block.jenis !== "judul" &&
      block.gambar > 0 &&
      block.judul.some((j) => pattern.test(normalize(j))),
  );
}

/** What a statement begins by saying what it is: the first word of a text, the label of a row with the headings over it. */
function leadOf({ teks, sel }: Statement): string {
  if (sel.length === 0)
    return /^(?:sebab|penyebab|pendukung|hambatan|tindakan|dampak|selanjutnya)[.:]/.exec(teks)?.[0] ?? "";
  return sel.length === 1 ? "" : normalize([sel[0]?.teks ?? "", ...sel.map(({ header }) => header)].join(" "));
}

/** How much of what is asked for is there; `missing` names what is not. */
export interface Coverage {
  readonly present: number;
  readonly dari: number;
  readonly missing: readonly string[];
}

/** Counts what of a list is there. */
export function cover<T>(list: readonly T[], isThere: (item: T) => boolean, nama: (item: T) => string): Coverage {
  const missing = list.filter((item) => !isThere(item)).map(nama);
  return { present: list.length - missing.length, dari: list.length, missing };
}
