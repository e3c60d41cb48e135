import type { Koreksi } from "../model/naskah.ts";
import { ATURAN_NASKAH } from "./naskah/aturan.ts";
import { type BahanKoreksi, koreksiOf } from "./naskah/bahan.ts";

/** Everything that the rules find in a document, in its order; one finding for one place and message. */
export function checkNaskah(bahan: BahanKoreksi): Koreksi[] {
  const semua = ATURAN_NASKAH.flatMap((aturan) => aturan.check(bahan).map((hasil) => koreksiOf(aturan, hasil)));
  const unik = new Map(semua.map((k) => [[k.aturan, k.tempat.part, k.tempat.paragraf, k.pesan].join("\n"), k]));
  const urut = (k: Koreksi): number =>
    k.tempat.part.endsWith("document.xml") ? k.tempat.paragraf : 1e9 + k.tempat.paragraf;
  return [...unik.values()].sort((a, b) => urut(a) - urut(b));
}
