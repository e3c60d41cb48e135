import type { NilaiRealisasi, NilaiTarget } from "./result.ts";
import type { Config } from "../plan/schema.ts";
import type { DataKinerja, IsianIndikator } from "../form/kinerja.ts";
import { type IndikatorRencana, listIndikator } from "../plan/indikator.ts";
import type { Temuan } from "../model/temuan.ts";
import { calculateAgregat, type HasilAgregat, listAnggota } from "./aggregate.ts";
import { calculateRealisasiTahun } from "./periode.ts";
import { calculateRealisasi, calculateRealisasiTriwulan, type EmpatTriwulan, TRIWULAN } from "./realisasi.ts";
import { type Aturan, calculateTarget, findAturan } from "./target.ts";

/** The values of one indicator: of the year and of its quarters, with what went into an aggregate. */
export interface NilaiIndikator {
  readonly tahun: NilaiRealisasi;
  readonly triwulan: EmpatTriwulan<NilaiRealisasi>;
  readonly agregat: HasilAgregat | null;
}

/** Values of every indicator by id, aggregates included, and the aggregates that refer to themselves. */
export interface SemuaNilai {
  readonly nilai: ReadonlyMap<string, NilaiIndikator>;
  readonly temuan: readonly Temuan[];
}

/** The values of all indicators: of the forms first, of the aggregates from them. */
export function calculateSemuaNilai(config: Config, data: DataKinerja): SemuaNilai {
  const daftar = listIndikator(config);
  const isian = mapIsian(data);
  const nilai = new Map<string, NilaiIndikator>();
  const melingkar = new Map<string, Temuan>();

  const resolve = (rencana: IndikatorRencana, jalur: readonly string[]): NilaiIndikator => {
    const sudah = nilai.get(rencana.id);
    if (sudah) return sudah;
    if (jalur.includes(rencana.id)) {
      melingkar.set(rencana.id, composeMelingkar([...jalur.slice(jalur.indexOf(rencana.id)), rencana.id]));
      return composeKosong(`nilai ${rencana.id}`);
    }
    const hasil = rencana.indikator.dari
      ? calculateDari(rencana, daftar, (anggota) => resolve(anggota, [...jalur, rencana.id]))
      : calculateIsian(config, data, rencana, isian.get(rencana.id));
    nilai.set(rencana.id, hasil);
    return hasil;
  };
  for (const rencana of daftar) resolve(rencana, []);
  return { nilai, temuan: [...melingkar.values()] };
}

/** What the units returned, by id of the indicator; the first form that has it counts (twice is a finding of the reader). */
export function mapIsian(data: DataKinerja): ReadonlyMap<string, IsianIndikator> {
  const isian = new Map<string, IsianIndikator>();
  for (const baris of data.formulir.flatMap(({ kinerja }) => kinerja)) {
    if (!isian.has(baris.id)) isian.set(baris.id, baris);
  }
  return isian;
}

/** The targets of the four quarters; null where there is none. */
export function calculateTargetTriwulan(rencana: IndikatorRencana, aturan: Aturan): EmpatTriwulan<NilaiTarget | null> {
  const target = (i: number): NilaiTarget | null => {
    const nilai = rencana.indikator.target_tw?.[i] ?? null;
    return nilai === null ? null : calculateTarget(nilai, aturan);
  };
  return [target(0), target(1), target(2), target(3)];
}

function calculateIsian(
  config: Config,
  data: DataKinerja,
  rencana: IndikatorRencana,
  isian: IsianIndikator | undefined,
): NilaiIndikator {
  if (isian === undefined) return composeKosong(nameKurang(config, data, rencana));
  const aturan = findAturan(rencana.indikator, config.kebijakan);
  const triwulan = calculateRealisasiTriwulan(isian, aturan);
  const namaTahun = `realisasi tahun ${config.tahun}`;
  const tahun = calculateRealisasi(isian.realisasi, aturan, namaTahun, "realisasi tahun yang diisi");
  const targets = calculateTargetTriwulan(rencana, aturan);
  return { tahun: calculateRealisasiTahun(aturan, targets, triwulan, tahun), triwulan, agregat: null };
}

/** What is missing where nothing came back: the form of the unit, or the value in it. */
function nameKurang(config: Config, data: DataKinerja, { unit }: IndikatorRencana): string {
  const nama = config.unit.find(({ kode }) => kode === unit)?.nama;
  const masuk = data.formulir.some((f) => f.unit === unit);
  return nama === undefined || masuk ? `realisasi tahun ${config.tahun}` : `formulir ${nama}`;
}

function calculateDari(
  { indikator: { dari } }: IndikatorRencana,
  daftar: readonly IndikatorRencana[],
  resolve: (rencana: IndikatorRencana) => NilaiIndikator,
): NilaiIndikator {
  if (dari === undefined) return composeKosong("indikator unit yang dihitung");
  const anggota = listAnggota(dari, daftar).map((a) => ({ ...a, nilai: resolve(a.rencana) }));
  const gather = (pick: (nilai: NilaiIndikator) => NilaiRealisasi): HasilAgregat =>
    calculateAgregat(
      dari,
      anggota.map(({ rencana, peran, nilai }) => ({
        id: rencana.id,
        unit: rencana.tingkat === "unit" ? rencana.induk : (rencana.unit ?? rencana.id),
        peran,
        realisasi: pick(nilai),
      })),
    );
  const agregat = gather(({ tahun }) => tahun);
  const [i, ii, iii, iv] = TRIWULAN.map((tw) => gather(({ triwulan }) => triwulan[tw - 1] ?? KOSONG).realisasi);
  return { tahun: agregat.realisasi, triwulan: [i ?? KOSONG, ii ?? KOSONG, iii ?? KOSONG, iv ?? KOSONG], agregat };
}

const KOSONG: NilaiRealisasi = { status: "kosong", kurang: [] };

function composeKosong(kurang: string): NilaiIndikator {
  const kosong: NilaiRealisasi = { status: "kosong", kurang: [kurang] };
  return { tahun: kosong, triwulan: [kosong, kosong, kosong, kosong], agregat: null };
}

function composeMelingkar(jalur: readonly string[]): Temuan {
  return {
    tingkat: "galat",
    nama: "dari-melingkar",
    berkas: "lkjip.yaml",
    pesan: `Indikator ${jalur.join(" dihitung dari ")}, sehingga nilainya tidak dapat dihitung.`,
    perbaikan: 'ubah "dari" supaya hanya menyebut indikator yang diisi unit, misalnya indikator: [KEL.1].',
  };
}
