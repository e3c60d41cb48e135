import type { Temuan } from "../../model/temuan.ts";
import type { Config } from "../schema.ts";
import { readAccountExport } from "./account-export.ts";
import type { BudgetTable } from "./budget.ts";
import { composeProgram } from "./budget-cells.ts";
import { readCodedTable } from "./coded-table.ts";
import { type Grid, headingOf, tidy } from "./grid.ts";
import { composeHistory, composeProgramAmounts } from "./history.ts";
import { composeIndikator } from "./indicator-cells.ts";
import { type IndicatorTable, readIndicatorTables } from "./indicator-table.ts";
import { findUnread } from "./indicator-unread.ts";
import { openImport } from "./open.ts";
import { type ProgramAmount, readProgramAmounts } from "./program-amounts.ts";
import type { Ignored, ImportFile, ImportKind, ImportResult } from "./result.ts";
import { compileSources } from "./sources.ts";
import { mergeStages } from "./stages.ts";

/** What the tables of one file hold. */
interface FileContent {
  readonly berkas: string;
  readonly budgets: readonly BudgetTable[];
  readonly indicators: readonly IndicatorTable[];
  readonly amounts: readonly ProgramAmount[];
  readonly diabaikan: readonly Ignored[];
  readonly temuan: readonly Temuan[];
}

/**
 * Reads files that the office has (exports of SIPD, a Perjanjian Kinerja, a report, lists) into cells of rencana.xlsx, known by
 * their content. `config` is the plan as it stands: what it has already is found by code and name.
 */
export function importFiles(files: readonly ImportFile[], config: Config): ImportResult {
  const contents = files.map((file) => readFile(file, config));
  const compiled = contents.map(({ budgets }) => compileSources(budgets, config));
  const sources = compiled.flatMap((each) => each.sources);
  const isNow = ({ tahun }: { readonly tahun: number | null }): boolean => tahun === null || tahun === config.tahun;
  const stages = mergeStages(sources.filter(isNow));
  const program = composeProgram(stages.entries, config);
  const history = composeHistory(
    sources.filter((source) => !isNow(source)),
    config,
  );
  const indikator = composeIndikator(
    contents.flatMap(({ indicators }) => indicators),
    config,
  );
  const amounts = composeProgramAmounts(
    contents.flatMap((each) => each.amounts),
    stages.entries,
    config,
  );
  return {
    cells: dropRepeated([...program.cells, ...indikator.cells, ...history.cells, ...amounts.cells]),
    diabaikan: [contents, compiled, [program, history, indikator, amounts]].flatMap((group) =>
      group.flatMap(({ diabaikan }) => diabaikan),
    ),
    jumlah: {
      berkas: contents.map((content) => ({ berkas: content.berkas, jenis: listKinds(content) })),
      sub_kegiatan: program.subKegiatan,
      indikator: indikator.indikator,
      perbandingan: [...compiled.flatMap(({ perbandingan }) => perbandingan), ...amounts.perbandingan],
    },
    temuan: [contents, compiled, [stages, program, history, indikator, amounts]].flatMap((group) =>
      group.flatMap(({ temuan }) => temuan),
    ),
  };
}

/** One cell of rencana.xlsx once: the first file that has it counts. */
function dropRepeated(cells: ImportResult["cells"]): ImportResult["cells"] {
  const seen = new Set<string>();
  return cells.filter(({ lembar, baris, kolom }) => {
    const kunci = [lembar, baris, kolom].join("\u0000");
    return !seen.has(kunci) && seen.add(kunci) !== undefined;
  });
}

