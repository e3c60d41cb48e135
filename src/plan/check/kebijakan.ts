import { formatAngka } from "../../model/format.ts";
import type { Temuan } from "../../model/temuan.ts";
import type { ConfigRule } from "./context.ts";

/*
 * Scales: categories of capaian without hole and without overlap, predikat in rising order.
 */

const CONTOH = "misalnya { di_atas: 90, predikat: Sangat Tinggi }";

/** Spending that no form asks for can only come from SIPD. */
export const checkSumberAnggaran: ConfigRule = ({ config, temuan }) => {
  if (config.formulir.anggaran !== "sipd" || config.kebijakan.sumber_anggaran !== "formulir") return [];
  const pesan =
    "Realisasi anggaran diambil dari formulir (sumber_anggaran: formulir), padahal formulir tidak menanyakannya (formulir.anggaran: sipd).";
  const perbaikan =
    "pilih salah satu: hapus anggaran: sipd di formulir supaya unit mengisinya, atau tulis sumber_anggaran: sipd di kebijakan";
  return [temuan(["formulir", "anggaran"], "galat", { nama: "sumber-anggaran-bertentangan", pesan, perbaikan })];
};

/** Every category but the last has one lower bound, the last none: so that every capaian has a category. */
export const checkBatasSkala: ConfigRule = ({ config, temuan }) => {
  const { skala } = config.kebijakan;
  return skala.flatMap(({ di_atas, mulai, predikat }, i): Temuan[] => {
    const jalur = ["kebijakan", "skala", i];
    const batas = [di_atas, mulai].filter((b) => b !== undefined).length;
    if (i === skala.length - 1) {
      if (batas === 0) return [];
      const pesan = `Kategori terakhir, "${predikat}", punya batas bawah, sehingga capaian di bawahnya tidak punya kategori.`;
      const perbaikan = `jika masih ada kategori di bawahnya, tambahkan, misalnya { predikat: Sangat Rendah }; jika ini yang paling rendah, tulis tanpa batas: { predikat: ${predikat} }`;
      return [temuan(jalur, "galat", { nama: "skala-bercelah", pesan, perbaikan })];
    }
    if (batas === 1) return [];
    const pesan =
      batas === 0
        ? `Kategori "${predikat}" tidak punya batas bawah, padahal bukan yang terakhir.`
        : `Kategori "${predikat}" punya dua batas bawah, "di_atas" dan "mulai".`;
    const perbaikan = `tulis satu batas bawah, ${CONTOH}`;
    return [temuan(jalur, "galat", { nama: "skala-tanpa-batas", pesan, perbaikan })];
  });
};

/** Bounds fall from category to category. */
export const checkSkalaOrder: ConfigRule = ({ config, temuan }) => {
  const { skala } = config.kebijakan;
  const batas = skala.map(({ di_atas, mulai }) => di_atas ?? mulai);
  return skala.flatMap(({ predikat, mulai }, i): Temuan[] => {
    const [atas, lower] = [batas[i - 1], batas[i]];
    if (atas === undefined || lower === undefined || lower < atas) return [];
    // "Above 100", then "from 100": the second takes 100 itself.
    if (lower === atas && mulai !== undefined && skala[i - 1]?.di_atas !== undefined) return [];
    const pesan = `Batas kategori "${predikat}" ${formatAngka(lower)}, tidak lebih kecil dari batas kategori di atasnya, ${formatAngka(atas)}.`;
    const perbaikan = "urutkan kategori dari batas tertinggi ke terendah, misalnya 90, 75, 65, 50.";
    return [temuan(["kebijakan", "skala", i], "galat", { nama: "skala-tidak-urut", pesan, perbaikan })];
  });
};

/** A category has one name, a predikat one score, and scores rise. */
export const checkSkalaContent: ConfigRule = ({ config, temuan }) => {
  const { skala, skala_predikat } = config.kebijakan;
  const duplicate = (list: readonly { readonly predikat: string }[], jalur: readonly (string | number)[]): Temuan[] =>
    list.flatMap(({ predikat }, i) => {
      if (list.findIndex((d) => d.predikat.toLowerCase() === predikat.toLowerCase()) === i) return [];
      const pesan = `Nama "${predikat}" dipakai dua kali di skala yang sama.`;
      const perbaikan = "beri nama yang berbeda, misalnya Tinggi dan Sangat Tinggi.";
      return [temuan([...jalur, i], "galat", { nama: "skala-nama-ganda", pesan, perbaikan })];
    });
  const alone = Object.entries(skala_predikat).flatMap(([nama, tingkat]) => {
    const jalur = ["kebijakan", "skala_predikat", nama];
    const order = tingkat.flatMap(({ predikat, skor }, i) => {
      const before = tingkat[i - 1];
      if (before === undefined || skor > before.skor) return [];
      const pesan = `Skor "${predikat}" ${formatAngka(skor)}, tidak lebih besar dari skor "${before.predikat}" sebelumnya, ${formatAngka(before.skor)}.`;
      const perbaikan = "urutkan dari skor terendah ke tertinggi, misalnya 1, 2, 3.";
      return [temuan([...jalur, i, "skor"], "galat", { nama: "skala-skor-tidak-naik", pesan, perbaikan })];
    });
    return [...order, ...duplicate(tingkat, jalur)];
  });
  return [...duplicate(skala, ["kebijakan", "skala"]), ...alone];
};
