import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DataKinerja } from "../../src/form/kinerja.ts";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import type { Celah, Grafik, Laporan, LaporanContent, Naskah, Tabel } from "../../src/model/content.ts";
import { type Config, configSchema } from "../../src/plan/schema.ts";
import { composeLaporan } from "../../src/report/laporan.ts";
import { many } from "../support/breadth.ts";
import { type KantorAcak, kantorAcak } from "../support/kantor-acak/kantor.ts";
import { dataOf } from "../support/kantor-acak/tampil.ts";
import { readContoh } from "../support/kinerja.ts";
import { buatPembaca, type Tempat } from "./baca-kalimat.ts";
import { Kantor } from "./baca-kantor.ts";

/*
 * Every sentence that a report makes is read back by a reader of its own (./baca-kalimat.ts) and computed again, for
 * offices at random and for the examples. One that the reader does not know fails like one that is false.
 */

/** What the office itself wrote, or what is the same for all: nothing to compute. */
const PROSA =
  /^(?:kata_pengantar|ikhtisar|latar_belakang|gambaran_umum|tugas|fungsi|unit|isu_strategis|dasar_hukum|visi|misi|daftar_tujuan|langkah_perbaikan|sdm_kosong|logo)$/;

/** Values that are sentences from numbers. */
const NILAI = /^(?:dampak|sekilas_hasil)$/;

interface Kalimat extends Tempat {
  readonly teks: string;
}

/** All sentences of a report with the indicators that they stand under. */
function kumpulkan(isi: LaporanContent, nama: string, milik: Tempat["milik"], kantor: Kantor): Kalimat[] {
  if (typeof isi !== "object")
    return typeof isi === "string" && isi !== "" && NILAI.test(nama) ? [{ nama, milik, teks: isi }] : [];
  if (Array.isArray(isi)) {
    return isi.flatMap((satu: Laporan, i) => {
      const punya =
        nama === "sasaran"
          ? (kantor.sasaran[i] ?? [])
          : nama === "tujuan"
            ? kantor.fakta.filter(({ plan }) => plan.tingkat === "tujuan" && plan.induk === satu.kode)
            : nama === "indikator"
              ? milik.filter(({ plan }) => plan.id === satu.kunci)
              : milik;
      return Object.entries(satu).flatMap(([kunci, each]) => kumpulkan(each, kunci, punya, kantor));
    });
  }
  const jenis = (isi as { jenis?: string }).jenis;
  if (jenis === "naskah")
    return (isi as Naskah).paragraf.flatMap(({ teks }) => (typeof teks === "string" ? [{ nama, milik, teks }] : []));
  if (jenis === "tabel") {
    const { catatan = "", baris, kolom } = isi as Tabel;
    // A row is of one indicator, what follows as well as why.
    if (nama === "sekilas_sebab")
      return baris.flatMap(({ kunci, sel }) =>
        sel.flatMap((teks, i) =>
          typeof teks === "string" && teks !== ""
            ? [
                {
                  nama: kolom[i]?.kunci === "langkah" ? "sekilas_langkah" : nama,
                  milik: kantor.fakta.filter(({ plan }) => plan.id === kunci),
                  teks,
                },
              ]
            : [],
        ),
      );
    const sel =
      nama === "kartu_rincian" ? baris.filter(({ kunci }) => kunci !== "triwulan").map(({ sel }) => sel[1]) : [];
    return [...sel, catatan].flatMap((teks) =>
      typeof teks === "string" && teks !== "" ? [{ nama, milik, teks }] : [],
    );
  }
  return jenis === undefined
    ? Object.entries(isi as Laporan).flatMap(([kunci, each]) => kumpulkan(each, kunci, milik, kantor))
    : [];
}

/** The generator knows no sum over the years of Renstra: every second indicator that adds up its quarters gets one. */
const addUpRenstra = (config: Config): Config => ({
  ...config,
  sasaran: config.sasaran.map((s) => ({
    ...s,
    indikator: s.indikator.map((indikator, i) =>
      i % 2 === 0 && indikator.periode === "jumlah" && typeof indikator.target === "number"
        ? { ...indikator, akumulasi_renstra: true }
        : indikator,
    ),
  })),
});

/** The report of an office, without the way through lkjip.yaml as text. */
function lapor(acak: KantorAcak) {
  const config = addUpRenstra(configSchema.parse(acak.isi));
  const data = dataOf(acak, config);
  return { config, data, laporan: composeLaporan(config, data, calculatePengukuran(config, data).nilai) };
}

/** All of one kind in a report. */
function semua<T>(isi: unknown, jenis: string): T[] {
  if (typeof isi !== "object" || isi === null || isi instanceof Uint8Array) return [];
  const milik = (isi as { jenis?: string }).jenis === jenis ? [isi as T] : [];
  return [...milik, ...Object.values(isi).flatMap((each) => semua<T>(each, jenis))];
}

const sentences = (config: Config, data: DataKinerja, laporan: Laporan) => {
  const kantor = new Kantor(config, data);
  const { penutup = [] } = config.naskah;
  const list = Object.entries(laporan)
    .filter(([nama]) => !PROSA.test(nama))
    .flatMap(([nama, isi]) => kumpulkan(isi, nama, [], kantor))
    .filter(({ teks }) => ![penutup].flat().includes(teks));
  return { kantor, list, baca: buatPembaca(kantor) };
};

function periksa(config: Config, data: DataKinerja, laporan: Laporan): string[] {
  const { list, baca } = sentences(config, data, laporan);
  return list.flatMap((kalimat) => {
    const salah = baca(kalimat.teks, kalimat);
    return salah === null ? [] : [`${kalimat.nama}: ${salah}`];
  });
}

