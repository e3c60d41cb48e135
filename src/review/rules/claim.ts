import type { PengukuranIndikator } from "../../measure/result.ts";
import { type Desimal, desimal } from "../../model/desimal.ts";
import { formatAngka, isPercentSatuan, round } from "../../model/format.ts";
import { ARAH } from "../../plan/arah.ts";
import { print } from "./angka.ts";
import { defineRule, type Finding, type KoreksiInput, type NaskahRule } from "./input.ts";
import type { Mention } from "./mention.ts";
import { listYearly, withSatuan } from "./nilai.ts";
import { type Kalimat, quote } from "./sentence.ts";
import { contextOf, findSasaranJudul, LAIN, underTujuan } from "./subject.ts";

/* Words that claim something about an indicator - rose, fell, reached, above, below - against the numbers. */

/** The one indicator that a place in a sentence is about: the nearest name before it, else the only one named. */
function findOne(kalimat: Kalimat, at: number): PengukuranIndikator | null {
  const owned = kalimat.mention.filter((s: Mention) => s.nama.indikator.length === 1);
  const near = owned.findLast((s) => s.end <= at) ?? (owned.length === 1 ? owned[0] : undefined);
  const lanjut =
    /\b(?:realisasi|capaian)nya\b/.test(kalimat.mask) && owned.length === 0
      ? kalimat.continuation.filter((s) => s.nama.indikator.length === 1)
      : [];
  return near?.nama.indikator[0] ?? (lanjut.length === 1 ? (lanjut[0]?.nama.indikator[0] ?? null) : null);
}

/** Whether its large or its small numbers are the good ones; null where neither, and for a predikat. */
function goodNumbersOf({ plan }: PengukuranIndikator): "naik" | "turun" | null {
  const { target, better } = ARAH[plan.rule.arah];
  return target === "angka" ? better : null;
}

const NAIK =
  /\b(?<!(?:tidak|belum|agar|akan|dapat|untuk) )(naik|meningkat|bertambah|mengalami (?:kenaikan|peningkatan)|terjadi (?:kenaikan|peningkatan))\b/g;
const TURUN =
  /\b(?<!(?:tidak|belum|agar|akan|dapat|untuk) )(turun|menurun|berkurang|mengalami penurunan|terjadi penurunan)\b/g;

interface TrendWord {
  readonly kata: string;
  readonly at: number;
  readonly trend: 1 | -1;
}

const listTrendWords = (mask: string): TrendWord[] => [
  ...[...mask.matchAll(NAIK)].map((m): TrendWord => ({ kata: m[1] ?? "", at: m.index, trend: 1 })),
  ...[...mask.matchAll(TURUN)].map((m): TrendWord => ({ kata: m[1] ?? "", at: m.index, trend: -1 })),
];

/** What rises or falls without being the indicator, right before the word. */
const SUBJECT =
  /\b(?:kinerja|mutu|kualitas|pelayanan|layanan|kesadaran|kepercayaan|partisipasi|kepuasan|ketertiban|keamanan|anggaran|pagu|serapan|target(?:nya)?|unsur \p{L}+)\s+(?:warga |masyarakat |(?:te|su)(?:lah|dah) |ikut |juga )?$/u;

/** What the data say of a change that a sentence claims; null where it cannot be told. */
function findDataTrend(kalimat: Kalimat, word: TrendWord, input: KoreksiInput) {
  const { tahun, thisTahun, triwulan, kebijakan } = contextOf(kalimat, input);
  const last = tahun.filter((t) => t < thisTahun);
  const compared = last.length > 0 || /\bdibanding/.test(kalimat.mask);
  const p = findOne(kalimat, word.at);
  if (p === null || triwulan || !compared || last.length > 1) return null;
  const before = kalimat.mask.slice(0, word.at);
  if (SUBJECT.test(before)) return null;
  const capaian = before.lastIndexOf("capaian") > before.lastIndexOf("realisasi");
  const yearly = listYearly(p, thisTahun);
  const [former, now] = [yearly.find((t) => t.tahun === (last[0] ?? thisTahun - 1)), yearly.at(-1)];
  const nilai = (t: typeof now): Desimal | null => (capaian ? (t?.capaian ?? null) : (t?.realisasi ?? null));
  const [a, b] = [nilai(former), nilai(now)];
  if (former === undefined || a === null || b === null || ARAH[p.plan.rule.arah].target === "predikat") return null;
  const whole = (n: Desimal): Desimal => (capaian ? round(n, kebijakan.desimal) : n);
  const write = (n: Desimal): string =>
    capaian ? `${formatAngka(n, kebijakan.desimal)}%` : withSatuan(print(n, kebijakan.desimal), p, "realisasi");
  return { p, capaian, last: former.tahun, trend: whole(b).cmp(whole(a)), dari: write(a), becomes: write(b) };
}

