import { type BahanKoreksi, createBahan } from "../review/rules/input.ts";
import { checkNaskah, leaveUntouched } from "../review/review.ts";
import type { Koreksi, NaskahDraf } from "../word/text/naskah-draf.ts";
import type { Temuan } from "../model/temuan.ts";
import type { Hasil } from "../pipeline.ts";
import { findUntouched } from "../word/refresh/untouched.ts";
import type { World } from "../world/world.ts";
import { findDrafBasi } from "./draf.ts";

/** A draft as it was saved, and as it is read. */
export interface DrafTerbaca {
  readonly isi: Uint8Array;
  readonly naskah: NaskahDraf;
}

/** What is to be corrected in a draft; `basi` where its figures are those of older data. */
interface HasilKoreksi {
  readonly bahan: BahanKoreksi;
  readonly koreksi: readonly Koreksi[];
  readonly basi: readonly Temuan[];
}

/**
 * Judges a draft by the rules of `review`. What lkjip wrote and nobody touched is never called wrong, unless the data have
 * moved on since: then it is old, and one command mends it.
 */
export function findKoreksi(
  world: World,
  hasil: Hasil,
  { isi, naskah }: DrafTerbaca,
  lalu: NaskahDraf | null = null,
): HasilKoreksi {
  const bahan = createBahan(naskah, hasil.config, hasil.pengukuran, lalu);
  const semua = checkNaskah(bahan);
  const galat = (daftar: readonly Koreksi[]): number => daftar.filter(({ tingkat }) => tingkat === "galat").length;
  if (semua.length === 0) return { bahan, koreksi: semua, basi: [] };
  const koreksi = leaveUntouched(semua, bahan, findUntouched(isi));
  const basi = galat(semua) > 0 ? findDrafBasi(world, hasil, isi) : [];
  return { bahan, koreksi: basi.length > 0 ? semua : koreksi, basi };
}
