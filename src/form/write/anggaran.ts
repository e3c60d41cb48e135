import type { Workbook } from "exceljs";
import { type Desimal, desimal } from "../../model/desimal.ts";
import { listSubKegiatan } from "../../plan/indikator.ts";
import { BARIS_BUKTI, JUDUL_JUMLAH, KOLOM_ANGGARAN, KOLOM_BUKTI, KUNCI_JUMLAH, LEMBAR } from "../layout.ts";
import type { Carried } from "./carried.ts";
import type { FormulirList } from "./lists.ts";
import { rumusJumlah, rumusSerapan } from "./rumus.ts";
import {
  addTabel,
  addValidation,
  BARIS,
  type FormulirKop,
  letterOf,
  type SelTabel,
  type WrittenBaris,
} from "./sheet.ts";

const RUPIAH = "#,##0";
/** Sen only shows where it is typed: a plan has whole rupiah, accounts do not always. */
const ISIAN_RUPIAH = "#,##0.##";
const PERCENT = "#,##0.00";

const PAGU = letterOf(KOLOM_ANGGARAN, "pagu");
const REALISASI = letterOf(KOLOM_ANGGARAN, "realisasi");

/** Adds the sheet of the sub kegiatan that this unit answers for, with a row of totals. */
export async function addAnggaran(
  workbook: Workbook,
  kop: FormulirKop,
  kodeUnit: string,
  carried: Carried,
): Promise<void> {
  const list = listSubKegiatan(kop.config).filter(({ subKegiatan }) => subKegiatan.unit === kodeUnit);
  const end = BARIS.data + list.length - 1;
  const baris = list.map(({ subKegiatan }, i): WrittenBaris => {
    const row = BARIS.data + i;
    const filled = (kunci: string): SelTabel => ({ content: carried.sel("anggaran", subKegiatan.kode, kunci) });
    return {
      kunci: subKegiatan.kode,
      jenis: "isi",
      sel: {
        kode: { content: subKegiatan.kode, format: "@" },
        uraian: { content: subKegiatan.uraian },
        pagu: { content: subKegiatan.pagu, format: RUPIAH },
        realisasi: { ...filled("realisasi"), format: ISIAN_RUPIAH },
        serapan: {
          content: { formula: rumusSerapan(`${PAGU}${row}`, `${REALISASI}${row}`), result: "" },
          format: PERCENT,
        },
        keluaran: filled("keluaran"),
        catatan: filled("catatan"),
      },
    };
  });
  const isAsked = kop.config.formulir.anggaran === "isi";
  const kolom = KOLOM_ANGGARAN.map((each) =>
    each.kunci === "realisasi" && !isAsked ? { ...each, filler: "rencana" as const } : each,
  );
  const pagu = list.reduce((jumlah, { subKegiatan }) => jumlah.plus(subKegiatan.pagu), desimal(0));
  const sheet = await addTabel(workbook, kop, {
    lembar: LEMBAR.anggaran,
    judul: `Realisasi Anggaran Tahun ${kop.config.tahun}`,
    petunjuk: isAsked
      ? "Isi sel kuning. Ketik belanja sejak 1 Januari sampai akhir triwulan yang dilaporkan, dalam rupiah penuh, bukan ribuan atau jutaan, tanpa Rp. Jika tidak ada realisasi, ketik 0."
      : "Isi sel kuning: keluaran, dan catatan bila perlu. Realisasi tidak diisi di sini, karena belanjanya diambil dari SIPD.",
    blank: "Unit ini tidak mengelola sub kegiatan, sehingga lembar ini tidak perlu diisi.",
    kolom,
    baris: list.length === 0 ? [] : [...baris, composeJumlah(pagu, end)],
    height: 32,
    frozen: 3,
  });
  if (list.length === 0) return;
  if (isAsked)
    addValidation(sheet, `${REALISASI}${BARIS.data}:${REALISASI}${end}`, {
      type: "decimal",
      operator: "greaterThanOrEqual",
      formulae: [0],
      promptTitle: "Realisasi anggaran",
      prompt: "Ketik rupiah penuh dengan angka saja, misalnya 1234567. Jika tidak ada realisasi, ketik 0.",
      errorTitle: "Bukan jumlah rupiah",
      error: "Isi sel ini bukan angka, atau kurang dari 0. Ketik rupiah penuh dengan angka saja, misalnya 1234567.",
    });
  addValidation(
    sheet,
    `${letterOf(KOLOM_ANGGARAN, "keluaran")}${BARIS.data}:${letterOf(KOLOM_ANGGARAN, "catatan")}${end}`,
    {
      type: "any",
      promptTitle: "Uraian",
      prompt:
        "Tulis singkat, misalnya: 12 kali rapat koordinasi. Jika realisasi jauh di bawah pagu, tulis sebabnya di Catatan.",
    },
  );
}

