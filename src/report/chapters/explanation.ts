import type { NarrativeKunci } from "../../form/layout.ts";
import { isEmptyWord } from "../../measure/narrative.ts";
import type { PengukuranIndikator } from "../../measure/result.ts";
import type { Naskah, Tabel } from "../../model/content.ts";
import { capitalize, formatCount, formatList, formatRoman, formatShare } from "../../model/format.ts";
import { groupBy } from "../../model/group.ts";
import { baris, composeTabel, content, type Input, kolom } from "../input.ts";
import { asSentence, isAct, joined, withSubject } from "../join.ts";
import { findTrend } from "../sentence.ts";
import {
  isMissed,
  realisasiOf,
  textQuantityRealisasi,
  textQuantityTarget,
  textRealisasi,
  textTarget,
} from "../value.ts";
import { causeOf, hasNarrative, namaUnit, narratedMember } from "./analysis-cause.ts";

/*
 * Analysis 5 of domain.md 1.4 below the card of an indicator: what caused it, what was done, what came of it, what follows.
 * Causes, acts and plans are the units' own words, what came of them is a number. Of an indicator that several units made,
 * each tells its own in a row of a table.
 */

/** What explains one indicator. */
export function composeExplanation(input: Input, p: PengukuranIndikator) {
  const told = tellersOf(input, p);
  return {
    ...explanation(input, p, told),
    naskah_celah: gaps(input, p, told),
    tabel_sebab_unit: unitTabel(p, told),
  };
}

/** The units whose words explain it: its own, else those that it is computed from. */
function tellersOf(input: Input, p: PengukuranIndikator): ReadonlyMap<string, readonly PengukuranIndikator[]> {
  const list = hasNarrative(p) ? [p] : narratedMember(input, p);
  return groupBy(list, (q) => namaUnit(input, q));
}

/** What happened, in the words of the one unit that tells it; of several units only what came of it. */
function explanation(input: Input, p: PengukuranIndikator, told: ReadonlyMap<string, readonly PengukuranIndikator[]>) {
  const dampak = outcome(input, p).join(" ");
  const [one] = told;
  if (told.size > 1 || one === undefined) return { sebab: "", tindakan: "", dampak, selanjutnya: "" };
  const [siapa, list] = one;
  return {
    sebab: cause(textsOf(list, "pendukung"), textsOf(list, "penghambat")).join(" "),
    tindakan: textsOf(list, "solusi")
      .map((teks) => withSubject(siapa, teks))
      .join(" "),
    dampak,
    selanjutnya: textsOf(list, "tindak_lanjut")
      .map((teks) => plan(siapa, teks, input))
      .join(" "),
  };
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

function cause(helped: readonly string[], hindered: readonly string[]): string[] {
  const [first, ...rest] = hindered;
  const opening = helped.map(asSentence);
  if (first === undefined) return opening;
  return [...opening, opening.length === 0 ? asSentence(first) : joined("Namun,", first), ...rest.map(asSentence)];
}

/** What a unit will do, in the year that follows unless it names a time itself. */
function plan(siapa: string, teks: string, { config: { tahun } }: Input): string {
  if (!isAct(teks) || /\b20\d\d\b/.test(teks)) return withSubject(siapa, teks);
  return `Pada tahun ${tahun + 1} ${withSubject(siapa, teks)}`;
}

/** What came of it, in numbers: over the quarters of the year, and over the units that it is computed from. */
function outcome(input: Input, p: PengukuranIndikator): string[] {
  return [quarterSentence(p), unitSentence(input, p)].filter((teks) => teks !== null);
}

/** First and last quarter that were reported; of a sum all of them; nothing of an indicator computed from others. */
function quarterSentence(p: PengukuranIndikator): string | null {
  if (p.coverage !== null) return null;
  const { satuan } = p.indikator;
  const reported = p.triwulan.filter(({ realisasi }) => realisasi.status === "ada" && realisasi.predikat === undefined);
  const [first, last] = [reported[0], reported.at(-1)];
  const [from, to] = [first && realisasiOf(first.realisasi), last && realisasiOf(last.realisasi)];
  if (first === undefined || last === undefined || first === last || from == null || to == null) return null;
  if (p.plan.rule.periode === "jumlah") {
    const each = reported.map(
      (t) => `${textQuantityRealisasi(t.realisasi, satuan)} pada triwulan ${formatRoman(t.triwulan)}`,
    );
    const same = new Set(reported.map((t) => textQuantityRealisasi(t.realisasi, satuan)));
    return same.size === 1 && reported.length === 4
      ? `Realisasinya ${[...same][0]} pada tiap triwulan.`
      : `Realisasinya ${formatList(each)}.`;
  }
  const [before, after] = [first, last].map((t) => textQuantityRealisasi(t.realisasi, satuan));
  const [start, end] = [first, last].map((t) => `triwulan ${formatRoman(t.triwulan)}`);
  const trend = findTrend(from, to);
  return trend === "tetap"
    ? `Realisasi ${start} dan ${end} sama, yaitu ${after}.`
    : `Realisasinya ${trend} dari ${before} pada ${start} menjadi ${after} pada ${end}.`;
}

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
  if (missed.length === 0)
    return `${capitalize(formatCount(assessed.length))} unit kerja${known} mencapai targetnya masing-masing.`;
  const mention = missed
    .slice(0, NAMED)
    .map(
      (q) =>
        `${namaUnit(input, q)} (${textQuantityRealisasi(q.realisasi, q.indikator.satuan)} dari target ${textQuantityTarget(q.target, q.indikator.satuan)})`,
    );
  const more = missed.length > NAMED ? [`${formatCount(missed.length - NAMED)} unit kerja lain`] : [];
  const open = capitalize(formatShare(assessed.length - missed.length, assessed.length));
  return `${open} unit kerja${known} mencapai targetnya masing-masing; yang belum adalah ${formatList([...mention, ...more])}.`;
}

/** What nobody wrote and somebody should. */
function gaps(input: Input, p: PengukuranIndikator, told: ReadonlyMap<string, readonly PengukuranIndikator[]>): Naskah {
  const open = told.size > 1 ? [] : Object.values(causeOf(input, p)).filter((sel) => typeof sel !== "string");
  return content(...open);
}

/** Each unit with its values and words; empty where one unit tells it all. */
function unitTabel(p: PengukuranIndikator, told: ReadonlyMap<string, readonly PengukuranIndikator[]>): Tabel {
  const say = (list: readonly PengukuranIndikator[], kunci: NarrativeKunci): string =>
    textsOf(list, kunci).map(asSentence).join(" ") || "–";
  const rows = [...told].map(([nama, list]) => {
    const [own] = list;
    const single = list.length === 1 && own !== undefined;
    return baris(
      own?.plan.unit ?? nama,
      nama,
      single ? textTarget(own.target) : "–",
      single ? textRealisasi(own.realisasi) : "–",
      say(list, "pendukung"),
      say(list, "penghambat"),
      say(list, "solusi"),
    );
  });
  return composeTabel(
    `Sebab dan tindakan menurut unit kerja: ${p.indikator.uraian}`,
    [
      kolom("unit", "Unit Kerja", "teks", 17),
      kolom("target", "Target", "angka", 9),
      kolom("realisasi", "Realisasi", "angka", 10),
      kolom("pendukung", "Faktor Pendukung", "teks", 22),
      kolom("penghambat", "Faktor Penghambat", "teks", 21),
      kolom("solusi", "Solusi yang Dilakukan", "teks", 21),
    ],
    rows.length > 1 ? rows : [],
    "Sebab dan tindakan diuraikan oleh satu unit kerja.",
  );
}
