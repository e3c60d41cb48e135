import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { strToU8, unzipSync, zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isiFormulir } from "../support/isi.ts";
import { createKantor, type Office } from "../support/tahun.ts";

/*
 * Files that came back from anywhere: whose they are, what they are beside those that are there, where they are put.
 */
const INBOX = "3-data-kinerja";
let office: Office;
let sent: string;
let forms: readonly string[];
beforeEach(async () => {
  office = await createKantor("muncar");
  sent = join(office.folder, "../kiriman");
  renameSync(join(office.folder, INBOX), sent);
  mkdirSync(join(office.folder, INBOX));
  forms = office.world.list("../kiriman");
});
afterEach(() => office.remove());

const form = (i: number): Uint8Array => new Uint8Array(readFileSync(join(sent, forms[i] ?? "")));
const unitOf = (i: number): string => (forms[i] ?? "").replace(".xlsx", "");
const put = (nama: string, content: Uint8Array | string): string => {
  writeFileSync(join(sent, nama), content);
  return join(sent, nama);
};
const receive = async (...argv: readonly string[]) => {
  const { kode, keluaran, pesan } = await office.lkjip("receive", ...argv, "--json");
  const { diterima, masuk, temuan } = JSON.parse(keluaran);
  return { kode, pesan, masuk, temuan: temuan.map(({ nama }: { nama: string }) => nama), diterima };
};
const isThere = (berkas: string, content: Uint8Array): boolean => Buffer.compare(office.read(berkas), content) === 0;
/** A form as Excel saves it on a day, with one cell more. */
function saved(content: Uint8Array, day: string, catatan?: string): Uint8Array {
  return dated(catatan === undefined ? content : isiFormulir(content, { anggaran: { [KODE]: { catatan } } }), day);
}
/** A sub kegiatan of the first form. */
const KODE = "7.01.03.2.01.0001";

function dated(filled: Uint8Array, day: string): Uint8Array {
  const parts = unzipSync(filled);
  const core = new TextDecoder().decode(parts["docProps/core.xml"]);
  const baru = core.replace(/(<dcterms:modified[^>]*>)[^<]*/, `$1${day}T08:00:00Z`);
  return zipSync({ ...parts, "docProps/core.xml": strToU8(baru) }, { mtime: new Date(2025, 0, 31) });
}

it("puts a form under the code of its unit, whatever its name, and says what it read", async () => {
  const path = put("formulir (1).xlsx", form(0));
  const { kode, keluaran } = await office.lkjip("receive", path);
  expect(kode).toBe(0);
  expect(keluaran).toContain(`Disimpan: ${INBOX}/${unitOf(0)}.xlsx\nFormulir kembali 1 dari 3 unit.`);
  expect(isThere(`${INBOX}/${unitOf(0)}.xlsx`, form(0))).toBe(true);
  expect(existsSync(path)).toBe(true);
  expect((await receive(path)).diterima[0]).toMatchObject({ hasil: "sama" });
  expect(office.world.list(INBOX)).toEqual([`${unitOf(0)}.xlsx`]);
});

it("takes a whole folder, and a zip with photos beside the form of one unit", async () => {
  const zip = put(
    "Data.zip",
    zipSync({ "a/formulir (2).xlsx": form(1), "foto 1.jpg": strToU8("foto"), "__MACOSX/._x": strToU8("") }),
  );
  expect((await receive(zip)).diterima.map(({ berkas }: { berkas: string }) => berkas)).toEqual([
    `${INBOX}/${unitOf(1)}.xlsx`,
    `${INBOX}/bukti/${unitOf(1)}/foto 1.jpg`,
  ]);
  const all = await receive(sent);
  expect(all.masuk).toHaveLength(3);
  expect(all.diterima.map(({ hasil }: { hasil: string }) => hasil).sort()).toEqual([
    "baru",
    "baru",
    "sama",
    "sama",
    "sama",
  ]);
});

