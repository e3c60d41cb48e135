import { formatAddress, LAST_BARIS, LAST_KOLOM, parseAddress } from "./address.ts";
import { type Cell, type RawCell, readCellValue } from "./cell.ts";
import type { Pruner } from "./prune.ts";
import { damaged, Refusal } from "./refusal.ts";
import { type CellText, collectText, decodeCollected } from "./strings.ts";
import type { CellStyles } from "./styles.ts";

export type Attributes = Readonly<Record<string, string>>;

/** What the sheets of one workbook share. */
export interface SheetSource {
  readonly strings: readonly CellText[];
  readonly styles: CellStyles;
  /** How many filled cells the workbook may still have. */
  readonly cells: { left: number };
  /** How many characters its texts may still have. */
  readonly letters: { left: number };
}

/** Filled cells of a whole workbook; a form has some hundreds. */
export const BATAS_SEL = 50_000;
/** Characters of all texts of a whole workbook, one text in two cells counted twice; a form has some ten thousand. */
export const LETTER_LIMIT = 2_000_000;

/** Hears the rows and cells of sheetData. What no spreadsheet program writes is refused rather than interpreted. */
export function readCells(
  part: string,
  { strings, styles, cells: limit, letters }: SheetSource,
  pruned: Pruner["pruned"],
) {
  const cells: Cell[] = [];
  const isNew = makeSeen();
  const hiddenBaris = new Set<number>();
  const inline = collectText();
  let baris = 0;
  let kolom = 0;
  /** The row has no number of its own: its first cell may say it. */
  let implied = false;
  let cell: { -readonly [K in keyof RawCell]: RawCell[K] } | null = null;
  let inside: "v" | "f" | null = null;

  const openRow = ({ r, hidden }: Attributes): void => {
    implied = r === undefined;
    if (implied && pruned.rows) throw withoutAddress(part);
    if (r !== undefined && !/^\d{1,7}$/.test(r)) throw impossible(part, `baris ${r}`);
    baris = r === undefined ? baris + 1 : Number(r);
    if (baris < 1 || baris > LAST_BARIS) throw impossible(part, `baris ${r ?? baris}`);
    kolom = 0;
    if (isTrue(hidden)) hiddenBaris.add(baris);
  };
  const openCell = ({ r, t = "n", s = "0" }: Attributes): void => {
    if (r === undefined && pruned.cells) throw withoutAddress(part);
    const address = r === undefined ? { baris, kolom: kolom + 1 } : parseAddress(r);
    if (!address || address.kolom > LAST_KOLOM)
      throw impossible(part, r === undefined ? "kolom sesudah XFD" : `sel ${r}`);
    if (implied && address.baris > baris) baris = address.baris;
    if (address.baris !== baris) throw damaged(`sel ${r} tercatat di baris ${baris}.`);
    implied = false;
    kolom = address.kolom;
    inline.take();
    cell = { type: t, style: Number(s), value: null, inline: null, rumus: null };
  };
  const closeCell = (raw: RawCell): void => {
    const nilai = readCellValue(raw, strings, styles.formatOf);
    cell = null;
    if (!nilai) return;
    const sel = formatAddress(kolom, baris);
    if (!isNew(baris, kolom)) throw damaged(`sel ${sel} tertulis dua kali di bagian "${part}".`);
    limit.left -= 1;
    if (nilai.jenis === "teks") letters.left -= nilai.teks.length;
    if (limit.left < 0 || letters.left < 0) throw limit.left < 0 ? tooManyCells() : tooManyLetters();
    const struck = styles.isStruck(raw.style);
    cells.push({ baris, kolom, sel, nilai, rumus: raw.rumus, ...(struck ? { struck } : {}) });
  };

  const open = (name: string, attributes: Attributes): void => {
    if (inside !== null || (cell && (name === "row" || name === "c")))
      throw damaged(`isi sel di bagian "${part}" bersarang.`);
    if (name === "row") openRow(attributes);
    else if (name === "c") openCell(attributes);
    else if (cell && name === "v") {
      if (cell.value !== null) throw damaged(`satu sel di bagian "${part}" bernilai dua.`);
      inside = "v";
      cell.value = "";
    } else if (cell && name === "f") {
      inside = "f";
      cell.rumus ??= "";
    } else if (cell) inline.open(name, attributes);
  };
  const text = (piece: string): void => {
    if (!cell) return;
    if (inside === "v") cell.value += piece;
    else if (inside === "f") cell.rumus += piece;
    else inline.text(piece);
  };
  const close = (name: string): void => {
    if (!cell) return;
    if (name === "c") closeCell(cell);
    else if (name === "v" || name === "f") inside = null;
    else if (name === "is") cell.inline = decodeCollected(inline.take());
    else inline.close(name);
  };
  return { cells, hiddenBaris, open, text, close };
}

/** Tells whether an address comes for the first time. Cells in order, as every program writes them, need no memory. */
function makeSeen(): (baris: number, kolom: number) => boolean {
  const keys: number[] = [];
  let last = 0;
  let seen: Set<number> | null = null;
  return (baris, kolom) => {
    const key = baris * (LAST_KOLOM + 1) + kolom;
    if (key <= last) seen ??= new Set(keys);
    last = key;
    if (seen?.has(key)) return false;
    if (seen) seen.add(key);
    else keys.push(key);
    return true;
  };
}

export const isTrue = (value: string | undefined): boolean => value === "1" || value === "true";

function impossible(part: string, what: string): Refusal {
  return damaged(`bagian "${part}" menyebut ${what}, yang tidak ada di lembar Excel.`);
}

function withoutAddress(part: string): Refusal {
  return damaged(`bagian "${part}" memuat sel tanpa alamat di antara sel yang beralamat.`);
}

function tooManyLetters(): Refusal {
  return new Refusal(
    "berkas-terlalu-besar",
    `Berkas memuat lebih dari ${LETTER_LIMIT / 1_000_000} juta huruf; sebuah formulir hanya memuat beberapa puluh ribu.`,
    "ringkas tulisan yang sangat panjang, lampirkan rinciannya sebagai berkas bukti, lalu simpan",
  );
}

function tooManyCells(): Refusal {
  return new Refusal(
    "berkas-terlalu-besar",
    `Berkas memuat lebih dari ${BATAS_SEL / 1000} ribu sel berisi; sebuah formulir hanya memuat beberapa ratus.`,
    "hapus lembar tambahan yang bukan bagian formulir, lalu simpan; atau salin isinya ke formulir baru: lkjip forms",
  );
}
