import type { Desimal } from "../../model/desimal.ts";
import { decimalsOf, formatAngka, round } from "../../model/format.ts";
import { BERKAS_CONFIG } from "../../model/places.ts";
import type { Temuan } from "../../model/temuan.ts";
import type { Config } from "../../plan/schema.ts";
import type { NilaiRealisasi, PengukuranKinerja } from "../result.ts";
import { calculateSkmIndex } from "../skm.ts";

/** An index of the whole office, by its name. */
const INDEX = /\b(?:indeks|nilai|survei) kepuasan (?:masyarakat|pelanggan)\b|\b(?:ikm|skm)\b/i;
const OF_UNITS = /\b(?:kelurahan|desa|unit|responden|unsur|layanan)\b|rata-rata|^(?:jumlah|persentase)/i;

/** Asks where the index of the office and that of the nine elements of its survey differ: the report prints both. */
export function checkSkm(config: Config, { indikator }: PengukuranKinerja): Temuan[] {
  const measured = indikator.filter(
    ({ plan, indikator: { uraian, dari } }) =>
      plan.tingkat !== "unit" && dari === undefined && INDEX.test(uraian) && !OF_UNITS.test(uraian),
  );
  const [p, ...others] = measured;
  if (p === undefined || others.length > 0) return [];
  const years = [...p.riwayat, { tahun: config.tahun, realisasi: p.realisasi }];
  return years.flatMap(({ tahun, realisasi }): Temuan[] => {
    const [index, nilai] = [calculateSkmIndex(config.skm[tahun]), numberOf(realisasi)];
    if (index === null || nilai === null || isSame(nilai, index)) return [];
    const { kode, uraian } = p.indikator;
    return [
      {
        tingkat: "periksa",
        nama: "skm-beda-indikator",
        berkas: BERKAS_CONFIG,
        pesan: `Realisasi ${kode} ${uraian} tahun ${tahun} adalah ${formatAngka(nilai)}, sedangkan indeks dari sembilan unsur SKM tahun itu ${formatAngka(index, 2)}.`,
        perbaikan: `betulkan yang keliru: skm.${tahun} di lkjip.yaml (lembar SKM di rencana.xlsx), atau ${tahun === config.tahun ? "realisasi di formulirnya" : `riwayat ${kode}`}; jika keduanya dari survei yang berbeda, biarkan`,
      },
    ];
  });
}

const numberOf = (realisasi: NilaiRealisasi): Desimal | null =>
  realisasi.status === "ada" && realisasi.predikat === undefined ? realisasi.nilai : null;

/** In the digits of the one that shows fewer; on the scale of 1 to 4 as well. */
function isSame(nilai: Desimal, index: Desimal): boolean {
  const places = Math.min(decimalsOf(nilai), 2);
  return round(index, places).eq(round(nilai, places)) || round(index.div(25), places).eq(round(nilai, places));
}
