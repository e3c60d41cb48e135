import { clip } from "../word/refresh/place.ts";
import { countStatus, type LaporanSegar, type PerubahanSegar, type StatusSegar } from "../word/refresh/report.ts";

const JUDUL: Readonly<Record<StatusSegar, string>> = {
  bentrok: "Bentrok: data berubah dan orang juga menyuntingnya. Suntingan dipertahankan dan diberi komentar Word.",
  hilang:
    "Tidak ada lagi dalam data, tetapi disunting orang. Dibiarkan; hapus sendiri di Word jika memang tidak perlu.",
  baru: "Baru dalam data.",
  dihapus: "Dihapus orang dari dokumen. Tetap dihapus.",
  dipertahankan: "Disunting orang, datanya tidak berubah. Suntingan dipertahankan.",
  diperbarui: "Diperbarui menurut data.",
};

/** What needs a person first. */
const ORDER: readonly StatusSegar[] = ["bentrok", "hilang", "baru", "dihapus", "dipertahankan", "diperbarui"];

/** Longest list on a screen. */
const MANY = 12;

/** What a reader can do by commands of the document's own. */
export interface CaraSegar {
  /** Takes the data of a conflict by its tag, such as `lkjip draft --terima`; without it a person types the value. */
  readonly accept?: string;
  /** Shows the changes that a long list leaves out. */
  readonly all?: string;
}

/** How the data of a conflict get into a document whose command takes no tags. */
export const USE_OWN_DATA =
  "Pakai data: tulis nilai data itu di Word; komentarnya hilang bila perintah ini dijalankan lagi.";

/** The report of a refresh as text: a tally, then each change with its place and old, hand and new value. */
export function renderLaporanSegar(laporan: LaporanSegar, cara: CaraSegar = {}): string {
  const { perubahan, prosa } = laporan;
  const parts = [renderTally(laporan)];
  for (const status of ORDER) {
    const own = group(perubahan.filter((each) => each.status === status && each.celah !== true));
    if (own.length === 0) continue;
    const shown = own.slice(0, MANY).flatMap((each) => renderChange(each, cara));
    const all = cara.all === undefined ? "bandingkan dengan cadangannya di Word" : `semuanya: ${cara.all}`;
    const rest = own.length > MANY ? [`  … dan ${own.length - MANY} lagi; ${all}`] : [];
    const alone = status === "bentrok" && cara.accept === undefined ? [`  ${USE_OWN_DATA}`] : [];
    parts.push("", JUDUL[status], ...shown, ...rest, ...alone);
  }
  const filled = perubahan.filter(({ celah, status }) => celah === true && status === "dipertahankan").length;
  if (filled > 0) parts.push("", `${filled} bagian yang hanya dapat ditulis orang sudah diisi; isinya dipertahankan.`);
  const answered = perubahan.filter(isAnswered).length;
  if (answered > 0) parts.push("", `${answered} bagian yang ditandai kuning kini terisi dari formulir atau data.`);
  const openGaps = perubahan.filter(
    (each) => each.celah === true && each.status !== "dipertahankan" && !isAnswered(each),
  );
  if (openGaps.length > 0)
    parts.push(
      "",
      "Bagian yang hanya dapat ditulis orang:",
      ...openGaps.flatMap((each) => renderChange({ each, places: 1 }, cara)),
    );
  if (prosa.length > 0) {
    parts.push("", "Angka lama yang diketik di dalam kalimat; lkjip tidak mengubahnya:");
    for (const { tempat, kalimat, lama, baru } of prosa)
      parts.push(
        `  ${tempat}: "${clip(kalimat, 120)}"`,
        `    ${lama}${baru === null ? " sudah tidak berlaku" : ` sekarang ${baru}`}`,
      );
  }
  if (laporan.templatBerubah)
    parts.push(
      "",
      "Templatnya berubah sejak dokumen ini dibuat; kalimat tetap di dokumen ini dibiarkan seperti semula.",
    );
  return parts.join("\n");
}

/** A gap that the data fill by now, or do not ask for any more. */
const isAnswered = ({ celah, status, baru }: PerubahanSegar): boolean =>
  celah === true && status === "diperbarui" && !/^\[[^\]]+: tulis /.test(baru ?? "");

