import { BARIS_TERAKHIR, formatAddress, KOLOM_TERAKHIR, parseAddress, parseRange, type Range } from "./address.ts";
import { type Cell, readCellValue } from "./cell.ts";
import { damaged, Refusal } from "./refusal.ts";
import { type CellText, collectText } from "./strings.ts";
import type { FormatOf } from "./styles.ts";
import { readXml } from "./xml.ts";

/** The filled cells of one sheet, and what hides or covers them. */
export interface SheetContent {
  readonly cells: readonly Cell[];
  readonly barisTersembunyi: ReadonlySet<number>;
  readonly kolomTersembunyi: (kolom: number) => boolean;
  readonly gabungan: readonly Range[];
}

const BATAS_SEL = 200_000;
/** More merges than this are not looked at: they only serve a finding. */
const BATAS_GABUNGAN = 2_000;

type Attributes = Readonly<Record<string, string>>;

/** Reads one sheet part. Cells without a reference follow the one before them. Throws a Refusal. */
export function readSheet(
  isi: Uint8Array,
  part: string,
  strings: readonly CellText[],
  formatOf: FormatOf,
): SheetContent {
  const cells: Cell[] = [];
  const seen = new Set<number>();
  const barisTersembunyi = new Set<number>();
  const kolomTersembunyi: { readonly min: number; readonly max: number }[] = [];
  const gabungan: Range[] = [];
  const inline = collectText();
  let root = "";
  let inData = false;
  let baris = 0;
  let kolom = 0;
  let cell: { type: string; style: number; value: string | null; inline: string | null; rumus: string | null } | null =
    null;
  let inValue = false;
  let inFormula = false;

  const openRow = (attributes: Attributes): void => {
    baris = attributes.r === undefined ? baris + 1 : Number(attributes.r);
    if (!Number.isInteger(baris) || baris < 1 || baris > BARIS_TERAKHIR)
      throw impossible(part, `baris ${attributes.r ?? baris}`);
    kolom = 0;
    if (isTrue(attributes.hidden)) barisTersembunyi.add(baris);
  };
  const openCell = (attributes: Attributes): void => {
    const reference = attributes.r;
    const address = reference === undefined ? { baris, kolom: kolom + 1 } : parseAddress(reference);
    if (!address || address.kolom > KOLOM_TERAKHIR) throw impossible(part, `sel ${reference ?? ""}`);
    if (address.baris !== baris) throw damaged(`sel ${reference} tercatat di baris ${baris}.`);
    kolom = address.kolom;
    cell = {
      type: attributes.t ?? "n",
      style: Number(attributes.s ?? 0),
      value: null,
      inline: null,
      rumus: null,
    };
  };
  const closeCell = (): void => {
    if (!cell) return;
    const nilai = readCellValue(cell, strings, formatOf);
    if (nilai) {
      const sel = formatAddress(kolom, baris);
      if (seen.has(baris * KOLOM_TERAKHIR + kolom)) throw damaged(`sel ${sel} tertulis dua kali di bagian "${part}".`);
      seen.add(baris * KOLOM_TERAKHIR + kolom);
      if (cells.length >= BATAS_SEL) throw tooManyCells();
      cells.push({ baris, kolom, sel, nilai, rumus: cell.rumus });
    }
    cell = null;
  };

  readXml(isi, part, {
    open: (name, attributes) => {
      root ||= name;
      if (name === "sheetData") inData = true;
      else if (!inData) {
        if (name === "col" && isTrue(attributes.hidden))
          kolomTersembunyi.push({ min: Number(attributes.min), max: Number(attributes.max) });
        if (name === "mergeCell" && gabungan.length < BATAS_GABUNGAN) {
          const range = parseRange(attributes.ref ?? "");
          if (range) gabungan.push(range);
        }
      } else if (name === "row") openRow(attributes);
      else if (name === "c") openCell(attributes);
      else if (!cell) return;
      else if (name === "v") {
        inValue = true;
        cell.value ??= "";
      } else if (name === "f") {
        inFormula = true;
        cell.rumus ??= "";
      } else inline.open(name);
    },
    text: (text) => {
      if (!cell) return;
      if (inValue) cell.value += text;
      else if (inFormula) cell.rumus += text;
      else inline.text(text);
    },
    close: (name) => {
      if (name === "sheetData") inData = false;
      else if (name === "c" && inData) closeCell();
      else if (name === "v") inValue = false;
      else if (name === "f") inFormula = false;
      else if (name === "is" && cell) cell.inline = inline.take();
      else inline.close(name);
    },
  });
  if (root !== "worksheet") throw damaged(`bagian "${part}" bukan lembar kerja.`);
  const isKolomTersembunyi = (kolom: number): boolean =>
    kolomTersembunyi.some(({ min, max }) => kolom >= min && kolom <= max);
  return { cells, barisTersembunyi, kolomTersembunyi: isKolomTersembunyi, gabungan };
}

const isTrue = (value: string | undefined): boolean => value === "1" || value === "true";

function impossible(part: string, what: string): Refusal {
  return damaged(`bagian "${part}" menyebut ${what}, yang tidak ada di lembar Excel.`);
}

function tooManyCells(): Refusal {
  return new Refusal(
    "berkas-terlalu-besar",
    `Satu lembar memuat lebih dari ${BATAS_SEL} sel berisi; formulir hanya memuat beberapa ribu.`,
    "hapus lembar tambahan yang bukan bagian formulir, lalu simpan; atau salin isinya ke formulir baru: lkjip forms",
  );
}
