import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { plainText } from "../../src/form/read/text.ts";
import { BOOK_ROW, LEMBAR_PETUNJUK } from "../../src/plan-book/layout.ts";
import { mergeRencana } from "../../src/plan-book/plan.ts";
import { renderBook } from "../../src/plan-book/source.ts";
import { openWorkbook } from "../../src/xlsx/workbook.ts";
import { isiSel } from "../support/isi.ts";
import { kantorAcak } from "../support/kantor-acak/kantor.ts";
import { yamlOf } from "../support/kantor-acak/tampil.ts";
import { saveAgain } from "../support/libreoffice.ts";
import { LKJIP_MINIMAL } from "../support/lkjip-minimal.ts";
import { sourceOf, sunting } from "../support/rencana.ts";
import { validateOffice } from "../support/validator.ts";

const OPEN = { prefer: null, accept: new Set<string>() };
const contoh = (nama: string): string =>
  readFileSync(join(import.meta.dirname, `../../examples/${nama}/lkjip.yaml`), "utf8");

describe("rencana.xlsx", () => {
  it.each(["kanigaran", "muncar"])(
    "of %s is sound and says the same after LibreOffice and exceljs saved it",
    async (nama) => {
      const source = sourceOf(contoh(nama));
      const book = await renderBook(source);
      expect(await validateOffice(book, "xlsx")).toEqual([]);
      for (const saved of [saveAgain("rencana.xlsx", book, "xlsx"), await sunting(book, () => undefined)]) {
        const result = await mergeRencana(source, saved, OPEN);
        expect(result).toMatchObject({ keadaan: "sama", perubahan: [], bentrok: [], temuan: [] });
      }
    },
  );

  it("says nothing of a random office after LibreOffice saved it", async () => {
    for (const kantor of fc.sample(kantorAcak, { numRuns: 3, seed: 14 })) {
      const source = sourceOf(yamlOf(kantor));
      const result = await mergeRencana(source, saveAgain("rencana.xlsx", await renderBook(source), "xlsx"), OPEN);
      expect(result).toMatchObject({ keadaan: "sama", perubahan: [], bentrok: [], temuan: [] });
    }
  });

  it("loses no cell: one that is changed in any way is taken or named", async () => {
    const source = sourceOf(LKJIP_MINIMAL);
    const book = await renderBook(source);
    const sheets = (openWorkbook("rencana.xlsx", book).nilai?.lembar ?? []).filter(({ hidden }) => !hidden);
    const silent: string[] = [];
    let tried = 0;
    for (const { nama, cells } of sheets) {
      const textOf = (kolom: number, baris: number): string =>
        plainText(cells.find((cell) => cell.kolom === kolom && cell.baris === baris));
      for (const { sel, kolom, baris, rumus } of cells) {
        if (kolom === 1 || baris === BOOK_ROW.kunci) continue;
        const kunci = textOf(kolom, BOOK_ROW.kunci);
        // What lkjip writes itself may be emptied: it comes back.
        const isRemark = kunci === "" || /^(?:_|hal$)/.test(kunci) || (nama === "SKM" && kunci === "kode");
        // A prepared paragraph has its name and nothing else.
        const isPrepared = kunci === "bagian" && !cells.some((cell) => cell.baris === baris && cell.kolom > kolom);
        const isOwn = isPrepared || baris < BOOK_ROW.data || nama === LEMBAR_PETUNJUK || isRemark;
        const above = textOf(kolom, baris - 1);
        const mutations = [
          4711,
          "Tulisan #1",
          true,
          ...(isOwn || rumus !== null ? [] : [null]),
          ...(isOwn || above === textOf(kolom, baris) || above === "" || baris === BOOK_ROW.data ? [] : [above]),
        ];
        // Of each cell one, so that all kinds are tried in every column.
        const isi = mutations[(baris + kolom) % mutations.length] as number | string | boolean | null;
        const result = await mergeRencana(source, isiSel(book, nama, sel, isi), OPEN);
        tried += 1;
        const taken = result.perubahan.length + result.renamed.length;
        if (taken === 0 && result.temuan.length === 0) silent.push(`${nama} ${sel} ${isi}`);
      }
    }
    console.info(`${tried} cells changed`);
    expect(silent).toEqual([]);
  });

  it("brings together what was changed on either side, and lists what both changed", async () => {
    const before = sourceOf(LKJIP_MINIMAL);
    const book = await renderBook(before);
    const fields = [
      ["Indikator", "sasaran.S1/S1.1", "uraian"],
      ["Indikator", "unit.kel-dua/KEL.1", "sumber_data"],
      ["Unit", "unit.kel-satu", "jabatan"],
      ["Program", "sub.7.01.02.2.01.0001", "uraian"],
      ["Sasaran", "sasaran.S1", "uraian"],
    ] as const;
    const side = fc.array(fc.tuple(fc.nat(fields.length - 1), fc.constantFrom("Satu", "Dua", "Tiga: 90%")), {
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(side, side, async (hand, text) => {
        const [byHand, byText] = [new Map(hand), new Map(text)];
        const edited = await sunting(book, (lembar) => {
          for (const [i, isi] of byHand) {
            const [nama, kunci, kolom] = fields[i] ?? fields[0];
            lembar(nama).ketik(kunci, kolom, isi);
          }
        });
        const yaml = [...byText].reduce((teks, [i, isi]) => setText(teks, i, isi), LKJIP_MINIMAL);
        const result = await mergeRencana(sourceOf(yaml), edited, OPEN);
        const clash = [...byHand].filter(([i, isi]) => byText.has(i) && byText.get(i) !== isi).map(([i]) => i);
        expect(result.bentrok.map(({ kunci }) => kunci).sort()).toEqual(
          clash.map((i) => `${fields[i]?.[1]}/${fields[i]?.[2]}`).sort(),
        );
        const only = [...byHand].filter(([i]) => !byText.has(i));
        expect(result.perubahan.map(({ baru }) => baru).sort()).toEqual(only.map(([, isi]) => isi).sort());
        const wanted = only.reduce((teks, [i, isi]) => setText(teks, i, isi), yaml);
        expect(parse(result.teks ?? yaml)).toEqual(parse(wanted));
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });

  it("takes two seconds of CPU for 300 indicators and 500 sub kegiatan", async () => {
    const source = sourceOf(large());
    const book = await renderBook(source);
    const started = process.cpuUsage();
    const result = await mergeRencana(source, book, OPEN);
    const merged = process.cpuUsage(started);
    expect(result.keadaan).toBe("sama");
    await renderBook(source);
    const all = process.cpuUsage(started);
    // No test depends on the machine: the figures are said, and only what would be ten times too slow fails.
    console.info(`merge ${Math.round(merged.user / 1000)} ms, with writing ${Math.round(all.user / 1000)} ms`);
    expect(all.user / 1e6).toBeLessThan(20);
  });
});

/** The same change in the text. */
function setText(teks: string, index: number, isi: string): string {
  const data = parse(teks);
  const [s] = data.sasaran;
  if (index === 0) s.indikator[0].uraian = isi;
  if (index === 1) data.unit[2].indikator[0].sumber_data = isi;
  if (index === 2) data.unit[1].pejabat.jabatan = isi;
  if (index === 3) data.program[0].kegiatan[0].sub_kegiatan[0].uraian = isi;
  if (index === 4) s.uraian = isi;
  return stringify(data);
}

function large(): string {
  const data = parse(contoh("kanigaran"));
  const [first] = data.sasaran;
  const model = first.indikator[0];
  first.indikator = Array.from({ length: 300 }, (_, i) => ({
    ...model,
    kode: `S1.${i + 1}`,
    uraian: `${model.uraian} ${i}`,
  }));
  const kegiatan = data.program[0].kegiatan[0];
  const sub = kegiatan.sub_kegiatan[0];
  kegiatan.sub_kegiatan = Array.from({ length: 500 }, (_, i) => ({
    ...sub,
    kode: `${kegiatan.kode}.${String(i + 1).padStart(4, "0")}`,
  }));
  return stringify(data, { aliasDuplicateObjects: false });
}
