import { isEmptyWord } from "../../measure/narrative.ts";
import type { PengukuranIndikator } from "../../measure/result.ts";
import type { BarisTabel, Naskah, Tabel } from "../../model/content.ts";
import { desimal } from "../../model/desimal.ts";
import { capitalize, formatAngka, formatCounts, formatNomor, formatTw } from "../../model/format.ts";
import { dayAfterYear, holderOf, jabatanOf } from "../../plan/officials.ts";
import type { Config } from "../../plan/schema.ts";
import { dataSource, officerOf, penanggungJawab } from "../identity.ts";
import {
  baris,
  barisJumlah,
  barisKelompok,
  celah,
  composeTabel,
  content,
  type Input,
  join,
  kolom,
  kunciTeks,
  type Sel,
  unitOf,
} from "../input.ts";
import { isMissed } from "../value.ts";
import { type Explanation, naskah, tabel } from "../vocabulary.ts";
import { causeOf, membersOf, stepsOf, unitWords } from "./analysis-cause.ts";

/** BAB IV: next year's steps as the office planned them, one a row. */
export function composeMatriks(input: Input) {
  const groups = input.config.tindak_lanjut.length === 0 ? [] : listGroups(input);
  return { naskah_matriks: naskahMatriks(input, groups), matriks_tindak_lanjut: matriks(input, groups) };
}

type PlannedStep = Config["tindak_lanjut"][number];

/** What only the form of a unit names, or nobody yet: what it brings about and when is still open. */
interface OpenStep {
  readonly kunci: string;
  readonly said: Sel;
  readonly pelaksana: Sel;
}

/** The steps for one indicator: those that the office planned, else `open` ones. */
interface StepGroup {
  readonly p: PengukuranIndikator;
  readonly steps: readonly PlannedStep[];
  readonly open: readonly OpenStep[];
}

/** Indicators with steps in the order of the plan; those of tujuan and sasaran without any are there if the forms name one or one is needed. */
function listGroups(input: Input): StepGroup[] {
  const { config, pengukuran } = input;
  return pengukuran.indikator.flatMap((p): StepGroup[] => {
    const steps = stepsOf(input, p);
    if (steps.length > 0) return [{ p, steps, open: [] }];
    if (p.plan.tingkat !== "tujuan" && p.plan.tingkat !== "sasaran") return [];
    const units = unitWords(input, p, "tindak_lanjut");
    if (units.length > 1) {
      const open = units.map(({ unit, nama, list: [first], teks }) => ({
        kunci: `${p.plan.id}:${unit}`,
        said: teks,
        pelaksana: first === undefined ? nama : dataSource(config, first.plan),
      }));
      return [{ p, steps, open }];
    }
    const one = (said: Sel): StepGroup => {
      const open = { kunci: p.plan.id, said, pelaksana: penanggungJawab(config, p.plan) };
      return { p, steps, open: [open] };
    };
    const { tindak_lanjut: said } = causeOf(input, p);
    const told = [p, ...membersOf(input, p)].some(
      ({ narrative }) => narrative.tindak_lanjut !== null && !isEmptyWord(narrative.tindak_lanjut.teks),
    );
    if (told) return [one(typeof said === "string" ? withoutEmptyWords(said) : said)];
    if (p.capaian.status === "terhitung" && !isMissed(p)) return [];
    return [one(celah(dataSource(config, p.plan), `rencana tindak lanjut ${p.indikator.uraian}`))];
  });
}

/** Of several units each has a line; one that says nothing has none. */
const withoutEmptyWords = (said: string): string =>
  said
    .split("\n")
    .filter((line) => !isEmptyWord(line.replace(/ \([^()]*\)$/, "")))
    .join("\n");

const QUARTERS = [1, 2, 3, 4] as const;

