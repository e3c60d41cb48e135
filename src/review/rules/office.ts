import type { PengukuranIndikator, RataRata } from "../../measure/result.ts";
import { desimal } from "../../model/desimal.ts";
import { formatAngka, inWords, round } from "../../model/format.ts";
import { compare } from "./angka.ts";
import { defineRule, type Finding, type KoreksiInput } from "./input.ts";
import { type Kalimat, quote } from "./sentence.ts";
import { findIndikator, findRole, findSasaran, findSasaranJudul, isAmbiguous, underTujuan } from "./subject.ts";

/* Numbers in sentences about the office or a sasaran as a whole: means and counts. */

const rataRata = defineRule({
  nama: "rata-rata-tidak-sama",
  family: "Angka dalam kalimat",
  tingkat: "galat",
  meaning: "Rata-rata capaian kantor atau sasaran dalam kalimat tidak sama dengan hitungannya.",
  contoh: "rata-rata capaian 100,33%, padahal terhitung 98,74%",
  check: (input) =>
    input.kalimat.flatMap((kalimat) => {
      const lain = kalimat.tahun.some((t) => t !== input.config.tahun);
      if (lain || !/\brata-rata\b|capaian kinerja/.test(kalimat.mask) || underTujuan(kalimat.paragraf.judul)) return [];
      return kalimat.angka.flatMap((angka): Finding[] => {
        if (
          angka.satuan !== "persen" ||
          findRole(kalimat, angka) !== "capaian" ||
          findIndikator(kalimat, angka).length > 0
        )
          return [];
        const known = listRataRata(kalimat, input);
        const correct = known[0];
        if (
          correct === undefined ||
          known.some((n) => compare(angka, n.nilai, input.config.kebijakan.desimal) !== "beda")
        )
          return [];
        const print = `${formatAngka(correct.nilai, input.config.kebijakan.desimal)}%`;
        if (isAmbiguous(kalimat, angka) || LAIN_SCOPE.test(kalimat.mask.slice(0, angka.mulai))) return [];
        if (known.length > 1 && !MENTION_SASARAN.test(kalimat.mask))
          return [
            {
              tingkat: "periksa",
              tempat: kalimat.paragraf.tempat,
              pesan: `Rata-rata capaian tertulis ${angka.teks}, sedangkan menurut data ${known.map(({ nilai, meaning }) => `${formatAngka(nilai, input.config.kebijakan.desimal)}% (${meaning})`).join(" atau ")}: "${quote(kalimat.teks, angka.mulai)}"`,
              perbaikan: "cocokkan dengan rata-rata yang dimaksud kalimat ini",
            },
          ];
        return [
          {
            tempat: kalimat.paragraf.tempat,
            pesan: `Rata-rata capaian tertulis ${angka.teks}, sedangkan rata-rata ${correct.meaning} menurut data ${print}: "${quote(kalimat.teks, angka.mulai)}"`,
            perbaikan: `ganti ${angka.teks} menjadi ${print}`,
          },
        ];
      });
    }),
});

/** A mean over something else than indicators of the office. */
const LAIN_SCOPE =
  /\b(?:rata-rata|capaian)(?: \p{L}+)* (?:kelurahan|desa|unit|seksi|program|kegiatan|individu|tujuan)\b/u;

