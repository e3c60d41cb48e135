import { formatAngka } from "../../model/format.ts";
import type { Temuan } from "../../model/temuan.ts";
import { ARAH } from "../arah.ts";
import { isOwnKecamatan } from "../kecamatan.ts";
import { findPredikat, formatSkala } from "../predikat.ts";
import type { ConfigRule } from "./context.ts";
import { isGanti } from "./target.ts";

/** What another kecamatan reached is of the kind of what is measured here: a number, or a predikat of the same scale. */
export const checkPembandingKecamatan: ConfigRule = ({ config, indikator, temuan }) =>
  config.pembanding_kecamatan.flatMap(({ indikator: kode, nilai, kecamatan }, i): Temuan[] => {
    const own = indikator.find((each) => each.indikator.kode === kode);
    if (own === undefined) return [];
    const isPredikat = ARAH[own.indikator.arah].target === "predikat";
    const written = typeof nilai === "string" ? `"${nilai}"` : formatAngka(nilai);
    const at = (apa: string, perbaikan: string): Temuan[] => {
      const pesan = `Realisasi ${kecamatan} untuk "${kode}" tertulis ${written}, sedangkan indikator ini diukur dengan ${apa}.`;
      const jalur = ["pembanding_kecamatan", i, "nilai"];
      return [temuan(jalur, "peringatan", { nama: "pembanding-tidak-cocok", pesan, perbaikan })];
    };
    if (isPredikat !== (typeof nilai === "string")) {
      const apa = isPredikat ? "predikat" : "angka";
      return at(apa, `tulis ${apa}nya, atau hapus baris ini bila tidak diketahui`);
    }
    const { skala } = own.rule;
    if (typeof nilai === "number" || skala === null || isGanti(nilai) || findPredikat(nilai, skala) !== null) return [];
    return at(
      `skala ${skala.nama}: ${formatSkala(skala)}`,
      `tulis salah satunya, misalnya ${skala.tingkat.at(-1)?.predikat}`,
    );
  });

/** The office is no other kecamatan. */
export const checkOwnKecamatan: ConfigRule = ({ config, temuan }) =>
  config.pembanding_kecamatan.flatMap(({ kecamatan }, i): Temuan[] => {
    if (!isOwnKecamatan(config, kecamatan)) return [];
    const pesan = `"${kecamatan}" adalah kecamatan ini sendiri, bukan kecamatan lain.`;
    const perbaikan =
      "hapus baris ini, karena realisasi sendiri diambil dari formulir; kecamatan senama di daerah lain ditulis dengan daerahnya, misalnya Kecamatan Sukorejo Kabupaten Kendal";
    const jalur = ["pembanding_kecamatan", i, "kecamatan"];
    return [temuan(jalur, "galat", { nama: "pembanding-sendiri", pesan, perbaikan })];
  });
