import { BERKAS_CONFIG } from "../model/places.ts";
import type { Temuan } from "../model/temuan.ts";
import { noteOfGanti } from "../plan/check/first-values.ts";
import { checkConfig } from "../plan/check.ts";
import type { Lokasi } from "../plan/lokasi.ts";
import { readConfig, readPlain } from "../plan/read.ts";
import type { Config } from "../plan/schema.ts";
import type { RencanaYears } from "../plan/workbook/column.ts";
import { cellKey } from "../plan/workbook/row-key.ts";
import { listRows, type PlanState, snapshot } from "../plan/workbook/state.ts";
import { findYears, type PlanData } from "../plan/workbook/things.ts";
import { CARRIED_LISTS, reminderOf } from "../plan/write/done-notes.ts";
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
  /** Notes of lkjip.yaml at each pagu of 0 that waits for the new one, by the key of its cell. */
  readonly open: ReadonlyMap<string, string>;
  /** What came along from last year and is to be looked at again. */
  readonly carried: ReadonlyMap<string, BookMark>;
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
  const open = rows.flatMap(({ kunci, path, cells }): [string, string][] => {
    const note = cells.pagu === "0" ? noteOfGanti(lokasi.find([...path, "pagu"])) : null;
    return note === null ? [] : [[cellKey(kunci, "pagu"), note]];
  });
  const state = snapshot(data, years, rows);
  return {
    source: {
      teks,
      data,
      lokasi,
      config,
      years,
      state,
      open: new Map(open),
      carried: new Map(carriedMarks(teks, lokasi, state)),
      temuan: [...temuan, ...checked],
    },
    temuan,
  };
}

/** What of a list of last year may have changed since. */
const MAY_CHANGE: Readonly<Record<(typeof CARRIED_LISTS)[number], readonly string[]>> = {
  profil: ["nilai"],
  sdm: ["laki_laki", "perempuan"],
  lhe_tahun_lalu: ["status"],
  inovasi: ["nama"],
};

/** Cells of lists that came along from last year and that a line above them in lkjip.yaml asks to look at again. */
function carriedMarks(teks: string, lokasi: Lokasi, { blocks }: PlanState): [string, BookMark][] {
  return CARRIED_LISTS.flatMap((kunci) => {
    const note = reminderOf(teks, lokasi, kunci);
    if (note === null) return [];
    return (blocks.get(kunci) ?? []).flatMap((_, row) =>
      MAY_CHANGE[kunci].map((kolom): [string, BookMark] => [
        cellKey(cellKey(kunci, `${row}`), kolom),
        { look: "new", note },
      ]),
    );
  });
}

/** The workbook of a plan, with what is to be seen at its cells and the base of the next reading. */
export async function renderBook(
  { data, state, years, config, open, carried }: RencanaSource,
  extra: {
    readonly shown?: PlanState;
    readonly base?: PlanState;
    readonly marks?: ReadonlyMap<string, BookMark>;
    readonly asal?: ReadonlyMap<string, string>;
  } = {},
): Promise<Uint8Array> {
  const office = { nama: config.instansi.nama, tahun: config.tahun, kertas: config.formulir.kertas };
  const { shown = state, base = state, asal = new Map() } = extra;
  const waiting = [...open].map(([kunci, note]): [string, BookMark] => [kunci, { look: "todo", note }]);
  const marks = new Map([...carried, ...waiting, ...(extra.marks ?? [])]);
  const { renderRencana } = await import("./write.ts");
  return renderRencana({ office, data, state: shown, years, marks, asal }, base);
}
