import type { Celah, Grafik, Naskah, Tabel } from "../../model/laporan.ts";
import { addCustomPart, findCustomPart } from "../../ooxml/custom.ts";
import type { WordPackage } from "../../ooxml/package.ts";
import { attributeOf, childrenOf, escapeXml, textOf, type XmlElement } from "../../ooxml/xml.ts";
import { parseXml } from "../../ooxml/xml-parse.ts";
import { celahText } from "./lingkup.ts";

/** Namespace of the part that keeps what every control was made from. */
const DASAR_NS = "urn:lkjip:dasar:1";

/** What a control was made from, under the key that its tag, its title and its bookmark carry. */
export type Dasar =
  | { readonly jenis: "nilai"; readonly kunci: string; readonly teks: string; readonly celah: boolean }
  | { readonly jenis: "naskah"; readonly kunci: string; readonly paragraf: readonly ParagrafDasar[] }
  | { readonly jenis: "tabel"; readonly kunci: string; readonly tabel: TabelDasar }
  | { readonly jenis: "grafik"; readonly kunci: string; readonly grafik: Grafik }
  /** `sidik` is the fingerprint of the picture's bytes. */
  | { readonly jenis: "gambar"; readonly kunci: string; readonly sidik: string }
  /** The items that a loop printed, in order. */
  | { readonly jenis: "daftar"; readonly kunci: string; readonly butir: readonly string[] };

export interface ParagrafDasar {
  readonly gaya: string;
  readonly teks: string;
  readonly celah: boolean;
}

/** A table whose cells are text as printed; gaps as `[Siapa: tulis apa]`. */
export interface TabelDasar {
  readonly judul: string;
  readonly catatan: string | undefined;
  readonly kosong: string;
  readonly kolom: readonly { readonly kunci: string; readonly judul: string }[];
  readonly baris: readonly { readonly kunci: string; readonly jenis: string; readonly sel: readonly string[] }[];
}

/** All that a document says about its own making. */
export interface DasarDokumen {
  /** Whose document it is, as the caller gave it: such as office and year. */
  readonly identitas: Readonly<Record<string, string>>;
  /** SHA-256 of the template, first 16 digits. */
  readonly templat: string;
  readonly isi: readonly Dasar[];
}

const textOfCell = (cell: string | Celah): string => (typeof cell === "string" ? cell : celahText(cell));

export const dasarNilai = (kunci: string, value: string | Celah): Dasar => ({
  jenis: "nilai",
  kunci,
  teks: textOfCell(value),
  celah: typeof value !== "string",
});

export const dasarNaskah = (kunci: string, { paragraf }: Naskah): Dasar => ({
  jenis: "naskah",
  kunci,
  paragraf: paragraf.map(({ gaya, teks }) => ({ gaya, teks: textOfCell(teks), celah: typeof teks !== "string" })),
});

export const dasarTabel = (kunci: string, { judul, catatan, kosong, kolom, baris }: Tabel): Dasar => ({
  jenis: "tabel",
  kunci,
  tabel: {
    judul,
    catatan,
    kosong,
    kolom: kolom.map(({ kunci, judul }) => ({ kunci, judul })),
    baris: baris.map(({ kunci, jenis, sel }) => ({ kunci, jenis, sel: sel.map(textOfCell) })),
  },
});

/** Puts the base into a document. Keys that occur several times are kept once. */
export function writeDasar(pkg: WordPackage, main: string, { identitas, templat, isi }: DasarDokumen): void {
  const seen = new Set<string>();
  const unique = isi.filter(({ jenis, kunci }) => {
    const id = `${jenis === "daftar"} ${kunci}`;
    return !seen.has(id) && seen.add(id);
  });
  const facts = Object.entries(identitas).map(
    ([nama, nilai]) => `<identitas${attribute("nama", nama)}>${escapeXml(nilai)}</identitas>`,
  );
  const content = [...facts, ...unique.map(renderOne)].join("\n");
  const attributes = `xmlns="${DASAR_NS}" templat="${escapeXml(templat)}"`;
  addCustomPart(pkg, main, DASAR_NS, `<dasar ${attributes}>\n${content}\n</dasar>`);
}

const attribute = (name: string, value: string | undefined): string =>
  value === undefined ? "" : ` ${name}="${escapeXml(value).replaceAll("\n", "&#10;")}"`;

const flag = (on: boolean): string => (on ? ' celah="ya"' : "");

function renderOne(dasar: Dasar): string {
  const kunci = attribute("kunci", dasar.kunci);
  switch (dasar.jenis) {
    case "nilai":
      return `<nilai${kunci}${flag(dasar.celah)}>${escapeXml(dasar.teks)}</nilai>`;
    case "naskah":
      return `<naskah${kunci}>${dasar.paragraf.map(renderParagraf).join("")}</naskah>`;
    case "tabel":
      return renderTabel(kunci, dasar.tabel);
    case "grafik":
      return renderGrafik(kunci, dasar.grafik);
    case "gambar":
      return `<gambar${kunci}${attribute("sidik", dasar.sidik)}></gambar>`;
    case "daftar":
      return `<daftar${kunci}>${dasar.butir.map((each) => `<butir${attribute("kunci", each)}></butir>`).join("")}</daftar>`;
  }
}

