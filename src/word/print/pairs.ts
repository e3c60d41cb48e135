import type { Temuan } from "../../model/temuan.ts";
import { ancestorOf, sourceOf, textOf, type XmlElement } from "../../opc/xml.ts";
import { textNodes } from "../parts/paragraph.ts";
import type { Letak } from "./place.ts";
import { isStructural, type LooseBrace, type ScannedPart, type ScannedTag, takesControls } from "./scan.ts";

/** A loop or condition: the tag that opens it, the tag that closes it, and what lies between for its purposes. */
export interface Loop {
  readonly open: ScannedTag;
  readonly close: ScannedTag;
  /** From tag to tag; what stands between two lines that hold nothing but the tags; whole rows of a table. */
  readonly reach: "text" | "lines" | "rows";
}

/** Makes a finding about a template; the place goes before the sentence. */
export const atTag = (letak: Letak, nama: string, pesan: string, perbaikan: string): Temuan => ({
  tingkat: "galat",
  nama,
  lembar: letak.bagian,
  sel: letak.tempat,
  pesan,
  perbaikan,
});

/** Pairs the tags of one part and finds what is unclosed, unopened, crossed, cut or misplaced. */
export function pairTags({ tags, loose }: ScannedPart): { loops: readonly Loop[]; temuan: readonly Temuan[] } {
  const loops: Loop[] = [];
  const temuan: Temuan[] = loose.map(looseBrace);
  const open: ScannedTag[] = [];
  for (const tag of tags) {
    if (losesBreak(tag)) temuan.push(onBreak(tag));
    if (tag.jenis === "ulang" || tag.jenis === "jika" || tag.jenis === "kecuali") open.push(tag);
    else if (tag.jenis === "blok" && !tag.alone) temuan.push(notAlone(tag));
    else if (tag.jenis === "tutup") {
      const at = open.findLastIndex(({ nama }) => nama === tag.nama);
      if (at === -1) {
        temuan.push(unopened(tag, open.at(-1)));
        continue;
      }
      const opener = open[at] as ScannedTag;
      const crossed = open.splice(at).slice(1);
      temuan.push(...crossed.map((inner) => unclosed(inner, tag)));
      const reach = reachOf(opener, tag);
      if (reach === "cut") temuan.push(cut(opener, tag));
      else if (reach === "uneven") temuan.push(misplaced(opener));
      else loops.push({ open: opener, close: tag, reach });
    }
  }
  temuan.push(
    ...open.map((tag) => unclosed(tag, undefined)),
    ...findOverlaps(loops).map(({ open }) => misplaced(open)),
  );
  return { loops, temuan };
}

/**
 * What two tags can repeat: both in one paragraph, both directly in one body or cell, or in cells of one table, where
 * whole rows are repeated. `uneven`: what lies between would not be whole, such as half a link.
 */
function reachOf(open: ScannedTag, close: ScannedTag): Loop["reach"] | "cut" | "uneven" {
  const [a, b] = [open.paragraph, close.paragraph];
  if (a !== b) {
    const [chainA, chainB] = [chainOf(a), chainOf(b)];
    const common = chainA.find((each) => chainB.includes(each));
    if (common?.name === "w:tr" || common?.name === "w:tbl") {
      const isPlain = (chain: readonly XmlElement[]): boolean =>
        chain.slice(0, chain.indexOf(common)).filter(({ name }) => name === "w:tc").length === 1;
      if (!isPlain(chainA) || !isPlain(chainB)) return "cut";
      return rowOf(open).parent === rowOf(close).parent ? "rows" : "uneven";
    }
    if (a.parent !== b.parent) return "cut";
    if (isLine(open) && isLine(close)) return "lines";
  }
  return depthOf(open) === depthOf(close) ? "text" : "uneven";
}

function chainOf(element: XmlElement): XmlElement[] {
  const chain: XmlElement[] = [];
  for (let at: XmlElement | null = element; at !== null; at = at.parent) chain.push(at);
  return chain;
}

/** The row that a tag stands in. */
export const rowOf = ({ paragraph }: ScannedTag): XmlElement => ancestorOf(paragraph, "w:tr") as XmlElement;

/** A paragraph that holds a tag and no other text, not even a space: it goes with the tag. */
const isLine = ({ paragraph, written }: ScannedTag): boolean => textNodes(paragraph).map(textOf).join("") === written;

/** What a tag stands in, inside its paragraph. */
function depthOf({ paragraph, pieces }: ScannedTag): string {
  const chain = chainOf(pieces[0]?.node ?? paragraph);
  const around = chain.slice(1, chain.indexOf(paragraph));
  return [around[0] && takesControls(around[0]), ...around.map(({ name }) => name)].join(" ");
}