function readFile(file: ImportFile, config: Config): FileContent {
  const { nilai, temuan } = openImport(file);
  const own = nilai.grids.some(isOurs);
  const grids = own ? [] : nilai.grids.filter((grid) => !isRenjaForm(grid));
  const budgets = grids.flatMap((grid) => readBudget(grid) ?? []);
  const others = grids.filter((grid) => !budgets.some(({ lembar }) => lembar === grid.lembar));
  const indicators = others.flatMap(readIndicatorTables);
  const amounts = others.flatMap(readProgramAmounts);
  const content = { berkas: file.berkas, budgets, indicators, amounts };
  const unread = others.filter((grid) => !indicators.some(({ lembar }) => lembar === grid.lembar));
  const diabaikan = [
    ...nilai.diabaikan,
    ...nilai.grids.filter(isRenjaForm).map(ignoredRenja),
    ...unread.flatMap((grid) => findUnread(grid, config)),
  ];
  const isKnown = listKinds(content).length > 0;
  const unknown = temuan.length > 0 || isKnown ? [] : [own ? ownTemuan(file) : unknownTemuan(file, nilai.grids)];
  return { ...content, diabaikan, temuan: [...temuan, ...unknown] };
}

export const readBudget = (grid: Grid): BudgetTable | null => {
  const table = readAccountExport(grid);
  return table !== null && table.rows.length > 0 ? table : readCodedTable(grid);
};

function listKinds({ budgets, indicators, amounts }: Omit<FileContent, "diabaikan" | "temuan">): ImportKind[] {
  const kinds: ImportKind[] = budgets.map(({ jenis }) => jenis);
  if (indicators.length > 0) kinds.push("tabel indikator");
  if (amounts.length > 0) kinds.push("tabel anggaran program");
  return [...new Set(kinds)];
}

/** A form or rencana.xlsx: their rows carry our keys. */
const isOurs = ({ baris }: Grid): boolean =>
  baris.slice(0, 30).some(({ sel }) => sel.get(1)?.teks.trim().toLowerCase() === "#kunci");

const ownTemuan = ({ berkas }: ImportFile): Temuan => ({
  tingkat: "galat",
  nama: "impor-milik-lkjip",
  berkas,
  pesan: "Berkas ini dibuat lkjip sendiri (rencana.xlsx atau formulir), bukan berkas yang dimasukkan dengan --dari.",
  perbaikan: "rencana.xlsx diterapkan dengan: lkjip plan; formulir yang kembali dibaca dengan: lkjip collect",
});

/** The evaluation of a Renja: levels by indentation only, quarters, formulas of percent; not to be read by a program. */
const isRenjaForm = ({ judul, baris }: Grid): boolean =>
  /\bEVALUASI\b.*\b(RENJA|RENCANA KERJA)\b/.test(
    headingOf(
      [...judul.slice(1), ...baris.slice(0, 4).flatMap(({ sel }) => [...sel.values()].map(({ teks }) => teks))].join(
        " ",
      ),
    ),
  ) && baris.some(({ sel }) => [...sel.values()].filter(({ teks }) => /^(K|RP)$/.test(headingOf(teks))).length > 3);

const ignoredRenja = ({ berkas, lembar }: Grid): Ignored => ({
  asal: { berkas, lembar, sel: "A1" },
  alasan: "formulir evaluasi hasil Renja: tingkatnya hanya ditandai letak, jadi tidak dapat dibaca dengan pasti",
});

function unknownTemuan({ berkas }: ImportFile, grids: readonly Grid[]): Temuan {
  const words = grids
    .slice(0, 3)
    .flatMap(({ baris }) => baris.slice(0, 2).flatMap(({ sel }) => [...sel.values()].map(({ teks }) => tidy(teks))))
    .filter((teks) => teks !== "")
    .slice(0, 5)
    .map((teks) => `"${teks.slice(0, 40)}"`);
  const seen = words.length === 0 ? "tidak memuat tabel berisi" : `berisi ${words.join(", ")}`;
  return {
    tingkat: "galat",
    nama: "impor-tidak-dikenal",
    berkas,
    pesan: `Tidak ada tabel yang dikenal di berkas ini; berkasnya ${seen}.`,
    perbaikan:
      "pakai ekspor SIPD (rekap belanja), atau beri judul kolomnya: Indikator, Target, Satuan untuk daftar indikator; Kode, Uraian, Pagu untuk daftar sub kegiatan.",
  };
}
