import { FOLDER } from "../model/places.ts";
import type { Temuan } from "../model/temuan.ts";
import { checkPrinted } from "../word/print/printed.ts";
import { checkBerkasTemplat } from "../word/print/print.ts";
import { composeKerangka } from "../documents/contoh.ts";
import { BAGIAN_TEMPLAT, KOSAKATA_TEMPLAT } from "../documents/templates.ts";
import type { World } from "../world/world.ts";

/** All faults of one template; `nama` tells which document it is for (`lkjip.docx`). */
export function findTemuanTemplat(isi: Uint8Array, nama: string, berkas: string): readonly Temuan[] {
  const faults = checkBerkasTemplat(isi, composeKerangka(KOSAKATA_TEMPLAT[nama] ?? {}), berkas);
  return [...faults, ...findTemuanPrinted(isi, nama, berkas)];
}

/** Whether the document of a template would hold what the data say. */
export function findTemuanPrinted(isi: Uint8Array, nama: string, berkas: string): readonly Temuan[] {
  return checkPrinted(isi, { nama, berkas, expected: BAGIAN_TEMPLAT[nama] ?? [] });
}

/** All faults of the office's own templates in templat/. */
export function findTemuanTemplatKantor(world: World): readonly Temuan[] {
  return Object.keys(KOSAKATA_TEMPLAT).flatMap((nama) => {
    const berkas = `${FOLDER.templat}/${nama}`;
    const isi = world.read(berkas);
    return isi === null ? [] : findTemuanTemplat(isi, nama, berkas);
  });
}
