import type { Istilah, Kosakata } from "../model/content.ts";

/*
 * Words for describing what a template may name. Each chapter describes its own names beside the code that fills them;
 * `Penjelasan` makes the compiler hold both lists equal.
 */

/** A description for every name that a composing function returns. */
export type Penjelasan<T> = { readonly [Nama in keyof T]: Istilah };

/** A text, or a marked gap: `{nama}`. */
export const nilai = (arti: string): Istilah => ({ jenis: "nilai", arti });
/** A condition: `{?nama}…{/nama}`, `{^nama}…{/nama}`. */
export const syarat = (arti: string): Istilah => ({ jenis: "syarat", arti });
/** Paragraphs or a list: `{@nama}`. */
export const naskah = (arti: string): Istilah => ({ jenis: "naskah", arti });
/** A table: `{@nama}`. */
export const tabel = (arti: string): Istilah => ({ jenis: "tabel", arti });
/** A chart: `{@nama}`. */
export const grafik = (arti: string): Istilah => ({ jenis: "grafik", arti });
/** A picture: `{@nama}`. */
export const gambar = (arti: string): Istilah => ({ jenis: "gambar", arti });
/** Names reached with a dot: `{nama.bagian}`. */
export const kelompok = (arti: string, isi: Kosakata): Istilah => ({ jenis: "kelompok", arti, isi });
/** A loop: `{#nama}…{/nama}`. */
export const daftar = (arti: string, isi: Kosakata): Istilah => ({ jenis: "daftar", arti, isi });

/** One line of `template list`: the path as a template writes it; `dalam` is the loop it stands in. */
export interface BarisKosakata {
  readonly nama: string;
  readonly dalam: string | null;
  readonly istilah: Istilah;
}

/** The vocabulary as lines, in its order; names inside a loop carry the loop's path. */
export function listIstilah(kosakata: Kosakata, awalan = "", dalam: string | null = null): BarisKosakata[] {
  return Object.entries(kosakata).flatMap(([nama, istilah]) => {
    const lengkap = `${awalan}${nama}`;
    if (istilah.jenis === "kelompok") return listIstilah(istilah.isi ?? {}, `${lengkap}.`, dalam);
    const baris = { nama: lengkap, dalam, istilah };
    if (istilah.jenis !== "daftar") return [baris];
    const jalur = dalam === null ? lengkap : `${dalam} > ${lengkap}`;
    return [baris, ...listIstilah(istilah.isi ?? {}, "", jalur)];
  });
}
