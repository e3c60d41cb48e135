import { formatTanggal, MONTH } from "../../model/format.ts";
import { oncePer } from "../../model/recent.ts";
import { normalize } from "../../model/text.ts";
import type { OfficeKnowledge } from "./context.ts";
import type { Judged } from "./entry.ts";
import type { Sentence } from "./sentence.ts";

/*
 * Regulations, dates and years of a sentence. None is contradicted: which of its words is wrong, people say.
 */

/** The legal basis of these reports (domain.md 1.1). */
const KNOWN = [
  "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah",
  "Peraturan Pemerintah Nomor 8 Tahun 2006 tentang Pelaporan Keuangan dan Kinerja Instansi Pemerintah",
  "Peraturan Pemerintah Nomor 17 Tahun 2018 tentang Kecamatan",
  "Peraturan Pemerintah Nomor 12 Tahun 2019 tentang Pengelolaan Keuangan Daerah",
  "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah",
  "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014 tentang Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja Instansi Pemerintah",
  "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 88 Tahun 2021 tentang Evaluasi Akuntabilitas Kinerja Instansi Pemerintah",
  "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 14 Tahun 2017 tentang Pedoman Penyusunan Survei Kepuasan Masyarakat Unit Penyelenggara Pelayanan Publik",
  "Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017 tentang Tata Cara Perencanaan, Pengendalian dan Evaluasi Pembangunan Daerah",
];

interface Law {
  readonly kind: string;
  readonly nomor: string;
  readonly tahun: string;
  readonly title: string;
  readonly teks: string;
}

/** Kinds of regulations by the words before their number. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/undang-undang|\buu\b/, "UU"],
  [/peraturan pemerintah|\bpp\b/, "PP"],
  [/peraturan presiden|perpres/, "Perpres"],
  [/instruksi presiden|inpres/, "Inpres"],
  [/pan ?-?rb|aparatur negara|permenpan/, "PANRB"],
  [/dalam negeri|permendagri|mendagri/, "Dagri"],
  [/keuangan|pmk/, "Keuangan"],
  [/peraturan daerah|perda/, "Perda"],
  [/wali ?kota|perwal/, "Perwali"],
  [/bupati|perbup/, "Perbup"],
  [/surat edaran/, "SE"],
];

function readLaw(teks: string): Law | null {
  const [, before = "", nomor, tahun, after = ""] =
    /^(.*?)\b(?:nomor|no\.?)?\s*([\w./-]*\d[\w.-]*)\s*(?:\/|tahun)\s*(\d{4})(.*)$/is.exec(teks) ?? [];
  if (nomor === undefined || tahun === undefined) return null;
  const kind = KINDS.find(([pattern]) => pattern.test(before.toLowerCase()))?.[1] ?? normalize(before);
  const title = normalize(/\btentang\s+(.+)$/is.exec(after)?.[1] ?? "");
  return { kind, nomor: nomor.toLowerCase(), tahun, title, teks };
}

/** Regulations that the office or lkjip knows. */
const listKnown = ({ config }: OfficeKnowledge): Law[] =>
  [...(config.naskah.dasar_hukum ?? []), ...KNOWN].flatMap((teks) => readLaw(teks) ?? []);

/** Whether two titles begin alike, as far as both go. */
function sameStart(a: string, b: string): boolean {
  const length = Math.min(12, a.length, b.length);
  return a.slice(0, length) === b.slice(0, length);
}

/** Judges the regulations of a sentence: kind, number, year, and the title where it is given. */
export function judgeLaws({ teks, regulations }: Sentence, known: OfficeKnowledge): Judged[] {
  if (regulations.length === 0) return [];
  const all = listKnown(known);
  return regulations.map(({ start, end, teks: written }): Judged => {
    const judged = { jenis: "peraturan" as const, teks: written, start };
    const law = readLaw(`${written}${teks.slice(end, end + 200)}`);
    const alike = all.filter(
      (one) =>
        one.kind === law?.kind &&
        (one.nomor === law.nomor || (law.title.length > 9 && one.title.startsWith(law.title.slice(0, 30)))),
    );
    const hit = alike.find(
      (one) => one.nomor === law?.nomor && one.tahun === law.tahun && sameStart(law.title, one.title),
    );
    if (hit !== undefined) return { ...judged, keadaan: "cocok", arti: hit.teks, nilai: null };
    return {
      ...judged,
      keadaan: "belum_cocok",
      arti: alike[0] === undefined ? null : `yang dikenal: ${alike[0].teks}`,
      nilai: null,
      doubtful: alike.length > 0,
    };
  });
}

