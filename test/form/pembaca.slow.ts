import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { saveAgain } from "../support/libreoffice.ts";
import { readExceljs, readOwn, readSheetjs } from "../support/pembaca.ts";

const FORMS = join(import.meta.dirname, "../../examples/kanigaran/3-data-kinerja");

it.each(readdirSync(FORMS))("%s, saved again by LibreOffice: the same cells by three readers", async (name) => {
  const content = saveAgain(name, readFileSync(join(FORMS, name)), "xlsx");
  const own = readOwn(content);
  expect(Object.keys(own.Kinerja ?? {}).length).toBeGreaterThan(20);
  expect(own).toEqual(await readExceljs(content));
  expect(own).toEqual(readSheetjs(content));
});
