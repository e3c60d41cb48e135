import { findLastSidik } from "../journal/riwayat.ts";
import { BERKAS_RENCANA } from "../model/places.ts";
import type { Temuan } from "../model/temuan.ts";
import { readSource, renderBook } from "../plan-book/source.ts";
import { type ReadonlyWorld, sha256 } from "../world/world.ts";
import { type Product, readJournal } from "./journal.ts";

/*
 * rencana.xlsx in the work folder.
 */

/** The workbook for a new folder; none where lkjip.yaml cannot be read yet. */
export async function makeRencana(teks: string): Promise<Product[]> {
  const { source } = readSource(teks);
  return source === null ? [] : [{ berkas: BERKAS_RENCANA, content: await renderBook(source) }];
}

/** Whether somebody saved the workbook since lkjip last wrote it: what was changed there is not in lkjip.yaml yet. */
export function findPendingRencana(world: ReadonlyWorld): Temuan[] {
  const content = world.read(BERKAS_RENCANA);
  const last = content === null ? null : findLastSidik(readJournal(world).nilai, BERKAS_RENCANA);
  if (content === null || last === null || sha256(content) === last) return [];
  return [
    {
      tingkat: "periksa",
      nama: "rencana-belum-diterapkan",
      berkas: BERKAS_RENCANA,
      pesan:
        "Berkas ini disimpan lagi sesudah lkjip terakhir menulisnya; yang diubah di sana belum masuk ke lkjip.yaml.",
      perbaikan: "terapkan dengan: lkjip plan",
    },
  ];
}
