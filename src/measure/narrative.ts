import type { Narrative } from "../form/kinerja.ts";
import { mapNarrative, type NarrativeKunci } from "../form/layout.ts";
import { readAngka } from "../model/angka.ts";
import { HUNDRED } from "../model/desimal.ts";
import type { Computed } from "./result.ts";

/** What each text is called in a sentence, and whether it is asked for where the target was missed or where it was reached. */
export const NEEDED: Readonly<Record<NarrativeKunci, { readonly nama: string; readonly missed: boolean }>> = {
  pendukung: { nama: "faktor pendukung", missed: false },
  penghambat: { nama: "faktor penghambat", missed: true },
  solusi: { nama: "solusi", missed: true },
  tindak_lanjut: { nama: "rencana tindak lanjut", missed: true },
};

/** Whether a text that is asked for says nothing: "-", "Nihil.", "Tidak ada", "n/a", "Tidak ada kendala". */
export function isEmptyWord(teks: string): boolean {
  const kata = teks.trim().replace(/(?<![\s.;,])[\s.;,]+$/, "");
  const { jenis } = readAngka(kata);
  return (
    jenis === "kosong" ||
    jenis === "tidak_tersedia" ||
    /^(?:[-–—_=*.?]+|(?:tidak|belum) (?:ada|terdapat) (?:yang )?(?:hambatan|penghambat|faktor (?:penghambat|pendukung)|kendala|masalah|permasalahan|pendukung|solusi|tindak lanjut|rencana(?: tindak lanjut)?|apa-apa|berarti)(?: (?:yang )?(?:berarti|apa pun|apapun))?)$/i.test(
      kata,
    )
  );
}

/** Whether a text is asked for, by what became of the target. A column that no table names is not. */
export const isNeeded = (kunci: NarrativeKunci, capaian: Computed): boolean =>
  (NEEDED as Partial<typeof NEEDED>)[kunci]?.missed === (capaian.status === "terhitung" && capaian.nilai.lt(HUNDRED));

/** What a unit wrote, without the empty words where something is asked for: "tidak ada" is no obstacle of a missed target. */
export const settleNarrative = (written: Narrative, capaian: Computed): Narrative =>
  mapNarrative((kunci) => {
    const sel = written[kunci];
    return sel !== null && isNeeded(kunci, capaian) && isEmptyWord(sel.teks) ? null : sel;
  });
