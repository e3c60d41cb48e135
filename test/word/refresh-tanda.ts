import { keyOfTitle } from "../../src/model/control-title.ts";
import { attributeOf, findAll, type XmlElement } from "../../src/opc/xml.ts";
import { isDataControl, readControl } from "../../src/word/parts/sdt.ts";
import { bookmarkOf } from "../../src/word/print/context.ts";

/*
 * What a control is known by in the eyes of a test: the name of the bookmark of its key, which is the same whether it is
 * read off the tag, off a title of an earlier lkjip or off the bookmark itself.
 */

const markOfIdent = (ident: string): string => (ident.startsWith("~") ? `_lk_${ident.slice(1)}` : bookmarkOf(ident));

/** The bookmark's name; the title where neither tag nor bookmark is left; undefined for what is no control of lkjip. */
export function tandaOf(sdt: XmlElement): string | undefined {
  const control = readControl(sdt);
  if (!isDataControl(control)) return undefined;
  const ident = /^lk:(.+)$/.exec(control.tag)?.[1] ?? keyOfTitle(control.alias);
  if (ident !== undefined) return markOfIdent(ident);
  const name = (mark: XmlElement | undefined): string | undefined =>
    /^_lk_[0-9a-f]{16}/.exec((mark && attributeOf(mark, "w:name")) ?? "")?.[0];
  return name(findAll(sdt, "w:bookmarkStart").find(name)) ?? name(markAround(sdt)) ?? control.alias;
}

/** The bookmark that begins nearest before a control and ends after it. */
function markAround(sdt: XmlElement): XmlElement | undefined {
  for (let at: XmlElement | null = sdt; at !== null; at = at.parent) {
    const beside: readonly XmlElement[] = at.parent?.children ?? [];
    const place = beside.indexOf(at);
    const ends = new Set(
      beside.slice(place).flatMap((each) => (each.name === "w:bookmarkEnd" ? [attributeOf(each, "w:id")] : [])),
    );
    const mark = beside
      .slice(0, place)
      .findLast((each) => each.name === "w:bookmarkStart" && ends.has(attributeOf(each, "w:id")));
    if (mark !== undefined) return mark;
    if (at.name === "w:p") return undefined;
  }
  return undefined;
}
