import type { Istilah, Kosakata, Laporan, LaporanContent } from "../model/content.ts";

/*
 * Words for describing what a template may name. Each chapter describes its own names beside the code that fills them;
 * `Explanation` makes the compiler hold both lists equal.
 */

/** A description for every name that a composing function returns. */
export type Explanation<T> = { readonly [Nama in keyof T]: Istilah };

/** A text, or a marked gap: `{nama}`. */
export const nilai = (meaning: string): Istilah => ({ jenis: "nilai", meaning });
/** A condition: `{?nama}…{/nama}`, `{^nama}…{/nama}`. */
export const condition = (meaning: string): Istilah => ({ jenis: "syarat", meaning });
/** Paragraphs or a list: `{@nama}`. */
export const naskah = (meaning: string): Istilah => ({ jenis: "naskah", meaning });
/** A table: `{@nama}`. */
export const tabel = (meaning: string): Istilah => ({ jenis: "tabel", meaning });
/** A chart: `{@nama}`. */
export const grafik = (meaning: string): Istilah => ({ jenis: "grafik", meaning });
/** A drawing of boxes and lines: `{@nama}`. */
export const bagan = (meaning: string): Istilah => ({ jenis: "bagan", meaning });
/** A picture: `{@nama}`. */
export const gambar = (meaning: string): Istilah => ({ jenis: "gambar", meaning });
/** Names reached with a dot: `{nama.bagian}`. */
export const kelompok = (meaning: string, content: Kosakata): Istilah => ({ jenis: "kelompok", meaning, content });
/** A loop: `{#nama}…{/nama}`. */
export const list = (meaning: string, content: Kosakata): Istilah => ({ jenis: "daftar", meaning, content });

/** One line of `template list`: the path as a template writes it; `inner` is the loop it stands in. */
export interface BarisKosakata {
  readonly nama: string;
  readonly inner: string | null;
  readonly istilah: Istilah;
}

/** The vocabulary as lines, in its order; names inside a loop carry the loop's path. */
export function listIstilah(kosakata: Kosakata, prefix = "", inner: string | null = null): BarisKosakata[] {
  return Object.entries(kosakata).flatMap(([nama, istilah]) => {
    const complete = `${prefix}${nama}`;
    if (istilah.jenis === "kelompok") return listIstilah(istilah.content ?? {}, `${complete}.`, inner);
    const baris = { nama: complete, inner, istilah };
    if (istilah.jenis !== "daftar") return [baris];
    const jalur = inner === null ? complete : `${inner} > ${complete}`;
    return [baris, ...listIstilah(istilah.content ?? {}, "", jalur)];
  });
}

/** A Laporan that has every name of a vocabulary once, every list with one item: what a template is checked against. */
export function composeSkeleton(kosakata: Kosakata): Laporan {
  return Object.fromEntries(Object.entries(kosakata).map(([nama, istilah]) => [nama, composeContent(nama, istilah)]));
}

function composeContent(nama: string, { jenis, content = {} }: Istilah): LaporanContent {
  switch (jenis) {
    case "nilai":
      return nama;
    case "syarat":
      return true;
    case "naskah":
      return { jenis, paragraf: [{ look: "isi", teks: nama }] };
    case "tabel":
      return {
        jenis,
        judul: nama,
        kolom: [{ kunci: "a", judul: nama, content: "teks", width: 1 }],
        baris: [{ kunci: "1", jenis: "isi", sel: [nama] }],
        blank: "",
      };
    case "grafik":
      return {
        jenis,
        judul: nama,
        bentuk: "batang",
        satuan: "",
        category: [nama],
        series: [{ nama, nilai: [1] }],
        blank: "",
      };
    case "bagan":
      return {
        jenis,
        judul: nama,
        width: 20,
        height: 10,
        boxes: [{ x: 0, y: 0, width: 20, height: 10, look: "biasa", teks: [{ teks: nama, size: 8 }] }],
        lines: [],
        kalimat: nama,
        blank: "",
      };
    case "gambar":
      return { jenis, content: new Uint8Array(), type: "png", width: 1, height: 1, keterangan: nama };
    case "kelompok":
      return composeSkeleton(content);
    case "daftar":
      return [{ kunci: "1", ...composeSkeleton(content) }];
  }
}
