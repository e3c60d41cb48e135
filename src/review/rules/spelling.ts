import type { ParagrafNaskah } from "../../word/text/naskah-draf.ts";
import { defineRule, type Finding, type KoreksiInput, type NaskahRule } from "./input.ts";
import { quote } from "./sentence.ts";

/* Spelling (domain.md 6): words met in real reports and in the SOP itself. */

/** Wrong spelling and right one. */
const SPELLING: readonly (readonly [string, string])[] = [
  ["Sekam", "Sekcam"],
  ["Sekmat", "Sekcam"],
  ["Kasubbg", "Kasubbag"],
  ["Kasubag", "Kasubbag"],
  ["Kecamata", "Kecamatan"],
  ["Staff", "Staf"],
  ["pemomoran", "penomoran"],
  ["pengandaan", "penggandaan"],
  ["prosedir", "prosedur"],
  ["sistematisa", "sistematika"],
  ["prosentase", "persentase"],
  ["presentase", "persentase"],
  ["riviu", "reviu"],
  ["efesiensi", "efisiensi"],
  ["efesien", "efisien"],
  ["effisiensi", "efisiensi"],
  ["aktifitas", "aktivitas"],
  ["efektifitas", "efektivitas"],
  ["produktifitas", "produktivitas"],
  ["kwalitas", "kualitas"],
  ["kwantitas", "kuantitas"],
  ["terimakasih", "terima kasih"],
  ["kerjasama", "kerja sama"],
  ["tanggungjawab", "tanggung jawab"],
  ["tindaklanjut", "tindak lanjut"],
  ["analisa", "analisis"],
  ["obyek", "objek"],
  ["jadual", "jadwal"],
  ["ijin", "izin"],
  ["tribulan", "triwulan"],
  ["diatas", "di atas"],
  ["dibawah", "di bawah"],
  ["didalam", "di dalam"],
  ["diluar", "di luar"],
  ["disamping", "di samping"],
  ["kedepan", "ke depan"],
  ["trilyun", "triliun"],
  ["milyar", "miliar"],
];

const PATTERN = SPELLING.map(([wrong, correct]) => ({
  wrong,
  correct,
  pattern: new RegExp(`(?<![\\p{L}\\d])${wrong}(?![\\p{L}\\d])`, "giu"),
}));
const ONE = new RegExp(`(?<![\\p{L}\\d])(?:${SPELLING.map(([wrong]) => wrong).join("|")})(?![\\p{L}\\d])`, "iu");

/** The right word with the capitals of the wrong one. */
function imitateLetter(correct: string, written: string): string {
  if (written === written.toUpperCase()) return correct.toUpperCase();
  return /^\p{Lu}/u.test(written)
    ? correct.charAt(0).toUpperCase() + correct.slice(1)
    : correct.charAt(0).toLowerCase() + correct.slice(1);
}

const spelling = defineRule({
  nama: "ejaan",
  family: "Bahasa",
  tingkat: "peringatan",
  meaning: `Kata yang salah eja: ${SPELLING.map(([wrong]) => wrong).join(", ")}.`,
  contoh: "prosentase, seharusnya persentase",
  check: ({ paragraf, config }) => {
    const official = namesOf(config).filter((nama) => ONE.test(nama));
    return paragraf
      .filter(({ teks }) => ONE.test(teks))
      .flatMap((p) =>
        PATTERN.flatMap(({ correct, pattern }) =>
          [...p.teks.matchAll(pattern)]
            .filter(({ index }) => !official.some((nama) => coversAt(p.teks, nama, index)))
            .map(
              ([written]): Finding => ({
                tempat: p.tempat,
                pesan: `"${written}" salah eja: "${quote(p.teks, p.teks.indexOf(written))}"`,
                perbaikan: `ganti menjadi "${imitateLetter(correct, written)}"`,
              }),
            ),
        ),
      );
  },
});

/** Names of the nomenclature: they are written as they were decreed ("Peningkatan Efektifitas …"). */
const namesOf = ({ program }: KoreksiInput["config"]): string[] =>
  program.flatMap((p) => [p, ...p.kegiatan.flatMap((k) => [k, ...k.sub_kegiatan])]).map(({ uraian }) => uraian);

/** Whether a name stands around a place of a text. */
function coversAt(teks: string, nama: string, index: number): boolean {
  for (let at = teks.indexOf(nama); at !== -1 && at <= index; at = teks.indexOf(nama, at + 1))
    if (index < at + nama.length) return true;
  return false;
}

/** A rule that finds a pattern and says what to write instead. */
function patternRule<Nama extends string>(
  rule: Omit<NaskahRule<Nama>, "check" | "family">,
  pattern: RegExp,
  write: (written: string) => { readonly pesan: string; readonly perbaikan: string } | null,
  choose: (p: ParagrafNaskah, input: KoreksiInput) => boolean = () => true,
): NaskahRule<Nama> {
  return {
    ...rule,
    family: "Bahasa",
    check: (input) =>
      input.paragraf
        .filter((p) => p.teks.search(pattern) !== -1 && p.jenis !== "daftar" && choose(p, input))
        .flatMap((p) =>
          [...p.teks.matchAll(pattern)].flatMap(([written, one]): Finding[] => {
            const result = write(one ?? written);
            return result === null ? [] : [{ tempat: p.tempat, ...result }];
          }),
        ),
  };
}

const MONTH: Readonly<Record<string, string>> = {
  pebruari: "Februari",
  nopember: "November",
  nopmber: "November",
  desemeber: "Desember",
  agustur: "Agustus",
  januarai: "Januari",
};

