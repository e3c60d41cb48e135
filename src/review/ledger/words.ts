import { inWords } from "../../model/format.ts";

/*
 * The words that a sentence may be made of and still have one reading. All others make it one that only people read.
 */

/** Words that neither narrow nor turn what a sentence says. */
const PLAIN = new Set(
  `adalah ialah yaitu yakni sebesar sebanyak sejumlah senilai mencapai pada di tahun anggaran ini mencatat mencatatkan dari dengan dan serta yang
   telah sudah hanya tercatat untuk atas nilai kinerja berhasil memperoleh meraih mendapat mendapatkan memiliki
   mempunyai ditetapkan menjadi oleh kecamatan terealisasi direalisasikan realisasi
   realisasinya target targetnya capaian capaiannya pencapaian pencapaiannya pagu pagunya serapan serapannya penyerapan alokasi rata rata-rata adapun
   sedangkan sementara itu bahwa maka rp rupiah persen kami sisa hasil perolehan skor angka indeks secara keseluruhan`
    .split(/\s+/)
    .filter((word) => word !== "sementara" && word !== ""),
);

/** Words that say what kind of thing is named right behind them. Alone they speak of something else: "capaian program". */
const KIND =
  /\b(?:indikator(?: kinerja)?|sasaran(?: strategis)?|program|sub ?kegiatan|kegiatan|kelurahan|desa|seksi|unit)(?=\s+#)|\bsasaran (?:ini|tersebut)\b/g;

/** The words of a text that are not plain; `#` stands for names, numbers and years that are read already. */
export const findUnknownWords = (mask: string): string[] =>
  (mask.replace(KIND, " ").match(/[\p{L}][\p{L}-]*/gu) ?? []).filter((word) => !PLAIN.has(word.toLowerCase()));

/** Numbers below a hundred in words, longest first, as a pattern. */
const NUMBER_WORD_RULE: readonly (readonly [string, number])[] = Array.from(
  { length: 99 },
  (_, at): [string, number] => [inWords(at + 1), at + 1],
).sort(([a], [b]) => b.length - a.length);

const BY_WORD = new Map(NUMBER_WORD_RULE);

/** A pattern source for a number in words, such as `dua belas`. */
export const NUMBER_WORD_PATTERN = NUMBER_WORD_RULE.map(([word]) => word).join("|");

/** The number that words spell; undefined for other words. */
export const readNumberWord = (teks: string): number | undefined =>
  BY_WORD.get(teks.toLowerCase().replace(/\s+/g, " "));

/** What a plan or an office counts. */
export const COUNTED_PATTERN =
  "(?:indikator(?: kinerja(?: utama)?)?|iku|sasaran(?: strategis)?|tujuan|program|kegiatan|sub ?kegiatan|kelurahan|desa|seksi|subbagian|unit(?: kerja)?|lurah|kepala seksi|pegawai|orang|asn|pns|laki-laki|perempuan)";

const FOLLOWER = new Set(
  `atau naik turun lebih kurang dibandingkan dibanding karena sehingga tetapi namun tersebut juga masih sama hampir sesuai
   merupakan saat ketika sebagai turut belum tidak jauh tepat berkat meski meskipun walaupun agar supaya bila jika baik
   akan dapat bisa per lalu kemudian setelah sebelum selama sejak sampai hingga melalui secara pun ke kepada terhadap
   tahun triwulan semester bulan poin rata-rata kategori predikat target capaian dalam menurut`.split(/\s+/),
);
const VERB = /^(?:me[mnlrwy]|ber|ter|di)\p{L}{3,}$/u;
const NOUN_LIKE_VERB =
  /^(?:berkas|berita|dinas|diskusi|difabel|disabilitas|terminal|meter|menit|mesin|media|mediasi|mentor|desa)\p{L}*$/u;

/** Plain words that count nothing. */
const PLAIN_FOLLOWER = new Set([...PLAIN].filter((word) => word !== "kecamatan"));

/** Whether a word behind a number says what is counted. */
export const isNoun = (word: string): boolean =>
  word !== "" && !PLAIN_FOLLOWER.has(word) && !FOLLOWER.has(word) && (!VERB.test(word) || NOUN_LIKE_VERB.test(word));

/** Indicators of another level than the sasaran: of them a sentence may speak without naming one. */
export const OTHER_LEVEL =
  /\bindikator (?:kinerja )?(?:individu|program|kegiatan|sub|keluaran|tujuan|unit|seksi|kelurahan|desa|lain|pendukung)\b/;

/** The words of the units that an office's indicators and figures are counted in. */
export const unitWords = (satuan: readonly string[]): ReadonlySet<string> =>
  new Set(satuan.flatMap((each) => each.toLowerCase().match(/\p{L}+/gu) ?? []));
