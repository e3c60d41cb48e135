import type { Naskah, Paragraf } from "../../model/content.ts";
import { bookmarkOf, type Context } from "./context.ts";
import { celahRun, run, styleRef } from "./runs.ts";

const STYLE: Readonly<Record<Paragraf["look"], "Isi" | "IsiPengantar" | "Butir" | "Nomor">> = {
  isi: "Isi",
  pengantar: "IsiPengantar",
  butir: "Butir",
  nomor: "Nomor",
};

/** Running text as Word paragraphs. Every run of numbered paragraphs begins at 1 again. */
export function renderNaskah({ paragraf }: Naskah, key: string, context: Context): string {
  const mark = context.bookmark(bookmarkOf(key));
  let numbering: number | undefined;
  let count = 0;
  const paragraphs = paragraf.map(({ look, teks }, index) => {
    if (look !== "nomor") count = 0;
    else {
      count += 1;
      if (count === 1) numbering = context.newNumbering();
    }
    const style = context.look(STYLE[look]);
    const list =
      look === "nomor" && numbering !== undefined
        ? `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${numbering}"/></w:numPr>`
        : "";
    const sign = signFor(look, style !== undefined, list !== "", count);
    const content =
      typeof teks === "string"
        ? run(sign + teks)
        : `${sign === "" ? "" : run(sign)}${celahRun(teks, context.look("Celah"), context.controlNames("celah", "kosong").id)}`;
    const start = index === 0 ? mark.start : "";
    const end = index === 0 ? mark.end : "";
    return `<w:p><w:pPr>${styleRef(style)}${list}</w:pPr>${start}${content}${end}</w:p>`;
  });
  return paragraphs.length > 0 ? paragraphs.join("") : `<w:p>${mark.start}${mark.end}</w:p>`;
}

/** Lists in a template without list styles still look like lists. */
function signFor(look: Paragraf["look"], styled: boolean, numbered: boolean, count: number): string {
  if (look === "nomor" && !numbered) return `${count}. `;
  return look === "butir" && !styled ? "• " : "";
}
