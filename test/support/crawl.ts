import type { RunCommand } from "../../src/guide/guide.ts";
import { openGuide } from "../../src/guide/start.ts";
import { EXIT_CODE } from "../../src/model/henti.ts";
import type { Temuan } from "../../src/model/temuan.ts";
import { PERINTAH } from "../../src/sop.ts";
import type { Choice, Desk, LineToType } from "../../src/world/desk.ts";
import { createWorld } from "../../src/world/world.ts";
import { createScriptedDesk, sittingIn } from "./desk.ts";

/*
 * Somebody who tries every entry of every screen of the guide once. The commands are noted, not run.
 */

/** What commands answer that ask something back, so that the guide asks it. */
export interface Answers {
  /** Findings that a command tells as long as its line lacks what settles them: the word of the option. */
  readonly asking: Readonly<Record<string, { readonly nama: string; readonly until: string }>>;
  /** What a command prints for `--json`. */
  readonly json: Readonly<Record<string, unknown>>;
  /** What a command says. */
  readonly said: Readonly<Record<string, string>>;
}

interface Crawled {
  /** Every command line that the guide ran. */
  readonly lines: readonly (readonly string[])[];
  readonly screens: number;
}

/** Of a longer list, which is one of data, the ends are tried. */
const LONG = 14;

/** Tries all there is from a folder on; `typed` are answers for lines to type, the first that is taken counts. */
export async function crawl(
  folder: string,
  { asking, json, said }: Answers,
  typed: readonly string[],
  downloads: readonly string[] = [],
  recent: readonly string[] = [],
): Promise<Crawled> {
  const lines: (readonly string[])[] = [];
  /** Per screen the entries that were tried; those behind which nothing new lies are false. */
  const tried = new Map<string, Map<string, boolean>>();
  /** The entries that led from the first screen to this one, each with what was known when it was taken. */
  const path: { readonly screen: string; readonly key: string; readonly known: number }[] = [];
  let begin: string | null = null;
  let known = 0;
  let isLeaving = false;
  const early = new Set<string>();
  let screens = 0;
  const command: RunCommand = async (_, argv) => {
    const [nama = ""] = argv;
    const isJson = argv.includes("--json");
    if (!isJson) lines.push(argv);
    const row = PERINTAH.find((each) => each.nama === nama);
    const line = argv.join(" ");
    const isEarly =
      row !== undefined && "lewati" in row.options && !/--(lewati|dry-run)/.test(line) && !early.has(line);
    if (isEarly) {
      early.add(line);
      return { kode: EXIT_CODE.belumGiliran, lines: [], temuan: [] };
    }
    const asked = asking[nama];
    const temuan: Temuan[] =
      asked === undefined || argv.includes(asked.until)
        ? []
        : [{ tingkat: "periksa", nama: asked.nama, pesan: "Ditanyakan.", perbaikan: "Jawab." }];
    return { kode: EXIT_CODE.selesai, lines: isJson ? [JSON.stringify(json[nama] ?? {})] : [said[nama] ?? ""], temuan };
  };
  const choose = async ({ head, pesan, entries, back }: Choice): Promise<number | null> => {
    const screen = `${head[0]?.trim().split(/ {2,}/)[0]} ${pesan.replace(/\d+/g, "n")}`;
    begin ??= screen;
    const here = tried.get(screen) ?? new Map<string, boolean>();
    tried.set(screen, here);
    const start = path.findIndex((each) => each.screen === screen);
    const deepest = start < 0 ? undefined : path.splice(start).at(-1);
    if (deepest !== undefined && deepest.known === known) {
      tried.get(deepest.screen)?.set(deepest.key, false);
      known += 1;
    }
    const isEnd = (i: number): boolean => entries.length <= LONG || i === 0 || i >= entries.length - 3;
    const left = entries
      .map(({ nama }, i) => ({ nama, i, key: nama.slice(0, 24).trim() }))
      .filter(
        ({ key, i }) =>
          isEnd(i) && here.get(key) !== false && !/^(Kembali$|Kembali ke|Keluar|Ke layar|Lanjut$)/.test(key),
      );
    // What carries a step out comes when all its questions are answered.
    const next = left.findLast(({ nama }) => !nama.startsWith("Ya, ")) ?? left[0];
    isLeaving = next === undefined;
    if (next === undefined && back !== undefined) return null;
    // From the list of folders back to the one where all began.
    const isElsewhere = screen !== begin && pesan === "Folder kerja mana?";
    if (next === undefined) return isElsewhere ? 0 : entries.findIndex(({ nama }) => nama === "Keluar");
    if (!here.has(next.key)) known += 1;
    here.set(next.key, true);
    path.push({ screen, key: next.key, known });
    return next.i;
  };
  const type = async ({ head, before = "", periksa }: LineToType): Promise<string | null> => {
    if (isLeaving) return null;
    const example = /Contoh: (.+?)(?:\. Tulis|$)/m.exec(head.join("\n"))?.[1] ?? "";
    const all = [example.replace(/ atau .*/, ""), before, ...typed];
    return all.find((each) => each !== "" && (periksa?.(each) ?? null) === null) ?? null;
  };
  const watched = createScriptedDesk([]);
  const seen = (head: readonly string[], rest: readonly string[]): void => {
    screens += 1;
    watched.show([...head, ...rest]);
  };
  const desk: Desk = {
    ...watched,
    choose: (choice) => {
      const names = choice.entries.map(({ nama }) => nama);
      seen(choice.head, [choice.pesan, ...(names.length > LONG ? [] : names), "", "", "", ""]);
      return choose(choice);
    },
    type,
    downloads: () => downloads,
    recent: () => recent,
  };
  await openGuide(desk, createWorld(sittingIn(folder, [], desk)), command);
  return { lines, screens };
}
