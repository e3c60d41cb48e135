import { describe, expect, it } from "vitest";
import { readFormulir } from "../../src/form/read.ts";
import { makeXlsx } from "../support/xlsx.ts";
import { makeConfig, makeFormulir } from "./contoh.ts";

/*
 * Workbooks in the inbox that are no form: what is said of them.
 */

const config = makeConfig();
type Sel = Record<string, string | number>;

/** A sheet with these words in its first row, and as many rows below as asked for. */
function tabel(judul: readonly string[], baris: number): Sel {
  const sel: Sel = {};
  judul.forEach((teks, i) => {
    for (let b = 1; b <= baris + 1; b++) sel[`${String.fromCharCode(65 + i)}${b}`] = b === 1 ? teks : `isi ${b % 7}`;
  });
  return sel;
}

const REKAP = ["NO", "TAHUN", "KODE SUB UNIT", "KODE SUB KEGIATAN", "NAMA SUB KEGIATAN", "PAGU"];

function read(content: Uint8Array): string[] {
  const { nilai, temuan } = readFormulir({ berkas: "3-data-kinerja/a.xlsx", content }, config);
  expect(nilai).toBeNull();
  return temuan.map(({ tingkat, nama, pesan, perbaikan }) => `${tingkat} ${nama}: ${pesan} Perbaikan: ${perbaikan}`);
}

describe("a known export is called by its name, whatever its size", () => {
  const REMEDY = "pindahkan ke folder 3-data-kinerja/bukti; angkanya ditulis di formulir tiap unit dan di lkjip.yaml";
  const PLAN =
    "masukkan ke rencana dengan: lkjip plan --dari, diikuti nama berkas ini; lalu pindahkan ke folder 3-data-kinerja/bukti";
  it.each<[string, Sel, string, string?, string?]>([
    ["SIPD, 12 cells", tabel(REKAP, 1), "rekap belanja SIPD per rekening", PLAN],
    ["SIPD, 60.000 cells", tabel(REKAP, 10_000), "rekap belanja SIPD per rekening", PLAN],
    [
      "SIPD with realisation",
      { A1: "KABUPATEN X", A2: "REKAPITULASI BELANJA MENURUT URUSAN PEMERINTAHAN\nDAERAH", E6: "Uraian" },
      "rekapitulasi belanja SIPD (anggaran dan realisasi)",
      "unduh dari SIPD rekapitulasi belanja kantor sendiri, sampai tingkat sub kegiatan, dengan kolom Anggaran dan Realisasi",
      "rekapitulasi-belanja",
    ],
    ["RAK", tabel(["Tahun", "Nama Akun", "Nilai Rincian", "Total RAK"], 2), "anggaran kas (RAK) SIPD"],
    ["LRA", { A1: " Laporan  Realisasi Anggaran", A2: "Tahun 2024" }, "laporan realisasi anggaran"],
    [
      "nomenclature",
      tabel(["BIDANG", "PROGRAM", "SUBKEGIATAN", "DEFINISI OPERASIONAL"], 2),
      "daftar nomenklatur program, kegiatan, dan sub kegiatan",
    ],
  ])("%s", (_, sel, apa, remedy = REMEDY, nama = "bukan-formulir") => {
    expect(read(makeXlsx([{ nama: "Sheet 1", sel }]))).toEqual([
      `peringatan ${nama}: Buku kerja ini bukan formulir lkjip, melainkan ${apa}; isinya belum dapat dibaca lkjip, jadi tidak dipakai. Perbaikan: ${remedy}`,
    ]);
  });
});

const REMEDY =
  "bila ini bukti dukung, pindahkan ke folder 3-data-kinerja/bukti; bila berisi data unit, salin ke formulir yang dibuat dengan: lkjip forms";

it.each<[string, number, string]>([
  ["small", 3, 'Lembar yang ada: "Sheet 1".'],
  ["large", 15_000, "Isinya lebih dari 50 ribu sel; sebuah formulir hanya memuat beberapa ratus."],
])("a %s workbook of another kind is said to be no form before anything else", (_, baris, content) => {
  expect(read(makeXlsx([{ nama: "Sheet 1", sel: tabel(["Nama", "PAGU", "Alamat", "RT"], baris) }]))).toEqual([
    `galat bukan-formulir: Buku kerja ini bukan formulir lkjip. ${content} Perbaikan: ${REMEDY}`,
  ]);
});

it("a form with a huge sheet of another kind stays a form that is too big", () => {
  const large = Object.fromEntries(Array.from({ length: 60_000 }, (_, i) => [`C${i + 20}`, "KODE SUB KEGIATAN"]));
  expect(read(makeFormulir({ kinerja: { ...large, C10: "PAGU" } }))).toEqual([
    "galat berkas-terlalu-besar: Berkas memuat lebih dari 50 ribu sel berisi; sebuah formulir hanya memuat beberapa ratus. Perbaikan: hapus lembar tambahan yang bukan bagian formulir, lalu simpan; atau salin isinya ke formulir baru: lkjip forms",
  ]);
});
