import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPackage, readPart, savePackage, writePart } from "../../src/opc/package.ts";
import { renderTeksDocx } from "../../src/word/text/plain.ts";
import { isiFormulir, isiSel } from "../support/isi.ts";
import { createKantor, type Kantor } from "../support/tahun.ts";

let kantor: Kantor;
beforeAll(async () => {
  kantor = await createKantor("kanigaran");
});
afterAll(() => kantor.remove());

describe("lkjip individual", () => {
  it("makes one report for the asked official, signed by him and his superior", async () => {
    const { keluaran } = await kantor.jalankan("individual --unit kel-kanigaran --tanggal 2025-01-31");
    expect(keluaran).toMatch(/Kelurahan Kanigaran +kel-kanigaran\.docx +dibuat/);
    const teks = renderTeksDocx(kantor.read("3-data-kinerja/laporan-individu/kel-kanigaran.docx"));
    for (const isi of ["LAPORAN KINERJA INDIVIDU", "Kelurahan Kanigaran", "31 Januari 2025", "CAMAT KANIGARAN,"])
      expect(teks.toLowerCase()).toContain(isi.toLowerCase());
  });

  it("makes all others, says which form is missing or faulty, and does not read its own reports as forms", async () => {
    rmSync(join(kantor.folder, "3-data-kinerja/kel-sukoharjo.xlsx"));
    const rusak = isiSel(kantor.read("3-data-kinerja/tapem.xlsx"), "Kinerja", "L8", "sembilan puluh");
    kantor.write("3-data-kinerja/tapem.xlsx", rusak);
    const { keluaran, kode } = await kantor.lkjip("individual");
    expect(kode).toBe(0);
    expect(keluaran).toMatch(/Kelurahan Sukoharjo +BELUM DIBUAT: formulir belum kembali/);
    expect(keluaran).toMatch(/Seksi Tata Pemerintahan +BELUM DIBUAT: formulir masih memuat\s+galat/);
    expect(keluaran).toContain("10 laporan di folder 3-data-kinerja/laporan-individu.");
    expect(keluaran).toContain("2 belum dapat dibuat; rincian formulirnya: lkjip check");
  });

  it("warns about parts that the official left out", async () => {
    const berkas = "3-data-kinerja/kesos.xlsx";
    const kosong = { "kesos/KESOS.1": { pendukung: null, penghambat: null } };
    kantor.write(berkas, isiFormulir(kantor.read(berkas), { kinerja: kosong }));
    const { keluaran } = await kantor.jalankan("individual --unit kesos");
    expect(keluaran).toMatch(/kesos\.docx +diperbarui; \d+ bagian kuning/);
  });

  it("tells where a person and the data both changed a report", async () => {
    const laporan = "3-data-kinerja/laporan-individu/pelayanan.docx";
    await kantor.jalankan("individual --unit pelayanan");
    const pkg = openPackage(kantor.read(laporan));
    const xml = readPart(pkg, "word/document.xml") ?? "";
    writePart(pkg, "word/document.xml", xml.replace(">91,3<", ">95,5<"));
    kantor.write(laporan, savePackage(pkg));
    const formulir = "3-data-kinerja/pelayanan.xlsx";
    kantor.write(formulir, isiSel(kantor.read(formulir), "Kinerja", "O7", 93));
    const { keluaran } = await kantor.jalankan("individual --unit pelayanan");
    expect(keluaran).toMatch(/pelayanan\.docx +diperbarui, suntingan tetap; 1 bentrok/);
    expect(
      keluaran,
    ).toContain(`Bentrok di ${laporan}: data berubah dan orang juga menyuntingnya. Suntingan dipertahankan dan diberi komentar Word.
  judul "C. Capaian Kinerja", tabel "Capaian Kinerja Seksi Pelayanan Umum Tahun 2024", baris "Indeks Kepuasan Masyarakat kecamatan", kolom "Realisasi"
    suntingan "95,5"; data "93"
  Pakai data: tulis nilai data itu di Word; komentarnya hilang bila perintah ini dijalankan lagi.`);
  });

  it("does not know a unit that lkjip.yaml does not have", async () => {
    const { kode, pesan } = await kantor.lkjip("individual", "--unit", "kel-lain");
    expect(kode).toBe(2);
    expect(pesan).toContain('Unit "kel-lain" tidak ada di lkjip.yaml.');
    expect(pesan).toContain("Perbaikan: tulis salah satu kode itu, misalnya: lkjip individual --unit keuangan");
  });
});
