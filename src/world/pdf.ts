import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
export function findLibreOffice(): string | null {
  const folders = [...(process.env.PATH ?? "").split(delimiter), ...TEMPAT_LAIN].filter((folder) => folder !== "");
  return folders.flatMap((folder) => NAMA.map((nama) => join(folder, nama))).find((file) => existsSync(file)) ?? null;
}

/** Tagged, so that a screen reader finds headings and tables in it, with the headings as bookmarks. */
const TAGGED =
  'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},"ExportBookmarks":{"type":"boolean","value":"true"}}';

/** A Word document as PDF by LibreOffice with a profile of its own, or null where it gives none within two minutes. */
export const convertByLibreOffice = (program: string, docx: Uint8Array): Uint8Array | null =>
  convert(docx, (folder, file) => {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profil")).href}`;
    return [program, [profile, "--headless", "--convert-to", TAGGED, "--outdir", folder, file]];
  });

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
export const convertByWord = (docx: Uint8Array): Uint8Array | null =>
  convert(docx, (folder, file) => {
    const script = join(folder, "pdf.ps1");
    writeFileSync(script, BY_WORD);
    const how = ["-NoProfile", "-NonInteractive", "-ExecutionPolicy", "Bypass", "-File", script];
    return ["powershell.exe", [...how, file, join(folder, "dokumen.pdf")]];
  });

type ComposeCall = (folder: string, file: string) => readonly [program: string, args: readonly string[]];

function convert(docx: Uint8Array, composeCall: ComposeCall): Uint8Array | null {
  const folder = mkdtempSync(join(tmpdir(), "lkjip-pdf-"));
  try {
    const file = join(folder, "dokumen.docx");
    writeFileSync(file, docx);
    const [program, args] = composeCall(folder, file);
    execFileSync(program, args, { stdio: "ignore", timeout: 120_000 });
    return readFileSync(join(folder, "dokumen.pdf"));
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
