import { FOLDER } from "../model/places.ts";
import { BACK, choose } from "./choose.ts";
import { askPath } from "./files.ts";
import type { Guide } from "./guide.ts";
import { runAndShow } from "./run-step.ts";
import { cut, explain, heading } from "./screen.ts";

const PROVE = ["archive", "--periksa"] as const;
const TITLE = "Periksa keutuhan sebuah paket";

/** Proves a package whole: one of this folder, or one that somebody has elsewhere. */
export async function provePackage(guide: Guide): Promise<void> {
  const own = guide.world
    .list(FOLDER.pengiriman)
    .filter((nama) => nama.endsWith(".zip"))
    .map((nama) => `${FOLDER.pengiriman}/${nama}`)
    .reverse();
  const find = await choose<() => Promise<string | null>>(guide.desk, {
    top: heading(TITLE),
    lines: [],
    pesan: "Paket mana?",
    entries: [
      ...own.map((berkas) => ({
        nama: cut(berkas, 74),
        keterangan: explain("", [...PROVE, berkas]),
        value: async () => berkas,
      })),
      {
        nama: "Paket di tempat lain ...",
        keterangan: explain("Flash disk atau folder lain.", [...PROVE, "BERKAS"]),
        value: () => askPath(guide, TITLE, "E:\\lkjip-2024.zip"),
      },
      BACK,
    ],
  });
  const berkas = (await find?.()) ?? null;
  if (berkas !== null) await runAndShow(guide, [...PROVE, berkas]);
}
