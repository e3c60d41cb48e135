import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parse } from "yaml";
import { run } from "../../src/main.ts";
import { type BentukBelanja, barisBelanja, belanjaOf, lembarOf } from "../support/berkas-impor.ts";
import { createScriptedDesk, sittingIn } from "../support/desk.ts";
import { sunting, type TangLembar } from "../support/rencana.ts";
import { createKantor, type Office } from "../support/tahun.ts";
import { makeXlsx } from "../support/xlsx.ts";

/*
 * The plan in the guide: a person who follows a script, rencana.xlsx changed in between.
 */
let office: Office;
beforeAll(async () => {
  office = await createKantor("muncar");
  await office.jalankan("plan");
});
afterAll(() => office.remove());

/** Sits down in a folder and follows the script. */
async function sit(folder: string, script: readonly string[], downloads?: readonly string[]) {
  const desk = createScriptedDesk(script, downloads);
  const told: string[] = [];
  const kode = await run([], sittingIn(folder, told, desk));
  return { kode, desk, seen: desk.transcript() };
}

const yamlIn = (one: Office): string => one.world.readText("lkjip.yaml") ?? "";

async function change(one: Office, ubah: (lembar: (nama: string) => TangLembar) => void): Promise<void> {
  one.write("rencana.xlsx", await sunting(one.read("rencana.xlsx"), ubah));
}

/** Both write a name, each their own. */
async function contradict(one: Office, ...kode: readonly string[]): Promise<void> {
  await change(one, (lembar) => {
    for (const each of kode) lembar("Unit").ketik(`unit.${each}`, "nama", `Seksi ${each} di Excel`);
  });
  const names = (parse(yamlIn(one)).unit as { kode: string; nama: string }[]).filter((unit) =>
    kode.includes(unit.kode),
  );
  one.write(
    "lkjip.yaml",
    names.reduce((teks, unit) => teks.replace(`nama: ${unit.nama}`, `nama: Seksi ${unit.kode} di yaml`), yamlIn(one)),
  );
}

const PLAN = ["Lainnya", "Rencana kantor"] as const;
const LEAVE = ["Kembali", "Keluar"] as const;

it("applies what was filled in in Excel, and says the command", async () => {
  const one = office.salin();
  await change(one, (lembar) => lembar("Unit").ketik("unit.tapem", "nama", "Seksi Pemerintahan Umum"));
  const { kode, desk, seen } = await sit(one.folder, [
    "Terapkan rencana.xlsx yang sudah diisi",
    "Buka rencana.xlsx",
    "Ke layar awal",
    "Keluar",
  ]);
  expect(kode).toBe(0);
  expect(seen).toContain("Perintahnya: lkjip plan\n");
  expect(seen).toContain("1 perubahan dari rencana.xlsx masuk ke lkjip.yaml");
  expect(desk.opened).toEqual([join(one.folder, "rencana.xlsx")]);
  expect(yamlIn(one)).toContain("nama: Seksi Pemerintahan Umum");
  one.remove();
});

it("asks one by one about what both sides changed: each answer counts, the rest stays as lkjip.yaml has it", async () => {
  const one = office.salin();
  await contradict(one, "tapem", "pemberdayaan");
  const { seen } = await sit(one.folder, [
    ...PLAN,
    "Terapkan yang ditulis",
    "Lanjut",
    "Yang di rencana.xlsx",
    "Yang di lkjip.yaml",
    "Lanjut",
    ...LEAVE,
  ]);
  expect(seen).toContain("Diubah di dua tempat");
  expect(seen).toContain("1 dari 2");
  expect(seen).toContain("    Seksi tapem di Excel");
  expect(seen).toContain("Perintahnya: lkjip plan --terima unit.tapem/nama --utamakan yaml");
  expect(yamlIn(one)).toContain("nama: Seksi tapem di Excel");
  expect(yamlIn(one)).toContain("nama: Seksi pemberdayaan di yaml");
  expect((await one.jalankan("plan")).all).toContain("sudah sama");
  one.remove();
});

it("leaves open what is put off, and settles the others", async () => {
  const one = office.salin();
  await contradict(one, "tapem", "pemberdayaan");
  const before = yamlIn(one);
  const later = await sit(one.folder, [...PLAN, "Terapkan yang ditulis", "Lanjut", "Putuskan nanti", "Esc", ...LEAVE]);
  expect(later.seen).not.toContain("Perintahnya: lkjip plan --terima");
  expect(yamlIn(one)).toBe(before);
  const { seen } = await sit(one.folder, [
    ...PLAN,
    "Terapkan yang ditulis",
    "Lanjut",
    "Putuskan nanti",
    "Yang di rencana.xlsx",
    "Lanjut",
    ...LEAVE,
  ]);
  expect(seen).toContain("1 perubahan dari rencana.xlsx masuk ke lkjip.yaml; 1 bentrok.");
  expect(yamlIn(one)).toContain("nama: Seksi tapem di yaml");
  expect(yamlIn(one)).toContain("nama: Seksi pemberdayaan di Excel");
  one.remove();
});

