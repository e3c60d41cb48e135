import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { validateOffice } from "../support/validator.ts";
import { coba, siapkanContoh } from "./refresh-acak.ts";

/*
 * Random scripts of edits on the drafts of both example offices, of offices drawn at random and on a small report, with
 * random changes of the data: outside the controls nothing changes, no typed word is lost, looks, links, notes and breaks
 * stay on their words, every value is fresh or listed, every line of the report has a cause, a second refresh changes
 * nothing and says nothing new.
 */

const SCRIPTS = { kecil: 1000, kanigaran: 100, muncar: 250, kantor: 80 } as const;
const PROGRAM = join(import.meta.dirname, "refresh-acak-jalan.ts");

/** Runs a range of seeds in a process of its own. */
async function jalankan(where: string, dari: number, until: number): Promise<{ many: number; langgar: string[] }> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", PROGRAM, where, String(dari), String(until)],
    { maxBuffer: 2 ** 26 },
  );
  return JSON.parse(stdout) as { many: number; langgar: string[] };
}

it.each(Object.entries(SCRIPTS))("%s: keeps every promise in %d scripts", { timeout: 900_000 }, async (where, many) => {
  // Seeds of their own: the first are tried by refresh-acak.test.ts.
  const [from, half] = [10_000, Math.floor(many / 2)];
  const parts = await Promise.all([
    jalankan(where, from, from + half - 1),
    jalankan(where, from + half, from + many - 1),
  ]);
  expect(parts.flatMap(({ langgar }) => langgar)).toEqual([]);
  expect(parts.reduce((sum, part) => sum + part.many, 0)).toBe(many);
});

/** Scripts that broke a promise once, each of a kind that has a test in words, or of which a property said so wrongly. */
const ONCE_BROKEN: readonly (readonly [where: string, seed: number])[] = [
  ["kecil", 214_200],
  ["kecil", 500_205],
  ["kecil", 600_971],
  ["kecil", 603_153],
  ["kecil", 700_268],
  ["kecil", 703_250],
  ["kecil", 712_675],
  ["kecil", 712_838],
  ["kantor", 4],
  ["kantor", 500_045],
  ["kantor", 500_065],
  ["kantor", 600_014],
  ["kantor", 620_000],
  ["kantor", 620_008],
  ["kantor", 620_010],
];

it("keeps every promise that a script has broken before", { timeout: 300_000 }, async () => {
  const langgar: string[] = [];
  for (const [where, seed] of ONCE_BROKEN) langgar.push(...(await jalankan(where, seed, seed)).langgar);
  expect(langgar).toEqual([]);
});

it.each(["kanigaran", "muncar"] as const)(
  "%s: makes files that the Open XML validator finds as sound as the edited ones",
  { timeout: 300_000 },
  async (contoh) => {
    const percobaan = siapkanContoh(contoh, 4);
    const faults = new Set(await validateOffice(percobaan.asal.docx, "docx"));
    const found: string[] = [];
    for (let seed = 5001; seed <= 5012; seed += 1) {
      const { result, disunting } = coba(percobaan, seed, { teliti: true });
      for (const fault of await validateOffice(disunting, "docx")) faults.add(fault);
      if (result !== null)
        found.push(...(await validateOffice(result, "docx")).map((fault) => `seed ${seed}: ${fault}`));
    }
    expect(found.filter((fault) => !faults.has(fault.replace(/^seed \d+: /, "")))).toEqual([]);
  },
);
