import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readRiwayat } from "../../src/journal/read.ts";
import { renderTeksDocx } from "../../src/word/text/plain.ts";
import { createKantor, type Office } from "../support/tahun.ts";

/*
 * An option once given for a step counts again when the step runs again, until it is given anew or emptied with a dash.
 */
const RIWAYAT = ".lkjip/riwayat.jsonl";
const DISPOSISI = "1-disposisi/lembar-disposisi.docx";
const PERMINTAAN = "2-formulir/permintaan-data.docx";

let office: Office;
beforeEach(async () => {
  office = await createKantor("kanigaran");
});
afterEach(() => office.remove());

const baca = (berkas: string): string => renderTeksDocx(office.read(berkas));
const memory = () => readRiwayat(office.world.readText(RIWAYAT) ?? "", RIWAYAT).nilai.at(-1)?.opsi;
/** The line that says what counts again; empty where there is none. */
const again = (pesan: string): string => pesan.split("\n").find((baris) => baris.startsWith("Dipakai lagi")) ?? "";

describe("a step run again", () => {
  it("has the options of last time, and says so in one line", async () => {
    await office.jalankan(
      'disposition --surat-dari "Bagian Organisasi" --surat-nomor 45/2025 --surat-tanggal 2025-01-13 --agenda 12 --sifat segera --catatan "Jangan lewat batas"',
    );
    const before = baca(DISPOSISI);
    const { pesan, keluaran } = await office.jalankan("disposition");
    expect(again(pesan)).toBe(
      'Dipakai lagi dari tadi: --surat-dari "Bagian Organisasi" --surat-nomor 45/2025 --surat-tanggal 2025-01-13 --agenda 12 --sifat segera --catatan "Jangan lewat batas"  (kosongkan dengan tanda hubung, misalnya --surat-dari -)',
    );
    expect(keluaran).toContain("tidak berubah");
    expect(baca(DISPOSISI)).toBe(before);
  });

  it("takes what is given anew, and keeps the rest", async () => {
    await office.jalankan("disposition --agenda 12 --sifat Segera");
    const { pesan } = await office.jalankan("disposition --agenda 13");
    expect(again(pesan)).toBe(
      "Dipakai lagi dari tadi: --sifat Segera  (kosongkan dengan tanda hubung, misalnya --sifat -)",
    );
    expect(memory()).toEqual({ agenda: "13", sifat: "Segera" });
    expect(baca(DISPOSISI)).toContain("☑\tSegera");
  });

  it("forgets what is emptied with a dash, for good", async () => {
    await office.jalankan("disposition --agenda 12 --sifat Segera", "disposition --sifat -", "disposition --agenda -");
    expect(memory()).toEqual({});
    expect(again((await office.jalankan("disposition")).pesan)).toBe("");
    expect(baca(DISPOSISI)).toContain("☐\tSegera");
  });

  it("puts the rest of an incoming letter aside when a part of it is given anew or emptied", async () => {
    const surat = 'disposition --surat-dari "Bagian Organisasi" --surat-nomor 45/2025 --surat-tanggal 2025-01-13';
    await office.jalankan(surat);
    const lain = await office.lkjip("disposition", "--surat-dari", "Inspektorat");
    expect(lain.pesan).toContain("Surat yang meminta laporan ditulis dengan tiga opsi");
    await office.jalankan("disposition --surat-dari -");
    expect(memory()).toEqual({});
    expect(baca(DISPOSISI)).not.toContain("Bagian Organisasi\n");
  });

  it("remembers nothing of a run that was refused", async () => {
    await office.jalankan("disposition --agenda 12");
    await office.lkjip("disposition", "--agenda", "13", "--batas", "besok");
    expect(again((await office.jalankan("disposition")).pesan)).toContain("--agenda 12 ");
  });
});

describe("forms", () => {
  it("keeps number, date and limit of its letter when forms are made again", async () => {
    await office.jalankan("forms --nomor 21 --tanggal 2025-01-14 --batas 2025-01-31");
    const before = baca(PERMINTAAN);
    office.write(
      "lkjip.yaml",
      new TextDecoder().decode(office.read("lkjip.yaml")).replace("target: 90.5", "target: 91"),
    );
    expect((await office.jalankan("forms")).pesan).toContain("--nomor 21 --tanggal 2025-01-14 --batas 2025-01-31");
    expect(baca(PERMINTAAN)).toBe(before);
  });

  it("leaves the letter as it is where nothing new is asked for", async () => {
    await office.jalankan("forms --nomor 21");
    office.jam("2025-02-20T01:00:00Z");
    const { keluaran } = await office.jalankan("forms");
    expect(keluaran).not.toContain("Surat permintaan data");
  });

  it("gives the letter to one unit the date and limit of all, never their number", async () => {
    await office.jalankan("forms --nomor 21 --tanggal 2025-01-14 --batas 2025-01-31");
    const one = await office.jalankan("forms --unit tapem --nomor 22");
    expect(again(one.pesan)).toContain("--tanggal 2025-01-14 --batas 2025-01-31 ");
    expect(baca("2-formulir/permintaan-data-tapem.docx")).toContain("/22/");
    expect(memory()).toEqual({ unit: "tapem", tanggal: "2025-01-14", batas: "2025-01-31", nomor: "22" });
    expect(again((await office.jalankan("forms")).pesan)).toContain("--nomor 21 ");
    expect(again((await office.jalankan("forms --unit kesos")).pesan)).not.toContain("--nomor");
  });
});

describe("what is remembered", () => {
  it("outlives an answer of the Camat, which does not use it", async () => {
    await office.jalankan("collect", "draft");
    office.lengkapi();
    office.koreksi();
    await office.jalankan("submit --nomor 7 --tanggal 2025-02-06");
    expect(again((await office.jalankan("submit --setuju")).pesan)).toBe("");
    expect(memory()).toEqual({ nomor: "7", tanggal: "2025-02-06" });
    expect(again((await office.jalankan("submit")).pesan)).toContain("--nomor 7 --tanggal 2025-02-06 ");
  });

  it("is the number of files of the covering letter; its date can be emptied", async () => {
    await office.sampaiDisetujui();
    await office.jalankan("sign", "letter --nomor 125 --tanggal 2025-02-20 --banyaknya 2", "letter --tanggal -");
    const surat = baca("8-pengiriman/surat-pengantar.docx");
    expect(surat).toContain("/125/");
    expect(surat).toContain("2 (dua) berkas");
    expect(surat).not.toContain("20 Februari 2025");
  });

  it("is nothing in a journal of before, and in a folder that is none", async () => {
    await office.jalankan("disposition");
    expect(office.world.readText(RIWAYAT)).not.toContain('"opsi"');
    expect((await office.in("..").lkjip("disposition")).pesan).toContain("bukan folder kerja");
  });

  it("stands in the help", async () => {
    expect((await office.lkjip("submit", "--help")).all).toContain(
      "Diingat untuk kali berikutnya: --nomor, --tanggal.\nKosongkan dengan tanda hubung, misalnya: --nomor -",
    );
  });
});
