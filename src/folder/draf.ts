import { LKJIP } from "../documents/lkjip.ts";
import type { Laporan } from "../model/content.ts";
import { BERKAS_DRAF, FOLDER } from "../model/places.ts";
import type { Temuan } from "../model/temuan.ts";
import { openPackage } from "../opc/package.ts";
import { compileLaporan, type Result } from "../pipeline.ts";
import { listCelah, type PlacedCelah } from "../report/celah.ts";
import { listTeksDasar } from "../word/base/base.ts";
import { readDasar } from "../word/base/part.ts";
import { renderDocx } from "../word/print/print.ts";
import { celahText } from "../word/print/scope.ts";
import { clip } from "../word/refresh/place.ts";
import { refreshDocx } from "../word/refresh/refresh.ts";
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

/** The report as lkjip would print it now; null where its template cannot be printed. */
export function printFresh(world: ReadonlyWorld, result: Result): Uint8Array | null {
  const { templat, laporan, identitas } = composeDraf(world, result);
  return renderDocx(readTemplat(world, templat), laporan, { berkas: `${FOLDER.templat}/${templat}`, identitas }).nilai;
}

/**
 * Whether the data have moved on since their figures were brought into the draft: then a number that differs from the data
 * is old rather than mistyped, and one command mends them all. The draft itself tells, by the base that it keeps; nothing
 * is said of a file that cannot be refreshed.
 */
export function findStaleDraf(segar: Uint8Array | null, draf: Uint8Array): Temuan[] {
  const perubahan = segar === null ? [] : (refreshDocx(draf, segar).nilai?.laporan.perubahan ?? []);
  const outdated = perubahan.filter(({ status }) => status === "diperbarui");
  if (outdated.length === 0) return [];
  // The shortest says it best: a single figure.
  const [contoh] = outdated.toSorted((a, b) => (a.lama ?? "").length - (b.lama ?? "").length);
  const example = `misalnya di ${contoh?.tempat}: "${clip(contoh?.lama ?? "", 60)}", menurut data "${clip(contoh?.baru ?? "", 60)}"`;
  return [
    {
      tingkat: "peringatan",
      nama: "draf-basi",
      berkas: BERKAS_DRAF,
      pesan: `Data berubah sesudah angkanya dimasukkan ke draf ini; ${outdated.length} nilai, sel, atau kalimat masih yang lama, ${example}.`,
      perbaikan: "masukkan dahulu angka terbaru; suntingan di draf tetap: lkjip draft",
    },
  ];
}
