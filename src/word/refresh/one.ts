import { commentPlace } from "../parts/comments.ts";
import type { WordPackage } from "../../opc/package.ts";
import { ancestorOf, childOf, findAll, sourceOf, type XmlElement } from "../../opc/xml.ts";
import type { Dasar } from "../base/base.ts";
import { hasPoints } from "../print/scope.ts";
import type { Kendali } from "./control.ts";
import { addEdits, judge, type Proses, placeIn } from "./process.ts";
import { refreshGambar } from "./picture.ts";
import { refreshGrafik } from "./chart.ts";
import { refreshNaskah } from "./text.ts";
import { refreshNilai } from "./value.ts";
import { refreshTabel, tablesOf } from "./table.ts";
import { readText, wholeOf } from "./region.ts";

interface Berkas {
  readonly edited: WordPackage;
  readonly fresh: WordPackage;
  readonly freshMain: string;
}

/** Merges one computed thing by its kind. Returns false where a person deleted it, and when it was merged already. */
export function refreshOne(kendali: Kendali, berkas: Berkas, seen: Set<XmlElement>, proses: Proses): boolean {
  const lama = proses.dasar.get(kendali.kunci);
  const baru = proses.segar.get(kendali.kunci);
  if (lama === undefined) return false;
  if (baru === undefined && lama.jenis === "nilai" && isOwnLine(kendali, lama.teks))
    return refreshNilai(kendali, lama, { ...lama, teks: "" }, proses);
  if (baru === undefined) return noteGone(kendali, lama, proses);
  if (lama.jenis === "nilai" && baru.jenis === "nilai") return refreshNilai(kendali, lama, baru, proses);
  if (lama.jenis === "naskah" && baru.jenis === "naskah") {
    const first = kendali.sdt ?? (kendali.mark && ancestorOf(kendali.mark, "w:p"));
    if (first === undefined || seen.has(first)) return true;
    seen.add(first);
    return refreshNaskah(kendali, lama, baru, proses);
  }
  if (lama.jenis === "tabel" && baru.jenis === "tabel") {
    const tables = findTables(kendali);
    if (tables.some((table) => seen.has(table))) return true;
    for (const table of tables) seen.add(table);
    if (tables.length === 0)
      return refreshEmpty(
        kendali,
        lama.tabel.kosong,
        baru.tabel.kosong,
        lama.tabel.baris.length === 0,
        baru.tabel.baris.length === 0,
        proses,
      );
    if (baru.tabel.baris.length === 0) return noteGone(kendali, lama, proses);
    refreshTabel(kendali, tables, lama.tabel, baru.tabel, proses);
    return true;
  }
  if (lama.jenis === "grafik" && baru.jenis === "grafik") {
    if (!hasPoints(lama.grafik))
      return refreshEmpty(kendali, lama.grafik.kosong, baru.grafik.kosong, true, !hasPoints(baru.grafik), proses);
    if (!hasPoints(baru.grafik)) return noteGone(kendali, lama, proses);
    return refreshGrafik(kendali, lama.grafik, baru.grafik, berkas.edited, proses);
  }
  if (lama.jenis === "gambar" && baru.jenis === "gambar")
    return refreshGambar(kendali, lama.sidik, baru.sidik, berkas, proses);
  return noteGone(kendali, lama, proses);
}

/** Tables in the control; LibreOffice leaves the control, or only its bookmark, inside the table's first cell. */
export function findTables({ sdt, mark }: Kendali): XmlElement[] {
  const inside = tablesOf(sdt);
  if (inside.length > 0) return inside;
  const around = ancestorOf((sdt ?? mark) as XmlElement, "w:tbl");
  return around === undefined ? [] : [around];
}

/** A sentence that stood in place of a table or chart gives way to it once there is something to show. */
function refreshEmpty(
  kendali: Kendali,
  lama: string,
  baru: string,
  wasEmpty: boolean,
  isEmpty: boolean,
  proses: Proses,
): boolean {
  if (!wasEmpty) return false;
  const { content, mark, part, sdt, kunci } = kendali;
  const paragraph = mark && ancestorOf(mark, "w:p");
  const element = content ?? paragraph;
  if (element === undefined) return false;
  const putusan = judge(proses, {
    tag: kunci,
    part,
    tempat: () => placeIn(proses, part, element.start),
    lama,
    suntingan: readText(wholeOf(element)),
    baru: isEmpty ? baru : `${baru} (kini ada isinya)`,
    berubah: false,
    celah: false,
    jangkar: () => commentPlace(paragraph ?? findAll(element, "w:p")[0]),
  });
  const fresh = childOf(proses.sumber(kunci), "w:sdtContent");
  if (!putusan.tulis || fresh === undefined || sdt === undefined || content === undefined) return true;
  const inner = fresh.children.map(sourceOf).join("");
  addEdits(proses, part, [{ start: content.openEnd, end: content.closeStart, text: proses.impor().xml(inner, part) }]);
  return true;
}

/** A line under a condition of the whole document that no longer holds, and that nobody touched: it goes as it came. */
function isOwnLine({ kunci, sdt, mark }: Kendali, teks: string): boolean {
  const element = sdt ?? mark;
  if (kunci.includes("[") || element === undefined) return false;
  const paragraph = ancestorOf(element, "w:p") ?? findAll(element, "w:p")[0];
  return paragraph !== undefined && readText(wholeOf(paragraph)).trim() === teks.trim();
}

/** What the data no longer have stays in the document until a person takes it out. */
function noteGone({ kunci, part, sdt, mark, content }: Kendali, lama: Dasar, proses: Proses): boolean {
  const at = (sdt ?? mark)?.start ?? 0;
  if (/:(?:judul|catatan)$/.test(kunci) && !proses.segar.has(kunci.replace(/:\w+$/, ""))) return true;
  proses.perubahan.push({
    status: "hilang",
    tag: kunci,
    tempat: placeIn(proses, part, at),
    lama: shortText(lama),
    suntingan: content === undefined || lama.jenis !== "nilai" ? null : readText(wholeOf(content)),
    baru: null,
  });
  return true;
}

/** A computed thing in a line. */
export function shortText(lama: Dasar): string {
  if (lama.jenis === "nilai") return lama.teks;
  if (lama.jenis === "naskah") return lama.paragraf.map(({ teks }) => teks).join(" ");
  if (lama.jenis === "tabel") return `tabel "${lama.tabel.judul}"`;
  return lama.jenis === "grafik" ? `grafik "${lama.grafik.judul}"` : "gambar";
}
