import fc from "fast-check";
import { bahanIndikator, susunIndikator } from "../support/kantor-acak/indikator.ts";
import { type KantorAcak, kantorAcak } from "../support/kantor-acak/kantor.ts";

/* An office of any size, always the same: a random one with so many kelurahan, indicators and sub kegiatan more. */

export interface Size {
  readonly unit: number;
  /** Indicators of each unit. */
  readonly indikator: number;
  readonly kegiatan: number;
  /** Sub kegiatan of each kegiatan. */
  readonly sub: number;
}

type Isi = KantorAcak["isi"];

const SEED = 20_240_101;
const PROGRAM = "7.01.09";

/** What lkjip.yaml of such an office holds. */
export function composeLargeOffice(size: Size): Isi {
  const [small] = fc.sample(kantorAcak, { seed: SEED, numRuns: 1 });
  if (small === undefined) throw new Error("no office was drawn");
  const { isi } = small;
  return {
    ...isi,
    contoh: false,
    unit: [...(isi.unit as readonly Isi[]), ...composeUnits(isi, size)],
    program: [...(isi.program as readonly Isi[]), composeProgram(size)],
  };
}

function composeUnits(isi: Isi, { unit, indikator }: Size): Isi[] {
  const drawn = fc.sample(bahanIndikator, { seed: SEED, numRuns: Math.max(1, indikator) }).slice(0, indikator);
  const tahun = Number(isi.tahun);
  const frame = { tahun, renstra: [tahun - 2, tahun + 2] as const, program: [], perubahan: false };
  return Array.from({ length: unit }, (_, u) => ({
    kode: `wil-${u + 1}`,
    nama: `Kelurahan Nomor ${u + 1}`,
    jenis: "kelurahan",
    pejabat: { nama: `Siti Nomor ${u + 1}, S.Sos.`, pangkat: "Penata", golongan: "III/c", jabatan: "Lurah" },
    indikator: drawn.map((each, i) => {
      const one = susunIndikator(each, frame, u % 7);
      return { kode: `WIL.${i + 1}`, ...one.isi, uraian: `${one.uraian} ${i + 1}` };
    }),
  }));
}

function composeProgram({ unit, kegiatan, sub }: Size): Isi {
  const number = (n: number, width: number): string => `${n + 1}`.padStart(width, "0");
  return {
    kode: PROGRAM,
    uraian: "Program Penyelenggaraan Urusan Pemerintahan Umum",
    kegiatan: Array.from({ length: kegiatan }, (_, k) => ({
      kode: `${PROGRAM}.2.${number(k, 2)}`,
      uraian: `Koordinasi Penyelenggaraan Kegiatan Pemerintahan di Tingkat Kecamatan ${k + 1}`,
      sub_kegiatan: Array.from({ length: sub }, (_, s) => ({
        kode: `${PROGRAM}.2.${number(k, 2)}.${number(s, 4)}`,
        uraian: `Peningkatan Efektivitas Pelaksanaan Pelayanan kepada Masyarakat ${k + 1}.${s + 1}`,
        pagu: 10_000_000 + 12_500 * (k * sub + s),
        unit: `wil-${((k * sub + s) % unit) + 1}`,
      })),
    })),
  };
}
