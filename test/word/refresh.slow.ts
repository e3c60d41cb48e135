import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { validateOffice } from "../support/validator.ts";
import { coba, siapkanContoh } from "./refresh-acak.ts";

/*
 * 1,000 random scripts of edits on the drafts of both example offices, with random changes of the data: outside the
 * controls nothing changes, no typed word is lost, looks, links, notes and breaks stay on their words, every value is fresh
 * or listed, every line of the report has a cause, a second refresh changes nothing and says nothing new.
 */

const OFFICES = { kanigaran: 200, muncar: 800 } as const;
const PROGRAM = join(import.meta.dirname, "refresh-acak-jalan.ts");

/** Runs a range of seeds in a process of its own. */
async function jalankan(contoh: string, dari: number, until: number): Promise<{ many: number; langgar: string[] }> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", PROGRAM, contoh, String(dari), String(until)],
    { maxBuffer: 2 ** 26 },
  );
  return JSON.parse(stdout) as { many: number; langgar: string[] };
}

describe.each(Object.entries(OFFICES))("%s", (contoh, many) => {
  it(`keeps every promise in ${many} scripts`, { timeout: 900_000 }, async () => {
    const half = Math.floor(many / 2);
    const parts = await Promise.all([jalankan(contoh, 1, half), jalankan(contoh, half + 1, many)]);
    expect(parts.flatMap(({ langgar }) => langgar)).toEqual([]);
    expect(parts.reduce((sum, part) => sum + part.many, 0)).toBe(many);
  });

  it("makes files that the Open XML validator finds as sound as the edited ones", { timeout: 300_000 }, async () => {
    const percobaan = siapkanContoh(contoh as keyof typeof OFFICES, 4);
    const faults = new Set(await validateOffice(percobaan.asal.docx, "docx"));
    const found: string[] = [];
    for (let seed = 5001; seed <= 5012; seed += 1) {
      const { result, disunting } = coba(percobaan, seed, { teliti: true });
      for (const fault of await validateOffice(disunting, "docx")) faults.add(fault);
      if (result !== null)
        found.push(...(await validateOffice(result, "docx")).map((fault) => `seed ${seed}: ${fault}`));
    }
    expect(found.filter((fault) => !faults.has(fault.replace(/^seed \d+: /, "")))).toEqual([]);
  });
});
