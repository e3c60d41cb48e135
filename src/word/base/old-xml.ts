import type { Grafik } from "../../model/content.ts";
import type { WordPackage } from "../../opc/package.ts";
import { attributeOf, childrenOf, textOf, type XmlElement } from "../../opc/xml.ts";
import { parseXml } from "../../opc/xml-parse.ts";
import { findCustomPart } from "../parts/custom.ts";
import type { Dasar, DocumentDasar } from "./base.ts";

/** Namespace of the base as lkjip wrote it before it was JSON, an element a thing. */
export const DASAR_XML_NS = "urn:lkjip:dasar:1";

/** Reads the base of a draft that an earlier lkjip made and people may have worked in since. Throws `XmlError`. */
export function readDasarXml(pkg: WordPackage): DocumentDasar | undefined {
  const text = findCustomPart(pkg, DASAR_XML_NS);
  if (text === undefined) return undefined;
  const root = parseXml(text);
  const identitas = childrenOf(root, "identitas").map((each) => [get(each, "nama"), textOf(each)] as const);
  return {
    identitas: Object.fromEntries(identitas),
    templat: get(root, "templat"),
    content: root.children.flatMap(readOne),
  };
}

const get = (node: XmlElement, name: string): string => attributeOf(node, name) ?? "";
const readPrinted = (node: XmlElement) => ({ teks: textOf(node), celah: get(node, "celah") === "ya" });

function readOne(node: XmlElement): Dasar[] {
  const kunci = get(node, "kunci");
  switch (node.name) {
    case "nilai":
      return [{ jenis: "nilai", kunci, ...readPrinted(node) }];
    case "naskah":
      return [
        { jenis: "naskah", kunci, paragraf: node.children.map((p) => ({ look: get(p, "gaya"), ...readPrinted(p) })) },
      ];
    case "tabel": {
      const catatan = attributeOf(node, "catatan");
      const tabel = {
        judul: get(node, "judul"),
        ...(catatan === undefined ? {} : { catatan }),
        blank: get(node, "kosong"),
        kolom: childrenOf(node, "kolom").map((each) => ({ kunci: get(each, "kunci"), judul: get(each, "judul") })),
        baris: childrenOf(node, "baris").map((each) => ({
          kunci: get(each, "kunci"),
          jenis: get(each, "jenis"),
          sel: each.children.map(textOf),
        })),
      };
      return [{ jenis: "tabel", kunci, tabel }];
    }
    case "grafik":
      return [{ jenis: "grafik", kunci, grafik: readGrafik(node) }];
    case "gambar":
      return [{ jenis: "gambar", kunci, sidik: get(node, "sidik") }];
    case "daftar":
      return [{ jenis: "daftar", kunci, item: node.children.map((each) => get(each, "kunci")) }];
    default:
      return [];
  }
}

const readGrafik = (node: XmlElement): Grafik => ({
  jenis: "grafik",
  judul: get(node, "judul"),
  bentuk: get(node, "bentuk") as Grafik["bentuk"],
  satuan: get(node, "satuan"),
  blank: get(node, "kosong"),
  category: childrenOf(node, "kategori").map(textOf),
  series: childrenOf(node, "seri").map((each) => ({
    nama: get(each, "nama"),
    nilai: each.children.map((number) => (textOf(number) === "" ? null : Number(textOf(number)))),
  })),
});
