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
import { quantityOf } from "./quantity.ts";
import { numberAt, type Sentence, type SentenceNumber } from "./sentence.ts";

const isInWords = ({ rule }: PlannedIndikator): boolean => ARAH[rule.arah].target === "predikat";

/** Values in words, such as "BB" or "WTP", of indicators that are measured so. */
export function* judgePredikat(
  sentence: Sentence,
  around: Surrounding,
  known: OfficeKnowledge,
): Generator<{ trigger: Trigger; verdict: ClaimVerdict }> {
  if (!sentence.mentions.some(({ named }) => named.indikator.some(({ plan }) => isInWords(plan)))) return;
  const list = listPredikat(sentence, known);
  for (const at of list) {
    const trigger = { start: at.start, end: at.end };
    const claimed = findClaimed(sentence, trigger);
    if (claimed === null || !isInWords(claimed.p.plan)) continue;
    const when = findWhen(sentence, at, around, known, list);
    const [tahun] = when.tahun;
    const right =
      !isOtherwise(sentence, at) && when.triwulan === null && tahun !== undefined
        ? valueIn(claimed.p, tahun, quantityOf(sentence, at) === "target", known)
        : null;
    yield {
      trigger,
      verdict: {
        truth: right === null ? null : isSamePredikat(right, at.teks),
        arti: right === null ? null : `menurut data ${right}`,
        nilai: right,
        certain: claimed.certain && when.clear,
      },
    };
  }
}

/** "belum mencapai A", "dua tingkat di atas CC", "untuk memperoleh A": not the value that there is. */
const isOtherwise = ({ words }: Sentence, { start }: { start: number }): boolean =>
  /\b(?:belum|tidak|bukan|tanpa|untuk|agar|supaya|harus|perlu|menuju|di atas|di bawah|daripada|melebihi|dibanding(?:kan)?)\b/.test(
    words.slice(0, start).split(/[,;]/).at(-1) ?? "",
  );

/** The values in words of a sentence, each as a place of it. */
export const listPredikat = ({ teks, words }: Sentence, known: OfficeKnowledge): SentenceNumber[] =>
  [...teks.matchAll(pattern(known))].flatMap((m) => {
    const span = { start: m.index, end: m.index + m[0].length };
    return words.slice(span.start, span.end).includes("#") ? [] : [numberAt(span, m[0])];
  });

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
