import { formatList } from "../model/format.ts";
import { groupBy } from "../model/group.ts";
import { BERKAS_CONFIG, BERKAS_DRAF } from "../model/places.ts";
import { clip } from "../model/text.ts";
import { listIndikator } from "../plan/indikator.ts";
import type { Config } from "../plan/schema.ts";
import { listTyped } from "../word/refresh/typed.ts";
import { type FilledGap, listFilledGaps } from "../word/text/filled-gaps.ts";
import { listParagrafNaskah, type ParagrafNaskah, type TabelNaskah } from "../word/text/naskah-draf.ts";
import { readNaskah } from "../word/text/read.ts";
import type { ReadonlyWorld } from "../world/world.ts";
import { tryRead } from "./returned.ts";

/*
 * What people wrote in a finished draft, into its gaps and beside what lkjip wrote: prose that lkjip.yaml does not have.
 */

/** Keys of lkjip.yaml for prose, each with its own name in the report. */
const NASKAH_KUNCI = [
  "kata_pengantar",
  "latar_belakang",
  "gambaran_umum",
  "isu_strategis",
  "penutup",
  "langkah_perbaikan",
] as const satisfies readonly (keyof Config["naskah"])[];
const INSTANSI_KUNCI = ["tugas", "fungsi"] as const satisfies readonly (keyof Config["instansi"])[];

/** Paragraphs by key of lkjip.yaml. */
interface LastProse {
  readonly naskah: Readonly<Partial<Record<(typeof NASKAH_KUNCI)[number], readonly string[]>>>;
  readonly instansi: Readonly<Partial<Record<(typeof INSTANSI_KUNCI)[number], readonly string[]>>>;
  readonly indikator: readonly IndikatorProse[];
  /** What was written into gaps and belongs to its year, in words without the name of the indicator. */
  readonly left: readonly string[];
  /** What was written beside what lkjip wrote and has no place in lkjip.yaml. */
  readonly typed: readonly TypedProse[];
}

/** A paragraph, or a table by its first words. */
interface TypedProse {
  /** The nearest heading above. */
  readonly judul: string;
  readonly teks: string;
}

/** What was written about an indicator in the table of IKU. */
interface IndikatorProse {
  /** As in PlannedIndikator. */
  readonly id: string;
  readonly kunci: "definisi" | "rumus_hitung" | "sumber_data" | "penanggung_jawab";
  readonly teks: string;
}

/** The prose of a folder's draft where lkjip.yaml has none; null where there is a draft that cannot be read. */
export function readLastProse(world: ReadonlyWorld, config: Config): LastProse | null {
  const { naskah, instansi } = config;
  if (!world.exists(BERKAS_DRAF)) return { naskah: {}, instansi: {}, indikator: [], left: [], typed: [] };
  const { content } = tryRead(world, BERKAS_DRAF);
  const draf = content === null ? null : readNaskah(content);
  if (content === null || draf === null) return null;
  const paragraf = listParagrafNaskah(draf);
  const isWritten = ({ celah, teks }: ParagrafNaskah): boolean => celah.length === 0 && teks.trim() !== "";
  const { part, paragraf: numbers } = listTyped(content);
  const typed = draf.content
    .flatMap((each) =>
      listBlock(each)
        .filter(({ tempat }) => tempat.part === part && numbers.has(tempat.paragraf))
        .slice(0, each.jenis === "tabel" ? 1 : undefined),
    )
    .filter(isWritten);
  const home = homesOf(paragraf);
  const homeOf = (each: ParagrafNaskah): NaskahKunci | undefined =>
    each.jenis === "isi" || each.jenis === "daftar" ? home.get(each.judul.join("\n")) : undefined;
  const written = (kunci: string): string[] =>
    paragraf.flatMap((each) =>
      isWritten(each) && (each.control.includes(kunci) || (typed.includes(each) && homeOf(each) === kunci))
        ? [each.teks.trim()]
        : [],
    );
  const added = (kunci: NaskahKunci): string[] =>
    typed.flatMap((each) => (homeOf(each) === kunci ? [each.teks.trim()] : []));
  return {
    naskah: gather(NASKAH_KUNCI, (kunci) => (naskah[kunci] === undefined ? written(kunci) : added(kunci))),
    instansi: gather(INSTANSI_KUNCI, (kunci) => (instansi[kunci] === undefined ? written(kunci) : [])),
    ...readGaps(listFilledGaps(content), config),
    typed: typed
      .filter((each) => homeOf(each) === undefined)
      .map(({ judul, teks }) => ({ judul: judul.at(-1) ?? "", teks: teks.trim() })),
  };
}

const listBlock = (block: ParagrafNaskah | TabelNaskah): readonly ParagrafNaskah[] =>
  block.jenis === "tabel" ? block.paragraf : [block];

type NaskahKunci = (typeof NASKAH_KUNCI)[number];

