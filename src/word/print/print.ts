import type { Laporan } from "../../model/content.ts";
import type { Bertemuan, Temuan } from "../../model/temuan.ts";
import { findMainPart, openPackage, savePackage, type WordPackage, writePart } from "../../opc/package.ts";
import { attributeOf, findAll } from "../../opc/xml.ts";
import { writeDasar } from "../base/part.ts";
import { createMeasure } from "../layout/measure.ts";
import { type DocumentProperties, writeProperties } from "../parts/properties.ts";
import { findStyle, readStyles } from "../parts/styles.ts";
import { readSkeleton } from "../refresh/skeleton.ts";
import { bookmarkMaker, type Context, controlNamer, counter, shortHash, styleFinder } from "./context.ts";
import { fillTemplat } from "./fill.ts";
import { fillPages, insertList } from "./lists.ts";
import { numberingMaker } from "./number.ts";
import { numberCaptions, resolveReferences } from "./references.ts";
import { type ScannedPart, scanTemplat } from "./scan.ts";
import { checkScanned } from "./tags.ts";

/** What a document may be told beside its data. */
export interface PrintOptions {
  /** Name of the template for findings, such as `templat/lkjip.docx`. */
  readonly berkas?: string;
  /** Whose document it is, kept inside it: such as `{ kode: "425.504", tahun: "2024" }`. */
  readonly identitas?: Readonly<Record<string, string>>;
  /** What the file says of itself; without it what its template says. */
  readonly properties?: DocumentProperties;
}

/**
 * Prints a report with a Word template: every value, table and chart becomes a content control whose base is kept in the
 * document. Same template, data and options, same bytes. A faulty template gives all its findings and no document.
 */
export function renderDocx(
  templat: Uint8Array,
  laporan: Laporan,
  options: PrintOptions = {},
): Bertemuan<Uint8Array | null> {
  const opened = openTemplat(templat);
  if (opened === undefined) return refuse([notWord], options);
  const { pkg, main, parts } = opened;
  const temuan = checkScanned(parts, laporan);
  if (temuan.length > 0) return refuse(temuan, options);
  const { context, saveNumbering } = createContext(pkg, main, parts);
  const filled = fillTemplat(parts, laporan, context);
  const texts = new Map(
    [...filled.texts].map(([part, text]) => [
      part,
      part === main ? finishMain(text, context) : resolveReferences(text, context, new Map()),
    ]),
  );
  for (const [part, text] of texts) writePart(pkg, part, text);
  saveNumbering();
  const loops = [...filled.list].map(([kunci, item]) => ({ jenis: "daftar", kunci, item }) as const);
  const content = [...context.dasar, ...loops];
  const blocks = readSkeleton(main, texts.get(main) ?? "", content);
  writeDasar(pkg, main, { identitas: options.identitas ?? {}, templat: shortHash(templat), content, blocks });
  if (options.properties !== undefined) writeProperties(pkg, options.properties);
  return { nilai: savePackage(pkg), temuan: [] };
}

/** All faults of a template at once, with the file's name; `kosakata` has every name, every list with an item. */
export function checkBerkasTemplat(templat: Uint8Array, kosakata: Laporan, berkas: string): readonly Temuan[] {
  const opened = openTemplat(templat);
  return refuse(opened === undefined ? [notWord] : checkScanned(opened.parts, kosakata), { berkas }).temuan;
}

/** What needs the whole document: numbers of captions, references to them, contents lists and their pages. */
function finishMain(text: string, context: Context): string {
  const numbered = numberCaptions(text);
  const referred = resolveReferences(numbered.text, context, numbered.labels);
  return fillPages(insertList(referred, context), context.measure);
}

function createContext(pkg: WordPackage, main: string, parts: readonly ScannedPart[]) {
  const styles = readStyles(pkg);
  const numbering = numberingMaker(pkg, main, styles, findStyle(styles, "paragraph", "Nomor"));
  const context: Context = {
    pkg,
    main,
    styles,
    measure: createMeasure(styles),
    look: styleFinder(styles),
    newNumbering: numbering.next,
    ...namesIn(parts),
    dasar: [],
    captions: [],
    references: [],
  };
  return { context, saveNumbering: numbering.save };
}

function openTemplat(
  templat: Uint8Array,
): { readonly pkg: WordPackage; readonly main: string; readonly parts: readonly ScannedPart[] } | undefined {
  try {
    const pkg = openPackage(templat);
    const main = findMainPart(pkg);
    return main === undefined ? undefined : { pkg, main, parts: scanTemplat(pkg) };
  } catch {
    return undefined;
  }
}

const notWord: Temuan = {
  tingkat: "galat",
  nama: "templat-bukan-word",
  pesan: "Templat ini bukan berkas Word yang utuh.",
  perbaikan: "buka berkas aslinya di Word, simpan sebagai Dokumen Word (.docx), misalnya lkjip.docx.",
};

const refuse = (temuan: readonly Temuan[], { berkas }: PrintOptions): Bertemuan<null> => ({
  nilai: null,
  temuan: temuan.map((each) => (berkas === undefined ? each : { ...each, berkas })),
});

/** Makers of names and numbers that stay clear of those the template has. */
function namesIn(
  parts: readonly ScannedPart[],
): Pick<Context, "controlNames" | "bookmark" | "drawingId" | "nextOrder"> {
  const values = (element: string, attribute: string): string[] =>
    parts.flatMap(({ root }) => findAll(root, element).map((each) => attributeOf(each, attribute) ?? ""));
  const controls = parts.flatMap(({ root }) =>
    findAll(root, "w:sdtPr").flatMap((each) => findAll(each, "w:id").map((id) => Number(attributeOf(id, "w:val")))),
  );
  const highest = (numbers: readonly string[]): number => Math.max(0, ...numbers.map(Number).filter(Number.isFinite));
  return {
    controlNames: controlNamer(new Set(controls)),
    bookmark: bookmarkMaker(new Set(values("w:bookmarkStart", "w:name")), highest(values("w:bookmarkStart", "w:id"))),
    drawingId: counter(highest(values("wp:docPr", "id"))),
    nextOrder: counter(0),
  };
}
