import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/main.ts";
import { createScriptedDesk, sittingIn } from "../support/desk.ts";
import { home, walk } from "../support/guide-year.ts";
import { KEY, Terminal } from "../support/terminal.ts";

/*
 * The pictures of the guide in README and panduan: the example office in a pseudo terminal, each screen drawn as a console
 * shows it. `npm run pictures`; ImageMagick draws.
 */

const PICTURES = join(import.meta.dirname, "../../docs/gambar");
const COLOUR = { back: "#16212b", text: "#dfe7ee" } as const;

/** Pixels of a character of the font at that size, and the space around the screen. */
const CELL = { width: 9, height: 19 } as const;
const MARGIN = 12;

/** Draws the lines of a screen. */
function draw(nama: string, text: string): void {
  const rows = text.split("\n");
  const size = `${80 * CELL.width + 2 * MARGIN}x${rows.length * CELL.height + 2 * MARGIN}`;
  const type = ["-fill", COLOUR.text, "-font", "DejaVu-Sans-Mono", "-pointsize", "15"];
  const lines = rows.flatMap((row, i) => {
    const left = MARGIN + (row.length - row.trimStart().length) * CELL.width;
    return row === "" ? [] : ["-annotate", `+${left}+${MARGIN + i * CELL.height + 14}`, escapeRow(row.trim())];
  });
  const plain = ["-strip", "-colors", "16", "-define", "png:exclude-chunks=date,time"];
  execFileSync("convert", [
    ...["-size", size, `xc:${COLOUR.back}`, ...type, ...lines, ...plain],
    join(PICTURES, `pemandu-${nama}.png`),
  ]);
}

/** As `-annotate` takes a text. */
const escapeRow = (row: string): string => row.replaceAll("\\", "\\\\").replaceAll("%", "%%");

const root = mkdtempSync(join(tmpdir(), "lkjip-gambar-"));
try {
  const place = join(root, "Dokumen");
  mkdirSync(place);
  const terminal = new Terminal(
    `${process.execPath} --import ${import.meta.resolve("tsx")} ${join(import.meta.dirname, "program.ts")}`,
    place,
    { XDG_CONFIG_HOME: root, HOME: root, DISPLAY: "" },
  );
  const take = async (nama: string, see: string): Promise<void> => {
    await terminal.see(see);
    await terminal.whole();
    draw(nama, terminal.screen.text());
  };
  await take("mulai", "Mulai dari mana?");
  await walk(terminal, ["Mulai dari mana?", "Coba dengan kantor contoh"], ["Kantor contoh", "Kecamatan Kanigaran"]);
  await terminal.see("Lanjut dengan apa?");
  // Most forms have not come back yet, and two steps are done.
  const folder = join(place, "kanigaran-2024");
  const late = join(root, "belum-kembali");
  mkdirSync(late);
  for (const unit of ["tapem", "kel-kanigaran", "kel-tisnonegaran", "kesos"])
    renameSync(join(folder, `3-data-kinerja/${unit}.xlsx`), join(late, `${unit}.xlsx`));
  for (const argv of [
    ["disposition", "--agenda", "12"],
    ["forms", "--nomor", "21", "--batas", "2025-02-10"],
  ])
    await run(argv, sittingIn(folder, [], createScriptedDesk([])));
  await terminal.choose("Ke layar awal folder itu");
  await take("papan", "Apa yang dikerjakan?");
  await run(["draft"], sittingIn(folder, [], createScriptedDesk([])));
  await walk(terminal, home("Lainnya"), ["Pilih:", "Langkah lain"], ["Yang mana?", "5. memeriksa draf"]);
  await walk(terminal, ["Hasilnya:", "Ya, kerjakan sekarang"], ["Lanjut dengan apa?", "Lihat temuannya"]);
  await take("temuan", "Pilih satu untuk caranya:");
  await walk(terminal, ["Pilih satu", "Kembali"], ["Lanjut dengan apa?", "Ke layar awal"]);
  await walk(terminal, home("Lainnya"), ["Pilih:", "Langkah lain"]);
  await walk(terminal, ["Yang mana?", "2. membuat formulir"]);
  await take("langkah", "Sudah sesuai?");
  terminal.press(KEY.interrupt);
  await terminal.closed;
} finally {
  rmSync(root, { recursive: true });
}
