import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { read as readSheetJs } from "@e965/xlsx";
import { readFormulirList } from "../../src/form/read.ts";
import { readXmlEvents } from "../../src/opc/xml-events.ts";
import { readConfig } from "../../src/plan/read.ts";
import { openWorkbook } from "../../src/xlsx/workbook.ts";
import { cpuSince } from "./child.ts";

/* One reader over so many forms, folder after folder of the example office; prints time and peak memory as JSON. */

const [reader = "", count = "12", root = ""] = process.argv.slice(2);
const folder = join(root, "examples/kanigaran");
const files = readdirSync(join(folder, "3-data-kinerja")).map((name) => join(folder, "3-data-kinerja", name));
const config = readConfig(readFileSync(join(folder, "lkjip.yaml"), "utf8"), "lkjip.yaml").nilai?.config;
if (config === undefined) throw new Error("the example office has a galat");

/** Reads the forms of one folder and says how many it understood. */
type ReadFolder = (files: readonly string[]) => number | Promise<number>;

const READERS: Readonly<Record<string, () => Promise<ReadFolder>>> = {
  lkjip: async () => (files) => {
    const masuk = files.map((berkas) => ({ berkas, content: readAgain(berkas) }));
    return readFormulirList(masuk, config as NonNullable<typeof config>).nilai.formulir.length;
  },
  sel: async () => (files) =>
    files.filter((file) => openWorkbook(file, readAgain(file)).nilai?.lembar.length === 6).length,
  dasar: async () => (files) => files.filter((file) => tokenise(readAgain(file)) > 6).length,
  sheetjs: async () => (files) => files.filter((file) => readSheetJs(readAgain(file)).SheetNames.length === 6).length,
  exceljs: async () => {
    const { default: ExcelJS } = await import("exceljs");
    return async (files) => {
      let understood = 0;
      for (const file of files) {
        const workbook = new ExcelJS.Workbook();
        await workbook.xlsx.load(readAgain(file) as never);
        if (workbook.worksheets.length === 6) understood += 1;
      }
      return understood;
    };
  },
};

let times = 0;
const readFolder = await READERS[reader]?.();
if (readFolder === undefined) throw new Error(`no reader ${reader}`);
const start = process.cpuUsage();
let understood = 0;
for (let done = 0; done < Number(count); done += files.length) understood += await readFolder(files);
const ms = cpuSince(start);
if (understood !== Number(count)) throw new Error(`${reader} understood ${understood} of ${count}`);
process.stdout.write(JSON.stringify({ ms, rss: process.resourceUsage().maxRSS / 1024 }));

/** The file as another unit would send it: what has these very bytes is not read twice. A time of its zip is another each time. */
function readAgain(file: string): Buffer {
  const zip = readFileSync(file);
  const central = zip.readUInt32LE(zip.lastIndexOf(Buffer.from("PK\x05\x06", "latin1")) + 16);
  times += 1;
  zip.writeUInt16LE(times % 0xffff, central + 12);
  zip.writeUInt16LE(times % 0xffff, zip.readUInt32LE(central + 42) + 10);
  return zip;
}

/** Inflates every sheet and string part by the central directory and runs it through the tokeniser. */
function tokenise(zip: Buffer): number {
  let parts = 0;
  const end = zip.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  let at = zip.readUInt32LE(end + 16);
  for (let i = zip.readUInt16LE(end + 10); i > 0; i--) {
    const [size, nameLength] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28)];
    const name = zip.toString("utf8", at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    const data = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    if (/^xl\/(worksheets\/|sharedStrings|styles|workbook)/.test(name) && name.endsWith(".xml")) {
      const events = readXmlEvents({ open: () => undefined });
      events.write(inflateRawSync(zip.subarray(data, data + size)).toString("utf8"));
      events.end();
      parts += 1;
    }
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return parts;
}
