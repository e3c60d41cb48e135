import { coba, siapkanContoh } from "./refresh-acak.ts";

/*
 * Runs scripts of edits on the draft of one office in a process of its own: `kanigaran 1 200` for the seeds 1 to 200.
 * Prints the broken promises as JSON.
 */

const [contoh, dari, until] = process.argv.slice(2);
if (contoh !== "kanigaran" && contoh !== "muncar") throw new Error(`unknown office: ${contoh}`);
const percobaan = siapkanContoh(contoh, 9);
const langgar: string[] = [];
for (let seed = Number(dari); seed <= Number(until); seed += 1)
  langgar.push(...coba(percobaan, seed, { teliti: seed % 20 === 0 }).langgar);
console.log(JSON.stringify({ many: Number(until) - Number(dari) + 1, langgar }));
