import type { PengukuranIndikator } from "../../measure/result.ts";
import type { Desimal } from "../../model/desimal.ts";
import { normalize } from "../../model/text.ts";
import type { OfficeKnowledge, Surrounding } from "./context.ts";
import type { Judged } from "./entry.ts";
import { findOther } from "./foreign.ts";
import { reachesTarget } from "./reach.ts";
import type { Sentence, SentenceNumber } from "./sentence.ts";
import { COUNTED_PATTERN, findUnknownWords, OTHER_LEVEL } from "./words.ts";

/*
 * Counts of what the plan holds: "6 indikator", "4 dari 6 indikator mencapai target", "enam kelurahan".
 */

const COUNTED = new RegExp(`^\\s*(?:(?:buah|orang)\\s+)?(${COUNTED_PATTERN})\\b`);
const OF = new RegExp(`^\\s+dari\\s+(?:total\\s+|keseluruhan\\s+)?#+\\s+(${COUNTED_PATTERN})\\b`);
const REACHED =
  /\b(?:(belum|tidak|gagal)\s+)?(?:berhasil\s+|dapat\s+)?(?:mencapai|memenuhi|melampaui)(?:\s+(?:atau|dan|dan\/atau)\s+melampaui)?\s+target\b|\b(?:(belum|tidak)\s+)?(?:target(?:nya)?\s+)?tercapai\b/;

/** The word that says what a number counts; null where it counts nothing of the plan. */
export function findCounted(
  { mask }: Sentence,
  number: SentenceNumber,
): { noun: string; part: boolean; end: number } | null {
  if (number.sign !== "" || number.places > 0 || number.scale !== 1) return null;
  const rest = mask.slice(number.end);
  const of = OF.exec(rest);
  if (of?.[1] !== undefined) return { noun: of[1], part: true, end: number.end + of[0].length };
  const counted = COUNTED.exec(rest);
  return counted?.[1] === undefined
    ? null
    : {
        noun: counted[1],
        part: /\bdari\s+(?:total\s+|keseluruhan\s+)?$/.test(mask.slice(0, number.start)),
        end: number.end + counted[0].length,
      };
}

/** Judges a count by the plan and by the results; only where every word of the sentence is understood. */
export function judgeCount(
  sentence: Sentence,
  number: SentenceNumber,
  { noun, end }: { readonly noun: string; readonly end: number },
  around: Surrounding,
  known: OfficeKnowledge,
): Judged {
  const judged = {
    jenis: number.asWord ? ("klaim" as const) : ("angka" as const),
    teks: number.teks,
    start: number.start,
  };
  const unknown: Judged = { ...judged, keadaan: "belum_cocok", arti: null, nilai: null };
  const total = sentence.mask.slice(0, number.start).search(/\bdari\s+(?:total\s+|keseluruhan\s+)?$/) !== -1;
  const condition = REACHED.exec(sentence.mask.slice(end));
  const rest = sentence.mask.replace(new RegExp(REACHED, "g"), " ").replace(new RegExp(COUNTED_PATTERN, "g"), " ");
  const extra = findUnknownWords(rest).filter((word) => !COUNTING.has(word));
  if (findOther(sentence, number) !== null) return unknown;
  const whole = wholeOf(sentence, number, end);
  const list = listCounted(noun, sentence, number, around, known).filter(
    ({ count }) => whole === null || whole.eq(count),
  );
  if (total || condition === null) {
    const hit = list.find(({ count }) => number.nilai.eq(count));
    if (hit === undefined) return { ...unknown, doubtful: list.length > 0 && extra.length === 0 };
    // A number of things with a remark of its own may be of some of them only.
    const staff = /^(?:pegawai|orang|asn|pns|laki-laki|perempuan)$/.test(noun);
    if (!total && extra.length > 0 && !staff) return unknown;
    return { ...judged, keadaan: "cocok", arti: `sama dengan banyaknya ${hit.meaning}`, nilai: hit.count };
  }
  const wanted = (condition[1] ?? condition[2]) === undefined;
  if (extra.length > 0 || !/indikator|iku|kelurahan|desa/.test(noun)) return unknown;
  for (const { indikator, meaning } of list) {
    if (indikator === undefined) continue;
    const answers = indikator.map(reachesTarget);
    if (answers.some((each) => each === null)) continue;
    const count = answers.filter((each) => each === wanted).length;
    if (number.nilai.eq(count))
      return {
        ...judged,
        keadaan: "cocok",
        arti: `sama dengan banyaknya ${meaning} yang ${wanted ? "" : "belum "}mencapai target`,
        nilai: count,
      };
  }
  return { ...unknown, doubtful: true };
}

/** Of how many a number is a part: "dua dari tiga indikator"; null where it is not said. */
function wholeOf({ numbers, mask }: Sentence, number: SentenceNumber, end: number): Desimal | null {
  const next = numbers[numbers.indexOf(number) + 1];
  const joined =
    next !== undefined &&
    next.start < end &&
    /^\s+dari\s+(?:total\s+|keseluruhan\s+)?$/.test(mask.slice(number.end, next.start));
  return joined ? next.nilai : null;
}

const COUNTING = new Set([
  "terdiri",
  "terdapat",
  "ada",
  "terbagi",
  "meliputi",
  "membawahi",
  "melayani",
  "keenam",
  "seluruh",
  "semua",
  "strategis",
  "utama",
  "ke",
  "dalam",
  "dibantu",
  "wilayah",
  "wilayahnya",
  "kerja",
  "dilaksanakan",
  "melalui",
  "didukung",
  "mendukung",
  "diukur",
  "jumlah",
  "total",
  "ditempuh",
  "terbagi",
  "tersebar",
  "memuat",
  "camat",
  "sekretaris",
  "sekretariat",
  "renstra",
  "berjumlah",
]);

