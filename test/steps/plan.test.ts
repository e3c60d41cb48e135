import { afterAll, beforeAll, expect, it } from "vitest";
import { sunting } from "../support/rencana.ts";
import { createKantor, type Office } from "../support/tahun.ts";

/* What `lkjip plan` says and takes on the command line; what it makes of the workbook: test/plan-book/. */

let office: Office;
beforeAll(async () => {
  office = await createKantor("muncar");
  await office.jalankan("plan");
  const kode = await sunting(office.read("rencana.xlsx"), (l) => l("Unit").ketik("unit.tapem", "kode", "pemerintahan"));
  office.write("rencana.xlsx", kode);
});
afterAll(() => office.remove());

it("asks about another kode, naming both answers, and writes nothing", async () => {
  const { kode, all } = await office.lkjip("plan");
  expect([kode, all]).toMatchInlineSnapshot(`
    [
      1,
      "GALAT  rencana.xlsx › Unit › B11
      Kode tapem menjadi pemerintahan (Seksi Tata Pemerintahan, Ketertiban Umum dan Optimalisasi Pendapatan). Masih yang sama dengan kode baru, atau yang lain?
      Perbaikan: bila masih yang sama, rujukannya ikut berubah: lkjip plan --ganti-kode "unit.tapem"; bila yang lain dan yang lama dihapus: lkjip plan --kode-baru "unit.tapem"

    1 galat dalam 1 berkas.
    lkjip.yaml tetap seperti semula: tidak satu pun perubahan di rencana.xlsx diterapkan.
    Berikutnya: lkjip plan  (setelah semua galat diperbaiki; belum ada yang ditulis)",
    ]
  `);
});

it("names keys that name nothing, with those that do", async () => {
  const wrong = await office.lkjip("plan", "--ganti-kode", "unit.tapen");
  expect([wrong.kode, wrong.pesan]).toMatchInlineSnapshot(`
    [
      2,
      "GALAT  rencana.xlsx
      Tidak ada kode yang diganti dengan kunci "unit.tapen", jadi tidak ada yang ditulis.
      Perbaikan: salin kunci yang disebut di layar; yang kodenya diganti: unit.tapem, misalnya: lkjip plan --ganti-kode "unit.tapem"",
    ]
  `);
  const settled = await office.lkjip("plan", "--ganti-kode", "unit.tapem", "--kode-baru", "unit.pemberdayaan");
  expect([settled.kode, settled.pesan]).toMatchInlineSnapshot(`
    [
      2,
      "GALAT  rencana.xlsx
      Tidak ada kode yang diganti dengan kunci "unit.pemberdayaan", jadi tidak ada yang ditulis.
      Perbaikan: jalankan tanpa --ganti-kode dan --kode-baru; kode yang diganti akan disebut bersama kuncinya: lkjip plan",
    ]
  `);
  const accept = await office.lkjip("plan", "--ganti-kode", "semua", "--terima", "unit.tapem/nama");
  expect([accept.kode, accept.pesan]).toMatchInlineSnapshot(`
    [
      2,
      "GALAT  rencana.xlsx
      Tidak ada bentrok dengan kunci "unit.tapem/nama", jadi tidak ada yang ditulis.
      Perbaikan: jalankan tanpa --terima; yang bentrok akan disebut bersama kuncinya: lkjip plan",
    ]
  `);
});

it("follows it on demand, and says how far", async () => {
  const { kode, all } = await office.lkjip("plan", "--ganti-kode", "semua");
  expect([kode, all]).toMatchInlineSnapshot(`
    [
      0,
      "1 perubahan dari rencana.xlsx masuk ke lkjip.yaml.
      Kode tapem menjadi pemerintahan; 8 rujukan ikut berubah.
    Sebelumnya disimpan di cadangan/lkjip-20250203-080000.yaml dan cadangan/rencana-20250203-080000-2.xlsx.
    Berikutnya: lkjip collect  (setelah semua galat diperbaiki)",
    ]
  `);
});
