import { isPercentSatuan } from "../../model/format.ts";
import { findSimilar } from "../../model/suggestion.ts";
import type { Temuan } from "../../model/temuan.ts";
import { ARAH } from "../arah.ts";
import { findAnggota, listAnggota } from "../dari.ts";
import type { PlannedIndikator } from "../indikator.ts";
import type { Jalur } from "../lokasi.ts";
import type { ConfigContext, ConfigRule, IndikatorRule, LetakIndikator } from "./context.ts";

/*
 * Indicators computed from others.
 */

/** The kode that a `dari` names, each with its path. */
function listReference({ indikator: { dari }, jalur }: LetakIndikator): { kode: string; jalur: Jalur }[] {
  if (dari === undefined) return [];
  const at = (kunci: string, list: readonly string[]) =>
    list.map((kode, i) => ({ kode, jalur: [...jalur, "dari", kunci, i] }));
  return dari.cara === "rasio"
    ? [...at("pembilang", dari.pembilang), ...at("penyebut", dari.penyebut)]
    : at("indikator", dari.indikator);
}

/** Every kode is that of an indicator with a number. */
export const checkAnggotaDari: IndikatorRule = (letak, { indikator, temuan }) =>
  listReference(letak).flatMap(({ kode, jalur }) => {
    const anggota = findAnggota(kode, indikator);
    if (anggota.length === 0) {
      const known = [...new Set(indikator.map((i) => (i.tingkat === "unit" ? i.indikator.kode : i.id)))];
      const similar = findSimilar(kode, known);
      const pesan = `Kode indikator "${kode}" tidak ada.${similar === null ? "" : ` Yang mirip: "${similar}".`}`;
      const perbaikan = `pakai kode indikator yang ada di salah satu unit, misalnya ${similar ?? known.at(-1) ?? "KEL.1"}`;
      return [temuan(jalur, "galat", { nama: "indikator-tidak-ada", pesan, perbaikan })];
    }
    if (!anggota.some((a) => ARAH[a.indikator.arah].target === "predikat")) return [];
    const pesan = `Indikator "${kode}" berupa predikat, sehingga tidak dapat dihitung menjadi indikator "${letak.indikator.kode}".`;
    const perbaikan = "pakai indikator yang berupa angka, misalnya KEL.1";
    return [temuan(jalur, "galat", { nama: "dari-predikat", pesan, perbaikan })];
  });

/** An indicator that goes into itself, directly or through others. */
export const checkCycle: ConfigRule = ({ indikator, temuan }) => {
  const anggotaOf = (plan: PlannedIndikator): readonly PlannedIndikator[] =>
    plan.indikator.dari === undefined ? [] : listAnggota(plan.indikator.dari, indikator).map((anggota) => anggota.plan);
  return indikator.flatMap((letak) => {
    const running = findWay(letak, letak.id, anggotaOf);
    if (running === null) return [];
    const pesan = `Indikator "${letak.id}" dihitung dari dirinya sendiri: ${[letak.id, ...running].join(" → ")}.`;
    const perbaikan =
      "putuskan salah satu mata rantainya, misalnya hitung dari indikator unit: { cara: rata-rata, indikator: [KEL.1] }";
    return [temuan([...letak.jalur, "dari"], "galat", { nama: "dari-melingkar", pesan, perbaikan })];
  });
};

/** The ids on the way from an indicator to the id looked for, or null. Every indicator is visited once. */
function findWay(
  start: PlannedIndikator,
  wanted: string,
  anggotaOf: (plan: PlannedIndikator) => readonly PlannedIndikator[],
): string[] | null {
  const seen = new Set<string>();
  const queue = anggotaOf(start).map((plan) => ({ plan, running: [plan.id] }));
  for (let now = queue.shift(); now !== undefined; now = queue.shift()) {
    const { plan, running } = now;
    if (plan.id === wanted) return running;
    if (seen.has(plan.id)) continue;
    seen.add(plan.id);
    queue.push(...anggotaOf(plan).map((r) => ({ plan: r, running: [...running, r.id] })));
  }
  return null;
}

