import type { Bertemuan, Temuan } from "../model/temuan.ts";
import { type Annotation, countPictures, readAnnotations } from "./annotation.ts";
import { readProperties, readWorkbookParts } from "./package.ts";
import { damaged, Refusal } from "./refusal.ts";
import { readSheet, type SheetContent } from "./sheet.ts";
import { BATAS_SEL, LETTER_LIMIT, type SheetSource } from "./sheet-cells.ts";
import { checkSignature, findOtherPackage } from "./signature.ts";
import { readStrings } from "./strings.ts";
import { readStyles } from "./styles.ts";
import { makeXmlReader, type XmlReader } from "./xml.ts";
import { readZip } from "./zip.ts";

/** One sheet with its filled cells, in the order of the file. */
export interface Sheet extends SheetContent {
  readonly nama: string;
  readonly hidden: boolean;
  readonly catatan: readonly Annotation[];
  /** How many pictures and charts lie on it. */
  readonly pictures: number;
}

export interface Workbook {
  readonly lembar: readonly Sheet[];
  /** Days are counted from 1904 instead of 1900. */
  readonly tahun1904: boolean;
  /** The file carries macros; they are never run. */
  readonly macro: boolean;
  /** Reads the document properties that are not Excel's own, by name. Empty where the part is damaged. */
  readonly readProperty: () => ReadonlyMap<string, string>;
}

/** Says what a workbook with too many cells is, by its texts and properties; null to leave it at its size. */
type ExplainLarge = (
  texts: readonly string[],
  properties: ReadonlyMap<string, string>,
) => Pick<Temuan, "tingkat" | "nama" | "pesan" | "perbaikan"> | null;

/** How much of a workbook is read: filled cells, characters of its texts, characters of XML. */
interface WorkbookSize {
  readonly cells: number;
  readonly letters: number;
  readonly xml: number;
}

/** Parsing runs at about 40 MB a second, and a form has 0.2 MB: this keeps the worst file well under a second. */
const FORM_SIZE: WorkbookSize = { cells: BATAS_SEL, letters: LETTER_LIMIT, xml: 8 * 2 ** 20 };

/** A budget of a whole regency, one row an account: 6.648 rows of 23 columns were seen, this has room for three times that. */
export const EXPORT_SIZE: WorkbookSize = { cells: 500_000, letters: 40_000_000, xml: 64 * 2 ** 20 };

interface OpenOptions {
  readonly explainLarge?: ExplainLarge;
  /** Without it, that of a form. */
  readonly size?: WorkbookSize;
}

/** Reads a workbook that anyone may have sent. What cannot be read is one finding that says why; never throws. */
export function openWorkbook(
  berkas: string,
  content: Uint8Array,
  { explainLarge = () => null, size = FORM_SIZE }: OpenOptions = {},
): Bertemuan<Workbook | null> {
  try {
    return { nilai: readWorkbook(content, explainLarge, size), temuan: [] };
  } catch (error) {
    const { tingkat, nama, pesan, perbaikan } =
      error instanceof Refusal ? error : damaged("susunan isinya tidak dapat dikenali.");
    return { nilai: null, temuan: [{ tingkat, nama, berkas, pesan, perbaikan }] };
  }
}

function readWorkbook(content: Uint8Array, explainLarge: ExplainLarge, size: WorkbookSize): Workbook {
  checkSignature(content);
  const zip = readZip(content);
  const other = findOtherPackage(zip.names);
  if (other) throw other;
  const xml = makeXmlReader(zip, size.xml);
  const parts = readWorkbookParts(xml);
  const strings = readStrings(xml, parts.strings);
  const styles = readStyles(xml, parts.styles);
  const source: SheetSource = { strings, styles, cells: { left: size.cells }, letters: { left: size.letters } };
  const readOne = ({ name, hidden, target }: (typeof parts.sheets)[number]): Sheet => {
    const content = readSheet(xml, target, source);
    if (!content) throw damaged(`isi lembar "${name}" tidak ada.`);
    return {
      nama: name,
      hidden: hidden,
      catatan: readAnnotations(xml, target),
      pictures: countPictures(xml, target),
      ...content,
    };
  };
  const readProperty = () => readPropertiesSafely(xml, parts.properties);
  const readAll = (): readonly Sheet[] => {
    try {
      return parts.sheets.map(readOne);
    } catch (error) {
      if (source.cells.left >= 0) throw error;
      const large = explainLarge(
        strings.map(({ teks }) => teks),
        readProperty(),
      );
      throw large === null ? error : new Refusal(large.nama, large.pesan, large.perbaikan, large.tingkat);
    }
  };
  const lembar = readAll();
  const macro = zip.names.some((name) => /\/vbaproject\.bin$/i.test(name));
  return { lembar, tahun1904: parts.date1904, macro, readProperty };
}

function readPropertiesSafely(xml: XmlReader, part: string | null): ReadonlyMap<string, string> {
  try {
    return readProperties(xml, part);
  } catch {
    return new Map();
  }
}