/** A sentence that says of itself that it speaks of one sasaran. */
const MENTION_SASARAN = /\bsasaran (?:ini|itu|tersebut|strategis ini|\d|#)/;
/** A sentence that speaks of the office as a whole. */
const MENTION_OFFICE = /\b(?:kantor|kecamatan|seluruh|semua|keseluruhan)\b/;

/** The means that a sentence can speak of: of the sasaran it names or stands under, else of the office. */
function listRataRata(kalimat: Kalimat, input: KoreksiInput) {
  const { pengukuran } = input;
  const nilai = (rata: RataRata, meaning: string) =>
    rata.capaian.status === "terhitung" ? [{ nilai: rata.capaian.nilai, meaning }] : [];
  const sasaran =
    MENTION_OFFICE.test(kalimat.mask) && !MENTION_SASARAN.test(kalimat.mask) ? null : findSasaran(kalimat, input);
  const office = nilai(pengukuran.rataRata, `${pengukuran.rataRata.n} indikator kantor`);
  if (sasaran === null)
    return /\bsasaran\b/.test(kalimat.mask)
      ? [...office, ...pengukuran.sasaran.flatMap((s) => nilai(s.rataRata, "sasaran"))]
      : office;
  return [...nilai(sasaran.rataRata, `sasaran "${sasaran.uraian}"`), ...office];
}

const NUMBER = Array.from({ length: 31 }, (_, n) => inWords(n));
const JUMLAH = `(\\d+|${NUMBER.slice(1)
  .sort((a, b) => b.length - a.length)
  .join("|")})`;

/** A count as written: 4, "empat". */
function readJumlah(teks: string | undefined): number {
  const kata = NUMBER.indexOf((teks ?? "").toLowerCase());
  return kata === -1 ? Number(teks) : kata;
}

const jumlahSasaran = defineRule({
  nama: "jumlah-sasaran-tidak-sama",
  family: "Angka dalam kalimat",
  tingkat: "galat",
  meaning: "Jumlah sasaran strategis dalam kalimat tidak sama dengan rencana.",
  contoh: "5 sasaran strategis, padahal 4",
  check: (input) => {
    const correct = input.pengukuran.sasaran.length;
    return findJumlah(input, new RegExp(`\\b${JUMLAH}(?: \\([a-z ]+\\))? sasaran strategis\\b`, "g"), () => [
      correct,
    ]).map(({ kalimat, written }) => ({
      tempat: kalimat.paragraf.tempat,
      pesan: `Jumlah sasaran strategis tertulis ${written}, sedangkan dalam lkjip.yaml ada ${correct}: "${quote(kalimat.teks)}"`,
      perbaikan: `ganti ${written} menjadi ${correct}`,
    }));
  },
});

const reached = (p: PengukuranIndikator, { config }: KoreksiInput): boolean | null =>
  p.capaian.status === "terhitung" ? round(p.capaian.nilai, config.kebijakan.desimal).gte(desimal(100)) : null;

/** The indicators that counts in a sentence are about; null where that cannot be told. */
function scopeOf(kalimat: Kalimat, input: KoreksiInput): readonly PengukuranIndikator[] | null {
  const { judul } = kalimat.paragraf;
  if (underTujuan(judul) || /indikator (?:program|unit|individu|utama)/.test(kalimat.mask)) return null;
  return findSasaranJudul(judul, input)?.indikator ?? input.indikatorSasaran;
}

/** A mean is over those that have a capaian. */
const countMeasured = (list: readonly PengukuranIndikator[]): number =>
  list.filter(({ capaian }) => capaian.status === "terhitung").length;

const INDIKATOR_PATTERN: readonly (readonly [
  RegExp,
  string,
  (list: readonly PengukuranIndikator[], input: KoreksiInput) => number | readonly number[],
])[] = [
  [
    new RegExp(
      `\\b${JUMLAH} indikator (?:kinerja )?(?:yang )?(?:telah |sudah )?(?:mencapai|melampaui|tercapai|memenuhi)\\b`,
      "g",
    ),
    "yang mencapai target",
    (d, b) => d.filter((p) => reached(p, b) === true).length,
  ],
  [
    new RegExp(`\\b${JUMLAH} indikator (?:kinerja )?(?:yang )?(?:belum|tidak) (?:mencapai|tercapai|memenuhi)\\b`, "g"),
    "yang belum mencapai target",
    (d, b) => d.filter((p) => reached(p, b) === false).length,
  ],
  [
    new RegExp(`(?<!lebih )\\bdari (?:seluruh |sebanyak )?${JUMLAH} indikator\\b`, "g"),
    "seluruhnya",
    (d) => [d.length, countMeasured(d)],
  ],
  [new RegExp(`\\bsasaran strategis dengan ${JUMLAH} indikator\\b`, "g"), "seluruhnya", (d) => d.length],
];

const jumlahIndikator = defineRule({
  nama: "jumlah-indikator-tidak-sama",
  family: "Angka dalam kalimat",
  tingkat: "galat",
  meaning: "Jumlah indikator, atau yang mencapai dan belum mencapai target, dalam kalimat tidak sama dengan data.",
  contoh: "5 indikator mencapai target, padahal 4",
  check: (input) =>
    INDIKATOR_PATTERN.flatMap(([pattern, meaning, hitung]) =>
      findJumlah(input, pattern, (kalimat) => {
        const list = scopeOf(kalimat, input);
        if (list === null || kalimat.tahun.some((t) => t !== input.config.tahun)) return [];
        // Under a sasaran the office as a whole may be meant.
        const all = MENTION_SASARAN.test(kalimat.mask) ? [] : hitung(input.indikatorSasaran, input);
        return [hitung(list, input), all].flat();
      }).map(({ kalimat, written, correct: [correct, ...lain] }): Finding => {
        const tempat = kalimat.paragraf.tempat;
        const write = (by: string): string =>
          `Jumlah indikator ${meaning} tertulis ${written}, sedangkan menurut data ${by}: "${quote(kalimat.teks)}"`;
        return lain.length > 0
          ? {
              tingkat: "periksa",
              tempat,
              pesan: write([correct, ...lain].join(" atau ")),
              perbaikan: "cocokkan dengan indikator yang dihitung kalimat ini",
            }
          : { tempat, pesan: write(String(correct)), perbaikan: `ganti ${written} menjadi ${correct}` };
      }),
    ),
});

/** Counts in a sentence that are none of those that it can mean, with these. */
function findJumlah(input: KoreksiInput, pattern: RegExp, hitung: (kalimat: Kalimat) => readonly number[]) {
  return input.kalimat.flatMap((kalimat) =>
    [...kalimat.mask.matchAll(pattern)].flatMap((matching) => {
      const correct = [...new Set(hitung(kalimat))];
      const isFine = correct.length === 0 || correct.includes(readJumlah(matching[1]));
      return isFine ? [] : [{ kalimat, written: matching[1] ?? "", correct }];
    }),
  );
}

const pembanding = defineRule({
  nama: "pembanding-tidak-sama",
  family: "Angka dalam kalimat",
  tingkat: "galat",
  meaning: "Nilai standar nasional atau pembanding dalam kalimat tidak sama dengan lkjip.yaml.",
  contoh: "IKM kota (89,4), padahal 88,4",
  check: (input) =>
    input.kalimat.flatMap((kalimat) =>
      kalimat.angka.flatMap((angka): Finding[] => {
        const near = kalimat.mention.findLast((s) => s.nama.acuan.length > 0 && s.end <= angka.mulai);
        if (
          near === undefined ||
          !/^\s*(?:\(|sebesar |yaitu |yakni |adalah )*$/.test(kalimat.mask.slice(near.end, angka.mulai))
        )
          return [];
        const mentioned = kalimat.mention.flatMap(({ nama }) => nama.indikator);
        const owned = near.nama.acuan.filter((p) => mentioned.includes(p));
        const acuan = (owned.length > 0 ? owned : near.nama.acuan).flatMap((p) => p.acuan ?? []);
        const [correct] = acuan;
        if (correct === undefined || acuan.some(({ nilai }) => compare(angka, nilai, 2) !== "beda")) return [];
        const print = [...new Set(acuan.map(({ nilai }) => formatAngka(nilai)))];
        const pesan = `Nilai ${correct.nama} tertulis ${angka.teks}, sedangkan dalam lkjip.yaml ${print.join(" atau ")}.`;
        const { tempat } = kalimat.paragraf;
        // The office has several values under this name, and the sentence does not say whose.
        if (print.length > 1)
          return [
            { tingkat: "periksa", tempat, pesan, perbaikan: "cocokkan dengan indikator yang dimaksud kalimat ini" },
          ];
        return [
          {
            tempat,
            pesan,
            perbaikan: `ganti ${angka.teks} menjadi ${print[0]}, atau betulkan "pembanding" indikatornya di lkjip.yaml`,
          },
        ];
      }),
    ),
});

/** Rules about means, counts and benchmarks in sentences. */
export const OFFICE_RULE = [rataRata, jumlahSasaran, jumlahIndikator, pembanding] as const;
