import { formatAngka, round } from "../../model/format.ts";
import { print } from "./angka.ts";
import { defineRule, type Finding, type KoreksiInput } from "./input.ts";
import { withSatuan } from "./nilai.ts";
import { type Kalimat, quote } from "./sentence.ts";
import { findSasaranJudul, underTujuan } from "./subject.ts";

/* Comparisons: a sentence against itself, and against the benchmark and the other indicators. */

const position = defineRule({
  nama: "klaim-kedudukan-terbalik",
  family: "Klaim terhadap angka",
  tingkat: "galat",
  meaning: "Realisasi disebut di bawah standar atau pembanding padahal di atasnya, atau sebaliknya.",
  contoh: "masih di bawah IKM kota, padahal 91,3 lebih dari 88,4",
  check: (input) =>
    input.kalimat.flatMap((kalimat): Finding[] => {
      const [indikator, ...lain] = kalimat.mention.filter(({ nama }) => nama.indikator.length === 1);
      const p = indikator?.nama.indikator[0];
      if (p?.acuan == null || lain.length > 0 || p.realisasi.status !== "ada") return [];
      const compared =
        kalimat.mention.some(({ nama }) => nama.acuan.length > 0) ||
        /\b(?:pembanding|standar|rata-rata (?:kota|kabupaten|provinsi|nasional))\b/.test(kalimat.mask);
      const kata = /\bdi ?(atas|bawah)\b|\blebih (tinggi|rendah) (?:dari|daripada)\b/.exec(kalimat.mask);
      if (!compared || kata === null) return [];
      const mentioned = kata[1] === "atas" || kata[2] === "tinggi" ? "di atas" : "di bawah";
      if (p.acuan.position === mentioned) return [];
      const realisasi = withSatuan(print(p.realisasi.nilai, input.config.kebijakan.desimal), p, "realisasi");
      return [
        {
          tempat: kalimat.paragraf.tempat,
          pesan: `${p.indikator.uraian} disebut "${kata[0]}" ${p.acuan.nama}, padahal ${realisasi} ${p.acuan.position} ${formatAngka(p.acuan.nilai)}.`,
          perbaikan: `ganti "${kata[0]}" menjadi "${p.acuan.position}"`,
        },
      ];
    }),
});

