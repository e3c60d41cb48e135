import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPackage, readPart, savePackage, writePart } from "../../src/opc/package.ts";
import { renderTeksDocx } from "../../src/word/text/plain.ts";
import { isiFormulir, isiSel } from "../support/isi.ts";
import { createKantor, type Office } from "../support/tahun.ts";

let office: Office;
beforeAll(async () => {
  office = await createKantor("kanigaran");
});
afterAll(() => office.remove());

describe("lkjip individual", () => {
  it("makes one report for the asked official, signed by him and his superior", async () => {
    const { keluaran } = await office.jalankan("individual --unit kel-kanigaran --tanggal 2025-01-31");
    expect(keluaran).toMatch(/Kelurahan Kanigaran +kel-kanigaran\.docx +dibuat/);
    const teks = renderTeksDocx(office.read("3-data-kinerja/laporan-individu/kel-kanigaran.docx"));
    for (const content of ["LAPORAN KINERJA INDIVIDU", "Kelurahan Kanigaran", "31 Januari 2025", "CAMAT KANIGARAN,"])
      expect(teks.toLowerCase()).toContain(content.toLowerCase());
  });

  it("names who collected the data, who is also named where a cell is asked about", async () => {
    const lain = office.salin();
    const berkas = "3-data-kinerja/trantib.xlsx";
    const named = isiFormulir(office.read(berkas), {
      identitas: { penanggung_jawab_data: "SITI PENGUMPUL" },
      kinerja: { "S3.1": { tw4: "17 kali-kali" } },
    });
    lain.write(berkas, named);
    const { pesan } = await lain.lkjip("collect");
    expect(pesan.replace(/\s+/g, " ")).toContain("; datanya dikumpulkan oleh SITI PENGUMPUL");
    lain.write(berkas, isiFormulir(named, { kinerja: { "S3.1": { tw4: 5 } } }));
    await lain.jalankan("individual --unit trantib");
    const teks = renderTeksDocx(lain.read("3-data-kinerja/laporan-individu/trantib.docx"));
    expect(teks).toContain("Penanggung jawab data: SITI PENGUMPUL.");
    lain.remove();
  });

  it("makes all others, says which form is missing or faulty, and does not read its own reports as forms", async () => {
    rmSync(join(office.folder, "3-data-kinerja/kel-sukoharjo.xlsx"));
    const damaged = isiSel(office.read("3-data-kinerja/tapem.xlsx"), "Kinerja", "L8", "sembilan puluh");
    office.write("3-data-kinerja/tapem.xlsx", damaged);
    const { keluaran, kode } = await office.lkjip("individual");
    expect(kode).toBe(0);
    expect(keluaran).toMatch(/Kelurahan Sukoharjo +BELUM DIBUAT: formulir belum kembali/);
    expect(keluaran).toMatch(/Seksi Tata Pemerintahan +BELUM DIBUAT: formulir masih memuat\s+galat/);
    expect(keluaran).toContain("10 laporan di folder 3-data-kinerja/laporan-individu.");
    expect(keluaran).toContain("2 belum dapat dibuat; rincian formulirnya: lkjip check");
  });

  it("warns about parts that the official left out", async () => {
    const berkas = "3-data-kinerja/kesos.xlsx";
    const blank = { "kesos/KESOS.1": { pendukung: null, penghambat: null } };
    office.write(berkas, isiFormulir(office.read(berkas), { kinerja: blank }));
    const { keluaran } = await office.jalankan("individual --unit kesos");
    expect(keluaran).toMatch(/kesos\.docx +diperbarui; \d+ bagian kuning/);
  });

  it("tells where a person and the data both changed a report", async () => {
    const laporan = "3-data-kinerja/laporan-individu/pelayanan.docx";
    await office.jalankan("individual --unit pelayanan");
    const pkg = openPackage(office.read(laporan));
    const xml = readPart(pkg, "word/document.xml") ?? "";
    writePart(pkg, "word/document.xml", xml.replace(">91,3<", ">95,5<"));
    office.write(laporan, savePackage(pkg));
    const formulir = "3-data-kinerja/pelayanan.xlsx";
    office.write(formulir, isiSel(office.read(formulir), "Kinerja", "O7", 93));
    const { keluaran } = await office.jalankan("individual --unit pelayanan");
    expect(keluaran).toMatch(/pelayanan\.docx +diperbarui, suntingan tetap; 1 bentrok/);
    expect(
      keluaran,
    ).toContain(`Bentrok di ${laporan}: data berubah dan orang juga menyuntingnya. Suntingan dipertahankan dan diberi komentar Word.
  judul "C. Capaian Kinerja", tabel "Capaian kinerja Seksi Pelayanan Umum tahun 2024", baris "Indeks Kepuasan Masyarakat kecamatan", kolom "Realisasi"
    suntingan "95,5"; data "93"
  Pakai data: tulis nilai data itu di Word; komentarnya hilang bila perintah ini dijalankan lagi.`);
  });

  it("does not know a unit that lkjip.yaml does not have", async () => {
    const { kode, pesan } = await office.lkjip("individual", "--unit", "kel-lain");
    expect(kode).toBe(2);
    expect(pesan).toContain('Unit "kel-lain" tidak ada di lkjip.yaml.');
    expect(pesan).toContain("Perbaikan: tulis salah satu kode itu, misalnya: lkjip individual --unit keuangan");
  });
});
