import type * as NodeFs from "node:fs";

/*
 * A file system that fails at one write, for tests: with `vi.mock("node:fs", async (load) => (await import("./faults.ts")).plantFaults(await load()))`.
 * Writes are counted: contents and renames.
 */

/** What fails: write number `at`, by a power cut (`kill`) or a full disk (`full`); every opening of `locked` for writing. */
export const fault = {
  at: Number.POSITIVE_INFINITY,
  kind: "kill" as "kill" | "full",
  count: 0,
  locked: "",
  /** Folders that are made, files that are removed, opened for writing, flushed to the disk or given a mode count too. */
  every: false,
};

/** Everything works again. */
export function clearFaults(): void {
  Object.assign(fault, { at: Number.POSITIVE_INFINITY, locked: "", every: false });
}

/** `node:fs` with the faults: half of the content is written; after a power cut nothing happens any more. */
export function plantFaults(fs: typeof NodeFs): object {
  const refuse = (code: string): never => {
    throw Object.assign(new Error("planted"), { code });
  };
  const isDead = (): boolean => fault.kind === "kill" && fault.count > fault.at;
  const isDue = (): boolean => {
    fault.count += 1;
    return fault.count - 1 === fault.at;
  };
  const guard =
    <A extends readonly unknown[], R>(work: (...args: A) => R) =>
    (...args: A): R =>
      isDead() ? refuse("EIO") : work(...args);
  /** A full disk refuses no removal. */
  const other =
    <A extends readonly unknown[], R>(work: (...args: A) => R, isRemoval: boolean) =>
    (...args: A): R =>
      fault.every && isDue() && !(isRemoval && fault.kind === "full") ? refuse("ENOSPC") : work(...args);
  return {
    ...fs,
    mkdirSync: guard(other(fs.mkdirSync as (...args: readonly unknown[]) => unknown, false)),
    rmSync: guard(other(fs.rmSync as (...args: readonly unknown[]) => unknown, true)),
    openSync: guard((path: string, flags: string) => {
      if (fault.locked !== "" && flags !== "r" && path.endsWith(fault.locked)) refuse("EBUSY");
      if (fault.every && flags !== "r" && isDue()) refuse("ENOSPC");
      return fs.openSync(path, flags);
    }),
    chmodSync: guard(other(fs.chmodSync as (...args: readonly unknown[]) => unknown, false)),
    fsyncSync: guard((handle: number) => (fault.every && isDue() ? refuse("ENOSPC") : fs.fsyncSync(handle))),
    renameSync: guard((from: string, to: string) => (isDue() ? refuse("ENOSPC") : fs.renameSync(from, to))),
    writeFileSync: guard((file: number | string, content: string | Uint8Array, options?: object) => {
      if (!isDue()) return fs.writeFileSync(file, content, options);
      fs.writeFileSync(file, content.slice(0, content.length / 2), options);
      return refuse("ENOSPC");
    }),
  };
}
