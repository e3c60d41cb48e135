import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read as readWithSheetjs, write as writeWithSheetjs } from "@e965/xlsx";
import ExcelJS from "exceljs";
import { saveAllAgain } from "./libreoffice.ts";

/*
 * Spreadsheet programs other than Excel, as units use them. Only for the slow tests: a program that is not there is an
 * error, never a skipped test.
 */

/** What is typed where. */
export interface TypedSel {
  readonly lembar: string;
  readonly sel: string;
  readonly nilai: string | number | boolean | Date;
}

/** Forms by name: blank, with what a person types, and the same as a person in Excel would leave it. */
export type TypedForms = Readonly<
  Record<string, { readonly blank: Uint8Array; readonly typed: readonly TypedSel[]; readonly filled: Uint8Array }>
>;

type Saved = Readonly<Record<string, Uint8Array>>;

const DAY = 86_400_000;
const serial = (date: Date): number => date.getTime() / DAY + 25_569;

/** How each program opens the forms and saves them; those with a library of their own also do the typing. */
export const PROGRAMS: Readonly<Record<string, (forms: TypedForms) => Saved | Promise<Saved>>> = {
  exceljs: typeInExceljs,
  SheetJS: typeInSheetjs,
  openpyxl: typeInOpenpyxl,
  Gnumeric: (forms) => inFolder(forms, saveInGnumeric),
  "LibreOffice .xlsx": (forms) => saveAllAgain(filledOf(forms), "xlsx", "xlsx"),
  "LibreOffice .ods": (forms) => saveAllAgain(saveAllAgain(filledOf(forms), "xlsx", "ods"), "ods", "xlsx"),
};

const filledOf = (forms: TypedForms): Saved =>
  Object.fromEntries(Object.entries(forms).map(([name, { filled }]) => [name, filled]));

async function typeInExceljs(forms: TypedForms): Promise<Saved> {
  const saved: Record<string, Uint8Array> = {};
  for (const [name, { blank, typed }] of Object.entries(forms)) {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(blank as never);
    for (const { lembar, sel, nilai } of typed) {
      const cell = workbook.getWorksheet(lembar)?.getCell(sel);
      if (cell === undefined) throw new Error(`no sheet ${lembar}`);
      cell.value = nilai;
    }
    saved[name] = new Uint8Array(await workbook.xlsx.writeBuffer());
  }
  return saved;
}

function typeInSheetjs(forms: TypedForms): Saved {
  const save = ({ blank, typed }: TypedForms[string]): Uint8Array => {
    const workbook = readWithSheetjs(blank, { type: "buffer", cellNF: true, cellStyles: true });
    for (const { lembar, sel, nilai } of typed) {
      const sheet = workbook.Sheets[lembar];
      if (sheet === undefined) throw new Error(`no sheet ${lembar}`);
      if (nilai instanceof Date) sheet[sel] = { t: "n", v: serial(nilai), z: "dd/mm/yyyy" };
      else sheet[sel] = { t: { number: "n", boolean: "b", string: "s" }[typeof nilai as "number"], v: nilai };
    }
    return new Uint8Array(writeWithSheetjs(workbook, { type: "array", bookType: "xlsx" }));
  };
  return Object.fromEntries(Object.entries(forms).map(([name, form]) => [name, save(form)]));
}

const OPENPYXL = `
import datetime, json, sys
import openpyxl
for form in json.load(open(sys.argv[1])):
    workbook = openpyxl.load_workbook(form["path"])
    for lembar, sel, nilai, day in form["typed"]:
        cell = workbook[lembar][sel]
        cell.value = datetime.date.fromisoformat(nilai) if day else nilai
        if isinstance(nilai, str) and not day:
            cell.data_type = "s"
    workbook.save(form["path"])
`;

function typeInOpenpyxl(forms: TypedForms): Saved {
  const blank = Object.fromEntries(
    Object.entries(forms).map(([name, form]) => [name, { ...form, filled: form.blank }]),
  );
  return inFolder(blank, (folder, names) => {
    const task = names.map((name) => ({
      path: join(folder, `${name}.xlsx`),
      typed: (forms[name]?.typed ?? []).map(({ lembar, sel, nilai }) =>
        nilai instanceof Date ? [lembar, sel, nilai.toISOString().slice(0, 10), true] : [lembar, sel, nilai, false],
      ),
    }));
    writeFileSync(join(folder, "task.json"), JSON.stringify(task));
    execFileSync("/usr/bin/python3", ["-c", OPENPYXL, join(folder, "task.json")], { stdio: "pipe" });
    return (name) => `${name}.xlsx`;
  });
}

function saveInGnumeric(folder: string, names: readonly string[]): (name: string) => string {
  for (const name of names) {
    const args = ["--export-type=Gnumeric_Excel:xlsx2", join(folder, `${name}.xlsx`), join(folder, `${name}-g.xlsx`)];
    execFileSync("ssconvert", args, { stdio: "pipe" });
  }
  return (name) => `${name}-g.xlsx`;
}

/** Works on the filled forms in a folder and reads what lies there afterwards. */
function inFolder(
  forms: TypedForms,
  work: (folder: string, names: readonly string[]) => (name: string) => string,
): Saved {
  const folder = mkdtempSync(join(tmpdir(), "lkjip-program-"));
  try {
    const names = Object.keys(forms);
    for (const name of names) writeFileSync(join(folder, `${name}.xlsx`), forms[name]?.filled ?? new Uint8Array());
    const madeOf = work(folder, names);
    return Object.fromEntries(names.map((name) => [name, new Uint8Array(readFileSync(join(folder, madeOf(name))))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
