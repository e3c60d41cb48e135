import { formatList } from "../model/format.ts";
import { BERKAS_CONFIG, BERKAS_DRAF } from "../model/places.ts";
import type { Config } from "../plan/schema.ts";
import { listParagrafNaskah } from "../word/text/naskah-draf.ts";
import { readNaskah } from "../word/text/read.ts";
import type { ReadonlyWorld } from "../world/world.ts";
import { tryRead } from "./returned.ts";

/*
 * What people wrote into the gaps of a finished draft: prose that lkjip.yaml does not have.
 */

/** Keys of lkjip.yaml for prose, each with its own name in the report. */
const NASKAH_KUNCI = [
  "kata_pengantar",
  "latar_belakang",
  "gambaran_umum",
  "isu_strategis",
  "penutup",
  "langkah_perbaikan",
] as const satisfies readonly (keyof Config["naskah"])[];
const INSTANSI_KUNCI = ["tugas", "fungsi"] as const satisfies readonly (keyof Config["instansi"])[];

/** Paragraphs by key of lkjip.yaml. */
interface LastProse {
  readonly naskah: Readonly<Partial<Record<(typeof NASKAH_KUNCI)[number], readonly string[]>>>;
  readonly instansi: Readonly<Partial<Record<(typeof INSTANSI_KUNCI)[number], readonly string[]>>>;
}

/** The prose of a folder's draft where lkjip.yaml has none; null where there is a draft that cannot be read. */
export function readLastProse(world: ReadonlyWorld, { naskah, instansi }: Config): LastProse | null {
  if (!world.exists(BERKAS_DRAF)) return { naskah: {}, instansi: {} };
  const { content } = tryRead(world, BERKAS_DRAF);
  const draf = content === null ? null : readNaskah(content);
  if (draf === null) return null;
  const paragraf = listParagrafNaskah(draf);
  const written = (kunci: string): string[] =>
    paragraf.flatMap(({ control, celah, teks }) =>
      control.includes(kunci) && celah.length === 0 && teks.trim() !== "" ? [teks.trim()] : [],
    );
  return {
    naskah: gather(NASKAH_KUNCI, naskah, written),
    instansi: gather(INSTANSI_KUNCI, instansi, written),
  };
}

function gather<K extends string>(
  kunci: readonly K[],
  config: Readonly<Partial<Record<K, unknown>>>,
  written: (kunci: K) => readonly string[],
): Partial<Record<K, readonly string[]>> {
  const found = kunci.flatMap((each) => {
    const teks = config[each] === undefined ? written(each) : [];
    return teks.length === 0 ? [] : [[each, teks]];
  });
  return Object.fromEntries(found) as Partial<Record<K, readonly string[]>>;
}

/** What came along of the words that people wrote in Word. */
export function formatLastProse(prose: LastProse | null, tahun: number): string[] {
  if (prose === null) return [`Draf tahun ${tahun} tidak dapat dibaca, jadi tulisan di dalamnya tidak ikut dibawa.`];
  const kunci = [...Object.keys(prose.naskah), ...Object.keys(prose.instansi)].map((each) => each.replaceAll("_", " "));
  return kunci.length === 0
    ? []
    : [`Tulisan di draf tahun ${tahun} ikut dibawa ke ${BERKAS_CONFIG}: ${formatList(kunci)}.`];
}
