import type { Bertemuan, Temuan } from "../../model/temuan.ts";
import type { DataYaml } from "./yaml.ts";

/*
 * What can still be read of a file that YAML refuses: the text without the lines that are wrong, so that all else is said
 * at once. Lines keep their numbers.
 */

/** The readable rest, and what was left out of it. */
export interface SisaYaml {
  /** More that is wrong with the structure, in parts of the file where nothing was wrong before. */
  readonly temuan: readonly Temuan[];
  /** Null where even the rest cannot be read. */
  readonly yaml: Bertemuan<DataYaml> | null;
  /** Keys on the lines left out. */
  readonly hilang: ReadonlySet<string>;
  /** Whether a finding may only follow from what was left out. */
  readonly isEffect: (temuan: Temuan) => boolean;
}

/** Each round reads the whole file: enough for a part of the file each that people write in one go. */
const ROUND_BATAS = 5;
const LETTER_LIMIT = 120_000;

/** Findings that depend on what stands around: not sure where a neighbour could not be read. */
const DEPENDS_ON_CONTEXT = new Set([
  "kunci-belum-ada",
  "kunci-tidak-dikenal",
  "isi-tanpa-kunci",
  "kunci-kosong",
  "kunci-ganda",
  "kunci-bukan-teks",
  "banyak-isi-daftar",
  "bukan-bagian",
  "bukan-daftar",
  "salah-jenis",
]);

export function readSisa(
  teks: string,
  damaged: readonly Temuan[],
  read: (teks: string) => Bertemuan<DataYaml | null>,
): SisaYaml {
  const original = teks.split("\n");
  const baris = [...original];
  const damagedPart = new Set<number>();
  const temuan: Temuan[] = [];
  let yaml: Bertemuan<DataYaml> | null = null;
  let now = damaged;
  for (let round = 0; round < ROUND_BATAS && yaml === null && teks.length <= LETTER_LIMIT; round++) {
    if (round > 0) temuan.push(...now.filter((t) => !damagedPart.has(findBagian(original, indexOf(t, original)))));
    const again = new Set<number>();
    for (const t of now) {
      const di = indexOf(t, original);
      const bagian = findBagian(original, di);
      if (damagedPart.has(bagian)) blankBagian(baris, bagian);
      else blockBlank(baris, original, di);
      again.add(bagian);
    }
    for (const bagian of again) damagedPart.add(bagian);
    const result = read(baris.join("\n"));
    if (result.nilai === null) now = result.temuan;
    else yaml = { nilai: result.nilai, temuan: result.temuan };
  }
  const lost = original.filter((content, i) => content !== baris[i]);
  return {
    temuan,
    yaml,
    hilang: new Set(lost.flatMap((content) => /^\s*(?:- +)*["']?([\w-]+)["']?\s*:/.exec(content)?.[1] ?? [])),
    isEffect: (t) => {
      const di = (t.baris ?? 1) - 1;
      if (baris[di] !== original[di]) return true;
      return damagedPart.has(findBagian(original, di)) && DEPENDS_ON_CONTEXT.has(t.nama);
    },
  };
}

/** The line where the fault lies: of a bracket that is not closed, the one that opens it. */
function indexOf({ nama, baris = 1 }: Temuan, original: readonly string[]): number {
  const di = baris - 1;
  if (nama !== "yaml-kurung-terbuka") return di;
  for (let i = di; i >= Math.max(0, di - 50); i--) {
    const plain = (original[i] ?? "").replace(/"[^"]*"|'[^']*'|(^|\s)#.*/g, "");
    if ((plain.match(/[{[]/g)?.length ?? 0) > (plain.match(/[}\]]/g)?.length ?? 0)) return i;
  }
  return di;
}

const isPartStart = (baris: string | undefined): boolean => /^[^\s#\]}-]/.test(baris ?? "");

/** Index of the line where the outermost key begins that a line belongs to. */
function findBagian(original: readonly string[], di: number): number {
  for (let i = di; i > 0; i--) if (isPartStart(original[i])) return i;
  return 0;
}

/** Takes out a line with everything that is indented below it; dashes stay, so that lists keep their items. */
function blockBlank(baris: string[], original: readonly string[], di: number): void {
  const [next = ""] = /^\s*(?:- +)*/.exec(original[di] ?? "") ?? [];
  baris[di] = next.trimEnd() === "" ? "" : next.trimEnd();
  for (let i = di + 1; i < original.length && isLowerDi(original[i] ?? "", next.length); i++) baris[i] = "";
}

const isLowerDi = (baris: string, indent: number): boolean =>
  baris.trim() === "" || (/^\s*/.exec(baris)?.[0].length ?? 0) > indent;

function blankBagian(baris: string[], start: number): void {
  baris[start] = "";
  for (let i = start + 1; i < baris.length && !isPartStart(baris[i]); i++) baris[i] = "";
}
