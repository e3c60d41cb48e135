import { spawn } from "node:child_process";
import { emitKeypressEvents, type Interface } from "node:readline";
import { input, select } from "@inquirer/prompts";
import { showInline } from "../model/control-characters.ts";
import { EXIT_CODE } from "../model/henti.ts";
import type { Choice, Desk, LineToType } from "./desk.ts";
import { listDownloads, readRecent, writeRecent } from "./recent.ts";

/*
 * The desk of a real terminal. Loaded when the guide begins.
 */

/** Node waits so long (ms) for what may follow Esc; the first call for a stream counts. */
const KEY_WAIT = 50;
const CLEAR = "\u001b[2J\u001b[3J\u001b[H";

/** Lists and lines to type on the terminal of this process. */
export function createTerminalDesk(colour: boolean): Desk {
  // Between two prompts and while a step works, Ctrl+C comes as a signal. What is not finished is not kept.
  process.on("SIGINT", () => {
    process.stderr.write("\nDihentikan. Yang belum selesai tidak disimpan.\n");
    process.exit(EXIT_CODE.dihentikan);
  });
  emitKeypressEvents(process.stdin, { escapeCodeTimeout: KEY_WAIT } as unknown as Interface);
  const theme = makeTheme(colour);
  const show = (lines: readonly string[]): void => {
    process.stdout.write(`${CLEAR}${lines.map(showInline).join("\n")}\n`);
  };
  const size = () => ({ lines: process.stdout.rows || 24, columns: process.stdout.columns || 80 });
  return {
    size,
    show,
    choose: ({ head, pesan, entries, first = 0, back }: Choice) => {
      const { lines, columns } = size();
      const isSmall = lines < SMALLEST.lines || columns < SMALLEST.columns;
      show(
        isSmall ? [` Jendela ini terlalu kecil (${columns} x ${lines}). Besarkan supaya tampil lengkap.`, ""] : head,
      );
      const help = ["Panah: pilih", "Enter: buka", ...(back === undefined ? [] : [`Esc: ${back}`]), "Ctrl+C: keluar"];
      return untilBack((signal) =>
        select(
          {
            message: ` ${pesan}`,
            choices: entries.map(({ nama, keterangan }, value) => ({
              value,
              name: showInline(nama),
              ...(isSmall ? {} : { description: keterangan.map((line) => `   ${showInline(line)}`).join("\n") }),
            })),
            default: first,
            loop: false,
            pageSize: Math.max(3, lines - (isSmall ? 2 : head.length) - ROWS_BELOW),
            theme: { ...theme, style: { ...theme.style, keysHelpTip: () => theme.style.help(` ${help.join("   ")}`) } },
          },
          { signal, clearPromptOnDone: true },
        ),
      );
    },
    type: ({ head, pesan, before, periksa }: LineToType) => {
      show([...head, "", " Enter: lanjut   Esc: kembali   Ctrl+C: keluar", ""]);
      return untilBack((signal) =>
        input(
          {
            message: `${pesan}:`,
            ...(before ? { default: before, prefill: "editable" as const } : {}),
            validate: (answer) => periksa?.(answer) ?? true,
            theme,
          },
          { signal, clearPromptOnDone: true },
        ),
      );
    },
    open: openByProgram,
    downloads: listDownloads,
    recent: readRecent,
    noteRecent: writeRecent,
  };
}

/** In a smaller window the list stands alone. */
const SMALLEST = { lines: 20, columns: 79 } as const;
/** Question, blank line, two lines on the entry, keys, and two to spare. */
const ROWS_BELOW = 7;

/** Colours that old consoles can show; none where none are wanted. */
function makeTheme(colour: boolean) {
  const paint = (code: number) => (text: string) => (colour ? `\u001b[${code}m${text}\u001b[39m` : text);
  const plain = (text: string): string => text;
  const pale = paint(90);
  return {
    prefix: { idle: "", done: "" },
    icon: { cursor: ">" },
    i18n: { disabledError: "Tidak dapat dipilih." },
    style: {
      message: plain,
      answer: plain,
      defaultAnswer: pale,
      help: pale,
      description: pale,
      disabled: pale,
      highlight: paint(96),
      error: (text: string) => paint(93)(` ! ${text}`),
    },
  };
}

/** Runs a prompt until it is answered; null where Esc was pressed. */
async function untilBack<T>(ask: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
  const controller = new AbortController();
  const onKey = (_: unknown, key: { readonly name?: string } | undefined): void => {
    if (key?.name === "escape") controller.abort();
  };
  process.stdin.on("keypress", onKey);
  try {
    return await ask(controller.signal);
  } catch (error) {
    if (error instanceof Error && error.name === "AbortPromptError") return null;
    throw error;
  } finally {
    process.stdin.off("keypress", onKey);
  }
}

/** By the program that the system has for the file; never through a shell, so that a name can give no order. */
function openByProgram(path: string): boolean {
  const programs: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
    win32: ["rundll32", "url.dll,FileProtocolHandler"],
    darwin: ["open"],
  };
  const [program, ...args] = programs[process.platform] ?? ["xdg-open"];
  if (process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return false;
  const child = spawn(program, [...args, path], { detached: true, stdio: "ignore" });
  // A missing program is told by an event; the path that the guide shows helps then.
  child.on("error", () => undefined);
  child.unref();
  return true;
}
