import Docxtemplater from "docxtemplater";
import fc from "fast-check";
import PizZip from "pizzip";
import { describe, expect, it } from "vitest";
import type { Laporan } from "../../../src/model/content.ts";
import { openPackage } from "../../../src/opc/package.ts";
import { childOf, type XmlElement } from "../../../src/opc/xml.ts";
import { parseXml } from "../../../src/opc/xml-parse.ts";
import { lintPackage } from "../../../src/word/parts/lint.ts";
import { visibleText } from "../../../src/word/parts/paragraph.ts";
import { renderDocx } from "../../../src/word/print/print.ts";
import { BROAD, many } from "../../support/breadth.ts";
import { buildTemplat, p, partOf, r, section, table } from "../../support/docx.ts";
import { validateDocx } from "../../support/validator.ts";

/*
 * What loops and conditions repeat and drop, beside docxtemplater: it prints the same template alone, and both must say the
 * same.
 */

const LAPORAN: Laporan = {
  satu: "1 & <2>",
  kosong: "",
  ya: true,
  tidak: false,
  benar: true,
  salah: false,
  sasaran: [
    {
      kunci: "S1",
      kode: "S1",
      uraian: "Meningkatnya pelayanan",
      iku: true,
      indikator: [
        { kunci: "A", nilai: "90,5", utama: true },
        { kunci: "B", nilai: "", utama: false },
      ],
    },
    { kunci: "S2", kode: "S2", uraian: "Tertib administrasi", iku: false, indikator: [] },
    {
      kunci: "S3",
      kode: "S3",
      uraian: "Aman",
      iku: true,
      indikator: [{ kunci: "C", nilai: "71", utama: true }],
    },
  ],
  nihil: [],
};

/** Paragraphs, cells, rows and tables as nested lists of texts; controls opened. */
function shape(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (child.name === "w:p") return `"${visibleText(child)}"`;
      const name = { "w:tbl": "tabel", "w:tr": "baris", "w:tc": "sel" }[child.name];
      const inner = shape(child);
      return name === undefined ? inner : `${name}(${inner})`;
    })
    .filter((text) => text !== "")
    .join(" ");
}

const shapeOf = (xml: string): string => shape(childOf(parseXml(xml), "w:body") as XmlElement);

function byLkjip(body: string): string {
  const { nilai, temuan } = renderDocx(buildTemplat(body), LAPORAN);
  expect(temuan).toEqual([]);
  return shapeOf(partOf(nilai as Uint8Array, "word/document.xml"));
}

