import { keyed, type PlanBlock, putAt, valueAt, withoutEmpty } from "./block.ts";
import { toCellText, toData } from "./cell-text.ts";
import type { LembarRencana } from "./columns.ts";
import { REPORT_BLOCKS } from "./report-blocks.ts";
import { rowKey } from "./row-key.ts";
import type { PlanData } from "./things.ts";

/*
 * Lists without kode: paragraphs, holidays, bands of a scale. Their rows share one key and count as one value, in their order.
 */

const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]).map((each) =>
    toCellText("teks", each),
  );

type Shape = "list" | "text" | "either";

/** Paragraphs: a list of texts, one text, or either of them. */
function proseBlock(
  lembar: LembarRencana,
  path: readonly string[],
  judul: string,
  shape: Shape,
  place: Pick<PlanBlock, "fixed" | "kunci"> = { fixed: {}, kunci: path.join(".") },
): PlanBlock {
  return {
    lembar,
    judul,
    ...place,
    path,
    kolom: ["isi"],
    ...(shape === "text" ? { single: true as const } : {}),
    get: (data) => texts(valueAt(data, path)).map((text) => ({ isi: text })),
    set: (data, rows) => {
      const list = rows.map((row) => row.isi ?? "");
      const single =
        shape === "text" || (shape === "either" && list.length === 1 && !Array.isArray(valueAt(data, path)));
      putAt(data, path, list.length === 0 ? undefined : single ? list[0] : list);
    },
  };
}

const SKALA: PlanBlock = {
  lembar: "Kebijakan",
  kunci: "kebijakan.skala",
  judul: "Skala capaian",
  fixed: {},
  kolom: ["isi", "batas"],
  path: ["kebijakan", "skala"],
  get: (data) =>
    ((valueAt(data, ["kebijakan", "skala"]) ?? []) as PlanData[]).map(({ predikat, di_atas, mulai }) =>
      withoutEmpty({
        isi: toCellText("teks", predikat),
        batas: mulai === undefined ? toCellText("angka", di_atas) : `mulai ${toCellText("angka", mulai)}`,
      }),
    ),
  set: (data, rows) => {
    const made = rows.map(({ isi: predikat = "", batas = "" }) => {
      const begin = /^mulai +(.+)$/i.exec(batas)?.[1];
      const key = begin === undefined ? "di_atas" : "mulai";
      return { ...(batas === "" ? {} : { [key]: toData("angka", begin ?? batas) }), predikat };
    });
    putAt(data, ["kebijakan", "skala"], made.length === 0 ? undefined : made);
  },
};

const OWN_SCALE = "Skala sendiri: ";

/** A scale of predikat texts of the office's own, by its name. */
const ownScale = (nama: string): PlanBlock => ({
  lembar: "Kebijakan",
  kunci: `kebijakan.skala_predikat.${nama}`,
  judul: OWN_SCALE + nama,
  fixed: {},
  kolom: ["isi", "batas"],
  path: ["kebijakan", "skala_predikat", nama],
  get: (data) =>
    ((valueAt(data, ["kebijakan", "skala_predikat", nama]) ?? []) as PlanData[]).map(({ predikat, skor }) =>
      withoutEmpty({ isi: toCellText("teks", predikat), batas: toCellText("angka", skor) }),
    ),
  set: (data, rows) =>
    putAt(
      data,
      ["kebijakan", "skala_predikat", nama],
      rows.length === 0
        ? undefined
        : rows.map(({ isi: predikat = "", batas = "" }) => ({ predikat, ...keyed("skor", toData("angka", batas)) })),
    ),
});

/** Tables of staff: a row with another heading begins another table. */
const SDM: PlanBlock = {
  lembar: "Pegawai",
  kunci: "sdm",
  key: ["judul", "nama"],
  judul: "",
  fixed: {},
  kolom: "sheet",
  path: ["sdm"],
  get: (data) =>
    ((data.sdm ?? []) as PlanData[]).flatMap(({ judul, baris }) =>
      ((baris ?? []) as PlanData[]).map(({ nama, laki_laki, perempuan }) =>
        withoutEmpty({
          judul: toCellText("teks", judul),
          nama: toCellText("teks", nama),
          laki_laki: toCellText("bulat", laki_laki),
          perempuan: toCellText("bulat", perempuan),
        }),
      ),
    ),
  set: (data, rows) => {
    const tables: { judul: string; baris: PlanData[] }[] = [];
    for (const { judul = "", nama, laki_laki = "", perempuan = "" } of rows) {
      if (tables.at(-1)?.judul !== judul) tables.push({ judul, baris: [] });
      tables.at(-1)?.baris.push({
        ...keyed("nama", nama),
        ...keyed("laki_laki", toData("bulat", laki_laki)),
        ...keyed("perempuan", toData("bulat", perempuan)),
      });
    }
    putAt(data, ["sdm"], tables.length === 0 ? undefined : tables);
  },
};

