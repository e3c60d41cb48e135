import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BERKAS_CONFIG, BERKAS_DRAF } from "../../src/model/places.ts";
import { recordRiwayat, sidikOf } from "../../src/folder/journal.ts";
import { createTempatKerja, type Jalan, type TempatKerja } from "./kerja.ts";
import { lengkapiCelah } from "./sunting.ts";

/** A work folder of an example office with a clock that a test can set. */
export interface Kantor extends TempatKerja {
  /** Sets the clock, ISO in UTC. */
  jam(saat: string): void;
  /** Runs several command lines, each of which must end with 0; returns the last. */
  jalankan(...baris: readonly string[]): Promise<Jalan>;
  read(berkas: string): Uint8Array;
  write(berkas: string, isi: Uint8Array | string): void;
  /** Types over every gap of the draft. */
  lengkapi(): void;
  /** Notes that the Sekcam reviewed the draft as it is now. */
  koreksi(): void;
  /** The same work folder once more, for a test that changes it. */
  salin(): Kantor;
  /** Everything up to the Camat's yes, with a complete and reviewed draft. */
  sampaiDisetujui(): Promise<void>;
}

/** An example office at the beginning; what its lkjip.yaml calls "belum diisi" is filled in, because that cannot be signed. */
export async function createKantor(contoh: "kanigaran" | "muncar", saat = JAM): Promise<Kantor> {
  const jam = { sekarang: saat };
  const luar = createTempatKerja(() => new Date(jam.sekarang));
  await luar.lkjip("init", "kantor", "--contoh", contoh);
  const kantor = kantorAt(luar, jam);
  const yaml = new TextDecoder().decode(kantor.read(BERKAS_CONFIG));
  kantor.write(BERKAS_CONFIG, yaml.replace(/ \((?:nama|alamat) belum diisi\)/g, ""));
  return kantor;
}

const JAM = "2025-02-03T01:00:00Z";

function kantorAt(luar: TempatKerja, jam: { sekarang: string }): Kantor {
  const tempat = luar.in("kantor");
  const path = (berkas: string): string => join(tempat.folder, berkas);
  const kantor: Kantor = {
    ...tempat,
    remove: luar.remove,
    jam: (baru) => {
      jam.sekarang = baru;
    },
    async jalankan(...baris) {
      let jalan: Jalan | undefined;
      for (const satu of baris) {
        jalan = await tempat.lkjip(...splitWords(satu));
        if (jalan.kode !== 0) throw new Error(`lkjip ${satu} ended with ${jalan.kode}:\n${jalan.semua}`);
      }
      if (jalan === undefined) throw new Error("nothing to run");
      return jalan;
    },
    read: (berkas) => new Uint8Array(readFileSync(path(berkas))),
    write: (berkas, isi) => writeFileSync(path(berkas), isi),
    lengkapi: () => kantor.write(BERKAS_DRAF, lengkapiCelah(kantor.read(BERKAS_DRAF), "Ditulis oleh kantor.")),
    koreksi: () => {
      const draf = sidikOf({ berkas: BERKAS_DRAF, isi: kantor.read(BERKAS_DRAF) });
      recordRiwayat(tempat.world, { perintah: "review", masukan: [draf] });
    },
    salin: () => {
      const baru = { ...jam };
      const lain = createTempatKerja(() => new Date(baru.sekarang));
      cpSync(tempat.folder, join(lain.folder, "kantor"), { recursive: true });
      return kantorAt(lain, baru);
    },
    async sampaiDisetujui() {
      await kantor.jalankan("collect", "draft");
      kantor.lengkapi();
      kantor.koreksi();
      await kantor.jalankan("submit", "submit --setuju");
    },
  };
  return kantor;
}

/** Splits at spaces; double quotes keep a word together. */
function splitWords(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? "");
}
