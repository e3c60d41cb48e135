import { rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readJournal } from "../../src/folder/journal.ts";
import { laporanTriwulan } from "../../src/model/places.ts";
import { renderTeksDocx } from "../../src/word/text/plain.ts";
import { readNaskah } from "../../src/word/text/read.ts";
import { many } from "../support/breadth.ts";
import { gantiTeks } from "../support/sunting.ts";
import { createKantor, type Office } from "../support/tahun.ts";
import { layForms, splitYear, type YearForms } from "../support/triwulan.ts";

const LATE = "3-data-kinerja/kesos.xlsx";
const KESOS = "7.01.02.2.02.0002";

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
const rowOf = (berkas: string, start: string, dari = office): string[] =>
  readNaskah(dari.read(berkas))
    ?.content.flatMap((block) => (block.jenis === "tabel" ? block.baris : []))
    .map(({ sel }) => sel.map(({ teks }) => teks))
    .find(([first]) => first?.startsWith(start)) ?? [];

const numbersOf = (tw: number, dari: Office): number[] =>
  rowOf(laporanTriwulan(tw), SPENT, dari)
    .slice(1)
    .map((sel) => Number(sel.replaceAll(".", "")));
const SPENT = "7.01.04.2.01.0001";
const PASSED = "Formulir sudah memuat triwulan sesudah";
/** What the board says of the four quarters. */
const triwulanOf = async (dari: Office): Promise<string[]> =>
  (JSON.parse((await dari.lkjip("status", "--json")).keluaran) as { triwulan: { keadaan: string }[] }).triwulan.map(
    ({ keadaan }) => keadaan,
  );

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
    expect(await triwulanOf(office)).toEqual(["dibuat", "berubah", "belum", "nanti"]);
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
    expect(pesan).toContain(
      "tidak tersimpan: realisasi anggaran sampai dengan Triwulan II ditandai kuning, dan uraian unit kerja yang sudah melaporkan triwulan sesudahnya tidak dimuat.",
    );
    // What the units wrote of later quarters is not what they had written then.
    const cells = (dari: Office): string[] =>
      readNaskah(dari.read(laporanTriwulan(2)))?.content.flatMap((block) =>
        block.jenis === "tabel" ? block.baris.flatMap(({ sel }) => sel.map(({ teks }) => teks)) : [],
      ) ?? [];
    const told = /memberi tahu pemohon melalui pesan singkat/;
    expect(cells(office).some((teks) => told.test(teks))).toBe(true);
    expect(cells(other).some((teks) => told.test(teks))).toBe(false);
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
      "Laporan triwulan: I dan II dibuat; III belum (lkjip quarter 3).",
    );
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

