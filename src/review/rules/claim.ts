import type { PengukuranIndikator } from "../../measure/result.ts";
import { type Desimal, desimal } from "../../model/desimal.ts";
import { bulatkan, formatAngka, isSatuanPersen } from "../../model/format.ts";
import { cetak } from "./angka.ts";
import type { AturanNaskah, BahanKoreksi, Hasil } from "./input.ts";
import { type Kalimat, kutip } from "./sentence.ts";
import { denganSatuan, listTahunan } from "./nilai.ts";
import type { Sebutan } from "./mention.ts";
import { findSasaranJudul, konteksOf, LAIN, underTujuan } from "./subject.ts";

/* Words that claim something about an indicator - rose, fell, reached, above, below - against the numbers. */

/** The one indicator that a place in a sentence is about: the nearest name before it, else the only one named. */
function findSatu(kalimat: Kalimat, at: number): PengukuranIndikator | null {
  const milik = kalimat.sebutan.filter((s: Sebutan) => s.nama.indikator.length === 1);
  const dekat = milik.findLast((s) => s.akhir <= at) ?? (milik.length === 1 ? milik[0] : undefined);
  const lanjut =
    /\b(?:realisasi|capaian)nya\b/.test(kalimat.topeng) && milik.length === 0
      ? kalimat.lanjutan.filter((s) => s.nama.indikator.length === 1)
      : [];
  return dekat?.nama.indikator[0] ?? (lanjut.length === 1 ? (lanjut[0]?.nama.indikator[0] ?? null) : null);
}

const NAIK =
  /\b(?<!(?:tidak|belum|agar|akan|dapat|untuk) )(naik|meningkat|bertambah|mengalami (?:kenaikan|peningkatan)|terjadi (?:kenaikan|peningkatan))\b/g;
const TURUN =
  /\b(?<!(?:tidak|belum|agar|akan|dapat|untuk) )(turun|menurun|berkurang|mengalami penurunan|terjadi penurunan)\b/g;

interface Arah {
  readonly kata: string;
  readonly at: number;
  readonly gerak: 1 | -1;
}

const listArah = (topeng: string): Arah[] => [
  ...[...topeng.matchAll(NAIK)].map((m): Arah => ({ kata: m[1] ?? "", at: m.index, gerak: 1 })),
  ...[...topeng.matchAll(TURUN)].map((m): Arah => ({ kata: m[1] ?? "", at: m.index, gerak: -1 })),
];

/** What rises or falls without being the indicator, right before the word. */
const SUBJEK =
  /\b(?:kinerja|mutu|kualitas|pelayanan|layanan|kesadaran|kepercayaan|partisipasi|kepuasan|ketertiban|keamanan|anggaran|pagu|serapan|target(?:nya)?|unsur \p{L}+)\s+(?:warga |masyarakat |(?:te|su)(?:lah|dah) |ikut |juga )?$/u;

/** What the data say of a change that a sentence claims; null where it cannot be told. */
function findGerakData(kalimat: Kalimat, arah: Arah, bahan: BahanKoreksi) {
  const { tahun, tahunIni, triwulan, kebijakan } = konteksOf(kalimat, bahan);
  const lalu = tahun.filter((t) => t < tahunIni);
  const dibanding = lalu.length > 0 || /\bdibanding/.test(kalimat.topeng);
  const p = findSatu(kalimat, arah.at);
  if (p === null || triwulan || !dibanding || lalu.length > 1) return null;
  const sebelum = kalimat.topeng.slice(0, arah.at);
  if (SUBJEK.test(sebelum)) return null;
  const capaian = sebelum.lastIndexOf("capaian") > sebelum.lastIndexOf("realisasi");
  const tahunan = listTahunan(p, tahunIni);
  const [dulu, kini] = [tahunan.find((t) => t.tahun === (lalu[0] ?? tahunIni - 1)), tahunan.at(-1)];
  const nilai = (t: typeof kini): Desimal | null => (capaian ? (t?.capaian ?? null) : (t?.realisasi ?? null));
  const [a, b] = [nilai(dulu), nilai(kini)];
  if (dulu === undefined || a === null || b === null || p.indikator.arah === "predikat") return null;
  const bulat = (n: Desimal): Desimal => (capaian ? bulatkan(n, kebijakan.desimal) : n);
  const tulis = (n: Desimal): string =>
    capaian ? `${formatAngka(n, kebijakan.desimal)}%` : denganSatuan(cetak(n, kebijakan.desimal), p, "realisasi");
  return { p, capaian, lalu: dulu.tahun, gerak: bulat(b).cmp(bulat(a)), dari: tulis(a), menjadi: tulis(b) };
}

