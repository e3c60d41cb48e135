import type { ClaimVerdict, Trigger } from "./claim-about.ts";
import type { OfficeKnowledge } from "./context.ts";
import { listNames } from "./figure.ts";
import type { Figure } from "./figure-kept.ts";
import { ALL_SERVICES } from "./figure-kept.ts";
import type { Sentence } from "./sentence.ts";

/** "Unsur dengan nilai terendah adalah waktu penyelesaian": among the elements or the services of its year; null for others. */
export function judgeExtremeFigure(
  sentence: Sentence,
  at: Trigger,
  highest: boolean,
  known: OfficeKnowledge,
): ClaimVerdict | null {
  const { years, parts, others, mentions, words } = sentence;
  const kind = /\bunsur\b/.test(words) ? "unsur" : /\b(?:layanan|permohonan|pemohon)\b/.test(words) ? "layanan" : null;
  if (kind === null || mentions.some(({ named }) => !named.office)) return null;
  const tahun = years[0]?.tahun ?? known.config.tahun;
  const group = known.figures.list.filter(
    (each) => each.tahun === tahun && !each.isShare && (kind === "unsur" ? each.isUnsur : isService(each)),
  );
  const spans = listNames(sentence, known).flatMap(({ nama }) => {
    const own = group.find(({ names }) => names.includes(nama));
    return own === undefined ? [] : [own];
  });
  const named = [...new Set(spans)];
  const [owner] = named;
  if (owner === undefined || named.length > 1 || group.length < 2) return null;
  if (years.length > 1 || parts.length + others.length > 0) return null;
  const best = group.reduce((a, b) => ((highest ? b.nilai.gt(a.nilai) : b.nilai.lt(a.nilai)) ? b : a));
  const truth = owner.nilai.eq(best.nilai);
  const word = sentence.teks.slice(at.start, at.end);
  return { truth, arti: `${word}: ${best.meaning}, ${best.teks}`, certain: false, literal: truth };
}

const isService = ({ layanan }: Figure): boolean => layanan !== undefined && layanan !== ALL_SERVICES;
