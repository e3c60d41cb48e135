import { findAnggota, listAnggota } from "../../measure/aggregate.ts";
import type { Jalur } from "../lokasi.ts";
import type { IndikatorRencana } from "../indikator.ts";
import { findMirip } from "../../model/suggestion.ts";
import type { Temuan } from "../../model/temuan.ts";
import type { AturanConfig, AturanIndikator, KonteksConfig, LetakIndikator } from "./context.ts";

/*
 * Indicators computed from others.
 */

/** The kode that a `dari` names, each with its path. */
function listRujukan({ indikator: { dari }, jalur }: LetakIndikator): { kode: string; jalur: Jalur }[] {
  if (dari === undefined) return [];
  const at = (kunci: string, daftar: readonly string[]) =>
    daftar.map((kode, i) => ({ kode, jalur: [...jalur, "dari", kunci, i] }));
  return dari.cara === "rasio"
    ? [...at("pembilang", dari.pembilang), ...at("penyebut", dari.penyebut)]
    : at("indikator", dari.indikator);
}

/** Every kode is that of an indicator with a number. */
export const checkAnggotaDari: AturanIndikator = (letak, { indikator, temuan }) =>
  listRujukan(letak).flatMap(({ kode, jalur }) => {
    const anggota = findAnggota(kode, indikator);
    if (anggota.length === 0) {
      const dikenal = [...new Set(indikator.map((i) => (i.tingkat === "unit" ? i.indikator.kode : i.id)))];
      const mirip = findMirip(kode, dikenal);
      const pesan = `Kode indikator "${kode}" tidak ada.${mirip === null ? "" : ` Yang mirip: "${mirip}".`}`;
      const perbaikan = `pakai kode indikator yang ada di salah satu unit, misalnya ${mirip ?? dikenal.at(-1) ?? "KEL.1"}`;
      return [temuan(jalur, "galat", { nama: "indikator-tidak-ada", pesan, perbaikan })];
    }
    if (!anggota.some((a) => a.indikator.arah === "predikat")) return [];
    const pesan = `Indikator "${kode}" berupa predikat, sehingga tidak dapat dihitung menjadi indikator "${letak.indikator.kode}".`;
    const perbaikan = "pakai indikator yang berupa angka, misalnya KEL.1";
    return [temuan(jalur, "galat", { nama: "dari-predikat", pesan, perbaikan })];
  });

/** An indicator that goes into itself, directly or through others. */
export const checkLingkaran: AturanConfig = ({ indikator, temuan }) => {
  const anggotaOf = (rencana: IndikatorRencana): readonly IndikatorRencana[] =>
    rencana.indikator.dari === undefined
      ? []
      : listAnggota(rencana.indikator.dari, indikator).map((anggota) => anggota.rencana);
  return indikator.flatMap((letak) => {
    const jalan = findJalan(letak, letak.id, anggotaOf);
    if (jalan === null) return [];
    const pesan = `Indikator "${letak.id}" dihitung dari dirinya sendiri: ${[letak.id, ...jalan].join(" → ")}.`;
    const perbaikan =
      "putuskan salah satu mata rantainya, misalnya hitung dari indikator unit: { cara: rata-rata, indikator: [KEL.1] }";
    return [temuan([...letak.jalur, "dari"], "galat", { nama: "dari-melingkar", pesan, perbaikan })];
  });
};

/** The ids on the way from an indicator to the id looked for, or null. Every indicator is visited once. */
function findJalan(
  awal: IndikatorRencana,
  dicari: string,
  anggotaOf: (rencana: IndikatorRencana) => readonly IndikatorRencana[],
): string[] | null {
  const dilihat = new Set<string>();
  const antre = anggotaOf(awal).map((rencana) => ({ rencana, jalan: [rencana.id] }));
  for (let kini = antre.shift(); kini !== undefined; kini = antre.shift()) {
    const { rencana, jalan } = kini;
    if (rencana.id === dicari) return jalan;
    if (dilihat.has(rencana.id)) continue;
    dilihat.add(rencana.id);
    antre.push(...anggotaOf(rencana).map((r) => ({ rencana: r, jalan: [...jalan, r.id] })));
  }
  return null;
}

