import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { basename, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { BERKAS_CONFIG, BERKAS_DRAF, BERKAS_REGISTER, BERKAS_RENCANA, BERKAS_RIWAYAT } from "../../src/model/places.ts";
import { isiSel } from "../support/isi.ts";
import { sunting } from "../support/rencana.ts";
import { createDisetujui, createKantor, type Office } from "../support/tahun.ts";

/* Commands write files anew: their modes stay, and a name that is a link stays one (test/world/links.test.ts has the rest). */

const offices: Office[] = [];
const keep = (office: Office): Office => {
  offices.push(office);
  return office;
};
afterAll(() => {
  for (const office of offices) office.remove();
});

const modeOf = (office: Office, berkas: string): number => statSync(join(office.folder, berkas)).mode & 0o7777;

/** What a command does to the files that it writes again: which changed, and their modes afterwards, 640 before. */
async function runOver(office: Office, berkas: readonly string[], command: string) {
  for (const each of berkas) chmodSync(join(office.folder, each), 0o640);
  const before = berkas.map((each) => Buffer.from(office.read(each)));
  await office.jalankan(command);
  return berkas.map((each, i) => [each, before[i]?.equals(office.read(each)), modeOf(office, each).toString(8)]);
}

const changed = (...berkas: readonly string[]): unknown[] => berkas.map((each) => [each, false, "640"]);

let signed: Office;
let drafted: Office;
beforeAll(async () => {
  drafted = keep(await createKantor("muncar"));
  await drafted.jalankan("collect", "draft");
  signed = keep(await createDisetujui("muncar"));
  await signed.jalankan("sign --tanggal 2025-02-20", "letter --nomor 126 --tanggal 2025-02-20");
});

const typeForm = (office: Office, nilai: number): void => {
  const berkas = "3-data-kinerja/pemberdayaan.xlsx";
  office.write(berkas, isiSel(office.read(berkas), "Kinerja", "P7", nilai));
};

const typePlan = async (office: Office): Promise<void> =>
  office.write(
    BERKAS_RENCANA,
    await sunting(office.read(BERKAS_RENCANA), (lembar) =>
      lembar("Kantor").ketik("instansi.telepon", "isi", "0333-123"),
    ),
  );

it.skipIf(process.platform === "win32")("the draft and the journal keep their modes", async () => {
  typeForm(drafted, 61);
  expect(await runOver(drafted, [BERKAS_DRAF, BERKAS_RIWAYAT], "draft")).toEqual(changed(BERKAS_DRAF, BERKAS_RIWAYAT));
});

it.skipIf(process.platform === "win32")("lkjip.yaml and rencana.xlsx keep their modes", async () => {
  await typePlan(drafted);
  expect(await runOver(drafted, [BERKAS_CONFIG, BERKAS_RENCANA], "plan")).toEqual(
    changed(BERKAS_CONFIG, BERKAS_RENCANA),
  );
});

it.skipIf(process.platform === "win32")("the register keeps its mode", async () => {
  expect(await runOver(signed, [BERKAS_REGISTER], "letter --nomor 127")).toEqual(changed(BERKAS_REGISTER));
});

it.skipIf(process.platform === "win32")(
  "a draft that is a link stays one; its document is the refreshed one",
  async () => {
    const office = drafted;
    const link = join(office.folder, BERKAS_DRAF);
    mkdirSync(join(office.folder, "dokumen"));
    renameSync(link, join(office.folder, "dokumen/lkjip kami.docx"));
    symlinkSync("../dokumen/lkjip kami.docx", link);
    typeForm(office, 62);
    expect(await runOver(office, [BERKAS_DRAF], "draft")).toEqual(changed(BERKAS_DRAF));
    expect(readlinkSync(link)).toBe("../dokumen/lkjip kami.docx");
    expect(lstatSync(join(office.folder, "dokumen/lkjip kami.docx")).isFile()).toBe(true);
    const { kode, all } = await office.lkjip("draft");
    expect([kode, all]).not.toContain("GALAT");
  },
);

it("other names of a file keep what it was: a snapshot of hard links is not written through", async () => {
  const office = keep(signed.salin());
  const written = [BERKAS_CONFIG, BERKAS_RENCANA, BERKAS_RIWAYAT];
  await typePlan(office);
  const snapshot = join(office.folder, "..", `${basename(office.folder)}-kemarin`);
  mkdirSync(snapshot);
  const nameOf = (berkas: string): string => join(snapshot, berkas.replaceAll("/", "-"));
  for (const berkas of written) linkSync(join(office.folder, berkas), nameOf(berkas));
  const before = written.map((berkas) => Buffer.from(office.read(berkas)));
  await office.jalankan("plan");
  for (const [i, berkas] of written.entries()) {
    expect(before[i]?.equals(readFileSync(nameOf(berkas)))).toBe(true);
    expect(before[i]?.equals(office.read(berkas))).toBe(false);
    expect(statSync(join(office.folder, berkas)).nlink).toBe(1);
  }
  rmSync(snapshot, { recursive: true });
});
