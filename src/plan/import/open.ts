import type { Bertemuan, Temuan } from "../../model/temuan.ts";
import { type DocumentTable, readTables } from "../../word/text/tables.ts";
import { EXPORT_SIZE, openWorkbook } from "../../xlsx/workbook.ts";
import { type Grid, gridOfSheet, type SourceCell } from "./grid.ts";
import type { Ignored, ImportFile } from "./result.ts";

/** What a file holds, as grids; empty where it cannot be read, with a finding that says why and the way out. */
export interface OpenedFile {
  readonly grids: readonly Grid[];
  readonly diabaikan: readonly Ignored[];
}

const NOTHING: OpenedFile = { grids: [], diabaikan: [] };

/** Opens one file by its content, whatever it is called. */
export function openImport({ berkas, content }: ImportFile): Bertemuan<OpenedFile> {
  const document = isZip(content) ? readTables(content) : null;
  if (document !== null) {
    const grids = document.tables.map((table, i) => gridOfTable(berkas, i + 1, table, document.opening));
    return { nilai: { grids, diabaikan: [] }, temuan: [] };
  }
  const { nilai: workbook, temuan } = openWorkbook(berkas, content, { size: EXPORT_SIZE });
  if (workbook === null) return { nilai: NOTHING, temuan: temuan.map((one) => explainRefusal(one)) };
  const visible = workbook.lembar.filter(({ hidden, cells }) => !hidden && cells.length > 0);
  const diabaikan = workbook.lembar
    .filter(({ hidden, cells }) => hidden && cells.length > 0)
    .map(({ nama }) => ({ asal: { berkas, lembar: nama, sel: "A1" }, alasan: "lembar ini disembunyikan" }));
  return { nilai: { grids: visible.map((sheet) => gridOfSheet(berkas, sheet)), diabaikan }, temuan: [] };
}

const isZip = (content: Uint8Array): boolean => content[0] === 0x50 && content[1] === 0x4b;

const CAPTION = /^(?:tabel|gambar|grafik|diagram|lampiran)\b/i;

function gridOfTable(berkas: string, nomor: number, table: DocumentTable, opening: readonly string[]): Grid {
  const lembar = `Tabel ${nomor}`;
  const rows = new Map<number, Map<number, SourceCell>>();
  for (const { baris, kolom, width, height, teks } of table.sel) {
    if (teks.trim() === "") continue;
    const row = rows.get(baris) ?? new Map<number, SourceCell>();
    const asal = { berkas, lembar, sel: `baris ${baris}, kolom ${kolom}` };
    row.set(kolom, { teks, angka: null, percent: false, fault: null, width, height, asal });
    rows.set(baris, row);
  }
  const baris = [...rows].sort(([a], [b]) => a - b).map(([nomor, sel]) => ({ nomor, sel }));
  // The cover says best what the document is, then what is nearest to the table.
  const cover = opening.filter((teks) => !CAPTION.test(teks)).reverse();
  return { berkas, lembar, judul: [berkas, ...cover, ...table.before], baris };
}

const SAVE_AS = "buka berkasnya, pilih Simpan Sebagai, jenis";

/** The way out for each kind of file that is not read, by the rule that names it. */
const WAY_OUT: Readonly<Record<string, string>> = {
  "berkas-xls": `${SAVE_AS} Excel Workbook (*.xlsx), lalu sebut hasilnya, misalnya: lkjip plan --dari rekap.xlsx`,
  "berkas-xlsb": `${SAVE_AS} Excel Workbook (*.xlsx), lalu sebut hasilnya, misalnya: lkjip plan --dari rekap.xlsx`,
  "berkas-ods": `${SAVE_AS} Excel Workbook (*.xlsx) atau Word (*.docx), lalu sebut hasilnya, misalnya: lkjip plan --dari rekap.xlsx`,
  "berkas-numbers":
    "di Numbers pilih File, Export To, Excel, lalu sebut hasilnya, misalnya: lkjip plan --dari rekap.xlsx",
  "berkas-bersandi":
    "buka berkas di Excel, hapus sandinya, simpan, lalu ulangi perintah ini, misalnya: lkjip plan --dari rekap.xlsx",
  "berkas-kosong": "unduh ulang berkasnya, lalu ulangi perintah ini, misalnya: lkjip plan --dari rekap.xlsx",
};

function explainRefusal(temuan: Temuan): Temuan {
  const { pesan } = temuan;
  const perbaikan = WAY_OUT[temuan.nama] ?? wayOutOf(pesan);
  return {
    ...temuan,
    tingkat: "galat",
    pesan: withoutForm(
      pesan.replace(", bukan buku kerja Excel (.xlsx).", ", yang tidak dapat dibaca sebagai rencana."),
    ),
    perbaikan,
  };
}

/** What a message says of forms is of no use here. */
function withoutForm(pesan: string): string {
  const at = pesan.search(/\bformulir\b/);
  const [from, to] = [Math.max(pesan.lastIndexOf(";", at), pesan.lastIndexOf(",", at)), pesan.indexOf(".", at)];
  return Math.min(at, from, to) === -1 ? pesan : `${pesan.slice(0, from)}${pesan.slice(to)}`;
}

function wayOutOf(pesan: string): string {
  if (/\bPDF\b/.test(pesan))
    return "minta berkas Excel atau Word asalnya, atau buka PDF itu di Word dan simpan sebagai .docx, misalnya: lkjip plan --dari pk.docx";
  if (/Office lama/.test(pesan))
    return `${SAVE_AS} Word Document (*.docx), lalu sebut hasilnya, misalnya: lkjip plan --dari pk.docx`;
  if (/RTF|teks|HTML|CSV/.test(pesan))
    return "buka di Excel atau Word, simpan sebagai .xlsx atau .docx, lalu sebut hasilnya, misalnya: lkjip plan --dari rekap.xlsx";
  if (/gambar/.test(pesan))
    return "ketik isinya di rencana.xlsx, atau minta berkas Excel atau Word asalnya, misalnya: lkjip plan --dari pk.docx";
  return "unduh atau minta ulang berkasnya, simpan sebagai .xlsx atau .docx, lalu ulangi, misalnya: lkjip plan --dari rekap.xlsx";
}
