import { stringify } from "yaml";
import { BERKAS_CONFIG, berkasFormulir, FOLDER } from "../../src/model/places.ts";
import { compileConfig } from "../../src/pipeline.ts";
import { listIndikatorUnit, listSubKegiatan } from "../../src/plan/indikator.ts";
import type { Config } from "../../src/plan/schema.ts";
import { isiFormulir } from "./isi.ts";
import type { TempatKerja } from "./kerja.ts";

/*
 * Offices of other sizes than the examples, for what holds for every office. Text stands in for all that people write.
 */

export interface UkuranKantor {
  readonly sasaran: number;
  readonly indikatorPerSasaran: number;
  readonly unit: number;
  /** Stands in every text of the office. */
  readonly teks: string;
}

/** An lkjip.yaml of that size; every unit has a form with something to fill in. */
export function composeKantor({ sasaran, indikatorPerSasaran, unit, teks }: UkuranKantor): string {
  const pejabat = (jabatan: string): object => ({ nama: `CONTOH ${jabatan} ${teks}`, jabatan: `${jabatan} ${teks}` });
  const kodeUnit = (i: number): string => `unit-${i + 1}`;
  const indikator = (s: number, i: number): object => ({
    kode: `S${s + 1}.${i + 1}`,
    uraian: `Indikator ${s + 1}.${i + 1} ${teks}`,
    satuan: "%",
    unit: kodeUnit((s * indikatorPerSasaran + i) % unit),
    target: 80 + i,
    target_renstra: { 2024: 80 + i },
    riwayat: { 2022: { target: 70, realisasi: 71.5 }, 2023: { target: 75, realisasi: 77 } },
    program: ["7.01.01"],
    definisi: teks,
    rumus_hitung: teks,
  });
  const range = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));
  return stringify({
    versi: 1,
    tahun: 2024,
    instansi: {
      nama: `Kecamatan ${teks}`,
      pemda: `Pemerintah Kota ${teks}`,
      tempat: teks,
      alamat: `Jalan ${teks}`,
      tujuan_laporan: `Kepala Bagian Organisasi ${teks}`,
      tugas: teks,
      fungsi: [teks],
    },
    pejabat: { camat: pejabat("Camat"), sekcam: pejabat("Sekcam"), kasubbag: pejabat("Kasubbag") },
    unit: range(unit, (i) => ({
      kode: kodeUnit(i),
      nama: `Unit ${i + 1} ${teks}`,
      jenis: "seksi",
      pejabat: pejabat(`Kasi ${i + 1}`),
    })),
    renstra: { periode: [2020, 2024], tujuan: [{ kode: "T1", uraian: teks }] },
    sasaran: range(sasaran, (s) => ({
      kode: `S${s + 1}`,
      uraian: `Sasaran ${s + 1} ${teks}`,
      indikator: range(indikatorPerSasaran, (i) => indikator(s, i)),
    })),
    program: [
      {
        kode: "7.01.01",
        uraian: `Program ${teks}`,
        kegiatan: [
          {
            kode: "7.01.01.2.01",
            uraian: `Kegiatan ${teks}`,
            sub_kegiatan: range(unit, (i) => ({
              kode: `7.01.01.2.01.${String(i + 1).padStart(4, "0")}`,
              uraian: `Sub kegiatan ${i + 1} ${teks}`,
              pagu: 1_000_000 * (i + 1),
              unit: kodeUnit(i),
            })),
          },
        ],
      },
    ],
    naskah: { gambaran_umum: teks, isu_strategis: [teks], latar_belakang: teks, kata_pengantar: teks },
  });
}

/** The office's config; throws when lkjip.yaml has a galat. */
export function readOffice(yaml: string): Config {
  const { nilai, temuan } = compileConfig(yaml);
  if (nilai === null) throw new Error(temuan.map((t) => t.pesan).join("\n"));
  return nilai;
}

/** Fills every blank form of the place as a unit would: a value for each indicator, 90 % of each pagu, the text everywhere. */
export function fillAllForms(place: TempatKerja, config: Config, teks: string): void {
  for (const { kode } of config.unit) {
    const blank = place.world.read(berkasFormulir(kode));
    if (blank === null) throw new Error(`no form for ${kode}`);
    const narrative = { pendukung: teks, penghambat: teks, solusi: teks, tindak_lanjut: teks };
    const kinerja = Object.fromEntries(
      listIndikatorUnit(config, kode).map(({ id }, i) => [id, { realisasi: 78.25 + i, ...narrative }]),
    );
    const anggaran = Object.fromEntries(
      listSubKegiatan(config)
        .filter(({ subKegiatan }) => subKegiatan.unit === kode)
        .map(({ subKegiatan }) => [subKegiatan.kode, { realisasi: subKegiatan.pagu * 0.9, keluaran: teks }]),
    );
    const bukti = listIndikatorUnit(config, kode).map(({ indikator }) => ({ indikator: indikator.kode, uraian: teks }));
    place.world.write(`${FOLDER.dataKinerja}/${kode}.xlsx`, isiFormulir(blank, { kinerja, anggaran, bukti }));
  }
}

/** A place with that office's work folder, its forms made and filled. */
export async function prepareKantor(place: TempatKerja, yaml: string, teks: string): Promise<void> {
  const config = readOffice(yaml);
  place.world.write(BERKAS_CONFIG, yaml);
  await place.lkjip("forms");
  fillAllForms(place, config, teks);
}
