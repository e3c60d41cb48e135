import { Command, CommanderError } from "commander";
import { henti as createHenti, EXIT_CODE, type ExitCode, type Henti } from "./model/henti.ts";
import { SOP } from "./model/langkah.ts";
import { wrap } from "./model/wrap.ts";
import { EMPTY, flagOf, listRemembered, type Perintah, type RememberedOption } from "./options.ts";
import { PERINTAH } from "./sop.ts";
import { createWorld, type World, type WorldOptions } from "./world/world.ts";

declare const __LKJIP_VERSION__: string | undefined;
const VERSI = typeof __LKJIP_VERSION__ === "undefined" ? "0.0.0-dev" : __LKJIP_VERSION__;

/** Runs one command line (without node and script) and returns the exit code. Never throws. */
export async function run(argv: readonly string[], options: WorldOptions = realWorld()): Promise<ExitCode> {
  const world = createWorld(options);
  let kode: ExitCode = EXIT_CODE.selesai;
  const program = composeProgram(world, options, (result) => {
    kode = result;
  });
  try {
    await program.parseAsync(
      argv.filter((arg) => arg !== "--debug"),
      { from: "user" },
    );
    return kode;
  } catch (error) {
    return reportFailure(error, world, argv);
  }
}

function realWorld(): WorldOptions {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", (error) => noteLostOutput(stream, error));
  return {
    folder: process.cwd(),
    clock: () => new Date(),
    out: writerOf(process.stdout),
    err: writerOf(process.stderr),
    width: process.stdout.columns,
    interactive: process.stdin.isTTY === true && process.stdout.isTTY === true,
    colour: process.stderr.isTTY === true && !process.env.NO_COLOR,
  };
}

/** Lines for a stream; on a terminal long ones are broken between words. */
function writerOf(stream: NodeJS.WriteStream): (teks: string) => void {
  return (teks) => {
    if (!lost.has(stream)) stream.write(`${stream.columns > 0 ? wrap(teks, stream.columns) : teks}\n`);
  };
}

/** Streams that take nothing any more. */
const lost = new Set<NodeJS.WriteStream>();

/**
 * `lkjip archive | head` closes the pipe early: the step goes on and is whole, nothing is said. Output into a file on a full
 * disk is lost, which is told; the step goes on too.
 */
function noteLostOutput(stream: NodeJS.WriteStream, error: NodeJS.ErrnoException): void {
  if (lost.has(stream)) return;
  lost.add(stream);
  if (error.code === "EPIPE") return;
  process.once("exit", () => {
    process.exitCode ||= EXIT_CODE.hasGalat;
  });
  if (!lost.has(process.stderr))
    process.stderr.write(
      `Tulisan perintah ini tidak dapat disimpan${error.code === "ENOSPC" ? ": penyimpanan penuh" : ` (${error.code})`}. Yang dikerjakannya dapat dilihat dengan: lkjip status\n`,
    );
}

