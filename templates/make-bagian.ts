import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import { packZip } from "../src/opc/pack.ts";
import { unpackZip } from "../src/opc/unpack.ts";
import { gayaXml, nomorXml } from "./make-gaya.ts";

/*
 * Pieces that the built-in templates are put together from. Everything that looks like something is a named style.
 */

/** Millimetres in twips. */
export const mm = (n: number): number => Math.round((n * 1440) / 25.4);

/** F4 (folio) is the usual paper of the offices (domain.md 5.7). */
const KERTAS = { F4: { width: mm(215), height: mm(330) }, A4: { width: mm(210), height: mm(297) } } as const;
const TEPI = {
  top: mm(25),
  right: mm(25),
  bottom: mm(25),
  left: mm(30),
  header: mm(12.5),
  footer: mm(12.5),
  gutter: 0,
} as const;

/** Width of the text of an upright page. */
export const LEBAR_TEKS = KERTAS.F4.width - TEPI.left - TEPI.right;
/** The same of a page that lies across. */
export const LEBAR_MENDATAR = KERTAS.F4.height - TEPI.left - TEPI.right;

/** A paragraph of a named style; a newline in the text is a line break, a tab a tab. */
export const p = (look: string, teks = ""): Paragraph => paragraf(look, teks, false);

/** Running text behind a bold word that says what it is about. */
export const penuntun = (kata: string, teks: string): Paragraph =>
  new Paragraph({ style: "Isi", children: [new TextRun({ text: kata, style: "Penuntun" }), new TextRun(` ${teks}`)] });

/** A paragraph that begins a new page. */
export const halamanBaru = (look: string, teks: string): Paragraph => paragraf(look, teks, true);

function paragraf(style: string, teks: string, pageBreakBefore: boolean): Paragraph {
  const piece = teks.split(/(?=[\n\t])/).map((bagian) => {
    if (bagian.startsWith("\n")) return new TextRun({ text: bagian.slice(1), break: 1 });
    return bagian.startsWith("\t") ? new TextRun({ children: [new Tab(), bagian.slice(1)] }) : new TextRun(bagian);
  });
  return new Paragraph({
    style,
    ...(pageBreakBefore ? { pageBreakBefore } : {}),
    children: teks === "" ? [] : piece,
  });
}

/** A tag alone in its paragraph: a block, or the beginning or end of a loop or condition. */
export const mark = (content: string): Paragraph => p("Isi", `{${content}}`);

/** What stands between `{?nama}` and `{/nama}`. */
export const jika = <T>(nama: string, ...content: readonly T[]): (T | Paragraph)[] => [
  mark(`?${nama}`),
  ...content,
  mark(`/${nama}`),
];

/** What stands between `{#nama}` and `{/nama}`. */
export const ulang = <T>(nama: string, ...content: readonly T[]): (T | Paragraph)[] => [
  mark(`#${nama}`),
  ...content,
  mark(`/${nama}`),
];

/** A block that is left out with its sentence when it holds nothing. */
export const jikaAda = (nama: string): Paragraph[] => jika(nama, mark(`@${nama}`));

const TANPA = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;

/** Borders of a table that is only there to stand things side by side. */
const TANPA_GARIS = {
  top: TANPA,
  bottom: TANPA,
  left: TANPA,
  right: TANPA,
  insideHorizontal: TANPA,
  insideVertical: TANPA,
} as const;

/** What a section is made of. */
export type Isi = Paragraph | Table;

/** A table without lines; widths in twips. */
export function sejajar(width: readonly number[], baris: readonly (readonly (readonly Isi[])[])[]): Table {
  return tabel(width, baris, { borders: TANPA_GARIS });
}

/** A table with lines, first row repeated on every page. */
export function bergaris(
  width: readonly number[],
  header: readonly string[],
  baris: readonly (readonly (readonly Isi[])[])[],
): Table {
  const atas = header.map((teks) => [p("KepalaSurat", teks)]);
  return tabel(width, [atas, ...baris], { style: "TabelSurat", header: true });
}

/** A table with lines and no heading row. */
export const kotak = (width: readonly number[], baris: readonly (readonly (readonly Isi[])[])[]): Table =>
  tabel(width, baris, { style: "TabelSurat" });