/** Dates that the office has set, each with the words that speak of it. */
function listDates({
  config: { perjanjian_kinerja: pk, formulir, tahun },
}: OfficeKnowledge): (readonly [string, string, RegExp])[] {
  const set: (readonly [string | undefined, string, RegExp])[] = [
    [pk.murni?.tanggal, "tanggal Perjanjian Kinerja", /perjanjian kinerja|\bpk\b/],
    [
      pk.perubahan?.tanggal,
      "tanggal Perjanjian Kinerja perubahan",
      /(?:perjanjian kinerja|\bpk\b).*perubahan|perubahan.*(?:perjanjian kinerja|\bpk\b)/,
    ],
    [formulir.batas, "batas pengembalian formulir", /batas|paling lambat|formulir|data kinerja/],
    [`${tahun}-12-31`, "akhir tahun laporan", /sampai dengan|per 31|posisi|akhir tahun|s\.d\.|berakhir/],
    [`${tahun}-01-01`, "awal tahun laporan", /mulai|sejak|dari|terhitung/],
  ];
  return set.flatMap(([iso, meaning, words]) => (iso === undefined ? [] : [[iso, meaning, words] as const]));
}

/** Judges dates and years. */
export function judgeDates(sentence: Sentence, known: OfficeKnowledge): Judged[] {
  if (sentence.dates.length + sentence.years.length === 0) return [];
  const lower = sentence.teks.toLowerCase();
  const set = listDates(known);
  const dates = sentence.dates.map(({ start, teks }): Judged => {
    const iso = readDate(teks, known.config.tahun);
    const hit = set.find(([day, , words]) => day === iso && words.test(lower));
    const other = set.find(([, , words]) => words.test(lower));
    return {
      jenis: "tanggal",
      teks,
      start,
      keadaan: hit === undefined ? "belum_cocok" : "cocok",
      arti: hit !== undefined ? hit[1] : other === undefined ? null : `${other[1]}: ${formatTanggal(other[0])}`,
      nilai: hit?.[0] ?? null,
    };
  });
  return [...dates, ...judgeYears(sentence, known)];
}

/** A date as it is written, as ISO; without a year, of `tahun`. */
export function readDate(teks: string, tahun: number): string {
  const [one = "", two = "", three = ""] = teks.split(/[/.-]/);
  if (three !== "") return one.length === 4 ? teks : `${three}-${two.padStart(2, "0")}-${one.padStart(2, "0")}`;
  const [, day = "", month = "", year] = /^(\d+)\s+(\p{L}+)(?:\s+(\d{4}))?$/u.exec(teks) ?? [];
  const at = MONTH.findIndex(
    (nama) =>
      nama.toLowerCase() === month.toLowerCase().replace("pebruari", "februari").replace("nopember", "november"),
  );
  return `${year ?? tahun}-${`${at + 1}`.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** Years of which the data know something. */
const historyOf = oncePer(
  ({ config, pengukuran }: OfficeKnowledge): ReadonlySet<number> =>
    new Set([
      ...pengukuran.indikator.flatMap((p) => p.riwayat.map(({ tahun }) => tahun)),
      ...pengukuran.anggaran.riwayat.map(({ tahun }) => tahun),
      ...[config.skm, ...config.layanan.map(({ jumlah = {} }) => jumlah)].flatMap((each) =>
        Object.keys(each).map(Number),
      ),
    ]),
);

function judgeYears({ years, teks, mask }: Sentence, known: OfficeKnowledge): Judged[] {
  const { config } = known;
  const [first, last] = config.renstra.periode;
  const history = historyOf(known);
  const renstra = /\b(?:renstra|rencana strategis|rpjmd)\b/.test(mask);
  const report = /\b(?:lkjip|laporan kinerja|laporan ini)\b/.test(mask);
  const ordinal = /\btahun (?:yang )?(?:pertama|kedua|ketiga|keempat|kelima|keenam|ke-?\d)\b/.test(mask);
  return years
    .filter(({ teks: written }) => /^\d{4}$/.test(written))
    .map(({ start, tahun, teks: written }): Judged => {
      const span =
        renstra && /^\s*(?:[–-]|s\.d\.|sampai)/.test(teks.slice(start + 4))
          ? first
          : renstra && /(?:[–-]|s\.d\.|dengan|sampai)\s*$/.test(teks.slice(0, start))
            ? last
            : null;
      const right =
        span === null
          ? tahun === config.tahun ||
            (!report && (history.has(tahun) || (tahun >= first && tahun <= last) || tahun === config.tahun + 1))
          : tahun === span;
      const meaning =
        tahun === config.tahun
          ? "tahun laporan"
          : history.has(tahun)
            ? "tahun dalam riwayat"
            : "tahun dalam masa Renstra";
      return {
        jenis: "tanggal",
        teks: written,
        start,
        keadaan: right && !ordinal ? "cocok" : "belum_cocok",
        arti: right ? meaning : span === null ? null : `masa Renstra ${first}–${last}`,
        nilai: null,
      };
    });
}
