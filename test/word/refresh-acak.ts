import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { laporanOf } from "../../src/folder/draf.ts";
import type { Laporan } from "../../src/model/content.ts";
import { compileConfig, compilePengukuran } from "../../src/pipeline.ts";
import { renderDocx } from "../../src/word/print/print.ts";
import { ubahLaporan } from "./refresh-acak-data.ts";
import { SUNTINGAN_GAYA } from "./refresh-acak-gaya.ts";
import { suntingAcak } from "./refresh-acak-suntingan.ts";
import { createAcak } from "./refresh-acak-tangan.ts";
import { type Cetakan, cetakan, findPelanggaran } from "./refresh-sifat.ts";

/*
 * A document, its data changed at random several times, and random hands on it.
 */

export interface Percobaan {
  readonly asal: Cetakan;
  readonly segar: readonly Cetakan[];
}

/** Prints a report, and again with data that changed in `many` ways; the first of those is without a change. */
export function siapkan(laporan: Laporan, print: (laporan: Laporan) => Uint8Array, many: number): Percobaan {
  const asal = cetakan(print(laporan));
  const changed = Array.from({ length: many }, (_, index) =>
    cetakan(print(ubahLaporan(laporan, createAcak(1000 + index)))),
  );
  return { asal, segar: [asal, ...changed] };
}

/** The draft of an example office, with the built-in template or its own. */
export function siapkanContoh(contoh: "kanigaran" | "muncar", many: number, own?: Uint8Array): Percobaan {
  const root = join(import.meta.dirname, "../..");
  const folder = join(root, "examples", contoh);
  const config = compileConfig(readFileSync(join(folder, "lkjip.yaml"), "utf8")).nilai;
  if (config === null) throw new Error(`${contoh}: lkjip.yaml has faults`);
  const masuk = readdirSync(join(folder, "3-data-kinerja"))
    .filter((name) => name.endsWith(".xlsx"))
    .map((berkas) => ({ berkas, content: new Uint8Array(readFileSync(join(folder, "3-data-kinerja", berkas))) }));
  const templat = own ?? new Uint8Array(readFileSync(join(root, "templates/lkjip.docx")));
  const print = (laporan: Laporan): Uint8Array => {
    const { nilai, temuan } = renderDocx(templat, laporan, { identitas: { tahun: "2024" } });
    if (nilai === null) throw new Error(JSON.stringify(temuan));
    return nilai;
  };
  return siapkan(laporanOf(compilePengukuran(config, masuk).nilai), print, many);
}

/** Runs one script of edits and tells which promises it breaks, with what reproduces it. */
export function coba(
  { asal, segar }: Percobaan,
  seed: number,
  options: { readonly teliti: boolean },
): { readonly langgar: string[]; readonly result: Uint8Array | null; readonly disunting: Uint8Array } {
  const acak = createAcak(seed);
  // Every third is a hand that goes over the looks of what lkjip wrote.
  const { docx, langkah } =
    seed % 3 === 0
      ? suntingAcak(asal.docx, acak, 4 + acak(12), Object.keys(SUNTINGAN_GAYA) as (keyof typeof SUNTINGAN_GAYA)[])
      : suntingAcak(asal.docx, acak, 1 + acak(6));
  const baru = segar[seed % segar.length] as Cetakan;
  const { langgar, result } = findPelanggaran({ asal, disunting: docx, segar: baru, teliti: options.teliti });
  return { langgar: langgar.map((each) => `seed ${seed} (${langkah.join(", ")}): ${each}`), result, disunting: docx };
}