const abbreviation = patternRule(
  {
    nama: "singkatan-laporan",
    tingkat: "peringatan",
    meaning: "Laporan disebut dengan singkatan lama atau tidak baku: LKIP, LAKIP, LKj IP, LKjPD.",
    contoh: "LAKIP Tahun 2024",
  },
  /\b(LKIP|LAKIP|LKj IP|LKJIP|LKjiP|LKjPD)\b/g,
  (written) => ({ pesan: `Laporan disebut "${written}".`, perbaikan: 'ganti menjadi "LKjIP"' }),
);

const month = patternRule(
  {
    nama: "bulan-tidak-baku",
    tingkat: "peringatan",
    meaning: "Nama bulan ditulis tidak baku.",
    contoh: "Pebruari, Nopember",
  },
  new RegExp(`\\b(${Object.keys(MONTH).join("|")})\\b`, "gi"),
  (written) => ({
    pesan: `Bulan ditulis "${written}".`,
    perbaikan: `ganti menjadi "${MONTH[written.toLowerCase()] ?? ""}"`,
  }),
);

const where = patternRule(
  {
    nama: "dimana-penghubung",
    tingkat: "peringatan",
    meaning: 'Kata "dimana" dipakai sebagai kata penghubung.',
    contoh: "tahun 2024, dimana realisasinya naik",
  },
  /(?<![\p{L}])(di ?mana)(?!-mana| pun)(?![\p{L}])/giu,
  (written) => ({
    pesan: `"${written}" dipakai sebagai kata penghubung.`,
    perbaikan: 'ganti dengan "yang", "dengan", atau pecah menjadi dua kalimat, misalnya "Realisasinya naik."',
  }),
);

const duplicateSpace = patternRule(
  {
    nama: "spasi-ganda",
    tingkat: "periksa",
    meaning: "Ada dua spasi atau lebih berturut-turut.",
    contoh: "target  tahun 2024",
  },
  /\S( {2,})\S/g,
  () => ({ pesan: "Ada spasi ganda.", perbaikan: "cari dua spasi dan ganti dengan satu (Ctrl+H di Word)" }),
);

const markSpace = patternRule(
  {
    nama: "spasi-sebelum-tanda-baca",
    tingkat: "periksa",
    meaning: "Ada spasi sebelum koma, titik, atau titik dua.",
    contoh: "target , realisasi",
  },
  // A colon between the parts of a formula divides: "jumlah selesai : jumlah masuk x 100%".
  /\p{L}( +(?:[,;]|:(?!.* [x×*] *\d)))(?=\s|$)|\p{L}( +\.)(?=\s+\p{Lu}|$)/gu,
  (written) => ({
    pesan: `Ada spasi sebelum tanda "${written.trim()}".`,
    perbaikan: `hapus spasinya, misalnya "target${written.trim()}"`,
  }),
);

const duplicateKata = patternRule(
  {
    nama: "kata-ganda",
    tingkat: "peringatan",
    meaning: "Kata yang sama terketik dua kali.",
    contoh: "yang yang, dan dan",
  },
  /(?<![\p{L}-])((yang|dan|di|ke|dari|dengan|untuk|pada|dalam|adalah|oleh|akan|ini|itu|sebagai|atau|tahun|target|realisasi|capaian) \2)(?![\p{L}-])/giu,
  (written) => ({
    pesan: `Kata terketik dua kali: "${written}".`,
    perbaikan: `sisakan satu, yaitu "${written.split(" ")[0]}"`,
  }),
);

/** Brackets opened and not closed; negative for those closed and not opened. "a)" and "1)" of a list open none. */
function countBrackets(teks: string): number {
  let open = 0;
  let close = 0;
  for (const { 0: mark, index } of teks.matchAll(/[()]/g)) {
    if (mark === "(") open += 1;
    else if (open > 0) open -= 1;
    else if (!/(?:^|\s)[a-z\d]{1,2}$/i.test(teks.slice(0, index))) close += 1;
  }
  return open - close;
}

const bracket = patternRule(
  {
    nama: "kurung-tidak-berpasangan",
    tingkat: "peringatan",
    meaning: "Tanda kurung dibuka tetapi tidak ditutup, atau sebaliknya.",
    contoh: "(melampaui target",
  },
  /^[\s\S]+$/g,
  (teks) => {
    const selisih = countBrackets(teks);
    return selisih === 0
      ? null
      : {
          pesan: `Tanda kurung tidak berpasangan: "${quote(teks, teks.indexOf("("))}"`,
          perbaikan: `tambahkan atau hapus tanda "${selisih > 0 ? ")" : "("}"`,
        };
  },
  ({ teks }) => /[()]/.test(teks),
);

const mention = patternRule(
  {
    nama: "istilah-lama",
    tingkat: "periksa",
    meaning: "Istilah lama yang sudah diganti: Penetapan Kinerja.",
    contoh: "Penetapan Kinerja Tahun 2024",
  },
  /\b(Penetapan Kinerja)\b/g,
  (written) => ({
    pesan: `"${written}" adalah istilah lama.`,
    perbaikan: 'ganti menjadi "Perjanjian Kinerja"',
  }),
);

/** Rules about language. */
export const LANGUAGE_RULE = [
  spelling,
  abbreviation,
  month,
  where,
  mention,
  duplicateSpace,
  markSpace,
  duplicateKata,
  bracket,
] as const;
