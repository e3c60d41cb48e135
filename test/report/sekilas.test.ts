import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import type { PengukuranIndikator, PengukuranKinerja } from "../../src/measure/result.ts";
import type { BarisTabel, Laporan, Tabel } from "../../src/model/content.ts";
import { configSchema } from "../../src/plan/schema.ts";
import { composeLaporan } from "../../src/report/laporan.ts";
import { many } from "../support/breadth.ts";
import { kantorAcak } from "../support/kantor-acak/kantor.ts";
import { dataOf } from "../support/kantor-acak/tampil.ts";
import { buatConfig, buatData, formulir } from "../support/kinerja.ts";

/* Kinerja Sekilas: which rows it shows of an office, in which order, and that it takes no more lines than a page has. */

interface Office {
  readonly laporan: Laporan;
  readonly pengukuran: PengukuranKinerja;
}

const offices = kantorAcak.map((acak): Office => {
  const config = configSchema.parse(acak.isi);
  const data = dataOf(acak, config);
  const pengukuran = calculatePengukuran(config, data).nilai;
  return { laporan: composeLaporan(config, data, pengukuran), pengukuran };
});

const tabelOf = ({ laporan }: Office, nama: string): Tabel => laporan[nama] as Tabel;
const utama = ({ pengukuran }: Office): PengukuranIndikator[] => pengukuran.sasaran.flatMap((s) => s.indikator);
const capaianOf = ({ capaian }: PengukuranIndikator): number | null =>
  capaian.status === "terhitung" ? Number(capaian.nilai) : null;
const isMissed = (p: PengukuranIndikator): boolean => (capaianOf(p) ?? 100) < 100;
const isGroup = ({ jenis }: BarisTabel): boolean => jenis === "kelompok";

/** An office of so many indicators in sasaran of five each; every third misses its target, each by one more. */
function officeOf(jumlah: number, uraian = "Persentase urusan yang selesai"): Office {
  const config = buatConfig({
    sasaran: Array.from({ length: Math.ceil(jumlah / 5) }, (_, s) => ({
      kode: `S${s + 1}`,
      uraian: `Meningkatnya urusan ${s + 1}`,
      indikator: Array.from({ length: Math.min(5, jumlah - s * 5) }, (_, i) => ({
        kode: `S${s + 1}.${i + 1}`,
        uraian: `${uraian} ${s * 5 + i + 1}`,
        satuan: "%",
        unit: "pelayanan",
        target: 90,
        program: ["7.01.02"],
      })),
    })),
  });
  const isi = Object.fromEntries(
    config.sasaran
      .flatMap((s) => s.indikator)
      .map(({ kode }, i) => [kode, { tw: [10, 20, 30, i % 3 === 0 ? 80 - i : 95] as const, narrative: "cerita" }]),
  );
  const data = buatData(config, formulir("pelayanan", isi));
  const pengukuran = calculatePengukuran(config, data).nilai;
  return { laporan: composeLaporan(config, data, pengukuran), pengukuran };
}

const check = (is: (office: Office) => void): void => fc.assert(fc.property(offices, is), { numRuns: many(7, 200) });

describe("kinerja sekilas", () => {
  it("counts the indicators and the sasaran that reached their targets", () => {
    check((office) => {
      const facts = tabelOf(office, "sekilas").baris[0]?.sel ?? [];
      const list = utama(office);
      expect(facts[0]).toBe(`${list.filter((p) => (capaianOf(p) ?? 0) >= 100).length} dari ${list.length}`);
      const final = (p: PengukuranIndikator): boolean => p.coverage === null || p.coverage.final;
      const done = office.pengukuran.sasaran.filter((s) =>
        s.indikator.every((p) => (capaianOf(p) ?? 0) >= 100 && final(p)),
      );
      expect(facts[2]).toBe(`${done.length} dari ${office.pengukuran.sasaran.length}`);
    });
  });

  it("has a row for every sasaran, below it every indicator of few, of many those that missed, worst first", () => {
    check((office) => {
      const { baris, kolom } = tabelOf(office, "sekilas_sasaran");
      for (const { kode } of office.pengukuran.sasaran) expect(baris.some(({ kunci }) => kunci === kode)).toBe(true);
      const rows = baris.filter((row) => !isGroup(row));
      const list = utama(office);
      if (baris.some(({ kunci }) => kunci === "belum")) {
        const missed = list.filter(isMissed).map((p) => capaianOf(p) ?? 0);
        const shown = rows.map(({ kunci }) =>
          capaianOf(list.find(({ plan }) => plan.id === kunci) as PengukuranIndikator),
        );
        expect(shown.length).toBeLessThanOrEqual(8);
        expect(shown).toEqual([...missed].sort((a, b) => a - b).slice(0, shown.length));
      } else if (rows.length > 0) expect(rows.map(({ kunci }) => kunci)).toEqual(list.map(({ plan }) => plan.id));
      expect(kolom.length).toBeLessThanOrEqual(10);
      for (const { sel } of rows) expect(sel).toHaveLength(kolom.length);
    });
  });

  it("says of thirty indicators how many more missed their target", () => {
    const { baris } = tabelOf(officeOf(30), "sekilas_sasaran");
    expect(baris.find(({ kunci }) => kunci === "belum")?.sel).toEqual([
      "Indikator yang belum mencapai target, dari capaian terendah; dua lainnya pada tabel rincian",
    ]);
    expect(baris.filter((row) => !isGroup(row)).map(({ sel }) => sel[2])).toEqual([
      "53",
      "56",
      "59",
      "62",
      "65",
      "68",
      "71",
      "74",
    ]);
  });

  it("lists ten indicators one by one, eleven not", () => {
    expect(tabelOf(officeOf(10), "sekilas_sasaran").baris.filter((row) => !isGroup(row))).toHaveLength(10);
    expect(tabelOf(officeOf(11), "sekilas_sasaran").baris.filter((row) => !isGroup(row))).toHaveLength(4);
  });

  it("names fewer where their names are long", () => {
    const long = "Persentase urusan pemerintahan umum yang diselesaikan bersama kelurahan dan perangkat daerah terkait";
    const rows = tabelOf(officeOf(30, long), "sekilas_sasaran").baris.filter((row) => !isGroup(row));
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThan(8);
  });

  it("quotes three causes and three steps at most, each once, and leaves the table out where nobody wrote any", () => {
    check((office) => {
      const words = tabelOf(office, "sekilas_sebab").baris;
      expect(words.length).toBeLessThanOrEqual(3);
      for (const column of [0, 1]) {
        const said = words.map(({ sel }) => sel[column]).filter((teks) => teks !== undefined && teks !== "");
        expect(new Set(said).size).toBe(said.length);
      }
      expect(tabelOf(office, "sekilas_sasaran").kartu).toBe(words.length === 0 ? "akhir" : "tengah");
    });
  });
});
