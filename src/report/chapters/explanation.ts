import type { NarrativeKunci } from "../../form/layout.ts";
import { isEmptyWord } from "../../measure/narrative.ts";
import type { PengukuranIndikator } from "../../measure/result.ts";
import type { Tabel } from "../../model/content.ts";
import {
  formatCount,
  formatList,
  formatRoman,
  formatShare,
  isPercentSatuan,
  isRupiahSatuan,
  startCount,
} from "../../model/format.ts";
import { groupBy } from "../../model/group.ts";
import { ARAH } from "../../plan/arah.ts";
import { baris, composeTabel, type Input, kolom, type Sel } from "../input.ts";
import { asSentence, isAct, within, withSubject } from "../join.ts";
import { findTrend } from "../sentence.ts";
import {
  isMissed,
  realisasiOf,
  textQuantityRealisasi,
  textQuantityTarget,
  textRealisasi,
  textSelisih,
  textTarget,
} from "../value.ts";
import { causeOf, hasNarrative, namaUnit, narratedMember, stepsOf } from "./analysis-cause.ts";

/*
 * Analysis 5 of domain.md 1.4 below the card of an indicator: what caused it, what was done, what came of it, what follows.
 * Causes, acts and plans are the units' own words, what came of them is a number. Of an indicator that several units made,
 * each tells its own in a row of a table.
 */

/** What explains one indicator. */
export function composeExplanation(input: Input, p: PengukuranIndikator) {
  const told = tellersOf(input, p);
  return { ...explanation(input, p, told), tabel_sebab_unit: unitTabel(input, p, told) };
}

/** The units whose words explain it: its own, else those that it is computed from. */
function tellersOf(input: Input, p: PengukuranIndikator): ReadonlyMap<string, readonly PengukuranIndikator[]> {
  const list = hasNarrative(p) ? [p] : narratedMember(input, p);
  return groupBy(list, (q) => namaUnit(input, q));
}

/**
 * What happened, in the words of the one unit that tells it, each a text or one gap; of several units only what came of it.
 * The cause is what explains the outcome: what helped where the target was reached, what hindered where it was not.
 */
function explanation(input: Input, p: PengukuranIndikator, told: ReadonlyMap<string, readonly PengukuranIndikator[]>) {
  const dampak = outcome(input, p).join(" ");
  const [siapa = "", list = []] = [...told][0] ?? [];
  if (told.size > 1)
    return { sebab: "", dukungan: "", hambatan: "", tindakan: "", dampak, selanjutnya: stepSentence(input, p) };
  const asked = causeOf(input, p);
  const say = (kunci: NarrativeKunci, sentence: (teks: string) => string): Sel => {
    const sel = asked[kunci];
    return typeof sel === "string" ? textsOf(list, kunci).map(sentence).join(" ") : sel;
  };
  const [helped, hindered] = [say("pendukung", asSentence), say("penghambat", asSentence)];
  const cause = isMissed(p) ? "hambatan" : p.capaian.status === "terhitung" ? "dukungan" : null;
  return {
    sebab: cause === null ? "" : cause === "hambatan" ? hindered : helped,
    dukungan: cause === "dukungan" ? "" : helped,
    hambatan: cause === "hambatan" ? "" : hindered,
    tindakan: say("solusi", (teks) => withSubject(siapa, teks)),
    dampak,
    selanjutnya: stepSentence(input, p) || say("tindak_lanjut", (teks) => plan(siapa, teks, input)),
  };
}

/** The steps that the office planned itself, as its matrix of BAB IV has them; "" where there are none. */
function stepSentence(input: Input, p: PengukuranIndikator): string {
  const steps = stepsOf(input, p).map(({ kegiatan, triwulan = [] }) => {
    const when = triwulan.length % 4 === 0 ? "" : ` (triwulan ${formatList(triwulan.map(formatRoman))})`;
    return `${within(kegiatan)}${when}`;
  });
  return steps.length === 0 ? "" : `Rencana tindak lanjut tahun ${input.config.tahun + 1}: ${steps.join("; ")}.`;
}

/** What one unit wrote, each text once; none where it only says that there is nothing. */
const textsOf = (list: readonly PengukuranIndikator[], kunci: NarrativeKunci): string[] => [
  ...new Set(
    list.flatMap(({ narrative }) => {
      const teks = narrative[kunci]?.teks.trim() ?? "";
      return teks === "" || isEmptyWord(teks) ? [] : [teks];
    }),
  ),
];

/** What a unit will do, in the year that follows unless it names a time itself. */
function plan(siapa: string, teks: string, { config: { tahun } }: Input): string {
  if (!isAct(teks) || /\b20\d\d\b/.test(teks)) return withSubject(siapa, teks);
  return `Pada tahun ${tahun + 1} ${withSubject(siapa, teks)}`;
}

