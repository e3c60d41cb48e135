import { Command, CommanderError } from "commander";
import { type Henti, KODE_KELUAR, type KodeKeluar } from "./model/henti.ts";
import { SOP } from "./model/langkah.ts";
import { PERINTAH, type Perintah } from "./sop.ts";
import { createWorld, type World, type WorldOptions } from "./world/world.ts";

declare const __LKJIP_VERSION__: string | undefined;
const VERSI = typeof __LKJIP_VERSION__ === "undefined" ? "0.0.0-dev" : __LKJIP_VERSION__;

/** Runs one command line (without node and script) and returns the exit code. Never throws. */
export async function run(argv: readonly string[], options: WorldOptions = realWorld()): Promise<KodeKeluar> {
  const debug = argv.includes("--debug");
  const world = createWorld(options);
  let kode: KodeKeluar = KODE_KELUAR.selesai;
  const program = composeProgram(world, options, (hasil) => {
    kode = hasil;
  });
  try {
    await program.parseAsync(
      argv.filter((arg) => arg !== "--debug"),
      { from: "user" },
    );
    return kode;
  } catch (error) {
    return reportFailure(error, world, debug);
  }
}

function realWorld(): WorldOptions {
  process.stdout.on("error", endQuietlyOnClosedPipe);
  return {
    folder: process.cwd(),
    clock: () => new Date(),
    out: (teks) => void process.stdout.write(`${teks}\n`),
    err: (teks) => void process.stderr.write(`${teks}\n`),
    interaktif: process.stdin.isTTY === true && process.stdout.isTTY === true,
    warna: process.stderr.isTTY === true && !process.env.NO_COLOR,
  };
}

/** `lkjip collect | head` closes the pipe early: not an error. */
function endQuietlyOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") process.exit(KODE_KELUAR.selesai);
  throw error;
}

function composeProgram(world: World, options: WorldOptions, done: (kode: KodeKeluar) => void): Command {
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
    .addHelpText("after", () => `\n${helpUrutan()}`);
  translate(program, world);
  program.helpCommand("bantuan [perintah]", "tampilkan bantuan sebuah perintah");
  for (const perintah of PERINTAH) {
    const command = program
      .command(perintah.nama)
      .alias(perintah.alias)
      .description(perintah.ringkasan)
      .usage(usageOf(perintah));
    for (const [nama, arti] of perintah.argumen ?? []) command.argument(nama, arti);
    for (const [bendera, arti] of perintah.opsi ?? []) command.option(bendera, arti);
    command.addHelpText("after", `\nContoh:\n${perintah.contoh.map((baris) => `  ${baris}`).join("\n")}`);
    translate(command, world);
    command.action(async (...args: unknown[]) => {
      const argumen = args.slice(0, perintah.argumen?.length ?? 0).filter((arg) => typeof arg === "string");
      const langkah = await perintah.load();
      done(await langkah(worldOf(program, options), argumen, command.opts()));
    });
  }
  return program;
}

/** The world as the options before or after the command want it. */
function worldOf(program: Command, options: WorldOptions): World {
  const { folder, oleh } = program.opts<{ readonly folder?: string; readonly oleh?: string }>();
  const world = createWorld({ ...options, ...(oleh === undefined ? {} : { oleh }) });
  return folder === undefined ? world : world.at(folder);
}

function usageOf(perintah: Perintah): string {
  return ["[opsi]", ...(perintah.argumen ?? []).map(([nama]) => nama)].join(" ");
}

function helpUrutan(): string {
  const rows = SOP.map(({ nomor, kegiatan, waktu }) => {
    const commands = PERINTAH.filter((p) => p.langkah === nomor).map((p) => `lkjip ${p.nama}`);
    return `  ${nomor}. ${kegiatan} (${waktu})${commands.length > 0 ? `: ${commands.join(", ")}` : ""}`;
  });
  return ["Langkah SOP:", ...rows, "", "Mulai dengan: lkjip init"].join("\n");
}

const JUDUL: Readonly<Record<string, string>> = {
  "Usage:": "Cara pakai:",
  "Options:": "Opsi:",
  "Commands:": "Perintah:",
  "Arguments:": "Argumen:",
};

/** commander has no hook for other languages: headings, help option and errors are put into Indonesian here. */
function translate(command: Command, world: World): void {
  command
    .helpOption("-h, --help", "tampilkan bantuan")
    .configureHelp({ styleTitle: (judul) => JUDUL[judul] ?? judul })
    .configureOutput({
      writeOut: (teks) => world.print(teks.replace(/\n$/, "")),
      writeErr: (teks) => world.tell(teks.replace(/\n$/, "")),
      outputError: () => undefined,
    })
    .exitOverride();
}

async function reportFailure(error: unknown, world: World, debug: boolean): Promise<KodeKeluar> {
  if (error instanceof CommanderError) return reportUsage(error, world);
  if (isHenti(error)) {
    const { renderTemuan } = await import("./render/temuan.ts");
    world.tell(renderTemuan(error.temuan, { warna: world.warna }));
    return error.kode;
  }
  if (error instanceof Error && error.name === "ExitPromptError") {
    world.tell("Dihentikan. Tidak ada yang diubah.");
    return KODE_KELUAR.dihentikan;
  }
  world.tell("Ini kesalahan lkjip, bukan data Anda.");
  world.tell(
    debug && error instanceof Error
      ? (error.stack ?? error.message)
      : "Ulangi dengan --debug lalu kirim tulisan yang muncul kepada pengembang.",
  );
  return KODE_KELUAR.kesalahanLkjip;
}

/** `instanceof` would fail across lazily loaded chunks only if the class were bundled twice; the name is as good and cheaper. */
function isHenti(error: unknown): error is Henti {
  return error instanceof Error && error.name === "Henti";
}

function reportUsage(error: CommanderError, world: World): KodeKeluar {
  if (error.exitCode === 0) return KODE_KELUAR.selesai;
  if (error.code === "commander.help") return KODE_KELUAR.salahPakai;
  world.tell(usageMessage(error));
  return KODE_KELUAR.salahPakai;
}

/** commander's English error as an Indonesian sentence; the words quoted in it are kept. */
function usageMessage(error: CommanderError): string {
  const quoted = [...error.message.matchAll(/'([^']+)'/g)].map((match) => match[1] ?? "");
  const first = quoted[0] ?? "";
  const similar = /\(Did you mean (?:one of )?([^?]+)\?\)/.exec(error.message)?.[1];
  const hint = similar === undefined ? "" : ` Yang mirip: ${similar}.`;
  const messages: Readonly<Record<string, string>> = {
    "commander.unknownCommand": `Perintah "${first}" tidak dikenal.${hint} Lihat semua perintah: lkjip --help`,
    "commander.unknownOption": `Opsi "${first}" tidak dikenal.${hint} Lihat opsi yang ada dengan menambahkan --help`,
    "commander.missingArgument": `Perintah ini memerlukan "${first}". Lihat caranya dengan menambahkan --help`,
    "commander.optionMissingArgument": `Opsi "${first}" memerlukan isi. Lihat caranya dengan menambahkan --help`,
    "commander.excessArguments":
      "Terlalu banyak kata sesudah perintah. Nama yang berisi spasi ditulis di dalam tanda kutip.",
  };
  return messages[error.code] ?? `Perintah ini tidak dapat dipahami. Lihat caranya dengan menambahkan --help`;
}