const reversedArah = defineRule({
  nama: "klaim-arah-terbalik",
  family: "Klaim terhadap angka",
  tingkat: "galat",
  meaning: "Kalimat menyebut naik padahal datanya turun atau tetap, atau sebaliknya.",
  contoh: "capaiannya naik dibandingkan tahun 2023, padahal turun dari 101,24% menjadi 100,88%",
  check: (input) =>
    input.kalimat.flatMap((kalimat) =>
      listTrendWords(kalimat.mask).flatMap((word): Finding[] => {
        const data = findDataTrend(kalimat, word, input);
        if (data === null || data.trend === word.trend) return [];
        const correct = data.trend > 0 ? "naik" : data.trend < 0 ? "turun" : "tetap";
        return [
          {
            tempat: kalimat.paragraf.tempat,
            pesan: `${data.capaian ? "Capaian" : "Realisasi"} ${data.p.indikator.uraian} disebut ${word.kata}, padahal ${correct} dari ${data.dari} (tahun ${data.last}) menjadi ${data.becomes}: "${quote(kalimat.teks, word.at)}"`,
            perbaikan: `ganti "${word.kata}" menjadi "${correct}"`,
          },
        ];
      }),
    ),
});

const percentPoint = defineRule({
  nama: "persen-bukan-poin",
  family: "Klaim terhadap angka",
  tingkat: "galat",
  meaning: "Perubahan sebuah persentase ditulis dalam persen, padahal yang dimaksud poin persentase.",
  contoh: "capaian turun 0,36% (101,24% menjadi 100,88%), seharusnya 0,36 poin persentase",
  check: (input) =>
    input.kalimat.flatMap((kalimat) =>
      kalimat.angka.flatMap((angka): Finding[] => {
        const before = kalimat.mask.slice(0, angka.mulai);
        const trend =
          /\b(?:naik|turun|meningkat|menurun|kenaikan|penurunan|peningkatan|bertambah|berkurang|selisih)(?: sebesar| sebanyak)?\s*$/.test(
            before,
          );
        if (angka.satuan !== "persen" || !trend) return [];
        const p = findOne(kalimat, angka.mulai);
        const percentage =
          before.lastIndexOf("realisasi") > Math.max(before.lastIndexOf("capaian"), before.lastIndexOf("serapan"))
            ? p !== null && isPercentSatuan(p.indikator.satuan)
            : /\b(?:capaian|serapan|kemajuan)/.test(before);
        if (!percentage || isRelative(angka.nilai, p, input)) return [];
        const correct = angka.teks.replace(/\s*(?:%|persen)$/, " poin persentase");
        return [
          {
            tempat: kalimat.paragraf.tempat,
            pesan: `Perubahan persentase ditulis "${angka.teks}": "${quote(kalimat.teks, angka.mulai)}"`,
            perbaikan: `tulis selisih dua persentase dalam poin persentase, misalnya "${correct}"`,
          },
        ];
      }),
    ),
});

/** Whether a percentage is the relative change of the realisation: then "persen" is right. */
function isRelative(nilai: Desimal, p: PengukuranIndikator | null, { config }: KoreksiInput): boolean {
  const relative = p?.perubahan?.realisasi.relative;
  return relative?.status === "terhitung" && round(relative.nilai.abs(), config.kebijakan.desimal).eq(nilai.abs());
}

