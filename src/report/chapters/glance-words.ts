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

/** Indicators. */
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
  readonly siapa: string;
  readonly teks: string;
}

/**
 * An indicator in a row, what missed its target first, then the greatest success, then the others that a unit plans something
 * for: why it came so, and beside it what follows. Fewer than three where the units wrote of fewer or the page has no room; what
 * is said already is not said again, and a column that nobody wrote for is left out.
 */
export function causesAndSteps(input: Input, room: number): Tabel {
  const { kebijakan, tahun } = input.config;
  const list = [...indikatorTingkat(input, "sasaran")].sort(byCapaian);
  const reached = list.filter(isReached);
  const best = reached.at(-1);
  const said = new Set<string>();
  const once = (words: UnitWords | undefined): string => {
    if (words === undefined || said.has(words.teks)) return "";
    said.add(words.teks);
    return `“${shorten(words.teks)}” (${words.siapa})`;
  };
  const told = [...list.filter(isMissed), ...(best === undefined ? [] : [best]), ...reached.slice(0, -1)]
    .map((p) => ({
      p,
      cause: isMissed(p) ? once(tell(input, p, "penghambat")) : p === best ? once(tell(input, p, "pendukung")) : "",
      step: once(tell(input, p, "tindak_lanjut")),
    }))
    .filter(({ cause, step }) => cause !== "" || step !== "")
    .slice(0, TOLD);
  const lead = (p: PengukuranIndikator, words: string): string => {
    const capaian = p.capaian.status === "terhitung" ? ` (${textPercent(p.capaian.nilai, kebijakan)})` : "";
    return `${markOf(p)} ${p.indikator.uraian}${capaian}${words === "" ? "" : `: ${words}`}`;
  };
  const [hasCause, hasStep] = [told.some(({ cause }) => cause !== ""), told.some(({ step }) => step !== "")];
  const rows = told.map(({ p, cause, step }) =>
    baris(p.plan.id, ...(hasCause ? [lead(p, cause), ...(hasStep ? [step] : [])] : [lead(p, step)])),
  );
  return {
    ...composeTabel(
      `Sebab dan langkah tahun ${tahun}`,
      [
        ...(hasCause ? [kolom("sebab", "Sebab menurut unit kerja", "teks", 50)] : []),
        ...(hasStep ? [kolom("langkah", `Langkah tahun ${tahun + 1} menurut unit kerja`, "teks", 50)] : []),
      ],
      fitting(rows, room, ({ sel }) => costOf("half", ...sel.map(String))),
      "Unit kerja belum menulis sebab dan tindak lanjutnya.",
    ),
    kartu: "akhir",
  };
}

/** The first that a unit wrote about an indicator; of one that is computed, the unit that stands lowest. */
function tell(input: Input, p: PengukuranIndikator, kunci: NarrativeKunci): UnitWords | undefined {
  const tellers = hasNarrative(p) || p.narrative[kunci] !== null ? [p] : [...membersOf(input, p)].sort(byCapaian);
  const writer = tellers.find(({ narrative }) => {
    const teks = narrative[kunci]?.teks ?? "";
    return teks.trim() !== "" && !isEmptyWord(teks);
  });
  return writer && { siapa: namaUnit(input, writer), teks: writer.narrative[kunci]?.teks ?? "" };
}

/** The beginning of a text up to a word's end, on one line and without its full stop. */
function shorten(teks: string): string {
  const whole = teks.replace(/\s+/g, " ").trim().replace(/\.$/, "");
  if (whole.length <= QUOTED) return whole;
  return `${whole
    .slice(0, QUOTED)
    .replace(/\s+\S*$/, "")
    .replace(/(?<![\s.,;:])[\s.,;:]+$/, "")} …`;
}