function matriks(input: Input, groups: readonly StepGroup[]): Tabel {
  const { config } = input;
  const year = config.tahun + 1;
  let nomor = 0;
  const rows = groups.flatMap((group): BarisTabel[] => [
    barisKelompok(
      group.p.plan.id,
      `${group.p.indikator.uraian}${isMissed(group.p) ? " (○ target belum tercapai)" : ""}`,
    ),
    ...group.steps.map((step) => rowOf(input, group.p, step, ++nomor)),
    ...group.open.map((step, i) => openRow(input, step, ++nomor, i === 0 ? group.open.length : 0)),
  ]);
  const money = groups.flatMap(({ steps }) => steps.flatMap(({ anggaran }) => anggaran ?? []));
  const unknown = groups.some(({ steps, open }) => open.length > 0 || steps.some((s) => s.anggaran === undefined));
  const total = money.reduce((sum, each) => sum.plus(each), desimal(0));
  return composeTabel(
    `Rencana tindak lanjut tahun ${year}`,
    [
      kolom("no", "No.", "nomor", 5),
      kolom("kegiatan", "Kegiatan Tindak Lanjut", "teks", 30),
      ...join(kolom("keluaran", "Keluaran", "teks", 22)),
      ...QUARTERS.map((each) => kolom(`tw${each}`, formatTw(each).replace("TW ", ""), "nomor", 4, "Triwulan")),
      kolom("pelaksana", "Pelaksana", "teks", 19),
      kolom("anggaran", "Anggaran (Rp)", "angka", 13),
    ],
    rows.length === 0
      ? []
      : [
          ...rows,
          ...(money.length < 2
            ? []
            : [barisJumlah("jumlah", "", "Jumlah anggaran", "", "", "", "", "", "", formatAngka(total))]),
        ],
    "Rencana tindak lanjut belum disusun.",
    rows.length === 0
      ? ""
      : `■ triwulan pelaksanaan.${unknown ? " Tanda “-” berarti anggarannya tidak dicantumkan." : ""}`,
  );
}

function rowOf(input: Input, p: PengukuranIndikator, step: PlannedStep, nomor: number): BarisTabel {
  const { kegiatan, keluaran, triwulan, pelaksana, anggaran } = step;
  const unit = unitOf(input.config, pelaksana);
  return baris(
    kunciTeks(p.plan.id, kegiatan),
    `${nomor}`,
    kegiatan,
    keluaran ?? celah(officerOf(input.config), `keluaran kegiatan tindak lanjut nomor ${nomor}`),
    ...quarterCells(triwulan),
    unit === undefined
      ? (pelaksana ?? penanggungJawab(input.config, p.plan))
      : jabatanOf(holderOf(input.config, unit, dayAfterYear(input.config.tahun))),
    anggaran === undefined ? "-" : formatAngka(anggaran),
  );
}

const quarterCells = (triwulan: readonly number[] = []): string[] =>
  QUARTERS.map((each) => (triwulan.includes(each) ? "■" : ""));

/** An open step; the first of `count` asks for what they bring about. */
function openRow(input: Input, { kunci, said, pelaksana }: OpenStep, nomor: number, count: number): BarisTabel {
  const list = formatNomor(Array.from({ length: count }, (_, i) => nomor + i));
  return baris(
    kunci,
    `${nomor}`,
    said,
    count === 0 ? "" : celah(officerOf(input.config), `keluaran kegiatan tindak lanjut nomor ${list}`),
    ...quarterCells(),
    pelaksana,
    "-",
  );
}

/**
 * How many steps for how many indicators, and how many of them for those that missed their target. A cell of a quarter has no
 * room for a gap: what has no quarters yet is one gap here.
 */
function naskahMatriks({ config }: Input, groups: readonly StepGroup[]): Naskah {
  if (groups.length === 0) return content();
  const steps = groups.flatMap(({ p, steps: planned, open }) => [
    ...planned.map(({ triwulan }) => ({ missed: isMissed(p), dated: triwulan !== undefined })),
    ...open.map(() => ({ missed: isMissed(p), dated: false })),
  ]);
  const missed = groups.filter(({ p }) => isMissed(p));
  const [n, m] = formatCounts(steps.length, groups.length);
  const open = `Rencana tindak lanjut tahun ${config.tahun + 1} memuat ${n} kegiatan untuk ${m} indikator.`;
  const [k, j] = formatCounts(steps.filter((step) => step.missed).length, missed.length);
  const aimed =
    missed.length === 0
      ? ""
      : missed.length === groups.length
        ? " Semuanya ditujukan bagi indikator yang belum mencapai target."
        : ` ${capitalize(k ?? "")} di antaranya ditujukan bagi ${j} indikator yang belum mencapai target.`;
  const undated = steps.flatMap(({ dated }, i) => (dated ? [] : [i + 1]));
  const gap = `triwulan pelaksanaan kegiatan tindak lanjut nomor ${formatNomor(undated)}`;
  return content(`${open}${aimed}`, ...(undated.length === 0 ? [] : [celah(officerOf(config), gap)]));
}

export const KOSAKATA_MATRIKS: Explanation<ReturnType<typeof composeMatriks>> = {
  naskah_matriks: naskah("Banyaknya kegiatan tindak lanjut dalam kalimat; kosong jika tidak ada di rencana"),
  matriks_tindak_lanjut: tabel(
    "Rencana tindak lanjut: kegiatan, keluaran, triwulan, pelaksana, anggaran; kosong jika tidak ada di rencana",
  ),
};