describe("a form of a unit that has one", () => {
  const there = () => `${INBOX}/${unitOf(0)}.xlsx`;
  beforeEach(async () => {
    await receive(put("lama.xlsx", saved(form(0), "2025-01-10", "Siti")));
  });

  it("replaces it where it was saved later; the old one goes to cadangan", async () => {
    const before = office.read(there());
    const result = await receive(put("baru.xlsx", saved(form(0), "2025-01-20", "Budi")));
    expect(result.diterima).toMatchObject([{ hasil: "lebih-baru", berkas: there() }]);
    const [cadangan = ""] = office.world.list(`${INBOX}/cadangan`);
    expect(isThere(`${INBOX}/cadangan/${cadangan}`, before)).toBe(true);
    expect(office.world.list(INBOX)).toEqual(["cadangan", `${unitOf(0)}.xlsx`]);
  });

  it("is left where it is where it was saved earlier, unless it is preferred", async () => {
    const before = office.read(there());
    const path = put("lebih-lama.xlsx", saved(form(0), "2025-01-02", "Budi"));
    expect((await receive(path)).diterima).toMatchObject([{ hasil: "lebih-lama", berkas: null }]);
    expect(isThere(there(), before)).toBe(true);
    expect((await receive(path, "--utamakan", "baru")).diterima).toMatchObject([{ hasil: "lebih-baru" }]);
  });

  it("waits for a person where nobody can tell which is newer", async () => {
    const before = office.read(there());
    const path = put("kapan.xlsx", saved(form(0), "2025-01-10", "Budi"));
    const open = await receive(path);
    expect([open.kode, open.temuan]).toEqual([1, ["formulir-berbeda"]]);
    expect(isThere(there(), before)).toBe(true);
    expect((await receive(path, "--utamakan", "lama")).kode).toBe(0);
    expect(isThere(there(), before)).toBe(true);
    expect((await receive(path, "--utamakan", "baru")).kode).toBe(0);
    expect(office.world.list(`${INBOX}/cadangan`)).toHaveLength(1);
  });

  it("stands beside it where both fill other cells, whenever it was saved; with all of it and more, it takes its place", async () => {
    const listing = (...names: readonly string[]): Uint8Array =>
      isiFormulir(form(0), { bukti: names.map((uraian) => ({ uraian })) });
    await receive(put("satu.xlsx", listing("Satu")), "--utamakan", "baru");
    expect((await receive(put("dua.xlsx", listing("Dua")))).diterima).toMatchObject([{ hasil: "melengkapi" }]);
    expect(office.world.list(INBOX)).toEqual(["cadangan", `${unitOf(0)}-2.xlsx`, `${unitOf(0)}.xlsx`]);
    const whole = put("utuh.xlsx", listing("Satu", "Dua"));
    expect((await receive(whole)).diterima).toMatchObject([{ hasil: "lebih-baru", berkas: there() }]);
  });

  it("waits for a person where the newer one lacks what the other has", async () => {
    const whole = isiFormulir(saved(form(0), "2025-01-10", "Siti"), { bukti: [{ uraian: "Laporan" }] });
    await receive(put("utuh.xlsx", whole));
    const less = saved(form(0), "2025-01-20", "Budi");
    expect((await receive(put("kurang.xlsx", less))).diterima).toMatchObject([{ hasil: "berbeda", berkas: null }]);
  });

  it("counts once where two come at the same time, the later one", async () => {
    put("a.xlsx", saved(form(0), "2025-01-22", "Dua"));
    put("b.xlsx", saved(form(0), "2025-01-21", "Satu"));
    await receive(join(sent, "a.xlsx"), join(sent, "b.xlsx"));
    expect(isThere(there(), saved(form(0), "2025-01-22", "Dua"))).toBe(true);
    expect(office.world.list(`${INBOX}/cadangan`)).toHaveLength(1);
  });
});

it("names files without the folders they came from, and finds no fault in a workbook that only lies among them", async () => {
  const folder = join(sent, "Unduhan Siti");
  mkdirSync(folder);
  cpSync(join(sent, forms[0] ?? ""), join(folder, "formulir (1).xlsx"));
  const other = new ExcelJS.Workbook();
  other.addWorksheet("Daftar").getCell("A1").value = "Nama warga";
  writeFileSync(join(folder, "daftar warga.xlsx"), new Uint8Array(await other.xlsx.writeBuffer()));
  const { kode, keluaran } = await office.lkjip("receive", folder);
  expect(keluaran).toContain(`formulir (1).xlsx: `);
  expect(keluaran).not.toContain(folder);
  expect(kode).toBe(0);
  expect((await office.lkjip("receive", join(folder, "daftar warga.xlsx"))).kode).toBe(1);
  rmSync(folder, { recursive: true });
});

it("writes nothing with --dry-run", async () => {
  const { pesan } = await office.lkjip("receive", join(sent, forms[0] ?? ""), "--dry-run");
  expect(pesan).toContain(`Berkas yang akan ditulis:\n  ${INBOX}/${unitOf(0)}.xlsx`);
  expect(office.world.list(INBOX)).toEqual([]);
});

it.each<[string, () => string, string]>([
  ["no file", () => join(sent, "tidak-ada.xlsx"), "berkas-tidak-ada"],
  ["a photo alone", () => put("IMG-WA0007.jpg", "foto"), "bukan-formulir-diterima"],
  ["a zip that is none", () => put("x.zip", "bukan zip"), "zip-tidak-terbaca"],
  ["a name that climbs out", () => put("x.zip", zipSync({ "../../evil.xlsx": form(0) })), "zip-tidak-terbaca"],
  ["a zip in a zip", () => put("x.zip", zipSync({ "y.zip": zipSync({}) })), "arsip-dalam-zip"],
  ["a bomb", () => put("x.zip", zipSync({ "x.xlsx": new Uint8Array(9 * 2 ** 20) }, { level: 9 })), "zip-tidak-terbaca"],
  ["a workbook of others", () => put("x.xlsx", zipSync({ "[Content_Types].xml": strToU8("<x/>") })), ""],
  [
    "a link that leads to itself",
    () => {
      symlinkSync("putar.xlsx", join(sent, "putar.xlsx"));
      return join(sent, "putar.xlsx");
    },
    "",
  ],
])("refuses in words, and writes nothing: %s", async (_, make, nama) => {
  const { temuan } = await receive(make());
  expect(temuan.length).toBeGreaterThan(0);
  if (nama !== "") expect(temuan).toContain(nama);
  expect(office.world.list(INBOX)).toEqual([]);
});

it("refuses the form of another year with its reason", async () => {
  const yaml = new TextDecoder().decode(office.read("lkjip.yaml"));
  cpSync(sent, join(office.folder, "../lain"), { recursive: true });
  office.write("lkjip.yaml", yaml.replace("tahun: 2024", "tahun: 2025"));
  const { diterima, temuan } = await receive(join(sent, forms[0] ?? ""));
  expect(diterima).toMatchObject([{ hasil: "ditolak", berkas: null }]);
  expect(temuan).toContain("formulir-tahun-lain");
});
