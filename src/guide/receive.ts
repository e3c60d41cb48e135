import { UNDECIDED } from "../folder/received.ts";
import { chooseBelow } from "./choose.ts";
import type { Guide } from "./guide.ts";
import { readPath } from "./outside.ts";
import { runAndShow } from "./run-step.ts";
import { body, cut, explain, heading } from "./screen.ts";

/** Asks which files came and receives them: downloads, or a path that is typed or dragged into the window. */
export async function receiveFiles(guide: Guide): Promise<void> {
  const downloads = guide.desk.downloads();
  const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;
  const entries = [
    ...downloads.map((path) => ({ nama: cut(nameOf(path), 74), keterangan: explain(path, ["receive", path]) })),
    { nama: "Dari tempat lain ...", keterangan: explain("Flash disk atau folder lain.", ["receive", "BERKAS"]) },
    { nama: "Kembali", keterangan: ["", ""] },
  ];
  const chosen = await chooseBelow(guide.desk, {
    top: heading("Terima berkas"),
    lines: body(
      downloads.length > 0
        ? "Yang terbaru di folder unduhan:"
        : "Formulir Excel, zip, atau folder yang berisi keduanya.",
    ),
    pesan: "Berkas mana?",
    entries,
  });
  if (chosen === null || chosen === entries.length - 1) return;
  const path = downloads[chosen] ?? (await askPath(guide));
  if (path !== null) await receivePaths(guide, [path]);
}

/** Receives files, and asks which form counts where two differ. */
export async function receivePaths(guide: Guide, paths: readonly string[]): Promise<void> {
  const ran = await runAndShow(guide, ["receive", ...paths]);
  if (ran.temuan.some(({ nama }) => nama === UNDECIDED)) await settle(guide, paths);
}

/** A form that differs from the one that is there, and nobody can tell which is newer: a person can. */
async function settle(guide: Guide, paths: readonly string[]): Promise<void> {
  const argvOf = (which: string): string[] => ["receive", ...paths, "--utamakan", which];
  const entries = [
    { nama: "Yang baru datang", keterangan: explain("Yang lama pindah ke cadangan, tidak dihapus.", argvOf("baru")) },
    { nama: "Yang sudah ada", keterangan: explain("Yang baru datang tidak disimpan.", argvOf("lama")) },
    { nama: "Putuskan nanti", keterangan: ["", ""] },
  ];
  const chosen = await chooseBelow(guide.desk, {
    top: heading("Terima berkas"),
    lines: body("Formulir unit ini sudah ada dan isinya berbeda."),
    pesan: "Yang mana yang dipakai?",
    entries,
  });
  if (chosen === 0 || chosen === 1) await runAndShow(guide, argvOf(chosen === 0 ? "baru" : "lama"));
}

async function askPath(guide: Guide): Promise<string | null> {
  const answer = await guide.desk.type({
    head: [
      ...heading("Terima berkas"),
      ...body("Letak berkasnya. Berkas atau foldernya boleh ditarik ke jendela ini.", "Contoh: E:\\formulir (1).xlsx"),
    ],
    pesan: "Berkas",
    periksa: (text) => (guide.world.exists(readPath(text)) && readPath(text) !== "" ? null : "Berkas itu tidak ada."),
  });
  return answer === null ? null : guide.world.at(readPath(answer)).folder;
}