/** The list of holidays. */
const HARI_LIBUR: PlanBlock = {
  ...proseBlock("Kebijakan", ["kebijakan", "hari_libur"], "Hari libur", "list"),
  content: { isi: "tanggal" },
  key: ["isi"],
};

export const UNIT_TASK = "Tugas unit";

const PROSE: readonly PlanBlock[] = (
  [
    [["instansi", "tugas"], "Tugas kecamatan", "text"],
    [["instansi", "fungsi"], "Fungsi kecamatan", "list"],
    [["renstra", "visi"], "Visi", "text"],
    [["renstra", "misi"], "Misi", "list"],
    [["naskah", "kata_pengantar"], "Kata pengantar", "either"],
    [["naskah", "ikhtisar"], "Ikhtisar", "either"],
    [["naskah", "latar_belakang"], "Latar belakang", "either"],
    [["naskah", "gambaran_umum"], "Gambaran umum", "either"],
    [["naskah", "isu_strategis"], "Isu strategis", "list"],
    [["naskah", "dasar_hukum"], "Dasar hukum", "list"],
    [["naskah", "penutup"], "Penutup", "either"],
    [["naskah", "langkah_perbaikan"], "Langkah perbaikan", "list"],
  ] as const
).map(([path, judul, shape]) => proseBlock("Naskah", path, judul, shape));

/** What the words of a unit's tasks are called and where they stand. */
function taskBlock(kode: string): PlanBlock {
  const unitOf = (data: PlanData): PlanData | undefined =>
    ((data.unit ?? []) as PlanData[]).find((unit) => unit.kode === kode);
  const block = proseBlock("Naskah", ["tugas"], UNIT_TASK, "list", {
    kunci: `${rowKey.unit(kode)}.tugas`,
    fixed: { unit: kode },
  });
  return {
    ...block,
    get: (data) => block.get(unitOf(data) ?? {}),
    set: (data, rows) => {
      const unit = unitOf(data);
      if (unit !== undefined) block.set(unit, rows);
    },
  };
}

const FIXED_BLOCKS: readonly PlanBlock[] = [
  proseBlock("Kantor", ["surat", "tembusan"], "Tembusan surat", "list"),
  SDM,
  ...PROSE,
  SKALA,
  HARI_LIBUR,
  ...REPORT_BLOCKS,
];

/** What tells the rows of a list apart; null where only their order does. */
export const keyOfBlock = (kunci: string): readonly string[] | null =>
  FIXED_BLOCKS.find((block) => block.kunci === kunci)?.key ?? null;

/** The list that is a whole sheet; null where the sheet holds something else. */
export const sheetBlock = (lembar: LembarRencana): PlanBlock | null =>
  FIXED_BLOCKS.find((block) => block.lembar === lembar && block.kolom === "sheet") ?? null;

/** Every list of a plan; those of its units and of its own scales by their names. */
export function listBlocks(data: PlanData): PlanBlock[] {
  const scales = Object.keys((valueAt(data, ["kebijakan", "skala_predikat"]) ?? {}) as object);
  const units = ((data.unit ?? []) as PlanData[]).filter(({ tugas }) => Array.isArray(tugas));
  return [...FIXED_BLOCKS, ...units.map(({ kode }) => taskBlock(String(kode))), ...scales.map(ownScale)];
}

/** The list that the words of a row name; null where they name none. */
export function findBlock(lembar: LembarRencana, judul: string, unit: string): PlanBlock | null {
  const whole = sheetBlock(lembar);
  if (whole !== null) return whole;
  const plain = judul.trim().toLowerCase();
  if (lembar === "Naskah" && plain === UNIT_TASK.toLowerCase()) return unit === "" ? null : taskBlock(unit);
  if (lembar === "Kebijakan" && plain.startsWith(OWN_SCALE.toLowerCase().trim())) {
    const nama = judul.slice(judul.indexOf(":") + 1).trim();
    return nama === "" ? null : ownScale(nama);
  }
  return FIXED_BLOCKS.find((block) => block.lembar === lembar && block.judul.toLowerCase() === plain) ?? null;
}

/** Words that name a list in the first column of a sheet. */
export const listBlockNames = (lembar: LembarRencana): string[] => [
  ...FIXED_BLOCKS.flatMap((block) => (block.lembar === lembar && block.judul !== "" ? [block.judul] : [])),
  ...(lembar === "Naskah" ? [UNIT_TASK] : []),
];
