import { expect, it } from "vitest";
import type { FilledFormulir } from "../../src/form/kinerja.ts";
import { KOLOM_ANGGARAN, KOLOM_BUKTI, KOLOM_KINERJA, LEMBAR } from "../../src/form/layout.ts";
import { findDifference, listMissingBukti, listSel } from "../../src/form/read/merge.ts";
import { readFormulir } from "../../src/form/read.ts";
import { renderFormulir } from "../../src/form/write.ts";
import { alamatSel, isiSel } from "../support/isi.ts";
import { PROGRAMS, type TypedForms, type TypedSel } from "../support/program-lain.ts";
import { makeConfig } from "./contoh.ts";

/* Every input cell with values of every kind, saved by other programs than Excel: read as from Excel, or named. */

const config = makeConfig();
const blank = await renderFormulir(config, "tapem");

/** What people type; each stands once in every input cell. */
const KINDS: readonly TypedSel["nilai"][] = [
  90.5,
  0,
  -5,
  1_234_567.89,
  "85,75",
  "98,5 %",
  "n/a",
  "BB",
  "65,3 B",
  "1.234",
  "12 kegiatan",
  "tiga belas",
  true,
  'Loket "dua" & <tiga>\nbaris kedua',
  "=1+1",
  " - Patroli ",
];

const unitColumns = (kolom: readonly { readonly kunci: string; readonly filler: string }[]): string[] =>
  kolom.filter(({ filler }) => filler === "unit").map(({ kunci }) => kunci);

/** Every cell that a unit may fill in; dates stand in their own column. */
const INPUT: readonly { readonly lembar: string; readonly sel: string; readonly isTanggal: boolean }[] = [
  ...["S1.1", "S1.2", "S1.3", "S1.4", "tapem/T.1"].flatMap((baris) =>
    unitColumns(KOLOM_KINERJA).map((kolom) => place("kinerja", baris, kolom)),
  ),
  ...["7.01.02.2.01.01", "7.01.02.2.01.02"].flatMap((baris) =>
    unitColumns(KOLOM_ANGGARAN).map((kolom) => place("anggaran", baris, kolom)),
  ),
  ...[0, 1, 2].flatMap((baris) => unitColumns(KOLOM_BUKTI).map((kolom) => place("bukti", baris, kolom))),
  place("identitas", "penanggung_jawab_data", "isi"),
];

function place(lembar: "kinerja" | "anggaran" | "bukti" | "identitas", baris: string | number, kolom: string) {
  return { lembar: LEMBAR[lembar], sel: alamatSel(blank, lembar, baris, kolom), isTanggal: kolom === "tanggal" };
}

/** One form for each turn of the kinds over the cells. */
const FORMS: TypedForms = Object.fromEntries(
  KINDS.map((_, turn) => {
    const typed = INPUT.map(({ lembar, sel, isTanggal }, i): TypedSel => {
      const nilai = KINDS[(i + turn) % KINDS.length] ?? 0;
      const isDay = isTanggal && turn % 2 === 0;
      return { lembar, sel, nilai: isDay ? new Date(Date.UTC(2024, turn % 12, 1 + turn)) : nilai };
    });
    const filled = typed.reduce((bytes, { lembar, sel, nilai }) => isiSel(bytes, lembar, sel, nilai), blank);
    return [`form-${turn}`, { blank, typed, filled }];
  }),
);

interface Reading {
  readonly nilai: FilledFormulir;
  readonly named: ReadonlySet<string>;
}

function read(content: Uint8Array): Reading {
  const { nilai, temuan } = readFormulir({ berkas: "a.xlsx", content }, config);
  if (nilai === null) throw new Error(`not read: ${temuan.map(({ pesan }) => pesan).join(" ")}`);
  return { nilai, named: new Set(temuan.map(({ lembar, sel }) => `${lembar}!${sel}`)) };
}

/** Cells that came out otherwise than from Excel, without a word. */
function listLost(original: Reading, saved: Reading): string[] {
  const at = ({ lembar, sel }: { readonly lembar: string; readonly sel: string }): string => `${lembar}!${sel}`;
  const valued = new Set([...listSel(saved.nilai).values()].map(({ isian }) => at(isian.asal)));
  // A row of evidence is compared as a whole.
  const rowOf = (sel: string): string => sel.replace(/![A-Z]+/, "!");
  const namedRows = new Set([...saved.named].map(rowOf));
  const pairs = [...findDifference(original.nilai, saved.nilai), ...findDifference(saved.nilai, original.nilai)];
  return [
    ...pairs.map(({ first }) => at(first.asal)),
    ...listMissingBukti(original.nilai, saved.nilai)
      .map(({ asal }) => at(asal))
      .filter((sel) => !namedRows.has(rowOf(sel))),
    ...(original.nilai.unread ?? []).map(({ asal }) => at(asal)).filter((sel) => !valued.has(sel)),
    ...(original.nilai.penanggungJawab?.teks === saved.nilai.penanggungJawab?.teks ? [] : ["penanggung jawab"]),
  ].filter((sel) => !saved.named.has(sel));
}

it("every kind stands in every input cell and is read or named", () => {
  expect(INPUT).toHaveLength(5 * 9 + 2 * 3 + 3 * 4 + 1);
  for (const { filled, typed } of Object.values(FORMS)) {
    const { nilai, named } = read(filled);
    const valued = new Set([...listSel(nilai).values()].map(({ isian: { asal } }) => `${asal.lembar}!${asal.sel}`));
    const silent = typed.filter(
      ({ lembar, sel }) =>
        [LEMBAR.kinerja, LEMBAR.anggaran].some((nama) => nama === lembar) &&
        !valued.has(`${lembar}!${sel}`) &&
        !named.has(`${lembar}!${sel}`),
    );
    expect(silent).toEqual([]);
  }
});

/** LibreOffice turns TRUE into 1 where a cell has a number format, and shows it so: what its reader sees is 1. */
const WITHOUT_BOOLEAN = "LibreOffice .xlsx";

it.each(Object.keys(PROGRAMS))("saved by %s: every input cell is read as from Excel, or named", async (program) => {
  const saved = await PROGRAMS[program]?.(FORMS);
  const lost = Object.entries(FORMS).flatMap(([name, { filled, typed }]) => {
    const content = saved?.[name];
    if (content === undefined) throw new Error(`${program} saved no ${name}`);
    const logical = typed.filter(({ nilai }) => nilai === true).map(({ lembar, sel }) => `${lembar}!${sel}`);
    const isKnown = (sel: string): boolean =>
      program === WITHOUT_BOOLEAN &&
      logical.some((each) => each === sel || (sel.startsWith("Bukti!") && each.endsWith(sel.replace(/^\D+/, ""))));
    return listLost(read(filled), read(content)).flatMap((sel) => (isKnown(sel) ? [] : [`${name} ${sel}`]));
  });
  expect(lost).toEqual([]);
});
