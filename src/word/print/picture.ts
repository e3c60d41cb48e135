import type { Gambar } from "../../model/content.ts";
import { addDefaultType, addRelationship, REL } from "../../opc/package.ts";
import { escapeXml } from "../../opc/xml.ts";
import { pictureControl } from "../parts/sdt.ts";
import { bookmarkOf, type Context, shortHash } from "./context.ts";

const EMU_PER_MM = 36_000;
const EMU_PER_TWIP = 635;

/** Relationship of a part to a picture; the same bytes are stored once. */
function addMedia({ pkg }: Context, part: string, { content, type }: Gambar): string {
  const name = `word/media/${shortHash(content)}.${type}`;
  pkg.parts.set(name, content);
  addDefaultType(pkg, type, type === "png" ? "image/png" : "image/jpeg");
  return addRelationship(pkg, part, `${REL}/image`, name);
}

/** Width and height of a drawing, EMU. */
export interface DrawingSize {
  readonly cx: number;
  readonly cy: number;
}

/** As the base of a document keeps it. */
export const sizeText = ({ cx, cy }: DrawingSize): string => `${cx}x${cy}`;

/** The size of a picture, narrowed to `width` (twips) with its proportions kept. */
export function sizeIn(gambar: Gambar, width: number): DrawingSize {
  const scale = Math.min(1, (width * EMU_PER_TWIP) / (gambar.width * EMU_PER_MM));
  const emu = (mm: number): number => Math.round(mm * EMU_PER_MM * scale);
  return { cx: emu(gambar.width), cy: emu(gambar.height) };
}

/** A picture in a control that a click can exchange. */
export function renderGambar(
  gambar: Gambar,
  key: string,
  { cx, cy }: DrawingSize,
  part: string,
  context: Context,
): string {
  const names = context.controlNames(key, "gambar");
  const mark = context.bookmark(bookmarkOf(key));
  const relation = addMedia(context, part, gambar);
  const id = context.drawingId();
  const text = escapeXml(gambar.keterangan);
  const picture =
    '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr>' +
    `<pic:cNvPr id="${id}" name="Gambar ${id}" descr="${text}"/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip xmlns:r="${REL}" r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`;
  const drawing = inlineDrawing(cx, cy, id, `Gambar ${id}`, text, PICTURE_NS, picture);
  return mark.start + pictureControl(names, `<w:r>${drawing}</w:r>`) + mark.end;
}

const PICTURE_NS = "http://schemas.openxmlformats.org/drawingml/2006/picture";
const DRAWING_NS = "http://schemas.openxmlformats.org/drawingml/2006";

/** A drawing in the line of the text, sizes in EMU; `description` is escaped already. */
export function inlineDrawing(
  cx: number,
  cy: number,
  id: number,
  name: string,
  description: string,
  uri: string,
  graphic: string,
): string {
  return (
    `<w:drawing><wp:inline xmlns:wp="${DRAWING_NS}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">` +
    `<wp:extent cx="${cx}" cy="${cy}"/><wp:docPr id="${id}" name="${name}" descr="${description}"/><wp:cNvGraphicFramePr/>` +
    `<a:graphic xmlns:a="${DRAWING_NS}/main"><a:graphicData uri="${uri}">${graphic}</a:graphicData></a:graphic></wp:inline></w:drawing>`
  );
}
