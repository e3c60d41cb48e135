import { findLastSidik } from "../journal/riwayat.ts";
import { BERKAS_CONFIG, BERKAS_RENCANA } from "../model/places.ts";
import type { Temuan } from "../model/temuan.ts";
import { STILL_GANTI } from "../plan/check/first-values.ts";
import { OPEN_TARGET } from "../plan/check/target.ts";
import { type ReadonlyWorld, sha256 } from "../world/world.ts";
import { readJournal } from "./journal.ts";

/*
 * rencana.xlsx in the work folder, as every command looks at it: what writes it is loaded by those only that do.
 */

/** The workbook that `plan` last read and left as it was, because it says the same as lkjip.yaml. */
function findSame(world: ReadonlyWorld): string | null {
  const last = readJournal(world).nilai.findLast(({ perintah }) => perintah === "plan");
  const isKept = last?.keluaran.every(({ berkas }) => berkas !== BERKAS_RENCANA) === true;
  return (isKept ? last?.masukan.find(({ berkas }) => berkas === BERKAS_RENCANA)?.sha256 : null) ?? null;
}

/** What waits to be replaced, at the cells of rencana.xlsx, where there is one. */
export async function placeInRencana(world: ReadonlyWorld, temuan: readonly Temuan[]): Promise<readonly Temuan[]> {
  const teks = world.readText(BERKAS_CONFIG);
  const content = WAITING.some((each) => temuan.some(({ nama }) => nama === each)) ? world.read(BERKAS_RENCANA) : null;
  if (teks === null || content === null) return temuan;
  const { placeOpen } = await import("../plan-book/place.ts");
  return placeOpen(teks, content, temuan);
}

const WAITING = [STILL_GANTI, OPEN_TARGET];

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
