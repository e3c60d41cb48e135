import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BERKAS_DRAF } from "../../src/model/places.ts";
import { lengkapiCelah } from "./sunting.ts";
import type { Terminal } from "./terminal.ts";

/*
 * A year in the guide by keys: the example office of Muncar from an empty folder to the package, with a form that comes late
 * under the name of a chat and a draft that the Camat returns once.
 */

/** Chooses entries one after another, each on its own screen: the text that must be there, then the entry. */
export async function walk(
  terminal: Terminal,
  ...way: readonly (readonly [see: string, entry: string])[]
): Promise<void> {
  for (const [see, entry] of way) {
    await terminal.see(see);
    await terminal.choose(entry);
  }
}

/** Runs a step that asks nothing more, and goes on. */
export const RUN = [
  ["Hasilnya:", "Ya, kerjakan sekarang"],
  ["Lanjut dengan apa?", "Ke layar awal"],
] as const;
/** An entry of the first screen. */
export const home = (entry: string) => ["Apa yang dikerjakan?", entry] as const;

/** Screens of a year that is sent: the way there, and what is seen. */
export const PLACES: readonly { readonly way: readonly (readonly [string, string])[]; readonly see: string }[] = [
  { way: [], see: "Apa yang dikerjakan?" },
  { way: [home("Lainnya")], see: "Pilih:" },
  { way: [home("Buka berkas")], see: "Yang mana?" },
  { way: [home("Siapkan tahun 2025")], see: "Buat sekarang?" },
  { way: [home("Lainnya"), ["Pilih:", "Langkah lain"]], see: "1. membuat lembar disposisi" },
  { way: [home("Lainnya"), ["Pilih:", "Tanya asal"]], see: "Angka yang mana" },
  { way: [home("Lainnya"), ["Pilih:", "Periksa semua"]], see: "Lanjut dengan apa?" },
  {
    way: [home("Lainnya"), ["Pilih:", "Langkah lain"], ["Yang mana?", "6. membuat nota dinas"]],
    see: "Sudah sesuai?",
  },
  {
    way: [
      home("Lainnya"),
      ["Pilih:", "Langkah lain"],
      ["Yang mana?", "6. membuat nota dinas"],
      ["Sudah sesuai?", "Nomor surat"],
    ],
    see: "Nomor surat:",
  },
  { way: [home("Periksa keutuhan")], see: "Paket mana?" },
];

/** The commands that the year notes, in their order. */
export const YEAR =
  "init disposition forms receive collect draft review submit submit review submit submit sign letter archive".split(
    " ",
  );

interface Year {
  /** Where the work folder is made. */
  readonly root: string;
  /** Why the Camat returns the draft. */
  readonly reason: string;
  /** A path as it is typed into that console. */
  readonly path: (path: string) => string;
  /** Whether a document opens; where it does not, the guide says where it is. */
  readonly opens: boolean;
}

/** Walks it, from the first question to the package. */
export async function walkYear(terminal: Terminal, { root, reason, path, opens }: Year): Promise<void> {
  await walk(terminal, ["Mulai dari mana?", "Coba dengan kantor contoh"], ["Kantor contoh", "Kecamatan Muncar"]);
  await walk(terminal, ["Lanjut dengan apa?", "Ke layar awal folder itu"]);
  await terminal.see("Apa yang dikerjakan?");
  const folder = join(root, "muncar-2024");
  const yaml = join(folder, "lkjip.yaml");
  writeFileSync(yaml, readFileSync(yaml, "utf8").replace(/ \((?:nama|alamat) belum diisi\)/g, ""));
  const late = join(root, "formulir (1).xlsx");
  renameSync(join(folder, "3-data-kinerja/sekretariat.xlsx"), late);
  await walk(terminal, home("Buat lembar disposisi"), ["Sudah sesuai?", "Nomor agenda"]);
  await terminal.answer("Nomor agenda", "12");
  await walk(terminal, ["Nomor agenda            12", "Ya, kerjakan sekarang"], RUN[1]);
  await walk(terminal, home("Buat formulir"), ["Sudah sesuai?", "Ya, kerjakan sekarang"], RUN[1]);
  await walk(terminal, home("Terima formulir"), ["Berkas mana?", "Dari tempat lain"]);
  await terminal.answer("Berkas", path(late));
  await walk(terminal, ["Formulir kembali 3 dari 3 unit.", "Ke layar awal"]);
  await walk(terminal, home("Himpun data"), ...RUN, home("Buat draf"), ...RUN);
  await terminal.see("Tulis bagian kuning di Word");
  const draf = join(folder, BERKAS_DRAF);
  writeFileSync(draf, lengkapiCelah(readFileSync(draf), "Ditulis oleh kantor."));
  await walk(terminal, home("Tulis bagian kuning"), ...(opens ? [] : [["Selesai?", "Kembali"] as const]));
  await walk(terminal, home("Koreksi draf"), ...RUN, home("Mintakan persetujuan"), ...RUN);
  await walk(terminal, home("Catat: Camat mengembalikan"));
  await terminal.answer("Alasan Camat", reason);
  await walk(terminal, RUN[1], home("Koreksi draf"), ...RUN, home("Mintakan persetujuan"), ...RUN);
  await walk(terminal, home("Catat: Camat menyetujui"), RUN[1], home("Sahkan"), ...RUN);
  await walk(terminal, home("Buat surat pengantar"), ["Sudah sesuai?", "Nomor surat"]);
  await terminal.answer("Nomor surat", "125");
  await walk(terminal, ["Nomor surat             125", "Ya, kerjakan sekarang"], RUN[1]);
  await walk(terminal, home("Buat paket kiriman"), ...RUN);
}
