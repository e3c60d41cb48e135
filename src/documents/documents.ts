import { CATATAN_KOREKSI } from "./catatan-koreksi.ts";
import { CEKLIS_REVIU } from "./ceklis-reviu.ts";
import { DISPOSISI } from "./disposisi.ts";
import type { DocumentEntry } from "./document.ts";
import { INDIVIDU } from "./individu.ts";
import { LKJIP } from "./lkjip.ts";
import { NOTA_DINAS } from "./nota-dinas.ts";
import { PENGESAHAN } from "./pengesahan.ts";
import { PERMINTAAN_DATA } from "./permintaan-data.ts";
import { SURAT_PENGANTAR } from "./surat-pengantar.ts";
import { LAPORAN_TRIWULAN } from "./triwulan.ts";

/** Every document that lkjip makes, by the file name of its template, in the order of the SOP. */
export const DOCUMENTS = {
  [DISPOSISI.file]: DISPOSISI,
  [PERMINTAAN_DATA.file]: PERMINTAAN_DATA,
  [INDIVIDU.file]: INDIVIDU,
  [LAPORAN_TRIWULAN.file]: LAPORAN_TRIWULAN,
  [LKJIP.file]: LKJIP,
  [CATATAN_KOREKSI.file]: CATATAN_KOREKSI,
  [CEKLIS_REVIU.file]: CEKLIS_REVIU,
  [NOTA_DINAS.file]: NOTA_DINAS,
  [PENGESAHAN.file]: PENGESAHAN,
  [SURAT_PENGANTAR.file]: SURAT_PENGANTAR,
} satisfies Readonly<Record<string, DocumentEntry>>;

/** File name of a template that lkjip has. */
export type TemplateFile = keyof typeof DOCUMENTS;

/** The same as a list. */
export const TEMPLATE_FILES = Object.keys(DOCUMENTS) as readonly TemplateFile[];

/** Whether lkjip has a template of this file name. */
export const isTemplateFile = (nama: string): nama is TemplateFile => nama in DOCUMENTS;
