import { formatAngka, formatList, isPercentSatuan } from "../../model/format.ts";
import { groupBy } from "../../model/group.ts";
import { suggestAngka } from "../../model/suggestion.ts";
import type { Temuan } from "../../model/temuan.ts";
import { ARAH } from "../arah.ts";
import { findPredikat, formatSkala } from "../predikat.ts";
import { findRenstraDifference } from "../renstra.ts";
import type { Arah, Target } from "../schema.ts";
import { listSkalaPredikat } from "../skala.ts";
import { jenisOf, type NilaiTarget } from "../target.ts";
import { type ConfigRule, formatWritten, type IndikatorRule, listTarget, type WrittenTarget } from "./context.ts";

/*
 * Targets: of the kind that the indicator's arah demands, and in agreement with each other.
 */

/** Left by `lkjip init --dari` for a person to replace. */
export const isGanti = (target: Target): boolean => typeof target === "string" && /^GANTI\b/.test(target);

/** Name of the finding about targets that say GANTI. */
export const OPEN_TARGET = "target-belum-diisi";

/** Targets that `lkjip init --dari` left open, all in one finding. */
export const checkOpenTarget: ConfigRule = ({ indikator, temuan, baris }) => {
  const open = indikator.flatMap((letak) =>
    listTarget(letak).flatMap((written) => (isGanti(written.target) ? [{ ...written, letak }] : [])),
  );
  const [first] = open;
  if (first === undefined) return [];
  const groups = groupBy(open, ({ letak, mention }) => `${letak.indikator.kode} ${mention}`);
  const lines = [...groups.values()].map((same) => {
    const { letak, mention } = same[0] ?? first;
    const name = mention === "Target" ? letak.indikator.kode : `${letak.indikator.kode}, ${mention}`;
    const places = formatList(same.map(({ jalur }) => `${baris(jalur)}`));
    const many = same.length === 1 ? `: ${letak.indikator.uraian}` : `, di ${same.length} unit`;
    return `    ${name}${many}, baris ${places}`;
  });
  const pesan =
    open.length === 1
      ? `${first.mention} belum diisi: ${formatWritten(first.target)}.`
      : [`${open.length} target belum diisi, masih bertanda GANTI:`, ...lines].join("\n");
  const perbaikan =
    "isi target menurut Perjanjian Kinerja di lembar Indikator pada rencana.xlsx, lalu lkjip plan; atau di baris itu";
  return [temuan(first.jalur, "galat", { nama: OPEN_TARGET, pesan, perbaikan })];
};

/** Every target is of the kind that the arah demands. */
export const checkJenisTarget: IndikatorRule = (letak, { temuan }) => {
  const { arah } = letak.indikator;
  const demanded = ARAH[arah].target;
  return listTarget(letak).flatMap(({ target, jalur, mention }) => {
    if (isGanti(target) || jenisOf(target) === demanded) return [];
    const { nama, kata, perbaikan } = DEMAND[demanded](arah, target);
    const pesan = `${mention} berisi ${formatWritten(target)}, padahal ${kata}.`;
    return [temuan(jalur, "galat", { nama, pesan, perbaikan })];
  });
};

/** What an arah demands, by the kind of target, and how to mend a target that is of another kind. */
const DEMAND: Readonly<Record<NilaiTarget["jenis"], (arah: Arah, target: Target) => Demand>> = {
  predikat: () => ({
    nama: "target-bukan-predikat",
    kata: "arahnya predikat",
    perbaikan: "tulis predikatnya, misalnya target: BB; atau ganti arahnya, misalnya arah: naik",
  }),
  rentang: () => ({
    nama: "target-bukan-rentang",
    kata: "arahnya rentang",
    perbaikan: "tulis batas bawah dan batas atasnya, misalnya { min: 80, max: 90 }",
  }),
  angka: (arah, target) => {
    const suggestion = typeof target === "string" ? suggestAngka(target) : null;
    const perbaikan =
      suggestion === null
        ? `tulis angka, misalnya 90.5; atau ganti arahnya, misalnya arah: ${jenisOf(target)}`
        : `tulis angka dengan titik sebagai tanda desimal dan tanpa tanda kutip, misalnya ${suggestion}`;
    return { nama: "target-bukan-angka", kata: `arah "${arah}" memerlukan angka`, perbaikan };
  },
};

interface Demand {
  readonly nama: string;
  readonly kata: string;
  readonly perbaikan: string;
}

