import { describe, expect, it } from "vitest";
import { validateOffice } from "../support/validator.ts";
import { coba, type Percobaan, siapkanContoh } from "./refresh-acak.ts";

/*
 * 2,000 random scripts of edits on the drafts of both example offices, with random changes of the data: outside the
 * controls nothing changes, no typed word is lost, every value is fresh or listed, a second refresh changes nothing.
 */

describe.each([
  ["kanigaran", 400],
  ["muncar", 1600],
] as const)("%s", (contoh, banyak) => {
  let percobaan: Percobaan | undefined;
  const siap = (): Percobaan => {
    percobaan ??= siapkanContoh(contoh, 9);
    return percobaan;
  };

  it(`keeps every promise in ${banyak} scripts`, { timeout: 900_000 }, () => {
    const langgar: string[] = [];
    for (let seed = 1; seed <= banyak; seed += 1)
      langgar.push(...coba(siap(), seed, { teliti: seed % 20 === 0 }).langgar);
    expect(langgar).toEqual([]);
  });

  it("makes files that the Open XML validator finds as sound as the edited ones", { timeout: 300_000 }, async () => {
    const faults = new Set(await validateOffice(siap().asal.docx, "docx"));
    const found: string[] = [];
    for (let seed = 5001; seed <= 5012; seed += 1) {
      const { hasil } = coba(siap(), seed, { teliti: true });
      if (hasil !== null) found.push(...(await validateOffice(hasil, "docx")).map((fault) => `seed ${seed}: ${fault}`));
    }
    expect(found.filter((fault) => !faults.has(fault.replace(/^seed \d+: /, "")))).toEqual([]);
  });
});
