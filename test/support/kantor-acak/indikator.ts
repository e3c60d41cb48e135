import fc from "fast-check";
import { isikan, ke, mungkin, teks, URAIAN_INDIKATOR } from "./kata.ts";

/*
 * One indicator of a random office: what lkjip.yaml says of it, and what comes back. Everything is drawn beside each other
 * and put together afterwards, so that what fails becomes small.
 */

type Angka = number;
type NilaiTarget = Angka | string | { readonly min: Angka; readonly max: Angka };

/** A scale as it stands in the office: the texts from low to high. */
export const SKALA: Readonly<Record<string, readonly string[]>> = {
  sakip: ["D", "C", "CC", "B", "BB", "A", "AA"],
  opini: ["TMP", "TW", "WDP", "WTP"],
  mutu: ["D", "C", "B", "A"],
  ya_tidak: ["Tidak", "Ya"],
  kepatuhan: ["Merah", "Kuning", "Hijau"],
};

/** What is measured, with its unit: whole or with two decimals. */
const UKURAN = [
  { satuan: "nilai", desimal: 2, nilai: [80, 82.5, 90.5, 0] },
  { satuan: "%", desimal: 2, nilai: [100, 95, 66.67, 0] },
  { satuan: "persen", desimal: 2, nilai: [75, 98.2] },
  { satuan: "kasus", desimal: 0, nilai: [0, 12, 3, 1, 20] },
  { satuan: "per 1.000 penduduk", desimal: 2, nilai: [6, 5.8, 0.6] },
  { satuan: "indeks 0-100", desimal: 2, nilai: [70, 88.31] },
  { satuan: "orang", desimal: 0, nilai: [1_250, 14_000, 2_000_000] },
  { satuan: "rupiah", desimal: 0, nilai: [1_250_000_000, 86_500_000] },
  { satuan: "hari", desimal: 2, nilai: [3, 7, 0.5] },
  { satuan: "", desimal: 4, nilai: [0.0001, 4] },
] as const;

/** How a value stands to its target. */
const dekat = fc.oneof(
  { weight: 3, arbitrary: fc.constant(1) },
  { weight: 6, arbitrary: fc.constantFrom(0.9, 0.97, 0.99996, 1.00004, 1.004, 1.03, 1.12) },
  { weight: 2, arbitrary: fc.constantFrom(0, 0.25, 0.5, 1.2, 2.5, 11) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 3_000 }).map((n) => n / 1_000) },
);

/** An explanation, now and then a word that explains nothing. */
const penjelasan = fc.oneof(
  { weight: 7, arbitrary: teks },
  { weight: 1, arbitrary: fc.constantFrom("-", "Tidak ada", "Tidak ada.", "Nihil", "n/a") },
);

/** What a unit fills in: how far, and how the quarters are given. */
const isian = fc.record({
  nilai: dekat,
  cara: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom("tahun", "triwulan", "keduanya") },
    { weight: 1, arbitrary: fc.constantFrom("kosong", "n/a", "tw1", "tw2", "tw3") },
  ),
  pendukung: mungkin(penjelasan, 5),
  penghambat: mungkin(penjelasan, 5),
  solusi: mungkin(penjelasan, 5),
  tindak_lanjut: mungkin(penjelasan, 5),
  bukti: fc.nat(2),
});

const tahunLalu = fc.record({ target: mungkin(dekat, 6), realisasi: mungkin(dekat, 6), ada: fc.boolean() });

/** What one indicator is drawn from. */
export const bahanIndikator = fc.record({
  uraian: fc.nat(URAIAN_INDIKATOR.length - 1),
  ukuran: fc.nat(UKURAN.length - 1),
  arah: fc.constantFrom("naik", "naik", "turun", "tetap", "rentang", "predikat"),
  periode: fc.constantFrom("akhir", "akhir", "jumlah", "rata-rata"),
  nilai: fc.oneof(fc.nat(9), fc.integer({ min: 10, max: 9_999 })),
  skala: fc.constantFrom(...Object.keys(SKALA)),
  rumus_turun: mungkin(fc.constantFrom("selisih", "rasio"), 1),
  rentang_turun: mungkin(fc.boolean(), 1),
  unit: fc.nat(50),
  iku: fc.boolean(),
  triwulan: mungkin(fc.nat(4), 1),
  renstra: fc.array(mungkin(dekat, 3), { maxLength: 5 }),
  riwayat: fc.array(tahunLalu, { maxLength: 5 }),
  pembanding: mungkin(fc.record({ nama: fc.nat(2), nilai: dekat }), 1),
  program: fc.array(fc.nat(20), { maxLength: 3 }),
  akumulasi_renstra: mungkin(fc.boolean(), 1),
  penanggung_jawab: mungkin(fc.constantFrom("Sekretaris Kecamatan", "Kepala Seksi Pelayanan Umum"), 1),
  murni: mungkin(dekat, 1),
  sumber_data: mungkin(fc.constantFrom("Laporan seksi", "Survei Kepuasan Masyarakat 2024", "e-SAKIP"), 2),
  definisi: mungkin(teks, 1),
  rumus_hitung: mungkin(fc.constantFrom("Jumlah selesai : jumlah masuk x 100%", "Nilai rata-rata 9 unsur x 25"), 1),
  alasan: mungkin(teks, 1),
  isian: fc.array(isian, { minLength: 1, maxLength: 5 }),
});

