import { coba, type Percobaan, siapkan, siapkanContoh } from "./refresh-acak.ts";
import { cobaKantor } from "./refresh-acak-kantor.ts";
import { input, print } from "./refresh-bahan.ts";

/*
 * Runs scripts of edits in a process of its own: `kanigaran 1 200` for the seeds 1 to 200 on the draft of an example office,
 * `kantor 1 200` on offices drawn at random, `kecil 1 200` on the small report. Prints the broken promises as JSON.
 */

const [where = "", dari, until] = process.argv.slice(2);

const PLACES: Readonly<Record<string, () => Percobaan>> = {
  kanigaran: () => siapkanContoh("kanigaran", 9),
  muncar: () => siapkanContoh("muncar", 9),
  kecil: () => siapkan(input(), (laporan) => print(laporan), 60),
};

function scripts(): (seed: number, teliti: boolean) => readonly string[] {
  if (where === "kantor") return (seed, teliti) => cobaKantor(seed, { teliti });
  const percobaan = PLACES[where]?.();
  if (percobaan === undefined) throw new Error(`unknown place: ${where}`);
  return (seed, teliti) => coba(percobaan, seed, { teliti }).langgar;
}

const run = scripts();
const langgar: string[] = [];
for (let seed = Number(dari); seed <= Number(until); seed += 1) langgar.push(...run(seed, seed % 20 === 0));
console.log(JSON.stringify({ many: Number(until) - Number(dari) + 1, langgar }));
