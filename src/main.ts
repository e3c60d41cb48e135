import { Command, CommanderError } from "commander";
import type { RunCommand } from "./guide/guide.ts";
import { helpAfter, helpOrder, translate, usageOf } from "./help.ts";
import { henti as createHenti, EXIT_CODE, type ExitCode, type Henti } from "./model/henti.ts";
import type { Temuan } from "./model/temuan.ts";
import { wrap } from "./model/wrap.ts";
import { flagOf } from "./options.ts";
import type { Perintah } from "./perintah.ts";
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
    const typed = argv.filter((arg) => arg !== "--debug");
    if (!(await runWithoutPerintah(program, options, typed))) await program.parseAsync(typed, { from: "user" });
    return kode;
  } catch (error) {
    return reportFailure(error, world, argv);
  }
}

/**
 * What is no command of the SOP: `lkjip` alone, which is the guide at a terminal and a few lines elsewhere, and help, also
 * under its other name. False where a command is to run.
 */
async function runWithoutPerintah(program: Command, options: WorldOptions, typed: readonly string[]): Promise<boolean> {
  const { operands, unknown } = program.parseOptions([...typed]);
  const [first, about] = operands;
  if (first === "help" || first === "bantuan") {
    const wanted = program.commands.find((each) => each.name() === about || each.aliases().includes(about ?? ""));
    if (about !== undefined && wanted === undefined)
      throw new CommanderError(1, "commander.unknownCommand", `'${about}'`);
    (wanted ?? program).outputHelp();
    return true;
  }
  if (unknown.length > 0) return false;
  const world = worldOf(program, options, "status");
  // Files that were dropped onto the program's icon come as words.
  const isDropped = operands.length > 0 && findPerintah(operands.slice(0, 1)) === null && operands.every(world.exists);
  if (first !== undefined && !(isDropped && options.desk !== undefined)) return false;
  if (options.desk === undefined) world.print((await import("./guide/brief.ts")).composeBrief(world));
  else
    await (await import("./guide/start.ts")).openGuide(
      await options.desk(),
      world,
      runQuietly(options, world.oleh),
      operands,
    );
  return true;
}

/** Runs command lines for the guide: what they say is kept, and they ask nothing. */
function runQuietly({ desk: _, busy: __, ...options }: WorldOptions, oleh: string): RunCommand {
  return async (world, argv) => {
    const lines: string[] = [];
    const temuan: Temuan[] = [];
    const kode = await run(argv, {
      ...options,
      ...(options.oleh === undefined && !world.givenOleh ? {} : { oleh }),
      folder: world.folder,
      givenFolder: argv[0] !== "init",
      interactive: false,
      colour: false,
      width: GUIDE_WIDTH,
      out: (teks) => lines.push(teks),
      err: (teks) => lines.push(teks),
      hear: (found) => temuan.push(...found),
    });
    return { kode, lines, temuan };
  };
}

/** Columns of what a command says in the guide. */
const GUIDE_WIDTH = 77;

function realWorld(): WorldOptions {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", (error) => noteLostOutput(stream, error));
  const interactive = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const colour = mayColour(process.env, process.stderr.isTTY === true);
  return {
    folder: process.cwd(),
    clock: () => new Date(),
    out: writerOf(process.stdout),
    err: writerOf(process.stderr),
    width: process.stdout.columns,
    interactive,
    colour,
    ...(process.stderr.isTTY === true && process.env.TERM !== "dumb" ? { busy: showBusy } : {}),
    ...(interactive && process.env.TERM !== "dumb"
      ? { desk: async () => (await import("./world/terminal.ts")).createTerminalDesk(colour) }
      : {}),
  };
}

/** One line on the terminal, taken away again. */
function showBusy(line: string | null): void {
  process.stderr.write(line === null ? "\r\u001b[K" : line.slice(0, Math.max(20, (process.stderr.columns || 80) - 1)));
}

