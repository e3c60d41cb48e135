import { SKM_UNSUR } from "../skm.ts";
import type { PlanBlock, RowTexts } from "./block.ts";
import { listBlocks } from "./blocks.ts";
import type { RencanaYears } from "./column.ts";
import type { LembarRencana } from "./columns.ts";
import { pathField, type RencanaField } from "./fields.ts";
import { budgetField, FIXED_ROWS, fixedField } from "./fixed.ts";
import { rowKey } from "./row-key.ts";
import { listFields, listThings, type PlanData, type PlanThing } from "./things.ts";

/*
 * A plan as rows of texts: what lkjip.yaml says, what the base was, what the workbook says are all of this shape.
 */

export interface PlanRow {
  readonly lembar: LembarRencana;
  readonly kunci: string;
  /** The cells that say what it is; they are part of its key. */
  readonly identity: RowTexts;
  /** The others, without those that are empty. */
  readonly cells: RowTexts;
  /** A thing that can come and go; a row of any other kind is there even where it is empty. */
  readonly removable: boolean;
}

export interface PlanState {
  readonly rows: ReadonlyMap<string, PlanRow>;
  readonly blocks: ReadonlyMap<string, readonly RowTexts[]>;
}

/** A row of the plan with the way to its values. */
export interface PlacedRow extends PlanRow {
  /** What its cells are read from and written to. */
  readonly target: PlanData;
  readonly path: readonly (string | number)[];
  readonly fields: Readonly<Record<string, RencanaField>>;
  readonly thing?: PlanThing;
}

/** Every row of a plan, in the order of the workbook. */
export function listRows(data: PlanData, years: RencanaYears): PlacedRow[] {
  const things = listThings(data).map((thing) => place(thing.data, listFields(thing.kind, years), { ...thing, thing }));
  const fixed = FIXED_ROWS.map((row) =>
    place(
      data,
      { isi: fixedField(row) },
      { lembar: row.lembar, kunci: row.kunci, path: [], identity: { hal: row.judul } },
    ),
  );
  const budget = listBudgetKode(data).map((kode) =>
    place(data, budgetFields(kode, years), {
      lembar: "Riwayat",
      kunci: rowKey.anggaran(kode),
      path: [],
      identity: kode === "" ? {} : { kode },
    }),
  );
  const skm = SKM_ROWS.map(({ kode, kunci }) =>
    place(data, skmFields(kunci, years), { lembar: "SKM", kunci: rowKey.skm(kode), path: [], identity: { kode } }),
  );
  return [...fixed, ...things, ...budget, ...skm];
}

function place(
  target: PlanData,
  fields: Readonly<Record<string, RencanaField>>,
  place: Pick<PlacedRow, "lembar" | "kunci" | "path" | "identity"> & { readonly thing?: PlanThing },
): PlacedRow {
  const cells = Object.entries(fields).flatMap(([kolom, field]) => {
    const text = field.get(target);
    return text === "" ? [] : [[kolom, text] as const];
  });
  const { lembar, kunci, path, identity, thing } = place;
  const row = { lembar, kunci, path, identity, target, fields, cells: Object.fromEntries(cells) };
  return thing === undefined ? { ...row, removable: false } : { ...row, thing, removable: thing.list !== null };
}

/** The cells of a row of the budget of before. */
export const budgetFields = (kode: string, { anggaran }: RencanaYears): Readonly<Record<string, RencanaField>> =>
  Object.fromEntries(
    anggaran.flatMap((year) => [
      [`pagu_${year}`, budgetField(kode, `${year}`, "pagu")],
      [`realisasi_${year}`, budgetField(kode, `${year}`, "realisasi")],
    ]),
  );

/** The rows of the survey: its elements, then who was asked. */
export const SKM_ROWS = [
  ...SKM_UNSUR,
  { kode: "Responden", kunci: "responden", nama: "Jumlah responden" },
] as const satisfies readonly { readonly kode: string; readonly kunci: string; readonly nama: string }[];

const skmFields = (kunci: string, { skm }: RencanaYears): Readonly<Record<string, RencanaField>> =>
  Object.fromEntries(skm.map((year) => [`nilai_${year}`, pathField("angka", ["skm", `${year}`, kunci])]));

/** The whole office, the programmes of the plan, and those that only years before had. */
function listBudgetKode(data: PlanData): string[] {
  const now = ((data.program ?? []) as PlanData[]).map(({ kode }) => String(kode));
  const before = Object.values((data.riwayat_anggaran ?? {}) as Record<string, PlanData>).flatMap(({ program }) =>
    Object.keys((program ?? {}) as object),
  );
  return ["", ...new Set([...now, ...before])];
}

/** What a plan says; `rows` where they are listed already. */
export function snapshot(
  data: PlanData,
  years: RencanaYears,
  rows: readonly PlanRow[] = listRows(data, years),
): PlanState {
  return {
    rows: new Map(rows.map((row) => [row.kunci, row])),
    blocks: new Map(listBlocks(data).map((block: PlanBlock) => [block.kunci, block.get(data)])),
  };
}
