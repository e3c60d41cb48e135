import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/main.ts";
import { createWorld, type World } from "../../src/world/world.ts";

/** What a command printed and how it ended. `all` holds both streams in the order of printing. */
export interface Running {
  readonly kode: number;
  readonly keluaran: string;
  readonly pesan: string;
  readonly all: string;
}

/** A temporary folder with a fixed clock, in which commands run in process as a person at a pipe would see them. */
export interface TempatKerja {
  readonly folder: string;
  readonly world: World;
  lkjip(...argv: string[]): Promise<Running>;
  /** The same from a folder inside. */
  in(folder: string): TempatKerja;
  remove(): void;
}

/** The clock of tests that do not set it. */
export const JAM_TETAP = "2025-02-03T08:00:00Z";

/** Makes a temporary place to work in; `remove()` it afterwards. */
export function createTempatKerja(jam: () => Date = () => new Date(JAM_TETAP)): TempatKerja {
  return at(mkdtempSync(join(tmpdir(), "lkjip-")), jam);
}

function at(folder: string, clock: () => Date): TempatKerja {
  const settings = { folder, clock, interactive: false, colour: false, oleh: "kasubbag", libreOffice: null };
  return {
    folder,
    world: createWorld({ ...settings, out: () => undefined, err: () => undefined }),
    async lkjip(...argv) {
      const lines: { readonly stream: "keluaran" | "pesan"; readonly teks: string }[] = [];
      const kode = await run(argv, {
        ...settings,
        out: (teks) => lines.push({ stream: "keluaran", teks }),
        err: (teks) => lines.push({ stream: "pesan", teks }),
      });
      const join = (stream?: string): string =>
        lines
          .filter((line) => stream === undefined || line.stream === stream)
          .map((line) => line.teks)
          .join("\n");
      return { kode, keluaran: join("keluaran"), pesan: join("pesan"), all: join() };
    },
    in: (inside) => at(join(folder, inside), clock),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
