import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { UNDECIDED } from "../../src/folder/received.ts";
import { flagOf, readOptions } from "../../src/options.ts";
import { KODE_ASKED } from "../../src/plan/workbook/rename.ts";
import { PERINTAH } from "../../src/sop.ts";
import { type Answers, crawl } from "../support/crawl.ts";
import { createDisetujui, createKantor, type Office } from "../support/tahun.ts";

/*
 * Decision 0026: the guide never blocks what the commands can do and never does what they cannot. Somebody tries every entry
 * of every screen, at several points of a year; the command lines that come of it are held against all that there are.
 */

/** What the guide leaves to those who type, and why. */
const TYPED_ONLY: Readonly<Record<string, string>> = {
  "--json": "for programs",
  "receive --dry-run": "receiving overwrites nothing, and asks which of two different forms counts",
  "draft --teks": "the draft as text of a terminal; the guide opens it in Word",
  completion: "completes what is typed at a shell",
  "completion <cangkang>": "completes what is typed at a shell",
};

/** Every command, its arguments and options, as this test names them. */
const ALL = PERINTAH.flatMap(({ nama, argument = [], options }) => [
  nama,
  ...argument.map(([word]) => `${nama} ${word}`),
  ...Object.keys(options).map((kunci) => `${nama} --${flagOf(kunci)}`),
]);

const isTypedOnly = (one: string): boolean =>
  one in TYPED_ONLY || TYPED_ONLY[one.slice(one.indexOf(" ") + 1)] !== undefined;

/** A line as commander takes it: what it names of `ALL`, and the rest that nobody declared. */
function readLine([nama = "", ...words]: readonly string[]) {
  const row = PERINTAH.find((each) => each.nama === nama);
  const used = [nama];
  const unknown: string[] = row === undefined ? [nama] : [];
  const typed: Record<string, string | boolean> = {};
  let places = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? "";
    const [kunci, option] = Object.entries(row?.options ?? {}).find(([each]) => `--${flagOf(each)}` === word) ?? [];
    if (word === "--oleh") i += 1;
    else if (!word.startsWith("--")) {
      const [place] = row?.argument?.[places] ?? [];
      used.push(`${nama} ${place}`);
      if (place === undefined) unknown.push(word);
      else if (!place.includes("...")) places += 1;
    } else if (kunci === undefined || option === undefined) unknown.push(word);
    else {
      used.push(`${nama} ${word}`);
      const next = words[i + 1];
      const takes = option.content !== "" && next !== undefined && !next.startsWith("--");
      typed[kunci] = takes ? next : true;
      if (takes) i += 1;
    }
  }
  if (row !== undefined) readOptions(row.options, typed, nama);
  return { used, unknown };
}

const ANSWERS: Answers = {
  asking: {
    receive: { nama: UNDECIDED, until: "--utamakan" },
    plan: { nama: KODE_ASKED, until: "--ganti-kode" },
  },
  json: {
    plan: {
      bentrok: [{ kunci: "unit.tapem.nama", rencana: "A", yaml: "B" }],
      ganti_kode: [
        { lama: "unit.tapem", baru: "unit.tata", nama: "Seksi", ditanyakan: true },
        { lama: "unit.trantib", baru: "unit.tertib", nama: "Seksi", ditanyakan: true },
      ],
    },
    draft: {
      segar: {
        perubahan: [
          { status: "bentrok", tag: "a", tempat: "BAB I", lama: "1", suntingan: "2", baru: "3" },
          { status: "bentrok", tag: "b", tempat: "BAB I", lama: "1", suntingan: "2", baru: "3" },
        ],
      },
    },
  },
  said: { draft: "1 bentrok" },
};

describe("every command and option", () => {
  const lines: (readonly string[])[] = [];
  let office: Office;
  beforeAll(async () => {
    office = await createDisetujui("muncar");
    const outside = join(office.folder, "..");
    const sent = join(outside, "formulir (1).xlsx");
    writeFileSync(sent, office.read("3-data-kinerja/tapem.xlsx"));
    const look = async (folder: string): Promise<void> => {
      const words = [folder, sent, "surat harus dikirim", "1,3", "Siti Aminah"];
      lines.push(...(await crawl(folder, ANSWERS, words, [sent], [folder, `${folder}-lalu`])).lines);
    };
    await look(outside);
    const begun = await createKantor("muncar");
    await begun.jalankan("plan");
    begun.write("4-draf/draf revisi.docx", "");
    await look(begun.folder);
    await begun.jalankan(
      'init ../sendiri --nama "Kecamatan Kanigaran" --pemda "Pemerintah Kota Probolinggo" --tempat Probolinggo --tahun 2024 --camat AGUS --kelurahan -',
    );
    mkdirSync(join(begun.folder, "../sendiri/7-pengesahan/versi-1"));
    await look(join(begun.folder, "../sendiri"));
    begun.remove();
    mkdirSync(join(office.folder, "4-draf/cadangan"), { recursive: true });
    for (const saat of ["20250131-080000", "20250201-080000"])
      office.write(`4-draf/cadangan/draf-lkjip-${saat}.docx`, "");
    await look(office.folder);
  });
  afterAll(() => office.remove());

  it("is in the guide, or on the list of those that are not, with a reason", () => {
    const used = new Set(lines.flatMap((line) => readLine(line).used));
    expect(ALL.filter((each) => !used.has(each) && !isTypedOnly(each))).toEqual([]);
    expect(Object.keys(TYPED_ONLY).filter((each) => used.has(each))).toEqual([]);
  });

  it("is one that the command line knows, with an answer that it takes", () => {
    expect(lines.filter((line) => readLine(line).unknown.length > 0)).toEqual([]);
  });
});
