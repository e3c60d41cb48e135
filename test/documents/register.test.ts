import { describe, expect, it } from "vitest";
import type { BarisBuku } from "../../src/journal/buku.ts";
import { cancelSurat, findUser, nextSerialNumber, registerSurat, serialNumberOf } from "../../src/journal/register.ts";
import { buatConfig } from "../support/kinerja.ts";

const baris = (order: string, nomor: string): BarisBuku => ({
  "No. Urut": order,
  "Nomor Surat": nomor,
  Hal: `hal ${order}`,
});

describe("nomorUrutOf", () => {
  it.each<[string, number | null]>([
    ["000.8.6.3/125/425.504/2025", 125],
    ["125", 125],
    ["065/10-2/SOP/425.504/2023", null],
    ["000.8.6.3/……/425.504/2025", null],
    ["", null],
  ])("%s", (nomor, order) => {
    expect(serialNumberOf(nomor)).toBe(order);
  });
});

describe("nextNomorUrut", () => {
  it.each<[string, BarisBuku[], number | null]>([
    ["none for an empty register: the agenda book knows", [], null],
    ["one after the highest, in whatever order", [baris("7", "a/7/b"), baris("3", "a/3/b")], 8],
    ["a line written by hand without number in its first column", [{ "Nomor Surat": "800/41/425.504/2025" }], 42],
    ["a cancelled letter keeps its number", [{ ...baris("9", "a/9/b"), Keterangan: "Batal" }], 10],
    ["lines without any number count for nothing", [{ Hal: "catatan" }], null],
  ])("%s", (_, content, berikutnya) => {
    expect(nextSerialNumber(content)).toBe(berikutnya);
  });
});

describe("findPemakai", () => {
  const content = [baris("125", "000.8.6.3/125/425.504/2025"), { "Nomor Surat": "065/10-2/SOP/425.504/2023" }];
  it.each<[string, string, boolean]>([
    ["the same number", "000.8.6.3/125/425.504/2025", true],
    ["the same serial number under another classification", "800.1/125/425.504/2025", true],
    ["the same number with other spaces and capitals", "065 / 10-2 / sop / 425.504 / 2023", true],
    ["another number", "000.8.6.3/126/425.504/2025", false],
  ])("%s", (_, nomor, used) => {
    expect(findUser(content, nomor) !== null).toBe(used);
  });
});

describe("registerSurat", () => {
  const config = buatConfig();
  const surat = {
    nomor: "x/5/y/2025",
    tanggal: "2025-02-20",
    tujuan: "Bagian",
    hal: "Hal",
    lampiran: "-",
    keterangan: "",
  };

  it("adds a line, and renews it when the letter is printed again; foreign columns stay", () => {
    const one = registerSurat(config, [], surat).map((b) => ({ ...b, Paraf: "ya" }));
    const two = registerSurat(config, one, { ...surat, tanggal: "2025-02-21" });
    expect(two).toHaveLength(1);
    expect(two[0]).toMatchObject({ "No. Urut": "5", Tanggal: "21 Februari 2025", Paraf: "ya" });
  });

  it("cancels a letter in its line", () => {
    expect(cancelSurat(registerSurat(config, [], surat), "x/5/y/2025", "x/6/y/2025")[0]?.Keterangan).toBe(
      "Batal, diganti x/6/y/2025",
    );
  });
});
