import { zipSync } from "fflate";
import { addDefaultType, addRelationship, openPackage, REL, readPart, writePart } from "../../src/opc/package.ts";
import {
  ancestorOf,
  applyEdits,
  attributeOf,
  childOf,
  childrenOf,
  findAll,
  innerOf,
  sourceOf,
  type XmlElement,
} from "../../src/opc/xml.ts";
import { parseXml } from "../../src/opc/xml-parse.ts";
import { addComments, commentEdits } from "../../src/word/parts/comments.ts";
import { tableRows } from "../../src/word/parts/table.ts";
import { SUNTINGAN_GAYA } from "./refresh-acak-gaya.ts";
import {
  type Acak,
  bodyOf,
  controls,
  freeParagraphs,
  inControl,
  isInline,
  MAIN,
  replace,
  run,
  type Suntingan,
  splice,
  texts,
} from "./refresh-acak-tangan.ts";

/*
 * A person at Word, at random: what happens to a draft in days of work.
 */

const PNG = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII="),
  (each) => each.charCodeAt(0),
);

const typeInto = (xml: string, node: XmlElement, at: number, word: string): string => {
  const inner = innerOf(node);
  // Never into the middle of an entity.
  const place = inner.includes("&") ? 0 : Math.min(at, inner.length);
  return splice(xml, node.openEnd + place, node.openEnd + place, `${word} `);
};

const typeAnywhere: Suntingan = ({ xml, root, acak, kata }) => {
  const node = acak.pick(texts(root));
  return node && typeInto(xml, node, acak(40), kata());
};
const typeInControl: Suntingan = ({ xml, root, acak, kata }) => {
  const node = acak.pick(texts(root).filter(inControl));
  return node && typeInto(xml, node, acak(20), kata());
};
const retypeControl: Suntingan = ({ xml, root, acak, kata }) => {
  const node = acak.pick(texts(root).filter(inControl));
  return node && splice(xml, node.openEnd, node.closeStart, kata());
};
const typeBeside: Suntingan = ({ xml, root, acak, kata }) => {
  const sdt = acak.pick(controls(root).filter(isInline));
  const at = sdt && (acak(2) === 0 ? sdt.start : sdt.end);
  return at === undefined ? undefined : splice(xml, at, at, run(kata()));
};
const typeAcross: Suntingan = ({ xml, root, acak, kata }) => {
  const sdt = acak.pick(controls(root).filter(isInline));
  const content = sdt && childOf(sdt, "w:sdtContent");
  if (sdt === undefined || content === undefined) return undefined;
  const siblings = sdt.parent?.children ?? [];
  const next = siblings[siblings.indexOf(sdt) + 1];
  const tail = next?.name === "w:r" ? replace(xml, next, run(kata())) : xml;
  return splice(tail, content.openEnd, content.closeStart, run(kata()));
};
const format: Suntingan = ({ xml, root, acak }) => {
  const target = acak.pick(
    findAll(root, "w:r").filter((each) => childOf(each, "w:rPr") === undefined && childOf(each, "w:t")),
  );
  return target && splice(xml, target.openEnd, target.openEnd, '<w:rPr><w:b/><w:color w:val="FF0000"/></w:rPr>');
};
const splitRun: Suntingan = ({ xml, root, acak }) => {
  const target = acak.pick(
    findAll(root, "w:r").filter(
      ({ children }) =>
        children.length === 1 &&
        children[0]?.name === "w:t" &&
        !/&/.test(innerOf(children[0])) &&
        innerOf(children[0]).length > 3,
    ),
  );
  const node = target?.children[0];
  if (target === undefined || node === undefined) return undefined;
  const text = innerOf(node);
  const at = 1 + acak(text.length - 2);
  return replace(
    xml,
    target,
    `<w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">${text.slice(0, at)}</w:t></w:r><w:proofErr w:type="spellStart"/>${run(text.slice(at))}`,
  );
};
const deleteParagraph: Suntingan = ({ xml, root, acak }) => {
  const target = acak.pick(freeParagraphs(root));
  return target && !/<w:bookmark/.test(sourceOf(target)) ? replace(xml, target, "") : undefined;
};
const moveBlock: Suntingan = ({ xml, root, acak }) => {
  const blocks = bodyOf(root).children.filter(
    (each) =>
      each.name !== "w:sectPr" && !/<w:sectPr|<w:fldChar/.test(sourceOf(each)) && !/^w:bookmark/.test(each.name),
  );
  const [from, to] = [acak.pick(blocks), acak.pick(blocks)];
  if (from === undefined || to === undefined || from === to) return undefined;
  const source = sourceOf(from);
  return from.start < to.start
    ? splice(splice(xml, to.end, to.end, source), from.start, from.end, "")
    : splice(splice(xml, from.start, from.end, ""), to.start, to.start, source);
};
const splitParagraph: Suntingan = ({ xml, root, acak }) => {
  const target = acak.pick(
    findAll(root, "w:p").filter(
      (each) =>
        childrenOf(each, "w:r").length > 0 &&
        !/<w:(?:sectPr|fldChar|instrText)/.test(sourceOf(each)) &&
        !isInline(each),
    ),
  );
  const own = target && acak.pick(childrenOf(target, "w:r"));
  if (target === undefined || own === undefined) return undefined;
  const properties = childOf(target, "w:pPr");
  return splice(xml, own.start, own.start, `</w:p><w:p>${properties ? sourceOf(properties) : ""}`);
};
const mergeParagraphs: Suntingan = ({ xml, root, acak }) => {
  const pairs = findAll(root, "w:p").flatMap((each) => {
    const siblings = each.parent?.children ?? [];
    const next = siblings[siblings.indexOf(each) + 1];
    return next?.name === "w:p" &&
      !/<w:sectPr|<w:fldChar/.test(sourceOf(each) + sourceOf(next)) &&
      each.closeStart !== each.end &&
      next.closeStart !== next.end
      ? [[each, next] as const]
      : [];
  });
  const pair = acak.pick(pairs);
  if (pair === undefined) return undefined;
  const [a, b] = pair;
  const start = childOf(b, "w:pPr")?.end ?? b.openEnd;
  return splice(xml, a.closeStart, start, "");
};
const insertParagraph: Suntingan = ({ xml, root, acak, kata }) => {
  const target = acak.pick(
    findAll(root, "w:p").filter((each) => !isInline(each) && !/<w:fldChar/.test(sourceOf(each))),
  );
  return target && splice(xml, target.end, target.end, `<w:p>${run(`Tulisan ${kata()} tentang 12,5 persen.`)}</w:p>`);
};

