import { addDefaultType, addRelationship, readRelationships, type WordPackage } from "../../opc/package.ts";
import { attributeOf, attributeSpan, type Edit, findAll, type XmlElement } from "../../opc/xml.ts";
import type { Dasar } from "../base/base.ts";
import { shortHash } from "../print/context.ts";
import { type DrawingSize, sizeText } from "../print/picture.ts";
import type { OwnControl } from "./control.ts";
import { type Matter, placeIn, type Sides } from "./verdict.ts";

type DasarGambar = Extract<Dasar, { jenis: "gambar" }>;

const IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";

/** Fingerprint of the picture in a control; undefined where it is gone. */
export function readPicture({ content, part }: OwnControl, pkg: WordPackage): string | undefined {
  const blip = content && findAll(content, "a:blip")[0];
  const id = blip && attributeOf(blip, "r:embed");
  const bytes = pkg.parts.get(readRelationships(pkg, part).find((each) => each.id === id)?.target ?? "");
  return bytes === undefined ? undefined : shortHash(bytes);
}

/** Compares a picture such as the logo: another one from the office replaces it unless a person exchanged it. */
export function compareGambar(
  control: OwnControl,
  lama: DasarGambar,
  baru: string,
  sides: Sides,
): Matter[] | undefined {
  const { content, part, kunci } = control;
  const blip = content && findAll(content, "a:blip")[0];
  const id = blip && attributeOf(blip, "r:embed");
  const name = readRelationships(sides.hand, part).find((each) => each.id === id)?.target;
  const bytes = name === undefined ? undefined : sides.hand.parts.get(name);
  const span = blip && attributeSpan(blip, "r:embed");
  if (blip === undefined || bytes === undefined || span === undefined) return undefined;
  const matter: Matter = {
    tag: kunci,
    part,
    tempat: () => `${placeIn(sides, part, blip.start)}, gambar`,
    lama: lama.sidik,
    suntingan: shortHash(bytes),
    baru,
    berubah: false,
    celah: false,
    anchor: () => undefined,
    write: ({ pkg }) => {
      const [name, fresh] = [...sides.fresh.parts].find(([each]) => each.includes(`media/${baru}.`)) ?? [];
      if (name === undefined || fresh === undefined) return [];
      pkg.parts.set(name, fresh);
      const extension = name.split(".").at(-1) ?? "png";
      addDefaultType(pkg, extension, extension === "png" ? "image/png" : "image/jpeg");
      const relation = { ...span, text: addRelationship(pkg, part, IMAGE, name) };
      return [relation, ...giveSize(content, lama.size, sides.sumber(kunci))];
    },
  };
  return [matter];
}

/** Gives another picture its own size; one that a person sized keeps within that. `lama` is the size that lkjip gave. */
function giveSize(content: XmlElement | undefined, lama: string | undefined, fresh: XmlElement | undefined): Edit[] {
  const [hand, wanted] = [content, fresh].map(sizeOf);
  if (content === undefined || hand === undefined || wanted === undefined) return [];
  const scale = sizeText(hand) === lama ? 1 : Math.min(hand.cx / wanted.cx, hand.cy / wanted.cy);
  const size = { cx: Math.round(wanted.cx * scale), cy: Math.round(wanted.cy * scale) };
  return extentsOf(content).flatMap((each) =>
    (["cx", "cy"] as const).flatMap((side): Edit[] => {
      const span = attributeSpan(each, side);
      return span === undefined || size[side] === hand[side] ? [] : [{ ...span, text: String(size[side]) }];
    }),
  );
}

/** The elements that say the size of a picture: of its room in the line, and of itself. */
const extentsOf = (content: XmlElement): XmlElement[] => [
  ...findAll(content, "wp:extent"),
  ...findAll(content, "a:ext").filter((each) => attributeOf(each, "cx") !== undefined),
];

function sizeOf(content: XmlElement | undefined): DrawingSize | undefined {
  const extent = content && findAll(content, "wp:extent")[0];
  const [cx, cy] = [extent && attributeOf(extent, "cx"), extent && attributeOf(extent, "cy")].map(Number);
  return cx !== undefined && cy !== undefined && cx > 0 && cy > 0 ? { cx, cy } : undefined;
}
