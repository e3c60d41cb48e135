import ExcelJS from "exceljs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBerkasMasuk } from "../../src/folder/returned.ts";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import type { Tabel } from "../../src/model/content.ts";
import { BERKAS_REKAP } from "../../src/model/places.ts";
import { composeRecap } from "../../src/recap/compose.ts";
import { FIRST_ROW, type RecapSheet } from "../../src/recap/sheet.ts";
import { renderRecap } from "../../src/recap/write.ts";
import { composeLaporan } from "../../src/report/laporan.ts";
import { many } from "../support/breadth.ts";
import { kantorAcak } from "../support/kantor-acak/kantor.ts";
import { laporanOf } from "../support/kantor-acak/tampil.ts";
import { hitungRumus, type Result } from "../support/rumus.ts";
import { createKantor } from "../support/tahun.ts";

/** What every formula of a sheet comes to, calculated from its cells alone, beside what lkjip says. */
function compareFormulas({ baris }: RecapSheet): [string, unknown, number][] {
  const cells: Record<string, Result> = {};
  const formulas: { readonly at: string; readonly formula: string; readonly nilai: number }[] = [];
  baris.forEach(({ sel }, i) => {
    sel.forEach((content, column) => {
      const at = `${String.fromCharCode(65 + column)}${FIRST_ROW + i}`;
      if (content === null || typeof content !== "object") cells[at] = content;
      else if ("formula" in content) formulas.push({ at, ...content });
    });
  });
  // A sum stands on another: so many levels.
  for (let level = 0; level < 5; level++)
    for (const { at, formula } of formulas) cells[at] = hitungRumus(formula, { sel: cells });
  return formulas.map(({ at, formula, nilai }) => [`${at} ${formula}`, cells[at], nilai]);
}

const isNear = (a: unknown, b: number): boolean =>
  typeof a === "number" && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

const isMonthly = ({ pengukuran }: Parameters<typeof composeRecap>[0]): boolean =>
  pengukuran.indikator.some(({ indikator }) => indikator.target_bulan !== undefined);

describe("the recapitulation of any office", () => {
  it("has the months of those that plan by month, as numbers, in a sheet of their own", () => {
    let seen = 0;
    fc.assert(
      fc.property(kantorAcak, (kantor) => {
        const input = laporanOf(kantor);
        const sheet = composeRecap(input).find(({ lembar }) => lembar === "Rencana Aksi Bulan");
        const monthly = input.pengukuran.indikator.filter(({ indikator }) => indikator.target_bulan !== undefined);
        seen += monthly.length;
        expect(sheet?.baris.map(({ sel }) => sel.slice(5, 17)) ?? []).toEqual(
          monthly.map(({ indikator }) => indikator.target_bulan),
        );
      }),
      { seed: 12, numRuns: many(10, 200) },
    );
    expect(seen).toBeGreaterThan(3);
  });

  it("prints no 0 of money that nobody reported, nor does the report", () => {
    fc.assert(
      fc.property(kantorAcak, (kantor) => {
        const { config, data } = laporanOf(kantor);
        const none = { ...data, formulir: [], belanja: new Map() };
        const pengukuran = calculatePengukuran(config, none).nilai;
        const sheet = composeRecap({ config, data: none, pengukuran }).find(({ lembar }) => lembar === "Anggaran");
        for (const { sel } of sheet?.baris ?? []) expect(sel[4]).toBeNull();
        const { tabel_pengukuran } = composeLaporan(config, none, pengukuran);
        const cells = (tabel_pengukuran as Tabel).baris.map(({ sel }) => sel[8]);
        expect(cells.filter((each) => each === "0")).toEqual([]);
      }),
      { numRuns: many(5, 50) },
    );
  });

  it("has formulas that come to the figures of lkjip", () => {
    fc.assert(
      fc.property(kantorAcak, (kantor) => {
        const all = composeRecap(laporanOf(kantor)).flatMap(compareFormulas);
        expect(all.filter(([, computed, ours]) => !isNear(computed, ours))).toEqual([]);
      }),
      { seed: 12, numRuns: many(6, 300), endOnFailure: true },
    );
  });

  it("is a workbook with numbers as numbers, the same every time", async () => {
    await fc.assert(
      fc.asyncProperty(kantorAcak, async (kantor) => {
        const input = laporanOf(kantor);
        const content = await renderRecap(input);
        expect(Buffer.from(await renderRecap(input)).equals(Buffer.from(content))).toBe(true);
        const book = new ExcelJS.Workbook();
        await book.xlsx.load(content as never);
        expect(book.worksheets.map(({ name }) => name)).toEqual([
          "Pengukuran Kinerja",
          "Rencana Aksi",
          ...(isMonthly(input) ? ["Rencana Aksi Bulan"] : []),
          "Anggaran",
          "Bukti",
        ]);
        expect(book.worksheets.map(({ pageSetup }) => [pageSetup.orientation, pageSetup.paperSize])).toEqual(
          Array(isMonthly(input) ? 5 : 4).fill(["landscape", input.config.formulir.kertas === "A4" ? 9 : 14]),
        );
        const pagu = book.getWorksheet("Anggaran")?.getColumn(4).values.slice(FIRST_ROW) ?? [];
        expect(pagu.filter((each) => typeof each === "string")).toEqual([]);
      }),
      { seed: 12, numRuns: many(2, 30) },
    );
  });
});

describe("lkjip collect --xlsx", () => {
  it("makes it, and it is never taken for a form", async () => {
    const office = await createKantor("muncar");
    const { pesan } = await office.jalankan("collect --xlsx");
    expect(pesan).toContain(`Rekap kinerja dibuat: ${BERKAS_REKAP}`);
    expect(readBerkasMasuk(office.world).map(({ berkas }) => berkas)).not.toContain(BERKAS_REKAP);
    const before = office.read(BERKAS_REKAP);
    await office.jalankan("collect --xlsx");
    expect(office.read(BERKAS_REKAP)).toEqual(before);
    // Saved by another program it is read, and known for what it is.
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(before as never);
    office.write(BERKAS_REKAP, new Uint8Array(await book.xlsx.writeBuffer()));
    const { kode, pesan: said } = await office.lkjip("collect", "--xlsx");
    expect(kode).toBe(0);
    expect(said.replace(/\s+/g, " ")).toContain("bukan formulir lkjip, melainkan rekap kinerja buatan lkjip");
    expect(office.world.list("3-data-kinerja/cadangan").length).toBe(1);
    expect((await office.lkjip("collect")).pesan).not.toContain("rekap kinerja");
    office.remove();
  });

  it("damaged, holds nobody up and is made again", async () => {
    const office = await createKantor("muncar");
    await office.jalankan("collect --xlsx");
    office.write(BERKAS_REKAP, "rusak");
    const { kode, pesan } = await office.lkjip("collect", "--xlsx");
    expect(kode).toBe(0);
    expect(pesan).toContain(`PERINGATAN  ${BERKAS_REKAP}\n`);
    expect(pesan).toContain("Perbaikan: hapus berkas ini, lalu buat lagi: lkjip collect --xlsx");
    expect(Buffer.from(office.read(BERKAS_REKAP).slice(0, 2)).toString()).toBe("PK");
    office.remove();
  });
});
