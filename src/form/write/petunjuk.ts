import type { Workbook, Worksheet } from "exceljs";
import type { Config, Indikator, Unit } from "../../plan/schema.ts";
import { formatNip, formatTanggal } from "../../model/format.ts";
import { LEMBAR, PENANDA_KUNCI } from "../layout.ts";
import {
  ARAH,
  ARTI_ARAH,
  ARTI_LABEL,
  ARTI_PERIODE,
  ARTI_TURUN,
  BAGIAN_PETUNJUK,
  JUDUL_PETUNJUK,
  LABEL,
  LANGKAH_PENGISIAN,
  PERIODE,
  TANPA_BATAS,
} from "../petunjuk.ts";
import { listIndikatorUnit } from "../../plan/indikator.ts";
import { gayaSel, type JenisSel, tinggiBaris } from "./style.ts";
import { arahOf, periodeOf } from "./kinerja.ts";
import { addLembar, type KopFormulir, protect } from "./sheet.ts";

const LEBAR_PETUNJUK = [5, 26, 74] as const;

/** One line of the instructions: what stands in B and C, or in B over both. */
type BarisPetunjuk = readonly [JenisSel, string] | readonly [JenisSel, string, string, JenisSel?];

/** Adds the sheet that tells the unit how to fill the form, until when, and whom to return it to. */
export async function addPetunjuk(workbook: Workbook, kop: KopFormulir, unit: Unit): Promise<void> {
  const sheet = addLembar(workbook, kop, LEMBAR.petunjuk, "portrait");
  LEBAR_PETUNJUK.forEach((lebar, i) => {
    sheet.getColumn(i + 1).width = lebar;
  });
  composePetunjuk(kop.config, unit).forEach((baris, i) => {
    addBaris(sheet, i + 1, baris);
  });
  await protect(sheet);
}

function composePetunjuk(config: Config, unit: Unit): BarisPetunjuk[] {
  const { kasubbag } = config.pejabat;
  const { batas } = config.formulir;
  return [
    ["judul", `${JUDUL_PETUNJUK} ${config.tahun}`],
    ["subjudul", `${unit.nama}, ${config.instansi.nama}, ${config.instansi.pemda}`],
    ["biasa", ""],
    ["bagian", BAGIAN_PETUNJUK.pengembalian],
    ["label", LABEL.batas, batas === undefined ? TANPA_BATAS : formatTanggal(batas)],
    ["label", LABEL.kepada, `${kasubbag.nama}, ${kasubbag.jabatan}`],
    ["label", LABEL.bentuk, ARTI_LABEL.bentuk],
    ["biasa", ""],
    ["bagian", BAGIAN_PETUNJUK.cara],
    ...LANGKAH_PENGISIAN.map(
      (teks, i): BarisPetunjuk => ["biasa", `${i + 1}. ${teks.replace("{kasubbag}", kasubbag.jabatan)}`],
    ),
    ["biasa", ""],
    ["bagian", BAGIAN_PETUNJUK.warna],
    ["isian", LABEL.isian, ARTI_LABEL.isian, "biasa"],
    ["rencana", LABEL.rencana, ARTI_LABEL.rencana, "biasa"],
    ...composeArah(config, unit),
  ];
}

/** Meaning of arah and periode, only those that this unit's form uses. */
function composeArah(config: Config, unit: Unit): BarisPetunjuk[] {
  const daftar = listIndikatorUnit(config, unit.kode).map(({ indikator }) => indikator);
  if (daftar.length === 0) return [];
  const arah = (Object.keys(ARAH) as Indikator["arah"][]).filter((a) => daftar.some((i) => arahOf(i) === a));
  const periode = (Object.keys(PERIODE) as Indikator["periode"][]).filter((p) =>
    daftar.some((i) => periodeOf(i) === p),
  );
  return [
    ["biasa", ""],
    ["bagian", BAGIAN_PETUNJUK.arah],
    ...arah.map((a): BarisPetunjuk => ["label", ARAH[a], a === "turun" ? artiTurun(config, daftar) : ARTI_ARAH[a]]),
    ...periode.map((p): BarisPetunjuk => ["label", PERIODE[p], ARTI_PERIODE[p]]),
  ];
}

