import { chmodSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { readJournal } from "../../src/folder/journal.ts";
import { BERKAS_DRAF } from "../../src/model/places.ts";
import { clearFaults, fault } from "../support/faults.ts";
import { isiSel } from "../support/isi.ts";
import { sunting } from "../support/rencana.ts";
import { gantiTeks } from "../support/sunting.ts";
import { createKantor, type Office, splitWords } from "../support/tahun.ts";
import { layForms, splitYear } from "../support/triwulan.ts";

/*
 * Every command that writes is cut off at every one of its file operations: by a power cut, by a full disk, and with each of
 * the files that it writes held by another program. Then the same command is given again. What lies in the folder
 * afterwards is, byte for byte and mode for mode, what a run that nobody disturbed leaves.
 */
vi.mock("node:fs", async (load) => (await import("../support/faults.ts")).plantFaults(await load()));

const LOCK = ".lkjip/sedang-dipakai.json";

/** All that lies beside and in the work folder: path to mode and content, null for a folder. */
function picture(office: Office): Record<string, string | null> {
  const root = join(office.folder, "..");
  return Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true }).map((each) => {
      const path = join(each.parentPath, each.name);
      const content = each.isDirectory() ? null : `${statSync(path).mode} ${readFileSync(path).toString("base64")}`;
      return [relative(root, path).replaceAll("\\", "/"), content];
    }),
  );
}

type Picture = ReturnType<typeof picture>;

/** The paths in which two pictures differ. */
const differences = (one: Picture, lain: Picture): string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(lain)])]
    .filter((path) => !(path in one) || !(path in lain) || one[path] !== lain[path])
    .sort();

/** The first of the forms that came back. */
const formName = (one: Office): string => one.world.list("3-data-kinerja").find((nama) => nama.endsWith(".xlsx")) ?? "";

interface Command {
  readonly line: string;
  /** Run beside the work folder, not in it. */
  readonly outside?: true;
  /** What a person did before, in the folder of the command before. */
  readonly before?: (office: Office) => Promise<void> | void;
}

/** A cell of the plan, typed into the workbook. */
const typePlan = async (office: Office, telepon: string): Promise<void> => {
  chmodSync(join(office.folder, "lkjip.yaml"), 0o640);
  office.write(
    "rencana.xlsx",
    await sunting(office.read("rencana.xlsx"), (lembar) => lembar("Kantor").ketik("instansi.telepon", "isi", telepon)),
  );
};

/** A later figure of the first form. */
function typeForm(office: Office): void {
  const berkas = `3-data-kinerja/${formName(office)}`;
  office.write(berkas, isiSel(office.read(berkas), "Kinerja", "P7", 61));
}

const editDraf = (office: Office, word: string): void =>
  office.write(BERKAS_DRAF, gantiTeks(office.read(BERKAS_DRAF), "KATA PENGANTAR", `KATA PENGANTAR ${word}`));

/** A year, command by command; each begins where the one before ended. */
const YEAR: readonly Command[] = [
  { line: "disposition --agenda 12" },
  { line: "forms --nomor 7" },
  { line: "plan", before: (office) => typePlan(office, "0333-123") },
  {
    line: 'receive "../masuk.xlsx"',
    before: (office) => rmSync(join(office.folder, "3-data-kinerja", formName(office))),
  },
  { line: "individual" },
  { line: "quarter 1" },
  { line: "quarter 4" },
  { line: "collect" },
  { line: "collect --xlsx" },
  { line: "template copy nota-dinas.docx" },
  { line: "draft" },
  {
    line: "draft",
    before: (office) => {
      typeForm(office);
      chmodSync(join(office.folder, BERKAS_DRAF), 0o640);
    },
  },
  { line: "diff" },
  { line: "restore", before: (office) => editDraf(office, "SALAH") },
  { line: "draft" },
  { line: "review", before: (office) => office.lengkapi() },
  { line: "review --benar semua", before: (office) => editDraf(office, "KAMI 4.321") },
  { line: "submit --nomor 12" },
  { line: 'submit --kembalikan "terlalu singkat"' },
  { line: "submit --nomor 12", before: async (office) => void (await office.jalankan("review")) },
  { line: "submit --setuju" },
  { line: "sign --tanggal 2025-02-20" },
  { line: "letter --nomor 126 --tanggal 2025-02-20" },
  { line: "letter --nomor 127" },
  { line: "archive" },
  { line: 'sign --tanggal 2025-02-21 --alasan "tanggal salah"' },
  { line: "init tahun-depan --dari kantor", outside: true },
  { line: "init lain --contoh muncar", outside: true },
];

let office: Office;
let copy: Office | null = null;
/** A form that comes back. */
let returned: Uint8Array = new Uint8Array();
beforeAll(async () => {
  office = await createKantor("muncar");
  returned = office.read(`3-data-kinerja/${formName(office)}`);
  writeFileSync(join(office.folder, "../masuk.xlsx"), returned);
  layForms(office, splitYear(office), 4);
});
afterAll(() => office.remove());
afterEach(() => {
  clearFaults();
  copy?.remove();
});

