import { type Desimal, desimal, ZERO } from "../../model/desimal.ts";
import { formatFirst, formatRupiah } from "../../model/format.ts";
import type { Temuan } from "../../model/temuan.ts";
import type { Config, Unit } from "../schema.ts";
import { type ImportedCell, rowKey } from "../workbook/row-key.ts";
import { plainAngka } from "./amount.ts";
import type { BudgetEntry, Coded } from "./budget.ts";
import { findNomenclature, fitsNomenclature } from "./nomenclature.ts";
import { findUnit, listPlannedSub, nameKey, officeOf, type PlannedSub, suffixOf } from "./office.ts";
import type { Ignored, ImportAsal } from "./result.ts";

/*
 * The budget of this year as rows of the sheets Program and Unit.
 */

interface CellResult {
  readonly cells: ImportedCell[];
  readonly diabaikan: Ignored[];
  readonly temuan: Temuan[];
  readonly subKegiatan: number;
}

/** Rows of Program for what the files hold; a sub kegiatan without any money is named and left out. */
export function composeProgram(entries: readonly BudgetEntry[], config: Config): CellResult {
  const result: CellResult = { cells: [], diabaikan: [], temuan: [], subKegiatan: 0 };
  const funded = entries.filter(({ pagu, pagu_murni }) => !isNothing(pagu) || !isNothing(pagu_murni));
  noteWithoutPagu(
    entries.filter((entry) => !funded.includes(entry)),
    result,
  );
  const planned = listPlannedSub(config);
  const rows = funded.flatMap((entry) => placeEntry(entry, funded, planned, config, result));
  const levels = new Set<string>();
  for (const { entry, kode, unit } of rows) {
    for (const tingkat of ["program", "kegiatan"] as const)
      addLevel(tingkat, entry[tingkat], entry.asal, levels, config, result);
    addSub(entry, kode, unit, planned, result);
  }
  addKodeSipd(funded, config, result);
  noteOpenUnits(rows, planned, result);
  noteAbsent(rows, planned, result);
  return { ...result, subKegiatan: rows.length };
}

const isNothing = (nilai: Desimal | null): boolean => nilai === null || nilai.eq(0);

function noteWithoutPagu(entries: readonly BudgetEntry[], { diabaikan }: CellResult): void {
  for (const { asal, sub } of entries)
    diabaikan.push({ asal, alasan: `sub kegiatan ${sub.kode} belum punya pagu di berkas ini` });
}

interface PlacedEntry {
  readonly entry: BudgetEntry;
  /** Code of its row in the plan. */
  readonly kode: string;
  readonly unit: Unit | null;
}

/** The row of the plan that an entry belongs to; none where the plan divides among units what the file gives as one. */
function placeEntry(
  entry: BudgetEntry,
  all: readonly BudgetEntry[],
  planned: readonly PlannedSub[],
  config: Config,
  { temuan }: CellResult,
): PlacedEntry[] {
  const { subUnit, sub } = entry;
  const unit = findUnit(subUnit, config);
  const candidates = planned.filter(({ dasar }) => dasar === sub.kode);
  const own = candidates.filter((each) => unit !== null && each.sub.unit === unit.kode);
  const shared = all.filter((each) => each.sub.kode === sub.kode).length > 1;
  if (own.length === 1 && own[0]) return [{ entry, kode: own[0].sub.kode, unit }];
  const exact = candidates.find((each) => each.sub.kode === sub.kode);
  if (!shared && exact !== undefined && candidates.length === 1) return [{ entry, kode: sub.kode, unit }];
  if (!shared && candidates.length > 1) {
    compareDivided(entry, candidates, temuan);
    return [];
  }
  return [{ entry, kode: shared ? `${sub.kode}.${suffixOf(subUnit, unit)}` : sub.kode, unit }];
}

function compareDivided({ sub, pagu, asal }: BudgetEntry, rows: readonly PlannedSub[], temuan: Temuan[]): void {
  const jumlah = rows.reduce((sum, row) => sum.plus(desimal(row.sub.pagu)), ZERO);
  if (pagu === null || jumlah.eq(pagu)) return;
  temuan.push({
    tingkat: "periksa",
    nama: "impor-pagu-terbagi",
    ...asal,
    pesan: `Pagu ${sub.kode} di berkas ${formatRupiah(pagu)}, sedangkan rencana membaginya menjadi ${rows.length} baris berjumlah ${formatRupiah(jumlah)}.`,
    perbaikan: `betulkan pembagiannya di lembar Program, misalnya baris ${rows[0]?.sub.kode}; berkas ini tidak menyebut bagian setiap unit.`,
  });
}

function push(
  result: CellResult,
  lembar: string,
  baris: string,
  asal: ImportAsal,
  values: Readonly<Record<string, string>>,
): void {
  for (const [kolom, nilai] of Object.entries(values)) result.cells.push({ lembar, baris, kolom, nilai, asal });
}

