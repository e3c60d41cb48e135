import { findLastSidik } from "../journal/riwayat.ts";
import { BERKAS_RENCANA } from "../model/places.ts";
import type { Temuan } from "../model/temuan.ts";
import { readSource, renderBook } from "../plan-book/source.ts";
import { type ReadonlyWorld, sha256 } from "../world/world.ts";
import { type Product, readJournal } from "./journal.ts";

/*
 * rencana.xlsx in the work folder.
 */

/** Workbooks by the text that they were made of: the same plan gives the same bytes, so a second folder needs no second making. */
const made = new Map<string, Uint8Array>();
const MADE_LIMIT = 4;

/** The workbook for a new folder; none where lkjip.yaml cannot be read yet. */
export async function makeRencana(teks: string): Promise<Product[]> {
  const present = made.get(teks);
  const source = present === undefined ? readSource(teks).source : null;
  const content = present ?? (source === null ? null : await renderBook(source));
  if (content === null) return [];
  if (made.size >= MADE_LIMIT) made.clear();
  made.set(teks, content);
  return [{ berkas: BERKAS_RENCANA, content }];
}

/** The workbook that `plan` last read and left as it was, because it says the same as lkjip.yaml. */
function findSame(world: ReadonlyWorld): string | null {
  const last = readJournal(world).nilai.findLast(({ perintah }) => perintah === "plan");
  const isKept = last?.keluaran.every(({ berkas }) => berkas !== BERKAS_RENCANA) === true;
  return (isKept ? last?.masukan.find(({ berkas }) => berkas === BERKAS_RENCANA)?.sha256 : null) ?? null;
}

/** Whether somebody saved the workbook since lkjip last wrote it: what was changed there is not in lkjip.yaml yet. */
export function findPendingRencana(world: ReadonlyWorld): Temuan[] {
  const content = world.read(BERKAS_RENCANA);
  const last = content === null ? null : findLastSidik(readJournal(world).nilai, BERKAS_RENCANA);
  if (content === null || last === null || [last, findSame(world)].includes(sha256(content))) return [];
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
