import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type BarisBuku, REGISTER_SURAT } from "../../src/journal/buku.ts";
import { readBuku } from "../../src/journal/read-buku.ts";
import { BERKAS_DRAF } from "../../src/model/places.ts";
import { openPackage, savePackage } from "../../src/opc/package.ts";
import { renderTeksDocx } from "../../src/word/text/plain.ts";
import { isiSel } from "../support/isi.ts";
import { createDisetujui, type Office } from "../support/tahun.ts";

const REGISTER = "8-pengiriman/register-surat-keluar.xlsx";
let start: Office;
let office: Office;
beforeAll(async () => {
  start = await createDisetujui("kanigaran");
  await start.jalankan("sign");
});
afterAll(() => start.remove());
beforeEach(() => {
  office = start.salin();
});
afterEach(() => office.remove());

const register = (): readonly BarisBuku[] =>
  readBuku(office.read(REGISTER), REGISTER, REGISTER_SURAT).nilai?.baris ?? [];
const teks = (): string => renderTeksDocx(office.read("8-pengiriman/surat-pengantar.docx"));

describe("the number of the letter", () => {
  it("is blank until it is given, and the register knows no next one yet", async () => {
    const { all } = await office.jalankan("letter");
    expect(all).toContain(
      "Nomornya masih kosong; lihat nomor berikutnya di buku agenda, lalu: lkjip letter --nomor NOMOR",
    );
    expect(teks()).toContain("000.8.6.3/……/425.504/2025");
    expect(office.world.exists(REGISTER)).toBe(false);
  });

  it("goes into the letter and into the register", async () => {
    const { keluaran } = await office.jalankan("letter --nomor 125 --tanggal 2025-02-20 --banyaknya 2");
    expect(keluaran).toContain("Nomor 000.8.6.3/125/425.504/2025 tercatat di 8-pengiriman/register-surat-keluar.xlsx.");
    expect(teks()).toContain("NOMOR: 000.8.6.3/125/425.504/2025");
    expect(teks()).toContain("2 (dua) berkas");
    expect(register()).toEqual([
      {
        "No. Urut": "125",
        Tanggal: "20 Februari 2025",
        "Nomor Surat": "000.8.6.3/125/425.504/2025",
        "Kode Klasifikasi": "000.8.6.3",
        Tujuan: "Kepala Bagian Organisasi Sekretariat Daerah Kota Probolinggo",
        Hal: "Surat pengantar LKjIP Kecamatan Kanigaran Tahun 2024",
        Lampiran: "2 (dua) berkas",
        Pengolah: "Kepala Subbagian Keuangan dan Program",
      },
    ]);
  });

  it("stays, with its date, when the letter is printed again", async () => {
    await office.jalankan("letter --nomor 125 --tanggal 2025-02-20", "letter");
    expect(teks()).toContain("NOMOR: 000.8.6.3/125/425.504/2025");
    expect(teks()).toContain("20 Februari 2025");
    expect(register()).toHaveLength(1);
  });

  it("given anew cancels the old one, which stays taken", async () => {
    await office.jalankan("letter --nomor 125");
    const { keluaran } = await office.jalankan("letter --nomor 126");
    expect(keluaran).toContain("Nomor 000.8.6.3/125/425.504/2025 ditandai batal dan tidak dipakai lagi.");
    expect(register().map((b) => [b["No. Urut"], b.Keterangan])).toEqual([
      ["125", "Batal, diganti 000.8.6.3/126/425.504/2025"],
      ["126", undefined],
    ]);
    const { kode, pesan } = await office.lkjip("letter", "--nomor", "125");
    expect([kode, pesan]).toEqual([
      1,
      `GALAT  8-pengiriman/register-surat-keluar.xlsx
  Nomor 000.8.6.3/125/425.504/2025 sudah dipakai surat 000.8.6.3/125/425.504/2025 (Surat pengantar LKjIP Kecamatan Kanigaran Tahun 2024). Nomor tidak dipakai dua kali.
  Perbaikan: pakai nomor berikutnya, misalnya: lkjip letter --nomor 127`,
    ]);
  });

  it("is never one that the office wrote into the register by hand; its lines stay", async () => {
    await office.jalankan("letter --nomor 125");
    const hand = { A6: 126, C6: "800.1/126/425.504/2025", E6: "Camat Mayangan", F6: "Undangan rapat" };
    const content = Object.entries(hand).reduce(
      (buku, [sel, nilai]) => isiSel(buku, "Surat Keluar", sel, nilai),
      office.read(REGISTER),
    );
    office.write(REGISTER, content);
    const { kode, pesan } = await office.lkjip("letter", "--nomor", "126");
    expect(kode).toBe(1);
    expect(pesan).toContain("sudah dipakai surat 800.1/126/425.504/2025 (Undangan rapat)");
    await office.jalankan("letter --nomor 127");
    expect(register().map((b) => b["Nomor Surat"])).toEqual([
      "000.8.6.3/125/425.504/2025",
      "800.1/126/425.504/2025",
      "000.8.6.3/127/425.504/2025",
    ]);
    expect(office.world.list("8-pengiriman/cadangan").some((nama) => nama.startsWith("register-surat-keluar-"))).toBe(
      true,
    );
  });
});