export type BahanIndikator = typeof bahanIndikator extends fc.Arbitrary<infer T> ? T : never;
type BahanIsian = BahanIndikator["isian"][number];

/** What holds for the whole office when an indicator is put together. */
export interface Kerangka {
  readonly tahun: number;
  readonly renstra: readonly [number, number];
  readonly program: readonly string[];
  readonly perubahan: boolean;
}

/** An indicator put together: its keys in lkjip.yaml but for kode and who fills it in. */
export interface IndikatorAcak {
  readonly isi: Record<string, unknown>;
  readonly uraian: string;
  readonly satuan: string;
  readonly angka: boolean;
  /** The cells of its row as a unit leaves them, by column; `giliran` counts the units that have it. */
  readonly isian: (giliran: number) => Record<string, number | string | null>;
  /** How many pieces of evidence. */
  readonly bukti: (giliran: number) => number;
}

const bulatkan = (nilai: number, desimal: number): number => Math.round(nilai * 10 ** desimal) / 10 ** desimal;

/** Puts an indicator together; `geser` moves its target, for units that measure the same. */
export function susunIndikator(bahan: BahanIndikator, kerangka: Kerangka, geser = 0): IndikatorAcak {
  const { satuan, desimal, nilai } = ke(UKURAN, bahan.ukuran);
  const tingkat = SKALA[bahan.skala] ?? [];
  const pokok = bahan.nilai < 10 ? ke(nilai, bahan.nilai) : bahan.nilai / (desimal === 0 ? 1 : 100);
  const dasar = desimal === 0 ? Math.round(pokok) + geser : bulatkan(pokok + geser * 0.5, desimal);
  const predikat = bahan.arah === "predikat";
  const periode = predikat ? "akhir" : bahan.periode;
  const angka = (faktor: number): number => bulatkan(dasar === 0 ? (faktor - 0.9) * 10 : dasar * faktor, desimal);
  const positif = (faktor: number): number => Math.max(0, angka(faktor));
  const huruf = (faktor: number): string =>
    ke(
      tingkat,
      Math.max(0, Math.min(tingkat.length - 1, (bahan.nilai % tingkat.length) + Math.round((faktor - 1) * 10))),
    );
  const target = (faktor: number): NilaiTarget => {
    if (predikat) return huruf(faktor);
    const tengah = faktor === 1 ? dasar : positif(faktor);
    return bahan.arah === "rentang"
      ? { min: bulatkan(tengah * 0.9, desimal), max: bulatkan(tengah * 1.1 + 1, desimal) }
      : tengah;
  };
  const realisasi = (faktor: number): number | string =>
    predikat ? huruf(faktor) : faktor === 1 ? dasar : positif(faktor);
  const tahun = (mundur: number): string => `${kerangka.tahun - mundur}`;
  const renstra = bahan.renstra.flatMap((faktor, i): [string, NilaiTarget][] => {
    const pada = kerangka.renstra[0] + i;
    return faktor === null || pada > kerangka.renstra[1]
      ? []
      : [[`${pada}`, target(pada === kerangka.tahun && bahan.alasan === null ? 1 : faktor)]];
  });
  const riwayat = bahan.riwayat.flatMap(({ ada, target: t, realisasi: r }, i): [string, object][] =>
    ada ? [[tahun(i + 1), { target: t === null ? null : target(t), realisasi: r === null ? null : realisasi(r) }]] : [],
  );
  const isi = isikan({
    uraian: URAIAN_INDIKATOR[bahan.uraian],
    satuan: predikat ? "predikat" : satuan,
    iku: bahan.iku,
    arah: bahan.arah,
    rumus_turun: bahan.arah === "turun" ? bahan.rumus_turun : null,
    rentang_turun: bahan.arah === "rentang" ? bahan.rentang_turun : null,
    periode,
    skala: predikat ? bahan.skala : null,
    target: target(1),
    target_murni: kerangka.perubahan && bahan.murni !== null ? target(bahan.murni) : null,
    target_tw: bahan.triwulan === null ? null : targetTriwulan(target(1), periode, desimal, bahan.triwulan),
    target_bulan:
      bahan.triwulan !== null && bahan.triwulan >= 3 && typeof target(1) === "number"
        ? bulanOf(targetTriwulan(target(1), periode, desimal, bahan.triwulan), periode)
        : null,
    target_renstra: renstra.length === 0 ? null : Object.fromEntries(renstra),
    riwayat: riwayat.length === 0 ? null : Object.fromEntries(riwayat),
    pembanding:
      bahan.pembanding === null || predikat
        ? null
        : {
            nama: ke(["Rata-rata kabupaten", "IKM Kota 2023", "Rata-rata kabupaten/kota"], bahan.pembanding.nama),
            nilai: /%|persen/.test(satuan)
              ? Math.min(100, positif(bahan.pembanding.nilai))
              : positif(bahan.pembanding.nilai),
          },
    program: kerangka.program.length === 0 ? null : [...new Set(bahan.program.map((n) => ke(kerangka.program, n)))],
    akumulasi_renstra: predikat || /%|persen/.test(satuan) ? null : bahan.akumulasi_renstra,
    penanggung_jawab: bahan.penanggung_jawab,
    sumber_data: bahan.sumber_data,
    definisi: bahan.definisi,
    rumus_hitung: bahan.rumus_hitung,
    alasan: bahan.alasan,
  });
  return {
    isi,
    uraian: `${isi.uraian}`,
    satuan: `${isi.satuan}`,
    angka: !predikat,
    isian: (giliran) => {
      const satu = ke(bahan.isian, giliran);
      return { ...nilaiIsian(realisasi(satu.nilai), satu.cara, periode, desimal), ...narasiOf(satu) };
    },
    bukti: (giliran) => ke(bahan.isian, giliran).bukti,
  };
}