function tabel(
  width: readonly number[],
  baris: readonly (readonly (readonly Isi[])[])[],
  { style, borders, header = false }: { style?: string; borders?: typeof TANPA_GARIS; header?: boolean },
): Table {
  return new Table({
    ...(style === undefined ? {} : { style }),
    ...(borders === undefined ? {} : { borders }),
    layout: TableLayoutType.FIXED,
    width: { size: width.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    columnWidths: [...width],
    rows: baris.map(
      (sel, i) =>
        new TableRow({
          cantSplit: style === undefined || header,
          tableHeader: header && i === 0,
          children: sel.map(
            (content, j) =>
              new TableCell({
                width: { size: width[j] ?? 0, type: WidthType.DXA },
                verticalAlign: header && i === 0 ? VerticalAlign.CENTER : VerticalAlign.TOP,
                children: [...content],
              }),
          ),
        }),
    ),
  });
}

/** Lines of a signature that stand above the room to sign, and those below it. */
interface TandaTangan {
  readonly atas: readonly Paragraph[];
  readonly lower: readonly Paragraph[];
  /** Room to sign between both. */
  readonly room: readonly Paragraph[];
}

const ttd = (...teks: readonly string[]): Paragraph[] => teks.map((each) => p("TandaTangan", each));

/** A signature: title, room to sign, name, pangkat, NIP. `who` is the name of the official in the vocabulary. */
export const signature = (siapa: string, ...atas: readonly string[]): TandaTangan => ({
  atas: ttd(...atas, `{${siapa}.tanda_tangan}`),
  lower: [p("NamaTtd", `{${siapa}.nama}`), ...ttd(`{${siapa}.pangkat}`, `NIP. {${siapa}.nip}`)],
  room: [...ttd(""), ...elektronik(), ...ttd("", "")],
});

/** Where the visual of an electronic signature goes, and what belongs to it: nothing of the kind where letters are signed by hand. */
const elektronik = (): Paragraph[] =>
  jika<Paragraph>("tanda_elektronik", p("TandaTangan", "(tempat visual tanda tangan elektronik)"));
/** The note at the end of a document that is signed electronically. */
export const catatanElektronik = (): Isi[] =>
  jika<Isi>(
    "tanda_elektronik",
    p(
      "Footer",
      "Dokumen ini ditandatangani secara elektronik menggunakan sertifikat elektronik yang diterbitkan oleh Balai Besar Sertifikasi Elektronik (BSrE), Badan Siber dan Sandi Negara.",
    ),
  );

/** Lines to fill in by hand where another office signs. */
export const titikTitik = (atas: readonly string[], lower: readonly string[]): TandaTangan => ({
  atas: ttd(...atas),
  lower: ttd(...lower),
  room: ttd("", "", ""),
});

/** A signature on the right, what stands beside it on the left. Names of two signatures are level, however long their titles. */
export function menandatangani(
  right: TandaTangan,
  left: TandaTangan = titikTitik([], []),
  lebar: number = LEBAR_TEKS,
): Table {
  const sel = (content: readonly Paragraph[]): readonly Paragraph[] => (content.length > 0 ? content : ttd(""));
  return sejajar(
    [lebar - mm(80), mm(80)],
    [
      [sel(left.atas), sel(right.atas)],
      [
        [...left.room, ...left.lower],
        [...right.room, ...right.lower],
      ],
    ],
  );
}

/** Two signatures beside each other, each whole in a cell of its own: read one after the other. */
export const duaTandaTangan = (left: TandaTangan, right: TandaTangan): Table =>
  duaSisi([...left.atas, ...left.room, ...left.lower], [...right.atas, ...right.room, ...right.lower]);

/** Blocks in the left and the right half of the page. */
export const duaSisi = (left: readonly Isi[], right: readonly Isi[]): Table =>
  sejajar([LEBAR_TEKS - mm(80), mm(80)], [[left.length > 0 ? left : [p("TandaTangan")], right]]);

/** Letterhead (domain.md 5.1): with the coat of arms on the left where the office has one, closed by a double rule. */
export function kop(): Isi[] {
  const nama = (): Paragraph[] => [
    p("KopPemda", "{instansi.pemda}"),
    p("KopKantor", "{instansi.nama}"),
    p("KopAlamat", "{instansi.kontak}"),
  ];
  const berlogo = sejajar([mm(28), LEBAR_TEKS - mm(28)], [[[mark("@logo")], nama()]]);
  return [...jika<Isi>("logo", berlogo), mark("^logo"), ...nama(), mark("/logo"), p("GarisKop")];
}

/** The name of the office only, for papers that stay in it. */
export const shortKop = (): Isi[] => [
  p("KopPemda", "{instansi.pemda}"),
  p("KopKantor", "{instansi.nama}"),
  p("GarisKop"),
];

/** Says of an example office that it is one. */
const jikaContoh = (): Paragraph[] => jika("contoh", p("KeteranganContoh", "{keterangan_contoh}"));

/** Two columns of names and values, as in the head of a letter. */
export const details = (baris: readonly (readonly [string, string])[], width: readonly [number, number]): Table =>
  sejajar(
    [mm(width[0]), mm(5), mm(width[1])],
    baris.map(([nama, content]) => [[p("SelSurat", nama)], [p("SelSurat", ":")], [p("SelSurat", content)]]),
  );

interface OpsiBagian {
  readonly nomor?: "lowerRoman" | "decimal";
  readonly mulai?: number;
  readonly mendatar?: boolean;
  /** A foot of its own, without page number: a cover. */
  readonly kaki?: readonly Paragraph[];
  /** Less paper above and below, for working papers that should end with the page. */
  readonly tight?: boolean;
  readonly kertas?: keyof typeof KERTAS;
}

/** Word keeps the end of a section in its last paragraph: one of its own, so that no tag takes it along. */
const end = (): Paragraph => p("AkhirBagian");

/** A section, on F4 unless said otherwise. Without `nomor` it is a cover or a letter: no header, and a foot only for what every page of an example says. */
export function bagian(
  children: readonly Isi[],
  { nomor, mulai, kaki, mendatar = false, tight = false, kertas = "F4" }: OpsiBagian = {},
): ISectionOptions {
  const page = {
    size: { ...KERTAS[kertas], orientation: mendatar ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
    margin: tight ? { ...TEPI, top: mm(16), bottom: mm(16), footer: mm(8) } : TEPI,
    ...(nomor === undefined
      ? {}
      : { pageNumbers: { formatType: nomor, ...(mulai === undefined ? {} : { start: mulai }) } }),
  };
  if (nomor === undefined) {
    // A foot is never without a paragraph, not even where the office is no example.
    const foot = new Footer({ children: [...(kaki ?? [...jikaContoh(), end()])] });
    return { properties: { page }, footers: { default: foot }, children: [...children, end()] };
  }
  return {
    properties: { page },
    headers: { default: kepalaHalaman() },
    footers: { default: kakiHalaman() },
    children: [...children, end()],
  };
}

const kepalaHalaman = (): Header => new Header({ children: [p("Header", "LKjIP {instansi.nama} Tahun {tahun}")] });

const kakiHalaman = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: "Footer",
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT] })],
      }),
      ...jikaContoh(),
    ],
  });

const CORE = (judul: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${judul}</dc:title><dc:language>id-ID</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">2024-01-01T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">2024-01-01T00:00:00Z</dcterms:modified></cp:coreProperties>`;

/** A template as the bytes of a Word file: own styles and numbering, no clock in it, so the same every time. */
export async function packTemplat(
  judul: string,
  sections: readonly ISectionOptions[],
  pt = 11,
  rapat = false,
): Promise<Uint8Array> {
  const document = new Document({ sections: [...sections] });
  const parts = unpackZip(new Uint8Array(await Packer.toBuffer(document)));
  const teks = new TextEncoder();
  parts.set("word/styles.xml", teks.encode(gayaXml(pt, rapat)));
  parts.set("word/numbering.xml", teks.encode(nomorXml()));
  parts.set("docProps/core.xml", teks.encode(CORE(judul)));
  return packZip(parts);
}
