import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { SaxesParser } from "saxes";
import { readFormulirList } from "../../src/form/read.ts";
import { readConfig } from "../../src/plan/read.ts";
import { openWorkbook } from "../../src/xlsx/workbook.ts";

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
    const masuk = files.map((berkas) => ({ berkas, content: readFileSync(berkas) }));
    return readFormulirList(masuk, config as NonNullable<typeof config>).nilai.formulir.length;
  },
  sel: async () => (files) =>
    files.filter((file) => openWorkbook(file, readFileSync(file)).nilai?.lembar.length === 6).length,
  dasar: async () => (files) => files.filter((file) => tokenise(readFileSync(file)) > 6).length,
  exceljs: async () => {
    const { default: ExcelJS } = await import("exceljs");
    return async (files) => {
      let understood = 0;
      for (const file of files) {
        const workbook = new ExcelJS.Workbook();
        await workbook.xlsx.load(readFileSync(file) as never);
        if (workbook.worksheets.length === 6) understood += 1;
      }
      return understood;
    };
  },
};

const readFolder = await READERS[reader]?.();
if (readFolder === undefined) throw new Error(`no reader ${reader}`);
const start = process.hrtime.bigint();
let understood = 0;
for (let done = 0; done < Number(count); done += files.length) understood += await readFolder(files);
const ms = Number(process.hrtime.bigint() - start) / 1e6;
if (understood !== Number(count)) throw new Error(`${reader} understood ${understood} of ${count}`);
process.stdout.write(JSON.stringify({ ms, rss: process.resourceUsage().maxRSS / 1024 }));

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
      new SaxesParser().write(inflateRawSync(zip.subarray(data, data + size)).toString("utf8")).close();
      parts += 1;
    }
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return parts;
}
