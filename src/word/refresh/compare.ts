import { ancestorOf, childOf, findAll, sourceOf, type XmlElement } from "../../opc/xml.ts";
import type { Dasar } from "../base/base.ts";
import { commentPlace } from "../parts/comments.ts";
import { hasPoints } from "../print/scope.ts";
import { compareGrafik } from "./chart.ts";
import type { OwnControl } from "./control.ts";
import { compareBagan } from "./drawing.ts";
import { CARRIED, hasForeign } from "./foreign.ts";
import { compareGambar } from "./picture.ts";
import { isAllSame, paragraphText, readText, wholeOf } from "./region.ts";
import { PART_OF_BLOCK } from "./skeleton.ts";
import { compareTabel, tablesOf } from "./table.ts";
import { compareNaskah } from "./text.ts";
import { compareNilai } from "./value.ts";
import { type Earlier, judge, type Matter, placeIn, type Sides, type Thing, type Verdict } from "./verdict.ts";

/** Compares the three sides of one computed thing by its kind; `earlier` is what became of those before it. Undefined where a person deleted it. */
export function compareControl(control: OwnControl, sides: Sides, earlier: Earlier): readonly Thing[] | undefined {
  const lama = sides.dasar.get(control.kunci);
  const baru = sides.segar.get(control.kunci);
  if (lama === undefined) return undefined;
  // What the data dropped in the running text is judged together with what stands around it.
  if (baru === undefined && control.part === sides.main) return [];
  if (baru === undefined && lama.jenis === "nilai" && isOwnLine(control, lama.teks)) {
    const emptied = { ...lama, teks: "" };
    return [...(compareNilai(control, lama, emptied, sides) ?? []), { part: control.part, base: emptied }];
  }
  if (baru === undefined) return tellGone(control, lama, sides);
  if (lama.jenis === "nilai" && baru.jenis === "nilai") return compareNilai(control, lama, baru, sides);
  if (lama.jenis === "naskah" && baru.jenis === "naskah") {
    const first = control.sdt ?? (control.mark && ancestorOf(control.mark, "w:p"));
    return first === undefined || earlier.isSeen([first])
      ? []
      : compareNaskah(control, lama, baru, sides, earlier.isSeen);
  }
  if (lama.jenis === "tabel" && baru.jenis === "tabel") {
    const tables = findTables(control);
    if (earlier.isSeen(tables)) return [];
    const [wasEmpty, isEmpty] = [lama, baru].map(({ tabel }) => tabel.baris.length === 0);
    if (tables.length === 0) return wasEmpty ? compareBlank(control, lama, baru, isEmpty === true, sides) : undefined;
    if (isEmpty) return becomeBlank(control, lama, baru.tabel.blank, sides);
    return compareTabel(control, tables, lama.tabel, baru.tabel, sides, earlier.base(control.kunci));
  }
  if (lama.jenis === "grafik" && baru.jenis === "grafik") {
    if (!hasPoints(lama.grafik)) return compareBlank(control, lama, baru, !hasPoints(baru.grafik), sides);
    if (!hasPoints(baru.grafik)) return becomeBlank(control, lama, baru.grafik.blank, sides);
    return compareGrafik(control, lama.grafik, baru.grafik, sides, earlier.isWritten);
  }
  if (lama.jenis === "bagan" && baru.jenis === "bagan") {
    if (lama.teks.length === 0) return compareBlank(control, lama, baru, baru.teks.length === 0, sides);
    if (baru.teks.length === 0) return becomeBlank(control, lama, baru.blank, sides);
    return compareBagan(control, lama, baru, sides);
  }
  if (lama.jenis === "gambar" && baru.jenis === "gambar") return compareGambar(control, lama, baru.sidik, sides);
  return tellGone(control, lama, sides);
}

/** Tables in the control; LibreOffice leaves the control, or only its bookmark, inside the table's first cell. */
export function findTables({ sdt, mark }: OwnControl): XmlElement[] {
  const inside = tablesOf(sdt);
  if (inside.length > 0) return inside;
  const around = ancestorOf((sdt ?? mark) as XmlElement, "w:tbl");
  return around === undefined ? [] : [around];
}

