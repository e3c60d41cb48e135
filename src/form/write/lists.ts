import type { Workbook } from "exceljs";
import { listIndikatorUnit } from "../../plan/indikator.ts";
import { findSkalaTarget } from "../../plan/predikat.ts";
import type { Config } from "../../plan/schema.ts";
import type { SkalaPredikat } from "../../plan/skala.ts";
import { LEMBAR, META_KUNCI, type MetaKunci, NAMA_FORMULIR, VERSI_FORMULIR } from "../layout.ts";

/** Ranges on the hidden sheet that validations and formulas refer to by name. */
export interface FormulirList {
  /** Name of the list of kode; absent where the unit has no indicator. */
  readonly kode?: string;
  /** Per id of an indicator whose target is a step of a scale. */
  readonly skala: ReadonlyMap<string, SkalaFormulir>;
  readonly rentang: readonly NamedRentang[];
}

interface SkalaFormulir {
  /** Name of the texts to choose from. */
  readonly listNama: string;
  /** Name of the range of two columns: text, score. */
  readonly namaSkor: string;
  readonly teks: readonly string[];
}

interface NamedRentang {
  readonly nama: string;
  /** Number of its first column; the first row is 1. */
  readonly kolom: number;
  readonly baris: readonly (readonly (string | number)[])[];
}

/** What identifies a form: stands on the hidden sheet, under defined names, and in the properties of the file. */
export type FormulirMeta = Readonly<Record<Exclude<MetaKunci, "asal">, string | number>> & { readonly asal?: string };

/** The identity of the form of one unit; `asal` is "" where it brings no answers along. */
export function composeMeta(config: Config, kodeUnit: string, sidik: string, asal: string): FormulirMeta {
  return {
    formulir: NAMA_FORMULIR,
    versi: VERSI_FORMULIR,
    instansi: config.instansi.nama,
    unit: kodeUnit,
    tahun: config.tahun,
    sidik,
    ...(asal === "" ? {} : { asal }),
  };
}

/** Lists of the form: their names for whoever refers to them, their content for the hidden sheet. */
export function composeList(config: Config, kodeUnit: string): FormulirList {
  const plan = listIndikatorUnit(config, kodeUnit);
  const scaled = plan.flatMap(({ id, indikator }) => {
    const skala = findSkalaTarget(indikator, config.kebijakan);
    return skala === null ? [] : [{ id, skala }];
  });
  const skalaList = [...new Map(scaled.map(({ skala }) => [skala.nama, skala])).values()];
  const kode = plan.map(({ indikator }) => indikator.kode);
  return {
    skala: new Map(scaled.map(({ id, skala }) => [id, namesOf(skala, skalaList)])),
    ...(kode.length === 0 ? {} : { kode: "DAFTAR_KODE" }),
    rentang: [
      ...(kode.length === 0 ? [] : [{ nama: "DAFTAR_KODE", kolom: 4, baris: kode.map((k) => [k]) }]),
      ...skalaList.flatMap((skala, i) => rangesOf(skala, skalaList, 5 + 2 * i)),
    ],
  };
}

function namesOf(skala: SkalaPredikat, all: readonly SkalaPredikat[]): SkalaFormulir {
  const nomor = all.findIndex(({ nama }) => nama === skala.nama) + 1;
  return {
    listNama: `DAFTAR_PREDIKAT_${nomor}`,
    namaSkor: `SKOR_PREDIKAT_${nomor}`,
    teks: skala.tingkat.map(({ predikat }) => predikat),
  };
}

/** Text and score side by side; the list to choose from has "n/a" below the last step, which has no score. */
function rangesOf(skala: SkalaPredikat, all: readonly SkalaPredikat[], kolom: number): NamedRentang[] {
  const { listNama, namaSkor } = namesOf(skala, all);
  const skor = skala.tingkat.map(({ predikat, skor }) => [predikat, skor]);
  return [
    { nama: namaSkor, kolom, baris: skor },
    { nama: listNama, kolom, baris: [...skor.map(([teks]) => [teks ?? ""]), ["n/a"]] },
  ];
}

/** Adds the hidden sheet: what identifies the form in A and B, the lists from D on. */
export function addMeta(workbook: Workbook, meta: FormulirMeta, { rentang }: FormulirList): void {
  const sheet = workbook.addWorksheet(LEMBAR.meta, { state: "hidden" });
  sheet.pageSetup.paperSize = 9;
  META_KUNCI.filter((kunci) => meta[kunci] !== undefined).forEach((kunci, i) => {
    sheet.getCell(i + 1, 1).value = kunci;
    sheet.getCell(i + 1, 2).value = meta[kunci];
    workbook.definedNames.add(`${LEMBAR.meta}!$B$${i + 1}`, `LKJIP_${kunci.toUpperCase()}`);
  });
  for (const { nama, kolom, baris } of rentang) {
    const right = kolom + Math.max(...baris.map((content) => content.length)) - 1;
    baris.forEach((content, i) => {
      content.forEach((nilai, j) => {
        sheet.getCell(i + 1, kolom + j).value = nilai;
      });
    });
    const corner = `$${sheet.getColumn(kolom).letter}$1:$${sheet.getColumn(right).letter}$${baris.length}`;
    workbook.definedNames.add(`${LEMBAR.meta}!${corner}`, nama);
  }
}
