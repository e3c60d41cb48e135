import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderTeksDocx } from "../../src/word/text/plain.ts";
import { createKantor, type Office } from "../support/tahun.ts";

let office: Office;
beforeAll(async () => {
  office = await createKantor("kanigaran");
});
afterAll(() => office.remove());

const teks = (): string => renderTeksDocx(office.read("1-disposisi/lembar-disposisi.docx"));

describe("lkjip disposition", () => {
  it("fills the sheet from lkjip.yaml and the options, and opens the year in the journal", async () => {
    const { keluaran, pesan } = await office.jalankan(
      'disposition --surat-dari "Bagian Organisasi" --surat-nomor 000.8.6.3/45/425.012/2025 --surat-tanggal 2025-01-13 --agenda 12 --sifat segera --tanggal 2025-01-14',
    );
    expect(keluaran).toBe("Lembar disposisi dibuat: 1-disposisi/lembar-disposisi.docx");
    expect(pesan).toContain("Berikutnya: lkjip forms  (membuat formulir untuk setiap unit)");
    for (const content of [
      "LEMBAR DISPOSISI",
      "Bagian Organisasi",
      "000.8.6.3/45/425.012/2025",
      "13 Januari 2025",
      "14 Januari 2025",
      "☑\tSegera",
      "☐\tRahasia",
      "☑\tProses lebih lanjut",
    ])
      expect(teks()).toContain(content);
    expect(office.world.readText(".lkjip/riwayat.jsonl")).toContain('"perintah":"disposition"');
  });

  it("asks for the report by the end of February, or by the given day", async () => {
    expect(teks()).toMatch(/paling\s+lambat\s+28\s+Februari\s+2025/);
    await office.jalankan("disposition --batas 2025-02-14");
    expect(teks()).toMatch(/paling\s+lambat\s+14\s+Februari\s+2025/);
  });

  it.each([
    [
      "disposition --surat-dari Inspektorat",
      `GALAT  lkjip disposition
  Surat yang meminta laporan ditulis dengan tiga opsi: --surat-dari, --surat-nomor, dan --surat-tanggal.
  Perbaikan: tulis ketiganya, misalnya: lkjip disposition --surat-dari "Bagian Organisasi" --surat-nomor 000.8.6.3/45/425.012/2025 --surat-tanggal 2025-01-13`,
    ],
    [
      "disposition --sifat penting",
      `GALAT  lkjip disposition
  Isi --sifat "penting" tidak dikenal. Yang ada: Sangat Segera, Segera, Rahasia.
  Perbaikan: tulis salah satunya, misalnya: lkjip disposition --sifat "Sangat Segera"`,
    ],
    [
      "disposition --batas 28-02-2025",
      `GALAT  lkjip disposition
  Tanggal "28-02-2025" tidak dapat dipahami.
  Perbaikan: tulis tahun-bulan-hari, misalnya: lkjip disposition --batas 2025-02-20`,
    ],
  ])("%s", async (baris, pesan) => {
    const running = await office.lkjip(...baris.split(" "));
    expect([running.kode, running.pesan]).toEqual([2, pesan]);
  });
});
