import type { Context, Tempat } from "./context.ts";
import { styleRef } from "./runs.ts";
import { nilaiControl } from "./value.ts";

/** What is printed small below a table or chart: source, remarks, marks; nothing for an empty text. */
export function renderCatatan(catatan: string | undefined, { key }: Tempat, context: Context, tied = false): string {
  if (catatan === undefined || catatan === "") return "";
  const style = styleRef(context.look("CatatanTabel"));
  return `<w:p><w:pPr>${style}${tied ? "<w:keepNext/>" : ""}</w:pPr>${nilaiControl(catatan, `${key}:catatan`, "", context)}</w:p>`;
}
