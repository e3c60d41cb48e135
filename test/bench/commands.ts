import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BERKAS_DRAF } from "../../src/model/places.ts";
import { lengkapiCelah } from "../support/sunting.ts";
import { createDisetujui } from "../support/tahun.ts";
import { median } from "./child.ts";
import { LKJIP, runCommand, runInCopy, type Usage } from "./command.ts";

/* The commands of an example office of twelve units beside bare node, in turn in one run. */

const ROUNDS = 7;

interface Timed {
  readonly nama: string;
  readonly args: readonly string[];
  readonly folder: string;
  /** At most so many times bare node: issue 18. */
  readonly promised: number | null;
}

/** Prints the table "perintah". */
export async function benchCommands(): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), "lkjip-bench-perintah-"));
  const timed = await prepare(place);
  const used = timed.map(() => ({ bare: [] as Usage[], own: [] as Usage[] }));
  for (let round = 0; round < ROUNDS; round++)
    for (const [i, { args, folder }] of timed.entries()) {
      used[i]?.bare.push(runCommand(["-e", "0"], place));
      used[i]?.own.push(runInCopy(args, folder));
    }
  console.log("perintah             node CPU ms   lkjip CPU ms    kali   janji    MB");
  for (const [i, { nama, promised }] of timed.entries()) {
    const { bare = [], own = [] } = used[i] ?? {};
    const [node, lkjip] = [bare, own].map((all) => median(all.map(({ cpu }) => cpu))) as [number, number];
    console.log(
      [
        nama.padEnd(20),
        node.toFixed(0).padStart(12),
        lkjip.toFixed(0).padStart(15),
        (lkjip / node).toFixed(1).padStart(8),
        `${promised ?? "-"}`.padStart(8),
        median(own.map(({ mb }) => mb))
          .toFixed(0)
          .padStart(6),
      ].join(""),
    );
  }
  rmSync(place, { recursive: true, force: true });
}

/** The work folders in which the commands are timed: at the beginning, with a draft, with one by hand and new data, signed. */
async function prepare(place: string): Promise<Timed[]> {
  const at = (nama: string): string => join(place, nama);
  const step = (folder: string, ...args: readonly string[]): Usage => runCommand([LKJIP, ...args], folder);
  step(place, "init", at("baru"), "--contoh", "kanigaran");
  cpSync(at("baru"), at("draf"), { recursive: true });
  step(at("draf"), "collect");
  step(at("draf"), "draft");
  // Somebody has typed into it, as in every office when it is reviewed or made again.
  const draf = join(at("draf"), BERKAS_DRAF);
  writeFileSync(draf, lengkapiCelah(readFileSync(draf), "Ditulis oleh kantor."));
  cpSync(at("draf"), at("disunting"), { recursive: true });
  const yaml = join(at("disunting"), "lkjip.yaml");
  writeFileSync(yaml, readFileSync(yaml, "utf8").replace(/(\n {8}target: )\d+/g, "$184"));
  const office = await createDisetujui("kanigaran");
  cpSync(office.folder, at("disahkan"), { recursive: true });
  office.remove();
  step(at("disahkan"), "sign", "--tanggal", "2025-02-10");
  step(at("disahkan"), "letter", "--nomor", "125", "--tanggal", "2025-02-10", "--banyaknya", "2");
  const row = (nama: string, folder: string, promised: number | null, ...args: readonly string[]): Timed => ({
    nama,
    folder: at(folder),
    promised,
    args,
  });
  return [
    row("--help", "baru", 1.25, "--help"),
    row("status", "draf", 4, "status"),
    row("plan", "baru", null, "plan"),
    row("forms", "baru", 6, "forms"),
    row("collect", "baru", 5, "collect"),
    row("individual", "draf", 8, "individual"),
    row("draft", "baru", 9, "draft"),
    row("draft (segar)", "disunting", 10, "draft"),
    row("review", "draf", 12, "review"),
    row("archive", "disahkan", 5, "archive"),
  ];
}
