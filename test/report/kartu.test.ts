import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import type { PengukuranIndikator } from "../../src/measure/result.ts";
import type { LaporanScope, Tabel } from "../../src/model/content.ts";
import { type Config, configSchema } from "../../src/plan/schema.ts";
import { composeLaporan } from "../../src/report/laporan.ts";
import { textRealisasi } from "../../src/report/value.ts";
import { many } from "../support/breadth.ts";
import { kantorAcak } from "../support/kantor-acak/kantor.ts";
import { dataOf } from "../support/kantor-acak/tampil.ts";

/* The card of every indicator of any office: which marks it shows, and that each analysis has its row. */

interface Card {
  readonly config: Config;
  readonly p: PengukuranIndikator;
  readonly item: LaporanScope;
}

/** The cards of an office at random, each with what was measured. */
const cards = kantorAcak.map((acak): readonly Card[] => {
  const config = configSchema.parse(acak.isi);
  const data = dataOf(acak, config);
  const pengukuran = calculatePengukuran(config, data).nilai;
  const laporan = composeLaporan(config, data, pengukuran);
  const owners = [laporan.tujuan, laporan.sasaran].flatMap((list) => list as readonly LaporanScope[]);
  return owners
    .flatMap((owner) => owner.indikator as readonly LaporanScope[])
    .flatMap((item) =>
      pengukuran.indikator.filter(({ plan }) => plan.id === item.kunci).map((p): Card => ({ config, p, item })),
    );
});

const tabelOf = ({ item }: Card, nama: string): Tabel => item[nama] as Tabel;
const labelsOf = (tabel: Tabel) => tabel.baris.map(({ sel }) => sel[0]);
const rowOf = (tabel: Tabel, kunci: string) => tabel.baris.find((row) => row.kunci === kunci)?.sel ?? [];

const check = (is: (card: Card) => void): void =>
  fc.assert(
    fc.property(cards, (list) => list.forEach(is)),
    { numRuns: many(5, 200) },
  );

describe("the card of an indicator", () => {
  it("shows a filled mark only where the target was reached by final data, a hollow one where it was missed", () => {
    check((card) => {
      const { capaian, realisasi, coverage } = card.p;
      const mark = String(rowOf(tabelOf(card, "kartu"), "angka")[3]).charAt(0);
      const final = coverage === null || coverage.final;
      const expected =
        realisasi.status === "kosong"
          ? "□"
          : capaian.status !== "terhitung" || !final
            ? "◊"
            : capaian.nilai.gte(100)
              ? "●"
              : "○";
      expect(mark).toBe(expected);
      const years = rowOf(tabelOf(card, "kartu_tahun"), "keadaan");
      if (years.length > 0) expect(years.at(-1)).toBe(expected);
    });
  });

  it("marks of the quarters what it prints of them", () => {
    check((card) => {
      const { periode } = card.p.plan.rule;
      const said = String(rowOf(tabelOf(card, "kartu_rincian"), "triwulan")[1] ?? "");
      for (const each of said === "" ? [] : said.split("; ")) {
        const [, joined, tw = "", value, mark] = /^(s\.d\. )?(I{1,3}|IV) (.+?)( [●○◊□])?$/u.exec(each) ?? [];
        const at = ["I", "II", "III", "IV"].indexOf(tw);
        const own = card.p.triwulan[at]?.realisasi;
        if (periode === "akhir" || at === 0 || mark === undefined) {
          expect(joined).toBe(undefined);
          if (own?.status === "ada" && (at < 3 || mark === undefined)) expect(value).toBe(textRealisasi(own));
          continue;
        }
        expect(joined).toBe("s.d. ");
        const passed = card.p.triwulan.slice(0, at + 1);
        // A mean counts no quarter without a target.
        if (periode === "rata-rata" && passed.some(({ capaian }) => capaian.status !== "terhitung")) continue;
        const filled = passed.flatMap(({ realisasi }) =>
          realisasi.status === "ada" ? [realisasi.nilai.toNumber()] : [],
        );
        const sum = filled.reduce((a, b) => a + b, 0);
        const expected = periode === "jumlah" ? sum : sum / filled.length;
        const printed = Number(value?.replaceAll(".", "").replace(",", "."));
        if (at < 3) expect(Math.abs(printed - expected)).toBeLessThan(0.01);
      }
    });
  });

  it("has a row for each comparison, and a column for each year that is known", () => {
    check((card) => {
      expect(labelsOf(tabelOf(card, "kartu_rincian"))).toEqual(
        expect.arrayContaining(["Tahun lalu", "Akhir Renstra", "Pembanding"]),
      );
      const { kolom, baris } = tabelOf(card, "kartu_tahun");
      const { riwayat } = card.p;
      expect(kolom.slice(1).map(({ judul }) => judul)).toEqual(
        riwayat.length === 0 ? [] : [...riwayat.map(({ tahun }) => `${tahun}`), expect.stringMatching(/^20\d\d$/)],
      );
      expect(baris.length === 0).toBe(riwayat.length === 0);
      for (const { sel } of baris) expect(sel).toHaveLength(kolom.length);
    });
  });

  it("shows each step of a predikat once a year at most, and none for other targets", () => {
    check((card) => {
      const steps = tabelOf(card, "kartu_tahun").baris.filter(({ kunci }) => kunci.startsWith("tangga-"));
      if (card.p.target.jenis !== "predikat") expect(steps).toEqual([]);
      for (const [column] of tabelOf(card, "kartu_tahun").kolom.entries()) {
        if (column === 0) continue;
        const values = steps.map(({ sel }) => String(sel[column])).filter((teks) => /^[●○◊□]/u.test(teks));
        expect(values.length).toBeLessThanOrEqual(1);
      }
    });
  });

  it("says what follows as the matrix of the plan has it, where the plan has steps for it", () => {
    check(({ config, p, item }) => {
      const steps = config.tindak_lanjut.filter(({ indikator }) => indikator === p.indikator.kode);
      const said = String(item.selanjutnya);
      for (const { kegiatan } of steps) expect(said).toContain(kegiatan.replace(/\.$/, ""));
      if (steps.length > 0) expect(said).toMatch(/^Rencana tindak lanjut tahun \d{4}: /);
    });
  });
});
