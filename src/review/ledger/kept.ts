import { calculateSkmIndex } from "../../measure/skm.ts";
import type { Desimal } from "../../model/desimal.ts";
import { formatAngka } from "../../model/format.ts";
import { normalize } from "../../model/text.ts";
import { findSkor } from "../../plan/predikat.ts";
import type { Config } from "../../plan/schema.ts";
import { listSkalaPredikat } from "../../plan/skala.ts";
import type { OfficeKnowledge, Surrounding } from "./context.ts";
import type { Judged } from "./entry.ts";
import { isRounded } from "./fact.ts";
import { numberOf } from "./facts.ts";
import { judgeRekomendasi } from "./kept-rekomendasi.ts";
import type { Sentence } from "./sentence.ts";
import { findUnknownWords } from "./words.ts";

/*
 * What lkjip.yaml keeps beside plan and figures: since when an innovation runs, what became of recommendations, which quality
 * the survey gives the services.
 */

/** Everything of a sentence that speaks of those, in place of what else is found there. */
export const judgeKept = (sentence: Sentence, around: Surrounding, known: OfficeKnowledge): Judged[] => [
  ...judgeInovasi(sentence, known.config),
  ...judgeRekomendasi(sentence, around, known.config),
  ...judgeMutu(sentence, around, known),
];

interface KeptClaim {
  readonly start: number;
  readonly end: number;
  readonly arti: string;
}

const klaim = ({ teks }: Sentence, { start, end, arti }: KeptClaim, keadaan: Judged["keadaan"]): Judged => ({
  jenis: "klaim",
  teks: teks.slice(start, end),
  start,
  keadaan,
  arti,
  nilai: null,
  ...(keadaan === "belum_cocok" ? { doubtful: true } : {}),
});

const SINCE = /\b(?:sejak|mulai)\s+(?:(?:awal|pertengahan|akhir)\s+)?(?:tahun\s+)?$/;
const BEGUN =
  /\b(?:berjalan|dijalankan|dilaksanakan|diterapkan|digunakan|beroperasi|dimulai|diluncurkan|dirintis|diperkenalkan|digagas)\s+(?:(?:sejak|mulai|pada)\s+)?(?:tahun\s+)?$/;
/** Of those what is said of the first year only: what began before goes on "berjalan pada tahun 2024". */
const STARTED = /\b(?:dimulai|diluncurkan|dirintis|diperkenalkan|digagas)\s+(?:(?:sejak|mulai|pada)\s+)?(?:tahun\s+)?$/;
/** Words of a sentence that says since when an innovation runs and nothing else. */
const RUNNING = new Set(
  "inovasi berjalan dijalankan dilaksanakan diterapkan digunakan beroperasi sejak mulai masih".split(" "),
);

