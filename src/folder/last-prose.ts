import { formatList } from "../model/format.ts";
import { groupBy } from "../model/group.ts";
import { BERKAS_CONFIG, BERKAS_DRAF } from "../model/places.ts";
import { clip } from "../model/text.ts";
import { listIndikator } from "../plan/indikator.ts";
import type { Config } from "../plan/schema.ts";
import type { Dasar } from "../word/base/base.ts";
import { readContent } from "../word/base/part.ts";
import { openToRead } from "../word/parts/open.ts";
import { identOf } from "../word/print/context.ts";
import { listTyped } from "../word/refresh/typed.ts";
import { type FilledGap, listFilledGaps } from "../word/text/filled-gaps.ts";
import {
  listParagrafNaskah,
  type NaskahDraf,
  type ParagrafNaskah,
  type TabelNaskah,
} from "../word/text/naskah-draf.ts";
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
  "dasar_hukum",
  "penutup",
  "langkah_perbaikan",
] as const satisfies readonly (keyof Config["naskah"])[];
const INSTANSI_KUNCI = ["tugas", "fungsi"] as const satisfies readonly (keyof Config["instansi"])[];

/** Of what lkjip says itself: the prose of lkjip.yaml that is printed beside it. */
const BESIDE: ReadonlyMap<string, ProseKunci> = new Map([
  ["kesimpulan", "penutup"],
  ["tabel_tindak_lanjut", "langkah_perbaikan"],
  ["naskah_matriks", "langkah_perbaikan"],
  ["matriks_tindak_lanjut", "langkah_perbaikan"],
]);

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
  const homeOf = (each: ParagrafNaskah): ProseKunci | undefined => {
    const kunci = each.jenis === "isi" || each.jenis === "daftar" ? home(each) : undefined;
    // It is one text, which takes nothing more.
    return kunci === "tugas" && instansi.tugas !== undefined ? undefined : kunci;
  };
  const added = (kunci: ProseKunci): string[] =>
    typed.flatMap((each) => (homeOf(each) === kunci ? [each.teks.trim()] : []));
  const written = (kunci: ProseKunci): string[] =>
    // What is printed where the office names none is no news by itself.
    kunci === "dasar_hukum" && added(kunci).length === 0
      ? []
      : paragraf.flatMap((each) =>
          isWritten(each) && (each.control.includes(kunci) || (typed.includes(each) && homeOf(each) === kunci))
            ? [each.teks.trim()]
            : [],
        );
  const tugas = instansi.tugas === undefined ? written("tugas").join(" ") : "";
  const gaps = listFilledGaps(content);
  return {
    naskah: gather(NASKAH_KUNCI, (kunci) => (naskah[kunci] === undefined ? written(kunci) : added(kunci))),
    instansi: gather(INSTANSI_KUNCI, (kunci) => {
      if (kunci === "tugas") return tugas === "" ? [] : [tugas];
      return instansi.fungsi === undefined ? written(kunci) : added(kunci);
    }),
    ...readGaps(gaps, config),
    typed: [
      ...typed
        .filter((each) => homeOf(each) === undefined)
        .map(({ judul, teks }) => ({ judul: judul.at(-1) ?? "", teks: teks.trim() })),
      ...listTypedRows(draf, madeFrom(content), gaps),
    ],
  };
}

const listBlock = (block: ParagrafNaskah | TabelNaskah): readonly ParagrafNaskah[] =>
  block.jenis === "tabel" ? block.paragraf : [block];

type ProseKunci = (typeof NASKAH_KUNCI)[number] | (typeof INSTANSI_KUNCI)[number];

/**
 * The prose of lkjip.yaml that a paragraph belongs to: of the text that it stands in, else the one below its headings. Where
 * there are several, an item of a list belongs to the list before it.
 */
function homesOf(paragraf: readonly ParagrafNaskah[]): (each: ParagrafNaskah) => ProseKunci | undefined {
  const keysOf = ({ control }: ParagrafNaskah): ProseKunci[] =>
    control.flatMap((each) => BESIDE.get(each) ?? PROSE.find((kunci) => kunci === each) ?? []);
  const found = new Map<string, Set<ProseKunci>>();
  const lists = new Map<ParagrafNaskah, ProseKunci>();
  let list: ProseKunci | undefined;
  for (const each of paragraf) {
    const judul = each.judul.join("\n");
    const own = keysOf(each);
    for (const kunci of own) found.set(judul, (found.get(judul) ?? new Set()).add(kunci));
    list = each.jenis === "daftar" ? (own[0] ?? list) : undefined;
    if (list !== undefined) lists.set(each, list);
  }
  return (each) => {
    const all = [...(found.get(each.judul.join("\n")) ?? [])];
    return keysOf(each)[0] ?? (all.length > 1 ? lists.get(each) : all[0]);
  };
}

const PROSE: readonly ProseKunci[] = [...NASKAH_KUNCI, ...INSTANSI_KUNCI];
const isProse = (kunci: string): boolean => PROSE.some((each) => each === kunci);

/** Rows of tables of lkjip with words in their cells that it did not print; what was written over a gap is told as that. */
function listTypedRows({ content }: NaskahDraf, made: readonly Dasar[], gaps: readonly FilledGap[]): TypedProse[] {
  const tables = content.flatMap((each) => (each.jenis === "tabel" ? [each] : []));
  return made.flatMap((dasar) => {
    if (dasar.jenis !== "tabel") return [];
    const { kunci, tabel } = dasar;
    const filled = gaps.flatMap((gap) => (gap.kunci === kunci ? gap.teks : []));
    const printed = [
      ...tabel.kolom.flatMap(({ judul, group }) => [judul, group ?? ""]),
      ...tabel.baris.flatMap(({ sel }) => sel),
    ];
    const known = new Set([...printed, ...filled].map(bare));
    return tables
      .filter(({ control }) => control.includes(identOf(kunci)))
      .flatMap(({ baris, judul, keterangan }) =>
        baris.flatMap(({ sel }) => {
          const words = sel.filter(({ teks, celah }) => !celah && /\p{L}/u.test(teks) && !known.has(bare(teks)));
          const tempat = keterangan === "" ? (judul.at(-1) ?? "") : `tabel "${keterangan}"`;
          return words.length === 0 ? [] : [{ judul: tempat, teks: words.map(({ teks }) => teks.trim()).join(" | ") }];
        }),
      );
  });
}

function madeFrom(docx: Uint8Array): readonly Dasar[] {
  const open = openToRead(docx);
  return open === undefined ? [] : readContent(open.pkg);
}

const bare = (teks: string): string => teks.replace(/\s+/g, "");

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
    if (of.length === 0 && !isProse(kunci))
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

const SHOWN = 90;

/** What people wrote beside what lkjip wrote and does not come along: where it stands, and how it begins. */
export function formatTyped(typed: readonly TypedProse[], tahun: number): string[] {
  if (typed.length === 0) return [];
  return [
    `Ditulis di Word di luar bagian kuning draf tahun ${tahun}, tidak ikut dibawa; salin ke draf yang baru bila masih berlaku:`,
    ...typed.map(({ judul, teks }) => `  ${judul === "" ? "sebelum judul pertama" : judul}: "${clip(teks, SHOWN)}"`),
  ];
}
