import { type BerkasMasuk, readFormulirList } from "../form/read.ts";
import { compareForms, type FormComparison, type ReceivedForm } from "../form/received.ts";
import { showInline } from "../model/control-characters.ts";
import { formatFirst } from "../model/format.ts";
import { FOLDER, isDeviceNama } from "../model/places.ts";
import type { Temuan } from "../model/temuan.ts";
import { ZIP_LIMITS } from "../opc/unpack.ts";
import { openZip } from "../opc/zip.ts";
import type { Config } from "../plan/schema.ts";
import type { ReadonlyWorld } from "../world/world.ts";
import { mayBeForm } from "./inbox.ts";
import type { Write } from "./place.ts";
import { readBerkasMasuk } from "./returned.ts";
import type { Source } from "./sources.ts";

/*
 * Where files that came back are put: a form under the code of its unit, evidence beside the form it came with. Nothing is
 * overwritten: what a newer form replaces goes to `cadangan/`.
 */

/** What became of one file. */
export interface ReceivedFile {
  readonly sumber: string;
  readonly verdict: FormComparison["verdict"] | "baru" | "kosong" | "bukti" | "ditolak";
  readonly unit: string | null;
  /** Where it lies now; null where it was not taken. */
  readonly berkas: string | null;
  /** Where it differs from the form that was there. */
  readonly difference: readonly string[];
  readonly temuan: readonly Temuan[];
}

/** A form that counts for its unit, there or about to be. */
interface Present extends ReceivedForm {
  readonly berkas: string;
}

export type Preference = "baru" | "lama" | null;

interface Receiving {
  readonly world: ReadonlyWorld;
  readonly config: Config;
  readonly prefer: Preference;
  readonly present: Map<string, Present[]>;
  readonly writes: Map<string, Write>;
}

/** Decides for every file, forms first; older ones before newer ones. */
export function planReceived(
  world: ReadonlyWorld,
  config: Config,
  sources: readonly Source[],
  prefer: Preference,
): { readonly received: readonly ReceivedFile[]; readonly writes: readonly Write[] } {
  const receiving: Receiving = { world, config, prefer, present: listPresent(world, config), writes: new Map() };
  const read = sources.map((source) => readSource(source, config));
  const forms = read.flatMap(({ form, ...one }) => (form === null ? [] : [{ ...one, form }]));
  forms.sort((a, b) => bySaved(a.form, b.form));
  const placed = forms.map((one) => placeForm(receiving, one));
  const unitOf = (together: string): string | null => {
    const units = new Set(
      forms.filter(({ source }) => source.together === together).map(({ form }) => form.formulir.unit),
    );
    return units.size === 1 ? ([...units][0] ?? null) : null;
  };
  const rest = read
    .filter(({ form }) => form === null)
    .map((one) => placeOther(receiving, one, unitOf(one.source.together)));
  return { received: [...placed, ...rest], writes: [...receiving.writes.values()] };
}

/** The forms that are in the folder, by unit; of several of one unit the one that was saved last comes last. */
function listPresent(world: ReadonlyWorld, config: Config): Map<string, Present[]> {
  const present = new Map<string, Present[]>();
  for (const masuk of readBerkasMasuk(world)) {
    const [formulir] = masuk.content === null ? [] : readFormulirList([masuk], config).nilai.formulir;
    if (formulir === undefined || masuk.content === null) continue;
    const one = { formulir, berkas: masuk.berkas, saved: readSaved(masuk.content) };
    present.set(formulir.unit, [...(present.get(formulir.unit) ?? []), one].sort(bySaved));
  }
  return present;
}

const bySaved = (a: ReceivedForm, b: ReceivedForm): number => ((a.saved ?? "") < (b.saved ?? "") ? -1 : 1);

interface ReadSource {
  readonly source: Source;
  readonly form: ReceivedForm | null;
  /** The unit of a form in which nothing is written. */
  readonly blank: string | null;
  readonly temuan: readonly Temuan[];
}

/** Findings about the whole folder: of a single file they say nothing. */
const OF_THE_FOLDER = new Set(["formulir-belum", "penegasan-tidak-dipakai"]);

function readSource(source: Source, config: Config): ReadSource {
  if (!mayBeForm(source.file)) return { source, form: null, blank: null, temuan: [] };
  const masuk: BerkasMasuk = { berkas: source.nama, content: source.content };
  const { nilai, temuan } = readFormulirList([masuk], config);
  const [formulir] = nilai.formulir;
  const blank = nilai.unit.find(({ status }) => status === "kosong")?.kode ?? null;
  return {
    source,
    form: formulir === undefined ? null : { formulir, saved: readSaved(source.content) },
    blank,
    temuan: temuan.filter(({ nama }) => !OF_THE_FOLDER.has(nama)).map((each) => weigh(each, source)),
  };
}

/** A workbook that only lies among what was sent is no fault; one that was named is. */
const weigh = (temuan: Temuan, { together, nama }: Source): Temuan =>
  temuan.nama === "bukan-formulir" && together !== nama ? { ...temuan, tingkat: "peringatan" } : temuan;

/** When a program saved the workbook last, by its own properties. */
function readSaved(content: Uint8Array): string | null {
  try {
    const part = openZip(content, ZIP_LIMITS).open("docProps/core.xml");
    const text = part === null ? "" : new TextDecoder().decode(part.slice(0, 20_000));
    return /<dcterms:modified[^>]*>(\d{4}-\d\d-\d\dT[\d:.]+Z?)</.exec(text)?.[1] ?? null;
  } catch {
    return null;
  }
}

