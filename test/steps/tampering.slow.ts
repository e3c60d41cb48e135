import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readJournal } from "../../src/folder/journal.ts";
import { composeManifes, parseManifes } from "../../src/journal/manifes.ts";
import { findUjung, formatCatatan } from "../../src/journal/read.ts";
import type { CatatanRiwayat } from "../../src/journal/riwayat.ts";
import { packZip } from "../../src/opc/pack.ts";
import { unpackZip } from "../../src/opc/unpack.ts";
import { sha256 } from "../../src/world/world.ts";
import { createDisetujui, type Office } from "../support/tahun.ts";

/*
 * Everything that is signed or sent, each file, line and entry: changed, removed, added, with the hashes left as they are and
 * with them made to fit. What cannot be found is named in the last test, and in docs/panduan.md.
 */
const VERSI = "7-pengesahan/versi-1";
const PAKET = "8-pengiriman/lkjip-2024.zip";
const RIWAYAT = ".lkjip/riwayat.jsonl";
const UJUNG = ".lkjip/ujung-riwayat.json";

let start: Office;
beforeAll(async () => {
  start = await createDisetujui("muncar");
  await start.jalankan("sign", "letter --nomor 125", "archive");
});
afterAll(() => start.remove());

/** Whether a command finds something wrong in a folder that somebody has tampered with. */
async function finds(perintah: string, tamper: (office: Office) => void): Promise<boolean> {
  const office = start.salin();
  tamper(office);
  const { kode, pesan } = await office.lkjip(...perintah.split(" "));
  office.remove();
  return kode !== 0 || /PERINGATAN|GALAT/.test(pesan);
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const bytes = (teks: string): Uint8Array => new TextEncoder().encode(teks);

/** Writes the journal anew: its chain and its end fit what it says now. */
function writeJournal(office: Office, list: readonly CatatanRiwayat[]): void {
  const teks = list.reduce((before, c) => `${before}${formatCatatan(c, before)}\n`, "");
  office.write(RIWAYAT, teks);
  office.write(UJUNG, `${JSON.stringify(findUjung(teks))}\n`);
}

/** Lets the journal say that a file is what it is now; undefined lets it forget the file. */
function fitJournal(office: Office, berkas: string, sidik: string | undefined): void {
  writeJournal(
    office,
    readJournal(office.world).nilai.map((c) => ({
      ...c,
      keluaran: c.keluaran.flatMap((k) =>
        k.berkas !== berkas ? [k] : sidik === undefined ? [] : [{ ...k, sha256: sidik }],
      ),
    })),
  );
}

const change = (content: Uint8Array): Uint8Array => new Uint8Array([...content, 32]);

describe("a signed version", () => {
  it("each of its files changed or removed, or one added: found, also where the journal was made to fit", async () => {
    const files = readJournal(start.world)
      .nilai.flatMap(({ keluaran }) => keluaran.map(({ berkas }) => berkas))
      .filter((berkas) => berkas.startsWith(`${VERSI}/`));
    expect(files.length).toBeGreaterThan(8);
    for (const berkas of files) {
      const changed = change(start.read(berkas));
      expect([berkas, await finds("status", (o) => o.write(berkas, changed))]).toEqual([berkas, true]);
      expect([berkas, await finds("status", (o) => rmSync(join(o.folder, berkas)))]).toEqual([berkas, true]);
      const fitted = await finds("status", (o) => {
        o.write(berkas, changed);
        fitJournal(o, berkas, sha256(changed));
      });
      expect([berkas, "journal made to fit", fitted]).toEqual([berkas, "journal made to fit", true]);
      const forgotten = await finds("status", (o) => {
        rmSync(join(o.folder, berkas));
        fitJournal(o, berkas, undefined);
      });
      expect([berkas, "forgotten", forgotten]).toEqual([berkas, "forgotten", true]);
    }
    expect(await finds("status", (o) => o.write(`${VERSI}/tambahan.docx`, "x"))).toBe(true);
  });
});

describe("the journal", () => {
  it("each of its lines changed, removed or added: found", async () => {
    const lines = text(start.read(RIWAYAT)).trimEnd().split("\n");
    for (const [i, line] of lines.entries()) {
      const put =
        (...lines: readonly string[]) =>
        (o: Office) =>
          o.write(RIWAYAT, `${lines.join("\n")}\n`);
      const [before, after] = [lines.slice(0, i), lines.slice(i + 1)];
      const wrong = line.replace(/"oleh":"[^"]*"/, '"oleh":"orang lain"');
      expect([i, "changed", await finds("status", put(...before, wrong, ...after))]).toEqual([i, "changed", true]);
      expect([i, "removed", await finds("status", put(...before, ...after))]).toEqual([i, "removed", true]);
      expect([i, "added", await finds("status", put(...before, line, line, ...after))]).toEqual([i, "added", true]);
    }
  });

  it("each of the lines that something signed depends on removed, with chain and end made to fit: found", async () => {
    const list = readJournal(start.world).nilai;
    const last = list.findLastIndex(({ perintah }) => perintah === "archive");
    for (const [i, { perintah }] of list.slice(0, last + 1).entries()) {
      const found = await finds("status", (o) => writeJournal(o, [...list.slice(0, i), ...list.slice(i + 1)]));
      expect([i, perintah, found]).toEqual([i, perintah, true]);
    }
  });
});

describe("a package", () => {
  /** The package with its content changed; `fits` makes its manifest say so. */
  const repack = (edit: (content: Map<string, Uint8Array>) => void, fits: boolean) => (o: Office) => {
    const content = new Map(unpackZip(o.read(PAKET)));
    edit(content);
    if (fits) {
      const manifes = text(content.get("MANIFES.txt") ?? new Uint8Array());
      const header = manifes.split("\n\n")[0]?.split("\n") ?? [];
      const rest = [...content].filter(([nama]) => nama !== "MANIFES.txt");
      const list = rest.map(([berkas, each]) => ({ berkas, sha256: sha256(each) }));
      expect(parseManifes(manifes).length).toBeGreaterThan(3);
      content.set("MANIFES.txt", bytes(composeManifes(header, list)));
    }
    o.write(PAKET, packZip(content));
  };

  it.each([false, true])(
    "each of its entries changed or removed, or one added, manifest made to fit: %s: found",
    async (fits) => {
      const entries = [...unpackZip(start.read(PAKET)).keys()].filter((nama) => nama !== "MANIFES.txt");
      const perintah = "archive --periksa";
      for (const nama of entries) {
        const changed = repack((c) => c.set(nama, change(c.get(nama) ?? new Uint8Array())), fits);
        expect([nama, "changed", await finds(perintah, changed)]).toEqual([nama, "changed", true]);
        expect([
          nama,
          "removed",
          await finds(
            perintah,
            repack((c) => c.delete(nama), fits),
          ),
        ]).toEqual([nama, "removed", true]);
      }
      expect(
        await finds(
          perintah,
          repack((c) => c.set("asing.txt", bytes("x")), fits),
        ),
      ).toBe(true);
    },
  );
});

it("what cannot be found: lines after the last package, removed together with the end", async () => {
  const list = readJournal(start.world).nilai;
  const found = await finds("status", (o) => {
    writeJournal(o, [...list, { ...(list[0] as CatatanRiwayat), perintah: "check", keluaran: [], masukan: [] }]);
    writeJournal(o, list);
  });
  expect(found).toBe(false);
});
