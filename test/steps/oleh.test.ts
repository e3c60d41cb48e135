import { afterAll, beforeAll, expect, it } from "vitest";
import { run } from "../../src/main.ts";
import { createKantor, type Office } from "../support/tahun.ts";

let office: Office;
beforeAll(async () => {
  office = await createKantor("kanigaran");
});
afterAll(() => office.remove());

/** The name in the last line of the journal after a command that nobody gave a name for, unless in `argument`. */
async function namaTercatat(office: Office, ...argument: string[]): Promise<string> {
  const diam = { out: () => undefined, err: () => undefined, interactive: false, colour: false, libreOffice: null };
  await run(argument, { ...diam, folder: office.folder, clock: () => new Date("2025-02-03T01:00:00Z") });
  const baris = (office.world.readText(".lkjip/riwayat.jsonl") ?? "").trimEnd().split("\n");
  return (JSON.parse(baris.at(-1) ?? "{}") as { oleh: string }).oleh;
}

it("is the Kasubbag of lkjip.yaml with the user of the computer", async () => {
  expect(await namaTercatat(office, "collect")).toMatch(/^CONTOH NAMA KASUBBAG.* \(pengguna .+\)$/);
});

it("is who is Kasubbag on the day of the step", async () => {
  const lain = office.salin();
  const yaml = new TextDecoder().decode(office.read("lkjip.yaml"));
  const masa = "mulai: 2025-02-01, sampai: 2025-02-28, nama: DONI, status: plt";
  lain.write("lkjip.yaml", `${yaml}\npergantian_pejabat:\n  - { pejabat: kasubbag, ${masa} }\n`);
  expect(await namaTercatat(lain, "collect")).toMatch(/^DONI \(pengguna .+\)$/);
  lain.remove();
});

it("is the given one, wherever the option stands", async () => {
  expect(await namaTercatat(office, "collect", "--oleh", "Siti Aminah")).toBe("Siti Aminah");
  expect(await namaTercatat(office, "--oleh", "Budi", "collect")).toBe("Budi");
});

it("is the user alone while lkjip.yaml has no Kasubbag yet", async () => {
  const yaml = new TextDecoder().decode(office.read("lkjip.yaml"));
  office.write("lkjip.yaml", yaml.replace(/CONTOH NAMA KASUBBAG[^,\n]*/g, "GANTI nama Kasubbag"));
  expect(await namaTercatat(office, "collect")).not.toContain("pengguna");
});
