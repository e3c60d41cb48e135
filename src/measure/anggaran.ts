import type { DataKinerja, Isian } from "../form/kinerja.ts";
import { type Desimal, desimal, ZERO } from "../model/desimal.ts";
import type { Config, Kegiatan, Program, SubKegiatan } from "../plan/schema.ts";
import { calculateJumlah, calculateRasio, computed, incomplete, notAssessable } from "./computed.ts";
import type { AnggaranKegiatan, AnggaranProgram, Computed, PengukuranAnggaran, RealisasiAnggaran } from "./result.ts";

/** Sums in rupiah of one level, with the sub kegiatan that have no realisasi. */
interface LevelSum<T extends RealisasiAnggaran> {
  readonly anggaran: T;
  readonly missing: readonly string[];
}

/** The budget on every level. A kode counts once, however often it stands in the plan; serapan is a ratio of sums. */
export function calculateAnggaran(
  config: Config,
  data: DataKinerja,
): Omit<PengukuranAnggaran, "efisiensi" | "supporting"> {
  const counted = new Set<string>();
  const isian = new Map(data.formulir.flatMap((f) => f.anggaran.map((a) => [`${f.unit}/${a.kode}`, a] as const)));
  const realisasiOf: RealisasiOf = ({ unit, kode }) =>
    data.belanja?.get(kode) ?? isian.get(`${unit}/${kode}`)?.realisasi ?? null;
  const program = config.program.map((p) => calculateProgram(p, realisasiOf, counted));
  const { anggaran } = sumUp({ kode: "jumlah", uraian: "Jumlah" }, program);
  return { ...anggaran, program: program.map((p) => p.anggaran), riwayat: calculateRiwayatAnggaran(config) };
}

/** Serapan in %: realisasi against pagu. Pagu 0 is a state, and so is a realisasi that is missing. */
export function calculateSerapan(pagu: Desimal, realisasi: Desimal, missing: readonly string[] = []): Computed {
  if (missing.length > 0) return incomplete(missing);
  const rasio = calculateRasio(realisasi, pagu);
  return rasio === null ? notAssessable("pagu 0") : computed(rasio);
}

/** What was spent of a sub kegiatan, by SIPD or by the form of its unit. */
type RealisasiOf = (sub: SubKegiatan) => Isian | null;

function calculateProgram(program: Program, realisasiOf: RealisasiOf, counted: Set<string>): LevelSum<AnggaranProgram> {
  const kegiatan = program.kegiatan.map((k) => calculateKegiatan(k, realisasiOf, counted));
  const { anggaran, missing } = sumUp(program, kegiatan);
  return { anggaran: { ...anggaran, kegiatan: kegiatan.map((k) => k.anggaran) }, missing };
}

function calculateKegiatan(
  kegiatan: Kegiatan,
  realisasiOf: RealisasiOf,
  counted: Set<string>,
): LevelSum<AnggaranKegiatan> {
  const sub = kegiatan.sub_kegiatan
    .filter(({ kode }) => !counted.has(kode) && counted.add(kode))
    .map((s) => calculateSubKegiatan(s, realisasiOf));
  const { anggaran, missing } = sumUp(kegiatan, sub);
  return { anggaran: { ...anggaran, subKegiatan: sub.map((s) => s.anggaran) }, missing };
}

function calculateSubKegiatan(sub: SubKegiatan, realisasiOf: RealisasiOf): LevelSum<RealisasiAnggaran> {
  const { kode, uraian } = sub;
  const filled = realisasiOf(sub);
  const pagu = desimal(sub.pagu);
  const paguMurni = desimal(sub.pagu_murni ?? sub.pagu);
  const realisasi = filled?.jenis === "angka" ? filled.nilai : ZERO;
  const missing = filled?.jenis === "angka" ? [] : [kode];
  const asal = filled === null ? [] : [filled.asal];
  return {
    anggaran: { kode, uraian, pagu, paguMurni, realisasi, serapan: calculateSerapan(pagu, realisasi, missing), asal },
    missing,
  };
}

function sumUp(
  { kode, uraian }: { readonly kode: string; readonly uraian: string },
  bagian: readonly LevelSum<RealisasiAnggaran>[],
): LevelSum<RealisasiAnggaran> {
  const pagu = calculateJumlah(bagian.map(({ anggaran }) => anggaran.pagu));
  const paguMurni = calculateJumlah(bagian.map(({ anggaran }) => anggaran.paguMurni));
  const realisasi = calculateJumlah(bagian.map(({ anggaran }) => anggaran.realisasi));
  const missing = bagian.flatMap((b) => b.missing);
  const asal = bagian.flatMap(({ anggaran }) => anggaran.asal);
  return {
    anggaran: { kode, uraian, pagu, paguMurni, realisasi, serapan: calculateSerapan(pagu, realisasi, missing), asal },
    missing,
  };
}

function calculateRiwayatAnggaran(config: Config): PengukuranAnggaran["riwayat"] {
  return Object.entries(config.riwayat_anggaran)
    .map(([tahun, content]) => {
      const [pagu, realisasi] = [desimal(content.pagu), desimal(content.realisasi)];
      const program = Object.fromEntries(
        Object.entries(content.program ?? {}).map(([kode, p]) => [
          kode,
          { pagu: desimal(p.pagu), realisasi: desimal(p.realisasi) },
        ]),
      );
      return { tahun: Number(tahun), pagu, realisasi, serapan: calculateSerapan(pagu, realisasi), program };
    })
    .sort((a, b) => a.tahun - b.tahun);
}
