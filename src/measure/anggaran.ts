import type {
  AnggaranKegiatan,
  AnggaranProgram,
  PengukuranAnggaran,
  RealisasiAnggaran,
  Terhitung,
} from "./result.ts";
import type { Config, Kegiatan, Program, SubKegiatan } from "../plan/schema.ts";
import { type Desimal, desimal } from "../model/desimal.ts";
import type { DataKinerja, IsianSubKegiatan } from "../form/kinerja.ts";
import { belumDapatDinilai, belumLengkap, calculateJumlah, calculateRasio, NOL, terhitung } from "./computed.ts";

/** Sums in rupiah of one level, with the sub kegiatan that have no realisasi. */
interface Tingkat<T extends RealisasiAnggaran> {
  readonly anggaran: T;
  readonly kurang: readonly string[];
}

/** The budget on every level. A kode counts once, however often it stands in the plan; serapan is a ratio of sums. */
export function calculateAnggaran(config: Config, data: DataKinerja): Omit<PengukuranAnggaran, "efisiensi"> {
  const dihitung = new Set<string>();
  const isian = new Map(data.formulir.flatMap((f) => f.anggaran.map((a) => [`${f.unit}/${a.kode}`, a] as const)));
  const program = config.program.map((p) => calculateProgram(p, isian, dihitung));
  const { anggaran } = sumUp({ kode: "jumlah", uraian: "Jumlah" }, program);
  return { ...anggaran, program: program.map((p) => p.anggaran), riwayat: calculateRiwayatAnggaran(config) };
}

/** Serapan in %: realisasi against pagu. Pagu 0 is a state, and so is a realisasi that is missing. */
export function calculateSerapan(pagu: Desimal, realisasi: Desimal, kurang: readonly string[] = []): Terhitung {
  if (kurang.length > 0) return belumLengkap(kurang);
  const rasio = calculateRasio(realisasi, pagu);
  return rasio === null ? belumDapatDinilai("pagu 0") : terhitung(rasio);
}

type Isian = ReadonlyMap<string, IsianSubKegiatan>;

function calculateProgram(program: Program, isian: Isian, dihitung: Set<string>): Tingkat<AnggaranProgram> {
  const kegiatan = program.kegiatan.map((k) => calculateKegiatan(k, isian, dihitung));
  const { anggaran, kurang } = sumUp(program, kegiatan);
  return { anggaran: { ...anggaran, kegiatan: kegiatan.map((k) => k.anggaran) }, kurang };
}

function calculateKegiatan(kegiatan: Kegiatan, isian: Isian, dihitung: Set<string>): Tingkat<AnggaranKegiatan> {
  const sub = kegiatan.sub_kegiatan
    .filter(({ kode }) => !dihitung.has(kode) && dihitung.add(kode))
    .map((s) => calculateSubKegiatan(s, isian));
  const { anggaran, kurang } = sumUp(kegiatan, sub);
  return { anggaran: { ...anggaran, subKegiatan: sub.map((s) => s.anggaran) }, kurang };
}

function calculateSubKegiatan(sub: SubKegiatan, isian: Isian): Tingkat<RealisasiAnggaran> {
  const { kode, uraian } = sub;
  const terisi = isian.get(`${sub.unit}/${kode}`)?.realisasi ?? null;
  const pagu = desimal(sub.pagu);
  const paguMurni = desimal(sub.pagu_murni ?? sub.pagu);
  const realisasi = terisi?.jenis === "angka" ? terisi.nilai : NOL;
  const kurang = terisi?.jenis === "angka" ? [] : [kode];
  const asal = terisi === null ? [] : [terisi.asal];
  return {
    anggaran: { kode, uraian, pagu, paguMurni, realisasi, serapan: calculateSerapan(pagu, realisasi, kurang), asal },
    kurang,
  };
}

function sumUp(
  { kode, uraian }: { readonly kode: string; readonly uraian: string },
  bagian: readonly Tingkat<RealisasiAnggaran>[],
): Tingkat<RealisasiAnggaran> {
  const pagu = calculateJumlah(bagian.map(({ anggaran }) => anggaran.pagu));
  const paguMurni = calculateJumlah(bagian.map(({ anggaran }) => anggaran.paguMurni));
  const realisasi = calculateJumlah(bagian.map(({ anggaran }) => anggaran.realisasi));
  const kurang = bagian.flatMap((b) => b.kurang);
  const asal = bagian.flatMap(({ anggaran }) => anggaran.asal);
  return {
    anggaran: { kode, uraian, pagu, paguMurni, realisasi, serapan: calculateSerapan(pagu, realisasi, kurang), asal },
    kurang,
  };
}

function calculateRiwayatAnggaran(config: Config): PengukuranAnggaran["riwayat"] {
  return Object.entries(config.riwayat_anggaran)
    .map(([tahun, isi]) => {
      const [pagu, realisasi] = [desimal(isi.pagu), desimal(isi.realisasi)];
      const program = Object.fromEntries(
        Object.entries(isi.program ?? {}).map(([kode, p]) => [
          kode,
          { pagu: desimal(p.pagu), realisasi: desimal(p.realisasi) },
        ]),
      );
      return { tahun: Number(tahun), pagu, realisasi, serapan: calculateSerapan(pagu, realisasi), program };
    })
    .sort((a, b) => a.tahun - b.tahun);
}
