import { once } from "../../model/recent.ts";
import { ancestorOf, attributeOf, childOf, findAll, type XmlElement } from "../../opc/xml.ts";
import type { Dasar } from "../base/base.ts";
import { commentPlace } from "../parts/comments.ts";
import { visibleText } from "../parts/paragraph.ts";
import type { OwnControl } from "./control.ts";
import { losesLooks, withLooks } from "./drawing-looks.ts";
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

const CARRIER = "di kotak yang tidak ada lagi dalam data ada warna, tautan, atau ganti baris dari orang";

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
  const fresh = once(() => {
    const source = childOf(sides.sumber(kunci), "w:sdtContent");
    return source && findAll(source, "mc:AlternateContent")[0];
  });
  const isNews = lama.sidik !== baru.sidik;
  const isAsked = isNews || sides.unsettled.has(kunci);
  const isLoss = isAsked && (fresh() === undefined ? false : losesLooks(drawing, fresh() as XmlElement));
  // The same words in other places are another drawing too, and stay so as long as that is undecided.
  const isOther = (isNews ? asLine(lama.teks) : sides.unsettled.get(kunci)) === asLine(baru.teks);
  const matter: Matter = {
    tag: kunci,
    part,
    tempat: () => `${placeIn(sides, part, drawing.start)}, bagan "${lama.judul}"`,
    lama: asLine(lama.teks),
    suntingan: asLine(readBoxes(drawing)),
    baru: `${asLine(baru.teks)}${isOther ? " (susunannya berubah)" : ""}`,
    berubah: isLoss,
    ...(isLoss ? { catatan: CARRIER } : {}),
    celah: false,
    anchor: () => commentPlace(ancestorOf(drawing, "w:p")),
    write: ({ imported }) => {
      const now = fresh();
      const own = ancestorOf(drawing, "mc:AlternateContent") ?? drawing;
      if (now === undefined) return [];
      return [{ start: own.start, end: own.end, text: withLooks(drawing, now, (xml) => imported().xml(xml, part)) }];
    },
  };
  return [matter];
}