/** The row of a programme or kegiatan, once; a name that the plan has already, but for case and spelling, stays as it is. */
function addLevel(
  tingkat: "program" | "kegiatan",
  { kode, nama }: Coded,
  asal: ImportAsal,
  seen: Set<string>,
  config: Config,
  result: CellResult,
): void {
  const baris = rowKey.program(tingkat, kode);
  if (seen.has(baris)) return;
  seen.add(baris);
  const present = config.program.flatMap((p) => [p, ...p.kegiatan]).find((each) => each.kode === kode);
  const uraian = nama || findNomenclature(kode) || "";
  if (present !== undefined && (uraian === "" || nameKey(present.uraian) === nameKey(uraian))) return;
  push(result, "Program", baris, asal, { tingkat, kode, ...(uraian === "" ? {} : { uraian }) });
}

function addSub(
  entry: BudgetEntry,
  kode: string,
  unit: Unit | null,
  planned: readonly PlannedSub[],
  result: CellResult,
): void {
  const { sub, pagu, pagu_murni, asal } = entry;
  const present = planned.find((each) => each.sub.kode === kode)?.sub;
  const uraian = sub.nama || findNomenclature(sub.kode) || "";
  if (!fitsNomenclature(sub.kode, sub.nama)) result.temuan.push(nameTemuan(entry));
  const baris = rowKey.program("sub kegiatan", kode);
  const isSame = present !== undefined && (uraian === "" || nameKey(present.uraian) === nameKey(uraian));
  const current = pagu ?? ZERO;
  push(result, "Program", baris, asal, {
    tingkat: "sub kegiatan",
    kode,
    ...(isSame || uraian === "" ? {} : { uraian }),
    ...(unit === null || present?.unit === unit.kode ? {} : { unit: unit.kode }),
    pagu: plainAngka(current),
    ...(pagu_murni === null || pagu_murni.eq(current) ? {} : { pagu_murni: plainAngka(pagu_murni) }),
  });
}

const nameTemuan = ({ sub, asal }: BudgetEntry): Temuan => ({
  tingkat: "periksa",
  nama: "impor-nama-kode",
  ...asal,
  pesan: `Apakah ${sub.kode} benar "${sub.nama}"? Di nomenklatur kode itu "${findNomenclature(sub.kode)}".`,
  perbaikan: `cocokkan dengan DPA, lalu betulkan kode atau namanya di lembar Program, misalnya ${findNomenclature(sub.kode)}`,
});

/** A unit that was known by its name gets its code of SIPD, so that it is known by that next time. */
function addKodeSipd(entries: readonly BudgetEntry[], config: Config, result: CellResult): void {
  const seen = new Set<string>();
  for (const { subUnit, asal } of entries) {
    const unit = findUnit(subUnit, config);
    if (unit === null || unit.kode_sipd !== undefined || subUnit.kode === "" || seen.has(unit.kode)) continue;
    seen.add(unit.kode);
    push(result, "Unit", rowKey.unit(unit.kode), asal, { kode_sipd: subUnit.kode });
  }
}

function noteOpenUnits(rows: readonly PlacedEntry[], planned: readonly PlannedSub[], { temuan }: CellResult): void {
  const open = rows.filter(({ kode, unit }) => unit === null && !planned.some((each) => each.sub.kode === kode));
  const [first] = open;
  if (first === undefined) return;
  const foreign = [...new Set(open.filter(({ entry }) => isSubUnit(entry)).map(({ entry }) => entry.subUnit.nama))];
  const remark = foreign.length === 0 ? "" : ` Sub unit yang tidak ada di daftar unit: ${formatFirst(foreign, 5)}.`;
  temuan.push({
    tingkat: "periksa",
    nama: "impor-unit-terbuka",
    berkas: first.entry.asal.berkas,
    lembar: first.entry.asal.lembar,
    pesan: `${open.length} sub kegiatan belum punya unit, karena berkas tidak menyebut unit yang melaksanakannya.${remark}`,
    perbaikan:
      "pilih unitnya di lembar Program: saring kolom Unit pada (Kosong), blok selnya, ketik kode unit, lalu Ctrl+Enter; sub unit SIPD dikenali dari kode_sipd di lembar Unit.",
  });
}

const isSubUnit = ({ subUnit, skpd }: BudgetEntry): boolean =>
  subUnit.nama !== "" && subUnit.kode !== skpd.kode && officeOf(subUnit) === officeOf(skpd);

/** Rows of the plan that no file has any more. */
function noteAbsent(rows: readonly PlacedEntry[], planned: readonly PlannedSub[], { temuan }: CellResult): void {
  const [first] = rows;
  const codes = new Set(rows.map(({ entry }) => entry.sub.kode));
  const absent = planned.filter(({ dasar, sub }) => !codes.has(dasar) && sub.pagu > 0).map(({ sub }) => sub.kode);
  if (first === undefined || absent.length === 0) return;
  temuan.push({
    tingkat: "periksa",
    nama: "impor-tidak-di-berkas",
    berkas: first.entry.asal.berkas,
    pesan: `${absent.length} sub kegiatan di rencana tidak ada di berkas: ${formatFirst(absent, 5)}.`,
    perbaikan: "hapus barisnya di lembar Program bila memang tidak ada di DPA, misalnya baris contoh dari lkjip init.",
  });
}
