import type { Config } from "./schema.ts";
import type { Lokasi } from "./lokasi.ts";
import type { Temuan } from "../model/temuan.ts";
import { checkAnggotaDari, checkBobot, checkKodeSeragam, checkLingkaran, checkSatuanDari } from "./check/dari.ts";
import { checkContoh, checkGanti } from "./check/first-values.ts";
import { checkBatasSkala, checkIsiSkala, checkUrutanSkala } from "./check/kebijakan.ts";
import {
  checkKodeBerkas,
  checkKodeGanda,
  checkKodeTurunan,
  checkPengisi,
  checkRujukan,
  checkRujukanIndikator,
  checkUnitTanpaIsian,
} from "./check/kode.ts";
import { type AturanConfig, type AturanIndikator, makeKonteks } from "./check/context.ts";
import { checkDasarHukum } from "./check/naskah.ts";
import { checkNipGanda, checkNipPejabat, checkPangkat } from "./check/pejabat.ts";
import {
  checkMurniTanpaPerubahan,
  checkPerubahanTanpaIsi,
  checkTahunPk,
  checkTingkatMurni,
  checkUrutanPk,
} from "./check/perjanjian.ts";
import {
  checkPaguNol,
  checkPeriodeRenstra,
  checkRiwayatAnggaran,
  checkTahunRiwayat,
  checkTahunTarget,
} from "./check/tahun.ts";
import {
  checkBatasRentang,
  checkJenisRealisasi,
  checkJenisTarget,
  checkKunciArah,
  checkPembanding,
  checkPeriode,
  checkSkalaIndikator,
  checkTargetNegatif,
  checkTargetRenstra,
  checkTargetTriwulan,
} from "./check/target.ts";

const ATURAN: readonly AturanConfig[] = [
  checkKodeGanda,
  checkKodeBerkas,
  checkRujukan,
  checkKodeTurunan,
  checkUnitTanpaIsian,
  checkLingkaran,
  checkKodeSeragam,
  checkNipPejabat,
  checkNipGanda,
  checkPangkat,
  checkBatasSkala,
  checkUrutanSkala,
  checkIsiSkala,
  checkPeriodeRenstra,
  checkMurniTanpaPerubahan,
  checkPerubahanTanpaIsi,
  checkUrutanPk,
  checkTahunPk,
  checkTahunRiwayat,
  checkPaguNol,
  checkRiwayatAnggaran,
  checkDasarHukum,
  checkGanti,
  checkContoh,
];

const ATURAN_INDIKATOR: readonly AturanIndikator[] = [
  checkPengisi,
  checkRujukanIndikator,
  checkJenisTarget,
  checkBatasRentang,
  checkTargetNegatif,
  checkTingkatMurni,
  checkSkalaIndikator,
  checkJenisRealisasi,
  checkTargetTriwulan,
  checkTargetRenstra,
  checkTahunTarget,
  checkPeriode,
  checkKunciArah,
  checkPembanding,
  checkAnggotaDari,
  checkBobot,
  checkSatuanDari,
];

/** What the shape of lkjip.yaml cannot say: codes and references, targets, scales, years, NIP. In the order of the file. */
export function checkConfig(config: Config, lokasi: Lokasi): Temuan[] {
  const konteks = makeKonteks(config, lokasi);
  return [
    ...ATURAN.flatMap((check) => check(konteks)),
    ...konteks.indikator.flatMap((letak) => ATURAN_INDIKATOR.flatMap((check) => check(letak, konteks))),
  ].sort((a, b) => (a.baris ?? 0) - (b.baris ?? 0) || (a.kolom ?? 0) - (b.kolom ?? 0));
}
