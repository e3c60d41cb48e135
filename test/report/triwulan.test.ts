import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { LAPORAN_TRIWULAN } from "../../src/documents/triwulan.ts";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import type { Tabel } from "../../src/model/content.ts";
import { openPackage, readPart } from "../../src/opc/package.ts";
import { budgetOf, composeFrozen, parseFrozen } from "../../src/report/triwulan/frozen.ts";
import { lintPackage } from "../../src/word/parts/lint.ts";
import { renderDocx } from "../../src/word/print/print.ts";
import { refreshDocx } from "../../src/word/refresh/refresh.ts";
import { renderTeksDocx } from "../../src/word/text/plain.ts";
import { many } from "../support/breadth.ts";
import { kantorAcak } from "../support/kantor-acak/kantor.ts";
import { laporanOf } from "../support/kantor-acak/tampil.ts";
import { buatConfigIndikator, buatData, formulir } from "../support/kinerja.ts";

/*
 * The quarter's report of every office: missing forms, no targets by quarter, rentang, predikat, target 0.
 */
const TEMPLAT = new Uint8Array(readFileSync("templates/laporan-triwulan.docx"));

it("every office has a report of every quarter that is sound, says nothing that is no word, and is at rest", () => {
  fc.assert(
    fc.property(kantorAcak, fc.integer({ min: 1, max: 4 }), (kantor, triwulan) => {
      const { config, data, pengukuran } = laporanOf(kantor);
      const input = { config, data, pengukuran, logo: null, tanggal: null, triwulan };
      const laporan = LAPORAN_TRIWULAN.compose({ ...input, spent: pengukuran.anggaran, before: null });
      const { nilai, temuan } = renderDocx(TEMPLAT, laporan, { identitas: { tahun: `${config.tahun}` } });
      expect(temuan).toEqual([]);
      const docx = nilai ?? new Uint8Array();
      expect(lintPackage(openPackage(docx))).toEqual([]);
      expect(renderTeksDocx(docx)).not.toMatch(/\b(?:undefined|NaN|null|Infinity)\b|\[object/);
      const again = refreshDocx(docx, docx, { berkas: "laporan.docx" }).nilai?.content ?? new Uint8Array();
      expect(Buffer.from(again).equals(Buffer.from(docx))).toBe(true);
    }),
    { seed: 12, numRuns: many(4, 150), endOnFailure: true },
  );
});

it("what follows a quarter lies within its year: not a step of the next year, but a gap where a unit names none", () => {
  fc.assert(
    fc.property(kantorAcak, fc.integer({ min: 1, max: 3 }), (kantor, triwulan) => {
      const { config, data, pengukuran } = laporanOf(kantor);
      const kode = config.sasaran.flatMap(({ indikator }) => indikator.map((each) => each.kode));
      const steps = kode.map((indikator) => ({ indikator, kegiatan: `Memugar balai ${indikator}` }));
      const planned = { ...config, tindak_lanjut: steps };
      const input = { config: planned, data, pengukuran, logo: null, tanggal: null, triwulan };
      const laporan = LAPORAN_TRIWULAN.compose({ ...input, spent: pengukuran.anggaran, before: null });
      const rows = (laporan.tabel_hambatan as Tabel).baris;
      const said = rows.map(({ sel }) => sel.at(-1));
      for (const teks of said) {
        if (typeof teks === "string") expect(teks).not.toContain("Memugar balai");
        else expect(teks?.apa).toMatch(new RegExp(`^tindak lanjut .+ sampai dengan akhir tahun ${config.tahun}$`));
      }
    }),
    { seed: 18, numRuns: many(10, 200) },
  );
});

it.each([
  [1, "Memperbaiki antrean sebelum triwulan berikutnya", "Memperbaiki antrean sebelum triwulan berikutnya"],
  [2, "Menambah loket pada tahun 2024 dan 2025", "Menambah loket pada tahun 2024 dan 2025"],
  [2, "Menambah loket pada tahun 2025", "tindak lanjut Indeks sampai dengan akhir tahun 2024"],
  [4, "Menambah loket pada tahun 2025", "Menambah loket pada tahun 2025"],
])("of what a unit plans after quarter %i, “%s”, its report says: %s", (triwulan, tindak_lanjut, expected) => {
  const config = buatConfigIndikator({ target: 90, target_tw: [90, 90, 90, 90] });
  const until = (each: number): number | null => (each <= triwulan ? 80 : null);
  const tw = [until(1), until(2), until(3), until(4)] as const;
  const data = buatData(config, formulir("pelayanan", { "S1.1": { tw, narrative: { tindak_lanjut } } }));
  const pengukuran = calculatePengukuran(config, data).nilai;
  const input = { config, data, pengukuran, logo: null, tanggal: null, triwulan };
  const laporan = LAPORAN_TRIWULAN.compose({ ...input, spent: pengukuran.anggaran, before: null });
  const said = (laporan.tabel_hambatan as Tabel).baris[0]?.sel.at(-1);
  expect(typeof said === "string" ? said : said?.apa).toBe(expected);
});

it("what stands before the signature stays on its page", () => {
  fc.assert(
    fc.property(kantorAcak, fc.integer({ min: 1, max: 4 }), (kantor, triwulan) => {
      const { config, data, pengukuran } = laporanOf(kantor);
      const input = { config, data, pengukuran, logo: null, tanggal: null, triwulan };
      const laporan = LAPORAN_TRIWULAN.compose({ ...input, spent: pengukuran.anggaran, before: null });
      const { nilai } = renderDocx(TEMPLAT, laporan, { identitas: { tahun: `${config.tahun}` } });
      const xml = readPart(openPackage(nilai ?? new Uint8Array()), "word/document.xml") ?? "";
      const before = xml.slice(0, xml.lastIndexOf("<w:tbl>"));
      const [table = "", , end = ""] = before.split(/<w:p[ >]/).slice(-3);
      expect(end).toContain('<w:pStyle w:val="IsiPengantar"/>');
      expect(table).toContain("<w:keepNext/>");
    }),
    { seed: 17, numRuns: many(5, 100) },
  );
});

it("what is kept of a quarter is read back, with the same spending on every level", () => {
  fc.assert(
    fc.property(kantorAcak, fc.integer({ min: 1, max: 4 }), (kantor, triwulan) => {
      const { config, data, pengukuran } = laporanOf(kantor);
      const frozen = composeFrozen({ config, data, pengukuran }, triwulan, `${config.tahun + 1}-01-02`);
      const read = parseFrozen(JSON.stringify(frozen), config.tahun, triwulan);
      expect(read).toEqual(frozen);
      const levels = (a: ReturnType<typeof budgetOf>) =>
        [a, ...a.program].map(({ kode, realisasi, serapan }) => [kode, realisasi.toFixed(), serapan.status]);
      if (read !== null) expect(levels(budgetOf(config, data, read))).toEqual(levels(pengukuran.anggaran));
    }),
    { seed: 12, numRuns: many(5, 150) },
  );
});

it.each([
  "",
  "{",
  "[]",
  "null",
  '{"versi":1,"tahun":2024,"triwulan":2}',
  '{"versi":1,"tahun":2023,"triwulan":1,"indikator":{},"belanja":{}}',
])("%s is nothing that was kept", (teks) => {
  expect(parseFrozen(teks, 2024, 1)).toBe(null);
});