function docxtemplaterXml(body: string): string {
  // It has one sign for loops and conditions; a tag may be split over runs.
  const zip = new PizZip(buildTemplat(body.replace(/\{((?:<[^>]*>)*)\?/g, "{$1#")));
  new Docxtemplater(zip, { paragraphLoop: true, linebreaks: true, errorLogging: false }).render(LAPORAN);
  return zip.file("word/document.xml")?.asText() ?? "";
}

const byDocxtemplater = (body: string): string => shapeOf(docxtemplaterXml(body));

/** Starting the validator is what costs: the fast tests print all of them as one document. */
async function expectValid(bodies: readonly string[]): Promise<void> {
  for (const body of BROAD ? bodies : [bodies.join(p("."))]) {
    const { nilai } = renderDocx(buildTemplat(body), LAPORAN);
    expect(await validateDocx(nilai as Uint8Array)).toEqual([]);
  }
}

/** A table of cells that hold paragraphs. */
const grid = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(rows[0]?.length ?? 0)}</w:tblGrid>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc><w:tcPr/>${cell}</w:tc>`).join("")}</w:tr>`).join("")}</w:tbl>`;

describe("loops and conditions", () => {
  it.each<[string, string, string]>([
    [
      "a loop over rows",
      table(["Kode", "Uraian", "IKU"], ["{#sasaran}{kode}", "{uraian}", "{/sasaran}"]),
      'tabel(baris(sel("Kode") sel("Uraian") sel("IKU")) baris(sel("S1") sel("Meningkatnya pelayanan") sel("")) baris(sel("S2") sel("Tertib administrasi") sel("")) baris(sel("S3") sel("Aman") sel("")))',
    ],
    [
      "a loop over pairs of rows",
      table(["{#sasaran}{kode}", "satu"], ["{uraian}", "dua{/sasaran}"], ["{satu}", "jumlah"]),
      'tabel(baris(sel("S1") sel("satu")) baris(sel("Meningkatnya pelayanan") sel("dua")) baris(sel("S2") sel("satu")) baris(sel("Tertib administrasi") sel("dua")) baris(sel("S3") sel("satu")) baris(sel("Aman") sel("dua")) baris(sel("1 & <2>") sel("jumlah")))',
    ],
    [
      "rows that go with a condition",
      table(["a", "b"], ["{?tidak}x", "y{/tidak}"], ["{?ya}{satu}", "z{/ya}"]),
      'tabel(baris(sel("a") sel("b")) baris(sel("1 & <2>") sel("z")))',
    ],
    ["a table that loses all its rows", p("a") + table(["{#nihil}x", "y{/nihil}"]) + p("b"), '"a" "b"'],
    [
      "a cell that loses all its paragraphs",
      grid([p("{?tidak}") + p("hilang") + p("{/tidak}"), p("ada")]),
      'tabel(baris(sel("") sel("ada")))',
    ],
    [
      "a table in a table cell whose last paragraph goes",
      grid([grid([p("dalam")]) + p("{?tidak}") + p("hilang") + p("{/tidak}")]),
      'tabel(baris(sel(tabel(baris(sel("dalam"))) "")))',
    ],
    [
      "a loop of tables with a loop of rows",
      p("{#sasaran}") +
        p("{kode}") +
        table(["{#indikator}{nilai}", "{kode}{/indikator}"], ["akhir", ""]) +
        p("{/sasaran}"),
      '"S1" tabel(baris(sel("90,5") sel("S1")) baris(sel("") sel("S1")) baris(sel("akhir") sel(""))) "S2" tabel(baris(sel("akhir") sel(""))) "S3" tabel(baris(sel("71") sel("S3")) baris(sel("akhir") sel("")))',
    ],
    [
      "text around a condition in one run",
      p("awal {?ya}benar {satu}{/ya}{?tidak}salah{/tidak} akhir"),
      '"awal benar 1 & <2> akhir"',
    ],
    [
      "a condition from one paragraph into the next",
      p("satu {?ya}dua") + p("tiga{/ya} empat") + p("lima {?tidak}enam") + p("tujuh{/tidak} delapan"),
      '"satu dua" "tiga empat" "lima  delapan"',
    ],
  ])("%s", (_, body, expected) => {
    expect(byLkjip(body)).toBe(expected);
    expect(byDocxtemplater(body)).toBe(expected);
  });

  /** Texts in the order of the source, text boxes where they hang. */
  const textsIn = (xml: string): string =>
    [...xml.matchAll(/<w:t[ >][^<]*|<\/w:p>/g)]
      .map(([found]) => (found.startsWith("</") ? "|" : found.replace(/^[^>]*>/, "")))
      .join("");
  const kotak = (inner: string): string =>
    `<w:pict><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></w:pict>`;
  it.each<[string, string, string]>([
    [
      "beside values",
      `<w:p>${r("luar {satu} ")}<w:r>${kotak(p("dalam {kosong}."))}</w:r></w:p>`,
      "luar 1 &amp; &lt;2&gt; dalam .||",
    ],
    [
      "in the run of a value",
      `<w:p><w:r><w:t>luar {satu}</w:t>${kotak(p("dalam {satu}") + p("{satu}."))}</w:r></w:p>`,
      "luar 1 &amp; &lt;2&gt;dalam 1 &amp; &lt;2&gt;|1 &amp; &lt;2&gt;.||",
    ],
    [
      "with a loop in it",
      `<w:p>${r("luar ")}<w:r>${kotak(p("{#sasaran}") + p("isi {kode}") + p("{/sasaran}"))}</w:r>${r("{?ya}ya{/ya}")}</w:p>`,
      "luar isi S1|isi S2|isi S3|ya|",
    ],
    [
      "in a loop",
      `${p("{#sasaran}")}<w:p>${r("{kode} ")}<w:r>${kotak(p("dalam {kode}"))}</w:r></w:p>${p("{/sasaran}")}`,
      "S1 dalam S1||S2 dalam S2||S3 dalam S3||",
    ],
  ])("text boxes %s", (_, body, expected) => {
    const { nilai } = renderDocx(buildTemplat(body), LAPORAN);
    expect(textsIn(partOf(nilai as Uint8Array, "word/document.xml"))).toBe(expected);
    expect(textsIn(docxtemplaterXml(body))).toBe(expected);
  });

  it("keeps a section break that a loop repeats, once an item", () => {
    const broken = `<w:p><w:pPr>${section(true)}</w:pPr></w:p>`;
    const { nilai } = renderDocx(buildTemplat(p("{#sasaran}") + p("{kode}") + broken + p("{/sasaran}")), LAPORAN);
    expect(partOf(nilai as Uint8Array, "word/document.xml").match(/w:orient="landscape"/g)).toHaveLength(3);
  });

  it("keeps a section break that hangs in the paragraph where a loop ends, also when nothing is printed", () => {
    const broken = `<w:p><w:pPr>${section(true)}</w:pPr>${r("{satu}{/tidak} c")}</w:p>`;
    const xml = partOf(
      renderDocx(buildTemplat(p("a {?tidak}b") + broken), LAPORAN).nilai as Uint8Array,
      "word/document.xml",
    );
    expect(xml.match(/w:orient="landscape"/g)).toHaveLength(1);
    expect(shapeOf(xml)).toBe('"a " " c"');
    expect(byDocxtemplater(p("a {?tidak}b") + broken)).toBe('"a " " c"');
  });

  const control = (inner: string): string => `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
  const hilang = p("{?tidak}") + p("hilang") + p("{/tidak}");
  const EMPTIED: readonly [string, string, string][] = [
    [
      "a cell whose items print nothing",
      grid([p("{#sasaran}") + hilang + p("{/sasaran}"), p("ada")]),
      'tabel(baris(sel("") sel("ada")))',
    ],
    [
      "a cell that ends with a table in a loop",
      grid([p("{#sasaran}") + grid([p("{kode}")]) + p("{/sasaran}")]),
      'tabel(baris(sel(tabel(baris(sel("S1"))) tabel(baris(sel("S2"))) tabel(baris(sel("S3"))) "")))',
    ],
    ["a control that loses all its paragraphs", control(hilang), '""'],
    ["a control whose table loses all its rows", control(table(["{#nihil}x", "y{/nihil}"])), '""'],
    [
      "two links that a condition holds",
      `<w:p><w:hyperlink>${r("a{?tidak}b")}</w:hyperlink><w:hyperlink>${r("c{/tidak}d")}</w:hyperlink></w:p>`,
      '"ad"',
    ],
  ];
  it.each(EMPTIED)("leaves what Word can open: %s", (_, body, expected) => {
    const { nilai } = renderDocx(buildTemplat(body), LAPORAN);
    expect(shapeOf(partOf(nilai as Uint8Array, "word/document.xml"))).toBe(expected);
    expect(lintPackage(openPackage(nilai as Uint8Array))).toEqual([]);
  });

  it("leaves what the Open XML SDK calls valid", () => expectValid(EMPTIED.map(([, body]) => body)));

  it("keeps a picture in the line of a loop's tag", () => {
    const picture = `<w:p>${r("{#sasaran}")}<w:r><w:drawing/></w:r></w:p>`;
    expect(byLkjip(picture + p("{kode}") + p("{/sasaran}"))).toBe(
      byDocxtemplater(picture + p("{kode}") + p("{/sasaran}")),
    );
  });

  it("says what docxtemplater says, of any template", () => {
    fc.assert(
      fc.property(fc.array(block(2, AKAR), { maxLength: 5 }), (blocks) => {
        const body = blocks.join("");
        expect(byLkjip(body)).toBe(byDocxtemplater(body));
      }),
      { numRuns: many(8, 100) },
    );
  });

  it("makes valid documents of any template", async () => {
    const bodies = fc.sample(fc.array(block(2, AKAR), { minLength: 3, maxLength: 8 }), { numRuns: 12, seed: 7 });
    await expectValid(bodies.map((blocks) => blocks.join("")));
  });
});

