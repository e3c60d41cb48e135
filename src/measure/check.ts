import type { DataKinerja } from "../form/kinerja.ts";
import type { Temuan } from "../model/temuan.ts";
import type { Config } from "../plan/schema.ts";
import { checkAnggaran } from "./check/anggaran.ts";
import { type BarisKinerja, listBarisKinerja } from "./check/baris.ts";
import { checkBukti } from "./check/bukti.ts";
import {
  checkCapaianLembar,
  checkEmptyRealisasi,
  checkEndTriwulan,
  checkNarrative,
  checkPredikat,
  checkTahunTriwulan,
  checkUnavailableTriwulan,
} from "./check/isian.ts";
import { checkCumulative, checkJump, checkLastTahun, checkNilai } from "./check/plausible.ts";
import { checkShares, checkSlips } from "./check/slips.ts";
import { TRIWULAN } from "./realisasi.ts";
import type { PengukuranKinerja } from "./result.ts";

/** Rules for one row of the sheet Kinerja, in the order in which their findings are listed. */
const BARIS_RULE: readonly ((baris: BarisKinerja) => readonly Temuan[])[] = [
  checkPredikat,
  checkEmptyRealisasi,
  checkEndTriwulan,
  checkUnavailableTriwulan,
  checkTahunTriwulan,
  checkCapaianLembar,
  checkNilai,
  checkLastTahun,
  checkJump,
  checkCumulative,
  checkSlips,
];

/**
 * Judges what the units returned: what is missing, what contradicts itself, and what is possible but unlikely.
 * Units that have not returned a form are no finding here; `DataKinerja.unit` names them. Of the quarters only the `ended`
 * first are asked for; the others lie in the future.
 */
export function checkKinerja(
  config: Config,
  data: DataKinerja,
  pengukuran: PengukuranKinerja,
  ended: number = TRIWULAN.length,
): Temuan[] {
  const baris = listBarisKinerja(config, data, pengukuran, ended);
  return [
    ...baris.flatMap((b) => BARIS_RULE.flatMap((check) => check(b))),
    ...checkShares(pengukuran),
    ...checkNarrative(baris),
    ...checkAnggaran(config, data, ended),
    ...checkBukti(data, baris, pengukuran),
  ];
}
