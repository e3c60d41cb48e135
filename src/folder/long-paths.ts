import type { Temuan } from "../model/temuan.ts";
import type { ReadonlyWorld } from "../world/world.ts";

/** One finding where files lie so deep that Word and Excel cannot open them: the longest of them is named. */
export function findLongPaths(world: ReadonlyWorld, files: readonly string[]): Temuan[] {
  const { pathLimit } = world;
  if (pathLimit === null) return [];
  const long = files
    .map((berkas) => ({ berkas, length: world.at(berkas).folder.length }))
    .filter(({ length }) => length > pathLimit)
    .sort((a, b) => b.length - a.length);
  const [first] = long;
  if (first === undefined) return [];
  const many = long.length === 1 ? "" : ` ${long.length} berkas terkena; ini yang terpanjang.`;
  return [
    {
      tingkat: "peringatan",
      nama: "letak-terlalu-panjang",
      berkas: first.berkas,
      pesan: `Letaknya ${first.length} huruf dari awal nama diska, lebih dari ${pathLimit}; Word dan Excel tidak dapat membukanya di situ.${many}`,
      perbaikan:
        "pindahkan folder kerja ke tempat yang lebih pendek, misalnya D:\\lkjip, lalu buka berkasnya dari sana.",
    },
  ];
}
