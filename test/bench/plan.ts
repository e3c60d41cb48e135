import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { stringify } from "yaml";
import { median } from "./child.ts";
import { LKJIP, runCommand, type Usage } from "./command.ts";
import { composeLargeOffice } from "./large-office.ts";

/* `lkjip plan` of an office with 300 indicators and 500 sub kegiatan, in each of its ways. */

const CELLS = 30;

/** Prints the table "rencana". Promised: under 2 s CPU in each way. */
export async function benchPlan(rounds = 5): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "lkjip-bench-rencana-"));
  const yaml = join(folder, "lkjip.yaml");
  const xlsx = join(folder, "rencana.xlsx");
  const text = stringify(composeLargeOffice({ unit: 10, indikator: 30, kegiatan: 25, sub: 20 }), {
    aliasDuplicateObjects: false,
  });
  const other = text.replace("alamat: ", "alamat: Baru, ").replaceAll("pagu: 1001", "pagu: 2001");
  mkdirSync(join(folder, ".lkjip"));
  const plan = (...args: readonly string[]): Usage => runCommand([LKJIP, "plan", ...args], folder);
  writeFileSync(yaml, text);
  plan();
  const made = readFileSync(xlsx);
  const edited = await editCells(made);
  const states: readonly (readonly [string, string, Uint8Array | null])[] = [
    ["dibuat baru", text, null],
    ["tidak berubah", text, made],
    ["yaml berubah", other, made],
    [`${CELLS} sel berubah`, text, edited],
  ];
  const start = join(folder, ".start");
  cpSync(join(folder, ".lkjip"), start, { recursive: true });
  const figures = new Map<string, Usage[]>(states.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, content, workbook] of states) {
      rmSync(join(folder, ".lkjip"), { recursive: true });
      cpSync(start, join(folder, ".lkjip"), { recursive: true });
      writeFileSync(yaml, content);
      rmSync(xlsx, { force: true });
      if (workbook !== null) writeFileSync(xlsx, workbook);
      figures.get(name)?.push(plan());
    }
  console.log("\nrencana (300 indikator, 500 sub kegiatan)   CPU ms   terkecil    MB");
  for (const [name, used] of figures) {
    const cpu = used.map((each) => each.cpu);
    console.log(
      `${name.padEnd(42)}${median(cpu).toFixed(0).padStart(8)}${Math.min(...cpu)
        .toFixed(0)
        .padStart(11)}${median(used.map(({ mb }) => mb))
        .toFixed(0)
        .padStart(6)}`,
    );
  }
  rmSync(folder, { recursive: true, force: true });
}

/** The workbook with so many cells typed over, saved by another program than lkjip. */
async function editCells(workbook: Uint8Array): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(workbook as never);
  for (const name of ["Program", "Indikator"]) {
    const sheet = book.getWorksheet(name) as ExcelJS.Worksheet;
    const header = sheet.getRow(4).values as readonly unknown[];
    const column = header.indexOf("uraian");
    let left = CELLS / 2;
    for (let row = 7; left > 0 && row <= sheet.rowCount; row += 7) {
      const cell = sheet.getCell(row, column);
      if (typeof cell.value !== "string") continue;
      cell.value = `${cell.value} yang diubah`;
      left -= 1;
    }
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
