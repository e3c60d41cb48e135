import type { PengukuranIndikator, RataRata } from "../../measure/result.ts";
import { desimal } from "../../model/desimal.ts";
import { bulatkan, formatAngka, terbilang } from "../../model/format.ts";
import { bandingkan } from "./angka.ts";
import type { AturanNaskah, BahanKoreksi, Hasil } from "./input.ts";
import { type Kalimat, kutip } from "./sentence.ts";
import { findIndikator, findPeran, findSasaran, findSasaranJudul, isRancu, underTujuan } from "./subject.ts";

/* Numbers in sentences about the office or a sasaran as a whole: means and counts. */

const rataRata: AturanNaskah = {
  nama: "rata-rata-tidak-sama",
  rumpun: "Angka dalam kalimat",
  tingkat: "galat",
  arti: "Rata-rata capaian kantor atau sasaran dalam kalimat tidak sama dengan hitungannya.",
  contoh: "rata-rata capaian 100,33%, padahal terhitung 98,74%",
  check: (bahan) =>
    bahan.kalimat.flatMap((kalimat) => {
      const lain = kalimat.tahun.some((t) => t !== bahan.config.tahun);
      if (lain || !/\brata-rata\b|capaian kinerja/.test(kalimat.topeng) || underTujuan(kalimat.paragraf.judul))
        return [];
      return kalimat.angka.flatMap((angka): Hasil[] => {
        if (
          angka.satuan !== "persen" ||
          findPeran(kalimat, angka) !== "capaian" ||
          findIndikator(kalimat, angka).length > 0
        )
          return [];
        const dikenal = listRataRata(kalimat, bahan);
        const benar = dikenal[0];
        if (
          benar === undefined ||
          dikenal.some((n) => bandingkan(angka, n.nilai, bahan.config.kebijakan.desimal) !== "beda")
        )
          return [];
        const cetak = `${formatAngka(benar.nilai, bahan.config.kebijakan.desimal)}%`;
        if (isRancu(kalimat, angka) || LINGKUP_LAIN.test(kalimat.topeng.slice(0, angka.mulai))) return [];
        if (dikenal.length > 1 && !SEBUT_SASARAN.test(kalimat.topeng))
          return [
            {
              tingkat: "periksa",
              tempat: kalimat.paragraf.tempat,
              pesan: `Rata-rata capaian tertulis ${angka.teks}, sedangkan menurut data ${dikenal.map(({ nilai, arti }) => `${formatAngka(nilai, bahan.config.kebijakan.desimal)}% (${arti})`).join(" atau ")}: "${kutip(kalimat.teks, angka.mulai)}"`,
              perbaikan: "cocokkan dengan rata-rata yang dimaksud kalimat ini",
            },
          ];
        return [
          {
            tempat: kalimat.paragraf.tempat,
            pesan: `Rata-rata capaian tertulis ${angka.teks}, sedangkan rata-rata ${benar.arti} menurut data ${cetak}: "${kutip(kalimat.teks, angka.mulai)}"`,
            perbaikan: `ganti ${angka.teks} menjadi ${cetak}`,
          },
        ];
      });
    }),
};

/** A mean over something else than indicators of the office. */
const LINGKUP_LAIN =
  /\b(?:rata-rata|capaian)(?: \p{L}+)* (?:kelurahan|desa|unit|seksi|program|kegiatan|individu|tujuan)\b/u;

