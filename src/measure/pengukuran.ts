import type { DataKinerja } from "../form/kinerja.ts";
import type { Bertemuan } from "../model/temuan.ts";
import { listIndikator } from "../plan/indikator.ts";
import type { Config } from "../plan/schema.ts";
import { calculateAnggaran } from "./anggaran.ts";
import { indexBukti } from "./bukti.ts";
import { calculateEfisiensi } from "./efisiensi.ts";
import { calculateIndikator } from "./indikator.ts";
import { calculateAllNilai, mapIsian } from "./nilai.ts";
import { calculateRataRata, type Item } from "./rekap.ts";
import type { PengukuranIndikator, PengukuranKinerja, PengukuranSasaran, RataRata } from "./result.ts";

/** Measures the whole office: every indicator, sasaran and rupiah, from the plan and from what the units returned. */
export function calculatePengukuran(config: Config, data: DataKinerja): Bertemuan<PengukuranKinerja> {
  const { nilai, temuan } = calculateAllNilai(config, data);
  const isian = mapIsian(data);
  const bukti = indexBukti(data);
  const indikator = listIndikator(config).flatMap((plan) => {
    const nilaiIndikator = nilai.get(plan.id);
    const input = { config, plan, isian: isian.get(plan.id), bukti };
    return nilaiIndikator ? [calculateIndikator({ ...input, nilai: nilaiIndikator })] : [];
  });
  const sasaran = calculateSasaran(config, indikator);
  const anggaran = calculateAnggaran(config, data);
  const efisiensi = calculateEfisiensi(sasaran, anggaran.program, config.kebijakan);
  const rataRata = calculateOfficeRataRata(config, sasaran);
  return {
    nilai: { tahun: config.tahun, indikator, sasaran, rataRata, anggaran: { ...anggaran, ...efisiensi } },
    temuan,
  };
}

function calculateSasaran(config: Config, all: readonly PengukuranIndikator[]): PengukuranSasaran[] {
  return config.sasaran.map(({ kode, uraian }) => {
    const indikator = all.filter(({ plan }) => plan.tingkat === "sasaran" && plan.induk === kode);
    return { kode, uraian, indikator, rataRata: calculateRataRata(indikator.map(toItem), config.kebijakan) };
  });
}

/** Over indicators of sasaran, or over sasaran; indicators of tujuan, program and unit are levels of their own. */
export function calculateOfficeRataRata(
  { kebijakan }: Pick<Config, "kebijakan">,
  sasaran: readonly PengukuranSasaran[],
): RataRata {
  const item =
    kebijakan.rata_rata === "sasaran"
      ? sasaran.map(({ kode, rataRata: { capaian, coverage } }) => ({ id: kode, capaian, coverage }))
      : sasaran.flatMap((s) => s.indikator.map(toItem));
  return calculateRataRata(item, kebijakan);
}

function toItem({ plan, capaian, coverage }: PengukuranIndikator): Item {
  const n = capaian.status === "terhitung" ? 1 : 0;
  const final = capaian.status !== "belum_lengkap" && (coverage?.final ?? true);
  return { id: plan.id, capaian, coverage: { n, of: 1, kata: "indikator", final } };
}
