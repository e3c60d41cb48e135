import type { Penjelasan } from "./explanation.ts";

/*
 * Lines that are indented otherwise than their neighbours, often because only the `#` in front of a key was deleted.
 */

const PESAN = "Jorokan baris ini tidak sama dengan baris lain di bagian yang sama.";

/** Says how many blanks the line wants, where its neighbours leave no doubt. `awal` lies on it or on a comment above it. */
export function explainJorokan(teks: string, awal: number): [Penjelasan, number] {
  const baris = teks.lastIndexOf("\n", awal - 1) + 1;
  const mulai = baris + (/^(?:[ \t]*(?:#[^\n]*)?\r?\n)*/.exec(teks.slice(baris))?.[0].length ?? 0);
  const jorokan = countSpasi(teks.slice(mulai, mulai + 1000));
  const pasangan = /^ *[^\s#][^:]*:(\s|$)/m.test(/^[^\n]*/.exec(teks.slice(mulai))?.[0] ?? "");
  const tepat = !pasangan ? null : findTepat(teks.slice(0, mulai).split(/\r?\n/), jorokan);
  const perbaikan =
    tepat === null
      ? "ratakan dengan kunci di atasnya, misalnya dua spasi untuk setiap tingkat."
      : `ratakan dengan kunci di atasnya: ${tepat === 0 ? "tanpa spasi" : `tepat ${tepat} spasi`} di depannya, bukan ${jorokan}${tepat === jorokan - 1 ? "; jika tanda pagarnya baru dihapus, satu spasi sesudahnya ikut dihapus" : ""}.`;
  return [{ nama: "yaml-jorokan", pesan: PESAN, perbaikan }, mulai + jorokan];
}

const countSpasi = (baris: string): number => /^ */.exec(baris)?.[0].length ?? 0;

/** The indentation that is meant: of the pair above, which cannot have keys below it; or one blank less, if others have it. */
function findTepat(sebelum: readonly string[], jorokan: number): number | null {
  let batas = Number.POSITIVE_INFINITY;
  for (const baris of sebelum.slice(-500).reverse()) {
    const [, depan, isi] = /^( *(?:- +)*)[^\s#][^:]*:(?: +([^#\s].*))?/.exec(baris) ?? [];
    if (depan === undefined || depan.length >= batas) continue;
    if (batas === Number.POSITIVE_INFINITY && isi !== undefined && !/^[|>]/.test(isi) && depan.length < jorokan)
      return depan.length;
    if (depan.length === jorokan - 1) return depan.length;
    batas = depan.length;
  }
  return null;
}
