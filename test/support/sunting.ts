import { packZip } from "../../src/opc/pack.ts";
import { unpackZip } from "../../src/opc/unpack.ts";

/** Runs of the gap style, as the engine writes them; Word keeps them so until somebody types. */
const CELAH = /<w:r><w:rPr><w:rStyle w:val="Celah"\/>.*?<\/w:rPr><w:t xml:space="preserve">\[.*?\]<\/w:t><\/w:r>/gs;

/** A document in which a person typed over every yellow gap. */
export function lengkapiCelah(docx: Uint8Array, teks: string): Uint8Array {
  return editTeks(docx, (xml) =>
    xml.replace(CELAH, `<w:r><w:t xml:space="preserve">${teks}</w:t></w:r>`).replaceAll("<w:showingPlcHdr/>", ""),
  );
}

/** A document in which a person replaced one text by another, wherever it stands in one piece. */
export function gantiTeks(docx: Uint8Array, dari: string, to: string): Uint8Array {
  return editTeks(docx, (xml) => xml.replaceAll(`>${dari}<`, `>${to}<`));
}

const BODY = /^word\/document\.xml$/;
const PARAGRAPH = /<w:p(?: [^>]*)?>(?:(?!<w:p[ >]).)*?<\/w:p>/gs;
const wordsOf = (xml: string): string => xml.replace(/<[^>]*>/g, "");

/** A document in which a person made the first place where a text stands inside of one piece bold. */
export function tebalkan(docx: Uint8Array, teks: string): Uint8Array {
  return editTeks(
    docx,
    (xml) =>
      xml.replace(
        new RegExp(
          `<w:r>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t[^>]*>([^<]*)${teks.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}([^<]*)</w:t></w:r>`,
          "s",
        ),
        (_, look: string | undefined, before: string, after: string) => {
          const bold = look === undefined ? "<w:rPr><w:b/></w:rPr>" : look.replace("<w:rPr>", "<w:rPr><w:b/>");
          const run = (own: string, text: string): string =>
            text === "" ? "" : `<w:r>${own}<w:t xml:space="preserve">${text}</w:t></w:r>`;
          return run(look ?? "", before) + run(bold, teks) + run(look ?? "", after);
        },
      ),
    BODY,
  );
}

/** A document in which a person moved the first paragraph with a text behind the first one with another. */
export function pindahkan(docx: Uint8Array, teks: string, to: string): Uint8Array {
  return editTeks(
    docx,
    (xml) => {
      const paragraph = findParagraph(xml, teks);
      const rest = xml.replace(paragraph, () => "");
      const home = findParagraph(rest, to);
      return rest.replace(home, () => home + paragraph);
    },
    BODY,
  );
}

/** A document in which a person wrote a paragraph behind the first one with a text. */
export function tuliskan(docx: Uint8Array, sesudah: string, kalimat: string): Uint8Array {
  return editTeks(
    docx,
    (xml) => {
      const home = findParagraph(xml, sesudah);
      return xml.replace(home, () => `${home}<w:p><w:r><w:t xml:space="preserve">${kalimat}</w:t></w:r></w:p>`);
    },
    BODY,
  );
}

/** The first paragraph with a text as its reader sees it, what is bold between `**`. */
export function tampak(docx: Uint8Array, teks: string): string {
  const part = unpackZip(docx).get("word/document.xml") ?? new Uint8Array();
  return findParagraph(new TextDecoder().decode(part), teks)
    .replace(/<w:r>.*?<\/w:r>/gs, (run) => wordsIn(run))
    .replace(/<[^>]*>/g, "");
}

const wordsIn = (run: string): string => (run.includes("<w:b/>") ? `**${wordsOf(run)}**` : wordsOf(run));

function findParagraph(xml: string, teks: string): string {
  const found = (xml.match(PARAGRAPH) ?? []).find((each) => wordsOf(each).includes(teks));
  if (found === undefined) throw new Error(`no paragraph with: ${teks}`);
  return found;
}

/** The same bytes but one: the lowest bit of the byte at this place. */
export function ubahSatuBita(bytes: Uint8Array, tempat: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[tempat] = (copy[tempat] ?? 0) ^ 1;
  return copy;
}

function editTeks(
  docx: Uint8Array,
  change: (xml: string) => string,
  where = /^word\/(document|header\d*|footer\d*)\.xml$/,
): Uint8Array {
  const parts = unpackZip(docx);
  for (const [nama, content] of parts) {
    if (!where.test(nama)) continue;
    parts.set(nama, new TextEncoder().encode(change(new TextDecoder().decode(content))));
  }
  return packZip(parts);
}
