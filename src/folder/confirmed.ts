import { BERKAS_DIBENARKAN } from "../model/places.ts";
import type { Temuan } from "../model/temuan.ts";
import { type Confirmed, type ConfirmedData, type OpenSentence, sentenceKey } from "../review/ledger/confirm.ts";
import type { ReadonlyWorld } from "../world/world.ts";
import type { Product } from "./journal.ts";

/*
 * Sentences of the draft that a person has confirmed: `.lkjip/dibenarkan.json`.
 */

/** One confirmed sentence: what it says, what of it was confirmed, by whom and when. */
interface ConfirmedSentence {
  readonly kalimat: string;
  readonly angka: readonly string[];
  /** What the data said of it then; lists of earlier versions do not have it. */
  readonly data?: readonly ConfirmedData[];
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

/** The confirmed sentences by their keys, with all that the data said of one when it was confirmed. */
export function confirmedKeys(list: readonly Pick<ConfirmedSentence, "kalimat" | "data">[]): Confirmed {
  const found = new Map<string, readonly ConfirmedData[] | null>();
  for (const { kalimat, data } of list) {
    const key = sentenceKey(kalimat);
    const known = found.get(key);
    found.set(key, Array.isArray(data) && known !== null ? [...(known ?? []), ...data] : null);
  }
  return found;
}

/** The file with more sentences confirmed. */
export function planConfirmed(
  world: ReadonlyWorld,
  list: readonly ConfirmedSentence[],
  chosen: readonly OpenSentence[],
): Product {
  const waktu = world.now();
  const more = chosen.map(
    ({ kalimat, entries, data }): ConfirmedSentence => ({
      kalimat,
      angka: entries.map(({ teks }) => teks),
      data,
      oleh: world.oleh,
      waktu,
    }),
  );
  const content = JSON.stringify({ versi: 1, kalimat: [...list, ...more] }, null, 2);
  return { berkas: BERKAS_DIBENARKAN, content: new TextEncoder().encode(`${content}\n`) };
}