function composeProgram(world: World, options: WorldOptions, done: (kode: ExitCode) => void): Command {
  const program = new Command("lkjip")
    .description("Menyusun LKjIP kecamatan: dari formulir Excel sampai draf Word dan surat pengantar.")
    .usage("[opsi] <perintah>")
    .version(VERSI, "-v, --version", "tampilkan versi")
    .option(
      "--folder <folder>",
      "folder kerja; tanpa ini: folder sekarang atau folder di atasnya yang berisi lkjip.yaml",
    )
    .option("--oleh <nama>", "nama yang dicatat di riwayat; tanpa ini: Kasubbag di lkjip.yaml")
    .option("--debug", "bila lkjip sendiri bermasalah, tampilkan rinciannya untuk pengembang")
    .addHelpText("after", () => `\n${helpOrder()}`);
  const width = options.width ?? HELP_WIDTH;
  translate(program, world, width);
  program.helpCommand("bantuan [perintah]", "tampilkan bantuan sebuah perintah");
  for (const perintah of PERINTAH) {
    const command = program
      .command(perintah.nama)
      .alias(perintah.alias)
      .description(perintah.ringkasan)
      .usage(usageOf(perintah));
    for (const [nama, meaning] of perintah.argument ?? []) command.argument(nama, meaning);
    for (const [nama, { content, meaning }] of Object.entries(perintah.options))
      command.option(`--${flagOf(nama)}${content}`, meaning);
    const remembered = listRemembered(perintah.options);
    if (remembered.length > 0) command.addHelpText("after", `\n${memoryHelp(remembered)}`);
    command.addHelpText("after", `\nContoh:\n${perintah.contoh.map((baris) => `  ${baris}`).join("\n")}`);
    translate(command, world, width);
    command.action(async (...args: unknown[]) => {
      const argument = args.slice(0, perintah.argument?.length ?? 0).filter((arg) => typeof arg === "string");
      const { perform } = await import("./runner.ts");
      done(await perform(perintah.nama, worldOf(program, options, perintah), argument, command.opts()));
    });
  }
  return program;
}

const memoryHelp = (remembered: readonly RememberedOption[]): string =>
  [
    `Diingat untuk kali berikutnya: ${remembered.map(({ flag }) => `--${flag}`).join(", ")}.`,
    `Kosongkan dengan tanda hubung, misalnya: --${remembered[0]?.flag} ${EMPTY}`,
  ].join("\n");

/** The world as the options before or after the command want it. A folder that is named is that folder and no other. */
function worldOf(program: Command, options: WorldOptions, perintah: Perintah): World {
  const { folder, oleh } = program.opts<{ readonly folder?: string; readonly oleh?: string }>();
  const world = createWorld({ ...options, ...(oleh === undefined ? {} : { oleh }) });
  if (folder === undefined) return world;
  if (perintah.nama !== "init" && !world.isFolder(folder)) {
    throw createHenti(EXIT_CODE.salahPakai, {
      nama: "folder-tidak-ada",
      berkas: folder,
      pesan: world.exists(folder)
        ? `Yang disebut --folder ini berkas, bukan folder.`
        : `Folder yang disebut --folder ini tidak ada.`,
      perbaikan: `tulis folder kerja yang ada, misalnya: lkjip ${perintah.nama} --folder kanigaran-2024`,
    });
  }
  return world.named(folder);
}

function usageOf(perintah: Perintah): string {
  return ["[opsi]", ...(perintah.argument ?? []).map(([nama]) => nama)].join(" ");
}

function helpOrder(): string {
  const rows = SOP.map(({ nomor, kegiatan, waktu }) => {
    const commands = PERINTAH.filter((p) => p.langkah === nomor).map((p) => `lkjip ${p.nama}`);
    return `  ${nomor}. ${kegiatan} (${waktu})${commands.length > 0 ? `: ${commands.join(", ")}` : ""}`;
  });
  return ["Langkah SOP:", ...rows, "", "Mulai dengan: lkjip init"].join("\n");
}

/** Width of the help where nobody says how wide the screen is. */
const HELP_WIDTH = 80;

const JUDUL: Readonly<Record<string, string>> = {
  "Usage:": "Cara pakai:",
  "Options:": "Opsi:",
  "Commands:": "Perintah:",
  "Arguments:": "Argumen:",
};

