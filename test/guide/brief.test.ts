import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mayColour } from "../../src/main.ts";
import { createTempatKerja, type TempatKerja } from "../support/kerja.ts";

/*
 * `lkjip` alone where nobody sits at a terminal, and help under both names.
 */
let place: TempatKerja;
beforeAll(async () => {
  place = createTempatKerja();
  await place.lkjip("init", "kantor", "--contoh", "muncar");
});
afterAll(() => place.remove());

describe("lkjip alone, without a terminal", () => {
  it("outside a work folder says how to begin, and that is no mistake", async () => {
    const { kode, keluaran, pesan } = await place.lkjip();
    expect([kode, pesan]).toEqual([0, ""]);
    expect(keluaran).toContain("Folder ini bukan folder kerja. Mulai dengan salah satu:\n  lkjip init ");
    expect(keluaran.split("\n").length).toBeLessThan(14);
  });

  it("in the middle says how far the year is and what comes next, also in a folder inside and in a named one", async () => {
    const wanted = "Kecamatan Muncar tahun 2024: 0 dari 8 langkah selesai.\nBerikutnya: lkjip disposition  (";
    for (const { keluaran } of [
      await place.in("kantor").lkjip(),
      await place.in("kantor/4-draf").lkjip(),
      await place.lkjip("--folder", "kantor"),
    ])
      expect(keluaran).toContain(wanted);
  });

  it.each([
    ["kosong", 2, "Folder yang disebut --folder ini tidak ada."],
    ["kantor/4-draf", 2, "tidak berisi lkjip.yaml, jadi bukan folder kerja."],
  ])("takes no other folder for the named one: %s", async (folder, kode, pesan) => {
    const result = await place.lkjip("--folder", folder);
    expect(result.kode).toBe(kode);
    expect(result.pesan).toContain(pesan);
  });
});

describe("help", () => {
  it("is the same under both names and behind the command, by name and by alias", async () => {
    const wanted = (await place.lkjip("draft", "--help")).keluaran;
    expect(wanted).toContain("Cara pakai: lkjip draft|draf [opsi]");
    for (const words of [
      ["help", "draft"],
      ["bantuan", "draf"],
      ["--oleh", "Siti", "help", "draft"],
    ])
      expect((await place.lkjip(...words)).keluaran).toBe(wanted);
    expect(await place.lkjip("bantuan")).toEqual(await place.lkjip("--help"));
  });

  it.each([
    ["himpunan", 'Perintah "himpunan" tidak dikenal. Yang mirip: collect (himpun).', "misalnya: lkjip collect"],
    ["colect", 'Perintah "colect" tidak dikenal. Yang mirip: collect.', "misalnya: lkjip collect"],
  ])("names the command before its alias: %s", async (kata, pesan, perbaikan) => {
    const result = await place.lkjip(kata);
    expect(result.kode).toBe(2);
    expect(result.pesan).toContain(pesan);
    expect(result.pesan).toContain(perbaikan);
    expect((await place.lkjip("help", kata)).pesan).toContain(`"${kata}" tidak dikenal.`);
  });
});

it.each<[Record<string, string>, boolean, boolean]>([
  [{}, true, true],
  [{}, false, false],
  [{ NO_COLOR: "1" }, true, false],
  [{ NO_COLOR: "" }, true, true],
  [{ TERM: "dumb" }, true, false],
  [{ FORCE_COLOR: "1" }, false, true],
  [{ FORCE_COLOR: "1", TERM: "dumb" }, false, true],
  [{ FORCE_COLOR: "0" }, true, false],
  [{ FORCE_COLOR: "3", NO_COLOR: "1" }, true, false],
])("colour by %j at a terminal %s: %s", (env, isTerminal, wanted) => {
  expect(mayColour(env, isTerminal)).toBe(wanted);
});
