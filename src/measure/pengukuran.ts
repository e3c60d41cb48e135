import type { PengukuranIndikator, PengukuranKinerja, PengukuranSasaran, RataRata } from "./result.ts";
import type { Config } from "../plan/schema.ts";
import type { DataKinerja } from "../form/kinerja.ts";
import { listIndikator } from "../plan/indikator.ts";
import type { Bertemuan } from "../model/temuan.ts";
import { calculateAnggaran } from "./anggaran.ts";
import { indexBukti } from "./bukti.ts";
import { calculateEfisiensi } from "./efisiensi.ts";
import { calculateIndikator } from "./indikator.ts";
import { calculateSemuaNilai, mapIsian } from "./nilai.ts";
import { calculateRataRata } from "./rekap.ts";

/** Measures the whole office: every indicator, sasaran and rupiah, from the plan and from what the units returned. */
export function calculatePengukuran(config: Config, data: DataKinerja): Bertemuan<PengukuranKinerja> {
  const { nilai, temuan } = calculateSemuaNilai(config, data);
  const isian = mapIsian(data);
  const bukti = indexBukti(data);
  const indikator = listIndikator(config).flatMap((rencana) => {
    const nilaiIndikator = nilai.get(rencana.id);
    const bahan = { config, rencana, isian: isian.get(rencana.id), bukti };
    return nilaiIndikator ? [calculateIndikator({ ...bahan, nilai: nilaiIndikator })] : [];
  });
  const sasaran = calculateSasaran(config, indikator);
  const anggaran = calculateAnggaran(config, data);
  const efisiensi = calculateEfisiensi(sasaran, anggaran.program, config.kebijakan);
  const rataRata = calculateRataRataKantor(config, sasaran);
  return { nilai: { tahun: config.tahun, indikator, sasaran, rataRata, anggaran: { ...anggaran, efisiensi } }, temuan };
}

function calculateSasaran(config: Config, semua: readonly PengukuranIndikator[]): PengukuranSasaran[] {
  return config.sasaran.map(({ kode, uraian }) => {
    const indikator = semua.filter(({ rencana }) => rencana.tingkat === "sasaran" && rencana.induk === kode);
    return { kode, uraian, indikator, rataRata: calculateRataRata(indikator.map(toButir), config.kebijakan) };
  });
}

/** Over indicators of sasaran, or over sasaran; indicators of tujuan, program and unit are levels of their own. */
function calculateRataRataKantor({ kebijakan }: Config, sasaran: readonly PengukuranSasaran[]): RataRata {
  const butir =
    kebijakan.rata_rata === "sasaran"
      ? sasaran.map(({ kode, rataRata }) => ({ id: kode, capaian: rataRata.capaian }))
      : sasaran.flatMap((s) => s.indikator.map(toButir));
  return calculateRataRata(butir, kebijakan);
}

const toButir = ({ rencana, capaian }: PengukuranIndikator) => ({ id: rencana.id, capaian });
