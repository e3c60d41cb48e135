import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/*
 * A colleague with LibreOffice: opens a Word file, edits it by LibreOffice's own scripting and saves it as Word again.
 * Only for the slow tests.
 */

/** One edit, in LibreOffice Basic; `doc` is the document. */
export type SuntinganLibre = string;

/** Types over a text, everywhere. */
export const ketikGanti = (dari: string, to: string): SuntinganLibre => `
  Set d = doc.createReplaceDescriptor()
  d.SearchString = ${basic(dari)} : d.ReplaceString = ${basic(to)} : d.SearchCaseSensitive = True
  doc.replaceAll(d)`;

/** Types behind the first place where a text stands. */
export const ketikSesudah = (wanted: string, tulisan: string): SuntinganLibre => `
  Set d = doc.createSearchDescriptor()
  d.SearchString = ${basic(wanted)}
  Set f = doc.findFirst(d)
  If Not IsNull(f) Then f.Text.insertString(f.End, ${basic(tulisan)}, False)`;

/** Inserts a row into a table, counted from 0, and types into its first cell. */
export const insertBaris = (tabel: number, after: number, tulisan: string): SuntinganLibre => `
  Set t = doc.TextTables.getByIndex(${tabel})
  t.Rows.insertByIndex(${after}, 1)
  t.getCellByPosition(0, ${after}).String = ${basic(tulisan)}`;

/** Types over a cell; column and row from 0. */
export const isiSelTabel = (tabel: number, kolom: number, baris: number, tulisan: string): SuntinganLibre => `
  Set t = doc.TextTables.getByIndex(${tabel})
  t.getCellByPosition(${kolom}, ${baris}).String = ${basic(tulisan)}`;

const basic = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const office = (profile: string): void => {
  execFileSync(
    "soffice",
    [`-env:UserInstallation=file://${profile}`, "--headless", "--norestore", "macro:///Standard.Module1.Sunting"],
    { stdio: "pipe", timeout: 180_000 },
  );
};

/** Carries out edits and gives what LibreOffice saved. */
export function suntingLibreOffice(docx: Uint8Array, suntingan: readonly SuntinganLibre[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "lkjip-office-"));
  try {
    const [masuk, keluar] = [join(folder, "masuk.docx"), join(folder, "keluar.docx")];
    writeFileSync(masuk, docx);
    const profile = join(folder, "profile");
    // The first start makes the profile with an empty module; a module that lies there before is thrown away.
    office(profile);
    writeFileSync(join(profile, "user/basic/Standard/Module1.xba"), moduleOf(macro(masuk, keluar, suntingan)));
    office(profile);
    return new Uint8Array(readFileSync(keluar));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const macro = (masuk: string, keluar: string, suntingan: readonly SuntinganLibre[]): string => `
Sub Sunting
  Dim buka(0) As New com.sun.star.beans.PropertyValue
  buka(0).Name = "Hidden" : buka(0).Value = True
  Set doc = StarDesktop.loadComponentFromURL(ConvertToURL(${basic(masuk)}), "_blank", 0, buka())
${suntingan.join("\n")}
  Dim simpan(0) As New com.sun.star.beans.PropertyValue
  simpan(0).Name = "FilterName" : simpan(0).Value = "MS Word 2007 XML"
  doc.storeToURL(ConvertToURL(${basic(keluar)}), simpan())
  doc.close(True)
  StarDesktop.terminate()
End Sub
`;

function moduleOf(source: string): string {
  const escaped = source
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">\n' +
    `<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${escaped}</script:module>`
  );
}
