import { afterAll, expect, it, vi } from "vitest";
import { createKantor, type Office } from "../support/tahun.ts";

/*
 * Bytes that were read are kept, and what was made of them is known by them: nobody may change them. Every array that a
 * year of commands reads is looked at again when the year is over.
 */
const seen = vi.hoisted(() => new Map<Uint8Array, string>());
vi.mock("../../src/world/read-file.ts", async (load) => {
  const real = await load<typeof import("../../src/world/read-file.ts")>();
  const { createHash } = await import("node:crypto");
  return {
    ...real,
    readOrdinary: (path: string, berkas: string, batas: number) => {
      const bytes = real.readOrdinary(path, berkas, batas);
      if (bytes !== null && !seen.has(bytes)) seen.set(bytes, createHash("sha256").update(bytes).digest("hex"));
      return bytes;
    },
  };
});

let office: Office;
afterAll(() => office.remove());

it("a year of commands changes no bytes that were read", { timeout: 600_000 }, async () => {
  const { createHash } = await import("node:crypto");
  office = await createKantor("muncar");
  await office.jalankan("disposition", "forms", "plan", "individual", "quarter 4", "collect --xlsx", "draft", "draft");
  office.lengkapi();
  await office.jalankan("draft", "review --komentar", "review", "submit", "submit --setuju", "sign");
  await office.jalankan("letter --nomor 1", "letter --nomor 2", "archive", "archive --periksa", "status", "check");
  expect(seen.size).toBeGreaterThan(20);
  const changed = [...seen].filter(([bytes, hash]) => createHash("sha256").update(bytes).digest("hex") !== hash);
  expect(changed).toEqual([]);
});
