import { EXIT_CODE, Henti } from "../model/henti.ts";
import { BERKAS_DRAF, COMMENT_DRAF_BERKAS, FOLDER, FOLDER_CADANGAN, INDIVIDU_FOLDER } from "../model/places.ts";
import { hasHandEdits } from "../word/base/pending.ts";
import { isSoundDocument, type RefreshOptions, refreshDocx } from "../word/refresh/refresh.ts";
import type { LaporanSegar } from "../word/refresh/report.ts";
import { sha256, type World } from "../world/world.ts";

/*
 * Word documents that people edit and that are made again: what would become of one, and its backups.
 */

/** How conflicts are settled; see `RefreshOptions`. */
export type RefreshRule = Pick<RefreshOptions, "prefer" | "accept">;

/** Takes the data of a conflict in the draft, by its tag. */
export const ACCEPT_PERINTAH = "lkjip draft --terima";

/** The command that makes the documents of a folder. */
const MAKER: Readonly<Record<string, string>> = {
  [FOLDER.disposisi]: "lkjip disposition",
  [FOLDER.formulir]: "lkjip forms",
  [INDIVIDU_FOLDER]: "lkjip individual",
  [FOLDER.draf]: "lkjip draft",
  [FOLDER.koreksi]: "lkjip review",
  [FOLDER.persetujuan]: "lkjip submit",
  [FOLDER.pengesahan]: "lkjip sign",
  [FOLDER.pengiriman]: "lkjip letter",
};

/** What is to become of a document; nothing is written yet. */
export interface DocumentPlan {
  readonly berkas: string;
  readonly content: Uint8Array;
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
  world: World,
  { berkas, content }: { readonly berkas: string; readonly content: Uint8Array },
  made: string | null,
  options: RefreshRule = {},
): DocumentPlan {
  const old = world.read(berkas);
  if (old === null) return { berkas, content, nasib: "baru", segar: null };
  const sidik = sha256(old);
  if (sidik === sha256(content)) return { berkas, content, nasib: "sama", segar: null };
  const whole = berkas === COMMENT_DRAF_BERKAS || (sidik === made && !hasHandEdits(old));
  if (whole) return { berkas, content, nasib: "diperbarui", segar: null };
  const perintah = {
    perintah: MAKER[splitName(berkas).folder] ?? "lkjip draft",
    ...(berkas === BERKAS_DRAF ? { acceptPerintah: ACCEPT_PERINTAH } : {}),
  };
  const waktu = world.now().slice(0, 19);
  const { nilai, temuan } = refreshDocx(old, content, { ...options, ...perintah, berkas, waktu });
  if (nilai === null)
    throw new Henti(
      EXIT_CODE.hasGalat,
      temuan.map((each) => withBackup(world, berkas, each)),
    );
  const nasib = nilai.content === old ? "sama" : "disegarkan";
  return { berkas, content: nilai.content, nasib, segar: nilai.laporan };
}

/** Names the newest good backup in a refusal of a damaged file, and of a draft that lost what makes it one. */
function withBackup(world: World, berkas: string, temuan: Henti["temuan"][number]): Henti["temuan"][number] {
  const isLost = temuan.nama === "bukan-draf-lkjip" && berkas === BERKAS_DRAF;
  if (temuan.nama !== "draf-rusak" && !isLost) return temuan;
  const cadangan = findCadangan(world, berkas);
  const restore = berkas === BERKAS_DRAF ? "misalnya: lkjip draft --pulihkan" : `dengan menyalinnya menjadi ${berkas}`;
  if (isLost && cadangan === null) return temuan;
  const perbaikan =
    cadangan === null
      ? "pindahkan berkas itu ke folder lain, lalu jalankan perintah ini lagi untuk membuat yang baru."
      : `${isLost ? `${temuan.perbaikan}; atau ` : ""}kembalikan cadangan terbaru yang utuh, yaitu ${cadangan}, ${restore}`;
  return { ...temuan, perbaikan };
}

/** Writes what was planned; a file that changes is copied into cadangan/ first. Returns the path of the copy. */
export function carryOut(world: World, { berkas, content, nasib }: DocumentPlan): string | null {
  if (nasib === "sama") return null;
  const cadangan = nasib === "baru" ? null : world.backup(berkas);
  world.write(berkas, content);
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
      return match === null ? [] : [{ nama, saat: match[1] ?? "", order: Number(match[2] ?? 1) }];
    })
    .sort((a, b) => (a.saat === b.saat ? b.order - a.order : a.saat < b.saat ? 1 : -1))
    .map(({ nama }) => `${place}/${nama}`);
}

/** The backup of that name, which may lack its folder and `.docx`; null where there is none. */
export function findNamedBackup(world: World, berkas: string, nama: string): string | null {
  const plain = (each: string): string => each.replace(/\.docx$/i, "");
  const wanted = plain(nama);
  return (
    listCadangan(world, berkas).find((each) => plain(each) === wanted || plain(each).endsWith(`/${wanted}`)) ?? null
  );
}

/** The newest backup that is a whole document of lkjip and differs from the file as it is; null where there is none. */
export function findCadangan(world: World, berkas: string): string | null {
  const now = world.read(berkas);
  const sidik = now === null ? "" : sha256(now);
  const good = listCadangan(world, berkas).find((each) => {
    const content = readBackup(world, each);
    return content !== null && sha256(content) !== sidik && isSoundDocument(content);
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
