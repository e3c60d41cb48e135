import { UNDECIDED } from "../folder/received.ts";
import { chooseBelow } from "./choose.ts";
import { askFile } from "./files.ts";
import type { Guide } from "./guide.ts";
import { runAndShow } from "./run-step.ts";
import { body, explain, heading } from "./screen.ts";

/** Asks which files came and receives them. */
export async function receiveFiles(guide: Guide): Promise<void> {
  const path = await askFile(guide, {
    title: "Terima berkas",
    about: "Formulir Excel, zip, atau folder yang berisi keduanya.",
    example: "E:\\formulir (1).xlsx",
    argv: ["receive"],
  });
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