/** A sentence that says of itself that it speaks of one sasaran. */
const SEBUT_SASARAN = /\bsasaran (?:ini|itu|tersebut|strategis ini|\d|#)/;
/** A sentence that speaks of the office as a whole. */
const SEBUT_KANTOR = /\b(?:kantor|kecamatan|seluruh|semua|keseluruhan)\b/;

/** The means that a sentence can speak of: of the sasaran it names or stands under, else of the office. */
function listRataRata(kalimat: Kalimat, bahan: BahanKoreksi) {
  const { pengukuran } = bahan;
  const nilai = (rata: RataRata, arti: string) =>
    rata.capaian.status === "terhitung" ? [{ nilai: rata.capaian.nilai, arti }] : [];
  const sasaran =
    SEBUT_KANTOR.test(kalimat.topeng) && !SEBUT_SASARAN.test(kalimat.topeng) ? null : findSasaran(kalimat, bahan);
  const kantor = nilai(pengukuran.rataRata, `${pengukuran.rataRata.n} indikator kantor`);
  if (sasaran === null)
    return /\bsasaran\b/.test(kalimat.topeng)
      ? [...kantor, ...pengukuran.sasaran.flatMap((s) => nilai(s.rataRata, "sasaran"))]
      : kantor;
  return [...nilai(sasaran.rataRata, `sasaran "${sasaran.uraian}"`), ...kantor];
}

const BILANGAN = Array.from({ length: 31 }, (_, n) => terbilang(n));
const JUMLAH = `(\\d+|${BILANGAN.slice(1)
  .sort((a, b) => b.length - a.length)
  .join("|")})`;

/** A count as written: 4, "empat". */
function readJumlah(teks: string | undefined): number {
  const kata = BILANGAN.indexOf((teks ?? "").toLowerCase());
  return kata === -1 ? Number(teks) : kata;
}

const jumlahSasaran: AturanNaskah = {
  nama: "jumlah-sasaran-tidak-sama",
  rumpun: "Angka dalam kalimat",
  tingkat: "galat",
  arti: "Jumlah sasaran strategis dalam kalimat tidak sama dengan rencana.",
  contoh: "5 sasaran strategis, padahal 4",
  check: (bahan) => {
    const benar = bahan.pengukuran.sasaran.length;
    return findJumlah(bahan, new RegExp(`\\b${JUMLAH}(?: \\([a-z ]+\\))? sasaran strategis\\b`, "g"), () => [
      benar,
    ]).map(({ kalimat, tertulis }) => ({
      tempat: kalimat.paragraf.tempat,
      pesan: `Jumlah sasaran strategis tertulis ${tertulis}, sedangkan dalam lkjip.yaml ada ${benar}: "${kutip(kalimat.teks)}"`,
      perbaikan: `ganti ${tertulis} menjadi ${benar}`,
    }));
  },
};

const tercapai = (p: PengukuranIndikator, { config }: BahanKoreksi): boolean | null =>
  p.capaian.status === "terhitung" ? bulatkan(p.capaian.nilai, config.kebijakan.desimal).gte(desimal(100)) : null;

/** The indicators that counts in a sentence are about; null where that cannot be told. */
function scopeOf(kalimat: Kalimat, bahan: BahanKoreksi): readonly PengukuranIndikator[] | null {
  const { judul } = kalimat.paragraf;
  if (underTujuan(judul) || /indikator (?:program|unit|individu|utama)/.test(kalimat.topeng)) return null;
  return findSasaranJudul(judul, bahan)?.indikator ?? bahan.indikatorSasaran;
}

/** A mean is over those that have a capaian. */
const countTerukur = (daftar: readonly PengukuranIndikator[]): number =>
  daftar.filter(({ capaian }) => capaian.status === "terhitung").length;

const POLA_INDIKATOR: readonly (readonly [
  RegExp,
  string,
  (daftar: readonly PengukuranIndikator[], bahan: BahanKoreksi) => number | readonly number[],
])[] = [
  [
    new RegExp(
      `\\b${JUMLAH} indikator (?:kinerja )?(?:yang )?(?:telah |sudah )?(?:mencapai|melampaui|tercapai|memenuhi)\\b`,
      "g",
    ),
    "yang mencapai target",
    (d, b) => d.filter((p) => tercapai(p, b) === true).length,
  ],
  [
    new RegExp(`\\b${JUMLAH} indikator (?:kinerja )?(?:yang )?(?:belum|tidak) (?:mencapai|tercapai|memenuhi)\\b`, "g"),
    "yang belum mencapai target",
    (d, b) => d.filter((p) => tercapai(p, b) === false).length,
  ],
  [
    new RegExp(`(?<!lebih )\\bdari (?:seluruh |sebanyak )?${JUMLAH} indikator\\b`, "g"),
    "seluruhnya",
    (d) => [d.length, countTerukur(d)],
  ],
  [new RegExp(`\\bsasaran strategis dengan ${JUMLAH} indikator\\b`, "g"), "seluruhnya", (d) => d.length],
];

const jumlahIndikator: AturanNaskah = {
  nama: "jumlah-indikator-tidak-sama",
  rumpun: "Angka dalam kalimat",
  tingkat: "galat",
  arti: "Jumlah indikator, atau yang mencapai dan belum mencapai target, dalam kalimat tidak sama dengan data.",
  contoh: "5 indikator mencapai target, padahal 4",
  check: (bahan) =>
    POLA_INDIKATOR.flatMap(([pola, arti, hitung]) =>
      findJumlah(bahan, pola, (kalimat) => {
        const daftar = scopeOf(kalimat, bahan);
        if (daftar === null || kalimat.tahun.some((t) => t !== bahan.config.tahun)) return [];
        // Under a sasaran the office as a whole may be meant.
        const semua = SEBUT_SASARAN.test(kalimat.topeng) ? [] : hitung(bahan.indikatorSasaran, bahan);
        return [hitung(daftar, bahan), semua].flat();
      }).map(({ kalimat, tertulis, benar: [benar, ...lain] }): Hasil => {
        const tempat = kalimat.paragraf.tempat;
        const tulis = (menurut: string): string =>
          `Jumlah indikator ${arti} tertulis ${tertulis}, sedangkan menurut data ${menurut}: "${kutip(kalimat.teks)}"`;
        return lain.length > 0
          ? {
              tingkat: "periksa",
              tempat,
              pesan: tulis([benar, ...lain].join(" atau ")),
              perbaikan: "cocokkan dengan indikator yang dihitung kalimat ini",
            }
          : { tempat, pesan: tulis(String(benar)), perbaikan: `ganti ${tertulis} menjadi ${benar}` };
      }),
    ),
};

/** Counts in a sentence that are none of those that it can mean, with these. */
function findJumlah(bahan: BahanKoreksi, pola: RegExp, hitung: (kalimat: Kalimat) => readonly number[]) {
  return bahan.kalimat.flatMap((kalimat) =>
    [...kalimat.topeng.matchAll(pola)].flatMap((cocok) => {
      const benar = [...new Set(hitung(kalimat))];
      const isFine = benar.length === 0 || benar.includes(readJumlah(cocok[1]));
      return isFine ? [] : [{ kalimat, tertulis: cocok[1] ?? "", benar }];
    }),
  );
}

const pembanding: AturanNaskah = {
  nama: "pembanding-tidak-sama",
  rumpun: "Angka dalam kalimat",
  tingkat: "galat",
  arti: "Nilai standar nasional atau pembanding dalam kalimat tidak sama dengan lkjip.yaml.",
  contoh: "IKM kota (89,4), padahal 88,4",
  check: (bahan) =>
    bahan.kalimat.flatMap((kalimat) =>
      kalimat.angka.flatMap((angka): Hasil[] => {
        const dekat = kalimat.sebutan.findLast((s) => s.nama.acuan.length > 0 && s.akhir <= angka.mulai);
        if (
          dekat === undefined ||
          !/^\s*(?:\(|sebesar |yaitu |yakni |adalah )*$/.test(kalimat.topeng.slice(dekat.akhir, angka.mulai))
        )
          return [];
        const disebut = kalimat.sebutan.flatMap(({ nama }) => nama.indikator);
        const milik = dekat.nama.acuan.filter((p) => disebut.includes(p));
        const acuan = (milik.length > 0 ? milik : dekat.nama.acuan).flatMap((p) => p.acuan ?? []);
        const [benar] = acuan;
        if (benar === undefined || acuan.some(({ nilai }) => bandingkan(angka, nilai, 2) !== "beda")) return [];
        const cetak = [...new Set(acuan.map(({ nilai }) => formatAngka(nilai)))];
        const pesan = `Nilai ${benar.nama} tertulis ${angka.teks}, sedangkan dalam lkjip.yaml ${cetak.join(" atau ")}.`;
        const { tempat } = kalimat.paragraf;
        // The office has several values under this name, and the sentence does not say whose.
        if (cetak.length > 1)
          return [
            { tingkat: "periksa", tempat, pesan, perbaikan: "cocokkan dengan indikator yang dimaksud kalimat ini" },
          ];
        return [
          {
            tempat,
            pesan,
            perbaikan: `ganti ${angka.teks} menjadi ${cetak[0]}, atau betulkan "pembanding" indikatornya di lkjip.yaml`,
          },
        ];
      }),
    ),
};

/** Rules about means, counts and benchmarks in sentences. */
export const ATURAN_KANTOR: readonly AturanNaskah[] = [rataRata, jumlahSasaran, jumlahIndikator, pembanding];
