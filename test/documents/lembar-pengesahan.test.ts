import { afterAll, beforeAll, expect, it } from "vitest";
import { BERKAS_CONFIG, BERKAS_DRAF } from "../../src/model/places.ts";
import { renderTeksDocx } from "../../src/word/text/plain.ts";
import { createKantor, type Office } from "../support/tahun.ts";

/* The lembar pengesahan inside the report: wanted after the draft was made, asked for what is not known, dated at signing. */
let office: Office;
beforeAll(async () => {
  office = await createKantor("muncar");
  await office.jalankan("collect", "draft");
});
afterAll(() => office.remove());

const teks = (berkas: string): string => renderTeksDocx(office.read(berkas)).replace(/\s+/g, " ");

it("comes into the draft, and is dated in the signed edition", async () => {
  expect(teks(BERKAS_DRAF)).not.toContain("LEMBAR PENGESAHAN");
  const yaml = new TextDecoder().decode(office.read(BERKAS_CONFIG));
  office.write(BERKAS_CONFIG, `${yaml}\nsurat:\n  lembar_pengesahan: di dalam laporan\n`);
  const { keluaran } = await office.jalankan("draft");
  expect(keluaran).toContain("NIP Sekretaris Kecamatan Muncar");
  expect(teks(BERKAS_DRAF)).toMatch(/LEMBAR PENGESAHAN.* pada tanggal …+ 2025.*KATA PENGANTAR/);
  office.lengkapi();
  const review = await office.lkjip("review");
  expect(review.all).not.toContain("LEMBAR PENGESAHAN ›");
  await office.jalankan("submit", "submit --setuju", "sign --tanggal 2025-02-20");
  const edition = teks("7-pengesahan/versi-1/lkjip-2024.docx");
  expect(edition).toContain("Disahkan di Muncar");
  expect(edition).toContain("pada tanggal 20 Februari 2025");
});
