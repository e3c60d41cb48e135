import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readJournal } from "../../src/folder/journal.ts";
import { laporanTriwulan } from "../../src/model/places.ts";
import { renderTeksDocx } from "../../src/word/text/plain.ts";
import { readNaskah } from "../../src/word/text/read.ts";
import { gantiTeks } from "../support/sunting.ts";
import { createKantor, type Office } from "../support/tahun.ts";
import { layForms, splitYear, type YearForms } from "../support/triwulan.ts";

const LATE = "3-data-kinerja/kesos.xlsx";

let office: Office;
let forms: YearForms;
beforeAll(async () => {
  office = await createKantor("kanigaran", "2024-04-05T01:00:00Z");
  forms = splitYear(office);
  layForms(office, forms, 1);
});
afterAll(() => office.remove());

const laporan = (tw: number, dari = office): string =>
  renderTeksDocx(dari.read(laporanTriwulan(tw))).replace(/\s+/g, " ");
/** The cells of the row of a table that begins so. */
const rowOf = (berkas: string, start: string): string[] =>
  readNaskah(office.read(berkas))
    ?.content.flatMap((block) => (block.jenis === "tabel" ? block.baris : []))
    .map(({ sel }) => sel.map(({ teks }) => teks))
    .find(([first]) => first?.startsWith(start)) ?? [];

