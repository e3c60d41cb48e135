import {
  findMainPart,
  openPackage,
  readPart,
  savePackage,
  type WordPackage,
  writePart,
} from "../../src/opc/package.ts";
import {
  ancestorOf,
  applyEdits,
  attributeOf,
  childOf,
  childrenOf,
  type Edit,
  escapeXml,
  findAll,
  sourceOf,
  textOf,
  type XmlElement,
} from "../../src/opc/xml.ts";
import { parseXml } from "../../src/opc/xml-parse.ts";
import type { Acak } from "../word/refresh-acak-tangan.ts";

/*
 * A careless hand in a draft, at random: a mistake of every kind in whatever lkjip wrote, in any office.
 */

/** One mistake: its kind, the key of the control it was made in, and whether it leaves only one reading. */
export interface Kesalahan {
  readonly jenis: string;
  readonly kunci: string;
  readonly pasti: boolean;
  readonly apa: string;
}

interface Hand {
  readonly root: XmlElement;
  readonly pkg: WordPackage;
  readonly main: string;
  readonly acak: Acak;
  /** Controls of lkjip in which nothing was done yet, outermost only. */
  readonly block: readonly XmlElement[];
  readonly inline: readonly XmlElement[];
}

interface Done extends Omit<Kesalahan, "jenis" | "kunci"> {
  readonly control: XmlElement;
  readonly edits: readonly Edit[];
}

type Make = (hand: Hand) => Done | undefined;

const tagOf = (sdt: XmlElement): string => {
  const tag = childOf(childOf(sdt, "w:sdtPr"), "w:tag");
  return (tag && attributeOf(tag, "w:val")) ?? "";
};
const readable = (element: XmlElement): string => findAll(element, "w:t").map(textOf).join("");
const rewrite = (element: XmlElement, text: string): Edit[] =>
  findAll(element, "w:t").map(({ start, end }, at) => ({
    start,
    end,
    text: at === 0 ? `<w:t xml:space="preserve">${escapeXml(text)}</w:t>` : "<w:t></w:t>",
  }));
const remove = ({ start, end }: XmlElement): Edit[] => [{ start, end, text: "" }];

