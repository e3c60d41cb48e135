import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { readJournal } from "../../src/folder/journal.ts";
import { ARSIP_LIST, type Buku, EKSPEDISI_BUKU, REGISTER_SURAT } from "../../src/journal/buku.ts";
import { readBuku } from "../../src/journal/read-buku.ts";
import { many } from "../support/breadth.ts";
import { clearFaults, fault } from "../support/faults.ts";
import { createDisetujui, type Office } from "../support/tahun.ts";

/*
 * A command is cut off by a power cut at its writes and run once more, as a clerk would. After that: one number, one row,
 * one journal line, no version skipped, nothing lost. Every single write, also on a full disk: test/world/transaction.test.ts.
 */
vi.mock("node:fs", async (load) => (await import("../support/faults.ts")).plantFaults(await load()));

const KUNCI = ".lkjip/sedang-dipakai.json";
let shared: Office;
let office: Office;
beforeAll(async () => {
  shared = await createDisetujui("muncar");
});
afterAll(() => shared.remove());
afterEach(() => {
  clearFaults();
  office.remove();
});

/** Runs a command that is cut off at its write number `at`; false where it has fewer writes. */
async function cutOff(at: number, command: string): Promise<boolean> {
  office = shared.salin();
  Object.assign(fault, { kind: "kill", at, count: 0 });
  await office.lkjip(...command.split(" "));
  const reached = fault.count > at;
  clearFaults();
  // In a test the process that died lives on.
  rmSync(join(office.folder, KUNCI), { force: true });
  return reached;
}

/** Brings the shared on to a command, unless it is there already. */
async function bringTo(perintah: "sign" | "letter"): Promise<void> {
  const isDone = (nama: string): boolean => readJournal(shared.world).nilai.some((c) => c.perintah === nama);
  if (!isDone("sign")) await shared.jalankan("sign");
  if (perintah === "letter" && !isDone("letter")) await shared.jalankan("letter --nomor 126 --tanggal 2025-02-20");
}

const rows = (berkas: string, buku: Buku) => readBuku(office.read(berkas), berkas, buku).nilai?.baris ?? [];
const journal = (perintah: string) => readJournal(office.world).nilai.filter((c) => c.perintah === perintah);
const leftovers = (): string[] =>
  [".lkjip", "7-pengesahan", "8-pengiriman", "6-persetujuan"].flatMap((folder) =>
    office.world.list(folder).filter((nama) => nama.endsWith(".tmp") || nama === "tulis"),
  );

/** Cuts a command off at every `step`-th write and runs it again; what is wrong or lost afterwards, and the state of each. */
async function cutEverywhere(command: string, step: number, state: () => unknown): Promise<unknown[]> {
  const states: unknown[] = [];
  for (let at = 0; await cutOff(at, command); at += step) {
    const { kode, pesan } = await office.lkjip(...command.split(" "));
    states.push([kode === 0 ? "" : pesan, state(), leftovers(), readJournal(office.world).temuan]);
    office.remove();
  }
  return states;
}

/** The same state after every cut; there were at least `least` of them. */
function expectAlways(states: readonly unknown[], least: number, state: unknown): void {
  expect(states.length).toBeGreaterThanOrEqual(least);
  expect(states).toEqual(states.map(() => ["", state, [], []]));
}

describe("a command that is cut off and run again", { timeout: 300_000 }, () => {
  it("submit: one line", async () => {
    const before = readJournal(shared.world).nilai.length;
    const states = await cutEverywhere("submit --nomor 12", many(3, 1), () => readJournal(office.world).nilai.length);
    expectAlways(states, many(3, 8), before + 1);
  });

  it("sign: version 1, one line", async () => {
    const states = await cutEverywhere("sign", many(8, 1), () => [
      office.world.list("7-pengesahan"),
      journal("sign").map(({ versi, keluaran }) => [versi, keluaran.length]),
      office.world.list("7-pengesahan/versi-1"),
    ]);
    expectAlways(states, many(3, 20), [
      ["lembar-pengesahan.docx", "versi-1"],
      [[1, 11]],
      [
        "MANIFES.txt",
        "ceklis-reviu.docx",
        "data.json",
        "draf-lkjip.docx",
        "formulir",
        "lembar-pengesahan.docx",
        "lkjip-2024.docx",
        "lkjip.yaml",
      ],
    ]);
  });

  it("letter: one number, one row, one line", async () => {
    await bringTo("sign");
    const states = await cutEverywhere("letter --nomor 126 --tanggal 2025-02-20", many(3, 1), () => [
      rows("8-pengiriman/register-surat-keluar.xlsx", REGISTER_SURAT).map((b) => [b["No. Urut"], b.Keterangan]),
      journal("letter").map(({ nomor, tanggal }) => [nomor, tanggal]),
    ]);
    expectAlways(states, many(3, 8), [[["126", undefined]], [["000.8.6.3/126/……/2025", "2025-02-20"]]]);
  });

  it("archive: one package, each book once, one line", async () => {
    await bringTo("letter");
    const states = await cutEverywhere("archive", many(4, 1), () => [
      office.world.list("8-pengiriman").filter((nama) => nama.endsWith(".zip")),
      existsSync(join(office.folder, "8-pengiriman/cadangan")),
      rows("8-pengiriman/daftar-arsip.xlsx", ARSIP_LIST).length,
      rows("8-pengiriman/buku-ekspedisi.xlsx", EKSPEDISI_BUKU).length,
      journal("archive").length,
    ]);
    expectAlways(states, many(3, 10), [["lkjip-2024.zip"], false, 4, 1, 1]);
  });
});

