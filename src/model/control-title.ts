/** What kind of thing a control holds, in the words that its title begins with. */
const OPENING = {
  angka: "Angka dari data",
  tulisan: "Tulisan dari data",
  kosong: "Isian yang kosong",
  tabel: "Tabel dari data",
  grafik: "Grafik dari data",
  bagan: "Bagan dari data",
  gambar: "Gambar dari data",
} as const;

/** A kind of thing that a control holds. */
export type TitleKind = keyof typeof OPENING;

/** Title of a gap inside a text or a table, which has no key of its own. */
export const GAP_TITLE = OPENING.kosong;

/** Longest subject, in units of UTF-16: with the longest opening Word's limit of 64 is kept. */
const MAX_SUBJECT = 43;

/** Words of keys that are written in capitals. */
const CAPITALS: ReadonlySet<string> = new Set(["iku", "lhe", "nip", "pk", "sdm", "skm"]);

/** Kinds that a key may say of itself, which the opening says already. */
const SAID: ReadonlySet<string> = new Set(["bagan", "grafik", "naskah", "tabel"]);

/**
 * Title that a person sees on clicking a control, from its kind and key, without the key:
 * `sasaran[S1].indikator[S1.1].capaian_tahun` is "Angka dari data: capaian tahun S1.1". At most 64 characters.
 */
export const controlTitle = (kind: TitleKind, key: string): string => `${OPENING[kind]}: ${subjectOf(key)}`;

function subjectOf(key: string): string {
  const item = [...key.matchAll(/\[([^[\]]*)\]/g)].at(-1)?.[1];
  const name = key.slice(key.lastIndexOf("]") + 1).replace(/^\./, "") || key;
  const [path = "", part] = name.split(":");
  const [last = "", ...around] = path.split(".").reverse();
  const own = last.split("_").filter(Boolean);
  const words = [...(own.length > 1 && part === undefined && SAID.has(own[0] ?? "") ? own.slice(1) : own), ...around]
    .join(" ")
    .replaceAll("_", " ");
  const subject = [part ?? "", words, (item ?? "").replace("#", " ke-")]
    .join(" ")
    .split(/[\s[\]]+/)
    .filter(Boolean)
    .map((word) => (CAPITALS.has(word) ? word.toUpperCase() : word))
    .join(" ");
  if (subject.length <= MAX_SUBJECT) return subject;
  // A letter of two units is left out whole.
  return `${subject.slice(0, MAX_SUBJECT - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** Kinds whose things turn into each other when the data change: a gap is filled, a number becomes words. */
const familyOf = (kind: TitleKind): TitleKind => (kind === "angka" || kind === "kosong" ? "tulisan" : kind);

/** What a title says whatever the data were: the same for all titles that `controlTitle` gives a key of this family. */
export const titleSign = (kind: TitleKind, key: string): string => controlTitle(familyOf(kind), key);

/** The same read from a title; undefined for a title that lkjip does not give now. */
export function signOfTitle(title: string): string | undefined {
  for (const kind of Object.keys(OPENING) as TitleKind[]) {
    const start = `${OPENING[kind]}: `;
    if (title.startsWith(start)) return `${OPENING[familyOf(kind)]}: ${title.slice(start.length)}`;
  }
  return undefined;
}

/** Where the title of a control of an earlier lkjip begins to say its key: "Capaian [lk:S1.1.capaian]". */
const START = "[lk:";

/** The key at the end of such a title; undefined where there is none. A key may hold brackets of its own. */
export function keyOfTitle(title: string): string | undefined {
  const at = title.indexOf(START);
  if (at === -1 || !title.endsWith("]")) return undefined;
  return title.slice(at + START.length, -1) || undefined;
}
