import { FOLDER } from "../model/places.ts";
import { BACK, choose } from "./choose.ts";
import { openEntry, openFile } from "./files.ts";
import type { Guide } from "./guide.ts";
import { runAndShow } from "./run-step.ts";
import { body, explain, heading } from "./screen.ts";

/*
 * The Word templates of the office: which there are, a copy to edit, whether it is sound.
 */

const BACK_TO_TEMPLATES = { back: "Kembali ke templat" };

/** The list of templates, until the person goes back. */
export async function showTemplates(guide: Guide): Promise<undefined> {
  const names = guide.world.assetList("templates").filter((nama) => nama.endsWith(".docx"));
  for (;;) {
    const run = await choose<() => Promise<unknown>>(guide.desk, {
      top: heading("Templat Word"),
      lines: body(`Yang bawaan dipakai selama kantor tidak punya salinannya sendiri di folder ${FOLDER.templat}.`),
      pesan: "Yang mana?",
      entries: [
        {
          nama: "Untuk apa saja templat ini?",
          keterangan: explain("Kegunaan tiap templat, dan mana yang milik kantor.", ["template", "list"]),
          value: () => runAndShow(guide, ["template", "list"], BACK_TO_TEMPLATES),
        },
        ...names.map((nama) => ({
          nama: `${nama.padEnd(26)}${hasOwn(guide, nama) ? "milik kantor" : "bawaan"}`,
          keterangan: explain("Lihat tandanya, salin, sunting, atau periksa.", ["template", "list", nama]),
          value: () => showTemplate(guide, nama),
        })),
        BACK,
      ],
    });
    if (run === null) return;
    await run();
  }
}

const ownOf = (nama: string): string => `${FOLDER.templat}/${nama}`;
const hasOwn = ({ world }: Guide, nama: string): boolean => world.exists(ownOf(nama));

async function showTemplate(guide: Guide, nama: string): Promise<void> {
  const own = ownOf(nama);
  for (;;) {
    const act = (nama: string, ...argv: readonly string[]) => ({
      nama,
      keterangan: explain("", ["template", ...argv]),
      value: () => runAndShow(guide, ["template", ...argv], { ...BACK_TO_TEMPLATES, made: [own] }),
    });
    const run = await choose<() => Promise<unknown>>(guide.desk, {
      top: heading(`Templat ${nama}`, hasOwn(guide, nama) ? "milik kantor" : "bawaan"),
      lines: [],
      pesan: "Apa yang dikerjakan?",
      entries: [
        ...(hasOwn(guide, nama)
          ? [{ ...openEntry(own), value: () => openFile(guide, own) }, act("Periksa sesudah disunting", "check", own)]
          : [act("Salin untuk disunting di Word", "copy", nama)]),
        act("Lihat tanda yang dapat dipakai", "list", nama),
        BACK,
      ],
    });
    if (run === null) return;
    await run();
  }
}
