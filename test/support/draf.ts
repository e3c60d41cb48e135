import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { laporanOf } from "../../src/folder/draf.ts";
import type { DataKinerja } from "../../src/form/kinerja.ts";
import type { PengukuranKinerja } from "../../src/measure/result.ts";
import { findMainPart, openPackage, parsePart, readPart, savePackage, writePart } from "../../src/opc/package.ts";
import { applyEdits, type Edit, escapeXml, findAll, sourceOf, textOf, type XmlElement } from "../../src/opc/xml.ts";
import { parseXml } from "../../src/opc/xml-parse.ts";
import { compileConfig, compilePengukuran } from "../../src/pipeline.ts";
import type { Config } from "../../src/plan/schema.ts";
import type { Koreksi } from "../../src/review/koreksi.ts";
import type { Confirmed } from "../../src/review/ledger/confirm.ts";
import type { AngkaEntry } from "../../src/review/ledger/entry.ts";
import { composeLedger } from "../../src/review/ledger/ledger.ts";
import { checkNaskah } from "../../src/review/review.ts";
import { createInput } from "../../src/review/rules/input.ts";
import { LEDGER_RULE } from "../../src/review/rules/ledger.ts";
import { textNodes } from "../../src/word/parts/paragraph.ts";
import { renderDocx } from "../../src/word/print/print.ts";
import { compareGenerated } from "../../src/word/refresh/changes.ts";
import type { NaskahDraf } from "../../src/word/text/naskah-draf.ts";
import { readNaskah } from "../../src/word/text/read.ts";

/** An example office with its draft, as lkjip makes it. */
export interface ContohDraf {
  readonly config: Config;
  readonly data: DataKinerja;
  readonly pengukuran: PengukuranKinerja;
  readonly docx: Uint8Array;
}

const ROOT = join(import.meta.dirname, "../..");

const measured = new Map<string, Omit<ContohDraf, "docx">>();

/** The measurements of an example, its lkjip.yaml changed; made once. */
export function ukurContoh(
  nama: "kanigaran" | "muncar",
  ubahConfig: (teks: string) => string = (teks) => teks,
): Omit<ContohDraf, "docx"> {
  const folder = join(ROOT, "examples", nama);
  const yaml = ubahConfig(readFileSync(join(folder, "lkjip.yaml"), "utf8"));
  const known = measured.get(yaml);
  if (known !== undefined) return known;
  const { nilai: config, temuan } = compileConfig(yaml);
  if (config === null) throw new Error(JSON.stringify(temuan));
  const masuk = readdirSync(join(folder, "3-data-kinerja")).map((berkas) => ({
    berkas: `3-data-kinerja/${berkas}`,
    content: new Uint8Array(readFileSync(join(folder, "3-data-kinerja", berkas))),
  }));
  const result = compilePengukuran(config, masuk).nilai;
  measured.set(yaml, result);
  return result;
}

/** The same draft as a program saves it that throws away what lkjip notes in it: all of it counts as written by people. */
export function tanpaDasar(contoh: ContohDraf): ContohDraf {
  const pkg = openPackage(contoh.docx);
  for (const name of [...pkg.parts.keys()].filter((each) => /^customXml\/item\d+\.xml$/.test(each)))
    writePart(pkg, name, (readPart(pkg, name) ?? "").replaceAll("urn:lkjip:", "urn:lain:"));
  return { ...contoh, docx: savePackage(pkg) };
}

const drafts = new Map<string, ContohDraf>();

/** The draft of an example, made once. */
export function buatDraf(nama: "kanigaran" | "muncar"): ContohDraf {
  const known = drafts.get(nama);
  if (known !== undefined) return known;
  const draf = cetakDraf(ukurContoh(nama));
  drafts.set(nama, draf);
  return draf;
}

/** The draft of an office as it was measured. */
export function cetakDraf(result: Omit<ContohDraf, "docx">): ContohDraf {
  const templat = new Uint8Array(readFileSync(join(ROOT, "templates/lkjip.docx")));
  const docx = renderDocx(templat, laporanOf(result));
  if (docx.nilai === null) throw new Error(JSON.stringify(docx.temuan));
  return { ...result, docx: docx.nilai };
}

/** A change of the document's main part. */
export type Suntingan = (root: XmlElement) => Edit[];

/** A document with its main part changed, as a person would in Word. */
export function sunting(docx: Uint8Array, ...suntingan: readonly Suntingan[]): Uint8Array {
  const pkg = openPackage(docx);
  const main = findMainPart(pkg) ?? "";
  for (const one of suntingan) {
    const root = parsePart(pkg, main) ?? parseXml("");
    writePart(pkg, main, applyEdits(root.source, one(root)));
  }
  return savePackage(pkg);
}

