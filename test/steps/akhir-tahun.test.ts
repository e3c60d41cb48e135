import { afterAll, beforeAll, expect, it } from "vitest";
import { createKantor, type Office } from "../support/tahun.ts";
import { layForms, splitYear, type YearForms } from "../support/triwulan.ts";

/* The last days of the year: three quarters are in, the fourth has not ended. What one command waits for no other calls missing. */

let office: Office;
let forms: YearForms;
beforeAll(async () => {
  office = await createKantor("kanigaran", "2024-12-20T01:00:00Z");
  forms = splitYear(office);
  layForms(office, forms, 3);
  await office.jalankan("collect", "draft");
  office.lengkapi();
  await office.lkjip("review");
});
afterAll(() => office.remove());

const ASKED = "belum diisi";
const AHEAD = "Tahun 2024 belum berakhir: 35 hal menunggu triwulan yang belum berakhir";

it("in December, the quarter that runs is waited for in the list, and nobody is asked to fill it in", async () => {
  for (const line of ["check", "collect", "draft", "review", "status"]) {
    const { all } = await office.lkjip(line);
    expect(all).not.toContain(ASKED);
    if (line !== "collect") expect(all).toContain("35 hal menunggu triwulan yang");
  }
});

it.each([
  "submit",
  "submit --setuju",
  "submit --lewati mendesak",
  "sign --lewati mendesak",
  "sign --lewati x --tanggal 2025-02-10",
])("in December, %s says once what it waits for", async (line) => {
  const { kode, all } = await office.lkjip(...line.split(" "));
  expect(kode === 1 || kode === 3).toBe(true);
  expect(all).not.toContain(ASKED);
  if (kode === 1) expect(all.split(AHEAD)).toHaveLength(2);
  expect(all).not.toContain("ketik 0");
});

it("in January, every quarter that is still empty stands in the way, as every command says", async () => {
  office.jam("2025-01-20T01:00:00Z");
  const { all: status } = await office.lkjip("status");
  expect(status).toContain("35 hal dalam data masih kosong");
  const { kode, all } = await office.lkjip("submit");
  expect(kode).toBe(1);
  expect(all).toContain("Realisasi TW IV untuk S1.1 belum diisi, sehingga nilai tahun 2024 belum dapat dihitung.");
  expect((await office.lkjip("sign", "--lewati", "mendesak")).kode).toBe(1);
});

it("in December, a year whose forms are all filled in already may be put before the Camat", async () => {
  const early = await createKantor("kanigaran", "2024-12-20T01:00:00Z");
  await early.jalankan("collect", "draft");
  early.lengkapi();
  await early.lkjip("review");
  expect((await early.lkjip("submit")).kode).toBe(0);
  early.remove();
});