/** How each status is counted; what does not occur is left out. */
const TALLY: readonly (readonly [StatusSegar, string])[] = [
  ["diperbarui", "diperbarui"],
  ["dipertahankan", "suntingan dipertahankan"],
  ["bentrok", "bentrok"],
  ["dihapus", "dihapus orang"],
  ["baru", "baru"],
  ["hilang", "tidak ada lagi dalam data"],
];

function renderTally(laporan: LaporanSegar): string {
  const jumlah = countStatus(laporan);
  const words = TALLY.flatMap(([status, word]) => (jumlah[status] === 0 ? [] : [`${jumlah[status]} ${word}`]));
  return `Nilai, sel, paragraf, dan grafik: ${words.length === 0 ? "tidak ada yang berubah" : words.join(", ")}.`;
}

interface Kelompok {
  readonly each: PerubahanSegar;
  readonly places: number;
}

/** The same value in many places is told once. */
function group(perubahan: readonly PerubahanSegar[]): Kelompok[] {
  const found = new Map<string, Kelompok>();
  for (const each of perubahan) {
    const key = [each.tag, each.lama, each.suntingan, each.baru].join("\n");
    const known = found.get(key);
    found.set(key, { each: known?.each ?? each, places: (known?.places ?? 0) + 1 });
  }
  return [...found.values()];
}

function renderChange({ each, places }: Kelompok, { accept }: CaraSegar): string[] {
  const { tempat, tag, status, catatan } = each;
  const { lama, suntingan, baru } = each.grafik === true ? changedPoints(each) : each;
  const more = places > 1 ? ` dan ${places - 1} tempat lain` : "";
  const hand = status === "diperbarui" && suntingan === lama ? null : suntingan;
  const texts = [lama, hand, baru].filter((text) => text !== null);
  const value = (name: string, text: string | null): string[] =>
    text === null ? [] : [`${name} "${clipApart(text, lama, texts)}"`];
  const values = [...value("lama", lama), ...value("suntingan", hand), ...value("data", baru)].join("; ");
  const takenOut = status === "diperbarui" && baru === null ? TAKEN_OUT : undefined;
  const note = [catatan, takenOut].flatMap((each) => (each === undefined ? [] : [`    ${each}`]));
  const settle = status === "bentrok" && accept !== undefined ? [`    Pakai data: ${accept} "${tag}"`] : [];
  return [`  ${tempat === "" ? tag : tempat}${more}`, ...(values === "" ? [] : [`    ${values}`]), ...note, ...settle];
}

type Texts = Pick<PerubahanSegar, "lama" | "suntingan" | "baru">;

/** Of a chart, whose numbers make a long line, only the points that differ; all where it has other points by now. */
function changedPoints({ lama, suntingan, baru }: Texts): Texts {
  const points = (text: string | null): string[] => (text ?? "").split(/; |\. (?=[^;.]+: )/);
  const sides = [lama, suntingan, baru].filter((text) => text !== null).map(points);
  const [first = []] = sides;
  if (sides.some(({ length }) => length !== first.length)) return { lama, suntingan, baru };
  const differs = (at: number): boolean => sides.some((side) => side[at] !== first[at]);
  const pick = (text: string | null): string | null =>
    text === null
      ? null
      : points(text)
          .filter((_, at) => differs(at))
          .join("; ");
  return { lama: pick(lama), suntingan: pick(suntingan), baru: pick(baru) };
}

/** What the data dropped and nobody had touched. */
const TAKEN_OUT = "tidak ada lagi dalam data, dikeluarkan dari dokumen";

const LENGTH = 70;

/** Where a hand changed the end and the data the beginning, the hand's text is shown from where it parts from the old. */
function clipApart(text: string, lama: string | null, all: readonly string[]): string {
  const shown = clipAtDifference(text, all);
  if (lama === null || text === lama || shown !== clipAtDifference(lama, all)) return shown;
  return clipAtDifference(text, [lama, text]);
}

/** A long text from shortly before the place where the texts part. */
function clipAtDifference(text: string, all: readonly string[]): string {
  const shortest = Math.min(...all.map(({ length }) => length));
  let same = 0;
  while (same < shortest && all.every((each) => each[same] === text[same])) same += 1;
  if (text.length <= LENGTH || same < LENGTH - 20 || all.length < 2) return clip(text, LENGTH);
  const start = text.lastIndexOf(" ", Math.max(same - 20, 0)) + 1;
  return `…${clip(text.slice(start), LENGTH - 1)}`;
}
