import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decodeXml } from "../../src/opc/xml.ts";
import { prepareProfile, toPdf } from "../../src/world/pdf.ts";

/*
 * LibreOffice, as a colleague without Word or Excel uses it. Only for the slow tests (npm run test:render).
 */

/** A document as its pages: the text of each, as pdftotext lays it out. */
export interface Halaman {
  readonly teks: string;
}

/** Opens documents in LibreOffice and gives their pages. Throws when one of them cannot be opened. Names tell the format (`draf.docx`). */
export function toPages(files: Readonly<Record<string, Uint8Array>>): Record<string, readonly Halaman[]> {
  return inFolder(files, (folder, names) => {
    convert(folder, "pdf", names);
    return Object.fromEntries(
      names.map((name) => {
        const pdf = join(folder, "out", name.replace(/\.[^.]+$/, ".pdf"));
        const text = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" });
        return [
          name,
          text
            .split("\f")
            .slice(0, -1)
            .map((teks) => ({ teks })),
        ];
      }),
    );
  });
}

/** A word on a page, in points from the upper left corner. */
export interface KataHalaman {
  readonly teks: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A page as it is printed: its size in points and every word where it stands. */
export interface HalamanCetak {
  readonly width: number;
  readonly height: number;
  readonly kata: readonly KataHalaman[];
}

/** A Word document as the PDF that `archive` makes of it: its pages with every word in its place. */
export function toPrintedPages(docx: Uint8Array): readonly HalamanCetak[] {
  const pdf = toPdf("soffice", docx);
  if (pdf === null) throw new Error("LibreOffice made no PDF");
  return inFolder({ "dokumen.pdf": pdf }, (folder) => {
    const file = join(folder, "dokumen.pdf");
    const html = execFileSync("pdftotext", ["-bbox", file, "-"], { encoding: "utf8", maxBuffer: 1 << 28 });
    return html.split("<page ").slice(1).map(readPage);
  });
}

function readPage(html: string): HalamanCetak {
  const [width = 0, height = 0] = [/width="([\d.]+)"/, /height="([\d.]+)"/].map((size) => Number(size.exec(html)?.[1]));
  const words = html.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g);
  const kata = [...words].map(([, left, top, right, bottom, teks = ""]) => ({
    teks: decodeXml(teks),
    left: Number(left),
    top: Number(top),
    right: Number(right),
    bottom: Number(bottom),
  }));
  return { width, height, kata };
}

/** Formats that LibreOffice is asked to save. */
type Format = keyof typeof FILTER;

const FILTER = { xlsx: "xlsx:Calc MS Excel 2007 XML", docx: "docx:MS Word 2007 XML", ods: "ods" } as const;

/** Opens files in one LibreOffice and saves them again; names have no ending. */
export function saveAllAgain(
  files: Readonly<Record<string, Uint8Array>>,
  from: Format,
  format: Format,
): Record<string, Uint8Array> {
  const named = Object.fromEntries(Object.entries(files).map(([name, content]) => [`${name}.${from}`, content]));
  return inFolder(named, (folder, names) => {
    convert(folder, FILTER[format], names);
    return Object.fromEntries(
      Object.keys(files).map((name) => [name, new Uint8Array(readFileSync(join(folder, "out", `${name}.${format}`)))]),
    );
  });
}

/** Opens Word documents in one LibreOffice and saves them again, in their order. */
export function saveDocuments(docx: readonly Uint8Array[]): Uint8Array[] {
  const files = Object.fromEntries(docx.map((content, at) => [`draf-${at}`, content]));
  const saved = saveAllAgain(files, "docx", "docx");
  return docx.map((_, at) => saved[`draf-${at}`] as Uint8Array);
}

/** Opens a file and saves it again in a format. */
export function saveAgain(name: string, content: Uint8Array, format: Format): Uint8Array {
  return inFolder({ [name]: content }, (folder, names) => {
    convert(folder, FILTER[format], names);
    return readFileSync(join(folder, "out", name.replace(/\.[^.]+$/, `.${format}`)));
  });
}

function convert(folder: string, filter: string, names: readonly string[]): void {
  const profile = prepareProfile(join(folder, "profile"));
  const files = names.map((name) => join(folder, name));
  execFileSync("soffice", [profile, "--headless", "--convert-to", filter, "--outdir", join(folder, "out"), ...files], {
    stdio: "pipe",
  });
  const made = readdirSync(join(folder, "out"));
  const missing = names.filter((name) => !made.some((m) => m.replace(/\.[^.]+$/, "") === name.replace(/\.[^.]+$/, "")));
  if (missing.length > 0) throw new Error(`LibreOffice could not open ${missing.join(", ")}`);
}

function inFolder<T>(
  files: Readonly<Record<string, Uint8Array>>,
  work: (folder: string, names: readonly string[]) => T,
): T {
  const folder = mkdtempSync(join(tmpdir(), "lkjip-office-"));
  try {
    mkdirSync(join(folder, "out"));
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    return work(folder, Object.keys(files));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