/** By the headings above it: the prose of lkjip.yaml that stands below them, where it is one alone. */
function homesOf(paragraf: readonly ParagrafNaskah[]): ReadonlyMap<string, NaskahKunci> {
  const found = new Map<string, Set<string>>();
  for (const { control, judul } of paragraf)
    for (const kunci of PROSE.filter((each) => control.includes(each)))
      found.set(judul.join("\n"), (found.get(judul.join("\n")) ?? new Set()).add(kunci));
  return new Map(
    [...found].flatMap(([judul, all]) => {
      const kunci = NASKAH_KUNCI.find((each) => all.has(each));
      return kunci === undefined || all.size > 1 ? [] : [[judul, kunci] as const];
    }),
  );
}

const PROSE: readonly string[] = [...NASKAH_KUNCI, ...INSTANSI_KUNCI];

/** What was written into the other gaps: what defines an indicator goes on, all else is of its year. */
function readGaps(gaps: readonly FilledGap[], config: Config): Pick<LastProse, "indikator" | "left"> {
  const list = listIndikator(config);
  const known = new Map(list.map(({ id, indikator }) => [id, indikator]));
  const indikator: IndikatorProse[] = [];
  const left: string[] = [];
  for (const { kunci, sel, apa, teks } of gaps) {
    const id = sel?.baris ?? "";
    const of = kunci === "tabel_iku" && known.has(id) ? defineOf(sel?.kolom ?? "", teks.join(" ")) : [];
    indikator.push(...of.flatMap((each) => (known.get(id)?.[each.kunci] === undefined ? [{ id, ...each }] : [])));
    if (of.length === 0 && !PROSE.includes(kunci))
      left.push(
        shorten(
          apa,
          list.map(({ indikator: { uraian } }) => uraian),
        ),
      );
  }
  return { indikator, left };
}

/** A cell of the table of IKU by its column; the report prints definition and formula in one. */
function defineOf(kolom: string, teks: string): Omit<IndikatorProse, "id">[] {
  if (kolom === "sumber") return [{ kunci: "sumber_data", teks }];
  if (kolom === "penanggung_jawab") return [{ kunci: kolom, teks }];
  if (kolom !== "definisi") return [];
  const at = teks.search(/\bRumus:/);
  const [definisi, rumus] =
    at === -1 ? [teks, ""] : [teks.slice(0, at).trimEnd(), teks.slice(at + "Rumus:".length).trim()];
  return [
    ...(definisi === "" ? [] : [{ kunci: "definisi" as const, teks: definisi }]),
    ...(rumus === "" ? [] : [{ kunci: "rumus_hitung" as const, teks: rumus }]),
  ];
}

/** "pembanding (standar nasional, …) untuk Indeks Kepuasan Masyarakat" -> "pembanding". */
function shorten(apa: string, names: readonly string[]): string {
  const name = names.filter((each) => apa.includes(each)).sort((a, b) => b.length - a.length)[0];
  const kept = name === undefined ? apa : apa.slice(0, apa.indexOf(name));
  return kept
    .replace(/\([^()]*\)/g, "")
    .replace(/ {2,}/g, " ")
    .replace(/[;,].*$|\bnomor \d.*$/s, "")
    .trim()
    .replace(/ (?:yang dilakukan )?untuk$/, "");
}

function gather<K extends string>(
  kunci: readonly K[],
  written: (kunci: K) => readonly string[],
): Partial<Record<K, readonly string[]>> {
  const found = kunci.flatMap((each) => {
    const teks = written(each);
    return teks.length === 0 ? [] : [[each, teks]];
  });
  return Object.fromEntries(found) as Partial<Record<K, readonly string[]>>;
}

/** What came along of the words that people wrote in Word. */
export function formatLastProse(prose: LastProse | null, tahun: number): string[] {
  if (prose === null) return [`Draf tahun ${tahun} tidak dapat dibaca, jadi tulisan di dalamnya tidak ikut dibawa.`];
  const kunci = [...Object.keys(prose.naskah), ...Object.keys(prose.instansi)];
  const per = [...groupBy(prose.indikator, (each) => each.kunci)].map(
    ([each, all]) => `${each} ${all.length} indikator`,
  );
  const all = [...kunci, ...per].map((each) => each.replaceAll("_", " "));
  return all.length === 0
    ? []
    : [`Tulisan di draf tahun ${tahun} ikut dibawa ke ${BERKAS_CONFIG}: ${formatList(all)}.`];
}

/** So many are named one by one. */
const NAMED = 12;
const SHOWN = 90;

/** What people wrote beside what lkjip wrote and does not come along: where it stands, and how it begins. */
export function formatTyped(typed: readonly TypedProse[], tahun: number): string[] {
  if (typed.length === 0) return [];
  const more = typed.length - NAMED;
  return [
    `Ditulis di Word di luar bagian kuning draf tahun ${tahun}, tidak ikut dibawa; salin ke draf yang baru bila masih berlaku:`,
    ...typed
      .slice(0, NAMED)
      .map(({ judul, teks }) => `  ${judul === "" ? "sebelum judul pertama" : judul}: "${clip(teks, SHOWN)}"`),
    ...(more > 0 ? [`  … dan ${more} lagi`] : []),
  ];
}