/** commander has no hook for other languages: headings, help option and errors are put into Indonesian here. */
function translate(command: Command, world: World, width: number): void {
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

async function reportFailure(error: unknown, world: World, argv: readonly string[]): Promise<ExitCode> {
  if (error instanceof CommanderError && (error.exitCode === 0 || error.code === "commander.help"))
    return error.exitCode === 0 ? EXIT_CODE.selesai : EXIT_CODE.salahPakai;
  const perintah = findPerintah(argv);
  const henti = error instanceof CommanderError ? toHenti(error, perintah) : error;
  if (isHenti(henti)) {
    const { renderTemuan } = await import("./screen/temuan.ts");
    // What was typed is the place of a usage error.
    const lembar = perintah === null ? "lkjip" : `lkjip ${perintah.nama}`;
    const typed = henti.kode === EXIT_CODE.salahPakai ? { lembar } : {};
    const temuan = henti.temuan.map((t) => (t.berkas === undefined ? { ...typed, ...t } : t));
    world.tell(renderTemuan(temuan, { colour: world.colour, width: world.width }));
    if (argv.includes("--json")) world.printJson({ temuan });
    return henti.kode;
  }
  if (error instanceof Error && error.name === "ExitPromptError") {
    world.tell("Dihentikan. Tidak ada yang diubah.");
    return EXIT_CODE.dihentikan;
  }
  world.tell("Ini kesalahan lkjip, bukan data Anda.");
  world.tell(
    argv.includes("--debug") && error instanceof Error
      ? (error.stack ?? error.message)
      : "Ulangi dengan --debug lalu kirim tulisan yang muncul kepada pengembang.",
  );
  return EXIT_CODE.kesalahanLkjip;
}

/** `instanceof` would fail across lazily loaded chunks only if the class were bundled twice; the name is as good and cheaper. */
function isHenti(error: unknown): error is Henti {
  return error instanceof Error && error.name === "Henti";
}

/** The command that was meant, by name or alias; null where none was. */
function findPerintah(argv: readonly string[]): Perintah | null {
  const named = argv.flatMap((arg) => PERINTAH.filter(({ nama, alias }) => arg === nama || arg === alias));
  return named[0] ?? null;
}

/** An option that has become a command of its own, or null. */
function movedOption(flag: string, perintah: Perintah | null): readonly [string, string] | null {
  const now = perintah?.moved?.[flag];
  return now === undefined ? null : [`Opsi "${flag}" sekarang perintah sendiri.`, `tulis misalnya: lkjip ${now}`];
}

/** commander's English error as an Indonesian finding; the words quoted in it are kept. */
function toHenti(error: CommanderError, perintah: Perintah | null): Henti {
  const kata = /'([^']+)'/.exec(error.message)?.[1] ?? "";
  const similar = /\(Did you mean (?:one of )?([^?]+)\?\)/.exec(error.message)?.[1];
  const hint = similar === undefined ? "" : ` Yang mirip: ${similar}.`;
  const help = perintah === null ? "lkjip --help" : `lkjip ${perintah.nama} --help`;
  const contoh = perintah?.contoh[0] ?? "lkjip status";
  const wrong: Readonly<Record<string, readonly [string, string]>> = {
    "commander.unknownCommand": [
      `Perintah "${kata}" tidak dikenal.${hint}`,
      similar === undefined
        ? "lihat semua perintah, lalu tulis salah satunya: lkjip --help"
        : `tulis perintahnya, misalnya: lkjip ${similar.split(",")[0]}`,
    ],
    "commander.unknownOption": movedOption(kata, perintah) ?? [
      `Opsi "${kata}" tidak dikenal.${hint}`,
      `lihat opsi yang ada: ${help}`,
    ],
    "commander.missingArgument": [
      `Perintah ini memerlukan "${kata}".`,
      `tulis sesudah perintahnya, misalnya: ${contoh}`,
    ],
    "commander.optionMissingArgument": [
      `Opsi "${kata}" memerlukan isi.`,
      `tulis isinya sesudah opsi itu, atau lihat caranya: ${help}`,
    ],
    "commander.excessArguments": [
      "Terlalu banyak kata sesudah perintah.",
      `apit nama yang berisi spasi dengan tanda kutip, atau lihat caranya: ${help}`,
    ],
  };
  const [pesan, perbaikan] = wrong[error.code] ?? ["Perintah ini tidak dapat dipahami.", `lihat caranya: ${help}`];
  return createHenti(EXIT_CODE.salahPakai, { nama: "perintah-keliru", pesan, perbaikan });
}
