import { BERKAS_DRAF, FOLDER } from "../model/places.ts";
import type { Laporan } from "../model/content.ts";
import type { Temuan } from "../model/temuan.ts";
import { openPackage } from "../opc/package.ts";
import { compileLaporan, type Hasil } from "../pipeline.ts";
import { listTeksDasar } from "../word/base/base.ts";
import { readDasar } from "../word/base/part.ts";
import { celahText } from "../word/print/scope.ts";
import { renderDocx } from "../word/print/print.ts";
import { refreshDocx } from "../word/refresh/refresh.ts";
import { clip } from "../word/refresh/place.ts";
import { type CelahBertempat, listCelah } from "../report/celah.ts";
import type { World } from "../world/world.ts";
import { withLogo } from "./naskah.ts";
import { readTemplat } from "./folder.ts";

const TEMPLAT_DRAF = "lkjip.docx";

/** All that the draft LKjIP is printed from. */
export interface BahanDraf {
  readonly templat: typeof TEMPLAT_DRAF;
  readonly laporan: Laporan;
  readonly identitas: Readonly<Record<string, string>>;
}

/** The report with the office's logo, and whose document it is. */
export function composeDraf(world: World, hasil: Hasil): BahanDraf {
  const { instansi, tahun } = hasil.config;
  return {
    templat: TEMPLAT_DRAF,
    laporan: withLogo(world, hasil.config, compileLaporan(hasil)),
    identitas: { dokumen: "LKjIP", instansi: instansi.nama, tahun: String(tahun) },
  };
}

/** The gaps that a printed document shows: a template need not print all that the report has. */
export function listCelahTercetak(laporan: Laporan, docx: Uint8Array): CelahBertempat[] {
  const printed = new Set((readDasar(openPackage(docx))?.isi ?? []).flatMap(listTeksDasar));
  return listCelah(laporan).filter((celah) => printed.has(celahText(celah)));
}

/**
 * Whether the data have moved on since their figures were brought into the draft: then a number that differs from the data
 * is old rather than mistyped, and one command mends them all. The draft itself tells, by the base that it keeps; nothing
 * is said of a file that cannot be refreshed.
 */
export function findDrafBasi(world: World, hasil: Hasil, draf: Uint8Array): Temuan[] {
  const { templat, laporan, identitas } = composeDraf(world, hasil);
  const berkas = `${FOLDER.templat}/${templat}`;
  const segar = renderDocx(readTemplat(world, templat), laporan, { berkas, identitas }).nilai;
  const perubahan = segar === null ? [] : (refreshDocx(draf, segar).nilai?.laporan.perubahan ?? []);
  const usang = perubahan.filter(({ status }) => status === "diperbarui");
  if (usang.length === 0) return [];
  // The shortest says it best: a single figure.
  const [contoh] = usang.toSorted((a, b) => (a.lama ?? "").length - (b.lama ?? "").length);
  const misalnya = `misalnya di ${contoh?.tempat}: "${clip(contoh?.lama ?? "", 60)}", menurut data "${clip(contoh?.baru ?? "", 60)}"`;
  return [
    {
      tingkat: "peringatan",
      nama: "draf-basi",
      berkas: BERKAS_DRAF,
      pesan: `Data berubah sesudah angkanya dimasukkan ke draf ini; ${usang.length} nilai, sel, atau kalimat masih yang lama, ${misalnya}.`,
      perbaikan: "masukkan dahulu angka terbaru; suntingan di draf tetap: lkjip draft",
    },
  ];
}
