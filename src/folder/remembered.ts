import { quoteKata } from "../model/suggestion.ts";
import { EMPTY, type RememberedOption, type Typed } from "../options.ts";
import type { ReadonlyWorld } from "../world/world.ts";
import { findWorkFolder } from "./folder.ts";
import { readJournal } from "./journal.ts";

/*
 * An option once given for a step counts again when the step runs again, until it is given anew or emptied with a dash.
 * The journal is the memory: every line of a step carries the options that were in force.
 */

type Remembered = Readonly<Record<string, string>>;

/** What a step runs with: the options typed now with those of last time, what the journal is to note, what to tell. */
export interface Memory {
  readonly options: Typed;
  /** Null where there is nothing to note; empty where what was remembered has been emptied. */
  readonly remembered: Remembered | null;
  readonly kalimat: string | null;
}

/** Brings back the options of last time. `skipped`: this run makes something else; it passes them on without using them. */
export function optionRecall(
  world: ReadonlyWorld,
  perintah: string,
  list: readonly RememberedOption[],
  typed: Typed,
  skipped: boolean,
): Memory {
  const folder = findWorkFolder(world);
  if (folder === null) return { options: typed, remembered: null, kalimat: null };
  const unit = typeof typed.unit === "string" ? { unit: typed.unit } : {};
  const before = findBefore(folder, perintah, list, unit.unit);
  const noteIf = (remembered: Remembered): Remembered | null =>
    Object.keys(remembered).length + Object.keys(before).length === 0 ? null : remembered;
  if (skipped) return { options: typed, remembered: noteIf({ ...before, ...unit }), kalimat: null };
  const baru = list.filter(({ kunci }) => isTyped(typed[kunci]));
  const used = list.filter(
    (one) =>
      before[one.flag] !== undefined &&
      !baru.some((b) => b === one || (b.kelompok !== undefined && b.kelompok === one.kelompok)),
  );
  const again = used.map(({ flag, kunci }) => ({ flag, kunci, content: before[flag] ?? "" }));
  const filled = baru.flatMap(({ flag, kunci }) => {
    const content = String(typed[kunci]).trim();
    return content === EMPTY ? [] : [[flag, content]];
  });
  return {
    options: { ...typed, ...Object.fromEntries(again.map(({ kunci, content }) => [kunci, content])) },
    remembered: noteIf({
      ...unit,
      ...Object.fromEntries([...again.map(({ flag, content }) => [flag, content]), ...filled]),
    }),
    kalimat: again.length === 0 ? null : formatKalimat(again),
  };
}

const isTyped = (nilai: Typed[string]): boolean => typeof nilai === "string" && nilai.trim() !== "";

/** Options of the last run of its kind; the first run for one unit takes over what is not of another letter. */
function findBefore(
  folder: ReadonlyWorld,
  perintah: string,
  list: readonly RememberedOption[],
  unit: string | undefined,
): Remembered {
  const catatan = readJournal(folder).nilai.filter((one) => one.perintah === perintah);
  const findOf = (owned: string | undefined): Remembered | undefined =>
    catatan.findLast(({ opsi }) => opsi !== undefined && opsi.unit === owned)?.opsi;
  const alone = findOf(unit);
  if (unit === undefined || alone !== undefined) return alone ?? {};
  const umum = findOf(undefined) ?? {};
  const shared = list.filter(({ coverage }) => coverage === "langkah").map(({ flag }) => flag);
  return Object.fromEntries(Object.entries(umum).filter(([flag]) => shared.includes(flag)));
}

function formatKalimat(again: readonly { readonly flag: string; readonly content: string }[]): string {
  const options = again.map(({ flag, content }) => `--${flag} ${quoteKata(content)}`).join(" ");
  return `Dipakai lagi dari tadi: ${options}  (kosongkan dengan tanda hubung, misalnya --${again[0]?.flag} ${EMPTY})`;
}
