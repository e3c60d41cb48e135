import type { Bagan, Celah, Gambar, Grafik, LaporanContent, LaporanScope, Naskah, Tabel } from "../../model/content.ts";

/** The place in the data where a tag is read: an item of a loop inside its surroundings, or the whole. */
export interface Scope {
  readonly data: LaporanScope;
  /** Path of the data, such as `sasaran[S1].indikator[S1.1]`; empty for the whole. */
  readonly path: string;
  readonly parent: Scope | null;
}

/** What a name stands for, and the path it is known by in content controls. */
export interface Resolved {
  readonly value: LaporanContent;
  readonly key: string;
}

/** Finds a name in the item, then in what is around it; undefined when nothing has it. */
export function resolveName(scope: Scope, name: string): Resolved | undefined {
  for (let at: Scope | null = scope; at !== null; at = at.parent) {
    const value = readPath(at.data, name.split("."));
    if (value !== undefined) return { value, key: joinKey(at.path, name) };
  }
  return undefined;
}

/** A name with dots may be a path (`instansi.nama`), one key (`"tabel.capaian"`), or a mix of both. */
function readPath(data: LaporanScope, names: readonly string[]): LaporanContent | undefined {
  for (let count = names.length; count > 0; count -= 1) {
    const name = names.slice(0, count).join(".");
    if (!Object.hasOwn(data, name)) continue;
    const value = data[name];
    if (count === names.length) return value;
    const inner = value !== undefined && isScope(value) ? readPath(value, names.slice(count)) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** The scopes of the items of a list. Items with the same `kunci` are told apart by a number. */
export function itemScopes(scope: Scope, list: readonly LaporanScope[], key: string): Scope[] {
  const seen = new Map<string, number>();
  return list.map((data, index) => {
    const own = typeof data.kunci === "string" && data.kunci !== "" ? data.kunci : String(index + 1);
    const count = (seen.get(own) ?? 0) + 1;
    seen.set(own, count);
    return { data, path: `${key}[${own}${count === 1 ? "" : `#${count}`}]`, parent: scope };
  });
}

const joinKey = (path: string, name: string): string => (path === "" ? name : `${path}.${name}`);

const jenisOf = (value: LaporanContent): unknown =>
  typeof value === "object" && "jenis" in value ? value.jenis : undefined;

const isText = (value: unknown): boolean => typeof value === "string";

export const isListItem = (value: LaporanContent): value is readonly LaporanScope[] => Array.isArray(value);
export const isCelah = (value: LaporanContent): value is Celah =>
  jenisOf(value) === "celah" && isText((value as Celah).siapa) && isText((value as Celah).apa);
export const isNaskah = (value: LaporanContent): value is Naskah =>
  jenisOf(value) === "naskah" && Array.isArray((value as Naskah).paragraf);
export const isTabel = (value: LaporanContent): value is Tabel =>
  jenisOf(value) === "tabel" && Array.isArray((value as Tabel).kolom);
export const isGrafik = (value: LaporanContent): value is Grafik =>
  jenisOf(value) === "grafik" && Array.isArray((value as Grafik).series);
export const isBagan = (value: LaporanContent): value is Bagan =>
  jenisOf(value) === "bagan" && Array.isArray((value as Bagan).boxes);
export const isGambar = (value: LaporanContent): value is Gambar =>
  jenisOf(value) === "gambar" && (value as Gambar).content instanceof Uint8Array;

/** A value that is printed inside a sentence. */
export const isNilai = (value: LaporanContent): value is string | Celah => typeof value === "string" || isCelah(value);
/** A value that fills a paragraph of its own or more. */
export const isBlock = (value: LaporanContent): value is Naskah | Tabel | Grafik | Bagan | Gambar =>
  isNaskah(value) || isTabel(value) || isGrafik(value) || isBagan(value) || isGambar(value);
export const isScope = (value: LaporanContent): value is LaporanScope =>
  typeof value === "object" && !isListItem(value) && !isCelah(value) && !isBlock(value);

/** Whether `{?nama}` prints what stands in it. */
export function isPresent(value: LaporanContent): boolean {
  if (typeof value === "boolean") return value;
  if (typeof value === "string" || isListItem(value)) return value.length > 0;
  if (isTabel(value)) return value.baris.length > 0;
  if (isGrafik(value)) return hasPoints(value);
  if (isBagan(value)) return value.boxes.length > 0;
  if (isNaskah(value)) return value.paragraf.length > 0;
  return true;
}

/** Whether a chart has anything to draw. */
export const hasPoints = (grafik: Grafik): boolean =>
  grafik.category.length > 0 && grafik.series.some(({ nilai }) => nilai.some((each) => each !== null));

/** The text of a gap as it is printed. */
export const celahText = ({ siapa, apa }: Pick<Celah, "siapa" | "apa">): string => `[${siapa}: tulis ${apa}]`;
