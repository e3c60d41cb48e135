import { Henti, KODE_KELUAR } from "./model/henti.ts";
import type { Laporan } from "./model/laporan.ts";
import { renderDocx } from "./render/docx/render.ts";
import { readTemplat } from "./workfolder.ts";
import type { World } from "./world.ts";

/** Prints a document with the office's template or the built-in one; ends with all findings of a faulty template. */
export function renderNaskah(world: World, templat: string, laporan: Laporan): Uint8Array {
  const { nilai, temuan } = renderDocx(readTemplat(world, templat), laporan, { berkas: `templat/${templat}` });
  if (nilai === null) throw new Henti(KODE_KELUAR.adaGalat, temuan);
  return nilai;
}