const arahTerbalik: AturanNaskah = {
  nama: "klaim-arah-terbalik",
  rumpun: "Klaim terhadap angka",
  tingkat: "galat",
  arti: "Kalimat menyebut naik padahal datanya turun atau tetap, atau sebaliknya.",
  contoh: "capaiannya naik dibandingkan tahun 2023, padahal turun dari 101,24% menjadi 100,88%",
  check: (bahan) =>
    bahan.kalimat.flatMap((kalimat) =>
      listArah(kalimat.topeng).flatMap((arah): Hasil[] => {
        const data = findGerakData(kalimat, arah, bahan);
        if (data === null || data.gerak === arah.gerak) return [];
        const benar = data.gerak > 0 ? "naik" : data.gerak < 0 ? "turun" : "tetap";
        return [
          {
            tempat: kalimat.paragraf.tempat,
            pesan: `${data.capaian ? "Capaian" : "Realisasi"} ${data.p.indikator.uraian} disebut ${arah.kata}, padahal ${benar} dari ${data.dari} (tahun ${data.lalu}) menjadi ${data.menjadi}: "${kutip(kalimat.teks, arah.at)}"`,
            perbaikan: `ganti "${arah.kata}" menjadi "${benar}"`,
          },
        ];
      }),
    ),
};

const persenPoin: AturanNaskah = {
  nama: "persen-bukan-poin",
  rumpun: "Klaim terhadap angka",
  tingkat: "galat",
  arti: "Perubahan sebuah persentase ditulis dalam persen, padahal yang dimaksud poin persen.",
  contoh: "capaian turun 0,36% (101,24% menjadi 100,88%), seharusnya 0,36 poin persen",
  check: (bahan) =>
    bahan.kalimat.flatMap((kalimat) =>
      kalimat.angka.flatMap((angka): Hasil[] => {
        const sebelum = kalimat.topeng.slice(0, angka.mulai);
        const gerak =
          /\b(?:naik|turun|meningkat|menurun|kenaikan|penurunan|peningkatan|bertambah|berkurang|selisih)(?: sebesar| sebanyak)?\s*$/.test(
            sebelum,
          );
        if (angka.satuan !== "persen" || !gerak) return [];
        const p = findSatu(kalimat, angka.mulai);
        const persentase =
          sebelum.lastIndexOf("realisasi") > Math.max(sebelum.lastIndexOf("capaian"), sebelum.lastIndexOf("serapan"))
            ? p !== null && isSatuanPersen(p.indikator.satuan)
            : /\b(?:capaian|serapan|kemajuan)/.test(sebelum);
        if (!persentase || isRelatif(angka.nilai, p, bahan)) return [];
        const benar = angka.teks.replace(/\s*(?:%|persen)$/, " poin persen");
        return [
          {
            tempat: kalimat.paragraf.tempat,
            pesan: `Perubahan persentase ditulis "${angka.teks}": "${kutip(kalimat.teks, angka.mulai)}"`,
            perbaikan: `tulis selisih dua persentase dalam poin persen, misalnya "${benar}"`,
          },
        ];
      }),
    ),
};

/** Whether a percentage is the relative change of the realisation: then "persen" is right. */
function isRelatif(nilai: Desimal, p: PengukuranIndikator | null, { config }: BahanKoreksi): boolean {
  const relatif = p?.perubahan?.realisasi.relatif;
  return relatif?.status === "terhitung" && bulatkan(relatif.nilai.abs(), config.kebijakan.desimal).eq(nilai.abs());
}

