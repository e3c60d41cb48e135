import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

const NAMA = process.platform === "win32" ? ["soffice.exe"] : ["soffice", "libreoffice"];
const TEMPAT_LAIN = [
  "C:\\Program Files\\LibreOffice\\program",
  "C:\\Program Files (x86)\\LibreOffice\\program",
  "/Applications/LibreOffice.app/Contents/MacOS",
];

/** Path of LibreOffice on this computer, or null. */
function findLibreOffice(): string | null {
  const folders = [...(process.env.PATH ?? "").split(delimiter), ...TEMPAT_LAIN].filter((folder) => folder !== "");
  return folders.flatMap((folder) => NAMA.map((nama) => join(folder, nama))).find((file) => existsSync(file)) ?? null;
}

/** Tagged, so that a screen reader finds headings and tables in it, with the headings as bookmarks. */
const TAGGED =
  'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},"ExportBookmarks":{"type":"boolean","value":"true"}}';

/**
 * LibreOffice keeps 20 charts in memory; it forgets the shape of those before, and stretches them to that of another. A
 * report of 30 indicators has more.
 */
const MANY_CHARTS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">${["Writer", "DrawingEngine"]
  .map(
    (part) =>
      `<item oor:path="/org.openoffice.Office.Common/Cache/${part}"><prop oor:name="OLE_Objects" oor:op="fuse"><value>1000</value></prop></item>`,
  )
  .join("")}</oor:items>`;

/** Makes a profile of its own for LibreOffice, and gives the argument that names it. */
export function prepareProfile(folder: string): string {
  mkdirSync(join(folder, "user"), { recursive: true });
  writeFileSync(join(folder, "user", "registrymodifications.xcu"), MANY_CHARTS);
  return `-env:UserInstallation=${pathToFileURL(folder).href}`;
}

/** A Word document as PDF by LibreOffice with a profile of its own, or null where it gives none within two minutes. */
const convertByLibreOffice = (program: string, docx: Uint8Array): Uint8Array | null =>
  convert(docx, (folder, file) => {
    return [
      program,
      [prepareProfile(join(folder, "profil")), "--headless", "--convert-to", TAGGED, "--outdir", folder, file],
    ];
  });

/** Where LibreOffice is: as told, null for nowhere, or looked for on this computer. */
type LibreOffice = string | null | undefined;

/** A Word document as PDF by LibreOffice, else by Word; null where neither is at hand or can make one. */
export function toPdf(told: LibreOffice, docx: Uint8Array): Uint8Array | null {
  const program = told === undefined ? findLibreOffice() : told;
  if (program !== null) return convertByLibreOffice(program, docx);
  return process.platform === "win32" && told === undefined ? convertByWord(docx) : null;
}

/** A Word document opened and saved again by LibreOffice, its references to pages renewed; null where it gives none. */
export function layOutByLibreOffice(told: LibreOffice, docx: Uint8Array): Uint8Array | null {
  const program = told === undefined ? findLibreOffice() : told;
  if (program === null) return null;
  const composeCall: ComposeCall = (folder, file) => {
    const profile = prepareProfile(join(folder, "profil"));
    const again = ["--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", join(folder, "lagi"), file];
    return [program, [profile, ...again]];
  };
  return convert(docx, composeCall, "lagi/dokumen.docx");
}

/** 17 is PDF; the twelfth argument tags it, the eleventh makes bookmarks of the headings. Word is closed whatever happens. */
const BY_WORD = `$ErrorActionPreference = 'Stop'
$word = New-Object -ComObject Word.Application
try {
  $word.Visible = $false
  $word.DisplayAlerts = 0
  $docx = $word.Documents.Open($args[0], $false, $true)
  $docx.ExportAsFixedFormat($args[1], 17, $false, 0, 0, 1, 1, 0, $true, $true, 1, $true, $true, $false)
  $docx.Close(0)
} finally { $word.Quit(0) }
`;

/** The same by Word's own automation, on Windows; null where there is no Word. Not yet tried on a computer with Word. */
const convertByWord = (docx: Uint8Array): Uint8Array | null =>
  convert(docx, (folder, file) => {
    const script = join(folder, "pdf.ps1");
    writeFileSync(script, BY_WORD);
    const how = ["-NoProfile", "-NonInteractive", "-ExecutionPolicy", "Bypass", "-File", script];
    return ["powershell.exe", [...how, file, join(folder, "dokumen.pdf")]];
  });

type ComposeCall = (folder: string, file: string) => readonly [program: string, args: readonly string[]];

function convert(docx: Uint8Array, composeCall: ComposeCall, result = "dokumen.pdf"): Uint8Array | null {
  const folder = mkdtempSync(join(tmpdir(), "lkjip-pdf-"));
  const { execFileSync } = process.getBuiltinModule("node:child_process");
  try {
    const file = join(folder, "dokumen.docx");
    writeFileSync(file, docx);
    const [program, args] = composeCall(folder, file);
    execFileSync(program, args, { stdio: "ignore", timeout: 120_000 });
    return readFileSync(join(folder, result));
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
