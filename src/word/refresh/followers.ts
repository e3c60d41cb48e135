import { ancestorOf, type XmlElement } from "../../opc/xml.ts";
import type { Dasar } from "../base/base.ts";
import type { OwnControl } from "./control.ts";
import { handParagraphs } from "./text-pairs.ts";

/** Paragraphs that LibreOffice left outside the control of their text, each with the key of that text. */
export const followersOf = (
  control: readonly OwnControl[],
  dasar: ReadonlyMap<string, Dasar>,
): ReadonlyMap<XmlElement, string> =>
  new Map(
    control.flatMap((each) => {
      const lama = dasar.get(each.kunci);
      const hands = lama?.jenis === "naskah" ? handParagraphs(each, lama) : [];
      const marked = ancestorOf((each.sdt ?? each.mark) as XmlElement, "w:p") ?? hands[0];
      return hands.filter((paragraph) => paragraph !== marked).map((paragraph) => [paragraph, each.kunci] as const);
    }),
  );
