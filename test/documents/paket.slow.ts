import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { run } from "../../src/main.ts";
import { unpackZip } from "../../src/opc/unpack.ts";
import { sha256 } from "../../src/world/world.ts";
import { createDisetujui, type Office } from "../support/tahun.ts";

/*
 * The package as an office with LibreOffice makes it: with the PDF of the signed document.
 */
let office: Office;
beforeAll(async () => {
  office = await createDisetujui("kanigaran");
  await office.jalankan("sign --tanggal 2025-02-10", "letter --nomor 125 --tanggal 2025-02-10");
  const kode = await run(["archive"], {
    folder: office.folder,
    clock: () => new Date("2025-02-10T03:00:00Z"),
    out: () => undefined,
    err: () => undefined,
    interactive: false,
    colour: false,
    oleh: "kasubbag",
  });
  expect(kode).toBe(0);
});
afterAll(() => office.remove());

it("holds the signed document as PDF with its pages", () => {
  const pdf = unpackZip(office.read("8-pengiriman/lkjip-2024.zip")).get("lkjip-2024.pdf") ?? new Uint8Array();
  // Tagged: a screen reader finds headings and tables.
  expect(Buffer.from(pdf).includes("/StructTreeRoot")).toBe(true);
  const folder = mkdtempSync(join(tmpdir(), "lkjip-paket-"));
  try {
    writeFileSync(join(folder, "lkjip.pdf"), pdf);
    const teks = execFileSync("pdftotext", ["-layout", join(folder, "lkjip.pdf"), "-"], { encoding: "utf8" });
    expect(teks.split("\f").length).toBeGreaterThan(20);
    expect(teks).toContain("BAB III");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it("is whole, and its manifest names every file in the form of sha256sum", async () => {
  expect((await office.jalankan("archive --periksa")).keluaran).toContain(
    "Paket utuh: 8-pengiriman/lkjip-2024.zip, 6 berkas",
  );
  const content = unpackZip(office.read("8-pengiriman/lkjip-2024.zip"));
  const manifes = new TextDecoder().decode(content.get("MANIFES.txt"));
  content.delete("MANIFES.txt");
  expect([...manifes.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)].map((m) => [m[2], m[1]])).toEqual(
    [...content].map(([nama, bytes]) => [nama, sha256(bytes)]),
  );
});
