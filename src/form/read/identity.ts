import { cleanText } from "../../model/angka.ts";
import { formatNip } from "../../model/format.ts";
import { jabatanOf, listHeads } from "../../plan/officials.ts";
import type { Config } from "../../plan/schema.ts";
import type { Cell } from "../../xlsx/cell.ts";
import type { Sheet, Workbook } from "../../xlsx/workbook.ts";
import type { IsianTeks } from "../kinerja.ts";
import { type FormContext, noteCell, quote } from "./context.ts";
import { isMark } from "./table.ts";
import { plainText, readTeks, showCell } from "./text.ts";

/* The sheet that says whose form it is. The plan counts; only the name of the person who collected the data is new. */

/** Where things stand on the sheet of the unit's identity: a key row with `judul` and `content`, keys in the column of the mark. */
interface IdentityLetak {
  readonly lembar: Sheet;
  readonly kunci: Cell;
  readonly judul: number;
  readonly content: number;
}

/** The sheets that have the key row of Identitas, whatever they are called. */
export function findIdentity({ lembar }: Workbook): IdentityLetak[] {
  return lembar.flatMap((sheet) => {
    const kunci = sheet.cells.find(isMark);
    if (!kunci) return [];
    const row = sheet.cells.filter((cell) => cell.baris === kunci.baris);
    const judul = row.find((cell) => plainText(cell) === "judul");
    const content = row.find((cell) => plainText(cell) === "isi");
    if (!judul && !content) return [];
    // One of the two typed over: they stand side by side.
    return [
      {
        lembar: sheet,
        kunci,
        judul: judul?.kolom ?? (content?.kolom ?? 0) - 1,
        content: content?.kolom ?? (judul?.kolom ?? 0) + 1,
      },
    ];
  });
}

/** Compares the sheet with the plan and gives the name of who collected the data; null where none is written. */
export function readIdentity(context: FormContext, workbook: Workbook, unit: string): IsianTeks | null {
  const plan = planned(context.config, unit);
  let penanggungJawab: IsianTeks | null = null;
  for (const letak of findIdentity(workbook)) {
    const { lembar } = letak;
    const kunci = new Map(
      lembar.cells.filter((c) => c.kolom === letak.kunci.kolom && c.baris > letak.kunci.baris).map((c) => [c.baris, c]),
    );
    for (const cell of lembar.cells) {
      const key = kunci.get(cell.baris);
      const nama = key && plainText(key);
      if (isPrinted(letak, cell)) context.read.add(cell);
      else if (cell.kolom === letak.content && nama !== undefined) {
        if (nama === PENANGGUNG_JAWAB_KUNCI)
          penanggungJawab ??= readTeks(context, { lembar: lembar.nama, cell }, PENANGGUNG_JAWAB_JUDUL);
        else {
          // Its key, unknown too, is named with it.
          if (key) context.read.add(key);
          compareCell(context, lembar, cell, nama, plan.get(nama));
        }
      }
    }
  }
  return penanggungJawab;
}

const PENANGGUNG_JAWAB_KUNCI = "penanggung_jawab_data";
const PENANGGUNG_JAWAB_JUDUL = "Penanggung jawab data";

/** Keys and titles that the form itself prints; what was typed over them is left to be noted. */
function isPrinted(letak: IdentityLetak, cell: Cell): boolean {
  const teks = plainText(cell);
  if (cell.baris === letak.kunci.baris) return cell === letak.kunci || ["judul", "isi"].includes(teks);
  if (cell.baris < letak.kunci.baris) return false;
  if (cell.kolom === letak.kunci.kolom) return teks in JUDUL || teks === PENANGGUNG_JAWAB_KUNCI;
  return cell.kolom === letak.judul && [...Object.values(JUDUL), PENANGGUNG_JAWAB_JUDUL].includes(teks);
}

/** Titles of the rows that the plan fills, by their keys. */
const JUDUL: Readonly<Record<string, string>> = {
  nama_unit: "Unit",
  pejabat: "Nama pejabat",
  nip: "NIP",
  pangkat: "Pangkat",
  jabatan: "Jabatan",
  tahun: "Tahun data",
  instansi: "Instansi",
};

/** Rows about the head of the unit, who may change within the year. */
const OF_HEAD: readonly string[] = ["pejabat", "nip", "pangkat", "jabatan"];

interface PlannedCell {
  readonly judul: string;
  readonly content: string;
  /** What a form of another day says there, of whoever headed the unit then. */
  readonly others: readonly string[];
}

/** What the plan says on each row of the sheet. */
function planned(config: Config, kode: string): Map<string, PlannedCell> {
  const { unit, instansi, tahun } = config;
  const owned = unit.find((u) => u.kode === kode);
  const heads = owned === undefined ? [] : [...listHeads(config, owned), owned.pejabat];
  const content: Readonly<Record<string, readonly string[]>> = {
    nama_unit: [owned?.nama ?? ""],
    pejabat: heads.map(({ nama }) => nama),
    nip: heads.map(({ nip }) => (nip === undefined ? "-" : formatNip(nip))),
    pangkat: heads.map(({ pangkat }) => pangkat ?? "-"),
    // Older forms have the title as lkjip.yaml writes it.
    jabatan: heads.flatMap((each) => [jabatanOf(each), each.jabatan]),
    tahun: [String(tahun)],
    instansi: [instansi.nama],
  };
  return new Map(
    Object.entries(content).map(([kunci, [first = "", ...others]]) => [
      kunci,
      { judul: JUDUL[kunci] ?? kunci, content: first, others },
    ]),
  );
}

function compareCell(
  context: FormContext,
  lembar: Sheet,
  cell: Cell,
  nama: string,
  plan: PlannedCell | undefined,
): void {
  context.read.add(cell);
  const content = cell.nilai.jenis === "angka" ? cell.nilai.angka : showCell(cell, context.tahun1904);
  const simplify = (teks: string): string => cleanText(teks).replaceAll(" ", "").toLowerCase();
  if (plan && [plan.content, ...plan.others].some((each) => simplify(content) === simplify(each))) return;
  noteCell(
    context,
    { lembar: lembar.nama, cell },
    {
      tingkat: "peringatan",
      nama: "identitas-diubah",
      pesan: plan
        ? `${plan.judul} di formulir ini ${quote(content)}, sedangkan di lkjip.yaml ${quote(plan.content)}; yang berlaku lkjip.yaml.`
        : `Sel berisi ${quote(content)} di baris ${quote(nama)}, yang tidak dikenal; isinya tidak dipakai.`,
      perbaikan: OF_HEAD.includes(nama)
        ? "bila pejabatnya berganti, tulis siapa yang menjabat dan masanya di lembar Pergantian Pejabat rencana.xlsx (pergantian_pejabat); bila tidak, biarkan"
        : "bila lkjip.yaml yang keliru, betulkan di sana; bila tidak, biarkan",
    },
  );
}
