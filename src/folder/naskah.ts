import { propertiesOf } from "../documents/document.ts";
import { DOCUMENTS, type TemplateFile } from "../documents/documents.ts";
import type { Gambar, Laporan } from "../model/content.ts";
import { EXIT_CODE, Henti } from "../model/henti.ts";
import { FOLDER } from "../model/places.ts";
import type { Bertemuan, Temuan } from "../model/temuan.ts";
import type { Config } from "../plan/schema.ts";
import { readLogo } from "../word/parts/picture.ts";
import { type PrintOptions, renderDocx } from "../word/print/print.ts";
import type { ReadonlyWorld } from "../world/world.ts";
import { tryRead } from "./returned.ts";
import { tellTemuan } from "./tell.ts";
import { findTemuanPrinted, findTemuanTemplat, readTemplat } from "./template.ts";

/** Prints a document with the office's template or the built-in one; ends with all findings of a faulty template. */
export function renderNaskah(
  world: ReadonlyWorld,
  config: Config,
  templat: TemplateFile,
  laporan: Laporan,
): Uint8Array {
  const identitas = { dokumen: templat, instansi: config.instansi.nama, tahun: String(config.tahun) };
  return printNaskah(world, templat, withLogo(world, config, laporan), identitas);
}

/** Whose document it is, as its base and its properties keep it. */
export interface Identitas extends Readonly<Record<string, string>> {
  readonly instansi: string;
  readonly tahun: string;
}

/** What a document is told beside its data. */
export const printOptions = (templat: TemplateFile, identitas: Identitas): PrintOptions => ({
  berkas: `${FOLDER.templat}/${templat}`,
  identitas,
  properties: propertiesOf(DOCUMENTS[templat], identitas.instansi, identitas.tahun),
});

/** The same for a report that is ready, logo and all; `identitas` says whose document it is. */
export function printNaskah(
  world: ReadonlyWorld,
  templat: TemplateFile,
  laporan: Laporan,
  identitas: Identitas,
): Uint8Array {
  const berkas = `${FOLDER.templat}/${templat}`;
  const content = readTemplat(world, templat);
  const { nilai, temuan } = printOnce(content, laporan, printOptions(templat, identitas));
  if (nilai !== null) {
    refuseBlank(world, content, templat, berkas);
    return nilai;
  }
  // The vocabulary knows names that this year's data leave out: all faults at once.
  const all = findTemuanTemplat(content, templat, berkas);
  const isKnown = ({ nama, lembar, sel }: Temuan): boolean =>
    all.some((each) => each.nama === nama && each.lembar === lembar && each.sel === sel);
  throw new Henti(EXIT_CODE.hasGalat, [...all, ...temuan.filter((each) => !isKnown(each))]);
}

interface Printed {
  readonly templat: Uint8Array;
  /** As JSON. */
  readonly options: string;
  readonly all: Bertemuan<Uint8Array | null>;
}

const printed = new WeakMap<Laporan, Printed>();

/** Prints a report that may have been printed just before: same report, template and options, same document. */
export function printOnce(templat: Uint8Array, laporan: Laporan, options: PrintOptions): Bertemuan<Uint8Array | null> {
  const said = JSON.stringify(options);
  const before = printed.get(laporan);
  if (before?.options === said && Buffer.compare(before.templat, templat) === 0) return before.all;
  const all = renderDocx(templat, laporan, options);
  printed.set(laporan, { templat, options: said, all });
  return all;
}

/** Ends the command where the office's own template prints nothing of the data: nothing would come of its document. */
function refuseBlank(world: ReadonlyWorld, content: Uint8Array, templat: TemplateFile, berkas: string): void {
  if (!world.exists(berkas)) return;
  const galat = findTemuanPrinted(content, templat, berkas).filter(({ tingkat }) => tingkat === "galat");
  if (galat.length > 0) throw new Henti(EXIT_CODE.hasGalat, galat);
}

/** A logo has some hundred kilobytes; a scan of it has a few megabytes. */
const BATAS_LOGO = 32 * 2 ** 20;

const withoutLogo = (temuan: Temuan): Temuan => ({
  ...temuan,
  tingkat: "peringatan",
  pesan: `${temuan.pesan} Dokumen dibuat tanpa logo.`,
});

/** Whose logo was complained about: a command that makes many documents says it once. */
const told = new WeakSet<ReadonlyWorld>();

/** The logo that lkjip.yaml names; null where it names none, or one that cannot be read. */
export function readOfficeLogo(world: ReadonlyWorld, { instansi }: Config): Bertemuan<Gambar | null> {
  if (instansi.logo === undefined) return { nilai: null, temuan: [] };
  const { content, temuan } = tryRead(world, instansi.logo, BATAS_LOGO);
  return temuan.length > 0 ? { nilai: null, temuan: temuan.map(withoutLogo) } : readLogo(content, instansi.logo);
}

/** The same document with the office's logo; where it cannot be read, that is told and the document goes without. */
export function withLogo(world: ReadonlyWorld, config: Config, laporan: Laporan): Laporan {
  const { nilai, temuan } = readOfficeLogo(world, config);
  if (!told.has(world)) tellTemuan(world, temuan);
  if (temuan.length > 0) told.add(world);
  return nilai === null ? laporan : { ...laporan, logo: nilai };
}
