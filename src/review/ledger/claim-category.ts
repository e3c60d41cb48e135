import { oncePer } from "../../model/recent.ts";
import { type ClaimVerdict, findClaimed, type Trigger } from "./claim-about.ts";
import type { OfficeKnowledge, Surrounding } from "./context.ts";
import type { Sentence } from "./sentence.ts";
import { isIndikator } from "./subject.ts";

/** Where a sentence gives one of the categories of an office. */
const categoryPattern = oncePer(({ kebijakan: { skala } }: OfficeKnowledge["config"]): RegExp => {
  const labels = skala.map(({ predikat }) => predikat.toLowerCase()).sort((a, b) => b.length - a.length);
  const escaped = labels.map((label) => label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  return new RegExp(
    `\\b(?:(?:ber)?kategori|(?:ber)?predikat|tergolong|termasuk|dengan kriteria)(?:\\s+(?:kinerja|dalam|kategori|predikat))*\\s+["“']?(${escaped})\\b`,
    "g",
  );
});

/** Categories that a sentence gives to an indicator, a sasaran or the office. */
export function* judgeCategories(
  sentence: Sentence,
  around: Surrounding,
  known: OfficeKnowledge,
): Generator<{ trigger: Trigger; verdict: ClaimVerdict }> {
  for (const m of sentence.mask.matchAll(categoryPattern(known.config))) {
    const trigger = { start: m.index, end: m.index + m[0].length };
    const claimed = findClaimed(sentence, trigger);
    const sasaran = sentence.mentions.find(({ named }) => named.sasaran.length > 0)?.named.sasaran[0];
    const office = sentence.mentions.some(({ named }) => named.office) || /\brata-rata\b/.test(sentence.mask);
    const whole =
      around.sasaran === null ||
      sentence.mentions.some(({ named }) => named.office) ||
      /\bkecamatan\b/.test(sentence.mask);
    const right =
      claimed?.p.predikat ??
      (sentence.mentions.some(({ named }) => isIndikator(named))
        ? null
        : (sasaran?.rataRata.predikat ?? (office && whole ? known.pengukuran.rataRata.predikat : null)));
    const elsewhere = sentence.parts.length > 0 || sentence.years.some(({ tahun }) => tahun !== known.config.tahun);
    // "Tergolong rendah" says of a number how large it is, as often as in which category it lies.
    const isCategory = /kategori|predikat|kriteria/.test(m[0]) || /\bcapaian\b/.test(sentence.mask.slice(0, m.index));
    if (right === null || right === undefined || elsewhere || (!isCategory && right.toLowerCase() !== m[1]))
      yield { trigger, verdict: { truth: null, arti: null, certain: false } };
    else
      yield {
        trigger,
        verdict: {
          truth: right.toLowerCase() === m[1],
          arti: `kategorinya menurut data: ${right}`,
          nilai: right,
          certain: claimed?.certain ?? false,
        },
      };
  }
}
