import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { run } from "../../src/main.ts";
import type { Desk } from "../../src/world/desk.ts";
import { createScriptedDesk, sittingIn } from "../support/desk.ts";
import { type KantorAcak, kantorAcak } from "../support/kantor-acak/kantor.ts";
import { berkasOf, configOf, yamlOf } from "../support/kantor-acak/tampil.ts";
import { createTempatKerja } from "../support/kerja.ts";

/*
 * A person who chooses at random, in offices at random: every screen fits, nothing ends in a fault of lkjip, and Ctrl+C
 * always leaves.
 */
const WORDS = ["125", "31/1", "-", "S1.1", "analisis terlalu singkat sekali", "semua", "tidak-ada.xlsx", ""];

async function wander(kantor: KantorAcak, steps: readonly number[]): Promise<string[]> {
  const place = createTempatKerja();
  const faults: string[] = [];
  const folder = join(place.folder, "kantor");
  try {
    mkdirSync(join(folder, "3-data-kinerja"), { recursive: true });
    writeFileSync(join(folder, "lkjip.yaml"), yamlOf(kantor));
    for (const { berkas, content } of await berkasOf(kantor, configOf(kantor)))
      if (content !== null) writeFileSync(join(folder, berkas), content);
    const rest = [...steps];
    const seen: string[] = [];
    const desk = createScriptedDesk([]);
    const scripted = (answer: string) => createScriptedDesk([answer]);
    const random: Desk = {
      ...desk,
      choose: async (choice) => {
        const step = rest.shift();
        if (step === undefined) return desk.choose(choice);
        // Never the entry that leaves: Ctrl+C does.
        const inside = choice.entries.filter(({ nama }) => nama !== "Keluar");
        const picked = inside[step % (inside.length + 1)];
        const other = scripted(picked === undefined ? "Esc" : picked.nama);
        const chosen = await other.choose(choice);
        if (other.screens.some((screen) => /kesalahan lkjip|undefined|NaN|\[object/.test(screen)))
          faults.push(other.transcript());
        return chosen;
      },
      type: async (typing) => {
        const step = rest.shift();
        if (step === undefined) return desk.type(typing);
        const word = WORDS[step % (WORDS.length + 1)];
        if (word === undefined || (typing.periksa?.(word) ?? null) !== null) return scripted("Esc").type(typing);
        return scripted(`=${word}`).type(typing);
      },
    };
    const kode = await run([], sittingIn(folder, seen, random));
    if (kode !== 130) faults.push(`ended with ${kode}: ${seen.join("\n")}`);
  } finally {
    place.remove();
  }
  return faults;
}

it("shows fitting screens and ends in no fault, whatever is chosen", async () => {
  const steps = fc.array(fc.nat(1000), { minLength: 15, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(kantorAcak, steps, async (kantor, way) => {
      expect(await wander(kantor, way)).toEqual([]);
    }),
    { seed: 15, numRuns: 25, endOnFailure: true },
  );
});