const teksOf = (p: XmlElement): string => textNodes(p).map(textOf).join("");

const gayaOf = (p: XmlElement): string => /<w:pStyle w:val="([^"]*)"/.exec(sourceOf(p))?.[1] ?? "";

/** Entries of the table of contents and of the lists of tables and pictures repeat headings and captions. */
const isListItem = (p: XmlElement): boolean => /^(TOC|TableofFigures|Table of)/i.test(gayaOf(p));

/** The `to`-th paragraph (from 1) with this text in it, contents lists left out. */
function find(root: XmlElement, teks: string, to = 1, look = ""): XmlElement {
  const paragraf = findAll(root, "w:p").filter(
    (p) => !isListItem(p) && gayaOf(p).startsWith(look) && teksOf(p).includes(teks),
  );
  const one = paragraf[to - 1];
  if (one === undefined) throw new Error(`"${teks}" occurs ${paragraf.length} times, wanted ${to}`);
  return one;
}

/** Types over: in the `to`-th paragraph with `dari`, that text (or what `whole` matches) becomes `becomes`. */
export const ganti =
  (dari: string, becomes: string, to = 1, whole: string | RegExp = dari): Suntingan =>
  (root) =>
    write(find(root, dari, to), (teks) => teks.replace(whole, becomes));

/**
 * Types over the whole text of a cell: table by its caption, row by a text in it, column from 0. The card of an indicator
 * has one caption over its tables: `ke` counts them from 0.
 */
export const gantiSel =
  (tabel: string, baris: string, kolom: number, becomes: string, ke = 0): Suntingan =>
  (root) => {
    const judul = find(root, tabel, 1, "JudulTabel");
    const content = findAll(root, "w:tbl").filter((t) => t.start > judul.end)[ke];
    const row =
      content && findAll(content, "w:tr").find((r) => findAll(r, "w:p").some((p) => teksOf(p).includes(baris)));
    const sel = row && findAll(row, "w:tc")[kolom];
    const p = sel && findAll(sel, "w:p")[0];
    if (p === undefined) throw new Error(`no cell ${tabel} / ${baris} / ${kolom}`);
    return write(p, () => becomes);
  };

function write(p: XmlElement, ubah: (teks: string) => string): Edit[] {
  const nodes = textNodes(p);
  const teks = escapeXml(ubah(teksOf(p)));
  if (nodes.length === 0)
    return [{ start: p.closeStart, end: p.closeStart, text: `<w:r><w:t xml:space="preserve">${teks}</w:t></w:r>` }];
  return nodes.map((node, i) => ({
    start: node.start,
    end: node.end,
    text: i === 0 ? `<w:t xml:space="preserve">${teks}</w:t>` : "<w:t></w:t>",
  }));
}

export const paragraf = (teks: string, look = "Isi"): string =>
  `<w:p><w:pPr><w:pStyle w:val="${look}"/></w:pPr><w:r><w:t xml:space="preserve">${escapeXml(teks)}</w:t></w:r></w:p>`;

/** Puts XML after the `to`-th paragraph with this text, outside the control around it. */
export const sisip =
  (after: string, xml: string, to = 1): Suntingan =>
  (root) => {
    let at = find(root, after, to);
    for (let up = at.parent; up !== null && up.name !== "w:body"; up = up.parent)
      if (up.name === "w:sdt" || up.name === "w:tbl") at = up;
    return [{ start: at.end, end: at.end, text: xml }];
  };

/** Takes away everything from one paragraph up to another. */
export const hapusSampai =
  (dari: string, until: string): Suntingan =>
  (root) => {
    const body = findAll(root, "w:body")[0] as XmlElement;
    const start = body.children.findIndex((each) => contains(each, dari));
    const end = body.children.findIndex((each, i) => i > start && contains(each, until));
    if (start === -1 || end === -1) throw new Error(`no span ${dari} … ${until}`);
    return body.children.slice(start, end).map(({ start, end }) => ({ start, end, text: "" }));
  };

/** Takes away the table row that has this text, in the first table after a caption. */
export const hapusBaris =
  (tabel: string, baris: string): Suntingan =>
  (root) => {
    const judul = find(root, tabel, 1, "JudulTabel");
    const content = findAll(root, "w:tbl").find((t) => t.start > judul.end);
    const row =
      content && findAll(content, "w:tr").find((r) => findAll(r, "w:p").some((p) => teksOf(p).includes(baris)));
    if (row === undefined) throw new Error(`no row ${tabel} / ${baris}`);
    return [{ start: row.start, end: row.end, text: "" }];
  };