const tablesIn = (root: XmlElement): XmlElement[] =>
  findAll(root, "w:tbl").filter((each) => !/<w:vMerge/.test(sourceOf(each)));
const withoutIds = (xml: string): string =>
  xml
    .replace(
      /<w:(?:bookmark(?:Start|End)|commentRange(?:Start|End))[^>]*\/>|<w:r><w:commentReference[^>]*\/><\/w:r>| w14:(?:paraId|textId)="[^"]*"/g,
      "",
    )
    .replace(/<w:sdt>.*?<\/w:sdt>/g, "");
const insertRow: Suntingan = ({ xml, root, acak, kata }) => {
  const row = acak.pick(tablesIn(root).flatMap(tableRows));
  return (
    row &&
    splice(xml, row.end, row.end, withoutIds(sourceOf(row)).replace(/(<w:t[^>]*>)[^<]*(<\/w:t>)/, `$1${kata()}$2`))
  );
};
const deleteRow: Suntingan = ({ xml, root, acak }) => {
  const table = acak.pick(tablesIn(root).filter((each) => tableRows(each).length > 2));
  const row = table && acak.pick(tableRows(table).slice(1));
  return row && replace(xml, row, "");
};
const moveRow: Suntingan = ({ xml, root, acak }) => {
  const table = acak.pick(tablesIn(root).filter((each) => tableRows(each).length > 3));
  const rows = table === undefined ? [] : tableRows(table).slice(1);
  const [from, to] = [acak.pick(rows), acak.pick(rows)];
  if (from === undefined || to === undefined || from.start >= to.start) return undefined;
  return splice(splice(xml, to.end, to.end, sourceOf(from)), from.start, from.end, "");
};
const insertColumn: Suntingan = ({ xml, root, acak, kata }) => {
  const table = acak.pick(tablesIn(root).filter((each) => !/<w:gridSpan/.test(sourceOf(each))));
  const grid = table && childOf(table, "w:tblGrid");
  if (table === undefined || grid === undefined) return undefined;
  const at = acak(grid.children.length);
  let out = xml;
  for (const row of tableRows(table).toReversed()) {
    const cell = childrenOf(row, "w:tc")[at];
    if (cell === undefined) return undefined;
    out = splice(
      out,
      cell.end,
      cell.end,
      `<w:tc><w:tcPr><w:tcW w:w="600" w:type="dxa"/></w:tcPr><w:p>${run(kata())}</w:p></w:tc>`,
    );
  }
  const column = grid.children[at] as XmlElement;
  return splice(out, column.end, column.end, '<w:gridCol w:w="600"/>');
};
const insertPicture: Suntingan = ({ xml, root, acak, pkg }) => {
  const target = acak.pick(childrenOf(bodyOf(root), "w:p"));
  if (target === undefined || target.openEnd === target.end) return undefined;
  pkg.parts.set("word/media/tangan.png", PNG);
  addDefaultType(pkg, "png", "image/png");
  const id = addRelationship(pkg, MAIN, `${REL}/image`, "word/media/tangan.png");
  const drawing = 5_000_000 + acak(1_000_000);
  const A = "http://schemas.openxmlformats.org/drawingml/2006";
  const picture = `<w:r><w:drawing><wp:inline xmlns:wp="${A}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="9525" cy="9525"/><wp:docPr id="${drawing}" name="Foto"/><a:graphic xmlns:a="${A}/main"><a:graphicData uri="${A}/picture"><pic:pic xmlns:pic="${A}/picture"><pic:nvPicPr><pic:cNvPr id="${drawing}" name="Foto"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="${REL}" r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9525" cy="9525"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
  return splice(xml, target.closeStart, target.closeStart, picture);
};
const insertComment: Suntingan = ({ xml, root, acak, pkg, kata }) => {
  const target = acak.pick(
    findAll(root, "w:r").filter(
      (each) =>
        !/<w:(?:fldChar|instrText)/.test(sourceOf(each)) &&
        each.parent?.name === "w:p" &&
        ancestorOf(each, "w:txbxContent", "w:hyperlink", "w:fldSimple") === undefined,
    ),
  );
  if (target === undefined) return undefined;
  const [id = "0"] = addComments(pkg, MAIN, [
    { author: "Sekcam", initials: "S", date: undefined, text: `Periksa ${kata()}` },
  ]);
  return applyEdits(xml, commentEdits(id, { start: target.start, end: target.end, sign: target.end }));
};
const copyControl: Suntingan = ({ xml, root, acak }) => {
  const sdt = acak.pick(controls(root));
  if (sdt === undefined) return undefined;
  const copy = sourceOf(sdt)
    .replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, "")
    .replace(/<w:id w:val="\d+"\/>/g, () => `<w:id w:val="${1_500_000_000 + acak(100_000_000)}"/>`)
    .replace(/(<wp:docPr id=)"\d+"/g, () => `$1"${6_000_000 + acak(1_000_000)}"`);
  if (/<c:chart|<w:sectPr/.test(copy)) return undefined;
  if (!isInline(sdt)) {
    const block = acak.pick(freeParagraphs(root));
    return block && splice(xml, block.end, block.end, copy);
  }
  const target = acak.pick(
    findAll(root, "w:p").filter((each) => each.openEnd !== each.end && !/<w:fldChar/.test(sourceOf(each))),
  );
  return target && splice(xml, target.closeStart, target.closeStart, copy);
};
const trackInsert: Suntingan = ({ xml, root, acak, kata }) => {
  const target = acak.pick(
    findAll(root, "w:p").filter(
      (each) =>
        each.openEnd !== each.end &&
        !/<w:fldChar/.test(sourceOf(each)) &&
        ancestorOf(each, "w:txbxContent") === undefined,
    ),
  );
  return (
    target &&
    splice(
      xml,
      target.closeStart,
      target.closeStart,
      `<w:ins w:id="${7_000_000 + acak(1_000_000)}" w:author="Sekcam">${run(kata())}</w:ins>`,
    )
  );
};
const trackDelete: Suntingan = ({ xml, root, acak }) => {
  const target = acak.pick(
    findAll(root, "w:r").filter(
      (each) =>
        childOf(each, "w:t") &&
        /^w:(p|sdtContent)$/.test(each.parent?.name ?? "") &&
        ancestorOf(each, "w:ins", "w:del") === undefined,
    ),
  );
  return (
    target &&
    replace(
      xml,
      target,
      `<w:del w:id="${8_000_000 + acak(1_000_000)}" w:author="Sekcam">${sourceOf(target).replace(/<(\/?)w:t(?=[\s>])/g, "<$1w:delText")}</w:del>`,
    )
  );
};
const trackRow: Suntingan = ({ xml, root, acak }) => {
  const properties = acak.pick(
    tablesIn(root)
      .flatMap(tableRows)
      .flatMap((row) => childOf(row, "w:trPr") ?? [])
      .filter(({ openEnd, end }) => openEnd !== end),
  );
  return (
    properties &&
    splice(
      xml,
      properties.closeStart,
      properties.closeStart,
      `<w:del w:id="${9_000_000 + acak(1_000_000)}" w:author="Sekcam"/>`,
    )
  );
};
const deleteControl: Suntingan = ({ xml, root, acak }) => {
  const sdt = acak.pick(
    controls(root).filter(
      (each) =>
        !/<w:sectPr/.test(sourceOf(each)) &&
        (isInline(each) || each.parent?.name === "w:body") &&
        !/<w:bookmark/.test(sourceOf(each)),
    ),
  );
  return sdt && replace(xml, sdt, "");
};
const unwrapControl: Suntingan = ({ xml, root, acak }) => {
  const sdt = acak.pick(controls(root).filter(isInline));
  const content = sdt && childOf(sdt, "w:sdtContent");
  return sdt && content && replace(xml, sdt, innerOf(content));
};
const dropTags: Suntingan = ({ xml }) => xml.replace(/<w:tag w:val="lk:[^"]*"\/>/g, "");
const stampIds: Suntingan = ({ xml, root, acak }) => {
  const target = acak.pick(findAll(root, "w:p").filter((each) => attributeOf(each, "w14:paraId") === undefined));
  const id = (0x10000000 + acak(0x6fffffff)).toString(16).toUpperCase().padStart(8, "0");
  return target && xml.includes("xmlns:w14=")
    ? splice(xml, target.start + 4, target.start + 4, ` w14:paraId="${id}"`)
    : undefined;
};

export const SUNTINGAN = {
  ...SUNTINGAN_GAYA,
  typeAnywhere,
  typeInControl,
  retypeControl,
  typeBeside,
  typeAcross,
  format,
  splitRun,
  deleteParagraph,
  moveBlock,
  splitParagraph,
  mergeParagraphs,
  insertParagraph,
  insertRow,
  deleteRow,
  moveRow,
  insertColumn,
  insertPicture,
  insertComment,
  copyControl,
  trackInsert,
  trackDelete,
  trackRow,
  deleteControl,
  unwrapControl,
  dropTags,
  stampIds,
} as const satisfies Readonly<Record<string, Suntingan>>;

/** Edits a draft `many` times at random, of all kinds or of those given; says what was done. */
export function suntingAcak(
  docx: Uint8Array,
  acak: Acak,
  many: number,
  names = Object.keys(SUNTINGAN) as readonly (keyof typeof SUNTINGAN)[],
): { readonly docx: Uint8Array; readonly langkah: readonly string[] } {
  const pkg = openPackage(docx);
  const langkah: string[] = [];
  let xml = readPart(pkg, MAIN) ?? "";
  let root = parseXml(xml);
  let count = 0;
  const kata = (): string => {
    count += 1;
    return `tangan${acak(1_000_000)}x${count}q`;
  };
  for (let step = 0; step < many; step += 1) {
    const name = acak.pick(names) as keyof typeof SUNTINGAN;
    if (root.source !== xml) root = parseXml(xml);
    const next = SUNTINGAN[name]({ xml, root, acak, pkg, kata });
    if (next === undefined) continue;
    langkah.push(name);
    xml = next;
  }
  writePart(pkg, MAIN, xml);
  // Not compressed: the checks read it several times.
  return { docx: zipSync(Object.fromEntries(pkg.parts), { level: 0 }), langkah };
}
