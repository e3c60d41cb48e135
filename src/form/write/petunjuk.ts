import type { Workbook, Worksheet } from "exceljs";
import { formatNip, formatTanggal } from "../../model/format.ts";
import { ARAH } from "../../plan/arah.ts";
import { listIndikatorUnit } from "../../plan/indikator.ts";
import { jabatanOf, pejabatOn } from "../../plan/officials.ts";
import type { Rule } from "../../plan/rule.ts";
import type { Arah, Config, Pejabat, Unit } from "../../plan/schema.ts";
import { KUNCI_MARKER, LEMBAR } from "../layout.ts";
import {
  LABEL,
  LABEL_MEANING,
  listLangkah,
  PERIODE,
  PERIODE_MEANING,
  PETUNJUK_JUDUL,
  PETUNJUK_PART,
  WITHOUT_BATAS,
} from "../petunjuk.ts";
import type { Carried } from "./carried.ts";
import { addLembar, type FormulirKop, protect } from "./sheet.ts";
import { barisHeight, type JenisSel, selStyle } from "./style.ts";

const PETUNJUK_WIDTH = [5, 26, 74] as const;

/** One line of the instructions: what stands in B and C, or in B over both. */
type PetunjukBaris = readonly [JenisSel, string] | readonly [JenisSel, string, string, JenisSel?];

/** Adds the sheet that tells the unit how to fill the form, until when, and whom to return it to. */
export async function addPetunjuk(workbook: Workbook, kop: FormulirKop, unit: Unit, day: string | null): Promise<void> {
  const sheet = addLembar(workbook, kop, LEMBAR.petunjuk, "portrait");
  PETUNJUK_WIDTH.forEach((width, i) => {
    sheet.getColumn(i + 1).width = width;
  });
  composePetunjuk(kop.config, unit, pejabatOn(kop.config, day)).forEach((baris, i) => {
    addBaris(sheet, i + 1, baris);
  });
  await protect(sheet);
}

function composePetunjuk(config: Config, unit: Unit, { kasubbag }: Config["pejabat"]): PetunjukBaris[] {
  const { batas } = config.formulir;
  return [
    ["judul", `${PETUNJUK_JUDUL} ${config.tahun}`],
    ["subjudul", `${unit.nama}, ${config.instansi.nama}, ${config.instansi.pemda}`],
    ["biasa", ""],
    ["bagian", PETUNJUK_PART.pengembalian],
    ["label", LABEL.batas, batas === undefined ? WITHOUT_BATAS : formatTanggal(batas)],
    ["label", LABEL.kepada, `${kasubbag.nama}, ${jabatanOf(kasubbag)}`],
    ["label", LABEL.bentuk, LABEL_MEANING.bentuk],
    ["biasa", ""],
    ["bagian", PETUNJUK_PART.cara],
    ...listLangkah(config.formulir.anggaran).map(
      (teks, i): PetunjukBaris => ["biasa", `${i + 1}. ${teks.replace("{kasubbag}", jabatanOf(kasubbag))}`],
    ),
    ["biasa", ""],
    ["bagian", PETUNJUK_PART.colour],
    ["isian", LABEL.isian, LABEL_MEANING.isian, "biasa"],
    ["rencana", LABEL.plan, LABEL_MEANING.plan, "biasa"],
    ...composeArah(config, unit),
  ];
}

/** Meaning of arah and periode, only those that this unit's form uses. */
function composeArah(config: Config, unit: Unit): PetunjukBaris[] {
  const rules = listIndikatorUnit(config, unit.kode).map(({ rule }) => rule);
  if (rules.length === 0) return [];
  const arah = (Object.keys(ARAH) as Arah[]).filter((a) => rules.some((rule) => rule.arah === a));
  const periode = (Object.keys(PERIODE) as Rule["periode"][]).filter((p) => rules.some((rule) => rule.periode === p));
  return [
    ["biasa", ""],
    ["bagian", PETUNJUK_PART.arah],
    ...arah.map((a): PetunjukBaris => ["label", ARAH[a].judul, composeMeaning(a, rules)]),
    ...periode.map((p): PetunjukBaris => ["label", PERIODE[p], PERIODE_MEANING[p]]),
  ];
}

