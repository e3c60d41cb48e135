import { FOLDER, FOLDER_CADANGAN } from "../model/places.ts";
import { BACK, chooseBelow } from "./choose.ts";
import type { Guide } from "./guide.ts";
import { body, cut, explain, heading } from "./screen.ts";

/*
 * Documents of the work folder, opened by the program that the computer has for them.
 */

const OPENED = /\.(docx|xlsx|xls|pdf|txt|zip|yaml|jpe?g|png)$/i;
/** Files of one folder that are listed by name; of more, the folder is. */
const BY_NAME = 3;

/** Whether the guide opens it: a document, never a program. */
export const mayOpen = (guide: Guide, berkas: string): boolean =>
  guide.world.exists(berkas) && (guide.world.isFolder(berkas) || OPENED.test(berkas));

/** Opens a file or folder of the work folder; where the computer has no program for it, says where it is. */
export async function openFile(guide: Guide, berkas: string): Promise<void> {
  const isThere = guide.world.exists(berkas);
  const path = isThere ? guide.world.realPath(berkas) : berkas;
  if (isThere && guide.desk.open(path)) return;
  const lines = isThere
    ? body("Komputer ini tidak mempunyai program untuk membukanya dari sini. Letaknya:", "", path)
    : body("Berkas ini tidak ada lagi:", "", path);
  await chooseBelow(guide.desk, {
    top: heading("Buka berkas"),
    lines,
    pesan: "Selesai?",
    entries: [BACK],
  });
}

/** DeskEntry that opens a file, named after it. */
export const openEntry = (berkas: string) => ({
  nama: `Buka ${berkas.split("/").at(-1)}`,
  keterangan: explain(berkas, null),
});

/** Documents and folders that there are, the draft first. */
export function listFiles(guide: Guide): string[] {
  const order = [FOLDER.draf, FOLDER.koreksi, FOLDER.pengiriman, FOLDER.pengesahan, FOLDER.persetujuan];
  const rest = Object.values(FOLDER).filter((each) => !order.some((one) => one === each));
  const files = [...order, ...rest].flatMap((folder) => {
    const own = guide.world
      .list(folder)
      .filter((nama) => nama !== FOLDER_CADANGAN && !nama.startsWith("~$") && mayOpen(guide, `${folder}/${nama}`));
    return own.length > BY_NAME ? [folder] : own.map((nama) => `${folder}/${nama}`);
  });
  return [...files, "lkjip.yaml", "rencana.xlsx"].filter((berkas) => mayOpen(guide, berkas));
}

/** The list of documents to open. */
export async function openFromList(guide: Guide): Promise<void> {
  for (;;) {
    const files = listFiles(guide);
    const entries = [
      ...files.map((berkas) => ({
        nama: guide.world.isFolder(berkas) ? `folder ${berkas}` : berkas,
        keterangan: explain("Dibuka dengan program yang ada di komputer ini; layar ini tetap.", null),
      })),
      { nama: "Folder kerja ini", keterangan: explain(guide.world.folder, null) },
      BACK,
    ];
    const chosen = await chooseBelow(guide.desk, {
      top: heading("Buka berkas"),
      lines: [],
      pesan: "Yang mana?",
      entries,
    });
    if (chosen === null || chosen === entries.length - 1) return;
    await openFile(guide, files[chosen] ?? ".");
  }
}

/** A path that was typed or dragged into the window, without the quotes that some consoles put around it. */
export const readPath = (text: string): string => text.trim().replace(/^(["'])(.*)\1$/, "$2");

/** A file from outside the work folder that a command takes. */
export interface FileWanted {
  readonly title: string;
  /** What is meant, in one sentence. */
  readonly about: string;
  readonly example: string;
  /** The command line up to the file. */
  readonly argv: readonly string[];
}

/** A download, or a path that is typed or dragged into the window; null where the person went back. */
export async function askFile(guide: Guide, { title, about, example, argv }: FileWanted): Promise<string | null> {
  const downloads = guide.desk.downloads();
  const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;
  const entries = [
    ...downloads.map((path) => ({ nama: cut(nameOf(path), 74), keterangan: explain(path, [...argv, path]) })),
    { nama: "Dari tempat lain ...", keterangan: explain("Flash disk atau folder lain.", [...argv, "BERKAS"]) },
    BACK,
  ];
  const chosen = await chooseBelow(guide.desk, {
    top: heading(title),
    lines: body(...(downloads.length > 0 ? [about, "Yang terbaru di folder unduhan:"] : [about])),
    pesan: "Berkas mana?",
    entries,
  });
  if (chosen === null || chosen === entries.length - 1) return null;
  return downloads[chosen] ?? askPath(guide, title, example);
}

/** A path that is typed or dragged into the window; null where the person went back. */
export async function askPath(guide: Guide, title: string, example: string): Promise<string | null> {
  const answer = await guide.desk.type({
    head: [
      ...heading(title),
      ...body("Letak berkasnya. Berkas atau foldernya boleh ditarik ke jendela ini.", `Contoh: ${example}`),
    ],
    pesan: "Berkas",
    periksa: (text) => (guide.world.exists(readPath(text)) && readPath(text) !== "" ? null : "Berkas itu tidak ada."),
  });
  return answer === null ? null : guide.world.at(readPath(answer)).folder;
}
