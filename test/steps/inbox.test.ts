import { mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { isiSel } from "../support/isi.ts";
import { createKantor, type Office } from "../support/tahun.ts";

/*
 * Files in 3-data-kinerja/ that are no form: each is named once, and what belongs there is not accused.
 */

const INBOX = "3-data-kinerja";

let asal: Office;
let office: Office;
beforeAll(async () => {
  asal = await createKantor("muncar");
  return () => asal.remove();
});
afterEach(() => office.remove());

/** The office with these files beside its forms, without the forms of the units in `without`. */
function kantorDengan(berkas: readonly string[], without: readonly string[] = []): Office {
  office = asal.salin();
  for (const kode of without) rmSync(join(office.folder, INBOX, `${kode}.xlsx`));
  for (const nama of berkas) {
    mkdirSync(dirname(join(office.folder, INBOX, nama)), { recursive: true });
    office.write(`${INBOX}/${nama}`, "isi");
  }
  return office;
}

/** Findings about the inbox as a whole, as `check --json` has them. */
async function temuanInbox(): Promise<string[]> {
  const { keluaran } = await office.lkjip("check", "--json");
  const { temuan } = JSON.parse(keluaran) as { temuan: Record<string, string>[] };
  return temuan
    .filter(({ berkas }) => berkas === INBOX)
    .map(({ tingkat, pesan, perbaikan }) => `${tingkat}: ${pesan} Perbaikan: ${perbaikan}`);
}

const BUKTI =
  "bila ini bukti dukung, pindahkan ke folder 3-data-kinerja/bukti atau sebut namanya di lembar Bukti; bila seharusnya formulir, minta unit mengirim formulir Excel-nya";

describe("what is not read", () => {
  it.each<[string, string]>([
    [
      "dari-kantor.zip",
      "peringatan: 1 arsip, tidak dibaca: dari-kantor.zip. Perbaikan: klik kanan, pilih Ekstrak Semua, lalu taruh formulir di dalamnya (.xlsx) di folder ini dan hapus arsipnya",
    ],
    [
      "kantor.xlsx.crdownload",
      "peringatan: 1 unduhan yang belum selesai, tidak dibaca: kantor.xlsx.crdownload. Perbaikan: tunggu sampai unduhannya selesai atau unduh lagi, lalu hapus sisanya; hasilnya berakhiran .xlsx",
    ],
    [
      "kantor.gsheet",
      "peringatan: 1 pintasan, yang tidak memuat isi berkasnya, tidak dibaca: kantor.gsheet. Perbaikan: buka di Google Spreadsheet, pilih File > Download > Microsoft Excel (.xlsx), lalu taruh hasilnya di folder ini",
    ],
    [
      "kantor.numbers",
      "peringatan: 1 buku kerja berjenis lain, tidak dibaca: kantor.numbers. Perbaikan: buka di Excel atau LibreOffice, simpan sebagai Excel Workbook (*.xlsx), lalu taruh hasilnya di folder ini",
    ],
    [
      "kantor.xlsx.bak",
      "peringatan: 1 salinan cadangan buatan program, tidak dibaca: kantor.xlsx.bak. Perbaikan: hapus bila formulirnya sudah ada; bila ini isian terakhir, ganti akhiran namanya menjadi .xlsx",
    ],
    ["rapat.jpg", `periksa: 1 foto, PDF, atau dokumen, tidak dibaca: rapat.jpg. Perbaikan: ${BUKTI}`],
    ["rapat.DOCX", `periksa: 1 foto, PDF, atau dokumen, tidak dibaca: rapat.DOCX. Perbaikan: ${BUKTI}`],
    [
      "Data Kec. Muncar",
      "peringatan: 1 berkas berjenis lain, tidak dibaca: Data Kec. Muncar. Perbaikan: bila ini formulir, beri nama berakhiran .xlsx; bila ini bukti dukung, pindahkan ke folder 3-data-kinerja/bukti",
    ],
    [
      "kiriman/susulan.rar",
      "peringatan: 1 arsip, tidak dibaca: kiriman/susulan.rar. Perbaikan: klik kanan, pilih Ekstrak Semua, lalu taruh formulir di dalamnya (.xlsx) di folder ini dan hapus arsipnya",
    ],
  ])("%s", async (nama, temuan) => {
    kantorDengan([nama]);
    expect(await temuanInbox()).toEqual([temuan]);
  });

  it("is one finding a kind, with five names", async () => {
    kantorDengan([...Array.from({ length: 8 }, (_, i) => `foto ${i + 1}.jpg`), "a.zip", "b.rar"]);
    expect(await temuanInbox()).toEqual([
      expect.stringContaining("peringatan: 2 arsip, tidak dibaca: a.zip, b.rar."),
      expect.stringContaining(
        "periksa: 8 foto, PDF, atau dokumen, tidak dibaca: foto 1.jpg, foto 2.jpg, foto 3.jpg, foto 4.jpg, foto 5.jpg, dan 3 lainnya.",
      ),
    ]);
  });

  it("may be the form of a unit that has not returned one, by its name", async () => {
    kantorDengan(["tapem (1).zip", "scan/Kesekretariatan.pdf", "sekretariat.docx"], ["tapem", "sekretariat"]);
    expect(await temuanInbox()).toEqual([
      expect.stringContaining(
        "peringatan: 1 arsip, tidak dibaca: tapem (1).zip. Menurut namanya mungkin dari unit yang formulirnya belum ada: tapem. Perbaikan:",
      ),
      expect.stringContaining(
        "peringatan: 1 foto, PDF, atau dokumen, tidak dibaca: sekretariat.docx. Menurut namanya mungkin dari unit yang formulirnya belum ada: sekretariat. Perbaikan:",
      ),
    ]);
  });

  it("is named by collect and status too, and before the first form is back", async () => {
    kantorDengan(["tapem.zip"], ["tapem", "sekretariat", "pemberdayaan"]);
    for (const perintah of ["check", "collect", "status"]) {
      const { kode, pesan } = await office.lkjip(perintah);
      expect([kode, pesan]).toEqual([
        0,
        expect.stringContaining(`PERINGATAN  3-data-kinerja
  1 arsip, tidak dibaca: tapem.zip. Menurut namanya mungkin dari unit yang formulirnya belum ada: tapem.
  Perbaikan: klik kanan, pilih Ekstrak Semua, lalu taruh formulir di dalamnya (.xlsx) di folder ini dan hapus arsipnya`),
      ]);
    }
  });
});

describe("what belongs there is not accused", () => {
  it.each([
    ["files of the system", ["Thumbs.db", "desktop.ini", ".DS_Store", "._tapem.xlsx", "__MACOSX/x.bin", ".tmp-1"]],
    ["lock files of documents that are no form", ["~$rapat.docx", ".~lock.rapat.odt#"]],
    [
      "what lkjip makes",
      ["laporan-individu/tapem.docx", "triwulan/laporan-triwulan-1.docx", "cadangan/tapem.xlsx.bak"],
    ],
    ["evidence in its folder", ["bukti/a.jpg", "Bukti/b.zip", "bukti/rekap.xlsx"]],
    ["evidence in a folder of the unit", ["tapem/rapat.jpg", "tapem/foto rapat/semua.zip"]],
  ])("%s", async (_, berkas) => {
    kantorDengan(berkas);
    expect(await temuanInbox()).toEqual([]);
  });

  it("evidence that a form names", async () => {
    kantorDengan(["Laporan SKM.pdf", "lain.pdf"]);
    const formulir = `${INBOX}/tapem.xlsx`;
    office.write(formulir, isiSel(office.read(formulir), "Bukti", "E7", "lihat laporan skm.PDF di folder ini"));
    office.write(formulir, isiSel(office.read(formulir), "Bukti", "C7", "Laporan survei"));
    expect(await temuanInbox()).toEqual([
      expect.stringContaining("periksa: 1 foto, PDF, atau dokumen, tidak dibaca: lain.pdf."),
    ]);
  });
});
