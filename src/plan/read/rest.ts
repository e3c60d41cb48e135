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
  readonly isAkibat: (temuan: Temuan) => boolean;
}

/** Each round reads the whole file: enough for a part of the file each that people write in one go. */
const BATAS_PUTARAN = 5;
const BATAS_HURUF = 120_000;

/** Findings that depend on what stands around: not sure where a neighbour could not be read. */
const TERGANTUNG_SEKITAR = new Set([
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
  rusak: readonly Temuan[],
  read: (teks: string) => Bertemuan<DataYaml | null>,
): SisaYaml {
  const asli = teks.split("\n");
  const baris = [...asli];
  const bagianRusak = new Set<number>();
  const temuan: Temuan[] = [];
  let yaml: Bertemuan<DataYaml> | null = null;
  let kini = rusak;
  for (let putaran = 0; putaran < BATAS_PUTARAN && yaml === null && teks.length <= BATAS_HURUF; putaran++) {
    if (putaran > 0) temuan.push(...kini.filter((t) => !bagianRusak.has(findBagian(asli, indexOf(t, asli)))));
    const lagi = new Set<number>();
    for (const t of kini) {
      const di = indexOf(t, asli);
      const bagian = findBagian(asli, di);
      if (bagianRusak.has(bagian)) blankBagian(baris, bagian);
      else blankBlok(baris, asli, di);
      lagi.add(bagian);
    }
    for (const bagian of lagi) bagianRusak.add(bagian);
    const hasil = read(baris.join("\n"));
    if (hasil.nilai === null) kini = hasil.temuan;
    else yaml = { nilai: hasil.nilai, temuan: hasil.temuan };
  }
  const terbuang = asli.filter((isi, i) => isi !== baris[i]);
  return {
    temuan,
    yaml,
    hilang: new Set(terbuang.flatMap((isi) => /^\s*(?:- +)*["']?([\w-]+)["']?\s*:/.exec(isi)?.[1] ?? [])),
    isAkibat: (t) => {
      const di = (t.baris ?? 1) - 1;
      if (baris[di] !== asli[di]) return true;
      return bagianRusak.has(findBagian(asli, di)) && TERGANTUNG_SEKITAR.has(t.nama);
    },
  };
}

/** The line where the fault lies: of a bracket that is not closed, the one that opens it. */
function indexOf({ nama, baris = 1 }: Temuan, asli: readonly string[]): number {
  const di = baris - 1;
  if (nama !== "yaml-kurung-terbuka") return di;
  for (let i = di; i >= Math.max(0, di - 50); i--) {
    const polos = (asli[i] ?? "").replace(/"[^"]*"|'[^']*'|(^|\s)#.*/g, "");
    if ((polos.match(/[{[]/g)?.length ?? 0) > (polos.match(/[}\]]/g)?.length ?? 0)) return i;
  }
  return di;
}

const isAwalBagian = (baris: string | undefined): boolean => /^[^\s#\]}-]/.test(baris ?? "");

/** Index of the line where the outermost key begins that a line belongs to. */
function findBagian(asli: readonly string[], di: number): number {
  for (let i = di; i > 0; i--) if (isAwalBagian(asli[i])) return i;
  return 0;
}

/** Takes out a line with everything that is indented below it; dashes stay, so that lists keep their items. */
function blankBlok(baris: string[], asli: readonly string[], di: number): void {
  const [depan = ""] = /^\s*(?:- +)*/.exec(asli[di] ?? "") ?? [];
  baris[di] = depan.trimEnd() === "" ? "" : depan.trimEnd();
  for (let i = di + 1; i < asli.length && isDiBawah(asli[i] ?? "", depan.length); i++) baris[i] = "";
}

const isDiBawah = (baris: string, jorokan: number): boolean =>
  baris.trim() === "" || (/^\s*/.exec(baris)?.[0].length ?? 0) > jorokan;

function blankBagian(baris: string[], awal: number): void {
  baris[awal] = "";
  for (let i = awal + 1; i < baris.length && !isAwalBagian(baris[i]); i++) baris[i] = "";
}
