import { normalize } from "../model/text.ts";
import type { TempatNaskah, Untouched } from "../word/text/naskah-draf.ts";
import type { Koreksi } from "./koreksi.ts";
import { NASKAH_RULE } from "./rules/all.ts";
import type { KoreksiInput } from "./rules/input.ts";

/** Everything that the rules find in a document, in its order; one finding for one place and message. */
export function checkNaskah(input: KoreksiInput): Koreksi[] {
  const all = NASKAH_RULE.flatMap(({ nama, tingkat, check }) =>
    check(input).map((finding): Koreksi => ({ tingkat, rule: nama, ...finding })),
  );
  const unique = new Map(all.map((k) => [[k.rule, k.tempat.part, k.tempat.paragraf, k.pesan].join("\n"), k]));
  const order = (k: Koreksi): number =>
    k.tempat.part.endsWith("document.xml") ? k.tempat.paragraf : 1e9 + k.tempat.paragraf;
  return [...unique.values()].sort((a, b) => order(a) - order(b));
}

/**
 * The findings without those that only read something wrong into what lkjip wrote and nobody touched; where its words may
 * come from lkjip.yaml or a form, they are asked about. What the office wrote as naskah in lkjip.yaml is not lkjip's.
 */
export function leaveUntouched(koreksi: readonly Koreksi[], input: KoreksiInput, untouched: Untouched): Koreksi[] {
  const rule = new Map(NASKAH_RULE.map((one) => [one.nama, one]));
  const isOffice = officeTexts(input);
  return koreksi.flatMap((k): Koreksi[] => {
    const { part, paragraf } = k.tempat;
    const reach = untouched.get(part)?.get(paragraf);
    const wanted = rule.get(k.rule)?.untouched;
    if (wanted === undefined || reach === undefined || isOffice(k.tempat)) return [k];
    if (wanted === "ask") return [{ ...k, tingkat: "periksa" }];
    return wanted === "table" && reach !== "table" ? [k] : [];
  });
}

/** Tells whether a paragraph is what the office wrote as naskah in lkjip.yaml. */
function officeTexts({ config, paragraf }: KoreksiInput): (tempat: TempatNaskah) => boolean {
  const naskah = Object.values(config.naskah)
    .flat()
    .map((one) => normalize(one ?? ""));
  const office = new Set(
    paragraf
      .filter(({ teks }) => naskah.some((one) => one.includes(normalize(teks))))
      .map(({ tempat: { part, paragraf } }) => `${part} ${paragraf}`),
  );
  return ({ part, paragraf }) => office.has(`${part} ${paragraf}`);
}
