import { openWorkFolder, readWorkConfig } from "./folder/folder.ts";
import { recordRiwayat } from "./folder/journal.ts";
import { findLongPaths } from "./folder/long-paths.ts";
import { carryOut } from "./folder/place.ts";
import { type Memory, optionRecall } from "./folder/remembered.ts";
import { tellTemuan } from "./folder/tell.ts";
import { takeTurn } from "./folder/turn.ts";
import type { TurnPerintah } from "./journal/turn.ts";
import { EXIT_CODE, type ExitCode } from "./model/henti.ts";
import { type DeclaredOptions, listRemembered, readOptions, type Typed } from "./options.ts";
import { type OptionsOf, PERINTAH, type PerintahName } from "./sop.ts";
import type { Call, FolderCall, Step, StepResult } from "./step.ts";
import type { World } from "./world/world.ts";

/** The steps, loaded when they are called. */
const LOAD: { readonly [N in PerintahName]: () => Promise<Step<N>> } = {
  init: async () => (await import("./steps/0-init.ts")).init,
  plan: async () => (await import("./steps/plan.ts")).plan,
  disposition: async () => (await import("./steps/1-disposition.ts")).disposition,
  forms: async () => (await import("./steps/2-forms.ts")).forms,
  receive: async () => (await import("./steps/3-receive.ts")).receive,
  individual: async () => (await import("./steps/3-individual.ts")).individual,
  quarter: async () => (await import("./steps/quarter.ts")).quarter,
  collect: async () => (await import("./steps/4-collect.ts")).collect,
  draft: async () => (await import("./steps/4-draft.ts")).draft,
  diff: async () => (await import("./steps/4-diff.ts")).diff,
  restore: async () => (await import("./steps/4-restore.ts")).restore,
  review: async () => (await import("./steps/5-review.ts")).review,
  submit: async () => (await import("./steps/6-submit.ts")).submit,
  sign: async () => (await import("./steps/7-sign.ts")).sign,
  letter: async () => (await import("./steps/8-letter.ts")).letter,
  archive: async () => (await import("./steps/8-archive.ts")).archive,
  status: async () => (await import("./steps/status.ts")).status,
  check: async () => (await import("./steps/check.ts")).check,
  explain: async () => (await import("./steps/explain.ts")).explain,
  completion: async () => (await import("./steps/completion.ts")).completion,
  template: async () => (await import("./steps/template.ts")).template,
};

/** Runs one command with what was typed after it and what counts again from last time; returns the exit code. */
export async function perform<N extends PerintahName>(
  nama: N,
  outside: World,
  argument: readonly string[],
  typed: Typed,
): Promise<ExitCode> {
  const { declared, memory } = recall(nama, outside, typed);
  const options = readOptions(declared, memory.options, nama) as OptionsOf<N>;
  const call: Call<N> = { outside, argument, options, isTyped: (each) => typed[String(each)] !== undefined };
  const step: Step<N> = await LOAD[nama]();
  if (step.needs === "nothing") return settle(outside, nama, await step.run(call));
  const aside = step.needs === "config" ? step.aside?.(call) : undefined;
  if (aside) return settle(outside, nama, aside);
  const world = tellFirst(openWorkFolder(outside), memory.kalimat);
  const run = step.needs === "folder" ? () => step.run({ ...call, world }) : openOffice(step, nama, { ...call, world });
  const isTrial = typed.dryRun === true && nama !== "draft";
  const work = async (): Promise<ExitCode> =>
    isTrial ? settle(world, nama, tryOut(await run())) : settle(world, nama, await run(), memory.remembered);
  return step.holds ? world.exclusively(nama, work) : work();
}

/** The options of a command, and those of last time. */
function recall(nama: PerintahName, outside: World, typed: Typed): { declared: DeclaredOptions; memory: Memory } {
  const row = PERINTAH.find((each) => each.nama === nama);
  const declared = row?.options ?? {};
  const list = listRemembered(declared);
  const skipped = (row?.withoutMemory ?? []).some((each) => typed[each] !== undefined);
  const none = { options: typed, remembered: null, kalimat: null };
  return { declared, memory: list.length === 0 ? none : optionRecall(outside, nama, list, typed, skipped) };
}

/** Says a sentence before the first word of a command; nothing where the command is refused. */
function tellFirst(world: World, kalimat: string | null): World {
  let pending = kalimat;
  const after =
    <T>(say: (content: T) => void) =>
    (content: T): void => {
      const first = pending;
      pending = null;
      if (first !== null) world.tell(first);
      say(content);
    };
  return { ...world, print: after(world.print), printJson: after(world.printJson), tell: after(world.tell) };
}

/** A step with lkjip.yaml, which is read before the folder is held; the turn is taken while it is. */
function openOffice<N extends PerintahName>(
  { proves, run }: Extract<Step<N>, { needs: "config" }>,
  nama: N,
  call: FolderCall<N>,
): () => Promise<StepResult> {
  const { world, options } = call;
  const { nilai: config, temuan } = readWorkConfig(world);
  return async () => {
    proves?.(world);
    const turn =
      "lewati" in options ? takeTurn(world, config, nama as TurnPerintah, options.lewati as string | null) : {};
    const result = await run({ ...call, config, temuan });
    return result.journal ? { ...result, journal: { ...result.journal, ...turn } } : result;
  };
}

/** What a step would make and say, with nothing written or noted. The draft tells its own trial in more words. */
function tryOut({ writes = [], say, exit = EXIT_CODE.selesai }: StepResult): StepResult {
  const files = writes.map(({ berkas }) => `  ${berkas}`);
  const list = files.length === 0 ? "Tidak ada berkas yang akan ditulis." : "Berkas yang akan ditulis:";
  return {
    say: [
      {
        tell: "Uji coba (--dry-run): tidak ada yang ditulis. Bila dijalankan tanpa --dry-run, inilah yang dikatakannya:",
      },
      ...say,
      { tell: [list, ...files].join("\n") },
    ],
    exit,
  };
}

/** Writes what a step made, notes it in the journal, says it. */
async function settle(
  world: World,
  perintah: PerintahName,
  { writes = [], journal, say, next, exit = EXIT_CODE.selesai }: StepResult,
  remembered: Memory["remembered"] = null,
): Promise<ExitCode> {
  for (const write of writes) carryOut(world, write);
  const opsi = remembered === null ? {} : { opsi: remembered };
  if (journal) recordRiwayat(world, { perintah, ...journal, ...opsi });
  for (const one of say) {
    if ("temuan" in one) tellTemuan(world, one.temuan, one.listed);
    else if ("tell" in one) world.tell(one.tell);
    else if ("json" in one) world.printJson(one.json);
    else world.print(one.print);
  }
  tellTemuan(
    world,
    findLongPaths(
      world,
      writes.map(({ berkas }) => berkas),
    ),
  );
  const known = next === "papan" ? (await import("./folder/board.ts")).readNext(world) : next;
  if (known) world.tell(`Berikutnya: ${known[0]}  (${known[1]})`);
  return exit;
}