const BELUM =
  /\b(?:belum|tidak|gagal)(?: dapat| berhasil)? (?:mencapai|tercapai|memenuhi|melampaui)(?: target)?\b|\bdi ?bawah target\b|\btarget(?:nya)? (?:belum|tidak) (?:dapat )?tercapai\b/;
const SUDAH =
  /\b(?:melampaui|melebihi|mencapai|memenuhi|sesuai)(?: dengan)? target\b|\bdi ?atas target\b|\btarget(?:nya)? (?:tersebut )?(?:telah |sudah |dapat |berhasil )?(?:tercapai|terpenuhi|terlampaui)\b/;

const LETAK = /\bdi ?(?:atas|bawah) target\b/;

function aturanCapai(nama: string, arti: string, contoh: string, sudah: boolean): AturanNaskah {
  return {
    nama,
    rumpun: "Klaim terhadap angka",
    tingkat: "galat",
    arti,
    contoh,
    check: (bahan) =>
      bahan.kalimat.flatMap((kalimat) =>
        listKlausa(kalimat)
          .flatMap(splitNama)
          .flatMap(({ teks, sebutan }): Hasil[] => {
            const belum = BELUM.test(teks);
            if (sudah ? belum || !SUDAH.test(teks) : !belum) return [];
            const { tahunIni, kebijakan, triwulan, renstra } = konteksOf(kalimat, bahan);
            if (
              LAIN.test(teks) ||
              triwulan ||
              renstra ||
              /\b(?:agar|supaya|untuk|perlu|jika|apabila|indikator yang)\b/.test(teks)
            )
              return [];
            if (kalimat.tahun.some((t) => t !== tahunIni)) return [];
            return sebutan.flatMap(({ nama: { indikator } }): Hasil[] => {
              const [p] = indikator;
              if (p?.capaian.status !== "terhitung" || indikator.length > 1) return [];
              // Of what should be few, to be below the target is to reach it.
              if (p.indikator.arah !== "naik" && LETAK.test(teks)) return [];
              const tercapai = bulatkan(p.capaian.nilai, kebijakan.desimal).gte(desimal(100));
              if (tercapai === sudah) return [];
              return [
                {
                  tempat: kalimat.paragraf.tempat,
                  pesan: `${p.indikator.uraian} disebut ${sudah ? "mencapai" : "belum mencapai"} target, padahal capaiannya ${formatAngka(p.capaian.nilai, kebijakan.desimal)}%: "${kutip(kalimat.teks)}"`,
                  perbaikan: `ganti menjadi "${tercapai ? "mencapai target" : "belum mencapai target"}"`,
                },
              ];
            });
          }),
      ),
  };
}

/** A part of a sentence with the names in it; `mulai` is where it begins. */
interface Klausa {
  readonly teks: string;
  readonly mulai: number;
  readonly sebutan: readonly Sebutan[];
}

/** A clause that says of one name that it reached its target and of another that it did not: each name with what follows it. */
function splitNama(klausa: Klausa): Klausa[] {
  const { teks, mulai, sebutan } = klausa;
  if (sebutan.length < 2 || !BELUM.test(teks) || !SUDAH.test(teks.replace(BELUM, ""))) return [klausa];
  return sebutan.map((s, i) => ({
    teks: teks.slice(s.akhir - mulai, (sebutan[i + 1]?.mulai ?? mulai + teks.length) - mulai),
    mulai: s.akhir,
    sebutan: [s],
  }));
}