/** Weights: for units that exist, positive, and for every unit that goes in. */
export const checkBobot: AturanIndikator = (letak, konteks) => {
  const { dari, kode } = letak.indikator;
  if (dari?.cara !== "tertimbang") return [];
  const { temuan } = konteks;
  const jalur: Jalur = [...letak.jalur, "dari", "bobot"];
  const unit = [...new Set(listAnggota(dari, konteks.indikator).map((a) => a.rencana.unit ?? a.rencana.induk))];
  const tanpa = unit.filter((u) => dari.bobot[u] === undefined);
  const asing = Object.keys(dari.bobot).filter((u) => !unit.includes(u));
  const negatif = Object.entries(dari.bobot).filter(([, b]) => b < 0);
  const nol = unit.length > 0 && tanpa.length === 0 && unit.every((u) => dari.bobot[u] === 0);
  return [
    ...asing.map((u) => {
      const mirip = findMirip(u, unit);
      const pesan = `Bobot diberikan untuk "${u}", yang tidak ikut dihitung di indikator "${kode}".${mirip === null ? "" : ` Yang mirip: "${mirip}".`}`;
      const perbaikan = `pakai kode unit yang mengisi indikatornya, misalnya ${mirip ?? unit[0] ?? "kel-kanigaran"}`;
      return temuan([...jalur, u], "galat", { nama: "bobot-unit-asing", pesan, perbaikan });
    }),
    ...negatif.map(([u]) => {
      const pesan = `Bobot "${u}" di indikator "${kode}" lebih kecil dari 0.`;
      return temuan([...jalur, u], "galat", {
        nama: "bobot-negatif",
        pesan,
        perbaikan: "tulis bobot positif, misalnya 2",
      });
    }),
    ...tanpa.map((u) => {
      const pesan = `Unit "${u}" tidak diberi bobot di indikator "${kode}", sehingga tidak ikut dihitung.`;
      const perbaikan = `tambahkan bobotnya, misalnya bobot: { ${u}: 1 }`;
      return temuan(jalur, "peringatan", { nama: "bobot-kurang", pesan, perbaikan });
    }),
    ...(nol ? [bobotNol(kode, jalur, konteks)] : []),
  ];
};

function bobotNol(kode: string, jalur: Jalur, { temuan }: KonteksConfig): Temuan {
  const pesan = `Semua bobot di indikator "${kode}" bernilai 0, sehingga rata-ratanya tidak dapat dihitung.`;
  const perbaikan = "tulis bobot positif, misalnya jumlah penduduk tiap kelurahan.";
  return temuan(jalur, "galat", { nama: "bobot-nol", pesan, perbaikan });
}

/** Units that measure the same kode measure it alike. */
export const checkKodeSeragam: AturanConfig = ({ indikator, temuan }) => {
  const pertama = new Map<string, LetakIndikator>();
  return indikator
    .filter(({ tingkat }) => tingkat === "unit")
    .flatMap((letak) => {
      const acuan = pertama.get(letak.indikator.kode);
      if (acuan === undefined) {
        pertama.set(letak.indikator.kode, letak);
        return [];
      }
      return (["satuan", "arah", "periode"] as const).flatMap((kunci) => {
        const [ini, itu] = [letak.indikator[kunci], acuan.indikator[kunci]];
        if (ini === itu) return [];
        const pesan = `Indikator "${letak.indikator.kode}" di unit "${letak.induk}" punya ${kunci} "${ini}", sedangkan di unit "${acuan.induk}" "${itu}".`;
        const perbaikan = `samakan, misalnya ${kunci}: ${itu === "%" || itu === "" ? `"${itu}"` : itu}; atau beri kode yang berbeda.`;
        const tempat = [...letak.jalur, kunci];
        return [temuan(tempat, "galat", { nama: "kode-tidak-seragam", pesan, perbaikan })];
      });
    });
};

/** A sum or mean has the unit of measure of what goes in. */
export const checkSatuanDari: AturanIndikator = (letak, { indikator, temuan }) => {
  const { dari, kode, satuan } = letak.indikator;
  if (dari === undefined || dari.cara === "rasio") return [];
  const beda = listAnggota(dari, indikator).find(({ rencana }) => rencana.indikator.satuan !== satuan);
  if (beda === undefined) return [];
  const pesan = `Satuan indikator "${kode}" adalah "${satuan}", sedangkan satuan "${beda.rencana.id}" yang dihitung adalah "${beda.rencana.indikator.satuan}".`;
  const perbaikan = `samakan satuannya, misalnya satuan: "${beda.rencana.indikator.satuan}"`;
  return [temuan([...letak.jalur, "satuan"], "peringatan", { nama: "dari-beda-satuan", pesan, perbaikan })];
};
