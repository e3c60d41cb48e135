import { LKJIP } from "../documents/lkjip.ts";
import type { Laporan } from "../model/content.ts";
import { oncePer } from "../model/recent.ts";
import { openPackage } from "../opc/package.ts";
import type { Result } from "../pipeline.ts";
import { listCelah, type PlacedCelah } from "../report/celah.ts";
import { composeLaporan } from "../report/laporan.ts";
import { listTeksDasar } from "../word/base/base.ts";
import { readDasar } from "../word/base/part.ts";
import { celahText } from "../word/print/scope.ts";
import type { ReadonlyWorld } from "../world/world.ts";
import { withFoto } from "./foto.ts";
import { type Identitas, printOnce, printOptions, withLogo } from "./naskah.ts";
import { readTemplat } from "./template.ts";

/** All that the draft LKjIP is printed from. */
export interface DrafInput {
  readonly templat: typeof LKJIP.file;
  readonly laporan: Laporan;
  readonly identitas: Identitas;
}

/** Everything that the report of an office can say. */
export const laporanOf = oncePer(({ config, data, pengukuran }: Result) => composeLaporan(config, data, pengukuran));

/** The report with the office's logo and photos, and whose document it is. */
export function composeDraf(world: ReadonlyWorld, result: Result): DrafInput {
  const { instansi, tahun } = result.config;
  return {
    templat: LKJIP.file,
    laporan: withLogo(world, result.config, withFoto(world, result, laporanOf(result))),
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
  return printOnce(readTemplat(world, templat), laporan, printOptions(templat, identitas)).nilai;
}