it.each(["8-pengiriman/surat-pengantar.docx", "8-pengiriman/register-surat-keluar.xlsx", ".lkjip/riwayat.jsonl"])(
  "letter with %s locked writes nothing, and works once that is closed",
  async (berkas) => {
    await bringTo("letter");
    office = shared.salin();
    const state = (): unknown => [
      office.read("8-pengiriman/surat-pengantar.docx"),
      office.read("8-pengiriman/register-surat-keluar.xlsx"),
      office.read(".lkjip/riwayat.jsonl"),
      office.world.list("8-pengiriman"),
    ];
    const before = state();
    fault.locked = berkas;
    const { kode, all } = await office.lkjip("letter", "--nomor", "127");
    expect([kode, all]).toEqual([
      1,
      `GALAT  ${berkas}
  Berkas ini tidak dapat ditulis: berkas sedang dibuka di program lain.
  Perbaikan: tutup berkas itu di Word, Excel, atau LibreOffice, pastikan foldernya boleh ditulis, lalu ulangi perintahnya.`,
    ]);
    expect(state()).toEqual(before);
    clearFaults();
    await office.jalankan("letter --nomor 127");
    expect(journal("letter").map(({ nomor }) => nomor?.split("/")[1])).toEqual(["126", "127"]);
  },
);

describe("what an older lkjip left behind", () => {
  const REGISTER = "8-pengiriman/register-surat-keluar.xlsx";
  const RIWAYAT = ".lkjip/riwayat.jsonl";
  /** The journal, and its noted end, as if the run had been cut off before it wrote its line. */
  const forget = (perintah: string): void => {
    office = shared.salin();
    const baris = new TextDecoder().decode(office.read(RIWAYAT)).split("\n");
    const until = baris.findIndex((one) => one.includes(`"perintah":"${perintah}"`));
    office.write(RIWAYAT, `${baris.slice(0, until).join("\n")}\n`);
    rmSync(join(office.folder, ".lkjip/ujung-riwayat.json"));
  };

  beforeAll(() => bringTo("letter"));

  it.each([
    ["the same number again", "letter --nomor 126 --tanggal 2025-02-20", [["126", undefined]], "126"],
    ["no number: the one that it has", "letter", [["126", undefined]], "126"],
    [
      "another number: the first is cancelled",
      "letter --nomor 127",
      [
        ["126", "Batal, diganti 000.8.6.3/127/……/2025"],
        ["127", undefined],
      ],
      "127",
    ],
  ])("a letter in the register that the journal lacks, %s", async (_, command, register, nomor) => {
    forget("letter");
    await office.jalankan(command);
    expect(rows(REGISTER, REGISTER_SURAT).map((b) => [b["No. Urut"], b.Keterangan])).toEqual(register);
    expect(journal("letter").map((c) => [c.nomor, c.tanggal])).toEqual([[`000.8.6.3/${nomor}/……/2025`, "2025-02-20"]]);
  });

  it.each([
    ["with everything but its line", []],
    ["in the middle", ["MANIFES.txt", "lkjip.yaml"]],
  ])("a first signing that was cut off %s stays version 1", async (_, gone) => {
    forget("sign");
    for (const nama of gone) rmSync(join(office.folder, "7-pengesahan/versi-1", nama));
    await office.jalankan("sign");
    expect(office.world.list("7-pengesahan")).toEqual(["lembar-pengesahan.docx", "versi-1"]);
    expect(journal("sign").map(({ versi }) => versi)).toEqual([1]);
    expect((await office.jalankan("status")).pesan).not.toContain("GALAT");
  });
});

it("init --dari that was cut off can be repeated", async () => {
  const command = ["init", "../depan", "--dari", "."];
  for (let at = 1; ; at += 3) {
    office = shared.salin();
    Object.assign(fault, { kind: "kill", at, count: 0 });
    await office.lkjip(...command);
    const reached = fault.count > at;
    clearFaults();
    rmSync(join(office.folder, "../depan", KUNCI), { force: true });
    if (!reached) break;
    const { kode, keluaran } = await office.lkjip(...command);
    expect([at, kode, keluaran.split(":")[0]]).toEqual([at, 0, "Folder kerja tahun 2025 dibuat"]);
    const baru = office.in("../depan").world;
    expect([baru.exists("lkjip.yaml"), readJournal(baru).nilai.length]).toEqual([true, 1]);
    office.remove();
  }
});