const PENDING =
  /\b(?:belum|tidak|gagal)(?: dapat| berhasil)? (?:mencapai|tercapai|memenuhi|melampaui)(?: target)?\b|\bdi ?bawah target\b|\btarget(?:nya)? (?:belum|tidak) (?:dapat )?tercapai\b/;
const ALREADY =
  /\b(?:melampaui|melebihi|mencapai|memenuhi|sesuai)(?: dengan)? target\b|\bdi ?atas target\b|\btarget(?:nya)? (?:tersebut )?(?:telah |sudah |dapat |berhasil )?(?:tercapai|terpenuhi|terlampaui)\b/;

const LETAK = /\bdi ?(?:atas|bawah) target\b/;

function reachRule<Nama extends string>(
  nama: Nama,
  meaning: string,
  contoh: string,
  already: boolean,
): NaskahRule<Nama> {
  return {
    nama,
    family: "Klaim terhadap angka",
    tingkat: "galat",
    meaning,
    contoh,
    check: (input) =>
      input.kalimat.flatMap((kalimat) =>
        listClause(kalimat)
          .flatMap(splitNama)
          .flatMap(({ teks, mention }): Finding[] => {
            const pending = PENDING.test(teks);
            if (already ? pending || !ALREADY.test(teks) : !pending) return [];
            const { thisTahun, kebijakan, triwulan, renstra } = contextOf(kalimat, input);
            if (
              LAIN.test(teks) ||
              triwulan ||
              renstra ||
              /\b(?:agar|supaya|untuk|perlu|jika|apabila|indikator yang)\b/.test(teks)
            )
              return [];
            if (kalimat.tahun.some((t) => t !== thisTahun)) return [];
            return mention.flatMap(({ nama: { indikator } }): Finding[] => {
              const [p] = indikator;
              if (p?.capaian.status !== "terhitung" || indikator.length > 1) return [];
              // Of what should be few, to be below the target is to reach it.
              if (goodNumbersOf(p) !== "naik" && LETAK.test(teks)) return [];
              const reached = round(p.capaian.nilai, kebijakan.desimal).gte(desimal(100));
              if (reached === already) return [];
              return [
                {
                  tempat: kalimat.paragraf.tempat,
                  pesan: `${p.indikator.uraian} disebut ${already ? "mencapai" : "belum mencapai"} target, padahal capaiannya ${formatAngka(p.capaian.nilai, kebijakan.desimal)}%: "${quote(kalimat.teks)}"`,
                  perbaikan: `ganti menjadi "${reached ? "mencapai target" : "belum mencapai target"}"`,
                },
              ];
            });
          }),
      ),
  };
}

/** A part of a sentence with the names in it; `mulai` is where it begins. */
interface Clause {
  readonly teks: string;
  readonly mulai: number;
  readonly mention: readonly Mention[];
}

/** A clause that says of one name that it reached its target and of another that it did not: each name with what follows it. */
function splitNama(clause: Clause): Clause[] {
  const { teks, mulai, mention } = clause;
  if (mention.length < 2 || !PENDING.test(teks) || !ALREADY.test(teks.replace(PENDING, ""))) return [clause];
  return mention.map((s, i) => ({
    teks: teks.slice(s.end - mulai, (mention[i + 1]?.mulai ?? mulai + teks.length) - mulai),
    mulai: s.end,
    mention: [s],
  }));
}

