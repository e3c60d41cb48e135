import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { readJournal } from "../../src/folder/journal.ts";
import { clearFaults, fault } from "../support/faults.ts";
import { sunting } from "../support/rencana.ts";
import { createKantor, type Office, splitWords } from "../support/tahun.ts";
import { layForms, splitYear } from "../support/triwulan.ts";

/*
 * Every command that writes is cut off at every one of its file operations: by a power cut, by a full disk, and with each of
 * the files that it writes held by another program. Then the same command is given again. What lies in the folder
 * afterwards is, byte for byte, what a run that nobody disturbed leaves.
 */
vi.mock("node:fs", async (load) => (await import("../support/faults.ts")).plantFaults(await load()));

const LOCK = ".lkjip/sedang-dipakai.json";

/** A whole folder: path to bytes in hex, short. */
function picture(office: Office): Record<string, string> {
  const files = readdirSync(office.folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(
    files.map((path) => [relative(office.folder, path).replaceAll("\\", "/"), readFileSync(path).toString("base64")]),
  );
}

/** The paths in which two pictures differ. */
const differences = (one: Record<string, string>, lain: Record<string, string>): string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(lain)])].filter((path) => one[path] !== lain[path]).sort();

/** The first of the forms that came back. */
const formName = (one: Office): string => one.world.list("3-data-kinerja").find((nama) => nama.endsWith(".xlsx")) ?? "";

interface Command {
  readonly line: string;
  /** What a person did before, in the folder of the command before. */
  readonly before?: (office: Office) => Promise<void> | void;
}

/** A year, command by command; each begins where the one before ended. */
const YEAR: readonly Command[] = [
  { line: "disposition --agenda 12" },
  { line: "forms --nomor 7" },
  {
    line: "plan",
    before: async (office) => {
      await office.jalankan("plan");
      const book = await sunting(office.read("rencana.xlsx"), (lembar) =>
        lembar("Kantor").ketik("instansi.telepon", "isi", "0333-123"),
      );
      office.write("rencana.xlsx", book);
    },
  },
  {
    line: 'receive "../masuk.xlsx"',
    before: (office) => rmSync(join(office.folder, "3-data-kinerja", formName(office))),
  },
  { line: "individual" },
  { line: "quarter 4" },
  { line: "collect --xlsx" },
  { line: "draft" },
  { line: "review", before: (office) => office.lengkapi() },
  { line: "submit --nomor 12" },
  { line: "submit --setuju" },
  { line: "sign --tanggal 2025-02-20" },
  { line: "letter --nomor 126 --tanggal 2025-02-20" },
  { line: "archive" },
];

let office: Office;
let copy: Office | null = null;
/** A form that comes back. */
let returned: Uint8Array = new Uint8Array();
beforeAll(async () => {
  office = await createKantor("muncar");
  returned = office.read(`3-data-kinerja/${formName(office)}`);
  layForms(office, splitYear(office), 4);
});
afterAll(() => office.remove());
afterEach(() => {
  clearFaults();
  copy?.remove();
});

const run = (one: Office, { line }: Command) => one.lkjip(...splitWords(line));

/** What a run leaves that nobody disturbs, and what two of them leave. */
interface Wanted {
  readonly once: Record<string, string>;
  readonly twice: Record<string, string>;
}

/** Disturbs one run, gives the command again; what is wrong afterwards, or null where the run was not disturbed. */
async function disturb(command: Command, wanted: Wanted, kind: "kill" | "full", at: number) {
  copy = office.salin();
  const outside = join(copy.folder, "../masuk.xlsx");
  writeFileSync(outside, returned);
  Object.assign(fault, { kind, at, count: 0, every: true });
  await run(copy, command);
  const reached = fault.count > at;
  clearFaults();
  if (!reached) return null;
  // In a test the process that died lives on.
  rmSync(join(copy.folder, LOCK), { force: true });
  const again = await run(copy, command);
  const now = picture(copy);
  const [once, twice] = [differences(wanted.once, now), differences(wanted.twice, now)];
  const wrong = [
    // Where the disturbed run had done all, the second one is a second run.
    ...(twice.length === 0 ? [] : once),
    ...readJournal(copy.world).temuan.map(({ nama }) => nama),
    ...(again.kode === done ? [] : [`exit ${again.kode}: ${again.pesan}`]),
  ];
  copy.remove();
  copy = null;
  return wrong;
}

let done = 0;

describe.each(YEAR)("lkjip $line", (command) => {
  let wanted: Wanted;
  let after: Office;
  beforeAll(async () => {
    await command.before?.(office);
    after = office.salin();
    writeFileSync(join(after.folder, "../masuk.xlsx"), returned);
    done = (await run(after, command)).kode;
    const once = picture(after);
    const second = after.salin();
    writeFileSync(join(second.folder, "../masuk.xlsx"), returned);
    await run(second, command);
    wanted = { once, twice: picture(second) };
    second.remove();
  });
  afterAll(async () => {
    after.remove();
    await run(office, command);
  });

  it.each(["kill", "full"] as const)(
    "%s at every file operation leaves one result",
    { timeout: 900_000 },
    async (kind) => {
      const bad: Record<number, readonly string[]> = {};
      let points = 0;
      for (let at = 0; ; at++) {
        const wrong = await disturb(command, wanted, kind, at);
        if (wrong === null) break;
        points += 1;
        if (wrong.length > 0) bad[at] = wrong;
      }
      console.log(`${command.line}: ${kind} at ${points} points`);
      expect(points).toBeGreaterThan(1);
      expect(bad).toEqual({});
    },
  );

  it("a target that another program holds is refused before anything is written", { timeout: 900_000 }, async () => {
    const before = picture(office);
    const targets = differences(before, wanted.once).filter((path) => path in before && !path.includes("/cadangan/"));
    for (const locked of targets) {
      copy = office.salin();
      writeFileSync(join(copy.folder, "../masuk.xlsx"), returned);
      fault.locked = locked;
      const { kode } = await run(copy, command);
      clearFaults();
      expect([locked, kode, differences(before, picture(copy))]).toEqual([locked, 1, []]);
      await run(copy, command);
      expect([locked, differences(wanted.once, picture(copy))]).toEqual([locked, []]);
      copy.remove();
      copy = null;
    }
  });
});