it("asks whether another kode is still the same thing, before anything is applied", async () => {
  const one = office.salin();
  await change(one, (lembar) => lembar("Unit").ketik("unit.tapem", "kode", "pemerintahan"));
  const before = yamlIn(one);
  const later = await sit(one.folder, [...PLAN, "Terapkan yang ditulis", "Putuskan nanti", "Lanjut", ...LEAVE]);
  expect(later.seen).toContain("Kode diganti di Excel");
  expect(yamlIn(one)).toBe(before);
  const other = await sit(one.folder, [...PLAN, "Terapkan yang ditulis", "Yang lain", "Lanjut", ...LEAVE]);
  expect(other.seen).toContain("Perintahnya: lkjip plan --kode-baru unit.tapem\n");
  expect(yamlIn(one)).toBe(before);
  const { seen } = await sit(one.folder, [...PLAN, "Terapkan yang ditulis", "Masih yang sama", "Lanjut", ...LEAVE]);
  expect(seen).toContain(" Kode tapem menjadi pemerintahan.\n     Seksi Tata Pemerintahan");
  expect(seen).toContain("Perintahnya: lkjip plan --ganti-kode unit.tapem\n");
  expect(yamlIn(one)).toContain("kode: pemerintahan");
  expect(yamlIn(one)).toContain("unit: pemerintahan");
  expect(yamlIn(one)).not.toMatch(/: tapem$/m);
  one.remove();
});

it("goes back by Esc from each of its screens, and leaves nothing behind", async () => {
  const one = office.salin();
  const before = [yamlIn(one), one.read("rencana.xlsx"), one.world.readText(".lkjip/riwayat.jsonl")];
  const ways: readonly (readonly string[])[] = [
    ["Esc"],
    ["Ambil dari berkas", "Esc", "Esc"],
    ["Ambil dari berkas", "Dari tempat lain", "Esc", "Esc"],
    ["Ambil dari berkas", "Kembali", "Kembali"],
  ];
  for (const way of ways) {
    const { kode, desk } = await sit(one.folder, [...PLAN, ...way, "Keluar"]);
    expect(kode).toBe(0);
    expect(desk.screens.at(-2)).toContain("Apa yang dikerjakan?");
  }
  expect([yamlIn(one), one.read("rencana.xlsx"), one.world.readText(".lkjip/riwayat.jsonl")]).toEqual(before);
  one.remove();
});

it("takes a file of the office into the workbook, from downloads or from elsewhere", async () => {
  const bentuk: BentukBelanja = { mulai: 4, uang: "teks", gabung: true, rekening: true, tambahan: false, jumlah: true };
  const { baris, merges } = barisBelanja(belanjaOf([0, 2]), bentuk);
  const one = office.salin();
  const sent = join(one.folder, "../rekap belanja.xlsx");
  writeFileSync(sent, makeXlsx([lembarOf("Sheet1", baris, merges)]));
  const before = yamlIn(one);
  const open = ["Lanjut", ...LEAVE];
  const { seen } = await sit(one.folder, [...PLAN, "Ambil dari berkas", "rekap belanja.xlsx", ...open], [sent]);
  expect(seen).toContain("Yang terbaru di folder unduhan:");
  expect(seen).toMatch(/\d+ sel pada \d+ baris masuk ke rencana\.xlsx/);
  expect(yamlIn(one)).toBe(before);
  const typed = ["Ambil dari berkas", "Dari tempat lain", "= tidak ada.xlsx", `= "${sent}"`];
  const again = await sit(one.folder, [...PLAN, ...typed, ...open]);
  expect(again.seen).toContain(" ! Berkas itu tidak ada.");
  expect(again.seen).toContain("masuk ke rencana.xlsx, berwarna");
  one.remove();
});

it("asks about the example values one by one, all units of one at once", async () => {
  const outside = mkdtempSync(join(tmpdir(), "lkjip-contoh-"));
  await run(
    [
      "init",
      "baru",
      "--nama",
      "Kecamatan Muncar",
      "--pemda",
      "Pemerintah Kabupaten Banyuwangi",
      "--tempat",
      "Muncar",
    ].concat(["--tahun", "2024", "--camat", "CONTOH", "--kelurahan", "Satu, Dua"]),
    sittingIn(outside, [], createScriptedDesk([])),
  );
  const { desk } = await sit(join(outside, "baru"), [
    "Lengkapi rencana",
    "Nilai contoh yang memang benar",
    "indikator KEL.1, target: 85, di 2 unit",
    "renstra, periode",
    "Kembali",
    "Kembali",
    "Keluar",
  ]);
  const seen = desk.transcript();
  expect(seen).toContain("Dibenarkan: indikator KEL.1, target: 85, di 2 unit");
  const yaml = readFileSync(join(outside, "baru/lkjip.yaml"), "utf8");
  expect(yaml.match(/target: 85 .*contoh: 85/g)).toHaveLength(1);
  expect(yaml).not.toMatch(/periode: \[.*contoh/);
  rmSync(outside, { recursive: true });
});