function composeJumlah(pagu: Desimal, end: number): WrittenBaris {
  const row = end + 1;
  return {
    kunci: KUNCI_JUMLAH,
    jenis: "jumlah",
    sel: {
      uraian: { content: { formula: `"${JUDUL_JUMLAH}"`, result: JUDUL_JUMLAH } },
      pagu: {
        content: { formula: `SUM(${PAGU}${BARIS.data}:${PAGU}${end})`, result: pagu.toNumber() },
        format: RUPIAH,
      },
      realisasi: {
        content: { formula: rumusJumlah(`${REALISASI}${BARIS.data}:${REALISASI}${end}`), result: "" },
        format: RUPIAH,
      },
      serapan: {
        content: { formula: rumusSerapan(`${PAGU}${row}`, `${REALISASI}${row}`), result: "" },
        format: PERCENT,
      },
    },
  };
}

/** Adds the sheet of evidence: free rows, which the unit may also insert. */
export async function addBukti(
  workbook: Workbook,
  kop: FormulirKop,
  list: FormulirList,
  { bukti }: Carried,
): Promise<void> {
  const count = Math.max(BARIS_BUKTI, bukti.length + BARIS_BUKTI / 3);
  const baris = Array.from({ length: count }, (_, i): WrittenBaris => {
    const { indikator = null, uraian = null, tanggal = null, lokasi = null } = bukti[i] ?? {};
    return {
      kunci: null,
      jenis: "isi",
      sel: {
        indikator: { content: indikator, format: "@" },
        uraian: { content: uraian },
        tanggal: { content: tanggal, format: "dd/mm/yyyy" },
        lokasi: { content: lokasi },
      },
    };
  });
  const sheet = await addTabel(workbook, kop, {
    lembar: LEMBAR.bukti,
    judul: `Bukti Dukung Kinerja Tahun ${kop.config.tahun}`,
    petunjuk:
      "Tulis satu bukti per baris: dokumen, foto, tautan, atau nama berkas yang dikirim bersama formulir ini. Baris boleh ditambah.",
    blank: "",
    kolom: KOLOM_BUKTI,
    baris,
    height: 24,
    frozen: 1,
    insertBaris: true,
  });
  const end = BARIS.data + count - 1;
  const range = (kunci: string): string =>
    `${letterOf(KOLOM_BUKTI, kunci)}${BARIS.data}:${letterOf(KOLOM_BUKTI, kunci)}${end}`;
  if (list.kode !== undefined) {
    addValidation(sheet, range("indikator"), {
      type: "list",
      formulae: [list.kode],
      promptTitle: "Kode indikator",
      prompt: "Pilih kode indikator dari daftar. Kodenya ada di lembar Kinerja.",
      errorTitle: "Kode tidak dikenal",
      error: "Kode ini tidak ada di lembar Kinerja formulir ini. Pilih kode dari daftar.",
    });
  }
  addValidation(sheet, range("tanggal"), {
    type: "date",
    operator: "between",
    formulae: [new Date(Date.UTC(2000, 0, 1)), new Date(Date.UTC(2100, 11, 31))],
    promptTitle: "Tanggal bukti",
    prompt: `Ketik tanggal, misalnya 31/12/${kop.config.tahun} atau ${kop.config.tahun}-12-31.`,
    errorTitle: "Bukan tanggal",
    error: `Isi sel ini tidak dibaca sebagai tanggal. Ketik tahun, bulan, hari, misalnya ${kop.config.tahun}-12-31.`,
  });
}
