import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PatchType, patchDocument, TextRun } from "docx";
import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";

/*
 * Programs other than Word and LibreOffice that open a draft, change it and save it. Only for the slow tests: a program that
 * is not there is an error, never a skipped test.
 */

/** A sentence by hand, with words that stand nowhere else. */
export interface Tulisan {
  /** Words of the document that it is typed behind. */
  readonly sesudah: string;
  readonly kata: string;
}

const PYTHON_DOCX = `
import sys
from docx import Document
from docx.shared import RGBColor
from docx.text.paragraph import Paragraph
berkas, sesudah, kata = sys.argv[1:]
document = Document(berkas)
next(p for p in document.paragraphs if sesudah in p.text).add_run(" " + kata)
document.add_paragraph(kata + " di akhir")
look = 0
for element in document.element.body.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}sdtContent"):
    for p in element.iterchildren("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"):
        for run in Paragraph(p, document._body).runs[:1]:
            look += 1
            run.bold = True
            run.font.color.rgb = RGBColor(0xE0, look // 256, look % 256)
document.core_properties.last_modified_by = "Sekcam"
document.save(berkas)
`;

/** How each program types and saves. */
export const PENGOLAH: Readonly<
  Record<string, (docx: Uint8Array, tulisan: Tulisan) => Promise<Uint8Array> | Uint8Array>
> = {
  "python-docx": (docx, { sesudah, kata }) =>
    inFolder(docx, (berkas) => {
      execFileSync("/usr/bin/python3", ["-c", PYTHON_DOCX, berkas, sesudah, kata], { stdio: "pipe" });
      return berkas;
    }),
  "docx (npm)": async (docx, { sesudah, kata }) =>
    new Uint8Array(
      await patchDocument({
        data: withText(docx, sesudah, `${sesudah}{{tulisan}}`),
        outputType: "nodebuffer",
        patches: { tulisan: { type: PatchType.PARAGRAPH, children: [new TextRun(` ${kata}`)] } },
      }),
    ),
  docxtemplater: (docx, { sesudah, kata }) =>
    new Docxtemplater(new PizZip(withText(docx, sesudah, `${sesudah}[[tulisan]]`)), {
      delimiters: { start: "[[", end: "]]" },
    })
      .render({ tulisan: ` ${kata}` })
      .toUint8Array(),
};

/** AbiWord opens a draft and saves it again; what makes it a draft of lkjip does not survive that. */
export const saveInAbiWord = (docx: Uint8Array): Uint8Array =>
  inFolder(docx, (berkas, folder) => {
    const saved = join(folder, "abiword.docx");
    execFileSync("abiword", ["--to=docx", `--to-name=${saved}`, berkas], { stdio: "pipe", timeout: 180_000 });
    return saved;
  });

function withText(docx: Uint8Array, dari: string, to: string): Uint8Array {
  const zip = new PizZip(docx);
  const xml = zip.file("word/document.xml")?.asText() ?? "";
  zip.file("word/document.xml", xml.replace(dari, to));
  return zip.generate({ type: "uint8array" });
}

function inFolder(docx: Uint8Array, work: (berkas: string, folder: string) => string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "lkjip-pengolah-"));
  try {
    const berkas = join(folder, "draf.docx");
    writeFileSync(berkas, docx);
    return new Uint8Array(readFileSync(work(berkas, folder)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
