import type { TemuanContent } from "../../model/temuan.ts";

/*
 * Lines that are indented otherwise than their neighbours, often because only the `#` in front of a key was deleted.
 */

const PESAN = "Jorokan baris ini tidak sama dengan baris lain di bagian yang sama.";

/** Says how many blanks the line wants, where its neighbours leave no doubt. `start` lies on it or on a comment above it. */
export function explainIndent(teks: string, start: number): [TemuanContent, number] {
  const baris = teks.lastIndexOf("\n", start - 1) + 1;
  const mulai = baris + (/^(?:[ \t]*(?:#[^\n]*)?\r?\n)*/.exec(teks.slice(baris))?.[0].length ?? 0);
  const indent = countSpace(teks.slice(mulai, mulai + 1000));
  const pair = /^ *[^\s#][^:]*:(\s|$)/.test(/^[^\n]*/.exec(teks.slice(mulai))?.[0] ?? "");
  const exact = !pair ? null : findExact(teks.slice(0, mulai).split(/\r?\n/), indent);
  const perbaikan =
    exact === null
      ? "ratakan dengan kunci di atasnya, misalnya dua spasi untuk setiap tingkat."
      : `ratakan dengan kunci di atasnya: ${exact === 0 ? "tanpa spasi" : `tepat ${exact} spasi`} di depannya, bukan ${indent}${exact === indent - 1 ? "; jika tanda pagarnya baru dihapus, satu spasi sesudahnya ikut dihapus" : ""}.`;
  return [{ nama: "yaml-jorokan", pesan: PESAN, perbaikan }, mulai + indent];
}

const countSpace = (baris: string): number => /^ */.exec(baris)?.[0].length ?? 0;

/** The indentation that is meant: of the pair above, which cannot have keys below it; or one blank less, if others have it. */
function findExact(before: readonly string[], indent: number): number | null {
  let batas = Number.POSITIVE_INFINITY;
  for (const baris of before.slice(-500).reverse()) {
    const [, next, content] = /^( *(?:- +)*)(?!- )[^\s#][^:]*:(?: +([^#\s].*))?/.exec(baris) ?? [];
    if (next === undefined || next.length >= batas) continue;
    if (batas === Number.POSITIVE_INFINITY && content !== undefined && !/^[|>]/.test(content) && next.length < indent)
      return next.length;
    if (next.length === indent - 1) return next.length;
    batas = next.length;
  }
  return null;
}
