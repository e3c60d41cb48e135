import { formatAngka } from "../../model/format.ts";
import type { Temuan } from "../../model/temuan.ts";
import { ARAH } from "../arah.ts";
import type { ConfigRule } from "./context.ts";

/** What another kecamatan reached is of the kind of what is measured here: a number, or a predikat. */
export const checkPembandingKecamatan: ConfigRule = ({ config, indikator, temuan }) =>
  config.pembanding_kecamatan.flatMap(({ indikator: kode, nilai, kecamatan }, i): Temuan[] => {
    const own = indikator.find((each) => each.indikator.kode === kode)?.indikator;
    const isPredikat = own !== undefined && ARAH[own.arah].target === "predikat";
    if (own === undefined || isPredikat === (typeof nilai === "string")) return [];
    const apa = isPredikat ? "predikat" : "angka";
    const pesan = `Realisasi ${kecamatan} untuk "${kode}" tertulis ${typeof nilai === "string" ? `"${nilai}"` : formatAngka(nilai)}, sedangkan indikator ini diukur dengan ${apa}.`;
    const perbaikan = `tulis ${apa}nya, atau hapus baris ini bila tidak diketahui`;
    return [
      temuan(["pembanding_kecamatan", i, "nilai"], "peringatan", { nama: "pembanding-tidak-cocok", pesan, perbaikan }),
    ];
  });
