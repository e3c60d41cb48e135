import { expect } from "vitest";

/*
 * `toEqual` walks over files byte by byte, and every byte is a key with a string for a name; this compares them as memory.
 */

const isBytes = (value: unknown): value is Uint8Array => value instanceof Uint8Array;

const KEY = Symbol.for("lkjip-bytes");
const shared = globalThis as { [KEY]?: true };

// Several test files share one thread, and with it the list of testers.
if (shared[KEY] === undefined) {
  expect.addEqualityTesters([
    (a, b) => (isBytes(a) && isBytes(b) ? Buffer.from(a.buffer, a.byteOffset, a.length).equals(b) : undefined),
  ]);
  shared[KEY] = true;
}
