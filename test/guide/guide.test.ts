import { mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { run } from "../../src/main.ts";
import { createScriptedDesk, type ScriptedDesk, sittingIn } from "../support/desk.ts";
import { createKantor, type Office } from "../support/tahun.ts";

/*
 * The guide from inside: a person who follows a script. With real keys in a pseudo terminal: keys.slow.ts.
 */
let office: Office;
beforeAll(async () => {
  office = await createKantor("muncar");
  mkdirSync(join(office.folder, "../kiriman"));
});
afterAll(() => office.remove());

/** Sits down in a folder and follows the script. */
async function sit(
  folder: string,
  script: readonly string[],
  downloads?: readonly string[],
  argv: readonly string[] = [],
) {
  const desk: ScriptedDesk = createScriptedDesk(script, downloads);
  const told: string[] = [];
  const kode = await run(argv, sittingIn(folder, told, desk));
  return { kode, desk, told: told.join("\n") };
}

it("carries out the next step by Enter, with its answers kept for the next time", async () => {
  const one = office.salin();
  const { kode, desk } = await sit(one.folder, [
    "Buat lembar disposisi",
    "Nomor agenda",
    "= 12",
    "Laporan disampaikan",
    "Jumat, 28 Februari 2025",
    "Diterima tanggal",
    "Tulis sendiri",
    "= 31/02",
    "= Jumat, 31 Jan",
    "Ya, kerjakan",
    "Buka lembar-disposisi.docx",
    "Ke layar awal",
    "Lainnya",
    "Langkah lain",
    "1. membuat lembar disposisi",
    "Esc",
    "Keluar",
  ]);
  expect(kode).toBe(0);
  expect(desk.opened).toEqual([join(one.folder, "1-disposisi/lembar-disposisi.docx")]);
  const seen = desk.transcript();
  expect(seen).toContain('! Tanggal "31/02" tidak dapat dipahami. Tulis seperti 31 Januari 2025.');
  expect(seen).toContain("Perintah: lkjip disposition --agenda 12 --batas 2025-02-28");
  expect(seen).toContain("Perintahnya: lkjip disposition --agenda 12 --batas 2025-02-28 --tanggal\n 2025-01-31");
  expect(seen).toContain("1  Disposisi         selesai 3 Feb");
  expect(seen).toContain("Diterima tanggal        Jumat, 31 Januari 2025");
  one.remove();
});

it("leaves nothing at Ctrl+C, wherever it is pressed", async () => {
  const script = [
    "Buat lembar disposisi",
    "Nomor agenda",
    "= 12",
    "Sifat",
    "Segera",
    "Diterima tanggal",
    "Tulis sendiri",
  ];
  const before = office.world.readText(".lkjip/riwayat.jsonl");
  for (let keys = 0; keys <= script.length; keys++) {
    const { kode, told } = await sit(office.folder, script.slice(0, keys));
    expect([kode, told]).toEqual([130, "Dihentikan. Tidak ada yang diubah."]);
  }
  expect(office.world.readText(".lkjip/riwayat.jsonl")).toBe(before);
  expect(office.world.list("1-disposisi")).toEqual([]);
});

it("goes back by Esc from every screen, and stays on the first", async () => {
  const ways = [
    [],
    ["Lainnya"],
    ["Buka berkas"],
    ["Lainnya", "Langkah lain"],
    ["Buat lembar disposisi", "Sifat", "Esc"],
  ];
  for (const way of ways) {
    const { kode, desk } = await sit(office.folder, [...way, "Esc", "Esc", "Keluar"]);
    expect(kode).toBe(0);
    expect(desk.screens.at(-2)).toContain("Apa yang dikerjakan?");
  }
});

it("asks why where it is not the turn, and shows findings one by one with their file", async () => {
  const one = office.salin();
  const early = ["Lainnya", "Langkah lain", "8. membuat surat pengantar", "Ya, kerjakan"];
  const refused = await sit(one.folder, [...early, "Kembali", "Keluar"]);
  expect(refused.desk.transcript()).toContain("Belum gilirannya.");
  const { desk } = await sit(one.folder, [
    ...early,
    "Tetap kerjakan",
    "= segera",
    "= surat harus dikirim hari ini",
    "Ke layar",
    "Keluar",
  ]);
  expect(desk.transcript()).toContain('lkjip letter --lewati "surat harus dikirim hari ini"');
  expect(one.world.readText(".lkjip/riwayat.jsonl")).toContain("surat harus dikirim hari ini");
  one.write("lkjip.yaml", new TextDecoder().decode(one.read("lkjip.yaml")).replace("tahun: 2024", "tahun: dua ribu"));
  const broken = await sit(one.folder, [
    "Lihat yang harus dibetulkan",
    "! lkjip.yaml",
    "Buka lkjip.yaml",
    "Kembali",
    "Esc",
    "Keluar",
  ]);
  expect(broken.desk.opened).toEqual([join(one.folder, "lkjip.yaml")]);
  expect(broken.desk.transcript()).toContain("Cara: ");
  one.remove();
});

it("receives a late form, from downloads and by the icon", async () => {
  const one = office.salin();
  const [form = ""] = one.world.list("3-data-kinerja");
  const sent = join(one.folder, "../formulir (1).xlsx");
  renameSync(join(one.folder, "3-data-kinerja", form), sent);
  await one.jalankan("disposition", "forms");
  const { desk } = await sit(one.folder, ["Terima formulir", "formulir (1).xlsx", "Ke layar awal", "Keluar"], [sent]);
  expect(desk.transcript()).toContain(`Disimpan: 3-data-kinerja/${form}`);
  expect(one.world.list("3-data-kinerja")).toContain(form);
  // Dropped onto the icon: the words are files.
  const dropped = await sit(one.folder, ["Ke layar awal", "Keluar"], [], [sent]);
  expect(dropped.desk.transcript()).toContain("sama dengan 3-data-kinerja/");
  expect((await sit(one.folder, [], [], ["tidak-ada.xlsx"])).told).toContain(
    'Perintah "tidak-ada.xlsx" tidak dikenal.',
  );
  one.remove();
});

it("makes a new office from answers, offering the full name of what is not one", async () => {
  const outside = join(office.folder, "../kiriman");
  const { kode, desk } = await sit(outside, [
    "Siapkan kantor saya",
    "= Kanigaran",
    "Kecamatan Kanigaran",
    "= Probolinggo",
    "Pemerintah Kota Probolinggo",
    "= Probolinggo",
    "Enter",
    "Esc",
    "= 2024",
    "= AGUS",
    "= Kanigaran, Sukoharjo",
    "Esc",
    "Esc",
    "Esc",
    "Enter",
    "Enter",
    "Enter",
    "Camat ",
    "= AGUS RIANTO, S.STP., M.Si.",
    "Ya, buat folder kerjanya",
    "Ke layar awal folder itu",
    "Lainnya",
    "Tahun baru atau folder lain",
    "Kecamatan Kanigaran 2024",
    "Keluar",
  ]);
  expect(kode).toBe(0);
  expect(desk.transcript()).toContain("LKjIP Kecamatan Kanigaran 2024");
  expect(desk.transcript()).toContain("> Lengkapi rencana");
  expect(desk.transcript()).toContain("  Nama kantor           Kecamatan Kanigaran");
  expect(office.world.readText("../kiriman/kanigaran-2024/lkjip.yaml")).toContain("AGUS RIANTO, S.STP., M.Si.");
});

it("leads from a new year to its workbook, where targets are only not filled in yet", async () => {
  const one = office.salin();
  await one.jalankan("init ../depan --dari .");
  const { desk } = await sit(join(one.folder, "../depan"), [
    "Lengkapi rencana",
    "Buka rencana.xlsx",
    "Kembali",
    "Keluar",
  ]);
  const seen = desk.transcript();
  expect(seen).toContain("Rencana belum lengkap: target, pagu, dan naskah tahun ini masih bertanda\n GANTI.");
  expect(seen).toContain("> Lengkapi rencana");
  expect(desk.opened).toEqual([join(one.folder, "../depan/rencana.xlsx")]);
  one.remove();
});

it("asks for no second turn of what the draft has taken in, and shows what review found one by one", async () => {
  const one = office.salin();
  const [form = ""] = one.world.list("3-data-kinerja");
  const late = one.read(`3-data-kinerja/${form}`);
  renameSync(join(one.folder, "3-data-kinerja", form), join(one.folder, "../terlambat.xlsx"));
  await one.jalankan("disposition", "forms", "collect", "draft");
  one.write(`3-data-kinerja/${form}`, late);
  const before = await sit(one.folder, ["Keluar"]);
  expect(before.desk.screens[0]).toContain("> Masukkan angka terbaru ke draf");
  await one.jalankan("draft");
  const { desk } = await sit(one.folder, [
    "Koreksi draf",
    "Ya, kerjakan",
    "Lihat temuannya",
    "!",
    "Buka draf-lkjip.docx",
    "Kembali",
    "Kembali",
    "Ke layar",
    "Keluar",
  ]);
  expect(desk.screens[0]).not.toContain("Masukkan angka");
  expect(desk.opened).toEqual([join(one.folder, "4-draf/draf-lkjip.docx")]);
  one.remove();
});
