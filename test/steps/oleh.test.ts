import { afterAll, beforeAll, expect, it } from "vitest";
import { run } from "../../src/main.ts";
import { createKantor, type Kantor } from "../support/tahun.ts";

let kantor: Kantor;
beforeAll(async () => {
  kantor = await createKantor("kanigaran");
});
afterAll(() => kantor.remove());

/** The name in the last line of the journal after a command that nobody gave a name for, unless in `argumen`. */
async function namaTercatat(...argumen: string[]): Promise<string> {
  const diam = { out: () => undefined, err: () => undefined, interaktif: false, warna: false, libreOffice: null };
  await run(argumen, { ...diam, folder: kantor.folder, clock: () => new Date("2025-02-03T01:00:00Z") });
  const baris = (kantor.world.readText(".lkjip/riwayat.jsonl") ?? "").trimEnd().split("\n");
  return (JSON.parse(baris.at(-1) ?? "{}") as { oleh: string }).oleh;
}

it("is the Kasubbag of lkjip.yaml with the user of the computer", async () => {
  expect(await namaTercatat("collect")).toMatch(/^CONTOH NAMA KASUBBAG.* \(pengguna .+\)$/);
});

it("is the given one, wherever the option stands", async () => {
  expect(await namaTercatat("collect", "--oleh", "Siti Aminah")).toBe("Siti Aminah");
  expect(await namaTercatat("--oleh", "Budi", "collect")).toBe("Budi");
});

it("is the user alone while lkjip.yaml has no Kasubbag yet", async () => {
  const yaml = new TextDecoder().decode(kantor.read("lkjip.yaml"));
  kantor.write("lkjip.yaml", yaml.replace(/CONTOH NAMA KASUBBAG[^,\n]*/g, "GANTI nama Kasubbag"));
  expect(await namaTercatat("collect")).not.toContain("pengguna");
});
