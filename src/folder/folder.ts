import { EXIT_CODE, Henti, henti } from "../model/henti.ts";
import { BERKAS_CONFIG } from "../model/places.ts";
import type { Bertemuan, Temuan } from "../model/temuan.ts";
import { compileConfig } from "../pipeline.ts";
import type { Config } from "../plan/schema.ts";
import type { ReadonlyWorld, World } from "../world/world.ts";

/*
 * The work folder of one year: where it is, and its lkjip.yaml.
 */

/** What is taken for a work folder, or the nearest thing to one: a lkjip.yaml under another name. */
interface FoundFolder {
  readonly world: World;
  /** What lkjip.yaml is called there; null where it has its name. */
  readonly wrongNama: string | null;
}

/** Windows hides endings, Notepad adds .txt: none of these is read, and a new lkjip.yaml beside them would start all over. */
const WRONG_NAMA = /^lkjip(\.ya?ml)?(\.txt|\.ya?ml)$/i;

/** The name that lkjip.yaml has by mistake in a folder without one, or null. */
export function findWrongNama(world: ReadonlyWorld): string | null {
  if (world.exists(BERKAS_CONFIG)) return null;
  try {
    return world.list(".").find((nama) => WRONG_NAMA.test(nama) && !world.isFolder(nama)) ?? null;
  } catch {
    // A folder far above may be closed to us; then nothing of ours lies there.
    return null;
  }
}

/** What to do about it. */
export function wrongNamaTemuan(folder: string, nama: string): Omit<Temuan, "tingkat"> {
  return {
    nama: "lkjip-yaml-salah-nama",
    berkas: folder,
    pesan: `Folder ini berisi ${nama}, bukan ${BERKAS_CONFIG}, sehingga isinya tidak dibaca.`,
    perbaikan: `ganti nama ${nama} menjadi ${BERKAS_CONFIG}. Windows menyembunyikan ekstensi seperti .txt: di File Explorer nyalakan dahulu View (Tampilkan), File name extensions (Ekstensi nama file).`,
  };
}

function searchWorkFolder(world: ReadonlyWorld): FoundFolder | null {
  for (let folder = "."; ; folder = `../${folder}`) {
    const candidate = world.at(folder);
    if (candidate.exists(BERKAS_CONFIG)) return { world: candidate, wrongNama: null };
    const wrongNama = findWrongNama(candidate);
    if (wrongNama !== null) return { world: candidate, wrongNama };
    if (world.givenFolder || candidate.folder === candidate.at("..").folder) return null;
  }
}

/**
 * The world seen from the work folder: the folder that was named, or the current one or the nearest above it that holds
 * lkjip.yaml; null where none does.
 */
export function findWorkFolder(world: ReadonlyWorld): World | null {
  const found = searchWorkFolder(world);
  return found === null || found.wrongNama !== null ? null : found.world;
}

/** The same, or an end that says what to do. */
export function openWorkFolder(world: ReadonlyWorld): World {
  const found = searchWorkFolder(world);
  if (found?.wrongNama === null) return found.world;
  if (found) throw henti(EXIT_CODE.salahPakai, wrongNamaTemuan(found.world.folder, found.wrongNama));
  throw henti(EXIT_CODE.salahPakai, {
    nama: "bukan-folder-kerja",
    berkas: world.folder,
    pesan: world.givenFolder
      ? `Folder yang disebut --folder ini tidak berisi ${BERKAS_CONFIG}, jadi bukan folder kerja.`
      : `Folder ini maupun folder di atasnya tidak berisi ${BERKAS_CONFIG}, jadi bukan folder kerja.`,
    perbaikan: world.givenFolder
      ? "tulis folder yang berisi lkjip.yaml, misalnya: --folder kanigaran-2024"
      : "masuk ke folder kerja lebih dahulu, atau buat yang baru, misalnya: lkjip init kanigaran-2024",
  });
}

/** The config of the work folder, or an end with all its findings. */
export function readWorkConfig(world: ReadonlyWorld): Bertemuan<Config> {
  const { nilai, temuan } = compileConfig(world.readText(BERKAS_CONFIG) ?? "");
  if (nilai === null) throw new Henti(EXIT_CODE.hasGalat, temuan);
  return { nilai, temuan };
}
