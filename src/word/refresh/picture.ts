import { addDefaultType, addRelationship, readRelationships, type WordPackage } from "../../opc/package.ts";
import { attributeOf, attributeSpan, findAll } from "../../opc/xml.ts";
import { shortHash } from "../print/context.ts";
import type { OwnControl } from "./control.ts";
import { type Matter, placeIn, type Sides } from "./verdict.ts";

const IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";

/** Fingerprint of the picture in a control; undefined where it is gone. */
export function readPicture({ content, part }: OwnControl, pkg: WordPackage): string | undefined {
  const blip = content && findAll(content, "a:blip")[0];
  const id = blip && attributeOf(blip, "r:embed");
  const bytes = pkg.parts.get(readRelationships(pkg, part).find((each) => each.id === id)?.target ?? "");
  return bytes === undefined ? undefined : shortHash(bytes);
}

/** Compares a picture such as the logo: another one from the office replaces it unless a person exchanged it. */
export function compareGambar(control: OwnControl, lama: string, baru: string, sides: Sides): Matter[] | undefined {
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
    lama,
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
      return [{ ...span, text: addRelationship(pkg, part, IMAGE, name) }];
    },
  };
  return [matter];
}
