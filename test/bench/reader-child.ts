import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { SaxesParser } from "saxes";
import { readConfig } from "../../src/read/config.ts";
import { readFormulir } from "../../src/read/formulir.ts";
import { openWorkbook } from "../../src/read/workbook/workbook.ts";

/* One reader over so many forms of the example office; prints time and peak memory as JSON. */

const [reader = "", count = "12", root = ""] = process.argv.slice(2);
const folder = join(root, "examples/kanigaran");
const files = readdirSync(join(folder, "3-data-kinerja")).map((name) => join(folder, "3-data-kinerja", name));
const config = readConfig(readFileSync(join(folder, "lkjip.yaml"), "utf8"), "lkjip.yaml").nilai?.config;
if (config === undefined) throw new Error("the example office has a galat");

const read = await makeReader();
const start = process.hrtime.bigint();
const kept: unknown[] = [];
for (let i = 0; i < Number(count); i++) kept.push(await read(files[i % files.length] ?? ""));
const ms = Number(process.hrtime.bigint() - start) / 1e6;
process.stdout.write(JSON.stringify({ ms, rss: process.resourceUsage().maxRSS / 1024, kept: kept.length }));

async function makeReader(): Promise<(file: string) => unknown> {
  if (reader === "lkjip") {
    return (file) =>
      readFormulir({ berkas: file, isi: readFileSync(file) }, config as NonNullable<typeof config>).nilai;
  }
  if (reader === "sel") return (file) => openWorkbook(file, readFileSync(file)).nilai?.lembar.length;
  if (reader === "dasar") return (file) => tokenise(readFileSync(file));
  const { default: ExcelJS } = await import("exceljs");
  return async (file) => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(readFileSync(file) as never);
    return workbook.worksheets.length;
  };
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
      new SaxesParser().write(inflateRawSync(zip.subarray(data, data + size)).toString("utf8")).close();
      parts += 1;
    }
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return parts;
}
