import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DataKinerja } from "../../src/form/kinerja.ts";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import type { Grafik, Laporan, LaporanContent, Naskah, Tabel } from "../../src/model/content.ts";
import { type Config, configSchema } from "../../src/plan/schema.ts";
import { composeLaporan } from "../../src/report/laporan.ts";
import { readNaskah } from "../../src/word/text/read.ts";
import { many } from "../support/breadth.ts";
import { type KantorAcak, kantorAcak } from "../support/kantor-acak/kantor.ts";
import { dataOf, drafOf } from "../support/kantor-acak/tampil.ts";
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

interface Kalimat extends Tempat {
  readonly teks: string;
}

/** All sentences of a report with the indicators that they stand under. */
function kumpulkan(isi: LaporanContent, nama: string, milik: Tempat["milik"], kantor: Kantor): Kalimat[] {
  if (typeof isi !== "object") return [];
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
    const { catatan = "" } = isi as Tabel;
    return catatan === "" ? [] : [{ nama, milik, teks: catatan }];
  }
  return jenis === undefined
    ? Object.entries(isi as Laporan).flatMap(([kunci, each]) => kumpulkan(each, kunci, milik, kantor))
    : [];
}

function periksa(config: Config, data: DataKinerja, laporan: Laporan): string[] {
  const kantor = new Kantor(config, data);
  const baca = buatPembaca(kantor);
  const { penutup = [] } = config.naskah;
  return Object.entries(laporan)
    .filter(([nama]) => !PROSA.test(nama))
    .flatMap(([nama, isi]) => kumpulkan(isi, nama, [], kantor))
    .filter(({ teks }) => ![penutup].flat().includes(teks))
    .flatMap((kalimat) => {
      const salah = baca(kalimat.teks, kalimat);
      return salah === null ? [] : [`${kalimat.nama}: ${salah}`];
    });
}

/** The report of an office, without the way through lkjip.yaml as text. */
function lapor(acak: KantorAcak) {
  const config = configSchema.parse(acak.isi);
  const data = dataOf(acak, config);
  return { config, data, laporan: composeLaporan(config, data, calculatePengukuran(config, data).nilai) };
}

/** All of one kind in a report. */
function semua<T>(isi: unknown, jenis: string): T[] {
  if (typeof isi !== "object" || isi === null || isi instanceof Uint8Array) return [];
  const milik = (isi as { jenis?: string }).jenis === jenis ? [isi as T] : [];
  return [...milik, ...Object.values(isi).flatMap((each) => semua<T>(each, jenis))];
}

describe("every sentence of a report is true", () => {
  it("of an office at random", () => {
    fc.assert(
      fc.property(kantorAcak, (acak) => {
        const { config, data, laporan } = lapor(acak);
        expect(periksa(config, data, laporan)).toEqual([]);
      }),
      { seed: 5, numRuns: many(40, 500) },
    );
  });

  it.each(["kanigaran", "muncar"])("of the example %s", (nama) => {
    const { config, data } = readContoh(nama);
    const laporan = composeLaporan(config, data, calculatePengukuran(config, data).nilai);
    expect(periksa(config, data, laporan)).toEqual([]);
  });
});
