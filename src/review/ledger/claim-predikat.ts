import type { PengukuranIndikator } from "../../measure/result.ts";
import { normalize } from "../../model/text.ts";
import { ARAH } from "../../plan/arah.ts";
import type { PlannedIndikator } from "../../plan/indikator.ts";
import { isSamePredikat } from "../../plan/predikat.ts";
import { listSkalaPredikat } from "../../plan/skala.ts";
import type { NilaiTarget } from "../../plan/target.ts";
import { type ClaimVerdict, findClaimed, type Trigger } from "./claim-about.ts";
import type { OfficeKnowledge, Surrounding } from "./context.ts";
import { findWhen } from "./period.ts";
import { numberAt, type Sentence } from "./sentence.ts";
import { quantityOf } from "./subject.ts";

const isInWords = ({ rule }: PlannedIndikator): boolean => ARAH[rule.arah].target === "predikat";

/** Values in words, such as "BB" or "WTP", of indicators that are measured so. */
export function* judgePredikat(
  sentence: Sentence,
  around: Surrounding,
  known: OfficeKnowledge,
): Generator<{ trigger: Trigger; verdict: ClaimVerdict }> {
  if (!sentence.mentions.some(({ named }) => named.indikator.some(({ plan }) => isInWords(plan)))) return;
  for (const m of sentence.teks.matchAll(pattern(known))) {
    const trigger = { start: m.index, end: m.index + m[0].length };
    if (sentence.words.slice(trigger.start, trigger.end).includes("#")) continue;
    const claimed = findClaimed(sentence, trigger);
    if (claimed === null || !isInWords(claimed.p.plan)) continue;
    const at = numberAt(trigger, m[0]);
    const when = findWhen(sentence, at, around, known);
    const [tahun] = when.tahun;
    const right =
      when.triwulan === null && tahun !== undefined
        ? valueIn(claimed.p, tahun, quantityOf(sentence, at) === "target", known)
        : null;
    yield {
      trigger,
      verdict: {
        truth: right === null ? null : isSamePredikat(right, m[0]),
        arti: right === null ? null : `menurut data ${right}`,
        nilai: right,
        certain: claimed.certain && when.clear,
      },
    };
  }
}

/** Labels of all scales, as they are written: in capitals, or with capital initials. */
function pattern({ config }: OfficeKnowledge): RegExp {
  const labels = listSkalaPredikat(config.kebijakan)
    .filter(({ nama }) => nama !== "ya_tidak")
    .flatMap(({ tingkat }) => tingkat.flatMap(({ predikat, lain = [] }) => [predikat, ...lain]));
  const sources = [...new Set(labels)]
    .sort((a, b) => b.length - a.length)
    .map((label) => label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`(?<![\\p{L}\\d./-])(?:${sources.join("|")})(?![\\p{L}\\d/-]|\\.\\p{L})`, "gu");
}

function valueIn(p: PengukuranIndikator, tahun: number, target: boolean, { config }: OfficeKnowledge): string | null {
  const year = tahun === config.tahun ? p : p.riwayat.find((each) => each.tahun === tahun);
  if (year === undefined) return null;
  if (target) return year.target === null ? null : textOf(year.target);
  return year.realisasi.status === "ada" ? (year.realisasi.predikat ?? null) : null;
}

const textOf = (target: NilaiTarget): string | null =>
  target.jenis === "predikat" ? normalize(target.teks).toUpperCase() : null;
