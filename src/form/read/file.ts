import { createHash } from "node:crypto";
import type { Config } from "../../plan/schema.ts";
import type { FormulirTerisi } from "../kinerja.ts";
import type { Bertemuan, Temuan } from "../../model/temuan.ts";
import { MINTA_KIRIM_ULANG } from "../../xlsx/refusal.ts";
import { openWorkbook, type Workbook } from "../../xlsx/workbook.ts";
import { readAnggaran, readDaftarBukti, readKinerja } from "./rows.ts";
import { readIdentitas } from "./identity.ts";
import { type Konteks, noteForm } from "./context.ts";
import { readUnit } from "./meta.ts";
import { explainLarge } from "./no-form.ts";
import { isRowFilled, pickTabel } from "./choose.ts";
import type { RencanaOf } from "./unit-plan.ts";
import { noteSisa } from "./leftover.ts";
import { findTabel, type JenisTabel, namaLembar, type TabelFormulir } from "./table.ts";

/* One file of the folder, from bytes to what the unit typed. */

/** What one file gave: its form, or at least whose form it is. */
export interface HasilBerkas extends Bertemuan<FormulirTerisi | null> {
  readonly berkas: string;
  readonly sha256: string | null;
  /** Kode of the unit, where the form says so. */
  readonly unit: string | null;
  /** The unit has not typed anything. */
  readonly kosong: boolean;
  /** Indices of config.penegasan that this form needed. */
  readonly penegasanDipakai: ReadonlySet<number>;
}

/** Reads one file. Whatever it holds: nothing is thrown, every problem is a finding. */
export function readBerkas(berkas: string, isi: Uint8Array, config: Config, rencanaOf: RencanaOf): HasilBerkas {
  const sha256 = createHash("sha256").update(isi).digest("hex");
  try {
    const { nilai: workbook, temuan } = openWorkbook(berkas, isi, explainLarge);
    return workbook ? readIsi({ berkas, sha256, config, rencanaOf }, workbook) : failed(berkas, sha256, temuan);
  } catch {
    return failed(berkas, sha256, [explainUnexpected(berkas)]);
  }
}

/** The result for a file that gave no form. */
export function failed(berkas: string, sha256: string | null, temuan: readonly Temuan[]): HasilBerkas {
  return { berkas, sha256, unit: null, kosong: false, penegasanDipakai: new Set(), nilai: null, temuan };
}

/** Lines of text of a whole form: several hundred cells, each with the longest list that anyone writes. */
const BATAS_BARIS_TEKS = 10_000;

function readIsi(asal: Pick<Konteks, "berkas" | "sha256" | "config" | "rencanaOf">, workbook: Workbook): HasilBerkas {
  const konteks: Konteks = {
    ...asal,
    tahun1904: workbook.tahun1904,
    temuan: [],
    terbaca: new Set(),
    penegasanDipakai: new Set(),
    barisTeks: { left: BATAS_BARIS_TEKS },
  };
  const { berkas, sha256, config } = asal;
  const unit = readUnit(konteks, workbook);
  if (unit === null) return failed(berkas, sha256, konteks.temuan);
  if (workbook.makro) noteMakro(konteks);
  const semua = findTabel(konteks, workbook);
  const kinerja = readKinerja(konteks, pickNeeded(konteks, semua, "kinerja", unit), unit);
  const anggaran = readAnggaran(konteks, pickNeeded(konteks, semua, "anggaran", unit), unit);
  const bukti = readDaftarBukti(konteks, pickNeeded(konteks, semua, "bukti", unit));
  const penanggungJawab = readIdentitas(konteks, workbook, unit);
  noteSisa(konteks, workbook, semua);
  const kosong = !semua.some((tabel) => tabel.baris.some((row) => isRowFilled(konteks, row, tabel.jenis)));
  if (kosong) noteKosong(konteks);
  const nilai: FormulirTerisi = {
    berkas,
    sha256,
    unit,
    tahun: config.tahun,
    ...(penanggungJawab ? { penanggungJawab } : {}),
    kinerja,
    anggaran,
    bukti,
  };
  return { berkas, sha256, unit, kosong, penegasanDipakai: konteks.penegasanDipakai, nilai, temuan: konteks.temuan };
}

/** The table of a kind, with a finding where the form should have one and has none. */
function pickNeeded(
  konteks: Konteks,
  semua: readonly TabelFormulir[],
  jenis: JenisTabel,
  unit: string,
): TabelFormulir | null {
  const needed = countPlanned(konteks, jenis, unit) > 0;
  if (semua.some((tabel) => tabel.jenis === jenis) || !needed) return pickTabel(konteks, semua, jenis);
  noteForm(konteks, {
    tingkat: jenis === "bukti" ? "peringatan" : "galat",
    nama: "lembar-hilang",
    pesan: `Lembar ${namaLembar(jenis)} tidak ada di berkas ini, atau baris kuncinya yang tersembunyi sudah dihapus.`,
    perbaikan: `salin isinya ke formulir baru yang dibuat dengan: lkjip forms --unit ${unit}`,
  });
  return null;
}

function countPlanned({ rencanaOf }: Konteks, jenis: JenisTabel, unit: string): number {
  if (jenis === "bukti") return 1;
  const { indikator, subKegiatan } = rencanaOf(unit);
  return jenis === "kinerja" ? indikator.length : subKegiatan.length;
}

function explainUnexpected(berkas: string): Temuan {
  return {
    tingkat: "galat",
    nama: "berkas-rusak",
    berkas,
    pesan: "Berkas rusak: susunan isinya tidak dapat dikenali.",
    perbaikan: MINTA_KIRIM_ULANG,
  };
}

function noteMakro(konteks: Konteks): void {
  noteForm(konteks, {
    tingkat: "peringatan",
    nama: "berkas-bermakro",
    pesan: "Berkas ini memuat makro; makronya tidak pernah dijalankan, isinya tetap dibaca.",
    perbaikan: "simpan ulang sebagai Excel Workbook (*.xlsx), yang tidak memuat makro",
  });
}

function noteKosong(konteks: Konteks): void {
  noteForm(konteks, {
    tingkat: "peringatan",
    nama: "formulir-kosong",
    pesan: "Formulir ini belum diisi sama sekali.",
    perbaikan: "minta unit mengisi dan menyimpannya, lalu taruh lagi berkasnya di folder ini",
  });
}
