import type { PengukuranKinerja } from "../../measure/result.ts";
import { listIndikator, listSubKegiatan } from "../../plan/indikator.ts";
import type { Config } from "../../plan/schema.ts";
import { explainAnggaran } from "./anggaran.ts";
import { explainIndikator } from "./indikator.ts";
import { explainOffice, explainSasaran, explainTujuan, explainUnit } from "./rekap.ts";

/** Words that stand for the whole office in place of a kode. */
const OFFICE_KODE = "kantor";
const KODE_ANGGARAN = "anggaran";

/**
 * Where a number comes from, as lines of text: definition, formula, the numbers in it, rounding, category, file > sheet >
 * cell, sha256. `kode` is that of an indicator (`S1.1`, `unit/KEL.1`, or `KEL.1` for all units that have it), sasaran,
 * tujuan, program, kegiatan or sub kegiatan; or the word `office` or `anggaran`. Null for an unknown kode.
 */
export function composeExplanation(
  config: Config,
  pengukuran: PengukuranKinerja,
  kode: string,
): readonly string[] | null {
  const wanted = normalize(kode);
  const isWanted = (lain: string): boolean => normalize(lain) === wanted;
  if (isWanted(OFFICE_KODE)) return explainOffice(config, pengukuran);
  if (isWanted(KODE_ANGGARAN)) return explainAnggaran(config, pengukuran, null);

  const indikator = pengukuran.indikator.find(({ plan }) => isWanted(plan.id));
  if (indikator) return explainIndikator(config, pengukuran, indikator);
  const [one, ...lain] = pengukuran.indikator.filter((p) => isWanted(p.indikator.kode));
  if (one) return lain.length === 0 ? explainIndikator(config, pengukuran, one) : explainUnit(config, [one, ...lain]);

  const sasaran = pengukuran.sasaran.find((s) => isWanted(s.kode));
  if (sasaran) return explainSasaran(config, pengukuran, sasaran);
  const tujuan = config.renstra.tujuan.find((t) => isWanted(t.kode));
  if (tujuan) return explainTujuan(config, pengukuran, tujuan);
  return explainAnggaran(config, pengukuran, wanted);
}

/** Every kode that can be asked for, in the order of lkjip.yaml. */
export function listKode(config: Config): string[] {
  return [
    ...config.renstra.tujuan.map(({ kode }) => kode),
    ...config.sasaran.map(({ kode }) => kode),
    ...listIndikator(config).map(({ id }) => id),
    ...config.program.map(({ kode }) => kode),
    ...config.program.flatMap(({ kegiatan }) => kegiatan.map(({ kode }) => kode)),
    ...listSubKegiatan(config).map(({ subKegiatan }) => subKegiatan.kode),
    OFFICE_KODE,
    KODE_ANGGARAN,
  ];
}

const normalize = (kode: string): string => kode.trim().toLowerCase();
