import { BERKAS_DIBENARKAN } from "../model/places.ts";
import type { Temuan } from "../model/temuan.ts";
import { type OpenSentence, sentenceKey } from "../review/ledger/confirm.ts";
import type { ReadonlyWorld } from "../world/world.ts";
import type { Product } from "./journal.ts";

/*
 * Sentences of the draft that a person has confirmed: `.lkjip/dibenarkan.json`.
 */

/** One confirmed sentence: what it says, what of it was confirmed, by whom and when. */
interface ConfirmedSentence {
  readonly kalimat: string;
  readonly angka: readonly string[];
  readonly oleh: string;
  readonly waktu: string;
}

/** The sentences confirmed so far; none where the file is absent or is no longer ours, which is said. */
export function readConfirmed(world: ReadonlyWorld): {
  readonly list: readonly ConfirmedSentence[];
  readonly temuan: readonly Temuan[];
} {
  const teks = world.readText(BERKAS_DIBENARKAN);
  if (teks === null) return { list: [], temuan: [] };
  try {
    const { kalimat } = JSON.parse(teks) as { kalimat: readonly ConfirmedSentence[] };
    if (kalimat.every((each) => typeof each.kalimat === "string")) return { list: kalimat, temuan: [] };
  } catch {
    // Said below.
  }
  return {
    list: [],
    temuan: [
      {
        tingkat: "peringatan",
        nama: "dibenarkan-rusak",
        berkas: BERKAS_DIBENARKAN,
        pesan: "Daftar angka yang sudah dibenarkan tidak dapat dibaca, sehingga semuanya ditanyakan lagi.",
        perbaikan: "benarkan lagi yang benar: lkjip review --benar",
      },
    ],
  };
}

/** The keys of confirmed sentences. */
export const confirmedKeys = (list: readonly Pick<ConfirmedSentence, "kalimat">[]): ReadonlySet<string> =>
  new Set(list.map(({ kalimat }) => sentenceKey(kalimat)));

/** The file with more sentences confirmed. */
export function planConfirmed(
  world: ReadonlyWorld,
  list: readonly ConfirmedSentence[],
  chosen: readonly OpenSentence[],
): Product {
  const waktu = world.now();
  const more = chosen.map(
    ({ kalimat, entries }): ConfirmedSentence => ({
      kalimat,
      angka: entries.map(({ teks }) => teks),
      oleh: world.oleh,
      waktu,
    }),
  );
  const content = JSON.stringify({ versi: 1, kalimat: [...list, ...more] }, null, 2);
  return { berkas: BERKAS_DIBENARKAN, content: new TextEncoder().encode(`${content}\n`) };
}
