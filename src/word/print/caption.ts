import { escapeXml } from "../../opc/xml.ts";
import { type Context, shortHash, type Tempat } from "./context.ts";
import { run, styleRef } from "./runs.ts";
import { nilaiControl } from "./value.ts";

/** The number stands as 0 until `numberCaptions` has seen the whole document. */
const UNKNOWN = "0";

/**
 * A caption with its running number as a SEQ field: above a table and kept with it, or below a chart and, with
 * `keepsNext`, kept with the marks in words below it. A bookmark around
 * label and number is for cross references. Stands outside the block's control: LibreOffice prints the code of a
 * field inside one.
 */
export function renderCaption(
  label: "Tabel" | "Gambar",
  judul: string,
  { nama, key }: Tempat,
  context: Context,
  keepsNext = label === "Tabel",
): string {
  const reference = context.bookmark(`_Ref${Number.parseInt(shortHash(`${key}\ncaption`).slice(0, 8), 16)}`);
  context.captions.push({ order: context.nextOrder(), nama, key, bookmark: reference.name });
  const style = styleRef(context.look(label === "Tabel" ? "JudulTabel" : "JudulGambar"));
  const keep = keepsNext ? "<w:keepNext/>" : "";
  const number = `<w:fldSimple w:instr=" SEQ ${escapeXml(label)} \\* ARABIC "><w:r><w:t>${UNKNOWN}</w:t></w:r></w:fldSimple>`;
  const labelled = `${reference.start}${run(`${label} `)}${number}${reference.end}`;
  return `<w:p><w:pPr>${style}${keep}</w:pPr>${labelled}${run(". ")}${nilaiControl(judul, `${key}:judul`, "", context)}</w:p>`;
}