describe("a quarter is over by the clock and the forms, not because a report was made", () => {
  let fresh: Office;
  beforeAll(async () => {
    fresh = await createKantor("kanigaran", "2024-04-05T01:00:00Z");
    for (const berkas of forms.keys()) rmSync(join(fresh.folder, berkas));
  });
  afterAll(() => fresh.remove());

  it("reports of quarters whose forms had not come yet freeze nothing", async () => {
    const one = fresh.salin();
    one.jam("2024-10-05T01:00:00Z");
    layForms(one, forms, 1);
    await one.jalankan("quarter 1", "quarter 2", "quarter 3");
    layForms(one, forms, 2);
    const { pesan } = await one.jalankan("quarter 2");
    expect(pesan).not.toContain(PASSED);
    const [, before = 0, own = 0, toDate] = numbersOf(2, one);
    expect(own).toBeGreaterThan(0);
    expect(before + own).toBe(toDate);
    expect(await triwulanOf(one)).toEqual(["dibuat", "dibuat", "berubah", "nanti"]);
    one.remove();
  });

  it("an early report is for the time being, and is made again once its quarter has ended", async () => {
    const one = fresh.salin();
    layForms(one, forms, 1);
    await one.jalankan("quarter 1");
    one.jam("2024-05-20T01:00:00Z");
    // Two of the four quarters are typed ahead.
    layForms(one, forms, 3);
    const early = await one.jalankan("quarter");
    expect(early.keluaran).toContain("Laporan Triwulan II dibuat");
    expect(early.pesan).toContain(
      "Triwulan II baru berakhir 30 Juni 2024: laporan ini sementara. Sesudah itu ulangi: lkjip quarter 2",
    );
    expect(early.pesan).not.toContain("lkjip quarter 3");
    expect((await one.lkjip("status")).keluaran).toContain("Laporan triwulan: I dibuat; II dibuat sementara");
    one.jam("2024-07-05T01:00:00Z");
    expect((await one.lkjip("status")).keluaran).toContain("II dibuat sebelum triwulannya berakhir (lkjip quarter");
    const spent = numbersOf(2, one);
    layForms(one, forms, 4, ["kesos"]);
    const { pesan } = await one.jalankan("quarter 2");
    expect(pesan).not.toContain(PASSED);
    expect(numbersOf(2, one).at(-2)).toBeGreaterThan(spent.at(-2) ?? 0);
    expect((await triwulanOf(one)).slice(1)).toEqual(["dibuat", "nanti", "nanti"]);
    one.remove();
  });

  it("a form that comes late is in the report that named it, which then is at rest", async () => {
    const one = fresh.salin();
    layForms(one, forms, 1, ["kesos"]);
    await one.jalankan("quarter 1");
    expect(laporan(1, one)).toContain("yang belum diterima adalah formulir Seksi Kesejahteraan Sosial");
    expect(rowOf(laporanTriwulan(1), KESOS, one).at(-2)).toBe("belum ada");
    one.jam("2024-07-05T01:00:00Z");
    layForms(one, forms, 2);
    const kesos = [...forms].find(([berkas]) => berkas.includes("kesos"));
    one.write(LATE, kesos?.[1][0] ?? "");
    expect((await triwulanOf(one))[0]).toBe("berubah");
    const { pesan } = await one.jalankan("quarter 1");
    expect(pesan).toContain(PASSED);
    expect(laporan(1, one)).not.toContain("yang belum diterima");
    expect(rowOf(laporanTriwulan(1), KESOS, one).at(-2)).toMatch(/^[\d.]+$/);
    expect((await triwulanOf(one))[0]).toBe("dibuat");
    one.remove();
  });

  it("whatever comes when, the reports that the board asks for come to rest, and then run again change nothing", async () => {
    const step = fc.record({
      month: fc.integer({ min: 2, max: 13 }),
      tw: fc.integer({ min: 1, max: 4 }),
      late: fc.subarray(["sekretariat", "tapem", "pemberdayaan"]),
      run: fc.option(fc.integer({ min: 1, max: 4 })),
    });
    const small = await createKantor("muncar", "2024-02-05T01:00:00Z");
    const halves = splitYear(small);
    for (const berkas of halves.keys()) rmSync(join(small.folder, berkas));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        const one = small.salin();
        for (const { month, tw, late, run } of [...steps].sort((a, b) => a.month - b.month)) {
          one.jam(new Date(Date.UTC(2024, month - 1, 10)).toISOString());
          layForms(one, halves, tw, late);
          if (run !== null) await one.lkjip("quarter", `${run}`);
          const due = async (): Promise<number[]> =>
            (await triwulanOf(one)).flatMap((each, i) => (["belum", "berubah", "dini"].includes(each) ? [i + 1] : []));
          for (const each of await due()) await one.jalankan(`quarter ${each}`);
          expect(await due()).toEqual([]);
          const runAll = async (): Promise<number> => {
            for (const [i, each] of (await triwulanOf(one)).entries())
              if (each === "dibuat") await one.jalankan(`quarter ${i + 1}`);
            return readJournal(one.world).nilai.length;
          };
          // The first time a report may take what the one before it has kept since.
          expect(await runAll()).toBe(await runAll());
          expect(await due()).toEqual([]);
        }
        one.remove();
      }),
      { seed: 17, numRuns: many(1, 12), endOnFailure: true },
    );
    small.remove();
  });
});
