import type { Desimal } from "../../model/desimal.ts";
import { normalize } from "../../model/text.ts";
import { listOfficials } from "../../plan/officials.ts";
import { indexFacts } from "../ledger/facts.ts";
import type { KoreksiInput } from "../rules/input.ts";
import { isRoundedValue, type Kata } from "./words.ts";

/** What texts are of the office and of people rather than computed. */
export interface OfficeTeks {
  /** Whether a text is what people wrote, in lkjip.yaml or in a form, nearly all of it. */
  readonly isPeople: (teks: string) => boolean;
  /** Whether words stand in what people wrote, anywhere in lkjip.yaml or in a form. */
  readonly isTyped: (words: string) => boolean;
  /** Whether a text is a name of the plan, or belongs to an official. */
  readonly isName: (teks: string) => boolean;
  /** Whether a text is a category, a predikat or a state that lkjip computes. */
  readonly isCategory: (teks: string) => boolean;
  /** Whether the data know a value that a number is, where the document prints it with fewer digits. */
  readonly isKnownExact: (written: Kata, printed: Kata) => boolean;
  /** The categories that a sentence names as such, in their order. */
  readonly categoriesIn: (teks: string) => readonly string[];
}

const STATE = [
  "tercapai",
  "belum tercapai",
  "tidak tercapai",
  "melampaui",
  "naik",
  "turun",
  "tetap",
  "ya",
  "tidak",
  "masuk",
  "belum masuk",
];

/** Shorter texts are no sentences. */
const SENTENCE = 25;

/** Gathers the texts once. */
export function createOffice({ config, pengukuran, nama }: KoreksiInput): OfficeTeks {
  const names = new Set([...nama.map(({ kunci }) => kunci), ...listPejabat(config)]);
  const people = [
    ...listTeks(config.naskah),
    ...listTeks(config.instansi),
    ...listTeks(config.unit.map(({ tugas }) => tugas)),
    ...pengukuran.indikator.flatMap(({ narrative }) => listTeks(narrative)),
  ]
    .map(normalize)
    .filter((teks) => teks.length >= SENTENCE && !names.has(teks));
  const scale = [
    ...config.kebijakan.skala.map(({ predikat }) => predikat),
    ...pengukuran.indikator.flatMap(({ realisasi }) => (realisasi.status === "ada" ? (realisasi.predikat ?? []) : [])),
  ];
  const longest = config.kebijakan.skala.map(({ predikat }) => predikat).sort((a, b) => b.length - a.length);
  const named = new RegExp(
    `\\bkategori(?:nya)? (?:adalah )?["“]?(${longest.map(escapeRegExp).join("|")})(?![\\p{L}])`,
    "giu",
  );
  let exact: readonly Desimal[] | undefined;
  const values = (): readonly Desimal[] => {
    exact ??= [...indexFacts(config, pengukuran).values()].flatMap((facts) => facts.map(({ nilai }) => nilai));
    return exact;
  };
  let typed: string | undefined;
  const allTyped = (): string => {
    typed ??= [config, pengukuran.indikator.map(({ narrative }) => narrative)]
      .flatMap(listTeks)
      .map(normalize)
      .join("\n");
    return typed;
  };
  const categories = new Set([...scale.map(normalize), ...STATE]);
  return {
    isPeople: (teks) => {
      const own = normalize(teks);
      if (own.length < SENTENCE) return false;
      return people.some((each) => each.includes(own) || (own.includes(each) && each.length > own.length * 0.6));
    },
    isTyped: (words) => allTyped().includes(words),
    isName: (teks) => names.has(normalize(teks).replace(/^(?:sasaran|tujuan)(?: \d+)?: |,$/g, "")),
    isKnownExact: (written, printed) =>
      values().some((nilai) => isRoundedValue(written, nilai) && isRoundedValue(printed, nilai)),
    isCategory: (teks) => categories.has(normalize(teks)),
    categoriesIn: (teks) => [...teks.matchAll(named)].map(([, category = ""]) => category),
  };
}

function listPejabat(config: KoreksiInput["config"]): string[] {
  return listOfficials(config)
    .flatMap(({ nama, pangkat, jabatan }) => [nama, pangkat ?? "", jabatan])
    .filter((teks) => teks !== "")
    .map(normalize);
}

const escapeRegExp = (teks: string): string => teks.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

/** All texts in a value. */
function listTeks(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(listTeks) : [];
}
