import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { run } from "../../src/main.ts";
import { openPackage, readPart } from "../../src/opc/package.ts";
import { createScriptedDesk, sittingIn } from "../support/desk.ts";
import { isiSel } from "../support/isi.ts";
import { gantiTeks } from "../support/sunting.ts";
import { createDisetujui, createKantor, type Office } from "../support/tahun.ts";

/*
 * What is not done every day, in the guide, with the commands really run. That nothing is missing: every-command.test.ts.
 */
const DRAF = "4-draf/draf-lkjip.docx";
const FORM = "3-data-kinerja/pelayanan.xlsx";
let office: Office;
beforeAll(async () => {
  office = await createKantor("kanigaran");
  await office.jalankan("draft");
});
afterAll(() => office.remove());

async function sit(folder: string, script: readonly string[]) {
  const desk = createScriptedDesk(script);
  const said: string[] = [];
  const kode = await run(["--debug"], sittingIn(folder, said, desk));
  expect([kode, said]).toEqual([0, []]);
  return { desk, seen: desk.transcript() };
}

const STEPS = ["Lainnya", "Langkah lain"] as const;
const text = (one: Office): string =>
  (readPart(openPackage(one.read(DRAF)), "word/document.xml") ?? "").replace(/<[^>]+>/g, "");

it("makes the form of one unit, and the recapitulation beside the data", async () => {
  const one = office.salin();
  const { desk, seen } = await sit(one.folder, [
    ...STEPS,
    "2. membuat formulir",
    "Untuk unit",
    "Seksi Tata Pemerintahan",
    "Ya, kerjakan",
    "Ke layar awal",
    ...STEPS,
    "4. membaca formulir",
    "Rekap di Excel",
    "Dibuat",
    "Ya, kerjakan",
    "Buka rekap-kinerja.xlsx",
    "Ke layar awal",
    ...STEPS,
    "3. membuat Laporan",
    "Untuk unit",
    "Kelurahan Kanigaran",
    "Untuk unit",
    "Semua",
    "Esc",
    "Keluar",
  ]);
  expect(one.world.list("2-formulir").filter((nama) => nama.endsWith(".xlsx"))).toEqual(["tapem.xlsx"]);
  expect(seen).toContain("Untuk unit              Seksi Tata Pemerintahan");
  expect(seen).toContain("Perintah: lkjip forms --unit tapem");
  expect(seen).toContain("Perintah: lkjip individual --unit kel-kanigaran\n");
  expect(seen).toContain("Perintah: lkjip collect --xlsx");
  expect(desk.opened).toEqual([join(one.folder, "3-data-kinerja/rekap-kinerja.xlsx")]);
  one.remove();
});

it("asks one by one what counts where draft and data both changed, and looks first without writing", async () => {
  const one = office.salin();
  one.jam("2025-02-04T01:00:00Z");
  one.write(DRAF, gantiTeks(one.read(DRAF), "98,74", "98,75"));
  one.write(FORM, isiSel(one.read(FORM), "Kinerja", "O7", 93));
  const step = [...STEPS, "4. membuat draf"];
  const { desk, seen } = await sit(one.folder, [
    ...step,
    "Lihat dahulu",
    "Kembali ke langkah ini",
    "Ya, kerjakan",
    "Ke layar awal",
    "Lihat dahulu di Word",
    "Putuskan nanti",
    ...step,
    "Ya, kerjakan",
    "Ke layar awal",
    "Yang menurut data",
    "Ke layar awal",
    "Keluar",
  ]);
  expect(seen).toContain("Draf LKjIP akan diperbarui di tempat");
  expect(seen).toContain(" Ditulis orang di Word   98,75\n Menurut data sekarang   99,06\n");
  expect(seen).toContain("Perintah: lkjip draft --terima tabel_capaian/rata-rata/capaian");
  expect(desk.opened).toEqual([join(one.folder, DRAF)]);
  expect(text(one)).not.toContain("98,75");
  one.remove();
});

