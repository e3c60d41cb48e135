import { escapeXml } from "../../opc/xml.ts";
import { type Konteks, shortHash, type Tempat } from "./context.ts";
import { nilaiControl } from "./value.ts";
import { run, styleRef } from "./runs.ts";

/** The number stands as 0 until `numberCaptions` has seen the whole document. */
const UNKNOWN = "0";

/**
 * A caption with its running number as a SEQ field: above a table and kept with it, or below a chart. A bookmark around
 * label and number is for cross references. Stands outside the block's control: LibreOffice prints the code of a
 * field inside one.
 */
export function renderCaption(
  label: "Tabel" | "Gambar",
  judul: string,
  { nama, key }: Tempat,
  konteks: Konteks,
): string {
  const reference = konteks.bookmark(`_Ref${Number.parseInt(shortHash(`${key}\ncaption`).slice(0, 8), 16)}`);
  konteks.captions.push({ order: konteks.nextOrder(), nama, key, bookmark: reference.name });
  const style = styleRef(konteks.gaya(label === "Tabel" ? "JudulTabel" : "JudulGambar"));
  const keep = label === "Tabel" ? "<w:keepNext/>" : "";
  const number = `<w:fldSimple w:instr=" SEQ ${escapeXml(label)} \\* ARABIC "><w:r><w:t>${UNKNOWN}</w:t></w:r></w:fldSimple>`;
  const labelled = `${reference.start}${run(`${label} `)}${number}${reference.end}`;
  return `<w:p><w:pPr>${style}${keep}</w:pPr>${labelled}${run(". ")}${nilaiControl(judul, `${key}:judul`, "", konteks)}</w:p>`;
}