/** "Inovasi X berjalan sejak 2023" against the year of lkjip.yaml. */
function judgeInovasi(sentence: Sentence, { inovasi }: Config): Judged[] {
  const { teks, mask, years, parts, dates, numbers } = sentence;
  if (inovasi.length === 0 || years.length !== 1) return [];
  const lower = teks.toLowerCase();
  const named = inovasi
    .map(({ nama, sejak }) => ({ nama, sejak, key: normalize(nama.replace(/(?<!\s)\s*\([^()]*\)$/, "")) }))
    .sort((a, b) => b.key.length - a.key.length)
    .find(({ key }) => lower.includes(key));
  if (named?.sejak === undefined) return [];
  const { nama, sejak, key } = named;
  const start = lower.indexOf(key);
  const end = start + key.length;
  // "Loket Antar" is no name in "Loket Antarkota", and "Loket Antar Desa" another one.
  const isWhole = !/[\p{L}\d]$/u.test(teks.slice(0, start)) && !/^(?:[\p{L}\d]|\s+\p{Lu})/u.test(teks.slice(end));
  const isName = isWhole && (key.includes(" ") || /\binovasi\s+["“']?$/.test(lower.slice(0, start)));
  const [year] = years;
  if (!isName || year === undefined || !/^\d{4}$/.test(year.teks)) return [];
  const ahead = mask.slice(0, year.start);
  const [said = ""] = BEGUN.exec(ahead) ?? SINCE.exec(ahead) ?? [];
  if (said === "") return [];
  const [word = ""] = SINCE.exec(said) ?? [said];
  const trigger = {
    start: year.start - word.length,
    end: year.end,
    arti: `${nama} sejak ${sejak} (inovasi di lkjip.yaml)`,
  };
  if (year.tahun === sejak) return [klaim(sentence, trigger, "cocok")];
  const rest = mask.slice(0, start) + "#".repeat(key.length) + mask.slice(end);
  const isAlone = parts.length + dates.length + numbers.length === 0;
  const isSure = isAlone && SINCE.test(said) && findUnknownWords(rest).every((each) => RUNNING.has(each));
  // Since a later year something of it may be so; earlier than it began nothing can.
  if (!isSure && !STARTED.test(ahead) && year.tahun > sejak) return [];
  return [klaim(sentence, trigger, isSure ? "bertentangan" : "belum_cocok")];
}

const MUTU =
  /\b[Mm]utu(?:\s+(?:pelayanan|layanan|unit\s+pelayanan))?(?:nya)?\s+(?:(?:adalah|termasuk|berada|pada|dalam|masuk|kategori|predikat|bernilai|nilai|memperoleh|mendapat|tergolong|tahun|di|#+)\s+)*["“']?([A-D])(?![\p{L}\d])/gu;
/** What is meant to be, or was, is no quality of the year. */
const NOT_SAID =
  /\b(?:\p{L}*target\p{L}*|menuju|harapan|diharapkan|ingin|akan|untuk|agar|supaya|jika|bila|apabila|menjaga|mempertahankan|meningkatkan|bukan|tidak|belum|semula|sebelumnya)\b/u;
/** Words of a sentence that says which quality the survey gives and nothing else. */
const RATED = new Set(
  "mutu mutunya unit pelayanan layanan survei kepuasan masyarakat skm ikm adalah termasuk berada dalam masuk kategori predikat bernilai tergolong sangat baik kurang tidak menghasilkan".split(
    " ",
  ),
);

/** "Mutu pelayanan B" against the survey of its year. */
function judgeMutu(sentence: Sentence, around: Surrounding, known: OfficeKnowledge): Judged[] {
  const { teks, mask, years, parts, numbers, dates, others, mentions } = sentence;
  const { config, pengukuran } = known;
  if (!/\bmutu/i.test(teks)) return [];
  const isOfOthers =
    others.length > 0 || mentions.some(({ named }) => named.unit.length > 0 && !named.office) || /\bunsur\b/.test(mask);
  const said = [...new Set(years.map(({ tahun }) => tahun))];
  const [tahun = config.tahun] = said;
  const index = calculateSkmIndex(config.skm[tahun]);
  if (isOfOthers || parts.length > 0 || said.length > 1 || index === null) return [];
  const right = mutuOf(index, config);
  // Where the office's IKM is another one than that of the survey, both may be meant.
  const own = pengukuran.indikator.flatMap(({ indikator, plan, realisasi }) =>
    plan.tingkat !== "unit" &&
    tahun === config.tahun &&
    /kepuasan masyarakat|\bikm\b/i.test(indikator.uraian) &&
    !/rata-rata|kelurahan|desa/i.test(indikator.uraian)
      ? (numberOf(realisasi) ?? [])
      : [],
  );
  const isOne = own.every((nilai) => mutuOf(nilai, config) === right);
  if (right === null) return [];
  const blank = [...mentions, ...years].reduce(
    (all, { start, end }) => all.slice(0, start) + "#".repeat(end - start) + all.slice(end),
    teks,
  );
  return [...blank.matchAll(MUTU)].flatMap((m): Judged[] => {
    if (NOT_SAID.test(mask.slice(0, m.index))) return [];
    const arti = `mutu pelayanan tahun ${tahun} ${right}, dari indeks ${formatAngka(index, 2)} (SKM di lkjip.yaml)`;
    const trigger = { start: m.index, end: m.index + m[0].length, arti };
    const isTrue = m[1] === right || (!isOne && own.some((nilai) => mutuOf(nilai, config) === m[1]));
    if (isTrue) return [klaim(sentence, trigger, "cocok")];
    const rest = mask.slice(0, trigger.end - 1) + mask.slice(trigger.end);
    const isOffice =
      around.plain || (around.indikator.length > 0 && around.indikator.every(({ plan }) => plan.tingkat !== "unit"));
    const isSure =
      isOne &&
      isOffice &&
      !around.elsewhere &&
      around.before.every((each) => each.mentions.every(({ named }) => named.unit.length === 0 || named.office)) &&
      (years.length > 0 || around.before.every((each) => each.years.length + each.parts.length === 0)) &&
      dates.length === 0 &&
      numbers.every((number) => isRounded(number, index)) &&
      findUnknownWords(rest).every((word) => RATED.has(word));
    return [klaim(sentence, trigger, isSure ? "bertentangan" : "belum_cocok")];
  });
}

/** The letter of the scale of service quality for an index; null where the office has a scale of its own without it. */
function mutuOf(index: Desimal, { kebijakan }: Config): string | null {
  const skala = listSkalaPredikat(kebijakan).find(({ nama }) => nama === "mutu");
  const skor = skala === undefined ? null : findSkor(index, skala);
  return skala?.tingkat.find((each) => skor?.eq(each.skor) === true)?.predikat ?? null;
}
