import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createWorld, type World } from "../../src/world/world.ts";
import { clearFaults, fault } from "../support/faults.ts";

/*
 * A step writes three files and a line of the journal. It is cut off at every single write: the power fails (half of the
 * file is written, nothing happens any more), or the disk is full (half is written, the program goes on and tells).
 */
vi.mock("node:fs", async (load) => (await import("../support/faults.ts")).plantFaults(await load()));

let folder: string;
let world: World;
let said: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lkjip-"));
  said = [];
  const say = (teks: string): void => void said.push(teks);
  const clock = (): Date => new Date("2025-02-03T01:00:00Z");
  world = createWorld({ folder, clock, out: say, err: say, interactive: false, colour: false, oleh: "kasubbag" });
  world.write("surat.docx", "surat lama");
  world.append("riwayat.jsonl", "satu");
});
afterEach(() => {
  clearFaults();
  rmSync(folder, { recursive: true, force: true });
});

const step = (): Promise<void> =>
  world.exclusively("letter", async () => {
    world.write(world.nextBackup("surat.docx"), world.readText("surat.docx") ?? "");
    world.write("surat.docx", "surat baru");
    world.write("versi-1/register.xlsx", "register baru");
    world.append("riwayat.jsonl", "dua");
    world.print("Surat dibuat.");
  });

/** Everything in the work folder, by path. */
function files(inside = ""): Record<string, string> {
  return Object.fromEntries(
    readdirSync(join(folder, inside), { withFileTypes: true }).flatMap((entry) => {
      const path = inside === "" ? entry.name : `${inside}/${entry.name}`;
      return entry.isDirectory() ? Object.entries(files(path)) : [[path, readFileSync(join(folder, path), "utf8")]];
    }),
  );
}

const OLD = { "surat.docx": "surat lama", "riwayat.jsonl": "satu\n" };
const NEW = {
  "surat.docx": "surat baru",
  "riwayat.jsonl": "satu\ndua\n",
  "versi-1/register.xlsx": "register baru",
  "cadangan/surat-20250203-080000.docx": "surat lama",
};

/** Runs the step with a fault at write number `at`; false where it has fewer writes. */
async function runFaulty(kind: "kill" | "full", at: number): Promise<boolean> {
  Object.assign(fault, { kind, at, count: 0 });
  await step().catch(() => undefined);
  const reached = fault.count > at;
  clearFaults();
  // In a test the process that died lives on.
  rmSync(join(folder, ".lkjip/sedang-dipakai.json"), { force: true });
  return reached;
}

describe.each(["kill", "full"] as const)("a step that is cut off (%s)", (kind) => {
  it.each(Array.from({ length: 11 }, (_, at) => at))(
    "at write %i is not there at all or is finished by the next",
    async (at) => {
      expect(await runFaulty(kind, at)).toBe(true);
      const begun = world.unfinished();
      if (begun === null) {
        const { "versi-1/register.xlsx": register } = files();
        expect(register).toBeUndefined();
        expect(files()).toMatchObject(OLD);
      }
      expect(said).not.toContain("Surat dibuat.");
      await world.exclusively("status", async () => undefined);
      expect(world.unfinished()).toBeNull();
      expect(files()).toEqual(begun === null ? OLD : NEW);
      const notice =
        "Perintah yang terhenti di tengah penulisan diselesaikan lebih dahulu: lkjip letter (3 Februari 2025 pukul 08.00).";
      expect(said.includes(notice)).toBe(begun !== null);
    },
  );

  it("has no more writes than those", async () => {
    expect(await runFaulty(kind, 11)).toBe(false);
    expect(files()).toEqual(NEW);
    expect(said).toEqual(["Surat dibuat."]);
  });
});

it.skipIf(process.platform === "win32").each(Array.from({ length: 11 }, (_, at) => at))(
  "a file behind a link is finished there after a cut at write %i, with its mode",
  async (at) => {
    renameSync(join(folder, "surat.docx"), join(folder, "asli.docx"));
    chmodSync(join(folder, "asli.docx"), 0o640);
    symlinkSync("asli.docx", join(folder, "surat.docx"));
    await runFaulty("kill", at);
    const begun = world.unfinished();
    await world.exclusively("status", async () => undefined);
    const wanted = begun === null ? OLD : NEW;
    expect(files()).toEqual({ ...wanted, "asli.docx": wanted["surat.docx"] });
    expect(readlinkSync(join(folder, "surat.docx"))).toBe("asli.docx");
    expect(statSync(join(folder, "asli.docx")).mode & 0o7777).toBe(0o640);
  },
);

