import { readPart, writePart } from "../../src/opc/package.ts";
import {
  ancestorOf,
  applyEdits,
  childOf,
  escapeXml,
  findAll,
  innerOf,
  sourceOf,
  textOf,
  type XmlElement,
} from "../../src/opc/xml.ts";
import {
  freeParagraphs,
  inControl,
  isInline,
  isLk,
  replace,
  type Suntingan,
  splice,
  type Tangan,
} from "./refresh-acak-tangan.ts";

/*
 * A hand that works inside what lkjip computed: formatting, links, notes, marks and breaks on some of its characters,
 * Enter in a sentence, a sentence moved. What is put there carries a sign of its own, by which refresh-sifat-gaya.ts
 * finds it again.
 */

/** A run of plain text, cut into three at two places. */
interface Cut {
  readonly run: XmlElement;
  readonly properties: string;
  readonly parts: readonly [string, string, string];
}

/** Runs inside of controls that hold one text and nothing else. */
const textRuns = (root: XmlElement, fits: (run: XmlElement) => boolean = () => true): XmlElement[] =>
  findAll(root, "w:r").filter(
    (each) =>
      inControl(each) &&
      each.children.every(({ name }) => name === "w:t" || name === "w:rPr") &&
      findAll(each, "w:t").length === 1 &&
      (textOf(childOf(each, "w:t") as XmlElement) ?? "").trim().length > 2 &&
      ancestorOf(each, "w:ins", "w:del", "w:hyperlink", "w:fldSimple") === undefined &&
      fits(each),
  );

/** Some characters of a run: whole words half of the time, part of a number a quarter of it. */
function cut({ root, acak }: Tangan, fits?: (run: XmlElement) => boolean): Cut | undefined {
  const run = acak.pick(textRuns(root, fits));
  const node = childOf(run, "w:t");
  if (run === undefined || node === undefined) return undefined;
  const text = textOf(node);
  let [from, to] = [acak(text.length - 1), 0];
  to = from + 1 + acak(Math.min(text.length - from, 40));
  const kind = acak(4);
  const number = kind === 0 ? acak.pick([...text.matchAll(/\d[\d.,]+\d/g)]) : undefined;
  if (number !== undefined) {
    from = number.index + acak(number[0].length - 1);
    to = from + 1 + acak(number.index + number[0].length - from - 1);
  } else if (kind < 2) {
    from = text.lastIndexOf(" ", from) + 1;
    const end = text.indexOf(" ", to);
    to = end === -1 ? text.length : end;
  }
  const properties = childOf(run, "w:rPr");
  return {
    run,
    properties: properties === undefined ? "" : innerOf(properties),
    parts: [text.slice(0, from), text.slice(from, to), text.slice(to)],
  };
}

const runOf = (properties: string, inner: string): string =>
  `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}${inner}</w:r>`;
const piece = (properties: string, text: string): string =>
  text === "" ? "" : runOf(properties, `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`);
/** The run again, with something else in place of its middle. */
const rejoin = (xml: string, { run, properties, parts: [before, , after] }: Cut, middle: string): string =>
  replace(xml, run, piece(properties, before) + middle + piece(properties, after));

const LOOKS = ["<w:b/>", "<w:i/>", '<w:u w:val="single"/>', '<w:highlight w:val="yellow"/>', '<w:sz w:val="28"/>'];

/** Run properties with a colour that nothing else has; in the order of the schema: b, i, color, sz, highlight, u. */
function colored({ acak }: Tangan, own: string, look: string): string {
  const color = `E${acak(0x100000).toString(16).padStart(5, "0")}`.toUpperCase();
  const bare = own.replace(/<w:(?:b|i|color|u|sz|highlight)(?: [^>]*)?\/>/g, "");
  const [first, last] = /<w:[bi]\//.test(look) ? [look, ""] : ["", look];
  return bare.replace(/^(<w:r(?:Style|Fonts)[^>]*\/>)*/, `$&${first}<w:color w:val="${color}"/>${last}`);
}

const formatPart: Suntingan = (hand) => {
  const found = cut(hand);
  const look = hand.acak.pick(LOOKS) ?? "";
  return found && rejoin(hand.xml, found, piece(colored(hand, found.properties, look), found.parts[1]));
};
/** In a control of plain text Word lets no link stand. */
const maySpan = (run: XmlElement): boolean => run.parent?.name === "w:p";
const linkPart: Suntingan = (hand) => {
  const found = cut(hand, maySpan);
  const word = hand.kata();
  return (
    found &&
    rejoin(hand.xml, found, `<w:hyperlink w:anchor="${word}">${piece(found.properties, found.parts[1])}</w:hyperlink>`)
  );
};
const markPart: Suntingan = (hand) => {
  const found = cut(hand, maySpan);
  const id = 3_000_000 + hand.acak(1_000_000);
  return (
    found &&
    rejoin(
      hand.xml,
      found,
      `<w:bookmarkStart w:id="${id}" w:name="${hand.kata()}"/>${piece(found.properties, found.parts[1])}<w:bookmarkEnd w:id="${id}"/>`,
    )
  );
};
/** Word lets no note stand in a box of a drawing. */
const mayNote = (run: XmlElement): boolean => ancestorOf(run, "w:txbxContent") === undefined;
const noteAtPart: Suntingan = (hand) => {
  const found = cut(hand, mayNote);
  const notes = readPart(hand.pkg, "word/footnotes.xml");
  if (found === undefined || notes === undefined) return undefined;
  // Word knows no higher number of a note.
  const id = 1000 + hand.acak(31_000);
  writePart(
    hand.pkg,
    "word/footnotes.xml",
    notes.replace(
      "</w:footnotes>",
      `<w:footnote w:id="${id}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> ${hand.kata()}</w:t></w:r></w:p></w:footnote></w:footnotes>`,
    ),
  );
  return rejoin(
    hand.xml,
    found,
    `${piece(found.properties, found.parts[1])}<w:r><w:footnoteReference w:id="${id}"/></w:r>`,
  );
};
/** A break or a tab, between words or in one. */
const breakPart: Suntingan = (hand) => {
  const found = cut(hand);
  const sign = hand.acak(3) === 0 ? "<w:tab/>" : "<w:br/>";
  return (
    found &&
    rejoin(hand.xml, found, piece(found.properties, found.parts[1]) + runOf(colored(hand, found.properties, ""), sign))
  );
};
const enterPart: Suntingan = (hand) => {
  const found = cut(hand, (run) => maySpan(run) && !isInline(run.parent as XmlElement));
  const paragraph = found?.run.parent;
  if (found === undefined || paragraph == null || /<w:sectPr/.test(sourceOf(paragraph))) return undefined;
  const look = childOf(paragraph, "w:pPr");
  return rejoin(
    hand.xml,
    found,
    `${piece(found.properties, found.parts[1])}</w:p><w:p>${look === undefined ? "" : sourceOf(look)}`,
  );
};