interface Counted {
  readonly meaning: string;
  readonly count: number;
  readonly indikator?: readonly PengukuranIndikator[];
}

function listCounted(
  noun: string,
  sentence: Sentence,
  number: SentenceNumber,
  around: Surrounding,
  known: OfficeKnowledge,
): Counted[] {
  const { config, pengukuran, indikatorSasaran } = known;
  const { program } = pengukuran.anggaran;
  const of = (meaning: string, list: readonly unknown[]): Counted => ({ meaning, count: list.length });
  const measured = (meaning: string, indikator: readonly PengukuranIndikator[]): Counted => ({
    meaning,
    count: indikator.length,
    indikator,
  });
  const units = (jenis: string): readonly unknown[] => config.unit.filter((unit) => unit.jenis === jenis);
  const sasaran = sentence.mentions.find(({ named }) => named.sasaran.length > 0)?.named.sasaran[0] ?? null;
  const word = normalize(noun).replace(/ /g, "");
  if (/^(?:indikator|iku)/.test(word)) {
    if (OTHER_LEVEL.test(sentence.mask) || sentence.mentions.some(({ named }) => named.unit.length > 0)) return [];
    const here = /\bsasaran (?:ini|tersebut)\b/.test(sentence.mask) ? around.sasaran : null;
    if (here !== null) return [measured(`indikator sasaran ${here.kode}`, here.indikator)];
    if (sasaran !== null) return [measured(`indikator sasaran ${sasaran.kode}`, sasaran.indikator)];
    return [
      measured("indikator sasaran", indikatorSasaran),
      ...(/utama|iku/.test(word)
        ? [
            measured(
              "Indikator Kinerja Utama",
              pengukuran.indikator.filter(({ indikator }) => indikator.iku),
            ),
          ]
        : []),
      ...(around.sasaran === null
        ? []
        : [measured(`indikator sasaran ${around.sasaran.kode}`, around.sasaran.indikator)]),
    ];
  }
  if (/^sasaran/.test(word)) return [of("sasaran", pengukuran.sasaran)];
  if (word === "tujuan") return [of("tujuan", config.renstra.tujuan)];
  if (word === "program") return [of("program", program)];
  if (word === "kegiatan")
    return [
      of(
        "kegiatan",
        program.flatMap((p) => p.kegiatan),
      ),
    ];
  if (word === "subkegiatan")
    return [
      of(
        "sub kegiatan",
        program.flatMap((p) => p.kegiatan.flatMap((k) => k.subKegiatan)),
      ),
    ];
  if (word === "kelurahan" || word === "lurah") {
    const members =
      sentence.mentions
        .find(({ named }) => named.indikator.length > 0)
        ?.named.indikator.filter(({ plan }) => plan.tingkat === "unit") ?? [];
    return [{ ...of("kelurahan", units("kelurahan")), ...(members.length > 1 ? { indikator: members } : {}) }].filter(
      ({ count }) => count > 0,
    );
  }
  if (word === "seksi" || word === "kepalaseksi") return [of("seksi", units("seksi"))];
  if (word === "subbagian") return [of("subbagian", units("subbagian"))];
  if (/^unit/.test(word)) return [of("unit", config.unit)];
  return listPegawai(sentence, number, config.sdm);
}

/** Staff by the tables of lkjip.yaml: what the words at the number speak of, one row, men, women, or all. */
function listPegawai(
  { mask, numbers }: Sentence,
  number: SentenceNumber,
  sdm: OfficeKnowledge["config"]["sdm"],
): Counted[] {
  const at = numbers.indexOf(number);
  const before = mask.slice(numbers[at - 1]?.end ?? 0, number.start);
  const behind = mask.slice(number.end, numbers[at + 1]?.start ?? mask.length).split(/[,;.]/)[0] ?? "";
  const sum = (rows: readonly { laki_laki: number; perempuan: number }[]): number =>
    rows.reduce((n, r) => n + r.laki_laki + r.perempuan, 0);
  const rows = sdm.flatMap(({ baris }) => baris);
  const find = (teks: string): typeof rows =>
    rows.filter(({ nama }) => new RegExp(`(?<![\\p{L}\\d])${escapePattern(nama)}(?![\\p{L}\\d])`, "iu").test(teks));
  const named = find(behind).length > 0 ? find(behind) : find(before);
  const sex = /\b(perempuan|laki-laki)\b/.exec(behind)?.[1] ?? /\b(perempuan|laki-laki)\b/.exec(before)?.[1];
  const [all] = sdm;
  const [row, ...others] = find(mask);
  if (sex !== undefined && row !== undefined && others.length === 0)
    return [{ meaning: `pegawai ${row.nama} ${sex}`, count: sex === "perempuan" ? row.perempuan : row.laki_laki }];
  if (sex !== undefined && all !== undefined && named.length === 0) {
    const women = sex === "perempuan";
    const count = all.baris.reduce((n, r) => n + (women ? r.perempuan : r.laki_laki), 0);
    return [{ meaning: `pegawai ${sex}`, count }];
  }
  if (sex !== undefined) return [];
  if (named.length > 0) return named.map((row) => ({ meaning: `pegawai ${row.nama}`, count: sum([row]) }));
  return all === undefined || !/\b(?:pegawai|asn|aparatur)\b/.test(mask)
    ? []
    : [{ meaning: "pegawai", count: sum(all.baris) }];
}

const escapePattern = (teks: string): string => teks.toLowerCase().replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
