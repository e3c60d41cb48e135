import type { Workbook } from "exceljs";
import { type Desimal, desimal } from "../../model/desimal.ts";
import { BARIS_BUKTI, JUDUL_JUMLAH, KOLOM_ANGGARAN, KOLOM_BUKTI, KUNCI_JUMLAH, LEMBAR } from "../layout.ts";
import { listSubKegiatan } from "../../plan/indikator.ts";
import type { DaftarFormulir } from "./lists.ts";
import { addTabel, addValidation, BARIS, type BarisTabel, type KopFormulir, letterOf } from "./sheet.ts";
import { rumusJumlah, rumusSerapan } from "./rumus.ts";

const RUPIAH = "#,##0";
/** Sen only shows where it is typed: a plan has whole rupiah, accounts do not always. */
const RUPIAH_ISIAN = "#,##0.##";
const PERSEN = "#,##0.00";

const PAGU = letterOf(KOLOM_ANGGARAN, "pagu");
const REALISASI = letterOf(KOLOM_ANGGARAN, "realisasi");

/** Adds the sheet of the sub kegiatan that this unit answers for, with a row of totals. */
export async function addAnggaran(workbook: Workbook, kop: KopFormulir, kodeUnit: string): Promise<void> {
  const daftar = listSubKegiatan(kop.config).filter(({ subKegiatan }) => subKegiatan.unit === kodeUnit);
  const akhir = BARIS.data + daftar.length - 1;
  const baris = daftar.map(({ subKegiatan }, i): BarisTabel => {
    const row = BARIS.data + i;
    return {
      kunci: subKegiatan.kode,
      jenis: "isi",
      sel: {
        kode: { isi: subKegiatan.kode, format: "@" },
        uraian: { isi: subKegiatan.uraian },
        pagu: { isi: subKegiatan.pagu, format: RUPIAH },
        realisasi: { isi: null, format: RUPIAH_ISIAN },
        serapan: { isi: { formula: rumusSerapan(`${PAGU}${row}`, `${REALISASI}${row}`), result: "" }, format: PERSEN },
      },
    };
  });
  const pagu = daftar.reduce((jumlah, { subKegiatan }) => jumlah.plus(subKegiatan.pagu), desimal(0));
  const sheet = await addTabel(workbook, kop, {
    lembar: LEMBAR.anggaran,
    judul: `Realisasi Anggaran Tahun ${kop.config.tahun}`,
    petunjuk:
      "Isi sel kuning. Ketik realisasi sampai dengan 31 Desember dalam rupiah penuh, bukan ribuan atau jutaan, tanpa Rp. Jika tidak ada realisasi, ketik 0.",
    kosong: "Unit ini tidak mengelola sub kegiatan, sehingga lembar ini tidak perlu diisi.",
    kolom: KOLOM_ANGGARAN,
    baris: daftar.length === 0 ? [] : [...baris, composeJumlah(pagu, akhir)],
    tinggi: 32,
    beku: 3,
  });
  if (daftar.length === 0) return;
  addValidation(sheet, `${REALISASI}${BARIS.data}:${REALISASI}${akhir}`, {
    type: "decimal",
    operator: "greaterThanOrEqual",
    formulae: [0],
    promptTitle: "Realisasi anggaran",
    prompt: "Ketik rupiah penuh dengan angka saja, misalnya 12500000. Jika tidak ada realisasi, ketik 0.",
    errorTitle: "Bukan jumlah rupiah",
    error: "Isi sel ini bukan angka, atau kurang dari 0. Ketik rupiah penuh dengan angka saja, misalnya 12500000.",
  });
  addValidation(
    sheet,
    `${letterOf(KOLOM_ANGGARAN, "keluaran")}${BARIS.data}:${letterOf(KOLOM_ANGGARAN, "catatan")}${akhir}`,
    {
      type: "any",
      promptTitle: "Uraian",
      prompt:
        "Tulis singkat, misalnya: 12 kali rapat koordinasi. Jika realisasi jauh di bawah pagu, tulis sebabnya di Catatan.",
    },
  );
}

function composeJumlah(pagu: Desimal, akhir: number): BarisTabel {
  const row = akhir + 1;
  return {
    kunci: KUNCI_JUMLAH,
    jenis: "jumlah",
    sel: {
      uraian: { isi: { formula: `"${JUDUL_JUMLAH}"`, result: JUDUL_JUMLAH } },
      pagu: { isi: { formula: `SUM(${PAGU}${BARIS.data}:${PAGU}${akhir})`, result: pagu.toNumber() }, format: RUPIAH },
      realisasi: {
        isi: { formula: rumusJumlah(`${REALISASI}${BARIS.data}:${REALISASI}${akhir}`), result: "" },
        format: RUPIAH,
      },
      serapan: { isi: { formula: rumusSerapan(`${PAGU}${row}`, `${REALISASI}${row}`), result: "" }, format: PERSEN },
    },
  };
}

/** Adds the sheet of evidence: free rows, which the unit may also insert. */
export async function addBukti(workbook: Workbook, kop: KopFormulir, daftar: DaftarFormulir): Promise<void> {
  const kosong: BarisTabel = {
    kunci: null,
    jenis: "isi",
    sel: { indikator: { isi: null, format: "@" }, tanggal: { isi: null, format: "dd/mm/yyyy" } },
  };
  const sheet = await addTabel(workbook, kop, {
    lembar: LEMBAR.bukti,
    judul: `Bukti Dukung Kinerja Tahun ${kop.config.tahun}`,
    petunjuk:
      "Tulis satu bukti per baris: dokumen, foto, tautan, atau nama berkas yang dikirim bersama formulir ini. Baris boleh ditambah.",
    kosong: "",
    kolom: KOLOM_BUKTI,
    baris: Array.from({ length: BARIS_BUKTI }, () => kosong),
    tinggi: 24,
    beku: 1,
    sisipBaris: true,
  });
  const akhir = BARIS.data + BARIS_BUKTI - 1;
  const range = (kunci: string): string =>
    `${letterOf(KOLOM_BUKTI, kunci)}${BARIS.data}:${letterOf(KOLOM_BUKTI, kunci)}${akhir}`;
  if (daftar.kode !== undefined) {
    addValidation(sheet, range("indikator"), {
      type: "list",
      formulae: [daftar.kode],
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