/** Parts of a sentence that claim one thing each, with the names in them. */
function listClause({ mask, mention }: Kalimat): Clause[] {
  const batas = [...mask.matchAll(/[;:]|, (?:sedangkan|sementara|namun|tetapi|kecuali)|(?<=%\)?) dan (?=#)/g)].map(
    (m) => m.index,
  );
  const rim = [0, ...batas, mask.length];
  return rim.slice(1).map((end, i) => {
    const mulai = rim[i] ?? 0;
    return {
      teks: mask.slice(mulai, end),
      mulai,
      mention: mention.filter((s) => s.mulai >= mulai && s.end <= end && s.nama.indikator.length > 0),
    };
  });
}

const allReached = defineRule({
  nama: "klaim-semua-tercapai",
  family: "Klaim terhadap angka",
  tingkat: "galat",
  meaning: "Kalimat menyebut semua indikator mencapai target, padahal ada yang belum.",
  contoh: "Seluruh indikator mencapai target, padahal 2 belum",
  check: (input) =>
    input.kalimat.flatMap((kalimat): Finding[] => {
      if (
        !/(?<!\b(?:tidak|belum|hampir|bukan) )\b(?:seluruh|semua|setiap)(?! (?:unit|seksi|kelurahan|petugas)\b)(?: [\w#]+){0,3}? (?:indikator|sasaran)(?: [\w#]+){0,3}? (?:telah |sudah |berhasil |dapat )*(?:mencapai|melampaui|tercapai|memenuhi)/.test(
          kalimat.mask,
        )
      )
        return [];
      if (underTujuan(kalimat.paragraf.judul) || kalimat.tahun.some((t) => t !== input.config.tahun)) return [];
      const list = findSasaranJudul(kalimat.paragraf.judul, input)?.indikator ?? input.indikatorSasaran;
      const pending = list.filter(
        (p) => p.capaian.status === "terhitung" && round(p.capaian.nilai, input.config.kebijakan.desimal).lt(100),
      );
      const [contoh] = pending;
      if (contoh === undefined) return [];
      return [
        {
          tempat: kalimat.paragraf.tempat,
          pesan: `Disebut semua mencapai target, padahal ${pending.length} dari ${list.length} indikator belum, yaitu ${pending.map((p) => p.indikator.uraian).join("; ")}.`,
          perbaikan: `ganti menjadi "${list.length - pending.length} dari ${list.length} indikator mencapai target"`,
        },
      ];
    }),
});

const GOOD_LARGE = /\b(?:se)?makin (?:tinggi|besar|banyak)\b.{0,160}\b(?:se)?makin baik\b/;
const GOOD_SMALL = /\b(?:se)?makin (?:rendah|kecil|sedikit)\b.{0,160}\b(?:se)?makin baik\b/;

const arahIndikator = defineRule({
  nama: "arah-indikator-terbalik",
  family: "Klaim terhadap angka",
  tingkat: "galat",
  meaning: "Kalimat menyebut makin besar makin baik untuk indikator yang makin kecil makin baik, atau sebaliknya.",
  contoh: "makin banyak gangguan ketertiban makin baik",
  check: (input) =>
    input.kalimat.flatMap((kalimat): Finding[] => {
      const p = findOne(kalimat, kalimat.teks.length);
      const good = p && goodNumbersOf(p);
      const [large, small] = [GOOD_LARGE.test(kalimat.mask), GOOD_SMALL.test(kalimat.mask)];
      if (p === null || good === null || large === small || (good === "naik") === large) return [];
      const correct = good === "naik" ? "makin besar makin baik" : "makin kecil makin baik";
      return [
        {
          tempat: kalimat.paragraf.tempat,
          pesan: `Arah ${p.indikator.uraian} dalam lkjip.yaml ${correct}, tetapi tertulis sebaliknya: "${quote(kalimat.teks)}"`,
          perbaikan: `tulis "${correct}", atau betulkan arahnya di lkjip.yaml`,
        },
      ];
    }),
});

/** Rules about claims of one indicator. */
export const CLAIM_RULE = [
  reversedArah,
  percentPoint,
  reachRule(
    "klaim-tercapai-padahal-belum",
    "Sebuah indikator disebut mencapai atau melampaui target, padahal capaiannya di bawah 100%.",
    "Predikat SAKIP melampaui target, padahal capaiannya 83,33%",
    true,
  ),
  reachRule(
    "klaim-belum-padahal-tercapai",
    "Sebuah indikator disebut belum mencapai target, padahal capaiannya 100% atau lebih.",
    "IKM belum mencapai target, padahal capaiannya 100,88%",
    false,
  ),
  allReached,
  arahIndikator,
] as const;
