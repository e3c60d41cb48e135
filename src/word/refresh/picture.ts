import { addDefaultType, addRelationship, readRelationships, type WordPackage } from "../../opc/package.ts";
import { attributeOf, attributeSpan, findAll } from "../../opc/xml.ts";
import { shortHash } from "../print/context.ts";
import type { Control } from "./control.ts";
import { addEdits, judge, placeIn, type Session } from "./session.ts";

/** Merges a picture such as the logo: another one from the office replaces it unless a person exchanged it. */
export function refreshGambar(
  control: Control,
  lama: string,
  baru: string,
  packages: { readonly edited: WordPackage; readonly fresh: WordPackage; readonly freshMain: string },
  session: Session,
): boolean {
  const { content, part, kunci } = control;
  const blip = content && findAll(content, "a:blip")[0];
  const id = blip && attributeOf(blip, "r:embed");
  const target = readRelationships(packages.edited, part).find((each) => each.id === id)?.target;
  const bytes = target === undefined ? undefined : packages.edited.parts.get(target);
  const span = blip && attributeSpan(blip, "r:embed");
  if (blip === undefined || bytes === undefined || span === undefined) return false;
  const decision = judge(session, {
    tag: kunci,
    part,
    tempat: () => `${placeIn(session, part, blip.start)}, gambar`,
    lama,
    suntingan: shortHash(bytes),
    baru,
    berubah: false,
    celah: false,
    anchor: () => undefined,
  });
  if (!decision.write) return true;
  const name = [...packages.fresh.parts.keys()].find((each) => each.includes(`media/${baru}.`));
  const fresh = name === undefined ? undefined : packages.fresh.parts.get(name);
  if (name === undefined || fresh === undefined) return true;
  packages.edited.parts.set(name, fresh);
  const extension = name.split(".").at(-1) ?? "png";
  addDefaultType(packages.edited, extension, extension === "png" ? "image/png" : "image/jpeg");
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";
  addEdits(session, part, [{ ...span, text: addRelationship(packages.edited, part, type, name) }]);
  return true;
}
