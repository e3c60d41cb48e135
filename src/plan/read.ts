import { remember } from "../model/recent.ts";
import type { Bertemuan, Temuan, TemuanContent } from "../model/temuan.ts";
import { configJsonSchema } from "./json-schema.ts";
import { type Lokasi, temuanAt } from "./lokasi.ts";
import { checkAngka } from "./read/angka.ts";
import { explainIssues } from "./read/messages.ts";
import { reread } from "./read/reread.ts";
import { readSisa } from "./read/rest.ts";
import { findSchema, listKunci, takesTeks } from "./read/schema.ts";
import { type DataYaml, type Knowledge, readYaml } from "./read/yaml.ts";
import { type Config, configSchema } from "./schema.ts";

/** Larger files are refused: hostile YAML of this size costs up to two seconds (measured). An office of twelve units has 30 thousand. */
const LETTER_LIMIT = 600_000;

/** More findings than anyone mends in one go. */
const BATAS_TEMUAN = 100;

/** What lkjip.yaml says, and where it says it. */
export interface ReadConfig {
  readonly config: Config;
  readonly lokasi: Lokasi;
}

/**
 * Reads lkjip.yaml: its YAML, then its shape; all findings at once, each with line, column and source line.
 * The value is null where there is a galat. What a shape cannot say (references, NIP, scales) is `checkConfig`'s.
 */
export const readConfig = (teks: string, berkas: string): Bertemuan<ReadConfig | null> =>
  knownConfig(`${berkas}\n${teks}`, () => readNew(teks.replace(/^\uFEFF/, ""), berkas));

const knownConfig = remember<string, Bertemuan<ReadConfig | null>>(2);

function readNew(clean: string, berkas: string): Bertemuan<ReadConfig | null> {
  const refused = refuseTeks(clean);
  if (refused !== null) return { nilai: null, temuan: [{ tingkat: "galat", berkas, ...refused }] };
  const read = (content: string) => readYaml(content, berkas, KNOWLEDGE);
  const yaml = readKnown(clean, berkas);
  if (yaml.nilai === null) return { nilai: null, temuan: readDamaged(clean, yaml.temuan, read) };
  const { config, temuan } = checkBentuk({ nilai: yaml.nilai, temuan: yaml.temuan });
  const failed = config === null || temuan.some((t) => t.tingkat === "galat");
  return { nilai: failed ? null : { config, lokasi: yaml.nilai.lokasi }, temuan: temuan.slice(0, BATAS_TEMUAN) };
}

/** The plain data of a lkjip.yaml whose structure can be read, and where it stands; null where it cannot. */
export function readPlain(teks: string, berkas: string): Pick<DataYaml, "data" | "lokasi"> | null {
  return readKnown(teks.replace(/^\uFEFF/, ""), berkas).nilai;
}

const known = remember<string, Bertemuan<DataYaml | null>>(2);

let last: DataYaml | null = null;

/** A text that was read just now is not read again, nor what stands in it unchanged: nobody changes what was read. */
const readKnown = (teks: string, berkas: string): Bertemuan<DataYaml | null> =>
  known(`${berkas}\n${teks}`, () => {
    const again = last?.lokasi.berkas === berkas ? reread(last, teks) : null;
    const read = again === null ? readYaml(teks, berkas, KNOWLEDGE) : { nilai: again, temuan: [] };
    last = read.temuan.length === 0 ? read.nilai : null;
    return read;
  });

let knownKunci: ReadonlySet<string> | null = null;

const KNOWLEDGE: Knowledge = {
  isKunci: (kata) => {
    knownKunci ??= listKunci(configJsonSchema());
    return knownKunci.has(kata);
  },
  takesTeks: (jalur) => takesTeks(findSchema(configJsonSchema(), jalur, null)),
};