/** NO_COLOR goes before FORCE_COLOR, both before what the terminal is (https://no-color.org, https://force-color.org). */
export function mayColour(environment: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (environment.NO_COLOR) return false;
  if (environment.FORCE_COLOR) return !/^(0|false)$/i.test(environment.FORCE_COLOR);
  return isTerminal && environment.TERM !== "dumb";
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
  translate(program, world, options.width);
  program.addHelpCommand(
    new Command("help [perintah]").alias("bantuan").description("tampilkan bantuan sebuah perintah"),
  );
  for (const perintah of PERINTAH) {
    const command = program
      .command(perintah.nama)
      .alias(perintah.alias)
      .description(perintah.ringkasan)
      .usage(usageOf(perintah));
    for (const [nama, meaning] of perintah.argument ?? []) command.argument(nama, meaning);
    for (const [nama, { content, meaning }] of Object.entries(perintah.options))
      command.option(`--${flagOf(nama)}${content}`, meaning);
    command.addHelpText("after", helpAfter(perintah));
    translate(command, world, options.width);
    command.action(async (...args: unknown[]) => {
      const argument = args
        .slice(0, perintah.argument?.length ?? 0)
        .flat()
        .filter((arg) => typeof arg === "string");
      const { perform } = await import("./runner.ts");
      done(await perform(perintah.nama, worldOf(program, options, perintah.nama), argument, command.opts()));
    });
  }
  return program;
}

/** The world as the options before or after the command want it. A folder that is named is that folder and no other. */
function worldOf(program: Command, options: WorldOptions, perintah: string): World {
  const { folder, oleh } = program.opts<{ readonly folder?: string; readonly oleh?: string }>();
  const world = createWorld({ ...options, ...(oleh === undefined ? {} : { oleh }) });
  if (folder === undefined) return world;
  if (perintah !== "init" && !world.isFolder(folder)) {
    throw createHenti(EXIT_CODE.salahPakai, {
      nama: "folder-tidak-ada",
      berkas: folder,
      pesan: world.exists(folder)
        ? `Yang disebut --folder ini berkas, bukan folder.`
        : `Folder yang disebut --folder ini tidak ada.`,
      perbaikan: `tulis folder kerja yang ada, misalnya: lkjip ${perintah} --folder kanigaran-2024`,
    });
  }
  return world.named(folder);
}

async function reportFailure(error: unknown, world: World, argv: readonly string[]): Promise<ExitCode> {
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT_CODE.selesai;
  const perintah = findPerintah(argv);
  const henti = error instanceof CommanderError ? toHenti(error, perintah) : error;
  if (isHenti(henti)) {
    const { renderTemuan } = await import("./screen/temuan.ts");
    // What was typed is the place of a usage error.
    const lembar = perintah === null ? "lkjip" : `lkjip ${perintah.nama}`;
    const typed = henti.kode === EXIT_CODE.salahPakai ? { lembar } : {};
    const temuan = henti.temuan.map((t) => (t.berkas === undefined ? { ...typed, ...t } : t));
    if (world.hear === null) world.tell(renderTemuan(temuan, { colour: world.colour, width: world.width }));
    else world.hear(temuan);
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

/** A command as it is hinted at: the name goes before the alias. */
function nameBeforeAlias(kata: string): string {
  const perintah = PERINTAH.find(({ alias }) => alias === kata);
  return perintah === undefined ? kata : `${perintah.nama} (${perintah.alias})`;
}

/** An option that has become a command of its own, or null. */
function movedOption(flag: string, perintah: Perintah | null): readonly [string, string] | null {
  const now = perintah?.moved?.[flag];
  return now === undefined ? null : [`Opsi "${flag}" sekarang perintah sendiri.`, `tulis misalnya: lkjip ${now}`];
}

/** commander's English error as an Indonesian finding; the words quoted in it are kept. */
function toHenti(error: CommanderError, perintah: Perintah | null): Henti {
  const kata = /'([^']+)'/.exec(error.message)?.[1] ?? "";
  const guessed = /\(Did you mean (?:one of )?([^?(]+)\?\)/.exec(error.message)?.[1]?.split(", ") ?? [];
  const similar = guessed.length === 0 ? undefined : [...new Set(guessed.map(nameBeforeAlias))];
  const hint = similar === undefined ? "" : ` Yang mirip: ${similar.join(", ")}.`;
  const help = perintah === null ? "lkjip --help" : `lkjip ${perintah.nama} --help`;
  const contoh = perintah?.contoh[0] ?? "lkjip status";
  const wrong: Readonly<Record<string, readonly [string, string]>> = {
    "commander.unknownCommand": [
      `Perintah "${kata}" tidak dikenal.${hint}`,
      similar === undefined
        ? "lihat semua perintah, lalu tulis salah satunya: lkjip --help"
        : `tulis perintahnya, misalnya: lkjip ${similar[0]?.split(" ")[0]}`,
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