/** Parts of a sentence that claim one thing each, with the names in them. */
function listKlausa({ topeng, sebutan }: Kalimat): Klausa[] {
  const batas = [...topeng.matchAll(/[;:]|, (?:sedangkan|sementara|namun|tetapi|kecuali)|(?<=%\)?) dan (?=#)/g)].map(
    (m) => m.index,
  );
  const tepi = [0, ...batas, topeng.length];
  return tepi.slice(1).map((akhir, i) => {
    const mulai = tepi[i] ?? 0;
    return {
      teks: topeng.slice(mulai, akhir),
      mulai,
      sebutan: sebutan.filter((s) => s.mulai >= mulai && s.akhir <= akhir && s.nama.indikator.length > 0),
    };
  });
}

const semuaTercapai: AturanNaskah = {
  nama: "klaim-semua-tercapai",
  rumpun: "Klaim terhadap angka",
  tingkat: "galat",
  arti: "Kalimat menyebut semua indikator mencapai target, padahal ada yang belum.",
  contoh: "Seluruh indikator mencapai target, padahal 2 belum",
  check: (bahan) =>
    bahan.kalimat.flatMap((kalimat): Hasil[] => {
      if (
        !/(?<!\b(?:tidak|belum|hampir|bukan) )\b(?:seluruh|semua|setiap)(?! (?:unit|seksi|kelurahan|petugas)\b)(?: [\w#]+){0,3}? (?:indikator|sasaran)(?: [\w#]+){0,3}? (?:telah |sudah |berhasil |dapat )*(?:mencapai|melampaui|tercapai|memenuhi)/.test(
          kalimat.topeng,
        )
      )
        return [];
      if (underTujuan(kalimat.paragraf.judul) || kalimat.tahun.some((t) => t !== bahan.config.tahun)) return [];
      const daftar = findSasaranJudul(kalimat.paragraf.judul, bahan)?.indikator ?? bahan.indikatorSasaran;
      const belum = daftar.filter(
        (p) => p.capaian.status === "terhitung" && bulatkan(p.capaian.nilai, bahan.config.kebijakan.desimal).lt(100),
      );
      const [contoh] = belum;
      if (contoh === undefined) return [];
      return [
        {
          tempat: kalimat.paragraf.tempat,
          pesan: `Disebut semua mencapai target, padahal ${belum.length} dari ${daftar.length} indikator belum, yaitu ${belum.map((p) => p.indikator.uraian).join("; ")}.`,
          perbaikan: `ganti menjadi "${daftar.length - belum.length} dari ${daftar.length} indikator mencapai target"`,
        },
      ];
    }),
};

const BESAR_BAIK = /\b(?:se)?makin (?:tinggi|besar|banyak)\b.{0,160}\b(?:se)?makin baik\b/;
const KECIL_BAIK = /\b(?:se)?makin (?:rendah|kecil|sedikit)\b.{0,160}\b(?:se)?makin baik\b/;

const arahIndikator: AturanNaskah = {
  nama: "arah-indikator-terbalik",
  rumpun: "Klaim terhadap angka",
  tingkat: "galat",
  arti: "Kalimat menyebut makin besar makin baik untuk indikator yang makin kecil makin baik, atau sebaliknya.",
  contoh: "makin banyak gangguan ketertiban makin baik",
  check: (bahan) =>
    bahan.kalimat.flatMap((kalimat): Hasil[] => {
      const p = findSatu(kalimat, kalimat.teks.length);
      const arah = p?.indikator.arah;
      const [besar, kecil] = [BESAR_BAIK.test(kalimat.topeng), KECIL_BAIK.test(kalimat.topeng)];
      if (p === null || besar === kecil || (arah !== "naik" && arah !== "turun") || (arah === "naik") === besar)
        return [];
      const benar = arah === "naik" ? "makin besar makin baik" : "makin kecil makin baik";
      return [
        {
          tempat: kalimat.paragraf.tempat,
          pesan: `Arah ${p.indikator.uraian} dalam lkjip.yaml ${benar}, tetapi tertulis sebaliknya: "${kutip(kalimat.teks)}"`,
          perbaikan: `tulis "${benar}", atau betulkan arahnya di lkjip.yaml`,
        },
      ];
    }),
};

/** Rules about claims of one indicator. */
export const ATURAN_KLAIM: readonly AturanNaskah[] = [
  arahTerbalik,
  persenPoin,
  aturanCapai(
    "klaim-tercapai-padahal-belum",
    "Sebuah indikator disebut mencapai atau melampaui target, padahal capaiannya di bawah 100%.",
    "Predikat SAKIP melampaui target, padahal capaiannya 83,33%",
    true,
  ),
  aturanCapai(
    "klaim-belum-padahal-tercapai",
    "Sebuah indikator disebut belum mencapai target, padahal capaiannya 100% atau lebih.",
    "IKM belum mencapai target, padahal capaiannya 100,88%",
    false,
  ),
  semuaTercapai,
  arahIndikator,
];