const bandingAngka = defineRule({
  nama: "banding-angka-terbalik",
  family: "Klaim terhadap angka",
  tingkat: "galat",
  meaning: "Dua angka dalam satu kalimat dibandingkan dengan kata yang berlawanan dengan besarnya.",
  contoh: "realisasi 88,95 masih di bawah 83,24",
  check: (input) =>
    input.kalimat.flatMap((kalimat) =>
      kalimat.angka.flatMap((right, i): Finding[] => {
        const left = kalimat.angka[i - 1];
        if (
          left === undefined ||
          left.satuan !== right.satuan ||
          right.satuan === "poin" ||
          right.computation !== "" ||
          left.computation !== ""
        )
          return [];
        const between = kalimat.mask.slice(left.end, right.mulai);
        const kata =
          /^\s*(?:,? ?(?:yang )?(?:masih |berada |sudah |telah )*)(di ?bawah|lebih rendah dari(?:pada)?|kurang dari|di ?atas|lebih tinggi dari(?:pada)?|melampaui|melebihi|lebih dari)\s+(?:[\w#-]+\s+){0,6}?(?:\(|sebesar )?$/.exec(
            between,
          );
        if (kata?.[1] === undefined) return [];
        const naik = /atas|tinggi|lampaui|lebihi|lebih dari/.test(kata[1]);
        const banding = left.nilai.cmp(right.nilai);
        if (naik ? banding > 0 : banding < 0) return [];
        return [
          {
            tempat: kalimat.paragraf.tempat,
            pesan: `${left.teks} disebut ${kata[1]} ${right.teks}: "${quote(kalimat.teks, left.mulai)}"`,
            perbaikan: `ganti "${kata[1]}" menjadi "${banding === 0 ? "sama dengan" : banding > 0 ? "di atas" : "di bawah"}", atau betulkan angkanya`,
          },
        ];
      }),
    ),
});

/** "dari 90,1 menjadi 91,3" and the like: two numbers of which the second comes after the first. */
function listFromTo(kalimat: Kalimat) {
  return kalimat.angka.flatMap((becomes, i) => {
    const dari = kalimat.angka[i - 1];
    if (
      dari === undefined ||
      !/^[^,;]{0,25}\bmenjadi\s*(?:sebesar )?$/.test(kalimat.mask.slice(dari.end, becomes.mulai))
    )
      return [];
    const before = kalimat.mask.slice(0, dari.mulai);
    return [{ dari, becomes, before, beforeIndex: i - 1 }];
  });
}

const fromTo = defineRule({
  nama: "dari-menjadi-terbalik",
  family: "Klaim terhadap angka",
  tingkat: "galat",
  meaning: "Kalimat menyebut naik dari angka besar menjadi angka kecil, atau turun dari kecil menjadi besar.",
  contoh: "naik dari 91,3 menjadi 90,1",
  check: (input) =>
    input.kalimat.flatMap((kalimat) =>
      listFromTo(kalimat).flatMap(({ dari, becomes, before }): Finding[] => {
        const kata =
          /\b(naik|meningkat|bertambah|turun|menurun|berkurang)\b(?!.*\b(?:naik|meningkat|bertambah|turun|menurun|berkurang)\b)/.exec(
            before,
          )?.[1];
        if (kata === undefined) return [];
        const naik = /naik|meningkat|bertambah/.test(kata);
        const banding = becomes.nilai.cmp(dari.nilai);
        if (banding === 0 || (naik ? banding > 0 : banding < 0)) return [];
        return [
          {
            tempat: kalimat.paragraf.tempat,
            pesan: `Disebut ${kata}, tetapi dari ${dari.teks} menjadi ${becomes.teks}: "${quote(kalimat.teks, dari.mulai)}"`,
            perbaikan: `ganti "${kata}" menjadi "${banding > 0 ? "naik" : "turun"}", atau tukar kedua angkanya`,
          },
        ];
      }),
    ),
});

const selisih = defineRule({
  nama: "selisih-salah-hitung",
  family: "Klaim terhadap angka",
  tingkat: "galat",
  meaning: "Besar perubahan dalam kalimat tidak sama dengan selisih dua angka yang disebut di kalimat itu.",
  contoh: "naik 2,85 poin persentase (99,78% menjadi 100,30%), seharusnya 0,52",
  check: (input) =>
    input.kalimat.flatMap((kalimat) =>
      listFromTo(kalimat).flatMap(({ dari, becomes, beforeIndex }): Finding[] => {
        const difference = kalimat.angka[beforeIndex - 1];
        const trend = /\b(?:naik|turun|meningkat|menurun|bertambah|berkurang)(?: sebesar| sebanyak)?\s*$/;
        if (
          difference === undefined ||
          !trend.test(kalimat.mask.slice(0, difference.mulai)) ||
          difference.computation !== ""
        )
          return [];
        const correct = becomes.nilai.minus(dari.nilai).abs();
        const tempat = Math.max(difference.tempat, dari.tempat, becomes.tempat);
        const relative = dari.nilai.eq(0) ? null : round(correct.div(dari.nilai).times(100), difference.tempat);
        if (
          round(correct, difference.tempat).eq(difference.nilai.abs()) ||
          (difference.satuan === "persen" && relative?.eq(difference.nilai.abs()))
        )
          return [];
        return [
          {
            tempat: kalimat.paragraf.tempat,
            pesan: `Perubahan tertulis ${difference.teks}, padahal ${dari.teks} menjadi ${becomes.teks} adalah ${formatAngka(correct, tempat)}: "${quote(kalimat.teks, difference.mulai)}"`,
            perbaikan: `ganti ${difference.teks} menjadi ${difference.teks.replace(/[\d.,]+/, formatAngka(correct, tempat))}`,
          },
        ];
      }),
    ),
});

const tertinggi = defineRule({
  nama: "klaim-tertinggi-keliru",
  family: "Klaim terhadap angka",
  tingkat: "galat",
  meaning: "Indikator yang disebut capaiannya tertinggi atau terendah bukan yang tertinggi atau terendah menurut data.",
  contoh: "capaian tertinggi adalah Predikat SAKIP, padahal terendah",
  check: (input) =>
    input.kalimat.flatMap((kalimat) => {
      if (
        !/\bcapaian/.test(kalimat.mask) ||
        underTujuan(kalimat.paragraf.judul) ||
        kalimat.tahun.some((t) => t !== input.config.tahun)
      )
        return [];
      const list = findSasaranJudul(kalimat.paragraf.judul, input)?.indikator ?? input.indikatorSasaran;
      return [
        ...kalimat.mask.matchAll(
          /\b(tertinggi|terendah)(?: (?:adalah|yaitu|ada pada|pada|diraih|dicapai|oleh|indikator))*\s*(?=#)/g,
        ),
      ].flatMap((matching): Finding[] => {
        const s = kalimat.mention.find(({ mulai }) => mulai === matching.index + matching[0].length);
        const p = s?.nama.indikator.length === 1 ? s.nama.indikator[0] : undefined;
        if (p === undefined || p.capaian.status !== "terhitung" || !list.includes(p)) return [];
        const order = capaianOrder(list, input);
        const correct = matching[1] === "tertinggi" ? order[0] : order.at(-1);
        if (correct === undefined || correct.nilai.eq(round(p.capaian.nilai, input.config.kebijakan.desimal)))
          return [];
        return [
          {
            tempat: kalimat.paragraf.tempat,
            pesan: `Capaian ${matching[1]} disebut ${p.indikator.uraian}, padahal menurut data ${correct.uraian} (${formatAngka(correct.nilai, input.config.kebijakan.desimal)}%).`,
            perbaikan: `ganti menjadi "${correct.uraian}"`,
          },
        ];
      });
    }),
});

function capaianOrder(list: KoreksiInput["indikatorSasaran"], { config }: KoreksiInput) {
  return list
    .flatMap((p) =>
      p.capaian.status === "terhitung"
        ? [{ uraian: p.indikator.uraian, nilai: round(p.capaian.nilai, config.kebijakan.desimal) }]
        : [],
    )
    .sort((a, b) => b.nilai.cmp(a.nilai));
}

/** Rules about comparisons in sentences. */
export const BANDING_RULE = [position, bandingAngka, fromTo, selisih, tertinggi] as const;