/** Paragraphs of a computed text, with those beside them: as many as this at least. */
const computed = (root: XmlElement, least = 2): XmlElement[] =>
  findAll(root, "w:p").filter(
    (each) =>
      each.parent?.name === "w:sdtContent" &&
      each.parent.parent?.parent?.name === "w:body" &&
      isLk(each.parent.parent) &&
      each.parent.children.length >= least &&
      !/<w:(?:sectPr|drawing|tbl)[ >]/.test(sourceOf(each)),
  );
const moveInside: Suntingan = ({ xml, root, acak }) => {
  const from = acak.pick(computed(root));
  const to = from && acak.pick(from.parent?.children.filter((each) => each !== from) ?? []);
  return from && to && move(xml, from, to);
};
const moveOutside: Suntingan = ({ xml, root, acak }) => {
  const from = acak.pick(computed(root).filter((each) => !/<w:bookmark/.test(sourceOf(each))));
  const to = from && acak.pick(freeParagraphs(root));
  return from && to && move(xml, from, to);
};
/** Into another computed text. */
const moveAcross: Suntingan = ({ xml, root, acak }) => {
  const from = acak.pick(computed(root).filter((each) => !/<w:bookmark/.test(sourceOf(each))));
  const to = from && acak.pick(computed(root, 1).filter((each) => each.parent !== from.parent));
  return from && to && move(xml, from, to);
};
/** Enter in a sentence, and each piece into another text or between the texts. */
const scatterPart: Suntingan = (hand) => {
  const { xml, root, acak } = hand;
  const from = acak.pick(
    computed(root).filter((each) => !/<w:bookmark/.test(sourceOf(each)) && textRuns(each).some(maySpan)),
  );
  const found = from && cut({ ...hand, root: from }, maySpan);
  if (from === undefined || found === undefined) return undefined;
  const start = from.openEnd;
  const look = childOf(from, "w:pPr");
  const head = piece(found.properties, found.parts[0] + found.parts[1]);
  const tail = `<w:p>${look === undefined ? "" : sourceOf(look)}${piece(found.properties, found.parts[2])}`;
  const first = `${sourceOf(from).slice(0, start - from.start)}${xml.slice(start, found.run.start)}${head}</w:p>`;
  const pieces = [first, tail + xml.slice(found.run.end, from.end)];
  const places = pieces.map((text) => ({
    text,
    at: acak.pick(
      acak(4) === 0
        ? freeParagraphs(root)
        : computed(root, 1).filter((each) => each.parent !== from.parent && !/<w:sectPr/.test(sourceOf(each))),
    )?.end,
  }));
  if (places.some(({ at }) => at === undefined)) return undefined;
  const edits = places.map(({ text, at = 0 }) => ({ start: at, end: at, text }));
  return applyEdits(xml, [...edits, { start: from.start, end: from.end, text: "" }]);
};
/** Behind another element. */
const move = (xml: string, from: XmlElement, to: XmlElement): string =>
  from.start < to.start
    ? splice(splice(xml, to.end, to.end, sourceOf(from)), from.start, from.end, "")
    : splice(splice(xml, from.start, from.end, ""), to.end, to.end, sourceOf(from));

const TELLING = /(?<![\d.,/-])(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+,\d+)(?![.,/-]?\d)/g;
/** A sentence by hand that holds a number which lkjip computed. */
const quoteNumber: Suntingan = ({ xml, root, acak, kata }) => {
  const source = acak.pick(
    findAll(root, "w:t").filter((each) => inControl(each) && (textOf(each).match(TELLING) ?? []).length > 0),
  );
  const number = source && acak.pick(textOf(source).match(TELLING) ?? []);
  // Beside what lkjip wrote, or among it.
  const place = acak.pick(acak(2) === 0 ? freeParagraphs(root) : computed(root, 1));
  return (
    number &&
    place &&
    splice(
      xml,
      place.end,
      place.end,
      `<w:p><w:r><w:t>Catatan ${kata()} menyebut angka ${number} ini.</w:t></w:r></w:p>`,
    )
  );
};

export const SUNTINGAN_GAYA = {
  formatPart,
  linkPart,
  markPart,
  noteAtPart,
  breakPart,
  enterPart,
  moveInside,
  moveOutside,
  moveAcross,
  scatterPart,
  quoteNumber,
} as const satisfies Readonly<Record<string, Suntingan>>;
