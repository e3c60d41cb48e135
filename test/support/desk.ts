import type { Choice, Desk, DeskEntry, LineToType } from "../../src/world/desk.ts";
import type { WorldOptions } from "../../src/world/world.ts";
import { JAM_TETAP } from "./kerja.ts";

/** What Ctrl+C makes of a prompt. */
class ExitPromptError extends Error {
  override name = "ExitPromptError";
}

/** A person at the desk: what they choose and type, what they saw. */
export interface ScriptedDesk extends Desk {
  readonly screens: readonly string[];
  readonly opened: readonly string[];
  /** Everything seen, as one text. */
  transcript(): string;
}

/** Rows of a screen with a list beside its text and its entries: as in world/terminal.ts. */
const OTHER_ROWS = 7;
/** A longer list is one of data, which scrolls as on a real terminal. */
const LONG = 13;

/**
 * A desk whose person follows a script: the beginning of an entry to choose it, `= text` to type, `Esc`; after the last
 * line, Ctrl+C. An entry that is not there fails with the screen. Every screen must fit 24 rows of 79 columns.
 */
export function createScriptedDesk(script: readonly string[], downloads: readonly string[] = []): ScriptedDesk {
  const rest = [...script];
  const screens: string[] = [];
  const opened: string[] = [];
  const recent: string[] = [];
  const note = (lines: readonly string[]): string => {
    const screen = lines.join("\n");
    const wide = screen.split("\n").find((line) => [...line].length > 79);
    if (wide !== undefined || screen.split("\n").length > 24)
      throw new Error(`does not fit 24 x 79 (${wide ?? "rows"}):\n${screen}`);
    screens.push(screen);
    return screen;
  };
  const next = (screen: string): string => {
    const line = rest.shift();
    if (line === undefined) throw new ExitPromptError(screen);
    screens.push(`--> ${line}`);
    return line;
  };
  return {
    screens,
    opened,
    transcript: () => screens.join("\n\n"),
    size: () => ({ lines: 24, columns: 80 }),
    show: (lines) => void note(lines),
    choose: async ({ head, pesan, entries, first = 0, back }: Choice) => {
      const about = entries[first]?.keterangan ?? [];
      const list = entries.map(({ nama }: DeskEntry, i) => `${i === first ? ">" : " "} ${nama}`);
      const wide = list.find((line) => line.length > 79);
      if (wide !== undefined) throw new Error(`does not fit 79: ${wide}`);
      const rows = list.length > LONG ? Math.max(3, 24 - head.length - OTHER_ROWS) : list.length;
      for (const { keterangan } of entries)
        if (keterangan.length > 2) throw new Error("an explanation of over two lines");
      const keys = ` Panah: pilih   Enter: buka${back === undefined ? "" : `   Esc: ${back}`}`;
      const screen = note([
        ...head,
        ` ${pesan}`,
        ...list.slice(0, rows),
        "",
        ...about.map((line) => `   ${line}`),
        keys,
      ]);
      const wanted = next(screen);
      if (wanted === "Esc") return null;
      if (wanted === "Enter") return first;
      const found = entries.findIndex(({ nama }) => nama.startsWith(wanted));
      if (found < 0) throw new Error(`no entry "${wanted}" on:\n${screen}`);
      return found;
    },
    type: async ({ head, pesan, before = "", periksa }: LineToType) => {
      for (let wrong = ""; ; ) {
        const screen = note([...head, "", `${pesan}: ${before}`, ...(wrong === "" ? [] : [` ! ${wrong}`])]);
        const wanted = next(screen);
        if (wanted === "Esc") return null;
        const answer = wanted === "Enter" ? before : wanted.replace(/^= ?/, "");
        if (!wanted.startsWith("=") && wanted !== "Enter") throw new Error(`"${wanted}" where one types:\n${screen}`);
        const objection = periksa?.(answer) ?? null;
        if (objection === null) return answer;
        wrong = objection.slice(0, 70);
      }
    },
    open: (path) => {
      opened.push(path);
      return true;
    },
    downloads: () => downloads,
    recent: () => recent,
    noteRecent: (folder) => void recent.unshift(folder),
  };
}

/** The world of somebody at a terminal in a folder, with a clock that stands; what is said is kept. */
export const sittingIn = (folder: string, said: string[], desk: Desk): WorldOptions => ({
  folder,
  clock: () => new Date(JAM_TETAP),
  interactive: true,
  colour: false,
  oleh: "kasubbag",
  libreOffice: null,
  out: (teks) => said.push(teks),
  err: (teks) => said.push(teks),
  desk: async () => desk,
});