/** Loops that reach into the one after them, because one of the two repeats the whole row. */
function findOverlaps(loops: readonly Loop[]): Loop[] {
  const placed = loops
    .map((loop) => {
      const [from, to] = [placeOf(loop.open), placeOf(loop.close)];
      const [start, end] = loop.reach === "rows" ? [rowOf(loop.open).start, rowOf(loop.close).end] : [from, to];
      return { loop, from, to, start, end };
    })
    .sort((a, b) => a.from - b.from);
  const found = placed.filter(({ to, end }) => {
    const next = placed.find(({ from }) => from > to);
    return next !== undefined && next.start < end;
  });
  return found
    .filter((each) => !found.some(({ from, to }) => from < each.from && each.to < to))
    .map(({ loop }) => loop);
}

const placeOf = ({ pieces }: ScannedTag): number => (pieces[0]?.node.start ?? 0) + (pieces[0]?.from ?? 0);

/** The paragraph of a tag that repeats or drops others is itself dropped, and a break in it with it. */
const losesBreak = (tag: ScannedTag): boolean =>
  isStructural(tag) && tag.alone && /<w:sectPr[ >]|w:type="page"|w:type="column"/.test(sourceOf(tag.paragraph));

const onBreak = (tag: ScannedTag): Temuan =>
  atTag(
    tag.letak,
    "tanda-di-pemisah-halaman",
    `Tanda ${tag.written} berdiri di paragraf yang memuat pemisah halaman atau pemisah bagian, yang akan hilang bersamanya.`,
    `pindahkan pemisah itu ke paragraf kosong tersendiri, sebelum atau sesudah ${tag.written}.`,
  );

const looseBrace = ({ written, letak }: LooseBrace): Temuan =>
  atTag(
    letak,
    "kurung-tanda-tidak-berpasangan",
    `Kurung kurawal pada "${written}" tidak berpasangan.`,
    "tulis tanda dengan kurung pembuka dan penutup dalam satu paragraf, misalnya {instansi.nama}.",
  );

const notAlone = (tag: ScannedTag): Temuan =>
  atTag(
    tag.letak,
    "tanda-blok-tidak-sendiri",
    `Tanda ${tag.written} tidak sendirian di paragrafnya.`,
    `pindahkan ${tag.written} ke paragraf tersendiri, tanpa teks lain sebelum atau sesudahnya.`,
  );

function unopened(tag: ScannedTag, inner: ScannedTag | undefined): Temuan {
  const hint = inner ? ` Yang masih terbuka di sini: ${inner.written}.` : "";
  const fix = inner
    ? `ganti ${tag.written} menjadi {/${inner.nama}}, atau tambahkan {#${tag.nama}} di depannya.`
    : `hapus ${tag.written}, atau tambahkan {#${tag.nama}} di depannya.`;
  return atTag(tag.letak, "tanda-tanpa-pembuka", `Tanda ${tag.written} menutup yang tidak pernah dibuka.${hint}`, fix);
}

function unclosed(tag: ScannedTag, crossing: ScannedTag | undefined): Temuan {
  if (crossing === undefined)
    return atTag(
      tag.letak,
      "tanda-tidak-ditutup",
      `Tanda ${tag.written} tidak pernah ditutup.`,
      `tambahkan {/${tag.nama}} di akhir bagian yang dimaksud.`,
    );
  return atTag(
    tag.letak,
    "tanda-bersilang",
    `Tanda ${tag.written} belum ditutup ketika ${crossing.written} menutup bagian di luarnya.`,
    `tambahkan {/${tag.nama}} sebelum ${crossing.written}.`,
  );
}

const cut = (open: ScannedTag, close: ScannedTag): Temuan =>
  atTag(
    open.letak,
    "tanda-terpotong",
    `Tanda ${open.written} dibuka di sini, tetapi ${close.written} ada di ${close.letak.tempat}, di luar wadah yang sama.`,
    `letakkan ${open.written} dan ${close.written} di wadah yang sama: satu sel, satu baris tabel, atau sama-sama di luar tabel.`,
  );

const misplaced = (tag: ScannedTag): Temuan =>
  atTag(
    tag.letak,
    "tanda-tidak-dapat-diisi",
    `Tanda ${tag.written} tidak dapat diisi di tempat ini.`,
    "pindahkan tanda itu ke paragraf biasa, atau tulis bagian pengulangannya kembali dalam paragraf tersendiri.",
  );
