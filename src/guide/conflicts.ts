import { BERKAS_DRAF } from "../model/places.ts";
import { chooseBelow } from "./choose.ts";
import { openFile } from "./files.ts";
import type { Guide, Ran } from "./guide.ts";
import { runAndShow } from "./run-step.ts";
import { body, explain, heading } from "./screen.ts";

/*
 * What a person changed in the draft and the data changed too: asked about one by one after the draft was made again.
 */

const DRAFT = ["draft"] as const;

/** A conflict as `draft --json` tells it. */
interface OpenConflict {
  readonly status: string;
  readonly tag: string;
  readonly tempat: string;
  readonly lama: string | null;
  readonly suntingan: string | null;
  readonly baru: string | null;
}

/** Asks about every conflict that a run of `draft` told of, and settles those that were answered. */
export async function settleConflicts(guide: Guide, { lines }: Ran): Promise<void> {
  if (!lines.some((line) => /bentrok/i.test(line))) return;
  const open = await readConflicts(guide);
  const accepted: string[] = [];
  let later = 0;
  for (const [at, one] of open.entries()) {
    const which = await decide(guide, one, `${at + 1} dari ${open.length}`);
    if (which === "later") later += 1;
    if (which === "data") accepted.push(one.tag);
  }
  const accept = accepted.length === 0 ? [] : ["--terima", accepted.join(",")];
  const rest = later === 0 && accepted.length < open.length ? ["--utamakan", "suntingan"] : [];
  if (accept.length + rest.length > 0) await runAndShow(guide, [...DRAFT, ...accept, ...rest]);
}

/** Each once, however many places show it. */
async function readConflicts(guide: Guide): Promise<readonly OpenConflict[]> {
  const { lines } = await guide.command(guide.world, [...DRAFT, "--dry-run", "--json"]);
  const text = lines.find((line) => line.startsWith("{"));
  if (text === undefined) return [];
  const { segar } = JSON.parse(text) as { readonly segar: { readonly perubahan: readonly OpenConflict[] } | null };
  const open = (segar?.perubahan ?? []).filter(({ status }) => status === "bentrok");
  return open.filter((one, i) => open.findIndex(({ tag }) => tag === one.tag) === i);
}

async function decide(guide: Guide, { tag, tempat, lama, suntingan, baru }: OpenConflict, which: string) {
  const entries = [
    { nama: "Yang menurut data", keterangan: explain("Draf diganti.", [...DRAFT, "--terima", tag]) },
    {
      nama: "Yang ditulis orang",
      keterangan: explain("Tulisan di draf tetap.", [...DRAFT, "--utamakan", "suntingan"]),
    },
    { nama: "Lihat dahulu di Word", keterangan: explain(BERKAS_DRAF, null) },
    { nama: "Putuskan nanti", keterangan: ["Draf tetap seperti ditulis orang, dengan komentar di tempatnya.", ""] },
  ];
  for (;;) {
    const chosen = await chooseBelow(guide.desk, {
      top: heading("Bentrok: draf dan data sama-sama berubah", which),
      lines: body(
        tempat,
        "",
        ...pair("Waktu draf dibuat", lama),
        ...pair("Ditulis orang di Word", suntingan),
        ...pair("Menurut data sekarang", baru),
      ),
      pesan: "Mana yang benar?",
      entries,
    });
    if (chosen !== 2) return chosen === 0 ? "data" : chosen === 1 ? "suntingan" : "later";
    await openFile(guide, BERKAS_DRAF);
  }
}

/** What stands there, beside its name where it is short. */
function pair(label: string, text: string | null): string[] {
  const shown = text === null || text === "" ? "(kosong)" : text;
  return shown.length <= SHORT ? [`${label.padEnd(24)}${shown}`] : [`${label}:`, `    ${shown}`];
}

const SHORT = 50;