type Isi = "akar" | "sasaran" | "indikator";

/** What a name means here, and which names are open: docxtemplater pairs tags by name. */
interface Tempat {
  readonly content: Isi;
  readonly open: readonly string[];
}
const AKAR: Tempat = { content: "akar", open: [] };

const NAMES: Readonly<Record<Isi, readonly string[]>> = {
  akar: ["satu", "kosong"],
  sasaran: ["satu", "kode", "uraian"],
  indikator: ["satu", "kode", "nilai"],
};
const FLAGS: Readonly<Record<Isi, readonly string[]>> = {
  akar: ["ya", "tidak", "benar", "salah"],
  sasaran: ["ya", "tidak", "benar", "iku"],
  indikator: ["ya", "iku", "salah", "utama"],
};
const LISTS: Readonly<Record<Isi, readonly (readonly [string, Isi])[]>> = {
  akar: [
    ["sasaran", "sasaran"],
    ["nihil", "akar"],
  ],
  sasaran: [["indikator", "indikator"]],
  indikator: [],
};

/** Opening tag, closing tag, and the place that is inside. */
function wrapping({ content, open }: Tempat): fc.Arbitrary<readonly [string, string, Tempat]> {
  const inside = (name: string, what: Isi): Tempat => ({ content: what, open: [...open, name] });
  const conditions = FLAGS[content].flatMap((name) =>
    ["?", "^"].map((sign) => [`{${sign}${name}}`, `{/${name}}`, inside(name, content)] as const),
  );
  const loops = LISTS[content].map(([name, what]) => [`{#${name}}`, `{/${name}}`, inside(name, what)] as const);
  const free = [...conditions, ...loops, ...loops].filter(([, close]) => !open.includes(close.slice(2, -1)));
  return fc.constantFrom(...free);
}

