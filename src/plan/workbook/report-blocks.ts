import { keyed, type PlanBlock, putAt, withoutEmpty } from "./block.ts";
import { toCellText, toData } from "./cell-text.ts";
import type { KolomRencana } from "./column.ts";
import type { LembarRencana } from "./columns.ts";
import {
  FOTO,
  INOVASI,
  LHE,
  listLayananKolom,
  PEMBANDING,
  PENGHARGAAN,
  PERGANTIAN,
  PROFIL,
  TINDAK_LANJUT,
} from "./report-columns.ts";
import type { PlanData } from "./things.ts";

/*
 * Lists of what the report tells beside plan and results: a sheet each, a row an item, a column a key.
 */

function itemBlock(
  lembar: LembarRencana,
  kunci: string,
  kolom: readonly KolomRencana[],
  key: readonly string[],
): PlanBlock {
  return {
    lembar,
    kunci,
    key,
    judul: "",
    fixed: {},
    kolom: "sheet",
    path: [kunci],
    get: (data) =>
      ((data[kunci] ?? []) as PlanData[]).map((item) =>
        withoutEmpty(
          Object.fromEntries(kolom.map((each) => [each.kunci, toCellText(each.content, item[each.kunci])] as const)),
        ),
      ),
    set: (data, rows) => {
      const before = (data[kunci] ?? []) as PlanData[];
      // A text that looks like a number stays the text that it was.
      const itemValue = ({ kunci: key, content }: KolomRencana, text: string): unknown =>
        before.find((item) => text !== "" && toCellText(content, item[key]) === text)?.[key] ?? toData(content, text);
      const items = rows.map((row) =>
        Object.assign({}, ...kolom.map((each): PlanData => keyed(each.kunci, itemValue(each, row[each.kunci] ?? "")))),
      );
      putAt(data, [kunci], items.length === 0 ? undefined : items);
    },
  };
}

const YEAR = /^jumlah_(\d{4})$/;

/** The columns of its years are those of the workbook, whatever they are. */
const SERVICES = itemBlock("Layanan", "layanan", listLayananKolom({ layanan: [] }), ["nama"]);
const LAYANAN: PlanBlock = {
  ...SERVICES,
  get: (data) =>
    ((data.layanan ?? []) as PlanData[]).map(({ jumlah }, i) => ({
      ...SERVICES.get(data)[i],
      ...Object.fromEntries(
        Object.entries((jumlah ?? {}) as object).map(([year, each]) => [`jumlah_${year}`, toCellText("bulat", each)]),
      ),
    })),
  set: (data, rows) => {
    SERVICES.set(data, rows);
    for (const [i, item] of ((data.layanan ?? []) as PlanData[]).entries()) {
      const { nama, ...rest } = item;
      const years = Object.entries(rows[i] ?? {}).flatMap(([key, text]): [string, unknown][] => {
        const year = YEAR.exec(key)?.[1];
        return year === undefined || text === "" ? [] : [[year, toData("bulat", text)]];
      });
      for (const key of Object.keys(item)) delete item[key];
      Object.assign(item, keyed("nama", nama), years.length === 0 ? {} : { jumlah: Object.fromEntries(years) }, rest);
    }
  },
};

export const REPORT_BLOCKS: readonly PlanBlock[] = [
  itemBlock("Pergantian Pejabat", "pergantian_pejabat", PERGANTIAN, ["pejabat", "mulai"]),
  itemBlock("Profil", "profil", PROFIL, ["kelompok", "nama"]),
  itemBlock("LHE", "lhe_tahun_lalu", LHE, ["rekomendasi"]),
  LAYANAN,
  itemBlock("Inovasi", "inovasi", INOVASI, ["nama"]),
  itemBlock("Penghargaan", "penghargaan", PENGHARGAAN, ["nama"]),
  itemBlock("Foto", "foto", FOTO, ["berkas"]),
  itemBlock("Pembanding", "pembanding_kecamatan", PEMBANDING, ["indikator", "kecamatan"]),
  itemBlock("Tindak Lanjut", "tindak_lanjut", TINDAK_LANJUT, ["indikator", "kegiatan"]),
];