/** The meaning of an arah, with those of its formulas that are in use. */
function composeMeaning(arah: Arah, rules: readonly Rule[]): string {
  const { meaning, choice } = ARAH[arah];
  const used = new Set<string>(rules.filter((rule) => rule.arah === arah).map(({ rumusTurun }) => rumusTurun));
  const formulas = Object.entries(choice ?? {}).flatMap(([nama, teks]) => (used.has(nama) ? [teks] : []));
  return meaning + formulas.join(", atau ");
}

function addBaris(sheet: Worksheet, row: number, [jenis, left, right, rightJenis]: PetunjukBaris): void {
  const cell = sheet.getCell(row, 2);
  cell.value = left;
  cell.style = { ...selStyle(jenis), protection: { locked: true } };
  const size = jenis === "judul" ? 14 : 11;
  if (right === undefined) {
    sheet.mergeCells(row, 2, row, 3);
    sheet.getRow(row).height = barisHeight(
      [{ teks: left, width: PETUNJUK_WIDTH[1] + PETUNJUK_WIDTH[2] }],
      size + 6,
      size,
    );
    return;
  }
  sheet.getCell(row, 3).value = right;
  sheet.getCell(row, 3).style = selStyle(rightJenis ?? "biasa");
  const teks = [
    { teks: left, width: PETUNJUK_WIDTH[1] },
    { teks: right, width: PETUNJUK_WIDTH[2] },
  ];
  sheet.getRow(row).height = barisHeight(teks, size + 6, size);
}

const IDENTITY_WIDTH = [12, 32, 70] as const;

/** Adds the sheet that says whose form it is; only the person who collected the data is asked for. */
export async function addIdentity(
  workbook: Workbook,
  kop: FormulirKop,
  head: Pejabat,
  { penanggungJawab }: Carried,
): Promise<void> {
  const { config } = kop;
  const sheet = addLembar(workbook, kop, LEMBAR.identitas, "portrait");
  IDENTITY_WIDTH.forEach((width, i) => {
    sheet.getColumn(i + 1).width = width;
  });
  sheet.getColumn(1).hidden = true;
  const judul = `Identitas Unit, Data Kinerja Tahun ${config.tahun}`;
  addBaris(sheet, 1, ["judul", judul]);
  addBaris(sheet, 2, ["petunjuk", "Isi sel kuning: nama orang yang mengumpulkan data ini dan dapat ditanyai."]);
  [KUNCI_MARKER, "judul", "isi"].forEach((teks, i) => {
    sheet.getCell(3, i + 1).value = teks;
  });
  sheet.getRow(3).hidden = true;
  composeIdentity(kop, head).forEach(([kunci, label, content], i) => {
    const row = i + 4;
    sheet.getCell(row, 1).value = kunci;
    sheet.getCell(row, 2).value = label;
    sheet.getCell(row, 2).style = selStyle("kepala");
    const cell = sheet.getCell(row, 3);
    if (content !== null || penanggungJawab !== null) cell.value = content ?? penanggungJawab;
    cell.style = selStyle(content === null ? "isian" : "rencana", "left", kunci === "nip" ? "@" : "General");
    sheet.getRow(row).height = barisHeight([{ teks: String(content ?? ""), width: IDENTITY_WIDTH[2] }], 20);
  });
  await protect(sheet);
}

function composeIdentity(
  { config, namaUnit }: FormulirKop,
  pejabat: Pejabat,
): readonly (readonly [string, string, string | number | null])[] {
  return [
    ["nama_unit", "Unit", namaUnit],
    ["pejabat", "Nama pejabat", pejabat.nama],
    ["nip", "NIP", pejabat.nip === undefined ? "-" : formatNip(pejabat.nip)],
    ["pangkat", "Pangkat", pejabat.pangkat ?? "-"],
    ["jabatan", "Jabatan", jabatanOf(pejabat)],
    ["tahun", "Tahun data", config.tahun],
    ["instansi", "Instansi", config.instansi.nama],
    ["penanggung_jawab_data", "Penanggung jawab data", null],
  ];
}
