import type { WordPackage } from "../../opc/package.ts";
import { ancestorOf, childOf, findAll, sourceOf, type XmlElement } from "../../opc/xml.ts";
import type { Dasar } from "../base/base.ts";
import { commentPlace } from "../parts/comments.ts";
import { hasPoints } from "../print/scope.ts";
import { refreshGrafik } from "./chart.ts";
import type { Control } from "./control.ts";
import { refreshGambar } from "./picture.ts";
import { readText, wholeOf } from "./region.ts";
import { addEdits, judge, placeIn, type Session } from "./session.ts";
import { refreshTabel, tablesOf } from "./table.ts";
import { refreshNaskah } from "./text.ts";
import { refreshNilai } from "./value.ts";

interface Berkas {
  readonly edited: WordPackage;
  readonly fresh: WordPackage;
  readonly freshMain: string;
}

/** Merges one computed thing by its kind. Returns false where a person deleted it, and when it was merged already. */
export function refreshOne(control: Control, berkas: Berkas, seen: Set<XmlElement>, session: Session): boolean {
  const lama = session.dasar.get(control.kunci);
  const baru = session.segar.get(control.kunci);
  if (lama === undefined) return false;
  if (baru === undefined && lama.jenis === "nilai" && isOwnLine(control, lama.teks))
    return refreshNilai(control, lama, { ...lama, teks: "" }, session);
  if (baru === undefined) return noteGone(control, lama, session);
  if (lama.jenis === "nilai" && baru.jenis === "nilai") return refreshNilai(control, lama, baru, session);
  if (lama.jenis === "naskah" && baru.jenis === "naskah") {
    const first = control.sdt ?? (control.mark && ancestorOf(control.mark, "w:p"));
    if (first === undefined || seen.has(first)) return true;
    seen.add(first);
    return refreshNaskah(control, lama, baru, session);
  }
  if (lama.jenis === "tabel" && baru.jenis === "tabel") {
    const tables = findTables(control);
    if (tables.some((table) => seen.has(table))) return true;
    for (const table of tables) seen.add(table);
    if (tables.length === 0)
      return refreshEmpty(
        control,
        lama.tabel.blank,
        baru.tabel.blank,
        lama.tabel.baris.length === 0,
        baru.tabel.baris.length === 0,
        session,
      );
    if (baru.tabel.baris.length === 0) return noteGone(control, lama, session);
    refreshTabel(control, tables, lama.tabel, baru.tabel, session);
    return true;
  }
  if (lama.jenis === "grafik" && baru.jenis === "grafik") {
    if (!hasPoints(lama.grafik))
      return refreshEmpty(control, lama.grafik.blank, baru.grafik.blank, true, !hasPoints(baru.grafik), session);
    if (!hasPoints(baru.grafik)) return noteGone(control, lama, session);
    return refreshGrafik(control, lama.grafik, baru.grafik, berkas.edited, session);
  }
  if (lama.jenis === "gambar" && baru.jenis === "gambar")
    return refreshGambar(control, lama.sidik, baru.sidik, berkas, session);
  return noteGone(control, lama, session);
}

/** Tables in the control; LibreOffice leaves the control, or only its bookmark, inside the table's first cell. */
export function findTables({ sdt, mark }: Control): XmlElement[] {
  const inside = tablesOf(sdt);
  if (inside.length > 0) return inside;
  const around = ancestorOf((sdt ?? mark) as XmlElement, "w:tbl");
  return around === undefined ? [] : [around];
}

/** A sentence that stood in place of a table or chart gives way to it once there is something to show. */
function refreshEmpty(
  control: Control,
  lama: string,
  baru: string,
  wasEmpty: boolean,
  isEmpty: boolean,
  session: Session,
): boolean {
  if (!wasEmpty) return false;
  const { content, mark, part, sdt, kunci } = control;
  const paragraph = mark && ancestorOf(mark, "w:p");
  const element = content ?? paragraph;
  if (element === undefined) return false;
  const decision = judge(session, {
    tag: kunci,
    part,
    tempat: () => placeIn(session, part, element.start),
    lama,
    suntingan: readText(wholeOf(element)),
    baru: isEmpty ? baru : `${baru} (kini ada isinya)`,
    berubah: false,
    celah: false,
    anchor: () => commentPlace(paragraph ?? findAll(element, "w:p")[0]),
  });
  const fresh = childOf(session.sumber(kunci), "w:sdtContent");
  if (!decision.write || fresh === undefined || sdt === undefined || content === undefined) return true;
  const inner = fresh.children.map(sourceOf).join("");
  addEdits(session, part, [
    { start: content.openEnd, end: content.closeStart, text: session.imported().xml(inner, part) },
  ]);
  return true;
}

/** A line under a condition of the whole document that no longer holds, and that nobody touched: it goes as it came. */
function isOwnLine({ kunci, sdt, mark }: Control, teks: string): boolean {
  const element = sdt ?? mark;
  if (kunci.includes("[") || element === undefined) return false;
  const paragraph = ancestorOf(element, "w:p") ?? findAll(element, "w:p")[0];
  return paragraph !== undefined && readText(wholeOf(paragraph)).trim() === teks.trim();
}

/** What the data no longer have stays in the document until a person takes it out. */
function noteGone({ kunci, part, sdt, mark, content }: Control, lama: Dasar, session: Session): boolean {
  const at = (sdt ?? mark)?.start ?? 0;
  if (/:(?:judul|catatan)$/.test(kunci) && !session.segar.has(kunci.replace(/:\w+$/, ""))) return true;
  session.perubahan.push({
    status: "hilang",
    tag: kunci,
    tempat: placeIn(session, part, at),
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
