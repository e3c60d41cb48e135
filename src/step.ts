import type { Write } from "./folder/place.ts";
import type { CatatanBaru } from "./journal/riwayat.ts";
import type { ExitCode } from "./model/henti.ts";
import type { Temuan } from "./model/temuan.ts";
import type { Config } from "./plan/schema.ts";
import type { OptionsOf, PerintahName } from "./sop.ts";
import type { ReadonlyWorld } from "./world/world.ts";

/*
 * What a command is: it reads what it needs and returns what it made; `runner.ts` does the rest.
 */

/** Facts, a result for other programs, a message, or findings: with their tally, or `listed` in the order given. */
export type Said =
  | { readonly print: string }
  | { readonly json: object }
  | { readonly tell: string }
  | { readonly temuan: readonly Temuan[]; readonly listed?: true };

/** What a command made: all is written, then noted, then said. */
export interface StepResult {
  readonly writes?: readonly Write[];
  /** Null where there is nothing to note. `perintah` only where it notes for another. */
  readonly journal?: Partial<CatatanBaru> | null;
  readonly say: readonly Said[];
  /** The next command and what it is for; `papan`: what the board says once all is written. */
  readonly next?: readonly [perintah: string, tujuan: string] | "papan" | null;
  /** `selesai` where it is not given. */
  readonly exit?: ExitCode;
}

/** How a command was called. */
export interface Call<N extends PerintahName> {
  /** The world from where it was called. */
  readonly outside: ReadonlyWorld;
  readonly argument: readonly string[];
  /** With those of last time. */
  readonly options: OptionsOf<N>;
  /** Whether an option was typed now. */
  isTyped(nama: keyof OptionsOf<N>): boolean;
}

/** The same in a work folder. */
export interface FolderCall<N extends PerintahName> extends Call<N> {
  readonly world: ReadonlyWorld;
}

/** The same with its lkjip.yaml. */
export interface OfficeCall<N extends PerintahName> extends FolderCall<N> {
  readonly config: Config;
  /** Of lkjip.yaml. */
  readonly temuan: readonly Temuan[];
}

type Body<C> = (call: C) => StepResult | Promise<StepResult>;

/**
 * A command and what is done before it: nothing, the work folder opened, lkjip.yaml read too. `holds`: it writes, so the
 * folder is held while it runs, and where the command takes --lewati its turn is taken. `aside` comes before all that: it
 * refuses options that contradict each other, or does what needs no work folder; null to go on. `proves` ends the command
 * where what the turn is read from has been tampered with.
 */
export type Step<N extends PerintahName> =
  | { readonly needs: "nothing"; readonly run: Body<Call<N>> }
  | { readonly needs: "folder"; readonly holds: boolean; readonly run: Body<FolderCall<N>> }
  | {
      readonly needs: "config";
      readonly holds: boolean;
      readonly aside?: (call: Call<N>) => StepResult | null;
      readonly proves?: (world: ReadonlyWorld) => void;
      readonly run: Body<OfficeCall<N>>;
    };