it("what somebody changed after the cut is never written over", async () => {
  // After the copy and the letter, before the register.
  await runFaulty("kill", 8);
  writeFileSync(join(folder, "riwayat.jsonl"), "satu\ntangan\n");
  await world.exclusively("status", async () => undefined);
  expect(said).toEqual([
    "Perintah yang terhenti di tengah penulisan tidak diselesaikan: lkjip letter (3 Februari 2025 pukul 08.00), karena riwayat.jsonl berubah sesudahnya. Jalankan lagi perintah itu.",
  ]);
  expect(files()["riwayat.jsonl"]).toBe("satu\ntangan\n");
});

it.each(["surat.docx", "riwayat.jsonl"])("a locked %s is found before the first write", async (locked) => {
  fault.locked = locked;
  await expect(step()).rejects.toMatchObject({
    temuan: [
      {
        berkas: locked,
        pesan: "Berkas ini tidak dapat ditulis: berkas sedang dibuka di program lain.",
        perbaikan:
          "tutup berkas itu di Word, Excel, atau LibreOffice, pastikan foldernya boleh ditulis, lalu ulangi perintahnya.",
      },
    ],
  });
  expect(files()).toEqual(OLD);
  expect(said).toEqual([]);
});

it.each([
  ["~$surat.docx", "surat.docx", "Dokumen ini sedang dibuka di Word, jadi tidak ada yang ditulis."],
  ["~$rat.docx", "surat.docx", "Dokumen ini sedang dibuka di Word, jadi tidak ada yang ditulis."],
  ["~$buku.xlsx", "buku.xlsx", "Buku kerja ini sedang dibuka di Excel, jadi tidak ada yang ditulis."],
  [".~lock.buku.xlsx#", "buku.xlsx", "Buku kerja ini sedang dibuka di LibreOffice, jadi tidak ada yang ditulis."],
])("%s says that %s is open", async (lock, berkas, pesan) => {
  writeFileSync(join(folder, lock), "");
  const work = world.exclusively("letter", async () => {
    world.write("lain.docx", "x");
    world.write(berkas, "x");
  });
  await expect(work).rejects.toMatchObject({ temuan: [{ berkas, pesan }] });
  expect(files()).toEqual({ ...OLD, [lock]: "" });
});

it("a list of what is pending never leads out of the work folder", async () => {
  world.write(".lkjip/tulis/0", "x");
  const berkas = [{ berkas: "../luar.txt", lama: null, baru: "" }];
  world.write(
    ".lkjip/tulis/daftar.json",
    JSON.stringify({ perintah: "letter", since: "2025-02-03T08:00:00+07:00", berkas }),
  );
  expect(world.unfinished()).toBeNull();
  await world.exclusively("status", async () => undefined);
  expect(files()).toEqual(OLD);
});

it("shows what is being done while it is, and takes it away before the first word and where it fails", async () => {
  const line = "Sedang dikerjakan: lkjip letter. Ctrl+C menghentikan; yang belum selesai tidak disimpan.";
  const clock = (): Date => new Date("2025-02-03T01:00:00Z");
  const seen: (string | null)[] = [];
  const say = (teks: string): void => void seen.push(teks);
  const busy = (text: string | null): void => void seen.push(text);
  const terminal = createWorld({ folder, clock, out: say, err: say, busy, interactive: true, colour: false });
  await terminal.exclusively("letter", async () => {
    terminal.print("Surat dibuat.");
    expect(seen).toEqual([line]);
  });
  expect(seen).toEqual([line, null, "Surat dibuat."]);
  seen.length = 0;
  await expect(terminal.exclusively("letter", () => Promise.reject(new Error("gagal")))).rejects.toThrow("gagal");
  expect(seen).toEqual([line, null]);
});