const run = (one: Office, { line, outside }: Command) =>
  (outside === true ? one.in("..") : one).lkjip(...splitWords(line));

/** What a run leaves that nobody disturbs, and what two of them leave. */
interface Wanted {
  readonly once: Picture;
  readonly twice: Picture;
  /** How the second one ended. */
  readonly kode: number;
}

/** Lays a copy of the office down, with the form that comes back beside it. */
function layCopy(from: Office): Office {
  const laid = from.salin();
  writeFileSync(join(laid.folder, "../masuk.xlsx"), returned);
  return laid;
}

/** In a test the process that died lives on: its lock is taken away. */
function forgetLock(one: Office): void {
  for (const path of Object.keys(picture(one)))
    if (path.endsWith(LOCK)) rmSync(join(one.folder, "..", path), { force: true });
}

/** Disturbs one run, gives the command again; what is wrong afterwards, or null where the run was not disturbed. */
async function disturb(command: Command, wanted: Wanted, kind: "kill" | "full", at: number) {
  copy = layCopy(office);
  Object.assign(fault, { kind, at, count: 0, every: true });
  await run(copy, command);
  const reached = fault.count > at;
  clearFaults();
  if (!reached) return null;
  forgetLock(copy);
  const again = await run(copy, command);
  const now = picture(copy);
  // Where the disturbed run had done all, the second one is a second run.
  const isSecond = differences(wanted.twice, now).length === 0;
  const wrong = [
    ...(isSecond ? [] : differences(wanted.once, now)),
    ...readJournal(copy.world).temuan.map(({ nama }) => nama),
    ...(again.kode === 0 || (isSecond && again.kode === wanted.kode) ? [] : [`exit ${again.kode}: ${again.pesan}`]),
  ];
  copy.remove();
  copy = null;
  return wrong;
}

/** What was tried and held: command, points of a power cut, points of a full disk, targets held by another program. */
const table: { readonly line: string; kill: number; full: number; locked: number }[] = [];
afterAll(() => {
  const sum = (of: (row: (typeof table)[number]) => number): number => table.reduce((all, row) => all + of(row), 0);
  const rows = [
    ["perintah", "kill", "ENOSPC", "EBUSY"],
    ...table.map(({ line, kill, full, locked }) => [line, `${kill}`, `${full}`, `${locked}`]),
    ["semua", `${sum(({ kill }) => kill)}`, `${sum(({ full }) => full)}`, `${sum(({ locked }) => locked)}`],
  ];
  const pad = ([line = "", ...numbers]: readonly string[]): string =>
    line.padEnd(52) + numbers.map((each) => each.padStart(8)).join("");
  console.log(["Points tried and held", ...rows.map(pad)].join("\n"));
});

describe.each(YEAR)("lkjip $line", (command) => {
  const row = { line: command.line, kill: 0, full: 0, locked: 0 };
  let wanted: Wanted;
  let start: Picture;
  beforeAll(async () => {
    await command.before?.(office);
    table.push(row);
    const after = layCopy(office);
    start = picture(after);
    const first = await run(after, command);
    if (first.kode !== 0) throw new Error(`lkjip ${command.line} ended with ${first.kode}:\n${first.all}`);
    const once = picture(after);
    const { kode } = await run(after, command);
    wanted = { once, twice: picture(after), kode };
    after.remove();
  });
  afterAll(async () => {
    const { kode, all } = await run(office, command);
    if (kode !== 0) throw new Error(`lkjip ${command.line} ended with ${kode}:\n${all}`);
  });

  it.each(["kill", "full"] as const)(
    "%s at every file operation leaves one result",
    { timeout: 900_000 },
    async (kind) => {
      const bad: Record<number, readonly string[]> = {};
      for (let at = 0; ; at++) {
        const wrong = await disturb(command, wanted, kind, at);
        if (wrong === null) break;
        row[kind] += 1;
        if (wrong.length > 0) bad[at] = wrong;
      }
      // A command that was refused has a lock only.
      expect(row[kind]).toBeGreaterThan(5);
      expect(bad).toEqual({});
    },
  );

  it("a target that another program holds is refused before anything is written", { timeout: 900_000 }, async () => {
    const targets = differences(start, wanted.once).filter((path) => path in start && !path.includes("/cadangan/"));
    for (const locked of targets) {
      copy = layCopy(office);
      fault.locked = locked;
      const { kode } = await run(copy, command);
      clearFaults();
      expect([locked, kode, differences(start, picture(copy))]).toEqual([locked, 1, []]);
      await run(copy, command);
      expect([locked, differences(wanted.once, picture(copy))]).toEqual([locked, []]);
      row.locked += 1;
      copy.remove();
      copy = null;
    }
  });
});