/** Weights: for units that exist, positive, and for every unit that goes in. */
export const checkBobot: IndikatorRule = (letak, context) => {
  const { dari, kode } = letak.indikator;
  if (dari?.cara !== "tertimbang") return [];
  const { temuan } = context;
  const jalur: Jalur = [...letak.jalur, "dari", "bobot"];
  const unit = [...new Set(listAnggota(dari, context.indikator).map((a) => a.plan.unit ?? a.plan.induk))];
  const without = unit.filter((u) => dari.bobot[u] === undefined);
  const foreign = Object.keys(dari.bobot).filter((u) => !unit.includes(u));
  const negative = Object.entries(dari.bobot).filter(([, b]) => b < 0);
  const zero = unit.length > 0 && without.length === 0 && unit.every((u) => dari.bobot[u] === 0);
  return [
    ...foreign.map((u) => {
      const similar = findSimilar(u, unit);
      const pesan = `Bobot diberikan untuk "${u}", yang tidak ikut dihitung di indikator "${kode}".${similar === null ? "" : ` Yang mirip: "${similar}".`}`;
      const perbaikan = `pakai kode unit yang mengisi indikatornya, misalnya ${similar ?? unit[0] ?? "kel-kanigaran"}`;
      return temuan([...jalur, u], "galat", { nama: "bobot-unit-asing", pesan, perbaikan });
    }),
    ...negative.map(([u]) => {
      const pesan = `Bobot "${u}" di indikator "${kode}" lebih kecil dari 0.`;
      return temuan([...jalur, u], "galat", {
        nama: "bobot-negatif",
        pesan,
        perbaikan: "tulis bobot positif, misalnya 2",
      });
    }),
    ...without.map((u) => {
      const pesan = `Unit "${u}" tidak diberi bobot di indikator "${kode}", sehingga tidak ikut dihitung.`;
      const perbaikan = `tambahkan bobotnya, misalnya bobot: { ${u}: 1 }`;
      return temuan(jalur, "peringatan", { nama: "bobot-kurang", pesan, perbaikan });
    }),
    ...(zero ? [zeroBobot(kode, jalur, context)] : []),
  ];
};

function zeroBobot(kode: string, jalur: Jalur, { temuan }: ConfigContext): Temuan {
  const pesan = `Semua bobot di indikator "${kode}" bernilai 0, sehingga rata-ratanya tidak dapat dihitung.`;
  const perbaikan = "tulis bobot positif, misalnya jumlah penduduk tiap kelurahan.";
  return temuan(jalur, "galat", { nama: "bobot-nol", pesan, perbaikan });
}

/** Units that measure the same kode measure it alike. */
export const checkUniformKode: ConfigRule = ({ indikator, temuan }) => {
  const first = new Map<string, LetakIndikator>();
  return indikator
    .filter(({ tingkat }) => tingkat === "unit")
    .flatMap((letak) => {
      const acuan = first.get(letak.indikator.kode);
      if (acuan === undefined) {
        first.set(letak.indikator.kode, letak);
        return [];
      }
      return (["satuan", "arah", "periode"] as const).flatMap((kunci) => {
        const [current, that] = [letak.indikator[kunci], acuan.indikator[kunci]];
        if (current === that) return [];
        const pesan = `Indikator "${letak.indikator.kode}" di unit "${letak.induk}" punya ${kunci} "${current}", sedangkan di unit "${acuan.induk}" "${that}".`;
        const perbaikan = `samakan, misalnya ${kunci}: ${that === "%" || that === "" ? `"${that}"` : that}; atau beri kode yang berbeda.`;
        const tempat = [...letak.jalur, kunci];
        return [temuan(tempat, "galat", { nama: "kode-tidak-seragam", pesan, perbaikan })];
      });
    });
};

/** A ratio in another unit than percent says itself what it is multiplied by. */
export const checkKali: IndikatorRule = ({ indikator: { dari, kode, satuan }, jalur }, { temuan }) => {
  if (dari?.cara !== "rasio" || dari.kali !== undefined || isPercentSatuan(satuan)) return [];
  const content = satuan === "" ? "tanpa satuan" : `bersatuan "${satuan}"`;
  const pesan = `Indikator "${kode}" dihitung dengan rasio ${content}, bukan persen, sehingga hasil baginya tidak dikalikan 100.`;
  const perbaikan =
    'tambahkan "kali" pada dari, misalnya kali: 1000 untuk per 1.000 penduduk, atau kali: 1 jika sudah benar; jika hasilnya persen, tulis satuan: "%"';
  return [temuan([...jalur, "dari"], "peringatan", { nama: "rasio-tanpa-kali", pesan, perbaikan })];
};

/** A sum or mean has the unit of measure of what goes in. */
export const checkSatuanDari: IndikatorRule = (letak, { indikator, temuan }) => {
  const { dari, kode, satuan } = letak.indikator;
  if (dari === undefined || dari.cara === "rasio") return [];
  const difference = listAnggota(dari, indikator).find(({ plan }) => plan.indikator.satuan !== satuan);
  if (difference === undefined) return [];
  const pesan = `Satuan indikator "${kode}" adalah "${satuan}", sedangkan satuan "${difference.plan.id}" yang dihitung adalah "${difference.plan.indikator.satuan}".`;
  const perbaikan = `samakan satuannya, misalnya satuan: "${difference.plan.indikator.satuan}"`;
  return [temuan([...letak.jalur, "satuan"], "peringatan", { nama: "dari-beda-satuan", pesan, perbaikan })];
};
