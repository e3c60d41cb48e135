import type { Celah, Grafik, Naskah, Tabel } from "../../model/laporan.ts";
import { addCustomPart, findCustomPart } from "../../ooxml/custom.ts";
import type { WordPackage } from "../../ooxml/package.ts";
import { attributeOf, childrenOf, escapeXml, parseXml, textOf, type XmlElement } from "../../ooxml/xml.ts";
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
  const facts = Object.entries(identitas).map(([nama, nilai]) => element("identitas", { nama }, [escapeXml(nilai)]));
  const content = [...facts, ...unique.map(renderOne)].join("\n");
  const attributes = `xmlns="${DASAR_NS}" templat="${escapeXml(templat)}"`;
  addCustomPart(pkg, main, DASAR_NS, `<dasar ${attributes}>\n${content}\n</dasar>`);
}

function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  inner: readonly string[],
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeXml(value).replaceAll("\n", "&#10;")}"`],
  );
  return `<${name}${written.join("")}>${inner.join("")}</${name}>`;
}

const flag = (on: boolean): string | undefined => (on ? "ya" : undefined);

function renderOne(dasar: Dasar): string {
  const { jenis, kunci } = dasar;
  switch (jenis) {
    case "nilai":
      return element("nilai", { kunci, celah: flag(dasar.celah) }, [escapeXml(dasar.teks)]);
    case "naskah":
      return element(
        "naskah",
        { kunci },
        dasar.paragraf.map(({ gaya, teks, celah }) => element("p", { gaya, celah: flag(celah) }, [escapeXml(teks)])),
      );
    case "tabel": {
      const { judul, catatan, kosong, kolom, baris } = dasar.tabel;
      const columns = kolom.map((each) => element("kolom", { ...each }, []));
      const rows = baris.map((row) =>
        element(
          "baris",
          { kunci: row.kunci, jenis: row.jenis },
          row.sel.map((sel) => element("sel", {}, [escapeXml(sel)])),
        ),
      );
      return element("tabel", { kunci, judul, catatan, kosong }, [...columns, ...rows]);
    }
    case "grafik": {
      const { judul, bentuk, satuan, kosong, kategori, seri } = dasar.grafik;
      const names = kategori.map((each) => element("kategori", {}, [escapeXml(each)]));
      const series = seri.map(({ nama, nilai }) =>
        element(
          "seri",
          { nama },
          nilai.map((each) => element("n", {}, [each === null ? "" : String(each)])),
        ),
      );
      return element("grafik", { kunci, judul, bentuk, satuan, kosong }, [...names, ...series]);
    }
    case "gambar":
      return element("gambar", { kunci, sidik: dasar.sidik }, []);
    case "daftar":
      return element(
        "daftar",
        { kunci },
        dasar.butir.map((each) => element("butir", { kunci: each }, [])),
      );
  }
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
  const attribute = (each: XmlElement, name: string): string => attributeOf(each, name) ?? "";
  switch (node.name) {
    case "nilai":
      return [{ jenis: "nilai", kunci, teks: textOf(node), celah: isGap(node) }];
    case "naskah": {
      const paragraf = node.children.map((p) => ({ gaya: attribute(p, "gaya"), teks: textOf(p), celah: isGap(p) }));
      return [{ jenis: "naskah", kunci, paragraf }];
    }
    case "tabel": {
      const kolom = childrenOf(node, "kolom").map((k) => ({
        kunci: attribute(k, "kunci"),
        judul: attribute(k, "judul"),
      }));
      const baris = childrenOf(node, "baris").map((row) => ({
        kunci: attribute(row, "kunci"),
        jenis: attribute(row, "jenis"),
        sel: row.children.map(textOf),
      }));
      const catatan = attributeOf(node, "catatan");
      return [{ jenis: "tabel", kunci, tabel: { judul: get("judul"), catatan, kosong: get("kosong"), kolom, baris } }];
    }
    case "grafik": {
      const seri = childrenOf(node, "seri").map((each) => ({
        nama: attribute(each, "nama"),
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
      return [{ jenis: "daftar", kunci, butir: node.children.map((each) => attribute(each, "kunci")) }];
    default:
      return [];
  }
}

/** Base entries by key; loops are left out. */
export const dasarByKey = (dokumen: DasarDokumen): ReadonlyMap<string, Dasar> =>
  new Map(dokumen.isi.filter(({ jenis }) => jenis !== "daftar").map((each) => [each.kunci, each]));