function artiTurun({ kebijakan }: Config, daftar: readonly Indikator[]): string {
  const { awal, selisih, rasio } = ARTI_TURUN;
  const turun = daftar.filter((i) => arahOf(i) === "turun").map((i) => i.rumus_turun ?? kebijakan.rumus_turun);
  const rumus = [...(turun.includes("selisih") ? [selisih] : []), ...(turun.includes("rasio") ? [rasio] : [])];
  return awal + rumus.join(", atau ");
}

function addBaris(sheet: Worksheet, row: number, [jenis, kiri, kanan, jenisKanan]: BarisPetunjuk): void {
  const cell = sheet.getCell(row, 2);
  cell.value = kiri;
  cell.style = { ...gayaSel(jenis), protection: { locked: true } };
  const ukuran = jenis === "judul" ? 14 : 11;
  if (kanan === undefined) {
    sheet.mergeCells(row, 2, row, 3);
    sheet.getRow(row).height = tinggiBaris(
      [{ teks: kiri, lebar: LEBAR_PETUNJUK[1] + LEBAR_PETUNJUK[2] }],
      ukuran + 6,
      ukuran,
    );
    return;
  }
  sheet.getCell(row, 3).value = kanan;
  sheet.getCell(row, 3).style = gayaSel(jenisKanan ?? "biasa");
  const teks = [
    { teks: kiri, lebar: LEBAR_PETUNJUK[1] },
    { teks: kanan, lebar: LEBAR_PETUNJUK[2] },
  ];
  sheet.getRow(row).height = tinggiBaris(teks, ukuran + 6, ukuran);
}

const LEBAR_IDENTITAS = [12, 32, 70] as const;

/** Adds the sheet that says whose form it is; only the person who collected the data is asked for. */
export async function addIdentitas(workbook: Workbook, kop: KopFormulir, unit: Unit): Promise<void> {
  const { config } = kop;
  const sheet = addLembar(workbook, kop, LEMBAR.identitas, "portrait");
  LEBAR_IDENTITAS.forEach((lebar, i) => {
    sheet.getColumn(i + 1).width = lebar;
  });
  sheet.getColumn(1).hidden = true;
  const judul = `Identitas Unit, Data Kinerja Tahun ${config.tahun}`;
  addBaris(sheet, 1, ["judul", judul]);
  addBaris(sheet, 2, ["petunjuk", "Isi sel kuning: nama orang yang mengumpulkan data ini dan dapat ditanyai."]);
  [PENANDA_KUNCI, "judul", "isi"].forEach((teks, i) => {
    sheet.getCell(3, i + 1).value = teks;
  });
  sheet.getRow(3).hidden = true;
  composeIdentitas(config, unit).forEach(([kunci, label, isi], i) => {
    const row = i + 4;
    sheet.getCell(row, 1).value = kunci;
    sheet.getCell(row, 2).value = label;
    sheet.getCell(row, 2).style = gayaSel("kepala");
    const cell = sheet.getCell(row, 3);
    if (isi !== null) cell.value = isi;
    cell.style = gayaSel(isi === null ? "isian" : "rencana", "left", kunci === "nip" ? "@" : "General");
    sheet.getRow(row).height = tinggiBaris([{ teks: String(isi ?? ""), lebar: LEBAR_IDENTITAS[2] }], 20);
  });
  await protect(sheet);
}

function composeIdentitas(
  config: Config,
  { nama, pejabat }: Unit,
): readonly (readonly [string, string, string | number | null])[] {
  return [
    ["nama_unit", "Unit", nama],
    ["pejabat", "Nama pejabat", pejabat.nama],
    ["nip", "NIP", pejabat.nip === undefined ? "-" : formatNip(pejabat.nip)],
    ["pangkat", "Pangkat", pejabat.pangkat ?? "-"],
    ["jabatan", "Jabatan", pejabat.jabatan],
    ["tahun", "Tahun data", config.tahun],
    ["instansi", "Instansi", config.instansi.nama],
    ["penanggung_jawab_data", "Penanggung jawab data", null],
  ];
}