function placeForm(
  receiving: Receiving,
  { source, form, temuan }: ReadSource & { readonly form: ReceivedForm },
): ReceivedFile {
  const { unit } = form.formulir;
  const all = receiving.present.get(unit) ?? [];
  const last = all.at(-1);
  const common = { sumber: source.nama, unit, difference: [], berkas: null };
  const take = (berkas: string, cadangan: string | null): void => {
    receiving.writes.set(berkas, { berkas, content: source.content, cadangan });
    receiving.present.set(unit, [...all.filter((one) => one.berkas !== berkas), { ...form, berkas }]);
  };
  if (last === undefined) {
    const berkas = freeName(receiving, FOLDER.dataKinerja, `${unit}${endingOf(source.file)}`);
    take(berkas, null);
    return { ...common, verdict: "baru", berkas, temuan };
  }
  const same = all.find((one) => compareForms(one, form).verdict === "sama");
  if (same !== undefined) return { ...common, verdict: "sama", berkas: same.berkas, temuan: [] };
  const { verdict, difference } = compareForms(last, form);
  if (verdict === "melengkapi") {
    const berkas = freeName(receiving, FOLDER.dataKinerja, `${unit}${endingOf(source.file)}`);
    take(berkas, null);
    return { ...common, verdict, difference, berkas, temuan };
  }
  if (receiving.prefer === "baru" || (receiving.prefer === null && verdict === "lebih-baru")) {
    const planned = receiving.writes.get(last.berkas);
    take(last.berkas, planned === undefined ? receiving.world.nextBackup(last.berkas) : planned.cadangan);
    return { ...common, verdict: "lebih-baru", difference, berkas: last.berkas, temuan };
  }
  const open = receiving.prefer === null && verdict === "berbeda";
  return { ...common, verdict, difference, temuan: open ? [undecided(source, last.berkas, difference)] : [] };
}

/** Differences that are named; more are counted. */
const NAMED = 8;

/** Name of the finding about two forms of which nobody can tell which is newer. */
export const UNDECIDED = "formulir-berbeda";

const undecided = ({ nama }: Source, berkas: string, difference: readonly string[]): Temuan => ({
  tingkat: "galat",
  nama: UNDECIDED,
  berkas: nama,
  pesan: `Formulir ini berbeda dari ${berkas}, dan tidak diketahui mana yang lebih baru; belum disimpan. Beda: ${formatFirst(difference, NAMED)}.`,
  perbaikan:
    "pilih dengan menambahkan --utamakan baru (yang lama masuk ke cadangan) atau --utamakan lama (yang ini tidak dipakai)",
});

function placeOther(receiving: Receiving, { source, blank, temuan }: ReadSource, unit: string | null): ReceivedFile {
  const common = { sumber: source.nama, difference: [], temuan };
  if (blank !== null) return { ...common, verdict: "kosong", unit: blank, berkas: null, temuan: [] };
  if (mayBeForm(source.file) || unit === null)
    return {
      ...common,
      verdict: "ditolak",
      unit,
      berkas: null,
      temuan: temuan.length > 0 ? temuan : [refusal(source)],
    };
  const folder = `${FOLDER.dataKinerja}/bukti/${unit}`;
  const same = `${folder}/${cleanName(source.file)}`;
  const there = receiving.world.read(same);
  if (there !== null && Buffer.compare(there, source.content) === 0)
    return { ...common, verdict: "sama", unit, berkas: same };
  const berkas = freeName(receiving, folder, cleanName(source.file));
  receiving.writes.set(berkas, { berkas, content: source.content, cadangan: null });
  return { ...common, verdict: "bukti", unit, berkas };
}

const refusal = ({ nama }: Source): Temuan => ({
  tingkat: "peringatan",
  nama: "bukan-formulir-diterima",
  berkas: nama,
  pesan: "Ini bukan formulir, dan tidak datang bersama formulir sebuah unit, jadi tidak disimpan.",
  perbaikan: `bila ini bukti dukung, simpan sendiri di ${FOLDER.dataKinerja}/bukti; bila foto formulir, minta berkas Excel-nya`,
});

const endingOf = (file: string): string => (/\.(xlsm|xlsb|xls|ods|csv)$/i.exec(file)?.[0] ?? ".xlsx").toLowerCase();

/** A name as it may be written on every system. */
function cleanName(file: string): string {
  const clean = showInline(file)
    .replace(/[<>:"|?*\\/]/g, "_")
    .replace(/(?<![. ])[. ]+$/, "")
    .slice(-LONGEST_NAME);
  return clean === "" || isDeviceNama(clean) ? `berkas-${clean}` : clean;
}

/** Characters of a name that still fit into a path of Windows. */
const LONGEST_NAME = 120;

/** tapem.xlsx, tapem-2.xlsx: the first that is not taken, by a file or by one that is about to be written. */
function freeName({ world, writes }: Receiving, folder: string, file: string): string {
  const dot = file.lastIndexOf(".");
  const [stem, ending] = dot > 0 ? [file.slice(0, dot), file.slice(dot)] : [file, ""];
  for (let i = 1; ; i++) {
    const path = `${folder}/${stem}${i === 1 ? "" : `-${i}`}${ending}`;
    if (!world.exists(path) && !writes.has(path)) return path;
  }
}
