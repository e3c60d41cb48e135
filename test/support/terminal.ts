import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";

/*
 * A program in a pseudo terminal of 80 columns and 24 rows, driven by keys. `script` of util-linux makes the terminal; what
 * the program writes is drawn here as a console would.
 */

export const KEY = { down: "\u001b[B", up: "\u001b[A", enter: "\r", esc: "\u001b", interrupt: "\u0003" } as const;

/** Only for the message of a test that fails: no command is silent for so long (ms), on whatever machine. */
const SILENCE = 240_000;
const ROWS = 24;
const COLUMNS = 80;

// biome-ignore lint/suspicious/noControlCharactersInRegex: this is what a console is steered by
const PIECE = /\x1b\[([0-9;?]*[A-Za-z])|\x1b[^[\x1b]|[\s\S]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: this is what a console is steered by
const OPEN = /\x1b(?:\[[0-9;?]*)?$/;

/** A screen that understands what prompts write: clear, home, moves, erase. */
export class Screen {
  private rows: string[][] = [[]];
  private row = 0;
  private column = 0;

  /** What was written of a sequence that is not whole yet. */
  private rest = "";

  write(text: string): void {
    const all = this.rest + text;
    this.rest = OPEN.exec(all)?.[0] ?? "";
    for (const [piece, sequence] of all.slice(0, all.length - this.rest.length).matchAll(PIECE))
      this.take(piece, sequence);
  }

  text(): string {
    return this.rows
      .map((row) => row.join("").trimEnd())
      .join("\n")
      .trimEnd();
  }

  private take(piece: string, sequence: string | undefined): void {
    if (sequence !== undefined) this.steer(sequence.at(-1) ?? "", sequence.slice(0, -1));
    else if (piece === "\n") this.row += 1;
    else if (piece === "\r") this.column = 0;
    else if (piece === "\b") this.column = Math.max(0, this.column - 1);
    else if (piece >= " ") {
      if (this.column >= COLUMNS) {
        this.row += 1;
        this.column = 0;
      }
      const row = this.current();
      while (row.length < this.column) row.push(" ");
      row[this.column++] = piece;
    }
    this.current();
    while (this.rows.length > ROWS) {
      this.rows.shift();
      this.row -= 1;
    }
  }

  private steer(letter: string, parameter: string): void {
    const many = Number(parameter) || 1;
    if (letter === "A") this.row = Math.max(0, this.row - many);
    else if (letter === "B") this.row += many;
    else if (letter === "C") this.column += many;
    else if (letter === "D") this.column = Math.max(0, this.column - many);
    else if (letter === "G") this.column = many - 1;
    else if (letter === "H")
      [this.row = 0, this.column = 0] = parameter.split(";").map((n) => Math.max(0, Number(n) - 1));
    else if (letter === "J") this.erase(parameter);
    else if (letter === "K") this.current().splice(parameter === "2" ? 0 : this.column);
    this.current();
  }

  private erase(parameter: string): void {
    if (parameter === "2") this.rows = [[]];
    else if (parameter === "" || parameter === "0") {
      this.current().splice(this.column);
      this.rows.splice(this.row + 1);
    }
  }

  private current(): string[] {
    while (this.rows.length <= this.row) this.rows.push([]);
    return this.rows[this.row] ?? [];
  }
}

/** Whether a list is drawn to its end. */
const isWhole = (text: string): boolean => /^> /m.test(text) && text.endsWith("Ctrl+C: keluar");

/** A program that runs in the terminal. */
export class Terminal {
  readonly screen = new Screen();
  readonly closed: Promise<number>;
  private readonly child: ChildProcessWithoutNullStreams;
  /** Keys pressed so far; an answer that is typed counts as its Enter. */
  pressed = 0;
  private waiting: (() => void)[] = [];
  private isClosed = false;
  /** The screen when a key was pressed last. */
  private left = "";
  private readonly isLoose: boolean;

  /** `isLoose`: a console that now and then breaks a line in two where it draws a part of it anew. */
  constructor(command: string, folder: string, environment: Readonly<Record<string, string>>, isLoose = false) {
    this.isLoose = isLoose;
    const line = `stty rows ${ROWS} cols ${COLUMNS}; exec ${command}`;
    this.child = spawn("script", ["-qefc", line, "/dev/null"], {
      cwd: folder,
      env: { ...process.env, TERM: "xterm", NO_COLOR: "1", ...environment },
    });
    this.child.stdout.setEncoding("utf8").on("data", (text: string) => {
      this.screen.write(text);
      this.wake();
    });
    this.closed = new Promise((resolve) => {
      this.child.on("close", (code) => {
        this.isClosed = true;
        this.wake();
        resolve(code ?? -1);
      });
    });
  }

  /** Waits until the screen shows a text, however long the machine takes; fails where the program has ended without it. */
  async see(text: string): Promise<void> {
    while (!this.shows(text)) {
      if (this.isClosed) throw new Error(`ended without "${text}":\n${this.screen.text()}`);
      await this.output();
    }
  }

  /** Waits until a list that came after the last key shows one of some texts, and says which. */
  async seeOneOf(...texts: readonly string[]): Promise<string> {
    for (;;) {
      const now = this.screen.text();
      const found = isWhole(now) && now !== this.left ? texts.find((text) => this.shows(text)) : undefined;
      if (found !== undefined) return found;
      if (this.isClosed) throw new Error(`ended without ${texts.join(", ")}:\n${this.screen.text()}`);
      await this.output();
    }
  }

  private shows(text: string): boolean {
    const plain = (each: string): string => (this.isLoose ? each.replace(/\s+/g, "") : each);
    return plain(this.screen.text()).includes(plain(text));
  }

  press(...keys: readonly string[]): void {
    this.left = this.screen.text();
    this.pressed += keys.length;
    for (const key of keys) this.child.stdin.write(key);
  }

  /** Types an answer where the prompt asks for it; what stands above a prompt is there before the prompt listens. */
  async answer(message: string, text: string): Promise<void> {
    await this.see(`${message}:`);
    this.child.stdin.write(text);
    await this.see(`${message}: ${text}`);
    this.press(KEY.enter);
  }

  /** Moves to the entry that begins so, and takes it. */
  async choose(entry: string): Promise<void> {
    await this.see(entry);
    for (let step = 0; step < 30; step++) {
      const before = await this.whole();
      const lines = before.split("\n");
      const wanted = lines.findLastIndex((line) => line.slice(2).startsWith(entry));
      const now = lines.findLastIndex((line) => line.startsWith("> "));
      if (wanted >= 0 && wanted === now) return this.press(KEY.enter);
      this.press(wanted >= 0 && wanted < now ? KEY.up : KEY.down);
      await this.changed(before);
    }
    throw new Error(`no entry "${entry}" on:\n${this.screen.text()}`);
  }

  /** The screen with a list drawn to its end: a key pressed before belongs to what is drawn next, and would count twice. */
  async whole(): Promise<string> {
    while (!isWhole(this.screen.text())) {
      if (this.isClosed) throw new Error(`ended:\n${this.screen.text()}`);
      await this.output();
    }
    return this.screen.text();
  }

  private async changed(before: string): Promise<void> {
    while (this.screen.text() === before) {
      if (this.isClosed) throw new Error(`ended:\n${before}`);
      await this.output();
    }
  }

  /** Waits for the next output; a program that is silent for so long waits for a key, and the test for a screen. */
  private output(): Promise<void> {
    return new Promise((resolve, reject) => {
      const stuck = setTimeout(() => reject(new Error(`nothing more comes after:\n${this.screen.text()}`)), SILENCE);
      this.waiting.push(() => {
        clearTimeout(stuck);
        resolve();
      });
    });
  }

  private wake(): void {
    const all = this.waiting;
    this.waiting = [];
    for (const one of all) one();
  }
}
