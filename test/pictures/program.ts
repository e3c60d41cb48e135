import { run } from "../../src/main.ts";
import { createTerminalDesk } from "../../src/world/terminal.ts";
import { JAM_TETAP } from "../support/kerja.ts";

/* The guide in this terminal, as it is, with a clock that stands: what guide.ts takes pictures of. */

process.exitCode = await run([], {
  folder: process.cwd(),
  clock: () => new Date(JAM_TETAP),
  interactive: true,
  colour: false,
  oleh: "kasubbag",
  out: (teks) => void process.stdout.write(`${teks}\n`),
  err: (teks) => void process.stderr.write(`${teks}\n`),
  desk: async () => createTerminalDesk(false),
});
