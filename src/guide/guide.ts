import type { Temuan } from "../model/temuan.ts";
import type { Desk } from "../world/desk.ts";
import type { World } from "../world/world.ts";

/** What became of a command that the guide ran. */
export interface Ran {
  readonly kode: number;
  /** What it said, facts and messages in their order, without the findings. */
  readonly lines: readonly string[];
  readonly temuan: readonly Temuan[];
}

/** Runs a command line as it would be typed in that folder; nothing is asked at the terminal. */
export type RunCommand = (world: World, argv: readonly string[]) => Promise<Ran>;

/** What the guide works with. It does nothing that a command line does not. */
export interface Guide {
  readonly desk: Desk;
  /** The work folder; outside of one, where lkjip was called. */
  readonly world: World;
  readonly command: RunCommand;
  /** Whose name the journal gets, where that is not who the office says. */
  readonly oleh?: string;
}

/** A command line with the name for the journal. */
export const lineOf = ({ oleh }: Guide, argv: readonly string[]): readonly string[] =>
  oleh === undefined || argv.includes("--oleh") ? argv : [...argv, "--oleh", oleh];

/** Where to go after a screen. */
export type NextScreen = "home" | "leave" | "outside" | { readonly folder: World } | { readonly oleh: string | null };