it("copies a template and checks it, compares and brings back a draft, and notes another name", async () => {
  const one = office.salin();
  one.jam("2025-02-04T01:00:00Z");
  one.write(DRAF, gantiTeks(one.read(DRAF), "KATA PENGANTAR", "KATA PENGANTAR KAMI"));
  one.write(FORM, isiSel(one.read(FORM), "Kinerja", "O7", 93));
  await one.jalankan("draft");
  const [backup = ""] = one.world.list("4-draf/cadangan");
  const nama = backup.replace(".docx", "");
  const { desk, seen } = await sit(one.folder, [
    ...["Lainnya", "Templat Word", "nota-dinas.docx", "Salin", "Buka nota-dinas.docx", "Kembali ke templat"],
    ...["Periksa sesudah", "Kembali ke templat", "Kembali", "Kembali"],
    ...["Lainnya", "Cadangan draf", nama, "Bandingkan dengan draf sekarang", "Buka beda-draf.docx", "Ke layar awal"],
    ...["Lainnya", "Nama yang dicatat", "Tulis sendiri", "= Siti Aminah"],
    ...["Lainnya", "Cadangan draf", nama, "Kembalikan", "Ke layar awal"],
    ...["Lainnya", "Tanya asal", "S1.1", "Ke layar awal", "Lainnya", "Papan", "Ringkas", "Ke layar awal"],
    ...["Lainnya", "Laporan capaian triwulan", "Triwulan II", "Tanggal laporan", "Hari ini", "Ya, kerjakan"],
    ...["Ke layar awal", "Keluar"],
  ]);
  expect(desk.opened.map((path) => path.slice(one.folder.length + 1))).toEqual([
    "templat/nota-dinas.docx",
    "4-draf/beda-draf.docx",
  ]);
  expect(seen).toContain("templat/nota-dinas.docx: semua tandanya dikenal.");
  expect(seen).toContain(`Perintahnya: lkjip restore ${nama} --oleh "Siti Aminah"`);
  expect(one.world.readText(".lkjip/riwayat.jsonl")).toContain('"oleh":"Siti Aminah');
  expect(seen).toContain("lkjip quarter 2 --tanggal 2025-02-03");
  one.remove();
});

it("goes on with a draft that somebody gave another name, and says so where a file has gone", async () => {
  const one = office.salin();
  one.write("4-draf/draf revisi.docx", one.read(DRAF));
  rmSync(join(one.folder, DRAF));
  const { seen } = await sit(one.folder, [
    ...STEPS,
    "4. membuat draf",
    "Lanjutkan berkas lain",
    "draf revisi.docx",
    "Ya, kerjakan",
    "Ke layar awal",
    "Keluar",
  ]);
  expect(seen).toContain('lkjip draft --dari "draf revisi.docx"');
  expect(one.world.list("4-draf")).toContain("draf-lkjip.docx");
  one.remove();
});

it("keeps the columns of a table, and names on the first screen what may be looked at", async () => {
  const one = office.salin();
  await one.jalankan(
    'init ../sendiri --nama "Kecamatan Kanigaran" --pemda "Pemerintah Kota Probolinggo" --tempat Probolinggo --tahun 2024 --camat AGUS --kelurahan -',
  );
  const { seen } = await sit(join(one.folder, "../sendiri"), [
    "Lihat yang sebaiknya dilihat",
    "Kembali",
    "Lainnya",
    "Periksa semua",
    "Ke layar awal",
    "Lengkapi rencana",
    "Esc",
    "Keluar",
  ]);
  const rows = seen.split("\n");
  const at = rows.findIndex((row) => row.includes("Sebelum ditandatangani"));
  const column = (rows[at] ?? "").indexOf("Caranya");
  expect(column).toBeGreaterThan(40);
  expect(rows.slice(at + 1, at + 6).map((row) => row[column - 1])).toEqual([" ", " ", " ", " ", " "]);
  expect(seen).toContain("Masih contoh dari lkjip:");
  one.remove();
});

it("says on the first screen why the Camat returned the draft, and what counts where nothing is answered", async () => {
  const one = await createDisetujui("muncar");
  await one.jalankan('submit --kembalikan "kata pengantar terlalu singkat"');
  const { seen } = await sit(one.folder, [
    ...STEPS,
    "1. membuat lembar",
    "Esc",
    ...STEPS,
    "7. membuat",
    "Esc",
    "Keluar",
  ]);
  expect(seen).toContain('\n Dikembalikan Camat: "kata pengantar terlalu singkat"\n');
  expect(seen).toContain("Diterima tanggal        hari ini\n");
  expect(seen).toContain("Laporan disampaikan     akhir Februari\n");
  expect(seen).not.toContain("Alasan versi baru");
  one.remove();
});