/** A sentence that stood in place of a table or chart gives way to it once there is something to show. */
function compareBlank(
  control: OwnControl,
  lama: DrawnOrBlank,
  baru: DrawnOrBlank,
  isEmpty: boolean,
  sides: Sides,
): Verdict[] | undefined {
  const { content, mark, part, sdt, kunci } = control;
  // LibreOffice moves the control, or leaves its bookmark, inside the paragraph; a table must not stand in one.
  const paragraph = ancestorOf((sdt ?? mark) as XmlElement, "w:p");
  const element = paragraph ?? content;
  if (element === undefined) return undefined;
  const [before, suntingan] = [blankOf(lama), readText(wholeOf(element))];
  const after = isEmpty ? blankOf(baru) : `${blankOf(baru)} (kini ada isinya)`;
  // What people put into the sentence would go with it.
  const isCarrier = !isAllSame(before, suntingan, after) && hasForeign(element, 0);
  const matter: Matter = {
    tag: kunci,
    part,
    tempat: () => placeIn(sides, part, element.start),
    lama: before,
    suntingan,
    baru: after,
    berubah: isCarrier,
    ...(isCarrier ? { catatan: `kalimat ini akan diganti, tetapi ${CARRIED}` } : {}),
    celah: false,
    regions: [wholeOf(element)],
    anchor: () => commentPlace(paragraph ?? findAll(element, "w:p")[0]),
    write: ({ imported }) => {
      const source = sides.sumber(kunci);
      const fresh = childOf(source, "w:sdtContent");
      if (source === undefined || fresh === undefined) return [];
      if (paragraph !== undefined)
        return [{ start: paragraph.start, end: paragraph.end, text: imported().xml(sourceOf(source), part) }];
      if (content === undefined) return [];
      // A drawing has its control within its paragraph.
      const whole = ancestorOf(source, "w:p");
      const blocks = whole === undefined ? fresh.children.map(sourceOf).join("") : sourceOf(whole);
      const text = imported().xml(blocks, part);
      return [{ start: content.openEnd, end: content.closeStart, text }];
    },
  };
  const verdict = judge(sides, matter);
  // As long as the sentence stands the base has no table: else the next refresh took it for one that a person deleted.
  return [isEmpty || verdict.write ? verdict : { ...verdict, base: withBlank(lama, matter.baru) }];
}

/** What a sentence can stand for. */
type DrawnOrBlank = Extract<Dasar, { readonly jenis: "tabel" | "grafik" | "bagan" }>;

/** The sentence that stands in place of a table or drawing with nothing to show. */
export function blankOf(dasar: DrawnOrBlank): string {
  if (dasar.jenis === "bagan") return dasar.blank;
  return dasar.jenis === "tabel" ? dasar.tabel.blank : dasar.grafik.blank;
}

function withBlank(dasar: DrawnOrBlank, blank: string): DrawnOrBlank {
  if (dasar.jenis === "bagan") return { ...dasar, blank };
  return dasar.jenis === "tabel"
    ? { ...dasar, tabel: { ...dasar.tabel, blank } }
    : { ...dasar, grafik: { ...dasar.grafik, blank } };
}

/** A table or chart that nobody touched gives way to the sentence that stands in its place where there is nothing to show. */
function becomeBlank(control: OwnControl, lama: Dasar, blank: string, sides: Sides): Verdict[] {
  const { kunci, mark, part, sdt } = control;
  const element = sdt ?? mark;
  if (element === undefined || !sides.isUntouched(control))
    return tellGone(control, lama, sides).map(({ line, ...each }) => ({
      ...each,
      line: line && { ...line, baru: blank },
    }));
  const paragraph = ancestorOf(element, "w:p");
  const table = lama.jenis === "tabel" && tablesOf(sdt).length === 0 ? findTables(control)[0] : undefined;
  const block = table ?? paragraph ?? element;
  if (block === paragraph && paragraphText(paragraph) !== "") return tellGone(control, lama, sides);
  const text = shortText(lama);
  const line = {
    status: "diperbarui",
    tag: kunci,
    get tempat() {
      return placeIn(sides, part, element.start);
    },
    lama: text,
    suntingan: text,
    baru: null,
  } as const;
  const write: Verdict["write"] = ({ imported }) => {
    const fresh = sides.sumber(kunci);
    return fresh === undefined
      ? []
      : [{ start: block.start, end: block.end, text: imported().xml(sourceOf(fresh), part) }];
  };
  return [{ part, line, write, reordered: true }];
}

/** Whether a line of a header or footer is this value alone: it can go without leaving half a sentence. */
function isOwnLine({ kunci, sdt, mark }: OwnControl, teks: string): boolean {
  const element = sdt ?? mark;
  if (kunci.includes("[") || PART_OF_BLOCK.test(kunci) || element === undefined) return false;
  const paragraph = ancestorOf(element, "w:p") ?? findAll(element, "w:p")[0];
  return paragraph !== undefined && readText(wholeOf(paragraph)).trim() === teks.trim();
}

/** What a person worked in and the data no longer have stays in the document, and its base with it. */
export function tellGone({ kunci, part, sdt, mark, content }: OwnControl, lama: Dasar, sides: Sides): Verdict[] {
  if (PART_OF_BLOCK.test(kunci) && !sides.segar.has(kunci.replace(/:\w+$/, ""))) return [];
  const tempat = placeIn(sides, part, (sdt ?? mark)?.start ?? 0);
  const suntingan = content === undefined || lama.jenis !== "nilai" ? null : readText(wholeOf(content));
  const line = { status: "hilang", tag: kunci, tempat, lama: shortText(lama), suntingan, baru: null } as const;
  return [{ part, line, base: lama }];
}

/** A computed thing in a line. */
export function shortText(lama: Dasar): string {
  if (lama.jenis === "nilai") return lama.teks;
  if (lama.jenis === "naskah") return lama.paragraf.map(({ teks }) => teks).join(" ");
  if (lama.jenis === "tabel") return `tabel "${lama.tabel.judul}"`;
  if (lama.jenis === "bagan") return `bagan "${lama.judul}"`;
  return lama.jenis === "grafik" ? `grafik "${lama.grafik.judul}"` : "gambar";
}
