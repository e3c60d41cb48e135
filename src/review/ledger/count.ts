import type { PengukuranIndikator } from "../../measure/result.ts";
import type { Desimal } from "../../model/desimal.ts";
import { formatAngka } from "../../model/format.ts";
import { oncePer } from "../../model/recent.ts";
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

/** "7 indikator mencapai target dan 5 belum": the second counts what the first does. */
const OTHERS = /^\s+(?:lainnya\s+|yang\s+)?(?:belum|tidak)\b/;
/** At the end of a sentence it says the contrary of what was said. */
const NOT_YET = /\bbelum ?[.,;]?$/;

/** The word that says what a number counts; null where it counts nothing of the plan. */
export function findCounted(
  { mask, numbers }: Sentence,
  number: SentenceNumber,
  { config }: Pick<OfficeKnowledge, "config">,
): { noun: string; part: boolean; end: number } | null {
  if (number.sign !== "" || number.places > 0 || number.scale !== 1) return null;
  const rest = mask.slice(number.end);
  const of = OF.exec(rest);
  if (of?.[1] !== undefined) return { noun: of[1], part: true, end: number.end + of[0].length };
  const counted = COUNTED.exec(rest);
  const staff = counted === null && staffOf(config.sdm).find(({ pattern }) => rest.search(pattern) === 1);
  if (staff) return { noun: "pegawai", part: false, end: number.end + 1 + staff.row.nama.length };
  const last = OTHERS.test(rest) ? numbers[numbers.indexOf(number) - 1] : undefined;
  const [, noun] = (last && COUNTED.exec(mask.slice(last.end))) ?? [];
  if (noun !== undefined && counted === null) return { noun, part: false, end: number.end };
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
  const contrary = NOT_YET.test(sentence.mask.trimEnd()) && REACHED.test(sentence.mask);
  const rest = sentence.mask
    .trimEnd()
    .replace(contrary ? NOT_YET : "", " ")
    .replace(new RegExp(REACHED, "g"), " ")
    .replace(new RegExp(COUNTED_PATTERN, "g"), " ");
  const extra = findUnknownWords(rest).filter((word) => !COUNTING.has(word));
  if (findOther(sentence, number) !== null) return unknown;
  const whole = wholeOf(sentence, number, end);
  const list = listCounted(noun, sentence, number, around, known).filter(
    ({ count }) => whole === null || whole.eq(count),
  );
  const unmet = condition === null && contrary && OTHERS.test(sentence.mask.slice(end));
  if (total || (condition === null && !unmet)) {
    const hit = list.find(({ count }) => number.nilai.eq(count));
    if (hit === undefined) return extra.length > 0 ? unknown : askCount(unknown, list);
    // A number of things with a remark of its own may be of some of them only.
    const staff = /^(?:pegawai|orang|asn|pns|laki-laki|perempuan)$/.test(noun);
    if (!total && extra.length > 0 && !staff && !isWhole(noun, sentence.mask.slice(end))) return unknown;
    return { ...judged, keadaan: "cocok", arti: `sama dengan banyaknya ${hit.meaning}`, nilai: hit.count };
  }
  const wanted = condition !== null && (condition[1] ?? condition[2]) === undefined;
  if (extra.length > 0 || !/indikator|iku|kelurahan|desa/.test(noun)) return unknown;
  const reached = list.flatMap(({ indikator = [], meaning }): Counted[] => {
    const answers = indikator.map(reachesTarget);
    const count = answers.filter((each) => each === wanted).length;
    return answers.length === 0 || answers.includes(null)
      ? []
      : [{ meaning: `${meaning} yang ${wanted ? "" : "belum "}mencapai target`, count }];
  });
  const hit = reached.find(({ count }) => number.nilai.eq(count));
  if (hit === undefined) return { ...askCount(unknown, reached), doubtful: true };
  return { ...judged, keadaan: "cocok", arti: `sama dengan banyaknya ${hit.meaning}`, nilai: hit.count };
}

/** The question about a count that is none of those that it may be, with each of them. */
function askCount(unknown: Judged, list: readonly Counted[]): Judged {
  const [only, ...others] = list;
  if (only === undefined) return unknown;
  const say = (each: Counted): string => `banyaknya ${each.meaning}`;
  if (others.length === 0)
    return { ...unknown, arti: `${say(only)} adalah ${formatAngka(only.count)}`, nilai: only.count, doubtful: true };
  const each = list.map((one) => `${say(one)} (${formatAngka(one.count)})`);
  return { ...unknown, arti: `tidak sama dengan ${each.join(" maupun ")}`, doubtful: true };
}

/** Whether a count is of all that there are, whatever is said before it: "atas 12 indikator sasaran yang diperjanjikan". */
const isWhole = (noun: string, rest: string): boolean =>
  (/^iku$|^indikator kinerja utama$/.test(noun) || (/^indikator/.test(noun) && /^\s+sasaran\b/.test(rest))) &&
  /^(?: sasaran)?(?: strategis)?(?: (?:yang )?(?:telah )?(?:diperjanjikan|ditetapkan|tersebut))?(?: dalam perjanjian kinerja)? ?[.,;)]?$/.test(
    rest.replace(/\s+/g, " ").trimEnd(),
  );

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
  // "Kelurahan Sumber didukung 45 pegawai": those of the office are others.
  const isOfUnit = sentence.mentions.some(
    ({ named, end }) => named.unit.length > 0 && !named.office && end <= number.start,
  );
  if (isOfUnit && !/^(?:kelurahan|lurah|seksi|kepalaseksi|subbagian|unit.*)$/.test(word)) return [];
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
  const before =
    mask
      .slice(numbers[at - 1]?.end ?? 0, number.start)
      .split(/[,;]/)
      .at(-1) ?? "";
  const behind = mask.slice(number.end, numbers[at + 1]?.start ?? mask.length).split(/[,;.]/)[0] ?? "";
  const sum = (rows: readonly { laki_laki: number; perempuan: number }[]): number =>
    rows.reduce((n, r) => n + r.laki_laki + r.perempuan, 0);
  const find = (teks: string): StaffRow[] =>
    staffOf(sdm).flatMap(({ row, pattern }) => (pattern.test(teks) ? [row] : []));
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

type StaffRow = OfficeKnowledge["config"]["sdm"][number]["baris"][number];

/** Every row of the tables of staff, and how its name is found in a text. */
const staffOf = oncePer((sdm: OfficeKnowledge["config"]["sdm"]) =>
  sdm
    .flatMap(({ baris }) => baris)
    .map((row) => ({
      row,
      pattern: new RegExp(`(?<![\\p{L}\\d])${escapePattern(row.nama)}(?![\\p{L}\\d])`, "iu"),
    })),
);

const escapePattern = (teks: string): string => teks.toLowerCase().replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
