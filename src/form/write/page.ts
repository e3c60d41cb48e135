import type { PageSetup } from "exceljs";
import type { Config } from "../../plan/schema.ts";

type Kertas = Config["formulir"]["kertas"];

/** A sheet as wide as its paper and as long as it needs. */
export const fitPage = (kertas: Kertas, orientation: "landscape" | "portrait"): Partial<PageSetup> => ({
  // 14 is Folio, the nearest that Excel knows to F4.
  paperSize: (kertas === "A4" ? 9 : 14) as never,
  orientation,
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
});

/** In inches; `bottom` has the footer in it. */
export const margins = (bottom = 0.6): PageSetup["margins"] => ({
  left: 0.4,
  right: 0.4,
  top: 0.5,
  bottom,
  header: 0.3,
  footer: 0.3,
});
