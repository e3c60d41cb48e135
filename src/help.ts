import type { Command } from "commander";
import { SOP } from "./model/langkah.ts";
import { EMPTY, listRemembered } from "./options.ts";
import type { Perintah } from "./perintah.ts";
import { PERINTAH } from "./sop.ts";
import type { World } from "./world/world.ts";

/*
 * Help in Indonesian.
 */

/** Width of the help where nobody says how wide the screen is. */
const HELP_WIDTH = 80;

const JUDUL: Readonly<Record<string, string>> = {
  "Usage:": "Cara pakai:",
  "Options:": "Opsi:",
  "Commands:": "Perintah:",
  "Arguments:": "Argumen:",
};

/** commander has no hook for other languages: headings, help option and errors are put into Indonesian here. */
export function translate(command: Command, world: World, width = HELP_WIDTH): void {
  command
    .helpOption("-h, --help", "tampilkan bantuan")
    .configureHelp({
      styleTitle: (judul) => JUDUL[judul] ?? judul,
      subcommandTerm: (perintah) => [perintah.name(), ...perintah.aliases()].join(", "),
    })
    .configureOutput({
      writeOut: (teks) => world.print(teks.replace(/\n$/, "")),
      writeErr: (teks) => world.tell(teks.replace(/\n$/, "")),
      outputError: () => undefined,
      getOutHelpWidth: () => width,
      getErrHelpWidth: () => width,
    })
    .exitOverride();
}

/** What stands in the usage line of a command after its name. */
export function usageOf(perintah: Perintah): string {
  return ["[opsi]", ...(perintah.argument ?? []).map(([nama]) => nama)].join(" ");
}

/** The SOP with its commands, below the list of all commands. */
export function helpOrder(): string {
  const rows = SOP.map(({ nomor, kegiatan, waktu }) => {
    const commands = PERINTAH.filter((p) => p.langkah === nomor).map((p) => `lkjip ${p.nama}`);
    return `  ${nomor}. ${kegiatan} (${waktu})${commands.length > 0 ? `: ${commands.join(", ")}` : ""}`;
  });
  return ["Langkah SOP:", ...rows, "", "Sampai di mana dan apa berikutnya: lkjip"].join("\n");
}

/** What follows the options of a command: which of them count again, and examples. */
export function helpAfter({ options, contoh }: Perintah): string {
  const remembered = listRemembered(options);
  const memory = [
    `Diingat untuk kali berikutnya: ${remembered.map(({ flag }) => `--${flag}`).join(", ")}.`,
    `Kosongkan dengan tanda hubung, misalnya: --${remembered[0]?.flag} ${EMPTY}`,
    "",
  ];
  return ["", ...(remembered.length > 0 ? memory : []), "Contoh:", ...contoh.map((baris) => `  ${baris}`)].join("\n");
}
