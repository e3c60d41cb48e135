import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openPackage, readPart, savePackage, writePart } from "../../src/opc/package.ts";
import { isSoundDocument } from "../../src/word/refresh/refresh.ts";
import { sha256 } from "../../src/world/world.ts";
import { buildProgram } from "../support/built.ts";
import { isiSel } from "../support/isi.ts";
import { createKantor, type Office } from "../support/tahun.ts";

/*
 * A clerk closes the window, the power fails: `lkjip draft` is killed at 200 random moments while it brings a late figure
 * into an edited draft. The draft is the old or the new file, whole; a changed one has its copy in cadangan/.
 */

const KALI = Number(process.env.KALI ?? 200);
const DRAF = "4-draf/draf-lkjip.docx";
const FORMULIR = "3-data-kinerja/pemberdayaan.xlsx";

let office: Office;
let program: string;
beforeAll(async () => {
  office = await createKantor("muncar");
  await office.jalankan("draft");
  program = await buildProgram("process.exitCode = await run(process.argv.slice(2));\n");
});
afterAll(() => {
  office.remove();
  rmSync(program, { recursive: true, force: true });
});

function edit(docx: Uint8Array, word: string): Uint8Array {
  const pkg = openPackage(docx);
  writePart(
    pkg,
    "word/document.xml",
    (readPart(pkg, "word/document.xml") ?? "").replace("KATA PENGANTAR", `${word} KATA PENGANTAR`),
  );
  return savePackage(pkg);
}

const start = (): ChildProcess =>
  spawn(process.execPath, [join(program, "run.mjs"), "draft"], { cwd: office.folder, stdio: "ignore" });
const ended = (child: ChildProcess): Promise<unknown> => new Promise((resolve) => child.on("exit", resolve));
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

it(`leaves the old or the new draft, whole, and a copy of the edited one (${KALI} kills)`, {
  timeout: 600_000,
}, async () => {
  const broken: string[] = [];
  let changed = 0;
  const first = performance.now();
  await ended(start());
  let longest = performance.now() - first;
  for (let time = 0; time < KALI; time += 1) {
    const edited = edit(office.read(DRAF), `tangan${time}`);
    office.write(DRAF, edited);
    office.write(FORMULIR, isiSel(office.read(FORMULIR), "Kinerja", "P7", 60 + (time % 40)));
    const begun = performance.now();
    const child = start();
    const done = ended(child).then(() => performance.now() - begun);
    // Most moments near the end, where files are written.
    const moment = longest * (time % 4 === 0 ? Math.random() : 0.5 + Math.random() * 0.7);
    const took = await Promise.race([done, sleep(moment).then(() => null)]);
    child.kill("SIGKILL");
    await done;
    const now = office.read(DRAF);
    const wrote = sha256(now) !== sha256(edited);
    // The machine may become slower or faster: a run that ended tells how long one takes, one that wrote nothing yet that
    // it may be longer.
    longest = wrote ? (took ?? longest) : longest * 1.02;
    if (!isSoundDocument(now)) broken.push(`${time}: damaged`);
    if (!(readPart(openPackage(now), "word/document.xml") ?? "").includes(`tangan${time}`))
      broken.push(`${time}: edit lost`);
    if (!wrote) continue;
    changed += 1;
    const folder = join(office.folder, "4-draf/cadangan");
    const copies = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".docx")) : [];
    if (!copies.some((name) => sha256(readFileSync(join(folder, name))) === sha256(edited)))
      broken.push(`${time}: no copy`);
    for (const name of copies) rmSync(join(folder, name));
  }
  expect(broken).toEqual([]);
  // The moments fell on both sides of the writing.
  expect(changed).toBeGreaterThan(KALI / 20);
  expect(changed).toBeLessThan(KALI);
});
