import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readJournal } from "../../src/folder/journal.ts";
import { renderTeksDocx } from "../../src/word/text/plain.ts";
import { gantiTeks, tuliskan } from "../support/sunting.ts";
import { createKantor, type Office } from "../support/tahun.ts";

const DRAF = "4-draf/draf-lkjip.docx";
let start: Office;
let office: Office;
beforeAll(async () => {
  start = await createKantor("muncar");
  await start.jalankan("collect", "draft");
  start.lengkapi();
});
afterAll(() => start.remove());
beforeEach(() => {
  office = start.salin();
});
afterEach(() => office.remove());

describe("lkjip submit", () => {
  it("writes the Sekcam's note with the results, then notes the Camat's yes", async () => {
    office.koreksi();
    const { keluaran } = await office.jalankan("submit --nomor 11/SEKCAM/2025 --tanggal 2025-02-17");
    expect(keluaran).toBe("Nota dinas dibuat: 6-persetujuan/nota-dinas.docx");
    const teks = renderTeksDocx(office.read("6-persetujuan/nota-dinas.docx"));
    for (const content of ["NOTA DINAS", "11/SEKCAM/2025", "17 Februari 2025", "Camat Muncar", "Rp3.831.102.351"])
      expect(teks).toContain(content);
    const { all } = await office.jalankan("submit --setuju");
    expect(all).toBe(`PERINGATAN  4-draf/draf-lkjip.docx
  1 kalimat memuat hal yang tidak dikenal data.
  Perbaikan: setelah kalimat itu dibaca dan memang benar, jalankan: lkjip review --benar

1 peringatan dalam 1 berkas.
Dicatat: Camat menyetujui draf LKjIP.
Berikutnya: lkjip sign  (mengesahkan LKjIP)`);
  });

  it("is not its turn before the review; a reason puts it forward and is noted", async () => {
    const { kode, pesan } = await office.lkjip("submit");
    expect([kode, pesan]).toEqual([
      3,
      `GALAT  Langkah 6
  Draf LKjIP 2024 belum dikoreksi sejak terakhir dibuat, sehingga belum dapat diajukan.
  Perbaikan: jalankan "lkjip review", lalu ulangi "lkjip submit". Jika memang harus didahulukan, tulis alasannya: lkjip submit --lewati "Camat dinas luar"`,
    ]);
    const paksa = await office.jalankan('submit --lewati "dikoreksi di kertas" --oleh "Siti Aminah"');
    expect(paksa.pesan).toContain("Didahulukan dengan alasan: dikoreksi di kertas");
    const catatan = office.world.readText(".lkjip/riwayat.jsonl");
    expect(catatan).toContain('"lewati":"dikoreksi di kertas"');
    expect(catatan).toContain('"oleh":"Siti Aminah"');
  });

  it("a draft with a mistake is still being reviewed, by the board too; a reason puts it forward", async () => {
    office.write(DRAF, gantiTeks(office.read(DRAF), "Camat Muncar", "Camat Muncar Raya"));
    office.write(DRAF, gantiTeks(office.read(DRAF), "Kecamatan Muncar", "Kecamatan Rogojampi"));
    const review = await office.lkjip("review");
    expect(review.kode).toBe(1);
    const status = await office.lkjip("status");
    expect(status.all).toMatch(/5 {2}Mengoreksi draf LKjIP +berjalan/);
    expect(status.all).toMatch(/Langkah 5: \d+ kesalahan belum diperbaiki/);
    expect(status.all).toContain("Berikutnya: lkjip review  (setelah draf diperbaiki di Word menurut catatan koreksi)");
    expect((await office.lkjip("submit")).kode).toBe(1);
    expect((await office.lkjip("submit", "--lewati", "mendesak")).kode).toBe(1);
  });

  it("a reason that passes over what may be right is noted, and ends the review", async () => {
    office.write(DRAF, gantiTeks(office.read(DRAF), "BAB IV PENUTUP", "BAB IV PENUTUP 31 Februari 2025"));
    const { all } = await office.lkjip("review");
    expect(all).toContain("GALAT");
    const { kode, all: said } = await office.lkjip("submit", "--lewati", "tanggalnya menurut naskah asli");
    expect([kode, said.includes("Nota dinas dibuat")]).toEqual([0, true]);
    expect(office.world.readText(".lkjip/riwayat.jsonl")).toContain('"lewati":"tanggalnya menurut naskah asli"');
    expect((await office.lkjip("status")).all).toMatch(/5 {2}Mengoreksi draf LKjIP +selesai/);
  });

  it("names the sentences that nobody confirmed: submit, the note to the Camat, the yes, and sign", async () => {
    office.write(DRAF, tuliskan(office.read(DRAF), "Ditulis oleh kantor.", "Sebanyak 437 warga hadir."));
    await office.jalankan("review");
    const { angka = 0 } = readJournal(office.world).nilai.at(-1) ?? {};
    expect(angka).toBeGreaterThan(0);
    const named = `PERINGATAN  4-draf/draf-lkjip.docx
  ${angka} kalimat memuat hal yang tidak dikenal data.
  Perbaikan: setelah kalimat itu dibaca dan memang benar, jalankan: lkjip review --benar`;
    for (const line of ["submit", "submit --setuju", "sign --tanggal 2025-02-20"])
      expect([line, (await office.jalankan(line)).pesan]).toEqual([line, expect.stringContaining(named)]);
    expect(renderTeksDocx(office.read("6-persetujuan/nota-dinas.docx"))).toContain(
      `${angka} kalimat yang memuat hal di luar data dan belum dibenarkan`,
    );
    await office.jalankan("review --benar semua");
    for (const line of ["submit", "submit --setuju", 'sign --tanggal 2025-02-21 --alasan "lagi"'])
      expect((await office.jalankan(line)).pesan).not.toContain("tidak dikenal data");
    expect(renderTeksDocx(office.read("6-persetujuan/nota-dinas.docx"))).not.toContain("belum dibenarkan");
  });

  it("a returned draft has to be reviewed again", async () => {
    office.koreksi();
    await office.jalankan("submit");
    const { all } = await office.jalankan('submit --kembalikan "analisis sasaran 2 terlalu singkat"');
    expect(all).toBe(
      'Dicatat: Camat mengembalikan draf LKjIP dengan alasan "analisis sasaran 2 terlalu singkat".\nBerikutnya: lkjip review  (setelah draf diperbaiki di Word)',
    );
    const { kode, pesan } = await office.lkjip("submit", "--setuju");
    expect(kode).toBe(3);
    expect(pesan).toContain(
      'Draf LKjIP 2024 dikembalikan Camat ("analisis sasaran 2 terlalu singkat") dan belum dikoreksi lagi, sehingga belum dapat diajukan.',
    );
  });

  it("refuses a draft that was edited after its review", async () => {
    office.koreksi();
    office.write(DRAF, gantiTeks(office.read(DRAF), "KATA PENGANTAR", "Kata Pengantar"));
    const { kode, pesan } = await office.lkjip("submit");
    expect([kode, pesan]).toEqual([
      1,
      `GALAT  4-draf/draf-lkjip.docx
  Draf ini berubah sesudah dikoreksi, jadi belum dapat diajukan.
  Perbaikan: koreksi lagi draf yang sekarang: lkjip review`,
    ]);
  });

  it.each([
    [
      ["submit", "--setuju", "--kembalikan", "x"],
      `GALAT  lkjip submit
  Draf tidak dapat disetujui dan dikembalikan sekaligus.
  Perbaikan: pilih salah satu, misalnya: lkjip submit --setuju`,
    ],
    [
      ["submit", "--kembalikan", ""],
      `GALAT  lkjip submit
  Draf dikembalikan tanpa alasan.
  Perbaikan: tulis alasannya, misalnya: lkjip submit --kembalikan "analisis sasaran 2 terlalu singkat"`,
    ],
  ])("%j", async (argument, pesan) => {
    const running = await office.lkjip(...argument);
    expect([running.kode, running.pesan]).toEqual([2, pesan]);
  });
});
