import { calculatePengukuran } from "../../../src/measure/pengukuran.ts";
import { gatherKnowledge, type OfficeKnowledge, readHeadings } from "../../../src/review/ledger/context.ts";
import type { Judged } from "../../../src/review/ledger/entry.ts";
import { judgeSentence } from "../../../src/review/ledger/judge.ts";
import { parseSentence, type Sentence, splitSentences } from "../../../src/review/ledger/sentence.ts";
import { readBantaran } from "../../support/bantaran.ts";
import { ukurContoh } from "../../support/draf.ts";
import { BERDEKATAN, cetakDraf } from "../../support/kantor-reviu.ts";

/** Where a sentence is written: in whose report, under which headings. */
export interface Situation {
  readonly office: "kanigaran" | "muncar" | "rantau" | "bantaran";
  readonly headings: readonly string[];
}

const known = new Map<Situation["office"], OfficeKnowledge>();

/** What the data of an office know; gathered once. */
export function knowledgeOf(office: Situation["office"]): OfficeKnowledge {
  const gathered = known.get(office);
  if (gathered !== undefined) return gathered;
  const { config, pengukuran } =
    office === "rantau" ? cetakDraf(BERDEKATAN) : office === "bantaran" ? ukurBantaran() : ukurContoh(office);
  const fresh = gatherKnowledge(config, pengukuran);
  known.set(office, fresh);
  return fresh;
}

function ukurBantaran() {
  const { config, data } = readBantaran();
  return { config, pengukuran: calculatePengukuran(config, data).nilai };
}

/** Everything that the ledger finds in a paragraph. */
export const judgeIn = ({ office, headings }: Situation, teks: string): Judged[] =>
  judgeBy(knowledgeOf(office), headings, teks);

/** The same for any office. */
export function judgeBy(office: OfficeKnowledge, headings: readonly string[], teks: string): Judged[] {
  const before: Sentence[] = [];
  return splitSentences(teks).flatMap((each) => {
    const sentence = parseSentence(each, office.names, office.config.tahun);
    const judged = judgeSentence(
      sentence,
      { ...readHeadings(headings, office), before: [...before].reverse() },
      office,
    );
    before.push(sentence);
    return judged;
  });
}
