import type { Koreksi, TempatNaskah, Untouched } from "../word/text/naskah-draf.ts";
import { ATURAN_NASKAH } from "./rules/all.ts";
import { type BahanKoreksi, koreksiOf } from "./rules/input.ts";
import { normal } from "./rules/mention.ts";

/** Everything that the rules find in a document, in its order; one finding for one place and message. */
export function checkNaskah(bahan: BahanKoreksi): Koreksi[] {
  const semua = ATURAN_NASKAH.flatMap((aturan) => aturan.check(bahan).map((hasil) => koreksiOf(aturan, hasil)));
  const unik = new Map(semua.map((k) => [[k.aturan, k.tempat.part, k.tempat.paragraf, k.pesan].join("\n"), k]));
  const urut = (k: Koreksi): number =>
    k.tempat.part.endsWith("document.xml") ? k.tempat.paragraf : 1e9 + k.tempat.paragraf;
  return [...unik.values()].sort((a, b) => urut(a) - urut(b));
}

/**
 * The findings without those that only read something wrong into what lkjip wrote and nobody touched; where its words may
 * come from lkjip.yaml or a form, they are asked about. What the office wrote as naskah in lkjip.yaml is not lkjip's.
 */
export function leaveUntouched(koreksi: readonly Koreksi[], bahan: BahanKoreksi, untouched: Untouched): Koreksi[] {
  const aturan = new Map(ATURAN_NASKAH.map((satu) => [satu.nama, satu]));
  const isOffice = officeTexts(bahan);
  return koreksi.flatMap((k): Koreksi[] => {
    const { part, paragraf } = k.tempat;
    const reach = untouched.get(part)?.get(paragraf);
    const wanted = aturan.get(k.aturan)?.untouched;
    if (wanted === undefined || reach === undefined || isOffice(k.tempat)) return [k];
    if (wanted === "ask") return [{ ...k, tingkat: "periksa" }];
    return wanted === "table" && reach !== "table" ? [k] : [];
  });
}

/** Tells whether a paragraph is what the office wrote as naskah in lkjip.yaml. */
function officeTexts({ config, paragraf }: BahanKoreksi): (tempat: TempatNaskah) => boolean {
  const naskah = Object.values(config.naskah)
    .flat()
    .map((satu) => normal(satu ?? ""));
  const office = new Set(
    paragraf
      .filter(({ teks }) => naskah.some((satu) => satu.includes(normal(teks))))
      .map(({ tempat: { part, paragraf } }) => `${part} ${paragraf}`),
  );
  return ({ part, paragraf }) => office.has(`${part} ${paragraf}`);
}
