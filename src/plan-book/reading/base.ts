import { inflateRawSync } from "node:zlib";
import { quote } from "../../form/read/context.ts";
import { plainText } from "../../form/read/text.ts";
import { cleanText } from "../../model/angka.ts";
import type { RencanaYears } from "../../plan/workbook/column.ts";
import type { PlanRow, PlanState } from "../../plan/workbook/state.ts";
import type { PlanData } from "../../plan/workbook/things.ts";
import type { Sheet, Workbook } from "../../xlsx/workbook.ts";
import { NAMA_RENCANA, VERSI_RENCANA } from "../layout.ts";
import type { BookContext } from "./cell.ts";

/*
 * What the workbook is and what it was made from: the hidden sheet, wherever it stands and whatever it is called.
 */

/** What lkjip.yaml says now, for what the workbook lacks. */
export interface RencanaOffice {
  readonly data: PlanData;
  readonly yaml: PlanState;
  readonly years: RencanaYears;
  readonly instansi: string;
}

export interface BookBase {
  /** Null where it is lost. */
  readonly state: PlanState | null;
  /** Whose workbook it says it is. */
  readonly instansi: string;
  readonly tahun: number;
}

/** More than any base: an inflated text beyond it is refused. */
const BASE_LIMIT = 20_000_000;

/** The base of the workbook; null where the workbook is another office's or none of ours, which is noted. */
export function readBase(context: BookContext, { lembar }: Workbook, office: RencanaOffice): BookBase | null {
  const sheet = lembar.find(({ cells }) =>
    cells.some(({ nilai }) => nilai.jenis === "teks" && nilai.teks === NAMA_RENCANA),
  );
  if (sheet === undefined) {
    if (!lembar.some(({ cells }) => cells.some((cell) => cleanText(plainText(cell)).toLowerCase() === "#kunci"))) {
      note(
        context,
        "bukan-rencana",
        "Berkas ini bukan rencana.xlsx dari lkjip.",
        "pindahkan berkas ini, lalu buat yang baru dengan: lkjip plan",
      );
      return null;
    }
    return noteLost(context, office);
  }
  for (const cell of sheet.cells) context.read.add(cell);
  const meta = readMeta(sheet);
  if (Number(meta.get("versi")) > VERSI_RENCANA) {
    note(
      context,
      "rencana-versi-lain",
      `Berkas ini dibuat dengan lkjip yang lebih baru (susunan ${meta.get("versi")}).`,
      "pasang lkjip yang lebih baru, lalu ulangi: lkjip plan",
    );
    return null;
  }
  const owner = meta.get("instansi") ?? "";
  if (
    owner.toLowerCase() !== cleanText(office.instansi).toLowerCase() &&
    meta.get("tahun") !== String(office.years.tahun)
  ) {
    note(
      context,
      "rencana-kantor-lain",
      `Rencana ini milik ${quote(owner)} tahun ${meta.get("tahun")}, bukan milik folder ini.`,
      "kembalikan rencana.xlsx folder ini, atau pindahkan berkas ini lalu jalankan: lkjip plan",
    );
    return null;
  }
  const state = parseBase(readChunks(sheet));
  return state === null ? noteLost(context, office) : { state, instansi: owner, tahun: Number(meta.get("tahun")) };
}

function note(context: BookContext, nama: string, pesan: string, perbaikan: string): void {
  context.temuan.push({ tingkat: "galat", nama, berkas: context.berkas, pesan, perbaikan });
}

function noteLost(context: BookContext, { instansi, years }: RencanaOffice): BookBase {
  context.temuan.push({
    tingkat: "peringatan",
    nama: "dasar-hilang",
    berkas: context.berkas,
    pesan:
      "Catatan tersembunyi tentang isi semula sudah hilang, sehingga tidak diketahui pihak mana yang berubah; setiap perbedaan disebut sebagai bentrok.",
    perbaikan: "periksa daftarnya, lalu pilih: lkjip plan --utamakan rencana, atau lkjip plan --utamakan yaml",
  });
  return { state: null, instansi, tahun: years.tahun };
}

function readMeta(sheet: Sheet): Map<string, string> {
  const keys = new Map(
    sheet.cells.flatMap((cell) => (cell.kolom === 1 ? [[cell.baris, plainText(cell)] as const] : [])),
  );
  return new Map(
    sheet.cells.flatMap((cell) => (cell.kolom === 2 ? [[keys.get(cell.baris) ?? "", plainText(cell)] as const] : [])),
  );
}

/** The pieces of the base stand below each other in the third column. */
const readChunks = (sheet: Sheet): string =>
  sheet.cells
    .filter(({ kolom }) => kolom === 3)
    .sort((a, b) => a.baris - b.baris)
    .map(({ nilai }) => (nilai.jenis === "teks" ? nilai.teks : ""))
    .join("");

/** A row of the base: key, sheet, what it is, its cells, whether it can go. */
export type StoredRow = readonly [kunci: string, lembar: string, identity: object, cells: object, removable: boolean];

function parseBase(packed: string): PlanState | null {
  try {
    const bytes = inflateRawSync(Buffer.from(packed, "base64"), { maxOutputLength: BASE_LIMIT });
    const { rows, blocks } = JSON.parse(new TextDecoder().decode(bytes)) as {
      readonly rows: readonly StoredRow[];
      readonly blocks: readonly (readonly [
        string,
        PlanState["blocks"] extends ReadonlyMap<string, infer V> ? V : never,
      ])[];
    };
    const stored = rows.map(
      ([kunci, lembar, identity, cells, removable]) => ({ kunci, lembar, identity, cells, removable }) as PlanRow,
    );
    return { rows: new Map(stored.map((row) => [row.kunci, row])), blocks: new Map(blocks) };
  } catch {
    return null;
  }
}