/** Text of a paragraph: words, values, loops and conditions in the line. */
function teks(depth: number, tempat: Tempat): fc.Arbitrary<string> {
  const leaf = fc.constantFrom("kata ", "x", ...NAMES[tempat.content].map((name) => `{${name}}`));
  if (depth === 0) return leaf;
  const nested = wrapping(tempat).chain(([open, close, inside]) =>
    fc.array(teks(depth - 1, inside), { minLength: 1, maxLength: 3 }).map((all) => open + all.join("") + close),
  );
  return fc.oneof({ weight: 3, arbitrary: leaf }, { weight: 1, arbitrary: nested });
}

/** A paragraph that is never only a tag of a loop; cut into runs anywhere. */
const baris = (tempat: Tempat): fc.Arbitrary<string> =>
  fc.tuple(fc.array(teks(1, tempat), { maxLength: 4 }), fc.array(fc.nat(40), { maxLength: 2 })).map(([all, cuts]) => {
    const text = `:${all.join("")}`;
    const places = [0, ...cuts.map((at) => Math.min(at, text.length)).sort((a, b) => a - b), text.length];
    const runs = places.slice(1).map((to, index) => r(text.slice(places[index], to)));
    return `<w:p>${runs.join("")}</w:p>`;
  });

/** Blocks between tags that stand alone in their paragraphs. */
const bungkus = (depth: number, tempat: Tempat): fc.Arbitrary<string> =>
  wrapping(tempat).chain(([open, close, inside]) =>
    fc.array(block(depth - 1, inside), { maxLength: 3 }).map((all) => p(open) + all.join("") + p(close)),
  );

/** Rows: plain ones, and ones that a loop or condition holds from the first cell to the last. */
const tabel = (depth: number, tempat: Tempat): fc.Arbitrary<string> => {
  const cell = (inside: Tempat): fc.Arbitrary<string> =>
    fc.oneof(baris(inside), ...(depth > 0 ? [bungkus(depth, inside).map((blocks) => blocks + p("."))] : []));
  const plain = fc.tuple(cell(tempat), cell(tempat), cell(tempat)).map((cells) => [cells]);
  const held = wrapping(tempat).chain(([open, close, inside]) =>
    fc.array(fc.tuple(cell(inside), cell(inside), cell(inside)), { minLength: 1, maxLength: 2 }).map((rows) =>
      rows.map((cells, index) => {
        const own: string[] = [...cells];
        if (index === 0) own[0] = p(`${open}-`) + (own[0] ?? "");
        if (index === rows.length - 1) own[2] = `${own[2] ?? ""}${p(`-${close}`)}`;
        return own;
      }),
    ),
  );
  return fc
    .array(fc.oneof(plain, held), { minLength: 1, maxLength: 4 })
    .map((rows) => `${grid([p("a"), p("b"), p("c")], ...rows.flat())}${p("")}`);
};

function block(depth: number, tempat: Tempat): fc.Arbitrary<string> {
  if (depth === 0) return baris(tempat);
  return fc.oneof(baris(tempat), bungkus(depth, tempat), tabel(depth - 1, tempat));
}
