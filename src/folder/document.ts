import { EXIT_CODE, Henti } from "../model/henti.ts";
import { BERKAS_DRAF, COMMENT_DRAF_BERKAS, FOLDER_CADANGAN } from "../model/places.ts";
import { hasHandEdits } from "../word/base/pending.ts";
import { isSoundDocument, type RefreshOptions, refreshDocx } from "../word/refresh/refresh.ts";
import type { LaporanSegar } from "../word/refresh/report.ts";
import { type ReadonlyWorld, sha256, type World } from "../world/world.ts";
import type { Product } from "./journal.ts";

/*
 * Word documents that people edit and that are made again: what would become of one, and its backups.
 */

/** How conflicts are settled; see `RefreshOptions`. */
export type RefreshRule = Pick<RefreshOptions, "prefer" | "accept">;

/** Takes the data of a conflict in the draft, by its tag. */
export const ACCEPT_PERINTAH = "lkjip draft --terima";

/** A file to be written; `cadangan` is where the file as it is goes first, null where none is replaced. */
export interface Write {
  readonly berkas: string;
  readonly content: Uint8Array;
  readonly cadangan: string | null;
}

/** What is to become of a document; nothing is written yet. */
export interface DocumentPlan extends Write {
  /** `disegarkan`: fresh data were brought into a file that people had edited. */
  readonly nasib: "baru" | "sama" | "diperbarui" | "disegarkan";
  /** Only where people had edited the file. */
  readonly segar: LaporanSegar | null;
}

/**
 * Plans a document: new, renewed as a whole where nobody touched what lkjip made (`made` is the hash it had then), or
 * merged. A copy of the draft with comments is always made from the draft. Ends the command where the file cannot be merged.
 */
export function planDocument(
  world: ReadonlyWorld,
  { berkas, content }: Product,
  made: string | null,
  options: RefreshRule = {},
): DocumentPlan {
  const old = world.read(berkas);
  const cadangan = null;
  if (old === null) return { berkas, content, cadangan, nasib: "baru", segar: null };
  const sidik = sha256(old);
  if (sidik === sha256(content)) return { berkas, content, cadangan, nasib: "sama", segar: null };
  const whole = berkas === COMMENT_DRAF_BERKAS || (sidik === made && !hasHandEdits(old));
  if (whole) return { ...replace(world, { berkas, content }), nasib: "diperbarui", segar: null };
  const perintah = berkas === BERKAS_DRAF ? { acceptPerintah: ACCEPT_PERINTAH } : {};
  const waktu = world.now().slice(0, 19);
  const { nilai, temuan } = refreshDocx(old, content, { ...options, ...perintah, berkas, waktu });
  if (nilai === null)
    throw new Henti(
      EXIT_CODE.hasGalat,
      temuan.map((each) => withBackup(world, berkas, each)),
    );
  const { content: refreshed, laporan: segar } = nilai;
  if (refreshed === old) return { berkas, content: old, cadangan, nasib: "sama", segar };
  return { ...replace(world, { berkas, content: refreshed }), nasib: "disegarkan", segar };
}

/** Names the newest good backup in a refusal of a damaged file. */
function withBackup(world: ReadonlyWorld, berkas: string, temuan: Henti["temuan"][number]): Henti["temuan"][number] {
  if (temuan.nama !== "draf-rusak") return temuan;
  const cadangan = findCadangan(world, berkas);
  const restore = berkas === BERKAS_DRAF ? "misalnya: lkjip restore" : `dengan menyalinnya menjadi ${berkas}`;
  const perbaikan =
    cadangan === null
      ? "pindahkan berkas itu ke folder lain, lalu jalankan perintah ini lagi untuk membuat yang baru."
      : `kembalikan cadangan terbaru yang utuh, yaitu ${cadangan}, ${restore}`;
  return { ...temuan, perbaikan };
}

/** A file that goes where another may lie, which is copied first. */
export const replace = (world: ReadonlyWorld, { berkas, content }: Product): Write => ({
  berkas,
  content,
  cadangan: world.exists(berkas) ? world.nextBackup(berkas) : null,
});

/** Those of the planned files that change something. */
export const listWrites = (plans: readonly (Write & { readonly nasib: string })[]): Write[] =>
  plans.filter(({ nasib }) => nasib !== "sama" && nasib !== "dipertahankan");

/** Writes a file, a copy of the one before it first. */
export function carryOut(world: World, { berkas, content, cadangan }: Write): void {
  const old = cadangan === null ? null : world.read(berkas);
  if (cadangan !== null && old !== null) world.write(cadangan, old);
  world.write(berkas, content);
}

/** Backups of a document, newest first. */
export function listCadangan(world: ReadonlyWorld, berkas: string): string[] {
  const { folder, stem, ending } = splitName(berkas);
  const place = `${folder}/${FOLDER_CADANGAN}`;
  const stamp = new RegExp(
    `^${stem.replace(/[.+()[\]{}$^]/g, "\\$&")}-(\\d{8}-\\d{6})(?:-(\\d+))?${ending.replace(".", "\\.")}$`,
  );
  return world
    .list(place)
    .flatMap((nama) => {
      const match = stamp.exec(nama);
      return match === null ? [] : [{ nama, saat: match[1] ?? "", order: Number(match[2] ?? 1) }];
    })
    .sort((a, b) => (a.saat === b.saat ? b.order - a.order : a.saat < b.saat ? 1 : -1))
    .map(({ nama }) => `${place}/${nama}`);
}

/** The backup of that name, which may lack its folder and `.docx`; null where there is none. */
export function findNamedBackup(world: ReadonlyWorld, berkas: string, nama: string): string | null {
  const plain = (each: string): string => each.replace(/\.docx$/i, "");
  const wanted = plain(nama);
  return (
    listCadangan(world, berkas).find((each) => plain(each) === wanted || plain(each).endsWith(`/${wanted}`)) ?? null
  );
}

/** The newest backup that is a whole document of lkjip and differs from the file as it is; null where there is none. */
export function findCadangan(world: ReadonlyWorld, berkas: string): string | null {
  const now = world.read(berkas);
  const sidik = now === null ? "" : sha256(now);
  const good = listCadangan(world, berkas).find((each) => {
    const content = readBackup(world, each);
    return content !== null && sha256(content) !== sidik && isSoundDocument(content);
  });
  return good ?? null;
}

/** A backup that cannot be read is not the one to go back to. */
function readBackup(world: ReadonlyWorld, berkas: string): Uint8Array | null {
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