const NUMBER = /(?<![\d.,/\p{L}-])(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?(?![\d/]|[.,]\d)/gu;

/** Another number of the same look: one digit is another. */
function wrongNumber(text: string, acak: Acak): { readonly text: string; readonly apa: string } | undefined {
  const found = [...text.matchAll(NUMBER)];
  const one = acak.pick(found);
  if (one === undefined) return undefined;
  const digits = [...one[0]].flatMap((sign, at) => (/\d/.test(sign) ? [at] : []));
  const at = acak.pick(digits) as number;
  const digit = (Number(one[0][at]) + 1 + acak(8)) % 10;
  const other = one[0].slice(0, at) + (at === 0 && digit === 0 ? 7 : digit) + one[0].slice(at + 1);
  if (
    other === one[0] ||
    Number(other.replaceAll(".", "").replace(",", ".")) === Number(one[0].replaceAll(".", "").replace(",", "."))
  )
    return undefined;
  return {
    text: text.slice(0, one.index) + other + text.slice(one.index + one[0].length),
    apa: `${one[0]} -> ${other}`,
  };
}

const isGap = (text: string): boolean => /\[.*: tulis |…/.test(text);
const tablesOf = ({ block }: Hand): XmlElement[] => block.filter((each) => findAll(each, "w:tbl").length > 0);
const textsOf = ({ block }: Hand): XmlElement[] =>
  block.filter(
    (each) => findAll(each, "w:tbl").length === 0 && findAll(each, "w:drawing").length === 0 && !isGap(readable(each)),
  );
const rowsOf = (table: XmlElement, head: boolean): XmlElement[] =>
  findAll(table, "w:tr").filter((row) => (childOf(childOf(row, "w:trPr"), "w:tblHeader") !== undefined) === head);
const cellsOf = (table: XmlElement): XmlElement[] =>
  rowsOf(table, false)
    .filter((row) => childrenOf(row, "w:tc").length > 1)
    .flatMap((row) => childrenOf(row, "w:tc"));

/** Sentences that are made from numbers; others are those of the office. */
const isComputed = (control: XmlElement): boolean => /naskah_(?!sebab)|ikhtisar_hasil|kalimat/.test(tagOf(control));

/** Words that turn what a sentence claims. */
/** A word that is not half of another ("satu-satunya"). */
const wordOf = (word: string): RegExp => new RegExp(`\\b${word}\\b(?!-)`);

const TURNED: readonly (readonly [string, string])[] = [
  ["naik", "turun"],
  ["turun", "naik"],
  ["tertinggi", "terendah"],
  ["terendah", "tertinggi"],
  ["melampaui", "belum mencapai"],
  ["mencapai", "belum mencapai"],
  ["di atas", "di bawah"],
  ["di bawah", "di atas"],
  ["Kedua", "Ketiga"],
  ["satu", "dua"],
  ["semua", "sebagian"],
  ["membaik", "memburuk"],
  ["Sangat Tinggi", "Tinggi"],
];

const MAKE: Readonly<Record<string, { readonly pasti: boolean; readonly make: Make }>> = {
  "angka nilai": {
    pasti: true,
    make: (hand) => {
      const control = hand.acak.pick(hand.inline.filter((each) => /\d/.test(readable(each)) && !isGap(readable(each))));
      const wrong = control && wrongNumber(readable(control), hand.acak);
      return control && wrong && { control, pasti: true, apa: wrong.apa, edits: rewrite(control, wrong.text) };
    },
  },
  "teks nilai": {
    pasti: false,
    make: (hand) => {
      const usable = hand.inline.filter((each) => /\p{L}{3}/u.test(readable(each)) && !isGap(readable(each)));
      const [control, other] = [hand.acak.pick(usable), hand.acak.pick(usable)];
      if (
        control === undefined ||
        other === undefined ||
        readable(control).toLowerCase() === readable(other).toLowerCase()
      )
        return undefined;
      return {
        control,
        pasti: false,
        apa: `${readable(control)} -> ${readable(other)}`,
        edits: rewrite(control, readable(other)),
      };
    },
  },
  "nilai dikosongkan": {
    pasti: false,
    make: (hand) => {
      const control = hand.acak.pick(hand.inline.filter((each) => readable(each) !== "" && !isGap(readable(each))));
      return control && { control, pasti: false, apa: readable(control), edits: rewrite(control, "") };
    },
  },
  "angka kalimat": {
    pasti: false,
    make: (hand) => {
      const control = hand.acak.pick(
        textsOf(hand).filter((each) => findAll(each, "w:p").some((p) => NUMBER.test(readable(p)))),
      );
      const paragraph =
        control && hand.acak.pick(findAll(control, "w:p").filter((p) => readable(p).match(NUMBER) !== null));
      const wrong = paragraph && wrongNumber(readable(paragraph), hand.acak);
      return (
        control &&
        paragraph &&
        wrong && { control, pasti: isComputed(control), apa: wrong.apa, edits: rewrite(paragraph, wrong.text) }
      );
    },
  },
  "kata kalimat": {
    pasti: false,
    make: (hand) => {
      const usable = textsOf(hand).flatMap((control) =>
        findAll(control, "w:p").flatMap((paragraph) =>
          TURNED.flatMap(([from, to]) =>
            wordOf(from).test(readable(paragraph)) && /naskah|ikhtisar|kalimat/.test(tagOf(control))
              ? [{ control, paragraph, from, to }]
              : [],
          ),
        ),
      );
      const one = hand.acak.pick(usable);
      return (
        one && {
          control: one.control,
          pasti: false,
          apa: `${one.from} -> ${one.to}`,
          edits: rewrite(one.paragraph, readable(one.paragraph).replace(wordOf(one.from), one.to)),
        }
      );
    },
  },
  "kalimat dihapus": {
    pasti: false,
    make: (hand) => {
      const control = hand.acak.pick(textsOf(hand).filter((each) => findAll(each, "w:p").length > 1));
      const paragraph = control && hand.acak.pick(findAll(control, "w:p").filter((p) => readable(p) !== ""));
      return (
        control &&
        paragraph && { control, pasti: false, apa: readable(paragraph).slice(0, 60), edits: remove(paragraph) }
      );
    },
  },
  "angka sel": {
    pasti: true,
    make: (hand) => {
      const control = hand.acak.pick(tablesOf(hand));
      const cell =
        control && hand.acak.pick(cellsOf(control).filter((each) => /^(?:Rp)?[\d.,]+%?$/.test(readable(each))));
      const wrong = cell && wrongNumber(readable(cell), hand.acak);
      return control && cell && wrong && { control, pasti: true, apa: wrong.apa, edits: rewrite(cell, wrong.text) };
    },
  },
  "koma sel": {
    pasti: true,
    make: (hand) => {
      const control = hand.acak.pick(tablesOf(hand));
      const cell =
        control &&
        hand.acak.pick(
          cellsOf(control).filter((each) => /^\d+,\d\d$/.test(readable(each)) && !/^0,/.test(readable(each))),
        );
      if (control === undefined || cell === undefined) return undefined;
      const wrong = readable(cell)
        .replace(/(\d),(\d)/, hand.acak(2) === 0 ? "$1$2," : ",$1$2")
        .replace(/^,/, "0,");
      return { control, pasti: true, apa: `${readable(cell)} -> ${wrong}`, edits: rewrite(cell, wrong) };
    },
  },
  "sel dibulatkan": {
    pasti: false,
    make: (hand) => {
      const control = hand.acak.pick(tablesOf(hand));
      const cell = control && hand.acak.pick(cellsOf(control).filter((each) => /^\d+,\d[1-9]$/.test(readable(each))));
      if (control === undefined || cell === undefined) return undefined;
      const tenths = Math.floor((Number(readable(cell).replace(",", "")) + 5) / 10);
      const rounded = `${Math.floor(tenths / 10)},${tenths % 10}`;
      return { control, pasti: false, apa: `${readable(cell)} -> ${rounded}`, edits: rewrite(cell, rounded) };
    },
  },
  "kalimat ganda": {
    pasti: false,
    make: (hand) => {
      const control = hand.acak.pick(textsOf(hand).filter((each) => readable(each).length > 80 && isComputed(each)));
      if (control === undefined) return undefined;
      const copy = sourceOf(control).replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, "");
      const edits = [{ start: control.end, end: control.end, text: copy }];
      return { control, pasti: false, apa: readable(control).slice(0, 60), edits };
    },
  },
  "kalimat disembunyikan": {
    pasti: false,
    make: (hand) => {
      const control = hand.acak.pick(textsOf(hand).filter((each) => readable(each).length > 40));
      const run = control && findAll(control, "w:r")[0];
      if (control === undefined || run === undefined) return undefined;
      const shown = sourceOf(run);
      const text = shown.includes("<w:rPr>")
        ? shown.replace("<w:rPr>", "<w:rPr><w:vanish/>")
        : shown.replace(/^(<w:r\b[^>]*>)/, "$1<w:rPr><w:vanish/></w:rPr>");
      const edits = [{ start: run.start, end: run.end, text }];
      return { control, pasti: false, apa: readable(control).slice(0, 60), edits };
    },
  },
  "sel dikosongkan": {
    pasti: false,
    make: (hand) => {
      const control = hand.acak.pick(tablesOf(hand));
      const cell =
        control && hand.acak.pick(cellsOf(control).filter((each) => readable(each) !== "" && !isGap(readable(each))));
      return control && cell && { control, pasti: false, apa: readable(cell), edits: rewrite(cell, "") };
    },
  },
  "sel bertukar": {
    pasti: false,
    make: (hand) => {
      const control = hand.acak.pick(tablesOf(hand).filter((each) => rowsOf(each, false).length > 1));
      const cells =
        control === undefined ? [] : cellsOf(control).filter((each) => readable(each) !== "" && !isGap(readable(each)));
      const [a, b] = [hand.acak.pick(cells), hand.acak.pick(cells)];
      const letters = (cell: XmlElement): string =>
        readable(cell)
          .toLowerCase()
          .replace(/[^\p{L}\d]/gu, "");
      if (
        control === undefined ||
        a === undefined ||
        b === undefined ||
        letters(a) === letters(b) ||
        Number(letters(a)) === Number(letters(b))
      )
        return undefined;
      return {
        control,
        pasti: false,
        apa: `${readable(a)} <-> ${readable(b)}`,
        edits: [...rewrite(a, readable(b)), ...rewrite(b, readable(a))],
      };
    },
  },
  "baris dihapus": {
    pasti: false,
    make: (hand) => {
      const control = hand.acak.pick(tablesOf(hand).filter((each) => rowsOf(each, false).length > 1));
      const row = control && hand.acak.pick(rowsOf(control, false));
      return control && row && { control, pasti: false, apa: readable(row).slice(0, 60), edits: remove(row) };
    },
  },
  "baris dipindah": {
    pasti: false,
    make: (hand) => {
      const control = hand.acak.pick(tablesOf(hand).filter((each) => rowsOf(each, false).length > 1));
      const rows = control === undefined ? [] : rowsOf(control, false);
      const [first, last] = [rows[0], rows.at(-1)];
      if (control === undefined || first === undefined || last === undefined || first === last) return undefined;
      return {
        control,
        pasti: false,
        apa: readable(last).slice(0, 60),
        edits: [...remove(last), { start: first.start, end: first.start, text: sourceOf(last) }],
      };
    },
  },
  "baris ganda": {
    pasti: false,
    make: (hand) => {
      const control = hand.acak.pick(tablesOf(hand));
      const row = control && hand.acak.pick(rowsOf(control, false));
      if (control === undefined || row === undefined) return undefined;
      const copy = sourceOf(row).replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, "");
      return {
        control,
        pasti: false,
        apa: readable(row).slice(0, 60),
        edits: [{ start: row.end, end: row.end, text: copy }],
      };
    },
  },
  "kepala kolom": {
    pasti: false,
    make: (hand) => {
      const control = hand.acak.pick(tablesOf(hand));
      const cell =
        control &&
        hand.acak.pick(
          rowsOf(control, true)
            .flatMap((row) => childrenOf(row, "w:tc"))
            .filter((each) => readable(each) !== ""),
        );
      if (control === undefined || cell === undefined) return undefined;
      const text = wrongNumber(readable(cell), hand.acak)?.text ?? "Keterangan Lain";
      return { control, pasti: false, apa: `${readable(cell)} -> ${text}`, edits: rewrite(cell, text) };
    },
  },
  "kolom dihapus": {
    pasti: false,
    make: (hand) => {
      const control = hand.acak.pick(
        tablesOf(hand).filter((each) => rowsOf(each, true).length === 1 && !sourceOf(each).includes("<w:gridSpan")),
      );
      const rows = control === undefined ? [] : findAll(control, "w:tr");
      const grid = control && findAll(control, "w:gridCol");
      const at = 1 + hand.acak((grid?.length ?? 2) - 1);
      const cells = rows.flatMap((row) => childrenOf(row, "w:tc")[at] ?? []);
      if (
        control === undefined ||
        grid?.[at] === undefined ||
        cells.length !== rows.length ||
        cells.slice(1).every((each) => readable(each) === "")
      )
        return undefined;
      return {
        control,
        pasti: false,
        apa: readable(cells[0] as XmlElement),
        edits: [...cells.flatMap(remove), ...remove(grid[at])],
      };
    },
  },
  "bagian dihapus": {
    pasti: false,
    make: (hand) => {
      const control = hand.acak.pick(hand.block.filter((each) => !isGap(readable(each))));
      return control && { control, pasti: false, apa: readable(control).slice(0, 60), edits: remove(control) };
    },
  },
  "titik grafik": {
    pasti: true,
    make: (hand) => {
      const control = hand.acak.pick(hand.block.filter((each) => sourceOf(each).includes("<c:chart")));
      const id = control && findAll(control, "c:chart").map((each) => attributeOf(each, "r:id"))[0];
      const rels = readPart(hand.pkg, hand.main.replace(/([^/]*)$/, "_rels/$1.rels")) ?? "";
      const target = new RegExp(`Id="${id}"[^>]*Target="([^"]*)"|Target="([^"]*)"[^>]*Id="${id}"`).exec(rels);
      const part = `word/${(target?.[1] ?? target?.[2] ?? "").replace(/^\/?word\//, "")}`;
      const xml = readPart(hand.pkg, part);
      const point =
        xml === undefined
          ? undefined
          : hand.acak.pick(findAll(parseXml(xml), "c:numCache").flatMap((each) => findAll(each, "c:v")));
      if (control === undefined || xml === undefined || point === undefined) return undefined;
      const other = String(Number(textOf(point)) + 1 + hand.acak(20));
      writePart(hand.pkg, part, xml.slice(0, point.openEnd) + other + xml.slice(point.closeStart));
      return { control, pasti: true, apa: `${textOf(point)} -> ${other}`, edits: [] };
    },
  },
};

