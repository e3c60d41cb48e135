import { clip } from "../../model/text.ts";
import type { TempatNaskah } from "./naskah-draf.ts";

/** Keeps the headings above the place where reading is. */
export interface Judul {
  /** Headings above, outermost first. */
  readonly list: () => readonly string[];
  readonly push: (tingkat: number, teks: string) => void;
  /** Notes an entry of a contents list: title and page number. */
  readonly note: (entry: string) => void;
  readonly tempat: (paragraf: number, letak: string) => TempatNaskah;
}

const EDGE: readonly (readonly [RegExp, string])[] = [
  [/header\d*\.xml$/, "kepala halaman"],
  [/footer\d*\.xml$/, "kaki halaman"],
  [/footnotes\.xml$/, "catatan kaki"],
  [/endnotes\.xml$/, "catatan akhir"],
];

/** Starts to keep the headings of one part. */
export function createJudul(part: string): Judul {
  const edge = EDGE.find(([pattern]) => pattern.test(part))?.[1];
  const stack: { readonly tingkat: number; readonly teks: string }[] = [];
  const halaman = new Map<string, string | null>();
  const nameBagian = (): string => {
    if (edge !== undefined) return edge;
    const [bab, ...inner] = stack.map(({ teks }) => teks);
    if (bab === undefined) return "halaman sampul";
    // The level between chapter and subject ("A. Capaian Kinerja Organisasi") says little and is long.
    const near = inner.length > 2 ? inner.slice(-2) : inner;
    return [bab, ...near].map((teks) => clip(teks, 60)).join(" › ");
  };
  const nearestHalaman = (): string | null =>
    stack.map(({ teks }) => halaman.get(teks)).findLast((h) => h != null) ?? null;
  // Hundreds of cells stand under one heading.
  let under: { readonly bagian: string; readonly halaman: string | null } | null = null;
  return {
    list: () => stack.map(({ teks }) => teks),
    push: (tingkat, teks) => {
      while ((stack.at(-1)?.tingkat ?? 0) >= tingkat) stack.pop();
      stack.push({ tingkat, teks });
      under = null;
    },
    note: (entry) => {
      const teks = entry.replace(/\s+/g, " ");
      const nomor = HALAMAN.exec(teks.slice(-9))?.[1];
      if (nomor === undefined) return;
      const judul = withoutLeader(teks.slice(0, -nomor.length));
      if (judul === "") return;
      // A title that occurs twice says nothing about the page.
      const kunci = /^(?:Tabel|Gambar) [\w-]+(?:\.\d+)*/.exec(judul)?.[0] ?? judul;
      halaman.set(kunci, halaman.has(kunci) ? null : nomor);
      under = null;
    },
    tempat: (paragraf, letak) => {
      under ??= { bagian: nameBagian(), halaman: nearestHalaman() };
      const tabel = /^(?:Tabel|Gambar) [\w.-]*\w/.exec(letak)?.[0];
      const nomor = (tabel === undefined ? null : halaman.get(tabel)) ?? under.halaman;
      return { bagian: under.bagian, letak, ...(nomor === null ? {} : { halaman: nomor }), part, paragraf };
    },
  };
}

/** A page number at the end of an entry of a contents list, behind its dots. */
const HALAMAN = /[\s.…](\d{1,8}|[ivxlc]{1,8})$/;

/** The title of an entry, without the dots that lead to its page. */
function withoutLeader(teks: string): string {
  let end = teks.length;
  while (end > 0 && " .…".includes(teks.charAt(end - 1))) end -= 1;
  return teks.slice(0, end);
}
