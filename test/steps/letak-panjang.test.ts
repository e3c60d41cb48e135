import { afterAll, beforeAll, expect, it } from "vitest";
import { run } from "../../src/main.ts";
import { JAM_TETAP } from "../support/kerja.ts";
import { createKantor, type Office } from "../support/tahun.ts";

let office: Office;
beforeAll(async () => {
  office = await createKantor("muncar");
});
afterAll(() => office.remove());

/** What a command tells where office programs open no path longer than that. */
async function told(pathLimit: number, ...argv: readonly string[]): Promise<string> {
  const lines: string[] = [];
  const say = (teks: string): void => void lines.push(teks);
  const clock = (): Date => new Date(JAM_TETAP);
  const settings = { folder: office.folder, clock, interactive: false, colour: false, oleh: "kasubbag" };
  expect(await run(argv, { ...settings, out: say, err: say, pathLimit })).toBe(0);
  return lines.join("\n");
}

it("a file that Word cannot open where it lies is written, and told with the way out", async () => {
  const limit = `${office.folder}/1-disposisi/lembar-disposisi.docx`.length;
  expect(await told(limit, "disposition", "--agenda", "12")).not.toContain("PERINGATAN");
  expect(
    await told(limit - 1, "disposition", "--agenda", "13"),
  ).toContain(`PERINGATAN  1-disposisi/lembar-disposisi.docx
  Letaknya ${limit} huruf dari awal nama diska, lebih dari ${limit - 1}; Word dan Excel tidak dapat membukanya di situ.
  Perbaikan: pindahkan folder kerja ke tempat yang lebih pendek, misalnya D:\\lkjip, lalu buka berkasnya dari sana.`);
  expect(await told(limit - 10, "forms")).toMatch(/Excel tidak dapat membukanya di situ\. \d berkas terkena; ini yang/);
});