/** What the shape says about readable YAML. */
function checkBentuk(
  { nilai, temuan }: Bertemuan<DataYaml>,
  hilang: ReadonlySet<string> = new Set(),
): { readonly config: Config | null; readonly temuan: Temuan[] } {
  const { data, lokasi, truncated } = nilai;
  if (!isBagian(data)) return { config: null, temuan: [temuanAt(lokasi, [], NOT_CONFIG)] };
  const result = configSchema.safeParse(data);
  const bentuk = result.success
    ? []
    : explainIssues(result.error.issues, { data, lokasi, schema: configJsonSchema(), hilang });
  return { config: result.data ?? null, temuan: gather(temuan, truncated, bentuk, checkAngka(data, lokasi)) };
}

/** What is wrong with the structure, and what is sure about the lines that can be read all the same. */
function readDamaged(
  teks: string,
  structure: readonly Temuan[],
  read: (teks: string) => Bertemuan<DataYaml | null>,
): Temuan[] {
  const { temuan, yaml, hilang, isEffect } = readSisa(teks, structure, read);
  const content = yaml === null ? [] : checkBentuk(yaml, hilang).temuan.filter((t) => !isEffect(t));
  const lain = content.filter(({ nama }) => nama !== NOT_CONFIG.nama);
  return [...structure, ...temuan, ...lain].sort(byTempat).slice(0, BATAS_TEMUAN);
}

const isBagian = (data: unknown): boolean => typeof data === "object" && data !== null && !Array.isArray(data);

const NOT_CONFIG: Temuan = {
  tingkat: "galat",
  nama: "config-bukan-pasangan",
  pesan: "Berkas ini tidak memuat pasangan kunci dan isi di tingkat paling luar.",
  perbaikan: "tulis kunci paling luar tanpa jorokan dan tanpa tanda hubung di depannya, misalnya tahun: 2024",
};

function refuseTeks(teks: string): TemuanContent | null {
  if (teks.length > LETTER_LIMIT) {
    return {
      nama: "config-terlalu-besar",
      pesan: `Berkas ini memuat ${Math.ceil(teks.length / 1000)} ribu huruf; batasnya ${LETTER_LIMIT / 1000} ribu.`,
      perbaikan: "keluarkan isi yang bukan rencana kantor, misalnya lampiran yang ikut tersalin.",
    };
  }
  if (teks.split(/\r|\n/).every((baris) => /^\s*(#|$)/.test(baris))) {
    return {
      nama: "config-kosong",
      pesan: "Berkas ini kosong.",
      perbaikan: "buat berkas baru dengan lkjip init, atau salin dari cadangan, misalnya dari folder kerja tahun lalu.",
    };
  }
  if (/[\0\uFFFD]/.test(teks)) {
    return {
      nama: "config-bukan-utf8",
      pesan: "Berkas ini tidak tersimpan sebagai teks UTF-8.",
      perbaikan: 'simpan ulang dengan pengodean UTF-8, misalnya di Notepad: Simpan Sebagai, Pengodean "UTF-8".',
    };
  }
  return null;
}

/**
 * Structure first: on a line with a broken structure, what the shape or a number says only follows from it. Of several
 * findings at one place the first counts.
 */
function gather(structure: readonly Temuan[], ...lain: readonly (readonly Temuan[])[]): Temuan[] {
  const used = new Set(structure.map((t) => t.baris));
  const tempat = new Set<string>();
  const after = lain.flatMap((list) => {
    const baru = list.filter((t) => !used.has(t.baris) && !tempat.has(`${t.baris}:${t.kolom}`));
    for (const t of baru) tempat.add(`${t.baris}:${t.kolom}`);
    return baru;
  });
  // The 05 of a decimal comma in brackets is no number with a zero before it.
  const torn = new Set(after.flatMap(({ nama, baris }) => (nama === "koma-dalam-daftar" ? [baris] : [])));
  return [...structure, ...after.filter((t) => t.nama !== "angka-tidak-lazim" || !torn.has(t.baris))].sort(byTempat);
}

const byTempat = (a: Temuan, b: Temuan): number => (a.baris ?? 0) - (b.baris ?? 0) || (a.kolom ?? 0) - (b.kolom ?? 0);
