import { oncePer } from "../model/recent.ts";
import type { Temuan } from "../model/temuan.ts";
import { type ConfigRule, type IndikatorRule, makeContext } from "./check/context.ts";
import {
  checkAnggotaDari,
  checkBobot,
  checkCycle,
  checkKali,
  checkSatuanDari,
  checkUniformKode,
} from "./check/dari.ts";
import { checkContoh, checkGanti } from "./check/first-values.ts";
import { checkBatasSkala, checkSkalaContent, checkSkalaOrder, checkSumberAnggaran } from "./check/kebijakan.ts";
import {
  checkDerivedKode,
  checkDuplicateKode,
  checkFiller,
  checkIndikatorReference,
  checkKodeBerkas,
  checkReference,
  checkUnitWithoutIsian,
} from "./check/kode.ts";
import { checkDasarHukum } from "./check/naskah.ts";
import { checkOwnKecamatan, checkPembandingKecamatan } from "./check/other-kecamatan.ts";
import { checkDuplicateNip, checkGolongan, checkNipPejabat, checkPangkat } from "./check/pejabat.ts";
import {
  checkMurniWithoutPerubahan,
  checkPerubahanWithoutContent,
  checkPkOrder,
  checkPkSigners,
  checkTahunPk,
  checkTingkatMurni,
} from "./check/perjanjian.ts";
import { checkPeriode, checkTargetBulan, checkTargetTriwulan } from "./check/quarter-target.ts";
import {
  checkMendukung,
  checkReportReference,
  checkReportTwins,
  checkReportYears,
  checkShortName,
  checkSkm,
} from "./check/report.ts";
import { checkPenandatangan, checkPergantian } from "./check/signature.ts";
import {
  checkPeriodeRenstra,
  checkRiwayatAnggaran,
  checkTahunRiwayat,
  checkTahunTarget,
  checkZeroPagu,
} from "./check/tahun.ts";
import {
  checkAkumulasi,
  checkBatasRentang,
  checkJenisRealisasi,
  checkJenisTarget,
  checkKunciArah,
  checkNegativeTarget,
  checkOpenTarget,
  checkPembanding,
  checkSkalaIndikator,
  checkTargetRenstra,
} from "./check/target.ts";
import type { Lokasi } from "./lokasi.ts";
import type { Config } from "./schema.ts";

const RULE: readonly ConfigRule[] = [
  checkDuplicateKode,
  checkKodeBerkas,
  checkReference,
  checkDerivedKode,
  checkUnitWithoutIsian,
  checkCycle,
  checkUniformKode,
  checkNipPejabat,
  checkDuplicateNip,
  checkPangkat,
  checkGolongan,
  checkPergantian,
  checkPenandatangan,
  checkBatasSkala,
  checkSkalaOrder,
  checkSkalaContent,
  checkSumberAnggaran,
  checkPeriodeRenstra,
  checkMurniWithoutPerubahan,
  checkPerubahanWithoutContent,
  checkPkOrder,
  checkPkSigners,
  checkTahunPk,
  checkTahunRiwayat,
  checkZeroPagu,
  checkRiwayatAnggaran,
  checkDasarHukum,
  checkReportReference,
  checkSkm,
  checkReportYears,
  checkPembandingKecamatan,
  checkOwnKecamatan,
  checkReportTwins,
  checkOpenTarget,
  checkGanti,
  checkContoh,
];

const INDIKATOR_RULE: readonly IndikatorRule[] = [
  checkFiller,
  checkIndikatorReference,
  checkJenisTarget,
  checkBatasRentang,
  checkNegativeTarget,
  checkTingkatMurni,
  checkSkalaIndikator,
  checkJenisRealisasi,
  checkTargetTriwulan,
  checkTargetBulan,
  checkTargetRenstra,
  checkTahunTarget,
  checkPeriode,
  checkAkumulasi,
  checkKunciArah,
  checkPembanding,
  checkAnggotaDari,
  checkBobot,
  checkSatuanDari,
  checkKali,
  checkMendukung,
  checkShortName,
];

/** What the shape of lkjip.yaml cannot say: codes and references, targets, scales, years, NIP. In the order of the file. */
export const checkConfig = (config: Config, lokasi: Lokasi): readonly Temuan[] => checked(config)(lokasi);

const checked = oncePer((config: Config) => oncePer((lokasi: Lokasi) => checkNew(config, lokasi)));

function checkNew(config: Config, lokasi: Lokasi): readonly Temuan[] {
  const context = makeContext(config, lokasi);
  return [
    ...RULE.flatMap((check) => check(context)),
    ...context.indikator.flatMap((letak) => INDIKATOR_RULE.flatMap((check) => check(letak, context))),
  ].sort((a, b) => (a.baris ?? 0) - (b.baris ?? 0) || (a.kolom ?? 0) - (b.kolom ?? 0));
}
