import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { BERKAS_KANTOR } from "./support/berkas-kantor.ts";
import { isiSel } from "./support/isi.ts";
import { createTempatKerja, JAM_TETAP, type TempatKerja } from "./support/kerja.ts";
import { gantiTeks, lengkapiCelah, pindahkan, tampak, tebalkan, tuliskan } from "./support/sunting.ts";

/*
 * Every page in test/scenario/ is a story with console transcripts. The runner replays each `$` line in a temporary
 * folder, writes the page anew and compares it with itself; `npm run accept` takes the new one.
 *
 * Besides `$ lkjip …` a page may use what people do with files:
 *   cd FOLDER · ls FOLDER · salin DARI KE · hapus BERKAS · tulis BERKAS TEKS · tulis-hex BERKAS BITA · isi BERKAS LEMBAR!SEL NILAI
 *   taruh BERKAS (one of test/support/berkas-kantor.ts: what an office has before it begins)
 *   tebalkan BERKAS TEKS · pindahkan BERKAS TEKS SESUDAH · tuliskan BERKAS SESUDAH KALIMAT (what people do in Word)
 *   tampak BERKAS TEKS (the paragraph with this text, what is bold between **)
 *   lengkapi BERKAS TEKS (types over every yellow gap of a Word file) · ganti BERKAS DARI KE (in a Word or text file)
 * and the clock: pukul 2025-01-20T09:00+07:00
 */
/** Hashes change with every byte of a document, and say nothing to a reader. */
const SIDIK = /\b[0-9a-f]{64}\b/g;
const PAGES = join(import.meta.dirname, "scenario");

describe("scenarios", () => {
  for (const page of readdirSync(PAGES).filter((name) => name.endsWith(".md"))) {
    it(page, async () => {
      const jam = { now: JAM_TETAP };
      const place = createTempatKerja(() => new Date(jam.now));
      try {
        const replayed = await replay(readFileSync(join(PAGES, page), "utf8"), place, jam);
        expect(replayed).toContain("$ lkjip");
        await expect(replayed).toMatchFileSnapshot(join(PAGES, page));
      } finally {
        place.remove();
      }
    });
  }
});

/** What a page's clock shows until it is set. */
interface Jam {
  now: string;
}

async function replay(source: string, start: TempatKerja, jam: Jam): Promise<string> {
  let place = start;
  const out: string[] = [];
  let inConsole = false;
  for (const line of source.split("\n")) {
    if (line.startsWith("```")) inConsole = line === "```console";
    if (!inConsole || line.startsWith("```")) out.push(line);
    else if (line.startsWith("$ ")) {
      out.push(line);
      const [command = "", ...args] = splitWords(line.slice(2));
      if (command === "pukul") jam.now = args[0] ?? "";
      else if (command === "cd") place = place.in(args[0] ?? ".");
      else out.push(...(await perform(command, args, place, start)));
    }
  }
  return out.join("\n");
}

async function perform(
  command: string,
  args: readonly string[],
  place: TempatKerja,
  start: TempatKerja,
): Promise<string[]> {
  const path = (name = ""): string => join(place.folder, name);
  switch (command) {
    case "lkjip": {
      const { kode, all } = await place.lkjip(...args);
      const lines = all === "" ? [] : all.replaceAll(start.folder, "~").replace(SIDIK, "(sidik)").trimEnd().split("\n");
      return kode === 0 ? lines : [...lines, `[kode keluar ${kode}]`];
    }
    case "ls":
      return place.world.list(args[0] ?? ".").filter((name) => !name.startsWith("."));
    case "salin":
      mkdirSync(dirname(path(args[1])), { recursive: true });
      copyFileSync(path(args[0]), path(args[1]));
      return [];
    case "hapus":
      rmSync(path(args[0]));
      return [];
    case "tulis":
      writeFileSync(path(args[0]), args[1] ?? "");
      return [];
    case "tulis-hex":
      writeFileSync(path(args[0]), Buffer.from(args[1] ?? "", "hex"));
      return [];
    case "taruh":
      writeFileSync(path(args[0]), BERKAS_KANTOR[args[0] ?? ""]?.() ?? "");
      return [];
    case "lengkapi":
      writeFileSync(path(args[0]), lengkapiCelah(readFileSync(path(args[0])), args[1] ?? ""));
      return [];
    case "tampak":
      return [tampak(readFileSync(path(args[0])), args[1] ?? "")];
    case "tebalkan":
      writeFileSync(path(args[0]), tebalkan(readFileSync(path(args[0])), args[1] ?? ""));
      return [];
    case "pindahkan":
      writeFileSync(path(args[0]), pindahkan(readFileSync(path(args[0])), args[1] ?? "", args[2] ?? ""));
      return [];
    case "tuliskan":
      writeFileSync(path(args[0]), tuliskan(readFileSync(path(args[0])), args[1] ?? "", args[2] ?? ""));
      return [];
    case "ganti":
      writeFileSync(path(args[0]), ganti(args[0] ?? "", readFileSync(path(args[0])), args[1] ?? "", args[2] ?? ""));
      return [];
    case "isi": {
      const [lembar = "", sel = ""] = (args[1] ?? "").split("!");
      const nilai = args[2] ?? "";
      writeFileSync(
        path(args[0]),
        isiSel(readFileSync(path(args[0])), lembar, sel, /^-?\d+(\.\d+)?$/.test(nilai) ? Number(nilai) : nilai),
      );
      return [];
    }
    default:
      throw new Error(`Unknown command in a scenario: ${command}`);
  }
}

/** A text file or a Word file with one text replaced by another; fails where nothing changes. */
function ganti(nama: string, content: Uint8Array, dari: string, to: string): Uint8Array {
  const baru = nama.endsWith(".docx")
    ? gantiTeks(content, dari, to)
    : new TextEncoder().encode(new TextDecoder().decode(content).replaceAll(dari, to));
  if (Buffer.from(baru).equals(content)) throw new Error(`nothing to replace in ${nama}: ${dari}`);
  return baru;
}

/** Splits at spaces; double quotes keep a word together. */
function splitWords(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? "");
}
