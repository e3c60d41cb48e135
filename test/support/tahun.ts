import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { recordRiwayat, sidikOf } from "../../src/folder/journal.ts";
import { BERKAS_CONFIG, BERKAS_DRAF } from "../../src/model/places.ts";
import { createTempatKerja, type Running, type TempatKerja } from "./kerja.ts";
import { lengkapiCelah } from "./sunting.ts";

/** A work folder of an example office with a clock that a test can set. */
export interface Office extends TempatKerja {
  /** Sets the clock, ISO in UTC. */
  jam(saat: string): void;
  /** Runs several command lines, each of which must end with 0; returns the last. */
  jalankan(...baris: readonly string[]): Promise<Running>;
  read(berkas: string): Uint8Array;
  write(berkas: string, content: Uint8Array | string): void;
  /** Types over every gap of the draft. */
  lengkapi(): void;
  /** Notes that the Sekcam reviewed the draft as it is now. */
  koreksi(): void;
  /** The same work folder once more, for a test that changes it. */
  salin(): Office;
  /** Everything up to the Camat's yes, with a complete and reviewed draft. */
  sampaiDisetujui(): Promise<void>;
}

const JAM = "2025-02-03T01:00:00Z";

/** Per place its files; null for a folder. */
const made = new Map<string, ReadonlyMap<string, Uint8Array | null>>();

/** An office that was walked to a place once, laid down for each who asks. */
async function layDown(place: string, saat: string, walk: () => Promise<Office>): Promise<Office> {
  const files = made.get(place);
  if (files === undefined) {
    const office = await walk();
    made.set(place, readFolder(office.folder));
    return office;
  }
  const jam = { now: saat };
  const outside = createTempatKerja(() => new Date(jam.now));
  for (const [berkas, content] of files) {
    const path = join(outside.folder, "kantor", berkas);
    mkdirSync(content === null ? path : dirname(path), { recursive: true });
    if (content !== null) writeFileSync(path, content);
  }
  return kantorAt(outside, jam);
}

/** An example office at the beginning; what its lkjip.yaml calls "belum diisi" is filled in, because that cannot be signed. */
export const createKantor = (contoh: "kanigaran" | "muncar", saat = JAM): Promise<Office> =>
  layDown(`${contoh} ${saat}`, saat, async () => {
    const jam = { now: saat };
    const outside = createTempatKerja(() => new Date(jam.now));
    await outside.lkjip("init", "kantor", "--contoh", contoh);
    const office = kantorAt(outside, jam);
    const yaml = new TextDecoder().decode(office.read(BERKAS_CONFIG));
    office.write(BERKAS_CONFIG, yaml.replace(/ \((?:nama|alamat) belum diisi\)/g, ""));
    return office;
  });

/** An example office that has the Camat's yes for a complete draft. */
export const createDisetujui = (contoh: "kanigaran" | "muncar"): Promise<Office> =>
  layDown(`${contoh} disetujui`, JAM, async () => {
    const office = await createKantor(contoh);
    await office.sampaiDisetujui();
    return office;
  });

const readFolder = (folder: string): ReadonlyMap<string, Uint8Array | null> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true }).map((each) => {
      const path = join(each.parentPath, each.name);
      return [relative(folder, path), each.isDirectory() ? null : readFileSync(path)];
    }),
  );

function kantorAt(outside: TempatKerja, jam: { now: string }): Office {
  const tempat = outside.in("kantor");
  const path = (berkas: string): string => join(tempat.folder, berkas);
  const office: Office = {
    ...tempat,
    remove: outside.remove,
    jam: (baru) => {
      jam.now = baru;
    },
    async jalankan(...baris) {
      let running: Running | undefined;
      for (const one of baris) {
        running = await tempat.lkjip(...splitWords(one));
        if (running.kode !== 0) throw new Error(`lkjip ${one} ended with ${running.kode}:\n${running.all}`);
      }
      if (running === undefined) throw new Error("nothing to run");
      return running;
    },
    read: (berkas) => new Uint8Array(readFileSync(path(berkas))),
    write: (berkas, content) => writeFileSync(path(berkas), content),
    lengkapi: () => office.write(BERKAS_DRAF, lengkapiCelah(office.read(BERKAS_DRAF), "Ditulis oleh kantor.")),
    koreksi: () => {
      const draf = sidikOf({ berkas: BERKAS_DRAF, content: office.read(BERKAS_DRAF) });
      recordRiwayat(tempat.world, { perintah: "review", masukan: [draf] });
    },
    salin: () => {
      const baru = { ...jam };
      const lain = createTempatKerja(() => new Date(baru.now));
      cpSync(tempat.folder, join(lain.folder, "kantor"), { recursive: true });
      return kantorAt(lain, baru);
    },
    async sampaiDisetujui() {
      await office.jalankan("collect", "draft");
      office.lengkapi();
      office.koreksi();
      await office.jalankan("submit", "submit --setuju");
    },
  };
  return office;
}

/** Splits at spaces; double quotes keep a word together. */
export function splitWords(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? "");
}