/** Every kind of mistake. */
export const JENIS_KESALAHAN = Object.keys(MAKE);

/** A draft in which a careless hand made mistakes of the kinds given, each in a control of its own. */
export function berbuatSalah(
  docx: Uint8Array,
  jenis: readonly string[],
  acak: Acak,
): { readonly docx: Uint8Array; readonly salah: readonly Kesalahan[] } {
  const pkg = openPackage(docx);
  const main = findMainPart(pkg) ?? "";
  const root = parseXml(readPart(pkg, main) ?? "");
  const controls = findAll(root, "w:sdt").filter((each) => tagOf(each).startsWith("lk:"));
  const used = new Set<string>();
  const edits: Edit[] = [];
  const salah: Kesalahan[] = [];
  for (const each of jenis) {
    const free = controls.filter((control) => !used.has(tagOf(control)));
    const isInline = (control: XmlElement): boolean => ancestorOf(control, "w:p") !== undefined;
    const hand = { root, pkg, main, acak, block: free.filter((c) => !isInline(c)), inline: free.filter(isInline) };
    const done = Array.from({ length: 12 }).reduce<Done | undefined>(
      (found) => found ?? MAKE[each]?.make(hand),
      undefined,
    );
    if (done === undefined) continue;
    const tag = tagOf(done.control);
    used.add(tag);
    // A caption goes with its table.
    used.add(`${tag}:judul`).add(tag.replace(/:judul$/, ""));
    edits.push(...done.edits);
    salah.push({ jenis: each, kunci: tag.slice(3), pasti: done.pasti, apa: done.apa });
  }
  writePart(
    pkg,
    main,
    applyEdits(
      root.source,
      edits.sort((a, b) => a.start - b.start || a.end - b.end),
    ),
  );
  return { docx: savePackage(pkg), salah };
}
