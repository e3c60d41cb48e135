import { ancestorOf, findAll, type XmlElement } from "../../opc/xml.ts";
import type { Dasar } from "../base/base.ts";
import type { OwnControl } from "./control.ts";
import { paragraphText } from "./region.ts";
import { handParagraphs } from "./text-pairs.ts";

/** Shorter sentences may well be somebody's own. */
const TELLING = 40;

/** Paragraphs that stand in nothing of ours, by part and text: a computed one that a person moved is found among them. Only long ones that stand there once. */
export function findStrays(
  roots: ReadonlyMap<string, XmlElement>,
  control: readonly OwnControl[],
  dasar: ReadonlyMap<string, Dasar>,
): Map<string, Map<string, XmlElement>> {
  const owned = new Set(
    control.flatMap((each) => {
      const base = dasar.get(each.kunci);
      return base?.jenis === "naskah" ? handParagraphs(each, base) : [];
    }),
  );
  return new Map(
    [...roots].map(([part, root]) => {
      const found = new Map<string, XmlElement | undefined>();
      for (const each of findAll(root, "w:p")) {
        if (owned.has(each) || ancestorOf(each, "w:sdt", "w:tbl", "w:txbxContent") !== undefined) continue;
        const text = paragraphText(each);
        if (text.length >= TELLING) found.set(text, found.has(text) ? undefined : each);
      }
      return [part, new Map([...found].flatMap(([text, each]) => (each === undefined ? [] : [[text, each] as const])))];
    }),
  );
}
