import { strToU8 } from "fflate";
import { cell, columnName, makeParts, type Parts, zipParts } from "../support/xlsx.ts";
import { makeRawZip, type RawEntry } from "../xlsx/raw-zip.ts";
import { alamat, makeConfig, makeLembar } from "./contoh.ts";

/*
 * Files that a folder may hold instead of a good form: broken, foreign, hostile. Each says what must become of it:
 * the name of the finding that refuses it, or "terbaca" where S1.1 must be read as 90.5 all the same.
 */

export interface Hostile {
  readonly jenis: string;
  readonly harap: string;
  readonly content: () => Uint8Array;
  readonly berkas?: string;
  /** Takes long to make: only in the slow suite. */
  readonly large?: boolean;
}

const isian = { kinerja: { [alamat("S1.1", "realisasi")]: 90.5 } };

/** The parts of a good form; `ubah` replaces some. */
function parts(ubah: Parts = {}): Record<string, string | Uint8Array> {
  const { kinerja, anggaran, bukti, meta } = makeLembar(makeConfig(), isian);
  return { ...makeParts([kinerja, anggaran, bukti, meta]), ...ubah };
}

const text = (part: string): string => String(parts()[part]);
const SHEET = "xl/worksheets/sheet1.xml";

/** A good form with its first sheet edited. */
const withSheet = (ubah: (xml: string) => string): Uint8Array => zipParts(parts({ [SHEET]: ubah(text(SHEET)) }));
const withPart = (part: string, ubah: (xml: string) => string): Uint8Array =>
  zipParts(parts({ [part]: ubah(text(part)) }));

const raw = (): RawEntry[] => Object.entries(parts()).map(([name, data]) => ({ name, data }));
const withRaw = (ubah: (entries: RawEntry[]) => readonly RawEntry[]): Uint8Array => makeRawZip(ubah(raw()));
const editRaw = (name: string, ubah: Partial<RawEntry>): Uint8Array =>
  withRaw((entries) => entries.map((entry) => (entry.name === name ? { ...entry, ...ubah } : entry)));

const cfb = (stream: string): Uint8Array =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.alloc(512),
      Buffer.from(stream, "utf16le"),
      Buffer.alloc(64),
    ]),
  );
const bytes = (hex: string, tail = "isi yang lain"): Uint8Array =>
  new Uint8Array(Buffer.concat([Buffer.from(hex, "hex"), Buffer.from(tail)]));
const plainZip = (files: Record<string, string>): Uint8Array => zipParts(files);

const inData =
  (xml: string) =>
  (sheet: string): string =>
    sheet.replace("</sheetData>", `${xml}</sheetData>`);
const afterData =
  (xml: string) =>
  (sheet: string): string =>
    sheet.replace("</sheetData>", `</sheetData>${xml}`);
const beforeRoot =
  (xml: string) =>
  (part: string): string =>
    part.replace(/(<\?xml[^>]*\?>\s*)/, `$1${xml}`);
