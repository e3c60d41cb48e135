import type { Bagan, BaganBox, BaganLine, BaganTeks } from "../../model/content.ts";
import { escapeXml } from "../../opc/xml.ts";
import { TINTS } from "../chart/look.ts";
import { inlineControl } from "../parts/sdt.ts";
import { renderCaption } from "./caption.ts";
import { bookmarkOf, type Context, type Tempat } from "./context.ts";
import { renderCatatan } from "./note.ts";
import { inlineDrawing } from "./picture.ts";

const EMU_PER_MM = 36_000;
const EMU_PER_TWIP = 635;
const GROUP = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup";
const SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";
const COMPATIBLE = "http://schemas.openxmlformats.org/markup-compatibility/2006";

/**
 * A drawing as one group of Word's own shapes in the line of the text, so that it moves and prints as one and a clerk can
 * retype what stands in it. Only rectangles and straight lines: every program draws these alike.
 */
export function renderBagan(bagan: Bagan, tempat: Tempat, context: Context): string {
  const id = context.drawingId();
  const mark = context.bookmark(bookmarkOf(tempat.key));
  // Ids of shapes count on from that of their drawing, which no other drawing is near.
  let shape = id * 1000;
  const next = (): number => {
    shape += 1;
    return shape;
  };
  // Narrower text makes the drawing narrower, not its letters: what is drawn keeps its height.
  const scale = Math.min(1, (tempat.width * EMU_PER_TWIP) / emu(bagan.width));
  const [cx, cy] = [Math.round(emu(bagan.width) * scale), emu(bagan.height)];
  const frame = `<a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/><a:chOff x="0" y="0"/><a:chExt cx="${emu(bagan.width)}" cy="${cy}"/>`;
  const group =
    `<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm>${frame}</a:xfrm></wpg:grpSpPr>` +
    `${bagan.lines.map((each) => drawLine(each, next())).join("")}${bagan.boxes.map((each) => drawBox(each, next())).join("")}</wpg:wgp>`;
  const drawing = inlineDrawing(cx, cy, id, `Bagan ${id}`, escapeXml(bagan.kalimat), GROUP, group);
  const run = `<w:r><mc:AlternateContent xmlns:mc="${COMPATIBLE}" xmlns:wpg="${GROUP}" xmlns:wps="${SHAPE}"><mc:Choice Requires="wpg">${drawing}</mc:Choice></mc:AlternateContent></w:r>`;
  // Within the paragraph: around it, LibreOffice prints the first words of the drawing without their look.
  const control = inlineControl(context.controlNames(tempat.key, "bagan"), run, {
    placeholder: false,
    plain: false,
  });
  const paragraph = `<w:p><w:pPr><w:keepNext/><w:spacing w:before="120" w:after="60" w:line="240" w:lineRule="auto"/><w:ind w:left="0" w:firstLine="0"/><w:jc w:val="left"/></w:pPr>${mark.start}${control}${mark.end}</w:p>`;
  const { catatan = "" } = bagan;
  return (
    paragraph +
    renderCaption("Gambar", bagan.judul, tempat, context, catatan !== "") +
    renderCatatan(catatan, tempat, context)
  );
}

const emu = (length: number): number => Math.round(length * EMU_PER_MM);

const OUTLINE = 12_700;

const pen = (dash = ""): string =>
  `<a:ln w="${OUTLINE}"><a:solidFill><a:srgbClr val="${TINTS.dark}"/></a:solidFill>${dash}</a:ln>`;

function drawLine({ dari: [x1, y1], to: [x2, y2] }: BaganLine, id: number): string {
  const [x, y] = [Math.min(x1, x2), Math.min(y1, y2)];
  const frame = place(x, y, Math.abs(x2 - x1), Math.abs(y2 - y1));
  return (
    `<wps:wsp><wps:cNvPr id="${id}" name="Garis ${id}"/><wps:cNvCnPr/><wps:spPr>${frame}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>${pen()}</wps:spPr>` +
    "<wps:bodyPr/></wps:wsp>"
  );
}

const place = (x: number, y: number, width: number, height: number): string =>
  `<a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm>`;

const PALE = "F4F6FA";
const HEAD = "E9EEF6";

const FILL: Readonly<Record<BaganBox["look"], string | null>> = {
  utama: TINTS.dark,
  biasa: TINTS.white,
  wadah: PALE,
  kepala: HEAD,
  putus: TINTS.white,
  tanpa: null,
};

function drawBox(boxes: BaganBox, id: number): string {
  const { x, y, width, height, look, teks, left } = boxes;
  const fill = FILL[look];
  const inner = fill === null ? "<a:noFill/>" : `<a:solidFill><a:srgbClr val="${fill}"/></a:solidFill>`;
  const outline =
    look === "tanpa" ? "<a:ln><a:noFill/></a:ln>" : pen(look === "putus" ? '<a:prstDash val="dash"/>' : "");
  const colour = look === "utama" ? TINTS.white : TINTS.ink;
  const content = teks.map((each) => paragraph(each, colour, left === true)).join("");
  const text = teks.length === 0 ? "" : `<wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx>`;
  return (
    `<wps:wsp><wps:cNvPr id="${id}" name="Kotak ${id}"/><wps:cNvSpPr/><wps:spPr>${place(x, y, width, height)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${inner}${outline}</wps:spPr>` +
    `${text}<wps:bodyPr rot="0" vert="horz" wrap="square" lIns="36000" tIns="36000" rIns="36000" bIns="36000" anchor="${left ? "t" : "ctr"}"><a:noAutofit/></wps:bodyPr></wps:wsp>`
  );
}

const paragraph = ({ teks, size, bold }: BaganTeks, colour: string, left: boolean): string =>
  `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:left="0" w:firstLine="0"/><w:jc w:val="${left ? "left" : "center"}"/></w:pPr>` +
  `<w:r><w:rPr>${bold ? "<w:b/>" : ""}<w:color w:val="${colour}"/><w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/></w:rPr><w:t xml:space="preserve">${escapeXml(teks)}</w:t></w:r></w:p>`;
