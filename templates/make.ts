import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { TemplateFile } from "../src/documents/documents.ts";
import { makeCatatanKoreksi } from "./make-catatan-koreksi.ts";
import { makeCeklisReviu } from "./make-ceklis-reviu.ts";
import { makeDisposisi } from "./make-disposisi.ts";
import { makeIndividu } from "./make-individu.ts";
import { makeLkjip } from "./make-lkjip.ts";
import { makeNotaDinas } from "./make-nota-dinas.ts";
import { makePengesahan } from "./make-pengesahan.ts";
import { makePermintaanData } from "./make-permintaan-data.ts";
import { makeSuratPengantar } from "./make-surat-pengantar.ts";
import { makeTriwulan } from "./make-triwulan.ts";

/*
 * Makes the built-in Word templates: npm run templates. What comes out is committed; test/templates.test.ts makes it
 * again and compares. An office edits its copy in Word, never this file.
 */

/** Every built-in template by its file name. */
export const TEMPLAT: Readonly<Record<TemplateFile, () => Promise<Uint8Array>>> = {
  "lembar-disposisi.docx": makeDisposisi,
  "permintaan-data.docx": makePermintaanData,
  "laporan-individu.docx": makeIndividu,
  "laporan-triwulan.docx": makeTriwulan,
  "lkjip.docx": makeLkjip,
  "catatan-koreksi.docx": makeCatatanKoreksi,
  "ceklis-reviu.docx": makeCeklisReviu,
  "nota-dinas.docx": makeNotaDinas,
  "lembar-pengesahan.docx": makePengesahan,
  "surat-pengantar.docx": makeSuratPengantar,
};

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [nama, make] of Object.entries(TEMPLAT)) {
    writeFileSync(join(import.meta.dirname, nama), await make());
    console.log(nama);
  }
}