describe("every sentence of a report is true", () => {
  it("of an office at random", () => {
    fc.assert(
      fc.property(kantorAcak, (acak) => {
        const { config, data, laporan } = lapor(acak);
        expect(periksa(config, data, laporan)).toEqual([]);
      }),
      { seed: 5, numRuns: many(8, 400) },
    );
  });

  it.each(["kanigaran", "muncar"])("of the example %s", (nama) => {
    const { config, data } = readContoh(nama);
    const laporan = composeLaporan(config, data, calculatePengukuran(config, data).nilai);
    expect(periksa(config, data, laporan)).toEqual([]);
  });

  it("and would not be believed with another figure or another word", () => {
    fc.assert(
      fc.property(kantorAcak, (acak) => {
        const { config, data, laporan } = lapor(acak);
        const { list, baca } = sentences(config, data, laporan);
        const believed = list.flatMap((kalimat) =>
          falsify(kalimat.teks).filter((teks) => baca(teks, kalimat) === null),
        );
        expect(believed).toEqual([]);
      }),
      { seed: 7, numRuns: many(3, 40) },
    );
  });
});

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/melampaui target/, "belum mencapai target"],
  [/sesuai target/, "melampaui target"],
  [/ naik /, " turun "],
  [/membaik/, "menurun"],
  [/di atas/, "di bawah"],
  [/selalu/, "belum pernah"],
  [/tertinggi/, "terendah"],
  [/ dua /, " tiga "],
  [/Kedua/, "Ketiga"],
  [/Sangat Tinggi/, "Tinggi"],
  [/sementara, /, ""],
  [/ ribu /, " juta "],
];

/** The same sentence with one digit or one word changed, in every way. */
const falsify = (teks: string): string[] => [
  ...[...teks.matchAll(/\d(?!\d)/g)].map(
    ({ 0: digit, index }) => `${teks.slice(0, index)}${(Number(digit) + 1) % 10}${teks.slice(index + 1)}`,
  ),
  ...WORDS.flatMap(([word, other]) => (word.test(teks) ? [teks.replace(word, other)] : [])),
];

describe("a report leaves nothing out and invents nothing", () => {
  const check = (test: (office: ReturnType<typeof lapor> & { readonly kantor: Kantor }) => void): void =>
    fc.assert(
      fc.property(kantorAcak, (acak) => {
        const office = lapor(acak);
        test({ ...office, kantor: new Kantor(office.config, office.data) });
      }),
      { seed: 11, numRuns: many(4, 300) },
    );
  const paragraf = (isi: unknown): Naskah["paragraf"] => (isi as Naskah).paragraf;

  it("the executive summary names the missed indicators, all of them and no other", () => {
    check(({ laporan, kantor }) => {
      const named = paragraf(laporan.ikhtisar_hambatan).flatMap(({ teks }) =>
        typeof teks === "string" ? [/^Indikator (.+) belum mencapai target; capaiannya /.exec(teks)?.[1]] : [],
      );
      const missed = [...kantor.tujuan, ...kantor.utama].filter((f) => kantor.cetak(f) !== null && !kantor.tercapai(f));
      expect(named).toEqual(missed.map((f) => `${kantor.tujuan.includes(f) ? "tujuan " : ""}${f.uraian}`));
    });
  });

  it("a benchmark or an end target of Renstra that lkjip.yaml does not have is a gap", () => {
    check(({ config, laporan, kantor }) => {
      const gaps = semua<Celah>(laporan, "celah").map(({ apa }) => apa);
      const [, end] = config.renstra.periode;
      for (const f of kantor.utama) {
        const { kode, pembanding, tanpa_pembanding = false, target_renstra = {} } = f.plan.indikator;
        const lain = config.pembanding_kecamatan.some(({ indikator }) => indikator === kode);
        if (pembanding === undefined && !tanpa_pembanding && !lain)
          expect(gaps.some((apa) => apa.startsWith("pembanding (") && apa.includes(f.uraian))).toBe(true);
        expect(gaps.includes(`target Renstra tahun ${end} untuk ${f.uraian}`)).toBe(target_renstra[end] === undefined);
      }
    });
  });

  it("a chart has a course to show, and is called after what is in it", () => {
    check(({ laporan }) => {
      for (const { judul, series, bentuk } of semua<Grafik>(laporan, "grafik")) {
        if (series.length === 0) continue;
        const points = series.map(({ nilai }) => nilai.filter((n) => n !== null).length);
        expect(Math.max(...points), judul).toBeGreaterThan(bentuk === "batang" && judul.startsWith("Pegawai") ? 0 : 1);
        if (/^(?:Target|Realisasi)/.test(judul))
          expect(/^Target(?: Renstra)? dan realisasi/.test(judul), judul).toBe(
            series.some(({ target }) => target) && series.some(({ target }) => !target),
          );
      }
    });
  });

  it("no key and no kode stands in a sentence or in a gap", () => {
    check(({ config, data, laporan }) => {
      const keys = [
        ...config.unit.flatMap(({ kode, indikator = [] }) => indikator.map((i) => `${kode}/${i.kode}`)),
        ...config.program.flatMap((p) => p.kegiatan).flatMap((k) => [k.kode, ...k.sub_kegiatan.map((s) => s.kode)]),
      ];
      const said = [
        ...sentences(config, data, laporan).list.map(({ teks }) => teks),
        ...semua<Celah>(laporan, "celah").map(({ apa }) => apa),
      ];
      expect(said.filter((teks) => keys.some((key) => teks.includes(key)))).toEqual([]);
    });
  });
});
