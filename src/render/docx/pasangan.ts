import type { Temuan } from "../../model/temuan.ts";
import { sourceOf, type XmlElement } from "../../ooxml/xml.ts";
import type { Letak } from "./letak.ts";
import { isStructural, type LooseBrace, type ScannedPart, type ScannedTag } from "./scan.ts";

/** A tag that opens with the tag that closes it. */
export type Pasangan = ReadonlyMap<ScannedTag, ScannedTag>;

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
export function pairTags({ tags, loose }: ScannedPart): { pasangan: Pasangan; temuan: readonly Temuan[] } {
  const pasangan = new Map<ScannedTag, ScannedTag>();
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
      pasangan.set(opener, tag);
      if (!isWhole(opener.paragraph, tag.paragraph)) temuan.push(cut(opener, tag));
    }
  }
  temuan.push(...open.map((tag) => unclosed(tag, undefined)));
  return { pasangan, temuan };
}

/**
 * Whether what lies between two paragraphs can be repeated: both in one paragraph, both directly in one body or cell,
 * or in cells of one table, where whole rows are repeated.
 */
function isWhole(a: XmlElement, b: XmlElement): boolean {
  if (a === b) return true;
  const rowsOf = (paragraph: XmlElement): XmlElement[] => {
    const chain: XmlElement[] = [];
    for (let at: XmlElement | null = paragraph; at !== null; at = at.parent) chain.push(at);
    return chain;
  };
  const [chainA, chainB] = [rowsOf(a), rowsOf(b)];
  const common = chainA.find((each) => chainB.includes(each));
  if (common === undefined) return false;
  if (common.name === "w:tr" || common.name === "w:tbl") {
    const isPlain = (chain: XmlElement[]): boolean =>
      chain.slice(0, chain.indexOf(common)).filter(({ name }) => name === "w:tc").length === 1;
    return isPlain(chainA) && isPlain(chainB);
  }
  return a.parent === common && b.parent === common;
}

/** The paragraph of a tag that repeats or drops others is itself dropped, and a break in it with it. */
const losesBreak = (tag: ScannedTag): boolean =>
  isStructural(tag) && tag.alone && /<w:sectPr[ >]|w:type="page"|w:type="column"/.test(sourceOf(tag.paragraph));

const onBreak = (tag: ScannedTag): Temuan =>
  atTag(
    tag.letak,
    "tanda-di-pemisah-halaman",
    `Tanda ${tag.tertulis} berdiri di paragraf yang memuat pemisah halaman atau pemisah bagian, yang akan hilang bersamanya.`,
    `pindahkan pemisah itu ke paragraf kosong tersendiri, sebelum atau sesudah ${tag.tertulis}.`,
  );

const looseBrace = ({ tertulis, letak }: LooseBrace): Temuan =>
  atTag(
    letak,
    "kurung-tanda-tidak-berpasangan",
    `Kurung kurawal pada "${tertulis}" tidak berpasangan.`,
    "tulis tanda dengan kurung pembuka dan penutup dalam satu paragraf, misalnya {instansi.nama}.",
  );

const notAlone = (tag: ScannedTag): Temuan =>
  atTag(
    tag.letak,
    "tanda-blok-tidak-sendiri",
    `Tanda ${tag.tertulis} tidak sendirian di paragrafnya.`,
    `pindahkan ${tag.tertulis} ke paragraf tersendiri, tanpa teks lain sebelum atau sesudahnya.`,
  );

function unopened(tag: ScannedTag, inner: ScannedTag | undefined): Temuan {
  const hint = inner ? ` Yang masih terbuka di sini: ${inner.tertulis}.` : "";
  const fix = inner
    ? `ganti ${tag.tertulis} menjadi {/${inner.nama}}, atau tambahkan {#${tag.nama}} di depannya.`
    : `hapus ${tag.tertulis}, atau tambahkan {#${tag.nama}} di depannya.`;
  return atTag(tag.letak, "tanda-tanpa-pembuka", `Tanda ${tag.tertulis} menutup yang tidak pernah dibuka.${hint}`, fix);
}

function unclosed(tag: ScannedTag, crossing: ScannedTag | undefined): Temuan {
  if (crossing === undefined)
    return atTag(
      tag.letak,
      "tanda-tidak-ditutup",
      `Tanda ${tag.tertulis} tidak pernah ditutup.`,
      `tambahkan {/${tag.nama}} di akhir bagian yang dimaksud.`,
    );
  return atTag(
    tag.letak,
    "tanda-bersilang",
    `Tanda ${tag.tertulis} belum ditutup ketika ${crossing.tertulis} menutup bagian di luarnya.`,
    `tambahkan {/${tag.nama}} sebelum ${crossing.tertulis}.`,
  );
}

const cut = (open: ScannedTag, close: ScannedTag): Temuan =>
  atTag(
    open.letak,
    "tanda-terpotong",
    `Tanda ${open.tertulis} dibuka di sini, tetapi ${close.tertulis} ada di ${close.letak.tempat}, di luar wadah yang sama.`,
    `letakkan ${open.tertulis} dan ${close.tertulis} di wadah yang sama: satu sel, satu baris tabel, atau sama-sama di luar tabel.`,
  );
