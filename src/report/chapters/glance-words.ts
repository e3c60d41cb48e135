import type { NarrativeKunci } from "../../form/layout.ts";
import { isEmptyWord } from "../../measure/narrative.ts";
import type { PengukuranIndikator } from "../../measure/result.ts";
import type { Tabel } from "../../model/content.ts";
import { baris, composeTabel, type Input, indikatorTingkat, kolom } from "../input.ts";
import { markOf } from "../mark.ts";
import { angkaOf, isMissed, textPercent } from "../value.ts";
import { hasNarrative, membersOf, namaUnit } from "./analysis-cause.ts";
import { costOf, fitting } from "./glance-room.ts";

/*
 * Causes and steps of Kinerja Sekilas: the units' own words, quoted, with the unit behind them; nothing where none wrote.
 */

/** Causes and steps. */
const TOLD = 3;
/** Characters of a unit's words that are quoted; the whole stands in BAB III. */
const QUOTED = 140;

/** Whether a target was reached, by a value that may still change too. */
export const isReached = (p: PengukuranIndikator): boolean => p.capaian.status === "terhitung" && !isMissed(p);

/** From the lowest capaian, those without one last. */
export const byCapaian = (a: PengukuranIndikator, b: PengukuranIndikator): number => {
  const [x, y] = [angkaOf(a.capaian), angkaOf(b.capaian)];
  if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
  return x.cmp(y);
};

/** Words of a unit about one indicator. */
interface UnitWords {
  readonly p: PengukuranIndikator;
  readonly siapa: string;
  readonly teks: string;
}

/**
 * Side by side: why it came so, of what missed its target and of the greatest success, and what follows; fewer than three
 * where the units wrote fewer or the page has no room. A column that nobody wrote for is left out.
 */
export function causesAndSteps(input: Input, room: number): Tabel {
  const { kebijakan, tahun } = input.config;
  const list = [...indikatorTingkat(input, "sasaran")].sort(byCapaian);
  const missed = list.filter(isMissed);
  const best = list.filter(isReached).slice(-1);
  const causes = distinct([
    ...missed.flatMap((p) => told(input, p, "penghambat")),
    ...best.flatMap((p) => told(input, p, "pendukung")),
  ]).map(({ p, siapa, teks }) => {
    const capaian = p.capaian.status === "terhitung" ? textPercent(p.capaian.nilai, kebijakan) : "";
    return `${markOf(p)} ${p.indikator.uraian} (${capaian}): “${shorten(teks)}” (${siapa})`;
  });
  const steps = distinct([...missed, ...list.filter(isReached)].flatMap((p) => told(input, p, "tindak_lanjut"))).map(
    ({ siapa, teks }) => `“${shorten(teks)}” (${siapa})`,
  );
  const columns = [
    { texts: causes, kolom: kolom("sebab", "Sebab menurut unit kerja", "teks", 50) },
    { texts: steps, kolom: kolom("langkah", `Langkah tahun ${tahun + 1} menurut unit kerja`, "teks", 50) },
  ].filter(({ texts }) => texts.length > 0);
  const rows = Array.from({ length: Math.max(causes.length, steps.length) }, (_, i) =>
    baris(`${i + 1}`, ...columns.map(({ texts }) => texts[i] ?? "")),
  );
  return {
    ...composeTabel(
      `Sebab dan langkah tahun ${tahun}`,
      columns.map((column) => column.kolom),
      fitting(rows, room, ({ sel }) => costOf("half", ...sel.map(String))),
      "Unit kerja belum menulis sebab dan tindak lanjutnya.",
    ),
    kartu: "akhir",
  };
}

/** The first that a unit wrote about an indicator; of one that is computed, the unit that stands lowest. */
function told(input: Input, p: PengukuranIndikator, kunci: NarrativeKunci): UnitWords[] {
  const tellers = hasNarrative(p) || p.narrative[kunci] !== null ? [p] : [...membersOf(input, p)].sort(byCapaian);
  const writer = tellers.find(({ narrative }) => {
    const teks = narrative[kunci]?.teks ?? "";
    return teks.trim() !== "" && !isEmptyWord(teks);
  });
  if (writer === undefined) return [];
  return [{ p, siapa: namaUnit(input, writer), teks: writer.narrative[kunci]?.teks ?? "" }];
}

/** The first three that say different things. */
const distinct = (list: readonly UnitWords[]): readonly UnitWords[] =>
  list.filter(({ teks }, i) => list.findIndex((other) => other.teks === teks) === i).slice(0, TOLD);

/** The beginning of a text up to a word's end, on one line and without its full stop. */
function shorten(teks: string): string {
  const whole = teks.replace(/\s+/g, " ").trim().replace(/\.$/, "");
  if (whole.length <= QUOTED) return whole;
  return `${whole
    .slice(0, QUOTED)
    .replace(/\s+\S*$/, "")
    .replace(/(?<![\s.,;:])[\s.,;:]+$/, "")} …`;
}
