import { formatList } from "../model/format.ts";
import { groupBy } from "../model/group.ts";
import { BERKAS_RENCANA } from "../model/places.ts";
import type { Temuan } from "../model/temuan.ts";
import { makeContext } from "../plan/check/context.ts";
import { listGanti, STILL_GANTI } from "../plan/check/first-values.ts";
import { OPEN_TARGET } from "../plan/check/target.ts";
import { cellKey } from "../plan/workbook/row-key.ts";
import { listRows, type PlanState } from "../plan/workbook/state.ts";
import { listPlaces } from "./apply-yaml.ts";
import { type ReadRencana, readRencana } from "./read.ts";
import type { BookPlace } from "./reading/raw-book.ts";
import { readSource } from "./source.ts";

/** So many cells of a sheet are named. */
const NAMED = 5;

/**
 * What waits to be replaced, at the cells of the workbook that hold it: who fills it in does that in Excel. The findings as
 * they are where the workbook cannot say it.
 */
export function placeOpen(teks: string, workbook: Uint8Array, temuan: readonly Temuan[]): readonly Temuan[] {
  if (!temuan.some(({ nama }) => nama === STILL_GANTI || nama === OPEN_TARGET)) return temuan;
  const { source } = readSource(teks);
  if (source === null) return temuan;
  const { data, state, years, config, lokasi } = source;
  const office = { data, yaml: state, years, instansi: config.instansi.nama };
  const { nilai: read } = readRencana(BERKAS_RENCANA, workbook, office);
  if (read === null) return temuan;
  const places = listPlaces(data, lokasi, years, read);
  const filled = listFilled(state, read);
  const open = listGanti(makeContext(config, lokasi)).map(({ jalur }) => {
    const { baris, kolom } = lokasi.find(jalur);
    return places.get(`${baris}:${kolom}`);
  });
  // Several values may stand on a line of lkjip.yaml.
  const byLine = new Map(
    listRows(data, years).flatMap(({ kunci, path, fields, cells }) =>
      Object.entries(fields).flatMap(([kolom, field]): [number, BookPlace][] => {
        const place = read.places.get(cellKey(kunci, kolom));
        const isOpen = kolom.startsWith("target") && cells[kolom]?.startsWith("GANTI") === true;
        return isOpen && place !== undefined ? [[lokasi.find([...path, ...field.path]).baris, place]] : [];
      }),
    ),
  );
  return temuan.flatMap((each): Temuan[] => {
    const place = places.get(`${each.baris}:${each.kolom}`);
    if (place === undefined) return [each];
    const { tingkat, nama, pesan, perbaikan } = each;
    const remedy = perbaikan.replace("; atau di baris itu", "; atau di lkjip.yaml");
    const at = { tingkat, nama, berkas: BERKAS_RENCANA, perbaikan: remedy };
    if (nama === OPEN_TARGET) return [{ ...at, ...place, pesan: byCells(pesan, byLine) }];
    if (nama !== STILL_GANTI || open.includes(undefined)) return [each];
    const rest = (open as BookPlace[]).filter((one) => !filled.has(named(one)));
    // Where all is filled in, there is nothing to replace: that it waits to be applied is a finding of its own.
    return rest.length === 0 ? [] : [{ ...at, ...rest[0], pesan: listCells(rest, open.length - rest.length) }];
  });
}

/** "…, baris 558 dan 578" -> "…, sel J7 dan J8". */
function byCells(pesan: string, byLine: ReadonlyMap<number, BookPlace>): string {
  return pesan.replace(/, baris (\d[\d, dan]*)$/gm, (whole, list: string) => {
    const cells = [...list.matchAll(/\d+/g)].map(([line]) => byLine.get(Number(line))?.sel);
    return cells.includes(undefined) ? whole : `, sel ${formatList(cells as string[])}`;
  });
}

/** The cells in which something else stands now than in lkjip.yaml, and nothing that says GANTI. */
function listFilled(yaml: PlanState, { book, places }: ReadRencana): ReadonlySet<string> {
  const byKey = new Map(cellsOf(book));
  const filled = cellsOf(yaml).flatMap(([kunci, teks]) => {
    const now = byKey.get(kunci) ?? "";
    return now !== "" && now !== teks && !now.includes("GANTI") ? (places.get(kunci) ?? []) : [];
  });
  return new Set(filled.map(named));
}

/** Each cell of a plan by its key. */
function cellsOf({ rows, blocks }: PlanState): [string, string][] {
  const lines = [...blocks].flatMap(([kunci, all]) => all.map((cells, i) => [cellKey(kunci, `${i}`), cells] as const));
  return [...[...rows.values()].map(({ kunci, cells }) => [kunci, cells] as const), ...lines].flatMap(
    ([kunci, cells]) =>
      Object.entries(cells).map(([kolom, teks = ""]): [string, string] => [cellKey(kunci, kolom), teks]),
  );
}

const named = ({ lembar, sel }: BookPlace): string => `${lembar}!${sel}`;

/** How many cells wait, sheet by sheet; apart from them those that somebody has filled in, which `plan` has not applied yet. */
function listCells(open: readonly BookPlace[], filled: number): string {
  const done = filled === 0 ? "" : `; ${filled} isian sudah diganti di sini dan tinggal diterapkan`;
  const sheets = [...groupBy(open, ({ lembar }) => lembar)].map(([lembar, cells]) => {
    const first = cells.slice(0, NAMED).map(({ sel }) => sel);
    const more = cells.length > NAMED ? [`${cells.length - NAMED} sel lain`] : [];
    return `    lembar ${lembar}: ${formatList([...first, ...more])}`;
  });
  const head = open.length === 1 ? "Satu isian masih bertanda GANTI" : `${open.length} isian masih bertanda GANTI`;
  return [`${head}${done}:`, ...sheets].join("\n");
}