const renderParagraf = ({ gaya, teks, celah }: ParagrafDasar): string =>
  `<p${attribute("gaya", gaya)}${flag(celah)}>${escapeXml(teks)}</p>`;

function renderTabel(kunci: string, { judul, catatan, kosong, kolom, baris }: TabelDasar): string {
  const about = attribute("judul", judul) + attribute("catatan", catatan) + attribute("kosong", kosong);
  const columns = kolom.map(
    (each) => `<kolom${attribute("kunci", each.kunci)}${attribute("judul", each.judul)}></kolom>`,
  );
  const rows = baris.map(({ kunci, jenis, sel }) => {
    const cells = sel.map((each) => `<sel>${escapeXml(each)}</sel>`);
    return `<baris${attribute("kunci", kunci)}${attribute("jenis", jenis)}>${cells.join("")}</baris>`;
  });
  return `<tabel${kunci}${about}>${columns.join("")}${rows.join("")}</tabel>`;
}

function renderGrafik(kunci: string, { judul, bentuk, satuan, kosong, kategori, seri }: Grafik): string {
  const about =
    attribute("judul", judul) + attribute("bentuk", bentuk) + attribute("satuan", satuan) + attribute("kosong", kosong);
  const names = kategori.map((each) => `<kategori>${escapeXml(each)}</kategori>`);
  const series = seri.map(({ nama, nilai }) => {
    const numbers = nilai.map((each) => `<n>${each === null ? "" : String(each)}</n>`);
    return `<seri${attribute("nama", nama)}>${numbers.join("")}</seri>`;
  });
  return `<grafik${kunci}${about}>${names.join("")}${series.join("")}</grafik>`;
}

/** Reads the base of a document; undefined when the document has none. Throws `XmlError` when it is damaged. */
export function readDasar(pkg: WordPackage): DasarDokumen | undefined {
  const text = findCustomPart(pkg, DASAR_NS);
  if (text === undefined) return undefined;
  const root = parseXml(text);
  const identitas = childrenOf(root, "identitas").map(
    (each) => [attributeOf(each, "nama") ?? "", textOf(each)] as const,
  );
  return {
    identitas: Object.fromEntries(identitas),
    templat: attributeOf(root, "templat") ?? "",
    isi: root.children.flatMap(readOne),
  };
}

function readOne(node: XmlElement): Dasar[] {
  const get = (name: string): string => attributeOf(node, name) ?? "";
  const kunci = get("kunci");
  const isGap = (each: XmlElement): boolean => attributeOf(each, "celah") === "ya";
  const read = (each: XmlElement, name: string): string => attributeOf(each, name) ?? "";
  switch (node.name) {
    case "nilai":
      return [{ jenis: "nilai", kunci, teks: textOf(node), celah: isGap(node) }];
    case "naskah": {
      const paragraf = node.children.map((p) => ({ gaya: read(p, "gaya"), teks: textOf(p), celah: isGap(p) }));
      return [{ jenis: "naskah", kunci, paragraf }];
    }
    case "tabel": {
      const kolom = childrenOf(node, "kolom").map((k) => ({
        kunci: read(k, "kunci"),
        judul: read(k, "judul"),
      }));
      const baris = childrenOf(node, "baris").map((row) => ({
        kunci: read(row, "kunci"),
        jenis: read(row, "jenis"),
        sel: row.children.map(textOf),
      }));
      const catatan = attributeOf(node, "catatan");
      return [{ jenis: "tabel", kunci, tabel: { judul: get("judul"), catatan, kosong: get("kosong"), kolom, baris } }];
    }
    case "grafik": {
      const seri = childrenOf(node, "seri").map((each) => ({
        nama: read(each, "nama"),
        nilai: each.children.map((n) => (textOf(n) === "" ? null : Number(textOf(n)))),
      }));
      const grafik: Grafik = {
        jenis: "grafik",
        judul: get("judul"),
        bentuk: get("bentuk") as Grafik["bentuk"],
        satuan: get("satuan"),
        kosong: get("kosong"),
        kategori: childrenOf(node, "kategori").map(textOf),
        seri,
      };
      return [{ jenis: "grafik", kunci, grafik }];
    }
    case "gambar":
      return [{ jenis: "gambar", kunci, sidik: get("sidik") }];
    case "daftar":
      return [{ jenis: "daftar", kunci, butir: node.children.map((each) => read(each, "kunci")) }];
    default:
      return [];
  }
}

/** Base entries by key; loops are left out. */
export const dasarByKey = (dokumen: DasarDokumen): ReadonlyMap<string, Dasar> =>
  new Map(dokumen.isi.filter(({ jenis }) => jenis !== "daftar").map((each) => [each.kunci, each]));

/** Whatever a control was made from, text by text: whole values, paragraphs and cells. */
export function listTeksDasar(dasar: Dasar): readonly string[] {
  switch (dasar.jenis) {
    case "nilai":
      return [dasar.teks];
    case "naskah":
      return dasar.paragraf.map(({ teks }) => teks);
    case "tabel":
      return dasar.tabel.baris.flatMap(({ sel }) => sel);
    default:
      return [];
  }
}