/** What came of it, in numbers: over the quarters of the year, and over the units that it is computed from. */
function outcome(input: Input, p: PengukuranIndikator): string[] {
  return [quarterSentence(p), unitSentence(input, p), ratioSentence(input, p)].filter((teks) => teks !== null);
}

/**
 * What the quarters show beside their values, which stand in the card: how far they rose or fell, of a sum in which of them
 * most and least was done. Nothing where they are all the same, and nothing of an indicator computed from others.
 */
function quarterSentence(p: PengukuranIndikator): string | null {
  if (p.coverage !== null) return null;
  const { satuan } = p.indikator;
  const reported = p.triwulan.flatMap(({ triwulan, realisasi }) => {
    const nilai = realisasiOf(realisasi);
    return nilai === null || (realisasi.status === "ada" && realisasi.predikat !== undefined)
      ? []
      : [{ triwulan: formatRoman(triwulan), realisasi, nilai }];
  });
  const [first, last] = [reported[0], reported.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  if (p.plan.rule.periode !== "jumlah" || reported.length === 2) {
    const trend = findTrend(first.nilai, last.nilai);
    if (trend === "tetap") return null;
    const judged = isLessBetter(p) ? ` (kinerja ${trend === "turun" ? "membaik" : "menurun"})` : "";
    return `Dari triwulan ${first.triwulan} ke triwulan ${last.triwulan} realisasinya ${trend} ${textSelisih(last.nilai.minus(first.nilai), satuan)}${judged}.`;
  }
  const sorted = reported.toSorted((a, b) => b.nilai.cmp(a.nilai));
  const [most, least] = [sorted[0] ?? first, sorted.at(-1) ?? first].map((one) => {
    const same = reported.filter(({ nilai }) => nilai.eq(one.nilai));
    return `pada triwulan ${formatList(same.map(({ triwulan }) => triwulan))}, yaitu ${textQuantityRealisasi(one.realisasi, satuan)}`;
  });
  if (most === least) return null;
  return isLessBetter(p)
    ? `${LESS_FIRST} terendah ${least}, dan tertinggi ${most}.`
    : `Realisasi tertinggi ${most}, dan terendah ${least}.`;
}

const isLessBetter = ({ plan }: PengukuranIndikator): boolean => ARAH[plan.rule.arah].better === "turun";

/** Before the extremes of what should be small: the lowest is the best of them. */
const LESS_FIRST = "Makin kecil makin baik: realisasi";

/** So many units are named. */
const NAMED = 5;

/** The indicators of units that one is computed from, those that sent nothing too. */
function allMembers({ pengukuran }: Pick<Input, "pengukuran">, p: PengukuranIndikator): PengukuranIndikator[] {
  const ids = new Set([...p.anggota, ...p.terlewat.map(({ id }) => id)]);
  const own = pengukuran.indikator.filter(({ plan }) => ids.has(plan.id));
  return [...new Set(own.flatMap((q) => (q.coverage === null ? [q] : allMembers({ pengukuran }, q))))];
}

/** How many of the units reached their own target, and which did not; null where the indicator is not made of one a unit. */
function unitSentence(input: Input, p: PengukuranIndikator): string | null {
  const members = allMembers(input, p);
  const isEach =
    new Set(members.map((q) => q.plan.unit)).size === members.length && members.every((q) => q.plan.tingkat === "unit");
  const assessed = members.filter((q) => q.capaian.status === "terhitung");
  if (!isEach || assessed.length < 2) return null;
  const missed = assessed.filter(isMissed);
  const known = assessed.length === members.length ? "" : " yang dapat dinilai";
  const done = `unit kerja${known} mencapai targetnya masing-masing`;
  const met = startCount(formatShare(assessed.length - missed.length, assessed.length));
  if (missed.length === 0) return `${met} ${done}.`;
  const mention = missed
    .slice(0, NAMED)
    .map(
      (q) =>
        `${namaUnit(input, q)} (${textQuantityRealisasi(q.realisasi, q.indikator.satuan)} dari ${isLessBetter(q) ? "batas" : "target"} ${textQuantityTarget(q.target, q.indikator.satuan)})`,
    );
  const more = missed.length > NAMED ? [`${formatCount(missed.length - NAMED)} unit kerja lain`] : [];
  const names = formatList([...mention, ...more]);
  return missed.length === assessed.length
    ? `Belum satu pun dari ${formatCount(assessed.length)} ${done}: ${names}.`
    : `${met} ${done}; yang belum adalah ${names}.`;
}

/** What one unit brought into a ratio. */
interface Pair {
  readonly unit: string;
  readonly part: PengukuranIndikator;
  readonly whole: PengukuranIndikator;
}

/** The units of a ratio, each with its part and its whole; none where a unit has several of either. */
function pairsOf({ pengukuran }: Input, p: PengukuranIndikator): Pair[] {
  const { dari } = p.indikator;
  if (dari?.cara !== "rasio") return [];
  const members = pengukuran.indikator.filter(({ plan }) => plan.tingkat === "unit" && p.anggota.includes(plan.id));
  const pairs = [...groupBy(members, ({ plan }) => plan.unit ?? "")].map(([unit, list]) => ({
    unit,
    part: list.filter(({ indikator }) => dari.pembilang.includes(indikator.kode)),
    whole: list.filter(({ indikator }) => dari.penyebut.includes(indikator.kode)),
  }));
  return pairs.flatMap(({ unit, part: [part, ...parts], whole: [whole, ...wholes] }) =>
    part && whole && parts.length + wholes.length === 0 ? [{ unit, part, whole }] : [],
  );
}

/** A part of a whole: "14 dari 25 usulan". */
function sayPair({ part, whole }: Pair): string {
  const { satuan } = part.indikator;
  const open = isRupiahSatuan(satuan) || isPercentSatuan(satuan) ? satuan : "";
  return `${textQuantityRealisasi(part.realisasi, open)} dari ${textQuantityRealisasi(whole.realisasi, satuan)}`;
}

/** In which units a ratio is highest and lowest; null where it is everywhere the same, or the same in more than are named. */
function ratioSentence(input: Input, p: PengukuranIndikator): string | null {
  const shares = pairsOf(input, p).flatMap((pair) => {
    const [part, whole] = [realisasiOf(pair.part.realisasi), realisasiOf(pair.whole.realisasi)];
    return part === null || whole === null || whole.lte(0) ? [] : [{ pair, share: part.div(whole) }];
  });
  const sorted = shares.toSorted((a, b) => b.share.cmp(a.share));
  const [highest, lowest] = [sorted[0], sorted.at(-1)];
  if (highest === undefined || lowest === undefined || highest.share.eq(lowest.share)) return null;
  const [above, below] = [highest, lowest].map(({ share }) => shares.filter((each) => each.share.eq(share)));
  if (above === undefined || below === undefined || above.length > NAMED || below.length > NAMED) return null;
  const name = (list: typeof shares): string =>
    formatList(list.map(({ pair }) => `${namaUnit(input, pair.part)} (${sayPair(pair)})`));
  return isLessBetter(p)
    ? `${LESS_FIRST} terendah ada pada ${name(below)} dan tertinggi pada ${name(above)}.`
    : `Realisasi tertinggi ada pada ${name(above)} dan terendah pada ${name(below)}.`;
}

/** Each unit with its values, where it has some, and its words; empty where one unit tells it all. */
function unitTabel(
  input: Input,
  p: PengukuranIndikator,
  told: ReadonlyMap<string, readonly PengukuranIndikator[]>,
): Tabel {
  const pairs = pairsOf(input, p);
  const say = (list: readonly PengukuranIndikator[], kunci: NarrativeKunci): string =>
    textsOf(list, kunci).map(asSentence).join(" ") || "-";
  const rows = [...told].map(([nama, list]) => {
    const [own] = list;
    const pair = pairs.find(({ unit }) => unit === own?.plan.unit);
    const single = p.indikator.dari?.cara !== "rasio" && list.length === 1 ? own : undefined;
    return {
      target: single === undefined ? "-" : textTarget(single.target),
      realisasi: pair !== undefined ? sayPair(pair) : single === undefined ? "-" : textRealisasi(single.realisasi),
      row: (sel: readonly string[]) =>
        baris(
          own?.plan.unit ?? nama,
          nama,
          ...sel,
          say(list, "pendukung"),
          say(list, "penghambat"),
          say(list, "solusi"),
        ),
    };
  });
  const values = (
    [
      ["target", kolom("target", "Target", "angka", 9)],
      ["realisasi", kolom("realisasi", "Realisasi", pairs.length > 0 ? "pendek" : "angka", 10)],
    ] as const
  ).filter(([kunci]) => rows.some((each) => each[kunci] !== "-"));
  return composeTabel(
    `Sebab dan tindakan menurut unit kerja: ${p.indikator.uraian}`,
    [
      kolom("unit", "Unit Kerja", "teks", 17),
      ...values.map(([, column]) => column),
      kolom("pendukung", "Faktor Pendukung", "teks", 22),
      kolom("penghambat", "Faktor Penghambat", "teks", 21),
      kolom("solusi", "Solusi yang Dilakukan", "teks", 21),
    ],
    rows.length > 1 ? rows.map((each) => each.row(values.map(([kunci]) => each[kunci]))) : [],
    "Sebab dan tindakan diuraikan oleh satu unit kerja.",
  );
}