/** A range has its lower bound first. */
export const checkBatasRentang: IndikatorRule = (letak, { temuan }) =>
  listTarget(letak).flatMap(({ target, jalur, mention }) => {
    if (typeof target !== "object" || target.min < target.max) return [];
    const { min, max } = target;
    const pesan = `${mention} punya batas bawah ${formatAngka(min)} yang tidak lebih kecil dari batas atas ${formatAngka(max)}.`;
    const perbaikan =
      min === max
        ? `tulis satu angka dan ganti arahnya, misalnya arah: tetap dan target: ${min}`
        : `tukar kedua batasnya, misalnya { min: ${max}, max: ${min} }`;
    return [temuan(jalur, "galat", { nama: "rentang-terbalik", pesan, perbaikan })];
  });

/** A negative target turns the sign of every formula. */
export const checkNegativeTarget: IndikatorRule = (letak, { temuan }) =>
  listTarget(letak).flatMap(({ target, jalur, mention }) => {
    if (typeof target !== "number" || target >= 0) return [];
    const pesan = `${mention} berisi ${formatAngka(target)}; capaian atas target negatif tidak dapat dihitung.`;
    const perbaikan = "tulis sebagai angka positif dan sesuaikan uraian serta arahnya, misalnya arah: turun";
    return [temuan(jalur, "galat", { nama: "target-negatif", pesan, perbaikan })];
  });

/** A scale is named, known, used only for predikat, and has every target. */
export const checkSkalaIndikator: IndikatorRule = (letak, { config, temuan }) => {
  const { indikator, jalur, rule } = letak;
  const nama = listSkalaPredikat(config.kebijakan).map((s) => s.nama);
  if (ARAH[indikator.arah].target !== "predikat") {
    if (indikator.skala === undefined) return [];
    const pesan = `Skala "${indikator.skala}" tidak dipakai, karena arah indikator "${indikator.kode}" bukan predikat.`;
    const perbaikan =
      'jika targetnya berupa predikat, ganti arahnya: arah: predikat; jika angka, "skala" boleh dihapus';
    return [temuan([...jalur, "skala"], "peringatan", { nama: "skala-tidak-terpakai", pesan, perbaikan })];
  }
  const { skala } = rule;
  if (skala === null) {
    const pesan =
      indikator.skala === undefined
        ? `Skala predikat indikator "${indikator.kode}" belum disebut, dan target ${formatWritten(indikator.target)} tidak menunjuk tepat satu skala.`
        : `Skala "${indikator.skala}" tidak ada. Yang ada: ${nama.join(", ")}.`;
    const perbaikan = "sebutkan skalanya, misalnya skala: sakip; atau buat skala sendiri di kebijakan.skala_predikat.";
    const tempat = indikator.skala === undefined ? jalur : [...jalur, "skala"];
    return [temuan(tempat, "galat", { nama: "skala-tidak-ada", pesan, perbaikan })];
  }
  const predikat = [...listTarget(letak), ...listRealisasi(letak)];
  return predikat.flatMap(({ target, jalur: tempat, mention }) => {
    if (typeof target !== "string" || isGanti(target) || findPredikat(target, skala) !== null) return [];
    const pesan = `${mention} berisi "${target}", yang tidak ada di skala ${skala.nama}: ${formatSkala(skala)}.`;
    const perbaikan = `tulis salah satunya, misalnya ${skala.tingkat.at(-1)?.predikat}`;
    return [temuan(tempat, "galat", { nama: "predikat-tidak-ada", pesan, perbaikan })];
  });
};

/** Realised values of earlier years, to be judged like targets. */
function listRealisasi({ indikator, jalur }: Parameters<typeof listTarget>[0]): WrittenTarget[] {
  return Object.entries(indikator.riwayat ?? {}).flatMap(([tahun, { realisasi }]) =>
    realisasi === null
      ? []
      : [{ target: realisasi, jalur: [...jalur, "riwayat", tahun, "realisasi"], mention: `Realisasi tahun ${tahun}` }],
  );
}

/** Realised values of earlier years are numbers, unless the indicator is a predikat. */
export const checkJenisRealisasi: IndikatorRule = (letak, { temuan }) =>
  ARAH[letak.indikator.arah].target === "predikat"
    ? []
    : listRealisasi(letak).flatMap(({ target, jalur, mention }) => {
        if (typeof target !== "string") return [];
        const suggestion = suggestAngka(target);
        const pesan = `${mention} berisi "${target}", bukan angka.`;
        const perbaikan =
          suggestion === null
            ? "tulis angkanya, misalnya 90.1; jika tidak ada datanya, tulis null"
            : `tulis angka dengan titik sebagai tanda desimal dan tanpa tanda kutip, misalnya ${suggestion}`;
        return [temuan(jalur, "galat", { nama: "realisasi-bukan-angka", pesan, perbaikan })];
      });

