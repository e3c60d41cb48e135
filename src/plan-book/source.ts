import { BERKAS_CONFIG } from "../model/places.ts";
import type { Temuan } from "../model/temuan.ts";
import { checkConfig } from "../plan/check.ts";
import type { Lokasi } from "../plan/lokasi.ts";
import { readConfig, readPlain } from "../plan/read.ts";
import type { Config } from "../plan/schema.ts";
import type { RencanaYears } from "../plan/workbook/column.ts";
import { listRows, type PlanState, snapshot } from "../plan/workbook/state.ts";
import { findYears, type PlanData } from "../plan/workbook/things.ts";
import type { BookMark } from "./writing/lines.ts";

/*
 * lkjip.yaml as the workbook needs it, and the workbook made of it.
 */

/** What the office is and plans, read for the workbook. */
export interface RencanaSource {
  readonly teks: string;
  readonly data: PlanData;
  readonly lokasi: Lokasi;
  readonly config: Config;
  readonly years: RencanaYears;
  readonly state: PlanState;
  readonly temuan: readonly Temuan[];
}

/** Reads lkjip.yaml for the workbook; what is wrong with its shape is found, what `check` says stops nothing here. */
export function readSource(teks: string): {
  readonly source: RencanaSource | null;
  readonly temuan: readonly Temuan[];
} {
  const { nilai, temuan } = readConfig(teks, BERKAS_CONFIG);
  const plain = readPlain(teks, BERKAS_CONFIG);
  if (nilai === null || plain === null) return { source: null, temuan };
  const data = plain.data as PlanData;
  const years = findYears(data);
  const checked = checkConfig(nilai.config, nilai.lokasi);
  const rows = listRows(data, years);
  if (new Set(rows.map(({ kunci }) => kunci)).size < rows.length)
    return { source: null, temuan: [...temuan, ...checked] };
  const { config, lokasi } = nilai;
  return {
    source: { teks, data, lokasi, config, years, state: snapshot(data, years, rows), temuan: [...temuan, ...checked] },
    temuan,
  };
}

/** The workbook of a plan, with what is to be seen at its cells and the base of the next reading. */
export async function renderBook(
  { data, state, years, config }: RencanaSource,
  extra: {
    readonly shown?: PlanState;
    readonly base?: PlanState;
    readonly marks?: ReadonlyMap<string, BookMark>;
    readonly asal?: ReadonlyMap<string, string>;
  } = {},
): Promise<Uint8Array> {
  const office = { nama: config.instansi.nama, tahun: config.tahun, kertas: config.formulir.kertas };
  const { shown = state, base = state, marks = new Map(), asal = new Map() } = extra;
  const { renderRencana } = await import("./write.ts");
  return renderRencana({ office, data, state: shown, years, marks, asal }, base);
}
