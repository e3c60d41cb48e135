import ExcelJS from "exceljs";
import { oncePer } from "../model/recent.ts";
import { headOn } from "../plan/officials.ts";
import type { Config } from "../plan/schema.ts";
import type { FilledFormulir } from "./kinerja.ts";
import { LEMBAR } from "./layout.ts";
import { sidikFormulir } from "./sidik.ts";
import { addAnggaran, addBukti } from "./write/anggaran.ts";
import { carryFilled } from "./write/carried.ts";
import { addKinerja } from "./write/kinerja.ts";
import { addMeta, composeList, composeMeta } from "./write/lists.ts";
import { packFormulir, writeStored } from "./write/package.ts";
import { addIdentity, addPetunjuk } from "./write/petunjuk.ts";
import type { FormulirKop } from "./write/sheet.ts";

/**
 * Makes the form of one unit (.xlsx), with what the unit had filled in already: same plan, answers and officials, same bytes.
 * It names those who are in office on `day` (ISO); without one whom lkjip.yaml names beside all changes.
 * Characters that XML forbids are left out. Throws where the unit is not in the config.
 */
export async function renderFormulir(
  config: Config,
  kodeUnit: string,
  filled: FilledFormulir | null = null,
  day: string | null = null,
): Promise<Uint8Array> {
  const clean = cleanConfig(config);
  const unit = clean.unit.find(({ kode }) => kode === kodeUnit);
  if (unit === undefined) throw new Error(`renderFormulir: unknown unit ${kodeUnit}`);
  const workbook = new ExcelJS.Workbook();
  addProperties(workbook, clean, unit.nama);
  const kop: FormulirKop = { config: clean, namaUnit: unit.nama };
  const list = composeList(clean, kodeUnit);
  const carried = carryFilled(filled);
  await addPetunjuk(workbook, kop, unit, day);
  await addIdentity(workbook, kop, headOn(clean, unit, day), carried);
  await addKinerja(workbook, kop, kodeUnit, list, carried);
  await addAnggaran(workbook, kop, kodeUnit, carried);
  await addBukti(workbook, kop, list, carried);
  // The fingerprint is of the config as it is, because the reader makes it so.
  const meta = composeMeta(clean, kodeUnit, sidikFormulir(config, kodeUnit), carried.asal);
  addMeta(workbook, meta, list);
  const lembarTabel = [LEMBAR.kinerja, LEMBAR.anggaran, LEMBAR.bukti].map(
    (nama) => workbook.getWorksheet(nama)?.id ?? 0,
  );
  return packFormulir(await writeStored(workbook), prefixed(meta), lembarTabel);
}

function addProperties(workbook: ExcelJS.Workbook, config: Config, namaUnit: string): void {
  // A date of the plan, not of the clock: the same plan gives the same file.
  workbook.created = new Date(Date.UTC(config.tahun, 0, 1));
  workbook.modified = workbook.created;
  workbook.creator = config.instansi.nama;
  workbook.lastModifiedBy = "lkjip";
  workbook.title = `Formulir Data Kinerja ${config.tahun}, ${namaUnit}`;
  workbook.calcProperties.fullCalcOnLoad = true;
}

/** Made once: a hundred forms are written of one plan. */
const cleanConfig = oncePer((config: Config) => removeForbidden(config));

function prefixed(meta: Readonly<Record<string, string | number>>): Record<string, string | number> {
  return Object.fromEntries(Object.entries(meta).map(([kunci, nilai]) => [`lkjip_${kunci}`, nilai]));
}

/** Control characters, halves of surrogate pairs, and the two non-characters: XML 1.0 forbids them, or no one can see them. */
const FORBIDDEN = /(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** The same config with clean texts and with line breaks of one kind. */
function removeForbidden<T>(value: T): T {
  if (typeof value === "string") return value.replace(/\r\n?/g, "\n").replace(FORBIDDEN, "") as T;
  if (Array.isArray(value)) return value.map(removeForbidden) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, removeForbidden(item)])) as T;
}