describe("what letter refuses", () => {
  it("a register whose headings are gone", async () => {
    await office.jalankan("letter --nomor 125");
    office.write(REGISTER, isiSel(office.read(REGISTER), "Surat Keluar", "C4", "Surat"));
    const { kode, pesan } = await office.lkjip("letter", "--nomor", "126");
    expect([kode, pesan]).toEqual([
      1,
      `GALAT  8-pengiriman/register-surat-keluar.xlsx
  Tidak ada lembar dengan judul kolom "No. Urut", "Tanggal", "Nomor Surat", "Kode Klasifikasi", "Tujuan", "Hal", "Lampiran", "Pengolah", "Keterangan".
  Perbaikan: kembalikan judul kolomnya, atau pindahkan berkas itu ke folder lain supaya dibuatkan yang baru.`,
    ]);
  });

  it("a count that is none", async () => {
    const { kode, pesan } = await office.lkjip("letter", "--banyaknya", "dua");
    expect([kode, pesan]).toEqual([
      2,
      `GALAT  lkjip letter
  Jumlah berkas "dua" bukan bilangan bulat dari 1 sampai 999.
  Perbaikan: tulis angkanya saja, misalnya: lkjip letter --banyaknya 2`,
    ]);
  });
});

describe("a document in the place of one of lkjip's", () => {
  const foreign = (berkas: string): void => {
    const pkg = openPackage(office.read(berkas));
    for (const part of pkg.parts.keys()) if (part.startsWith("customXml/item")) pkg.parts.delete(part);
    office.write(berkas, savePackage(pkg));
  };

  it("is told with the command that makes it", async () => {
    await office.jalankan("letter --nomor 125");
    foreign("8-pengiriman/surat-pengantar.docx");
    expect((await office.lkjip("letter")).pesan).toContain(
      "Perbaikan: pindahkan berkas itu ke folder lain, lalu jalankan: lkjip letter",
    );
  });

  it("where it is the draft, also with its backup", async () => {
    const draf = office.read(BERKAS_DRAF);
    foreign(BERKAS_DRAF);
    expect((await office.lkjip("draft")).pesan).toMatch(/lalu jalankan: lkjip draft$/m);
    office.world.write("4-draf/cadangan/draf-lkjip-20250203-080000.docx", draf);
    expect((await office.lkjip("draft")).pesan).toContain(
      "pindahkan berkas itu ke folder lain, lalu jalankan: lkjip draft; atau kembalikan cadangan terbaru yang utuh, yaitu 4-draf/cadangan/draf-lkjip-20250203-080000.docx, misalnya: lkjip restore",
    );
  });
});