/** The target of the Perjanjian Kinerja is that of Renstra, unless a reason is given. */
export const checkTargetRenstra: IndikatorRule = ({ indikator, jalur }, { config, temuan }) => {
  const difference = findRenstraDifference(indikator, config);
  if (difference === null || difference.reason !== null) return [];
  const { renstra, target } = difference;
  if (typeof renstra !== typeof target) return [];
  const pesan = `Target indikator "${indikator.kode}" ${formatWritten(indikator.target)}, sedangkan target Renstra ${config.tahun} ${formatWritten(renstra)}.`;
  const perbaikan = 'samakan keduanya, atau tambahkan "alasan", misalnya alasan: Target disesuaikan pada PK perubahan';
  return [temuan([...jalur, "target"], "peringatan", { nama: "target-beda-renstra", pesan, perbaikan })];
};

/** Only amounts add up over the years: no predikat, no percentage. */
export const checkAkumulasi: IndikatorRule = ({ indikator, jalur }, { temuan }) => {
  const { akumulasi_renstra: akumulasi, arah, kode, satuan } = indikator;
  const predikat = ARAH[arah].target === "predikat";
  if (akumulasi !== true || !(predikat || isPercentSatuan(satuan))) return [];
  const pesan = `Target Renstra indikator "${kode}" dijumlahkan dari tahun ke tahun (akumulasi_renstra), padahal ${predikat ? "berupa predikat" : "bersatuan persen"}.`;
  const perbaikan = "jika target tahun terakhir adalah nilai yang dituju, tulis akumulasi_renstra: false";
  return [temuan([...jalur, "akumulasi_renstra"], "peringatan", { nama: "akumulasi-bukan-jumlah", pesan, perbaikan })];
};

/** Keys that count for another arah only. */
export const checkKunciArah: IndikatorRule = ({ indikator, jalur }, { temuan }) => {
  const at = (kunci: string, arah: string): Temuan => {
    const pesan = `Kunci "${kunci}" tidak berpengaruh, karena arah indikator "${indikator.kode}" adalah ${indikator.arah}, bukan ${arah}.`;
    const perbaikan = `jika arah indikatornya memang ${arah}, ganti: arah: ${arah}; jika tidak, "${kunci}" boleh dihapus`;
    return temuan([...jalur, kunci], "peringatan", { nama: "kunci-tidak-terpakai", pesan, perbaikan });
  };
  return Object.entries(ARAH).flatMap(([arah, { kunci }]) =>
    kunci !== null && indikator[kunci] !== undefined && indikator.arah !== arah ? [at(kunci, arah)] : [],
  );
};

/** A benchmark is a number in the indicator's own unit. */
export const checkPembanding: IndikatorRule = ({ indikator, jalur }, { temuan }) => {
  const { arah, kode, pembanding, satuan, tanpa_pembanding } = indikator;
  if (pembanding === undefined) return [];
  const at = (pesan: string, perbaikan: string): Temuan[] => [
    temuan([...jalur, "pembanding"], "peringatan", { nama: "pembanding-tidak-cocok", pesan, perbaikan }),
  ];
  if (tanpa_pembanding === true)
    return at(
      `Indikator "${kode}" mempunyai pembanding, tetapi juga "tanpa_pembanding: true".`,
      'jika pembandingnya benar, tulis "tanpa_pembanding: false"',
    );
  if (ARAH[arah].target === "predikat") {
    return at(
      `Pembanding indikator "${kode}" berupa angka, sedangkan realisasinya predikat, sehingga tidak dapat dibandingkan.`,
      'jika indikatornya diukur dengan angka, pakai nilai angkanya, misalnya arah: naik; jika tidak, tulis pembandingnya di naskah, lalu "pembanding" boleh dihapus',
    );
  }
  if (!isPercentSatuan(satuan) || (pembanding.nilai >= 0 && pembanding.nilai <= 1000)) return [];
  return at(
    `Pembanding "${pembanding.nama}" bernilai ${formatAngka(pembanding.nilai)} persen.`,
    "periksa angkanya, misalnya nilai: 88.4",
  );
};
