import { DOCUMENTS, TEMPLATE_FILES, type TemplateFile } from "../documents/documents.ts";
import { FOLDER } from "../model/places.ts";
import type { Temuan } from "../model/temuan.ts";
import { composeSkeleton } from "../report/vocabulary.ts";
import { checkBerkasTemplat } from "../word/print/print.ts";
import { checkPrinted } from "../word/print/printed.ts";
import type { ReadonlyWorld } from "../world/world.ts";

/** The office's own template from templat/, or the built-in one. */
export function readTemplat(world: ReadonlyWorld, nama: string): Uint8Array {
  return world.read(`${FOLDER.templat}/${nama}`) ?? world.asset(`templates/${nama}`);
}

/** All faults of one template; `nama` tells which document it is for (`lkjip.docx`). */
export function findTemuanTemplat(content: Uint8Array, nama: TemplateFile, berkas: string): readonly Temuan[] {
  const faults = checkBerkasTemplat(content, composeSkeleton(DOCUMENTS[nama].vocabulary), berkas);
  return [...faults, ...findTemuanPrinted(content, nama, berkas)];
}

/** Whether the document of a template would hold what the data say. */
export function findTemuanPrinted(content: Uint8Array, nama: TemplateFile, berkas: string): readonly Temuan[] {
  return checkPrinted(content, { nama, berkas, expected: DOCUMENTS[nama].parts });
}

/** All faults of the office's own templates in templat/. */
export function findOfficeTemplateTemuan(world: ReadonlyWorld): readonly Temuan[] {
  return TEMPLATE_FILES.flatMap((nama) => {
    const berkas = `${FOLDER.templat}/${nama}`;
    const content = world.read(berkas);
    return content === null ? [] : findTemuanTemplat(content, nama, berkas);
  });
}
