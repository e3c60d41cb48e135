import type { PengukuranKinerja } from "./result.ts";
import type { Config } from "../plan/schema.ts";
import type { DataKinerja } from "../form/kinerja.ts";
import type { Temuan } from "../model/temuan.ts";
import { checkAnggaran } from "./check/anggaran.ts";
import { checkBukti } from "./check/bukti.ts";
import {
  checkCapaianLembar,
  checkNarasi,
  checkPredikat,
  checkRealisasiKosong,
  checkTahunTriwulan,
  checkTriwulanAkhir,
} from "./check/isian.ts";
import { type BarisKinerja, listBarisKinerja } from "./check/context.ts";
import { checkKumulatif, checkLonjakan, checkNilai, checkTahunLalu } from "./check/plausible.ts";

/** Rules for one row of the sheet Kinerja, in the order in which their findings are listed. */
const ATURAN_BARIS: readonly ((baris: BarisKinerja) => readonly Temuan[])[] = [
  checkPredikat,
  checkRealisasiKosong,
  checkTriwulanAkhir,
  checkTahunTriwulan,
  checkCapaianLembar,
  checkNilai,
  checkTahunLalu,
  checkLonjakan,
  checkKumulatif,
];

/**
 * Judges what the units returned: what is missing, what contradicts itself, and what is possible but unlikely.
 * Units that have not returned a form are no finding here; `DataKinerja.unit` names them.
 */
export function checkKinerja(config: Config, data: DataKinerja, pengukuran: PengukuranKinerja): Temuan[] {
  const baris = listBarisKinerja(config, data, pengukuran);
  return [
    ...baris.flatMap((b) => ATURAN_BARIS.flatMap((check) => check(b))),
    ...checkNarasi(baris),
    ...checkAnggaran(config, data),
    ...checkBukti(data, baris, pengukuran),
  ];
}
