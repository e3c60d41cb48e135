import { ancestorOf, attributeOf, childOf, findAll, sourceOf, type XmlElement } from "../../opc/xml.ts";
import type { Dasar } from "../base/base.ts";
import { commentPlace } from "../parts/comments.ts";
import { visibleText } from "../parts/paragraph.ts";
import type { OwnControl } from "./control.ts";
import { type Matter, placeIn, type Sides } from "./verdict.ts";

/** A drawing of boxes in the base. */
export type DasarBagan = Extract<Dasar, { jenis: "bagan" }>;

const GROUP = /wordprocessingGroup$/;

/** The drawing of boxes of a control; undefined where it is gone. */
export function findBagan({ content, sdt, mark }: OwnControl): XmlElement | undefined {
  const isGroup = (drawing: XmlElement): boolean =>
    findAll(drawing, "a:graphicData").some((each) => GROUP.test(attributeOf(each, "uri") ?? ""));
  const inside = content && findAll(content, "w:drawing").find(isGroup);
  if (inside) return inside;
  const anchor = sdt ?? mark;
  const paragraph = anchor && ancestorOf(anchor, "w:p");
  return paragraph && findAll(paragraph, "w:drawing").find(isGroup);
}

/** What stands in each box with text, its paragraphs parted by a line end. */
export const readBoxes = (drawing: XmlElement): string[] =>
  findAll(drawing, "w:txbxContent").map((box) => findAll(box, "w:p").map(visibleText).join("\n"));

const asLine = (teks: readonly string[]): string => teks.map((each) => each.replaceAll("\n", " ")).join("; ");

/** Compares a drawing of boxes: other data draw it anew, unless a person wrote in it. */
export function compareBagan(
  control: OwnControl,
  lama: DasarBagan,
  baru: DasarBagan,
  sides: Sides,
): Matter[] | undefined {
  const { kunci, part } = control;
  const drawing = findBagan(control);
  if (drawing === undefined) return undefined;
  // The same words in other places are another drawing too.
  const isOther = lama.sidik !== baru.sidik && asLine(lama.teks) === asLine(baru.teks);
  const matter: Matter = {
    tag: kunci,
    part,
    tempat: () => `${placeIn(sides, part, drawing.start)}, bagan "${lama.judul}"`,
    lama: asLine(lama.teks),
    suntingan: asLine(readBoxes(drawing)),
    baru: `${asLine(baru.teks)}${isOther ? " (susunannya berubah)" : ""}`,
    berubah: false,
    celah: false,
    anchor: () => commentPlace(ancestorOf(drawing, "w:p")),
    write: ({ imported }) => {
      const source = childOf(sides.sumber(kunci), "w:sdtContent");
      const fresh = source && findAll(source, "mc:AlternateContent")[0];
      const own = ancestorOf(drawing, "mc:AlternateContent") ?? drawing;
      return fresh === undefined
        ? []
        : [{ start: own.start, end: own.end, text: imported().xml(sourceOf(fresh), part) }];
    },
  };
  return [matter];
}