/** The block of the body that a paragraph lies in. */
function blockOf(root: XmlElement, teks: string): XmlElement {
  let at = find(root, teks);
  while (at.parent !== null && at.parent.name !== "w:body") at = at.parent;
  return at;
}

/** Copies the block with this text behind another one, as Word does: without its bookmarks. */
export const salin =
  (teks: string, after: string): Suntingan =>
  (root) => {
    const { end } = blockOf(root, after);
    const text = sourceOf(blockOf(root, teks)).replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, "");
    return [{ start: end, end, text }];
  };

/** Moves the block with this text behind another one. */
export const pindah =
  (teks: string, after: string): Suntingan =>
  (root) => {
    const { start, end } = blockOf(root, teks);
    const at = blockOf(root, after).end;
    const edits = [
      { start, end, text: "" },
      { start: at, end: at, text: sourceOf(blockOf(root, teks)) },
    ];
    return edits.sort((a, b) => a.start - b.start);
  };

/** Hides the paragraph with this text. */
export const sembunyikan =
  (teks: string): Suntingan =>
  (root) => {
    const p = find(root, teks);
    return findAll(p, "w:r").map((run) => {
      const text = sourceOf(run).replace(/<w:rPr>|(?<=<w:r(?: [^>]*)?>)(?!<w:rPr>)/, (rPr) =>
        rPr === "" ? "<w:rPr><w:vanish/></w:rPr>" : "<w:rPr><w:vanish/>",
      );
      return { start: run.start, end: run.end, text };
    });
  };

/** Takes away the paragraph with this text. */
export const hapusParagraf =
  (teks: string): Suntingan =>
  (root) => {
    const { start, end } = find(root, teks);
    return [{ start, end, text: "" }];
  };

const contains = (each: XmlElement, teks: string): boolean =>
  (each.name === "w:p" ? [each] : findAll(each, "w:p")).some((p) => !isListItem(p) && teksOf(p).includes(teks));

const read = new WeakMap<Uint8Array, NaskahDraf>();

/** The document as `review` reads it, once; throws on one it cannot read. */
export function bacaDraf(docx: Uint8Array): NaskahDraf {
  const naskah = read.get(docx) ?? readNaskah(docx);
  if (naskah === null) throw new Error("not a Word file");
  read.set(docx, naskah);
  return naskah;
}

/** An office with its figures, and its draft as the data print it where that is asked about. */
type Diperiksa = Omit<ContohDraf, "docx"> & Partial<Pick<ContohDraf, "docx">>;

/** The ledger of a draft that was made of `contoh` and then changed. */
export const bukuAngka = (
  contoh: Diperiksa,
  docx: Uint8Array,
  confirmed: Confirmed = new Map(),
  generated = compareGenerated(docx, contoh.docx ?? null),
): AngkaEntry[] =>
  composeLedger(bacaDraf(docx), contoh.config, contoh.pengukuran, {
    ...generated,
    fresh: contoh.docx === undefined ? null : bacaDraf(contoh.docx),
    confirmed,
  });

/** Everything that `review` finds in a draft; `segar` is the draft as the data print it now. */
export function periksaDraf(
  contoh: Diperiksa,
  docx: Uint8Array,
  last: NaskahDraf | null = null,
  segar: Uint8Array | null = null,
): Koreksi[] {
  const generated = compareGenerated(docx, segar);
  const ledger = bukuAngka(contoh, docx, undefined, segar === (contoh.docx ?? null) ? generated : undefined);
  return checkNaskah(createInput(bacaDraf(docx), contoh.config, contoh.pengukuran, generated, last, ledger));
}

/** What the rules on structure and language find, beside the ledger. */
export const withoutLedger = (koreksi: readonly Koreksi[]): Koreksi[] =>
  koreksi.filter(({ rule }) => !LEDGER_RULE.some(({ nama }) => nama === rule));

const kunciOf = (k: Koreksi): string => `${k.rule}\n${k.pesan}`;
const original = new WeakMap<ContohDraf, ReadonlySet<string>>();

/** Everything that `review` finds in a changed draft and not in the draft as it was. */
export function temukan(contoh: ContohDraf, docx: Uint8Array): Koreksi[] {
  const periksa = (content: Uint8Array): Koreksi[] => periksaDraf(contoh, content, null, contoh.docx);
  const lama = original.get(contoh) ?? new Set(periksa(contoh.docx).map(kunciOf));
  original.set(contoh, lama);
  return periksa(docx).filter((k) => !lama.has(kunciOf(k)));
}
