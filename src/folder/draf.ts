import { LKJIP } from "../documents/lkjip.ts";
import type { Laporan } from "../model/content.ts";
import { BERKAS_DRAF, FOLDER } from "../model/places.ts";
import type { Temuan } from "../model/temuan.ts";
import { openPackage } from "../opc/package.ts";
import { compileLaporan, type Result } from "../pipeline.ts";
import { listCelah, type PlacedCelah } from "../report/celah.ts";
import type { Koreksi } from "../review/koreksi.ts";
import { listTeksDasar } from "../word/base/base.ts";
import { readDasar } from "../word/base/part.ts";
import { renderDocx } from "../word/print/print.ts";
import { celahText } from "../word/print/scope.ts";
import type { ReadonlyWorld } from "../world/world.ts";
import { withLogo } from "./naskah.ts";
import { readTemplat } from "./template.ts";

/** All that the draft LKjIP is printed from. */
export interface DrafInput {
  readonly templat: typeof LKJIP.file;
  readonly laporan: Laporan;
  readonly identitas: Readonly<Record<string, string>>;
}

/** The report with the office's logo, and whose document it is. */
export function composeDraf(world: ReadonlyWorld, result: Result): DrafInput {
  const { instansi, tahun } = result.config;
  return {
    templat: LKJIP.file,
    laporan: withLogo(world, result.config, compileLaporan(result)),
    identitas: { dokumen: "LKjIP", instansi: instansi.nama, tahun: String(tahun) },
  };
}

/** The gaps that a printed document shows: a template need not print all that the report has. */
export function listPrintedCelah(laporan: Laporan, docx: Uint8Array): PlacedCelah[] {
  const printed = new Set((readDasar(openPackage(docx))?.content ?? []).flatMap(listTeksDasar));
  return listCelah(laporan).filter((celah) => printed.has(celahText(celah)));
}

/** The draft as it would be printed from the data now; null where the template does not allow it. */
export function printSegar(world: ReadonlyWorld, result: Result): Uint8Array | null {
  const { templat, laporan, identitas } = composeDraf(world, result);
  return renderDocx(readTemplat(world, templat), laporan, { berkas: `${FOLDER.templat}/${templat}`, identitas }).nilai;
}

/**
 * One line for all that the data have moved on from since it was brought into the draft: it is old rather than mistyped, and
 * one command mends it.
 */
export function describeStale(koreksi: readonly Koreksi[]): Temuan[] {
  const outdated = koreksi.filter(({ rule }) => rule === "isi-data-lama");
  // The shortest says it best: a single figure.
  const [contoh] = outdated.toSorted((a, b) => a.pesan.length - b.pesan.length);
  if (contoh === undefined) return [];
  return [
    {
      tingkat: "peringatan",
      nama: "draf-basi",
      berkas: BERKAS_DRAF,
      pesan: `Data berubah sesudah angkanya dimasukkan ke draf ini; ${outdated.length} nilai, sel, atau kalimat masih yang lama, misalnya ${contoh.tempat.letak}.`,
      perbaikan: "masukkan dahulu angka terbaru; suntingan di draf tetap: lkjip draft",
    },
  ];
}
