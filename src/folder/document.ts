import { BERKAS_DRAF, BERKAS_DRAF_KOMENTAR, FOLDER_CADANGAN } from "../model/places.ts";
import { Henti, KODE_KELUAR } from "../model/henti.ts";
import type { LaporanSegar } from "../word/refresh/report.ts";
import { isSoundDokumen, type OpsiSegar, refreshDocx } from "../word/refresh/refresh.ts";
import { hasHandEdits } from "../word/base/pending.ts";
import { sha256, type World } from "../world/world.ts";

/*
 * Word documents that people edit and that are made again: what would become of one, and its backups.
 */

/** How conflicts are settled; see `OpsiSegar`. */
export type AturanSegar = Pick<OpsiSegar, "utamakan" | "terima">;

/** Takes the data of a conflict in the draft, by its tag. */
export const PERINTAH_TERIMA = "lkjip draft --terima";

/** What is to become of a document; nothing is written yet. */
export interface RencanaDokumen {
  readonly berkas: string;
  readonly isi: Uint8Array;
  /** `disegarkan`: fresh data were brought into a file that people had edited. */
  readonly nasib: "baru" | "sama" | "diperbarui" | "disegarkan";
  /** Only where people had edited the file. */
  readonly segar: LaporanSegar | null;
}

/**
 * Plans a document: new, renewed as a whole where nobody touched what lkjip made (`buatan` is the hash it had then), or
 * merged. A copy of the draft with comments is always made from the draft. Ends the command where the file cannot be merged.
 */
export function planDokumen(
  world: World,
  { berkas, isi }: { readonly berkas: string; readonly isi: Uint8Array },
  buatan: string | null,
  opsi: AturanSegar = {},
): RencanaDokumen {
  const old = world.read(berkas);
  if (old === null) return { berkas, isi, nasib: "baru", segar: null };
  const sidik = sha256(old);
  if (sidik === sha256(isi)) return { berkas, isi, nasib: "sama", segar: null };
  const whole = berkas === BERKAS_DRAF_KOMENTAR || (sidik === buatan && !hasHandEdits(old));
  if (whole) return { berkas, isi, nasib: "diperbarui", segar: null };
  const perintah = berkas === BERKAS_DRAF ? { perintahTerima: PERINTAH_TERIMA } : {};
  const waktu = world.now().slice(0, 19);
  const { nilai, temuan } = refreshDocx(old, isi, { ...opsi, ...perintah, berkas, waktu });
  if (nilai === null)
    throw new Henti(
      KODE_KELUAR.adaGalat,
      temuan.map((each) => withBackup(world, berkas, each)),
    );
  const nasib = nilai.isi === old ? "sama" : "disegarkan";
  return { berkas, isi: nilai.isi, nasib, segar: nilai.laporan };
}

/** Names the newest good backup in a refusal of a damaged file. */
function withBackup(world: World, berkas: string, temuan: Henti["temuan"][number]): Henti["temuan"][number] {
  if (temuan.nama !== "draf-rusak") return temuan;
  const cadangan = findCadangan(world, berkas);
  const pulihkan = berkas === BERKAS_DRAF ? "misalnya: lkjip draft --pulihkan" : `dengan menyalinnya menjadi ${berkas}`;
  const perbaikan =
    cadangan === null
      ? "pindahkan berkas itu ke folder lain, lalu jalankan perintah ini lagi untuk membuat yang baru."
      : `kembalikan cadangan terbaru yang utuh, yaitu ${cadangan}, ${pulihkan}`;
  return { ...temuan, perbaikan };
}

/** Writes what was planned; a file that changes is copied into cadangan/ first. Returns the path of the copy. */
export function carryOut(world: World, { berkas, isi, nasib }: RencanaDokumen): string | null {
  if (nasib === "sama") return null;
  const cadangan = nasib === "baru" ? null : world.backup(berkas);
  world.write(berkas, isi);
  return cadangan;
}

/** Backups of a document, newest first. */
export function listCadangan(world: World, berkas: string): string[] {
  const { folder, stem, ending } = splitName(berkas);
  const place = `${folder}/${FOLDER_CADANGAN}`;
  const stamp = new RegExp(
    `^${stem.replace(/[.+()[\]{}$^]/g, "\\$&")}-(\\d{8}-\\d{6})(?:-(\\d+))?${ending.replace(".", "\\.")}$`,
  );
  return world
    .list(place)
    .flatMap((nama) => {
      const match = stamp.exec(nama);
      return match === null ? [] : [{ nama, saat: match[1] ?? "", urut: Number(match[2] ?? 1) }];
    })
    .sort((a, b) => (a.saat === b.saat ? b.urut - a.urut : a.saat < b.saat ? 1 : -1))
    .map(({ nama }) => `${place}/${nama}`);
}

/** The backup of that name, which may lack its folder and `.docx`; null where there is none. */
export function findCadanganBernama(world: World, berkas: string, nama: string): string | null {
  const polos = (each: string): string => each.replace(/\.docx$/i, "");
  const wanted = polos(nama);
  return (
    listCadangan(world, berkas).find((each) => polos(each) === wanted || polos(each).endsWith(`/${wanted}`)) ?? null
  );
}

/** The newest backup that is a whole document of lkjip and differs from the file as it is; null where there is none. */
export function findCadangan(world: World, berkas: string): string | null {
  const now = world.read(berkas);
  const sidik = now === null ? "" : sha256(now);
  const good = listCadangan(world, berkas).find((each) => {
    const isi = readBackup(world, each);
    return isi !== null && sha256(isi) !== sidik && isSoundDokumen(isi);
  });
  return good ?? null;
}

/** A backup that cannot be read is not the one to go back to. */
function readBackup(world: World, berkas: string): Uint8Array | null {
  try {
    return world.read(berkas);
  } catch {
    return null;
  }
}

function splitName(berkas: string): { folder: string; stem: string; ending: string } {
  const at = berkas.lastIndexOf("/");
  const name = berkas.slice(at + 1);
  const dot = name.lastIndexOf(".");
  return { folder: berkas.slice(0, Math.max(at, 0)), stem: name.slice(0, dot), ending: name.slice(dot) };
}
