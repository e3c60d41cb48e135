import { createRequire } from "node:module";
import ExcelJS from "exceljs";
import { type RencanaSource, readSource } from "../../src/plan-book/source.ts";

/*
 * rencana.xlsx in the hands of a person: opened, changed, saved by another program.
 */

/** lkjip.yaml read for the workbook; throws where it cannot be. */
export function sourceOf(teks: string): RencanaSource {
  const { source, temuan } = readSource(teks);
  if (source === null) throw new Error(temuan.map(({ pesan }) => pesan).join("\n"));
  return source;
}

/** One sheet by its keys. */
export interface TangLembar {
  readonly lembar: ExcelJS.Worksheet;
  /** Row of a key in column A; throws where there is none. */
  readonly baris: (kunci: string) => number;
  /** Number of a column by its key. */
  readonly kolom: (kunci: string) => number;
  /** Types into a cell by keys; null empties it. */
  readonly ketik: (kunci: string, kolom: string, nilai: ExcelJS.CellValue) => void;
  /** Types into the first free row: cells by column. */
  readonly tambah: (sel: Readonly<Record<string, ExcelJS.CellValue>>) => number;
}

/** How exceljs reads the rules of cells. */
interface RulesXform {
  parseClose(this: RulesXform, name: string): boolean;
  readonly model: Record<string, unknown>;
  _address: string;
}

const RULES: { readonly prototype: RulesXform } = createRequire(import.meta.url)(
  "exceljs/lib/xlsx/xform/sheet/data-validations-xform.js",
);
const { parseClose } = RULES.prototype;
let opening = 0;

/*
 * Rules of cells stay in the ranges that they were written for. exceljs takes each apart into its cells, and compares all of
 * them with each other when it saves, to find the ranges again: that was two thirds of what opening and saving cost.
 */
RULES.prototype.parseClose = function (name) {
  if (opening === 0 || name !== "dataValidation") return parseClose.call(this, name);
  const ranges = this._address;
  this._address = "";
  const goesOn = parseClose.call(this, name);
  for (const range of ranges.split(/\s+/)) this.model[range] = this.model[""];
  delete this.model[""];
  return goesOn;
};

/** Opens a workbook, lets somebody change it, and saves it as exceljs does. */
export async function sunting(
  bytes: Uint8Array,
  ubah: (lembar: (nama: string) => TangLembar, buku: ExcelJS.Workbook) => void,
): Promise<Uint8Array> {
  const buku = new ExcelJS.Workbook();
  opening += 1;
  await buku.xlsx.load(bytes as never).finally(() => {
    opening -= 1;
  });
  ubah((nama) => tang(buku.getWorksheet(nama) as ExcelJS.Worksheet), buku);
  return new Uint8Array((await buku.xlsx.writeBuffer()) as ArrayBuffer);
}

function tang(lembar: ExcelJS.Worksheet): TangLembar {
  const teks = (baris: number, kolom: number): string => String(lembar.getCell(baris, kolom).value ?? "");
  const kolom = (kunci: string): number => {
    for (let k = 2; k <= lembar.columnCount; k++) if (teks(4, k) === kunci) return k;
    throw new Error(`tidak ada kolom ${kunci} di ${lembar.name}`);
  };
  const baris = (kunci: string): number => {
    for (let b = 7; b <= lembar.rowCount; b++) if (teks(b, 1) === kunci) return b;
    throw new Error(`tidak ada baris ${kunci} di ${lembar.name}`);
  };
  const isi = (b: number, sel: Readonly<Record<string, ExcelJS.CellValue>>): void => {
    for (const [kunci, nilai] of Object.entries(sel)) lembar.getCell(b, kolom(kunci)).value = nilai;
  };
  return {
    lembar,
    baris,
    kolom,
    ketik: (kunci, k, nilai) => isi(baris(kunci), { [k]: nilai }),
    tambah: (sel) => {
      let b = 7;
      while ([1, 2, 3, 4].some((k) => teks(b, k) !== "" && !teks(b, k).includes("[object"))) b++;
      isi(b, sel);
      return b;
    },
  };
}
