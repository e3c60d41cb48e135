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
export function convertToPdf(program: string, docx: Uint8Array): Uint8Array | null {
  const folder = mkdtempSync(join(tmpdir(), "lkjip-pdf-"));
  try {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profil")).href}`;
    writeFileSync(join(folder, "dokumen.docx"), docx);
    const args = [profile, "--headless", "--convert-to", TAGGED, "--outdir", folder, join(folder, "dokumen.docx")];
    execFileSync(program, args, { stdio: "ignore", timeout: 120_000 });
    return readFileSync(join(folder, "dokumen.pdf"));
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