const narasiOf = ({ pendukung, penghambat, solusi, tindak_lanjut }: BahanIsian) => ({
  pendukung,
  penghambat,
  solusi,
  tindak_lanjut,
});

/** The four quarters that lead to a year. */
function triwulanOf(nilai: number, periode: string, desimal: number): readonly [number, number, number, number] {
  const skala = 10 ** desimal;
  const bulat = Math.round(nilai * skala);
  if (periode === "jumlah") {
    const seperempat = Math.floor(bulat / 4);
    return [seperempat, seperempat, seperempat, bulat - 3 * seperempat].map((n) => n / skala) as never;
  }
  if (periode === "rata-rata") {
    const beda = Math.floor(bulat / 10);
    return [bulat - beda, bulat + beda, bulat, bulat].map((n) => n / skala) as never;
  }
  return [0.25, 0.5, 0.75, 1].map((bagian) => Math.round(bulat * bagian) / skala) as never;
}

/** Quarterly targets that lead to the target; `lubang` is the quarter without one, 4 for none. */
function targetTriwulan(target: NilaiTarget, periode: string, desimal: number, lubang: number): (NilaiTarget | null)[] {
  if (typeof target !== "number") return [null, target, null, target];
  const penuh = triwulanOf(target, periode, desimal);
  return periode === "akhir" ? penuh.map((nilai, i) => (i === lubang && i < 3 ? null : nilai)) : [...penuh];
}

/** Months that come to these quarters: all of it in the last month, or the same in each of them. */
function bulanOf(triwulan: readonly (NilaiTarget | null)[], periode: string): (NilaiTarget | null)[] {
  return triwulan.flatMap((tw) => (periode === "rata-rata" && tw !== null ? [tw, tw, tw] : [null, null, tw]));
}

function nilaiIsian(
  nilai: number | string,
  cara: string,
  periode: string,
  desimal: number,
): Record<string, number | string | null> {
  if (cara === "kosong") return {};
  if (cara === "n/a") return { realisasi: "n/a" };
  const tw = typeof nilai === "number" ? triwulanOf(nilai, periode, desimal) : ([null, nilai, null, nilai] as const);
  const sampai = (n: number) => Object.fromEntries(tw.slice(0, n).map((each, i) => [`tw${i + 1}`, each]));
  if (cara.startsWith("tw")) return sampai(Number(cara.slice(2)));
  return { ...(cara === "tahun" ? {} : sampai(4)), ...(cara === "triwulan" ? {} : { realisasi: nilai }) };
}
