import { listCadangan } from "../folder/backup.ts";
import { BERKAS_DRAF, DIFFERENCE_BERKAS } from "../model/places.ts";
import { BACK, choose } from "./choose.ts";
import { openFile } from "./files.ts";
import type { Guide } from "./guide.ts";
import { runAndShow } from "./run-step.ts";
import { body, explain, heading } from "./screen.ts";

/*
 * Earlier versions of the draft: compared with another, brought back.
 */

/** Backups that are offered, newest first. */
const OFFERED = 9;

/** Names of backups as `diff` and `restore` take them, newest first. */
const listNames = ({ world }: Guide): string[] =>
  listCadangan(world, BERKAS_DRAF)
    .slice(0, OFFERED)
    .map((path) => (path.split("/").at(-1) ?? "").replace(/\.docx$/, ""));

/** Chooses a backup; null where the person went back. */
async function chooseBackup(
  guide: Guide,
  title: string,
  argvOf: (nama: string) => readonly string[],
): Promise<string | null> {
  const names = listNames(guide);
  return choose(guide.desk, {
    top: heading(title),
    lines: body(
      names.length === 0
        ? "Belum ada cadangan. Setiap kali draf diganti, yang lama masuk ke cadangan."
        : "Tanggal dan jam di namanya: waktu draf itu diganti. Yang terbaru di atas.",
    ),
    pesan: "Cadangan yang mana?",
    entries: [...names.map((nama) => ({ nama, keterangan: explain("", argvOf(nama)), value: nama })), BACK],
  });
}

/** A backup: what differs, or the draft as it was. */
export async function showBackups(guide: Guide): Promise<undefined> {
  const nama = await chooseBackup(guide, "Cadangan draf", (each) => ["diff", each]);
  if (nama === null) return;
  const later = listNames(guide).filter((each) => each > nama);
  const compare = (text: string, ...argv: readonly string[]) => ({
    keterangan: explain(text, ["diff", ...argv]),
    value: () => runAndShow(guide, ["diff", ...argv], { made: [DIFFERENCE_BERKAS] }),
  });
  const run = await choose<() => Promise<unknown>>(guide.desk, {
    top: heading(`Cadangan ${nama}`),
    lines: [],
    pesan: "Apa yang dikerjakan?",
    entries: [
      {
        nama: "Bandingkan dengan draf sekarang",
        ...compare("Di layar, dan di Word dengan Lacak Perubahan.", nama),
      },
      {
        nama: "Kembalikan",
        keterangan: explain("Draf yang sekarang masuk ke cadangan.", ["restore", nama]),
        value: () => runAndShow(guide, ["restore", nama]),
      },
      ...later.map((each) => ({ nama: `Bandingkan dengan ${each}`, ...compare("", nama, each) })),
      {
        nama: "Buka di Word",
        keterangan: explain("Hanya untuk dilihat; yang dibaca lkjip tetap draf.", null),
        value: () => openBackup(guide, nama),
      },
      BACK,
    ],
  });
  await run?.();
}

async function openBackup(guide: Guide, nama: string): Promise<void> {
  const path = listCadangan(guide.world, BERKAS_DRAF).find((each) => each.endsWith(`/${nama}.docx`));
  if (path !== undefined) await openFile(guide, path);
}

export async function restoreDraft(guide: Guide): Promise<undefined> {
  const nama = await chooseBackup(guide, "Kembalikan draf dari cadangan", (each) => ["restore", each]);
  if (nama !== null) await runAndShow(guide, ["restore", nama]);
}
