import fc from "fast-check";
import { openPackage } from "../../src/opc/package.ts";
import { readDasar } from "../../src/word/base/part.ts";
import { gelombangAcak } from "../support/kantor-acak/gelombang.ts";
import { drafOf } from "../support/kantor-acak/tampil.ts";
import { renamePrefix, ubahNama } from "./refresh-acak-berkas.ts";
import { SUNTINGAN_GAYA } from "./refresh-acak-gaya.ts";
import { suntingAcak } from "./refresh-acak-suntingan.ts";
import { createAcak } from "./refresh-acak-tangan.ts";
import { cetakan, findPelanggaran } from "./refresh-sifat.ts";

/*
 * Scripts on the draft of an office drawn at random, over the weeks of its work (gelombang.ts): forms and rows come late
 * or go, officials, units, targets and texts change; before each of them people edit the draft, a program may write it with
 * other prefixes, and somebody may rename or copy the file.
 */

/** So many scripts are tried on each office. */
const SCRIPTS = 4;

/** The last office is kept: its scripts come one after the other. */
let last: { readonly nomor: number; readonly kantor: ReturnType<typeof drawKantor> } | undefined;
const kantorOf = (nomor: number): ReturnType<typeof drawKantor> => {
  if (last?.nomor !== nomor) last = { nomor, kantor: drawKantor(nomor) };
  return last.kantor;
};

function drawKantor(nomor: number) {
  const [waves = []] = fc.sample(gelombangAcak, { seed: nomor, numRuns: 1 });
  const drafts = waves.map((each) => drafOf(each));
  return { drafts, printed: drafts.map(({ docx }) => cetakan(docx)) };
}

/** Runs the script of a seed; tells which promises it breaks. */
export function cobaKantor(seed: number, { teliti }: { readonly teliti: boolean }): string[] {
  const { drafts, printed } = kantorOf(Math.floor(seed / SCRIPTS));
  const acak = createAcak(seed);
  const told: string[] = [];
  const langgar: string[] = [];
  let now = printed[0]?.docx as Uint8Array;
  for (const [wave, segar] of printed.entries()) {
    const asal = printed[wave - 1];
    if (asal === undefined) continue;
    const before = now;
    const isGaya = acak(3) === 0;
    const many = wave > 1 && acak(2) === 0 ? 0 : isGaya ? 3 + acak(9) : 1 + acak(6);
    const kinds = Object.keys(SUNTINGAN_GAYA) as (keyof typeof SUNTINGAN_GAYA)[];
    const { docx, langkah } = isGaya ? suntingAcak(now, acak, many, kinds) : suntingAcak(now, acak, many);
    told.push(...langkah);
    let disunting = docx;
    if (acak(6) === 0) {
      disunting = renamePrefix(disunting, acak.pick(["pic", "w14", "w15", "wps"]) ?? "wps", "lain");
      told.push("prefix");
    }
    const config = drafts[wave]?.config;
    if (acak(8) === 0 && config !== undefined && langkah.length > 0) {
      const file = ubahNama(disunting, before, segar.docx, config, acak);
      told.push(file.langkah);
      langgar.push(...file.langgar);
    }
    told.push("|");
    const dasar = readDasar(openPackage(now)) ?? asal.dasar;
    const found = findPelanggaran({ asal: { ...asal, dasar }, disunting, segar, teliti });
    langgar.push(...found.langgar.map((each) => `wave ${wave}: ${each}`));
    if (found.result === null) break;
    now = found.result;
  }
  return langgar.map((each) => `kantor ${seed} (${told.join(", ")}): ${each}`);
}