const repeat = (count: number, make: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join("");

const BUKAN_BERKAS_EXCEL: readonly Hostile[] = [
  { jenis: "0 bytes", harap: "berkas-kosong", content: () => new Uint8Array(0) },
  {
    jenis: "lock file of Excel",
    harap: "berkas-sedang-dibuka",
    berkas: "3-data-kinerja/~$tapem.xlsx",
    content: () => bytes("05", "Kasi Tapem"),
  },
  {
    jenis: "lock file of LibreOffice",
    harap: "berkas-sedang-dibuka",
    berkas: "3-data-kinerja/.~lock.tapem.xlsx#",
    content: () => strToU8(",kasi,pc;"),
  },
  { jenis: ".xls of Excel 97", harap: "berkas-xls", content: () => cfb("Workbook") },
  { jenis: ".xls of Excel 5", harap: "berkas-xls", content: () => cfb("Book") },
  { jenis: ".xls of Excel 2", harap: "berkas-xls", content: () => bytes("09000400") },
  {
    jenis: "XML Spreadsheet 2003",
    harap: "berkas-xls",
    content: () => strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
  },
  { jenis: "password", harap: "berkas-bersandi", content: () => cfb("EncryptedPackage") },
  { jenis: ".doc", harap: "bukan-xlsx", content: () => cfb("WordDocument") },
  {
    jenis: "HTML table",
    harap: "bukan-xlsx",
    content: () => strToU8("<html><table><tr><td>90,5</td></tr></table></html>"),
  },
  { jenis: "other XML", harap: "bukan-xlsx", content: () => strToU8("<?xml version='1.0'?><data/>") },
  { jenis: "CSV with semicolons", harap: "bukan-xlsx", content: () => strToU8("kode;realisasi\r\nS1.1;90,5\r\n") },
  {
    jenis: "CSV in UTF-16",
    harap: "bukan-xlsx",
    content: () => new Uint8Array(Buffer.from("\ufeffkode\trealisasi\r\nS1.1\t90,5\r\n", "utf16le")),
  },
  { jenis: "plain text", harap: "bukan-xlsx", content: () => strToU8("menyusul") },
  { jenis: "PDF", harap: "bukan-xlsx", content: () => strToU8("%PDF-1.7 isi") },
  { jenis: "PNG", harap: "bukan-xlsx", content: () => bytes("89504e470d0a1a0a") },
  { jenis: "JPEG", harap: "bukan-xlsx", content: () => bytes("ffd8ffe0") },
  { jenis: "RAR", harap: "bukan-xlsx", content: () => bytes("526172211a07") },
  { jenis: "7z", harap: "bukan-xlsx", content: () => bytes("377abcaf271c") },
  { jenis: "gzip", harap: "bukan-xlsx", content: () => bytes("1f8b0800") },
  { jenis: "RTF", harap: "bukan-xlsx", content: () => strToU8("{\\rtf1 isi}") },
  { jenis: "only zero bytes", harap: "bukan-xlsx", content: () => new Uint8Array(4096) },
  { jenis: "unknown bytes", harap: "bukan-xlsx", content: () => bytes("0001020304") },
  { jenis: "empty zip", harap: "bukan-xlsx", content: () => bytes("504b0506", "\0".repeat(18)) },
  { jenis: "plain zip", harap: "bukan-xlsx", content: () => plainZip({ "foto.txt": "isi" }) },
  {
    jenis: ".docx",
    harap: "bukan-xlsx",
    content: () => plainZip({ "_rels/.rels": "<a/>", "word/document.xml": "<a/>" }),
  },
  {
    jenis: ".pptx",
    harap: "bukan-xlsx",
    content: () => plainZip({ "_rels/.rels": "<a/>", "ppt/presentation.xml": "<a/>" }),
  },
  {
    jenis: ".ods",
    harap: "berkas-ods",
    content: () => plainZip({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>" }),
  },
  {
    jenis: ".xlsb",
    harap: "berkas-xlsb",
    content: () => plainZip({ "_rels/.rels": "<a/>", "xl/workbook.bin": "isi" }),
  },
  { jenis: "Numbers", harap: "berkas-numbers", content: () => plainZip({ "Index/Document.iwa": "isi" }) },
  {
    jenis: "package without workbook",
    harap: "bukan-xlsx",
    content: () => plainZip({ "_rels/.rels": "<Relationships/>" }),
  },
];

const ZIP: readonly Hostile[] = [
  { jenis: "cut in half", harap: "berkas-terpotong", content: () => zipParts(parts()).slice(0, 3000) },
  { jenis: "last bytes missing", harap: "berkas-terpotong", content: () => zipParts(parts()).slice(0, -10) },
  { jenis: "only the magic bytes", harap: "berkas-terpotong", content: () => bytes("504b0304", "") },
  { jenis: "directory cut", harap: "berkas-rusak", content: () => makeRawZip(raw(), { count: raw().length + 5 }) },
  { jenis: "directory elsewhere", harap: "berkas-rusak", content: () => makeRawZip(raw(), { offset: 3 }) },
  { jenis: "wrong CRC", harap: "berkas-rusak", content: () => editRaw(SHEET, { crc: 12345 }) },
  {
    jenis: "flipped byte in stored data",
    harap: "berkas-rusak",
    content: () => flip(editRaw(SHEET, { method: 0 }), "90.5"),
  },
  { jenis: "longer than the directory says", harap: "berkas-rusak", content: () => editRaw(SHEET, { size: 100 }) },
  {
    jenis: "a bomb that the directory calls 1,000 bytes",
    harap: "berkas-rusak",
    large: true,
    content: () => editRaw(SHEET, { size: 1000, data: new Uint8Array(2 ** 29) }),
  },
  { jenis: "shorter than the directory says", harap: "berkas-rusak", content: () => editRaw(SHEET, { size: 200_000 }) },
  { jenis: "unknown compression", harap: "berkas-rusak", content: () => editRaw(SHEET, { method: 12 }) },
  { jenis: "deflate of garbage", harap: "berkas-rusak", content: () => corruptDeflate() },
  { jenis: "entry beyond the file", harap: "berkas-rusak", content: () => editRaw(SHEET, { offset: 0x7fffffff }) },
  {
    jenis: "entry that is another one",
    harap: "berkas-rusak",
    content: () => editRaw(SHEET, { localName: "xl/worksheets/sheet9.xml" }),
  },
  {
    jenis: "two entries of one name",
    harap: "zip-ganda",
    content: () => withRaw((e) => [...e, { name: SHEET, data: "<worksheet/>" }]),
  },
  {
    jenis: "two names that differ in case",
    harap: "zip-ganda",
    content: () => withRaw((e) => [...e, { name: SHEET.toUpperCase(), data: "<worksheet/>" }]),
  },
  {
    jenis: "400 entries",
    harap: "zip-terlalu-banyak",
    content: () => withRaw((e) => [...e, ...Array.from({ length: 400 }, (_, i) => ({ name: `x${i}`, data: "" }))]),
  },
  { jenis: "65,535 entries claimed", harap: "zip-terlalu-banyak", content: () => makeRawZip(raw(), { count: 65_535 }) },
  {
    jenis: "path with ..",
    harap: "zip-nama-bagian",
    content: () => withRaw((e) => [...e, { name: "../../jahat.exe", data: "x" }]),
  },
  {
    jenis: "absolute path",
    harap: "zip-nama-bagian",
    content: () => withRaw((e) => [...e, { name: "/etc/passwd", data: "x" }]),
  },
  {
    jenis: "path with a drive",
    harap: "zip-nama-bagian",
    content: () => withRaw((e) => [...e, { name: "C:\\jahat.exe", data: "x" }]),
  },
  {
    jenis: "path with a zero byte",
    harap: "zip-nama-bagian",
    content: () => withRaw((e) => [...e, { name: "a\0.xml", data: "x" }]),
  },
  {
    jenis: "path with a backslash and ..",
    harap: "zip-nama-bagian",
    content: () => withRaw((e) => [...e, { name: "xl\\..\\..\\x", data: "x" }]),
  },
  {
    jenis: "empty entry name",
    harap: "zip-nama-bagian",
    content: () => withRaw((e) => [...e, { name: "", data: "x" }]),
  },
  { jenis: "encrypted entry", harap: "berkas-bersandi", content: () => editRaw(SHEET, { flags: 1 }) },
  {
    jenis: "bomb: a sheet of 40 MB",
    harap: "berkas-terlalu-besar",
    content: () => zipParts(parts({ [SHEET]: new Uint8Array(40 * 2 ** 20) })),
  },
  {
    jenis: "bomb: a sheet of 600 MB",
    harap: "berkas-terlalu-besar",
    large: true,
    content: () => zipParts(parts({ [SHEET]: new Uint8Array(600 * 2 ** 20) })),
  },
  {
    jenis: "bomb in a picture that is never opened",
    harap: "terbaca",
    content: () => zipParts(parts({ "xl/media/image1.png": new Uint8Array(30 * 2 ** 20) })),
  },
  {
    jenis: "bytes before the zip",
    harap: "bukan-xlsx",
    content: () => bytes("4d5a9000", Buffer.from(zipParts(parts())).toString("latin1")),
  },
  {
    jenis: "bytes after the zip",
    harap: "terbaca",
    content: () => new Uint8Array(Buffer.concat([zipParts(parts()), Buffer.from("sisa")])),
  },
  { jenis: "zip with a comment", harap: "terbaca", content: () => makeRawZip(raw(), { comment: "dari surel" }) },
  {
    jenis: "zip64 sizes",
    harap: "terbaca",
    content: () => withRaw((e) => e.map((entry) => ({ ...entry, zip64: true }))),
  },
  {
    jenis: "names with backslashes",
    harap: "terbaca",
    content: () => withRaw((e) => e.map((entry) => ({ ...entry, name: entry.name.replaceAll("/", "\\") }))),
  },
  {
    jenis: "stored instead of deflated",
    harap: "terbaca",
    content: () => withRaw((e) => e.map((entry) => ({ ...entry, method: 0 }))),
  },
  { jenis: "macros", harap: "terbaca", content: () => zipParts(parts({ "xl/vbaProject.bin": "makro" })) },
];

const XML: readonly Hostile[] = [
  { jenis: "DOCTYPE", harap: "xml-doctype", content: () => withSheet(beforeRoot("<!DOCTYPE worksheet>")) },
  {
    jenis: "billion laughs",
    harap: "xml-doctype",
    content: () =>
      withPart(
        "xl/sharedStrings.xml",
        beforeRoot(
          `<!DOCTYPE sst [<!ENTITY a "ha">${repeat(9, (i) => `<!ENTITY a${i} "${`&a${i === 0 ? "" : i - 1};`.repeat(10)}">`)}]>`,
        ),
      ),
  },
  {
    jenis: "external entity",
    harap: "xml-doctype",
    content: () => withPart("xl/workbook.xml", beforeRoot('<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
  },
  {
    jenis: "undefined entity",
    harap: "berkas-rusak",
    content: () => withSheet(inData('<row r="90"><c r="A90" t="inlineStr"><is><t>&x;</t></is></c></row>')),
  },
  {
    jenis: "nested too deep",
    harap: "berkas-rusak",
    content: () => withSheet(afterData(`<extLst>${"<a>".repeat(5000)}${"</a>".repeat(5000)}</extLst>`)),
  },
  { jenis: "tag left open", harap: "berkas-rusak", content: () => withSheet((xml) => xml.replace("</worksheet>", "")) },
  { jenis: "two roots", harap: "berkas-rusak", content: () => withSheet((xml) => `${xml}<worksheet/>`) },
  {
    jenis: "doubled attribute",
    harap: "berkas-rusak",
    content: () => withSheet(inData('<row r="90" r="91"><c><v>1</v></c></row>')),
  },
  { jenis: "empty sheet part", harap: "berkas-rusak", content: () => zipParts(parts({ [SHEET]: "" })) },
  {
    jenis: "bytes that are no UTF-8",
    harap: "berkas-rusak",
    content: () => zipParts(parts({ [SHEET]: new Uint8Array([...strToU8("<worksheet>"), 0xff, 0xc0]) })),
  },
  {
    jenis: "unknown encoding",
    harap: "berkas-rusak",
    content: () => withSheet((xml) => xml.replace("UTF-8", "EBCDIC-ID")),
  },
  {
    jenis: "HTML as workbook.xml",
    harap: "bukan-xlsx",
    content: () => zipParts(parts({ "xl/workbook.xml": "<html/>" })),
  },
  {
    jenis: "workbook as sheet",
    harap: "berkas-rusak",
    content: () =>
      withPart("xl/_rels/workbook.xml.rels", (xml) => xml.replace("worksheets/sheet1.xml", "workbook.xml")),
  },
  {
    jenis: "sheet part missing",
    harap: "berkas-rusak",
    content: () =>
      withPart("xl/_rels/workbook.xml.rels", (xml) => xml.replace("worksheets/sheet1.xml", "worksheets/tidak-ada.xml")),
  },
  {
    jenis: "sheet outside of the package",
    harap: "berkas-rusak",
    content: () =>
      withPart("xl/_rels/workbook.xml.rels", (xml) => xml.replace("worksheets/sheet1.xml", "../../../../etc/passwd")),
  },
  {
    jenis: "sheet on a server",
    harap: "berkas-rusak",
    content: () =>
      withPart("xl/_rels/workbook.xml.rels", (xml) =>
        xml.replace('Target="worksheets/sheet1.xml"', 'Target="http://jahat.example/a.xml" TargetMode="External"'),
      ),
  },
  {
    jenis: "relationships missing",
    harap: "berkas-rusak",
    content: () => zipParts(parts({ "xl/_rels/workbook.xml.rels": "<Relationships/>" })),
  },
  {
    jenis: "100 sheets",
    harap: "berkas-rusak",
    content: () =>
      withPart("xl/workbook.xml", (xml) =>
        xml.replace(
          "<sheets>",
          `<sheets>${repeat(100, (i) => `<sheet name="L${i}" sheetId="${i + 10}" r:id="rId1"/>`)}`,
        ),
      ),
  },
  { jenis: "a comment of 1 MB", harap: "terbaca", content: () => withSheet(inData(`<!--${"x".repeat(2 ** 20)}-->`)) },
  {
    jenis: "20,000 attributes",
    harap: "terbaca",
    content: () => withSheet(afterData(`<x ${repeat(20_000, (i) => `a${i}="1" `)}/>`)),
  },
];

const LEMBAR: readonly Hostile[] = [
  {
    jenis: "row 99999999999",
    harap: "berkas-rusak",
    content: () => withSheet(inData('<row r="99999999999"><c><v>1</v></c></row>')),
  },
  { jenis: "row 0", harap: "berkas-rusak", content: () => withSheet(inData('<row r="0"><c><v>1</v></c></row>')) },
  { jenis: "row 1.5", harap: "berkas-rusak", content: () => withSheet(inData('<row r="1.5"/>')) },
  {
    jenis: "column ZZZZZ",
    harap: "berkas-rusak",
    content: () => withSheet(inData('<row r="90"><c r="ZZZZZ90"><v>1</v></c></row>')),
  },
  {
    jenis: "cell of another row",
    harap: "berkas-rusak",
    content: () => withSheet(inData('<row r="90"><c r="B91"><v>1</v></c></row>')),
  },
  {
    jenis: "cell written twice",
    harap: "berkas-rusak",
    content: () => withSheet(inData('<row r="90"><c r="B90"><v>1</v></c><c r="B90"><v>2</v></c></row>')),
  },
  {
    jenis: "17,000 cells without reference in a row",
    harap: "berkas-rusak",
    content: () => withSheet(inData(`<row r="90">${"<c><v>1</v></c>".repeat(17_000)}</row>`)),
  },
  {
    jenis: "60,000 filled cells",
    harap: "berkas-terlalu-besar",
    content: () => withSheet(inData(repeat(6_000, (i) => `<row r="${i + 100}">${"<c><v>1</v></c>".repeat(10)}</row>`))),
  },
  {
    jenis: "1,000,000 empty rows, formatted",
    harap: "terbaca",
    large: true,
    content: () => withSheet(inData(emptyRows(800_000, 1))),
  },
  {
    jenis: "60,000 empty rows of 17 cells, formatted",
    harap: "terbaca",
    content: () => withSheet(inData(emptyRows(20_000, 17))),
  },
  {
    jenis: "900,000 empty rows of 17 cells, formatted",
    harap: "berkas-terlalu-besar",
    large: true,
    content: () => withSheet(inData(emptyRows(250_000, 17))),
  },
  {
    jenis: "6 MB of empty cells that cannot be skipped",
    harap: "terbaca",
    large: true,
    content: () => withSheet(inData(repeat(120_000, (i) => `<row r="${i + 100}"><c S="1" r="A${i + 100}"/></row>`))),
  },
  {
    jenis: "40 MB of empty cells that cannot be skipped",
    harap: "berkas-terlalu-besar",
    large: true,
    content: () => withSheet(inData(repeat(900_000, (i) => `<row r="${i + 100}"><c S="1" r="A${i + 100}"/></row>`))),
  },
  {
    jenis: "last row of the sheet",
    harap: "terbaca",
    content: () => withSheet(inData('<row r="1048576"><c r="A1048576" s="1"/></row>')),
  },
  {
    jenis: "validation on 20 whole columns",
    harap: "terbaca",
    content: () =>
      withSheet(
        afterData(
          `<dataValidations>${repeat(20, (i) => `<dataValidation type="decimal" sqref="${columnName(i + 1)}1:${columnName(i + 1)}1048576"/>`)}</dataValidations>`,
        ),
      ),
  },
  {
    jenis: "merge of a whole quarter of the sheet",
    harap: "terbaca",
    content: () => withSheet(afterData('<mergeCells><mergeCell ref="Z20:XFD1048576"/></mergeCells>')),
  },
  {
    jenis: "50,000 merges",
    harap: "terbaca",
    content: () =>
      withSheet(
        afterData(`<mergeCells>${repeat(50_000, (i) => `<mergeCell ref="Z${i + 100}:AA${i + 100}"/>`)}</mergeCells>`),
      ),
  },
  {
    jenis: "merges that overlap",
    harap: "terbaca",
    content: () =>
      withSheet(afterData('<mergeCells><mergeCell ref="Z20:AB25"/><mergeCell ref="AA21:AC30"/></mergeCells>')),
  },
  {
    jenis: "50,000 conditional formats",
    harap: "terbaca",
    content: () => withSheet(afterData(repeat(50_000, () => '<conditionalFormatting sqref="A1:XFD1048576"/>'))),
  },
  {
    jenis: "a name over the whole sheet",
    harap: "terbaca",
    content: () =>
      withPart("xl/workbook.xml", (xml) =>
        xml.replace(
          "</sheets>",
          '</sheets><definedNames><definedName name="SEMUA">Kinerja!$A$1:$XFD$1048576</definedName></definedNames>',
        ),
      ),
  },
  {
    jenis: "120,000 shared strings",
    harap: "berkas-terlalu-besar",
    content: () =>
      withPart("xl/sharedStrings.xml", (xml) => xml.replace("</sst>", `${"<si><t>x</t></si>".repeat(120_000)}</sst>`)),
  },
  {
    jenis: "3,000,000 shared strings",
    harap: "berkas-terlalu-besar",
    large: true,
    content: () =>
      withPart("xl/sharedStrings.xml", (xml) => xml.replace("</sst>", `${"<si><t/></si>".repeat(3_000_000)}</sst>`)),
  },
  {
    jenis: "a text of 7 MB",
    harap: "terbaca",
    content: () =>
      withSheet(
        inData(`<row r="90"><c r="B90" t="inlineStr"><is><t>${repeat(700_000, (i) => `kata${i} `)}</t></is></c></row>`),
      ),
  },
  {
    jenis: "a format code of 1 MB",
    harap: "terbaca",
    content: () =>
      withPart("xl/styles.xml", (xml) =>
        xml.replace("[$Rp-421]#,##0", `${"[".repeat(2 ** 19)}${"_&quot;".repeat(2 ** 15)}`),
      ),
  },
  {
    jenis: "a style that does not exist",
    harap: "terbaca",
    content: () =>
      withSheet((xml) =>
        xml.replace("<v>90.5</v>", "<v>90.5</v>").replace(/(<c r="[A-Z]+4")(><v>90.5)/, '$1 s="999"$2'),
      ),
  },
  {
    jenis: "40,000 key rows",
    harap: "terbaca",
    content: () =>
      withSheet(
        inData(
          repeat(
            40_000,
            (i) => `<row r="${i + 100}"><c r="A${i + 100}" t="inlineStr"><is><t>#kunci</t></is></c></row>`,
          ),
        ),
      ),
  },
  {
    jenis: "20,000 rows of their own",
    harap: "terbaca",
    content: () =>
      withSheet(
        inData(
          repeat(
            20_000,
            (i) => `<row r="${i + 100}"><c r="A${i + 100}"><v>${i}</v></c><c r="Z${i + 100}"><v>1</v></c></row>`,
          ),
        ),
      ),
  },
  {
    jenis: "one sheet part under two names",
    harap: "terbaca",
    content: () =>
      withPart("xl/workbook.xml", (xml) =>
        xml.replace("</sheets>", '<sheet name="Salinan" sheetId="77" r:id="rId1"/></sheets>'),
      ),
  },
  {
    jenis: "16,000 key columns",
    harap: "terbaca",
    content: () =>
      withSheet((xml) =>
        xml.replace(
          /(<row r="3"[^>]*>.*?)(<\/row>)/,
          (_, row: string, end: string) =>
            `${row}${repeat(16_000, (i) => `<c r="${columnName(i + 50)}3" t="inlineStr"><is><t>k${i}</t></is></c>`)}${end}`,
        ),
      ),
  },
  {
    jenis: "a shared formula and an array formula",
    harap: "terbaca",
    content: () =>
      withSheet(
        inData(
          '<row r="90"><c r="B90"><f t="shared" ref="B90:B91" si="0">A1</f><v>1</v></c></row><row r="91"><c r="B91"><f t="shared" si="0"/><v>1</v></c></row>',
        ),
      ),
  },
  {
    jenis: "an empty workbook",
    harap: "bukan-formulir",
    content: () => zipParts(makeParts([{ nama: "Sheet1", sel: {} }])),
  },
  {
    jenis: "a workbook of something else",
    harap: "bukan-formulir",
    content: () => zipParts(makeParts([{ nama: "Sheet1", sel: { A1: "rekap", B1: cell({ v: "5" }) } }])),
  },
];

function emptyRows(count: number, cells: number): string {
  return repeat(
    count,
    (i) =>
      `<row r="${i + 100}" spans="1:${cells}" s="1" customFormat="1">${repeat(cells, (j) => `<c r="${columnName(j + 1)}${i + 100}" s="1"/>`)}</row>`,
  );
}

/** Turns one bit of the place where `teks` stands. */
function flip(content: Uint8Array, teks: string): Uint8Array {
  const at = Buffer.from(content).indexOf(teks);
  return content.map((byte, i) => (i === at ? byte ^ 1 : byte));
}

function corruptDeflate(): Uint8Array {
  const content = zipParts(parts());
  const at = Buffer.from(content).indexOf(SHEET) + SHEET.length;
  return content.map((byte, i) => (i >= at && i < at + 8 ? 0xff : byte));
}

export const HOSTILE: readonly Hostile[] = [...BUKAN_BERKAS_EXCEL, ...ZIP, ...XML, ...LEMBAR];
