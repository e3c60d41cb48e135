import { FOLDER } from "../model/places.ts";
import { chooseBelow } from "./choose.ts";
import { openEntry, openFile } from "./files.ts";
import type { Guide } from "./guide.ts";
import { runAndShow } from "./run-step.ts";
import { body, explain, heading } from "./screen.ts";

/*
 * The Word templates of the office: which there are, a copy to edit, whether it is sound.
 */

const BACK = { nama: "Kembali", keterangan: ["", ""] };
const BACK_TO_TEMPLATES = { back: "Kembali ke templat" };

/** The list of templates, until the person goes back. */
export async function showTemplates(guide: Guide): Promise<undefined> {
  const names = guide.world.assetList("templates").filter((nama) => nama.endsWith(".docx"));
  for (;;) {
    const entries = [
      {
        nama: "Untuk apa saja templat ini?",
        keterangan: explain("Kegunaan tiap templat, dan mana yang milik kantor.", ["template", "list"]),
      },
      ...names.map((nama) => ({
        nama: `${nama.padEnd(26)}${hasOwn(guide, nama) ? "milik kantor" : "bawaan"}`,
        keterangan: explain("Lihat tandanya, salin, sunting, atau periksa.", ["template", "list", nama]),
      })),
      BACK,
    ];
    const chosen = await chooseBelow(guide.desk, {
      top: heading("Templat Word"),
      lines: body(`Yang bawaan dipakai selama kantor tidak punya salinannya sendiri di folder ${FOLDER.templat}.`),
      pesan: "Yang mana?",
      entries,
    });
    if (chosen === null || chosen === entries.length - 1) return;
    const nama = names[chosen - 1];
    if (nama === undefined) await runAndShow(guide, ["template", "list"], BACK_TO_TEMPLATES);
    else await showTemplate(guide, nama);
  }
}

const ownOf = (nama: string): string => `${FOLDER.templat}/${nama}`;
const hasOwn = ({ world }: Guide, nama: string): boolean => world.exists(ownOf(nama));

async function showTemplate(guide: Guide, nama: string): Promise<void> {
  const own = ownOf(nama);
  for (;;) {
    const run = (...argv: readonly string[]) => ({
      argv: ["template", ...argv],
      run: () => runAndShow(guide, ["template", ...argv], { ...BACK_TO_TEMPLATES, made: [own] }),
    });
    const marks = { nama: "Lihat tanda yang dapat dipakai", ...run("list", nama) };
    const actions = hasOwn(guide, nama)
      ? [{ nama: "Periksa sesudah disunting", ...run("check", own) }, marks]
      : [{ nama: "Salin untuk disunting di Word", ...run("copy", nama) }, marks];
    const entries = [
      ...(hasOwn(guide, nama) ? [openEntry(own)] : []),
      ...actions.map((one) => ({ nama: one.nama, keterangan: explain("", one.argv) })),
      BACK,
    ];
    const chosen = await chooseBelow(guide.desk, {
      top: heading(`Templat ${nama}`, hasOwn(guide, nama) ? "milik kantor" : "bawaan"),
      lines: [],
      pesan: "Apa yang dikerjakan?",
      entries,
    });
    if (chosen === null || chosen === entries.length - 1) return;
    const at = chosen - (entries.length - 1 - actions.length);
    if (at < 0) await openFile(guide, own);
    else await actions[at]?.run();
  }
}