describe("lkjip quarter, through a year", () => {
  it("makes the report of the quarter that has ended, without a number", async () => {
    const { keluaran, pesan } = await office.jalankan("quarter --tanggal 2024-04-05");
    expect(keluaran).toBe("Laporan Triwulan I dibuat: 3-data-kinerja/triwulan/laporan-triwulan-1.docx");
    expect(pesan).toContain("Berikutnya: lkjip forms  (mengirim lagi formulir, beserta isiannya, untuk Triwulan II)");
    const teks = laporan(1);
    for (const content of ["TRIWULAN I TAHUN 2024", "1 Januari sampai dengan 31 Maret 2024", "5 April 2024"])
      expect(teks).toContain(content);
    expect(
      readJournal(office.world)
        .nilai.at(-1)
        ?.keluaran.map(({ berkas }) => berkas),
    ).toEqual(["3-data-kinerja/triwulan/laporan-triwulan-1.docx", ".lkjip/triwulan-1.json"]);
  });

  it("does not report what lies ahead, and knows no fifth quarter", async () => {
    const { kode, pesan } = await office.lkjip("quarter", "2");
    expect(kode).toBe(3);
    expect(pesan).toContain("Triwulan II tahun 2024 baru berakhir 30 Juni 2024");
    expect(pesan).toContain("lkjip quarter 1");
    expect((await office.lkjip("quarter", "5")).kode).toBe(2);
  });

  it("changes nothing when run again, and keeps what people wrote when the data change", async () => {
    const before = readJournal(office.world).nilai.length;
    await office.jalankan("quarter --tanggal 2024-04-05");
    expect(readJournal(office.world).nilai.length).toBe(before);
    const berkas = laporanTriwulan(1);
    office.write(
      berkas,
      gantiTeks(office.read(berkas), "Formulir dua belas unit kerja sudah diterima.", "Ditulis Sekcam."),
    );
    rmSync(join(office.folder, LATE));
    const { keluaran } = await office.jalankan("quarter 1 --tanggal 2024-04-05");
    expect(keluaran).toContain("Laporan Triwulan I diperbarui di tempat, suntingan tetap");
    expect(laporan(1)).toContain("Ditulis Sekcam.");
    layForms(office, forms, 1);
    await office.jalankan("quarter 1 --tanggal 2024-04-05");
  });

  it("tells the quarter's own spending from what was kept of the one before", async () => {
    office.jam("2024-07-05T01:00:00Z");
    layForms(office, forms, 2, ["kesos"]);
    await office.jalankan("quarter");
    const row = rowOf(laporanTriwulan(2), "7.01.04.2.01.0001");
    const [, , before, own, toDate] = row.map((sel) => Number(sel.replaceAll(".", "")));
    expect([before, own].every((each) => (each ?? 0) > 0)).toBe(true);
    expect((before ?? 0) + (own ?? 0)).toBe(toDate);
  });

  it("names who owes a form, and asks for nothing of later quarters", async () => {
    const teks = laporan(2);
    expect(teks).toContain("Formulir Seksi Kesejahteraan Sosial belum memuat Triwulan II;");
    expect(teks).toContain("tulis realisasi TW II Jumlah pembinaan kerukunan antarumat beragama");
    expect(teks).not.toMatch(/tulis realisasi TW (?:III|IV)/);
  });

  it("takes spending of a quarter that is over from what was kept, and says so", async () => {
    office.jam("2024-10-05T01:00:00Z");
    layForms(office, forms, 3);
    const before = rowOf(laporanTriwulan(2), "7.01.04.2.01.0001");
    const { pesan } = await office.jalankan("quarter 2");
    expect(pesan).toContain("realisasi anggaran dan penjelasannya diambil dari saat laporan itu dibuat");
    expect(before).toHaveLength(6);
    expect(rowOf(laporanTriwulan(2), "7.01.04.2.01.0001")).toEqual(before);
  });

  it("leaves a yellow gap for spending that nobody kept", async () => {
    const other = office.salin();
    rmSync(join(other.folder, ".lkjip/triwulan-2.json"));
    rmSync(join(other.folder, laporanTriwulan(2)));
    const { pesan } = await other.jalankan("quarter 2");
    expect(pesan).toContain("ditandai kuning");
    expect(laporan(2, other)).toContain(
      "tulis realisasi anggaran sampai dengan Triwulan II; formulir sudah memuat triwulan sesudahnya",
    );
    other.remove();
  });

  it("a report that was made of no forms leaves nothing behind for the others", async () => {
    const other = office.salin();
    for (const tw of [1, 2, 3]) rmSync(join(other.folder, `.lkjip/triwulan-${tw}.json`), { force: true });
    for (const berkas of forms.keys()) rmSync(join(other.folder, berkas));
    await other.jalankan("quarter 2");
    layForms(other, forms, 1);
    expect((await other.jalankan("quarter 1")).pesan).not.toContain("Formulir sudah memuat triwulan sesudah");
    expect(rowOf(laporanTriwulan(1), "7.01.04.2.01.0001").join(" ")).not.toContain("[");
    other.remove();
  });

  it("stands on the board until it is made, and again where its data changed", async () => {
    expect((await office.lkjip("status")).keluaran).toContain(
      "Laporan triwulan: I dibuat; II dibuat, datanya berubah; III belum (lkjip quarter 2).",
    );
    const { triwulan } = JSON.parse((await office.lkjip("status", "--json")).keluaran) as {
      triwulan: { keadaan: string }[];
    };
    expect(triwulan.map(({ keadaan }) => keadaan)).toEqual(["dibuat", "berubah", "belum", "nanti"]);
  });

  it("prints the months of the quarter where the rencana aksi has them, and only there", async () => {
    const berkas = laporanTriwulan(2);
    expect(laporan(2)).not.toContain("Rencana aksi per bulan");
    const copy = office.salin();
    const yaml = new TextDecoder().decode(copy.read("lkjip.yaml"));
    const months = "target_bulan: [86, 87, 88, 88, 88.5, 89, 89, 90, 90, 90, 90, 90.5]";
    copy.write(
      "lkjip.yaml",
      yaml.replace(/^( +)target: 90\.5\n/m, (line, room: string) => `${line}${room}${months}\n`),
    );
    await copy.jalankan("quarter 2");
    const teks = renderTeksDocx(copy.read(berkas)).replace(/\s+/g, " ");
    expect(teks).toContain("Rencana aksi per bulan Triwulan II tahun 2024");
    expect(teks).toMatch(/April \| +Mei \| +Juni/);
    expect(teks).toMatch(/1 \| Indeks Kepuasan \| 88 \| 88,5 \| 89 \| 89 \| 89,15 \|/);
    copy.remove();
  });

  it("the four reports are the evidence for criterion 3.a.2", async () => {
    office.jam("2025-01-10T01:00:00Z");
    layForms(office, forms, 4);
    await office.jalankan("quarter 3", "quarter", "collect", "draft");
    await office.lkjip("review");
    expect(rowOf("5-koreksi/ceklis-reviu.docx", "3.a.2").slice(2, 4)).toEqual([
      "ya",
      "laporan triwulan I sampai IV ada di folder kerja",
    ]);
  });
});

it("asks where the report is dated before its quarter has ended", async () => {
  const one = office.salin();
  const { pesan } = await one.jalankan("quarter 1 --tanggal 2024-03-31");
  expect(pesan).toContain(`PERIKSA  lkjip quarter --tanggal
  Tanggal laporan (31 Maret 2024) tidak sesudah akhir Triwulan I (31 Maret 2024).
  Perbaikan: bila salah ketik, ulangi dengan tanggal yang benar; bila benar, tidak perlu diubah`);
  expect((await one.jalankan("quarter 1 --tanggal 2024-04-01")).pesan).not.toContain("Tanggal laporan");
  one.remove();
});
