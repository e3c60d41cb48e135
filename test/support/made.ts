import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BERKAS_CONFIG, BERKAS_DRAF } from "../../src/model/places.ts";
import { gantiTeks, lengkapiCelah, tampak } from "./sunting.ts";

/*
 * All files of a work folder, to be held against those of another computer or another Node.
 */

/** Files of a folder with their content, but for some names. */
export function listAll(folder: string, left = /^$/): Map<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !left.test(entry.name))
      .map((entry): [string, string] => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(folder.length), readFileSync(path).toString("base64")];
      })
      .sort(),
  );
}

/** The same without the time in their names, and without those that hold it, or a hash of one that does. */
export const listMade = (folder: string): Map<string, string> =>
  new Map(
    [...listAll(folder, /riwayat|MANIFES\.txt|\.zip$/)].map(([name, content]) => [
      name.replace(/-\d{8}-\d{6}\./, "-WAKTU."),
      content,
    ]),
  );

/** A form that comes when the draft has been made and edited. */
const LATE = "3-data-kinerja/sekretariat.xlsx";

/**
 * All eight steps in the folder of an example office, by a function that runs command lines there: the first draft, the draft once
 * more when hand and data have changed, and the rest.
 */
export function walkSteps(folder: string, run: (steps: readonly string[]) => void): void {
  const change = (berkas: string, edit: (content: Uint8Array) => Uint8Array | string): void =>
    writeFileSync(join(folder, berkas), edit(new Uint8Array(readFileSync(join(folder, berkas)))));
  change(BERKAS_CONFIG, (yaml) => new TextDecoder().decode(yaml).replace(/ \((?:nama|alamat) belum diisi\)/g, ""));
  const late = `${folder}-terlambat.xlsx`;
  renameSync(join(folder, LATE), late);
  run(["disposition --agenda 12", "forms", "individual", "collect", "draft"]);
  renameSync(late, join(folder, LATE));
  change(BERKAS_DRAF, (draf) => gantiTeks(draf, "KATA PENGANTAR", HAND));
  run(["collect", "draft"]);
  const again = readFileSync(join(folder, BERKAS_DRAF));
  if (!tampak(new Uint8Array(again), HAND).includes(HAND)) throw new Error("what a hand wrote is gone");
  change(BERKAS_DRAF, (draf) => lengkapiCelah(draf, "Ditulis oleh kantor."));
  run(["review", "submit", "submit --setuju", "sign", "letter --nomor 125 --tanggal 2025-02-20", "archive"]);
  run(["archive --periksa"]);
}

const HAND = "KATA PENGANTAR DARI KAMI";
